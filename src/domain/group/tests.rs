//! Groups: who sits where, and in which order they present.

use super::*;
use crate::domain::command::SwotCommand;
use crate::domain::event::GroupEvent;
use crate::domain::fixture::{Table, code, item};
use crate::domain::swot::Quadrant;
use crate::domain::{Command, command::NewItem};

fn formed(number: usize) -> Table {
    let mut table = Table::new();
    let groups = deal(table.workshop(), number, Theme::Aspect, "Kelompok");
    let form = Command::Group(GroupCommand::Form(groups));
    table.enter(form).expect("groups");
    table
}

#[test]
fn everybody_but_the_committee_sits_at_one_table_and_tables_are_even() {
    for number in 2..=6 {
        let table = formed(number);
        let groups = &table.workshop().groups;
        let sizes: Vec<usize> = groups.iter().map(|group| group.members.len()).collect();
        assert_eq!(sizes.iter().sum::<usize>(), 7, "eight delegations, one of them the committee");
        assert!(sizes.iter().max() <= sizes.iter().min().map(|least| least + 1).as_ref());
        assert_eq!(groups[0].aspect.as_deref(), Some("struktur"));
    }
}

#[test]
fn a_group_is_a_source_and_cannot_be_undone_from_under_its_items() {
    let mut table = formed(3);
    let by = Some(code("kelompok 2"));
    let new = NewItem { by, ..item("struktur", Quadrant::S, "Dari meja dua") };
    let add = Command::Swot(SwotCommand::Add(vec![new]));
    table.enter(add).expect("an item of a group");
    table.undo().expect("the item goes first");
    table.undo().expect("then the groups");
    assert!(table.workshop().groups.is_empty());
}

#[test]
fn an_item_of_a_group_that_is_gone_can_still_be_edited() {
    let mut table = formed(6);
    let new = NewItem { by: Some(code("kelompok 6")), ..item("struktur", Quadrant::S, "Dari meja enam") };
    let id = table.add(new);
    let groups = deal(table.workshop(), 3, Theme::Aspect, "Kelompok");
    let form = Command::Group(GroupCommand::Form(groups));
    table.enter(form).expect("three groups");
    let edit = |by: &str| {
        Command::Swot(SwotCommand::Edit {
            id,
            text: "Dari meja keenam".to_owned(),
            by: Some(code(by)),
            dimension: None,
        })
    };
    table.enter(edit("kelompok 6")).expect("an edit");
    let unknown = Refusal::NoSuchDelegation("KELOMPOK-5".to_owned());
    assert_eq!(table.enter(edit("kelompok 5")), Err(unknown));
}

#[test]
fn nobody_sits_twice_and_a_delegation_keeps_its_code() {
    let mut table = Table::new();
    let mut groups = deal(table.workshop(), 3, Theme::Dimension, "Kelompok");
    assert_eq!(groups[1].dimension.as_deref(), Some("branding"));
    let twice = groups[0].members[0].clone();
    groups[1].members.push(twice);
    let form = |groups: &[Group]| Command::Group(GroupCommand::Form(groups.to_vec()));
    assert_eq!(table.enter(form(&groups)), Err(Refusal::Group(GroupRefusal::Unsound)));
    groups[1].members.pop();
    groups[2].code = code("dinkes");
    assert_eq!(table.enter(form(&groups)), Err(Refusal::Group(GroupRefusal::Unsound)));
    assert_eq!(table.enter(form(&groups[..1])), Err(Refusal::Group(GroupRefusal::Unsound)));
}

#[test]
fn the_order_follows_from_the_seed_and_everybody_presents_once() {
    let mut table = formed(4);
    let draw = |seed: &str| {
        let seed = seed.to_owned();
        Command::Group(GroupCommand::Draw { seed, minutes: 10 })
    };
    table.enter(draw("a")).expect("drawn");
    let first = table.workshop().turns.clone().expect("turns").order;
    let stands = Err(Refusal::Group(GroupRefusal::Drawn));
    for word in ["a", "b"] {
        assert_eq!(table.enter(draw(word)), stands, "{word}");
    }
    let orders: BTreeSet<Vec<Code>> = (0..40).map(|seed| drawn(&table.workshop().groups, &seed.to_string())).collect();
    assert!(orders.len() > 10, "{}", orders.len());
    let next = || Command::Group(GroupCommand::Next);
    for expected in &first {
        table.enter(next()).expect("a turn");
        let turns = table.workshop().turns.clone().expect("turns");
        let (code, since) = turns.presenting().expect("a group presents");
        assert_eq!((code, turns.left(since)), (expected, Some(600)));
    }
    assert_eq!(table.enter(next()), Err(Refusal::Group(GroupRefusal::NoneLeft)));
    table.enter(draw("b")).expect("after the last one");
}

#[test]
fn the_word_is_the_same_however_it_is_typed_and_evolve_takes_it_as_it_is_kept_alone() {
    let mut table = formed(4);
    let draw = |seed: &str| {
        let seed = seed.to_owned();
        Command::Group(GroupCommand::Draw { seed, minutes: 10 })
    };
    assert!(table.enter(draw("?!")).is_err(), "no word");
    let before = table.workshop().clone();
    table.enter(draw(" Gotong-ROYONG! ")).expect("drawn");
    let seed = table.workshop().turns.as_ref().map(|turns| turns.seed.as_str());
    assert_eq!(seed, Some("gotong royong"));
    let event = |seed: &str| GroupEvent::TurnsDrawn { seed: seed.to_owned(), minutes: 10 };
    for (workshop, seed, fits) in [
        (&before, "gotong royong", true),
        (&before, "Gotong royong", false),
        (table.workshop(), "gotong royong", false),
    ] {
        let taken = evolve(&mut workshop.clone(), &event(seed));
        assert_eq!(taken.is_ok(), fits, "{seed}");
    }
}

#[test]
fn nobody_presents_once_the_presentations_are_over() {
    let mut table = formed(3);
    let enter = |table: &mut Table, command| table.enter(Command::Group(command));
    let none_left = Err(Refusal::Group(GroupRefusal::NoneLeft));
    assert_eq!(enter(&mut table, GroupCommand::End), none_left);
    let draw = || GroupCommand::Draw { seed: "a".to_owned(), minutes: 10 };
    enter(&mut table, draw()).expect("drawn");
    assert_eq!(enter(&mut table, GroupCommand::End), none_left);
    enter(&mut table, GroupCommand::Next).expect("a turn");
    enter(&mut table, GroupCommand::End).expect("the end");
    let turns = table.workshop().turns.clone().expect("turns");
    assert_eq!((turns.presenting(), turns.next()), (None, None));
    for over in [GroupCommand::End, GroupCommand::Next] {
        assert_eq!(enter(&mut table, over), none_left);
    }
    enter(&mut table, draw()).expect("drawn again");
    enter(&mut table, GroupCommand::Next).expect("a turn again");
}
