//! Sheets as JSON: declaration, rows and figures, with what is computed as exact text.

use crate::domain::attendance::Code;
use crate::domain::sheet::{
    Cell, Cells, Exact, Figure, Kind, Origin, Ref, Row, RowState, Rows, Share, Sheet, Sums, Value, share, standing,
    stands, total, value_with,
};
use crate::domain::swot::{Item, ItemState};
use crate::domain::{Id, Workshop};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// One sheet, hidden or not.
#[derive(Debug, Serialize)]
pub(super) struct ShowSheet<'a> {
    id: &'a str,
    declared: &'a Sheet,
    rows: Vec<ShowRow<'a>>,
    figures: Vec<ShowFigure<'a>>,
    tables: Option<ShowTables<'a>>,
}

/// The tables that the sheet was handed out to, by the codes of their groups.
#[derive(Debug, Serialize)]
struct ShowTables<'a> {
    session: Option<&'a str>,
    sent: Vec<&'a str>,
    returned: Vec<&'a str>,
}

/// A row, or an item where rows are items.
#[derive(Debug, Serialize)]
struct ShowRow<'a> {
    id: Id,
    number: u32,
    heading: Option<&'a str>,
    cells: Option<&'a Cells>,
    by: Option<&'a str>,
    state: &'static str,
    reason: Option<&'a str>,
    merged_into: Option<Id>,
    origin: Option<&'a Origin>,
    links: Vec<Link<'a>>,
    computed: BTreeMap<&'a str, Option<String>>,
}

/// One thing that a row comes from.
#[derive(Debug, Serialize)]
struct Link<'a> {
    column: &'a str,
    #[serde(rename = "ref")]
    cited: &'a Ref,
    leads_to: Ref,
    stands: bool,
}

/// A figure over all rows that stand; a share by heading and aspect as well.
#[derive(Debug, Serialize)]
struct ShowFigure<'a> {
    id: &'a str,
    kind: &'static str,
    column: &'a str,
    value: Option<String>,
    answered: usize,
    rows: usize,
    by_heading: Vec<Part<'a>>,
    by_aspect: Vec<Part<'a>>,
}

/// A share of the rows of one heading or aspect.
#[derive(Debug, Serialize)]
struct Part<'a> {
    id: Option<&'a str>,
    value: Option<String>,
    answered: usize,
    rows: usize,
}

pub(super) fn show<'a>(workshop: &'a Workshop, sheet: &'a Sheet) -> ShowSheet<'a> {
    ShowSheet {
        id: &sheet.id,
        declared: sheet,
        rows: match sheet.rows {
            Rows::Open => of_rows(workshop, sheet),
            Rows::Items => of_items(workshop, sheet),
        },
        figures: sheet.figures.iter().map(|one| figure(workshop, sheet, one)).collect(),
        tables: workshop.tables_of(&sheet.id).map(|tables| ShowTables {
            session: tables.session.as_deref(),
            sent: tables.sent.iter().map(Code::as_str).collect(),
            returned: tables.returned.iter().map(Code::as_str).collect(),
        }),
    }
}

/// The rows that stand in the order of the sheet, then the others in order of entry.
fn of_rows<'a>(workshop: &'a Workshop, sheet: &'a Sheet) -> Vec<ShowRow<'a>> {
    let sums = Sums::default();
    let others = workshop.sheets.rows().filter(|row| row.sheet == sheet.id && !row.is_shown());
    workshop.rows_of(sheet).into_iter().chain(others).map(|row| of_row(workshop, sheet, row, &sums)).collect()
}

fn of_row<'a>(workshop: &'a Workshop, sheet: &'a Sheet, row: &'a Row, sums: &Sums) -> ShowRow<'a> {
    let (state, merged_into) = match row.state {
        RowState::Shown => ("shown", None),
        RowState::Parked => ("parked", None),
        RowState::Withdrawn => ("withdrawn", None),
        RowState::Merged(into) => ("merged", Some(into)),
    };
    ShowRow {
        id: row.id,
        number: row.number,
        heading: row.heading.as_deref(),
        cells: Some(&row.cells),
        by: row.by.as_ref().map(Code::as_str),
        state,
        reason: row.reason.as_deref(),
        merged_into,
        origin: row.origin.as_ref(),
        links: links(workshop, &row.cells),
        computed: if row.is_shown() { computed(workshop, sheet, row.id, sums) } else { BTreeMap::new() },
    }
}

/// The items on the board, then those with cells that are off it.
fn of_items<'a>(workshop: &'a Workshop, sheet: &'a Sheet) -> Vec<ShowRow<'a>> {
    let sums = Sums::default();
    let here: BTreeSet<Id> = workshop.on_board().map(|item| item.id).collect();
    let filled = workshop.sheets.item_cells(&sheet.id).map(|(id, _)| id);
    let off = filled.filter(|id| !here.contains(id)).filter_map(|id| workshop.items.get(&id));
    let show = |item: &'a Item| {
        let (state, merged_into) = super::item_state(item.state);
        let cells = workshop.cells_of(sheet, item.id);
        let is_here = here.contains(&item.id);
        ShowRow {
            id: item.id,
            number: item.number,
            heading: None,
            cells,
            by: item.by.as_ref().map(Code::as_str),
            state: if is_here || item.state != ItemState::Shown { state } else { "off_board" },
            reason: None,
            merged_into,
            origin: item.origin.as_ref(),
            links: cells.map(|cells| links(workshop, cells)).unwrap_or_default(),
            computed: if is_here { computed(workshop, sheet, item.id, &sums) } else { BTreeMap::new() },
        }
    };
    workshop.on_board().chain(off).map(show).collect()
}

