//! Attendance: heads by delegation.

use super::{Language, Phrase};

/// Before the capture line.
pub const PROMPT: Phrase = Phrase::new("Hadir", "Present");
/// Placeholder of the capture line.
pub const HINT: Phrase = Phrase::new("contoh: dinkes 3, lalu Enter", "such as dinkes 3, then Enter");
/// How the line is used.
pub const GUIDE: Phrase = Phrase::new(
    "Ketik instansi dan jumlahnya: dinkes 3, atau 3 dinkes",
    "Type an office and its heads: dinkes 3, or 3 dinkes",
);
/// Under the total.
pub const PEOPLE: Phrase = Phrase::new("orang hadir", "people present");
/// Nothing is counted in this count.
pub const EMPTY: Phrase = Phrase::new("belum ada yang dihitung", "nobody counted yet");
/// The first count of a day, before it is begun.
pub const NOT_BEGUN: Phrase = Phrase::new("Hitungan pertama hari ini", "First count of the day");
/// A count without a label.
pub const COUNT: Phrase = Phrase::new("Hitungan", "Count");
/// How to take a completion.
pub const TAKE_COMPLETION: Phrase = Phrase::new("Tab melengkapi", "Tab completes");
/// The number of heads is missing.
pub const NUMBER_MISSING: Phrase = Phrase::new(
    "Berapa orang? Ketik jumlahnya di belakang, contoh: dinkes 3",
    "How many? Type the number behind it, such as dinkes 3",
);
/// Only a number, or nothing, was typed.
pub const OFFICE_MISSING: Phrase = Phrase::new("Instansi mana? Contoh: dinkes 3", "Which office? Such as dinkes 3");
/// No delegation is selected.
pub const NONE_SELECTED: Phrase =
    Phrase::new("Pilih instansi dulu: ↑↓ atau nomornya", "Choose a delegation first: ↑↓ or its number");
/// A delegation that does not vote.
pub const NO_VOTE: Phrase = Phrase::new("tanpa hak suara", "no vote");
/// Nothing was counted for it yet.
pub const NOT_COUNTED: Phrase = Phrase::new("–", "–");
/// Title of the dialog that adds a delegation.
pub const ADD: Phrase = Phrase::new("Tambah instansi", "Add a delegation");
/// What is expected.
pub const ADD_REMARK: Phrase = Phrase::new(
    "Singkatan, spasi, nama lengkap. Contoh: KADIN Kamar Dagang dan Industri",
    "Short name, blank, full name, such as KADIN Chamber of Commerce",
);
/// Title of the choice of unsur.
pub const UNSUR: Phrase = Phrase::new("Termasuk unsur apa?", "Which kind of body?");
/// Title of the dialog that begins a count.
pub const NEW_COUNT: Phrase = Phrase::new("Hitungan baru", "New count");
/// What is expected.
pub const NEW_COUNT_REMARK: Phrase = Phrase::new(
    "Nama hitungan ini. Hitungan sebelumnya tetap tersimpan.",
    "A name for this count. Earlier counts are kept.",
);
/// Change the full name.
pub const EDIT_NAME: Phrase = Phrase::new("Ubah nama lengkap", "Edit the full name");
/// Change the unsur.
pub const EDIT_UNSUR: Phrase = Phrase::new("Ubah unsur", "Change the kind of body");
/// Change the right to vote.
pub const EDIT_VOTE: Phrase = Phrase::new("Beri atau cabut hak suara", "Give or take the vote");

/// Part of the day, for a count begun by its first entry; the hour is 0 to 23.
pub const fn part_of_day(hour: i8) -> Phrase {
    match hour {
        ..=10 => Phrase::new("pagi", "morning"),
        11..=14 => Phrase::new("siang", "midday"),
        15..=17 => Phrase::new("sore", "afternoon"),
        _ => Phrase::new("malam", "evening"),
    }
}

/// `setelah ISHOMA`.
pub fn after(language: Language, session: &str) -> String {
    format!("{} {session}", language.pick("setelah", "after"))
}

