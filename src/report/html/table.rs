//! Tables with lines. Word processors heed attributes where browsers heed styles.

use super::super::table::{Align, Cell, LETTERS, Row, Table};
use super::escape;
use std::fmt::Write;

/// The longest text in a column of times and the like, which does not wrap.
const SHORT: usize = 14;

/// Writes a table; one that is too wide for the paper goes on in further ones.
pub(super) fn write(out: &mut String, table: &Table) {
    for table in table.fitted(LETTERS) {
        one(out, &table);
    }
}

fn one(out: &mut String, table: &Table) {
    let is_short = |index: usize| {
        let cells = table.rows.iter().filter_map(|row| row.cells().get(index));
        cells.map(|cell| cell.text.chars().count()).max().unwrap_or(0) <= SHORT
    };
    let short: Vec<bool> = (0..table.columns.len()).map(is_short).collect();
    let class = if table.tall { "g tall" } else { "g" };
    let _ = write!(
        out,
        "<table class=\"{class}\" border=\"1\" cellspacing=\"0\" cellpadding=\"3\" width=\"100%\">\n<thead><tr>"
    );
    for column in &table.columns {
        let share = column.share.map_or_else(String::new, |share| format!(" width=\"{share}%\""));
        let align = if column.align == Align::Right { " class=\"n\" align=\"right\"" } else { "" };
        let _ = write!(out, "<th{align}{share}>{}</th>", escape(&column.name));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        match row {
            Row::Over(name) => {
                let _ = writeln!(
                    out,
                    "<tr><td class=\"h\" colspan=\"{}\"><strong>{}</strong></td></tr>",
                    table.columns.len(),
                    escape(name)
                );
            }
            Row::Cells(cells) => cells_of(out, table, cells, &short),
        }
    }
    out.push_str("</tbody>\n</table>\n");
}

fn cells_of(out: &mut String, table: &Table, cells: &[Cell], short: &[bool]) {
    out.push_str("<tr>");
    for ((column, cell), short) in table.columns.iter().zip(cells).zip(short) {
        let class = match (column.align, *short && !table.tall) {
            (Align::Right, _) => " class=\"n\" align=\"right\"",
            (Align::Centre, _) => " class=\"m\" align=\"center\"",
            (Align::Left, true) => " class=\"w\" nowrap=\"nowrap\"",
            (Align::Left, false) => "",
        };
        let _ = write!(out, "<td{class}>{}</td>", escape(&cell.text));
    }
    out.push_str("</tr>\n");
}
