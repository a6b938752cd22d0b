//! Why something may not happen to a sheet.

use super::{Flawed, RowState};

/// Why a command about a sheet may not happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetRefusal {
    /// The workshop has no such sheet.
    NoSuchSheet(String),
    /// The sheet has no such column.
    NoSuchColumn(String),
    /// The sheet has no such heading.
    NoSuchHeading(String),
    /// The sheet has no such look.
    NoSuchLook(String),
    /// The row is withdrawn, parked or merged (or, for restoring, it stands).
    State(RowState),
    /// Rows of this sheet are the items of the board.
    RowsAreItems,
    /// The two rows are of different sheets, or the row is of another sheet.
    OtherSheet,
    /// A row cannot be merged into itself, or stand before itself.
    Itself,
    /// The cell cannot hold this; the column, by id.
    Cell(String, CellFault),
    /// The sheet has as many rows as it may.
    TooManyRows,
    /// The workshop has as many rows as it may.
    TooManyRowsInAll,
    /// The workshop has as many cells as it may.
    TooManyCells,
    /// The workshop has as many sheets as it may.
    TooManySheets,
    /// The declaration is not sound.
    Flawed(Flawed),
    /// The earlier workshop is not named by the sum of its first record.
    Origin,
    /// Years of the roadmap out of order, outside 2000 to 2100, or more than 30.
    Years,
    /// Handed out to a table that is not there or is named twice, or taken back from one that has none or gave it back.
    Tables,
    /// A sheet, column, heading, choice or row of the declaration would vanish, or a kind would change; its id.
    Vanishes(String),
}

/// Why a cell cannot hold something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFault {
    /// The value is of another kind.
    Kind,
    /// The column is computed.
    Computed,
    /// A text that is none, or of so many characters.
    Text(usize),
    /// Not one of the choices.
    Choice(String),
    /// Not within the degrees of the scale, from and to.
    Scale(u8, u8),
    /// More decimal places than these.
    Decimals(u8),
    /// An amount below 0 or too large.
    Money,
    /// A year before 2000 or after 2100.
    Year,
    /// The last year stands before the first.
    Years,
    /// No such delegation.
    Delegation(String),
    /// No such dimension.
    Dimension(String),
    /// It comes from something that does not exist, or that this column does not cite.
    Ref,
    /// It comes from itself.
    Itself,
    /// More than a cell holds.
    TooMany,
}
