//! The agreement that people sign (*berita acara*): what was agreed, by whom, when, and the record as annexes.

use super::attendance::largest;
use super::signatures::{leaders, named, signatures};
use super::{Agreed, Block, Columns, ListItem, Marks, Span, Style, Table};
use crate::domain::Workshop;
use crate::domain::agenda::SessionState;
use crate::domain::note::{Note, NoteKind};
use crate::domain::priorities::{Priority, priorities};
use crate::domain::swot::ItemState;
use crate::domain::vote::{Vote, VoteState};
use crate::report::json::Head;
use crate::text::report::{self as common, votes as tell};
use crate::text::{Language, dates, minutes as say, words};
use jiff::civil::Date;

/// The blocks of the agreement of a workshop as read from a journal that ends in `head`.
pub fn agreement(workshop: &Workshop, head: Head<'_>, style: Style) -> Vec<Block> {
    let language = style.language;
    let mut blocks = title(workshop, style);
    blocks.extend(opening(workshop, head, language));
    blocks.extend(recap(workshop, language));
    blocks.extend(agreed(workshop, style));
    blocks.extend(closing(workshop, head, language));
    blocks.extend(annexes(workshop, head, style));
    blocks
}

fn title(workshop: &Workshop, style: Style) -> Vec<Block> {
    let language = style.language;
    let created = &workshop.created;
    let letter = match workshop.details.letter.as_str() {
        "" => say::DOTS,
        letter => letter,
    };
    let mut blocks = vec![
        Block::Title(language.say(say::MINUTES).to_owned()),
        Block::Title(format!("{} {}", language.say(say::RESULTS), created.title)),
        Block::Title(created.place.full_name()),
        Block::Under(vec![Span::Plain(format!("{}: {letter}", language.say(say::LETTER)))]),
    ];
    let strong = |text: &str| Block::Under(vec![Span::Strong(text.to_owned())]);
    blocks.extend(created.example.then(|| strong(language.say(common::EXAMPLE))));
    blocks.extend(style.remark().map(strong));
    blocks
}

/// First and last day that the agreement is about: no later than the last record.
fn days(workshop: &Workshop, head: Head<'_>) -> (Date, Date) {
    let written = workshop.zone().date(head.at);
    let first = workshop.days.first().map_or(written, |day| day.date);
    let last = workshop.days.last().map_or(written, |day| day.date);
    (first, last.min(written.max(first)))
}

fn opening(workshop: &Workshop, head: Head<'_>, language: Language) -> Vec<Block> {
    let created = &workshop.created;
    let days = days(workshop, head);
    let first = say::opening(language, days, &created.venue, &created.title, &created.place);
    let mut blocks = Vec::new();
    match largest(workshop) {
        None => blocks.push(Block::plain(format!("{first}."))),
        Some(count) => {
            blocks.push(Block::plain(first + &say::attended(language, count.total())));
            let of_unsur = super::by_unsur(workshop, count).into_iter();
            let line = |(unsur, heads)| {
                let name = language.say(words::unsur(unsur));
                ListItem::plain(format!("{name}: {}", say::heads(language, heads)))
            };
            blocks.push(Block::List(Marks::Letters, of_unsur.map(line).collect()));
        }
    }
    blocks.push(Block::Facts(people(workshop, language)));
    blocks
}

/// Who led, organised, took notes and spoke, as far as known.
fn people(workshop: &Workshop, language: Language) -> Vec<(String, String)> {
    let details = &workshop.details;
    let known = leaders(details).into_iter().filter(|(_, person)| !person.is_empty());
    let mut lines: Vec<(String, String)> =
        known.map(|(role, person)| (language.say(role).to_owned(), named(person))).collect();
    for (index, person) in details.speakers.iter().enumerate() {
        let name = if index == 0 { language.say(say::SPEAKERS) } else { "" };
        let number = if details.speakers.len() > 1 { format!("{}. ", index + 1) } else { String::new() };
        lines.push((name.to_owned(), format!("{number}{}", named(person))));
    }
    lines
}

