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

/// The words of an item as they were taken down first, where the room weighed them beside a formulation that it took
/// instead. What was corrected is told as it is now: something may have been taken out that is not for the room.
fn as_entered(room: &Room, item: Id) -> Option<String> {
    let (mut entered, mut weighed) = (None, false);
    for event in room.history.records().iter().flat_map(|record| &record.events) {
        let Event::Board(event) = event else { continue };
        match event {
            BoardEvent::ItemAdded { id, text, .. } if *id == item => entered = Some(text.clone()),
            BoardEvent::WordingSettled { id, .. } if *id == item => weighed = true,
            BoardEvent::ItemEdited { id, .. } if *id == item => return None,
            BoardEvent::AspectsChanged { .. }
            | BoardEvent::ItemAdded { .. }
            | BoardEvent::ItemEdited { .. }
            | BoardEvent::ItemMoved { .. }
            | BoardEvent::ItemMerged { .. }
            | BoardEvent::ItemsKeptApart { .. }
            | BoardEvent::ItemParked { .. }
            | BoardEvent::ItemWithdrawn { .. }
            | BoardEvent::ItemRestored { .. }
            | BoardEvent::WordingProposed { .. }
            | BoardEvent::WordingSettled { .. } => {}
        }
    }
    entered.filter(|_| weighed)
}

/// Each step in a line, by kind and words, for the desk.
pub fn lines(room: &Room, of: &Ref) -> Vec<(String, String)> {
    let threads = origin(room, of).and_then(|threads| threads.thread);
    threads.into_iter().flat_map(|thread| thread.steps).map(|step| (step.kind, step.text)).collect()
}
