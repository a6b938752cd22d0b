//! What others wrote into files, names and arguments is shown and does nothing.

use crate::run::{Data, Ran, assert_says, hex};
use crate::works::json;
use mufakat::domain::plain::is_hidden;
use sha2::{Digest, Sha256};

/// A title of a window, a bell, a colour, the upper controls, an end of a line with a forged row, marks of direction,
/// blanks without width.
const EVIL: &str =
    "\u{1b}]0;PWN\u{7}x\u{1b}[31m\u{9b}2J\u{7f}\n  1  99  pemenang\r\u{202e}CBA\u{2066}\u{200b}\u{2028}\u{0}";

/// The program said nothing but text and ends of lines.
fn plain(ran: &Ran) {
    for said in [&ran.out, &ran.err] {
        let hidden = said.chars().find(|&c| c != '\n' && is_hidden(c));
        assert_eq!(hidden, None, "{said:?}");
        let rows = said.lines().filter(|row| row.starts_with("  1  99"));
        assert_eq!(rows.count(), 0, "{said}");
    }
}

/// A journal of one line with this text in the place of another, and its sum made good.
fn forged(data: &Data, from: &str, to: &str) {
    let line = std::fs::read_to_string(data.journal("bangli")).expect("a journal");
    let (body, _) = line.lines().next().expect("a line").rsplit_once(",\"sum\":").expect("a sum");
    let quoted = serde_json::to_string(to).expect("JSON");
    assert!(body.contains(from));
    let body = body.replace(from, quoted.trim_matches('"'));
    let sum: String = hex(Sha256::digest(&body));
    data.file("workshops/evil.jsonl", format!("{body},\"sum\":\"{sum}\"}}\n"));
}

