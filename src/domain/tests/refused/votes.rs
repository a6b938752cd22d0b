#![expect(clippy::needless_pass_by_value, clippy::unnecessary_wraps, reason = "rows of a table are written alike")]

use super::{after, drafted, event, item, no_lines, only, two};
use crate::domain::evolve;
use crate::domain::fixture::Table;
use serde_json::{Value, json};

fn declared(options: Value) -> Value {
    json!({"question": "Mana?", "options": options, "method": {"kind": "choice", "entry": "ballots"}, "cut": 1,
           "ties": "musyawarah", "voters": ["DINKES", "DISHUB"], "present": 2, "entitled": 7,
           "openness": "secret", "base": "valid", "quorum": "none"})
}

fn opened(vote: &str, declaration: Value) -> Value {
    json!({"type": "vote_opened", "vote": vote, "at": "2024-06-11T01:00:00Z", "declaration": declaration})
}

fn ballot(vote: &str, n: u32, letter: &str) -> Value {
    json!({"type": "ballot_cast", "vote": vote, "ballot": n, "count": 1, "choice": {"approvals": [letter]}})
}

fn closed(vote: &str) -> Value {
    json!({"type": "vote_closed", "vote": vote, "at": "2024-06-11T02:00:00Z"})
}

/// A vote about A and B, tied and closed.
fn tied(vote: &str, link: Option<Value>) -> Vec<Value> {
    let mut draft = drafted(vote, two());
    if let Some(link) = link {
        draft["link"] = link;
    }
    vec![draft, opened(vote, declared(two())), ballot(vote, 1, "A"), ballot(vote, 2, "B"), closed(vote)]
}

fn run_off(of: &str) -> Option<Value> {
    Some(json!({"kind": "run_off", "of": of}))
}

#[test]
fn a_draft_and_its_opening_are_as_deciding_leaves_them() {
    let option = |id: &str, text: &str, item: &str| json!({"id": id, "text": text, "item": item});
    let before = [item("2"), item("3"), json!({"type": "item_parked", "id": "3"})];
    let good = drafted("4", json!([option("A", "Butir", "2"), {"id": "B", "text": "Lain"}]));
    let bad = [
        json!([]),
        json!([option("A", "Butir", "3")]),
        json!([option("A", "Butir", "9")]),
        json!([option("A", "Butir", "2"), option("B", "Butir", "2")]),
        json!([{"id": "B", "text": "Satu"}]),
        json!([{"id": "A", "text": "Satu"}, {"id": "C", "text": "Dua"}]),
        json!([{"id": "A", "text": "Satu"}, {"id": "B", "text": "satu"}]),
    ];
    let no_lines = no_lines("text").into_iter().map(|mut option| {
        option["id"] = json!("A");
        json!([option])
    });
    let bad = bad.into_iter().chain(no_lines);
    let bad: Vec<Value> = bad.map(|options| json!({ "options": options })).collect();
    only(&before, &good, &bad);
    let with = |key: &str, value: Value| {
        let mut declaration = declared(two());
        declaration[key] = value;
        json!({ "declaration": declaration })
    };
    let bad = [
        with("question", json!("")),
        with("options", json!([{"id": "A", "text": "Satu"}])),
        with("cut", json!(0)),
        with("cut", json!(3)),
        with("voters", json!([])),
        with("voters", json!(["DINKES", "DINKES"])),
        with("voters", json!(["PANITIA"])),
        with("present", json!(1)),
        with("present", json!(10_000)),
        with("entitled", json!(2)),
        with("entitled", json!(99)),
        with("method", json!({"kind": "dots", "dots": 0, "max_per_item": 1, "entry": "ballots"})),
        with(
            "method",
            json!({"kind": "criteria", "criteria": [{"name": "\u{1b}", "weight": 1}], "low": 1, "high": 5, "panel": false}),
        ),
        with(
            "method",
            json!({"kind": "criteria", "criteria": [{"name": "U", "weight": 0}], "low": 1, "high": 5, "panel": false}),
        ),
        with(
            "method",
            json!({"kind": "criteria", "criteria": [{"name": "U", "weight": 1}], "low": 5, "high": 1, "panel": false}),
        ),
    ];
    only(&[drafted("2", two())], &opened("2", declared(two())), &bad);
}

#[test]
fn a_link_is_to_a_vote_that_has_come_so_far_and_run_offs_end() {
    let second = |of: &str| json!({"link": {"kind": "second_round", "of": of}});
    let mut round = drafted("7", two());
    round["link"] = json!({"kind": "second_round", "of": "2"});
    let before: Vec<Value> = tied("2", None).into_iter().chain([drafted("6", two())]).collect();
    only(&before, &round, &[second("6"), second("7"), second("8")]);
    let mut off = drafted("7", two());
    off["link"] = run_off("2").expect("a link");
    let options = |options: Value| json!({ "options": options });
    let bad = [
        options(json!([{"id": "A", "text": "Satu"}])),
        options(json!([{"id": "B", "text": "Dua"}, {"id": "A", "text": "Satu"}])),
        options(json!([{"id": "A", "text": "Lain"}, {"id": "B", "text": "Dua"}])),
        json!({"link": run_off("6")}),
    ];
    only(&before, &off, &bad);
    let chain = |n: usize| -> Vec<Value> {
        let votes = (0..n).flat_map(|k| {
            let of = k.checked_sub(1).map(|k| (10 + k).to_string());
            tied(&(10 + k).to_string(), of.and_then(|of| run_off(&of)))
        });
        votes.collect()
    };
    let mut third = drafted("20", two());
    third["link"] = run_off("12").expect("a link");
    let mut workshop = after(&chain(3));
    assert!(evolve(&mut workshop, &event(third)).is_err(), "two run-offs, then another way");
}

