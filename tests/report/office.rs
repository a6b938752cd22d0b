//! Files for office programs, written into a folder for `tests/office.sh`; without its folder nothing is written.

use crate::docx::said;
use crate::hostile;
use crate::recount;
use crate::rollup;
use crate::room::Room;
use crate::xlsx::open;
use calamine::{Data, Range, Reader};
use mufakat::domain::document::{DocumentFormat, DocumentKind, Office, Paper};
use mufakat::domain::plain::visible;
use mufakat::report::block::{Block, Document, Standing};
use mufakat::report::chart::{Bar, Chart, ChartKind};
use mufakat::report::document::{Asked, Style, document};
use mufakat::report::table::{Cell, Row, Value};
use mufakat::report::write::write;
use mufakat::text::{Language, documents as text};

/// Every document of a room by a name for its file, with everything in it that can be in it.
fn documents(room: &Room, name: &str, language: Language) -> Vec<(String, Document)> {
    let (workshop, head) = (room.workshop(), room.head());
    let style = Style { language, names: true, desk: true };
    let made = |kind: DocumentKind| {
        let asked = Asked { kind, style, is_final: kind != DocumentKind::Minutes, office: None };
        (format!("{name}-{}", text::file(language, kind)), document(workshop, head, &asked))
    };
    let mut all: Vec<(String, Document)> = DocumentKind::ALL.into_iter().map(made).collect();
    let asked = Asked { kind: DocumentKind::Worksheets, style, is_final: false, office: Some(Office::Each) };
    all.push((format!("{name}-{}-opd", text::file(language, asked.kind)), document(workshop, head, &asked)));
    all
}

/// Everything that the script looks at.
pub fn all() -> Vec<(String, Document)> {
    let mut all = documents(&Room::demo(), "contoh", Language::Id);
    all.extend(documents(&Room::day_two(), "hari-2", Language::En));
    all.extend(documents(&Room::new("Kosong"), "kosong", Language::Id));
    all.extend(documents(&hostile::room(), "sulit", Language::Id));
    let rooms = [("contoh", Room::demo()), ("sulit", hostile::room()), ("semua-cara", recount::room(false))];
    all.extend(rooms.iter().map(|(name, room)| (format!("{name}-rekaman-suara"), recount::record(room))));
    let standing = Standing::Final { records: 7, sum: "4a7f09c2".to_owned() };
    all.push(("rekap".to_owned(), rollup::document(Language::Id)));
    all.push(("semua-blok".to_owned(), hostile::document(standing, false)));
    all
}

/// The folder that the script names; none without it.
fn folder() -> Option<std::path::PathBuf> {
    std::env::var_os("MUFAKAT_OFFICE").map(Into::into)
}

