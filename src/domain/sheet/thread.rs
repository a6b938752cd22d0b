//! One thread a dimension through the whole method: from what was said first to what will be measured.

use super::trace::{Links, links};
use super::{Ref, Viewer, stands};
use crate::domain::{Id, Workshop};
use std::collections::BTreeMap;

/// The most steps of a thread on either side of its row.
const MOST_STEPS: usize = 5;

/// The thread of a dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// The dimension, by id.
    pub dimension: String,
    /// What follows from what, the earliest first; at least two, and all of it stands.
    pub steps: Vec<Ref>,
}

/// The thread of each dimension that has one, in the order of dimensions: through the row of it that a vote has accepted,
/// else through any, the longest one; of equally long ones that of the earliest row. Links in columns for the desk, and
/// what stands on hidden sheets, are not in it.
pub fn threads(workshop: &Workshop) -> Vec<Thread> {
    let (back, on) = links(workshop, Viewer::Room);
    let (mut back, mut on) = (Ways::new(workshop, back), Ways::new(workshop, on));
    let mut through = |row: Id| {
        let row = Ref::Row(row);
        let mut steps = back.from(&row, MOST_STEPS);
        steps.reverse();
        // Links in a circle lead to the same things both ways.
        let results = on.from(&row, MOST_STEPS).into_iter().filter(|step| !steps.contains(step));
        let results: Vec<Ref> = results.collect();
        steps.extend(results);
        steps
    };
    let mut of = |dimension: &str| {
        let rows = workshop.sheets.rows().filter(|row| is_public(workshop, &Ref::Row(row.id)));
        let rows = rows.filter(|row| workshop.dimension_of(row.id) == Some(dimension));
        let found = rows.map(|row| (workshop.is_chosen(row.id), through(row.id)));
        // The first of the best: `max_by_key` would take the last.
        let best = found.reduce(|best, next| if rank(&next) > rank(&best) { next } else { best });
        best.map(|(_, steps)| steps).filter(|steps| steps.len() > 1)
    };
    let dimensions = workshop.created.dimensions.iter();
    let mut thread = |id: &str| of(id).map(|steps| Thread { dimension: id.to_owned(), steps });
    dimensions.filter_map(|dimension| thread(&dimension.id)).collect()
}

const fn rank((chosen, steps): &(bool, Vec<Ref>)) -> (bool, usize) {
    (*chosen && steps.len() > 1, steps.len())
}

/// Whether a thing stands, and on no hidden sheet.
fn is_public(workshop: &Workshop, thing: &Ref) -> bool {
    let is_hidden = |id: &Id| {
        let sheet = workshop.sheets.row(*id).and_then(|row| workshop.sheet(&row.sheet));
        sheet.is_none_or(|sheet| sheet.hidden)
    };
    stands(workshop, thing) && !matches!(thing, Ref::Row(id) if is_hidden(id))
}

/// The longest ways along links in one direction, as far as they were asked for.
struct Ways<'a> {
    workshop: &'a Workshop,
    links: Links,
    known: BTreeMap<(Ref, usize), Vec<Ref>>,
}

impl<'a> Ways<'a> {
    const fn new(workshop: &'a Workshop, links: Links) -> Self {
        Self { workshop, links, known: BTreeMap::new() }
    }

    /// The longest way from a thing, itself first, with at most so many steps behind it. Nothing stands twice on it.
    fn from(&mut self, thing: &Ref, steps: usize) -> Vec<Ref> {
        let key = (thing.clone(), steps);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let mut best = Vec::new();
        if let Some(steps) = steps.checked_sub(1) {
            for next in self.links.get(thing).cloned().into_iter().flatten() {
                let way = if is_public(self.workshop, &next) { self.from(&next, steps) } else { Vec::new() };
                if way.len() > best.len() && !way.contains(thing) {
                    best = way;
                }
            }
        }
        best.insert(0, thing.clone());
        self.known.insert(key, best.clone());
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::command::{NewItem, SheetCommand};
    use crate::domain::fixture::{Table, item};
    use crate::domain::swot::Quadrant;
    use serde_json::{Value, json};

    fn programme(table: &mut Table, text: &str, dimension: Option<&str>, from: &[Ref]) -> Id {
        let mut cells = json!({"program": {"text": text}});
        if !from.is_empty() {
            cells["asal"] = json!({"refs": from});
        }
        if let Some(dimension) = dimension {
            cells["dimensi"] = json!({"dimension": dimension});
        }
        table.row("program", None, cells)
    }

    fn from(origin: &[Id]) -> Value {
        let rows: Vec<Ref> = origin.iter().map(|id| Ref::Row(*id)).collect();
        json!({"refs": rows})
    }

    #[test]
    fn the_longest_thread_of_each_dimension_is_told_and_what_was_withdrawn_cuts_it() {
        let mut table = Table::new();
        let gap = table.row("kesiapan", None, json!({"indikator": {"text": "Loket"}}));
        let new = NewItem { from: vec![Ref::Row(gap)], ..item("struktur", Quadrant::W, "Loket sedikit") };
        let weakness = table.add(new);
        programme(&mut table, "Lain", Some("governance"), &[Ref::Item(weakness)]);
        let first = programme(&mut table, "Daring", Some("governance/public-service"), &[Ref::Item(weakness)]);
        programme(&mut table, "Tanpa asal", Some("living"), &[]);
        let next = programme(&mut table, "Pelatihan", None, &[Ref::Row(first)]);
        let steps = vec![Ref::Row(gap), Ref::Item(weakness), Ref::Row(first), Ref::Row(next)];
        let found = threads(table.workshop());
        assert_eq!(found, [Thread { dimension: "governance".to_owned(), steps: steps.clone() }]);
        table.sheet(SheetCommand::Withdraw { row: gap, reason: None }).unwrap();
        assert_eq!(threads(table.workshop())[0].steps, steps[1..]);
        table.sheet(SheetCommand::Withdraw { row: next, reason: None }).unwrap();
        let found = threads(table.workshop());
        assert_eq!(found[0].steps.len(), 2);
        assert_ne!(found[0].steps[1], Ref::Row(first), "of equally long ones that of the earliest row");
    }

    #[test]
    fn a_circle_is_not_gone_round() {
        let mut table = Table::new();
        let first = programme(&mut table, "Satu", Some("living"), &[]);
        let second = programme(&mut table, "Dua", None, &[Ref::Row(first)]);
        let third = programme(&mut table, "Tiga", None, &[Ref::Row(second)]);
        table.set("program", first, "asal", from(&[third])).unwrap();
        let mut steps = threads(table.workshop())[0].steps.clone();
        let told = steps.len();
        steps.sort();
        steps.dedup();
        assert_eq!((told, steps.len()), (3, 3), "each thing once");
    }
}
