use super::*;
use crate::domain::command::AuditRefusal;
use crate::domain::event::VoteEvent;
use crate::domain::tally::BigRational;
use crate::domain::vote::audit::{Dice, DiceFault, Differing, draw, enough, least_wrong, missed};

fn dice(thrown: &str) -> Dice {
    Dice::read(thrown).unwrap()
}

fn audit(vote: Id, sample: u32, differing: &[u32]) -> VoteCommand {
    let differing = differing.iter().map(|&ballot| Differing { ballot, paper: " AAC ".to_owned() });
    VoteCommand::Audit { vote, dice: "35 26 14".to_owned(), sample, differing: differing.collect() }
}

fn why(result: Result<Vec<Event>, Refusal>) -> AuditRefusal {
    let refusal = refused(result);
    let VoteRefusal::Audit(why) = refusal else { panic!("{refusal:?}") };
    why
}

/// Five delegations of six handed in; the second twice, the third took its ballot back.
fn counted(openness: Openness) -> (Room, Id) {
    let mut room = Room::new(6, 4);
    let vote = room.draft();
    let mut declared = room.declaration(FIVE_DOTS, Some(2));
    declared.openness = openness;
    room.open(vote, declared).unwrap();
    for (voter, letters) in [(1, "AAB"), (2, "AAC"), (3, "BBC"), (2, "AAD"), (4, "BCD"), (5, "A")] {
        room.vote(VoteCommand::Cast {
            vote,
            voter: (openness != Openness::Secret).then(|| code(voter)),
            count: 1,
            choice: dots(letters),
        })
        .unwrap();
    }
    let ballot = 3;
    room.vote(VoteCommand::TakeBack { vote, ballot }).unwrap();
    (room, vote)
}

fn numbers(room: &Room, vote: Id) -> Vec<u32> {
    room.get(vote).papers().iter().map(|paper| paper.no).collect()
}

#[test]
fn dice_are_digits_from_one_to_six_and_at_least_five() {
    assert_eq!(dice(" 3 5 261\t4").as_str(), "352614");
    assert_eq!(dice("12345").as_str(), "12345");
    for (typed, other) in [("352714", '7'), ("35261a", 'a'), ("0", '0'), ("3٤", '٤')] {
        assert_eq!(Dice::read(typed), Err(DiceFault::NotADie(other)), "{typed}");
    }
    let throws = |given| DiceFault::Throws { given, fewest: 5, most: 100 };
    assert_eq!(Dice::read(""), Err(throws(0)));
    assert_eq!(Dice::read("1 2 3 4"), Err(throws(4)));
    assert_eq!(Dice::read(&"6".repeat(101)), Err(throws(101)));
}

