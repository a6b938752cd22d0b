//! Desk and wall in two terminals through a result that is revealed, a kill of each, and a wall of other sizes.

use crate::pty::{ENTER, Pty, Start, ctrl};
use crate::room::Folder;

const AWAY: &str = "Menunggu laptop fasilitator…";
const DOWN: &str = "\x1b[B";

/// The options from the first place to the last, with the hands that show for each.
const OPTIONS: [(&str, u8); 4] =
    [("Air bersih belum merata", 9), ("Jalan lingkar rusak", 7), ("Sinyal lemah di hulu", 5), ("Parkir semrawut", 2)];

fn wall(folder: &Folder) -> Pty {
    let pty = Start::mufakat(folder.path(), ["wall", "bangli"]).size(80, 24).start();
    pty.wait("a picture", |output| (output.frames() > 0).then_some(()));
    pty
}

/// A show of hands on the options, which is to be revealed one after another, closed.
fn closed(folder: &Folder) -> Pty {
    let mut desk = folder.open();
    desk.type_("]").wait_for("▶ Registrasi");
    desk.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    for ((option, _), number) in OPTIONS.iter().zip(1..) {
        desk.line(option).wait_for(&format!("{number} {option}"));
        desk.wait_for(&format!("[S] Kekuatan {number}"));
    }
    desk.palette("pemungutan suara").wait_for("Hitung: Enter");
    desk.type_(ENTER).wait_for("sekaligus");
    for _ in 0..7 {
        desk.type_(DOWN);
    }
    desk.type_(" ").wait_for("satu per satu");
    desk.type_(ENTER).wait_for("cari instansi");
    desk.type_(ENTER).wait_for("Siap dibuka");
    desk.type_(ENTER).wait_for("DIBUKA").wait_for("A ▸");
    for ((_, hands), letter) in OPTIONS.iter().zip('A'..) {
        desk.wait_for(&format!("{letter} ▸"));
        desk.type_(hands.to_string()).wait_for(&format!("{letter} ▸ {hands}"));
        desk.type_(ENTER).wait_for(&format!("{letter} [   {hands}]"));
    }
    desk.type_(ctrl('d')).wait_for("Tutup");
    desk.type_(ENTER).wait_for("DITUTUP");
    desk
}

/// The wall shows the last `shown` places and none before them.
fn shows(wall: &Pty, shown: usize) {
    let first = OPTIONS.len() - shown;
    wall.wait(&format!("the last {shown} places"), |output| {
        let text = output.text();
        let as_told = OPTIONS.iter().enumerate().all(|(place, (option, _))| text.contains(option) == (place >= first));
        (text.contains("DITUTUP") && as_told).then_some(())
    });
}

#[test]
fn desk_and_wall_together_through_a_reveal_a_kill_of_each_and_a_resize() {
    let folder = Folder::bangli();
    let mut first = wall(&folder);
    let mut desk = closed(&folder);
    shows(&first, 0);
    desk.type_(" ");
    shows(&first, 1);

    // The wall dies and comes back in other sizes: it shows as much as before.
    first.kill();
    let mut wall = wall(&folder);
    for (columns, rows) in [(120, 36), (40, 15), (80, 24)] {
        wall.resize(columns, rows);
        shows(&wall, 1);
    }
    desk.type_(" ");
    shows(&wall, 2);

    // The desk dies: the wall shows no more than was shown, nor does the next desk bring more.
    desk.kill();
    wall.wait_for(AWAY);
    shows(&wall, 2);
    let mut desk = folder.open();
    wall.wait_until_gone(AWAY).wait_for("Selamat datang");
    desk.type_(ENTER).wait_for("DITUTUP");
    shows(&wall, 2);
    desk.type_(" ");
    shows(&wall, 3);
    desk.type_(" ");
    shows(&wall, OPTIONS.len());
    assert!(folder.verify().starts_with("utuh: "));
}
