//! mufakat runs a live workshop from a laptop projected to the room.
pub mod agenda_file;
pub mod ballot_file;
pub mod domain;
pub mod journal;
pub mod text;
