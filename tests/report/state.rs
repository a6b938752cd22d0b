//! `show --json`.

use crate::room::Room;
use mufakat::ballot_file::tally;
use mufakat::domain::vote::{Choice, Criterion, Entry, Method, Openness, RankingRule};
use mufakat::report::json::{Head, show};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Counts a vote again from its own JSON, by the method it names.
fn counted_again(vote: &Value) -> Value {
    let method = vote["method"].as_str().expect("a method");
    let method = method.parse().expect("a method that can be counted");
    let results = tally(vote.to_string().as_bytes(), &[method]).expect("ballots");
    results.to_json()
}

fn letters(ranking: &str) -> Choice {
    Choice::Ranking(ranking.chars().map(|c| vec![c.to_string()]).collect())
}

fn criteria(scores: [(&str, i64, i64); 2]) -> Choice {
    let row = |u, s| BTreeMap::from([("U".to_owned(), u), ("S".to_owned(), s)]);
    let scores = scores.map(|(option, u, s)| (option.to_owned(), row(u, s)));
    Choice::Criteria(scores.into_iter().collect())
}

fn approve(options: &[&str]) -> Choice {
    Choice::Approvals(options.iter().map(|o| (*o).to_owned()).collect())
}

fn usg() -> Method {
    let criterion = |name: &str, weight| Criterion { name: name.to_owned(), weight };
    Method::Criteria { criteria: vec![criterion("U", 2), criterion("S", 1)], low: 1, high: 5, panel: false }
}

#[test]
fn the_keys_stand_in_the_order_of_the_documentation() {
    let shown = Room::demo().shown();
    let top = [
        "\"workshop\":{\"title\":",
        "\"days\":[{\"date\":\"2024-06-11\",\"sessions\":[{\"id\":\"registrasi-1\",\"title\":\"Registrasi\",\"activity\":\"attendance\",\"sheet\":null,\"planned_start\":",
        "\"delegations\":[{\"code\":\"DISKOMINFO\",\"name\":",
        "\"groups\":[",
        "\"presentations\":",
        "\"items\":[{\"id\":",
        "\"sheets\":[",
        "\"notes\":[{\"session\":\"pembukaan\",\"kind\":\"note\",\"text\":",
        "\"votes\":[{\"id\":",
        "\"priorities\":[{\"rank\":1,\"text\":",
        "\"carried\":[",
        "\"agreement\":{\"worded\":[",
        "\"records\":",
        "\"sum\":\"0f\"}",
    ];
    let places: Vec<usize> = top.iter().map(|key| shown.find(key).unwrap_or_else(|| panic!("{key}"))).collect();
    assert!(places.is_sorted());
    assert_eq!(shown, Room::demo().shown());
}

/// The state at the end of the golden journal, in which everything has happened.
fn golden() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journal/format-1.jsonl");
    let loaded = mufakat::journal::load(&path).expect("the golden journal");
    let records = loaded.history.records();
    let at = records.last().expect("a record").at;
    let head = Head { records: records.len() as u64, at, sum: "0f" };
    serde_json::to_value(show(loaded.history.workshop(), head)).expect("JSON")
}