#[test]
fn a_candidate_forges_no_row() {
    let data = Data::new();
    for evil in [EVIL, "b\n  1  99  c", "d\r  7  99  pemenang", "\u{202e}ABC"] {
        let id = serde_json::to_string(evil).expect("JSON");
        let kinds = [
            ("choice", format!(r#"{{"approvals":[{id}]}}"#)),
            ("ranked", format!(r#"{{"ranking":[[{id}],["b"]]}}"#)),
            ("scores", format!(r#"{{"scores":{{{id}:3}}}}"#)),
        ];
        for (kind, ballot) in kinds {
            let file = format!(r#"{{"kind":"{kind}","candidates":["b",{id}],"ballots":[{ballot}]}}"#);
            let counted = data.run_on(["tally", "-"], &file);
            plain(&counted);
            let block = counted.fine();
            let rows = block.split("\n\n").nth(1).expect("a method").lines().count() - 1;
            assert_eq!(rows, 2, "{block}");
            let counted = data.run_on(["tally", "-", "--json"], &file);
            plain(&counted);
            let found = json(&counted.fine());
            let results = found["results"].as_object().expect("results");
            assert!(results.values().any(|result| result["ranking"][0][0] == *evil));
        }
        let wrongs = [
            format!(r#"{{"kind":{id}}}"#),
            format!(r#"{{"kind":"choice","candidates":[{id},{id}]}}"#),
            format!(r#"{{"kind":"choice","candidates":["a"],"settings":{{{id}:1}}}}"#),
            format!(r#"{{"kind":"choice","candidates":["a"],"ballots":[{{"approvals":[{id}]}}]}}"#),
            format!(r#"{{"kind":"choice","candidates":["a"],"ballots":[{{"approvals":{id}}}]}}"#),
            evil.to_owned(),
        ];
        for wrong in wrongs {
            let ran = data.run_on(["tally", "-"], &wrong);
            plain(&ran);
            assert_eq!(ran.refused().lines().count(), 1, "{wrong}");
        }
    }
}

#[test]
fn letters_of_other_scripts_are_shown() {
    let file = r#"{"kind":"choice","candidates":["مرحبا","ꦧꦁꦭꦶ"],"ballots":[{"approvals":["مرحبا"]}]}"#;
    let shown = Data::new().run_on(["tally", "-", "--json"], file).fine();
    assert!(shown.contains("مرحبا") && shown.contains("ꦧꦁꦭꦶ"), "{shown}");
}

#[test]
fn a_workshop_made_elsewhere_is_shown_safely() {
    let data = Data::bangli();
    let kinds = ["Bimbingan Teknis", "Bangli", "workshop_created", "swot", "Pembukaan"];
    let mut told = 0;
    for from in kinds {
        forged(&data, from, EVIL);
        let path = data.journal("evil");
        let path = path.to_str().expect("a path");
        let commands: [&[&str]; 10] = [
            &["list"],
            &["list", "--json"],
            &["show", "evil", "--json"],
            &["verify", "evil"],
            &["repair", path, "--to", "/nowhere/new.jsonl"],
            &["export", "evil", "--format", "json"],
            &["export", "evil", "--format", "markdown"],
            &["export", "evil", "--format", "html"],
            &["forms", "evil", "--kind", "attendance"],
            &["open", "evil"],
        ];
        for args in commands {
            for language in ["id", "en"] {
                let ran = data.run(args.iter().chain(&["--lang", language]));
                plain(&ran);
                told += u32::from(ran.out.contains("U+001B") || ran.err.contains("U+001B"));
            }
        }
        let listed = data.run(["list"]).fine();
        assert_eq!(listed.lines().count(), 2, "{listed}");
    }
    assert!(told >= 20, "{told}");
}

#[test]
fn an_agenda_made_elsewhere_is_shown_safely() {
    let data = Data::new();
    let sound = data.run(["agenda", "show", "bimtek-tahap-1", "--json"]);
    let sound = sound.out;
    let evil = serde_json::to_string(EVIL).expect("JSON");
    for from in ["\"bimtek", "\"swot\"", "\"title\"", "\"Pembukaan", "\"start\"", "\"08"] {
        let file = data.file(
            "evil.json",
            sound.replace(from, &format!("{}{}", evil.trim_end_matches('"'), from.trim_start_matches('"'))),
        );
        let file = file.to_str().expect("a path");
        for args in [
            &["agenda", "check", file][..],
            &["agenda", "show", file],
            &["agenda", "show", file, "--json"],
            &["new", "--place", "Kota Bima", "--agenda", file],
        ] {
            plain(&data.run(args));
        }
    }
}

#[test]
fn arguments_and_names_of_files_are_shown_safely() {
    let data = Data::bangli();
    let evil = EVIL.trim_end_matches('\0');
    let calls: [&[&str]; 16] = [
        &["open", evil],
        &["open", "bangli", "--session", evil],
        &["show", evil, "--json"],
        &["verify", evil],
        &["repair", evil, "--to", "x"],
        &["repair", "bangli", "--to", "/nowhere/\u{1b}[2J\n  1  99  x"],
        &["tally", evil],
        &["tally", "-", "--method", evil],
        &["agenda", "check", evil],
        &["agenda", "show", evil],
        &["new", "--place", "Kota Bima", "--name", evil],
        &["new", "--place", "Kota Bima", "--agenda", evil],
        &["import", "bangli", evil],
        &["export", "bangli", "--format", "html", "--output", "/nowhere/\u{1b}[2J\n  1  99  x"],
        &[evil],
        &["list", "--lang", evil],
    ];
    for args in calls {
        for language in ["id", "en"] {
            let ran = data.run(args.iter().chain(&["--lang", language]));
            plain(&ran);
            assert_ne!(ran.code, Some(0), "{args:?}");
        }
    }
    for variable in ["MUFAKAT_LANG", "MUFAKAT_THEME"] {
        let mut command = data.command(["list"]);
        let ran = crate::run::ran(command.env(variable, evil).output().expect("run"));
        plain(&ran);
        assert_says(&ran.usage(), &["<U+001B>", "<U+202E>"]);
    }
}

#[test]
fn a_name_of_a_saved_file_is_shown_safely() {
    let data = Data::bangli();
    let named = EVIL.replace(['\0', '/'], "");
    std::fs::copy(data.journal("bangli"), data.journal(&named)).expect("copied");
    for args in [&["list"][..], &["list", "--json"]] {
        let ran = data.run(args);
        plain(&ran);
        ran.fine();
    }
    plain(&data.run(["verify", data.journal(&named).to_str().expect("a path")]));
}

/// Completions and the manual page are our own, and nothing of them is lost.
#[test]
fn our_own_text_has_nothing_hidden() {
    let data = Data::new();
    for args in [
        &["completions", "bash"][..],
        &["completions", "zsh"],
        &["completions", "fish"],
        &["completions", "powershell"],
        &["completions", "elvish"],
        &["man"],
        &["--help"],
        &["card"],
    ] {
        let ran = data.run(args);
        assert!(!ran.fine().contains("<U+"), "{args:?}");
    }
}
