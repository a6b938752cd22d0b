//! Sheets, rows and cells.

use crate::domain::sheet::{CellFault, RowState, SheetRefusal};
use crate::text::{Language, Phrase};

phrases! {
    ROWS_ARE_ITEMS:
        "Baris kertas kerja ini adalah butir di papan; tambah butir di papan",
        "The rows of this sheet are the items of the board; add items there";
    OTHER_SHEET: "Baris itu ada di kertas kerja lain", "That row is on another sheet";
    ITSELF: "Baris tidak dapat digabung dengan dirinya sendiri", "A row cannot be merged into itself";
    TOO_MANY_ROWS:
        "Kertas kerja memuat paling banyak 500 baris; gabung atau pakai kertas kerja lain",
        "A sheet holds 500 rows at most; merge some or use another sheet";
    TOO_MANY_ROWS_IN_ALL: "Seluruh kertas kerja sudah 2.000 baris", "All sheets together have 2,000 rows already";
    TOO_MANY_CELLS: "Seluruh kertas kerja sudah 20.000 isian", "All sheets together have 20,000 cells already";
    TOO_MANY_SHEETS: "Paling banyak 24 kertas kerja", "At most 24 sheets";
    ORIGIN: "Kegiatan terdahulu tidak dikenal dari sidiknya", "The earlier workshop is not known by its fingerprint";
    TABLES:
        "Meja itu tidak ada, sudah mengembalikan, atau kertas kerja ini tidak sedang dibagikan",
        "That table is not there, has given its form back, or this sheet is not out";
    YEARS: "Tahun peta jalan: 2000 sampai 2100, paling banyak 30", "Years of the roadmap: 2000 to 2100, at most 30";
}

sentences! {
    fn no_such_sheet(id: &str) = "Tidak ada kertas kerja \"{id}\"", "There is no sheet \"{id}\"";
    fn no_such_column(id: &str) = "Tidak ada kolom \"{id}\"", "There is no column \"{id}\"";
    fn no_such_heading(id: &str) = "Tidak ada bagian \"{id}\"", "There is no heading \"{id}\"";
    fn no_such_look(id: &str) = "Tidak ada tampilan \"{id}\"", "There is no look \"{id}\"";
    fn flawed(path: &str) = "Susunan kertas kerja belum benar di {path}", "The sheet is not declared rightly at {path}";
    fn vanishes(id: &str) =
        "\"{id}\" tidak dapat dihapus atau diganti jenisnya; sembunyikan saja",
        "\"{id}\" cannot be removed or become another kind; it can be hidden";
    fn scale(low: u8, high: u8) = "angka {low} sampai {high}", "a degree from {low} to {high}";
    fn decimals(most: u8) = "paling banyak {most} angka di belakang koma", "at most {most} decimal places";
    fn text_too_long(chars: usize) = "paling banyak 500 huruf, ini {chars}", "at most 500 characters, there are {chars}";
    fn choice(id: &str) = "\"{id}\" bukan salah satu pilihan", "\"{id}\" is none of the choices";
    fn delegation(code: &str) = "\"{code}\" tidak ada di daftar instansi", "\"{code}\" is not in the list of delegations";
    fn dimension(path: &str) = "\"{path}\" bukan dimensi", "\"{path}\" is no dimension";
}

/// The sentence for a refusal about a sheet.
pub fn sentence(language: Language, refusal: &SheetRefusal) -> String {
    let say = |phrase: Phrase| language.say(phrase).to_owned();
    match refusal {
        SheetRefusal::NoSuchSheet(id) => no_such_sheet(language, id),
        SheetRefusal::NoSuchColumn(id) => no_such_column(language, id),
        SheetRefusal::NoSuchHeading(id) => no_such_heading(language, id),
        SheetRefusal::NoSuchLook(id) => no_such_look(language, id),
        SheetRefusal::State(state) => say(row_state(*state)),
        SheetRefusal::RowsAreItems => say(ROWS_ARE_ITEMS),
        SheetRefusal::OtherSheet => say(OTHER_SHEET),
        SheetRefusal::Itself => say(ITSELF),
        SheetRefusal::Cell(column, fault) => format!("{column}: {}", cell_fault(language, fault)),
        SheetRefusal::TooManyRows => say(TOO_MANY_ROWS),
        SheetRefusal::TooManyRowsInAll => say(TOO_MANY_ROWS_IN_ALL),
        SheetRefusal::TooManyCells => say(TOO_MANY_CELLS),
        SheetRefusal::TooManySheets => say(TOO_MANY_SHEETS),
        SheetRefusal::Tables => say(TABLES),
        SheetRefusal::Origin => say(ORIGIN),
        SheetRefusal::Years => say(YEARS),
        SheetRefusal::Flawed(flawed_at) => flawed(language, &flawed_at.path),
        SheetRefusal::Vanishes(id) => vanishes(language, id),
    }
}

/// The state that a row is in does not allow it.
const fn row_state(state: RowState) -> Phrase {
    match state {
        RowState::Shown => Phrase::new("Baris ini sudah ada", "This row stands already"),
        RowState::Merged(_) => Phrase::new("Baris ini sudah digabung", "This row is merged already"),
        RowState::Parked => Phrase::new("Baris ini diparkir; pulihkan dulu", "This row is parked; restore it first"),
        RowState::Withdrawn => {
            Phrase::new("Baris ini dicabut; pulihkan dulu", "This row is withdrawn; restore it first")
        }
    }
}

/// What a cell may be instead, in a few words.
pub fn cell_fault(language: Language, fault: &CellFault) -> String {
    match fault {
        CellFault::Kind => say!(language, "isian jenis lain", "a value of another kind"),
        CellFault::Computed => say!(language, "dihitung sendiri", "this is computed"),
        CellFault::Text(0) => say!(language, "teksnya kosong", "the text is empty"),
        CellFault::Text(chars) => text_too_long(language, *chars),
        CellFault::Choice(id) => choice(language, id),
        CellFault::Scale(low, high) => scale(language, *low, *high),
        CellFault::Decimals(most) => decimals(language, *most),
        CellFault::Money => say!(language, "0 sampai seribu triliun rupiah", "0 to a thousand trillion rupiah"),
        CellFault::Year => say!(language, "tahun 2000 sampai 2100", "a year from 2000 to 2100"),
        CellFault::Years => say!(language, "tahun awal dulu, lalu tahun akhir", "the first year, then the last"),
        CellFault::Delegation(code) => delegation(language, code),
        CellFault::Dimension(path) => dimension(language, path),
        CellFault::Ref => say!(language, "asal itu tidak ada", "there is nothing of that number to come from"),
        CellFault::Itself => {
            say!(language, "baris tidak berasal dari dirinya sendiri", "a row cannot come from itself")
        }
        CellFault::TooMany => say!(language, "paling banyak 40, masing-masing sekali", "at most 40, each once"),
    }
}
