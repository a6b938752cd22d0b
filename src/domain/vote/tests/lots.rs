//! The lot: redone by hand, with a word that is said once.

use super::*;
use crate::domain::event::VoteEvent;
use sha2::{Digest, Sha256};

/// Four options of which B and C are tied for the second of two places: A 4, B 3, C 3, D 1.
fn tied() -> (Room, Id) {
    let mut room = Room::new(11, 4);
    let vote = room.opened(HANDS, Some(2));
    let ballots: Vec<Choice> = "AAAABBBCCCD".chars().map(|c| hands(&c.to_string())).collect();
    room.cast_all(vote, &ballots);
    room.close(vote);
    (room, vote)
}

fn lot(word: &str) -> TieSettlement {
    TieSettlement::Lot { word: word.to_owned(), order: Vec::new() }
}

fn drawn(room: &Room, vote: Id) -> Vec<Letter> {
    match &room.get(vote).settlement {
        Some((TieSettlement::Lot { order, .. }, _)) => order.clone(),
        other => panic!("no lot: {other:?}"),
    }
}

/// The letters in the order of their sums, computed here.
fn by_hand(room: &Room, vote: Id, word: &str, letters: &str) -> Vec<Letter> {
    let vote = room.get(vote);
    let seal = vote.seal.unwrap();
    let ticket = |c: char| {
        let option = vote.option(&c.to_string()).unwrap();
        let text = format!("{seal}|{word}{}", option.item.unwrap());
        (Sha256::digest(text).to_vec(), option.id.clone())
    };
    let mut sums: Vec<_> = letters.chars().map(ticket).collect();
    sums.sort();
    sums.into_iter().map(|(_, id)| id).collect()
}

fn correct(room: &mut Room, vote: Id, ballot: u32, choice: Choice) {
    let reason = "salah ketik".to_owned();
    let correct = VoteCommand::Correct { vote, ballot, choice, reason };
    room.vote(correct).unwrap();
}

#[test]
fn a_lot_is_the_order_of_sums_that_anybody_can_redo() {
    let (mut room, vote) = tied();
    let order = by_hand(&room, vote, "jembatan", "BC");
    let swapped = TieSettlement::Lot { word: "jembatan".to_owned(), order: order.iter().rev().cloned().collect() };
    let refusal = refused(room.settle(vote, swapped));
    assert_eq!(refusal, VoteRefusal::Settlement);
    room.settle(vote, lot("  jembatan\u{200f} ")).unwrap();
    assert_eq!(room.get(vote).word(), Some("jembatan"), "as it was said");
    assert_eq!(drawn(&room, vote), order);
    let accepted = room.accept(vote).unwrap();
    assert_eq!(accepted.taken.concat(), ["A".to_owned(), order[0].clone()]);
    assert_eq!(accepted.decided_by, DecidedBy::Count);
}

#[test]
fn another_word_may_draw_another_order() {
    let (room, vote) = tied();
    let options = &room.get(vote).options[1..3];
    let seal = room.get(vote).seal.unwrap();
    let first = |n: u32| lot_order(&seal, &n.to_string(), options)[0].clone();
    let firsts: std::collections::BTreeSet<Letter> = (0..40).map(first).collect();
    assert_eq!(firsts.len(), 2);
    let other = Seal::of("another closing");
    let differs = (0..40).any(|n| lot_order(&other, &n.to_string(), options)[0] != first(n));
    assert!(differs, "and so may another closing");
}

#[test]
fn no_lot_without_a_word_and_none_before_the_closing() {
    let (mut room, vote) = tied();
    for nothing in ["", "  ", "\t\u{202e}"] {
        assert_eq!(refused(room.settle(vote, lot(nothing))), VoteRefusal::WordMissing);
    }
    let long = "x".repeat(501);
    assert_eq!(room.settle(vote, lot(&long)), Err(Refusal::TextTooLong(501)));
    room.vote(VoteCommand::Reopen { vote }).unwrap();
    let open = refused(room.settle(vote, lot("jembatan")));
    assert_eq!(open, VoteRefusal::State(VoteState::Open));
}

