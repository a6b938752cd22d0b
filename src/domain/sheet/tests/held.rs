//! What holds of sheets after whatever was decided, and after it was undone.

use super::*;
use crate::domain::fixture::steps;
use crate::domain::{Event, Workshop};
use std::collections::BTreeSet;

/// Every ref of the workshop leads to something that is there, and to nothing that stands under another.
fn nothing_dangles(workshop: &Workshop) {
    let of_rows = workshop.sheets.rows().flat_map(|row| row.cells.values());
    let of_items = workshop.sheets.of_items.values().flat_map(|of| of.values()).flat_map(Cells::values);
    let cited = of_rows.chain(of_items).flat_map(Cell::refs);
    let made_of = workshop.items.values().flat_map(|item| &item.from);
    let about = workshop.carried.iter().filter_map(|carried| carried.about.as_ref());
    for cited in cited.chain(made_of).chain(about) {
        match standing(workshop, cited) {
            Ref::Row(id) => {
                let row = workshop.sheets.row(id).unwrap_or_else(|| panic!("{cited:?} dangles"));
                assert!(!matches!(row.state, RowState::Merged(_)), "{cited:?} leads to what is merged");
            }
            Ref::Item(id) => {
                let item = workshop.items.get(&id).unwrap_or_else(|| panic!("{cited:?} dangles"));
                assert!(!matches!(item.state, crate::domain::swot::ItemState::Merged(_)), "{cited:?}");
            }
            Ref::Priority(Accepted::Voted(vote, letter)) => {
                let vote = workshop.votes.get(&vote).unwrap_or_else(|| panic!("{cited:?} dangles"));
                assert!(vote.options.iter().any(|option| option.id == letter), "{cited:?} dangles");
            }
            Ref::Priority(Accepted::Carried(id)) => {
                assert!(workshop.carried.iter().any(|carried| carried.id == id), "{cited:?} dangles");
            }
        }
    }
    for row in workshop.sheets.rows() {
        let sheet = workshop.sheet(&row.sheet).expect("the sheet of a row");
        for (id, cell) in &row.cells {
            let column = sheet.column(id).expect("the column of a cell");
            if let (Kind::ChoiceFrom { .. }, Cell::Choice(id)) = (&column.kind, cell) {
                let id: Id = id.parse().expect("the id of a row");
                assert!(workshop.sheets.row(id).is_some(), "a choice of {id} dangles");
            }
        }
    }
}

/// What is counted and kept in order is what a look through all rows finds.
fn all_is_counted(workshop: &Workshop) {
    let sheets = &workshop.sheets;
    let of_items = sheets.of_items.values().flat_map(|of| of.values()).map(Cells::len);
    let filled: usize = sheets.rows().map(|row| row.cells.len()).chain(of_items).sum();
    assert_eq!(sheets.filled, filled);
    for sheet in sheets.all() {
        let rows: BTreeSet<Id> = sheets.rows().filter(|row| row.sheet == sheet.id).map(|row| row.id).collect();
        let order = sheets.order.get(&sheet.id).map_or(&[][..], Vec::as_slice);
        assert_eq!(order.len(), rows.len());
        assert_eq!(order.iter().copied().collect::<BTreeSet<Id>>(), rows);
        let numbers: Vec<u32> = rows.iter().filter_map(|id| sheets.row(*id)).map(|row| row.number).collect();
        assert!(numbers.into_iter().eq((1..).take(rows.len())), "numbers go by entry");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_happens_to_a_sheet_is_undone_to_the_last_cell(steps in steps(160)) {
        let mut table = Table::new();
        for step in &steps {
            let (before, records) = (table.workshop().clone(), table.history.records().len());
            table.step(step);
            let new = &table.history.records()[records..];
            let mut events = new.iter().flat_map(|record| &record.events).peekable();
            if events.peek().is_some() && events.all(|event| matches!(event, Event::Sheet(_))) {
                let after = table.workshop().clone();
                table.undo().unwrap();
                prop_assert_eq!(table.workshop(), &before);
                table.redo().unwrap();
                prop_assert_eq!(table.workshop(), &after);
            }
        }
    }

    #[test]
    fn links_never_dangle_and_nothing_is_miscounted(steps in steps(220)) {
        let mut table = Table::new();
        for step in &steps {
            table.step(step);
        }
        nothing_dangles(table.workshop());
        all_is_counted(table.workshop());
        while table.undo().is_ok() {
            nothing_dangles(table.workshop());
            all_is_counted(table.workshop());
        }
    }
}
