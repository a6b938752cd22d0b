use super::*;

#[test]
fn a_delegation_has_one_ballot_and_a_second_replaces_the_first() {
    let mut room = Room::new(3, 4);
    let vote = room.opened(FIVE_DOTS, Some(2));
    room.cast(vote, 1, dots("AAB")).unwrap();
    room.cast(vote, 2, dots("C")).unwrap();
    room.cast(vote, 1, dots("D")).unwrap();
    assert_eq!(room.get(vote).turnout(), Some(Turnout { ballots: 2, voters: 3 }));
    assert_eq!(room.get(vote).ballot_of(&code(1)), Some(3));
    let handed_in: Vec<_> = room.get(vote).roll().into_iter().map(|(_, i)| i).collect();
    assert_eq!(handed_in, [true, true, false]);
    let take_back = |ballot| VoteCommand::TakeBack { vote, ballot };
    assert_eq!(refused(room.vote(take_back(1))), VoteRefusal::NoSuchBallot(1));
    room.vote(take_back(2)).unwrap();
    room.close(vote);
    let result = room.counted(vote);
    assert_eq!((result.valid, result.taken_back, result.replaced), (1, 1, 1));
    assert_eq!(result.levels, levels("D ABC"));
    let late = room.vote(take_back(3));
    assert_eq!(refused(late), VoteRefusal::State(VoteState::Closed));
}

#[test]
fn ballots_follow_the_rule_or_are_refused() {
    let mut room = Room::new(3, 4);
    let vote = room.opened(FIVE_DOTS, Some(2));
    let fault = |choice| {
        let refusal = refused(room.clone().cast(vote, 1, choice));
        let VoteRefusal::Ballot(fault) = refusal else { panic!("{refusal:?}") };
        fault
    };
    assert_eq!(fault(dots("AAAAB")), BallotFault::TooManyOnOne { option: "A".to_owned(), most: 3 });
    assert_eq!(fault(dots("AABBCC")), BallotFault::TooManyDots { given: 6, dots: 5 });
    assert_eq!(fault(Choice::Dots(BTreeMap::new())), BallotFault::Empty);
    assert_eq!(fault(hands("A")), BallotFault::OtherMethod(MethodKind::Hands));
    room.cast(vote, 1, Choice::Blank).unwrap();
    assert_eq!(refused(room.cast(vote, 9, dots("A"))), VoteRefusal::NotAVoter(code(9)));
    let nameless = VoteCommand::Cast { vote, voter: None, count: 1, choice: dots("A") };
    assert_eq!(refused(room.vote(nameless)), VoteRefusal::Naming);
    let alike = VoteCommand::Cast { vote, voter: Some(code(2)), count: 2, choice: dots("A") };
    assert_eq!(refused(room.vote(alike)), VoteRefusal::Ballot(BallotFault::Alike));
    let totals = Some(BTreeMap::new());
    assert_eq!(refused(room.vote(VoteCommand::Close { vote, totals })), VoteRefusal::Entry);
}

#[test]
fn secret_ballots_have_no_name_and_are_no_more_than_voters() {
    let mut room = Room::new(3, 4);
    let vote = room.draft();
    let secret = Declaration { openness: Openness::Secret, ..room.declaration(FIVE_DOTS, Some(1)) };
    room.open(vote, secret).unwrap();
    assert_eq!(refused(room.cast(vote, 1, dots("A"))), VoteRefusal::Naming);
    let alike = |count| VoteCommand::Cast { vote, voter: None, count, choice: dots("AAC") };
    room.vote(alike(2)).unwrap();
    assert_eq!(refused(room.vote(alike(2))), VoteRefusal::TooManyBallots { voters: 3 });
    assert_eq!(refused(room.vote(alike(0))), VoteRefusal::Numbers);
    room.vote(alike(1)).unwrap();
    assert!(room.get(vote).roll().is_empty());
    room.close(vote);
    assert_eq!(room.counted(vote).valid, 3);
    assert_eq!(room.counted(vote).levels, levels("A C BD"));
}

#[test]
fn a_delegation_that_arrives_late_is_added_while_the_vote_is_open() {
    let mut room = Room::new(2, 4);
    let vote = room.opened(FIVE_DOTS, Some(1));
    let late = vec![delegation(3, true), delegation(4, false)];
    room.enter(Command::Attendance(AttendanceCommand::AddDelegations(late))).unwrap();
    let add = |n| VoteCommand::AddVoter { vote, code: code(n) };
    assert_eq!(refused(room.vote(add(1))), VoteRefusal::AlreadyAVoter(code(1)));
    assert_eq!(refused(room.vote(add(4))), VoteRefusal::NotAVoter(code(4)));
    room.vote(add(3)).unwrap();
    room.cast(vote, 3, dots("B")).unwrap();
    assert_eq!(room.get(vote).turnout(), Some(Turnout { ballots: 1, voters: 3 }));
    assert_eq!(room.get(vote).declaration.as_ref().unwrap().present, 3);
}

