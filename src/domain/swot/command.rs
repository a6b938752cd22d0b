//! What may be asked about the board and its aspects.

use super::Quadrant;
use crate::domain::Id;
use crate::domain::attendance::Code;
use crate::domain::sheet::{Origin, Ref};

/// One item to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewItem {
    /// Aspect id.
    pub aspect: String,
    /// Quadrant.
    pub quadrant: Quadrant,
    /// The statement.
    pub text: String,
    /// Who said it.
    pub by: Option<Code>,
    /// Its dimension.
    pub dimension: Option<String>,
    /// What it was made of.
    pub from: Vec<Ref>,
    /// Where it was carried over from.
    pub origin: Option<Origin>,
}

/// Asked about the board.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum SwotCommand {
    /// Add items, one or a pasted list: one record.
    Add(Vec<NewItem>),
    Edit {
        id: Id,
        text: String,
        by: Option<Code>,
        dimension: Option<String>,
    },
    Move {
        id: Id,
        aspect: String,
        quadrant: Quadrant,
    },
    Merge {
        from: Id,
        into: Id,
    },
    /// Both stay; they are not held side by side again.
    KeepApart {
        one: Id,
        other: Id,
    },
    Park {
        id: Id,
    },
    Withdraw {
        id: Id,
    },
    Restore {
        id: Id,
    },
    /// Another formulation, to be weighed against the text.
    Propose {
        id: Id,
        text: String,
    },
    /// One of the formulations is taken.
    Settle {
        id: Id,
        how: Settling,
    },
}

/// How the room took one of several formulations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settling {
    /// By agreement: 0 the text as it stands, 1 the first proposed.
    Agreed(usize),
    /// By hands, so many for each; the most win.
    Hands(Vec<u32>),
}

/// Asked about the aspects, by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AspectCommand {
    /// One more, behind the others.
    Add {
        /// Its name.
        name: String,
    },
    /// Another name.
    Rename {
        /// The aspect.
        id: String,
        /// Its new name.
        name: String,
    },
    /// To another place among those on the board, counted from 0 without it.
    Move {
        /// The aspect.
        id: String,
        /// Its new place.
        index: usize,
    },
    /// Off the board; its items stay.
    Hide {
        /// The aspect.
        id: String,
    },
    /// On the board again, behind the others.
    Show {
        /// The aspect.
        id: String,
    },
}
