//! Tables of people that fill a sheet at the same time, each on a form of its own.

use super::rules;
use super::{Cell, SheetRefusal, SheetView};
use crate::domain::attendance::Code;
use crate::domain::group::Group;
use crate::domain::{Id, Inconsistent, Refusal, Workshop};
use std::collections::BTreeSet;

/// The tables that a sheet was handed out to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tables {
    /// The session whose columns and rows they fill, by id; none for all of the sheet.
    pub session: Option<String>,
    /// The groups, by code, in the order in which it was handed out.
    pub sent: Vec<Code>,
    /// Those of them whose form came back.
    pub returned: BTreeSet<Code>,
}

impl Tables {
    /// The tables whose form is still out.
    pub fn out(&self) -> impl Iterator<Item = &Code> {
        self.sent.iter().filter(|code| !self.returned.contains(code))
    }
}

impl Workshop {
    /// The tables that a sheet was handed out to, until it is out no longer.
    pub fn tables_of(&self, sheet: &str) -> Option<&Tables> {
        self.sheets.tables.get(sheet)
    }

    /// The lines of a view that a group fills: what is of another aspect or dimension than the one it works on is left to
    /// others.
    pub fn lines_for(&self, view: &SheetView, group: &Group) -> Vec<Id> {
        let mut lines = self.lines(view);
        lines.retain(|line| {
            let (aspect, dimension) = self.theme_of(view, *line);
            let fits = |of: Option<&str>, own: Option<&String>| of.is_none_or(|of| own.is_none_or(|own| own == of));
            fits(aspect, group.aspect.as_ref()) && fits(dimension, group.dimension.as_ref())
        });
        lines
    }

    /// The aspect and the dimension of a line, as far as it has them.
    fn theme_of<'a>(&'a self, view: &'a SheetView, line: Id) -> (Option<&'a str>, Option<&'a str>) {
        if let Some(item) = self.items.get(&line) {
            return (Some(&item.aspect), item.dimension.as_deref().map(outer));
        }
        let heading = self.sheets.row(line).and_then(|row| view.sheet.heading(row.heading.as_deref()?));
        let cell = view.sheet.columns.iter().find_map(|column| {
            let cell = self.cell(&view.sheet, line, &column.id)?;
            if let Cell::Dimension(path) = cell { Some(outer(path)) } else { None }
        });
        let dimension = cell.or_else(|| heading?.dimension.as_deref());
        (heading.and_then(|heading| heading.aspect.as_deref()), dimension)
    }
}

/// The dimension of `governance/public-service`.
fn outer(path: &str) -> &str {
    path.split_once('/').map_or(path, |(dimension, _)| dimension)
}

/// A sheet may be handed out to groups, each once; to none where it is out.
pub(super) fn sent(workshop: &Workshop, sheet: &str, session: Option<&str>, tables: &[Code]) -> Result<(), Refusal> {
    rules::sheet(workshop, sheet)?;
    if let Some(id) = session
        && workshop.session(id).is_none()
    {
        return Err(Refusal::NoSuchSession(id.to_owned()));
    }
    let known = tables.iter().all(|code| workshop.group(code).is_some());
    let is_over = tables.is_empty() && workshop.tables_of(sheet).is_none();
    if !known || is_over || !each_once(tables) { Err(SheetRefusal::Tables.into()) } else { Ok(()) }
}

/// What came back is of tables that it was handed out to, each once.
pub(super) fn returned(workshop: &Workshop, sheet: &str, tables: &[Code]) -> Result<(), Refusal> {
    rules::sheet(workshop, sheet)?;
    let of = workshop.tables_of(sheet);
    let is_out = |code: &Code| of.is_some_and(|of| of.out().any(|out| out == code));
    let fits = !tables.is_empty() && tables.iter().all(is_out) && each_once(tables);
    if fits { Ok(()) } else { Err(SheetRefusal::Tables.into()) }
}

fn each_once(tables: &[Code]) -> bool {
    tables.iter().collect::<BTreeSet<&Code>>().len() == tables.len()
}

pub(super) fn send(
    workshop: &mut Workshop,
    sheet: &str,
    session: Option<&str>,
    tables: &[Code],
) -> Result<(), Inconsistent> {
    let rule = sent(workshop, sheet, session, tables);
    rule.map_err(|why| Inconsistent::refused(why, "tables_sent", "sheet", sheet))?;
    let of = &mut workshop.sheets.tables;
    if tables.is_empty() {
        of.remove(sheet);
    } else {
        let session = session.map(str::to_owned);
        of.insert(sheet.to_owned(), Tables { session, sent: tables.to_vec(), returned: BTreeSet::new() });
    }
    Ok(())
}

pub(super) fn take_back(workshop: &mut Workshop, sheet: &str, tables: &[Code]) -> Result<(), Inconsistent> {
    let rule = returned(workshop, sheet, tables);
    rule.map_err(|why| Inconsistent::refused(why, "tables_returned", "sheet", sheet))?;
    if let Some(of) = workshop.sheets.tables.get_mut(sheet) {
        of.returned.extend(tables.iter().cloned());
    }
    Ok(())
}
