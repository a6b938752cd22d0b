//! The rows of a sheet as tables that fit on paper.

use super::super::{Block, Span, Style, Table};
use crate::domain::sheet::{Column, SheetView, Sums};
use crate::domain::{Id, Workshop};
use crate::text::cells::printed::printed;
use crate::text::cells::{Shown, column_name};
use crate::text::{forms, report::sheets as say};
use std::ops::Range;

/// Letters side by side on upright paper.
const LETTERS: usize = 96;
/// The most letters that the main column asks for, and any other.
const WIDEST: (usize, usize) = (28, 20);

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
    cells: Vec<String>,
    main: bool,
}

/// Lines under the names over them, as tables with their numbers, their main column, and as many other columns as fit;
/// the others follow in further tables. A cell that is to be filled in and is not holds dots, a default stands in
/// brackets, a degree off its scale is marked. Where a vote has accepted some of the rows a column tells which.
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
    let number = |line: &Id| workshop.number_of(*line).map(|number| number.to_string()).unwrap_or_default();
    let numbers =
        Told { name: language.say(forms::NO).to_owned(), cells: lines.iter().map(number).collect(), main: true };
    let packs = packs(&numbers, &told);
    let mut blocks = Vec::new();
    let mut first = 0;
    for (name, under) in groups {
        let range = first..first + under.len();
        first = range.end;
        let name = name.as_deref().or_else(|| (groups.len() > 1).then_some("–"));
        blocks.extend(name.map(|name| Block::Text(vec![Span::Strong(name.to_owned())])));
        blocks.extend(packs.iter().map(|pack| block(pack, range.clone())));
    }
    if !empty.is_empty() {
        let names: Vec<String> = empty.into_iter().map(|column| column_name(language, column)).collect();
        blocks.push(Block::plain(say::empty_columns(language, &names.join(", "))));
    }
    blocks.extend(sheet.remarks(&columns, &lines));
    blocks
}

/// The lines of one heading in one table.
fn block(pack: &[&Told], lines: Range<usize>) -> Block {
    let row = |line: usize| pack.iter().filter_map(|told| told.cells.get(line).cloned()).collect();
    Block::Table(Table {
        columns: pack.iter().map(|told| told.name.clone()).collect(),
        numbers: pack.len(),
        rows: lines.map(row).collect(),
    })
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
            Shown::Filled(text) => text,
            Shown::Default(text) => format!("({text})"),
            Shown::OffScale(text) => format!("{text}!"),
            Shown::Empty if column.kind.is_computed() => "–".to_owned(),
            Shown::Empty => self.style.language.say(say::DOTS).to_owned(),
        };
        Told {
            name: column_name(self.style.language, column),
            cells: lines.iter().map(cell).collect(),
            main: column.main,
        }
    }

    /// Which lines a vote has accepted; none where that is true of none, and of all.
    fn accepted(&self, lines: &[Id]) -> Option<Told> {
        let chosen: Vec<bool> = lines.iter().map(|line| self.workshop.is_chosen(*line)).collect();
        let some = chosen.contains(&true) && chosen.contains(&false);
        let mark = |chosen| if chosen { "✓".to_owned() } else { String::new() };
        some.then(|| Told {
            name: self.style.language.say(say::CHOSEN).to_owned(),
            cells: chosen.into_iter().map(mark).collect(),
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

/// The columns of each table: the numbers, the main one, and as many others as fit beside them.
fn packs<'a>(numbers: &'a Told, told: &'a [Told]) -> Vec<Vec<&'a Told>> {
    let begin: Vec<&Told> = std::iter::once(numbers).chain(told.iter().filter(|told| told.main)).collect();
    let begun: usize = begin.iter().map(|told| letters(told)).sum();
    let mut packs = vec![begin.clone()];
    let mut used = begun;
    for column in told.iter().filter(|told| !told.main) {
        let needed = letters(column);
        if used + needed > LETTERS && used > begun {
            packs.push(begin.clone());
            used = begun;
        }
        used += needed;
        packs.last_mut().into_iter().for_each(|pack| pack.push(column));
    }
    packs
}

/// Letters that a column asks for: those of its longest text, as far as that is not wrapped, and of its longest word.
fn letters(told: &Told) -> usize {
    let widest = if told.main { WIDEST.0 } else { WIDEST.1 };
    let longest = told.cells.iter().map(|text| text.chars().count()).max().unwrap_or(0);
    let texts = told.cells.iter().chain([&told.name]);
    let word = texts.flat_map(|text| text.split_whitespace()).map(|word| word.chars().count()).max().unwrap_or(0);
    longest.min(widest).max(word.min(widest)) + 2
}
