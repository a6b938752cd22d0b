//! The rows of the declaration.

use crate::text::Phrase;
/// Way of deciding.
pub const WAY: Phrase = Phrase::new("Cara", "Way");
/// How it comes in.
pub const ENTRY: Phrase = Phrase::new("Masuk lewat", "Comes in by");
/// Dots.
pub const DOTS: Phrase = Phrase::new("Titik tiap instansi", "Dots a delegation");
/// Limit on one item.
pub const LIMIT: Phrase = Phrase::new("Paling banyak pada satu", "Most on one");
/// Limit of choices.
pub const CHOICES: Phrase = Phrase::new("Pilihan tiap instansi", "Choices a delegation");
/// Cut.
pub const CUT: Phrase = Phrase::new("Diambil", "Taken");
/// Ties.
pub const TIES: Phrase = Phrase::new("Bila suara sama", "If tied");
/// Openness.
pub const OPENNESS: Phrase = Phrase::new("Keterbukaan", "Openness");
/// Base.
pub const BASE: Phrase = Phrase::new("Dasar persen", "Base of per cent");
/// Quorum.
pub const QUORUM: Phrase = Phrase::new("Kuorum", "Quorum");
/// Any number.
pub const ANY: Phrase = Phrase::new("bebas", "any");
/// All of them in order.
pub const ORDER_ONLY: Phrase = Phrase::new("semua, urutannya saja", "all, only their order");
