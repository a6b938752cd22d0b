//! The board of an aspect: what is shown on it, without who said it.

use crate::domain::Event;
use crate::domain::event::BoardEvent;
use crate::domain::swot::Item;
use crate::scene::{Board, BoardItem, PAGE_SECONDS, Quadrant, QuadrantItems};
use crate::text::{swot as text, words};
use crate::ui::ctx::Room;

/// The board of the aspect at this place; `here` is the quadrant that the room talks about.
pub fn board(aspect: usize, here: Quadrant, room: &Room) -> Board {
    let aspect = room.workshop.aspects().get(aspect);
    let items = |quadrant| {
        let items = aspect.into_iter().flat_map(|aspect| room.workshop.in_quadrant(&aspect.id, quadrant).rev());
        QuadrantItems {
            quadrant,
            name: room.say(words::quadrant(quadrant)).to_owned(),
            items: items.map(item).collect(),
        }
    };
    Board {
        aspect: aspect.map(|aspect| room.label(&aspect.name)).unwrap_or_default(),
        quadrants: Quadrant::ALL.map(items),
        here,
        newest: newest(room),
        empty: room.say(text::EMPTY).to_owned(),
    }
}

fn item(item: &Item) -> BoardItem {
    BoardItem { number: item.number, text: item.text.clone() }
}

/// The quadrant of an item that came in so lately that its page still stands.
fn newest(room: &Room) -> Option<Quadrant> {
    let record = room.history.records().last()?;
    let age = room.now.as_second().saturating_sub(record.at.as_second());
    let quadrant = record.events.iter().rev().find_map(|event| {
        if let Event::Board(BoardEvent::ItemAdded { quadrant, .. } | BoardEvent::ItemMoved { quadrant, .. }) = event {
            Some(*quadrant)
        } else {
            None
        }
    });
    quadrant.filter(|_| (0..PAGE_SECONDS).contains(&age))
}
