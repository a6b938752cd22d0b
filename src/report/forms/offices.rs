//! What each delegation is to do: its follow-ups by date, its programmes, a page each.

use super::{escape, head};
use crate::domain::attendance::{Code, Delegation};
use crate::domain::sheet::{Cell, Column, Kind, Rows, SheetView, Viewer};
use crate::domain::{Id, Workshop};
use crate::report::document::{Columns, Style, tables};
use crate::report::html::{blocks, facts};
use crate::text::report::sheets as told;
use crate::text::{Language, forms as say};
use jiff::civil::Date;
use std::fmt::Write;

pub(super) const STYLE: &str = "";

/// A page for each delegation that a row names as its own, in the order of delegations; none where no row names any.
/// Columns for the desk are not in it.
pub(super) fn body(workshop: &Workshop, language: Language) -> Option<String> {
    let views = views(workshop);
    let mut out = String::new();
    for delegation in &workshop.delegations {
        let of_it = |view| (view, lines(workshop, view, &delegation.code));
        let sheets: Vec<(&SheetView, Vec<Id>)> =
            views.iter().map(of_it).filter(|(_, lines)| !lines.is_empty()).collect();
        if !sheets.is_empty() {
            let first = out.is_empty();
            page(&mut out, workshop, language, (delegation, first), &sheets);
        }
    }
    (!out.is_empty()).then_some(out)
}

fn page(
    out: &mut String,
    workshop: &Workshop,
    language: Language,
    (delegation, first): (&Delegation, bool),
    sheets: &[(&SheetView, Vec<Id>)],
) {
    head(out, workshop, language, told::OFFICES, first);
    let name = format!("{} ({})", delegation.name, delegation.code);
    facts(out, &[(language.say(say::OFFICE).to_owned(), name)]);
    let style = Style { language, names: false, desk: false };
    for (view, lines) in sheets {
        let title = workshop.created.place.fill(language.label(&view.sheet.title));
        let _ = writeln!(out, "<h3>{}</h3>", escape(&title));
        blocks(out, &tables(workshop, view, &[(None, lines.clone())], (style, Columns::All)));
    }
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
