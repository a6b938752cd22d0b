//! The looks of a sheet.

use super::Phrase;
use crate::domain::sheet::{Look, Tows};

phrases! {
    /// What arrows, Enter and Esc do over a matrix or a spread, and in one of its cells.
    WALK: "MEMILIH: ←→↑↓ sel · Enter buka · Esc mengetik", "CHOOSING: ←→↑↓ cell · Enter open · Esc to type";
    WALK_KIND:
        "MEMILIH: ↑↓ strategi · ←→ jenis · PgDn faktor · Esc tutup",
        "CHOOSING: ↑↓ strategy · ←→ kind · PgDn factors · Esc close";
    WALK_CELL: "MEMILIH: ↑↓ baris · Esc kembali ke sebaran", "CHOOSING: ↑↓ row · Esc back to the spread";
    WHICH_ORDER: "Urutan baris", "Order of rows";
    USUAL: "seperti biasa", "as usual";
    ENTERED: "seperti dimasukkan", "as entered";
    NO_FOLLOW_UPS: "Tidak ada kertas kerja tindak lanjut", "There is no sheet of follow-ups";
    UNUSED: "(belum dipakai)", "(not used yet)";
    NO_STRATEGY: "belum ada strategi", "no strategies yet";
    NO_KIND: "belum berjenis", "no kind yet";
    ON_THE_BORDER: "Di garis batas", "On the border";
    NOTHING_RATED: "Belum ada faktor yang dinilai", "No factor is rated yet";
    TOO_LARGE: "Angkanya terlalu besar untuk dihitung", "The numbers are too large to be reckoned";
    TOTAL: "jumlah", "total";
    OTHERS: "lainnya", "others";
    NOBODY: "belum diisi", "not filled in";
    QUADRANT_ONE: "I agresif (SO)", "I aggressive (SO)";
    QUADRANT_TWO: "II diversifikasi (ST)", "II diversification (ST)";
    QUADRANT_THREE: "IV defensif (WT)", "IV defensive (WT)";
    QUADRANT_FOUR: "III putar haluan (WO)", "III turn around (WO)";
    SHORT: "Jangka pendek", "Short term";
    MIDDLE: "Jangka menengah", "Medium term";
    LONG: "Jangka panjang", "Long term";
}

sentences! {
    /// Factors that no strategy cites, told to the desk alone.
    pub fn unused(n: usize) = "{n} belum dipakai", "{n} not used yet";
    /// What the desk is told below a spread.
    pub fn unserved(column: &str, names: &str) =
        "Belum dilayani ({column}): {names}",
        "Not served ({column}): {names}";
    pub fn many_starts(office: &str, starts: usize, year: i16) =
        "{office} memulai {starts} pada {year}",
        "{office} begins {starts} in {year}";
    pub fn late(days: i64) = "lewat {days} hari", "{days} days late", "1 day late" if days == 1;
    pub fn follow_ups(open: usize) = "{open} tindak lanjut terbuka", "{open} follow-ups open", "1 follow-up open" if open == 1;
    pub fn are_late(late: usize) = "{late} lewat batas waktu", "{late} late";
    pub fn rising(column: &str) = "menurut {column}, dari yang terkecil", "by {column}, least first";
    pub fn falling(column: &str) = "menurut {column}, dari yang terbesar", "by {column}, greatest first";
    pub fn unanswered(n: usize) = "{n} belum dijawab, tidak dihitung", "{n} not answered, not counted";
    /// The selected row, where it has no bar.
    pub fn row_unanswered(number: u32, text: &str) = "{number} {text}: belum dijawab", "{number} {text}: not answered";
    pub fn row_undated(number: u32, text: &str) = "{number} {text}: belum bertahun", "{number} {text}: no years yet";
    pub fn undated(n: usize) = "{n} belum bertahun", "{n} without years";
    pub fn share(percent: &str, answered: usize, rows: usize) =
        "{percent}% · {answered} dari {rows}",
        "{percent}% · {answered} of {rows}";
    pub fn none_answered(rows: usize) = "belum dijawab · 0 dari {rows}", "not answered · 0 of {rows}";
    pub fn gap(gap: &str) = "kurang {gap}", "gap {gap}";
    pub fn counted(counted: usize, left_out: usize) =
        "{counted} faktor dihitung, {left_out} tidak",
        "{counted} factors counted, {left_out} left out";
    /// The bound that keeps a row apart: at most so much.
    pub fn at_most(column: &str, most: &str) = "{column} di atas {most}", "{column} above {most}";
    pub fn at_least(column: &str, least: &str) = "{column} di bawah {least}", "{column} below {least}";
    pub fn not_filled(column: &str) = "{column} belum diisi", "{column} not filled in";
    pub fn otherwise(column: &str) = "{column} lain", "another {column}";
}

/// The name of a look without one of its own.
pub const fn look(look: &Look) -> Phrase {
    match look {
        Look::List { .. } => Phrase::new("Daftar", "List"),
        Look::Bars { .. } => Phrase::new("Batang", "Bars"),
        Look::Matrix { .. } => Phrase::new("Matriks", "Matrix"),
        Look::Quadrant { .. } => Phrase::new("Kuadran", "Quadrant"),
        Look::Timeline { .. } => Phrase::new("Peta jalan", "Road map"),
        Look::Spread { .. } => Phrase::new("Sebaran", "Spread"),
    }
}

/// What a kind of strategy does.
pub const fn tows(tows: Tows) -> Phrase {
    match tows {
        Tows::So => Phrase::new("kekuatan merebut peluang", "strengths take opportunities"),
        Tows::Wo => Phrase::new("peluang menutup kelemahan", "opportunities mend weaknesses"),
        Tows::St => Phrase::new("kekuatan menghadang ancaman", "strengths meet threats"),
        Tows::Wt => Phrase::new("kelemahan dikecilkan, ancaman dihindari", "weaknesses shrink, threats are avoided"),
    }
}
