//! The house: which layer may name which, who may touch the outside, and how long a file may be.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers that each layer may name.
const ALLOWED: &[(&str, &[&str])] = &[
    ("disk", &[]),
    ("domain", &[]),
    ("agenda_file", &["disk", "domain"]),
    ("ballot_file", &["domain"]),
    ("journal", &["disk", "domain"]),
    ("text", &["domain"]),
    ("scene", &["domain", "text"]),
    ("rollup", &["domain"]),
    ("report", &["domain", "rollup", "text"]),
    ("sheet_file", &["domain", "text"]),
    ("demo", &["domain", "agenda_file"]),
    ("ui", &["domain", "text", "scene", "report", "sheet_file"]),
    ("runtime", &["disk", "domain", "text", "ui", "journal", "report", "demo", "agenda_file", "sheet_file"]),
    ("cli", &["disk", "domain", "text", "ui", "runtime", "journal", "rollup", "report", "agenda_file", "ballot_file"]),
];

/// Words that only some files may hold, by the beginning of their paths.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("crossterm::", &["src/ui/keys/key.rs", "src/runtime/"]),
    ("ratatui::", &["src/ui/", "src/runtime/terminal.rs"]),
    ("std::fs", &["src/disk/", "src/journal/", "src/runtime/", "src/cli/"]),
    ("std::thread", &["src/runtime/", "src/journal/"]),
    ("Timestamp::now", &["src/runtime/clock.rs", "src/journal/"]),
    ("SystemTime::now", &[]),
    ("process::exit", &["src/runtime/signals.rs"]),
    ("todo!(", &[]),
    ("unimplemented!(", &[]),
];

/// Folders whose files name of this crate only what begins so, and hold none of these words. What the room sees goes
/// through them: scenes have no place for what is private, and drawings reach nothing but scenes.
const FENCED: &[(&str, &[&str], &[&str])] = &[
    (
        "src/scene/",
        &["crate::domain::swot::Quadrant", "crate::text::Language"],
        &["'a", "dyn ", "Rc<", "Arc<", "Box<dyn"],
    ),
    (
        "src/ui/wall/draw/",
        &["crate::scene", "crate::text", "crate::ui::fit", "crate::ui::theme", "crate::ui::widgets"],
        &["Room", "Workshop", "History"],
    ),
    (
        "src/ui/wall/compose/",
        &[
            "crate::domain",
            "crate::report",
            "crate::scene",
            "crate::text",
            "crate::ui::ctx::Room",
            "crate::ui::groups",
            "crate::ui::header",
            "crate::ui::looks",
            "crate::ui::place",
            "crate::ui::route",
            "crate::ui::screens",
        ],
        &["ratatui", ".theme"],
    ),
];

const LONGEST_FILE: usize = 400;

fn sources() -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("a source file");
                found.insert(path, text);
            }
        }
    }
    found
}

/// Lines that are not comments, up to the tests of the file.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().take_while(|(_, line)| line.trim() != "#[cfg(test)]");
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

fn is_test(path: &Path) -> bool {
    path.components().any(|part| {
        let part = part.as_os_str().to_string_lossy();
        part == "tests" || part == "tests.rs" || part == "fixture" || part == "sample.rs"
    })
}

fn layer(path: &Path) -> Option<String> {
    let part = path.components().nth(1)?.as_os_str().to_string_lossy().into_owned();
    let name = part.trim_end_matches(".rs").to_owned();
    (name != "main" && name != "lib").then_some(name)
}

/// The names that follow `crate::` in a line.
fn named(line: &str) -> Vec<String> {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    line.split("crate::").skip(1).map(name).collect()
}

#[test]
fn arrows_point_one_way() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let Some(layer) = layer(&path) else { continue };
        let allowed = ALLOWED.iter().find(|(name, _)| *name == layer);
        let (_, allowed) = allowed.unwrap_or_else(|| panic!("{}: \"{layer}\" is no layer", path.display()));
        for (number, line) in code(&text) {
            for name in named(line) {
                if name != layer && !allowed.contains(&name.as_str()) {
                    wrong.push(format!("{}:{}: {layer} may not name {name}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_some_touch_the_outside() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if is_test(&path) {
            continue;
        }
        for (number, line) in code(&text) {
            for (word, places) in OUTSIDE {
                let here = path.to_string_lossy();
                if line.contains(word) && !places.iter().any(|place| here.starts_with(place)) {
                    wrong.push(format!("{here}:{}: {word}", number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a line names of this crate only what begins like one of these. A name ends where the beginning does, and a
/// path goes up no further than to its own folder.
fn keeps_to(line: &str, allowed: &[&str]) -> bool {
    let begins = |rest: &str, allowed: &str| {
        rest.strip_prefix(allowed.trim_start_matches("crate"))
            .is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
    };
    let mut named = line.split("crate").skip(1).filter(|rest| rest.starts_with("::"));
    named.all(|rest| allowed.iter().any(|allowed| begins(rest, allowed))) && !line.contains("super::super")
}

#[test]
fn what_the_room_sees_is_fenced() {
    let mut wrong = Vec::new();
    let mut fenced = 0;
    for (path, text) in sources() {
        let here = path.to_string_lossy();
        let Some((folder, allowed, words)) = FENCED.iter().find(|(folder, ..)| here.starts_with(folder)) else {
            continue;
        };
        fenced += 1;
        for (number, line) in code(&text) {
            let goes_up = here.strip_prefix(folder) == Some("mod.rs") && line.contains("super::");
            let holds = words.iter().any(|word| line.contains(word));
            if !keeps_to(line, allowed) || goes_up || holds {
                wrong.push(format!("{here}:{}: {line}", number + 1));
            }
        }
    }
    assert!(fenced > 20, "{fenced} files");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_fence_holds() {
    let allowed = ["crate::scene", "crate::ui::fit"];
    assert!(keeps_to("use crate::scene::{Board, BoardItem};", &allowed));
    assert!(keeps_to("use super::page;", &allowed));
    for line in [
        "use crate::ui::ctx::Room;",
        "use crate::ui::{ctx::Room, fit};",
        "use crate::sceneries::Board;",
        "use super::super::compose::scene;",
        "fn draw(vote: &crate::domain::vote::Vote) {",
    ] {
        assert!(!keeps_to(line, &allowed), "{line}");
    }
}

#[test]
fn files_stay_short() {
    let long = sources().into_iter().filter(|(path, _)| !is_test(path)).filter_map(|(path, text)| {
        let lines = text.lines().count();
        (lines > LONGEST_FILE).then(|| format!("{}: {lines} lines", path.display()))
    });
    let long: Vec<String> = long.collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}
