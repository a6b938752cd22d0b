//! A document as files.

use super::block::Document;
use super::{NotWritten, csv, docx, html, markdown, xlsx};
use crate::domain::document::{DocumentFormat, Paper};
use crate::domain::slug::hyphenated;

/// A file of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// What tells it from others of the same document; empty where it is the only one.
    pub part: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The files of a document in a format: one; of CSV, one a table. JSON is not written from documents.
///
/// # Errors
/// [`NotWritten`].
pub fn write(document: &Document, format: DocumentFormat, paper: Paper) -> Result<Vec<File>, NotWritten> {
    let one = |bytes| vec![File { part: String::new(), bytes }];
    Ok(match format {
        DocumentFormat::Docx => one(docx::document(document, paper)?),
        DocumentFormat::Html => one(html::document(document, paper).into_bytes()),
        DocumentFormat::Markdown => one(markdown::document(document).into_bytes()),
        DocumentFormat::Csv => csv::document(document).into_iter().enumerate().map(table).collect(),
        DocumentFormat::Xlsx => one(xlsx::document(document, paper)?),
        DocumentFormat::Json => Vec::new(),
    })
}

/// The most letters of the name of a table in the name of a file.
const LONGEST: usize = 40;

/// A table as a file that is called by its place and its name.
fn table((index, file): (usize, csv::File)) -> File {
    let name: String = hyphenated(&file.name).chars().take(LONGEST).collect();
    let part = format!("{:02}-{name}", index + 1);
    File { part: part.trim_end_matches('-').to_owned(), bytes: file.contents.into_bytes() }
}
