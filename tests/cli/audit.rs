//! `mufakat audit`: ballots as entered beside their papers.

use crate::run::{Data, assert_says};
use crate::works::json;
use mufakat::domain::command::VoteCommand;
use mufakat::domain::vote::VoteState;
use mufakat::domain::{Command, History, Record, Zone, decide, record_time};
use std::process::Command as Process;

/// The example with its open vote closed, and the place of that vote in the list.
fn closed() -> (Data, String) {
    let now = "2024-06-11T14:30:00+08:00".parse().expect("an instant");
    let mut records = mufakat::demo::demo(now, Zone::Wita, mufakat::demo::Day::One).expect("an example");
    let history = History::replay(records.clone()).expect("a whole history");
    let votes = history.workshop().votes.values();
    let mut numbered = (1..).zip(votes);
    let open = numbered.find(|(_, vote)| vote.state == VoteState::Open);
    let (number, vote) = open.map(|(n, vote)| (n, vote.id)).expect("an open vote");
    let close = Command::Vote(VoteCommand::Close { vote, totals: None });
    let events = decide(history.workshop(), close, history.at(now)).expect("closed");
    let at = record_time(history.workshop(), &events, now);
    let n = history.next_record();
    records.push(Record { n, at, events });
    let data = Data::new();
    data.save("contoh", &records);
    (data, i32::to_string(&number))
}

/// The numbers of the papers drawn, in order.
fn drawn(out: &str) -> Vec<u32> {
    let number = |line: &str| {
        let (place, rest) = line.split_once("  Surat suara no. ")?;
        place.split_once('/')?;
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    };
    out.lines().filter_map(number).collect()
}

#[test]
fn without_a_terminal_the_sample_is_printed_with_the_ballots_as_entered() {
    let (data, vote) = closed();
    let out = data.run_on(["audit", "contoh", &vote, "--dice", "352614"], "").fine();
    assert_says(&out, &["saksi di meja", "dadu 352614: 10 dari 15 surat suara", "peluang"]);
    let numbers = drawn(&out);
    assert_eq!(numbers.len(), 10);
    let spaced = data.run_on(["audit", "contoh", &vote, "--dice", "35 26 14"], "").fine();
    assert_eq!(spaced, out, "blanks make no difference");
    let other = data.run_on(["audit", "contoh", &vote, "--dice", "352615"], "").fine();
    assert_ne!(drawn(&other), numbers);
    let few = ["audit", "contoh", &vote, "--dice", "352614", "--sample", "3"];
    assert_eq!(drawn(&data.run_on(few, "").fine()), numbers[..3]);
    let all = ["audit", "contoh", &vote, "--dice", "352614", "--sample", "999"];
    let all = data.run_on(all, "").fine();
    assert_says(&all, &["15 dari 15", "tidak ada yang terlewat"]);
    let mut all = drawn(&all);
    assert_eq!(all[..10], numbers);
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 15);
}

#[test]
fn a_vote_goes_by_its_number_or_its_id() {
    let (data, vote) = closed();
    let state = json(&data.run(["show", "contoh", "--json"]).fine());
    let place = vote.parse::<usize>().expect("a number") - 1;
    let id = state["votes"][place]["id"].as_str().expect("an id").to_owned();
    let by = |vote: &str| data.run_on(["audit", "contoh", vote, "--dice", "35261"], "").fine();
    assert_eq!(by(&vote), by(&id));
}

#[test]
fn answers_from_a_pipe_lead_to_what_was_found() {
    let (data, vote) = closed();
    let three = ["audit", "contoh", &vote, "--dice", "352614", "--sample", "3"];
    let same = data.run_on(three, "s\nsama\nSAME\n").fine();
    assert_says(&same, &["3 dari 15 surat suara dibandingkan dengan kertasnya, semua sama"]);
    let numbers = drawn(&same);
    let differs = data.run_on(three, "s\nb AAC\ny\n");
    assert_eq!(differs.code, Some(1));
    let found = format!("3 dari 15 surat suara dibandingkan dengan kertasnya, 1 berbeda: no. {}", numbers[1]);
    let paper = format!("no. {}, isi kertasnya: AAC", numbers[1]);
    assert_says(&differs.out, &[&found, &paper]);
    assert_says(&differs.err, &["Betulkan yang berbeda dengan alasannya"]);
    // The line behind one that is no answer is about the next paper.
    for odd in ["hm", "", "s?", "sama b"] {
        let odd_one = data.run_on(three, format!("s\n{odd}\ns\ns\n"));
        assert_eq!(odd_one.code, Some(1), "{odd}");
        let said = format!("no. {}: \"{odd}\" tidak dipahami", numbers[1]);
        assert_says(&odd_one.err, &[&said]);
        assert!(!odd_one.out.contains("semua sama"), "{}", odd_one.out);
    }
    let endless = data.run_on(three, format!("s\nb {}", "x".repeat(1 << 20)));
    assert_eq!(endless.code, Some(1));
    assert_says(&endless.err, &["terlalu panjang"]);
    let stopped = data.run_on(three, "s\n");
    assert_eq!(stopped.code, Some(1));
    assert_says(&stopped.out, &["1 dari 15"]);
    assert_says(&stopped.err, &["1 dari 3 dibandingkan", "dadu yang sama"]);
    let english = three.into_iter().chain(["--lang", "en"]);
    let english = data.run_on(english, "n\ndifferent \nyes\n");
    assert_eq!(english.code, Some(1));
    assert_says(&english.out, &["3 of 15 ballots compared with their papers, 2 different"]);
}

