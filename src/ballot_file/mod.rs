//! Ballot files: reads an election as JSON or a table of ballots, counts it, and gives the results as JSON or plain text.
//!
//! The form is documented in `docs/tally.md`. Ballots are counted while they are read, so memory does
//! not grow with their number, as long as `kind`, `candidates` and `settings` stand before them. A [`Limit`] bounds
//! everything that a file can make large.

mod add;
mod ballot;
mod candidates;
mod counter;
mod counting;
mod decimal;
mod error;
mod limits;
mod meter;
mod method;
mod ranked;
mod reader;
mod render;
mod results;
mod settings;
mod table;

#[cfg(test)]
mod tests;

pub use error::{Problem, Reason, TallyError};
pub use limits::Limit;
pub use method::{Kind, Method, UnknownMethod};
pub use reader::tally;
pub use render::Words;
pub use results::{Finding, Results};
pub use table::Known;
