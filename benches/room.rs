//! What a key costs: a board of 500 items after 500 and after 10,000 records; reading 10,000 records; one entry on the
//! disk. Numbers behind a name are records beside those of the example.
//!
//! `floor` is the least that a ratatui program can do with the same window: a field, and a list of 500 lines.

use divan::{Bencher, black_box};
use jiff::{SignedDuration, Timestamp};
use mufakat::domain::command::{NewItem, SwotCommand};
use mufakat::domain::history::History;
use mufakat::domain::swot::{ItemState, Quadrant};
use mufakat::domain::{Command, Record, Zone, decide};
use mufakat::journal::{self, Journal, Lock};
use mufakat::ui::app::App;
use mufakat::ui::ctx::Materials;
use mufakat::ui::input::{Input, Opened};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::widgets::{List, Paragraph};
use ratatui::{Terminal, TerminalOptions, Viewport};
use std::io::Sink;
use std::path::PathBuf;
use std::sync::LazyLock;
use tempfile::TempDir;

const MOMENT: &str = "2024-06-11T15:54:20+08:00";
const TEXT: &str = "Jaringan serat optik kabupaten menjangkau kecamatan nomor";

fn main() {
    divan::main();
}

fn now() -> Timestamp {
    MOMENT.parse().expect("an instant")
}

/// A window of 80×24 whose output goes nowhere.
fn terminal() -> Terminal<CrosstermBackend<Sink>> {
    let viewport = Viewport::Fixed(Rect::new(0, 0, 80, 24));
    Terminal::with_options(CrosstermBackend::new(std::io::sink()), TerminalOptions { viewport }).expect("a terminal")
}

/// Items on the board of infrastructure in a full room.
const ITEMS: usize = 500;

/// The example, with so many more records: items up to [`ITEMS`], then changes of their wording.
fn example(records: usize) -> History {
    let first = mufakat::demo::demo(now(), Zone::Wita, mufakat::demo::Day::One).expect("the example");
    let mut history = History::replay(first).expect("a whole history");
    for number in 0..records {
        let items = history.workshop().items.values();
        let mut shown = items.filter(|item| item.state == ItemState::Shown);
        let command = match shown.nth(number % ITEMS) {
            Some(item) if number >= ITEMS => {
                SwotCommand::Edit { id: item.id, text: format!("{TEXT} {number}"), by: None, dimension: None }
            }
            _ => SwotCommand::Add(vec![NewItem {
                aspect: "infrastruktur".to_owned(),
                quadrant: Quadrant::ALL[number % 4],
                text: format!("{TEXT} {number}"),
                by: None,
                dimension: None,
                from: Vec::new(),
                origin: None,
            }]),
        };
        let at = history.at(now() + SignedDuration::from_secs(1));
        let events = decide(history.workshop(), Command::Swot(command), at).expect("a sound command");
        let record = Record { n: at.record, at: at.time, events };
        history.push(record).expect("a record that fits");
    }
    history
}

/// The window with the board of that example.
fn window(records: usize) -> App {
    let materials = Materials { agendas: LazyLock::default(), offices: Vec::new(), zone: Zone::Wita };
    let mut app = App::new(Settings::default(), Role::Both, materials);
    let opened = Opened {
        name: "contoh".to_owned(),
        history: example(records),
        read_only: None,
        remark: None,
        place: None,
        fresh: true,
    };
    app.update(Input::Opened(Box::new(opened)), now());
    app
}

/// One letter typed and drawn, then taken away and drawn.
#[divan::bench(args = [0, 500, 10_000], sample_count = 100)]
fn two_keys_painted(bencher: Bencher, records: usize) {
    let mut app = window(records);
    let mut terminal = terminal();
    bencher.bench_local(|| {
        for key in [Key::Char('a'), Key::Backspace] {
            app.update(Input::Key(key), now());
            terminal.draw(|frame| app.view(frame, now())).expect("drawn");
        }
    });
}

#[divan::bench(sample_count = 100)]
fn two_keys_painted_floor(bencher: Bencher) {
    let lines: Vec<String> = (0..500).map(|number| format!("{number} {TEXT}")).collect();
    let mut field = String::new();
    let mut terminal = terminal();
    bencher.bench_local(|| {
        for typed in [true, false] {
            if typed {
                field.push('a');
            } else {
                field.pop();
            }
            terminal
                .draw(|frame| {
                    let area = frame.area();
                    let list = Rect { height: 23, ..area };
                    let line = Rect { y: 23, height: 1, ..area };
                    frame.render_widget(List::new(lines.iter().map(String::as_str)), list);
                    frame.render_widget(Paragraph::new(field.as_str()), line);
                })
                .expect("drawn");
        }
    });
}

/// A journal with so many records, and the folder that it goes with.
fn journal(records: usize) -> (TempDir, PathBuf, History, Journal) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("contoh.jsonl");
    let history = example(records);
    let lock = Lock::take(&path).expect("a lock");
    let journal = Journal::create_from(lock, history.records()).expect("a journal");
    (folder, path, history, journal)
}

#[divan::bench(args = [10_000], sample_count = 10)]
fn journal_read_and_folded(bencher: Bencher, records: usize) {
    let (_folder, path, _, _journal) = journal(records);
    bencher.bench_local(|| journal::load(black_box(&path)).expect("whole"));
}

#[divan::bench(sample_count = 50)]
fn entry_appended_and_synced(bencher: Bencher) {
    let (_folder, _, history, mut journal) = journal(0);
    let template = example(1).records().last().cloned().expect("a record");
    let mut next = history.next_record();
    bencher.bench_local(|| {
        let record = Record { n: next, ..template.clone() };
        next += 1;
        journal.append(&record).expect("on the disk")
    });
}
