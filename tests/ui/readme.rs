//! The first workshop of the README, key by key.

use crate::stage::{Stage, english, painted, reads};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;

/// The keys of a cell: names between backticks, typed text between quotes.
fn press(stage: &mut Stage, cell: &str) {
    let mut rest = cell;
    while let Some(start) = rest.find(['`', '"']) {
        let quote = &rest[start..=start];
        let (inside, after) = rest[start + 1..].split_once(quote).expect("a closing quote");
        if quote == "\"" {
            stage.keys(inside);
        } else {
            stage.press(key(inside));
        }
        rest = after;
    }
}

fn key(name: &str) -> Key {
    match name {
        "Enter" => Key::Enter,
        "Esc" => Key::Esc,
        "Tab" => Key::Tab,
        _ => match name.strip_prefix("Ctrl+") {
            Some(letter) => Key::Ctrl(letter.to_lowercase().remove(0)),
            None => Key::Char(name.chars().next().expect("a key")),
        },
    }
}

#[test]
fn the_first_workshop_goes_as_written() {
    let readme = std::fs::read_to_string("README.md").expect("README.md");
    let (_, rest) = readme.split_once("<!-- walk").expect("the walk");
    let (walk, _) = rest.split_once("<!-- end of walk -->").expect("its end");
    let rows: Vec<Vec<&str>> = walk
        .lines()
        .filter(|line| line.starts_with("| "))
        .skip(1)
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    assert!(rows.len() > 10, "the walk is gone");
    let mut stage = Stage::empty(80, 24, english(), Role::Both);
    stage.drives = Some(Vec::new());
    for row in rows {
        press(&mut stage, row[1]);
        let wanted = row[3].trim_matches('`');
        let screen = stage.buffer();
        assert!(reads(&screen, wanted), "{}: {wanted:?} in\n{}", row[1], painted(screen));
    }
    assert!(stage.app.has_ended());
}
