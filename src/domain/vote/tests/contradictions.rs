#![expect(clippy::unnecessary_wraps, reason = "rows of a table are written alike")]

use super::*;
use crate::domain::event::VoteEvent;
use crate::domain::vote::contradiction::{acceptance, settlement};
use crate::domain::vote::{Contradiction, contradictions};

fn forge(room: &mut Room, event: &Event) {
    crate::domain::evolve(&mut room.workshop, event).unwrap();
}

fn accepted(vote: Id, taken: &str, by: DecidedBy, reason: Option<&str>) -> Event {
    Event::Vote(VoteEvent::VoteAccepted {
        vote,
        at: start(),
        taken: levels(taken),
        decided_by: by,
        reason: reason.map(str::to_owned),
    })
}

/// What counting again says of a forged acceptance.
fn judged(room: &Room, vote: Id, taken: &str, by: DecidedBy, reason: Option<&str>) -> Option<Contradiction> {
    let mut room = room.clone();
    forge(&mut room, &accepted(vote, taken, by, reason));
    acceptance(&room.workshop, room.get(vote))
}

fn settled(room: &Room, vote: Id, how: TieSettlement) -> Option<Contradiction> {
    let mut room = room.clone();
    let reason = Some("disaksikan".to_owned());
    forge(&mut room, &Event::Vote(VoteEvent::TieSettled { vote, how, reason }));
    settlement(&room.workshop, room.get(vote))
}

fn taken(counted: &str) -> Option<Contradiction> {
    let counted = levels(counted);
    Some(Contradiction::Taken { counted })
}

#[test]
fn what_is_accepted_by_count_is_what_the_count_gives() {
    let mut room = Room::new(3, 4);
    let vote = room.opened(FIVE_DOTS, Some(2));
    room.cast_all(vote, &[dots("AAB"), dots("AAB"), dots("AC")]);
    room.close(vote);
    let count = |taken: &str| judged(&room, vote, taken, DecidedBy::Count, None);
    assert_eq!(count("A B"), None);
    for other in ["D", "B A", "AB", "A", "A B C", "A C", ""] {
        assert_eq!(count(other), taken("A B"), "{other}");
    }
    let talked = |taken: &str, reason| judged(&room, vote, taken, DecidedBy::CountThenMusyawarah, reason);
    assert_eq!(talked("D A", Some("lebih mendesak")), None);
    assert_eq!(talked("D A", None), Some(Contradiction::ReasonMissing));
    assert_eq!(talked("A B", None), Some(Contradiction::ReasonMissing));
    assert_eq!(talked("AB", Some("sama")), taken("A B"), "an order agreed on shares no rank");
}

#[test]
fn what_was_agreed_before_stands_before_the_count() {
    let mut room = Room::new(3, 4);
    let vote = room.draft();
    let options = vec!["D".to_owned()];
    room.vote(VoteCommand::Agree { vote, options }).unwrap();
    room.open(vote, room.declaration(FIVE_DOTS, Some(1))).unwrap();
    room.cast_all(vote, &[dots("AAB")]);
    room.close(vote);
    let count = |taken: &str| judged(&room, vote, taken, DecidedBy::Count, None);
    assert_eq!(count("D A"), None);
    assert_eq!(count("D B"), taken("D A"));
    let without = accepted(vote, "A", DecidedBy::Count, None);
    assert!(crate::domain::evolve(&mut room.workshop, &without).is_err());
}

#[test]
fn a_tie_a_quorum_and_an_objection_stand_against_a_count() {
    let mut room = Room::new(4, 3);
    let tied = room.opened(HANDS, Some(1));
    room.cast_all(tied, &[hands("A"), hands("B")]);
    room.close(tied);
    let count = |room: &Room, vote, taken: &str| judged(room, vote, taken, DecidedBy::Count, None);
    assert_eq!(count(&room, tied, "A"), Some(Contradiction::TieOpen));
    let blank = room.opened(HANDS, Some(1));
    room.cast_all(blank, &[Choice::Blank]);
    room.close(blank);
    assert_eq!(count(&room, blank, "A"), Some(Contradiction::NothingCounted));
    let few = room.draft();
    let declared = Declaration { quorum: Quorum::TwoThirds, ..room.declaration(HANDS, Some(1)) };
    room.open(few, declared).unwrap();
    room.cast_all(few, &[hands("A")]);
    room.close(few);
    assert_eq!(count(&room, few, "A"), Some(Contradiction::NoQuorum));
    let option = |text: &str| VoteOption { id: String::new(), text: text.to_owned(), item: None, row: None };
    for (fingers, expected) in [(0, Some(Contradiction::NotCarried)), (4, None)] {
        let fist = room.draft_with(vec![option("Usul")], None).unwrap();
        room.open(fist, room.declaration(FIST, None)).unwrap();
        room.cast_all(fist, &[Choice::Fist(5), Choice::Fist(fingers)]);
        room.close(fist);
        assert_eq!(count(&room, fist, "A"), expected);
    }
}

