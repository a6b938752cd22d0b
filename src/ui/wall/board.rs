//! The board on the wall: four quadrants where they fit side by side, else one after another; the newest first.

use super::page::{self, turns};
use crate::domain::Event;
use crate::domain::event::BoardEvent;
use crate::domain::swot::{Item, Quadrant};
use crate::text::{swot as text, words};
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::{columns, cut};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Block;

/// From these columns and rows on the quadrants stand side by side.
const SIDE_BY_SIDE: (u16, u16) = (60, 12);

/// Draws the board of an aspect; `here` is the quadrant that the room talks about.
pub fn view(aspect: usize, here: Quadrant, room: &Room, frame: &mut Frame, area: Rect) {
    let (head, grid) = fit::top(area, 1);
    let items = Quadrant::ALL.map(|quadrant| items(room, aspect, quadrant));
    heading(aspect, &items, room, frame, head);
    let draw = |frame: &mut Frame, area: Rect, quadrant: Quadrant, page: usize| {
        let entries = entries(room, &items[index(quadrant)]);
        let is_here = quadrant == here;
        quadrant_box(room, frame, area, (quadrant, is_here), &entries, page);
    };
    let (columns, rows) = SIDE_BY_SIDE;
    if area.width < columns || area.height < rows {
        let (quadrant, page) = turn(room, here, grid, &items);
        return draw(frame, grid, quadrant, page);
    }
    let (upper, lower) = fit::top(grid, grid.height.div_ceil(2));
    let new = newest(room);
    for (row, pair) in [(upper, [Quadrant::S, Quadrant::W]), (lower, [Quadrant::O, Quadrant::T])] {
        let (left, right) = fit::left(row, row.width / 2);
        for (area, quadrant) in [(left, pair[0]), (right, pair[1])] {
            let page = if new == Some(quadrant) { 0 } else { turns(room.now) };
            draw(frame, area, quadrant, page);
        }
    }
}

const fn index(quadrant: Quadrant) -> usize {
    match quadrant {
        Quadrant::S => 0,
        Quadrant::W => 1,
        Quadrant::O => 2,
        Quadrant::T => 3,
    }
}

/// The items shown, the newest first.
fn items<'a>(room: &Room<'a>, aspect: usize, quadrant: Quadrant) -> Vec<&'a Item> {
    let aspect = room.workshop.aspects().get(aspect);
    aspect.into_iter().flat_map(|aspect| room.workshop.in_quadrant(&aspect.id, quadrant).rev()).collect()
}

/// The quadrant of an item that came in a moment ago: its first page stands as long as a page does.
fn newest(room: &Room) -> Option<Quadrant> {
    let record = room.history.records().last()?;
    let age = room.now.as_second().saturating_sub(record.at.as_second());
    let quadrant = |event: &Event| match event {
        Event::Board(BoardEvent::ItemAdded { quadrant, .. }) | Event::Board(BoardEvent::ItemMoved { quadrant, .. }) => {
            Some(*quadrant)
        }
        _ => None,
    };
    let quadrant = record.events.iter().rev().find_map(quadrant);
    quadrant.filter(|_| (0..page::SECONDS).contains(&age))
}

/// The quadrant and page that are due: one just written to; else every other time the quadrant that the room talks
/// about, and between those the pages of the others in turn.
fn turn(room: &Room, here: Quadrant, area: Rect, items: &[Vec<&Item>; 4]) -> (Quadrant, usize) {
    if let Some(quadrant) = newest(room) {
        return (quadrant, 0);
    }
    let inside = fit::inside(area);
    let turns = turns(room.now);
    let others: Vec<(Quadrant, usize)> = Quadrant::ALL
        .into_iter()
        .filter(|quadrant| *quadrant != here)
        .flat_map(|quadrant| {
            let pages = page::pages(&entries(room, &items[index(quadrant)]), inside).len();
            (0..pages).map(move |page| (quadrant, page))
        })
        .collect();
    match others.get((turns / 2) % others.len().max(1)) {
        Some(_) if items[index(here)].is_empty() => others[turns % others.len()],
        Some(other) if turns % 2 == 1 => *other,
        Some(_) => (here, turns / 2),
        None => (here, turns),
    }
}

fn heading(aspect: usize, items: &[Vec<&Item>; 4], room: &Room, frame: &mut Frame, area: Rect) {
    let name = room.workshop.aspects().get(aspect);
    let name = name.map(|aspect| room.label(&aspect.name).to_uppercase());
    let counts: Vec<String> = Quadrant::ALL
        .iter()
        .zip(items)
        .map(|(quadrant, items)| format!("{} {}", quadrant.letter(), items.len()))
        .collect();
    let counts = counts.join(" · ");
    let width = area.width.saturating_sub(columns(&counts) + 3);
    let name = format!(" {}", cut(&name.unwrap_or_default(), width));
    frame.render_widget(Line::styled(name, room.theme.title), area);
    let right = Rect { width: area.width.saturating_sub(1), ..area };
    frame.render_widget(Line::raw(counts).right_aligned(), right);
}

fn entries(room: &Room, items: &[&Item]) -> Vec<Entry> {
    let entry = |item: &&Item| Entry {
        head: format!("{} ", item.number),
        text: item.text.clone(),
        tail: String::new(),
        style: room.theme.base,
    };
    items.iter().map(entry).collect()
}

fn quadrant_box(
    room: &Room,
    frame: &mut Frame,
    area: Rect,
    (quadrant, here): (Quadrant, bool),
    entries: &[Entry],
    page: usize,
) {
    let style = room.theme.quadrant(quadrant);
    let name = room.say(words::quadrant(quadrant));
    let mark = if here { "▸" } else { " " };
    let title = format!("{mark}[{}] {name} {} ", quadrant.letter(), entries.len());
    let border = if here { style } else { room.theme.border };
    frame.render_widget(Block::bordered().border_style(border).title(Line::styled(title, style)), area);
    let inside = fit::inside(area);
    if entries.is_empty() {
        let empty = Line::styled(room.say(text::EMPTY), room.theme.muted);
        frame.render_widget(empty, inside);
    } else {
        page::view_from(room, frame, inside, entries, page);
    }
}
