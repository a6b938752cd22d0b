//! A table on a sheet of its own: names in the first row, which stays in sight and filters; numbers as numbers.

use super::super::NotWritten;
use super::super::table::{Align, Cell, Column, LETTERS, Row, Table, Value};
use super::format::{Formats, Kept, parts};
use super::plan::{Plan, Planned, has_over};
use crate::domain::plain::visible;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Worksheet, XlsxError};

/// The narrowest and the widest column, in letters.
const WIDTHS: (usize, usize) = (5, 60);
/// What the arrow of the filter takes of the width of a name, in letters.
const ARROW: usize = 4;

/// The sheet, and whether it is wider than upright paper.
pub(super) fn sheet(
    plan: &Plan,
    planned: &Planned,
    table: &Table,
    formats: &mut Formats,
) -> Result<(Worksheet, bool), NotWritten> {
    let mut sheet = Worksheet::new();
    // What comes to nothing is no nought.
    sheet.set_name(&planned.name)?.set_formula_result_default("");
    let over = has_over(table);
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color("EEEEEE")
        .set_border_bottom(FormatBorder::Thin);
    let moved = u16::from(over);
    let mut letters = 0;
    let widths: Vec<usize> = (0..table.columns.len()).map(|index| width(table, index)).collect();
    let name_lines = |(column, width): (&Column, &usize)| lines(&column.name, width.saturating_sub(ARROW));
    let height = table.columns.iter().zip(&widths).map(name_lines).max().unwrap_or(1);
    sheet.set_row_height(0, LINE * f64::from(height))?;
    for ((at, column), width) in (moved..).zip(&table.columns).zip(&widths) {
        letters += width;
        sheet.set_column_width(at, as_f64(*width))?;
        sheet.write_string_with_format(0, at, cut(&visible(&column.name)), &head)?;
    }
    if over {
        letters += WIDTHS.1 / 2;
        sheet.set_column_width(0, as_f64(WIDTHS.1 / 2))?;
        sheet.write_string_with_format(0, 0, "", &head)?;
    }
    let mut row = 0;
    let mut under = "";
    for one in &table.rows {
        let cells = match one {
            Row::Over(name) => {
                under = name;
                continue;
            }
            Row::Cells(cells) => cells,
        };
        row += 1;
        if over {
            let name = visible(under);
            sheet.write_string_with_format(row, 0, cut(&name), formats.of("@", Align::Left, &name))?;
        }
        for ((at, column), cell) in (moved..).zip(&table.columns).zip(cells) {
            write(&mut sheet, plan, (row, at), (cell, column.align), formats)?;
        }
        heighten(&mut sheet, row, cells.iter().map(|cell| cell.text.as_str()).zip(widths.iter().copied()))?;
    }
    let last = moved + u16::try_from(table.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
    if row > 0 {
        sheet.autofilter(0, 0, row, last)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    Ok((sheet, letters > LETTERS))
}

fn write(
    sheet: &mut Worksheet,
    plan: &Plan,
    (row, at): (u32, u16),
    (cell, align): (&Cell, Align),
    formats: &mut Formats,
) -> Result<(), NotWritten> {
    let kept = formats.kept(cell);
    let formula = cell.formula.as_ref().and_then(|formula| Some((plan.formula(formula)?, formula.is_array)));
    if let Some((formula, is_array)) = formula {
        let (signs, result) = match &kept {
            Kept::Number(n, signs) => (signs.as_str(), n.to_string()),
            Kept::Text | Kept::Date(..) if cell.value == Value::Text => ("General", visible(&cell.text).into_owned()),
            Kept::Text | Kept::Date(..) => ("General", String::new()),
        };
        let formula = Formula::new(format!("={formula}")).set_result(result);
        let format = formats.of(signs, align, "");
        match is_array {
            true => sheet.write_array_formula_with_format(row, at, row, at, formula, format)?,
            false => sheet.write_formula_with_format(row, at, formula, format)?,
        };
        return Ok(());
    }
    match kept {
        Kept::Text if cell.text.is_empty() => {}
        Kept::Text => {
            let text = visible(&cell.text);
            let format = formats.of("@", align, &text);
            sheet.write_string_with_format(row, at, cut(&text), format)?;
        }
        Kept::Number(n, signs) => {
            // Amounts are compared digit by digit, wherever a document has them.
            let align = if matches!(cell.value, Value::Money(_)) { Align::Right } else { align };
            sheet.write_number_with_format(row, at, n, formats.of(&signs, align, ""))?;
        }
        Kept::Date(year, month, day) => {
            let date = ExcelDateTime::from_ymd(year, month, day)?;
            let signs = formats.days();
            sheet.write_datetime_with_format(row, at, &date, formats.of(signs, align, ""))?;
        }
    }
    Ok(())
}

/// As much of a text as a cell holds: longer ones come from lists of hundreds, whose rows stand on sheets of their own.
fn cut(text: &str) -> &str {
    parts(text).next().unwrap_or_default()
}

fn width(table: &Table, index: usize) -> usize {
    let cells = table.rows.iter().filter_map(|row| row.cells().get(index));
    let longest = cells.map(|cell| cell.text.chars().count()).max().unwrap_or(0);
    let name = table.columns.get(index).map_or("", |column| column.name.as_str());
    let word = name.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
    (longest + 2).max(word + ARROW).clamp(WIDTHS.0, WIDTHS.1)
}

/// The height of a line in points, and the most lines of a row, beyond which spreadsheets do not go.
const LINE: f64 = 15.0;
const MOST_LINES: usize = 27;

/// Makes a row as high as its longest text in a column of so many letters. Not every program does so by itself.
pub(super) fn heighten<'a>(
    sheet: &mut Worksheet,
    row: u32,
    texts: impl IntoIterator<Item = (&'a str, usize)>,
) -> Result<(), XlsxError> {
    let height = texts.into_iter().map(|(text, width)| lines(text, width)).max().unwrap_or(1);
    if height > 1 {
        sheet.set_row_height(row, LINE * f64::from(height))?;
    }
    Ok(())
}

/// The lines of a text in so many letters.
fn lines(text: &str, width: usize) -> u32 {
    let lines = text.chars().count().div_ceil(width.max(1)).clamp(1, MOST_LINES);
    u32::try_from(lines).unwrap_or(1)
}

fn as_f64(letters: usize) -> f64 {
    f64::from(u16::try_from(letters).unwrap_or(u16::MAX))
}