fn recap(workshop: &Workshop, language: Language) -> Vec<Block> {
    let held = workshop
        .sessions()
        .filter(|(_, session)| session.started_at().is_some() && session.state != SessionState::Skipped);
    let shown = workshop.items.values();
    let shown = shown.filter(|item| item.state == ItemState::Shown).count();
    let closed = |vote: &&Vote| match vote.state {
        VoteState::Closed | VoteState::Settled | VoteState::Accepted => true,
        VoteState::Drafted | VoteState::Open | VoteState::Withdrawn => false,
    };
    let number = |n: usize| dates::number(language, n as u64);
    let all = workshop.sessions().count();
    let rows = [
        (say::SESSIONS, say::of(language, held.count(), all)),
        (say::ITEMS, number(shown)),
        (say::VOTES, number(workshop.votes.values().filter(closed).count())),
        (say::DECISIONS, number(decisions(workshop).len())),
        (say::OPEN_QUESTIONS, number(questions(workshop).len())),
    ];
    let rows = rows.map(|(name, value)| (language.say(name).to_owned(), value));
    vec![super::heading(2, language, say::RECAP), Block::Facts(rows.to_vec())]
}

fn decisions(workshop: &Workshop) -> Vec<&Note> {
    super::kept(workshop, NoteKind::Decision)
}

fn questions(workshop: &Workshop) -> Vec<&Note> {
    let open = |note: &&Note| note.is_open_question();
    workshop.notes.values().filter(open).collect()
}

/// What was agreed, point by point: priorities, what stands on sheets, decisions, what is still open, what it is for.
fn agreed(workshop: &Workshop, style: Style) -> Vec<Block> {
    let language = style.language;
    let mut blocks = vec![Block::Title(language.say(say::AGREED).to_owned())];
    let mut index = 0;
    let mut point = |text: &str| {
        index += 1;
        Block::Clause(say::ordinal(language, index - 1), vec![Span::Plain(text.to_owned())])
    };
    let ranked = priorities(workshop);
    if !ranked.is_empty() {
        blocks.push(point(language.say(say::PRIORITIES)));
        blocks.extend(super::warnings(workshop, language));
        blocks.push(Block::Table(priority_table(workshop, &ranked, language)));
    } else if !workshop.carried.is_empty() {
        blocks.push(point(language.say(say::PRIORITIES)));
    }
    blocks.extend(super::carried(workshop, language));
    for Agreed { what, blocks: told } in super::agreed(workshop, style) {
        blocks.push(point(&what));
        blocks.extend(told);
    }
    for (phrase, notes) in [(say::THESE_DECISIONS, decisions(workshop)), (say::THESE_QUESTIONS, questions(workshop))] {
        if !notes.is_empty() {
            blocks.push(point(language.say(phrase)));
            let lines = notes.iter().map(|note| format!("{}{}", note.text, style.source(note.by.as_ref())));
            blocks.push(Block::list(lines));
        }
    }
    blocks.push(point(language.say(say::PURPOSE)));
    let mut ways: Vec<&str> = Vec::new();
    for priority in &ranked {
        let way = language.say(tell::decided_by(priority.decided_by));
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    if !ways.is_empty() {
        blocks.push(Block::plain(format!("{}: {}.", language.say(say::DECIDED_BY), ways.join("; "))));
    }
    blocks
}

fn priority_table(workshop: &Workshop, ranked: &[Priority], language: Language) -> Table {
    let row = |priority: &Priority| {
        vec![priority.rank.to_string(), priority.text.clone(), super::about(workshop, priority, language)]
    };
    let names = super::columns(language, &[common::RANK, common::OPTION, common::ASPECT]);
    Table::new(names, 3, ranked.iter().map(row).collect())
}

fn closing(workshop: &Workshop, head: Head<'_>, language: Language) -> Vec<Block> {
    let (_, last) = days(workshop, head);
    let place = &workshop.created.place.name;
    let dated = say::place_and_date(language, place, last);
    vec![Block::plain(language.say(say::SO_MADE)), signatures(&workshop.details, dated, language)]
}

/// The record itself, each part an annex; the first begins a page.
fn annexes(workshop: &Workshop, head: Head<'_>, style: Style) -> Vec<Block> {
    let language = style.language;
    let parts = [
        super::agenda(workshop, language),
        super::attendance(workshop, language),
        super::swot(workshop, style),
        super::sheets(workshop, style, Columns::Filled),
        super::votes(workshop, language),
        super::priorities(workshop, language),
        super::discussion(workshop, style),
        super::record(workshop, head, language),
    ];
    let mut blocks = vec![Block::PageBreak];
    for (index, mut part) in parts.into_iter().filter(|part| !part.is_empty()).enumerate() {
        if let Some(Block::Heading(_, text)) = part.first_mut() {
            *text = format!("{}: {text}", say::annex(language, index));
        }
        blocks.extend(part);
    }
    blocks
}
