//! Cells: those that can stand at once, and those that name other things, which come last.

use super::{Carrier, What};
use crate::domain::agenda::Label;
use crate::domain::attendance::Code;
use crate::domain::event::{Event, SheetEvent};
use crate::domain::sheet::{
    Cell, CellFault, Cells, Kind, MOST_REFS, Ref, Row, Rows, Sheet, SheetRefusal, check_cell, standing,
};
use crate::domain::{Id, Workshop};
use std::collections::BTreeMap;

/// Cells to be set in one event.
type Set = BTreeMap<String, Option<Cell>>;

impl Carrier<'_> {
    /// Those of a row's cells that fit a new row of the new sheet, less those that name other things.
    pub(super) fn cells(&mut self, sheet: &Sheet, to: &Sheet, cells: &Cells) -> Cells {
        let at_once = cells.iter().filter(|(id, cell)| !names_others(sheet, id, cell));
        let fitting = at_once.filter_map(|(id, cell)| {
            let cell = self.known_codes(cell)?;
            self.fits(sheet, to, id, &cell).then(|| (id.clone(), cell))
        });
        fitting.collect()
    }

    /// The cell with those delegations that are there; none when it had several and none is left.
    fn known_codes(&mut self, cell: &Cell) -> Option<Cell> {
        let Cell::Delegations(codes) = cell else {
            return Some(cell.clone());
        };
        let known = |code: &&Code| {
            let known = self.to.delegation(code).is_some();
            if !known {
                self.lose(What::Code((*code).clone()));
            }
            known
        };
        let codes: Vec<Code> = codes.iter().filter(known).cloned().collect();
        (!codes.is_empty()).then_some(Cell::Delegations(codes))
    }

    /// Sets the cells of carried rows that name other things: rows to choose from, and what a row comes from, of the rows
    /// merged into it too.
    pub(super) fn links(&mut self) {
        let from = self.from;
        for sheet in from.sheets.all().iter().filter(|sheet| sheet.rows == Rows::Open) {
            let Some(to) = self.to.sheet(&sheet.id).cloned() else { continue };
            for row in from.rows_of(sheet) {
                if let Some(Ref::Row(id)) = self.new.get(&Ref::Row(row.id)).cloned() {
                    let cells = self.others(sheet, &to, &with_merged(from, sheet, row));
                    self.set(&to, id, cells);
                }
            }
        }
    }

    /// Sets the cells of carried items on sheets whose rows are items.
    pub(super) fn cells_of_items(&mut self) {
        let from = self.from;
        for sheet in from.sheets.all().iter().filter(|sheet| sheet.rows == Rows::Items) {
            let carried = |(id, cells)| match self.new.get(&Ref::Item(id)) {
                Some(Ref::Item(new)) => Some((*new, cells)),
                Some(_) | None => None,
            };
            let lines: Vec<(Id, &Cells)> = from.sheets.item_cells(&sheet.id).filter_map(carried).collect();
            let to = self.to.sheet(&sheet.id).filter(|to| to.rows == Rows::Items).cloned();
            match to {
                Some(to) => {
                    for (id, cells) in lines {
                        let mut set = self.others(sheet, &to, cells);
                        let at_once = self.cells(sheet, &to, cells);
                        set.extend(at_once.into_iter().map(|(id, cell)| (id, Some(cell))));
                        self.set(&to, id, set);
                    }
                }
                None if lines.is_empty() => {}
                None => self.lose_many(What::Sheet(sheet.title.clone()), lines.len()),
            }
        }
    }

    fn set(&mut self, to: &Sheet, row: Id, cells: Set) {
        let sheet = to.id.clone();
        if !cells.is_empty() && !self.emit(Event::Sheet(SheetEvent::CellsSet { sheet, row, cells })) {
            self.lose(What::Rows(to.title.clone()));
        }
    }

    /// The cells that name other things, by what those are now.
    fn others(&mut self, sheet: &Sheet, to: &Sheet, cells: &Cells) -> Set {
        let mut set = Set::new();
        for (id, cell) in cells.iter().filter(|(id, cell)| names_others(sheet, id, cell)) {
            let is_there = to.column(id).is_some();
            let cell = match (cell, is_there) {
                (Cell::Refs(refs), true) => self.refs(to, id, refs),
                (Cell::Choice(row), true) => self.chosen_row(sheet, to, (id, row)),
                _ => self.fits(sheet, to, id, cell).then(|| cell.clone()),
            };
            if let Some(cell) = cell {
                set.insert(id.clone(), Some(cell));
            }
        }
        set
    }

    /// A choice that is a row, by the row that it is now.
    fn chosen_row(&mut self, sheet: &Sheet, to: &Sheet, (column, row): (&str, &str)) -> Option<Cell> {
        let old = row.parse().ok().map(|id: Id| standing(self.from, &Ref::Row(id)));
        let Some(Ref::Row(new)) = old.and_then(|old| self.new.get(&old).cloned()) else {
            self.lose(What::Link);
            return None;
        };
        let cell = Cell::Choice(new.to_string());
        self.fits(sheet, to, column, &cell).then_some(cell)
    }

    /// What a row comes from, as far as it is there and can be cited.
    fn refs(&mut self, to: &Sheet, column: &str, refs: &[Ref]) -> Option<Cell> {
        let mut new = Vec::new();
        for cited in refs {
            match self.there(cited) {
                Some(there) if new.contains(&there) => {}
                Some(there) if new.len() < MOST_REFS && self.is_citable(to, column, &there) => new.push(there),
                Some(_) | None => self.lose(What::Link),
            }
        }
        (!new.is_empty()).then_some(Cell::Refs(new))
    }

    fn is_citable(&self, to: &Sheet, column: &str, cited: &Ref) -> bool {
        check_cell(&self.to, to, None, column, &Cell::Refs(vec![cited.clone()])).is_ok()
    }

    /// What a thing is in the new workshop.
    pub(super) fn there(&self, cited: &Ref) -> Option<Ref> {
        self.new.get(&self.stands_as(cited)).cloned()
    }

    /// What a thing stands as in the earlier workshop: under what it was merged into, as the priority accepted again.
    pub(super) fn stands_as(&self, cited: &Ref) -> Ref {
        let standing = standing(self.from, cited);
        self.again.get(&standing).cloned().unwrap_or(standing)
    }

    /// Whether a cell fits its column in the new sheet; what is lost where it does not.
    fn fits(&mut self, sheet: &Sheet, to: &Sheet, id: &str, cell: &Cell) -> bool {
        let Err(refused) = check_cell(&self.to, to, None, id, cell) else {
            return true;
        };
        self.lose_from(what(sheet, id, refused), 1, sheet.is_desk(id));
        false
    }
}

