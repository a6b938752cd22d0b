//! The minutes that people sign: what was agreed, by whom, when, and the record as annexes.

use super::signatures::{leaders, signatures};
use super::{BREAK, Paper, blocks, escape, facts, page, table};
use crate::domain::Workshop;
use crate::domain::agenda::SessionState;
use crate::domain::attendance::HeadCount;
use crate::domain::details::Person;
use crate::domain::note::{Note, NoteKind};
use crate::domain::priorities::{Priority, priorities};
use crate::domain::swot::ItemState;
use crate::domain::vote::{Vote, VoteState};
use crate::report::document::{self, Agreed, Block, Columns, Style, Table};
use crate::report::json::Head;
use crate::text::report::{self as common, votes as tell};
use crate::text::{Language, dates, minutes as say, words};
use jiff::civil::Date;
use std::fmt::Write;

/// The minutes of a workshop as read from a journal that ends in `head`: one page of HTML.
pub fn minutes(workshop: &Workshop, head: Head<'_>, style: Style, paper: Paper) -> String {
    let language = style.language;
    let mut body = String::new();
    title(&mut body, workshop, style);
    opening(&mut body, workshop, head, language);
    recap(&mut body, workshop, language);
    agreed(&mut body, workshop, style);
    closing(&mut body, workshop, head, language);
    annexes(&mut body, workshop, head, style);
    let created = &workshop.created;
    let name = format!("{}: {}, {}", language.say(say::MINUTES), created.title, created.place.full_name());
    page(&name, language, paper, "", &body)
}

fn title(out: &mut String, workshop: &Workshop, style: Style) {
    let language = style.language;
    let created = &workshop.created;
    let _ = writeln!(out, "<h1>{}</h1>", language.say(say::MINUTES));
    let results = language.say(say::RESULTS);
    let _ = writeln!(out, "<h1>{results} {}</h1>", escape(&created.title));
    let _ = writeln!(out, "<h1>{}</h1>", escape(&created.place.full_name()));
    let letter = match workshop.details.letter.as_str() {
        "" => say::DOTS.to_owned(),
        letter => escape(letter),
    };
    let number = language.say(say::LETTER);
    let _ = writeln!(out, "<p class=\"c\">{number}: {letter}</p>");
    if created.example {
        let example = language.say(common::EXAMPLE);
        let _ = writeln!(out, "<p class=\"c b\">{example}</p>");
    }
    if let Some(remark) = style.remark() {
        let _ = writeln!(out, "<p class=\"c b\">{remark}</p>");
    }
    out.push_str("<p></p>\n");
}

/// First and last day that the minutes are about: no later than the last record.
fn days(workshop: &Workshop, head: Head<'_>) -> (Date, Date) {
    let written = workshop.zone().date(head.at);
    let first = workshop.days.first().map_or(written, |day| day.date);
    let last = workshop.days.last().map_or(written, |day| day.date);
    (first, last.min(written.max(first)))
}

/// The count with most heads.
fn largest(workshop: &Workshop) -> Option<&HeadCount> {
    let counts = workshop.headcounts.iter();
    counts.max_by_key(|count| count.total()).filter(|count| count.total() > 0)
}

