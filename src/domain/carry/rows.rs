//! Rows of sheets, and the rows that the new agenda gives.

use super::{Carrier, What};
use crate::domain::agenda::Label;
use crate::domain::event::{Event, SheetEvent};
use crate::domain::sheet::{Cell, Given, Ref, Row, Rows, Sheet, Words};

impl Carrier<'_> {
    /// Tells the given rows that are not among those of the earlier workshop, in whatever state.
    pub(super) fn given(&mut self, given: &[(String, Given)]) {
        let from = self.from;
        for (id, row) in given {
            let Some(sheet) = self.to.sheet(id) else { continue };
            let (title, main) = (sheet.title.clone(), sheet.main().map(|main| main.id.clone()).unwrap_or_default());
            let words = row.cells.get(&main);
            let of_sheet = from.sheets.rows().filter(|row| row.sheet == *id);
            if !of_sheet.map(|row| row.cells.get(&main)).any(|there| reads_alike(words, there)) {
                self.lose(What::Given(title));
            }
        }
    }

    /// Brings the rows that stand, without what they come from: not all of that is there yet.
    pub(super) fn rows(&mut self) {
        let from = self.from;
        for sheet in from.sheets.all().iter().filter(|sheet| sheet.rows == Rows::Open) {
            let rows = from.rows_of(sheet);
            let to = self.to.sheet(&sheet.id).filter(|to| to.rows == Rows::Open).cloned();
            match to {
                Some(to) => rows.into_iter().for_each(|row| self.row(sheet, &to, row)),
                None if rows.is_empty() => {}
                None => self.lose_many(What::Sheet(sheet.title.clone()), rows.len()),
            }
        }
    }

    fn row(&mut self, sheet: &Sheet, to: &Sheet, row: &Row) {
        let has_main = to.main().is_some_and(|main| row.cells.contains_key(&main.id));
        if !has_main {
            return self.lose(What::Rows(sheet.title.clone()));
        }
        let cells = self.cells(sheet, to, &row.cells);
        let heading = self.heading(sheet, to, row.heading.as_deref());
        let by = self.source(row.by.as_ref());
        let brought = self.bring(row.id, |id, origin| {
            let sheet = to.id.clone();
            Event::Sheet(SheetEvent::RowAdded { id, sheet, heading, cells, by, origin: Some(origin) })
        });
        match brought {
            Some(id) => {
                self.comes.rows += 1;
                self.new.insert(Ref::Row(row.id), Ref::Row(id));
            }
            None => self.lose(What::Rows(sheet.title.clone())),
        }
    }

    /// The heading that a row stands under, if the new sheet has it.
    fn heading(&mut self, sheet: &Sheet, to: &Sheet, id: Option<&str>) -> Option<String> {
        let id = id?;
        if to.heading(id).is_some() {
            return Some(id.to_owned());
        }
        let heading = sheet.heading(id).map_or_else(|| Label::same(id), |heading| heading.name.clone());
        self.lose(What::Heading { sheet: sheet.title.clone(), heading });
        None
    }
}

/// Whether two main cells say the same in one of the languages.
fn reads_alike(one: Option<&Cell>, other: Option<&Cell>) -> bool {
    let texts = |cell: Option<&Cell>| match cell {
        Some(Cell::Text(Words::Typed(text))) => vec![text.clone()],
        Some(Cell::Text(Words::Given(label))) => vec![label.id.clone(), label.en.clone()],
        Some(_) | None => Vec::new(),
    };
    let others = texts(other);
    texts(one).iter().any(|text| others.contains(text))
}
