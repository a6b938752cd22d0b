//! Groups at tables.

use super::{Language, Phrase};

/// Name of a group before its number.
pub const GROUP: Phrase = Phrase::new("Kelompok", "Group");
/// Title of the list of groups.
pub const TITLE: Phrase = Phrase::new("Kelompok", "Groups");
/// Form them anew.
pub const AGAIN: Phrase = Phrase::new("Bentuk ulang kelompok", "Form the groups anew");
/// How many?
pub const HOW_MANY: Phrase = Phrase::new("Berapa kelompok?", "How many groups?");
/// Behind a number.
pub const BY_ASPECT: Phrase = Phrase::new("kelompok menurut aspek", "groups by aspect");
/// Behind a number.
pub const BY_DIMENSION: Phrase = Phrase::new("kelompok menurut dimensi", "groups by dimension");
/// How members are typed.
pub const MEMBERS_HOW: Phrase = Phrase::new(
    "Ketik singkatan instansi yang duduk di sini; -dinkes berarti pergi",
    "Type the codes of who sits here; -dinkes means leaves",
);
/// Whose lines come next?
pub const WHOSE: Phrase = Phrase::new("Butir berikut dari siapa?", "Whose are the next lines?");
/// Nobody's.
pub const NOBODY: Phrase = Phrase::new("tanpa sumber", "no source");
/// The source is set; its name is not for the room.
pub const SOURCE_SET: Phrase = Phrase::new(
    "Sumber butir berikut tercatat; tidak ditayangkan",
    "The source of the next lines is kept; it is not shown",
);
/// Nothing is alike.
pub const NONE_ALIKE: Phrase = Phrase::new("Tidak ada butir yang mirip di papan", "No items on the board are alike");
/// There are more items than can be compared with each other.
pub const TOO_MANY: Phrase = Phrase::new(
    "Butirnya terlalu banyak untuk dicari yang mirip",
    "There are too many items to look for those that are alike",
);
/// Title of two items side by side.
pub const ALIKE: Phrase = Phrase::new("Mirip", "Alike");
/// Who sits at which table.
pub const SEATS: Phrase = Phrase::new("Siapa duduk di mana", "Who sits where");
/// Why the room says a word before the order is drawn.
pub const WORD_REMARK: Phrase = Phrase::new(
    "Mintalah ruangan menyebut satu kata, lalu ketik. Urutan mengikuti kata itu dan berlaku sampai semua kelompok tampil.",
    "Ask the room for one word and type it. The order follows from it and stands until every group has presented.",
);
/// Minutes of each presentation.
pub const MINUTES: Phrase =
    Phrase::new("Menit untuk tiap kelompok (urutan diundi)", "Minutes for each group (the order is drawn)");
/// Title of the presentations.
pub const TURNS: Phrase = Phrase::new("Paparan kelompok", "Presentations");
/// Before the first.
pub const ORDER: Phrase = Phrase::new("Urutan hasil undian", "The order as drawn");
/// A file of items.
pub const FILE: Phrase = Phrase::new("Ambil berkas butir", "Take items from a file");
/// What may be in it.
pub const FILE_HOW: Phrase = Phrase::new(
    "Teks atau CSV, misalnya /media/usb/kelompok-2.txt. Diperiksa dulu sebelum tayang.",
    "Text or CSV, for example /media/usb/group-2.txt. You look it over before it shows.",
);
/// Nothing in it.
pub const NO_ITEMS: Phrase = Phrase::new("Tidak ada butir di dalamnya", "There are no items in it");

/// Labels of actions.
pub mod key {
    use super::Phrase;
    /// Source of the next lines.
    pub const SOURCE: Phrase = Phrase::new("oleh: sumber butir berikut", "by: source of the next lines");
    /// Groups.
    pub const GROUPS: Phrase = Phrase::new("kelompok", "groups");
    /// Presentations.
    pub const TURNS: Phrase = Phrase::new("giliran memaparkan", "presentations in turn");
    /// Alike.
    pub const ALIKE: Phrase = Phrase::new("bandingkan butir mirip", "compare items that are alike");
    /// Take items from a file.
    pub const IMPORT: Phrase = Phrase::new("ambil berkas butir", "take items from a file");
}

/// A dimension by the name that both languages use: `Smart Governance`.
pub fn dimension(id: &str) -> String {
    let mut letters = id.chars();
    let first: String = letters.next().map(char::to_uppercase).into_iter().flatten().collect();
    format!("Smart {first}{}", letters.as_str())
}

/// So many delegations.
pub fn members(language: Language, n: usize) -> String {
    match language {
        Language::Id => format!("{n} instansi"),
        Language::En if n == 1 => "1 delegation".to_owned(),
        Language::En => format!("{n} delegations"),
    }
}

/// The groups are formed.
pub fn formed(language: Language, n: usize) -> String {
    match language {
        Language::Id => format!("{n} kelompok; Ctrl+O memilih sumber butir"),
        Language::En => format!("{n} groups; Ctrl+O chooses the source of lines"),
    }
}

/// So many items to look over; of whom, where that may be said.
pub fn to_look_over(language: Language, n: usize, of: Option<&str>) -> String {
    let of = |word: &str| of.map(|of| format!(" {word} {of}")).unwrap_or_default();
    match language {
        Language::Id => format!("{n} butir{}: Enter tayangkan", of("dari")),
        Language::En if n == 1 => format!("1 item{}: Enter shows it", of("from")),
        Language::En => format!("{n} items{}: Enter shows them", of("from")),
    }
}
