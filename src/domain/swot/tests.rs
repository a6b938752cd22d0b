//! What the board allows, by example.

use super::{ItemState, Quadrant, Settling, WordingRefusal};
use crate::domain::capture;
use crate::domain::command::{NewItem, SwotCommand};
use crate::domain::fixture::{Table, code, item};
use crate::domain::{Command, Id, Refusal};

fn swot(table: &mut Table, command: SwotCommand) -> Result<(), Refusal> {
    table.enter(Command::Swot(command))
}

fn state(table: &Table, id: Id) -> ItemState {
    table.workshop().items[&id].state
}

fn three(table: &mut Table) -> [Id; 3] {
    ["satu", "dua", "tiga"].map(|text| table.add(item("struktur", Quadrant::S, text)))
}

#[test]
fn what_stood_under_a_merged_item_moves_along() {
    let mut table = Table::new();
    let [a, b, c] = three(&mut table);
    swot(&mut table, SwotCommand::Merge { from: a, into: b }).unwrap();
    swot(&mut table, SwotCommand::Merge { from: b, into: c }).unwrap();
    assert_eq!(state(&table, a), ItemState::Merged(c));
    assert_eq!(state(&table, b), ItemState::Merged(c));
    swot(&mut table, SwotCommand::Restore { id: a }).unwrap();
    assert_eq!(state(&table, a), ItemState::Shown);
    table.undo().unwrap();
    table.undo().unwrap();
    assert_eq!(state(&table, a), ItemState::Merged(b));
}

#[test]
fn nothing_merges_into_itself_or_into_what_is_off_the_board() {
    let mut table = Table::new();
    let [a, b, c] = three(&mut table);
    let into = |from, into| SwotCommand::Merge { from, into };
    assert_eq!(swot(&mut table, into(a, a)), Err(Refusal::MergeWithItself));
    swot(&mut table, SwotCommand::Withdraw { id: b }).unwrap();
    let withdrawn = Refusal::ItemState(ItemState::Withdrawn);
    assert_eq!(swot(&mut table, into(a, b)), Err(withdrawn));
    swot(&mut table, into(a, c)).unwrap();
    let merged = Refusal::ItemState(ItemState::Merged(c));
    assert_eq!(swot(&mut table, into(c, a)), Err(merged.clone()));
    assert_eq!(swot(&mut table, into(a, c)), Err(merged));
    let nobody = Id::new(99, 0);
    assert_eq!(swot(&mut table, into(c, nobody)), Err(Refusal::NoSuch(nobody)));
}

#[test]
fn a_list_is_taken_whole_or_not_at_all() {
    let mut table = Table::new();
    let good = item("struktur", Quadrant::O, "  Program BAKTI\u{202e} ");
    let bad = item("struktur", Quadrant::O, " \u{7} ");
    let list = vec![good.clone(), bad];
    assert_eq!(swot(&mut table, SwotCommand::Add(list)), Err(Refusal::EmptyText));
    assert!(table.workshop().items.is_empty());
    let unknown = NewItem { by: Some(code("BELUM-ADA")), ..good.clone() };
    let refused = Refusal::NoSuchDelegation("BELUM-ADA".to_owned());
    assert_eq!(swot(&mut table, SwotCommand::Add(vec![unknown])), Err(refused));
    let known = NewItem { by: Some(code("dinkes")), dimension: Some(" Governance ".to_owned()), ..good.clone() };
    swot(&mut table, SwotCommand::Add(vec![known, good])).unwrap();
    let items: Vec<_> = table.workshop().items.values().collect();
    assert_eq!(items[0].text, "Program BAKTI");
    assert_eq!(items[0].dimension.as_deref(), Some("governance"));
    assert_eq!([items[0].number, items[1].number], [1, 2]);
    assert_eq!([items[0].id, items[1].id], [Id::new(2, 0), Id::new(2, 1)]);
}

#[test]
fn a_wording_is_agreed_or_has_the_most_hands() {
    let mut table = Table::new();
    let id = table.add(item("struktur", Quadrant::W, "Server tua"));
    let propose = |text: &str| SwotCommand::Propose { id, text: text.to_owned() };
    let settle = |how| SwotCommand::Settle { id, how };
    let hands = |counts: &[u32]| settle(Settling::Hands(counts.to_vec()));
    assert_eq!(
        swot(&mut table, settle(Settling::Agreed(0))),
        Err(Refusal::Wording(WordingRefusal::Number)),
        "there is nothing to choose from"
    );
    swot(&mut table, propose("Server sudah tua")).expect("a second");
    assert_eq!(swot(&mut table, hands(&[3])), Err(Refusal::Wording(WordingRefusal::Number)));
    assert_eq!(swot(&mut table, hands(&[7, 7])), Err(Refusal::Wording(WordingRefusal::Tie)));
    assert_eq!(swot(&mut table, settle(Settling::Agreed(2))), Err(Refusal::Wording(WordingRefusal::Number)));
    swot(&mut table, propose("Server usang")).expect("a third");
    assert_eq!(swot(&mut table, propose("Lagi")), Err(Refusal::Wording(WordingRefusal::Number)));
    swot(&mut table, hands(&[7, 2, 9])).expect("a count");
    let item = &table.workshop().items[&id];
    assert_eq!((item.text.as_str(), item.proposed.len()), ("Server usang", 0));
}

#[test]
fn parked_formulations_wait_with_their_item() {
    let mut table = Table::new();
    let id = table.add(item("struktur", Quadrant::W, "Satu"));
    let text = "Dua".to_owned();
    swot(&mut table, SwotCommand::Propose { id, text }).expect("a second");
    swot(&mut table, SwotCommand::Park { id }).expect("parked");
    let agreed = SwotCommand::Settle { id, how: Settling::Agreed(1) };
    assert_eq!(swot(&mut table, agreed.clone()), Err(Refusal::ItemState(ItemState::Parked)));
    swot(&mut table, SwotCommand::Restore { id }).expect("back");
    swot(&mut table, agreed).expect("agreed");
    assert_eq!(table.workshop().items[&id].text, "Dua");
}

#[test]
fn two_kept_apart_are_alike_no_more_until_that_is_undone() {
    let mut table = Table::new();
    let texts = ["Server pelayanan usang", "Server pelayanan usang sekali"];
    let [one, other] = texts.map(|text| table.add(item("struktur", Quadrant::W, text)));
    let proposed = |table: &Table| {
        let workshop = table.workshop();
        let hinted = capture::similar(workshop, "struktur", texts[1], other);
        (capture::alike(workshop, None), hinted)
    };
    assert_eq!(proposed(&table), (vec![(one, other)], Some(one)));
    let keep = |one, other| SwotCommand::KeepApart { one, other };
    swot(&mut table, keep(one, other)).unwrap();
    assert_eq!(proposed(&table), (Vec::new(), None));
    assert_eq!(swot(&mut table, keep(other, one)), Err(Refusal::KeptApart));
    table.undo().unwrap();
    assert_eq!(proposed(&table), (vec![(one, other)], Some(one)));
    swot(&mut table, SwotCommand::Park { id: one }).unwrap();
    let off = Refusal::ItemState(ItemState::Parked);
    assert_eq!(swot(&mut table, keep(other, one)), Err(off));
}
