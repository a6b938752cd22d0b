#![expect(clippy::unnecessary_wraps, reason = "rows of a table are written alike")]

use super::*;
use crate::domain::vote::result::TieAtCut;

/// A has 3, B and C 2 each by two and two supporters, D has 1; two are taken.
fn tied() -> (Room, Id) {
    let mut room = Room::new(4, 4);
    let vote = room.opened(FIVE_DOTS, Some(2));
    room.cast_all(vote, &[dots("AAB"), dots("BC"), dots("AC"), dots("D")]);
    room.close(vote);
    (room, vote)
}

fn tie(level: &str, taken_before: u32, places_left: u32) -> Option<TieAtCut> {
    Some(TieAtCut { level: level.chars().map(String::from).collect(), taken_before, places_left })
}

#[test]
fn a_tie_at_the_cut_must_be_settled_before_acceptance() {
    let (mut room, vote) = tied();
    let result = room.counted(vote);
    assert_eq!(result.levels, levels("A BC D"));
    assert_eq!(result.tie, tie("BC", 1, 1));
    assert_eq!(result.taken, None);
    let ranks: Vec<_> = result.options.iter().map(|o| (o.rank.unwrap(), o.tied)).collect();
    assert_eq!(ranks, [(1, false), (2, true), (2, true), (4, false)]);
    assert_eq!(refused(room.accept(vote)), VoteRefusal::TieOpen);
}

#[test]
fn a_tie_away_from_the_cut_stands() {
    let mut room = Room::new(4, 4);
    let vote = room.opened(FIVE_DOTS, Some(3));
    room.cast_all(vote, &[dots("AAB"), dots("BC"), dots("AC"), dots("D")]);
    room.close(vote);
    assert_eq!(room.counted(vote).tie, None);
    assert_eq!(refused(room.settle(vote, TieSettlement::TakeAll)), VoteRefusal::NoTie);
    let accepted = room.accept(vote).unwrap();
    assert_eq!(accepted.taken, levels("A BC"));
    assert_eq!(accepted.decided_by, DecidedBy::Count);
}

#[test]
fn supporters_settle_a_tie_of_dots_when_that_was_declared() {
    for (ties, open) in [(TieRule::SecondKey, None), (TieRule::Musyawarah, tie("AB", 0, 1))] {
        let mut room = Room::new(2, 3);
        let vote = room.draft();
        let declaration = Declaration { ties, ..room.declaration(FIVE_DOTS, Some(1)) };
        room.open(vote, declaration).unwrap();
        room.cast_all(vote, &[dots("AAB"), dots("BC")]);
        room.close(vote);
        let result = room.counted(vote);
        assert_eq!(result.levels, levels("AB C"), "as counted stays to be seen");
        assert_eq!(result.tie, open);
        if open.is_none() {
            assert_eq!(result.settled, levels("B A C"));
            assert_eq!(result.settled_by, [SettledBy::SecondKey]);
            let accepted = room.accept(vote).unwrap();
            assert_eq!((accepted.taken, accepted.decided_by), (levels("B"), DecidedBy::Count));
        }
    }
}

#[test]
fn the_second_key_touches_no_other_level() {
    let mut room = Room::new(3, 5);
    let vote = room.opened(FIVE_DOTS, Some(3));
    // A 2 by one, B 2 by two; C, D 1 each by one.
    room.cast_all(vote, &[dots("AAB"), dots("BC"), dots("D")]);
    room.close(vote);
    let result = room.counted(vote);
    assert_eq!(result.settled, levels("AB CD E"));
    assert_eq!(result.tie, tie("CD", 2, 1));
    assert_eq!(result.settled_by, []);
}

#[test]
fn all_or_none_of_the_tied_are_taken() {
    for (how, taken) in [(TieSettlement::TakeAll, "A BC"), (TieSettlement::TakeNone, "A")] {
        let (mut room, vote) = tied();
        room.settle(vote, how.clone()).unwrap();
        let result = room.counted(vote);
        assert_eq!(result.taken, Some(levels(taken)));
        assert_eq!(result.settled_by, [SettledBy::Settlement(how)]);
        let accepted = room.accept(vote).unwrap();
        assert_eq!(accepted.taken, levels(taken));
        assert_eq!(accepted.decided_by, DecidedBy::CountThenMusyawarah);
    }
}

#[test]
fn a_decision_names_exactly_the_tied_with_a_reason() {
    let (mut room, vote) = tied();
    let decision = |order: &str| TieSettlement::Decision {
        order: order.chars().map(String::from).collect(),
        by: "musyawarah".to_owned(),
    };
    for wrong in ["C", "BCD", "AB", "CC", ""] {
        assert_eq!(refused(room.settle(vote, decision(wrong))), VoteRefusal::Settlement);
    }
    let how = decision("CB");
    assert_eq!(room.vote(VoteCommand::Settle { vote, how, reason: None }), Err(Refusal::ReasonMissing));
    room.settle(vote, decision("CB")).unwrap();
    assert_eq!(room.get(vote).state, VoteState::Settled);
    assert_eq!(room.counted(vote).settled, levels("A C B D"));
    room.settle(vote, decision("BC")).unwrap();
    let accepted = room.accept(vote).unwrap();
    assert_eq!(accepted.taken, levels("A B"), "a slip is settled anew until acceptance");
    assert_eq!(accepted.decided_by, DecidedBy::CountThenMusyawarah);
}

