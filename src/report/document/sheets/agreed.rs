//! What was agreed on sheets, for the minutes: it follows from the kinds of columns, gates and looks.

use super::{Block, Style, label};
use super::{Columns, filled_lines, tables, views};
use crate::domain::agreement::Point;
use crate::domain::sheet::{Kind, Look, Rows, SheetView};
use crate::domain::{Id, Workshop};
use crate::text::report::sheets as say;
use crate::text::sheet_look;

/// One point of what was agreed.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreed {
    /// The sheet, by id.
    pub sheet: String,
    /// What of it.
    pub point: Point,
    /// What it is.
    pub what: String,
    /// How many rows.
    pub rows: usize,
    /// Its rows.
    pub blocks: Vec<Block>,
}

/// What was agreed: of a sheet with a gate the rows that a vote has accepted (quick wins), of one with a roadmap the rows
/// that have years, of one with numbers by year (indicators) or with dates and delegations (follow-ups) all of them.
pub fn agreed(workshop: &Workshop, style: Style) -> Vec<Agreed> {
    let mut all = Vec::new();
    let all_chosen = workshop.chosen();
    for view in views(workshop, style).into_iter().filter(|view| view.sheet.rows == Rows::Open) {
        let lines = filled_lines(workshop, &view, Columns::All);
        let title = label(workshop, style, &view.sheet.title);
        let mut add = |point: Point, what: String, lines: Vec<Id>, columns: &[&str]| {
            if !lines.is_empty() {
                let mut view = view.clone();
                view.columns.retain(|id| columns.contains(&id.as_str()));
                let rows = lines.len();
                let blocks = tables(workshop, &view, &[(None, lines)], (style, Columns::Filled));
                all.push(Agreed { sheet: view.sheet.id.clone(), point, what, rows, blocks });
            }
        };
        let chosen: Vec<Id> = lines.iter().filter(|line| all_chosen.contains(line)).copied().collect();
        if !view.sheet.gate.is_empty() {
            add(Point::Chosen, say::chosen(style.language, &title), chosen, &told(&view));
        }
        if let Some((name, years)) = roadmap(workshop, &view, style) {
            let dated = lines.iter().filter(|line| workshop.is_filled(&view.sheet, **line, years));
            add(Point::Roadmap, format!("{title} · {name}"), dated.copied().collect(), &of_roadmap(&view, years));
        }
        let to_come =
            is_assigned(&view).then_some(Point::Assigned).or_else(|| is_yearly(&view).then_some(Point::ToCome));
        if let Some(point) = to_come {
            add(point, title, lines, &told(&view));
        }
    }
    all
}

/// The name of the roadmap of a sheet and its column of years.
fn roadmap<'a>(workshop: &Workshop, view: &'a SheetView, style: Style) -> Option<(String, &'a str)> {
    view.sheet.looks.iter().find_map(|look| match look {
        Look::Timeline { years, .. } => {
            let name = look.name().map(|name| label(workshop, style, name));
            Some((name.unwrap_or_else(|| style.language.say(sheet_look::look(look)).to_owned()), years.as_str()))
        }
        Look::List { .. } | Look::Bars { .. } | Look::Matrix { .. } | Look::Quadrant { .. } | Look::Spread { .. } => {
            None
        }
    })
}

fn any(view: &SheetView, is: fn(&Kind) -> bool) -> bool {
    view.shown().any(|column| is(&column.kind))
}

/// Whether a sheet says what will be measured.
fn is_yearly(view: &SheetView) -> bool {
    any(view, |kind| matches!(kind, Kind::Yearly { .. }))
}

/// Whether a sheet says who does what until when.
fn is_assigned(view: &SheetView) -> bool {
    any(view, |kind| matches!(kind, Kind::Date))
        && any(view, |kind| matches!(kind, Kind::Delegation | Kind::Delegations))
}

/// The columns that are told of a row that was agreed: not the degrees that led to it, nor what it comes from.
fn told(view: &SheetView) -> Vec<&str> {
    let told =
        view.shown().filter(|column| !matches!(column.kind, Kind::Scale(_) | Kind::Computed(_) | Kind::Links(_)));
    told.map(|column| column.id.as_str()).collect()
}

/// The columns of a roadmap: what, when, by whom, of which dimension.
fn of_roadmap<'a>(view: &'a SheetView, years: &str) -> Vec<&'a str> {
    let told = |kind: &Kind| matches!(kind, Kind::Dimension | Kind::Delegation | Kind::Delegations);
    let columns = view.shown().filter(|column| column.main || column.id == years || told(&column.kind));
    columns.map(|column| column.id.as_str()).collect()
}