#[test]
fn a_word_stands_for_its_closing_whatever_is_decided_or_corrected_later() {
    let (mut room, vote) = tied();
    room.settle(vote, lot("jembatan")).unwrap();
    let said = || VoteRefusal::WordSaid("jembatan".to_owned());
    assert_eq!(refused(room.settle(vote, lot("pasar"))), said());
    room.settle(vote, lot("jembatan")).unwrap();
    assert_eq!(room.get(vote).lots.len(), 1, "the same lot");

    let decision = TieSettlement::Decision { order: vec!["B".to_owned(), "C".to_owned()], by: "musyawarah".to_owned() };
    room.settle(vote, decision).unwrap();
    assert_eq!(refused(room.settle(vote, lot("pasar"))), said());
    assert_eq!(room.get(vote).lots.len(), 1, "it stays on record");

    // An A was a D: now A, B and C are tied for two places.
    let before = room.get(vote).lots[0].order.clone();
    correct(&mut room, vote, 4, hands("D"));
    assert_eq!(room.counted(vote).levels, levels("ABC D"));
    assert_eq!(refused(room.settle(vote, lot("pasar"))), said());
    room.settle(vote, lot("jembatan")).unwrap();
    let three = drawn(&room, vote);
    assert_eq!(three, by_hand(&room, vote, "jembatan", "ABC"));
    let two: Vec<_> = three.into_iter().filter(|id| id != "A").collect();
    assert_eq!(two, before, "B and C stand to each other as before");
    assert_eq!(room.get(vote).lots.len(), 2);
}

#[test]
fn evolve_takes_no_second_word_either() {
    let (mut room, vote) = tied();
    room.settle(vote, lot("jembatan")).unwrap();
    let settled = |word: &str| {
        Event::Vote(VoteEvent::TieSettled {
            vote,
            how: TieSettlement::Lot { word: word.to_owned(), order: vec!["B".to_owned(), "C".to_owned()] },
            reason: None,
        })
    };
    let mut workshop = room.workshop.clone();
    assert!(crate::domain::evolve(&mut workshop, &settled("pasar")).is_err());
    assert!(crate::domain::evolve(&mut workshop, &settled("jembatan")).is_ok());
}

#[test]
fn what_a_lot_has_drawn_is_put_aside_only_with_a_reason() {
    for how in [TieSettlement::TakeAll, TieSettlement::TakeNone] {
        let (mut room, vote) = tied();
        let bare = || VoteCommand::Settle { vote, how: how.clone(), reason: None };
        room.clone().vote(bare()).unwrap();
        room.settle(vote, lot("jembatan")).unwrap();
        assert_eq!(room.vote(bare()), Err(Refusal::ReasonMissing));
        room.settle(vote, how.clone()).unwrap();
        assert_eq!(room.get(vote).lots[0].word, "jembatan");
    }
}

#[test]
fn a_vote_closed_again_has_another_seal_and_takes_another_word_while_the_first_lot_stays_on_record() {
    let (mut room, vote) = tied();
    room.settle(vote, lot("jembatan")).unwrap();
    let first = room.get(vote).lots[0].clone();
    room.vote(VoteCommand::Reopen { vote }).unwrap();
    room.close(vote);
    assert_ne!(room.get(vote).seal, first.seal);
    assert_eq!(room.get(vote).word(), None, "it was said after the other closing");
    room.settle(vote, lot("pasar")).unwrap();
    assert_eq!(drawn(&room, vote), by_hand(&room, vote, "pasar", "BC"));
    let words: Vec<&str> = room.get(vote).lots.iter().map(|lot| lot.word.as_str()).collect();
    assert_eq!(words, ["jembatan", "pasar"]);
    assert_eq!(room.get(vote).lots[0], first);
}

#[test]
fn a_word_is_the_same_however_it_is_typed() {
    let (mut room, vote) = tied();
    room.settle(vote, lot("  Gotong   ROYONG! ")).unwrap();
    assert_eq!(room.get(vote).word(), Some("gotong royong"));
    assert_eq!(drawn(&room, vote), by_hand(&room, vote, "gotong royong", "BC"));
    for same in ["gotong royong", "Gotong-royong.", "\"GOTONG ROYONG\""] {
        room.settle(vote, lot(same)).unwrap();
    }
    assert_eq!(room.get(vote).lots.len(), 1, "one lot");
    let other = refused(room.settle(vote, lot("gotong")));
    assert_eq!(other, VoteRefusal::WordSaid("gotong royong".to_owned()));
}

#[test]
fn a_word_of_marks_is_none_and_evolve_takes_a_word_as_it_is_kept_alone() {
    let (mut room, vote) = tied();
    let none = refused(room.settle(vote, lot("?! –")));
    assert_eq!(none, VoteRefusal::WordMissing);
    let settled = |word: &str| {
        Event::Vote(VoteEvent::TieSettled {
            vote,
            how: TieSettlement::Lot { word: word.to_owned(), order: vec!["B".to_owned(), "C".to_owned()] },
            reason: None,
        })
    };
    for typed in ["Jembatan", "jembatan!", "gotong  royong"] {
        let mut workshop = room.workshop.clone();
        assert!(crate::domain::evolve(&mut workshop, &settled(typed)).is_err());
    }
    let mut workshop = room.workshop.clone();
    assert!(crate::domain::evolve(&mut workshop, &settled("gotong royong")).is_ok());
}
