//! Formulations side by side.

use super::Phrase;

/// Title.
pub const TITLE: Phrase = Phrase::new("Rumusan", "Wording");
/// Another formulation.
pub const ANOTHER: Phrase = Phrase::new("Rumusan lain", "Another wording");
/// Hands for each.
pub const HANDS: Phrase = Phrase::new("Tangan untuk 1, 2, …", "Hands for 1, 2, …");
/// It was agreed.
pub const AGREED: Phrase =
    Phrase::new("Rumusan disepakati; yang lain tetap tercatat", "Wording agreed; the others stay on record");
/// It was counted.
pub const COUNTED: Phrase = Phrase::new(
    "Rumusan dengan tangan terbanyak dipakai; yang lain tetap tercatat",
    "The wording with the most hands is taken; the others stay on record",
);
