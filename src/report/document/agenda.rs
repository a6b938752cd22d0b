//! What was planned, and when it was held.

use super::{Block, Table, columns, heading};
use crate::domain::agenda::{Day, Session, SessionState, planned_start};
use crate::domain::{Workshop, Zone};
use crate::text::{Language, dates, report as say, words};
use jiff::ToSpan;

/// Planned and actual times of every session.
pub fn agenda(workshop: &Workshop, language: Language) -> Vec<Block> {
    let mut blocks = vec![heading(2, language, say::AGENDA)];
    for (index, day) in workshop.days.iter().enumerate() {
        let date = dates::long_date(language, day.date);
        let zone = workshop.zone().name();
        let name = format!("{}: {date} ({zone})", words::day(language, index));
        blocks.push(Block::Heading(3, name));
        let rows = day.sessions.iter();
        let names = columns(language, &[say::PLANNED, say::SESSION, say::ACTUAL, say::STATE]);
        let rows = rows.map(|session| session_row(workshop, day, session, language)).collect();
        blocks.push(Block::Table(Table::new(names, 4, rows)));
    }
    blocks
}

fn session_row(workshop: &Workshop, day: &Day, session: &Session, language: Language) -> Vec<String> {
    let zone = workshop.zone();
    let start = planned_start(&session.plan, day.date, zone);
    let minutes = i64::from(session.plan.slot(day.date).minutes);
    let end = start.saturating_add(minutes.minutes()).unwrap_or(start);
    let title = workshop.created.place.fill(language.label(&session.plan.title));
    let speaker = session.plan.speaker.iter().map(|name| format!(" · {name}"));
    vec![
        dates::stretch(language, zone, start, Some(end)),
        title + &speaker.collect::<String>(),
        actual(session, zone, language),
        state(session, language).to_owned(),
    ]
}

fn actual(session: &Session, zone: Zone, language: Language) -> String {
    match session.started_at() {
        Some(from) => dates::stretch(language, zone, from, session.ended_at),
        None => String::new(),
    }
}

fn state(session: &Session, language: Language) -> &'static str {
    match session.state {
        SessionState::Planned => "",
        SessionState::Waiting
        | SessionState::Running
        | SessionState::Paused
        | SessionState::Ended
        | SessionState::Skipped => language.say(words::session_state(session.state)),
    }
}
