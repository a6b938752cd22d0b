//! From a sheet to the values of its looks. What is made of a view for the room holds nothing that is for the desk.

mod bars;
pub mod due;
mod list;
mod matrix;
mod order;
mod quadrant;
mod spread;
#[cfg(test)]
mod tests;
mod timeline;

pub use list::{List, list_columns};
pub use matrix::{OTHER, kind_cell};
pub use order::{groups, lines};
pub use spread::{cell_of as spread_cell, cells as spread_cells, values_of as spread_values};

use super::ctx::Room;
use super::route::Spot;
use crate::domain::Id;
use crate::domain::sheet::{Column, Kind, Look, SheetView, Sums, Viewer, contrary, value_with};
use crate::scene::sheet::{self as scene, Standing};
use crate::text::cells::{self, Shown};
use crate::text::returned;
use crate::text::{sheet as text, sheet_look};
use std::collections::BTreeMap;

/// Where somebody is on a sheet.
#[derive(Debug, Clone, Copy)]
pub struct Here<'a> {
    /// The lines in order.
    pub lines: &'a [Id],
    /// The line that is filled.
    pub row: Option<Id>,
    /// The column that is filled, by id.
    pub column: Option<&'a str>,
    /// Who looks.
    pub viewer: Viewer,
    /// How much of the look has been shown to the room; all of it where nobody is kept waiting.
    pub revealed: u8,
    /// The row of a roadmap that is held, and its years by now.
    pub held: Option<(Id, [i16; 2])>,
    /// Where on the look.
    pub spot: &'a Spot,
}

/// A sheet as it is looked at, in one of its looks.
pub fn sheet(room: &Room, seen: &SheetView, look: Option<&Look>, here: &Here) -> scene::Sheet {
    let shown = match look {
        Some(Look::Bars { have, want, .. }) if here.revealed > 0 => {
            scene::Look::Bars(bars::bars(room, seen, (have, want), here))
        }
        Some(Look::Matrix { links, .. }) => scene::Look::Matrix(Box::new(matrix::matrix(room, seen, links, here))),
        Some(Look::Quadrant { weight, rating, .. }) if here.revealed > 0 => {
            scene::Look::Quadrant(quadrant::quadrant(room, seen, (weight, rating), here))
        }
        Some(Look::Timeline { years, by, .. }) => {
            scene::Look::Timeline(timeline::timeline(room, seen, (years, by.as_deref()), here))
        }
        Some(Look::Spread { across, down, .. }) if !here.spot.opened => {
            scene::Look::Spread(spread::spread(room, seen, (across, down.as_deref()), here))
        }
        Some(Look::List { .. } | Look::Bars { .. } | Look::Quadrant { .. } | Look::Spread { .. }) | None => {
            scene::Look::List(List::new(room, seen, here).whole())
        }
    };
    // A picture without the cells of a column has no use for what they mean.
    let legend = match shown {
        scene::Look::List(_) | scene::Look::Bars(_) => legend(room, seen, here),
        scene::Look::Matrix(_) | scene::Look::Quadrant(_) | scene::Look::Timeline(_) | scene::Look::Spread(_) => {
            String::new()
        }
    };
    let filled =
        out(room, seen, here.viewer).into_iter().chain([filled(room, seen, here)]).collect::<Vec<String>>().join(" · ");
    scene::Sheet { title: title(room, seen, look, here.spot), filled, legend, look: shown }
}

/// The title of the sheet; with the name of the look where there are several, or of the cell that is opened.
pub fn title(room: &Room, seen: &SheetView, look: Option<&Look>, spot: &Spot) -> String {
    let title = room.label(&seen.sheet.title);
    if let Some(cell) = look.and_then(|look| opened_name(room, seen, look, spot)) {
        return format!("{title} · {cell}");
    }
    match look.filter(|_| seen.sheet.looks.len() > 1) {
        Some(look) => {
            let name = look.name().map_or_else(|| room.say(sheet_look::look(look)).to_owned(), |name| room.label(name));
            format!("{title} · {name}")
        }
        None => title,
    }
}

/// What the opened cell of a spread is called by: `Tata kelola › Layanan publik`.
fn opened_name(room: &Room, seen: &SheetView, look: &Look, spot: &Spot) -> Option<String> {
    let (Look::Spread { across, down, .. }, Some([block, place]), true) = (look, spot.cell, spot.opened) else {
        return None;
    };
    let all = room.workshop.lines_of(&seen.sheet);
    let blocks = spread::cells(room, seen, (across, down.as_deref()), &all);
    let (name, cells) = blocks.get(block)?;
    Some(format!("{name} › {}", cells.get(place)?.0))
}

