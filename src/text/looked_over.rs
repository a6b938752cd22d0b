//! Texts that are looked over before they are taken, on a window that the room sees.

use super::{Language, Phrase, dates};

/// What stands under the count while nothing of the text is shown.
pub const COVERED: Phrase = Phrase::new(
    "Isinya masih tertutup; belum ada yang tampil di layar.",
    "It is covered; nothing of it is on the screen yet.",
);
/// What stands above an uncovered text.
pub const OPEN: Phrase =
    Phrase::new("Ruangan ikut membaca · u menutup lagi", "The room reads along · u covers it again");
/// Title of a list of options of a new vote.
pub const OPTIONS: Phrase = Phrase::new("Pilihan: periksa dulu", "Options: look them over");
/// Title of a list of delegations.
pub const DELEGATIONS: Phrase = Phrase::new("Instansi: periksa dulu", "Delegations: look them over");
/// Title of several lines that go into one field.
pub const ONE_LINE: Phrase =
    Phrase::new("Tempelan menjadi satu baris: periksa dulu", "Pasted lines become one: look them over");
/// Behind a line that could not be read.
pub const NOT_READ: Phrase = Phrase::new("(tidak terbaca)", "(not read)");

/// The rest of a paste came when it seemed to have stopped.
pub const LATE: Phrase = Phrase::new(
    "Tempelan datang terputus; sisanya tidak diambil. Periksa, lalu tempel lagi yang kurang",
    "The paste came in pieces; the rest was not taken. Check it, then paste what is missing",
);

/// More was pasted than is taken at once.
pub fn too_long(language: Language, bytes: u64) -> String {
    let size = dates::number(language, bytes.div_ceil(1 << 20));
    match language {
        Language::Id => format!(
            "Tempelan {size} MB terlalu panjang (paling banyak 4 MB); tidak ada yang diambil. Tempel sebagian-sebagian"
        ),
        Language::En => {
            format!("A paste of {size} MB is too long (4 MB at most); nothing of it was taken. Paste it in parts")
        }
    }
}

/// `18 baris siap diperiksa`.
pub fn covered(language: Language, n: usize) -> String {
    match language {
        Language::Id => format!("{n} baris siap diperiksa"),
        Language::En if n == 1 => "1 line is ready to look over".to_owned(),
        Language::En => format!("{n} lines are ready to look over"),
    }
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
