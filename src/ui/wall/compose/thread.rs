//! Threads: what followed from what, one dimension at a time. Nothing of desk columns is in them, nothing that was
//! withdrawn, and not who said it.

use crate::domain::sheet::{Accepted, Ref, threads};
use crate::scene::{Thread, ThreadStep, Threads};
use crate::text::cells::printed::words_of;
use crate::text::recap::thread as text;
use crate::text::{dates, sheet as sheets, words};
use crate::ui::ctx::Room;

/// The thread at a place, counted from 0 round and round; none of them is told yet without one.
pub fn threads_at(room: &Room, at: Option<i64>) -> Threads {
    let all = threads(room.workshop);
    let language = room.language();
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let place = at.filter(|_| count > 0).and_then(|at| usize::try_from(at.rem_euclid(count)).ok());
    let told = place.and_then(|place| all.get(place));
    let name = |id: &str| room.workshop.dimension(id).map_or_else(|| id.to_owned(), |(one, _)| room.label(&one.name));
    Threads {
        title: room.say(text::TITLE).to_owned(),
        counted: match place {
            Some(place) => text::counted(language, place + 1, all.len()),
            None => text::ready(language, all.len()),
        },
        thread: told.map(|thread| Thread {
            dimension: name(&thread.dimension),
            steps: thread.steps.iter().enumerate().map(|(place, step)| told_step(room, step, place == 0)).collect(),
        }),
        empty: room.say(if all.is_empty() { text::NONE } else { text::READY }).to_owned(),
    }
}

/// A step by kind and number, and its words; the first with when it was taken down.
pub(super) fn told_step(room: &Room, step: &Ref, first: bool) -> ThreadStep {
    let mut kind = vec![kind(room, step)];
    if let Ref::Row(id) = step
        && room.workshop.is_chosen(*id)
    {
        kind.push(room.say(text::CHOSEN).to_owned());
    }
    kind.extend(when(room, step).filter(|_| first));
    ThreadStep { kind: kind.join(" · "), text: words_of(room.language(), room.workshop, step) }
}

fn kind(room: &Room, step: &Ref) -> String {
    match step {
        Ref::Item(id) => room
            .workshop
            .items
            .get(id)
            .map_or_else(String::new, |item| format!("[{}] {}", item.quadrant.letter(), item.number)),
        Ref::Row(id) => {
            let row = room.workshop.sheets.row(*id);
            let sheet = row.and_then(|row| room.workshop.sheet(&row.sheet));
            row.zip(sheet).map_or_else(String::new, |(row, sheet)| format!("{} {}", room.label(&sheet.row), row.number))
        }
        Ref::Priority(Accepted::Voted(..) | Accepted::Carried(_)) => room.say(sheets::PRIORITY).to_owned(),
    }
}

/// The day and time at which a thing was taken down; none of what the agenda gave.
fn when(room: &Room, step: &Ref) -> Option<String> {
    let id = match step {
        Ref::Item(id) | Ref::Row(id) | Ref::Priority(Accepted::Voted(id, _) | Accepted::Carried(id)) => *id,
    };
    let record = usize::try_from(id.record).ok().filter(|n| *n > 1).and_then(|n| room.history.records().get(n - 1))?;
    let zone = room.workshop.zone();
    let date = zone.date(record.at);
    let day = room.workshop.days.iter().position(|day| day.date == date)?;
    let language = room.language();
    Some(text::at(language, &words::day(language, day), &dates::clock(language, zone, record.at)))
}
