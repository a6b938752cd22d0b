//! What happens to sheets: rows, cells, and what is declared.

use super::AMOUNT;
use super::play::{Play, is_secret};
use super::words::{question, undertaking};
use jiff::ToSpan;
use jiff::civil::Date;
use mufakat::domain::agenda::Label;
use mufakat::domain::command::{NewRow, RowCells, SheetCommand};
use mufakat::domain::sheet::{
    ByYear, Cell, Cells, Column, Decimal, Kind, Ref, Row, RowState, Rows, Sheet, Target, Words,
};
use mufakat::domain::swot::Item;
use mufakat::domain::{Command, Id};
use std::collections::BTreeMap;

impl Play {
    pub(super) fn sheet(&mut self, command: SheetCommand) -> Option<Id> {
        self.run(Command::Sheet(command))
    }

    /// Something happens to a sheet.
    pub fn on_sheet(&mut self, id: &str) {
        let Some(sheet) = self.workshop().sheet(id).cloned() else { return };
        if sheet.rows == Rows::Items {
            return match self.random.below(20) {
                0 => self.declare(sheet),
                _ => self.fill_item(&sheet),
            };
        }
        // A sheet that the agenda gives rows is filled rather than lengthened.
        let has_given = !sheet.headings.is_empty();
        match self.random.below(100) {
            0..12 => self.add_row(&sheet),
            12..34 if !has_given => self.add_row(&sheet),
            12..74 => self.fill_row(&sheet),
            74..78 => self.empty_cell(&sheet),
            78..82 => self.move_row(&sheet),
            82..85 => self.merge_rows(&sheet),
            85..89 => self.take_row_off(&sheet),
            89..92 => self.secret_row(&sheet),
            92..95 => self.restore_row(&sheet),
            95..97 => self.hand_out(&sheet),
            _ => self.declare(sheet),
        }
    }

    /// Any sheet of the workshop.
    pub fn any_sheet(&mut self) -> Option<String> {
        let ids: Vec<String> = self.workshop().sheets.all().iter().map(|sheet| sheet.id.clone()).collect();
        self.random.one(&ids).cloned()
    }

    fn new_row(&mut self, sheet: &Sheet) -> NewRow {
        let mut cells = Cells::new();
        for column in &sheet.columns {
            if column.main {
                let text = self.main_words(sheet);
                cells.insert(column.id.clone(), text);
            } else if self.random.percent(55)
                && let Some(cell) = self.cell_for(column)
            {
                cells.insert(column.id.clone(), cell);
            }
        }
        let heading = self.heading(sheet);
        NewRow { sheet: sheet.id.clone(), heading, cells, by: self.source(), origin: None }
    }

    fn main_words(&mut self, sheet: &Sheet) -> Cell {
        let text = match sheet.id.as_str() {
            "isu" | "kesiapan" | "visi" => self.stock.say(&mut self.random).1,
            _ => undertaking(&mut self.random),
        };
        if self.random.percent(3) {
            return Cell::Text(Words::Given(Label { en: format!("{text} (in English)"), id: text }));
        }
        Cell::text(text)
    }

    fn heading(&mut self, sheet: &Sheet) -> Option<String> {
        if self.random.percent(15) {
            return None;
        }
        self.random.one(&sheet.headings).map(|heading| heading.id.clone())
    }

