//! What shows only when all sheets are seen: columns that are named, sheets that are linked to.

use super::{Read, look, shipped};
use crate::agenda_file::AgendaFile;
use crate::agenda_file::fields::{Mistakes, Spot, note};
use crate::agenda_file::mistake::Fault;
use crate::domain::agenda::SessionPlan;
use crate::domain::sheet::{Flaw, Flawed, MOST_CELLS, MOST_ROWS_IN_ALL, Sheet, Surroundings, flaws};

/// Where a sheet stands in the file, and what was said of it while it was read. What follows from that is not said again.
#[derive(Debug)]
pub(in crate::agenda_file) struct Told {
    path: String,
    /// Paths of mistakes.
    noted: Vec<String>,
    /// Ids of columns whose kind could not be read.
    broken: Vec<String>,
}

impl Told {
    /// Nothing was said.
    pub(super) fn nothing(spot: &Spot<'_>) -> Self {
        Self { path: spot.path.clone(), noted: Vec::new(), broken: Vec::new() }
    }

    /// These mistakes were noted.
    pub(super) fn of(spot: &Spot<'_>, found: &Mistakes, broken: Vec<String>) -> Self {
        Self::at(spot.path.clone(), found, broken)
    }

    /// These mistakes were noted at a path.
    pub(super) fn at(path: String, found: &Mistakes, broken: Vec<String>) -> Self {
        Self { path, noted: found.paths().map(str::to_owned).collect(), broken }
    }

    fn field(&self, name: &str) -> String {
        if name.starts_with('[') { format!("{}{name}", self.path) } else { format!("{}.{name}", self.path) }
    }

    /// Whether a mistake is noted at a place, or at one that it is part of.
    fn is_noted(&self, path: &str) -> bool {
        let within = |at: &String| {
            path.strip_prefix(at.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        self.noted.iter().any(within)
    }

    /// Whether a flaw follows from what is noted: it is about a column or a sheet that could not be read.
    fn explains(&self, flaw: &Flaw, unknown: &[String]) -> bool {
        if let Flaw::NoSuchColumn(id) | Flaw::Kind(id, _) = flaw
            && self.broken.contains(id)
        {
            return true;
        }
        if let Flaw::NoSuchSheet(id) = flaw {
            return unknown.contains(id);
        }
        matches!(flaw, Flaw::NoSuchColumn(_) | Flaw::Mains(_)) && self.lacks_columns()
    }

    /// Whether some columns are not known by their ids.
    pub(super) fn lacks_columns(&self) -> bool {
        let columns = self.field("columns");
        let rest = |at: &String| at.strip_prefix(columns.as_str()).map(str::to_owned);
        self.noted.iter().filter_map(rest).any(|rest| !rest.contains('.') || rest.ends_with("].id"))
    }
}

/// Notes the flaws of one sheet, or of the dimensions, that do not follow from what is told already.
pub(super) fn note_all(flaws: Vec<Flawed>, told: &Told, unknown: &[String], out: &mut Mistakes) {
    for Flawed { path, flaw } in flaws {
        let path = told.field(&path);
        if !told.explains(&flaw, unknown) && !told.is_noted(&path) {
            note(out, path, Fault::Flaw(flaw));
        }
    }
}

/// The mistakes between sheets, and between sessions and sheets.
fn across(file: &AgendaFile, read: &[Told], unknown: &[String], out: &mut Mistakes) {
    let sheets: Vec<Sheet> = file.sheets.iter().map(|file| file.sheet.clone()).collect();
    let aspects: Vec<&str> = file.aspects.iter().map(|aspect| aspect.id.as_str()).collect();
    let around = Surroundings { sheets: &sheets, aspects: &aspects, dimensions: &file.dimensions };
    for (n, (sheet, told)) in sheets.iter().zip(read).enumerate() {
        if let Some(first) = sheets.iter().take(n).position(|other| other.id == sheet.id && !sheet.id.is_empty()) {
            let first = read.get(first).map(|told| told.path.clone()).unwrap_or_default();
            note(out, told.path.as_str(), Fault::IdTaken { id: sheet.id.clone(), first });
        }
        let alone = Sheet { gate: Vec::new(), ..sheet.clone() };
        note_all(flaws(&alone, around), told, unknown, out);
        note_all(look::judged(sheet, &sheet.gate, "gate", &told.broken), told, unknown, out);
    }
    let rows: usize = file.sheets.iter().map(|file| file.given.len()).sum();
    if rows > MOST_ROWS_IN_ALL {
        note(out, "sheets", Fault::Count { found: rows, right: "at most 2000 given rows in all" });
    }
    let cells: usize = file.sheets.iter().flat_map(|file| &file.given).map(|row| row.cells.len()).sum();
    if cells > MOST_CELLS {
        note(out, "sheets", Fault::Count { found: cells, right: "at most 20000 given cells in all" });
    }
    for (path, plan) in file.sessions() {
        session(file, plan, &path, read, unknown, out);
    }
}

/// A session names a sheet that exists, and a look, columns and conditions of it.
fn session(file: &AgendaFile, plan: &SessionPlan, path: &str, read: &[Told], unknown: &[String], out: &mut Mistakes) {
    let Some(id) = &plan.sheet else {
        return;
    };
    let Some((sheet, told)) = file.sheets.iter().zip(read).find(|(file, _)| file.sheet.id == *id) else {
        if !unknown.contains(id) {
            let right = file.sheets.iter().map(|file| file.sheet.id.clone()).collect();
            let shipped = shipped().iter().any(|file| file.sheet.id == *id);
            note(out, format!("{path}.sheet"), Fault::NoSheet { found: id.clone(), right, shipped });
        }
        return;
    };
    let sheet = &sheet.sheet;
    for (n, column) in plan.columns.iter().enumerate() {
        if sheet.column(column).is_none() && !told.lacks_columns() {
            let right = sheet.columns.iter().map(|column| column.id.clone()).collect();
            note(out, format!("{path}.columns[{n}]"), Fault::not_one_of(column, right));
        }
    }
    if let Some(look) = plan.look.as_ref().filter(|id| !sheet.looks.iter().any(|look| look.id() == id.as_str()))
        && !told.is_noted(&told.field("looks"))
    {
        let right = sheet.looks.iter().map(|look| look.id().to_owned()).collect();
        note(out, format!("{path}.look"), Fault::not_one_of(look, right));
    }
    let at = Told { path: path.to_owned(), noted: Vec::new(), broken: told.broken.clone() };
    let flaws = look::judged(sheet, &plan.conditions, "where", &told.broken);
    let flaws =
        flaws.into_iter().filter(|flawed| !(told.lacks_columns() && matches!(flawed.flaw, Flaw::NoSuchColumn(_))));
    note_all(flaws.collect(), &at, unknown, out);
}

impl Read {
    /// What of the sheets is judged with the whole file.
    pub(in crate::agenda_file) fn judge(&self, file: &AgendaFile, out: &mut Mistakes) {
        across(file, &self.told, &self.unknown, out);
    }
}
