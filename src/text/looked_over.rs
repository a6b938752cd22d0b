//! Texts that are looked over before they are taken, on a window that the room sees.

use super::{Language, dates, words};
use crate::domain::capture::{Away, Column, Doubt, Why};
use crate::domain::line::MAX_CHARS;

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
    /// Behind a line of which nothing is left.
    EMPTY: "(kosong)", "(empty)";
    /// Title of a table whose columns nothing names.
    WHICH_COLUMNS: "Kolom mana berisi apa?", "Which column holds what?";
    /// None of the columns holds items.
    NO_ITEMS_COLUMN:
        "Belum ada kolom berisi butir; tidak ada yang diambil. Ambil lagi, lalu pilih kolomnya dengan ← →",
        "No column holds items; nothing was taken. Take it again and choose the column with ← →";
    COURTESY: "(sapaan)", "(courtesy)";
    FORM: "(isian formulir)", "(of a form)";
    CHAT: "(dari obrolan)", "(of the chat)";

    /// The rest of a paste came when it seemed to have stopped.
    LATE:
        "Tempelan datang terputus; sisanya tidak diambil. Periksa, lalu tempel lagi yang kurang",
        "The paste came in pieces; the rest was not taken. Check it, then paste what is missing";
}

/// Behind a line that is not taken unless it is ticked: why.
pub fn doubt(language: Language, doubt: &Doubt) -> String {
    match doubt {
        Doubt::Courtesy => language.say(COURTESY).to_owned(),
        Doubt::Form => language.say(FORM).to_owned(),
        Doubt::Chat => language.say(CHAT).to_owned(),
        Doubt::Quadrant(cell) if cell.is_empty() => {
            say!(language, "(kuadran kosong: ← → memilih)", "(no quadrant: ← → chooses)")
        }
        Doubt::Quadrant(cell) => {
            say!(language, "(kuadran “{cell}” tidak dikenal: ← → memilih)", "(unknown quadrant “{cell}”: ← → chooses)")
        }
        Doubt::Aspect(cell) => {
            say!(language, "(aspek “{cell}” tidak dikenal: a memilih)", "(unknown aspect “{cell}”: a chooses)")
        }
        Doubt::Source(cell) => say!(language, "(instansi “{cell}” tidak dikenal)", "(unknown office “{cell}”)"),
    }
}

/// Behind a line that could not be read: where it stands, and why.
pub fn unread(language: Language, line: usize, why: &Why) -> String {
    match why {
        Why::Unclosed => say!(
            language,
            "(baris {line}: tanda kutip dibuka dan tidak ditutup; periksa isinya di bawah)",
            "(line {line}: a quote opens and is never closed; check what it became below)"
        ),
        Why::NoColumns => say!(
            language,
            "(lembar ini tidak terbaca: nama kolomnya tidak dikenal)",
            "(this worksheet was not read: its columns are not known)"
        ),
    }
}

/// What was taken away because it is surely not text; nothing when nothing was.
pub fn away(language: Language, away: &Away) -> String {
    let Away { stamps, chat, mentions, columns } = away;
    let mut parts = Vec::new();
    if *stamps > 0 {
        parts.push(say!(
            language,
            "{stamps} nama dan waktu pesan",
            "names and times of {stamps} messages",
            "name and time of a message" if *stamps == 1
        ));
    }
    if *chat > 0 {
        parts.push(say!(
            language,
            "{chat} baris sistem dan media",
            "{chat} lines of the chat itself and of media",
            "1 line of the chat itself or of media" if *chat == 1
        ));
    }
    if *mentions > 0 {
        parts.push(say!(language, "{mentions} sebutan", "{mentions} mentions", "1 mention" if *mentions == 1));
    }
    if !columns.is_empty() {
        let columns = columns.join(", ");
        parts.push(say!(language, "kolom {columns}", "columns {columns}"));
    }
    if parts.is_empty() {
        return String::new();
    }
    let parts = parts.join(" · ");
    say!(language, "Tidak ikut: {parts}", "Left out: {parts}")
}

/// What stands in a column of a table.
pub fn column(language: Language, column: Column) -> String {
    let (id, en) = match column {
        Column::Text => ("butir", "item"),
        Column::Quadrant => ("kuadran", "quadrant"),
        Column::Aspect => ("aspek", "aspect"),
        Column::Source => ("instansi", "office"),
        Column::Dimension => ("dimensi", "dimension"),
        Column::Other => ("tidak diambil", "not taken"),
        Column::In(quadrant) => return language.say(words::quadrant(quadrant)).to_owned(),
    };
    language.pick(id, en).to_owned()
}

/// Behind a line that is longer than a line can be.
pub fn too_many_letters(language: Language, chars: usize) -> String {
    say!(
        language,
        "({chars} tanda, paling banyak {MAX_CHARS}: e memperbaiki)",
        "({chars} characters, {MAX_CHARS} at most: e corrects it)"
    )
}

/// Behind a line that was put together of so many.
pub fn joined(language: Language, n: usize) -> String {
    say!(language, "({n} baris disambung: p memisah)", "({n} lines joined: p parts them)")
}

/// Over a line that is corrected.
pub fn correcting(language: Language, chars: usize) -> String {
    say!(language, "Perbaiki baris · {chars}/{MAX_CHARS}", "Correct the line · {chars}/{MAX_CHARS}")
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
    pub fn rows(n: usize) = "{n} baris", "{n} rows", "1 row" if n == 1;
    /// Title of lines that could not be taken with the others.
    pub fn held_back(n: usize) =
        "{n} baris tertahan: perbaiki atau buang",
        "{n} lines held back: correct or discard",
        "1 line held back: correct or discard" if n == 1;
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
