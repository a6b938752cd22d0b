//! A workshop as a document for people, in either language, before it is written as anything.
//!
//! It is made to be handed round: withdrawn and parked texts, private remarks and what an open vote hides are not in
//! it; who said what and the desk columns of sheets only on demand.

mod agreement;
mod attendance;
mod board;
pub mod forms;
mod priorities;
mod sheets;
mod signatures;
mod votes;

pub use agreement::{Passage, agreed_document, agreement, is_outdated, made_words, passages, words_of};
pub use attendance::{attendance, by_unsur};
pub use board::{discussion, kept, swot};
pub use priorities::{about, carried, priorities};
pub use sheets::{Agreed, Columns, agreed, sheets, tables};
pub use votes::{votes, warnings};

use super::block::{Block, ListItem, Marks, Span};
use super::json::Head;
use super::table::Table;
use crate::domain::agenda::{Day, Session, SessionState, planned_start};
use crate::domain::attendance::Code;
use crate::domain::vote::Vote;
use crate::domain::{Workshop, Zone};
use crate::text::{Language, Phrase, dates, report as say, words};
use jiff::ToSpan;

/// How a document is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Language of the document.
    pub language: Language,
    /// Whether the document tells who said what.
    pub names: bool,
    /// Whether it holds the desk columns of sheets.
    pub desk: bool,
}

/// The document of a workshop as read from a journal that ends in `head`.
pub fn whole(workshop: &Workshop, head: Head<'_>, style: Style) -> Vec<Block> {
    let language = style.language;
    let mut blocks = title(workshop, style);
    blocks.extend(agenda(workshop, language));
    blocks.extend(attendance(workshop, language));
    blocks.extend(swot(workshop, style));
    blocks.extend(sheets(workshop, style, Columns::All));
    blocks.extend(discussion(workshop, style));
    blocks.extend(votes(workshop, language));
    blocks.extend(priorities(workshop, language));
    blocks.extend(record(workshop, head, language));
    blocks
}

impl Style {
    /// ` (DINKES)`, to stand behind what this delegation said; nothing where the document does not tell it.
    pub fn source(self, by: Option<&Code>) -> String {
        by.filter(|_| self.names).map_or_else(String::new, |by| format!(" ({by})"))
    }

    /// What a document that holds desk columns says of itself.
    pub fn remark(self) -> Option<&'static str> {
        self.desk.then(|| self.language.say(say::sheets::DESK))
    }
}

/// A heading of a level from 1.
pub fn heading(level: u8, language: Language, text: Phrase) -> Block {
    Block::Heading(level, language.say(text).to_owned())
}

/// The names of the columns of a table.
pub fn columns(language: Language, names: &[Phrase]) -> Vec<String> {
    names.iter().map(|name| language.say(*name).to_owned()).collect()
}

fn none(language: Language) -> Block {
    Block::plain(language.say(say::NONE))
}

fn title(workshop: &Workshop, style: Style) -> Vec<Block> {
    let language = style.language;
    let created = &workshop.created;
    let mut blocks = vec![Block::Title(created.title.clone())];
    if created.example {
        let example = language.say(say::EXAMPLE).to_owned();
        blocks.push(Block::strong(example));
    }
    if let Some(remark) = style.remark() {
        blocks.push(Block::strong(remark.to_owned()));
    }
    blocks.push(Block::plain(created.place.full_name()));
    let mut facts = Vec::new();
    if !created.venue.is_empty() {
        facts.push(format!("{}: {}", language.say(say::VENUE), created.venue));
    }
    let dates = workshop.days.iter().map(|day| dates::long_date(language, day.date));
    let dates: Vec<String> = dates.collect();
    facts.push(format!("{}: {}", language.say(say::DATES), dates.join("; ")));
    blocks.push(Block::list(facts));
    blocks
}

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

/// What the document was made from, and how a vote in it is counted again.
pub fn record(workshop: &Workshop, head: Head<'_>, language: Language) -> Vec<Block> {
    let mut blocks = vec![
        heading(2, language, say::RECORD),
        Block::Text(vec![
            Span::Plain(say::made_from(language, head.records)),
            Span::Code(head.sum.to_owned()),
            Span::Plain(".".to_owned()),
        ]),
    ];
    if let Some(index) = workshop.votes.values().position(Vote::is_counted) {
        blocks.push(Block::plain(language.say(say::RECOUNT)));
        let name = language.say(say::ANY_NAME);
        blocks.push(Block::Shell(format!("mufakat show {name} --json | jq '.votes[{index}]' | mufakat tally -")));
    }
    blocks
}
