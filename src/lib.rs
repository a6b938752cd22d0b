//! mufakat runs a live workshop from a laptop projected to the room.
pub mod agenda_file;
pub mod ballot_file;
pub mod cli;
pub mod demo;
pub mod domain;
pub mod journal;
pub mod report;
pub mod runtime;
pub mod text;
pub mod ui;
