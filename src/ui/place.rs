//! Where the facilitator is: kept beside the journal so that a restart comes back to the same screen, and a wall follows.

use super::route::Route;
use crate::domain::Id;
use crate::domain::sheet::Ref;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A dialog that is for the room as well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aside {
    /// Formulations of this item.
    Wordings(Id),
    /// Who sits at which table.
    Tables,
    /// Groups present in turn.
    Turns,
    /// Where this thing came from.
    Origin(Ref),
    /// Whether the result of this vote would hold if it were counted otherwise.
    WhatIf(Id),
}

/// What is typed line by line for open votes that the room counts together, said aloud: it is recorded with the closing.
pub type Counts = BTreeMap<Id, Vec<String>>;

/// How much the room was shown of results that are revealed one place after another.
pub type Reveals = BTreeMap<Id, Reveal>;

/// How much the room was shown of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reveal {
    /// When that result was closed: another closing begins anew.
    pub closed: Timestamp,
    /// So many places, from the last upwards.
    pub steps: usize,
}

/// Screen, selection and the unfinished line; never a ballot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// The screen, and where on it.
    pub route: Route,
    /// The unfinished capture line.
    pub line: String,
    /// What is counted so far in open votes.
    pub counts: Counts,
    /// What was revealed so far.
    pub reveals: Reveals,
    /// Records there were. With more of them in the journal the line may have been entered, and does not come back.
    pub records: usize,
    /// The dialog over it, if the room is to see that.
    pub aside: Option<Aside>,
    /// Code of the language on the desk; a wall follows it.
    pub language: Option<String>,
    /// Since when the pages of a wall stand still, if they do.
    pub still: Option<Timestamp>,
    /// Whether the title card covers what the room sees.
    pub covered: bool,
    /// When the program was last seen alive.
    pub seen: Option<Timestamp>,
}