    /// A cell that fits a column; none where nobody fills it in or there is nothing to choose.
    fn cell_for(&mut self, column: &Column) -> Option<Cell> {
        let whole = |number: u32| Decimal::whole(number.into());
        Some(match &column.kind {
            Kind::Text if column.desk => Cell::text(self.desk_words()),
            Kind::Text => Cell::text(question(&mut self.random)),
            Kind::Choice(choices) => Cell::Choice(self.random.one(choices)?.id.clone()),
            Kind::ChoiceFrom { sheet, heading } => {
                let fits = |row: &Row| row.sheet == *sheet && (heading.is_none() || row.heading == *heading);
                Cell::Choice(self.row(fits)?.to_string())
            }
            Kind::Scale(scale) => {
                let degrees = u32::from(scale.high - scale.low) + 1;
                Cell::Scale(scale.low + u8::try_from(self.random.below(degrees)).ok()?)
            }
            Kind::Number { .. } => Cell::Number(whole(1 + self.random.below(24))?),
            Kind::Money if column.desk => Cell::Money(AMOUNT + i64::from(self.random.below(1_000))),
            Kind::Money => Cell::Money(i64::from(self.random.below(1_000_000)) * 1_000),
            Kind::Year => Cell::Year(self.year()),
            Kind::Years => {
                let first = self.year();
                Cell::Years([first, first + [0, 0, 1, 2, 4][self.random.place(5)]])
            }
            Kind::Yearly { .. } => {
                let first = self.year();
                let years = (0..3).map(|n| Some((first + n, whole(self.random.below(90))?)));
                Cell::Yearly(ByYear(years.collect::<Option<_>>()?))
            }
            Kind::Date => Cell::Date(self.due()),
            Kind::Delegation => Cell::Delegation(self.some_codes(column)?.first()?.clone()),
            Kind::Delegations => Cell::Delegations(self.some_codes(column)?),
            Kind::Dimension => Cell::Dimension(self.dimension()?),
            Kind::Tick => Cell::Tick(self.random.percent(50)),
            Kind::Links(to) => Cell::Refs(vec![self.cited(to)?]),
            Kind::Computed(_) => return None,
        })
    }

    fn year(&mut self) -> i16 {
        2027 + i16::try_from(self.random.below(5)).unwrap_or_default()
    }

    /// Before and after the workshop.
    fn due(&mut self) -> Date {
        let first = self.workshop().days[0].date;
        first.saturating_add((i64::from(self.random.below(400)) - 60).days())
    }

    /// Offices; for the desk also those who spoke.
    fn some_codes(&mut self, column: &Column) -> Option<Vec<mufakat::domain::attendance::Code>> {
        let codes = if column.desk { self.codes("SUMBER") } else { self.offices() };
        let most = 1 + self.random.place(3);
        let codes = self.random.some(codes, most);
        (!codes.is_empty()).then_some(codes)
    }

    fn dimension(&mut self) -> Option<String> {
        let dimensions = self.workshop().created.dimensions.clone();
        let dimension = self.random.one(&dimensions)?;
        Some(match self.random.one(&dimension.parts) {
            Some(part) if self.random.percent(60) => format!("{}/{}", dimension.id, part.id),
            Some(_) | None => dimension.id.clone(),
        })
    }

    fn cited(&mut self, to: &[Target]) -> Option<Ref> {
        match self.random.one(to)? {
            Target::Items => self.item(|_| true).map(Ref::Item),
            Target::Sheet(id) => {
                let id = id.clone();
                self.row(|row| row.sheet == id).map(Ref::Row)
            }
            Target::Priorities => None,
        }
    }

    fn add_row(&mut self, sheet: &Sheet) {
        let row = self.new_row(sheet);
        self.sheet(SheetCommand::add(vec![row]));
    }

    fn fill_row(&mut self, sheet: &Sheet) {
        let can_change = |row: &Row| matches!(row.state, RowState::Shown | RowState::Parked) && row.sheet == sheet.id;
        let Some(row) = self.row(can_change) else { return self.add_row(sheet) };
        let columns = self.random.some(sheet.columns.clone(), 1 + sheet.columns.len() / 5);
        let mut cells = BTreeMap::new();
        for column in columns {
            let cell = if column.main { None } else { self.cell_for(&column) };
            cells.extend(cell.map(|cell| (column.id.clone(), Some(cell))));
        }
        // What the figures are about comes more often than other columns.
        for id in ["kini", "batas", "tahun"] {
            if self.random.percent(50)
                && let Some(column) = sheet.column(id)
            {
                let cell = self.cell_for(column);
                cells.extend(cell.map(|cell| (id.to_owned(), Some(cell))));
            }
        }
        let cells = vec![RowCells { sheet: sheet.id.clone(), row, cells }];
        self.sheet(SheetCommand::Fill { rows: Vec::new(), cells });
    }

