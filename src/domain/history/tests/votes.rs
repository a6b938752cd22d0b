//! What history does for votes: the times of their records, and their seals.

use super::super::*;
use crate::domain::attendance::Code;
use crate::domain::command::{SwotCommand, VoteCommand};
use crate::domain::fixture::{Table, code, first_day, item, sum_of};
use crate::domain::swot::Quadrant;
use crate::domain::vote::{Base, Choice, Declaration, Entry, Method, Openness, Quorum, TieRule, VoteOption};
use crate::domain::{Command, Id};

/// A vote between two options for two delegations, opened at nine; it is five past.
fn opened(openness: Openness) -> (Table, Id) {
    let mut table = Table::new();
    let vote = Id::new(2, 0);
    let option = |text: &str| VoteOption { id: String::new(), text: text.to_owned(), item: None, row: None };
    let draft = VoteCommand::Draft {
        question: "Mana?".to_owned(),
        options: vec![option("satu"), option("dua")],
        session: None,
        aspect: None,
        link: None,
    };
    table.enter(Command::Vote(draft)).unwrap();
    let declaration = Box::new(Declaration {
        question: "Mana?".to_owned(),
        options: Vec::new(),
        method: Method::Choice { entry: Entry::Ballots },
        cut: Some(1),
        ties: TieRule::Musyawarah,
        voters: vec![code("DINKES"), code("DISHUB")],
        present: 2,
        entitled: 0,
        openness,
        base: Base::Valid,
        quorum: Quorum::None,
        reveal: false,
    });
    table.now = first_day(9, 0);
    let open = VoteCommand::Open { vote, declaration };
    table.enter(Command::Vote(open)).unwrap();
    table.now = first_day(9, 5);
    (table, vote)
}

fn cast(vote: Id, voter: Option<Code>) -> VoteCommand {
    VoteCommand::Cast { vote, voter, count: 1, choice: Choice::Approvals(vec!["A".to_owned()]) }
}

#[test]
fn every_record_of_a_secret_ballot_carries_the_time_of_opening() {
    for (openness, at) in
        [(Openness::Secret, first_day(9, 0)), (Openness::Closed, first_day(9, 5)), (Openness::Open, first_day(9, 5))]
    {
        let (mut table, vote) = opened(openness);
        let voter = (openness != Openness::Secret).then(|| code("DINKES"));
        let steps = [
            cast(vote, voter),
            VoteCommand::TakeBack { vote, ballot: 1 },
            VoteCommand::AddVoter { vote, code: code("BANGLI") },
        ];
        for step in steps {
            table.enter(Command::Vote(step.clone())).unwrap();
            let written = table.history.records().last().map(|record| record.at);
            assert_eq!(written, Some(at), "{openness:?} {step:?}");
        }
        table.enter(Command::Vote(VoteCommand::Close { vote, totals: None })).unwrap();
        let closed = table.history.records().last().map(|record| record.at);
        assert_eq!(closed, Some(first_day(9, 5)), "the closing is no ballot");
    }
}

#[test]
fn a_record_with_a_secret_ballot_among_other_events_does_so_too() {
    let (mut table, vote) = opened(Openness::Secret);
    table.enter(Command::Vote(cast(vote, None))).unwrap();
    let ballot = table.history.records().last().unwrap().events.clone();
    table.enter(Command::Swot(SwotCommand::Add(vec![item("struktur", Quadrant::S, "satu")]))).unwrap();
    let mut events = table.history.records().last().unwrap().events.clone();
    let now = table.now;
    assert_eq!(record_time(table.workshop(), &events, now), now);
    events.extend(ballot);
    assert_eq!(record_time(table.workshop(), &events, now), first_day(9, 0));
}

#[test]
fn a_vote_is_sealed_by_its_last_closing_and_stays_so_whatever_is_undone() {
    let (mut table, vote) = opened(Openness::Closed);
    let seal = |table: &Table| table.workshop().vote(vote).and_then(|vote| vote.seal);
    let close = || Command::Vote(VoteCommand::Close { vote, totals: None });
    table.enter(Command::Vote(cast(vote, Some(code("DINKES"))))).unwrap();
    assert_eq!(seal(&table), None, "open");
    let closing = table.history.next_record();
    table.enter(close()).unwrap();
    assert_eq!(seal(&table), Some(sum_of(closing)));
    table.add(item("struktur", Quadrant::S, "satu"));
    table.undo().unwrap();
    table.redo().unwrap();
    assert_eq!(seal(&table), Some(sum_of(closing)), "folded anew");
    let reopen = Command::Vote(VoteCommand::Reopen { vote });
    table.enter(reopen).unwrap();
    assert_eq!(seal(&table), None, "open again");
    let again = table.history.next_record();
    table.enter(close()).unwrap();
    assert_eq!(seal(&table), Some(sum_of(again)));
    let records = table.history.records().to_vec();
    let seals = (1..=again).map(|n| (n, sum_of(n)));
    let read = History::of(records, seals.collect()).unwrap();
    assert_eq!(read.workshop(), table.workshop());
    let withdraw = Command::Vote(VoteCommand::Withdraw { vote });
    table.enter(withdraw).unwrap();
    assert_eq!(seal(&table), None, "withdrawn");
}
