//! Groups on the wall: who sits at which table, and the one that presents with its time left large.

use super::page::{self, turns as pages_turned};
use crate::text::{dates, frame as phrases, group as text};
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::groups::{seating, source_name};
use crate::ui::widgets::big;
use crate::ui::widgets::list::Entry;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws the tables and who sits there.
pub fn tables(room: &Room, frame: &mut Frame, area: Rect) {
    let (head, list) = fit::top(area, 1);
    let title = room.say(text::SEATS).to_uppercase();
    frame.render_widget(Line::styled(title, room.theme.title), head);
    let entry = |(name, members): (String, String)| Entry {
        text: format!("{name}: {members}"),
        style: room.theme.base,
        ..Entry::default()
    };
    let entries: Vec<Entry> = seating(room).into_iter().map(entry).collect();
    page::view(room, frame, list, &entries);
}

/// Draws the group that presents, its time left, and who follows; before the first the order as drawn.
pub fn turns(room: &Room, frame: &mut Frame, area: Rect) {
    let Some(turns) = &room.workshop.turns else {
        return;
    };
    let presenting = turns.presenting();
    let title = match presenting {
        Some((code, _)) => source_name(room, code),
        None => room.say(text::ORDER).to_owned(),
    };
    let (head, rest) = fit::top(area, 2);
    let line = Line::styled(title.to_uppercase(), room.theme.title);
    frame.render_widget(line.centered(), head);
    let here = turns.started.len();
    let entry = |(place, code)| Entry {
        head: format!("{}. ", place + 1),
        text: source_name(room, code),
        tail: String::new(),
        style: room.theme.base,
    };
    let coming = turns.order.iter().enumerate().skip(here);
    let entries: Vec<Entry> = coming.map(entry).collect();
    let rest = match turns.left(room.now) {
        Some(left) => clock(room, left, entries.len(), frame, rest),
        None => rest,
    };
    page::view_from(room, frame, rest, &entries, pages_turned(room.now));
}

/// Minutes and seconds left, as large as `below` rows allow, or that time is up; what is left of the area.
fn clock(room: &Room, left: i64, below: usize, frame: &mut Frame, area: Rect) -> Rect {
    let figures = dates::countdown(left.max(0));
    let below = u16::try_from(below).unwrap_or(u16::MAX);
    let most = area.height.saturating_sub(below.saturating_add(2));
    let high = big::rows(&figures, area.width, most.max(big::ROWS).min(area.height));
    let (digits, rest) = fit::top(area, high);
    let style = if left > 60 { room.theme.title } else { room.theme.warning };
    big::view(frame, digits, &figures, style);
    let (word, rest) = fit::top(rest, 2);
    if left <= 0 {
        let over = Line::styled(room.say(phrases::TIME_UP), style);
        frame.render_widget(over.centered(), word);
    }
    rest
}
