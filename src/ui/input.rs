//! Everything that can happen to the window.

use super::handout::{Drive, Purpose, SecondCopy, Standing};
use super::incoming::TableFile;
use super::intake::{Found, Wanted};
use super::keys::Key;
use super::place::Place;
use super::sheets::Declared;
pub use super::shelf::{Earlier, Health, Saved};
use crate::domain::document::DocumentKind;
use crate::domain::history::History;
use crate::domain::{Record, Seal};

/// Something that happened.
#[derive(Debug)]
pub enum Input {
    /// A key.
    Key(Key),
    /// Several printable keys at once, faster than anybody chooses commands.
    Rush(String),
    /// A paste.
    Paste(String),
    /// So many bytes were pasted, more than are taken at once; none of them was.
    PasteTooLong(u64),
    /// The rest of a paste came long after its beginning, and was not taken.
    PasteLate,
    /// Time went on, or the window changed its size.
    Tick,
    /// A record is on the disk, with this sum.
    Recorded(Record, Seal),
    /// A record is not on the disk.
    Failed {
        /// The system's reason.
        why: String,
        /// No more is written to this file in this run.
        broken: bool,
    },
    /// Records that another window wrote to the workshop that is looked at, each with its sum. Known ones may be among
    /// them.
    Followed(Vec<(Record, Seal)>),
    /// A workshop is open.
    Opened(Box<Opened>),
    /// The file goes on elsewhere, at this path.
    Moved(String),
    /// A wish could not be carried out; the sentence.
    Refused(String),
    /// A wish was carried out; the sentence.
    Said(String),
    /// Something that took a while is done; the sentence stays until the next key.
    Done(String),
    /// A document was written; the sentence that says where.
    Written(DocumentKind, String),
    /// The drives that can be pulled out.
    Drives {
        /// What they were looked for.
        purpose: Purpose,
        /// By name.
        drives: Vec<Drive>,
    },
    /// The files on drives that can be pulled out, the newest first.
    Files {
        /// What they were looked for.
        wanted: Wanted,
        /// Them.
        files: Vec<Found>,
    },
    /// How the second copy is.
    Second(SecondCopy),
    /// A file to take in is of a workshop that is here already.
    Known {
        /// The file.
        path: String,
        /// The saved workshop.
        slug: String,
        /// How the file stands to it.
        standing: Standing,
    },
    /// The saved workshops.
    Listed(Vec<Saved>),
    /// A saved workshop whose next stage is to begin.
    Earlier(Box<Earlier>),
    /// Whether a saved workshop is whole.
    Checked {
        /// Its slug.
        slug: String,
        /// Whole, or why not.
        health: Health,
    },
    /// A wall shows the open workshop from now on, or none does any more.
    Wall(bool),
    /// The text of a file of items, to be looked over.
    Items(String),
    /// Files that tables filled, to be looked over.
    Tables {
        /// The first sum of the workshop's journal.
        sum: String,
        /// The files.
        files: Vec<TableFile>,
    },
    /// The sheets that an agenda file declares, to choose from.
    Sheets(Vec<Declared>),
    /// Somebody asked the program to end.
    Terminate,
}

/// An opened workshop.
#[derive(Debug)]
pub struct Opened {
    /// Its slug, or its path when it lies elsewhere.
    pub name: String,
    /// All its records, folded.
    pub history: History,
    /// Why nothing may be entered, if so.
    pub read_only: Option<String>,
    /// Something to tell the facilitator: a torn last line was set aside.
    pub remark: Option<String>,
    /// Where the facilitator was.
    pub place: Option<Place>,
    /// Whether it has just been created.
    pub fresh: bool,
}
