//! The documents that a workshop leaves.

use super::attendance::Code;

/// A document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// What was said and held, session by session (*notula*).
    Minutes,
    /// What was agreed, to be signed (*berita acara*).
    Agreement,
    /// Who came (*daftar hadir*).
    Attendance,
    /// The board and every sheet (*kertas kerja*).
    Worksheets,
    /// The table of programmes.
    Programmes,
    /// Every vote with its rule, ballots and count.
    Votes,
    /// The commitment that closes the last stage (*komitmen bersama*).
    Commitment,
    /// Every blank form that can be printed (*formulir*).
    Forms,
    /// All that is in the file.
    All,
}

impl DocumentKind {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Minutes,
        Self::Agreement,
        Self::Attendance,
        Self::Worksheets,
        Self::Programmes,
        Self::Votes,
        Self::Commitment,
        Self::Forms,
        Self::All,
    ];
}

/// Whose part of the worksheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Office {
    /// That of one delegation.
    One(Code),
    /// That of each, half a page each.
    Each,
}

/// What a document is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentFormat {
    /// Word.
    Docx,
    /// Excel, a sheet a table.
    Xlsx,
    /// One page for a browser, which prints it.
    Html,
    /// Markdown.
    Markdown,
    /// Tables for programs, a file each.
    Csv,
    /// The whole state for programs.
    Json,
}

impl DocumentFormat {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Docx, Self::Xlsx, Self::Html, Self::Markdown, Self::Csv, Self::Json];

    /// How the names of its files end.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The format that this ending of a name stands for, in any case.
    pub fn of_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_ascii_lowercase();
        let is_it = |format: &Self| format.ending() == ending || (*format == Self::Markdown && ending == "markdown");
        Self::ALL.into_iter().find(is_it)
    }
}

/// The paper that a document is laid out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 215 × 330 mm, the folio of Indonesian offices.
    F4,
}

impl Paper {
    /// Width and height in millimetres.
    pub const fn millimetres(self) -> (u32, u32) {
        match self {
            Self::A4 => (210, 297),
            Self::F4 => (215, 330),
        }
    }
}