#[test]
fn a_settlement_is_of_a_tie_and_names_exactly_the_tied() {
    let mut room = Room::new(4, 4);
    let vote = room.opened(HANDS, Some(2));
    room.cast_all(vote, &[hands("A"), hands("A"), hands("B"), hands("C")]);
    room.close(vote);
    let decision = |order: &str| TieSettlement::Decision { order: levels(order).concat(), by: "ketua".to_owned() };
    assert_eq!(settled(&room, vote, decision("B C")), None);
    for wrong in ["A B", "B C A", "B D"] {
        let said = settled(&room, vote, decision(wrong));
        assert_eq!(said, Some(Contradiction::Settlement), "{wrong}");
    }
    let drawn = room.counted(vote).tie.unwrap().level;
    let tied: Vec<VoteOption> = room.get(vote).options.clone();
    let tied: Vec<_> = tied.into_iter().filter(|o| drawn.contains(&o.id)).collect();
    let seal = room.get(vote).seal.expect("closed");
    let mut order = lot_order(&seal, "bambu", &tied);
    let lot = |order: &[Letter]| TieSettlement::Lot { word: "bambu".to_owned(), order: order.to_vec() };
    assert_eq!(settled(&room, vote, lot(&order)), None);
    order.reverse();
    assert_eq!(settled(&room, vote, lot(&order)), Some(Contradiction::LotOrder));
    let other = levels("A B").concat();
    assert_eq!(settled(&room, vote, lot(&other)), Some(Contradiction::Settlement));
    room.settle(vote, TieSettlement::TakeAll).unwrap();
    let by = |by| judged(&room, vote, "A BC", by, None);
    assert_eq!(by(DecidedBy::CountThenMusyawarah), None);
    let counted = DecidedBy::CountThenMusyawarah;
    assert_eq!(by(DecidedBy::Count), Some(Contradiction::Way { counted }));
}

#[test]
fn where_nothing_is_tied_nothing_is_settled() {
    let mut room = Room::new(3, 3);
    let vote = room.opened(HANDS, Some(1));
    room.cast_all(vote, &[hands("A"), hands("A"), hands("B")]);
    room.close(vote);
    for how in [TieSettlement::TakeAll, TieSettlement::TakeNone] {
        assert_eq!(settled(&room, vote, how), Some(Contradiction::NoTie));
    }
}

#[test]
fn a_run_off_settles_only_what_it_decides() {
    let mut room = Room::new(3, 3);
    let vote = room.opened(HANDS, Some(1));
    room.cast_all(vote, &[hands("A"), hands("B")]);
    room.close(vote);
    let link = Some(Link::RunOff { of: vote });
    let run_off = room.draft_with(Vec::new(), link).unwrap();
    room.open(run_off, room.declaration(HANDS, Some(1))).unwrap();
    room.cast_all(run_off, &[hands("A"), hands("B")]);
    room.close(run_off);
    let how = TieSettlement::RunOff { vote: run_off };
    assert_eq!(settled(&room, vote, how.clone()), Some(Contradiction::RunOff), "it is tied");
    room.vote(VoteCommand::Reopen { vote: run_off }).unwrap();
    room.cast(run_off, 3, hands("B")).unwrap();
    room.close(run_off);
    assert_eq!(settled(&room, vote, how.clone()), None);
    room.settle(vote, how).unwrap();
    let count = |taken| judged(&room, vote, taken, DecidedBy::Count, None);
    assert_eq!(count("B"), None);
    assert_eq!(count("A"), taken("B"));
    let mut room = room.clone();
    for event in [
        Event::Vote(VoteEvent::VoteReopened { vote: run_off, at: start() }),
        Event::Vote(VoteEvent::VoteWithdrawn { vote: run_off, at: start() }),
    ] {
        let altered = crate::domain::evolve(&mut room.workshop, &event);
        assert!(altered.is_err(), "what it has settled stands on it");
    }
    assert_eq!(contradictions(&room.workshop, room.get(vote)), []);
}

#[test]
fn a_run_off_that_was_held_is_about_the_tie() {
    let held = |ballots: &[Choice], names: &str, cut| {
        let mut room = Room::new(3, 3);
        let vote = room.opened(HANDS, Some(1));
        room.cast_all(vote, ballots);
        room.close(vote);
        let id = Id::new(900, 0);
        let mut options = room.get(vote).options.clone();
        options.retain(|option| names.contains(&option.id));
        let draft = Event::Vote(VoteEvent::VoteDrafted {
            id,
            question: "Mana?".to_owned(),
            options: options.clone(),
            session: None,
            aspect: None,
            link: Some(Link::RunOff { of: vote }),
        });
        forge(&mut room, &draft);
        let declaration = Declaration {
            question: "Mana?".to_owned(),
            options,
            entitled: room.get(vote).declaration.as_ref().unwrap().entitled,
            ..room.declaration(HANDS, Some(cut))
        };
        let open = Event::Vote(VoteEvent::VoteOpened { vote: id, at: start(), declaration: Box::new(declaration) });
        forge(&mut room, &open);
        room.cast_all(id, &[hands(&names[1..])]);
        room.close(id);
        (room, vote, id)
    };
    let said = |room: &Room, id| contradictions(&room.workshop, room.get(id));
    let tie = [hands("A"), hands("B")];
    let (mut room, vote, run_off) = held(&tie, "AB", 1);
    assert_eq!(said(&room, run_off), []);
    let mut corrected = room.clone();
    let correct = VoteCommand::Correct { vote, ballot: 2, choice: hands("A"), reason: "salah baca".to_owned() };
    corrected.vote(correct).unwrap();
    assert_eq!(said(&corrected, run_off), [], "it was about the tie");
    room.settle(vote, TieSettlement::RunOff { vote: run_off }).unwrap();
    forge(&mut room, &accepted(vote, "B", DecidedBy::Count, None));
    assert_eq!(said(&room, run_off), []);
    let won = [hands("A"), hands("A"), hands("B")];
    for (ballots, names) in [(&won[..], "AB"), (&tie[..], "AC"), (&tie[..], "BC")] {
        let (room, _, run_off) = held(ballots, names, 1);
        assert_eq!(said(&room, run_off), [Contradiction::RunOff], "{names}");
    }
}
