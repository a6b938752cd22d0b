//! A session: its title, who speaks, the time left, and what is taken down in it.

use super::{figures, notes};
use crate::domain::Id;
use crate::domain::agenda::{Session, SessionState};
use crate::domain::clock;
use crate::domain::note::NoteKind;
use crate::domain::sheet::Viewer;
use crate::scene::{Closing, Emphasis, Filling, NoteLine, Said, Scene, SessionCard, Talk};
use crate::text::{dates, frame as phrases, recap, returned, words};
use crate::ui::ctx::Room;
use crate::ui::looks::due;
use jiff::civil::Date;

/// So many of the follow-ups are shown at the end.
const STEPS: usize = 5;

/// A session with its topics and what is taken down under them: decisions and open questions, and the notes while the
/// desk has them open. Without any of these, before it is open, and of a protocol session a card; of the last one of all
/// what was achieved.
pub fn session(id: &str, (kind, pointed): (NoteKind, Option<Id>), room: &Room) -> Option<Scene> {
    let (_, session) = room.workshop.session(id)?;
    if session.is_open() && session.plan.protocol && is_last(id, room) {
        return Some(Scene::Closing(closing(room)));
    }
    let figures = time_left(session, room);
    let topics: Vec<String> = session.plan.prompts.iter().map(|label| room.label(label)).collect();
    let lists = lists(kind, id, pointed, room);
    Some(match figures {
        Some(figures) if !topics.is_empty() || !lists.is_empty() => {
            let title = room.label(&session.plan.title);
            Scene::Talk(Talk { title, speaker: session.plan.speaker.clone(), figures, topics, lists })
        }
        figures => Scene::Session(card(session, figures, room)),
    })
}

fn lists(open: NoteKind, session: &str, pointed: Option<Id>, room: &Room) -> Vec<(String, Vec<NoteLine>)> {
    let list = |kind: NoteKind| {
        let mut lines = notes::lines(kind, Some(session), pointed, room);
        // Who looks at the questions sees which are answered.
        lines.retain(|line| kind != NoteKind::Question || open == kind || line.mark == '?');
        (room.say(words::note_kind(kind)).to_owned(), lines)
    };
    let kinds = [NoteKind::Decision, NoteKind::Question].into_iter().chain((open == NoteKind::Note).then_some(open));
    kinds.map(list).filter(|(_, lines)| !lines.is_empty()).collect()
}

fn is_last(id: &str, room: &Room) -> bool {
    room.workshop.sessions().last().is_some_and(|(_, session)| session.plan.id == id)
}

/// Thanks, what was achieved, and what is agreed to be done.
fn closing(room: &Room) -> Closing {
    let created = &room.workshop.created;
    let steps = due::coming(room).into_iter().take(STEPS);
    let step = |(until, what): (Date, String)| format!("{} · {what}", dates::short_date(room.language(), until));
    Closing {
        thanks: room.say(recap::THANKS).to_owned(),
        workshop: format!("{} · {}", created.place.full_name(), created.title),
        figures: figures::achieved(room),
        next: room.say(recap::AFTERWARDS).to_owned(),
        steps: steps.map(step).collect(),
    }
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

/// Minutes and seconds left, or over, of a session that is open; never of a protocol session.
pub fn time_left(session: &Session, room: &Room) -> Option<Said> {
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
        figures: (!session.plan.protocol).then(|| figures.unwrap_or_else(|| Said::new(time(), Emphasis::Strong))),
    }
}
