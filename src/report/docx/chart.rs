//! Charts as cells in colours: every word processor shows them alike, and prints them.

use super::super::chart::{Bar, Chart, ChartKind, Field};
use super::runs::{Set, paragraph, plain, strong};
use super::table::{CellSet, GREY, Grid, RowSet};

/// Columns in which the length of a bar is counted.
const STEPS: u32 = 50;
/// The colour of bars, which grey printers keep dark.
const BAR: &str = "4472C4";

/// Writes a chart below its title, in so much width.
pub(super) fn write(out: &mut String, chart: &Chart, width: u32) {
    paragraph(out, Set { style: "Caption", keep: true, ..Set::default() }, &plain(&chart.title));
    match &chart.kind {
        ChartKind::Bars { bars, most } => self::bars(out, bars, *most, width),
        ChartKind::Swot(fields) => {
            let field = |field: &Field| (field.name.clone(), field.items.clone());
            four(out, &fields.each_ref().map(field), width);
        }
        ChartKind::Points { axes, cross, points, .. } => self::points(out, axes, *cross, points, width),
        ChartKind::Roadmap { years, rows } => roadmap(out, *years, rows, width),
        ChartKind::Map { columns, rows } => map(out, columns, rows, width),
    }
}

fn cell(out: &mut String, runs: &str) {
    paragraph(out, Set { style: "Cell", ..Set::default() }, runs);
}

fn number(out: &mut String, text: &str) {
    paragraph(out, Set { style: "Cell", align: "right", ..Set::default() }, &plain(text));
}

fn bars(out: &mut String, bars: &[Bar], most: f64, width: u32) {
    let (name, text) = (width * 34 / 100, width * 12 / 100);
    let step = (width - name - text) / STEPS;
    let mut widths = vec![name];
    widths.resize(1 + STEPS as usize, step);
    widths.push(text);
    let mut grid = Grid::begin(out, "Bars", &widths);
    for bar in bars {
        let filled = filled(bar.value, most);
        grid.row(RowSet::default());
        grid.cell(0, CellSet::default(), |out| cell(out, &plain(&bar.name)));
        if filled > 0 {
            grid.cell(1, CellSet { span: filled, fill: BAR }, |out| cell(out, ""));
        }
        let rest = STEPS as usize - filled;
        if rest > 0 {
            grid.cell(1 + filled, CellSet { span: rest, fill: "" }, |out| cell(out, ""));
        }
        grid.cell(1 + STEPS as usize, CellSet::default(), |out| number(out, &bar.text));
        grid.end_row();
    }
    grid.end();
}

/// Steps of a bar, at least one of anything that is not nothing.
fn filled(value: f64, most: f64) -> usize {
    let share = if most > 0.0 { (value / most).clamp(0.0, 1.0) } else { 0.0 };
    let steps = (1..=STEPS).take_while(|step| f64::from(*step) <= (share * f64::from(STEPS)).round()).count();
    steps.max(usize::from(share > 0.0))
}

/// Four fields with their names and what is in them.
fn four(out: &mut String, fields: &[(String, Vec<String>); 4], width: u32) {
    let widths = [width / 2, width - width / 2];
    let mut grid = Grid::begin(out, "Lines", &widths);
    for pair in fields.chunks(2) {
        grid.row(RowSet::default());
        for (column, (name, items)) in pair.iter().enumerate() {
            grid.cell(column, CellSet::default(), |out| {
                cell(out, &strong(name));
                for item in items {
                    cell(out, &plain(&format!("• {item}")));
                }
            });
        }
        grid.end_row();
    }
    grid.end();
}

/// The names of points in the field in which they lie, between the names of the axes.
fn points(out: &mut String, axes: &[String; 2], cross: (f64, f64), points: &[(String, f64, f64)], width: u32) {
    let within = |right: bool, up: bool| -> Vec<String> {
        let lies = |(_, x, y): &&(String, f64, f64)| (*x >= cross.0) == right && (*y >= cross.1) == up;
        points.iter().filter(lies).map(|(name, ..)| name.clone()).collect()
    };
    let name = |right: bool, up: bool| {
        let sign = |high| if high { "↑" } else { "↓" };
        format!("{} {} · {} {}", axes[0], sign(right), axes[1], sign(up))
    };
    let sides = [(false, true), (true, true), (false, false), (true, false)];
    four(out, &sides.map(|(right, up)| (name(right, up), within(right, up))), width);
}

