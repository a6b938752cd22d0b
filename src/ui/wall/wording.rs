//! Formulations of an item on the wall, side by side where they fit.

use super::page;
use crate::domain::Id;
use crate::text::wording as text;
use crate::ui::ctx::Room;
use crate::ui::dialogs::wording;
use crate::ui::fit;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws the formulations of an item.
pub fn view(id: Id, room: &Room, frame: &mut Frame, area: Rect) {
    let Some(item) = room.workshop.items.get(&id) else {
        return;
    };
    let (head, body) = fit::top(area, 1);
    let title = format!("{} · [{}] {}", room.say(text::TITLE).to_uppercase(), item.quadrant.letter(), item.number);
    let title = Line::styled(title, room.theme.title);
    frame.render_widget(title, page::margins(head));
    let wordings: Vec<&str> = item.wordings().collect();
    if wording::fit_beside(wordings.len(), body.width) {
        return wording::beside(room, frame, body, &wordings, None);
    }
    // Under each other every one has the same share of the rows.
    let mut rest = body;
    for (number, text) in (1_u16..).zip(&wordings) {
        let left = u16::try_from(wordings.len()).unwrap_or(1).saturating_sub(number) + 1;
        let (here, more) = fit::top(rest, rest.height / left.max(1));
        rest = more;
        wording::one(room, frame, here, number, text, false);
    }
}
