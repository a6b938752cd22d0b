//! Rows and cells of the script, and what happens to items and rows alike.

use super::Play;
use crate::demo::DemoFault;
use crate::demo::cells::Reading;
use crate::demo::known::Known;
use crate::demo::script::{CellsStep, RowStep};
use crate::domain::command::{NewRow, RowCells, SheetCommand, SwotCommand};
use crate::domain::sheet::{Cell, Row, Sheet, Words};
use crate::domain::{Command, Id, Workshop};

impl Play {
    pub(super) fn row(&mut self, step: &RowStep) -> Result<(), DemoFault> {
        let workshop = self.history.workshop();
        let sheet = sheet(workshop, &step.sheet)?;
        let cells = Reading { workshop, keys: &self.keys, sheet }.cells(&step.cells, &step.from)?;
        let new = NewRow {
            sheet: step.sheet.clone(),
            heading: step.heading.clone(),
            cells,
            by: step.by.clone(),
            origin: None,
        };
        let id = self.run(Command::Sheet(SheetCommand::add(vec![new])))?;
        self.keys.give(step.key.as_ref(), Known::Row(id));
        Ok(())
    }

    pub(super) fn cells(&mut self, step: &CellsStep) -> Result<(), DemoFault> {
        let workshop = self.history.workshop();
        let sheet = sheet(workshop, &step.sheet)?;
        let row = self.row_of(sheet, step)?;
        let cells = Reading { workshop, keys: &self.keys, sheet }.cells(&step.cells, &[])?;
        let cells = cells.into_iter().map(|(id, cell)| (id, Some(cell))).collect();
        let cells = vec![RowCells { sheet: step.sheet.clone(), row, cells }];
        self.run(Command::Sheet(SheetCommand::Fill { rows: Vec::new(), cells }))?;
        self.keys.give(step.key.as_ref(), Known::Row(row));
        Ok(())
    }

    /// The row or item with this key, else the first row that stands with this text.
    fn row_of(&self, sheet: &Sheet, step: &CellsStep) -> Result<Id, DemoFault> {
        if let Ok(Known::Row(id) | Known::Item(id)) = self.keys.get(&step.row) {
            return Ok(id);
        }
        let workshop = self.history.workshop();
        let mut rows = workshop.rows_of(sheet).into_iter();
        let under = |row: &Row| step.heading.is_none() || row.heading == step.heading;
        let found = rows.find(|row| under(row) && main_text(workshop, row) == Some(&step.row));
        found.map(|row| row.id).ok_or_else(|| DemoFault::NoSuch(step.row.clone()))
    }

    pub(super) fn merge(&mut self, from: &str, into: &str) -> Result<(), DemoFault> {
        let no_such = || DemoFault::NoSuch(from.to_owned());
        self.done(match (self.keys.get(from)?, self.keys.get(into)?) {
            (Known::Item(from), Known::Item(into)) => Command::Swot(SwotCommand::Merge { from, into }),
            (Known::Row(from), Known::Row(into)) => Command::Sheet(SheetCommand::Merge { from, into }),
            (Known::Item(_) | Known::Row(_) | Known::Note(_) | Known::Vote(_), _) => return Err(no_such()),
        })
    }

    pub(super) fn park(&mut self, key: &str) -> Result<(), DemoFault> {
        self.done(match self.keys.get(key)? {
            Known::Item(id) => Command::Swot(SwotCommand::Park { id }),
            Known::Row(row) => Command::Sheet(SheetCommand::Park { row, reason: None }),
            Known::Note(_) | Known::Vote(_) => return Err(DemoFault::NoSuch(key.to_owned())),
        })
    }

    pub(super) fn withdraw(&mut self, key: &str) -> Result<(), DemoFault> {
        self.done(match self.keys.get(key)? {
            Known::Item(id) => Command::Swot(SwotCommand::Withdraw { id }),
            Known::Row(row) => Command::Sheet(SheetCommand::Withdraw { row, reason: None }),
            Known::Note(_) | Known::Vote(_) => return Err(DemoFault::NoSuch(key.to_owned())),
        })
    }
}

fn sheet<'a>(workshop: &'a Workshop, id: &str) -> Result<&'a Sheet, DemoFault> {
    workshop.sheet(id).ok_or_else(|| DemoFault::NoSuch(id.to_owned()))
}

/// The text of a row's main column, in Indonesian.
pub(super) fn main_text<'a>(workshop: &'a Workshop, row: &'a Row) -> Option<&'a String> {
    let main = workshop.sheet(&row.sheet)?.main()?;
    let Cell::Text(words) = row.cells.get(&main.id)? else {
        return None;
    };
    Some(match words {
        Words::Typed(text) => text,
        Words::Given(label) => &label.id,
    })
}
