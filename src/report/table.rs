//! Tables: what stands in a cell, as people read it and as a spreadsheet keeps it.

use super::formula::Formula;
use jiff::civil::Date;
use std::sync::Arc;

/// A table with a row of names at its top.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Its name where it has one of its own; else the heading above it names it.
    pub name: String,
    /// By what formulas name it, which no other table of the document has; none where none does.
    pub key: Option<Arc<str>>,
    /// Whether it only holds steps between formulas, and stands in spreadsheets alone.
    pub is_working: bool,
    /// The columns from left to right.
    pub columns: Vec<Column>,
    /// The rows from top to bottom.
    pub rows: Vec<Row>,
    /// Whether its rows are high enough to write in by pen.
    pub tall: bool,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Where its cells stand.
    pub align: Align,
    /// Its share of the width in percent; none is as wide as what stands in it asks for.
    pub share: Option<u8>,
    /// Whether it stands again at the left where the table is too wide for the paper and goes on in another.
    pub again: bool,
}

/// Where the text of a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// To the left: words.
    #[default]
    Left,
    /// To the right: numbers.
    Right,
    /// In the middle: marks.
    Centre,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// A cell for each column.
    Cells(Vec<Cell>),
    /// A name over the rows below it, as wide as the table.
    Over(String),
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// The text as people read it.
    pub text: String,
    /// What a spreadsheet keeps.
    pub value: Value,
    /// How a spreadsheet reckons it.
    pub formula: Option<Box<Formula>>,
}

/// What a spreadsheet keeps of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Value {
    /// Its text.
    #[default]
    Text,
    /// A number.
    Number(f64),
    /// A share of one, shown as percent.
    Percent(f64),
    /// Rupiah.
    Money(f64),
    /// A day.
    Date(Date),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl Cell {
    /// A text with what a spreadsheet keeps of it.
    pub const fn new(text: String, value: Value) -> Self {
        Self { text, value, formula: None }
    }

    /// A number of things.
    pub fn count(text: String, n: u64) -> Self {
        // Counts of a workshop are far below 2^53.
        #[expect(clippy::cast_precision_loss, reason = "see above")]
        Self::new(text, Value::Number(n as f64))
    }

    /// The same cell, reckoned by a formula where it stands in a spreadsheet.
    pub fn reckoned(self, formula: Formula) -> Self {
        Self { formula: Some(Box::new(formula)), ..self }
    }
}

impl Row {
    /// Its cells; none of a name over rows.
    pub fn cells(&self) -> &[Cell] {
        match self {
            Self::Cells(cells) => cells,
            Self::Over(_) => &[],
        }
    }
}

/// Letters side by side on upright paper.
pub const LETTERS: usize = 96;
/// The most letters that a column which stands again asks for, and any other.
const WIDEST: (usize, usize) = (28, 20);

impl Table {
    /// A table of rows of cells; the columns from `numbers` on, counted from 0, stand to the right.
    pub fn new<C: Into<Cell>>(columns: Vec<String>, numbers: usize, rows: Vec<Vec<C>>) -> Self {
        let align = |index| if index >= numbers { Align::Right } else { Align::Left };
        let column = |(index, name)| Column { name, align: align(index), ..Column::default() };
        Self {
            columns: columns.into_iter().enumerate().map(column).collect(),
            rows: rows.into_iter().map(|cells| Row::Cells(cells.into_iter().map(Into::into).collect())).collect(),
            ..Self::default()
        }
    }

    /// The table as tables that are at most so many letters wide: each begins with the columns that stand again.
    pub fn fitted(&self, letters: usize) -> Vec<Self> {
        let wide: Vec<usize> = (0..self.columns.len()).map(|index| self.letters(index)).collect();
        let of = |index: usize| wide.get(index).copied().unwrap_or(0);
        let (again, others): (Vec<usize>, Vec<usize>) =
            (0..self.columns.len()).partition(|index| self.columns.get(*index).is_some_and(|column| column.again));
        let begun: usize = again.iter().copied().map(of).sum();
        if again.is_empty() || begun + others.iter().copied().map(of).sum::<usize>() <= letters {
            return vec![self.clone()];
        }
        let mut packs = vec![again.clone()];
        let mut used = begun;
        for column in others {
            if used + of(column) > letters && used > begun {
                packs.push(again.clone());
                used = begun;
            }
            used += of(column);
            packs.last_mut().into_iter().for_each(|pack| pack.push(column));
        }
        packs.iter().map(|pack| self.only(pack)).collect()
    }

    /// Letters that a column asks for: those of its longest text, as far as that is not wrapped, and of its longest word.
    pub fn letters(&self, index: usize) -> usize {
        let Some(column) = self.columns.get(index) else {
            return 0;
        };
        let widest = if column.again { WIDEST.0 } else { WIDEST.1 };
        let texts = || self.rows.iter().filter_map(|row| row.cells().get(index)).map(|cell| cell.text.as_str());
        let longest = texts().map(|text| text.chars().count()).max().unwrap_or(0);
        let words = texts().chain([column.name.as_str()]).flat_map(str::split_whitespace);
        let word = words.map(|word| word.chars().count()).max().unwrap_or(0);
        longest.min(widest).max(word.min(widest)) + 2
    }

    fn only(&self, columns: &[usize]) -> Self {
        let row = |row: &Row| match row {
            Row::Cells(cells) => Row::Cells(columns.iter().filter_map(|index| cells.get(*index).cloned()).collect()),
            Row::Over(name) => Row::Over(name.clone()),
        };
        Self {
            columns: columns.iter().filter_map(|index| self.columns.get(*index).cloned()).collect(),
            rows: self.rows.iter().map(row).collect(),
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_too_wide_goes_on_in_another_that_begins_alike() {
        let names = ["No", "Butir", "Indikator", "Anggaran"].map(str::to_owned).to_vec();
        let mut table = Table::new(names, 4, vec![vec!["1", "Rumah data", "Jumlah desa", "Rp 1.000.000"]]);
        assert_eq!(table.fitted(20).len(), 1, "nothing stands again");
        for column in table.columns.iter_mut().take(2) {
            column.again = true;
        }
        let names = |table: &Table| table.columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>();
        let fitted: Vec<Vec<String>> = table.fitted(30).iter().map(names).collect();
        assert_eq!(fitted, [["No", "Butir", "Indikator"], ["No", "Butir", "Anggaran"]]);
        assert_eq!(table.fitted(60), [table.clone()]);
    }
}
