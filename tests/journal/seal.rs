//! The seal of a vote is the sum of the line that closed it, whichever way the line was read or written.

use crate::golden::golden;
use crate::story;
use crate::support::{folder, lock};
use mufakat::domain::event::VoteEvent;
use mufakat::domain::{Event, History, Id, Seal};
use mufakat::journal::{Follower, Journal, Polled, load};
use std::collections::BTreeMap;

/// The seals of all votes as the lines of the golden journal say: the sum of the last closing, none once it was
/// reopened or withdrawn.
fn expected() -> BTreeMap<Id, Option<Seal>> {
    let text = std::fs::read_to_string(golden()).unwrap();
    let mut seals = BTreeMap::new();
    for (record, line) in story::records().iter().zip(text.lines()) {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let sum = Seal::parse(line["sum"].as_str().unwrap()).unwrap();
        for event in &record.events {
            match event {
                Event::Vote(VoteEvent::VoteDrafted { id, .. }) => seals.insert(*id, None),
                Event::Vote(VoteEvent::VoteClosed { vote, .. }) => seals.insert(*vote, Some(sum)),
                Event::Vote(VoteEvent::VoteReopened { vote, .. } | VoteEvent::VoteWithdrawn { vote, .. }) => {
                    seals.insert(*vote, None)
                }
                _ => None,
            };
        }
    }
    seals
}

fn seals(history: &History) -> BTreeMap<Id, Option<Seal>> {
    let votes = history.workshop().votes.values();
    votes.map(|vote| (vote.id, vote.seal)).collect()
}

#[test]
fn loading_opening_following_and_appending_hand_out_the_same_seals() {
    let expected = expected();
    assert!(expected.values().flatten().count() > 1);
    assert_eq!(seals(&load(&golden()).unwrap().history), expected, "loaded");

    let folder = folder();
    let copy = folder.path().join("salinan.jsonl");
    std::fs::copy(golden(), &copy).unwrap();
    let opened = Journal::open(lock(&copy)).unwrap();
    assert_eq!(seals(&opened.history), expected, "opened");

    let Polled::Records(records) = Follower::new(&copy).poll().unwrap() else {
        panic!("restarted");
    };
    let mut records = records.into_iter();
    let mut followed = History::begin(records.next().unwrap().0).unwrap();
    for (record, seal) in records {
        followed.push_sealed(record, seal).unwrap();
    }
    assert_eq!(seals(&followed), expected, "followed");

    let path = folder.path().join("baru.jsonl");
    let mut told = story::records().into_iter();
    let first = told.next().unwrap();
    let mut journal = Journal::create(lock(&path), &first).unwrap();
    let mut appended = History::begin(first).unwrap();
    for record in told {
        let sum = journal.append(&record).unwrap();
        appended.push_sealed(record, sum.seal()).unwrap();
    }
    assert_eq!(seals(&appended), expected, "appended");
    assert_eq!(appended.workshop(), opened.history.workshop());
    let sums = |history: &History| (2..=history.records().len() as u64).map(|n| history.sum(n)).collect::<Vec<_>>();
    assert_eq!(sums(&appended), sums(&opened.history), "of every record");
    assert!(sums(&appended).iter().all(Option::is_some));
}
