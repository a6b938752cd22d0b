//! Breaks.

use super::Phrase;

/// What comes after the break.
pub const NEXT: Phrase = Phrase::new("Sesudah ini", "Next");
/// Nothing comes after the break.
pub const NOTHING: Phrase = Phrase::new("Acara hari ini selesai", "That was all for today");
/// Before the hour at which that begins.
pub const BEGINS: Phrase = Phrase::new("mulai pukul", "begins at");