#[test]
fn a_run_off_among_the_tied_settles_them_and_keeps_their_letters() {
    let (mut room, vote) = tied();
    let link = Some(Link::RunOff { of: vote });
    let run_off = room.draft_with(Vec::new(), link).unwrap();
    let ids: Vec<_> = room.get(run_off).options.iter().map(|o| o.id.clone()).collect();
    assert_eq!(ids, ["B", "C"]);
    let settled = room.settle(vote, TieSettlement::RunOff { vote: run_off });
    assert_eq!(refused(settled), VoteRefusal::Settlement, "it is not closed");
    for wrong in [room.declaration(BORDA, Some(1)), room.declaration(HANDS, Some(2)), room.declaration(HANDS, None)] {
        assert_eq!(refused(room.open(run_off, wrong)), VoteRefusal::RunOffRule);
    }
    room.open(run_off, room.declaration(HANDS, Some(1))).unwrap();
    room.cast_all(run_off, &[hands("C"), hands("C"), hands("B")]);
    room.close(run_off);
    assert_eq!(refused(room.accept(run_off)), VoteRefusal::RunOffOf(vote));
    room.settle(vote, TieSettlement::RunOff { vote: run_off }).unwrap();
    assert_eq!(room.counted(vote).settled, levels("A C B D"));
    for change in [
        VoteCommand::Reopen { vote: run_off },
        VoteCommand::Withdraw { vote: run_off },
        VoteCommand::Correct { vote: run_off, ballot: 1, choice: hands("B"), reason: "salah".to_owned() },
    ] {
        assert_eq!(refused(room.vote(change)), VoteRefusal::RunOffOf(vote));
    }
    let accepted = room.accept(vote).unwrap();
    assert_eq!((accepted.taken, accepted.decided_by), (levels("A C"), DecidedBy::Count));
}

#[test]
fn a_tied_run_off_has_its_own_and_a_third_is_refused() {
    let (mut room, vote) = tied();
    let hold = |room: &mut Room, of| {
        let run_off = room.draft_with(Vec::new(), Some(Link::RunOff { of })).unwrap();
        room.open(run_off, room.declaration(HANDS, Some(1))).unwrap();
        room.cast_all(run_off, &[hands("C"), hands("B")]);
        room.close(run_off);
        run_off
    };
    let first = hold(&mut room, vote);
    let tied_still = room.settle(vote, TieSettlement::RunOff { vote: first });
    assert_eq!(refused(tied_still), VoteRefusal::Settlement);
    let second = hold(&mut room, first);
    for of in [vote, first, second] {
        let third = room.draft_with(Vec::new(), Some(Link::RunOff { of }));
        assert_eq!(refused(third), VoteRefusal::RunOffs);
    }
    let order = vec!["B".to_owned(), "C".to_owned()];
    let by = "musyawarah".to_owned();
    room.settle(second, TieSettlement::Decision { order, by }).unwrap();
    room.settle(first, TieSettlement::RunOff { vote: second }).unwrap();
    room.settle(vote, TieSettlement::RunOff { vote: first }).unwrap();
    assert_eq!(room.counted(vote).taken, Some(levels("A B")));
}

#[test]
fn a_run_off_needs_a_tie_and_its_tied_options() {
    let (mut room, vote) = tied();
    let strangers = vec![room.get(vote).options[0].clone(), room.get(vote).options[1].clone()];
    let wrong = room.draft_with(strangers, Some(Link::RunOff { of: vote }));
    assert_eq!(refused(wrong), VoteRefusal::Settlement);
    let run_off = room.draft_with(Vec::new(), Some(Link::RunOff { of: vote })).unwrap();
    room.vote(VoteCommand::Correct { vote, ballot: 4, choice: dots("B"), reason: "salah baca".to_owned() }).unwrap();
    let gone = room.draft_with(Vec::new(), Some(Link::RunOff { of: vote }));
    assert_eq!(refused(gone), VoteRefusal::NoTie);
    let stale = room.open(run_off, room.declaration(HANDS, Some(1)));
    assert_eq!(refused(stale), VoteRefusal::NoTie);
}

#[test]
fn borda_settles_two_by_the_ballots_between_them_and_schulze_by_borda() {
    // A and B have 4 points each, and two of three ballots put A above B.
    let mut room = Room::new(3, 3);
    let vote = room.opened(BORDA, Some(1));
    room.cast_all(vote, &[ranking("A B C"), ranking("A B C"), ranking("B C A")]);
    room.close(vote);
    let result = room.counted(vote);
    let points: Vec<_> = result.options.iter().map(|o| o.score.as_ref().unwrap().show(',')).collect();
    assert_eq!(points, ["4", "4", "1"]);
    assert_eq!(result.settled, levels("A B C"));
    assert_eq!(result.settled_by, [SettledBy::SecondKey]);

    // One ballot each way between A and B, so neither beats the other; Borda points 2, 3, 1.
    let mut room = Room::new(2, 3);
    let vote = room.opened(SCHULZE, Some(1));
    room.cast_all(vote, &[ranking("A B C"), ranking("B C A")]);
    room.close(vote);
    let result = room.counted(vote);
    assert_eq!(result.levels, levels("AB C"));
    assert_eq!(result.settled, levels("B A C"));
}
