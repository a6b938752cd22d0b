//! Formulations of an item.

use crate::domain::Id;
use crate::scene::Wordings;
use crate::text::wording as text;
use crate::ui::ctx::Room;

/// The formulations of an item; none when there is no such item.
pub fn wordings(id: Id, room: &Room) -> Option<Wordings> {
    let item = room.workshop.items.get(&id)?;
    Some(Wordings {
        name: room.say(text::TITLE).to_owned(),
        quadrant: item.quadrant,
        number: item.number,
        wordings: item.wordings().map(str::to_owned).collect(),
    })
}
