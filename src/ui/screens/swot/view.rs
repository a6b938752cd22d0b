//! The picture of the board.

use super::State;
use crate::domain::capture::Sticky;
use crate::domain::swot::{Aspect, Item, Quadrant};
use crate::text::{swot as text, words};
use crate::ui::ctx::Room;
use crate::ui::desk;
use crate::ui::fit;
use crate::ui::keys::Mode;
use crate::ui::mention;
use crate::ui::role::Role;
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::tabs;
use crate::ui::widgets::wrap::cut;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

/// Draws aspects, quadrants and the capture line.
pub fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let (aspects, rest) = fit::top(area, 1);
    let prompt = format!(" {} › {}", room.say(words::quadrant(state.quadrant)), sticky_text(state, room));
    let prompt = Span::styled(prompt, room.theme.quadrant(state.quadrant));
    let hint = (state.sticky == Sticky::default()).then(|| room.say(text::HINT));
    let grid = state.capture.view(room, frame, rest, prompt, hint);
    aspect_line(state, room, frame, aspects);
    if state.enlarged {
        quadrant_box(state, room, frame, grid, state.quadrant);
    } else {
        let (upper, lower) = fit::top(grid, grid.height.div_ceil(2));
        for (row, pair) in [(upper, [Quadrant::S, Quadrant::W]), (lower, [Quadrant::O, Quadrant::T])] {
            let (left, right) = fit::left(row, row.width / 2);
            quadrant_box(state, room, frame, left, pair[0]);
            quadrant_box(state, room, frame, right, pair[1]);
        }
    }
}

/// What sticks to the next line. A name is not for the room.
fn sticky_text(state: &State, room: &Room) -> String {
    let by = state
        .sticky
        .by
        .as_ref()
        .filter(|_| !room.role.is_public())
        .map(|code| format!("@{} ", code.as_str().to_lowercase()));
    let dimension = state.sticky.dimension.as_ref().map(|dimension| format!("#{dimension} "));
    format!("{}{}", by.unwrap_or_default(), dimension.unwrap_or_default())
}

/// The hint line: a likeness, a completion, or how to place an item.
pub fn hint(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let similar = state.similar.and_then(|(_, other)| room.workshop.items.get(&other));
    let (said, style) = match (similar, mention::completion(&state.capture.field, room.workshop)) {
        (Some(other), _) => (text::similar(room.language(), other.number), room.theme.warning),
        (None, Some(code)) => (format!("@{code} · {}", room.say(text::TAKE_COMPLETION)), room.theme.key),
        (None, None) => (room.say(text::GUIDE).to_owned(), room.theme.muted),
    };
    frame.render_widget(Line::styled(format!(" {}", cut(&said, area.width.saturating_sub(2))), style), area);
}

fn aspect_line(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let count = |aspect: &Aspect| room.workshop.count_in_aspect(&aspect.id);
    let aspects = room.workshop.aspects().iter();
    let names = aspects.map(|aspect| format!("{} {}", room.label(&aspect.name), count(aspect)));
    let names: Vec<String> = names.collect();
    let line = tabs::line(room.theme, area.width, &names, state.aspect_index(room));
    let used = u16::try_from(line.width()).unwrap_or(u16::MAX);
    frame.render_widget(line, area);
    let left = area.width.saturating_sub(used.saturating_add(2));
    if let Some(next) = desk::soon(room, left).filter(|_| room.role == Role::Desk) {
        let rest = Rect { width: area.width.saturating_sub(1), ..area };
        frame.render_widget(Line::styled(next, room.theme.muted).right_aligned(), rest);
    }
}

fn quadrant_box(state: &State, room: &Room, frame: &mut Frame, area: Rect, quadrant: Quadrant) {
    let items = state.items(room, quadrant);
    let style = room.theme.quadrant(quadrant);
    let here = quadrant == state.quadrant;
    let mark = if here { "▸" } else { " " };
    let name = room.say(words::quadrant(quadrant));
    let title = format!("{mark}[{}] {name} {} ", quadrant.letter(), items.len());
    let border = if here { style } else { room.theme.border };
    frame.render_widget(Block::bordered().border_style(border).title(Line::styled(title, style)), area);
    let inside = fit::inside(area);
    if items.is_empty() {
        frame.render_widget(Line::styled(room.say(text::EMPTY), room.theme.muted), inside);
        return;
    }
    let selected = items.iter().position(|item| Some(item.id) == state.selected);
    let styles = match state.capture.mode {
        Mode::Moving => room.theme.into(),
        Mode::Typing | Mode::Always => list::Styles { selected: Style::new(), muted: room.theme.muted },
    };
    let entry = |index: usize| entry(room, items[index], index.checked_sub(1).map(|before| items[before]));
    list::view_long(frame, area, (items.len(), entry), selected, styles, room.language());
}

/// An item; its source is said where it is another one than that of the item above.
fn entry(room: &Room, item: &Item, above: Option<&Item>) -> Entry {
    let merged = room.workshop.count_merged_into(item.id);
    let mut tail = Vec::new();
    tail.extend((merged > 0).then(|| text::merged(room.language(), merged)));
    let by = item.by.as_ref().filter(|_| !room.role.is_public());
    let by = by.filter(|by| above.and_then(|above| above.by.as_ref()) != Some(*by));
    tail.extend(by.map(|code| format!("@{code}")));
    Entry { head: format!("{} ", item.number), text: item.text.clone(), tail: tail.join(" "), style: Style::new() }
}
