//! Draws a talk: title, speaker, topics and clock above, the current list and the capture line below.

use super::update::session_title;
use super::{Scope, State};
use crate::domain::agenda::{Session, SessionState};
use crate::domain::clock;
use crate::domain::note::{Note, NoteKind};
use crate::text::{dates, frame as phrases, swot, talk as text, words};
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::keys::Mode;
use crate::ui::mention;
use crate::ui::widgets::big;
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::tabs;
use crate::ui::widgets::wrap::{columns, cut, wrap, wrapped};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span, Text};

/// Rows that the current list keeps, however much there is to say above it.
const LIST_ROWS: u16 = 4;

/// Columns of the header that the clock may take beside the title of the open session.
const HEADER_CLOCK: u16 = 36;

/// Draws the title card of a protocol session, or title, lists and capture line.
pub fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let session = room.workshop.session(&state.session).map(|(_, s)| s);
    let body = capture_line(state, room, frame, area);
    if let Some(session) = session.filter(|_| state.is_quiet(room)) {
        return card(room, session, frame, body);
    }
    let most = body.height.saturating_sub(1 + list_rows(state, room, body));
    let rest = match session.filter(|_| state.scope == Scope::Session) {
        Some(session) => head(room, session, frame, body, most),
        None => {
            let (row, rest) = fit::top(body, 1);
            let title = format!(" {}", room.say(text::ALL));
            frame.render_widget(Line::styled(title, room.theme.title), row);
            rest
        }
    };
    let (row, notes) = fit::top(rest, 1);
    frame.render_widget(tab_line(state, room, row.width), row);
    note_list(state, room, frame, notes);
}

/// Title, speaker and time of day, and nothing else.
fn card(room: &Room, session: &Session, frame: &mut Frame, area: Rect) {
    let width = area.width.saturating_sub(8);
    let title = room.label(&session.plan.title).to_uppercase();
    let mut lines = wrapped(&title, width, room.theme.title);
    if let Some(speaker) = &session.plan.speaker {
        lines.push(Line::from(""));
        lines.extend(wrapped(speaker, width, room.theme.base));
    }
    lines.push(Line::from(""));
    if session.state == SessionState::Waiting {
        lines.push(Line::from(room.say(phrases::SOON)));
    }
    let zone = room.workshop.zone();
    lines.push(Line::from(dates::clock_with_zone(room.language(), zone, room.now)));
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let middle = fit::centered(area, area.width, rows);
    frame.render_widget(Text::from(lines).centered(), middle);
}

/// Rows that the current list wants: all of it, but no more than half of what there is, and never fewer than a few.
fn list_rows(state: &State, room: &Room, area: Rect) -> u16 {
    let notes = u16::try_from(state.shown(room).len()).unwrap_or(u16::MAX);
    notes.clamp(LIST_ROWS, (area.height / 2).max(LIST_ROWS))
}

/// Draws title, speaker and topics with the clock beside them, in at most `most` rows; what is left of the area.
fn head(room: &Room, session: &Session, frame: &mut Frame, area: Rect, most: u16) -> Rect {
    let digits = digits(room, session).filter(|_| most > big::ROWS);
    let clock_width = digits.as_ref().map_or(0, |(text, _)| big::width(text, 1) + 2);
    let (left, clock) = fit::left(area, area.width.saturating_sub(clock_width));
    let text_width = left.width.saturating_sub(2);
    let title = room.label(&session.plan.title);
    let in_header = session.is_open() && columns(&title) + HEADER_CLOCK <= area.width;
    let title = Some(title).filter(|_| !in_header);
    let mut lines: Vec<Line> = title
        .iter()
        .flat_map(|title| wrap(title, text_width))
        .map(|line| Line::styled(format!(" {line}"), room.theme.title))
        .collect();
    if session.state == SessionState::Waiting {
        lines.push(Line::from(format!(" {}", room.say(phrases::SOON))));
    }
    let speaker = session.plan.speaker.iter().flat_map(|speaker| wrap(speaker, text_width));
    lines.extend(speaker.map(|line| Line::from(format!(" {line}"))));
    let above = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(most);
    let topics = topics(room, session);
    let topic_rows: usize =
        topics.iter().map(|topic| wrap(&topic.text, text_width.saturating_sub(columns(&topic.head))).len()).sum();
    let clock_rows = if digits.is_some() { big::ROWS + 1 } else { 0 };
    let wanted = above.saturating_add(u16::try_from(topic_rows).unwrap_or(u16::MAX));
    let rows = wanted.max(clock_rows).min(most);
    let (_, rest) = fit::top(area, rows);
    let (left, _) = fit::top(left, rows);
    let (first, second) = fit::top(left, above);
    frame.render_widget(Text::from(lines), first);
    let first_style = topics.first().map(|topic| topic.style).unwrap_or_default();
    let styles = list::Styles { selected: first_style, muted: room.theme.muted };
    list::view(frame, second, &topics, Some(0), styles, room.language());
    if let Some((text, style)) = digits {
        clock_block(room, session, frame, fit::top(clock, rows).0, &text, style);
    }
    rest
}

fn clock_block(room: &Room, session: &Session, frame: &mut Frame, area: Rect, text: &str, style: Style) {
    let word = if session.state == SessionState::Paused {
        words::session_state(SessionState::Paused)
    } else if text.starts_with('+') {
        phrases::OVER
    } else {
        phrases::LEFT
    };
    let digits = text.trim_start_matches('+');
    let (figures, below) = fit::top(area, area.height.saturating_sub(1).min(big::ROWS));
    big::view(frame, figures, digits, style);
    let (word_row, _) = fit::top(below, 1);
    frame.render_widget(Line::styled(room.say(word), style).centered(), word_row);
}

