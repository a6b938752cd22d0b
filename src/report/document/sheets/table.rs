//! The rows of a sheet as a table.

use super::super::{Block, Style};
use super::value::value;
use crate::domain::sheet::{Column, SheetView, Sums};
use crate::domain::{Id, Workshop};
use crate::report::table::{self, Cell, Row, Table};
use crate::text::cells::printed::printed;
use crate::text::cells::{Shown, column_name};
use crate::text::{forms, report::sheets as say};

/// Which columns a document holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// All: what is missing stands as a dotted line.
    All,
    /// Those in which something stands; the others by their names.
    Filled,
}

/// A column of a table: its name, and its cells line by line.
struct Told {
    name: String,
    cells: Vec<Cell>,
    main: bool,
}

/// Lines under the names over them, as a table with their numbers, their main column and the others. A cell that is to be
/// filled in and is not holds dots, a default stands in brackets, a degree off its scale is marked. Where a vote has accepted
/// some of the rows a column tells which.
pub fn tables(
    workshop: &Workshop,
    view: &SheetView,
    groups: &[(Option<String>, Vec<Id>)],
    (style, which): (Style, Columns),
) -> Vec<Block> {
    let language = style.language;
    let lines: Vec<Id> = groups.iter().flat_map(|(_, lines)| lines).copied().collect();
    let sheet = Written { workshop, view, style, sums: Sums::default() };
    let is_told =
        |column: &&Column| column.main || which == Columns::All || lines.iter().any(|l| sheet.stands(column, *l));
    let (columns, empty): (Vec<&Column>, Vec<&Column>) = view.shown().partition(is_told);
    let mut told: Vec<Told> = columns.iter().map(|column| sheet.column(column, &lines)).collect();
    let accepted = sheet.accepted(&lines).into_iter();
    told.splice(told.len().min(1)..told.len().min(1), accepted);
    let number =
        |line: &Id| workshop.number_of(*line).map(|n| Cell::count(n.to_string(), n.into())).unwrap_or_default();
    let numbers =
        Told { name: language.say(forms::NO).to_owned(), cells: lines.iter().map(number).collect(), main: true };
    told.insert(0, numbers);
    let mut blocks = vec![Block::Table(table(&told, groups))];
    if !empty.is_empty() {
        let names: Vec<String> = empty.into_iter().map(|column| column_name(language, column)).collect();
        blocks.push(Block::plain(say::empty_columns(language, &names.join(", "))));
    }
    blocks.extend(sheet.remarks(&columns, &lines));
    blocks
}

/// The rows under the names over them.
fn table(told: &[Told], groups: &[(Option<String>, Vec<Id>)]) -> Table {
    let column = |told: &Told| table::Column { name: told.name.clone(), again: told.main, ..table::Column::default() };
    let row = |line: usize| Row::Cells(told.iter().filter_map(|told| told.cells.get(line).cloned()).collect());
    let mut rows = Vec::new();
    let mut first = 0;
    for (name, under) in groups {
        let name = name.as_deref().or_else(|| (groups.len() > 1).then_some("–"));
        rows.extend(name.map(|name| Row::Over(name.to_owned())));
        rows.extend((first..first + under.len()).map(row));
        first += under.len();
    }
    Table { columns: told.iter().map(column).collect(), rows, ..Table::default() }
}

/// A sheet that is written down.
struct Written<'a> {
    workshop: &'a Workshop,
    view: &'a SheetView,
    style: Style,
    sums: Sums,
}

impl Written<'_> {
    fn shown(&self, column: &Column, line: Id) -> Shown {
        printed(self.style.language, self.workshop, (&self.view.sheet, column), line, &self.sums)
    }

    /// Whether something is filled in or reckoned there.
    fn stands(&self, column: &Column, line: Id) -> bool {
        match self.shown(column, line) {
            Shown::Filled(_) | Shown::OffScale(_) => true,
            Shown::Default(_) | Shown::Empty => false,
        }
    }

    fn column(&self, column: &Column, lines: &[Id]) -> Told {
        let cell = |line: &Id| match self.shown(column, *line) {
            Shown::Filled(text) => Cell::new(text, value(self.workshop, (&self.view.sheet, column), *line, &self.sums)),
            Shown::Default(text) => format!("({text})").into(),
            Shown::OffScale(text) => format!("{text}!").into(),
            Shown::Empty if column.kind.is_computed() => "–".into(),
            Shown::Empty => self.style.language.say(say::DOTS).into(),
        };
        Told {
            name: column_name(self.style.language, column),
            cells: lines.iter().map(cell).collect(),
            main: column.main,
        }
    }

    /// Which lines a vote has accepted; none where that is true of none, and of all.
    fn accepted(&self, lines: &[Id]) -> Option<Told> {
        let all = self.workshop.chosen();
        let chosen: Vec<bool> = lines.iter().map(|line| all.contains(line)).collect();
        let some = chosen.contains(&true) && chosen.contains(&false);
        let mark = |chosen| if chosen { "✓".to_owned() } else { String::new() };
        some.then(|| Told {
            name: self.style.language.say(say::CHOSEN).to_owned(),
            cells: chosen.into_iter().map(|chosen| mark(chosen).into()).collect(),
            main: false,
        })
    }

    /// What brackets and marks in these columns mean, as far as there are any.
    fn remarks(&self, columns: &[&Column], lines: &[Id]) -> Vec<Block> {
        let any = |is: fn(&Shown) -> bool| {
            columns.iter().any(|column| lines.iter().any(|line| is(&self.shown(column, *line))))
        };
        let told = [
            (say::ASSUMED, any(|shown| matches!(shown, Shown::Default(_)))),
            (say::OFF_SCALE, any(|shown| matches!(shown, Shown::OffScale(_)))),
        ];
        let told = told.into_iter().filter(|(_, is_told)| *is_told);
        told.map(|(remark, _)| Block::plain(self.style.language.say(remark))).collect()
    }
}
