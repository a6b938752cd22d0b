//! A session: its title, who speaks, the time left, and what is taken down in it.

use super::notes;
use crate::domain::Id;
use crate::domain::agenda::{Session, SessionState};
use crate::domain::clock;
use crate::domain::note::NoteKind;
use crate::domain::sheet::Viewer;
use crate::scene::{Emphasis, Filling, NoteLine, Said, Scene, SessionCard, Talk};
use crate::text::{dates, frame as phrases, returned, words};
use crate::ui::ctx::Room;

/// A session with the list that the desk has open, else with its topics; without either, before it is open, and of a
/// protocol session a card.
pub fn session(id: &str, (kind, pointed): (NoteKind, Option<Id>), room: &Room) -> Option<Scene> {
    let (_, session) = room.workshop.session(id)?;
    let figures = time_left(session, room);
    let notes = notes::lines(kind, Some(id), pointed, room);
    let list = (!notes.is_empty()).then(|| room.say(words::note_kind(kind)).to_owned());
    let lines = if notes.is_empty() { topics(session, room) } else { notes };
    Some(match figures {
        Some(figures) if !lines.is_empty() => {
            let title = room.label(&session.plan.title);
            Scene::Talk(Talk { title, speaker: session.plan.speaker.clone(), figures, list, lines })
        }
        figures => Scene::Session(card(session, figures, room)),
    })
}

/// A sheet that is out at tables, in a session or in the one that is open: what is filled in, and how many are in. None
/// where it is out at none, or all are in, or the session is another than the one it was handed out in.
pub fn filling(sheet: &str, session: Option<&str>, room: &Room) -> Option<Filling> {
    let tables = room.workshop.tables_of(sheet)?;
    tables.out().next()?;
    let session = session.or(tables.session.as_deref());
    if tables.session.as_deref().is_some_and(|of| session != Some(of)) {
        return None;
    }
    let seen = room.workshop.sheet_view(sheet, session, Viewer::Room)?;
    let filled = seen.filled_in().filter(|column| seen.adds || !column.main);
    let columns: Vec<String> = filled.map(|column| room.label(&column.name)).collect();
    let open = session.and_then(|id| room.workshop.session(id)).or_else(|| room.workshop.open_session());
    let time = || Said::new(dates::clock(room.language(), room.workshop.zone(), room.now), Emphasis::Strong);
    Some(Filling {
        title: room.label(&seen.sheet.title),
        task: returned::task(room.language(), &columns.join(", ")),
        returned: returned::returned(room.language(), tables.returned.len(), tables.sent.len()),
        figures: open.and_then(|(_, session)| time_left(session, room)).unwrap_or_else(time),
    })
}

fn topics(session: &Session, room: &Room) -> Vec<NoteLine> {
    let topic = |label| NoteLine { mark: '•', text: room.label(label), emphasis: Emphasis::Plain };
    session.plan.prompts.iter().map(topic).collect()
}

/// Minutes and seconds left, or over, of a session that is open; never of a protocol session.
fn time_left(session: &Session, room: &Room) -> Option<Said> {
    if session.plan.protocol || !clock::goes_on(session, room.workshop, room.now) {
        return None;
    }
    let left = clock::remaining(session, room.workshop, room.now);
    let seconds = left.unsigned_abs();
    let emphasis = if left <= 600 { Emphasis::Urgent } else { Emphasis::Strong };
    Some(Said::new(format!("{:02}:{:02}", seconds / 60, seconds % 60), emphasis))
}

fn card(session: &Session, figures: Option<Said>, room: &Room) -> SessionCard {
    let left = clock::remaining(session, room.workshop, room.now);
    let state = match session.state {
        SessionState::Waiting => Some((phrases::SOON, Emphasis::Plain)),
        SessionState::Paused => Some((words::session_state(SessionState::Paused), Emphasis::Urgent)),
        SessionState::Running if session.plan.protocol || !clock::goes_on(session, room.workshop, room.now) => None,
        SessionState::Running if left < 0 => Some((phrases::OVER, Emphasis::Urgent)),
        SessionState::Running => Some((phrases::LEFT, Emphasis::Plain)),
        SessionState::Planned | SessionState::Ended | SessionState::Skipped => None,
    };
    let time = || dates::clock(room.language(), room.workshop.zone(), room.now);
    SessionCard {
        title: room.label(&session.plan.title),
        speaker: session.plan.speaker.clone(),
        state: state.map(|(phrase, emphasis)| Said::new(room.say(phrase), emphasis)),
        figures: figures.unwrap_or_else(|| Said::new(time(), Emphasis::Strong)),
    }
}
