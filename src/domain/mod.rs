//! The workshop as pure values: no I/O, no clock, no randomness, no terminal.
//!
//! [`decide()`] says what may happen, [`evolve()`] says what then is true, and a [`Workshop`] is the fold of the
//! effective records: all records less those undone ([`History`]). Time comes in as an argument ([`At`]).
//! Only the types that events carry know serde, because events are the file format.

pub mod agenda;
pub mod agreement;
pub mod attendance;
pub mod bytes;
pub mod capture;
pub mod carry;
pub mod clock;
pub mod command;
pub mod date;
mod decide;
pub mod details;
pub mod document;
pub mod event;
mod evolve;
#[cfg(test)]
pub(crate) mod fixture;
pub mod floor;
pub mod forms;
pub mod group;
pub mod history;
pub mod id;
mod inconsistent;
pub mod line;
pub mod note;
pub mod place;
pub mod plain;
pub mod priorities;
mod refusal;
pub mod seal;
pub mod sheet;
pub mod size;
pub mod slug;
pub mod swot;
pub mod tally;
pub mod time;
pub mod vote;
pub mod workshop;

#[cfg(test)]
mod tests;

pub use command::Command;
pub use decide::{create, decide};
pub use event::{Event, Record};
pub use evolve::evolve;
pub use history::{History, record_time};
pub use id::Id;
pub use inconsistent::Inconsistent;
pub use refusal::Refusal;
pub use seal::{Seal, Seals};
pub use time::{At, Zone};
pub use workshop::Workshop;
