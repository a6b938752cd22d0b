//! The budgets that are times, measured on a pty beside the smallest ratatui program, in one run.
//!
//! `cargo bench --bench budget`, in windows of 120×40. Byte, frame, wake-up and memory budgets are tests (`tests/terminal/budget.rs`).
#![cfg(unix)]

#[path = "../examples/floor.rs"]
#[allow(dead_code)]
mod floor;
#[path = "../tests/terminal/long.rs"]
mod long;
#[path = "../tests/terminal/pty.rs"]
#[allow(dead_code)]
mod pty;
#[path = "../tests/terminal/room.rs"]
#[allow(dead_code)]
mod room;
#[path = "../tests/journal/wide.rs"]
#[allow(dead_code)]
mod wide;

use mufakat::domain::Record;
use pty::{Pty, Start};
use room::Folder;
use std::time::{Duration, Instant};

/// Keys typed in one go; several goes take turns, because the machine has other work.
const KEYS: usize = 50;
const GOES: usize = 7;
const STARTS: usize = 15;
/// A window of a laptop.
const COLUMNS: u16 = 120;
const ROWS: u16 = 40;
const RECORDS: u64 = 10_000;
/// Cells filled one by one.
const CELLS: usize = 50;

fn main() {
    if std::env::args().any(|arg| arg == "--floor") {
        floor::main().expect("a terminal");
        return;
    }
    keys();
    cells();
    starts();
    memory();
}

fn row(what: &str, measured: Duration, than: Duration, most: Option<f64>) {
    let ratio = measured.as_secs_f64() / than.as_secs_f64();
    let verdict = match most {
        Some(most) if ratio <= most => format!("≤ {most}"),
        Some(most) => format!("MISSED, ≤ {most}"),
        None => String::new(),
    };
    println!("{what:<58} {measured:>9.2?} {than:>9.2?} {ratio:>6.2} {verdict}");
}

/// From a key to the bytes that show it: median over all goes.
fn keys() {
    let of = |records: &[Record]| {
        let folder = Folder::new();
        long::save(folder.path(), records);
        let pty = on_the_board(&folder);
        (folder, pty)
    };
    let (_empty_folder, empty) = of(&long::records(1));
    let (_board_folder, board) = of(&long::records(501));
    let (_long_folder, long) = of(&long::records(RECORDS));
    let (_items_folder, items) = of(&long::mostly_withdrawn());
    let (_sheet_folder, sheet) = on_the_sheet(Folder::new());
    // What empties the field: the floor puts the line on its list.
    let (floor_empties, empties) = (pty::ENTER.as_bytes(), &pty::ctrl('u')[..]);
    let mut ptys = [
        (floor("0"), floor_empties),
        (floor("500"), floor_empties),
        (empty, empties),
        (board, empties),
        (long, empties),
        (items, empties),
        (sheet, empties),
    ];
    let mut times = [const { Vec::new() }; 7];
    let mut worked = [Duration::ZERO; 7];
    for _ in 0..GOES {
        for (((pty, empties), times), worked) in ptys.iter_mut().zip(&mut times).zip(&mut worked) {
            let before = on_processor(pty);
            type_keys(pty, times);
            *worked += on_processor(pty).saturating_sub(before);
            pty.type_(empties).settle();
        }
    }
    rows("key to paint, median", times.map(median));
    let keys = u32::try_from(GOES * KEYS).expect("few");
    rows("processor time a key, mean", worked.map(|worked| worked / keys));
}

fn rows(what: &str, [bare, floor, empty, board, long, items, sheet]: [Duration; 7]) {
    heading(what);
    row("500 items, than the floor with 500 lines", board, floor, Some(1.5));
    row("500 items, than the floor with an empty list", board, bare, None);
    row("10 000 records, than an empty workshop", long, empty, Some(1.3));
    row("10 000 items, 500 not withdrawn, than 500 items", items, board, Some(1.1));
    row("500 rows × 24 columns, than the floor with 500 lines", sheet, floor, Some(1.5));
}

fn heading(what: &str) {
    println!("{what:<58} {:>9} {:>9} {:>6}", "mufakat", "than", "ratio");
}

