//! Draws a sheet.

use super::State;
use crate::text::sheet as text;
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws the look of the sheet and the line that fills it.
pub(super) fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let Some(seen) = state.seen(room) else {
        return;
    };
    let (body, line) = fit::bottom(area, 1);
    let lines = state.lines(room, &seen);
    let selected = state.row.and_then(|row| lines.iter().position(|line| *line == row));
    let entry = |index: usize| Entry {
        head: format!("{} ", room.workshop.number_of(lines[index]).unwrap_or_default()),
        text: room.main_text(&seen.sheet, lines[index]),
        ..Entry::default()
    };
    list::view_long(frame, body, (lines.len(), entry), selected, room.theme.into(), room.language());
    let prompt = prompt(state, room, &seen);
    state.capture.view(room, frame, line, Span::styled(prompt, room.theme.key), Some(room.say(text::HINT)));
}

fn prompt(state: &State, room: &Room, seen: &crate::domain::sheet::SheetView) -> String {
    let number = state.row.and_then(|row| room.workshop.number_of(row));
    match (number, state.column(seen)) {
        (Some(number), Some(column)) => {
            let name = room.label(&column.name);
            format!(" {} › ", text::filling(room.language(), number, &name))
        }
        (None, _) | (_, None) => format!(" {} › ", room.say(text::NEW_ROW)),
    }
}

/// The hint line.
pub(super) fn hint(_state: &State, _room: &Room, frame: &mut Frame, area: Rect) {
    frame.render_widget(Line::default(), area);
}
