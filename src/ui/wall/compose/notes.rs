//! Lines that were taken down. Of what is parked there is a number only, of what is withdrawn nothing.

use crate::domain::Id;
use crate::domain::note::{Note, NoteKind};
use crate::scene::{Emphasis, NoteLine, Notes};
use crate::text::{talk as text, words};
use crate::ui::ctx::Room;

/// One of the lists over all sessions.
pub fn all(kind: NoteKind, pointed: Option<Id>, room: &Room) -> Notes {
    let name = room.say(words::note_kind(kind)).to_owned();
    let lines = lines(kind, None, pointed, room);
    if !lines.is_empty() {
        return Notes::Lines { name, lines };
    }
    let parked = room.workshop.notes.values().filter(|note| note.kind == NoteKind::Parked && !note.withdrawn).count();
    let said = match kind {
        NoteKind::Parked if parked > 0 => text::parked(room.language(), parked),
        NoteKind::Note | NoteKind::Question | NoteKind::Decision | NoteKind::Parked => room.say(text::EMPTY).to_owned(),
    };
    Notes::Instead { name, said }
}

/// The lines of this kind that stand, of one session or of all, the newest first; open questions before answered ones.
pub fn lines(kind: NoteKind, session: Option<&str>, pointed: Option<Id>, room: &Room) -> Vec<NoteLine> {
    let shown = |note: &&Note| {
        note.kind == kind
            && kind != NoteKind::Parked
            && !note.withdrawn
            && session.is_none_or(|session| note.session == session)
    };
    let mut notes: Vec<&Note> = room.workshop.notes.values().rev().filter(shown).collect();
    notes.sort_by_key(|note| note.answered);
    notes.into_iter().map(|note| line(note, pointed)).collect()
}

fn line(note: &Note, pointed: Option<Id>) -> NoteLine {
    NoteLine {
        mark: match note.kind {
            NoteKind::Question if note.answered => '✓',
            NoteKind::Question => '?',
            NoteKind::Note | NoteKind::Decision | NoteKind::Parked => '•',
        },
        text: note.text.clone(),
        emphasis: match note.answered {
            _ if pointed == Some(note.id) => Emphasis::Band,
            true => Emphasis::Quiet,
            false => Emphasis::Plain,
        },
    }
}
