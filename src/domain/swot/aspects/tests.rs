//! Aspects changed while the workshop runs.

use super::*;
use crate::domain::Command;
use crate::domain::fixture::{Table, item};
use crate::domain::swot::Quadrant;

fn change(table: &mut Table, command: AspectCommand) -> Result<(), Refusal> {
    table.enter(Command::Aspects(command))
}

fn shown(table: &Table) -> Vec<&str> {
    let aspects = table.workshop().aspects().iter();
    aspects.map(|aspect| aspect.id.as_str()).collect()
}

#[test]
fn aspects_are_added_renamed_and_put_in_another_order() {
    let mut table = Table::new();
    let name = "Sumber daya alam".to_owned();
    change(&mut table, AspectCommand::Add { name }).unwrap();
    let id = "sumber-daya-alam".to_owned();
    change(&mut table, AspectCommand::Move { id, index: 0 }).unwrap();
    let (id, name) = ("struktur".to_owned(), "Tata kelola".to_owned());
    change(&mut table, AspectCommand::Rename { id, name }).unwrap();
    assert_eq!(shown(&table), ["sumber-daya-alam", "struktur", "infrastruktur", "suprastruktur"]);
    assert_eq!(table.workshop().aspect("struktur").unwrap().name.id, "Tata kelola");
    for _ in 0..3 {
        table.undo().unwrap();
    }
    assert_eq!(shown(&table), ["struktur", "infrastruktur", "suprastruktur"]);
}

#[test]
fn a_hidden_aspect_keeps_its_items_and_comes_back_with_them() {
    let mut table = Table::new();
    let kept = table.add(item("struktur", Quadrant::S, "Intranet"));
    let id = || "struktur".to_owned();
    change(&mut table, AspectCommand::Hide { id: id() }).unwrap();
    assert_eq!(shown(&table), ["infrastruktur", "suprastruktur"]);
    assert!(table.workshop().items[&kept].is_shown());
    assert_eq!(change(&mut table, AspectCommand::Hide { id: id() }), Err(Refusal::NoSuchAspect(id())));
    change(&mut table, AspectCommand::Show { id: id() }).unwrap();
    assert_eq!(shown(&table), ["infrastruktur", "suprastruktur", "struktur"]);
}

#[test]
fn one_aspect_stays_and_names_are_not_given_twice() {
    let mut table = Table::new();
    for id in ["struktur", "infrastruktur"] {
        let id = id.to_owned();
        change(&mut table, AspectCommand::Hide { id }).unwrap();
    }
    let id = "suprastruktur".to_owned();
    assert_eq!(change(&mut table, AspectCommand::Hide { id }), Err(Refusal::LastAspect));
    let name = "STRUKTUR".to_owned();
    assert_eq!(change(&mut table, AspectCommand::Add { name: name.clone() }), Err(Refusal::AspectTaken(name)));
    for n in 0..9 {
        let name = format!("Aspek {n}");
        change(&mut table, AspectCommand::Add { name }).unwrap();
    }
    let name = "Satu lagi".to_owned();
    assert_eq!(change(&mut table, AspectCommand::Add { name }), Err(Refusal::TooManyAspects));
}

#[test]
fn an_aspect_never_gets_lost() {
    let mut table = Table::new();
    let one = table.workshop().aspects()[..1].to_vec();
    let mut workshop = table.workshop().clone();
    assert!(set(&mut workshop, &one, &[]).is_err());
    assert_eq!(workshop, *table.workshop());
    let twice = [&one[..], table.workshop().aspects()].concat();
    assert!(set(&mut workshop, &twice, &[]).is_err());
    table.add(item("struktur", Quadrant::S, "Intranet"));
}
