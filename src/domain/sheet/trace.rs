//! Where something comes from and what came of it, over all links.

use super::{Accepted, Cell, Ref, RowState, Viewer};
use crate::domain::priorities::priorities;
use crate::domain::swot::ItemState;
use crate::domain::{Id, Workshop};
use std::collections::{BTreeMap, BTreeSet};

/// One thing in a trace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traced {
    /// How many links away it is, from 1.
    pub depth: usize,
    /// What it is; of what was merged, what it stands under.
    pub thing: Ref,
    /// It stands further up already, and what hangs on it is told there.
    pub told: bool,
}

/// Both directions from one thing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trace {
    /// What it comes from, each thing before what that comes from.
    pub origins: Vec<Traced>,
    /// What came of it, each thing before what came of that.
    pub results: Vec<Traced>,
}

impl Trace {
    /// The origins as they followed from one another: each once, behind all that it comes from.
    pub fn from_the_beginning(&self) -> Vec<&Ref> {
        let (mut open, mut out): (Vec<&Traced>, Vec<&Ref>) = (Vec::new(), Vec::new());
        for traced in self.origins.iter().filter(|traced| !traced.told) {
            while let Some(done) = open.pop_if(|last| last.depth >= traced.depth) {
                out.push(&done.thing);
            }
            open.push(traced);
        }
        out.extend(open.iter().rev().map(|done| &done.thing));
        out
    }
}

/// Links from each thing to others.
pub(super) type Links = BTreeMap<Ref, Vec<Ref>>;

/// The trace of a thing. Each thing is followed once in a direction, so circles of links end.
pub fn trace(workshop: &Workshop, of: &Ref) -> Trace {
    let (back, on) = links(workshop, Viewer::Desk);
    let follow = |links: &Links| {
        let of = standing(workshop, of);
        let (mut told, mut out) = (BTreeSet::from([of.clone()]), Vec::new());
        walk(links, &of, 1, &mut told, &mut out);
        out
    };
    Trace { origins: follow(&back), results: follow(&on) }
}

fn walk(links: &Links, from: &Ref, depth: usize, told: &mut BTreeSet<Ref>, out: &mut Vec<Traced>) {
    for thing in links.get(from).into_iter().flatten() {
        let is_new = told.insert(thing.clone());
        out.push(Traced { depth, thing: thing.clone(), told: !is_new });
        if is_new {
            walk(links, thing, depth + 1, told, out);
        }
    }
}

/// What something stands under in the end; itself, unless it was merged.
pub fn standing(workshop: &Workshop, of: &Ref) -> Ref {
    match of {
        Ref::Row(id) => Ref::Row(workshop.standing_row(*id).map_or(*id, |row| row.id)),
        Ref::Item(id) => match workshop.items.get(id).map(|item| item.state) {
            Some(ItemState::Merged(into)) => Ref::Item(into),
            Some(ItemState::Shown | ItemState::Parked | ItemState::Withdrawn) | None => of.clone(),
        },
        Ref::Priority(_) => of.clone(),
    }
}

/// All links, backwards and forwards; for the room without those in columns that it does not see.
pub(super) fn links(workshop: &Workshop, viewer: Viewer) -> (Links, Links) {
    let (mut back, mut on) = (Links::new(), Links::new());
    let mut link = |from: Ref, to: &Ref| {
        let (from, to) = (standing(workshop, &from), standing(workshop, to));
        let known = back.entry(from.clone()).or_default();
        if from != to && !known.contains(&to) {
            known.push(to.clone());
            on.entry(to).or_default().push(from);
        }
    };
    for item in workshop.items.values() {
        item.from.iter().for_each(|origin| link(Ref::Item(item.id), origin));
    }
    for priority in priorities(workshop) {
        let about = priority.item.map(Ref::Item).or_else(|| priority.row.map(Ref::Row));
        let of = Ref::Priority(Accepted::Voted(priority.vote, priority.option));
        if let Some(about) = &about {
            link(of, about);
        }
    }
    // What was cited may since stand in the order of a later vote.
    let cited = workshop.sheets.rows().flat_map(|row| row.cells.values()).flat_map(Cell::refs);
    for of in cited.chain(workshop.items.values().flat_map(|item| &item.from)) {
        if let Some(about) = voted_on(workshop, of) {
            link(of.clone(), &about);
        }
    }
    for carried in &workshop.carried {
        let of = Ref::Priority(Accepted::Carried(carried.id));
        if let Some(about) = &carried.about {
            link(of, about);
        }
    }
    for row in workshop.sheets.rows() {
        let sheet = workshop.sheet(&row.sheet);
        let is_seen = |id: &str| {
            let column = sheet.and_then(|sheet| Some((sheet, sheet.column(id)?)));
            viewer == Viewer::Desk || column.is_some_and(|(sheet, column)| !column.hidden && !sheet.is_desk(id))
        };
        let refs = row.cells.iter().filter(|(id, _)| is_seen(id)).flat_map(|(_, cell)| cell.refs());
        refs.for_each(|origin| link(Ref::Row(row.id), origin));
    }
    (back, on)
}

