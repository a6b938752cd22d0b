//! The pictures of a document: the board of an aspect, and what the looks of a sheet show.

use super::sheets::{filled_lines, label};
use super::{Block, Columns, Style};
use crate::domain::Workshop;
use crate::domain::sheet::{
    Cell, Column, Exact, Figure, Heading, Kind, Look, Row, Share, Sheet, SheetView, factor_point, share,
};
use crate::domain::swot::Quadrant;
use crate::report::chart::{Bar, Chart, ChartKind, Field};
use crate::text::cells::{dimension, main_text, printed::marks, rounded};
use crate::text::{Language, sheet_look, words};
use num_traits::ToPrimitive;

/// The four fields of each aspect that has items.
pub(super) fn boards(workshop: &Workshop, language: Language) -> Vec<Block> {
    let aspects = workshop.aspects().iter();
    let chart = aspects.filter_map(|aspect| {
        let field = |quadrant: Quadrant| {
            let items = workshop.on_board();
            let items = items.filter(|item| item.aspect == aspect.id && item.quadrant == quadrant);
            Field {
                name: language.say(words::quadrant(quadrant)).to_owned(),
                items: items.map(|item| format!("{} {}", item.number, item.text)).collect(),
            }
        };
        let fields = Quadrant::ALL.map(field);
        let title = workshop.created.place.fill(language.label(&aspect.name));
        let has_items = fields.iter().any(|field| !field.items.is_empty());
        has_items.then_some(Block::Chart(Chart { title, kind: ChartKind::Swot(fields), is_told: true }))
    });
    chart.collect()
}

/// A picture for each look of a sheet that is one; none where nothing is filled in yet.
pub(super) fn of_sheet(workshop: &Workshop, view: &SheetView, style: Style) -> Vec<Block> {
    let mut charts: Vec<Chart> =
        view.sheet.figures.iter().filter_map(|figure| shares(workshop, view, figure, style)).collect();
    for look in &view.sheet.looks {
        let title = look
            .name()
            .map_or_else(|| style.language.say(sheet_look::look(look)).to_owned(), |name| label(workshop, style, name));
        let kind = match look {
            Look::Quadrant { weight, rating, .. } => quadrant(workshop, view, (weight, rating), style),
            Look::Timeline { years, .. } => roadmap(workshop, view, years, style),
            Look::Spread { across, down, .. } => map(workshop, view, (across, down.as_deref()), style),
            Look::List { .. } | Look::Bars { .. } | Look::Matrix { .. } => None,
        };
        charts.extend(kind.map(|kind| Chart { title, kind, is_told: true }));
    }
    charts.into_iter().map(Block::Chart).collect()
}

/// Shares of the highest possible, a bar for each aspect and heading that has an answer.
fn shares(workshop: &Workshop, view: &SheetView, figure: &Figure, style: Style) -> Option<Chart> {
    let Figure::Share { share: column, .. } = figure else {
        return None;
    };
    let sheet = &view.sheet;
    let title = figure.name().map_or_else(String::new, |name| label(workshop, style, name));
    let headings = || sheet.headings.iter().filter(|heading| !heading.hidden);
    let bar = |name: String, share: Share| {
        let percent = share.percent()?;
        Some(Bar {
            name,
            value: percent.to_f64()?,
            text: format!("{}%", marks(style.language, &rounded(percent, 1))),
            formula: None,
        })
    };
    let is_under = |row: &Row, heading: &Heading| row.heading.as_deref() == Some(heading.id.as_str());
    let mut bars = Vec::new();
    for aspect in workshop.aspects() {
        let under: Vec<&Heading> =
            headings().filter(|heading| heading.aspect.as_deref() == Some(aspect.id.as_str())).collect();
        let all = share(workshop, sheet, column, |row| under.iter().any(|heading| is_under(row, heading)));
        bars.extend(bar(label(workshop, style, &aspect.name), all));
        for heading in under {
            let of_it = share(workshop, sheet, column, |row| is_under(row, heading));
            bars.extend(bar(format!("· {}", label(workshop, style, &heading.name)), of_it));
        }
    }
    let title = if title.is_empty() { label(workshop, style, &sheet.title) } else { title };
    (!bars.is_empty()).then_some(Chart { title, kind: ChartKind::Bars { bars, most: 100.0 }, is_told: true })
}

/// The point that the factors add up to, between axes that reach as far as it does.
fn quadrant(workshop: &Workshop, view: &SheetView, columns: (&str, &str), style: Style) -> Option<ChartKind> {
    let lines = workshop.lines_of(&view.sheet);
    let sum = factor_point(workshop, &view.sheet, columns, &lines);
    let point = sum.point.filter(|_| sum.counted > 0)?;
    let [x, y] = point.map(|of: Exact| of.to_f64());
    let (x, y) = (x?, y?);
    let reach = x.abs().max(y.abs()).max(1.0).ceil();
    let said = point.map(|of| marks(style.language, &rounded(of, 2)));
    let [across, up] = [[Quadrant::S, Quadrant::W], [Quadrant::O, Quadrant::T]]
        .map(|pair| pair.map(|quadrant| style.language.say(words::quadrant(quadrant))).join(" − "));
    Some(ChartKind::Points {
        axes: [across, up],
        range: [(-reach, reach), (-reach, reach)],
        cross: (0.0, 0.0),
        points: vec![(format!("({}; {})", said[0], said[1]), x, y)],
    })
}

