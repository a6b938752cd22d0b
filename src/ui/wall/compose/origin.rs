//! Where a priority, an item or a row came from, step by step, without names.

use super::recap::how;
use super::thread::told_step;
use crate::domain::event::BoardEvent;
use crate::domain::sheet::{Accepted, Ref, Traced, stands, trace};
use crate::domain::{Event, Id};
use crate::scene::{Thread, ThreadStep, Threads};
use crate::text::cells::printed::words_of;
use crate::text::{recap as text, sheet};
use crate::ui::ctx::Room;

/// The thread that leads to a thing and on from it; none of one that the room may not read.
pub fn origin(room: &Room, of: &Ref) -> Option<Threads> {
    if !stands(room.workshop, of) {
        return None;
    }
    let found = trace(room.workshop, of);
    let before = found.from_the_beginning();
    let before = before.into_iter().filter(|thing| stands(room.workshop, thing));
    let told = |traced: &&Traced| !traced.told && stands(room.workshop, &traced.thing);
    let after = found.results.iter().filter(told).map(|traced| &traced.thing);
    let things = before.chain([of]).chain(after);
    let steps = things.enumerate().flat_map(|(place, thing)| steps(room, thing, place == 0));
    Some(Threads {
        title: room.say(sheet::key::TRACE).to_owned(),
        counted: String::new(),
        thread: Some(Thread { dimension: words_of(room.language(), room.workshop, of), steps: steps.collect() }),
        empty: String::new(),
    })
}

/// A thing in as many steps as it took: an item as it was said and as it was formulated, the vote before a priority.
fn steps(room: &Room, thing: &Ref, first: bool) -> Vec<ThreadStep> {
    let here = told_step(room, thing, first);
    match thing {
        Ref::Item(id) => match as_entered(room, *id).filter(|entered| *entered != here.text) {
            Some(entered) => {
                let formulated = ThreadStep { kind: room.say(text::FORMULATED).to_owned(), text: here.text };
                vec![ThreadStep { kind: here.kind, text: entered }, formulated]
            }
            None => vec![here],
        },
        Ref::Priority(Accepted::Voted(vote, _)) => {
            let vote = room.workshop.vote(*vote);
            let voted = vote.map(|vote| ThreadStep {
                kind: room.say(text::VOTED).to_owned(),
                text: format!("{} · {}", vote.question, how(room, vote)),
            });
            voted.into_iter().chain([here]).collect()
        }
        Ref::Priority(Accepted::Carried(_)) | Ref::Row(_) => vec![here],
    }
}

/// The words of an item as they were taken down first.
fn as_entered(room: &Room, id: Id) -> Option<String> {
    let place = usize::try_from(id.record).ok()?.checked_sub(1)?;
    let record = room.history.records().get(place)?;
    record.events.iter().find_map(|event| {
        let Event::Board(BoardEvent::ItemAdded { id: added, text, .. }) = event else { return None };
        (*added == id).then(|| text.clone())
    })
}

/// Each step in a line, by kind and words, for the desk.
pub fn lines(room: &Room, of: &Ref) -> Vec<(String, String)> {
    let threads = origin(room, of).and_then(|threads| threads.thread);
    threads.into_iter().flat_map(|thread| thread.steps).map(|step| (step.kind, step.text)).collect()
}
