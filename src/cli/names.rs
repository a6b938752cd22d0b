//! The names that values of arguments have on the command line.

use crate::domain::document::{DocumentFormat, DocumentKind, Paper};
use crate::domain::forms::FormKind;
use crate::runtime::ExampleDay;
use crate::text::Language;
use crate::ui::theme::ThemeName;
use clap::ValueEnum;

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Format {
    Docx,
    Xlsx,
    Html,
    #[value(alias = "markdown")]
    Md,
    Csv,
    Json,
}

impl From<Format> for DocumentFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Docx => Self::Docx,
            Format::Xlsx => Self::Xlsx,
            Format::Html => Self::Html,
            Format::Md => Self::Markdown,
            Format::Csv => Self::Csv,
            Format::Json => Self::Json,
        }
    }
}

/// What a page about several workshops is written as.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum PageFormat {
    Docx,
    Xlsx,
    Html,
    #[value(alias = "markdown")]
    Md,
}

impl From<PageFormat> for DocumentFormat {
    fn from(format: PageFormat) -> Self {
        match format {
            PageFormat::Docx => Self::Docx,
            PageFormat::Xlsx => Self::Xlsx,
            PageFormat::Html => Self::Html,
            PageFormat::Md => Self::Markdown,
        }
    }
}

/// The documents by the names that the offices call them.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum DocumentName {
    #[value(alias = "minutes")]
    Notula,
    #[value(alias = "agreement")]
    BeritaAcara,
    #[value(alias = "attendance")]
    DaftarHadir,
    #[value(alias = "worksheets")]
    KertasKerja,
    #[value(alias = "programmes")]
    Program,
    #[value(alias = "votes")]
    Suara,
    #[value(alias = "commitment")]
    Komitmen,
    #[value(alias = "forms")]
    Formulir,
    #[value(alias = "all")]
    Semua,
}

impl From<DocumentName> for DocumentKind {
    fn from(name: DocumentName) -> Self {
        match name {
            DocumentName::Notula => Self::Minutes,
            DocumentName::BeritaAcara => Self::Agreement,
            DocumentName::DaftarHadir => Self::Attendance,
            DocumentName::KertasKerja => Self::Worksheets,
            DocumentName::Program => Self::Programmes,
            DocumentName::Suara => Self::Votes,
            DocumentName::Komitmen => Self::Commitment,
            DocumentName::Formulir => Self::Forms,
            DocumentName::Semua => Self::All,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum PaperName {
    A4,
    F4,
}

impl From<PaperName> for Paper {
    fn from(name: PaperName) -> Self {
        match name {
            PaperName::A4 => Self::A4,
            PaperName::F4 => Self::F4,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum FormName {
    Attendance,
    Worksheet,
    Ballots,
    Tables,
    Offices,
}

impl From<FormName> for FormKind {
    fn from(name: FormName) -> Self {
        match name {
            FormName::Attendance => Self::Attendance,
            FormName::Worksheet => Self::Worksheet,
            FormName::Ballots => Self::Ballots,
            FormName::Tables => Self::Tables,
            FormName::Offices => Self::Offices,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum DemoDay {
    #[value(name = "1")]
    One,
    #[value(name = "2")]
    Two,
}

impl From<DemoDay> for ExampleDay {
    fn from(day: DemoDay) -> Self {
        match day {
            DemoDay::One => Self::One,
            DemoDay::Two => Self::Two,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Lang {
    Id,
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Id => Self::Id,
            Lang::En => Self::En,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Theme {
    Light,
    Dark,
    Plain,
}

impl From<Theme> for ThemeName {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::Light => Self::Light,
            Theme::Dark => Self::Dark,
            Theme::Plain => Self::Plain,
        }
    }
}
