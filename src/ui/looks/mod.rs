//! From a sheet to the values of its looks. What is made of a view for the room holds nothing that is for the desk.

mod bars;
mod list;
mod matrix;
mod spread;
mod timeline;

pub use list::{List, list_columns};
pub use spread::cells as spread_cells;

use super::ctx::Room;
use crate::domain::Id;
use crate::domain::sheet::{Column, Kind, Look, SheetView, Viewer};
use crate::scene::sheet as scene;
use crate::text::{cells, sheet as text, sheet_look};

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
    /// The cell of a matrix or a spread that is looked at.
    pub cell: Option<usize>,
}

/// A sheet as it is looked at, in one of its looks.
pub fn sheet(room: &Room, seen: &SheetView, look: Option<&Look>, here: &Here) -> scene::Sheet {
    let shown = match look {
        Some(Look::Bars { have, want, .. }) if here.revealed > 0 => {
            scene::Look::Bars(bars::bars(room, seen, (have, want), here))
        }
        Some(Look::Matrix { links, .. }) => scene::Look::Matrix(Box::new(matrix::matrix(room, seen, links, here))),
        Some(Look::Quadrant { weight, rating, .. }) if here.revealed > 0 => {
            scene::Look::Quadrant(matrix::quadrant(room, seen, (weight, rating), here))
        }
        Some(Look::Timeline { years, by, .. }) => {
            scene::Look::Timeline(timeline::timeline(room, seen, (years, by.as_deref()), here))
        }
        Some(Look::Spread { across, down, .. }) => {
            scene::Look::Spread(spread::spread(room, seen, (across, down.as_deref()), here))
        }
        Some(Look::List { .. } | Look::Bars { .. } | Look::Quadrant { .. }) | None => {
            scene::Look::List(List::new(room, seen, here).whole())
        }
    };
    scene::Sheet {
        title: title(room, seen, look),
        filled: filled(room, seen, here),
        legend: legend(room, seen, here),
        look: shown,
    }
}

/// The title of the sheet; with the name of the look where there are several.
pub fn title(room: &Room, seen: &SheetView, look: Option<&Look>) -> String {
    let title = room.label(&seen.sheet.title);
    match look.filter(|_| seen.sheet.looks.len() > 1) {
        Some(look) => {
            let name = look.name().map_or_else(|| room.say(sheet_look::look(look)).to_owned(), |name| room.label(name));
            format!("{title} · {name}")
        }
        None => title,
    }
}

/// `12 dari 27 terisi`: of the column that is filled, else of the first that is filled in beside the main one.
pub fn filled(room: &Room, seen: &SheetView, here: &Here) -> String {
    let behind_main = || seen.filled_in().find(|column| !column.main).map(|column| column.id.as_str());
    let main = seen.sheet.main().map(|column| column.id.as_str());
    let column = here.column.filter(|id| Some(*id) != main).or_else(behind_main);
    let has = |line: &&Id| column.is_some_and(|id| room.workshop.cell(&seen.sheet, **line, id).is_some());
    text::filled(room.language(), here.lines.iter().filter(has).count(), here.lines.len())
}

/// What the degrees of the column that is filled mean.
pub fn legend(room: &Room, seen: &SheetView, here: &Here) -> String {
    match here.column.and_then(|id| seen.sheet.column(id)).map(|column| &column.kind) {
        Some(Kind::Scale(scale)) => cells::legend(room.language(), scale),
        Some(_) | None => String::new(),
    }
}

/// What a cell says: what stands in it, what is computed, or its default.
pub fn cell(room: &Room, seen: &SheetView, line: Id, column: &Column) -> scene::CellText {
    let language = room.language();
    if column.kind.is_computed() {
        let value = crate::domain::sheet::value(room.workshop, &seen.sheet, line, &column.id);
        return scene::CellText { text: cells::value(column, value), is_default: false };
    }
    let stands = room.workshop.cell(&seen.sheet, line, &column.id);
    let shown = stands.or(column.default.as_ref());
    let text = shown.map(|cell| cells::shown(language, room.workshop, column, cell)).unwrap_or_default();
    scene::CellText { text, is_default: stands.is_none() }
}
