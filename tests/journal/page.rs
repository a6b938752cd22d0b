//! docs/journal.md says what is true.

use crate::golden::{all_types, events, golden};
use crate::support::{folder, verify};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

fn page() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/journal.md");
    std::fs::read_to_string(path).unwrap()
}

/// The fields of an event: those it always has, and those it may have.
#[derive(Default)]
struct Fields {
    always: BTreeSet<String>,
    sometimes: BTreeSet<String>,
}

/// The tables of events: rows of three cells whose first is one name.
fn documented() -> BTreeMap<String, Fields> {
    let mut events = BTreeMap::new();
    for line in page().lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let ["", name, fields, _, ""] = cells.as_slice() else {
            continue;
        };
        let Some(name) = name.strip_prefix('`').and_then(|n| n.strip_suffix('`')) else {
            continue;
        };
        let mut parsed = Fields::default();
        for field in fields.split(' ').filter(|field| !field.is_empty()) {
            let inner = field.trim_matches(['`', '?']).to_owned();
            if field.ends_with('?') {
                parsed.sometimes.insert(inner);
            } else {
                parsed.always.insert(inner);
            }
        }
        assert!(events.insert(name.to_owned(), parsed).is_none(), "{name} twice");
    }
    events
}

#[test]
fn every_event_is_documented_and_no_other() {
    let names: BTreeSet<String> = documented().into_keys().collect();
    assert_eq!(names, all_types());
}

#[test]
fn the_fields_documented_are_those_in_the_golden_journal() {
    let documented = documented();
    let mut seen: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let events = events();
    for event in &events {
        let name = event["type"].as_str().unwrap();
        let fields = &documented[name];
        let mut keys: BTreeSet<String> = event.as_object().unwrap().keys().cloned().collect();
        keys.remove("type");
        for field in &fields.always {
            assert!(keys.contains(field), "{name} without {field}");
        }
        for key in &keys {
            let known = fields.always.contains(key) || fields.sometimes.contains(key);
            assert!(known, "{name} has {key}");
        }
        seen.entry(name).or_default().extend(keys);
    }
    for (name, keys) in seen {
        let missing: Vec<_> = documented[name].sometimes.difference(&keys).collect();
        assert!(missing.is_empty(), "{name} never has {missing:?}");
    }
}

/// The lines of Python on the page, from 0.
fn snippet(number: usize) -> String {
    let page = page();
    let rest = page.split("```python\n").nth(number + 1).unwrap();
    let (code, _) = rest.split_once("```").unwrap();
    code.to_owned()
}

#[test]
fn the_ten_lines_that_check_a_file_do() {
    let code = snippet(0);
    assert!(code.lines().count() <= 10);
    if Command::new("python3").arg("--version").output().is_err() {
        eprintln!("skipped: there is no python3 here");
        return;
    }
    let folder = folder();
    let script = folder.path().join("check.py");
    std::fs::write(&script, code).unwrap();
    let run = |file: &Path| Command::new("python3").arg(&script).arg(file).output().unwrap();

    let output = run(&golden());
    let summary = verify(&golden()).unwrap();
    let expected = format!("{} records, sum {}\n", summary.records, summary.sum);
    assert_eq!(String::from_utf8_lossy(&output.stdout), expected);
    assert!(output.status.success());

    let file = folder.path().join("file.jsonl");
    let whole = std::fs::read(golden()).unwrap();
    std::fs::write(&file, [&whole, b"{\"n\":".as_slice()].concat()).unwrap();
    assert_eq!(String::from_utf8_lossy(&run(&file).stdout), expected, "a torn tail");
    for at in [0, 30, whole.len() / 2, whole.len() - 3] {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        std::fs::write(&file, changed).unwrap();
        let output = run(&file);
        assert!(!output.status.success(), "byte {at}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("is not as it was written"));
    }
}

#[test]
fn a_stranger_redoes_the_lot_from_the_file() {
    if Command::new("python3").arg("--version").output().is_err() {
        eprintln!("skipped: there is no python3 here");
        return;
    }
    let folder = folder();
    let script = folder.path().join("lot.py");
    std::fs::write(&script, snippet(1)).unwrap();
    let run = |file: &Path| {
        let mut python = Command::new("python3");
        let output = python.arg(&script).arg(file).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let redone = run(&golden());
    assert!(redone.contains(" jembatan "), "{redone}");
    assert!(redone.ends_with(" is as drawn\n"), "{redone}");
    assert_eq!(redone.lines().count(), 1);

    let other = std::fs::read_to_string(golden()).unwrap();
    let file = folder.path().join("file.jsonl");
    std::fs::write(&file, other.replace("jembatan", "pasar")).unwrap();
    assert!(!run(&file).contains("jembatan"));
    let (one, two) = (r#""order":["C","B"]"#, r#""order":["B","C"]"#);
    let swapped = match other.contains(one) {
        true => other.replace(one, two),
        false => other.replace(two, one),
    };
    assert_ne!(swapped, other);
    std::fs::write(&file, swapped).unwrap();
    assert!(run(&file).ends_with(" is NOT as drawn\n"));
}
