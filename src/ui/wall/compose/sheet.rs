//! A sheet, from what the room may see of it.

use crate::domain::Id;
use crate::domain::sheet::Viewer;
use crate::scene::sheet as scene;
use crate::ui::ctx::Room;
use crate::ui::looks::{self, Here};

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
}

/// The look of the desk in public columns; none when there is no such sheet.
pub fn sheet(at: &At, room: &Room) -> Option<scene::Sheet> {
    let seen = room.workshop.sheet_view(at.sheet, at.session, Viewer::Room)?;
    let lines = room.workshop.lines(&seen);
    let here = Here {
        lines: &lines,
        row: at.row.filter(|row| lines.contains(row)),
        column: at.column.filter(|id| seen.columns.iter().any(|shown| shown == id)),
        viewer: Viewer::Room,
        revealed: at.revealed,
        held: None,
        cell: None,
    };
    Some(looks::sheet(room, &seen, seen.sheet.look(at.look), &here))
}
