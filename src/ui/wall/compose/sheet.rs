//! A sheet, from what the room may see of it.

use crate::domain::Id;
use crate::domain::sheet::{Look, Viewer};
use crate::scene::sheet as scene;
use crate::ui::ctx::Room;
use crate::ui::looks::{self, Here};
use crate::ui::route::Spot;

/// Where the desk is on a sheet.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    /// The session, by id.
    pub session: Option<&'a str>,
    /// The sheet, by id.
    pub sheet: &'a str,
    /// The look, by id.
    pub look: Option<&'a str>,
    /// The line that is filled.
    pub row: Option<Id>,
    /// The column that is filled, by id.
    pub column: Option<&'a str>,
    /// How much of the look has been shown.
    pub revealed: u8,
    /// Where on the look.
    pub spot: &'a Spot,
}

/// The look of the desk in public columns; none when there is no such sheet.
pub fn sheet(at: &At, room: &Room) -> Option<scene::Sheet> {
    let seen = room.workshop.sheet_view(at.sheet, at.session, Viewer::Room)?;
    let look = seen.sheet.look(at.look);
    let row = at.row.filter(|row| room.workshop.lines_of(&seen.sheet).contains(row));
    let lines = looks::lines(room, &seen, look, row, at.spot);
    // The kinds of a matrix come one at a time, opened on the desk or not.
    let opened = at.spot.opened || matches!(look, Some(Look::Matrix { .. }));
    let here = Here {
        lines: &lines,
        row,
        column: at.column.filter(|id| seen.columns.iter().any(|shown| shown == id)),
        viewer: Viewer::Room,
        revealed: at.revealed,
        held: None,
        spot: &Spot { opened, ..at.spot.clone() },
    };
    Some(looks::sheet(room, &seen, look, &here))
}
