//! The board of an aspect: what is shown on it, without who said it.

use crate::domain::Id;
use crate::domain::event::BoardEvent;
use crate::domain::swot::Item;
use crate::domain::{Event, Record};
use crate::scene::{Board, BoardItem, Emphasis, NEW_SECONDS, Quadrant, QuadrantItems, Said};
use crate::text::{dates, swot as text, words};
use crate::ui::ctx::Room;
use crate::ui::header::session_line;
use jiff::Timestamp;

/// Where the desk is on a board.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    /// The aspect, by id; another than those of the workshop means the first.
    pub aspect: Option<&'a str>,
    /// The quadrant that the room talks about.
    pub quadrant: Quadrant,
    /// The item that is pointed at.
    pub item: Option<Id>,
    /// Whether the quadrant alone is shown.
    pub enlarged: bool,
}

/// The board there.
pub fn board(at: &At, room: &Room) -> Board {
    let aspects = room.workshop.aspects();
    let aspect = aspects.iter().find(|aspect| Some(aspect.id.as_str()) == at.aspect).or(aspects.first());
    let new = newest(room).map(|record| record.n);
    let item = |item: &Item| BoardItem {
        number: item.number,
        text: item.text.clone(),
        emphasis: match at.item {
            Some(pointed) if pointed == item.id => Emphasis::Band,
            None if Some(item.id.record) == new => Emphasis::Strong,
            Some(_) | None => Emphasis::Plain,
        },
    };
    let items = |quadrant| QuadrantItems {
        quadrant,
        name: room.say(words::quadrant(quadrant)).to_owned(),
        items: aspect
            .into_iter()
            .flat_map(|aspect| room.workshop.in_quadrant(&aspect.id, quadrant))
            .map(item)
            .collect(),
    };
    Board {
        aspect: aspect.map(|aspect| room.label(&aspect.name)).unwrap_or_default(),
        clock: clock(room),
        quadrants: Quadrant::ALL.map(items),
        here: at.quadrant,
        enlarged: at.enlarged,
        empty: room.say(text::EMPTY).to_owned(),
    }
}

/// The time left of the open session, else the time of day.
fn clock(room: &Room) -> Vec<Said> {
    let session = session_line(room).map(|session| session.clock).unwrap_or_default();
    if session.iter().any(|said| !said.text.is_empty()) {
        return session;
    }
    let time = dates::clock_with_zone(room.language(), room.workshop.zone(), room.now);
    vec![Said::new(time, Emphasis::Strong)]
}

/// The newest record, when it brought items so lately that they stand out.
fn newest<'a>(room: &Room<'a>) -> Option<&'a Record> {
    let record = room.history.records().last()?;
    let brings = |event: &Event| matches!(event, Event::Board(BoardEvent::ItemAdded { .. }));
    let age = room.now.as_second().saturating_sub(record.at.as_second());
    (record.events.iter().any(brings) && (0..NEW_SECONDS).contains(&age)).then_some(record)
}

/// When the newest items came in, while they stand out: until then all pages of a board stand still.
pub fn entered_at(room: &Room) -> Option<Timestamp> {
    newest(room).map(|record| record.at)
}
