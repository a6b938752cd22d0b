//! Delegations, and how many of each are in the room.

mod command;
mod decide;
mod event;
mod evolve;
mod heads;
mod names;
mod rules;
mod typed;

pub use command::{AttendanceCommand, NewDelegation};
pub(super) use decide::{add, decide};
pub use event::AttendanceEvent;
pub(super) use evolve::evolve;
pub use heads::heads;
pub use names::{same_office, short_code};
pub use rules::MAX_HEADS;
pub(super) use rules::known_source;
pub use typed::{matching, new_delegation};

use super::Id;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The kind of body a delegation belongs to; minutes count heads by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unsur {
    /// Office of the regional government.
    Opd,
    /// Sub-district.
    Kecamatan,
    /// Village.
    Desa,
    /// Business.
    DuniaUsaha,
    /// University.
    PerguruanTinggi,
    /// Guests.
    Undangan,
    /// The committee.
    Panitia,
}

impl Unsur {
    /// All of them, in the order of the minutes.
    pub const ALL: [Self; 7] = [
        Self::Opd,
        Self::Kecamatan,
        Self::Desa,
        Self::DuniaUsaha,
        Self::PerguruanTinggi,
        Self::Undangan,
        Self::Panitia,
    ];
}

/// The short name of a delegation in capitals: `DINKES`, `SATPOL-PP`; letters, digits and single hyphens, 1 to 24 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Code(String);

impl Code {
    /// Makes a code from what was typed: capitals, anything else than letters and digits becomes one hyphen.
    /// None when nothing is left.
    pub fn new(typed: &str) -> Option<Self> {
        let mut code = String::new();
        for c in typed.chars().flat_map(char::to_uppercase) {
            if c.is_alphanumeric() {
                code.push(c);
            } else if !code.is_empty() && !code.ends_with('-') {
                code.push('-');
            }
        }
        let short: String = code.chars().take(24).collect();
        let short = short.trim_end_matches('-');
        (!short.is_empty()).then(|| Self(short.to_owned()))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0
    }
}

/// A text that is not a [`Code`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a delegation code such as \"DINKES\"")]
pub struct NotACode(String);

impl TryFrom<String> for Code {
    type Error = NotACode;

    fn try_from(text: String) -> Result<Self, NotACode> {
        match Self::new(&text) {
            Some(code) if code.0 == text => Ok(code),
            _ => Err(NotACode(text)),
        }
    }
}

/// An office or group with seats in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    /// Short name, one of a kind.
    pub code: Code,
    /// Full name.
    pub name: String,
    /// Kind of body.
    pub unsur: Unsur,
    /// Whether it votes (*hak suara*).
    pub votes: bool,
}

/// One count of heads, at one moment of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadCount {
    /// Its id.
    pub id: Id,
    /// When it was begun.
    pub at: Timestamp,
    /// What it is called: "setelah ISHOMA".
    pub label: String,
    /// Heads by delegation; a delegation that is not in it was not counted.
    pub present: BTreeMap<Code, u32>,
}

impl HeadCount {
    /// Heads in all.
    pub fn total(&self) -> u32 {
        self.present.values().fold(0, |sum, n| sum.saturating_add(*n))
    }
}