/// All names of fields, but for those under fields whose names are letters, codes or ids.
fn fields(value: &Value, out: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                out.insert(name.clone());
                if !["dots", "totals", "weights", "settings", "how", "criteria", "declared", "cells", "computed"]
                    .contains(&name.as_str())
                {
                    fields(value, out);
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| fields(value, out)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_field_is_documented() {
    let mut names = BTreeSet::new();
    fields(&Room::demo().show(), &mut names);
    fields(&golden(), &mut names);
    let page = include_str!("../../docs/journal.md");
    let of_ballots = ["count", "dots", "ranking", "totals", "approvals", "criteria", "fist"];
    names.retain(|name| !page.contains(&format!("`{name}`")) && !of_ballots.contains(&name.as_str()));
    assert_eq!(names, BTreeSet::new());
}

#[test]
fn the_sessions_tell_what_was_planned_and_what_was() {
    let show = Room::demo().show();
    let sessions = &show["days"][0]["sessions"];
    assert_eq!(sessions[0]["planned_start"], "2024-06-11T07:50:00.000+08:00");
    assert_eq!(sessions[0]["seconds_run"], 44 * 60);
    assert_eq!(sessions[0]["state"], "ended");
    assert_eq!(sessions[11]["state"], "running");
    assert_eq!(sessions[11]["seconds_run"], 11 * 60 + 7);
    assert_eq!(sessions[11]["ended_at"], Value::Null);
    assert_eq!(sessions[12]["state"], "planned");
    assert_eq!(sessions[12]["started_at"], Value::Null);
}

#[test]
fn items_and_notes_tell_their_state() {
    let show = Room::demo().show();
    let states = |list: &str| -> BTreeMap<String, usize> {
        let mut states = BTreeMap::new();
        for entry in show[list].as_array().expect("a list") {
            let state = entry["state"].as_str().expect("a state").to_owned();
            *states.entry(state).or_default() += 1;
        }
        states
    };
    let count = |pairs: &[(&str, usize)]| -> BTreeMap<String, usize> {
        pairs.iter().map(|(state, n)| ((*state).to_owned(), *n)).collect()
    };
    assert_eq!(states("items"), count(&[("merged", 3), ("parked", 1), ("shown", 62), ("withdrawn", 1)]));
    assert_eq!(states("notes"), count(&[("answered", 1), ("kept", 11), ("open", 3)]));
}

#[test]
fn an_open_vote_shows_its_turnout_and_nothing_else() {
    let show = Room::demo().show();
    let vote = &show["votes"][3];
    assert_eq!(vote["state"], "open");
    assert_eq!(vote["turnout"], json!({"cast": 15, "voters": 40}));
    for hidden in ["ballots", "result", "kind", "candidates", "totals"] {
        assert_eq!(vote.get(hidden), None, "{hidden}");
    }
}

#[test]
fn every_closed_vote_can_be_counted_again_from_its_own_json() {
    let show = Room::demo().show();
    for vote in show["votes"].as_array().expect("votes").iter().take(3) {
        let again = counted_again(vote);
        let method = vote["method"].as_str().expect("a method");
        assert_eq!(again["results"][method]["ranking"], vote["result"]["ranking"], "{method}");
        let scores = &again["results"][method]["scores"];
        for option in vote["result"]["options"].as_array().expect("options") {
            let id = option["id"].as_str().expect("an id");
            assert_eq!(scores[id].as_f64(), option["score"].as_f64(), "{method} {id}");
        }
    }
}

#[test]
fn so_can_those_of_every_other_method() {
    let open = Openness::Open;
    let by_ballots = Entry::Ballots;
    let votes: Vec<(Method, Vec<Choice>)> = vec![
        (Method::Choice { entry: by_ballots }, vec![approve(&["A"]), approve(&["B"]), approve(&["B"]), Choice::Blank]),
        (
            Method::Approval { max_choices: Some(2), entry: by_ballots },
            vec![approve(&["A", "B"]), approve(&["B"]), Choice::Blank],
        ),
        (
            Method::Ranking { rule: RankingRule::Schulze, shared: false, length: Some(2) },
            vec![letters("AB"), letters("BA"), letters("A"), Choice::Blank],
        ),
        (usg(), vec![criteria([("A", 5, 4), ("B", 3, 5)]), criteria([("A", 1, 4), ("B", 5, 5)]), Choice::Blank]),
    ];
    let mut room = Room::new("Bimtek");
    for (method, choices) in votes {
        let vote = room.open(&["Satu", "Dua"], method, open, None);
        room.cast(vote, open, choices);
        room.close(vote);
    }
    let show = room.show();
    for vote in show["votes"].as_array().expect("votes") {
        let again = counted_again(vote);
        let method = vote["method"].as_str().expect("a method");
        assert_eq!(again["results"][method]["ranking"], vote["result"]["ranking"], "{method}");
    }
}

#[test]
fn a_show_of_fingers_can_be_counted_again() {
    let mut room = Room::new("Bimtek");
    let vote = room.open(&["Setuju?"], Method::Fist { entry: Entry::Ballots }, Openness::Secret, None);
    room.cast(vote, Openness::Secret, vec![Choice::Fist(5), Choice::Fist(3), Choice::Blank]);
    room.close(vote);
    let show = room.show();
    let vote = &show["votes"][0];
    assert_eq!(vote["result"]["detail"]["outcome"], "consensus_with_notes");
    let again = counted_again(vote);
    assert_eq!(again["results"]["fist"]["counts"], vote["result"]["detail"]["counts"]);
}

#[test]
fn ballots_have_names_in_open_votes_only_and_no_order_in_others() {
    for openness in [Openness::Open, Openness::Closed, Openness::Secret] {
        let mut room = Room::new("Bimtek");
        let method = Method::Choice { entry: Entry::Ballots };
        let vote = room.open(&["Satu", "Dua"], method, openness, None);
        let cast = vec![approve(&["B"]), approve(&["A"])];
        room.cast(vote, openness, cast);
        room.close(vote);
        let show = room.show();
        let ballots = &show["votes"][0]["ballots"];
        let expected = match openness {
            Openness::Open => json!([
                {"count": 1, "approvals": ["B"], "voter": "DINKES"},
                {"count": 1, "approvals": ["A"], "voter": "DISHUB"},
            ]),
            Openness::Closed | Openness::Secret => json!([
                {"count": 1, "approvals": ["A"]},
                {"count": 1, "approvals": ["B"]},
            ]),
        };
        assert_eq!(*ballots, expected);
    }
}

#[test]
fn a_withdrawn_vote_never_shows_its_ballots() {
    let mut room = Room::new("Bimtek");
    let method = Method::Choice { entry: Entry::Ballots };
    let vote = room.open(&["Satu", "Dua"], method, Openness::Open, None);
    room.cast(vote, Openness::Open, vec![approve(&["A"])]);
    room.vote(mufakat::domain::command::VoteCommand::Withdraw { vote });
    let show = room.show();
    let vote = &show["votes"][0];
    assert_eq!((&vote["state"], &vote["turnout"]), (&json!("withdrawn"), &Value::Null));
    assert_eq!((vote.get("ballots"), vote.get("result")), (None, None));
}
