//! Aspects, quadrants and the items of the board.

mod aspects;
mod board;
mod command;
mod decide;
mod event;
mod evolve;
mod rules;
#[cfg(test)]
mod tests;

pub use aspects::aspect_id;
pub(super) use aspects::{decide as decide_aspects, sound_aspect};
pub(super) use board::Board;
pub use command::{AspectCommand, NewItem, Settling, SwotCommand};
pub(super) use decide::decide;
pub use event::BoardEvent;
pub(super) use evolve::evolve;
pub(super) use rules::sound_dimension;

use super::Id;
use super::attendance::Code;
use super::sheet::{Origin, Ref};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One part of the region that is looked at: struktur, infrastruktur, suprastruktur, or what the agenda says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aspect {
    /// Its id, `[a-z0-9-]{1,60}`.
    pub id: String,
    /// Its name.
    pub name: super::agenda::Label,
}

/// A quadrant of the board. S and W lie within the region's control, O and T outside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Quadrant {
    /// Strengths.
    S,
    /// Weaknesses.
    W,
    /// Opportunities.
    O,
    /// Threats.
    T,
}

impl Quadrant {
    /// All four, in reading order.
    pub const ALL: [Self; 4] = [Self::S, Self::W, Self::O, Self::T];

    /// Its letter.
    pub const fn letter(self) -> char {
        match self {
            Self::S => 'S',
            Self::W => 'W',
            Self::O => 'O',
            Self::T => 'T',
        }
    }
}

/// Whether an item is on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemState {
    /// On the board.
    Shown,
    /// Under another item, which says the same.
    Merged(Id),
    /// Set aside for later.
    Parked,
    /// Taken back; never projected.
    Withdrawn,
}

/// One SWOT statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: Id,
    /// The number that the room calls it by, from 1, in order of entry over all aspects.
    pub number: u32,
    /// Aspect id.
    pub aspect: String,
    /// Quadrant.
    pub quadrant: Quadrant,
    /// The statement, 1 to 500 characters.
    pub text: String,
    /// Who said it.
    pub by: Option<Code>,
    /// Its dimension, lower case: `governance` or `governance/public-service` where the workshop declares it, else as
    /// typed.
    pub dimension: Option<String>,
    /// Whether it is on the board.
    pub state: ItemState,
    /// Formulations proposed beside its text that the room has not weighed yet, at most two.
    pub proposed: Vec<String>,
    /// Items that read like it and say something else, as the room has decided.
    pub apart: BTreeSet<Id>,
    /// What it was made of.
    pub from: Vec<Ref>,
    /// Where it was carried over from.
    pub origin: Option<Origin>,
}

/// Why a formulation is not taken up or not settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordingRefusal {
    /// Fewer than two or more than three formulations, or not a number of hands for each.
    Number,
    /// As many hands for two formulations.
    Tie,
}

/// The most formulations that are weighed at once, the text among them.
pub const MOST_WORDINGS: usize = 3;

impl Item {
    /// Whether its text and place may be changed: it is on the board or parked.
    pub const fn can_change(&self) -> bool {
        matches!(self.state, ItemState::Shown | ItemState::Parked)
    }

    /// Its text and the formulations proposed beside it.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.text).chain(&self.proposed).map(String::as_str)
    }

    /// Whether it is on the board.
    pub const fn is_shown(&self) -> bool {
        matches!(self.state, ItemState::Shown)
    }
}
