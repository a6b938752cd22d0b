//! How the data are drawn, or the question before.

use super::{FormLine, State, label, lines, value};
use crate::text::details as text;
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::role::Role;
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::wrap::{columns, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// Columns before the values.
const LABELS: u16 = 21;

/// Draws the data, or the question before; on a wall neither.
pub fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let (head, body) = fit::top(area, 2);
    let (_, head) = fit::top(head, 1);
    frame.render_widget(Line::styled(format!(" {}", room.say(text::TITLE)), room.theme.title), head);
    if state.is_shown(room.role) {
        data(state, room, frame, body);
        return;
    }
    let said = match room.role {
        Role::Wall => text::NOT_HERE,
        Role::Both | Role::Desk => text::ASKS,
    };
    let (_, body) = fit::top(body, 1);
    let lines = wrap(room.say(said), body.width.saturating_sub(2));
    let said: Text = lines.into_iter().map(|line| Line::from(format!(" {line}"))).collect();
    frame.render_widget(said, body);
}

fn data(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let remark = wrap(room.say(text::MAY_STAY_EMPTY), area.width.saturating_sub(2));
    let rows = u16::try_from(remark.len()).unwrap_or(u16::MAX);
    let (body, below) = fit::bottom(area, rows);
    let remark: Text = remark.into_iter().map(|line| Line::styled(format!(" {line}"), room.theme.muted)).collect();
    frame.render_widget(remark, below);
    let lines = lines(&room.workshop.details);
    let entries: Vec<Entry> = lines.iter().map(|line| entry(room, *line)).collect();
    let selected = state.selected.min(entries.len().saturating_sub(1));
    list::view(frame, body, &entries, Some(selected), room.theme.into(), room.language());
}

fn entry(room: &Room, line: FormLine) -> Entry {
    let name = match line {
        FormLine::Speaker(index) | FormLine::Signer(index) if index > 0 => "",
        FormLine::Venue
        | FormLine::Letterhead
        | FormLine::Letter
        | FormLine::Chair
        | FormLine::CommitteeHead
        | FormLine::NoteTaker
        | FormLine::Speaker(_)
        | FormLine::Signer(_) => room.say(label(line)),
    };
    let value = value(room, line);
    let (text, style) = match (line, value.is_empty()) {
        (_, false) => (value, room.theme.base),
        (FormLine::Speaker(_) | FormLine::Signer(_), true) => (room.say(text::ADD).to_owned(), room.theme.muted),
        (_, true) => (room.say(text::EMPTY).to_owned(), room.theme.muted),
    };
    let pad = usize::from(LABELS.saturating_sub(columns(name) + 2));
    Entry { head: format!(" {name}{:pad$} ", ""), text, style, ..Entry::default() }
}
