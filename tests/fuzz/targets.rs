//! What strangers' bytes are given to. Each target takes any bytes and panics when a promise does not hold.

use crate::stage::Stage;
use jiff::{SignedDuration, Timestamp};
use mufakat::domain::agenda::rundown;
use mufakat::domain::attendance::{heads, new_delegation};
use mufakat::domain::capture::{Sticky, lines, parse, paste};
use mufakat::domain::document::{DocumentFormat, DocumentKind, Paper};
use mufakat::domain::event::Event;
use mufakat::domain::swot::Quadrant;
use mufakat::domain::{History, Record, Seals, Zone};
use mufakat::journal::{self, Journal, Loaded, Lock};
use mufakat::report::document::{Asked, Style};
#[cfg(unix)]
use mufakat::runtime::Batch;
use mufakat::runtime::document;
use mufakat::text::Language;
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
#[cfg(unix)]
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
#[cfg(unix)]
use mufakat::ui::settings::Settings;
use mufakat::{agenda_file, ballot_file};
use std::path::Path;

/// A journal. Bytes that begin like one are a file; else each line is the events of a record behind the creation.
pub fn journal(data: &[u8]) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.jsonl");
    if data.starts_with(b"{\"n\":") {
        std::fs::write(&path, data).expect("a file");
        read_by_everything(&path);
        return;
    }
    let mut history = History::begin(first()).expect("a workshop");
    for line in data.split(|byte| *byte == b'\n') {
        let Ok(events) = serde_json::from_slice::<Vec<Event>>(line) else {
            continue;
        };
        let n = history.next_record();
        let at = history.records()[0].at + SignedDuration::from_mins(i64::try_from(n).expect("few"));
        // A record that does not fit leaves the history as it was.
        let _ = history.push(Record { n, at, events });
        assert!(history.next_record() >= n);
    }
    let records = history.records().to_vec();
    let again = History::of(records.clone(), Seals::new()).expect("what fitted one by one fits at once");
    assert_eq!(again.workshop(), history.workshop());
    let lock = Lock::take(&path).expect("a lock");
    let Ok(journal) = Journal::create_from(lock, &records) else {
        return;
    };
    drop(journal);
    let loaded = journal::load(&path).expect("what was written is read");
    assert_eq!(loaded.history.records(), records);
    written_in_every_form(&loaded);
}

fn first() -> Record {
    let at: Timestamp = "2024-06-11T07:24:00+08:00".parse().expect("an instant");
    mufakat::demo::demo(at, Zone::Wita, mufakat::demo::Day::One).expect("the example").swap_remove(0)
}

fn read_by_everything(path: &Path) {
    if let Ok(loaded) = journal::load(path) {
        written_in_every_form(&loaded);
    }
    let _ = journal::shelf::list(path.parent().expect("a folder"));
    let before = std::fs::read(path).expect("a file");
    let opened = Lock::take(path).ok().map(Journal::open);
    match opened {
        Some(Ok(opened)) => {
            let kept = std::fs::read(path).expect("a file");
            assert!(before.starts_with(&kept), "only an end is cut off");
            let torn = opened.recovered.map(|torn| torn.copy);
            let end = torn.map(|copy| std::fs::read(copy).expect("what was cut off"));
            assert_eq!(&before[kept.len()..], end.unwrap_or_default());
        }
        Some(Err(_)) | None => {
            assert_eq!(std::fs::read(path).expect("a file"), before, "left alone");
        }
    }
}

fn written_in_every_form(loaded: &Loaded) {
    let style = Style { language: Language::Id, names: true, desk: false };
    for kind in DocumentKind::ALL {
        let asked = Asked { kind, style, is_final: true, office: None };
        for format in DocumentFormat::ALL {
            document::files(("kegiatan", loaded), &asked, format, Paper::A4).expect("a document");
        }
    }
    document::json(loaded).expect("the state as JSON");
}

/// An agenda file.
pub fn agenda(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let Ok((file, _)) = agenda_file::parse(text) else {
        return;
    };
    let written = agenda_file::to_json(&file).expect("an agenda as JSON");
    let (again, _) = agenda_file::parse(&written).expect("what was written is an agenda");
    assert_eq!(again, file);
    let _ = agenda_file::plan(&file, jiff::civil::date(2024, 6, 11));
    let _ = agenda_file::table(&file, |label| &label.id);
}

const WORDS: ballot_file::Words = ballot_file::Words {
    turnout: |valid, blank| format!("{valid} {blank}"),
    raters: |raters| raters.to_string(),
    concordance: |value, raters, objects| format!("{value} {raters} {objects}"),
};

/// A ballot file.
pub fn ballots(data: &[u8]) {
    match ballot_file::tally(data, &[]) {
        Ok(results) => {
            let _ = (results.to_json().to_string(), results.in_words(WORDS).to_string());
        }
        Err(error) => {
            let _ = error.to_string();
        }
    }
}

/// A paste. The first byte says on which screen.
pub fn pasted(data: &[u8]) {
    let Some((screen, text)) = data.split_first() else {
        return;
    };
    let text = String::from_utf8_lossy(text).into_owned();
    let mut stage = Stage::bangli();
    let workshop = stage.workshop();
    let _ = paste(&workshop, "struktur", Quadrant::S, None, &text);
    let _ = parse(&workshop, &text, &mut Sticky::default());
    let _ = (lines(&text), rundown(&text, Zone::Wita));
    for line in text.lines() {
        let _ = (heads(line), new_delegation(line));
    }
    let screens = [Route::BOARD, Route::AGENDA, Route::ATTENDANCE, Route::vote(None), Route::Current, Route::Details];
    let screen = screens[usize::from(*screen) % screens.len()].clone();
    stage.press(Key::Enter).show(screen);
    stage.input(Input::Paste(text));
    stage.screen();
    for key in [Key::Enter, Key::Enter, Key::Ctrl('z'), Key::Esc] {
        stage.press(key).screen();
    }
    looked_at(&mut stage);
}

/// What the terminal sends, in a workshop under way; in pieces of 61 bytes.
#[cfg(unix)]
pub fn keys(data: &[u8]) {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Both);
    let mut bytes = mufakat::runtime::keyboard::Bytes::default();
    for piece in data.chunks(61) {
        let mut batch = Batch::default();
        bytes.take_in(piece, &mut batch);
        while let Some(input) = batch.next(stage.app.mode()) {
            stage.input(input);
        }
        stage.screen();
    }
    looked_at(&mut stage);
    let records = stage.records;
    History::replay(records).expect("what was recorded fits");
}

fn looked_at(stage: &mut Stage) {
    for (columns, rows) in [(80, 24), (60, 18), (9, 3)] {
        stage.resize(columns, rows).screen();
    }
    let _ = stage.on_the_wall(40, 15);
}