/// Whether a cell names rows, items or priorities by their ids.
fn names_others(sheet: &Sheet, column: &str, cell: &Cell) -> bool {
    let is_row = sheet.column(column).is_some_and(|column| matches!(column.kind, Kind::ChoiceFrom { .. }));
    matches!(cell, Cell::Refs(_)) || is_row && matches!(cell, Cell::Choice(_))
}

/// The cells of a row; with what it comes from stands what rows come from that were merged into it.
fn with_merged(from: &Workshop, sheet: &Sheet, row: &Row) -> Cells {
    let mut cells = row.cells.clone();
    let links = sheet.columns.iter().filter(|column| matches!(column.kind, Kind::Links(_)));
    for column in links {
        let of = |row: &Row| row.cells.get(&column.id).map_or(&[][..], Cell::refs).to_vec();
        let mut refs = of(row);
        for under in from.rows_under(row.id) {
            refs.extend(of(under));
        }
        refs.retain(|cited| standing(from, cited) != Ref::Row(row.id));
        if !refs.is_empty() {
            cells.insert(column.id.clone(), Cell::Refs(refs));
        }
    }
    cells
}

/// What is lost with a cell that is refused: its column is not there, or cannot hold it.
fn what(sheet: &Sheet, id: &str, refused: SheetRefusal) -> What {
    let named = sheet.column(id);
    let column = named.map_or_else(|| Label::same(id), |column| column.name.clone());
    let sheet = sheet.title.clone();
    let SheetRefusal::Cell(_, fault) = refused else {
        return What::Column { sheet, column };
    };
    match fault {
        CellFault::Delegation(code) => Code::new(&code).map_or_else(|| What::Cells { sheet, column }, What::Code),
        CellFault::Dimension(path) => What::Dimension(path),
        CellFault::Choice(choice) => {
            let choices = match named.map(|column| &column.kind) {
                Some(Kind::Choice(choices)) => choices.as_slice(),
                Some(_) | None => &[],
            };
            let name = choices.iter().find(|one| one.id == choice).map(|one| one.name.clone());
            What::Choice { sheet, column, choice: name.unwrap_or_else(|| Label::same(choice)) }
        }
        CellFault::Kind
        | CellFault::Computed
        | CellFault::Text(_)
        | CellFault::Scale(..)
        | CellFault::Decimals(_)
        | CellFault::Money
        | CellFault::Year
        | CellFault::Years
        | CellFault::Ref
        | CellFault::Itself
        | CellFault::TooMany => What::Cells { sheet, column },
    }
}