#[test]
fn what_settles_and_accepts_says_why() {
    let before = tied("2", None);
    let settled = json!({"type": "tie_settled", "vote": "2", "how": {"kind": "decision", "order": ["B", "A"], "by": "ketua"}, "reason": "mendesak"});
    let how = |how: Value| json!({ "how": how });
    let mut bad = vec![
        json!({"reason": null}),
        json!({"reason": ""}),
        how(json!({"kind": "decision", "order": ["B", "A"], "by": ""})),
        how(json!({"kind": "decision", "order": ["B"], "by": "ketua"})),
        how(json!({"kind": "decision", "order": ["B", "B"], "by": "ketua"})),
        how(json!({"kind": "decision", "order": ["B", "X"], "by": "ketua"})),
        how(json!({"kind": "lot", "order": ["B", "A"], "word": " "})),
        how(json!({"kind": "run_off", "vote": "2"})),
        how(json!({"kind": "run_off", "vote": "9"})),
    ];
    only(&before, &settled, &bad);
    let accepted = json!({"type": "vote_accepted", "vote": "2", "at": "2024-06-11T03:00:00Z", "taken": [["A"]],
                          "decided_by": "count_then_musyawarah", "reason": "mendesak"});
    bad = vec![
        json!({"decided_by": "musyawarah"}),
        json!({"taken": [["X"]]}),
        json!({"taken": [["A"], ["A"]]}),
        json!({"taken": [[]]}),
        json!({"reason": "\n"}),
    ];
    only(&before, &accepted, &bad);
    let whole = json!({"type": "vote_accepted", "vote": "2", "at": "2024-06-11T03:00:00Z", "taken": [["B"], ["A"]],
                       "decided_by": "musyawarah", "reason": "aklamasi"});
    bad = vec![
        json!({"reason": null}),
        json!({"reason": " "}),
        json!({"decided_by": "count"}),
        json!({"taken": []}),
        json!({"taken": [["A", "B"]]}),
    ];
    only(&[drafted("2", two())], &whole, &bad);
    let agreed = json!({"type": "options_agreed", "vote": "2", "options": ["B"]});
    only(&[drafted("2", two()), agreed], &whole, &[json!({"taken": [["A"], ["B"]]}), json!({"taken": [["A"]]})]);
    let corrected = json!({"type": "ballot_corrected", "vote": "2", "ballot": 1, "choice": {"approvals": ["B"]}, "reason": "salah ketik"});
    only(&before, &corrected, &no_lines("reason"));
    let reordered = json!({"type": "priorities_reordered", "order": [["2", "A"], ["2", "B"]], "reason": "pleno"});
    let orders = [json!([]), json!([["2", "A"]]), json!([["2", "A"], ["2", "A"]]), json!([["2", "A"], ["2", "X"]])];
    let mut bad = orders.map(|order| json!({ "order": order })).to_vec();
    bad.extend(no_lines("reason"));
    only(&[drafted("2", two()), whole], &reordered, &bad);
}

#[test]
fn an_audit_is_written_as_it_is_kept() {
    let audited = json!({"type": "vote_audited", "vote": "2", "at": "2024-06-11T03:00:00Z", "dice": "16253",
                         "sample": 2, "differing": [{"ballot": 1, "paper": "B"}]});
    let mut bad: Vec<Value> =
        ["1 6253", "16253 ", "16253\u{a0}", "1625", "16257", ""].map(|dice| json!({ "dice": dice })).to_vec();
    let papers = no_lines("paper").into_iter().skip(1);
    bad.extend(papers.map(|paper| json!({"differing": [{"ballot": 1, "paper": paper["paper"]}]})));
    bad.push(json!({"differing": [{"ballot": 1, "paper": "B"}, {"ballot": 1, "paper": "B"}]}));
    bad.push(json!({"differing": [{"ballot": 3, "paper": ""}]}));
    bad.extend([0, 3, u32::MAX].map(|sample| json!({ "sample": sample })));
    only(&tied("2", None), &audited, &bad);
    let mut silent = audited;
    silent["differing"] = json!([{"ballot": 2, "paper": ""}]);
    only(&tied("2", None), &silent, &[]);
}

/// Three seconds as measured without optimization; what goes down a chain for each of its links takes minutes.
#[test]
fn long_chains_are_walked_without_going_down_them() {
    let mut workshop = Table::new().workshop().clone();
    let mut take = |value: Value| evolve(&mut workshop, &event(value)).expect("it fits");
    let accepted = |vote: &str| {
        json!({"type": "vote_accepted", "vote": vote, "at": "2024-06-11T03:00:00Z", "taken": [["A"], ["B"]],
               "decided_by": "musyawarah", "reason": "aklamasi"})
    };
    let begun = std::time::Instant::now();
    for n in 2..5_002_u64 {
        let mut draft = drafted(&n.to_string(), two());
        if n > 2 {
            draft["link"] = json!({"kind": "second_round", "of": (n - 1).to_string()});
        }
        take(draft);
        take(accepted(&n.to_string()));
        take(item(&(10_000 + n).to_string()));
        if n > 2 {
            take(json!({"type": "item_merged", "from": (9_999 + n).to_string(), "into": (10_000 + n).to_string()}));
        }
    }
    let last = crate::domain::Id::new(5_001, 0);
    let list = crate::domain::priorities::priorities(&workshop);
    assert_eq!(list.iter().map(|one| one.vote).collect::<Vec<_>>(), [last, last]);
    assert_eq!(workshop.vote(last).map(|vote| vote.round), Some(5_000));
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}
