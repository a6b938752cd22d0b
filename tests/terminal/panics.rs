//! The program fails. There is no way to make the real one fail, so this test program plays it: started again in a
//! terminal of its own, it takes the terminal as the real one does.

use crate::pty::{Pty, Start};
use crate::room::Folder;
use mufakat::runtime;
use mufakat::runtime::terminal::Screen;
use std::path::PathBuf;

pub fn start(folder: &Folder, thread: &str) -> Pty {
    let program = std::env::current_exe().expect("this test program");
    let args = ["--exact", "panics::a_program_that_fails", "--ignored", "--nocapture"];
    Start::program(program, args).env("LOG", folder.path().join("log")).env("THREAD", thread).start()
}

#[test]
#[ignore = "is started by the tests of this file, in a terminal"]
fn a_program_that_fails() {
    runtime::note_panics(PathBuf::from(std::env::var_os("LOG").expect("a log")));
    let mut screen = Screen::take().expect("a terminal");
    let draw = |screen: &mut Screen, text: &'static str| {
        let drawn = screen.draw(false, |frame| frame.render_widget(text, frame.area()));
        drawn.expect("drawn");
    };
    draw(&mut screen, "working");
    let how = std::env::var("THREAD").expect("a thread");
    match how.as_str() {
        "main" => panic!("the words of the room"),
        "overflow" => assert!(deeper(1) > 0),
        "overflow of a worker" => assert!(std::thread::spawn(|| deeper(1)).join().is_ok()),
        "abort" => std::process::abort(),
        "panic twice" => {
            let _again = PanicsAgain;
            panic!("the words of the room");
        }
        _ => {}
    }
    let worker = std::thread::spawn(|| panic!("the words of the room"));
    assert!(worker.join().is_err());
    draw(&mut screen, "still here");
    let _ = std::io::stdin().read_line(&mut String::new());
}

/// Goes down until the stack has no room.
#[expect(unconditional_recursion, reason = "the stack is to overflow")]
fn deeper(n: u64) -> u64 {
    std::hint::black_box(deeper(std::hint::black_box(n + 1)) + n)
}

struct PanicsAgain;

impl Drop for PanicsAgain {
    fn drop(&mut self) {
        panic!("the words of the room");
    }
}

fn assert_logged(folder: &Folder) {
    let log = std::fs::read_to_string(folder.path().join("log")).expect("a log");
    assert!(log.contains("panic at tests/terminal/panics.rs:"), "{log}");
    assert!(!log.contains("words of the room"), "{log}");
}

#[test]
fn a_panic_leaves_the_terminal_clean() {
    let folder = Folder::new();
    let mut pty = start(&folder, "main");
    pty.exit_code();
    pty.wait_for("FAILED");
    assert!(String::from_utf8_lossy(&pty.bytes()).contains("working"));
    pty.assert_clean();
    assert_logged(&folder);
}

#[test]
fn a_panic_of_another_thread_leaves_the_picture_alone() {
    let folder = Folder::new();
    let mut pty = start(&folder, "worker");
    pty.wait_for("still here");
    assert!(pty.output().screen().alternate_screen());
    assert!(!pty.is_cooked());
    assert_logged(&folder);
}