/// The record of votes as it is, and as an official would have changed its ballots; each with what it should come to.
fn recounted() -> [(&'static str, Document, Document); 2] {
    let [record, others] = [false, true].map(|changed| recount::record(&recount::room(changed)));
    let changed = recount::as_changed(&record, &others);
    [("hitung", record.clone(), record), ("hitung-ubah", changed, others)]
}

#[test]
fn documents_are_written_for_office_programs() {
    let Some(folder) = folder() else {
        return;
    };
    for (name, document, _) in recounted() {
        let [file] = &write(&document, DocumentFormat::Xlsx, Paper::A4).expect("files")[..] else { panic!("one file") };
        std::fs::write(folder.join(format!("{name}.xlsx")), &file.bytes).expect("a file");
    }
    for (name, document) in all() {
        let paper = if document.lengthwise { Paper::F4 } else { Paper::A4 };
        for format in [DocumentFormat::Docx, DocumentFormat::Xlsx, DocumentFormat::Markdown] {
            for file in write(&document, format, paper).expect("files") {
                std::fs::write(folder.join(format!("{name}.{}", format.ending())), file.bytes).expect("a file");
            }
        }
    }
}

/// Whether a spreadsheet came to what the program says.
fn is_it(there: Option<&Data>, cell: &Cell) -> bool {
    match (there, cell.value) {
        (Some(Data::Float(n)), Value::Number(wanted)) => (n - wanted).abs() < 1e-8,
        (Some(Data::String(text)), _) => *text == cell.text,
        (Some(Data::Empty) | None, _) => cell.text.is_empty(),
        (Some(_), _) => false,
    }
}

fn bars(block: &Block) -> Option<&[Bar]> {
    let Block::Chart(Chart { kind: ChartKind::Bars { bars, .. }, .. }) = block else { return None };
    Some(bars)
}

/// The bars of a sheet are as long as the scores that a count gives the options, in whatever order they stand.
fn bars_follow(written: &[Bar], wanted: &[Bar], range: &Range<Data>) {
    for (row, bar) in (1..).zip(written) {
        let Some(wanted) = wanted.iter().find(|other| other.name == bar.name) else { continue };
        let there = range.get_value((row, 1));
        assert!(matches!(there, Some(Data::Float(n)) if (n - wanted.value).abs() < 1e-8), "{there:?}, not {wanted:?}");
    }
}

#[test]
fn then_what_they_reckoned_is_what_the_program_counts() {
    let Some(back) = folder().map(|folder| folder.join("back")).filter(|back| back.is_dir()) else {
        return;
    };
    for (name, written, wanted) in recounted() {
        let mut book = open(std::fs::read(back.join(format!("{name}.xlsx"))).expect("a file"));
        // The first sheet holds the text.
        let sheets: Vec<_> = book.worksheets().into_iter().skip(1).collect();
        // Each table and each chart has one.
        let has_sheet = |block: &&Block| matches!(block, Block::Table(_) | Block::Chart(_));
        let blocks: Vec<(&Block, &Block)> =
            written.blocks.iter().zip(&wanted.blocks).filter(|(block, _)| has_sheet(block)).collect();
        assert_eq!(sheets.len(), blocks.len(), "{name}");
        let mut reckoned = 0;
        for ((block, wanted), (sheet, range)) in blocks.into_iter().zip(&sheets) {
            if let (Some(there), Some(wanted)) = (bars(block), bars(wanted)) {
                bars_follow(there, wanted, range);
            }
            let Block::Table(table) = wanted else { continue };
            for (row, cells) in (1..).zip(table.rows.iter().map(Row::cells)) {
                for (column, cell) in (0..).zip(cells).filter(|(_, cell)| cell.formula.is_some()) {
                    let there = range.get_value((row, column));
                    assert!(is_it(there, cell), "{name}, {sheet} {row}:{column}: {there:?}, not {cell:?}");
                    reckoned += 1;
                }
            }
        }
        println!("{name}: {reckoned} cells reckoned");
        assert!(reckoned > 3_000, "{reckoned}");
    }
}

/// The words of a text that a page shows letter by letter, in small letters: not too short to say anything, and not so
/// long that a column divides them.
pub fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| (3..=16).contains(&word.len())).map(str::to_lowercase).collect()
}

#[test]
fn last_the_pages_hold_the_words_of_the_blocks() {
    let Some(pages) = folder().map(|folder| folder.join("pages")).filter(|pages| pages.is_dir()) else {
        return;
    };
    let mut missing = Vec::new();
    for (name, document) in all() {
        for ending in ["docx", "xlsx"] {
            let page = std::fs::read_to_string(pages.join(format!("{ending}/{name}.txt"))).expect("a page");
            let letters: String = page.chars().filter(char::is_ascii_alphanumeric).collect();
            let letters = letters.to_lowercase();
            // In a workbook numbers look as the settings of the machine want them.
            let is_told = |word: &String| ending == "docx" || word.chars().all(|c| c.is_ascii_alphabetic());
            let texts = said(&document.blocks).into_iter().map(|text| visible(&text).into_owned());
            for word in texts.flat_map(|text| words(&text)).filter(is_told) {
                if !letters.contains(&word) {
                    missing.push(format!("{name}.{ending}: {word}"));
                }
            }
        }
    }
    missing.dedup();
    assert!(missing.is_empty(), "{} words\n{}", missing.len(), missing.join("\n"));
}
