//! Settings.

use super::{Language, Phrase};

/// Title of the screen.
pub const TITLE: Phrase = Phrase::new("Pengaturan", "Settings");
/// The language of the screens.
pub const LANGUAGE: Phrase = Phrase::new("Bahasa", "Language");
/// Colours.
pub const THEME: Phrase = Phrase::new("Tema", "Theme");
/// The bell.
pub const BELL: Phrase = Phrase::new("Bel saat waktu habis", "Bell when time is up");
/// A second copy of every record.
pub const SECOND: Phrase = Phrase::new("Salinan kedua", "Second copy");
/// None is asked for.
pub const NO_SECOND: Phrase = Phrase::new("tidak ada", "none");
/// It is kept.
pub const SECOND_WORKS: Phrase = Phrase::new("aktif", "working");
/// Nothing was copied yet.
pub const SECOND_WAITS: Phrase = Phrase::new("menunggu catatan pertama", "waiting for a record");
/// Its folder is not there.
pub const SECOND_MISSING: Phrase = Phrase::new("folder tidak terjangkau", "folder out of reach");
/// This language by its own name.
pub const THIS_LANGUAGE: Phrase = Phrase::new("Bahasa Indonesia", "English");
/// The bell rings.
pub const ON: Phrase = Phrase::new("bunyi", "on");
/// It does not.
pub const OFF: Phrase = Phrase::new("diam", "off");
/// Black on white.
pub const LIGHT: Phrase = Phrase::new("terang", "light");
/// White on black.
pub const DARK: Phrase = Phrase::new("gelap", "dark");
/// Without colours.
pub const PLAIN: Phrase = Phrase::new("tanpa warna", "plain");
/// A line to judge a theme by.
pub const SAMPLE: Phrase = Phrase::new("Layanan publik", "Public services");
/// Settings are kept.
pub const KEPT: Phrase =
    Phrase::new("Langsung berlaku, dan diingat untuk berikutnya.", "In force at once, and remembered for next time.");

/// Key labels.
pub mod key {
    use super::Phrase;
    /// Another value.
    pub const CHANGE: Phrase = Phrase::new("ganti", "change");
    /// The value before.
    pub const CHANGE_BACK: Phrase = Phrase::new("pilihan sebelumnya", "choice before");
    /// Back.
    pub const BACK: Phrase = Phrase::new("kembali", "back");
}

/// It is kept under another name, because its own is somebody else's there.
pub fn second_parted(language: Language, name: &str) -> String {
    match language {
        Language::Id => format!("aktif sebagai {name}"),
        Language::En => format!("working as {name}"),
    }
}
