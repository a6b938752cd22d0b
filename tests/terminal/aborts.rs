//! Whatever ends the program at once: the terminal comes back all the same.

use crate::panics::start;
use crate::pty::{Pty, Start};
use crate::room::Folder;

const FATAL: [&str; 9] = ["ABRT", "SEGV", "BUS", "ILL", "FPE", "TRAP", "SYS", "QUIT", "USR1"];

fn ends_clean(mut pty: Pty, signal: &str) {
    assert!(pty.output().screen().alternate_screen());
    assert!(!pty.is_cooked());
    pty.signal(signal);
    let status = pty.exit_status();
    assert!(status.signal().is_some(), "{signal} ends it as it does: {status:?}");
    pty.assert_clean();
}

#[test]
fn the_desk_leaves_the_terminal_clean_after_any_fatal_signal() {
    let folder = Folder::bangli();
    for signal in FATAL {
        let desk = folder.open();
        ends_clean(desk, signal);
    }
    assert!(folder.verify().starts_with("utuh: "));
}

#[test]
fn so_does_the_wall() {
    let folder = Folder::bangli();
    for signal in FATAL {
        let wall = Start::mufakat(folder.path(), ["wall", "bangli"]).start();
        wall.wait("a picture", |output| (output.frames() > 0).then_some(()));
        ends_clean(wall, signal);
    }
}

#[test]
fn a_stack_that_overflows_leaves_the_terminal_clean_and_is_told() {
    let folder = Folder::new();
    for thread in ["overflow", "overflow of a worker"] {
        let mut pty = start(&folder, thread);
        let status = pty.exit_status();
        assert!(status.signal().is_some(), "{status:?}");
        pty.assert_clean();
        pty.wait_for("has overflowed its stack");
    }
}

#[test]
fn an_abort_and_a_panic_in_a_panic_leave_the_terminal_clean() {
    let folder = Folder::new();
    for how in ["abort", "panic twice"] {
        let mut pty = start(&folder, how);
        let status = pty.exit_status();
        assert!(status.signal().is_some(), "{how}: {status:?}");
        pty.assert_clean();
    }
}
