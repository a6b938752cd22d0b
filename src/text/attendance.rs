//! Attendance: heads by delegation.

use super::{Language, Phrase};

phrases! {
    /// Why a pasted line was not read.
    NO_NUMBER: "tanpa jumlah", "no number";
    /// Before the capture line.
    PROMPT: "Hadir", "Present";
    /// Placeholder of the capture line.
    HINT: "contoh: dinkes 3, lalu Enter", "such as dinkes 3, then Enter";
    GUIDE:
        "Ketik instansi dan jumlahnya: dinkes 3, atau 3 dinkes",
        "Type an office and its heads: dinkes 3, or 3 dinkes";
    /// Under the total.
    PEOPLE: "orang hadir", "people present";
    EMPTY: "belum ada yang dihitung", "nobody counted yet";
    /// Title of a day's first count, before it is begun.
    NOT_BEGUN: "Hitungan pertama hari ini", "First count of the day";
    /// A count without a label.
    COUNT: "Hitungan", "Count";
    TAKE_COMPLETION: "Tab melengkapi", "Tab completes";
    NUMBER_MISSING:
        "Berapa orang? Ketik jumlahnya di belakang, contoh: dinkes 3",
        "How many? Type the number behind it, such as dinkes 3";
    OFFICE_MISSING: "Instansi mana? Contoh: dinkes 3", "Which office? Such as dinkes 3";
    NONE_SELECTED: "Pilih instansi dulu: ↑↓ atau nomornya", "Choose a delegation first: ↑↓ or its number";
    /// Behind a delegation that does not vote.
    NO_VOTE: "tanpa hak suara", "no vote";
    /// In place of the heads of a delegation for which nothing was counted yet.
    NOT_COUNTED: "–", "–";
    ADD: "Tambah instansi", "Add a delegation";
    ADD_REMARK:
        "Singkatan, spasi, nama lengkap. Contoh: KADIN Kamar Dagang dan Industri",
        "Short name, blank, full name, such as KADIN Chamber of Commerce";
    UNSUR: "Termasuk unsur apa?", "Which kind of body?";
    NEW_COUNT: "Hitungan baru", "New count";
    NEW_COUNT_REMARK:
        "Nama hitungan ini. Hitungan sebelumnya tetap tersimpan.",
        "A name for this count. Earlier counts are kept.";
    EDIT_NAME: "Ubah nama lengkap", "Edit the full name";
    EDIT_UNSUR: "Ubah unsur", "Change the kind of body";
    EDIT_VOTE: "Beri atau cabut hak suara", "Give or take the vote";
}

/// Part of the day, for a count begun by its first entry; the hour is 0 to 23.
pub const fn part_of_day(hour: i8) -> Phrase {
    match hour {
        ..=10 => Phrase::new("pagi", "morning"),
        11..=14 => Phrase::new("siang", "midday"),
        15..=17 => Phrase::new("sore", "afternoon"),
        _ => Phrase::new("malam", "evening"),
    }
}

sentences! {
    /// Label of a count that follows a session.
    pub fn after(session: &str) = "setelah {session}", "after {session}";
    pub fn delegations(n: usize) = "{n} instansi", "{n} delegations", "1 delegation" if n == 1;
    pub fn votes(n: usize) = "{n} hak suara", "{n} votes", "1 vote" if n == 1;
    pub fn count_of(count: usize, counts: usize) = "hitungan {count} dari {counts}", "count {count} of {counts}";
    pub fn ambiguous(typed: &str, codes: &str) =
        "\"{typed}\" bisa berarti {codes}; ketik lebih panjang",
        "\"{typed}\" may be {codes}; type more of it";
    pub fn unknown(typed: &str) =
        "\"{typed}\" tidak ada di daftar · Ctrl+G menambahkannya",
        "\"{typed}\" is not on the list · Ctrl+G adds it";
    /// What Enter will write.
    pub fn will_count(code: &str, name: &str, n: u32) =
        "{code} · {name}: {n} orang · Enter mencatat",
        "{code} · {name}: {n} people · Enter records",
        "{code} · {name}: 1 person · Enter records" if n == 1;
    /// The delegation to be added is there under this code.
    pub fn same_office(code: &str) =
        "Instansi ini sudah ada sebagai {code}; Esc, lalu ketik {code}", "This office is here as {code}; Esc, then type {code}";
    /// Another line of the same paste says how many of this office are there.
    pub fn counted_already(code: &str, n: u32) = "{code} sudah {n} di baris lain", "{code} has {n} in another line";
    /// Of a pasted line.
    pub fn on_no_list(typed: &str) = "\"{typed}\" tidak ada di daftar", "\"{typed}\" is not on the list";
}

/// A pasted line with its meaning in front, or its meaning alone where the line says no more.
pub fn pasted(language: Language, code: &str, n: u32, line: &str) -> String {
    let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    let meaning = format!("{code} {n}");
    if words(line) == words(&meaning) {
        return meaning;
    }
    say!(language, "{meaning}  dari: {line}", "{meaning}  from: {line}")
}

/// Key labels.
pub mod key {
    phrases! {
        SAVE: "catat", "record";
        COMPLETE: "lengkapi", "complete";
        /// To moving mode.
        CHOOSE: "pilih", "choose";
        /// To typing mode.
        TYPE: "mengetik", "type";
        EDIT_LAST: "ubah yang terakhir (kolom kosong)", "change the last one (empty field)";
        HEADS: "isi jumlahnya", "type its heads";
        /// Give or take the right to vote.
        VOTE: "hak suara", "may vote";
        ADD: "instansi baru", "new delegation";
        EDIT: "ubah", "edit";
        NEW_COUNT: "hitung hadir lagi", "count heads again";
        EARLIER: "hitungan sebelumnya", "earlier count";
        LATER: "hitungan sesudahnya", "later count";
        FIND: "cari instansi", "find a delegation";
    }
}
