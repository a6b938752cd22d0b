//! A workshop as documents.

use super::clock::now;
use crate::agenda_file;
use crate::domain::clock::as_held;
use crate::domain::forms::FormKind;
use crate::domain::plain::visible_json;
use crate::journal::{Loaded, Summary};
use crate::report::block::Paper;
use crate::report::document::{self, Style, forms};
use crate::report::html;
use crate::report::json::{self, Head};
use crate::report::markdown;
use crate::text::Language;

/// The document for people as text.
pub fn markdown(loaded: &Loaded, style: Style) -> String {
    markdown::markdown(&as_held(&loaded.history, now()), head(&loaded.summary), style)
}

/// The agenda as a file that the next workshop can be started from.
///
/// # Errors
/// None in practice: everything in it can be written as JSON.
pub fn agenda(loaded: &Loaded) -> serde_json::Result<String> {
    let json = agenda_file::to_json(&agenda_file::of_workshop(loaded.history.workshop()))?;
    Ok(visible_json(&json).into_owned())
}

/// The minutes to sign as one page of HTML.
pub fn minutes(loaded: &Loaded, style: Style, paper: Paper) -> String {
    let made = document::agreed_document(&as_held(&loaded.history, now()), head(&loaded.summary), style);
    html::document(&made, paper)
}

/// A blank form as one page of HTML; none for ballots without a vote that is drafted or open.
pub fn form(loaded: &Loaded, kind: FormKind, language: Language, paper: Paper) -> Option<String> {
    Some(html::document(&forms::form(loaded.history.workshop(), kind, language)?, paper))
}

/// The forms of all tables for a session, as one page of HTML; none where it is no session about a sheet.
pub fn table_forms(loaded: &Loaded, session: &str, language: Language, paper: Paper) -> Option<String> {
    Some(html::document(&forms::table_forms(loaded.history.workshop(), session, language)?, paper))
}

/// The whole state for programs, on one line.
///
/// # Errors
/// None in practice: everything in it can be written as JSON.
pub fn json(loaded: &Loaded) -> serde_json::Result<String> {
    let json = serde_json::to_string(&json::show(loaded.history.workshop(), head(&loaded.summary)))?;
    Ok(visible_json(&json).into_owned())
}

fn head(summary: &Summary) -> Head<'_> {
    Head { records: summary.records, at: summary.last, sum: summary.sum.as_str() }
}
