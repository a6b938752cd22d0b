//! Windows without room.

use crate::pty::{Start, ctrl};
use crate::room::Folder;

#[test]
fn a_window_of_no_size_waits_until_it_has_one() {
    let folder = Folder::bangli();
    let mut pty = Start::mufakat(folder.path(), ["open", "bangli"]).size(0, 0).start();
    pty.wait("a frame", |output| (output.frames() > 0).then_some(()));
    pty.resize(80, 24).wait_for("Selamat datang");
    pty.resize(0, 0);
    pty.resize(60, 18).wait_for("Selamat datang");
}

#[test]
fn a_tiny_window_says_so_and_keeps_what_is_typed() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    pty.type_("Pusat data").wait_for("Pusat data");
    pty.resize(20, 5).wait_until_gone("Kekuatan");
    pty.type_(" daerah");
    pty.resize(80, 24).wait_for("Pusat data daerah");
    for columns in (1..100).step_by(7) {
        pty.resize(columns, columns / 3);
    }
    pty.resize(80, 24).wait_for("Pusat data daerah");
    pty.resize(1, 1);
    pty.type_(ctrl('c')).type_("y");
    assert_eq!(pty.exit_code(), 0);
    pty.assert_clean();
}
