//! Points of items, from which factors take their weights.

use super::*;
use crate::domain::fixture;
use crate::domain::sheet::{Decimal, MOST_FACTORS, Points, points, points_cells};
use proptest::prelude::*;

/// A vote by dots over these items, closed.
fn dotted(room: &mut Room, items: &[Id], ballots: &[&str], link: Option<Link>) -> Id {
    let option =
        |item: &Id| VoteOption { id: String::new(), text: format!("dari {item}"), item: Some(*item), row: None };
    let vote = room.draft_with(items.iter().map(option).collect(), link).unwrap();
    room.open(vote, room.declaration(FIVE_DOTS, Some(1))).unwrap();
    let ballots: Vec<Choice> = ballots.iter().map(|ballot| dots(ballot)).collect();
    room.cast_all(vote, &ballots);
    room.close(vote);
    vote
}

fn of(room: &Room) -> Points {
    points(&room.workshop, 2).expect("points")
}

fn number(text: &str) -> Decimal {
    text.parse().expect("a number")
}

#[test]
fn votes_of_one_method_go_together_and_the_last_one_counts_for_an_item_in_several() {
    let mut room = Room::new(6, 5);
    let items = room.items.clone();
    let first = dotted(&mut room, &items[..3], &["AAB", "AC"], None);
    let second = dotted(&mut room, &items[2..], &["AAB", "B"], None);
    let found = of(&room);
    assert_eq!(found.votes, [first, second]);
    // A of the second vote is C of the first: its two dots stand in place of the one before.
    let expected = [(items[0], "3"), (items[2], "2"), (items[3], "2"), (items[1], "1")];
    assert_eq!(found.given, expected.map(|(item, points)| (item, number(points))));
    assert_eq!(found.left_out, 1, "nobody gave the fifth a point");
}

#[test]
fn another_method_counted_last_stands_alone_and_schulze_gives_no_points() {
    let mut room = Room::new(6, 3);
    let items = room.items.clone();
    dotted(&mut room, &items, &["AAB"], None);
    let borda = room.opened(BORDA, Some(1));
    room.cast_all(borda, &[ranking("C B A"), ranking("C B=A")]);
    room.close(borda);
    let found = of(&room);
    assert_eq!(found.votes, [borda]);
    let halves: Vec<String> = found.given.iter().map(|(_, points)| points.to_string()).collect();
    assert_eq!(halves, ["4", "1.5", "0.5"], "halves are kept");
    let schulze = room.opened(SCHULZE, Some(1));
    room.cast_all(schulze, &[ranking("A B C")]);
    room.close(schulze);
    assert_eq!(of(&room).votes, [borda]);
}

#[test]
fn a_second_round_stands_in_place_of_the_first_and_an_open_vote_gives_nothing() {
    let mut room = Room::new(6, 3);
    let items = room.items.clone();
    let first = dotted(&mut room, &items, &["A"], None);
    room.accept(first).unwrap();
    let second = dotted(&mut room, &items, &["B"], Some(Link::SecondRound { of: first }));
    assert_eq!(of(&room).votes, [second]);
    let open = room.opened(FIVE_DOTS, Some(1));
    room.cast(open, 1, dots("CC")).unwrap();
    assert_eq!(of(&room).given, [(items[1], number("1"))]);
    let mut fresh = Room::new(6, 3);
    let open = fresh.opened(FIVE_DOTS, Some(1));
    fresh.cast(open, 1, dots("CC")).unwrap();
    assert_eq!(points(&fresh.workshop, 2), None);
}

#[test]
fn what_was_merged_adds_its_points_and_what_was_withdrawn_has_none() {
    let mut room = Room::new(6, 4);
    let items = room.items.clone();
    dotted(&mut room, &items, &["AABBC", "BCD"], None);
    room.enter(Command::Swot(SwotCommand::Merge { from: items[1], into: items[0] })).unwrap();
    room.enter(Command::Swot(SwotCommand::Withdraw { id: items[2] })).unwrap();
    let found = of(&room);
    assert_eq!(found.given, [(items[0], number("5")), (items[3], number("1"))]);
    assert_eq!(found.left_out, 0, "two are on the board");
}

#[test]
fn no_more_than_twenty_are_factors() {
    let mut room = Room::new(30, 24);
    let items = room.items.clone();
    let ballots: Vec<String> = (0..24).map(|n| letters(24)[n].clone()).collect();
    let ballots: Vec<&str> = ballots.iter().map(String::as_str).collect();
    dotted(&mut room, &items, &ballots, None);
    let found = of(&room);
    assert_eq!((found.given.len(), found.left_out), (MOST_FACTORS, 4));
    assert_eq!(found.given[0].0, items[0], "in the order of the board where they have as many");
}

proptest! {
    #[test]
    fn the_cells_are_those_of_the_ballots_and_nothing_is_left_to_do_after_them(
        ballots in prop::collection::vec("[A-E]{1,3}", 1..6),
        stale in prop::option::of(0_usize..5),
    ) {
        let small = fixture::created();
        let created = Created { sheets: small.sheets, dimensions: small.dimensions, aspects: small.aspects, ..created() };
        let mut room = Room::of(created, 6);
        let new = |n: usize| fixture::item("struktur", Quadrant::W, &format!("butir {n}"));
        room.enter(Command::Swot(SwotCommand::Add((0..5).map(new).collect()))).unwrap();
        let items: Vec<Id> = room.workshop.items.keys().copied().collect();
        let sheet = room.workshop.sheet("faktor").expect("factors").clone();
        if let Some(n) = stale {
            let cell = crate::domain::sheet::Cell::Number(number("99"));
            let typed = crate::domain::command::SheetCommand::cell("faktor", items[n], "poin", Some(cell));
            room.enter(Command::Sheet(typed)).unwrap();
        }
        let texts: Vec<&str> = ballots.iter().map(String::as_str).collect();
        dotted(&mut room, &items, &texts, None);
        let (_, cells) = points_cells(&room.workshop, &sheet).expect("points");
        let fill = crate::domain::command::SheetCommand::Fill { rows: Vec::new(), cells };
        room.enter(Command::Sheet(fill)).unwrap();
        let letter = |n: usize| ["A", "B", "C", "D", "E"][n];
        for (n, item) in items.iter().enumerate() {
            let dots = texts.concat().matches(letter(n)).count();
            let expected = (dots > 0).then(|| crate::domain::sheet::Cell::Number(number(&dots.to_string())));
            prop_assert_eq!(room.workshop.cell(&sheet, *item, "poin"), expected.as_ref());
        }
        let (_, again) = points_cells(&room.workshop, &sheet).expect("points");
        prop_assert!(again.is_empty());
    }
}
