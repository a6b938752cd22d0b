//! Formulations side by side.

use super::Phrase;

/// Title.
pub const TITLE: Phrase = Phrase::new("Rumusan", "Wording");
/// Another formulation.
pub const ANOTHER: Phrase = Phrase::new("Rumusan lain", "Another wording");
/// Hands for each.
pub const HANDS: Phrase = Phrase::new("Tangan untuk 1, 2, …", "Hands for 1, 2, …");
/// Keys while the first other formulation is typed.
pub const WRITING_KEYS: Phrase =
    Phrase::new("ketik rumusan lain, lalu Enter · Esc tutup", "type another wording, then Enter · Esc close");
/// Keys while the second is typed.
pub const WRITING_MORE_KEYS: Phrase =
    Phrase::new("ketik rumusan ketiga, lalu Enter · Esc memilih", "type a third wording, then Enter · Esc choose");
/// Keys while choosing between two.
pub const CHOOSING_KEYS: Phrase = Phrase::new(
    "1 2 pilih · Enter sepakat · t tangan · p parkir · a tambah",
    "1 2 choose · Enter agreed · t hands · p park · a add",
);
/// Keys while choosing between three.
pub const CHOOSING_ALL_KEYS: Phrase = Phrase::new(
    "1 2 3 pilih · Enter sepakat · t tangan · p parkir · Esc",
    "1 2 3 choose · Enter agreed · t hands · p park · Esc",
);
/// Keys while the hands are typed.
pub const COUNTING_KEYS: Phrase = Phrase::new(
    "ketik jumlah tangan, misalnya 21 14 · Enter simpan · Esc kembali",
    "type the hands, for example 21 14 · Enter save · Esc back",
);
/// It was agreed.
pub const AGREED: Phrase =
    Phrase::new("Rumusan disepakati; yang lain tetap tercatat", "Wording agreed; the others stay on record");
/// It was counted.
pub const COUNTED: Phrase = Phrase::new(
    "Rumusan dengan tangan terbanyak dipakai; yang lain tetap tercatat",
    "The wording with the most hands is taken; the others stay on record",
);
