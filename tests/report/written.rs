//! Documents as they are written.

use mufakat::domain::Workshop;
use mufakat::domain::document::{DocumentKind, Paper};
use mufakat::domain::forms::FormKind;
use mufakat::report::document::{Asked, Style, document, forms};
use mufakat::report::json::Head;
use mufakat::report::{html, markdown as md};
use mufakat::text::Language;

fn final_one(kind: DocumentKind, style: Style) -> Asked {
    Asked { kind, style, is_final: true, office: None }
}

/// Everything that is in the file, as Markdown.
pub fn markdown(workshop: &Workshop, head: Head<'_>, style: Style) -> String {
    md::document(&document(workshop, head, &final_one(DocumentKind::All, style)))
}

/// The agreement as a page.
pub fn agreement(workshop: &Workshop, head: Head<'_>, style: Style, paper: Paper) -> String {
    html::document(&document(workshop, head, &final_one(DocumentKind::Agreement, style)), paper)
}

/// A blank form as a page.
pub fn form(workshop: &Workshop, kind: FormKind, language: Language, paper: Paper) -> Option<String> {
    Some(html::document(&forms::form(workshop, kind, language)?, paper))
}
