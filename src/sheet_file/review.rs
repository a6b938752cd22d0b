//! What several tables say together, before anything of it is entered.

use super::read::{ReadRow, TableRead};
use crate::domain::attendance::Code;
use crate::domain::capture::{ALIKE, Letters};
use crate::domain::command::{NewRow, SheetCommand};
use crate::domain::sheet::typed::{NotACell, plain};
use crate::domain::sheet::{Cell, Cells, RowCells, RowState, Rows, Sheet, Words};
use crate::domain::swot::ItemState;
use crate::domain::{Id, Workshop};
use std::collections::BTreeMap;

/// A row that stands, or a new one by its place in [`Review::new`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A row or an item.
    Row(Id),
    /// A new row.
    New(usize),
}

/// A row that no table has an id for and that reads like none on the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFound {
    /// The file that names it first.
    pub file: String,
    /// Its line there, from 1.
    pub line: u32,
    /// Its heading, by id.
    pub heading: Option<String>,
    /// The table that filled the file, by the code of its group.
    pub by: Option<Code>,
    /// Its cells, those that all tables agree on.
    pub cells: Cells,
    /// What it reads much like.
    pub like: Option<Like>,
    /// The columns, by id, that are filled in the row that it reads much like.
    pub filled: Vec<String>,
}

/// What a new row reads much like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Like {
    /// A row that stands.
    Row(Id),
    /// A new row before it.
    New(usize),
}

/// A cell of a row that stands, to be set to what the tables agree on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetFound {
    /// The file that says so first.
    pub file: String,
    /// The row or item.
    pub row: Id,
    /// The column, by id.
    pub column: String,
    /// What it is to hold; none empties it.
    pub cell: Option<Cell>,
}

/// A cell that two tables or more fill differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The row.
    pub place: Place,
    /// The column, by id.
    pub column: String,
    /// What each table says, in the order of the files; what several say stands once.
    pub ways: Vec<Way>,
}

/// What a table says of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The file.
    pub file: String,
    /// What the cell is to hold.
    pub cell: Option<Cell>,
}

/// What of a table is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// This is no cell of the column.
    Cell {
        /// The file.
        file: String,
        /// The line, from 1.
        line: u32,
        /// The column, by id.
        column: String,
        /// What was typed.
        typed: String,
        /// Why it is none.
        why: NotACell,
    },
    /// A new row without a main text; the file and the line.
    NoText(String, u32),
    /// A row with an item's cells whose item is not on the board, or a new row where rows are items.
    NoSuchItem(String, u32),
    /// The row is parked, withdrawn or merged.
    Gone(String, u32, RowState),
    /// A new row where none are added, with its cells.
    NotAdded(String, u32, Cells),
}

/// What several tables say together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Review {
    /// The sheet, by id.
    pub sheet: String,
    /// Rows to add, in the order of files and lines.
    pub new: Vec<NewFound>,
    /// Cells to set.
    pub set: Vec<SetFound>,
    /// Cells that tables fill differently.
    pub conflicts: Vec<Conflict>,
    /// How many cells say what stands already.
    pub unchanged: usize,
    /// How many cells say what another file says.
    pub agreed: usize,
    /// What is not taken.
    pub wrong: Vec<Wrong>,
    /// Files with names of columns that the sheet has not.
    pub unknown: Vec<(String, Vec<String>)>,
    /// The tables whose files say something that does not stand yet, by the codes of their groups.
    pub tables: Vec<Code>,
}

/// How the questions of a [`Review`] are answered. What is left out, is as the review has it: no way of a conflict is taken,
/// and a row that reads like another is added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// The way that is taken, by the place of the conflict.
    pub conflicts: BTreeMap<usize, usize>,
    /// New rows, by their places, that are the row they read like: their cells go where that row has none.
    pub same: Vec<usize>,
    /// New rows, by their places, that are left out.
    pub left_out: Vec<usize>,
    /// Cells to set, by their places, that stay as they stand.
    pub kept: Vec<usize>,
}

/// The file that a row stands in.
#[derive(Debug, Clone, Copy)]
struct FromFile<'a> {
    file: &'a str,
    by: Option<&'a Code>,
}

/// The ways of a cell while tables are gone through.
type Ways = BTreeMap<(Place, String), Vec<Way>>;

