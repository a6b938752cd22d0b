//! Groups: who sits at which table, and the one that presents.

use super::session;
use crate::domain::attendance::Code;
use crate::scene::{Emphasis, Said, Table, Tables, TimeLeft, Turns};
use crate::text::swot::GUIDE;
use crate::text::{dates, frame as phrases, group as text};
use crate::ui::ctx::Room;
use crate::ui::groups::{seating, source_name};

/// The tables, with those in the room who sit there.
pub fn tables(room: &Room) -> Tables {
    let table = |(name, members)| Table { name, members };
    let open = room.workshop.open_session().map(|(_, session)| session);
    let counts_down = open.is_some_and(|session| session.floor.countdown_at(room.now).is_some());
    Tables {
        title: room.say(text::SEATS).to_owned(),
        prompt: room.say(GUIDE).to_owned(),
        tables: seating(room).into_iter().map(table).collect(),
        figures: open.filter(|_| !counts_down).and_then(|session| session::time_left(session, room)),
    }
}

/// The group that presents, its time left, and who follows; before the first the order as drawn.
pub fn turns(room: &Room) -> Option<Turns> {
    let turns = room.workshop.turns.as_ref()?;
    let title = match turns.presenting() {
        Some((code, _)) => source_name(room, code),
        None => room.say(text::ORDER).to_owned(),
    };
    let named = |(place, code): (usize, &Code)| (place, source_name(room, code));
    let coming = (1..).zip(&turns.order).skip(turns.started.len()).map(named).collect();
    Some(Turns { title, left: turns.left(room.now).map(|left| time_left(left, room)), coming })
}

/// So many seconds left as minutes and seconds, and when they are over the word for it.
pub(super) fn time_left(left: i64, room: &Room) -> TimeLeft {
    let emphasis = if left > 60 { Emphasis::Strong } else { Emphasis::Urgent };
    TimeLeft {
        figures: Said::new(dates::countdown(left.max(0)), emphasis),
        over: (left <= 0).then(|| Said::new(room.say(phrases::TIME_UP), emphasis)),
    }
}
