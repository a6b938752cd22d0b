//! What leaves the machine, as values: drives, what is looked for on them, documents and where they go, the second copy.

use crate::domain::attendance::Code;
use crate::domain::document::{DocumentFormat, DocumentKind, Office, Paper};
use crate::domain::forms::FormKind;
use crate::text::Language;

/// A drive that can be pulled out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drive {
    /// What people call it; for the desk only.
    pub label: String,
    /// The path of its folder; never shown.
    pub folder: String,
}

/// What of a sheet is handed out to be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetPart {
    /// The sheet, by id.
    pub sheet: String,
    /// The session whose columns and rows it is; none for all of the sheet.
    pub session: Option<String>,
    /// The tables, by the codes of their groups: a file and a form each. Without any it is one file.
    pub tables: Vec<Code>,
    /// Whether columns for the desk are in it: it goes to the office.
    pub desk: bool,
    /// Whether the record says that it is out at these tables from now on.
    pub announce: bool,
}

/// A document as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentOrder {
    /// Which.
    pub kind: DocumentKind,
    /// The language it is written in.
    pub language: Language,
    /// What it is written as.
    pub format: DocumentFormat,
    /// The paper it is laid out for.
    pub paper: Paper,
    /// Whether it says who said what.
    pub names: bool,
    /// Whether it holds the desk columns of sheets.
    pub desk: bool,
    /// Whether it is the final one; else it is a draft.
    pub is_final: bool,
    /// Of worksheets, whose part.
    pub office: Option<Office>,
}

impl DocumentOrder {
    /// A document in Word on A4, without who said what.
    pub const fn word(kind: DocumentKind, is_final: bool, language: Language) -> Self {
        Self {
            kind,
            language,
            format: DocumentFormat::Docx,
            paper: Paper::A4,
            names: false,
            desk: false,
            is_final,
            office: None,
        }
    }
}

/// What drives are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// The agreement to sign.
    Agreement,
    /// The agreement at once where one drive is plugged in: the room has just decided.
    Result,
    /// A document.
    Document(DocumentOrder),
    /// A blank form.
    Form(FormKind),
    /// A sheet to be filled.
    Sheet(SheetPart),
    /// A copy of the record.
    Journal,
    /// A second copy of every record from now on.
    Second,
}

/// What is written outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handout {
    /// A document.
    Document(DocumentOrder),
    /// A blank form.
    Form(FormKind),
    /// A sheet to be filled, as Excel files and, for tables, as forms.
    Sheet(SheetPart),
    /// The record itself; only to drives.
    Journal,
}

/// Where something is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// The folder for documents.
    Documents,
    /// A drive, by the path of its folder.
    Drive(String),
}

/// The second copy of every record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum SecondCopy {
    /// None is asked for.
    #[default]
    Off,
    /// It is asked for in this folder; nothing was copied yet.
    Waiting(String),
    /// It is up to date and reads back whole, in this folder.
    Working(String),
    /// The same, under another name: the file of the workshop's own name there is somebody else's, or another laptop went
    /// on with it. It was left alone.
    Parted {
        /// The folder.
        folder: String,
        /// The name of the copy.
        name: String,
    },
    /// This folder is not there or takes nothing; nothing else is stopped by that.
    Missing(String),
}
