//! What each delegation leaves with: what it said, its programmes, its actions by date; half a page each.

use super::forms::head;
use super::{Block, Columns, Style, tables};
use crate::domain::attendance::{Code, Delegation};
use crate::domain::document::Office;
use crate::domain::sheet::{Cell, Column, Kind, Rows, SheetView, Viewer};
use crate::domain::{Id, Workshop};
use crate::text::report::sheets as told;
use crate::text::{Language, documents as text, words};
use jiff::civil::Date;

/// Delegations on a page.
const ON_A_PAGE: usize = 2;

/// The part of one delegation; of each, of all that said or are to do anything, in the order of delegations. Who said
/// something is told to that delegation alone. Columns for the desk are not in it.
pub(super) fn offices(workshop: &Workshop, office: &Office, language: Language) -> Vec<Block> {
    let views = views(workshop);
    let mut blocks = Vec::new();
    let mut placed = 0;
    for delegation in &workshop.delegations {
        let part = match office {
            Office::One(code) if *code != delegation.code => continue,
            Office::One(_) | Office::Each => part(workshop, delegation, &views, language),
        };
        if part.is_empty() && *office == Office::Each {
            continue;
        }
        if placed % ON_A_PAGE == 0 {
            blocks.extend(head(workshop, language.say(told::OFFICES), placed == 0));
        }
        placed += 1;
        blocks.push(Block::Heading(2, format!("{} ({})", delegation.name, delegation.code)));
        match part.is_empty() {
            true => blocks.push(Block::plain(language.say(text::NOTHING_YET))),
            false => blocks.extend(part),
        }
    }
    if placed == 0 {
        blocks.extend(head(workshop, language.say(told::OFFICES), true));
        blocks.push(Block::plain(language.say(told::NO_OFFICE)));
    }
    blocks
}

/// Whether there is anything for the half page of any delegation.
pub(super) fn any(workshop: &Workshop) -> bool {
    let views = views(workshop);
    let has_any =
        |delegation: &Delegation| views.iter().any(|view| !lines(workshop, view, &delegation.code).is_empty());
    workshop.delegations.iter().any(has_any)
}

fn part(workshop: &Workshop, delegation: &Delegation, views: &[SheetView], language: Language) -> Vec<Block> {
    let mut blocks = Vec::new();
    let said = workshop.on_board().filter(|item| item.by.as_ref() == Some(&delegation.code));
    let said: Vec<String> = said
        .map(|item| {
            let quadrant = language.say(words::quadrant(item.quadrant));
            format!("{} ({quadrant})", item.text)
        })
        .collect();
    if !said.is_empty() {
        blocks.push(Block::strong(language.say(text::POINTS)));
        blocks.push(Block::list(said));
    }
    let style = Style { language, names: false, desk: false };
    for view in views {
        let lines = lines(workshop, view, &delegation.code);
        if !lines.is_empty() {
            blocks.push(Block::strong(workshop.created.place.fill(language.label(&view.sheet.title))));
            blocks.extend(tables(workshop, view, &[(None, lines)], (style, Columns::All)));
        }
    }
    blocks
}

/// The sheets with a column of delegations, those with dates first; of their columns what is done, when and for how much.
fn views(workshop: &Workshop) -> Vec<SheetView> {
    let shown = workshop.sheets.all().iter().filter(|sheet| !sheet.hidden && sheet.rows == Rows::Open);
    let mut views: Vec<SheetView> = shown
        .filter_map(|sheet| workshop.sheet_view(&sheet.id, None, Viewer::Room))
        .filter(|v| owner(v).is_some())
        .collect();
    views.sort_by_key(|view| date(view).is_none());
    for view in &mut views {
        let is_told = |column: &&Column| {
            column.main || matches!(column.kind, Kind::Date | Kind::Year | Kind::Years | Kind::Money)
        };
        let kept = view.shown().filter(is_told).map(|column| column.id.clone());
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
