//! What can be wrong with an agenda file, and what in it is doubtful. Sentences are English: they are for the
//! author of the file and go by the names of its fields.

use super::fields::nearest;
use super::sheet;
use super::tree::quoted;
use crate::domain::sheet::Flaw;
use jiff::civil::Time;
use std::fmt;

/// Something that keeps a file from being used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Where: `days[1].sessions[3].minutes`; empty for the file as a whole.
    pub path: String,
    /// What is wrong.
    pub fault: Fault,
}

/// Something that works but is probably not meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Where: `days[0].sessions[2].start`.
    pub path: String,
    /// What is doubtful.
    pub doubt: Doubt,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file cannot be read; the reason of the system.
    Unreadable(String),
    /// The path is a directory or a device.
    NotAFile,
    /// Larger than [`super::MAX_BYTES`]; its size in bytes, where known.
    TooBig(u64),
    /// Not UTF-8; the first wrong byte, counted from 0.
    NotUtf8(usize),
    /// Not JSON.
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column in bytes, from 1.
        column: usize,
        /// What the reader says.
        reason: String,
    },
    /// So many more mistakes, which are not told one by one.
    More(usize),
    /// A field is not there; what should stand in it.
    Missing(&'static str),
    /// A value of the wrong kind or out of range.
    NotA {
        /// What stands there.
        found: String,
        /// What it should be: `a length`.
        what: &'static str,
        /// Which would be right: `1 to 720`.
        right: &'static str,
    },
    /// A name that is not in a list.
    NotOneOf {
        /// What stands there.
        found: String,
        /// The nearest right name.
        near: Option<String>,
        /// All right names.
        right: Vec<String>,
    },
    /// No such field exists here.
    UnknownField {
        /// The nearest field there is.
        near: Option<&'static str>,
        /// All fields there are.
        known: &'static [&'static str],
    },
    /// The field stands twice in its object.
    FieldTwice,
    /// The id is taken.
    IdTaken {
        /// The id.
        id: String,
        /// Where it stands first.
        first: String,
    },
    /// A text with too many characters.
    TooLong {
        /// Characters there are.
        chars: usize,
        /// Characters there may be.
        most: usize,
    },
    /// A list with too few or too many entries.
    Count {
        /// Entries there are.
        found: usize,
        /// How many there may be, and of what.
        right: &'static str,
    },
    /// A session about SWOT in a file without aspects.
    NoAspects,
    /// The activity of an earlier form of the file; the sheet that is filled instead.
    OldActivity {
        /// What stands there.
        found: &'static str,
        /// The sheet, by id.
        sheet: &'static str,
    },
    /// A field that only a session about a sheet has.
    NotAboutSheet,
    /// A session about a sheet that the file does not have.
    NoSheet {
        /// The id that stands there.
        found: String,
        /// The sheets of the file, by id.
        right: Vec<String>,
        /// Whether one inside the program has this id.
        shipped: bool,
    },
    /// A field that what it stands in has no use for.
    NoUse {
        /// The kind of column or look.
        of: String,
        /// The fields that belong to it.
        fields: &'static [&'static str],
    },
    /// A field beside another one, of which only one may stand.
    Beside(&'static str),
    /// A field that means nothing without another one.
    Without(&'static str),
    /// What a cell cannot hold.
    Cell {
        /// What stands there.
        found: String,
        /// The column, by id.
        column: String,
        /// What would be right.
        right: String,
    },
    /// A cell that no file can give.
    NotGiven,
    /// A flaw of a sheet or of the dimensions.
    Flaw(Flaw),
}

impl Fault {
    /// A name that is not in a list, with the nearest that is.
    pub(super) fn not_one_of(found: &str, right: Vec<String>) -> Self {
        let near = nearest(found, right.iter().map(String::as_str)).map(str::to_owned);
        Self::NotOneOf { found: found.to_owned(), near, right }
    }
}

/// What is doubtful.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// The session starts before the one above it ends.
    Overlap {
        /// Id of the one above.
        other: String,
        /// When that ends.
        end: Time,
        /// True for the times of a Friday.
        friday: bool,
    },
    /// The session starts before the one above it starts.
    Unsorted {
        /// Id of the one above.
        other: String,
        /// True for the times of a Friday.
        friday: bool,
    },
    /// The session ends after midnight.
    PastMidnight,
    /// The session may not be pressed at all: its least minutes are more than its length.
    LeastTooLong,
    /// An office or region by name, where a placeholder would fit every region.
    Literal {
        /// The word as it stands.
        word: String,
        /// The placeholder: `{head}`.
        placeholder: &'static str,
    },
    /// A word in braces that nothing is put in for.
    UnknownPlaceholder {
        /// As it stands, with braces.
        found: String,
        /// The nearest that exists.
        near: Option<&'static str>,
    },
}

/// The words in braces that a region is put in for.
pub const PLACEHOLDERS: [&str; 5] = ["{place}", "{head}", "{district}", "{village}", "{ministry}"];

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        located(f, &self.path)?;
        self.fault.fmt(f)
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        located(f, &self.path)?;
        self.doubt.fmt(f)
    }
}

