//! Pieces that several screens draw with.

pub mod bar;
pub mod big;
pub mod capture;
pub mod field;
pub mod header;
pub mod list;
pub mod looks;
pub mod tabs;
pub mod tally_marks;
pub mod wordings;
pub mod wrap;
