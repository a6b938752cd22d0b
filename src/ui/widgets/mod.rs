//! Pieces that several screens draw with.

pub mod bar;
pub mod big;
pub mod field;
pub mod list;
pub mod tabs;
pub mod tally_marks;
pub mod wrap;