/// Writes the path before a sentence.
fn located(f: &mut fmt::Formatter<'_>, path: &str) -> fmt::Result {
    if path.is_empty() {
        return Ok(());
    }
    write!(f, "{path}: ")
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(reason) => write!(f, "the file cannot be read: {reason}"),
            Self::NotAFile => f.write_str("this is not a file; a JSON file would be right"),
            Self::TooBig(bytes) => {
                let most = super::MAX_BYTES;
                write!(f, "the file has {bytes} bytes; at most {most} would be right")
            }
            Self::More(1) => f.write_str("… and 1 more mistake"),
            Self::More(more) => write!(f, "… and {more} more mistakes"),
            Self::NotUtf8(byte) => write!(f, "byte {byte} is not UTF-8; saving the file as UTF-8 would help"),
            Self::Syntax { line, column, reason } => write!(f, "line {line}, column {column}: not JSON: {reason}"),
            Self::Missing(right) => write!(f, "is missing; {right} would stand here"),
            Self::NotA { found, what, right } => {
                write!(f, "{found} is not {what}; {right} would be")
            }
            Self::NotOneOf { found, near, right } => {
                let found = quoted(found);
                write!(f, "{found} is none of {}", right.join(", "))?;
                hint(f, near.as_deref())
            }
            Self::UnknownField { near, known } => {
                write!(f, "no such field; there are {}", known.join(", "))?;
                hint(f, *near)
            }
            Self::FieldTwice => f.write_str("stands here twice; one of the two must go"),
            Self::IdTaken { id, first } => {
                write!(f, "{} is taken by {first}; another id would be right", quoted(id))
            }
            Self::TooLong { chars, most } => {
                write!(f, "has {chars} characters; at most {most} would be right")
            }
            Self::Count { found, right } => write!(f, "has {found} entries; {right} would be right"),
            Self::NoAspects => f.write_str(
                "is missing although a session is about SWOT; a list such as [{\"id\": \"struktur\", \
                 \"name\": {\"id\": \"Struktur\", \"en\": \"Structure\"}}] would be right",
            ),
            Self::OldActivity { found, sheet } => write!(
                f,
                "\"{found}\" is no activity; \"activity\": \"sheet\", \"sheet\": \"{sheet}\" would be right, with \
                 \"{sheet}\" in \"sheets\""
            ),
            Self::NotAboutSheet => f.write_str("only a session with \"activity\": \"sheet\" has this"),
            Self::NoSheet { found, right, shipped } => no_sheet(f, found, right, *shipped),
            Self::NoUse { of, fields: [] } => write!(f, "has no use with \"{of}\""),
            Self::NoUse { of, fields } => write!(f, "has no use with \"{of}\"; there is {}", fields.join(", ")),
            Self::Beside(other) => write!(f, "stands beside {other}; one of the two must go"),
            Self::Without(other) => write!(f, "means nothing without {other}"),
            Self::Cell { found, column, right } => {
                write!(f, "{found} does not fit column {}; {right} would", quoted(column))
            }
            Self::NotGiven => f.write_str("cannot be given in a file: the room fills it in, or it is computed"),
            Self::Flaw(flaw) => f.write_str(&sheet::sentence(flaw)),
        }
    }
}

/// Writes that a file has no such sheet, and what would be right.
fn no_sheet(f: &mut fmt::Formatter<'_>, found: &str, right: &[String], shipped: bool) -> fmt::Result {
    write!(f, "this file has no sheet {}", quoted(found))?;
    if shipped {
        return write!(f, "; one inside the program is called so: \"sheets\": [{}] would take it", quoted(found));
    }
    if right.is_empty() {
        return f.write_str(", nor any other; \"sheets\" would name some");
    }
    let names: Vec<String> = right.iter().map(|id| quoted(id)).collect();
    write!(f, "; there are {}", names.join(", "))?;
    hint(f, nearest(found, right.iter().map(String::as_str)))
}

/// Writes the name that was probably meant.
fn hint(f: &mut fmt::Formatter<'_>, near: Option<&str>) -> fmt::Result {
    match near {
        Some(near) => write!(f, "; \"{near}\" was meant?"),
        None => Ok(()),
    }
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overlap { other, end, friday } => {
                let (day, end) = (on(*friday), super::clock(*end));
                write!(f, "{day}starts before \"{other}\" ends at {end}")
            }
            Self::Unsorted { other, friday } => {
                let day = on(*friday);
                write!(f, "{day}starts before \"{other}\", which stands above it")
            }
            Self::LeastTooLong => f.write_str("is more than the session is long"),
            Self::PastMidnight => f.write_str("ends after midnight"),
            Self::Literal { word, placeholder } => {
                write!(f, "\"{word}\" fits one region only; {placeholder} would fit all")
            }
            Self::UnknownPlaceholder { found, near } => {
                let found = quoted(found);
                write!(f, "nothing is put in for {found}; there are ")?;
                f.write_str(&PLACEHOLDERS.join(" "))?;
                hint(f, *near)
            }
        }
    }
}

/// Words before a doubt that is about Fridays alone.
const fn on(friday: bool) -> &'static str {
    if friday { "on a Friday, " } else { "" }
}
