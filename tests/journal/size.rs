//! What may be decided, a line of the file can hold.

use crate::support::{created, folder, lock, write};
use crate::wide;
use mufakat::domain::command::{NewItem, NewRow, SheetCommand, SwotCommand};
use mufakat::domain::sheet::{MOST_COLUMNS, MOST_ROWS, SheetRefusal};
use mufakat::domain::size::MOST_BYTES;
use mufakat::domain::swot::Quadrant;
use mufakat::domain::{Command, Event, History, Record, Refusal, decide};
use mufakat::journal::{Journal, MAX_LINE, load};

/// The events of a list whose last item has so many letters; its other items have as many as an item may have.
fn added(history: &History, items: usize, letters: usize) -> Result<Vec<Event>, Refusal> {
    let item = |letters: usize| NewItem {
        aspect: "struktur".to_owned(),
        quadrant: Quadrant::W,
        text: "\\".repeat(letters),
        by: None,
        dimension: None,
        from: Vec::new(),
        origin: None,
    };
    let mut all = vec![item(500); items];
    all.push(item(letters));
    let at = history.at(created().at);
    decide(history.workshop(), Command::Swot(SwotCommand::Add(all)), at)
}

#[test]
fn a_sheet_as_large_as_it_may_be_is_written_and_read() {
    let folder = folder();
    let path = folder.path().join("lebar.jsonl");
    let records = wide::full();
    write(&path, &records);
    let history = load(&path).unwrap().history;
    assert_eq!(history.records(), records);
    let workshop = history.workshop();
    let sheet = workshop.sheet("lebar").unwrap();
    assert_eq!((sheet.columns.len(), workshop.rows_of(sheet).len()), (MOST_COLUMNS, MOST_ROWS));
    assert!(workshop.rows_of(sheet).iter().all(|row| row.cells.len() == MOST_COLUMNS));
    let new = NewRow {
        sheet: "lebar".to_owned(),
        cells: workshop.sheets.rows().next().unwrap().cells.clone(),
        ..NewRow::default()
    };
    let one_more = decide(workshop, Command::Sheet(SheetCommand::add(vec![new])), history.at(created().at));
    assert_eq!(one_more, Err(SheetRefusal::TooManyRows.into()));
}

/// The largest number that is fine, of those below `end`; all below it are, none above.
fn largest(end: usize, is_fine: impl Fn(usize) -> bool) -> usize {
    let (mut fine, mut wrong) = (1, end);
    while wrong - fine > 1 {
        let middle = usize::midpoint(fine, wrong);
        if is_fine(middle) {
            fine = middle;
        } else {
            wrong = middle;
        }
    }
    fine
}

#[test]
fn the_largest_record_that_may_be_decided_is_written_and_read() {
    let folder = folder();
    let path = folder.path().join("penuh.jsonl");
    write(&path, &[created()]);
    let history = load(&path).unwrap().history;
    let items = largest(6_000, |items| added(&history, items, 1).is_ok());
    let letters = largest(500, |letters| added(&history, items, letters).is_ok());
    let events = added(&history, items, letters).unwrap();
    let bytes = serde_json::to_vec(&events).unwrap().len();
    assert!((MOST_BYTES - 1..=MOST_BYTES).contains(&bytes), "{bytes}");
    let one_more = added(&history, items, letters + 1);
    assert_eq!(one_more, Err(Refusal::TooMuchAtOnce));
    let mut journal = Journal::open(lock(&path)).unwrap().journal;
    let record = Record { n: 2, at: created().at, events };
    journal.append(&record).unwrap();
    drop(journal);
    assert_eq!(load(&path).unwrap().history.records()[1], record);
    // Number, time, sum and what stands between them, however large.
    const { assert!(MAX_LINE - MOST_BYTES > 200) };
}