/// What these tables, by the names of their files, say together of a sheet. A cell that a table leaves as it stands
/// contradicts nobody.
pub fn review(workshop: &Workshop, sheet: &Sheet, tables: Vec<(String, TableRead)>) -> Review {
    let mut review = Review { sheet: sheet.id.clone(), ..Review::default() };
    let mut ways = Ways::new();
    for (file, table) in tables {
        if !table.unknown.is_empty() {
            review.unknown.push((file.clone(), table.unknown));
        }
        let by = table.marks.and_then(|marks| marks.table);
        let from = FromFile { file: &file, by: by.as_ref() };
        let told = |review: &Review, ways: &Ways| {
            review.new.len() + review.wrong.len() + ways.values().map(Vec::len).sum::<usize>()
        };
        let before = told(&review, &ways) + review.agreed;
        for row in table.rows {
            take(workshop, sheet, from, row, (&mut review, &mut ways));
        }
        let says = told(&review, &ways) + review.agreed > before;
        review.tables.extend(by.filter(|_| says));
    }
    for ((place, column), mut ways) in ways {
        match (place, ways.len()) {
            (Place::Row(row), 1) => {
                let said = ways.pop().map(|Way { file, cell }| SetFound { file, row, column, cell });
                review.set.extend(said);
            }
            (Place::New(new), 1) => {
                let cell = ways.pop().and_then(|way| way.cell);
                if let Some((new, cell)) = review.new.get_mut(new).zip(cell) {
                    new.cells.insert(column, cell);
                }
            }
            _ => review.conflicts.push(Conflict { place, column, ways }),
        }
    }
    likenesses(workshop, sheet, &mut review);
    review
}

fn take(workshop: &Workshop, sheet: &Sheet, from: FromFile, row: ReadRow, (review, ways): (&mut Review, &mut Ways)) {
    let (line, file) = (row.line, from.file);
    let place = match place(workshop, sheet, from, &row, &mut review.new) {
        Ok(place) => place,
        Err(wrong) => return review.wrong.push(wrong),
    };
    let main = sheet.main().map(|main| main.id.as_str()).unwrap_or_default();
    for (column, cell) in row.cells {
        // Tables that name one new row may write it differently; the first has the word.
        if matches!(place, Place::New(_)) && column == main {
            continue;
        }
        let cell = match cell {
            Ok(cell) => cell,
            Err((typed, why)) => {
                let file = file.to_owned();
                review.wrong.push(Wrong::Cell { file, line, column, typed, why });
                continue;
            }
        };
        let standing = match place {
            Place::Row(id) => workshop.cell(sheet, id, &column),
            Place::New(_) => None,
        };
        if cell.as_ref() == standing {
            review.unchanged += usize::from(matches!(place, Place::Row(_)));
            continue;
        }
        let ways = ways.entry((place, column)).or_default();
        if ways.iter().all(|way| way.cell != cell) {
            ways.push(Way { file: file.to_owned(), cell });
        } else {
            review.agreed += 1;
        }
    }
}

/// Which row a line is about; a new one is put at the end of the new ones, unless one there has the same text.
fn place(
    workshop: &Workshop,
    sheet: &Sheet,
    from: FromFile,
    row: &ReadRow,
    new: &mut Vec<NewFound>,
) -> Result<Place, Wrong> {
    let at = || (from.file.to_owned(), row.line);
    let no_item = || Wrong::NoSuchItem(at().0, at().1);
    if sheet.rows == Rows::Items {
        let item = row.id.and_then(|id| workshop.items.get(&id)).ok_or_else(no_item)?;
        return if item.state == ItemState::Shown { Ok(Place::Row(item.id)) } else { Err(no_item()) };
    }
    if let Some(standing) = row.id.and_then(|id| workshop.sheets.row(id)) {
        return match standing.state {
            RowState::Shown => Ok(Place::Row(standing.id)),
            state @ (RowState::Parked | RowState::Withdrawn | RowState::Merged(_)) => {
                Err(Wrong::Gone(at().0, at().1, state))
            }
        };
    }
    let main = sheet.main().map(|main| main.id.as_str()).unwrap_or_default();
    let text = row.cells.iter().find(|(column, _)| column == main).and_then(|(_, cell)| cell.as_ref().ok());
    let text = text.and_then(Clone::clone).ok_or_else(|| Wrong::NoText(at().0, at().1))?;
    let is_same = |other: &NewFound| {
        let both = [other.cells.get(main), Some(&text)].map(|cell| cell.map(words).unwrap_or_default());
        both[0] == both[1]
    };
    if let Some(place) = new.iter().position(is_same) {
        return Ok(Place::New(place));
    }
    let (file, line) = at();
    let cells = Cells::from([(main.to_owned(), text)]);
    new.push(NewFound {
        file,
        line,
        heading: row.heading.clone(),
        by: from.by.cloned(),
        cells,
        like: None,
        filled: Vec::new(),
    });
    Ok(Place::New(new.len() - 1))
}

/// A text for comparing; empty of other cells.
pub(super) fn words(cell: &Cell) -> String {
    match cell {
        Cell::Text(Words::Typed(text)) => plain(text),
        Cell::Text(Words::Given(label)) => plain(&label.id),
        Cell::Choice(_)
        | Cell::Scale(_)
        | Cell::Number(_)
        | Cell::Money(_)
        | Cell::Year(_)
        | Cell::Years(_)
        | Cell::Yearly(_)
        | Cell::Date(_)
        | Cell::Delegation(_)
        | Cell::Delegations(_)
        | Cell::Dimension(_)
        | Cell::Tick(_)
        | Cell::Refs(_) => String::new(),
    }
}

