#![expect(clippy::unnecessary_wraps, reason = "rows of a table are written alike")]

use super::*;

fn order(letters: &str) -> Option<Vec<Letter>> {
    Some(letters.chars().map(String::from).collect())
}

fn accept(vote: Id, letters: Option<Vec<Letter>>, reason: Option<&str>) -> VoteCommand {
    VoteCommand::Accept { vote, order: letters, reason: reason.map(str::to_owned) }
}

/// A 3, B 2, C 1 by dots; two are taken.
fn counted() -> (Room, Id) {
    let mut room = Room::new(3, 3);
    let vote = room.opened(FIVE_DOTS, Some(2));
    room.cast_all(vote, &[dots("AAB"), dots("ABC")]);
    room.close(vote);
    (room, vote)
}

#[test]
fn the_order_as_counted_or_another_by_musyawarah_with_a_reason() {
    let (mut room, vote) = counted();
    assert_eq!(room.vote(accept(vote, order("BC"), None)), Err(Refusal::ReasonMissing));
    assert_eq!(
        refused(room.vote(accept(vote, order("BX"), Some("alasan")))),
        VoteRefusal::UnknownOption("X".to_owned())
    );
    let mut other = room.clone();
    other.vote(accept(vote, order("BC"), Some("lebih mendesak"))).unwrap();
    let acceptance = other.get(vote).acceptance.clone().unwrap();
    assert_eq!(acceptance.taken, levels("B C"));
    assert_eq!(acceptance.decided_by, DecidedBy::CountThenMusyawarah);
    assert_eq!(acceptance.reason.as_deref(), Some("lebih mendesak"));
    let acceptance = room.accept(vote).unwrap();
    assert_eq!(acceptance.taken, levels("A B"));
    assert_eq!(acceptance.decided_by, DecidedBy::Count);
    assert_eq!(refused(room.accept(vote)), VoteRefusal::State(VoteState::Accepted));
}

#[test]
fn what_was_agreed_beforehand_comes_first() {
    let mut room = Room::new(3, 4);
    let vote = room.draft();
    room.vote(VoteCommand::Agree { vote, options: vec!["D".to_owned()] }).unwrap();
    room.open(vote, room.declaration(FIVE_DOTS, Some(2))).unwrap();
    room.cast_all(vote, &[dots("AAB"), dots("ABC")]);
    room.close(vote);
    let mut other = room.clone();
    other.vote(accept(vote, order("CD"), Some("alasan"))).unwrap();
    assert_eq!(other.get(vote).acceptance.as_ref().unwrap().taken, levels("D C"));
    assert_eq!(room.accept(vote).unwrap().taken, levels("D A B"));
}

#[test]
fn a_question_is_accepted_without_any_count() {
    let mut room = Room::new(3, 3);
    let all = room.draft();
    assert_eq!(room.accept(all), Err(Refusal::ReasonMissing));
    for none in [None, Some(" ")] {
        let taken = room.vote(accept(all, order("CA"), none));
        assert_eq!(taken, Err(Refusal::ReasonMissing));
    }
    room.vote(accept(all, None, Some("disepakati aklamasi"))).unwrap();
    let acceptance = room.get(all).acceptance.clone().unwrap();
    assert_eq!(acceptance.reason.as_deref(), Some("disepakati aklamasi"));
    assert_eq!(acceptance.taken, levels("A B C"));
    assert_eq!(acceptance.decided_by, DecidedBy::Musyawarah);
    let some = room.draft();
    room.vote(accept(some, order("CA"), Some("aklamasi"))).unwrap();
    assert_eq!(room.get(some).acceptance.as_ref().unwrap().taken, levels("C A"));
    let agreed = room.draft();
    let options = order("B").unwrap();
    room.vote(VoteCommand::Agree { vote: agreed, options }).unwrap();
    room.vote(accept(agreed, None, Some("aklamasi"))).unwrap();
    let acceptance = room.get(agreed).acceptance.clone().unwrap();
    assert_eq!(acceptance.taken, levels("B"));
    let none = room.draft();
    assert_eq!(refused(room.vote(accept(none, order(""), Some("aklamasi")))), VoteRefusal::Options);
}

#[test]
fn without_a_valid_ballot_there_is_no_result_to_accept() {
    let mut room = Room::new(3, 3);
    let vote = room.opened(FIVE_DOTS, Some(1));
    assert_eq!(refused(room.accept(vote)), VoteRefusal::State(VoteState::Open));
    room.cast(vote, 1, Choice::Blank).unwrap();
    room.close(vote);
    let result = room.counted(vote);
    assert_eq!((result.valid, result.blank), (0, 1));
    assert!(result.levels.is_empty());
    assert_eq!(refused(room.accept(vote)), VoteRefusal::NoResult);
    assert_eq!(refused(room.settle(vote, TieSettlement::TakeAll)), VoteRefusal::NoResult);
    room.vote(accept(vote, order("B"), Some("sepakat"))).unwrap();
}

#[test]
fn without_a_quorum_the_count_does_not_bind() {
    for (quorum, ballots, met) in [
        (Quorum::MoreThanHalf, 2, false),
        (Quorum::MoreThanHalf, 3, true),
        (Quorum::TwoThirds, 3, true),
        (Quorum::TwoThirds, 2, false),
    ] {
        let mut room = Room::new(4, 3);
        let extra = vec![delegation(5, false)];
        room.enter(Command::Attendance(AttendanceCommand::AddDelegations(extra))).unwrap();
        let vote = room.draft();
        let voters: Vec<_> = (1..=4).map(code).collect();
        let declaration = Declaration { voters, quorum, ..room.declaration(FIVE_DOTS, Some(1)) };
        room.open(vote, declaration).unwrap();
        room.cast_all(vote, &vec![dots("A"); ballots]);
        room.close(vote);
        assert_eq!(room.counted(vote).quorum.unwrap().met, met);
        assert_eq!(room.counted(vote).quorum.unwrap().entitled, 4);
        if met {
            room.accept(vote).unwrap();
        } else {
            assert_eq!(refused(room.accept(vote)), VoteRefusal::NoQuorum);
            room.vote(accept(vote, order("A"), Some("sepakat"))).unwrap();
        }
    }
}

#[test]
fn fist_to_five_is_carried_by_consensus_alone() {
    for (hands, carried) in [("345", true), ("4455", true), ("2555", false), ("05", false), ("", false)] {
        let mut room = Room::new(6, 1);
        let vote = room.opened(FIST, None);
        let fingers: Vec<_> = hands.bytes().map(|b| Choice::Fist(b - b'0')).chain([Choice::Blank]).collect();
        room.cast_all(vote, &fingers);
        room.close(vote);
        let accepted = room.accept(vote);
        match (carried, hands) {
            (true, _) => assert_eq!(accepted.unwrap().taken, levels("A")),
            (false, "") => assert_eq!(refused(accepted), VoteRefusal::NoResult),
            (false, _) => assert_eq!(refused(accepted), VoteRefusal::NotCarried),
        }
    }
}

#[test]
fn a_second_round_is_a_new_vote_and_both_stay() {
    let (mut room, vote) = counted();
    let link = Some(Link::SecondRound { of: vote });
    let options = room.get(vote).options[1..].to_vec();
    let second = room.draft_with(options.clone(), link).unwrap();
    assert_eq!(room.get(second).options[0].id, "A", "a new vote has letters of its own");
    assert_eq!(room.get(vote).state, VoteState::Closed);
    let of_a_draft = room.draft_with(options, Some(Link::SecondRound { of: second }));
    assert_eq!(refused(of_a_draft), VoteRefusal::State(VoteState::Drafted));
}
