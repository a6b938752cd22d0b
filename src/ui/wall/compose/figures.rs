//! What was done so far, in figures.

use crate::domain::note::{Note, NoteKind};
use crate::domain::priorities::priorities;
use crate::domain::sheet::{Rows, Sheet};
use crate::domain::vote::VoteState;
use crate::scene::Figures;
use crate::text::Language;
use crate::text::recap::count;
use crate::ui::ctx::Room;

type Counted = fn(Language, usize) -> String;

/// Those that are more than none, in this order.
fn said(room: &Room, counts: impl IntoIterator<Item = (usize, Counted)>) -> Figures {
    let some = counts.into_iter().filter(|(count, _)| *count > 0);
    some.map(|(count, of)| (count, of(room.language(), count))).collect()
}

fn notes(room: &Room, wanted: impl Fn(&Note) -> bool) -> usize {
    room.workshop.notes.values().filter(|note| !note.withdrawn && wanted(note)).count()
}

fn accepted(room: &Room) -> usize {
    priorities(room.workshop).len() + room.workshop.carried.len()
}

/// How many rows the room has added to each sheet.
fn rows(room: &Room) -> Figures {
    let shown = room.workshop.sheets.all().iter().filter(|sheet| !sheet.hidden && sheet.rows == Rows::Open);
    let count = |sheet: &Sheet| {
        // Those of the first record came with the agenda.
        let added = room.workshop.lines_of(sheet).into_iter().filter(|line| line.record > 1);
        (added.count(), room.label(&sheet.title))
    };
    shown.map(count).filter(|(count, _)| *count > 0).collect()
}

fn decisions(room: &Room) -> usize {
    notes(room, |note| note.kind == NoteKind::Decision)
}

/// Items, priorities, decisions, open questions and rows of sheets, as far as there are any.
pub fn so_far(room: &Room) -> Figures {
    let counts: [(usize, Counted); 4] = [
        (room.workshop.on_board().count(), count::items),
        (accepted(room), count::priorities),
        (decisions(room), count::decisions),
        (notes(room, Note::is_open_question), count::questions),
    ];
    said(room, counts).into_iter().chain(rows(room)).collect()
}

/// The three that a workshop ends with: what was agreed goes before what was gathered.
pub fn achieved(room: &Room) -> Figures {
    let agreed: [(usize, Counted); 2] = [(accepted(room), count::priorities), (decisions(room), count::decisions)];
    let gathered: [(usize, Counted); 1] = [(room.workshop.on_board().count(), count::items)];
    said(room, agreed).into_iter().chain(said(room, gathered)).chain(rows(room)).take(3).collect()
}

/// How many priorities there are, and of how many votes.
pub fn of_priorities(room: &Room) -> Figures {
    let votes = room.workshop.votes.values().filter(|vote| vote.state == VoteState::Accepted).count();
    let counts: [(usize, Counted); 2] = [(accepted(room), count::priorities), (votes, count::votes)];
    said(room, counts)
}
