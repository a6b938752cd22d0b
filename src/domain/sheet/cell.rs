//! What stands in a cell.

use super::Decimal;
use crate::domain::Id;
use crate::domain::agenda::Label;
use crate::domain::attendance::Code;
use crate::domain::vote::Letter;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The cells of a row, by the id of their column.
pub type Cells = BTreeMap<String, Cell>;

/// What stands in one cell; its kind is written with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// A line of text.
    Text(Words),
    /// The id of a choice, or of a row where the choices are rows.
    Choice(String),
    /// A degree of a scale.
    Scale(u8),
    /// An exact number.
    Number(Decimal),
    /// Whole rupiah, from 0.
    Money(i64),
    /// A year.
    Year(i16),
    /// The first and the last year.
    Years([i16; 2]),
    /// A number a year.
    Yearly(ByYear),
    /// A date.
    Date(Date),
    /// The code of a delegation.
    Delegation(Code),
    /// Codes of delegations, in the order typed.
    Delegations(Vec<Code>),
    /// A dimension, or a part of one: `governance`, `governance/public-service`.
    Dimension(String),
    /// Ticked or not.
    Tick(bool),
    /// Where the row comes from.
    Refs(Vec<Ref>),
}

/// A text: as it was typed, or given by an agenda in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Words {
    /// As it was typed.
    Typed(String),
    /// In both languages.
    Given(Label),
}

/// From a row to what it comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ref {
    /// An item of the board.
    Item(Id),
    /// A row of a sheet.
    Row(Id),
    /// A priority.
    Priority(Accepted),
}

/// A priority: an option that a vote has accepted, or one that was carried over from an earlier workshop.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Accepted {
    /// The vote and the letter of the option.
    Voted(Id, Letter),
    /// The id it was carried over with.
    Carried(Id),
}

/// A number a year, in the order of years.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "BTreeMap<String, Decimal>", try_from = "BTreeMap<String, Decimal>")]
pub struct ByYear(pub BTreeMap<i16, Decimal>);

impl From<ByYear> for BTreeMap<String, Decimal> {
    fn from(years: ByYear) -> Self {
        years.0.into_iter().map(|(year, number)| (year.to_string(), number)).collect()
    }
}

impl TryFrom<BTreeMap<String, Decimal>> for ByYear {
    type Error = String;

    fn try_from(years: BTreeMap<String, Decimal>) -> Result<Self, String> {
        let read = |(year, number): (String, Decimal)| match year.parse::<i16>() {
            Ok(read) if read.to_string() == year => Ok((read, number)),
            Ok(_) | Err(_) => Err(format!("\"{year}\" is not a year")),
        };
        years.into_iter().map(read).collect::<Result<_, _>>().map(Self)
    }
}

impl Cell {
    /// A text as it was typed.
    pub fn text(words: impl Into<String>) -> Self {
        Self::Text(Words::Typed(words.into()))
    }

    /// What the row comes from, of a cell with links.
    pub fn refs(&self) -> &[Ref] {
        if let Self::Refs(refs) = self { refs } else { &[] }
    }
}
