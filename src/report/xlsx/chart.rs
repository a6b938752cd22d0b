//! A chart with its numbers on a sheet of its own: bars and points as charts of the spreadsheet, others as cells in
//! colours.

use super::super::NotWritten;
use super::super::chart::{Bar, Chart, ChartKind, Field};
use super::format::parts;
use super::plan::{Plan, Planned};
use super::table::heighten;
use crate::domain::plain::visible;
use crate::text::{Language, report as say};
use rust_xlsxwriter::{
    Chart as Drawn, ChartAxisCrossing, ChartDataLabel, ChartType, ConditionalFormat2ColorScale, Format, FormatAlign,
    FormatBorder, Formula, Worksheet, XlsxError,
};

/// Letters that columns of names hold: a few less than they are wide.
const WIDE: usize = 36;

/// The sheet.
pub(super) fn sheet(
    plan: &Plan,
    planned: &Planned,
    chart: &Chart,
    language: Language,
) -> Result<Worksheet, NotWritten> {
    let mut sheet = Worksheet::new();
    sheet.set_name(&planned.name)?;
    sheet.set_column_width(0, 40.0)?;
    let title = label(&chart.title);
    let at = (planned.name.as_str(), title.as_str());
    match &chart.kind {
        ChartKind::Bars { bars, most } => self::bars(&mut sheet, plan, at, (bars, *most), language)?,
        ChartKind::Swot(fields) => swot(&mut sheet, fields)?,
        ChartKind::Points { axes, range, cross, points } => {
            self::points(&mut sheet, at, (axes, range, *cross), points)?;
        }
        ChartKind::Roadmap { years, rows } => roadmap(&mut sheet, *years, rows, language)?,
        ChartKind::Map { columns, rows } => map(&mut sheet, columns, rows)?,
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    Ok(sheet)
}

fn head() -> Format {
    let format = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    format.set_background_color("EEEEEE").set_border_bottom(FormatBorder::Thin)
}

/// A text of a chart, which would be a formula if it began as one.
fn label(text: &str) -> String {
    let text = visible(text);
    if text.starts_with('=') { format!(" {text}") } else { text.into_owned() }
}

fn text(sheet: &mut Worksheet, (row, column): (u32, u16), words: &str, format: &Format) -> Result<(), XlsxError> {
    let words = visible(words);
    let words = parts(&words).next().unwrap_or_default();
    if words.is_empty() && row > 0 {
        return Ok(());
    }
    sheet.write_string_with_format(row, column, words, format).map(|_| ())
}

fn usual() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

fn number(sheet: &mut Worksheet, (row, column): (u32, u16), value: f64) -> Result<(), XlsxError> {
    if value.is_finite() {
        sheet.write_number_with_format(row, column, value, &Format::new().set_align(FormatAlign::Top))?;
    }
    Ok(())
}

fn last(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

fn bars(
    sheet: &mut Worksheet,
    plan: &Plan,
    (name, title): (&str, &str),
    (bars, most): (&[Bar], f64),
    language: Language,
) -> Result<(), XlsxError> {
    text(sheet, (0, 0), language.say(say::OPTION_OR_PART), &head())?;
    text(sheet, (0, 1), language.say(say::VALUE), &head())?;
    for (row, bar) in (1..).zip(bars) {
        text(sheet, (row, 0), &bar.name, &usual())?;
        heighten(sheet, row, [(bar.name.as_str(), WIDE)])?;
        match bar.formula.as_ref().and_then(|formula| plan.formula(formula)) {
            Some(formula) => {
                let formula = Formula::new(format!("={formula}")).set_result(bar.value.to_string());
                sheet.write_formula(row, 1, formula)?;
            }
            None => number(sheet, (row, 1), bar.value)?,
        }
    }
    if bars.is_empty() {
        return Ok(());
    }
    let rows = last(bars.len());
    let mut drawn = Drawn::new(ChartType::Bar);
    drawn.add_series().set_categories((name, 1, 0, rows, 0)).set_values((name, 1, 1, rows, 1));
    drawn.title().set_name(title);
    drawn.legend().set_hidden();
    // Of bars that lie the upright axis is that of the names.
    drawn.y_axis().set_reverse();
    // What follows other ballots may grow.
    if most.is_finite() && most > 0.0 && bars.iter().all(|bar| bar.formula.is_none()) {
        drawn.x_axis().set_min(0).set_max(most);
    }
    drawn.set_width(560).set_height(120 + 24 * rows.min(40));
    sheet.insert_chart(1, 3, &drawn).map(|_| ())
}

fn swot(sheet: &mut Worksheet, fields: &[Field; 4]) -> Result<(), XlsxError> {
    for (column, field) in (0_u16..).zip(fields) {
        sheet.set_column_width(column, 40.0)?;
        text(sheet, (0, column), &field.name, &head())?;
        for (row, item) in (1..).zip(&field.items) {
            text(sheet, (row, column), item, &usual())?;
        }
    }
    let most = fields.iter().map(|field| field.items.len()).max().unwrap_or(0);
    for (row, place) in (1..).zip(0..most) {
        let items = fields.iter().filter_map(|field| field.items.get(place));
        heighten(sheet, row, items.map(|item| (item.as_str(), WIDE)))?;
    }
    Ok(())
}

/// With more points their names would cover each other.
const MOST_LABELS: usize = 30;

/// The axes, their ranges and where they cross.
type Axes<'a> = (&'a [String; 2], &'a [(f64, f64); 2], (f64, f64));

fn points(
    sheet: &mut Worksheet,
    (name, title): (&str, &str),
    (axes, range, cross): Axes,
    points: &[(String, f64, f64)],
) -> Result<(), XlsxError> {
    text(sheet, (0, 0), "", &head())?;
    heighten(sheet, 0, axes.each_ref().map(|axis| (axis.as_str(), 20)))?;
    for (column, axis) in (1_u16..).zip(axes) {
        sheet.set_column_width(column, 24.0)?;
        text(sheet, (0, column), axis, &head())?;
    }
    let mut labels = Vec::new();
    for (row, (name, x, y)) in (1..).zip(points) {
        text(sheet, (row, 0), name, &usual())?;
        heighten(sheet, row, [(name.as_str(), WIDE)])?;
        number(sheet, (row, 1), *x)?;
        number(sheet, (row, 2), *y)?;
        labels.push(ChartDataLabel::new().set_value(&label(name)).clone());
    }
    if points.is_empty() {
        return Ok(());
    }
    let rows = last(points.len());
    let mut drawn = Drawn::new(ChartType::Scatter);
    let series = drawn.add_series().set_categories((name, 1, 1, rows, 1)).set_values((name, 1, 2, rows, 2));
    if labels.len() <= MOST_LABELS {
        series.set_custom_data_labels(&labels);
    }
    drawn.title().set_name(title);
    drawn.legend().set_hidden();
    let crossing = |at: f64| ChartAxisCrossing::AxisValue(at);
    let [across, up] = axes.each_ref().map(|axis| label(axis));
    if [range[0].0, range[0].1, range[1].0, range[1].1, cross.0, cross.1].iter().all(|n| n.is_finite()) {
        drawn.x_axis().set_min(range[0].0).set_max(range[0].1).set_crossing(crossing(cross.0));
        drawn.y_axis().set_min(range[1].0).set_max(range[1].1).set_crossing(crossing(cross.1));
    }
    drawn.x_axis().set_name(&across);
    drawn.y_axis().set_name(&up);
    drawn.set_width(560).set_height(420);
    sheet.insert_chart(1, 4, &drawn).map(|_| ())
}

fn roadmap(
    sheet: &mut Worksheet,
    (first, end): (i16, i16),
    rows: &[(String, i16, i16)],
    language: Language,
) -> Result<(), XlsxError> {
    let dark = Format::new().set_background_color("4472C4");
    text(sheet, (0, 0), language.say(say::OPTION_OR_PART), &head())?;
    text(sheet, (0, 1), language.say(say::FROM), &head())?;
    text(sheet, (0, 2), language.say(say::UNTIL), &head())?;
    let years = || (3_u16..).zip(first..=end);
    for (column, year) in years() {
        sheet.set_column_width(column, 6.0)?;
        sheet.write_number_with_format(0, column, year, &head())?;
    }
    for (row, (name, from, to)) in (1..).zip(rows) {
        text(sheet, (row, 0), name, &usual())?;
        heighten(sheet, row, [(name.as_str(), WIDE)])?;
        number(sheet, (row, 1), (*from).into())?;
        number(sheet, (row, 2), (*to).into())?;
        for (column, _) in years().filter(|(_, year)| (*from..=*to).contains(year)) {
            sheet.write_blank(row, column, &dark)?;
        }
    }
    Ok(())
}

fn map(sheet: &mut Worksheet, columns: &[String], rows: &[(String, Vec<Option<u64>>)]) -> Result<(), XlsxError> {
    text(sheet, (0, 0), "", &head())?;
    heighten(sheet, 0, columns.iter().map(|name| (name.as_str(), 12)))?;
    for (column, name) in (1_u16..).zip(columns) {
        sheet.set_column_width(column, 16.0)?;
        text(sheet, (0, column), name, &head())?;
    }
    for (row, (name, numbers)) in (1..).zip(rows) {
        text(sheet, (row, 0), name, &usual())?;
        heighten(sheet, row, [(name.as_str(), WIDE)])?;
        for (column, n) in (1_u16..).zip(numbers) {
            if let Some(n) = n {
                // Counts of rows are far below 2^53.
                #[expect(clippy::cast_precision_loss, reason = "see above")]
                number(sheet, (row, column), *n as f64)?;
            }
        }
    }
    let Ok(across @ 1..) = u16::try_from(columns.len()) else {
        return Ok(());
    };
    if !rows.is_empty() {
        let scale = ConditionalFormat2ColorScale::new().set_minimum_color("FFFFFF").set_maximum_color("7D9FD8");
        sheet.add_conditional_format(1, 1, last(rows.len()), across, &scale)?;
    }
    Ok(())
}
