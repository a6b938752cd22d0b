//! mufakat runs a live workshop from a laptop projected to the room: agenda and clock, a SWOT board, votes, and a
//! record of it all that survives the power cut.
//!
//! Everything that happens is an event; a workshop is what its events add up to. In reading order:
//!
//! 1. [`domain`]: the workshop as pure values. [`domain::decide()`] says what may happen, [`domain::evolve()`] what then is
//!    true, [`domain::History`] undoes, [`domain::tally`] counts.
//! 2. [`journal`]: the one file of a workshop, appended and synced line by line, followed, verified, repaired.
//! 3. [`agenda_file`]: the files that workshops are started from.
//! 4. [`ballot_file`]: elections as files, counted without a workshop.
//! 5. [`text`]: every phrase, in Indonesian and English.
//! 6. [`scene`]: what the room sees on a wall, as values.
//! 7. [`ui`]: screens, dialogs and keys; inputs in, effects and pictures out, no I/O.
//! 8. [`rollup`]: several workshops side by side.
//! 9. [`report`]: a workshop as documents, several as a page and tables.
//! 10. [`demo`]: the example.
//! 11. [`runtime`]: the loop, threads, clock, terminal and signals; performs the effects.
//! 12. [`cli`]: arguments and the commands that need no screen.
//!
//! Below all of them is [`disk`]: how files are opened, read and replaced.
//!
//! `ARCHITECTURE.md` says which of them may name which, and why; `docs/` describes the file formats.

pub mod agenda_file;
pub mod ballot_file;
pub mod cli;
pub mod demo;
pub mod disk;
pub mod domain;
pub mod journal;
pub mod report;
pub mod rollup;
pub mod runtime;
pub mod scene;
pub mod sheet_file;
pub mod text;
pub mod ui;
