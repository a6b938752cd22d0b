//! Votes over the rows of a sheet.

use super::*;
use crate::domain::command::SheetCommand;
use crate::domain::event::VoteEvent;
use crate::domain::fixture::{self, sheets};
use crate::domain::priorities::priorities;
use crate::domain::sheet::{NewRow, RowState, SheetRefusal};
use proptest::prelude::*;
use serde_json::json;

/// A room of six delegations with the sheets of the small workshop; programmes of these dimensions, in order.
fn programmes(dimensions: &[Option<&str>]) -> (Room, Vec<Id>) {
    let small = fixture::created();
    let created = Created { sheets: small.sheets, dimensions: small.dimensions, aspects: small.aspects, ..created() };
    let mut room = Room::of(created, 6);
    let new = |(n, dimension): (usize, Option<&str>)| {
        let mut cells = json!({"program": {"text": format!("Program {n}")}});
        if let Some(dimension) = dimension {
            cells["dimensi"] = json!({"dimension": dimension});
        }
        NewRow { sheet: "program".to_owned(), cells: sheets::cells(cells), ..NewRow::default() }
    };
    let rows = dimensions.iter().copied().enumerate().map(new).collect();
    room.enter(Command::Sheet(SheetCommand::add(rows))).unwrap();
    let rows = room.workshop.sheets.rows().map(|row| row.id).collect();
    (room, rows)
}

fn of_row(row: Id) -> VoteOption {
    VoteOption { id: String::new(), text: format!("dari {row}"), item: None, row: Some(row) }
}

fn drafted(room: &mut Room, rows: &[Id]) -> Id {
    let options = rows.iter().copied().map(of_row).collect();
    room.draft_with(options, None).unwrap()
}

/// A vote by hands over rows, closed: the first letter has most votes.
fn counted(room: &mut Room, rows: &[Id], cut: u32, ballots: &str) -> Id {
    let vote = drafted(room, rows);
    room.open(vote, room.declaration(HANDS, Some(cut))).unwrap();
    let ballots: Vec<Choice> = ballots.chars().map(|c| hands(&c.to_string())).collect();
    room.cast_all(vote, &ballots);
    room.close(vote);
    vote
}

fn named(letters: &str) -> Vec<Letter> {
    letters.chars().map(String::from).collect()
}

#[test]
fn an_option_comes_from_a_row_that_stands_once_and_never_from_an_item_too() {
    let (mut room, rows) = programmes(&[None, None]);
    let unknown = Id::new(99, 0);
    assert_eq!(room.draft_with(vec![of_row(unknown)], None), Err(Refusal::NoSuch(unknown)));
    let twice = room.draft_with(vec![of_row(rows[0]), of_row(rows[0])], None);
    assert_eq!(refused(twice), VoteRefusal::UnknownOption(format!("dari {}", rows[0])));
    let both = VoteOption { item: Some(rows[1]), ..of_row(rows[0]) };
    assert_eq!(refused(room.draft_with(vec![both], None)), VoteRefusal::TwoSources(format!("dari {}", rows[0])));
    let as_item = VoteOption { item: Some(rows[0]), row: None, ..of_row(rows[0]) };
    assert_eq!(room.draft_with(vec![as_item], None), Err(Refusal::NoSuch(rows[0])), "a row is no item");
    room.enter(Command::Sheet(SheetCommand::Park { row: rows[1], reason: None })).unwrap();
    let parked = room.draft_with(vec![of_row(rows[1])], None);
    assert_eq!(parked, Err(SheetRefusal::State(RowState::Parked).into()));
    room.draft_with(vec![of_row(rows[0])], None).unwrap();
}

#[test]
fn evolve_refuses_rows_that_deciding_would_not_give() {
    let (room, rows) = programmes(&[None]);
    let drafted = |option: VoteOption| {
        let event = VoteEvent::VoteDrafted {
            id: Id::new(50, 0),
            question: "Mana?".to_owned(),
            options: vec![VoteOption { id: "A".to_owned(), ..option }],
            session: None,
            aspect: None,
            link: None,
        };
        crate::domain::evolve(&mut room.workshop.clone(), &Event::Vote(event))
    };
    drafted(of_row(rows[0])).unwrap();
    let unknown = Id::new(99, 0);
    assert_eq!(drafted(of_row(unknown)), Err(crate::domain::Inconsistent::no_such("row", unknown)));
    drafted(VoteOption { item: Some(rows[0]), ..of_row(rows[0]) }).unwrap_err();
}