    fn fill_item(&mut self, sheet: &Sheet) {
        let Some(item) = self.item(Item::is_shown) else { return };
        let column = self.random.one(&sheet.columns).cloned();
        let Some(column) = column.filter(|column| !column.main) else { return };
        if let Some(cell) = self.cell_for(&column) {
            self.sheet(SheetCommand::cell(&sheet.id, item, column.id, Some(cell)));
        }
    }

    fn empty_cell(&mut self, sheet: &Sheet) {
        let Some(row) = self.row(|row| row.is_shown() && row.sheet == sheet.id && row.cells.len() > 1) else { return };
        let filled: Vec<String> =
            self.workshop().sheets.row(row).into_iter().flat_map(|row| row.cells.keys().cloned()).collect();
        if let Some(column) = self.random.one(&filled).cloned() {
            self.sheet(SheetCommand::cell(&sheet.id, row, column, None));
        }
    }

    fn move_row(&mut self, sheet: &Sheet) {
        let stands = |row: &Row| row.is_shown() && row.sheet == sheet.id;
        let Some(row) = self.row(stands) else { return };
        let before = if self.random.percent(50) { self.row(stands).filter(|other| *other != row) } else { None };
        let heading = self.heading(sheet);
        self.sheet(SheetCommand::Move { row, heading, before });
    }

    fn merge_rows(&mut self, sheet: &Sheet) {
        let stands = |row: &Row| row.is_shown() && row.sheet == sheet.id;
        let (Some(from), Some(into)) = (self.row(stands), self.row(stands)) else { return };
        self.sheet(SheetCommand::Merge { from, into });
        if self.random.percent(30)
            && let Some(further) = self.row(stands)
        {
            self.sheet(SheetCommand::Merge { from: into, into: further });
        }
        if self.random.percent(20) {
            self.sheet(SheetCommand::Restore { row: from });
        }
    }

    fn take_row_off(&mut self, sheet: &Sheet) {
        let Some(row) = self.row(|row| row.state != RowState::Withdrawn && row.sheet == sheet.id) else { return };
        let reason = self.random.percent(50).then(|| self.secret("karena"));
        let park = self.random.percent(50);
        self.sheet(if park { SheetCommand::Park { row, reason } } else { SheetCommand::Withdraw { row, reason } });
    }

    /// A row that is taken off in the next record, and whose words stay hidden.
    fn secret_row(&mut self, sheet: &Sheet) {
        let mut new = self.new_row(sheet);
        let Some(main) = sheet.main() else { return };
        let words = self.secret("Usulan rahasia");
        new.cells.insert(main.id.clone(), Cell::text(words));
        let Some(row) = self.sheet(SheetCommand::add(vec![new])) else { return };
        let park = self.random.percent(50);
        let reason = None;
        self.sheet(if park { SheetCommand::Park { row, reason } } else { SheetCommand::Withdraw { row, reason } });
    }

    fn restore_row(&mut self, sheet: &Sheet) {
        let open = |cell: &Cell| !matches!(cell, Cell::Text(Words::Typed(text)) if is_secret(text));
        let gone = self.row(|row| !row.is_shown() && row.sheet == sheet.id && row.cells.values().all(open));
        if let Some(row) = gone {
            self.sheet(SheetCommand::Restore { row });
        }
    }

    /// To the tables that there are, and back with a row.
    fn hand_out(&mut self, sheet: &Sheet) {
        let tables: Vec<_> = self.workshop().groups.iter().map(|group| group.code.clone()).collect();
        if tables.is_empty() {
            return self.add_row(sheet);
        }
        let id = sheet.id.clone();
        if self.sheet(SheetCommand::Send { sheet: id.clone(), session: None, tables: tables.clone() }).is_some() {
            let rows = (0..=self.random.place(3)).map(|_| self.new_row(sheet)).collect();
            let tables = self.random.some(tables, 1);
            self.sheet(SheetCommand::Return { sheet: id, tables, rows, cells: Vec::new() });
        }
    }
}