/// The item or row that the option of a vote is about.
fn voted_on(workshop: &Workshop, of: &Ref) -> Option<Ref> {
    let Ref::Priority(Accepted::Voted(vote, letter)) = of else {
        return None;
    };
    let option = workshop.votes.get(vote)?.options.iter().find(|option| option.id == *letter)?;
    option.item.map(Ref::Item).or_else(|| option.row.map(Ref::Row))
}

/// Whether a thing stands: it may be shown to the room with its words.
pub fn stands(workshop: &Workshop, thing: &Ref) -> bool {
    match thing {
        Ref::Row(id) => workshop.sheets.row(*id).is_some_and(|row| row.state == RowState::Shown),
        Ref::Item(id) => workshop.items.get(id).is_some_and(|item| workshop.is_on_board(item)),
        Ref::Priority(_) => true,
    }
}

impl Workshop {
    /// The number that the room calls a row or an item by.
    pub fn number_of(&self, id: Id) -> Option<u32> {
        let row = self.sheets.row(id).map(|row| row.number);
        row.or_else(|| self.items.get(&id).map(|item| item.number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::command::SheetCommand;
    use crate::domain::fixture::{Table, item};
    use crate::domain::swot::Quadrant;
    use serde_json::json;

    #[test]
    fn a_thread_is_followed_both_ways_and_ends_in_a_circle() {
        let mut table = Table::new();
        let issue = table.row("kesiapan", None, json!({"indikator": {"text": "Tenaga TIK"}}));
        let new = crate::domain::command::NewItem {
            from: vec![Ref::Row(issue)],
            ..item("struktur", Quadrant::W, "Tenaga TIK sedikit")
        };
        let weakness = table.add(new);
        let programme = |from: &Ref, text: &str| json!({"program": {"text": text}, "asal": {"refs": [from]}});
        let first = table.row("program", None, programme(&Ref::Item(weakness), "Pelatihan"));
        let second = table.row("program", None, programme(&Ref::Row(first), "Sertifikasi"));
        table
            .set(
                "program",
                first,
                "asal",
                json!({"refs": [{"item": weakness.to_string()}, {"row": second.to_string()}]}),
            )
            .unwrap();
        let found = trace(table.workshop(), &Ref::Item(weakness));
        let line = |depth, thing, told| Traced { depth, thing, told };
        assert_eq!(found.origins, [line(1, Ref::Row(issue), false)]);
        let results =
            [line(1, Ref::Row(first), false), line(2, Ref::Row(second), false), line(3, Ref::Row(first), true)];
        assert_eq!(found.results, results);
        table.sheet(SheetCommand::Merge { from: second, into: first }).unwrap();
        let found = trace(table.workshop(), &Ref::Item(weakness));
        assert_eq!(found.results, [line(1, Ref::Row(first), false)], "what is merged leads to where it stands");
        table.sheet(SheetCommand::Withdraw { row: first, reason: None }).unwrap();
        assert!(!stands(table.workshop(), &Ref::Row(first)));
        assert_eq!(trace(table.workshop(), &Ref::Item(weakness)).results.len(), 1, "nothing dangles");
    }

    #[test]
    fn from_the_beginning_each_thing_stands_behind_all_that_it_comes_from() {
        let mut table = Table::new();
        let said = |table: &mut Table, text: &str, from: &[Id]| {
            let from = from.iter().copied().map(Ref::Item).collect();
            table.add(crate::domain::command::NewItem { from, ..item("struktur", Quadrant::W, text) })
        };
        let issue = said(&mut table, "Tenaga TIK sedikit", &[]);
        let first = said(&mut table, "Pelatihan tidak ada", &[issue]);
        let second = said(&mut table, "Sertifikat kedaluwarsa", &[first]);
        let other = said(&mut table, "Magang belum diatur", &[]);
        // It comes from the first one directly and through the second.
        let last = said(&mut table, "Sekolah TIK jauh", &[first, second, other]);
        let found = trace(table.workshop(), &Ref::Item(last));
        assert_eq!(found.from_the_beginning(), [issue, first, second, other].map(Ref::Item).iter().collect::<Vec<_>>());
    }
}
