//! What the sheets of a workshop say: readiness, quick wins, programmes, follow-ups. Which sheet says what follows from
//! the kinds of its columns, so an agenda with sheets of its own is read alike. Columns for the desk say nothing here.

use super::facts::filled;
use crate::domain::agenda::Label;
use crate::domain::sheet::{Cell, Column, Figure, Kind as Of, Row, Rows, Share, Sheet, Words, share};
use crate::domain::{Id, Workshop};
use jiff::civil::Date;

/// How ready an element of a sheet is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readiness {
    /// The sheet, by id.
    pub sheet: String,
    /// Its title.
    pub title: Label,
    /// The figure that is told, by id.
    pub figure: String,
    /// The aspect of the element, by id.
    pub aspect: Option<String>,
    /// The element: a heading of the sheet, by id. None of rows under no heading that is seen.
    pub heading: Option<String>,
    /// Its name.
    pub name: Option<Label>,
    /// Its rows.
    pub rows: usize,
    /// Those that are answered.
    pub answered: usize,
    /// Their degrees, together.
    pub given: u32,
    /// The highest degree for each of them, together.
    pub possible: u32,
}

/// What every row of a sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The row.
    pub row: Id,
    /// Its sheet, by id.
    pub sheet: String,
    /// What it says.
    pub text: String,
    /// Its dimension or a part of one, by id.
    pub dimension: Option<String>,
}

/// A row with years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// What it says.
    pub about: About,
    /// Its first and its last year.
    pub years: Option<[i16; 2]>,
}

/// Who is to do what until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// The row.
    pub id: Id,
    /// Its sheet, by id.
    pub sheet: String,
    /// What is to be done.
    pub text: String,
    /// By whom: codes of delegations with blanks between them.
    pub offices: String,
    /// Until when.
    pub due: Option<Date>,
    /// How far it is, by the id of a choice.
    pub status: Option<String>,
}

/// A kind of follow-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A row that says who does what until when.
    Action,
    /// A question without an answer.
    Question,
}

impl Kind {
    /// Its name in the tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Action => "action",
            Self::Question => "question",
        }
    }
}

/// The readiness of all elements that have rows: of each share figure that the room may see.
pub(super) fn readiness(workshop: &Workshop) -> Vec<Readiness> {
    let mut all = Vec::new();
    for sheet in workshop.sheets.all().iter().filter(|sheet| !sheet.hidden) {
        for figure in &sheet.figures {
            let Figure::Share { id, share: column, .. } = figure else { continue };
            let is_scale = sheet.column(column).is_some_and(|column| matches!(column.kind, Of::Scale(_)));
            if !is_scale || sheet.is_desk(column) {
                continue;
            }
            let seen = || sheet.headings.iter().filter(|heading| !heading.hidden);
            let under = |row: &Row, id: &str| row.heading.as_deref() == Some(id);
            for heading in seen() {
                let of_it = share(workshop, sheet, column, |row| under(row, &heading.id));
                all.push(Readiness {
                    aspect: heading.aspect.clone(),
                    heading: Some(heading.id.clone()),
                    name: Some(filled(workshop, &heading.name)),
                    ..of_share(workshop, (sheet, id), of_it)
                });
            }
            let others = share(workshop, sheet, column, |row| !seen().any(|heading| under(row, &heading.id)));
            all.push(of_share(workshop, (sheet, id), others));
        }
    }
    all.retain(|element| element.rows > 0);
    all
}

fn of_share(workshop: &Workshop, (sheet, figure): (&Sheet, &str), share: Share) -> Readiness {
    Readiness {
        sheet: sheet.id.clone(),
        title: filled(workshop, &sheet.title),
        figure: figure.to_owned(),
        aspect: None,
        heading: None,
        name: None,
        rows: share.rows,
        answered: share.answered,
        given: share.given,
        possible: share.possible,
    }
}

/// The rows of sheets with a gate that were accepted.
pub(super) fn quick_wins(workshop: &Workshop) -> Vec<About> {
    let win = |row: &Row| Some(about(workshop, workshop.sheet(&row.sheet)?, row));
    workshop.chosen_rows().filter_map(win).collect()
}

/// Programmes and actions of all sheets.
#[derive(Debug, Default)]
pub(super) struct SheetRows {
    pub(super) programmes: Vec<Programme>,
    pub(super) actions: Vec<Action>,
}

/// The rows that stand of sheets with years, and those of sheets with a date and delegations that are not done.
pub(super) fn rows(workshop: &Workshop) -> SheetRows {
    let mut rows = SheetRows::default();
    let open = workshop.sheets.all().iter().filter(|sheet| !sheet.hidden && sheet.rows == Rows::Open);
    for sheet in open {
        let first = |is: fn(&Of) -> bool| public(sheet).find(|column| is(&column.kind));
        if let Some(years) = first(|kind| *kind == Of::Years) {
            let programme = |row: &Row| Programme {
                about: about(workshop, sheet, row),
                years: match row.cells.get(&years.id) {
                    Some(Cell::Years(years)) => Some(*years),
                    Some(_) | None => None,
                },
            };
            rows.programmes.extend(workshop.rows_of(sheet).into_iter().map(programme));
        }
        let due = first(|kind| *kind == Of::Date);
        let whose = first(|kind| matches!(kind, Of::Delegation | Of::Delegations));
        if let Some((due, whose)) = due.zip(whose) {
            let status = first(|kind| matches!(kind, Of::Choice(_)));
            let action = |row| action(workshop, sheet, row, (due, whose, status));
            rows.actions.extend(workshop.rows_of(sheet).into_iter().filter_map(action));
        }
    }
    rows
}

/// The columns that the room may see.
fn public(sheet: &Sheet) -> impl Iterator<Item = &Column> {
    sheet.shown_columns().filter(|column| !sheet.is_desk(&column.id))
}

/// An action by its columns of dates, delegations and status; none where the last of its choices says that it is done.
fn action(
    workshop: &Workshop,
    sheet: &Sheet,
    row: &Row,
    (due, whose, status): (&Column, &Column, Option<&Column>),
) -> Option<Action> {
    let last = status.and_then(|column| {
        let Of::Choice(choices) = &column.kind else { return None };
        choices.iter().rfind(|choice| !choice.hidden)
    });
    let status = status.and_then(|column| match row.cells.get(&column.id) {
        Some(Cell::Choice(id)) => Some(id.clone()),
        Some(_) | None => None,
    });
    if status.is_some() && status.as_deref() == last.map(|last| last.id.as_str()) {
        return None;
    }
    let offices = match row.cells.get(&whose.id) {
        Some(Cell::Delegation(code)) => code.to_string(),
        Some(Cell::Delegations(codes)) => codes.iter().map(ToString::to_string).collect::<Vec<String>>().join(" "),
        Some(_) | None => String::new(),
    };
    let due = match row.cells.get(&due.id) {
        Some(Cell::Date(date)) => Some(*date),
        Some(_) | None => None,
    };
    let About { row: id, sheet, text, .. } = about(workshop, sheet, row);
    Some(Action { id, sheet, text, offices, due, status })
}

fn about(workshop: &Workshop, sheet: &Sheet, row: &Row) -> About {
    let main = sheet.main().and_then(|main| row.cells.get(&main.id));
    let text = match main {
        Some(Cell::Text(Words::Typed(text))) => text.clone(),
        Some(Cell::Text(Words::Given(label))) => filled(workshop, label).id,
        Some(_) | None => String::new(),
    };
    let dimension = workshop.dimension_path_of(row.id).map(str::to_owned);
    About { row: row.id, sheet: sheet.id.clone(), text, dimension }
}
