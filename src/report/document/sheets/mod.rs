//! Sheets as tables: what the room filled in, what is reckoned from it, and what is still to be filled in.

mod agreed;
mod figures;
mod table;
mod value;

pub use agreed::{Agreed, agreed};
pub(super) use figures::figures;
pub use table::{Columns, tables};

use super::{Block, Style, heading};
use crate::domain::sheet::{Heading, Rows, Sheet, SheetView, Viewer};
use crate::domain::{Id, Workshop};
use crate::text::report::sheets as say;

/// Every sheet that is not hidden. Of what a table holds see [`tables`].
pub fn sheets(workshop: &Workshop, style: Style, columns: Columns) -> Vec<Block> {
    let views: Vec<SheetView> = views(workshop, style);
    if views.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(2, style.language, say::SHEETS)];
    let mut empty = Vec::new();
    for view in &views {
        let title = label(workshop, style, &view.sheet.title);
        let lines = filled_lines(workshop, view, columns);
        if lines.is_empty() {
            empty.push(title);
            continue;
        }
        blocks.push(Block::Heading(3, title));
        blocks.extend(figures::figures(workshop, view, style));
        blocks.extend(by_heading(workshop, view, &lines, (style, columns)));
        let left = match view.sheet.rows {
            Rows::Items => workshop.lines_of(&view.sheet).len() - lines.len(),
            Rows::Open => 0,
        };
        if left > 0 {
            blocks.push(Block::plain(say::items_left(style.language, left)));
        }
    }
    if !empty.is_empty() {
        blocks.push(Block::plain(say::empty(style.language, &empty.join(", "))));
    }
    blocks
}

/// The sheets that are not hidden as a document shows them.
pub(super) fn views(workshop: &Workshop, style: Style) -> Vec<SheetView> {
    let viewer = if style.desk { Viewer::Desk } else { Viewer::Room };
    let shown = workshop.sheets.all().iter().filter(|sheet| !sheet.hidden);
    shown.filter_map(|sheet| workshop.sheet_view(&sheet.id, None, viewer)).collect()
}

/// The lines of a sheet; of one whose rows are items those with a cell; none where only what the agenda gave stands and
/// nothing that is filled in is asked for.
pub(super) fn filled_lines(workshop: &Workshop, view: &SheetView, columns: Columns) -> Vec<Id> {
    let mut lines = workshop.lines_of(&view.sheet);
    let is_filled = |line: &Id| view.filled_in().any(|column| workshop.is_filled(&view.sheet, *line, &column.id));
    let beside = |line: &Id| {
        let mut beside = view.filled_in().filter(|column| !column.main);
        beside.any(|column| workshop.is_filled(&view.sheet, *line, &column.id))
    };
    match (view.sheet.rows, columns) {
        (Rows::Items, _) => lines.retain(is_filled),
        (Rows::Open, Columns::Filled) if view.filled_in().count() > 1 && !lines.iter().any(beside) => lines.clear(),
        (Rows::Open, Columns::Filled | Columns::All) => {}
    }
    lines
}

pub(super) fn by_heading(
    workshop: &Workshop,
    view: &SheetView,
    lines: &[Id],
    (style, columns): (Style, Columns),
) -> Vec<Block> {
    let heading = |line: &Id| heading_of(workshop, &view.sheet, *line);
    let mut groups: Vec<(Option<String>, Vec<Id>)> = Vec::new();
    for line in lines {
        let name = heading(line).map(|heading| label(workshop, style, &heading.name));
        match groups.last_mut() {
            Some((over, under)) if *over == name => under.push(*line),
            Some(_) | None => groups.push((name, vec![*line])),
        }
    }
    tables(workshop, view, &groups, (style, columns))
}

/// The heading over a row; none where it is hidden.
fn heading_of<'a>(workshop: &Workshop, sheet: &'a Sheet, line: Id) -> Option<&'a Heading> {
    let row = workshop.sheets.row(line).filter(|_| sheet.rows == Rows::Open)?;
    sheet.heading(row.heading.as_deref()?).filter(|heading| !heading.hidden)
}

/// A label in the language of the document, with the words of the place put in.
pub(super) fn label(workshop: &Workshop, style: Style, label: &crate::domain::agenda::Label) -> String {
    workshop.created.place.fill(style.language.label(label))
}