#[test]
fn numbers_are_drawn_by_sha_256_over_sum_dice_and_number() {
    let sum = "ab".repeat(32);
    let drawn = draw(&sum, &dice("352614"), &[1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(drawn, [5, 6, 4, 3, 1, 7, 2]);
    let other_order = draw(&sum, &dice("352 614"), &[7, 3, 1, 2, 6, 5, 4]);
    assert_eq!(other_order, [5, 6, 4, 3, 1, 7, 2], "in whatever order they were given");
    assert_ne!(draw(&sum, &dice("352615"), &[1, 2, 3, 4, 5, 6, 7]), [5, 6, 4, 3, 1, 7, 2]);
    assert_ne!(draw(&"ac".repeat(32), &dice("352614"), &[1, 2, 3, 4, 5, 6, 7]), [5, 6, 4, 3, 1, 7, 2]);
}

#[test]
fn what_a_sample_misses_is_exact() {
    let ratio = |part: i64, of: i64| BigRational::new(part.into(), of.into());
    assert_eq!(missed(35, 5, 10), ratio(30_045_015, 183_579_396));
    assert_eq!(missed(35, 0, 10), ratio(1, 1));
    assert_eq!(missed(10, 1, 9), ratio(1, 10));
    assert_eq!(missed(10, 1, 10), ratio(0, 1));
    assert_eq!(missed(10, 99, 1), ratio(0, 1));
    assert_eq!(missed(0, 0, 0), ratio(1, 1));
    let sizes = [1, 2, 3, 5, 10].map(|wrong| enough(35, wrong));
    assert_eq!(sizes, [32, 24, 19, 13, 7]);
    assert_eq!(enough(35, 0), 35);
    assert_eq!(enough(0, 0), 0);
}

#[test]
fn papers_are_those_that_count_and_the_next_number_goes_on() {
    let (mut room, vote) = counted(Openness::Closed);
    assert!(numbers(&room, vote).is_empty(), "open");
    assert_eq!(room.get(vote).next_number(), 7);
    room.close(vote);
    assert_eq!(numbers(&room, vote), [1, 4, 5, 6]);
    let papers = room.get(vote).papers();
    assert!(papers.iter().all(|paper| paper.voter.is_none()));
    assert_eq!(papers[1].choice, &dots("AAD"));
    let (mut room, vote) = counted(Openness::Open);
    room.close(vote);
    assert_eq!(room.get(vote).papers()[1].voter, Some(&code(2)));
    room.vote(VoteCommand::Withdraw { vote }).unwrap();
    assert!(numbers(&room, vote).is_empty(), "withdrawn");
}

#[test]
fn a_bundle_has_one_number() {
    let mut room = Room::new(20, 4);
    let vote = room.draft();
    let mut declared = room.declaration(FIVE_DOTS, Some(2));
    declared.openness = Openness::Secret;
    room.open(vote, declared).unwrap();
    for (count, letters) in [(12, "AAC"), (1, "B")] {
        let choice = dots(letters);
        room.vote(VoteCommand::Cast { vote, voter: None, count, choice }).unwrap();
    }
    assert_eq!(room.get(vote).next_number(), 3);
    room.close(vote);
    let papers = room.get(vote).papers();
    let counts: Vec<_> = papers.iter().map(|paper| (paper.no, paper.count)).collect();
    assert_eq!(counts, [(1, 12), (2, 1)]);
}

#[test]
fn there_are_no_papers_where_the_room_said_it_together() {
    let mut room = Room::new(6, 3);
    let totals = Method::Choice { entry: Entry::Totals };
    let vote = room.opened(totals, Some(1));
    assert!(!room.get(vote).has_papers());
    let totals = Some(BTreeMap::from([("A".to_owned(), 3)]));
    room.vote(VoteCommand::Close { vote, totals }).unwrap();
    assert_eq!(why(room.vote(audit(vote, 1, &[]))), AuditRefusal::NoPapers);
}

#[test]
fn what_was_found_is_on_record_until_the_vote_is_opened_again() {
    let (mut room, vote) = counted(Openness::Closed);
    assert_eq!(refused(room.vote(audit(vote, 1, &[]))), VoteRefusal::State(VoteState::Open));
    room.close(vote);
    let drawn: Vec<u32> = room.get(vote).drawn(&dice("352614"), 2).iter().map(|p| p.no).collect();
    assert_eq!(drawn.len(), 2);
    room.vote(audit(vote, 2, &[drawn[1]])).unwrap();
    room.vote(audit(vote, 4, &[])).unwrap();
    let [first, second] = &room.get(vote).audits[..] else {
        panic!("{:?}", room.get(vote).audits);
    };
    assert_eq!((first.dice.as_str(), first.sample, first.of), ("352614", 2, 4));
    let differs = Differing { ballot: drawn[1], paper: "AAC".to_owned() };
    assert_eq!(first.differing, [differs]);
    assert!(second.differing.is_empty());
    room.vote(VoteCommand::Reopen { vote }).unwrap();
    assert!(room.get(vote).audits.is_empty());
    room.close(vote);
    room.settle(vote, TieSettlement::TakeAll).ok();
    room.accept(vote).unwrap();
    room.vote(audit(vote, 1, &[])).unwrap();
    assert_eq!(room.get(vote).audits.len(), 1, "an accepted vote too");
}

#[test]
fn only_what_the_dice_draw_can_have_been_compared() {
    let (mut room, vote) = counted(Openness::Closed);
    room.close(vote);
    let order: Vec<u32> = room.get(vote).drawn(&dice("352614"), 4).iter().map(|p| p.no).collect();
    assert_eq!(room.get(vote).drawn(&dice("352614"), 99).len(), 4);
    let most = AuditRefusal::Sample { most: 4 };
    assert_eq!(why(room.vote(audit(vote, 0, &[]))), most);
    assert_eq!(why(room.vote(audit(vote, 5, &[]))), most);
    let not_drawn = AuditRefusal::NotDrawn(order[2]);
    assert_eq!(why(room.vote(audit(vote, 2, &[order[2]]))), not_drawn);
    let twice = [order[0], order[0]];
    assert_eq!(why(room.vote(audit(vote, 2, &twice))), AuditRefusal::NotDrawn(order[0]));
    assert_eq!(why(room.vote(audit(vote, 4, &[3]))), AuditRefusal::NotDrawn(3), "it is void");
    let bad_dice = VoteCommand::Audit { vote, dice: "1234".to_owned(), sample: 1, differing: Vec::new() };
    assert!(matches!(why(room.vote(bad_dice)), AuditRefusal::Dice(_)));
    let event = Event::Vote(VoteEvent::VoteAudited {
        vote,
        at: start(),
        dice: "352614".to_owned(),
        sample: 5,
        differing: Vec::new(),
    });
    assert!(crate::domain::evolve(&mut room.workshop, &event).is_err());
}

#[test]
fn so_many_wrong_ballots_could_change_who_is_taken() {
    let held = |method: Method, cut, ballots: &[Choice]| {
        let mut room = Room::new(20, 3);
        let vote = room.opened(method, cut);
        room.cast_all(vote, ballots);
        room.close(vote);
        let declared = room.get(vote).declaration.clone().unwrap();
        least_wrong(&declared, &room.counted(vote))
    };
    let many = |counts: [usize; 3]| -> Vec<Choice> {
        let each = ["A", "B", "C"].into_iter().zip(counts);
        each.flat_map(|(letter, n)| vec![hands(letter); n]).collect()
    };
    // A wrong hand takes one from A and gives it to B: 9 against 4 is level after three.
    assert_eq!(held(HANDS, Some(1), &many([9, 4, 1])), Some(3));
    assert_eq!(held(HANDS, Some(2), &many([9, 4, 1])), Some(2));
    assert_eq!(held(HANDS, Some(1), &many([4, 4, 1])), Some(1), "a tie");
    assert_eq!(held(HANDS, None, &many([9, 4, 1])), None, "nothing is taken");
    assert_eq!(held(HANDS, Some(3), &many([9, 4, 1])), None, "all are taken");
    // Three dots at most on one option move two options by six.
    assert_eq!(held(FIVE_DOTS, Some(1), &[dots("AAABB"), dots("AAACC"), dots("AAAC")]), Some(1));
    assert_eq!(held(BORDA, Some(1), &vec![ranking("A B C"); 9]), Some(3));
    assert_eq!(held(SCHULZE, Some(1), &[ranking("A B C")]), None);
}
