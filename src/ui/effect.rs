//! What a screen asks for, and what the window asks of the runtime.

use super::ctx::Room;
use super::dialogs::Dialog;
use super::incoming::Wanted;
use super::outgoing::{Destination, Handout, Purpose};
use super::place::Reveal;
use super::route::Route;
use super::settings::Settings;
use super::shelf::Earlier;
use crate::domain::agenda::SessionPlan;
use crate::domain::attendance::Code;
use crate::domain::document::DocumentKind;
use crate::domain::{Command, Event, Id, Record};
use std::fmt;

/// What a screen or dialog asks for. Steps run in order; a refused [`Step::Do`] drops those behind it.
#[derive(Debug)]
pub enum Step {
    /// Decide and record.
    Do(Command),
    /// Take back the newest entry.
    Undo,
    /// Bring back what was taken back last.
    Redo,
    /// Show another screen.
    Go(Route),
    /// Back to the screen before.
    Back,
    /// Open a dialog on top.
    Open(Box<dyn Dialog>),
    /// Close the topmost dialog.
    Close,
    /// The screen takes this.
    Give(Given),
    /// This text goes into the field that has the keys.
    Type(String),
    /// Try to save what could not be saved.
    Retry,
    /// What follows from the workshop as the steps before have left it.
    Then(Follows),
    /// The room is shown so much of a result.
    Reveal(Id, Reveal),
    /// Begin a rehearsal, or end it.
    Rehearse(bool),
    /// Say something in the notice line.
    Say(Notice),
    /// Use these settings from now on, and keep them.
    Settings(Settings),
    /// Ask the runtime.
    Run(Effect),
}

type Makes = dyn FnOnce(&Room) -> Vec<Step>;

/// Makes steps of the workshop.
pub struct Follows(pub Box<Makes>);

impl fmt::Debug for Follows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Follows").finish_non_exhaustive()
    }
}

impl Step {
    /// What follows from the workshop as the steps before have left it.
    pub fn then(follows: impl FnOnce(&Room) -> Vec<Self> + 'static) -> Self {
        Self::Then(Follows(Box::new(follows)))
    }

    /// Whether it enters something, or asks for what can only be entered.
    pub fn records(&self) -> bool {
        match self {
            Self::Do(_) | Self::Undo | Self::Redo | Self::Retry | Self::Type(_) => true,
            Self::Open(dialog) => dialog.records(),
            Self::Go(_)
            | Self::Back
            | Self::Close
            | Self::Give(_)
            | Self::Then(_)
            | Self::Rehearse(_)
            | Self::Reveal(..)
            | Self::Say(_)
            | Self::Settings(_)
            | Self::Run(_) => false,
        }
    }

    /// The step that opens this dialog.
    pub fn open(dialog: impl Dialog + 'static) -> Self {
        Self::Open(Box::new(dialog))
    }
}

/// What a screen takes that was asked for in a dialog.
#[derive(Debug, Clone)]
pub enum Given {
    /// Sessions by day, which are the agenda of a new workshop.
    Rundown(Vec<Vec<SessionPlan>>),
    /// A document was written: the sentence that says where.
    Written(DocumentKind, String),
    /// Lines that were looked over.
    Lines(Vec<String>),
    /// The source of the next lines: a delegation or a group.
    Source(Option<Code>),
    /// The workshop whose next stage is to begin, and the agenda to begin with: its place among those to choose from, and
    /// whether with five aspects.
    Earlier {
        /// The workshop.
        earlier: Box<Earlier>,
        /// The agenda.
        agenda: Option<(usize, bool)>,
    },
}

/// A line for the facilitator that goes away by itself; a failure stays until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it says.
    pub text: String,
    /// How it looks and how long it stays.
    pub tone: Tone,
}

/// How a notice looks and how long it stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Six seconds.
    Info,
    /// Until the next key.
    Warning,
    /// Until the next key.
    Error,
}

impl Notice {
    /// Six seconds of plain text.
    pub fn info(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Info }
    }

    /// Something to look at, until the next key.
    pub fn warning(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Warning }
    }

    /// A failure, until the next key.
    pub fn error(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Error }
    }
}

/// What the window asks of the runtime.
#[derive(Debug)]
pub enum Effect {
    /// Append and sync; answered by `Recorded` or `Failed`.
    Record(Record),
    /// Make a new workshop with these first events and open it; answered by `Opened` or `Refused`.
    Create(Vec<Event>),
    /// Open a saved workshop by its slug.
    Open(String),
    /// Read a saved workshop by its slug in order to begin its next stage; answered by `Earlier` or `Refused`.
    Earlier(String),
    /// Make the example in a throw-away folder and open it.
    Example,
    /// Copy a file from this path to the shelf and open it; answered by `Known` when the workshop is there already.
    TakeIn(String),
    /// Read a file of items from this path; answered by `Items` or `Refused`.
    ReadItems(String),
    /// Read files that tables filled, or those in a folder; answered by `Tables`.
    ReadTables(Vec<String>),
    /// Read the sheets of an agenda file from this path; answered by `Sheets` or `Refused`.
    ReadSheets(String),
    /// List the saved workshops; answered by `Listed`, later `Checked` for each.
    List,
    /// Close the open workshop.
    Close,
    /// Go on in a copy elsewhere; answered by `Moved` or `Refused`.
    GoOnInCopy,
    /// Write the agenda as a file to start from; answered by `Said`.
    SaveAgenda,
    /// Look for drives that can be pulled out; answered by `Drives`.
    FindDrives(Purpose),
    /// Look for such files on drives that can be pulled out; answered by `Files`.
    FindFiles(Wanted),
    /// Write a document, a form or a copy; answered by `Said`, then by `Done` or `Refused`.
    HandOut {
        /// What.
        what: Handout,
        /// Where.
        to: Destination,
    },
    /// Keep a second copy of every record in this folder from now on, or none; answered by `Second`.
    KeepSecond(Option<String>),
    /// Append to a saved workshop what a file from elsewhere has beyond it, and open it.
    GoOnWith {
        /// The saved workshop.
        slug: String,
        /// The file.
        path: String,
    },
    /// Copy a file from this path to the shelf, whatever is there already, and open the copy.
    TakeInApart(String),
    /// Keep the settings for the next run.
    KeepSettings(Settings),
    /// Ring the terminal's bell.
    Bell,
    /// Leave.
    Quit,
}

impl Effect {
    /// Whether another workshop is opened, and the one that is open is left.
    pub const fn opens_another(&self) -> bool {
        match self {
            Self::Open(_)
            | Self::Create(_)
            | Self::Example
            | Self::TakeIn(_)
            | Self::TakeInApart(_)
            | Self::GoOnWith { .. } => true,
            Self::Record(_)
            | Self::Earlier(_)
            | Self::ReadItems(_)
            | Self::ReadTables(_)
            | Self::ReadSheets(_)
            | Self::List
            | Self::Close
            | Self::GoOnInCopy
            | Self::SaveAgenda
            | Self::FindDrives(_)
            | Self::FindFiles(_)
            | Self::HandOut { .. }
            | Self::KeepSecond(_)
            | Self::KeepSettings(_)
            | Self::Bell
            | Self::Quit => false,
        }
    }
}