fn links<'a>(workshop: &Workshop, cells: &'a Cells) -> Vec<Link<'a>> {
    let of_cell = |(column, cell): (&'a String, &'a Cell)| {
        cell.refs().iter().map(move |cited| {
            let leads_to = standing(workshop, cited);
            let stands = stands(workshop, &leads_to);
            Link { column, cited, leads_to, stands }
        })
    };
    cells.iter().flat_map(of_cell).collect()
}

fn computed<'a>(workshop: &Workshop, sheet: &'a Sheet, row: Id, sums: &Sums) -> BTreeMap<&'a str, Option<String>> {
    let columns = sheet.columns.iter().filter(|column| matches!(column.kind, Kind::Computed(_)));
    let of = |id: &'a str| match value_with(workshop, sheet, row, id, sums) {
        Value::Exact(number) => Some(exact(number)),
        Value::Tows(tows) => Some(tows.letters().to_owned()),
        Value::TooLarge => Some("too_large".to_owned()),
        Value::Empty | Value::None => None,
    };
    columns.map(|column| (column.id.as_str(), of(&column.id))).collect()
}

fn figure<'a>(workshop: &Workshop, sheet: &'a Sheet, figure: &'a Figure) -> ShowFigure<'a> {
    let (id, column) = (figure.id(), figure.column());
    match figure {
        Figure::Share { .. } => {
            let part = |id, counts: &dyn Fn(&Row) -> bool| part(id, share(workshop, sheet, column, counts));
            let all = part(None, &|_| true);
            let under = |heading: Option<&'a str>| part(heading, &|row| row.heading.as_deref() == heading);
            let headings = sheet.headings.iter().map(|heading| Some(heading.id.as_str())).chain([None]);
            let within = |aspect: &'a str| {
                let heading = |row: &Row| sheet.heading(row.heading.as_deref()?)?.aspect.as_deref();
                part(Some(aspect), &|row| heading(row) == Some(aspect))
            };
            let by_heading = headings.map(under).filter(|part| part.rows > 0).collect();
            let by_aspect = aspects(sheet).into_iter().map(within).filter(|part| part.rows > 0).collect();
            let Part { value, answered, rows, .. } = all;
            ShowFigure { id, kind: "share", column, value, answered, rows, by_heading, by_aspect }
        }
        Figure::Total { .. } => {
            let lines = workshop.lines_of(sheet);
            let (value, answered) = match total(workshop, sheet, column, &lines) {
                Some((sum, filled)) => (Some(exact(sum)), filled),
                None => (Some("too_large".to_owned()), 0),
            };
            let (by_heading, by_aspect) = (Vec::new(), Vec::new());
            ShowFigure { id, kind: "total", column, value, answered, rows: lines.len(), by_heading, by_aspect }
        }
    }
}

/// The aspects of headings, each once, in the order of the headings.
fn aspects(sheet: &Sheet) -> Vec<&str> {
    let mut aspects = Vec::new();
    for aspect in sheet.headings.iter().filter_map(|heading| heading.aspect.as_deref()) {
        if !aspects.contains(&aspect) {
            aspects.push(aspect);
        }
    }
    aspects
}

fn part(id: Option<&str>, share: Share) -> Part<'_> {
    Part { id, value: share.percent().map(exact), answered: share.answered, rows: share.rows }
}

/// An exact number as text: `-2.5` where that is all of it, else `1/3`.
fn exact(number: Exact) -> String {
    decimal(number).unwrap_or_else(|| number.to_string())
}

/// A fraction as a decimal number; none where that would have no end.
fn decimal(number: Exact) -> Option<String> {
    let (numerator, denominator) = (*number.numer(), *number.denom());
    let (mut rest, mut places) = (denominator, 0);
    while rest > 1 {
        // A tenth for each of 2, 5 and both.
        let step = [10, 5, 2].into_iter().find(|step| rest % step == 0)?;
        rest /= step;
        places += 1;
    }
    let parts = numerator.checked_mul(10_i128.checked_pow(places)?)? / denominator;
    let one = 10_i128.checked_pow(places)?;
    let sign = if parts < 0 { "-" } else { "" };
    let (whole, rest) = (parts.unsigned_abs() / one.unsigned_abs(), parts.unsigned_abs() % one.unsigned_abs());
    let width = usize::try_from(places).unwrap_or(0);
    Some(if width == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:0>width$}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_told_whole_as_a_decimal_where_it_ends_and_as_a_fraction_where_it_does_not() {
        for (numerator, denominator, told) in [
            (0, 1, "0"),
            (-3, 1, "-3"),
            (5, 2, "2.5"),
            (-1, 4, "-0.25"),
            (1, 8, "0.125"),
            (3, 50, "0.06"),
            (1, 3, "1/3"),
            (-7, 6, "-7/6"),
            (1, 10_000, "0.0001"),
            (i128::MAX, 2, "170141183460469231731687303715884105727/2"),
        ] {
            assert_eq!(exact(Exact::new(numerator, denominator)), told);
        }
    }
}
