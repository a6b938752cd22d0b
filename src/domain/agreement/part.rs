//! The parts of the agreement, by which its text is read, worded and compared.

use crate::domain::Id;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A part of the agreement. Written `opening`, `accepted:12`, `sheet:program:chosen`, `annex:attendance`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Part {
    /// Its title and number.
    Title,
    /// When, where, what, and how many came.
    Opening,
    /// Who led, organised, took notes and spoke.
    People,
    /// What was heard and considered.
    Considered,
    /// That it is agreed.
    Agrees,
    /// That the record contradicts itself.
    Warnings,
    /// What was accepted from this vote.
    Accepted(Id),
    /// The order of the priorities, where the room set it.
    Order,
    /// What an earlier workshop decided.
    Carried,
    /// What was agreed on this sheet.
    Sheet(String, Point),
    /// Decisions.
    Decisions,
    /// What was not agreed, and reserves.
    NotAgreed,
    /// Questions that are still open.
    Questions,
    /// That the annexes belong to it.
    Annexes,
    /// What it is for.
    Purpose,
    /// How decisions were taken.
    Ways,
    /// The closing sentence.
    Closing,
    /// Who signs.
    Signatures,
    /// An annex.
    Annex(Annex),
    /// What was changed in this part, in a change of a signed agreement.
    Changed(Box<Self>),
}

/// What was agreed on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Point {
    /// Rows that a vote accepted.
    Chosen,
    /// Rows with years.
    Roadmap,
    /// What will be measured by year.
    ToCome,
    /// Who does what until when.
    Assigned,
}

/// An annex of the agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Annex {
    /// Heads.
    Attendance,
    /// What was agreed.
    Agreed,
    /// What was not, with the reasons, and reserves.
    NotAgreed,
    /// Who does what until when.
    Assigned,
    /// Planned and real times.
    Agenda,
    /// The board.
    Swot,
    /// Sheets.
    Sheets,
    /// Votes.
    Votes,
    /// Notes and decisions.
    Discussion,
    /// What it was made from.
    Record,
}

/// The parts of which there is one each, by their names.
const NAMED: [(&str, Part); 16] = [
    ("title", Part::Title),
    ("opening", Part::Opening),
    ("people", Part::People),
    ("considered", Part::Considered),
    ("agrees", Part::Agrees),
    ("warnings", Part::Warnings),
    ("order", Part::Order),
    ("carried", Part::Carried),
    ("decisions", Part::Decisions),
    ("not-agreed", Part::NotAgreed),
    ("questions", Part::Questions),
    ("annexes", Part::Annexes),
    ("purpose", Part::Purpose),
    ("ways", Part::Ways),
    ("closing", Part::Closing),
    ("signatures", Part::Signatures),
];

const POINTS: [(&str, Point); 4] =
    [("chosen", Point::Chosen), ("roadmap", Point::Roadmap), ("to-come", Point::ToCome), ("assigned", Point::Assigned)];

const ANNEXES: [(&str, Annex); 10] = [
    ("attendance", Annex::Attendance),
    ("agreed", Annex::Agreed),
    ("not-agreed", Annex::NotAgreed),
    ("assigned", Annex::Assigned),
    ("agenda", Annex::Agenda),
    ("swot", Annex::Swot),
    ("sheets", Annex::Sheets),
    ("votes", Annex::Votes),
    ("discussion", Annex::Discussion),
    ("record", Annex::Record),
];

impl Part {
    /// Whether it is, or begins with, a paragraph that the room may word otherwise.
    pub const fn is_words(&self) -> bool {
        match self {
            Self::Opening
            | Self::Considered
            | Self::Accepted(_)
            | Self::Order
            | Self::Carried
            | Self::Sheet(..)
            | Self::Decisions
            | Self::NotAgreed
            | Self::Questions
            | Self::Annexes
            | Self::Purpose
            | Self::Ways
            | Self::Closing => true,
            Self::Title
            | Self::People
            | Self::Agrees
            | Self::Warnings
            | Self::Signatures
            | Self::Annex(_)
            | Self::Changed(_) => false,
        }
    }

    /// Whether what it says belongs to what is agreed. Times of sessions and the sum of the record are those of the
    /// moment: they go on after the paper is signed.
    pub const fn is_agreed(&self) -> bool {
        !matches!(self, Self::Annex(Annex::Agenda | Annex::Record))
    }
}

fn name_of<T: PartialEq>(names: &'static [(&'static str, T)], wanted: &T) -> &'static str {
    names.iter().find(|(_, one)| one == wanted).map_or("", |(name, _)| name)
}

fn named<T: Clone>(names: &[(&str, T)], wanted: &str) -> Option<T> {
    names.iter().find(|(name, _)| *name == wanted).map(|(_, one)| one.clone())
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Accepted(vote) => write!(f, "accepted:{vote}"),
            Self::Sheet(sheet, point) => write!(f, "sheet:{sheet}:{}", name_of(&POINTS, point)),
            Self::Annex(annex) => write!(f, "annex:{}", name_of(&ANNEXES, annex)),
            Self::Changed(part) => write!(f, "changed:{part}"),
            Self::Title
            | Self::Opening
            | Self::People
            | Self::Considered
            | Self::Agrees
            | Self::Warnings
            | Self::Order
            | Self::Carried
            | Self::Decisions
            | Self::NotAgreed
            | Self::Questions
            | Self::Annexes
            | Self::Purpose
            | Self::Ways
            | Self::Closing
            | Self::Signatures => f.write_str(NAMED.iter().find(|(_, one)| one == self).map_or("", |(name, _)| name)),
        }
    }
}

/// A text that is no [`Part`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no part of an agreement such as \"opening\" or \"accepted:12\"")]
pub struct NotAPart(String);

impl FromStr for Part {
    type Err = NotAPart;

    fn from_str(text: &str) -> Result<Self, NotAPart> {
        let changed = text.strip_prefix("changed:").filter(|part| !part.starts_with("changed:"));
        if let Some(part) = changed {
            return Ok(Self::Changed(Box::new(part.parse()?)));
        }
        let parts: Vec<&str> = text.split(':').collect();
        let part = match parts.as_slice() {
            [name] => named(&NAMED, name),
            ["accepted", vote] => vote.parse().ok().map(Self::Accepted),
            ["sheet", sheet, point] => named(&POINTS, point).map(|point| Self::Sheet((*sheet).to_owned(), point)),
            ["annex", annex] => named(&ANNEXES, annex).map(Self::Annex),
            _ => None,
        };
        part.ok_or_else(|| NotAPart(text.to_owned()))
    }
}

impl From<Part> for String {
    fn from(part: Part) -> Self {
        part.to_string()
    }
}

impl TryFrom<String> for Part {
    type Error = NotAPart;

    fn try_from(text: String) -> Result<Self, NotAPart> {
        text.parse()
    }
}
