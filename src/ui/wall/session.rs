//! A session on the wall: its title, who speaks, the time left large, and what is taken down beside it.

use super::page::{self, middle, wrapped};
use crate::domain::agenda::{Session, SessionState};
use crate::domain::clock;
use crate::domain::note::{Note, NoteKind};
use crate::text::{dates, frame as phrases, talk as text, words};
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::widgets::big;
use crate::ui::widgets::list::Entry;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Text};

/// Draws a session with the list that the desk has open.
pub fn view(id: &str, kind: NoteKind, room: &Room, frame: &mut Frame, area: Rect) {
    let Some((_, session)) = room.workshop.session(id) else {
        return;
    };
    if session.plan.protocol || !session.is_open() {
        return card(session, room, frame, area);
    }
    let notes = notes(room, kind, Some(id));
    let below = if notes.is_empty() { topics(session, room) } else { notes_entries(&notes, room) };
    if below.is_empty() {
        return card(session, room, frame, area);
    }
    let rest = head(session, room, frame, area);
    let (tab, list) = fit::top(rest, u16::from(!notes.is_empty()));
    if !notes.is_empty() {
        let said = format!(" {} {}", room.say(words::note_kind(kind)), notes.len());
        frame.render_widget(Line::styled(said, room.theme.title), tab);
    }
    page::view(room, frame, page::margins(list), &below);
}

/// Draws one of the lists over all sessions; of what is parked its number only.
pub fn notes_view(kind: NoteKind, room: &Room, frame: &mut Frame, area: Rect) {
    let (row, rest) = fit::top(area, 2);
    let name = room.say(words::note_kind(kind));
    let notes = notes(room, kind, None);
    let parked = parked(room);
    let said = match kind {
        NoteKind::Parked if parked > 0 => text::parked(room.language(), parked),
        NoteKind::Note | NoteKind::Question | NoteKind::Decision if !notes.is_empty() => {
            let title = format!(" {name} {}", notes.len());
            frame.render_widget(Line::styled(title, room.theme.title), row);
            let entries = notes_entries(&notes, room);
            return page::view(room, frame, page::margins(rest), &entries);
        }
        NoteKind::Note | NoteKind::Question | NoteKind::Decision | NoteKind::Parked => room.say(text::EMPTY).to_owned(),
    };
    frame.render_widget(Line::styled(format!(" {name}"), room.theme.title), row);
    frame.render_widget(Line::raw(format!(" {said}")), rest);
}

/// The lines that stand, the newest first; open questions before answered ones. Nothing of what is parked.
fn notes<'a>(room: &Room<'a>, kind: NoteKind, session: Option<&str>) -> Vec<&'a Note> {
    let shown = |note: &&Note| {
        note.kind == kind
            && kind != NoteKind::Parked
            && !note.withdrawn
            && session.is_none_or(|session| note.session == session)
    };
    let mut notes: Vec<&Note> = room.workshop.notes.values().rev().filter(shown).collect();
    notes.sort_by_key(|note| note.answered);
    notes
}

fn parked(room: &Room) -> usize {
    let notes = room.workshop.notes.values();
    notes.filter(|note| note.kind == NoteKind::Parked && !note.withdrawn).count()
}

fn notes_entries(notes: &[&Note], room: &Room) -> Vec<Entry> {
    let entry = |note: &&Note| Entry {
        head: match note.kind {
            NoteKind::Question if note.answered => "√ ".to_owned(),
            NoteKind::Question => "? ".to_owned(),
            NoteKind::Note | NoteKind::Decision | NoteKind::Parked => "• ".to_owned(),
        },
        text: note.text.clone(),
        tail: String::new(),
        style: if note.answered { room.theme.muted } else { room.theme.base },
    };
    notes.iter().map(entry).collect()
}

fn topics(session: &Session, room: &Room) -> Vec<Entry> {
    let topic =
        |label| Entry { head: "• ".to_owned(), text: room.label(label), tail: String::new(), style: room.theme.base };
    session.plan.prompts.iter().map(topic).collect()
}

/// Title and speaker, and the time left large where there is room for it; what is left of the area.
fn head(session: &Session, room: &Room, frame: &mut Frame, area: Rect) -> Rect {
    let mut lines = lines(session, room, area.width);
    let figures = figures(session, room);
    let said = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let digits = big::ROWS + 2;
    let whole = said.saturating_add(digits);
    // The clock stands in the header as well; the list has the better right to the rows.
    if let Some((figures, style)) = figures.filter(|_| whole + 6 <= area.height) {
        let (above, rest) = fit::top(area, whole);
        middle(frame, above, lines, Some((&figures, style)));
        return rest;
    }
    lines.truncate(usize::from(area.height / 2));
    let (above, rest) = fit::top(area, said.min(area.height / 2));
    frame.render_widget(Text::from(lines).centered(), above);
    rest
}

fn lines<'a>(session: &Session, room: &Room, width: u16) -> Vec<Line<'a>> {
    let width = width.saturating_sub(4);
    let title = room.label(&session.plan.title).to_uppercase();
    let mut lines = wrapped(&title, width, room.theme.title);
    if let Some(speaker) = &session.plan.speaker {
        lines.extend(wrapped(speaker, width, Style::new()));
    }
    lines
}

/// Minutes and seconds left of a session that runs; never of a protocol session.
fn figures(session: &Session, room: &Room) -> Option<(String, Style)> {
    if session.plan.protocol || !session.is_open() {
        return None;
    }
    let left = clock::remaining(session, room.workshop, room.now);
    let seconds = left.unsigned_abs();
    let style = if left <= 600 { room.theme.warning } else { room.theme.title };
    Some((format!("{:02}:{:02}", seconds / 60, seconds % 60), style))
}

/// Title and speaker in the middle; below them the time left large, of a protocol session the time of day.
fn card(session: &Session, room: &Room, frame: &mut Frame, area: Rect) {
    let mut lines = lines(session, room, area.width);
    let left = clock::remaining(session, room.workshop, room.now);
    match session.state {
        SessionState::Waiting => lines.push(Line::from(room.say(phrases::SOON))),
        SessionState::Paused => {
            let said = room.say(words::session_state(SessionState::Paused));
            lines.push(Line::styled(said, room.theme.warning));
        }
        SessionState::Running if !session.plan.protocol => {
            let (word, style) =
                if left < 0 { (phrases::OVER, room.theme.warning) } else { (phrases::LEFT, room.theme.base) };
            lines.push(Line::styled(room.say(word), style));
        }
        SessionState::Running | SessionState::Planned | SessionState::Ended | SessionState::Skipped => {}
    }
    let (figures, style) = figures(session, room).unwrap_or_else(|| {
        let time = dates::clock(room.language(), room.workshop.zone(), room.now);
        (time, room.theme.title)
    });
    middle(frame, area, lines, Some((&figures, style)));
}
