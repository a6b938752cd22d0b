//! Texts that are looked over before they are taken, on a window that the room sees.

use super::{Language, dates};

phrases! {
    /// Under the count while nothing of the text is shown.
    COVERED:
        "Isinya masih tertutup; belum ada yang tampil di layar.",
        "It is covered; nothing of it is on the screen yet.";
    /// Above an uncovered text.
    OPEN: "Ruangan ikut membaca · u menutup lagi", "The room reads along · u covers it again";
    OPTIONS: "Pilihan: periksa dulu", "Options: look them over";
    DELEGATIONS: "Instansi: periksa dulu", "Delegations: look them over";
    /// Title of several lines that go into one field.
    ONE_LINE: "Tempelan menjadi satu baris: periksa dulu", "Pasted lines become one: look them over";
    /// Behind a line that could not be read.
    NOT_READ: "(tidak terbaca)", "(not read)";

    /// The rest of a paste came when it seemed to have stopped.
    LATE:
        "Tempelan datang terputus; sisanya tidak diambil. Periksa, lalu tempel lagi yang kurang",
        "The paste came in pieces; the rest was not taken. Check it, then paste what is missing";
}

/// More was pasted than is taken at once.
pub fn too_long(language: Language, bytes: u64) -> String {
    let size = dates::number(language, bytes.div_ceil(1 << 20));
    say!(
        language,
        "Tempelan {size} MB terlalu panjang (paling banyak 4 MB); tidak ada yang diambil. Tempel sebagian-sebagian",
        "A paste of {size} MB is too long (4 MB at most); nothing of it was taken. Paste it in parts"
    )
}

sentences! {
    pub fn covered(n: usize) =
        "{n} baris siap diperiksa",
        "{n} lines are ready to look over",
        "1 line is ready to look over" if n == 1;
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn what_stands_over_the_text_is_whole_at_60_columns() {
        for phrase in [OPEN, COVERED] {
            for language in Language::ALL {
                let said = language.say(phrase);
                assert!(said.width() <= 56, "{said}");
            }
        }
    }
}
