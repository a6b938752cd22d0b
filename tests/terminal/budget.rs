//! What it may cost: bytes, frames, wake-ups, memory. Times are measured by `cargo bench --bench budget`.

use crate::long;
use crate::pty::Pty;
#[cfg(target_os = "linux")]
use crate::pty::{ctrl, process};
use crate::room::Folder;
use mufakat::domain::event::AgendaEvent;
use mufakat::domain::{Event, Record};

/// The board of a workshop with a long history, past the title card.
fn on_the_board(records: &[Record]) -> (Folder, Pty) {
    let folder = Folder::new();
    long::save(folder.path(), records);
    let pty = folder.start(["open", "bangli", "--session", "swot-struktur"]);
    pty.wait_for("[S] Kekuatan");
    (folder, pty)
}

/// Bytes of each frame so far.
fn frames(pty: &Pty) -> Vec<usize> {
    let bytes = pty.bytes();
    let begin = b"\x1b[?2026h";
    let mut starts: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(begin)).collect();
    starts.push(bytes.len());
    starts.windows(2).map(|pair| pair[1] - pair[0]).collect()
}

#[test]
fn a_typed_key_costs_at_most_150_bytes() {
    let (_folder, mut pty) = on_the_board(&long::records(600));
    let drawn = frames(&pty).len();
    let text = "Kanal-aduan-24-jam-aktif-dipakai-warga-di-semua-desa-dan-kelurahan";
    for (end, c) in text.char_indices() {
        pty.type_(c.to_string()).wait_for(&text[..=end]);
    }
    let sizes = &frames(&pty)[drawn..];
    println!("bytes a key: {sizes:?}");
    assert!(sizes.len() <= text.len(), "a key is one frame");
    assert!(sizes.iter().all(|bytes| *bytes <= 150), "{sizes:?}");
}

#[test]
fn a_burst_of_keys_is_drawn_in_a_few_frames() {
    let (_folder, mut pty) = on_the_board(&long::records(600));
    let drawn = frames(&pty).len();
    let text = "Kanal aduan aktif ".repeat(11) + "selesai";
    assert!(text.len() > 200);
    pty.type_(&text).wait_for("selesai");
    let drawn = frames(&pty).len() - drawn;
    println!("frames for {} keys: {drawn}", text.len());
    assert!(drawn <= 4, "{drawn} frames");
}

#[test]
fn a_tick_of_the_clock_costs_at_most_80_bytes() {
    let folder = Folder::new();
    let mut records = long::records(600);
    let now = mufakat::runtime::now();
    records.push(Record {
        n: 601,
        at: now,
        events: vec![Event::Agenda(AgendaEvent::SessionStarted { session: "swot-struktur".to_owned(), at: now })],
    });
    long::save(folder.path(), &records);
    let pty = folder.start(["open", "bangli", "--session", "swot-struktur"]);
    pty.wait_for("sisa ");
    pty.wait("three ticks", |output| (output.frames() > 4).then_some(()));
    let sizes = frames(&pty);
    println!("bytes a frame: {sizes:?}");
    // A minute that is over at the same moment changes two places.
    let large = sizes[1..].iter().filter(|bytes| **bytes > 80).count();
    assert!(large <= 1, "{sizes:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn it_sleeps_while_nothing_changes() {
    let folder = Folder::new();
    let mut pty = folder.start([]);
    pty.wait_for("Belum ada kegiatan.");
    pty.type_("?").wait_for("Esc");
    let mut woken = process::wake_ups(pty.pid);
    // The last thread may still be on its way to sleep.
    for quiet in 0.. {
        std::thread::park_timeout(std::time::Duration::from_millis(1_200));
        let now = process::wake_ups(pty.pid);
        if now == woken {
            break;
        }
        assert!(quiet < 3, "woken {} times", now - woken);
        woken = now;
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_long_history_and_an_undo_take_little_memory() {
    let (_folder, mut pty) = on_the_board(&long::records(10_000));
    pty.type_("Butir baru").wait_for("Butir baru");
    pty.type_(crate::pty::ENTER).wait_until_gone("› Butir baru");
    pty.type_(ctrl('z')).wait_for("Diurungkan");
    // The pages of the program itself depend on how it was built.
    let kib = process::own_kib(pty.pid);
    println!("{kib} KiB, and {} KiB with the program", process::resident_kib(pty.pid));
    assert!(kib <= 8 * 1024, "{kib} KiB");
}
