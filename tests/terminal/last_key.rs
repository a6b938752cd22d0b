//! A window that closes with the program waits for a key, so that the last lines can be read.

use crate::pty::{ENTER, ESC, LAST_KEY, Pty, Start, ctrl};
use crate::room::Folder;
use std::time::Duration;

const MUFAKAT: &str = env!("CARGO_BIN_EXE_mufakat");

/// It asks for a key, in raw mode, and is there.
fn waits(pty: &mut Pty, question: &str) {
    pty.wait_for(question);
    assert!(!pty.is_cooked(), "a key needs no Enter");
    assert!(!pty.ends_within(Duration::ZERO));
}

/// It ends at a key, with this code.
fn ends(pty: &mut Pty, key: impl AsRef<[u8]>, code: u32) {
    pty.type_(key);
    assert!(pty.ends_within(Duration::from_secs(2)), "{}", pty.screen());
    assert_eq!(pty.exit_code(), code);
    assert!(pty.is_cooked());
}

/// The shell runs this on the folder.
fn shell(folder: &Folder, script: &str) -> Pty {
    Start::program("sh", ["-c", script]).env("MUFAKAT_DATA_DIR", folder.path()).env("MUFAKAT", MUFAKAT).start()
}

#[test]
fn a_window_of_its_own_waits_whatever_the_end() {
    let folder = Folder::bangli();
    let cases: [(&[&str], &str, u32); 6] = [
        (&["list"], "Kabupaten Bangli", 0),
        (&["--version"], "mufakat 0", 0),
        (&["open", "bangly"], "maksudnya \"bangli\"?", 1),
        (&["--wrong"], "--wrong", 2),
        (&["new", "--place", "Bima", "--name", "a/b"], "mufakat: ", 2),
        (&["tally", "/nowhere"], "/nowhere", 1),
    ];
    for (args, says, code) in cases {
        let mut pty = Start::mufakat(folder.path(), args).start();
        waits(&mut pty, LAST_KEY[0]);
        pty.wait_for(says);
        ends(&mut pty, "x", code);
        assert!(!pty.bytes().contains(&0x1b), "{args:?}");
    }
}

#[test]
fn any_key_will_do() {
    let folder = Folder::new();
    for key in [ENTER, ESC, "\x1b[A", "\x1b[15~", "\x1bx", "\x03", "\x1a"] {
        let mut pty = folder.start(["list"]);
        waits(&mut pty, LAST_KEY[0]);
        ends(&mut pty, key, 0);
    }
}

#[test]
fn it_waits_after_the_screens_and_keys_of_theirs_are_no_answer() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.type_(ctrl('c')).wait_for("Keluar dari mufakat?");
    pty.type_("yyy");
    waits(&mut pty, LAST_KEY[0]);
    pty.wait_for("Lanjutkan: mufakat open bangli");
    ends(&mut pty, "y", 0);
    pty.assert_clean();
}

#[test]
fn it_asks_in_the_language_of_the_last_lines() {
    let folder = Folder::bangli();
    let mut pty = folder.start(["list", "--lang", "en"]);
    waits(&mut pty, LAST_KEY[1]);
    ends(&mut pty, "x", 0);
    let mut pty = folder.open();
    pty.wait_for("Selamat datang");
    pty.palette("ganti bahasa").wait_for("Enter agenda");
    pty.type_(ctrl('c')).wait_for("Leave mufakat?");
    pty.type_("y");
    waits(&mut pty, LAST_KEY[1]);
    pty.wait_for("Go on with: ");
    ends(&mut pty, "x", 0);
}

#[test]
fn a_closed_window_and_a_signal_are_answers() {
    let folder = Folder::bangli();
    for (args, code) in [(["verify", "bangli"], 0), (["open", "bangly"], 1)] {
        let mut pty = folder.start(args);
        waits(&mut pty, LAST_KEY[0]);
        pty.close();
        assert!(pty.ends_within(Duration::from_secs(2)));
        assert_eq!(pty.exit_status().exit_code(), code);
        let mut pty = folder.start(args);
        waits(&mut pty, LAST_KEY[0]);
        pty.signal("TERM");
        ends(&mut pty, "", code);
    }
}

#[test]
fn under_a_shell_it_leaves_at_once() {
    let folder = Folder::bangli();
    for (args, code) in [("list", 0), ("open bangly", 1), ("--wrong", 2)] {
        let mut pty = shell(&folder, &format!("\"$MUFAKAT\" {args}; echo ends: $?"));
        pty.wait_for(&format!("ends: {code}"));
        assert!(pty.ends_within(Duration::from_secs(2)), "{}", pty.screen());
        assert!(!pty.asks_for_last_key(), "{}", pty.screen());
    }
    let mut pty = shell(&folder, "\"$MUFAKAT\" open bangli; echo ends: $?");
    pty.wait_for("Selamat datang");
    pty.type_(ctrl('c')).wait_for("Keluar dari mufakat?");
    pty.type_("y").wait_for("ends: 0");
    assert!(pty.ends_within(Duration::from_secs(2)), "{}", pty.screen());
    assert!(!pty.asks_for_last_key(), "{}", pty.screen());
}

#[test]
fn a_shell_that_hands_its_window_over_makes_it_one_of_its_own() {
    let folder = Folder::bangli();
    let mut pty = shell(&folder, "exec \"$MUFAKAT\" list");
    waits(&mut pty, LAST_KEY[0]);
    ends(&mut pty, "x", 0);
}

#[test]
fn without_a_terminal_on_both_sides_there_is_nobody_to_ask() {
    let folder = Folder::bangli();
    for redirected in ["< /dev/null", "> /dev/null"] {
        let mut pty = shell(&folder, &format!("exec \"$MUFAKAT\" list {redirected}"));
        assert!(pty.ends_within(Duration::from_secs(2)), "{}", pty.screen());
        assert_eq!(pty.exit_code(), 0);
        assert!(!pty.asks_for_last_key(), "{}", pty.screen());
    }
}
