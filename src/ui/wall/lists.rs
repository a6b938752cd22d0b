//! Agenda, heads and priorities on the wall.

use super::page;
use crate::domain::agenda::{Session, SessionState};
use crate::domain::attendance::Unsur;
use crate::domain::clock;
use crate::domain::priorities::priorities as accepted;
use crate::text::{attendance as heads, dates, frame as phrases, priorities as text, words};
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::screens::agenda::times::mark;
use crate::ui::widgets::big;
use crate::ui::widgets::list::Entry;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws the sessions of the day that is held, or of the first one; where not all fit, from the one before the running
/// one on.
pub fn agenda(room: &Room, frame: &mut Frame, area: Rect) {
    let open = room.workshop.open_session().map(|(at, _)| at.day);
    let index = open.or_else(|| clock::today(room.workshop, room.now));
    let Some(day) = room.workshop.days.get(index.unwrap_or(0)) else {
        return;
    };
    let language = room.language();
    let (head, list) = fit::top(area, 1);
    let title = format!(" {} · {}", words::day(language, index.unwrap_or(0)), dates::long_date(language, day.date));
    frame.render_widget(Line::styled(title, room.theme.title), head);
    let entry = |session: &Session| Entry {
        head: format!("{} {} ", mark(session.state), dates::time(language, session.plan.slot(day.date).start)),
        text: room.label(&session.plan.title),
        tail: String::new(),
        style: match session.state {
            SessionState::Running | SessionState::Paused => room.theme.title,
            SessionState::Ended | SessionState::Skipped => room.theme.muted,
            SessionState::Planned | SessionState::Waiting => room.theme.base,
        },
    };
    let mut entries: Vec<Entry> = day.sessions.iter().map(entry).collect();
    let list = page::margins(list);
    if page::pages(&entries, list).len() > 1 {
        let running = day.sessions.iter().position(Session::is_open);
        entries.drain(..running.unwrap_or(0).saturating_sub(1));
    }
    page::view(room, frame, list, &entries);
}

/// Draws how many are there, large, and by unsur; nobody who is not there.
pub fn attendance(room: &Room, frame: &mut Frame, area: Rect) {
    let zone = room.workshop.zone();
    let today = |count: &&crate::domain::attendance::HeadCount| zone.date(count.at) == zone.date(room.now);
    let Some(count) = room.workshop.headcounts.last().filter(today) else {
        let line = Line::styled(room.say(phrases::WELCOME), room.theme.title).centered();
        frame.render_widget(line, fit::centered(area, area.width, 1));
        return;
    };
    let figures = count.total().to_string();
    let most = area.height.saturating_sub(5).max(1);
    let high = big::rows(&figures, area.width, most.min(big::ROWS * 2));
    let (digits, rest) = fit::top(area, high + 1);
    big::view(frame, digits, &figures, room.theme.title);
    let (caption, rest) = fit::top(rest, 1);
    let present = count.present.values().filter(|heads| **heads > 0).count();
    let said = format!("{} · {}", room.say(heads::PEOPLE), heads::delegations(room.language(), present));
    frame.render_widget(Line::styled(said, room.theme.title).centered(), caption);
    let of = |unsur: Unsur| -> u32 {
        let all = room.workshop.delegations.iter();
        all.filter(|there| there.unsur == unsur)
            .filter_map(|there| count.present.get(&there.code))
            .fold(0, |sum, heads| sum.saturating_add(*heads))
    };
    let entries: Vec<Entry> = Unsur::ALL
        .into_iter()
        .map(|unsur| (unsur, of(unsur)))
        .filter(|(_, heads)| *heads > 0)
        .map(|(unsur, heads)| Entry {
            head: format!("{heads:>6}  "),
            text: room.say(words::unsur(unsur)).to_owned(),
            tail: String::new(),
            style: room.theme.base,
        })
        .collect();
    page::view(room, frame, page::margins(rest), &entries);
}

/// Draws what was accepted, in order.
pub fn priorities(room: &Room, frame: &mut Frame, area: Rect) {
    let (head, rest) = fit::top(area, 1);
    let title = room.say(phrases::key::PRIORITIES).to_uppercase();
    frame.render_widget(Line::styled(title, room.theme.title), head);
    let accepted = accepted(room.workshop);
    if accepted.is_empty() {
        frame.render_widget(Line::raw(room.say(text::NONE)), rest);
        return;
    }
    let entries: Vec<Entry> = accepted
        .iter()
        .map(|priority| {
            let option = room.workshop.vote(priority.vote).and_then(|vote| vote.option(&priority.option));
            let aspect = priority.aspect.as_deref();
            let aspect = aspect.and_then(|id| room.workshop.aspect(id));
            Entry {
                head: format!("{:>2}. ", priority.rank),
                text: option.map_or_else(String::new, |o| super::vote::words(room, o)),
                tail: aspect.map_or_else(String::new, |aspect| format!("· {}", room.label(&aspect.name))),
                style: room.theme.base,
            }
        })
        .collect();
    page::view(room, frame, rest, &entries);
}