fn opening(out: &mut String, workshop: &Workshop, head: Head<'_>, language: Language) {
    let created = &workshop.created;
    let days = days(workshop, head);
    let first = say::opening(language, days, &created.venue, &created.title, &created.place);
    match largest(workshop) {
        None => {
            let _ = writeln!(out, "<p class=\"j\">{}.</p>", escape(&first));
        }
        Some(count) => {
            let attended = say::attended(language, count.total());
            let _ = writeln!(out, "<p class=\"j\">{}{attended}</p>", escape(&first));
            let of_unsur = document::by_unsur(workshop, count).into_iter();
            let lines = of_unsur.map(|(unsur, heads)| {
                let name = language.say(words::unsur(unsur));
                format!("{name}: {}", say::heads(language, heads))
            });
            blocks(out, &[Block::list(lines)]);
        }
    }
    facts(out, &people(workshop, language));
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

fn named(person: &Person) -> String {
    let parts = [&person.name, &person.position];
    let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

fn recap(out: &mut String, workshop: &Workshop, language: Language) {
    blocks(out, &[document::heading(2, language, say::RECAP)]);
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
    facts(out, &rows);
}

fn decisions(workshop: &Workshop) -> Vec<&Note> {
    document::kept(workshop, NoteKind::Decision)
}

fn questions(workshop: &Workshop) -> Vec<&Note> {
    let open = |note: &&Note| note.is_open_question();
    workshop.notes.values().filter(open).collect()
}

/// What was agreed, point by point: priorities, what stands on sheets, decisions, what is still open, what it is for.
fn agreed(out: &mut String, workshop: &Workshop, style: Style) {
    let language = style.language;
    let _ =
        writeln!(out, "<h2 style=\"text-align:center;text-transform:uppercase\">{}</h2>", language.say(say::AGREED));
    let mut index = 0;
    let mut point = |out: &mut String, text: &str| {
        let (ordinal, text) = (say::ordinal(language, index), escape(text));
        index += 1;
        let _ = writeln!(out, "<p class=\"k\"><strong>{ordinal}</strong>: {text}</p>");
    };
    let ranked = priorities(workshop);
    if !ranked.is_empty() {
        point(out, language.say(say::PRIORITIES));
        blocks(out, &document::warnings(workshop, language));
        table(out, &priority_table(workshop, &ranked, language));
    } else if !workshop.carried.is_empty() {
        point(out, language.say(say::PRIORITIES));
    }
    blocks(out, &document::carried(workshop, language));
    for Agreed { what, blocks: told } in document::agreed(workshop, style) {
        point(out, &what);
        blocks(out, &told);
    }
    for (phrase, notes) in [(say::THESE_DECISIONS, decisions(workshop)), (say::THESE_QUESTIONS, questions(workshop))] {
        if !notes.is_empty() {
            point(out, language.say(phrase));
            let lines = notes.iter().map(|note| format!("{}{}", note.text, style.source(note.by.as_ref())));
            blocks(out, &[Block::list(lines)]);
        }
    }
    point(out, language.say(say::PURPOSE));
    let mut ways: Vec<&str> = Vec::new();
    for priority in &ranked {
        let way = language.say(tell::decided_by(priority.decided_by));
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    if !ways.is_empty() {
        let decided = language.say(say::DECIDED_BY);
        let _ = writeln!(out, "<p>{decided}: {}.</p>", ways.join("; "));
    }
}

fn priority_table(workshop: &Workshop, ranked: &[Priority], language: Language) -> Table {
    let row = |priority: &Priority| {
        vec![priority.rank.to_string(), priority.text.clone(), document::about(workshop, priority, language)]
    };
    Table {
        columns: document::columns(language, &[common::RANK, common::OPTION, common::ASPECT]),
        numbers: 3,
        rows: ranked.iter().map(row).collect(),
    }
}

fn closing(out: &mut String, workshop: &Workshop, head: Head<'_>, language: Language) {
    let _ = writeln!(out, "<p class=\"j\">{}</p>", language.say(say::SO_MADE));
    let (_, last) = days(workshop, head);
    let place = &workshop.created.place.name;
    let line = say::place_and_date(language, place, last);
    signatures(out, &workshop.details, &line, language);
}

/// The record itself, each part an annex; the first begins a page.
fn annexes(out: &mut String, workshop: &Workshop, head: Head<'_>, style: Style) {
    let language = style.language;
    let parts = [
        document::agenda(workshop, language),
        document::attendance(workshop, language),
        document::swot(workshop, style),
        document::sheets(workshop, style, Columns::Filled),
        document::votes(workshop, language),
        document::priorities(workshop, language),
        document::discussion(workshop, style),
        document::record(workshop, head, language),
    ];
    for (index, mut part) in parts.into_iter().filter(|part| !part.is_empty()).enumerate() {
        let mut from = 0;
        if let Some(Block::Heading(_, text)) = part.first_mut() {
            *text = format!("{}: {text}", say::annex(language, index));
            if index == 0 {
                let _ = writeln!(out, "<h2{BREAK}>{}</h2>", escape(text));
                from = 1;
            }
        }
        blocks(out, part.get(from..).unwrap_or_default());
    }
}