/// The words of a text in order of the alphabet.
fn sorted(text: &str) -> String {
    let mut words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}

/// Marks the new rows that read like one that stands, or like a new one before them.
fn likenesses(workshop: &Workshop, sheet: &Sheet, review: &mut Review) {
    let main = sheet.main().map(|main| main.id.clone()).unwrap_or_default();
    let of = |cells: &Cells| Letters::of(&cells.get(&main).map(|cell| sorted(&words(cell))).unwrap_or_default());
    let rows = workshop.rows_of(sheet).into_iter();
    let mut known: Vec<(Like, Letters)> = rows.map(|row| (Like::Row(row.id), of(&row.cells))).collect();
    for (place, new) in review.new.iter_mut().enumerate() {
        let text = of(&new.cells);
        let likeness = |(like, other): &(Like, Letters)| (*like, other.likeness(&text));
        let best = known.iter().map(likeness).filter(|(_, likeness)| *likeness >= ALIKE);
        new.like = best.max_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(like, _)| like);
        if let Some(Like::Row(row)) = new.like {
            new.filled = workshop.cells_of(sheet, row).into_iter().flat_map(Cells::keys).cloned().collect();
        }
        known.push((Like::New(place), text));
    }
}

/// Cells to set, by row.
type Set = BTreeMap<Id, BTreeMap<String, Option<Cell>>>;

impl Review {
    /// Takes no new rows, where none are added: they are told instead, and nothing is asked about them.
    pub fn add_none(&mut self) {
        let new = std::mem::take(&mut self.new).into_iter();
        self.wrong.extend(new.map(|NewFound { file, line, cells, .. }| Wrong::NotAdded(file, line, cells)));
        self.conflicts.retain(|conflict| matches!(conflict.place, Place::Row(_)));
    }

    /// What is entered, in one record; none where nothing is left.
    pub fn command(&self, choices: &Choices) -> Option<SheetCommand> {
        let mut new: Vec<Cells> = self.new.iter().map(|new| new.cells.clone()).collect();
        let mut set = Set::new();
        let kept = |place: &usize| choices.kept.contains(place);
        for (_, SetFound { row, column, cell, .. }) in self.set.iter().enumerate().filter(|(place, _)| !kept(place)) {
            set.entry(*row).or_default().insert(column.clone(), cell.clone());
        }
        self.settle(choices, &mut new, &mut set);
        // From the last on, so that what is like one that is like another ends there.
        for place in (0..new.len()).rev().filter(|place| choices.same.contains(place)) {
            match self.new.get(place)?.like {
                Some(Like::New(other)) => {
                    let cells = std::mem::take(new.get_mut(place)?);
                    let into = new.get_mut(other)?;
                    for (id, cell) in cells {
                        into.entry(id).or_insert(cell);
                    }
                }
                Some(Like::Row(row)) => {
                    let cells = std::mem::take(new.get_mut(place)?);
                    let filled = &self.new.get(place)?.filled;
                    for (id, cell) in cells.into_iter().filter(|(id, _)| !filled.contains(id)) {
                        set.entry(row).or_default().entry(id).or_insert(Some(cell));
                    }
                }
                None => {}
            }
        }
        let kept = |place: &usize| {
            let is_like = self.new.get(*place).is_some_and(|new| new.like.is_some());
            !(choices.left_out.contains(place) || is_like && choices.same.contains(place))
        };
        let rows = self.new.iter().zip(new).enumerate().filter(|(place, _)| kept(place));
        let row = |(_, (found, cells)): (usize, (&NewFound, Cells))| {
            let (sheet, heading) = (self.sheet.clone(), found.heading.clone());
            NewRow { sheet, heading, cells, by: found.by.clone(), origin: None }
        };
        let rows: Vec<NewRow> = rows.map(row).collect();
        let of_row = |(row, cells)| RowCells { sheet: self.sheet.clone(), row, cells };
        let cells: Vec<RowCells> = set.into_iter().map(of_row).collect();
        (!rows.is_empty() || !cells.is_empty()).then_some(SheetCommand::Fill { rows, cells })
    }

    /// Puts the ways that were chosen where they belong.
    fn settle(&self, choices: &Choices, new: &mut [Cells], set: &mut Set) {
        for (conflict, way) in &choices.conflicts {
            let chosen = self.conflicts.get(*conflict).and_then(|conflict| Some((conflict, conflict.ways.get(*way)?)));
            let Some((Conflict { place, column, .. }, way)) = chosen else {
                continue;
            };
            match place {
                Place::Row(row) => {
                    set.entry(*row).or_default().insert(column.clone(), way.cell.clone());
                }
                Place::New(place) => {
                    if let Some((cells, cell)) = new.get_mut(*place).zip(way.cell.clone()) {
                        cells.insert(column.clone(), cell);
                    }
                }
            }
        }
    }
}
