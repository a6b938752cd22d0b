//! Several workshops as one document.

use crate::hostile;
use crate::room::Room;
use mufakat::domain::Seal;
use mufakat::report::block::Document;
use mufakat::report::{markdown, rollup};
use mufakat::rollup::{Facts, Reading, Rollup, Source, Why};
use mufakat::text::Language;

/// The example on its first day and on its second, a workshop that has not begun, one that is hard to write, and a file
/// that cannot be read.
fn rollup() -> Rollup {
    let rooms = [
        ("contoh.jsonl", Room::demo()),
        ("hari-2.jsonl", Room::day_two()),
        ("kosong.jsonl", Room::new("Kosong")),
        ("sulit.jsonl", hostile::room()),
    ];
    let mut reading = Reading::default();
    for (file, room) in &rooms {
        let head = room.head();
        let (first, last) = (Seal::of(file), Seal::of(head.sum));
        reading.add(Facts::of(Source { file, first, last, records: head.records, workshop: room.workshop() }));
    }
    reading.leave_out("rusak.jsonl".to_owned(), Why::Damaged);
    reading.finish()
}

/// That document.
pub fn document(language: Language) -> Document {
    rollup::document(&rollup(), language)
}

#[test]
fn workshops_side_by_side() {
    for language in [Language::Id, Language::En] {
        insta::assert_snapshot!(format!("rollup_{}", language.code()), markdown::document(&document(language)));
    }
}
