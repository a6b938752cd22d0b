//! Files of items, in whatever way an office program or a chat has written them, as a text.

mod foreign;
mod telegram;
#[cfg(test)]
mod tests;

use super::grid::{Grid, Raw, named_sheets};
use crate::domain::bytes::{self, Foreign};
use crate::domain::capture::SHEET_MARK;

/// The text of a file of items: decoded; the shown worksheets of a workbook each behind [`SHEET_MARK`] and its name, as
/// rows of cells that tabs part; the messages of a chat that Telegram has exported as those of a copied one.
///
/// # Errors
/// [`Foreign`], what the file is when nothing of that is in it.
pub fn text(bytes: &[u8]) -> Result<String, Foreign> {
    match foreign::kind(bytes)? {
        foreign::Kind::Workbook => workbook(bytes),
        foreign::Kind::Text => {
            let text = bytes::text(bytes);
            match text.trim_start().starts_with(['{', '[']) {
                true => telegram::messages(&text).unwrap_or(Ok(text)),
                false => Ok(text),
            }
        }
    }
}

/// The messages in a text that Telegram has exported, where it is one.
pub fn exported(text: &str) -> Option<String> {
    let text = text.trim_start();
    text.starts_with('{').then(|| telegram::messages(text)?.ok()).flatten()
}

fn workbook(bytes: &[u8]) -> Result<String, Foreign> {
    let sheets = named_sheets(bytes).map_err(|_| Foreign::Damaged)?;
    let mut text = String::new();
    for (name, grid) in sheets.iter().filter(|(_, grid)| !grid.is_empty()) {
        text.push(SHEET_MARK);
        text.push_str(&name.replace(['\n', '\r'], " "));
        text.push('\n');
        sheet(&mut text, grid);
    }
    Ok(text)
}

/// The rows of a worksheet, each on its own line where no cell has several.
fn sheet(text: &mut String, grid: &Grid) {
    let columns = || grid.values().flat_map(|cells| cells.keys().copied());
    let (first, last) = (columns().min().unwrap_or_default(), columns().max().unwrap_or_default());
    for row in 0..=grid.keys().copied().max().unwrap_or_default() {
        for column in first..=last {
            if column > first {
                text.push('\t');
            }
            match grid.get(&row).and_then(|cells| cells.get(&column)) {
                Some(Raw::Text(cell) | Raw::Broken(cell) | Raw::Merged(cell, _)) if first < last => quoted(text, cell),
                Some(Raw::Text(cell) | Raw::Broken(cell) | Raw::Merged(cell, _)) => text.push_str(cell),
                None => {}
            }
        }
        text.push('\n');
    }
}

fn quoted(text: &mut String, cell: &str) {
    let cell = bytes::with_plain_ends(cell);
    if !cell.contains(['\t', '\n', '"']) {
        return text.push_str(&cell);
    }
    text.push('"');
    text.push_str(&cell.replace('"', "\"\""));
    text.push('"');
}