/// `21 instansi`.
pub fn delegations(language: Language, n: usize) -> String {
    match language {
        Language::Id => format!("{n} instansi"),
        Language::En if n == 1 => "1 delegation".to_owned(),
        Language::En => format!("{n} delegations"),
    }
}

/// `35 hak suara`.
pub fn votes(language: Language, n: usize) -> String {
    match language {
        Language::Id => format!("{n} hak suara"),
        Language::En if n == 1 => "1 vote".to_owned(),
        Language::En => format!("{n} votes"),
    }
}

/// `2 dari 3`: which count of how many.
pub fn count_of(language: Language, count: usize, counts: usize) -> String {
    match language {
        Language::Id => format!("hitungan {count} dari {counts}"),
        Language::En => format!("count {count} of {counts}"),
    }
}

/// What was typed may mean several.
pub fn ambiguous(language: Language, typed: &str, codes: &str) -> String {
    match language {
        Language::Id => format!("\"{typed}\" bisa berarti {codes}; ketik lebih panjang"),
        Language::En => format!("\"{typed}\" may be {codes}; type more of it"),
    }
}

/// What was typed is on no list.
pub fn unknown(language: Language, typed: &str) -> String {
    match language {
        Language::Id => format!("\"{typed}\" tidak ada di daftar · Ctrl+G menambahkannya"),
        Language::En => format!("\"{typed}\" is not on the list · Ctrl+G adds it"),
    }
}

/// What Enter will write.
pub fn will_count(language: Language, code: &str, name: &str, n: u32) -> String {
    match language {
        Language::Id => format!("{code} · {name}: {n} orang · Enter mencatat"),
        Language::En if n == 1 => format!("{code} · {name}: 1 person · Enter records"),
        Language::En => format!("{code} · {name}: {n} people · Enter records"),
    }
}

/// A pasted line with its meaning.
pub fn pasted(language: Language, code: &str, n: u32, line: &str) -> String {
    format!("{code} {n}  {} {line}", language.pick("dari:", "from:"))
}

/// So many pasted lines could not be read, where the lines themselves are not for the room.
pub fn unread(language: Language, n: usize) -> String {
    match language {
        Language::Id => format!("{n} baris tidak terbaca; ketik satu per satu"),
        Language::En if n == 1 => "1 line was not read; type it".to_owned(),
        Language::En => format!("{n} lines were not read; type them one by one"),
    }
}

/// Pasted lines that could not be read, or whose office is not clear.
pub fn not_read(language: Language, lines: &[String]) -> String {
    format!("{} {}", language.pick("Tidak terbaca:", "Not read:"), lines.join(" / "))
}

/// Key labels.
pub mod key {
    use super::Phrase;
    /// Write the line down.
    pub const SAVE: Phrase = Phrase::new("catat", "record");
    /// Complete the code.
    pub const COMPLETE: Phrase = Phrase::new("lengkapi", "complete");
    /// To moving mode.
    pub const CHOOSE: Phrase = Phrase::new("pilih", "choose");
    /// To typing mode.
    pub const TYPE: Phrase = Phrase::new("mengetik", "type");
    /// Bring the last line back.
    pub const EDIT_LAST: Phrase = Phrase::new("ubah yang terakhir (kolom kosong)", "change the last one (empty field)");
    /// Type the heads of the selected delegation.
    pub const HEADS: Phrase = Phrase::new("isi jumlahnya", "type its heads");
    /// Give or take the right to vote.
    pub const VOTE: Phrase = Phrase::new("hak suara", "may vote");
    /// A late delegation.
    pub const ADD: Phrase = Phrase::new("instansi baru", "new delegation");
    /// Edit the delegation.
    pub const EDIT: Phrase = Phrase::new("ubah", "edit");
    /// Another count of heads.
    pub const NEW_COUNT: Phrase = Phrase::new("hitungan baru", "new count");
    /// The count before.
    pub const EARLIER: Phrase = Phrase::new("hitungan sebelumnya", "earlier count");
    /// The count behind.
    pub const LATER: Phrase = Phrase::new("hitungan sesudahnya", "later count");
    /// Find any delegation.
    pub const FIND: Phrase = Phrase::new("cari instansi", "find a delegation");
}