#[cfg(target_os = "linux")]
fn on_processor(pty: &Pty) -> Duration {
    pty::process::on_processor(pty.pid)
}

#[cfg(not(target_os = "linux"))]
fn on_processor(_pty: &Pty) -> Duration {
    Duration::ZERO
}

fn floor(lines: &str) -> Pty {
    let program = std::env::current_exe().expect("this program");
    let pty = Start::program(program, ["--floor", lines]).size(COLUMNS, ROWS).start();
    pty.wait_for(">");
    pty
}

/// The board of the workshop in a folder.
fn on_the_board(folder: &Folder) -> Pty {
    let args = ["open", "bangli", "--session", "swot-struktur"];
    let pty = Start::mufakat(folder.path(), args).size(COLUMNS, ROWS).start();
    pty.wait_for("[S] Kekuatan");
    pty
}

/// A sheet of 500 rows and 24 columns, on the disk that a folder lies on.
fn on_the_sheet(folder: Folder) -> (Folder, Pty) {
    long::save(folder.path(), &wide::full());
    let args = ["open", "bangli", "--session", "isi"];
    let pty = Start::mufakat(folder.path(), args).size(COLUMNS, ROWS).start();
    pty.wait_for("Lebar");
    (folder, pty)
}

/// From Enter on a cell to its record in the file; one sync follows.
fn cells() {
    let (folder, mut pty) = on_the_sheet(Folder::on_disk());
    let saved = || folder.journal().metadata().expect("a journal").len();
    let mut written = Vec::new();
    pty.type_("\x1b[B").settle();
    pty.type_("\t").settle();
    for _ in 0..CELLS {
        pty.type_("3").settle();
        let size = saved();
        let begun = Instant::now();
        pty.type_(pty::ENTER);
        while saved() == size && begun.elapsed() < pty::PATIENCE {
            std::thread::yield_now();
        }
        written.push(begun.elapsed());
        pty.settle();
    }
    heading("a cell from Enter to its record in the file, median");
    row("before the one sync that follows, than 1 ms", median(written), Duration::from_millis(1), Some(1.0));
}

/// Types letters that no escape sequence ends in.
fn type_keys(pty: &mut Pty, times: &mut Vec<Duration>) {
    for key in b"abcdefg".iter().cycle().take(KEYS) {
        let from = pty.output().bytes.len();
        let begun = Instant::now();
        pty.type_([*key]);
        pty.wait("the key", |output| output.bytes[from..].contains(key).then_some(()));
        times.push(begun.elapsed());
    }
}

fn starts() {
    let (fresh, long, items) = (Folder::new(), Folder::new(), Folder::new());
    fresh.make_bangli();
    long::save(long.path(), &long::records(RECORDS));
    long::save(items.path(), &long::mostly_withdrawn());
    let mut times = [const { Vec::new() }; 4];
    for _ in 0..STARTS {
        times[0].push(first(|| floor("500")));
        for (folder, times) in [&fresh, &long, &items].into_iter().zip(&mut times[1..]) {
            times.push(first(|| folder.open()));
        }
    }
    let [floor, fresh, long, items] = times.map(median);
    heading("start to the first picture, median");
    row("an empty workshop, than the floor", fresh, floor, Some(2.0));
    row("10 000 records, than 100 ms", long, Duration::from_millis(100), Some(1.0));
    row("10 000 items (19 501 records), than 100 ms", items, Duration::from_millis(100), Some(1.0));
}

fn first(start: impl FnOnce() -> Pty) -> Duration {
    let begun = Instant::now();
    let _pty = start();
    begun.elapsed()
}

fn memory() {
    for (what, records) in [("10 000 records", long::records(RECORDS)), ("10 000 items", long::mostly_withdrawn())] {
        let folder = Folder::new();
        long::save(folder.path(), &records);
        let mut pty = on_the_board(&folder);
        #[cfg(target_os = "linux")]
        let before = pty::process::resident_kib(pty.pid);
        pty.type_(pty::ctrl('z')).wait_for("Diurungkan");
        #[cfg(target_os = "linux")]
        println!(
            "resident with {what}: {before} KiB, after an undo {} KiB (at most 16384)",
            pty::process::resident_kib(pty.pid)
        );
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