#[test]
fn nothing_of_a_ballot_is_seen_before_the_closing_or_after_a_withdrawal() {
    let mut room = Room::new(3, 4);
    let vote = room.opened(FIVE_DOTS, Some(1));
    room.cast(vote, 1, dots("AAB")).unwrap();
    let unseen = |room: &Room| {
        let seen = room.get(vote);
        assert_eq!(room.result(vote), None);
        assert_eq!(super::super::result::recount(seen, 1), None);
        assert_eq!(super::super::result::pairs(seen), None);
        assert!(seen.ballots().is_empty());
        assert_eq!(seen.totals(), None);
    };
    unseen(&room);
    room.close(vote);
    assert_eq!(room.get(vote).ballots().len(), 1);
    assert_eq!(room.get(vote).ballots()[0].voter, None, "tertutup shows no name");
    room.vote(VoteCommand::Reopen { vote }).unwrap();
    unseen(&room);
    assert_eq!(room.get(vote).reopened, 1);
    room.cast(vote, 2, dots("C")).unwrap();
    room.vote(VoteCommand::Withdraw { vote }).unwrap();
    unseen(&room);
    assert_eq!(room.get(vote).turnout(), None);
}

#[test]
fn a_ballot_is_corrected_with_its_reason_until_acceptance() {
    let mut room = Room::new(3, 4);
    let vote = room.opened(FIVE_DOTS, Some(1));
    room.cast_all(vote, &[dots("AAB"), dots("B")]);
    let correct = |reason: &str| VoteCommand::Correct { vote, ballot: 1, choice: dots("C"), reason: reason.to_owned() };
    assert_eq!(refused(room.vote(correct("salah ketik"))), VoteRefusal::State(VoteState::Open));
    room.close(vote);
    assert_eq!(room.vote(correct(" ")), Err(Refusal::ReasonMissing));
    room.vote(correct("salah ketik")).unwrap();
    assert_eq!(room.counted(vote).levels, levels("BC AD"));
    assert_eq!(room.counted(vote).corrected, 1);
    let ballots = room.get(vote).ballots();
    let corrected = ballots.iter().flat_map(|ballot| ballot.corrected);
    assert_eq!(corrected.collect::<Vec<_>>(), [&(dots("AAB"), "salah ketik".to_owned())]);
    room.settle(vote, TieSettlement::TakeAll).unwrap();
    room.vote(correct("lagi")).unwrap();
    assert_eq!(room.get(vote).state, VoteState::Closed, "the tie is settled anew");
    room.settle(vote, TieSettlement::TakeAll).unwrap();
    room.accept(vote).unwrap();
    assert_eq!(refused(room.vote(correct("lagi"))), VoteRefusal::State(VoteState::Accepted));
    assert_eq!(refused(room.vote(VoteCommand::Reopen { vote })), VoteRefusal::State(VoteState::Accepted));
}

#[test]
fn totals_come_with_the_closing_within_what_those_present_could_give() {
    let mut room = Room::new(3, 3);
    let entry = Entry::Totals;
    let methods = [
        (Method::Choice { entry }, [6, 5, 0], Some(10)),
        (Method::Choice { entry }, [6, 4, 0], None),
        (Method::Approval { max_choices: None, entry }, [11, 0, 0], Some(10)),
        (Method::Approval { max_choices: None, entry }, [10, 10, 10], None),
        (Method::Approval { max_choices: Some(2), entry }, [10, 10, 1], Some(20)),
        (Method::Dots { dots: 5, max_per_item: 2, entry }, [21, 0, 0], Some(20)),
        (Method::Dots { dots: 5, max_per_item: 2, entry }, [20, 20, 11], Some(50)),
        (Method::Dots { dots: 5, max_per_item: 2, entry }, [20, 20, 10], None),
    ];
    for (method, counted, most) in methods {
        let vote = room.draft();
        let declaration = Declaration { present: 10, ..room.declaration(method, None) };
        room.open(vote, declaration).unwrap();
        assert_eq!(refused(room.cast(vote, 1, hands("A"))), VoteRefusal::Entry);
        let totals = ["A", "B", "C"].map(String::from).into_iter().zip(counted);
        let totals = Some(totals.collect());
        let closed = room.vote(VoteCommand::Close { vote, totals });
        match most {
            Some(most) => assert_eq!(refused(closed), VoteRefusal::Totals { most }),
            None => assert_eq!(room.counted(vote).detail, Detail::Totals),
        }
    }
}