#[test]
fn a_row_is_its_ticket_in_a_lot() {
    let (mut room, rows) = programmes(&[None, None, None]);
    let vote = counted(&mut room, &rows, 1, "AABBC");
    room.settle(vote, TieSettlement::Lot { word: "jembatan".to_owned(), order: Vec::new() }).unwrap();
    let seed = lot::seed(&room.get(vote).seal.unwrap(), "jembatan");
    let sum = |row: Id| Seal::of(format!("{seed}{row}")).to_string();
    let first = if sum(rows[0]) < sum(rows[1]) { "A" } else { "B" };
    assert_eq!(room.accept(vote).unwrap().taken, levels(first));
    let tickets: Vec<String> = room.get(vote).options.iter().map(lot::ticket).collect();
    assert_eq!(tickets, rows.iter().map(Id::to_string).collect::<Vec<_>>());
}

#[test]
fn second_rounds_and_run_offs_keep_the_rows() {
    let (mut room, rows) = programmes(&[None, None, None]);
    let vote = counted(&mut room, &rows, 1, "AABBC");
    let run_off = room.draft_with(Vec::new(), Some(Link::RunOff { of: vote })).unwrap();
    let of = |room: &Room, vote| room.get(vote).options.iter().map(|option| option.row).collect::<Vec<_>>();
    assert_eq!(of(&room, run_off), [Some(rows[0]), Some(rows[1])]);
    let options = room.get(vote).options[1..].to_vec();
    let second = room.draft_with(options, Some(Link::SecondRound { of: vote })).unwrap();
    assert_eq!(of(&room, second), [Some(rows[1]), Some(rows[2])]);
}

#[test]
fn what_is_accepted_is_a_priority_that_names_its_row_and_the_row_is_chosen() {
    let (mut room, rows) = programmes(&[None, Some("living"), None]);
    let vote = counted(&mut room, &rows, 1, "BBA");
    room.accept(vote).unwrap();
    let listed = priorities(&room.workshop);
    assert_eq!((listed.len(), listed[0].row, listed[0].item), (1, Some(rows[1]), None));
    assert_eq!(listed[0].aspect.as_deref(), Some("infrastruktur"), "that of the vote");
    assert!(room.workshop.is_chosen(rows[1]) && !room.workshop.is_chosen(rows[0]));
    // A later vote that takes the row again moves it.
    let again = counted(&mut room, &rows[..2], 2, "ABB");
    room.accept(again).unwrap();
    let rows_listed: Vec<_> = priorities(&room.workshop).iter().map(|priority| priority.row).collect();
    assert_eq!(rows_listed, [Some(rows[1]), Some(rows[0])]);
}

#[test]
fn a_priority_has_the_aspect_of_the_heading_of_its_row() {
    let (mut room, _) = programmes(&[None]);
    let cells = sheets::cells(json!({"indikator": {"text": "Tenaga TIK"}}));
    let row = NewRow { sheet: "kesiapan".to_owned(), heading: Some("sdm".to_owned()), cells, ..NewRow::default() };
    room.enter(Command::Sheet(SheetCommand::add(vec![row]))).unwrap();
    let id = room.workshop.sheets.rows().last().unwrap().id;
    let vote = drafted(&mut room, &[id]);
    room.vote(VoteCommand::Accept { vote, order: None, reason: Some("aklamasi".to_owned()) }).unwrap();
    assert_eq!(priorities(&room.workshop)[0].aspect.as_deref(), Some("struktur"));
}

#[test]
fn one_row_alone_agreed_by_fist_to_five_is_a_priority_and_no_proposal() {
    let (mut room, rows) = programmes(&[Some("living")]);
    let vote = drafted(&mut room, &rows);
    room.open(vote, room.declaration(FIST, None)).unwrap();
    room.cast_all(vote, &vec![Choice::Fist(5); 4]);
    room.close(vote);
    room.accept(vote).unwrap();
    assert!(!room.get(vote).is_proposal());
    assert_eq!(priorities(&room.workshop).len(), 1);
}

