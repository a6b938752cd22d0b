//! docs/tally.md tells in what order ballots are read out.

use crate::support::{created, folder, record};
use mufakat::domain::vote::ballot;
use mufakat::domain::{Event, History, Id, Record, Seal};
use serde_json::json;
use std::path::Path;
use std::process::Command;

fn snippet() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/tally.md");
    let page = std::fs::read_to_string(path).unwrap();
    let (_, rest) = page.split_once("```python\n").unwrap();
    let (code, _) = rest.split_once("```").unwrap();
    code.to_owned()
}

/// What stands in quotation marks in the line of the snippet that begins so.
fn quoted(beginning: &str) -> Vec<String> {
    let code = snippet();
    let line = code.lines().find(|line| line.starts_with(beginning));
    let parts = line.unwrap().split('"').skip(1).step_by(2);
    parts.map(str::to_owned).collect()
}

/// The ballots of the page in a secret vote that is closed with the seal of the page, as they are read out.
fn read_out() -> Vec<String> {
    let vote = Id::new(2, 0);
    let options: Vec<_> = ["A", "B", "C", "D"].iter().map(|id| json!({"id": id, "text": id})).collect();
    let mut first = created();
    let delegation = |n: u32| {
        let event =
            json!({"type": "delegation_added", "code": format!("D{n}"), "name": "D", "unsur": "opd", "votes": true});
        serde_json::from_value::<Event>(event).unwrap()
    };
    first.events.extend((1..=9).map(delegation));
    let voters: Vec<_> = (1..=9).map(|n| format!("D{n}")).collect();
    let declaration = json!({"question": "?", "options": options, "ties": "musyawarah", "voters": voters, "present": 9,
        "entitled": 9, "openness": "secret", "base": "valid", "quorum": "none",
        "method": {"kind": "dots", "dots": 3, "max_per_item": 3, "entry": "ballots"}});
    let mut history = History::begin(first).unwrap();
    let mut tell = |event| {
        let record: Record = record(history.next_record(), event);
        let seal = Seal::parse(&quoted("seal")[0]).unwrap();
        history.push_sealed(record, seal).unwrap();
        history.workshop().vote(vote).cloned()
    };
    tell(json!({"type": "vote_drafted", "id": vote, "question": "?", "options": options}));
    let opened =
        tell(json!({"type": "vote_opened", "vote": vote, "at": "2024-06-11T01:00:00Z", "declaration": declaration}));
    let declared = opened.unwrap().declaration.unwrap();
    for (no, typed) in (1..).zip(quoted("ballots")) {
        let read = ballot::read(&declared, &typed).unwrap();
        tell(json!({"type": "ballot_cast", "vote": vote, "ballot": no, "count": read.count, "choice": read.choice}));
    }
    let closed = tell(json!({"type": "vote_closed", "vote": vote, "at": "2024-06-11T02:00:00Z"}));
    let closed = closed.unwrap();
    let written = |shown: &mufakat::domain::vote::ShownBallot| {
        let said = ballot::write(&declared, shown.choice);
        match shown.count {
            1 => said,
            count => format!("{count}*{said}"),
        }
    };
    closed.ballots().iter().map(written).collect()
}

#[test]
fn the_page_gives_the_order_in_which_the_ballots_are_read_out() {
    let typed = quoted("ballots");
    let read = read_out();
    assert_ne!(read, typed);
    assert_eq!(read.len(), typed.len());
    let folder = folder();
    let script = folder.path().join("order.py");
    std::fs::write(&script, snippet()).unwrap();
    let Ok(output) = Command::new("python3").arg(&script).output() else {
        eprintln!("skipped: there is no python3 here");
        return;
    };
    let order = String::from_utf8(output.stdout).unwrap();
    assert_eq!(order.lines().collect::<Vec<_>>(), read);
}
