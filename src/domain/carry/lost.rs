//! What stays behind because the new agenda has no place for it.

use crate::domain::agenda::Label;
use crate::domain::attendance::Code;

/// Something that stays behind, and how often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// What.
    pub what: What,
    /// How many things are without it, or stay behind with it; 1 or more.
    pub times: usize,
    /// It is about a column that is for the desk alone.
    pub desk: bool,
}

/// What the new agenda has no place for. Names are those of the earlier workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// An aspect that is not there; its items stay behind.
    Aspect(Label),
    /// A sheet that is not there, or whose rows are items on one side alone; its rows stay behind.
    Sheet(Label),
    /// Rows of a sheet that do not fit there: its main column is another one, or it is full.
    Rows(Label),
    /// Rows that the new agenda gives to a sheet, which is there as the room left it without them.
    Given(Label),
    /// A heading that is not there; its rows come and stand under none.
    Heading {
        /// The sheet's title.
        sheet: Label,
        /// The heading's name.
        heading: Label,
    },
    /// A column that is not there; its cells stay behind.
    Column {
        /// The sheet's title.
        sheet: Label,
        /// The column's name.
        column: Label,
    },
    /// A choice that is not there; the cells that hold it stay behind.
    Choice {
        /// The sheet's title.
        sheet: Label,
        /// The column's name.
        column: Label,
        /// The choice's name, or its id where it has none.
        choice: Label,
    },
    /// Cells that the column cannot hold there: off its scale, with more decimals, of another kind.
    Cells {
        /// The sheet's title.
        sheet: Label,
        /// The column's name.
        column: Label,
    },
    /// A dimension, or a part of one, that is not there, as cells have it; they stay behind.
    Dimension(String),
    /// The code of a delegation or group that is not there: what it said comes without it, cells stay behind.
    Code(Code),
    /// Links to something that stays behind, or that cannot be cited there.
    Link,
}