#[test]
fn a_row_is_about_the_dimension_of_its_cell_that_the_room_sees_else_of_its_heading() {
    let (mut room, rows) = programmes(&[Some("governance/public-service"), Some("living"), None]);
    let of = |room: &Room, row| room.workshop.dimension_of(row).map(str::to_owned);
    assert_eq!(of(&room, rows[0]).as_deref(), Some("governance"), "a part is of its dimension");
    assert_eq!(of(&room, rows[1]).as_deref(), Some("living"));
    assert_eq!(of(&room, rows[2]), None);
    let mut sheet = room.workshop.sheet("program").unwrap().clone();
    sheet.columns.iter_mut().filter(|column| column.id == "dimensi").for_each(|column| column.desk = true);
    room.enter(Command::Sheet(SheetCommand::Change(Box::new(sheet)))).unwrap();
    assert_eq!(of(&room, rows[0]), None, "what is for the desk tells nothing");
}

#[test]
fn what_breaks_one_a_dimension_is_named_and_another_order_leaves_the_count_as_it_was() {
    let governance = Some("governance");
    let (mut room, rows) = programmes(&[governance, Some("governance/bureaucracy"), Some("living"), None, governance]);
    let vote = counted(&mut room, &rows, 3, "AAABBC");
    let (first, settled) = (room.counted(vote).taken.unwrap().concat(), room.counted(vote).settled.concat());
    assert_eq!(first, named("ABC"));
    let crowd = Crowd { dimension: "governance".to_owned(), options: named("AB") };
    assert_eq!(crowds(&room.workshop, room.get(vote), &first), [crowd]);
    let other = one_each(&room.workshop, room.get(vote), &settled, 3);
    assert_eq!(other, named("ACD"), "D is of no dimension and comes next");
    assert!(crowds(&room.workshop, room.get(vote), &other).is_empty());
    let before = room.counted(vote);
    let reason = Some("satu tiap dimensi".to_owned());
    room.vote(VoteCommand::Accept { vote, order: Some(other), reason }).unwrap();
    assert_eq!(room.counted(vote), before);
    assert!(contradictions(&room.workshop, room.get(vote)).is_empty());
    let accepted = room.get(vote).acceptance.clone().unwrap();
    assert_eq!((accepted.taken, accepted.decided_by), (levels("A C D"), DecidedBy::CountThenMusyawarah));
}

#[test]
fn those_agreed_before_the_count_are_kept_whatever_their_dimension() {
    let governance = Some("governance");
    let (mut room, rows) = programmes(&[governance, governance, Some("living")]);
    let vote = drafted(&mut room, &rows);
    room.vote(VoteCommand::Agree { vote, options: named("AB") }).unwrap();
    let other = one_each(&room.workshop, room.get(vote), &named("C"), 3);
    assert_eq!(other, named("ABC"));
}

proptest! {
    #[test]
    fn the_other_order_has_one_of_each_dimension_keeps_the_order_and_takes_as_many_as_it_can(
        dimensions in prop::collection::vec(prop::option::of(0_usize..2), 1..9),
        turn in 0_usize..9,
        places in 0_usize..9,
    ) {
        let names = ["governance", "living"];
        let dimensions: Vec<Option<&str>> = dimensions.into_iter().map(|of| of.map(|of| names[of])).collect();
        let (mut room, rows) = programmes(&dimensions);
        let vote = drafted(&mut room, &rows);
        let mut order = letters(rows.len());
        order.rotate_left(turn % rows.len());
        let taken = one_each(&room.workshop, room.get(vote), &order, places);
        prop_assert!(crowds(&room.workshop, room.get(vote), &taken).is_empty());
        let places_of: Vec<_> = taken.iter().map(|id| order.iter().position(|other| other == id).unwrap()).collect();
        prop_assert!(places_of.is_sorted_by(|a, b| a < b));
        let different: std::collections::BTreeSet<_> = dimensions.iter().flatten().collect();
        let of_none = dimensions.iter().filter(|of| of.is_none()).count();
        prop_assert_eq!(taken.len(), places.min(different.len() + of_none));
    }
}
