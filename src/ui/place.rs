//! Where the facilitator is: kept beside the journal so that a restart comes back to the same screen.

use super::screens::vote::Source;
use crate::domain::Id;
use crate::domain::vote::{Declaration, VoteOption};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A dialog that is for the room as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aside {
    /// Formulations of this item.
    Wordings(Id),
    /// Who sits at which table.
    Tables,
    /// Groups present in turn.
    Turns,
}

/// Screen, aspect, session, selection and the unfinished line; never a ballot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// Name of the screen.
    pub screen: String,
    /// Aspect id on the board.
    pub aspect: Option<String>,
    /// Quadrant letter, list or phase on that screen.
    pub part: Option<String>,
    /// Session id.
    pub session: Option<String>,
    /// Selected thing, by id.
    pub selected: Option<String>,
    /// The unfinished capture line.
    pub line: String,
    /// Records there were. With more of them in the journal the line may have been entered, and does not come back.
    pub records: usize,
    /// The dialog over it, if the room is to see that.
    pub aside: Option<Aside>,
    /// Code of the language on the desk; a wall follows it.
    pub language: Option<String>,
    /// Whether the title card covers what the room sees.
    pub covered: bool,
    /// When the program was last seen alive.
    pub seen: Option<Timestamp>,
    /// What the room sees of a vote beyond what the journal tells.
    pub vote: Option<VotePart>,
}

/// A part of a vote that is not in the journal yet, or never will be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VotePart {
    /// What will be asked.
    Question(Question),
    /// The rule that it is about to open with.
    Rule(Box<Declaration>),
    /// Counting again together: so many ballots were read out.
    Recount(usize),
    /// Papers are compared with what was entered: so many, of how many that the dice drew; 0 before the dice.
    Audit {
        /// Compared.
        done: usize,
        /// Drawn.
        of: usize,
    },
}

/// A question about to be put to the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// As typed; else it follows from where the options come from.
    pub text: Option<String>,
    /// Where the options come from.
    pub source: Source,
    /// The options, without letters.
    pub options: Vec<VoteOption>,
}
