//! What a sheet is: its columns, headings and looks, as an agenda declares them.

use super::Cell;
use super::column::{Column, Kind};
use crate::domain::agenda::Label;
use crate::domain::attendance::Code;
use serde::{Deserialize, Serialize};
use std::ops::Not;

/// A table that the room fills: declared by an agenda, changed while the workshop runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Its id, `[a-z0-9-]{1,60}`, one of a kind in the workshop.
    pub id: String,
    /// Its title.
    pub title: Label,
    /// What one row is, in the singular.
    pub row: Label,
    /// Where its rows come from.
    #[serde(default, skip_serializing_if = "Rows::is_open")]
    pub rows: Rows,
    /// What stands over rows, in order; at most 40.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headings: Vec<Heading>,
    /// Its columns in order, 1 to 24; exactly one is the main one.
    pub columns: Vec<Column>,
    /// Ways to look at it, 1 to 12; the first is the usual one.
    pub looks: Vec<Look>,
    /// What is told of it in one number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// What a row must meet to be voted on, all of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gate: Vec<Condition>,
    /// Out of sight; its rows stay.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub hidden: bool,
}

/// Where the rows of a sheet come from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    /// The room adds them.
    #[default]
    Open,
    /// One for each item on the board.
    Items,
}

impl Rows {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_open(&self) -> bool {
        *self == Self::Open
    }
}

/// What stands over rows: an aspect, an element, a dimension, a book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// Its id, one of a kind in the sheet.
    pub id: String,
    /// Its name.
    pub name: Label,
    /// The aspect that it belongs to, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aspect: Option<String>,
    /// The dimension that it belongs to, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dimension: Option<String>,
    /// Out of sight; its rows stand under no heading.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub hidden: bool,
}

/// One of several that a cell may hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its id, one of a kind in its column.
    pub id: String,
    /// Its name.
    pub name: Label,
    /// What the room also calls it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// No longer offered; cells keep it.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub hidden: bool,
}

/// A dimension of the masterplan and its parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Its id, one of a kind in the workshop.
    pub id: String,
    /// Its name.
    pub name: Label,
    /// What the room also calls it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Its sub-dimensions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Choice>,
}

/// The years that a roadmap spans, 2000 to 2100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Years {
    /// The first.
    pub first: i16,
    /// The last, at most 30 years on.
    pub last: i16,
}

impl Years {
    /// The most years of a roadmap.
    pub const MOST: i16 = 30;

    /// Whether the years are in order, within [`super::YEARS`], and at most [`Self::MOST`].
    pub fn is_sound(self) -> bool {
        let known = super::YEARS.contains(&self.first) && super::YEARS.contains(&self.last);
        known && self.first <= self.last && self.last - self.first < Self::MOST
    }
}

/// One way to look at a sheet. Columns go by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "look", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // docs/agenda.md describes the fields
pub enum Look {
    /// Rows under their headings.
    List {
        id: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<Label>,
    },
    /// A bar a row: what there is, and what is wanted.
    Bars {
        id: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<Label>,
        have: String,
        want: String,
    },
    /// Factors beside the strategies that cite them.
    Matrix {
        id: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<Label>,
        links: String,
    },
    /// The point of strengths less weaknesses and opportunities less threats.
    Quadrant {
        id: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<Label>,
        weight: String,
        rating: String,
    },
    /// Years across, rows down.
    Timeline {
        id: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<Label>,
        years: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<String>,
    },
    /// How many rows stand in each cell of two choices; of a dimension alone, by its parts.
    Spread {
        id: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<Label>,
        across: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        down: Option<String>,
    },
}

impl Look {
    /// Its id, one of a kind in the sheet.
    pub fn id(&self) -> &str {
        match self {
            Self::List { id, .. }
            | Self::Bars { id, .. }
            | Self::Matrix { id, .. }
            | Self::Quadrant { id, .. }
            | Self::Timeline { id, .. }
            | Self::Spread { id, .. } => id,
        }
    }

    /// A name of its own.
    pub const fn name(&self) -> Option<&Label> {
        match self {
            Self::List { name, .. }
            | Self::Bars { name, .. }
            | Self::Matrix { name, .. }
            | Self::Quadrant { name, .. }
            | Self::Timeline { name, .. }
            | Self::Spread { name, .. } => name.as_ref(),
        }
    }
}

/// What is told of a sheet in one number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
#[allow(missing_docs)] // docs/agenda.md describes the fields
pub enum Figure {
    /// Percent of the highest possible, of those that are answered, by heading and aspect.
    Share {
        id: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<Label>,
        share: String,
    },
    /// The sum of a column.
    Total {
        id: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<Label>,
        total: String,
    },
}

impl Figure {
    /// Its id, one of a kind in the sheet.
    pub fn id(&self) -> &str {
        match self {
            Self::Share { id, .. } | Self::Total { id, .. } => id,
        }
    }

