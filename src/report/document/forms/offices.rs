//! What each delegation is to do: its follow-ups by date, its programmes, a page each.

use super::{Block, head};
use crate::domain::attendance::{Code, Delegation};
use crate::domain::sheet::{Cell, Column, Kind, Rows, SheetView, Viewer};
use crate::domain::{Id, Workshop};
use crate::report::document::{Columns, Style, tables};
use crate::text::report::sheets as told;
use crate::text::{Language, forms as say};
use jiff::civil::Date;

/// A page for each delegation that a row names as its own, in the order of delegations; none where no row names any.
/// Columns for the desk are not in it.
pub(super) fn blocks(workshop: &Workshop, language: Language) -> Option<Vec<Block>> {
    let views = views(workshop);
    let mut blocks = Vec::new();
    for delegation in &workshop.delegations {
        let of_it = |view| (view, lines(workshop, view, &delegation.code));
        let sheets: Vec<(&SheetView, Vec<Id>)> =
            views.iter().map(of_it).filter(|(_, lines)| !lines.is_empty()).collect();
        if !sheets.is_empty() {
            blocks.extend(head(workshop, language.say(told::OFFICES), blocks.is_empty()));
            blocks.extend(page(workshop, language, delegation, &sheets));
        }
    }
    (!blocks.is_empty()).then_some(blocks)
}

fn page(
    workshop: &Workshop,
    language: Language,
    delegation: &Delegation,
    sheets: &[(&SheetView, Vec<Id>)],
) -> Vec<Block> {
    let name = format!("{} ({})", delegation.name, delegation.code);
    let mut blocks = vec![Block::Facts(vec![(language.say(say::OFFICE).to_owned(), name)])];
    let style = Style { language, names: false, desk: false };
    for (view, lines) in sheets {
        blocks.push(Block::Heading(3, workshop.created.place.fill(language.label(&view.sheet.title))));
        blocks.extend(tables(workshop, view, &[(None, lines.clone())], (style, Columns::All)));
    }
    blocks
}

/// The sheets with a column of delegations, those with dates first; without what is reckoned and where rows come from.
fn views(workshop: &Workshop) -> Vec<SheetView> {
    let shown = workshop.sheets.all().iter().filter(|sheet| !sheet.hidden && sheet.rows == Rows::Open);
    let mut views: Vec<SheetView> = shown
        .filter_map(|sheet| workshop.sheet_view(&sheet.id, None, Viewer::Room))
        .filter(|v| owner(v).is_some())
        .collect();
    views.sort_by_key(|view| date(view).is_none());
    for view in &mut views {
        let left = |column: &Column| {
            matches!(column.kind, Kind::Delegation | Kind::Scale(_) | Kind::Links(_) | Kind::Computed(_))
        };
        let kept = view.shown().filter(|column| !left(column)).map(|column| column.id.clone());
        view.columns = kept.collect();
    }
    views
}

/// The column that says whose a row is.
fn owner(view: &SheetView) -> Option<&Column> {
    view.sheet.shown_columns().find(|column| matches!(column.kind, Kind::Delegation | Kind::Delegations))
}

/// The column of dates.
fn date(view: &SheetView) -> Option<&Column> {
    view.sheet.shown_columns().find(|column| column.kind == Kind::Date)
}

/// The rows of a delegation, by date where they have one.
fn lines(workshop: &Workshop, view: &SheetView, code: &Code) -> Vec<Id> {
    let Some(owner) = owner(view) else {
        return Vec::new();
    };
    let is_its_own = |line: &Id| match workshop.cell(&view.sheet, *line, &owner.id) {
        Some(Cell::Delegation(owner)) => owner == code,
        Some(Cell::Delegations(owners)) => owners.contains(code),
        Some(_) | None => false,
    };
    let mut lines = workshop.lines(view);
    lines.retain(is_its_own);
    let due = |line: &Id| match workshop.cell(&view.sheet, *line, &date(view)?.id) {
        Some(Cell::Date(date)) => Some(*date),
        Some(_) | None => None,
    };
    lines.sort_by_key(|line| due(line).unwrap_or(Date::MAX));
    lines
}