#[test]
fn it_reads_alone() {
    let (data, vote) = closed();
    let before = std::fs::read(data.journal("contoh")).expect("read");
    let ran = data.run_on(["audit", "contoh", &vote, "--dice", "352614"], "s\nb AAC\n");
    assert_eq!(ran.code, Some(1));
    assert_eq!(std::fs::read(data.journal("contoh")).expect("read"), before);
    let copy = data.file("salinan.jsonl", before);
    let copy = copy.to_str().expect("a path");
    let of_copy = data.run_on(["audit", copy, &vote, "--dice", "352614"], "").fine();
    let here = data.run_on(["audit", "contoh", &vote, "--dice", "352614"], "").fine();
    assert_eq!(of_copy, here);
}

#[test]
fn what_cannot_be_compared_is_refused_and_what_cannot_be_asked_is_wrong_usage() {
    let (data, vote) = closed();
    let usage = |args: &[&str], says: &str| {
        let ran = data.run_on(["audit", "contoh"].iter().chain(args), "");
        assert_eq!(ran.code, Some(2), "{args:?}: {ran:?}");
        assert_says(&ran.err, &[says]);
        assert_eq!(ran.out, "", "{args:?}");
    };
    usage(&[&vote], "--dice 352614");
    usage(&[&vote, "--dice", "3526"], "4 lemparan");
    usage(&[&vote, "--dice", "352716"], "\"7\" bukan mata dadu");
    usage(&[&vote, "--dice", ""], "0 lemparan");
    usage(&[&vote, "--dice", "352614", "--sample", "0"], "--sample");
    usage(&[], "VOTE");
    for vote in ["0", "9999", "-", "a", "9.9"] {
        let ran = data.run_on(["audit", "contoh", vote, "--dice", "352614"], "");
        assert_says(&ran.refused(), &["tidak ada pemungutan suara", "(ditutup)"]);
    }
    let open = Data::example();
    let refused = open.run_on(["audit", "contoh", &vote, "--dice", "352614"], "").refused();
    assert_says(&refused, &["dibuka", "yang sudah ditutup"]);
}

#[test]
fn the_lines_of_the_docs_draw_the_same_numbers() {
    if Process::new("python3").arg("--version").output().is_err() {
        eprintln!("skipped: there is no python3 here");
        return;
    }
    let page = include_str!("../../docs/tally.md");
    let audit = page.split("### The audit").nth(1).expect("the section");
    let code = audit.split("```python\n").nth(1).expect("the lines");
    let (code, _) = code.split_once("```").expect("their end");
    let (data, vote) = closed();
    let script = data.file("undi.py", code);
    let state = json(&data.run(["show", "contoh", "--json"]).fine());
    let place = vote.parse::<usize>().expect("a number") - 1;
    let id = state["votes"][place]["id"].as_str().expect("an id");
    let redo = |file: &std::path::Path, id: &str| {
        let output = Process::new("python3").arg(&script).arg(file).args([id, "352614"]).output();
        let output = output.expect("python3");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let numbers = String::from_utf8_lossy(&output.stdout).into_owned();
        numbers.split_whitespace().map(|no| no.parse().expect("a number")).collect::<Vec<u32>>()
    };
    let all = ["audit", "contoh", &vote, "--dice", "352614", "--sample", "99"];
    let numbers = drawn(&data.run_on(all, "").fine());
    assert_eq!(redo(&data.journal("contoh"), id), numbers);
    // A vote with a ballot taken back, reopened and closed again.
    let golden = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journal/format-1.jsonl");
    let file = golden.to_str().expect("a path");
    let numbers = drawn(&data.run_on(["audit", file, "1", "--dice", "352614"], "").fine());
    let state = json(&data.run(["show", file, "--json"]).fine());
    let id = state["votes"][0]["id"].as_str().expect("an id");
    assert_eq!(redo(&golden, id), numbers);
    assert_eq!(numbers.len(), 2);
}