/// The rows that have years, in the order of their first.
fn roadmap(workshop: &Workshop, view: &SheetView, years: &str, style: Style) -> Option<ChartKind> {
    let lines = filled_lines(workshop, view, Columns::All).into_iter();
    let mut rows: Vec<(String, i16, i16)> = lines
        .filter_map(|line| {
            let Some(Cell::Years([first, last])) = workshop.cell(&view.sheet, line, years) else {
                return None;
            };
            let row = workshop.sheets.row(line)?;
            Some((main_text(style.language, workshop, row), *first, *last))
        })
        .collect();
    rows.sort_by_key(|(_, first, last)| (*first, *last));
    let planned = workshop.created.years;
    let first = rows.iter().map(|row| row.1).chain(planned.map(|years| years.first)).min()?;
    let last = rows.iter().map(|row| row.2).chain(planned.map(|years| years.last)).max()?;
    (!rows.is_empty()).then_some(ChartKind::Roadmap { years: (first, last), rows })
}

/// How many rows stand where two choices meet.
fn map(workshop: &Workshop, view: &SheetView, (across, down): (&str, Option<&str>), style: Style) -> Option<ChartKind> {
    let sheet = &view.sheet;
    let across = sheet.column(across).filter(|column| !column.desk || style.desk)?;
    let down = down.and_then(|id| sheet.column(id)).filter(|column| !column.desk || style.desk);
    let names = values(workshop, across, style)?;
    let others = match down {
        Some(down) => values(workshop, down, style)?,
        None => vec![(String::new(), label(workshop, style, &sheet.row))],
    };
    let mut counts = vec![vec![0_u64; others.len()]; names.len()];
    for line in filled_lines(workshop, view, Columns::All) {
        let place = |column: &Column, values: &[(String, String)]| {
            let value = value(workshop, sheet, line, column)?;
            values.iter().position(|(id, _)| *id == value)
        };
        let at = place(across, &names);
        let other = down.map_or(Some(0), |down| place(down, &others));
        let cell = at.zip(other).and_then(|(row, column)| counts.get_mut(row)?.get_mut(column));
        if let Some(n) = cell {
            *n += 1;
        }
    }
    let is_empty = counts.iter().flatten().all(|n| *n == 0);
    let rows = names.into_iter().zip(counts).map(|((_, name), counts)| (name, counts.into_iter().map(Some).collect()));
    let columns = others.into_iter().map(|(_, name)| name).collect();
    (!is_empty).then(|| ChartKind::Map { columns, rows: rows.collect() })
}

/// The values that a choice or a dimension can have, by their ids and names; none of other columns.
fn values(workshop: &Workshop, column: &Column, style: Style) -> Option<Vec<(String, String)>> {
    match &column.kind {
        Kind::Choice(choices) => {
            let offered = choices.iter().filter(|choice| !choice.hidden);
            Some(offered.map(|choice| (choice.id.clone(), label(workshop, style, &choice.name))).collect())
        }
        Kind::Dimension => {
            let all = workshop.created.dimensions.iter();
            Some(all.map(|one| (one.id.clone(), dimension(style.language, workshop, &one.id))).collect())
        }
        Kind::Text
        | Kind::Scale(_)
        | Kind::ChoiceFrom { .. }
        | Kind::Number { .. }
        | Kind::Money
        | Kind::Year
        | Kind::Years
        | Kind::Yearly { .. }
        | Kind::Date
        | Kind::Delegation
        | Kind::Delegations
        | Kind::Tick
        | Kind::Links(_)
        | Kind::Computed(_) => None,
    }
}

/// The value of a cell as [`values`] calls it; of a part of a dimension, the dimension.
fn value(workshop: &Workshop, sheet: &Sheet, line: crate::domain::Id, column: &Column) -> Option<String> {
    match workshop.cell(sheet, line, &column.id)? {
        Cell::Choice(id) => Some(id.clone()),
        Cell::Dimension(path) => Some(path.split_once('/').map_or(path.as_str(), |(whole, _)| whole).to_owned()),
        Cell::Text(_)
        | Cell::Scale(_)
        | Cell::Number(_)
        | Cell::Money(_)
        | Cell::Year(_)
        | Cell::Years(_)
        | Cell::Yearly(_)
        | Cell::Date(_)
        | Cell::Delegation(_)
        | Cell::Delegations(_)
        | Cell::Tick(_)
        | Cell::Refs(_) => None,
    }
}
