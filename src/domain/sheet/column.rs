//! A column of a sheet, and what its cells may be.

mod flat;

use super::{Cell, Choice};
use crate::domain::agenda::Label;
use flat::Flat;
use serde::{Deserialize, Serialize};

/// A column. In files its kind and what belongs to the kind stand beside its other fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Flat", try_from = "Flat")]
pub struct Column {
    /// Its id, `[a-z0-9-]{1,60}`, one of a kind in the sheet.
    pub id: String,
    /// Its name.
    pub name: Label,
    /// What its cells may be.
    pub kind: Kind,
    /// What a row is called by; exactly one column of a sheet is, of kind text and not for the desk.
    pub main: bool,
    /// Never shown to the room.
    pub desk: bool,
    /// Shown greyed in an empty cell, and not counted as filled.
    pub default: Option<Cell>,
    /// Out of sight; its cells stay.
    pub hidden: bool,
}

/// What the cells of a column may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A line of 1 to 500 characters.
    Text,
    /// One of these.
    Choice(Vec<Choice>),
    /// A row of another sheet, by its main column; of those under one heading, if it names one.
    ChoiceFrom {
        /// The sheet, by id.
        sheet: String,
        /// The heading, by id.
        heading: Option<String>,
    },
    /// A degree.
    Scale(Scale),
    /// An exact number.
    Number {
        /// What it counts.
        unit: Option<Unit>,
        /// Decimal places, 0 to 4.
        decimals: u8,
    },
    /// Whole rupiah.
    Money,
    /// A year, 2000 to 2100.
    Year,
    /// A first and a last year.
    Years,
    /// A number a year.
    Yearly {
        /// What it counts.
        unit: Option<Unit>,
        /// Decimal places, 0 to 4.
        decimals: u8,
        /// What it is held against.
        against: Option<Against>,
    },
    /// A date.
    Date,
    /// A delegation.
    Delegation,
    /// Delegations.
    Delegations,
    /// A dimension, or a part of one.
    Dimension,
    /// Yes or no.
    Tick,
    /// What the row comes from.
    Links(Vec<Target>),
    /// Computed from other columns.
    Computed(Formula),
}

/// The degrees of a scale, within 0 to 9.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// The lowest.
    pub low: u8,
    /// The highest.
    pub high: u8,
    /// What each degree means, from the lowest; none, or one for each.
    pub labels: Vec<Label>,
}

/// What a number counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unit {
    /// The same in every row: `%`.
    Fixed(Label),
    /// What stands in this column of the row.
    Column(String),
}

/// What the numbers of years start from, and where they are to go. Columns go by their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Against {
    /// The column with the number at the beginning.
    pub baseline: String,
    /// The choice whose first says that the number is to rise, and whose second that it is to fall.
    pub direction: String,
}

/// What a row may come from. Written `items`, `priorities`, or the id of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum Target {
    /// Items of the board.
    Items,
    /// What was accepted.
    Priorities,
    /// Rows of a sheet, by id.
    Sheet(String),
}

impl From<Target> for String {
    fn from(target: Target) -> Self {
        match target {
            Target::Items => "items".to_owned(),
            Target::Priorities => "priorities".to_owned(),
            Target::Sheet(id) => id,
        }
    }
}

impl From<String> for Target {
    fn from(text: String) -> Self {
        match text.as_str() {
            "items" => Self::Items,
            "priorities" => Self::Priorities,
            _ => Self::Sheet(text),
        }
    }
}

/// How a column is computed; the list is closed. Columns go by their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Formula {
    /// The first less the second.
    Difference([String; 2]),
    /// All of them together.
    Sum(Vec<String>),
    /// All of them together, each so many times.
    Weighted(Vec<String>, Vec<u32>),
    /// All of them multiplied.
    Product(Vec<String>),
    /// The column divided by its sum over all rows.
    Portion(String),
    /// The kind of strategy that follows from the items cited in this column: SO, WO, ST or WT.
    Tows(String),
}

impl Column {
    /// Whether a cell holds a degree that the scale no longer has; it counts as unanswered.
    pub const fn is_off_scale(&self, cell: &Cell) -> bool {
        match (&self.kind, cell) {
            (Kind::Scale(scale), Cell::Scale(degree)) => *degree < scale.low || *degree > scale.high,
            _ => false,
        }
    }
}

impl Kind {
    /// The columns that it is computed from, by id; none of what is filled in.
    pub fn operands(&self) -> Vec<&str> {
        let Self::Computed(formula) = self else {
            return Vec::new();
        };
        match formula {
            Formula::Difference(of) => of.iter().map(String::as_str).collect(),
            Formula::Sum(of) | Formula::Weighted(of, _) | Formula::Product(of) => {
                of.iter().map(String::as_str).collect()
            }
            Formula::Portion(of) | Formula::Tows(of) => vec![of],
        }
    }

    /// Whether nobody fills it in.
    pub const fn is_computed(&self) -> bool {
        matches!(self, Self::Computed(_))
    }

    /// Its name in files.
    pub const fn name(&self) -> KindName {
        match self {
            Self::Text => KindName::Text,
            Self::Choice(_) | Self::ChoiceFrom { .. } => KindName::Choice,
            Self::Scale(_) => KindName::Scale,
            Self::Number { .. } => KindName::Number,
            Self::Money => KindName::Money,
            Self::Year => KindName::Year,
            Self::Years => KindName::Years,
            Self::Yearly { .. } => KindName::Yearly,
            Self::Date => KindName::Date,
            Self::Delegation => KindName::Delegation,
            Self::Delegations => KindName::Delegations,
            Self::Dimension => KindName::Dimension,
            Self::Tick => KindName::Tick,
            Self::Links(_) => KindName::Links,
            Self::Computed(Formula::Difference(_)) => KindName::Difference,
            Self::Computed(Formula::Sum(_)) => KindName::Sum,
            Self::Computed(Formula::Weighted(..)) => KindName::Weighted,
            Self::Computed(Formula::Product(_)) => KindName::Product,
            Self::Computed(Formula::Portion(_)) => KindName::Portion,
            Self::Computed(Formula::Tows(_)) => KindName::Tows,
        }
    }
}

/// The kinds of columns by the names that files give them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // docs/agenda.md describes them
pub enum KindName {
    Text,
    Choice,
    Scale,
    Number,
    Money,
    Year,
    Years,
    Yearly,
    Date,
    Delegation,
    Delegations,
    Dimension,
    Tick,
    Links,
    Difference,
    Sum,
    Weighted,
    Product,
    Portion,
    Tows,
}

impl KindName {
    /// All of them, those that are filled in first.
    pub const ALL: [Self; 20] = [
        Self::Text,
        Self::Choice,
        Self::Scale,
        Self::Number,
        Self::Money,
        Self::Year,
        Self::Years,
        Self::Yearly,
        Self::Date,
        Self::Delegation,
        Self::Delegations,
        Self::Dimension,
        Self::Tick,
        Self::Links,
        Self::Difference,
        Self::Sum,
        Self::Weighted,
        Self::Product,
        Self::Portion,
        Self::Tows,
    ];
}