/// A row a programme, dark from its first year to its last.
fn roadmap(out: &mut String, (first, last): (i16, i16), rows: &[(String, i16, i16)], width: u32) {
    let years: Vec<i16> = (first..=last).collect();
    let Ok(count @ 1..) = u32::try_from(years.len()) else {
        return;
    };
    let each = (width * 60 / 100) / count;
    let mut widths = vec![width - each * count];
    widths.resize(1 + years.len(), each);
    let mut grid = Grid::begin(out, "Narrow", &widths);
    grid.row(RowSet { head: true, ..RowSet::default() });
    grid.cell(0, CellSet { fill: GREY, ..CellSet::default() }, |out| cell(out, ""));
    for (index, year) in years.iter().enumerate() {
        let set = Set { style: "Cell", align: "center", keep: true, ..Set::default() };
        grid.cell(index + 1, CellSet { fill: GREY, ..CellSet::default() }, |out| {
            paragraph(out, set, &strong(&year.to_string()));
        });
    }
    grid.end_row();
    for (name, from, to) in rows {
        grid.row(RowSet::default());
        grid.cell(0, CellSet::default(), |out| cell(out, &plain(name)));
        for (index, year) in years.iter().enumerate() {
            let fill = if (*from..=*to).contains(year) { BAR } else { "" };
            grid.cell(index + 1, CellSet { fill, ..CellSet::default() }, |out| cell(out, ""));
        }
        grid.end_row();
    }
    grid.end();
}

/// Shades from light to dark, on all of which black letters can be read.
const SHADES: [&str; 4] = ["EAF0FA", "C9D8F0", "A5BDE5", "7D9FD8"];

fn map(out: &mut String, columns: &[String], rows: &[(String, Vec<Option<u64>>)], width: u32) {
    let Ok(count @ 1..) = u32::try_from(columns.len()) else {
        return;
    };
    let each = (width * 65 / 100) / count;
    let mut widths = vec![width - each * count];
    widths.resize(1 + columns.len(), each);
    let most = rows.iter().flat_map(|(_, numbers)| numbers).flatten().copied().max().unwrap_or(0);
    let shade = |number: u64| match number {
        0 => "",
        number => {
            let last = SHADES.len() as u64 - 1;
            let place = number.saturating_mul(last + 1).saturating_sub(1) / most.max(1);
            usize::try_from(place.min(last)).ok().and_then(|place| SHADES.get(place)).copied().unwrap_or("")
        }
    };
    let mut grid = Grid::begin(out, "Lines", &widths);
    grid.row(RowSet { head: true, ..RowSet::default() });
    let grey = CellSet { fill: GREY, ..CellSet::default() };
    for (index, name) in std::iter::once("").chain(columns.iter().map(String::as_str)).enumerate() {
        let runs = if name.is_empty() { String::new() } else { strong(name) };
        grid.cell(index, grey, |out| paragraph(out, Set { style: "Cell", keep: true, ..Set::default() }, &runs));
    }
    grid.end_row();
    for (name, numbers) in rows {
        grid.row(RowSet::default());
        grid.cell(0, CellSet::default(), |out| cell(out, &plain(name)));
        for index in 0..columns.len() {
            let there = numbers.get(index).copied().flatten();
            let fill = there.map_or("", shade);
            let text = there.map_or_else(|| "–".to_owned(), |n| n.to_string());
            grid.cell(index + 1, CellSet { fill, ..CellSet::default() }, |out| number(out, &text));
        }
        grid.end_row();
    }
    grid.end();
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn bars_are_as_long_as_their_share_and_never_longer_than_all() {
        assert_eq!([0.0, 0.1, 25.0, 50.0, 100.0, 900.0].map(|value| filled(value, 100.0)), [0, 1, 13, 25, 50, 50]);
        assert_eq!(filled(3.0, 0.0), 0);
    }
}
