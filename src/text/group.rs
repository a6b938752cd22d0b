//! Groups at tables.

use super::Language;

phrases! {
    /// Name of a group before its number.
    GROUP: "Kelompok", "Group";
    TITLE: "Kelompok", "Groups";
    AGAIN: "Bentuk ulang kelompok", "Form the groups anew";
    HOW_MANY: "Berapa kelompok?", "How many groups?";
    /// Behind the number of groups.
    BY_ASPECT: "kelompok menurut aspek", "groups by aspect";
    /// Behind the number of groups.
    BY_DIMENSION: "kelompok menurut dimensi", "groups by dimension";
    MEMBERS_HOW:
        "Ketik singkatan instansi yang duduk di sini; -dinkes berarti pergi",
        "Type the codes of who sits here; -dinkes means leaves";
    WHOSE: "Butir berikut dari siapa?", "Whose are the next lines?";
    NOBODY: "tanpa sumber", "no source";
    SOURCE_SET:
        "Sumber butir berikut tercatat; tidak ditayangkan",
        "The source of the next lines is kept; it is not shown";
    NONE_ALIKE: "Tidak ada butir yang mirip di papan", "No items on the board are alike";
    TOO_MANY:
        "Butirnya terlalu banyak untuk dicari yang mirip",
        "There are too many items to look for those that are alike";
    ALIKE: "Mirip", "Alike";
    SEATS: "Siapa duduk di mana", "Who sits where";
    WORD_REMARK:
        "Mintalah ruangan menyebut satu kata, lalu ketik. Urutan mengikuti kata itu dan berlaku sampai semua kelompok \
         tampil.",
        "Ask the room for one word and type it. The order follows from it and stands until every group has presented.";
    MINUTES: "Menit untuk tiap kelompok (urutan diundi)", "Minutes for each group (the order is drawn)";
    TURNS: "Paparan kelompok", "Presentations";
    /// Title of the presentations before the first.
    ORDER: "Urutan hasil undian", "The order as drawn";
    FILE: "Ambil berkas butir", "Take items from a file";
    FILE_HOW:
        "Teks, CSV, atau Excel, misalnya /media/usb/kelompok-2.xlsx. Diperiksa dulu sebelum tayang.",
        "Text, CSV or Excel, for example /media/usb/group-2.xlsx. You look it over before it shows.";
    NO_ITEMS: "Tidak ada butir di dalamnya", "There are no items in it";
}

/// Labels of actions.
pub mod key {
    phrases! {
        SOURCE: "oleh: sumber butir berikut", "by: source of the next lines", "siapa dinas instansi who from";
        GROUPS: "kelompok", "groups", "meja bagi tables breakout";
        TURNS: "giliran memaparkan", "presentations in turn", "paparan presentasi urutan kelompok speakers order";
        ALIKE: "bandingkan butir mirip", "compare items that are alike", "duplikat ganda sama mirip duplicates merge";
        IMPORT: "ambil berkas butir", "take items from a file", "impor excel csv tempel chat whatsapp import paste load";
    }
}

/// A dimension by the name that both languages use: `Smart Governance`.
pub fn dimension(id: &str) -> String {
    let mut letters = id.chars();
    let first: String = letters.next().map(char::to_uppercase).into_iter().flatten().collect();
    format!("Smart {first}{}", letters.as_str())
}

sentences! {
    pub fn members(n: usize) = "{n} instansi", "{n} delegations", "1 delegation" if n == 1;
    pub fn formed(n: usize) =
        "{n} kelompok; Ctrl+O memilih sumber butir",
        "{n} groups; Ctrl+O chooses the source of lines";
}

/// So many items to look over; of whom, where that may be said.
pub fn to_look_over(language: Language, n: usize, of: Option<&str>) -> String {
    let of = of.map(|of| say!(language, " dari {of}", " from {of}")).unwrap_or_default();
    say!(
        language,
        "{n} butir{of}: Enter tayangkan",
        "{n} items{of}: Enter shows them",
        "1 item{of}: Enter shows it" if n == 1
    )
}
