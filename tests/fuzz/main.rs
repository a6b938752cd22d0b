//! Bytes that once were too much, or that lead far: every fuzz target takes its own again. `fuzz/` looks for more.

#![expect(clippy::wildcard_enum_match_arm, reason = "a test looks at one variant and fails on every other")]

#[path = "../ui/stage.rs"]
mod stage;
mod targets;

use std::fs;
use std::path::Path;

fn replayed(name: &str, target: fn(&[u8])) {
    let folder = Path::new("tests/fuzz/corpus").join(name);
    let mut taken = 0;
    for entry in fs::read_dir(&folder).expect("a corpus").flatten() {
        let path = entry.path();
        println!("{}", path.display());
        target(&fs::read(&path).expect("a file"));
        taken += 1;
    }
    assert!(taken > 0, "{} is empty", folder.display());
}

#[test]
fn journals() {
    replayed("journal", targets::journal);
}

#[test]
fn agendas() {
    replayed("agenda", targets::agenda);
}

#[test]
fn ballots() {
    replayed("ballots", targets::ballots);
}

#[test]
fn pastes() {
    replayed("paste", targets::pasted);
}

#[cfg(unix)]
#[test]
fn keys() {
    replayed("keys", targets::keys);
}