/// Minutes and seconds left, with `+` before them the time over; none when the clock stands still for good, and never
/// of a protocol session before the room.
fn digits(room: &Room, session: &Session) -> Option<(String, Style)> {
    if !clock::goes_on(session, room.workshop, room.now) || (session.plan.protocol && room.role.is_public()) {
        return None;
    }
    let left = clock::remaining(session, room.workshop, room.now);
    let over = if left < 0 { "+" } else { "" };
    let seconds = left.unsigned_abs();
    let style = if left <= 600 { room.theme.warning } else { room.theme.title };
    Some((format!("{over}{:02}:{:02}", seconds / 60, seconds % 60), style))
}

/// What is to be talked about; at the desk also what the facilitator should not forget.
fn topics(room: &Room, session: &Session) -> Vec<Entry> {
    let topic =
        |label| Entry { head: " • ".to_owned(), text: room.label(label), style: room.theme.base, ..Entry::default() };
    let remember = |label| Entry {
        head: format!(" {}: ", room.say(text::REMEMBER)),
        text: room.label(label),
        style: room.theme.muted,
        ..Entry::default()
    };
    let mut topics: Vec<Entry> = session.plan.prompts.iter().map(topic).collect();
    if !room.role.is_public() {
        topics.extend(session.plan.checklist.iter().map(remember));
    }
    topics
}

/// The four lists with their counts.
fn tab_line<'a>(state: &State, room: &Room, width: u16) -> Line<'a> {
    let name = |kind| {
        let count = state.standing(room, kind).len();
        format!("{} {count}", room.say(words::note_kind(kind)))
    };
    let names: Vec<String> = NoteKind::ALL.into_iter().map(name).collect();
    let here = NoteKind::ALL.iter().position(|kind| *kind == state.kind);
    tabs::line(room.theme, width, &names, here.unwrap_or(0))
}

fn note_list(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    if state.is_hidden(room) {
        let parked = state.standing(room, NoteKind::Parked).len();
        let said = if parked == 0 { room.say(text::EMPTY).to_owned() } else { text::parked(room.language(), parked) };
        frame.render_widget(Line::styled(format!(" {said}"), room.theme.muted), area);
        return;
    }
    let notes = state.shown(room);
    if notes.is_empty() {
        let empty = format!(" {}", room.say(text::EMPTY));
        frame.render_widget(Line::styled(empty, room.theme.muted), area);
        return;
    }
    let width = notes.len().to_string().len();
    let entries: Vec<Entry> =
        (1..).zip(&notes).map(|(number, note)| entry(state, room, note, &format!(" {number:>width$} "))).collect();
    let selected = notes.iter().position(|note| Some(note.id) == state.selected);
    let mut styles = list::Styles::from(room.theme);
    let page = match state.capture.mode {
        Mode::Moving | Mode::Always => selected,
        Mode::Typing => {
            let page = selected.or((state.scope == Scope::All).then_some(0));
            let style = page.and_then(|page| entries.get(page)).map(|e| e.style);
            styles.selected = style.unwrap_or_default();
            page
        }
    };
    list::view(frame, area, &entries, page, styles, room.language());
}

fn entry(state: &State, room: &Room, note: &Note, number: &str) -> Entry {
    let tick = match note.kind {
        NoteKind::Question if note.answered => "[✓] ",
        NoteKind::Question => "[ ] ",
        NoteKind::Note | NoteKind::Decision | NoteKind::Parked => "",
    };
    let mut tail = Vec::new();
    tail.extend(note.by.as_ref().filter(|_| !room.role.is_public()).map(|code| format!("@{code}")));
    if note.is_answered_question() {
        tail.push(format!("· {}", room.say(text::ANSWERED)));
    }
    if state.scope == Scope::All {
        tail.push(format!("· {}", session_title(room, note)));
    }
    Entry {
        head: format!("{number}{tick}"),
        text: note.text.clone(),
        tail: tail.join(" "),
        style: if note.answered { room.theme.muted } else { room.theme.base },
    }
}

/// Draws the line that is typed at the foot of an area, and gives the rest.
fn capture_line(state: &State, room: &Room, frame: &mut Frame, area: Rect) -> Rect {
    let list = room.say(text::line(state.kind));
    let by = state
        .sticky
        .by
        .as_ref()
        .filter(|_| !room.role.is_public())
        .map(|code| format!("@{} ", code.as_str().to_lowercase()));
    let prompt = format!(" {list} › {}", by.unwrap_or_default());
    let quiet = state.is_quiet(room);
    let style = if quiet && state.capture.field.is_empty() { room.theme.muted } else { room.theme.key };
    let hint = if quiet { "" } else { room.say(text::hint(state.kind)) };
    state.capture.view(room, frame, area, Span::styled(prompt, style), Some(hint))
}

/// The hint line: how a name that is being typed would be completed.
pub fn hint(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    if let Some(code) = mention::completion(&state.capture.field, room.workshop) {
        let said = format!(" @{code} · {}", room.say(swot::TAKE_COMPLETION));
        frame.render_widget(Line::styled(cut(&said, area.width), room.theme.key), area);
    }
}
