//! Sheets: tables that the room fills row by row, in every session after SWOT.
//!
//! An agenda declares them ([`Sheet`]); rows and cells are events. What is computed from cells is never kept.

mod aim;
mod cell;
mod column;
mod command;
mod condition;
mod decide;
mod decimal;
mod declaration;
mod dimension;
mod event;
mod evolve;
mod figure;
mod flaw;
mod horizon;
mod points;
mod quadrant;
mod refusal;
mod rows;
mod rules;
mod tables;
#[cfg(test)]
mod tests;
mod thread;
mod trace;
pub mod typed;
mod value;
mod view;

pub use aim::{Contrary, baseline, contrary};
pub use cell::{Accepted, ByYear, Cell, Cells, Ref, Words};
pub use column::{Against, Column, Formula, Kind, KindName, Scale, Target, Unit};
pub use command::{NewRow, RowCells, SheetCommand};
pub use condition::fits;
pub(super) use decide::{decide, given};
pub use decimal::{Decimal, MOST as MOST_NUMBER, NotADecimal, PLACES};
pub use declaration::{CHOSEN, Choice, Condition, Dimension, Figure, Given, Heading, Look, Plain, Rows, Sheet, Years};
pub use event::{Origin, SheetEvent};
pub(super) use evolve::evolve;
pub use figure::{Share, share, total};
pub use flaw::{Flaw, Flawed, Surroundings, condition_flaws, dimension_flaws, flaws};
pub use horizon::Horizon;
pub use points::{MOST_FACTORS, Points, points, points_cells};
pub use quadrant::{FactorPoint, factor_point};
pub use refusal::{CellFault, SheetRefusal};
pub use rows::{Row, RowState, SheetRows};
pub use rules::{check_cell, is_of_kind};
pub(super) use rules::{known_origin, known_refs};
pub use tables::Tables;
pub use thread::{Thread, threads};
pub use trace::{Trace, Traced, standing, stands, trace};
pub use value::{Exact, Sums, Tows, Value, cited_item, tows_of, value, value_with};
pub use view::{SheetView, Viewer};

/// The most sheets of a workshop, hidden ones among them.
pub const MOST_SHEETS: usize = 24;
/// The most columns of a sheet, hidden ones among them.
pub const MOST_COLUMNS: usize = 24;
/// The most headings of a sheet, hidden ones among them.
pub const MOST_HEADINGS: usize = 40;
/// The most rows of a sheet, in whatever state.
pub const MOST_ROWS: usize = 500;
/// The most rows of a workshop.
pub const MOST_ROWS_IN_ALL: usize = 2_000;
/// The most cells of a workshop.
pub const MOST_CELLS: usize = 20_000;
/// The most that one row comes from.
pub const MOST_REFS: usize = 40;
/// The years that cells may name.
pub const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;
