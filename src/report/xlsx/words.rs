//! The sheet with the text of a document, and links to the sheets of its tables.

use super::super::NotWritten;
use super::format::parts;
use super::plan::{Line, Plan};
use super::table::heighten;
use rust_xlsxwriter::{Format, FormatAlign, FormatUnderline, Url, Worksheet};

/// The widths of names and of their values, in letters.
const WIDTHS: (f64, f64) = (30.0, 80.0);
/// Letters that they hold, a few less.
const LETTERS: (usize, usize) = (26, 74);
/// The most links that a sheet holds.
const MOST_LINKS: usize = 60_000;

/// The sheet.
pub(super) fn sheet(plan: &Plan) -> Result<Worksheet, NotWritten> {
    let mut sheet = Worksheet::new();
    sheet.set_name(&plan.first)?;
    sheet.set_column_width(0, WIDTHS.0)?.set_column_width(1, WIDTHS.1)?;
    let usual = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let strong = usual.clone().set_bold();
    let title = Format::new().set_bold().set_font_size(14.0);
    let heading = |level: u8| Format::new().set_bold().set_font_size(if level <= 2 { 13.0 } else { 11.0 });
    let link = Format::new().set_font_color("0563C1").set_underline(FormatUnderline::Single);
    let mut row = 0;
    for line in &plan.lines {
        match line {
            Line::Title(text) => whole(&mut sheet, &mut row, text, &title)?,
            Line::Heading(level, text) => {
                row += 1;
                whole(&mut sheet, &mut row, text, &heading(*level))?;
            }
            Line::Strong(text) => whole(&mut sheet, &mut row, text, &Format::new().set_bold())?,
            Line::Words(text) => whole(&mut sheet, &mut row, text, &usual)?,
            Line::Fact(name, value) => {
                sheet.write_string_with_format(row, 0, short(name), &strong)?;
                for part in parts(value) {
                    heighten(&mut sheet, row, [(short(name), LETTERS.0), (part, LETTERS.1)])?;
                    sheet.write_string_with_format(row, 1, part, &usual)?;
                    row += 1;
                }
            }
            Line::Sheet(place) => {
                let Some(there) = plan.sheets.get(*place) else { continue };
                let text = format!("→ {}", there.name);
                if *place < MOST_LINKS {
                    let url = Url::new(format!("internal:'{}'!A1", there.name)).set_text(text);
                    sheet.write_url_with_format(row, 0, url, &link)?;
                } else {
                    sheet.write_string(row, 0, text)?;
                }
                row += 1;
            }
        }
    }
    Ok(sheet)
}

/// Letters that stand side by side over both columns.
const ACROSS: usize = 110;

/// A text over both columns, in as many cells as it needs. Rows grow by themselves with a cell, but not with several
/// that are joined, so the height is reckoned.
fn whole(sheet: &mut Worksheet, row: &mut u32, text: &str, format: &Format) -> Result<(), NotWritten> {
    for part in parts(text) {
        let lines = part.chars().count().div_ceil(ACROSS);
        if lines > 1 {
            sheet.merge_range(*row, 0, *row, 1, part, &format.clone().set_text_wrap())?;
            let lines = u32::try_from(lines).unwrap_or(u32::MAX).min(27);
            sheet.set_row_height(*row, 15.0 * f64::from(lines))?;
        } else {
            sheet.write_string_with_format(*row, 0, part, &format.clone().unset_text_wrap())?;
        }
        *row += 1;
    }
    Ok(())
}

/// The first part of a text that is longer than a cell.
fn short(text: &str) -> &str {
    parts(text).next().unwrap_or_default()
}
