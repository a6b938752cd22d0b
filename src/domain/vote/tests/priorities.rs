use super::*;
use crate::domain::priorities::{Priority, priorities};

/// `rank letter` of each.
fn listed(room: &Room) -> Vec<String> {
    let line = |p: &Priority| format!("{} {}", p.rank, p.option);
    priorities(&room.workshop).iter().map(line).collect()
}

fn dotted(room: &mut Room, cut: u32, ballots: &[Choice]) -> Id {
    let vote = room.opened(FIVE_DOTS, Some(cut));
    room.cast_all(vote, ballots);
    room.close(vote);
    vote
}

#[test]
fn what_is_accepted_stands_in_the_order_of_acceptance_and_ties_share_a_rank() {
    let mut room = Room::new(3, 4);
    let first = dotted(&mut room, 3, &[dots("AAB"), dots("C")]);
    let second = dotted(&mut room, 1, &[dots("D")]);
    assert!(priorities(&room.workshop).is_empty());
    room.accept(second).unwrap();
    room.accept(first).unwrap();
    assert_eq!(listed(&room), ["1 D", "2 A", "3 B", "3 C"]);
    let top = priorities(&room.workshop).remove(0);
    assert_eq!((top.vote, top.item), (second, Some(room.items[3])));
    assert_eq!((top.text.as_str(), top.aspect.as_deref()), ("butir 4", Some("infrastruktur")));
    assert_eq!(top.decided_by, DecidedBy::Count);
}

#[test]
fn each_priority_says_how_it_was_decided() {
    let mut room = Room::new(3, 4);
    let vote = room.draft();
    let options = vec!["C".to_owned()];
    room.vote(VoteCommand::Agree { vote, options }).unwrap();
    room.open(vote, room.declaration(FIVE_DOTS, Some(1))).unwrap();
    room.cast_all(vote, &[dots("A")]);
    room.close(vote);
    room.accept(vote).unwrap();
    let decided: Vec<_> = priorities(&room.workshop).iter().map(|p| p.decided_by).collect();
    assert_eq!(decided, [DecidedBy::Musyawarah, DecidedBy::Count]);
}

#[test]
fn another_order_needs_every_priority_and_a_reason_and_new_ones_stand_behind() {
    let mut room = Room::new(3, 4);
    let vote = dotted(&mut room, 2, &[dots("AAB")]);
    room.accept(vote).unwrap();
    let reorder = |letters: &str, reason: &str| Command::ReorderPriorities {
        order: letters.chars().map(|c| (vote, c.to_string())).collect(),
        reason: reason.to_owned(),
    };
    for wrong in ["B", "BAA", "BC", ""] {
        assert_eq!(room.enter(reorder(wrong, "alasan")), Err(Refusal::OrderIncomplete));
    }
    assert_eq!(room.enter(reorder("BA", " ")), Err(Refusal::ReasonMissing));
    room.enter(reorder("BA", "lebih mendesak")).unwrap();
    assert_eq!(listed(&room), ["1 B", "2 A"]);
    let later = dotted(&mut room, 1, &[dots("D")]);
    room.accept(later).unwrap();
    assert_eq!(listed(&room), ["1 B", "2 A", "3 D"]);
}

#[test]
fn an_accepted_second_round_stands_in_place_of_the_first() {
    let mut room = Room::new(3, 4);
    let vote = dotted(&mut room, 2, &[dots("AAB")]);
    room.accept(vote).unwrap();
    let options = room.get(vote).options.clone();
    let link = Some(Link::SecondRound { of: vote });
    let second = room.draft_with(options, link).unwrap();
    assert_eq!(listed(&room), ["1 A", "2 B"]);
    room.vote(VoteCommand::Accept {
        vote: second,
        order: Some(vec!["D".to_owned()]),
        reason: Some("aklamasi".to_owned()),
    })
    .unwrap();
    assert_eq!(listed(&room), ["1 D"]);
}

#[test]
fn an_item_stands_once_where_the_last_vote_about_it_puts_it() {
    let mut room = Room::new(3, 4);
    let first = dotted(&mut room, 2, &[dots("AAB")]);
    room.accept(first).unwrap();
    let second = dotted(&mut room, 1, &[dots("D")]);
    room.accept(second).unwrap();
    assert_eq!(listed(&room), ["1 A", "2 B", "3 D"]);
    // D and B again, in another order: they stand where B stood. A was not taken again and keeps its place.
    let last = dotted(&mut room, 2, &[dots("DDB")]);
    room.accept(last).unwrap();
    assert_eq!(listed(&room), ["1 A", "2 D", "3 B"]);
    let votes: Vec<Id> = priorities(&room.workshop).iter().map(|p| p.vote).collect();
    assert_eq!(votes, [first, last, last]);
    let order = |pairs: &[(Id, &str)]| {
        let pairs = pairs.iter().map(|(vote, letter)| (*vote, (*letter).to_owned()));
        Command::ReorderPriorities { order: pairs.collect(), reason: "lebih mendesak".to_owned() }
    };
    let stale = order(&[(first, "B"), (first, "A"), (last, "D")]);
    assert_eq!(room.enter(stale), Err(Refusal::OrderIncomplete));
    room.enter(order(&[(last, "B"), (first, "A"), (last, "D")])).unwrap();
    assert_eq!(listed(&room), ["1 B", "2 A", "3 D"]);
    let votes: Vec<Id> = priorities(&room.workshop).iter().map(|p| p.vote).collect();
    assert_eq!(votes, [last, first, last], "each still comes from the vote that took it last");
}
