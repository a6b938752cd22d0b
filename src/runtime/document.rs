//! A workshop as documents.

use crate::agenda_file;
use crate::domain::clock::as_held;
use crate::domain::document::{DocumentFormat, DocumentKind, Paper};
use crate::domain::forms::FormKind;
use crate::domain::plain::visible_json;
use crate::journal::{Loaded, Summary};
use crate::report::block::Document;
use crate::report::document::{self, Asked, forms};
use crate::report::json::{self, Head};
use crate::report::{html, write};
use crate::text::{Language, documents as text};

/// A file of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentFile {
    /// Its name without the ending: `notula-kabupaten-bangli`.
    pub stem: String,
    /// How its name ends.
    pub ending: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl DocumentFile {
    /// Its name.
    pub fn name(&self) -> String {
        format!("{}.{}", self.stem, self.ending)
    }
}

/// What is written into a folder where this document is asked for: where it is all that is in the file each document,
/// but for programs all of it as one.
pub fn kinds(kind: DocumentKind, format: DocumentFormat) -> Vec<DocumentKind> {
    match (kind, format) {
        (DocumentKind::All, DocumentFormat::Json | DocumentFormat::Csv) => vec![DocumentKind::All],
        (DocumentKind::All, _) => DocumentKind::ALL.to_vec(),
        (kind, _) => vec![kind],
    }
}

/// The files of a document, called by the `name` of the workshop: one; of CSV one a table. The same journal gives the same
/// files, whatever the hour.
///
/// # Errors
/// The sentence that says why it cannot be written so.
pub fn files(
    (name, loaded): (&str, &Loaded),
    asked: &Asked,
    format: DocumentFormat,
    paper: Paper,
) -> Result<Vec<DocumentFile>, String> {
    let name = in_a_file_name(name);
    let stem = format!("{}-{name}", text::file(asked.style.language, asked.kind));
    let ending = format.ending();
    if format == DocumentFormat::Json {
        let mut bytes = json(loaded).map_err(|error| error.to_string())?.into_bytes();
        bytes.push(b'\n');
        return Ok(vec![DocumentFile { stem, ending, bytes }]);
    }
    let mut files = Vec::new();
    for (nth, made) in made(loaded, asked).iter().enumerate() {
        let stem = if nth == 0 { stem.clone() } else { text::change_file(asked.style.language, nth, &name) };
        let written = write::write(made, format, paper).map_err(|why| why.to_string())?;
        files.extend(written.into_iter().map(|file| {
            let stem = if file.part.is_empty() { stem.clone() } else { format!("{stem}-{}", file.part) };
            DocumentFile { stem, ending, bytes: file.bytes }
        }));
    }
    Ok(files)
}

/// A document as blocks; a signed agreement, and behind it each change of it.
fn made(loaded: &Loaded, asked: &Asked) -> Vec<Document> {
    let (held, head) = (as_held(&loaded.history), head(&loaded.summary));
    match asked.kind {
        DocumentKind::Agreement => document::agreement_documents(&loaded.history, &held, head, asked),
        DocumentKind::Minutes
        | DocumentKind::Attendance
        | DocumentKind::Worksheets
        | DocumentKind::Programmes
        | DocumentKind::Votes
        | DocumentKind::Commitment
        | DocumentKind::Forms
        | DocumentKind::All => vec![document::document(&held, head, asked)],
    }
}

/// A name as a part of the name of a file on any system: what some of them refuse, or nobody sees, is a hyphen.
fn in_a_file_name(name: &str) -> String {
    let kept = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ') { c } else { '-' };
    name.trim().chars().map(kept).collect()
}

/// The agenda as a file that the next workshop can be started from.
///
/// # Errors
/// None in practice: everything in it can be written as JSON.
pub fn agenda(loaded: &Loaded) -> serde_json::Result<String> {
    let json = agenda_file::to_json(&agenda_file::of_workshop(loaded.history.workshop()))?;
    Ok(visible_json(&json).into_owned())
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

#[cfg(test)]
mod tests {
    use super::in_a_file_name;

    #[test]
    fn no_name_leaves_the_folder_or_is_refused_by_a_system() {
        assert_eq!(in_a_file_name("kabupaten-bangli"), "kabupaten-bangli");
        assert_eq!(in_a_file_name("../../etc/x"), "..-..-etc-x");
        assert_eq!(in_a_file_name("a<b>:\"|?*\\c\u{202e}\u{1b}"), "a-b-------c--");
        assert_eq!(in_a_file_name(" Tahap 1 (Bali) "), "Tahap 1 -Bali-");
    }
}