    /// A name of its own.
    pub const fn name(&self) -> Option<&Label> {
        match self {
            Self::Share { name, .. } | Self::Total { name, .. } => name.as_ref(),
        }
    }

    /// The column that it is about.
    pub fn column(&self) -> &str {
        match self {
            Self::Share { share, .. } => share,
            Self::Total { total, .. } => total,
        }
    }
}

/// The name that stands for "accepted by a vote" in place of a column.
pub const CHOSEN: &str = "chosen";

/// Something that is true of a row or not. Exactly one of the tests is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The column, by id, or [`CHOSEN`].
    pub column: String,
    /// The cell is one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub is: Vec<Plain>,
    /// The cell is a number of at least this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<i64>,
    /// The cell is a number of at most this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<i64>,
    /// The cell is filled, or it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filled: Option<bool>,
}

/// A value as conditions name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Plain {
    /// Ticked or not, chosen or not.
    Flag(bool),
    /// A degree, a number, a year.
    Whole(i64),
    /// The id of a choice, a dimension or a part of it, the code of a delegation.
    Text(String),
}

/// A row that an agenda gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The heading that it stands under, by id.
    pub heading: Option<String>,
    /// Its cells.
    pub cells: super::Cells,
}

impl Sheet {
    /// The column with this id, hidden or not.
    pub fn column(&self, id: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.id == id)
    }

    /// The columns that are not hidden, in order.
    pub fn shown_columns(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| !column.hidden)
    }

    /// The main column.
    pub fn main(&self) -> Option<&Column> {
        self.columns.iter().find(|column| column.main)
    }

    /// The heading with this id, hidden or not.
    pub fn heading(&self, id: &str) -> Option<&Heading> {
        self.headings.iter().find(|heading| heading.id == id)
    }

    /// The look with this id, else the first one.
    pub fn look(&self, id: Option<&str>) -> Option<&Look> {
        let named = id.and_then(|id| self.looks.iter().find(|look| look.id() == id));
        named.or_else(|| self.looks.first())
    }

    /// The sheet as the room sees it: without desk columns, and without the looks and figures that need one.
    #[must_use]
    pub fn public(&self) -> Self {
        let desk = |id: &str| self.is_desk(id);
        let columns = self.columns.iter().filter(|column| !desk(&column.id));
        let looks = self.looks.iter().filter(|look| !look.columns().into_iter().any(desk));
        let figures = self.figures.iter().filter(|figure| !desk(figure.column()));
        let gate = self.gate.iter().filter(|condition| !desk(&condition.column));
        Self {
            columns: columns.cloned().collect(),
            looks: looks.cloned().collect(),
            figures: figures.cloned().collect(),
            gate: gate.cloned().collect(),
            ..self.clone()
        }
    }

    /// Whether a column is for the desk alone: it says so, or it is computed from one that is.
    pub fn is_desk(&self, id: &str) -> bool {
        self.is_desk_within(id, self.columns.len())
    }

    /// The same, looking through so many computed columns at most: a declaration that is not sound may have circles.
    fn is_desk_within(&self, id: &str, depth: usize) -> bool {
        let Some((column, depth)) = self.column(id).zip(depth.checked_sub(1)) else {
            return false;
        };
        column.desk || column.kind.operands().into_iter().any(|id| self.is_desk_within(id, depth))
    }
}

impl Look {
    /// The columns that it shows, by id.
    pub fn columns(&self) -> Vec<&str> {
        match self {
            Self::List { .. } => Vec::new(),
            Self::Bars { have, want, .. } => vec![have, want],
            Self::Matrix { links, .. } => vec![links],
            Self::Quadrant { weight, rating, .. } => vec![weight, rating],
            Self::Timeline { years, by, .. } => std::iter::once(years.as_str()).chain(by.as_deref()).collect(),
            Self::Spread { across, down, .. } => std::iter::once(across.as_str()).chain(down.as_deref()).collect(),
        }
    }
}

impl Column {
    /// The cell that stands greyed in an empty one.
    pub const fn default_cell(&self) -> Option<&Cell> {
        self.default.as_ref()
    }
}

impl Plain {
    /// The value as a cell of a column; none where a cell of its kind cannot be named so.
    pub fn as_cell(&self, kind: &Kind) -> Option<Cell> {
        match (self, kind) {
            (Self::Flag(flag), Kind::Tick) => Some(Cell::Tick(*flag)),
            (Self::Text(id), Kind::Choice(_)) => Some(Cell::Choice(id.clone())),
            (Self::Text(path), Kind::Dimension) => Some(Cell::Dimension(path.clone())),
            (Self::Text(code), Kind::Delegation) => Code::new(code).map(Cell::Delegation),
            (Self::Whole(degree), Kind::Scale(_)) => u8::try_from(*degree).ok().map(Cell::Scale),
            (Self::Whole(year), Kind::Year) => i16::try_from(*year).ok().map(Cell::Year),
            _ => None,
        }
    }
}