/// The column that a look is about, by id: what there is, or the years.
pub fn column_of(look: &Look) -> Option<&str> {
    match look {
        Look::Bars { have, .. } => Some(have),
        Look::Timeline { years, .. } => Some(years),
        Look::Quadrant { rating, .. } => Some(rating),
        Look::List { .. } | Look::Matrix { .. } | Look::Spread { .. } => None,
    }
}

/// In how many parts the room is shown a look: bars by aspect or heading, a quadrant at once; the others are always seen.
pub fn parts(room: &Room, seen: &SheetView, look: Option<&Look>) -> u8 {
    match look {
        Some(Look::Bars { have, .. }) => bars::parts(room, seen, have),
        Some(Look::Quadrant { .. }) => 1,
        Some(Look::List { .. } | Look::Matrix { .. } | Look::Timeline { .. } | Look::Spread { .. }) | None => 0,
    }
}

/// How many tables are in, while the sheet is out as it is seen here.
fn out(room: &Room, seen: &SheetView, viewer: Viewer) -> Option<String> {
    let tables = room.workshop.tables_of(&seen.sheet.id)?;
    tables.out().next()?;
    let sent = || room.workshop.sheet_view(&seen.sheet.id, tables.session.as_deref(), viewer);
    if tables.session.is_some() && sent().as_ref() != Some(seen) {
        return None;
    }
    Some(returned::returned(room.language(), tables.returned.len(), tables.sent.len()))
}

/// `12 dari 27 terisi`; the number of rows where no column is filled in.
pub fn filled(room: &Room, seen: &SheetView, here: &Here) -> String {
    let column = counted(seen, here);
    say_filled(room, here, column.map(|column| count_filled(room, seen, here, column)))
}

/// The same of a count.
pub fn say_filled(room: &Room, here: &Here, filled: Option<usize>) -> String {
    match filled {
        Some(filled) => text::filled(room.language(), filled, here.lines.len()),
        None => text::rows(room.language(), here.lines.len()),
    }
}

/// The column of which it is said how many rows are filled: the one that is filled, else the first that is filled in beside
/// the main one, if the viewer may see it.
pub fn counted<'a>(seen: &'a SheetView, here: &Here) -> Option<&'a Column> {
    let behind_main = || seen.filled_in().find(|column| !column.main).map(|column| column.id.as_str());
    let main = seen.sheet.main().map(|column| column.id.as_str());
    let visible = |id: &&str| Some(*id) != main && seen.filled_in().any(|column| column.id == **id);
    here.column.filter(visible).or_else(behind_main).and_then(|id| seen.sheet.column(id))
}

/// How many of the lines are filled in a column.
pub fn count_filled(room: &Room, seen: &SheetView, here: &Here, column: &Column) -> usize {
    here.lines.iter().filter(|line| room.workshop.is_filled(&seen.sheet, **line, &column.id)).count()
}

/// What the degrees of the column that is filled mean, or the numbers of its choices; nothing where no row is filled.
pub fn legend(room: &Room, seen: &SheetView, here: &Here) -> String {
    let column = here.row.and(here.column).and_then(|id| seen.sheet.column(id));
    let told = column.filter(|column| matches!(column.kind, Kind::Scale(_) | Kind::Choice(_)));
    told.map(|column| cells::may_be(room.language(), column)).unwrap_or_default()
}

/// What a cell says: what stands in it, what is computed, or its default; in a form of at most so many columns where there
/// is one.
pub fn cell(room: &Room, seen: &SheetView, line: Id, column: &Column, width: u16) -> scene::CellText {
    cell_with(room, seen, (line, column, width), &Sums::default())
}

/// The same for many cells of a sheet: sums are reckoned once for all that is drawn at a time.
fn cell_with(room: &Room, seen: &SheetView, (line, column, width): (Id, &Column, u16), sums: &Sums) -> scene::CellText {
    if column.kind.is_computed() {
        let value = value_with(room.workshop, &seen.sheet, line, &column.id, sums);
        return scene::CellText { text: cells::value(column, value), standing: Standing::Given };
    }
    let width = usize::from(width);
    let shown = cells::shown(room.language(), room.workshop, &seen.sheet, column, line, width);
    let standing = match shown {
        Shown::Filled(_) => Standing::Given,
        Shown::OffScale(_) => Standing::OffScale,
        Shown::Default(_) | Shown::Empty => Standing::Assumed,
    };
    let against = || contrary(room.workshop, &seen.sheet, Some(line), &BTreeMap::new());
    if matches!(column.kind, Kind::Yearly { .. }) && against().iter().any(|of| of.column == column.id) {
        return scene::CellText { text: format!("! {}", shown.text()), standing };
    }
    let mark = if standing == Standing::OffScale { "!" } else { "" };
    scene::CellText { text: format!("{}{mark}", shown.text()), standing }
}
