//! The workshop as a document for people: Markdown in either language.
//!
//! It is made to be handed round: withdrawn and parked texts, private remarks and what an open vote hides are not in
//! it, and who said what only on demand.

mod board;
mod escape;
mod votes;

use super::json::Head;
use crate::domain::agenda::{Day, Session, SessionState, planned_start};
use crate::domain::attendance::{Delegation, HeadCount, Unsur};
use crate::domain::{Workshop, Zone};
use crate::text::{Language, dates, report as say, words};
use escape::escape;
use jiff::{Timestamp, ToSpan};
use std::fmt::Write;

/// How a document is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Its language.
    pub language: Language,
    /// Whether it tells who said what.
    pub names: bool,
}

/// The document of a workshop as read from a journal that ends in `head`.
pub fn markdown(workshop: &Workshop, head: Head<'_>, style: Style) -> String {
    let mut out = String::new();
    title(&mut out, workshop, style.language);
    agenda(&mut out, workshop, style.language);
    attendance(&mut out, workshop, style.language);
    board::swot(&mut out, workshop, style);
    board::discussion(&mut out, workshop, style);
    votes::votes(&mut out, workshop, style.language);
    votes::priorities(&mut out, workshop, style.language);
    record(&mut out, workshop, head, style.language);
    out
}

/// A heading of a level from 1, with a blank line before and after.
fn heading(out: &mut String, level: usize, text: &str) {
    gap(out);
    let _ = writeln!(out, "{} {text}\n", "#".repeat(level));
}

/// A blank line, unless there is one already.
fn gap(out: &mut String) {
    if !out.is_empty() && !out.ends_with("\n\n") {
        out.push('\n');
    }
}

/// One row of a table; cells are escaped already.
fn row(out: &mut String, cells: &[String]) {
    let _ = writeln!(out, "| {} |", cells.join(" | "));
}

/// The first two lines of a table; the columns from `numbers` on stand to the right.
fn columns(out: &mut String, names: &[String], numbers: usize) {
    row(out, names);
    let rule = |index| if index >= numbers { "--:" } else { "---" };
    let rules: Vec<&str> = (0..names.len()).map(rule).collect();
    let _ = writeln!(out, "|{}|", rules.join("|"));
}

fn title(out: &mut String, workshop: &Workshop, language: Language) {
    let created = &workshop.created;
    heading(out, 1, &escape(&created.title));
    if created.example {
        let _ = writeln!(out, "**{}**\n", language.say(say::EXAMPLE));
    }
    let _ = writeln!(out, "{}\n", escape(&created.place.full_name()));
    if !created.venue.is_empty() {
        let (word, venue) = (language.say(say::VENUE), escape(&created.venue));
        let _ = writeln!(out, "- {word}: {venue}");
    }
    let dates = workshop
        .days
        .iter()
        .map(|day| dates::long_date(language, day.date));
    let dates: Vec<String> = dates.collect();
    let _ = writeln!(out, "- {}: {}", language.say(say::DATES), dates.join("; "));
}

fn agenda(out: &mut String, workshop: &Workshop, language: Language) {
    heading(out, 2, language.say(say::AGENDA));
    for (index, day) in workshop.days.iter().enumerate() {
        let date = dates::long_date(language, day.date);
        let zone = workshop.zone().name();
        heading(
            out,
            3,
            &format!("{}: {date} ({zone})", words::day(language, index)),
        );
        let names = [say::PLANNED, say::SESSION, say::ACTUAL, say::STATE];
        columns(out, &names.map(|name| language.say(name).to_owned()), 4);
        for session in &day.sessions {
            row(out, &session_row(workshop, day, session, language));
        }
    }
}

fn session_row(
    workshop: &Workshop,
    day: &Day,
    session: &Session,
    language: Language,
) -> [String; 4] {
    let zone = workshop.zone();
    let start = planned_start(&session.plan, day.date, zone);
    let minutes = i64::from(session.plan.slot(day.date).minutes);
    let end = start.saturating_add(minutes.minutes()).unwrap_or(start);
    let title = workshop
        .created
        .place
        .fill(language.label(&session.plan.title));
    let speaker = session
        .plan
        .speaker
        .iter()
        .map(|name| format!(" · {}", escape(name)));
    [
        span(language, zone, start, Some(end)),
        escape(&title) + &speaker.collect::<String>(),
        actual(session, zone, language),
        state(session, language).to_owned(),
    ]
}

/// A stretch of the day: `09.15–10.15`; without an end `09.15–`.
fn span(language: Language, zone: Zone, from: Timestamp, until: Option<Timestamp>) -> String {
    let until = until.map_or_else(String::new, |until| dates::clock(language, zone, until));
    format!("{}–{until}", dates::clock(language, zone, from))
}

fn actual(session: &Session, zone: Zone, language: Language) -> String {
    match session.started_at() {
        Some(from) => span(language, zone, from, session.ended_at),
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

fn attendance(out: &mut String, workshop: &Workshop, language: Language) {
    heading(out, 2, language.say(say::ATTENDANCE));
    if workshop.headcounts.is_empty() {
        let _ = writeln!(out, "{}", language.say(say::NONE));
        return;
    }
    let counts: Vec<String> = workshop
        .headcounts
        .iter()
        .map(|count| count_name(workshop, count, language))
        .collect();
    by_unsur(out, workshop, &counts, language);
    out.push('\n');
    by_delegation(out, workshop, &counts, language);
}

/// `setelah ISHOMA, Hari 1 13.05`.
fn count_name(workshop: &Workshop, count: &HeadCount, language: Language) -> String {
    let zone = workshop.zone();
    let date = zone.date(count.at);
    let label = match count.label.as_str() {
        "" => language.say(say::HEADCOUNT).to_owned(),
        label => escape(label),
    };
    let day = workshop.days.iter().position(|day| day.date == date);
    let day = match day {
        Some(index) => words::day(language, index),
        None => dates::short_date(language, date),
    };
    format!("{label}, {day} {}", dates::clock(language, zone, count.at))
}

fn by_unsur(out: &mut String, workshop: &Workshop, counts: &[String], language: Language) {
    let mut names = vec![language.say(say::UNSUR).to_owned()];
    names.extend_from_slice(counts);
    columns(out, &names, 1);
    for unsur in Unsur::ALL {
        let heads = |count: &HeadCount| -> u32 {
            let of_unsur = workshop.delegations.iter().filter(|d| d.unsur == unsur);
            of_unsur.filter_map(|d| count.present.get(&d.code)).sum()
        };
        let heads: Vec<u32> = workshop.headcounts.iter().map(heads).collect();
        if heads.iter().any(|&n| n > 0) {
            heads_row(out, language.say(words::unsur(unsur)), &heads, language);
        }
    }
    let totals: Vec<u32> = workshop.headcounts.iter().map(HeadCount::total).collect();
    heads_row(out, language.say(say::TOTAL), &totals, language);
}

fn heads_row(out: &mut String, name: &str, heads: &[u32], language: Language) {
    let mut cells = vec![name.to_owned()];
    cells.extend(heads.iter().map(|&n| dates::number(language, n.into())));
    row(out, &cells);
}

/// Delegations that were there at least once; an empty chair is no zero in a document.
fn by_delegation(out: &mut String, workshop: &Workshop, counts: &[String], language: Language) {
    let heads = |delegation: &Delegation| -> Vec<u32> {
        let of = |count: &HeadCount| count.present.get(&delegation.code).copied();
        let counts = workshop.headcounts.iter();
        counts.map(|count| of(count).unwrap_or_default()).collect()
    };
    let mut names = vec![
        language.say(say::OFFICE).to_owned(),
        language.say(say::VOTING_RIGHT).to_owned(),
    ];
    names.extend_from_slice(counts);
    columns(out, &names, 2);
    for delegation in &workshop.delegations {
        let heads = heads(delegation);
        if heads.iter().all(|&n| n == 0) {
            continue;
        }
        let name = format!("{} ({})", escape(&delegation.name), delegation.code);
        let votes = if delegation.votes {
            language.say(say::YES)
        } else {
            ""
        };
        let cell = |&n: &u32| match n {
            0 => "–".to_owned(),
            n => dates::number(language, n.into()),
        };
        let mut cells = vec![name, votes.to_owned()];
        cells.extend(heads.iter().map(cell));
        row(out, &cells);
    }
}

fn record(out: &mut String, workshop: &Workshop, head: Head<'_>, language: Language) {
    heading(out, 2, language.say(say::RECORD));
    let _ = writeln!(out, "{}", say::made_from(language, head.records, head.sum));
    if workshop
        .votes
        .values()
        .any(crate::domain::vote::Vote::is_counted)
    {
        let _ = writeln!(out, "\n{}\n", language.say(say::RECOUNT));
        let name = language.pick("NAMA", "NAME");
        let index = workshop
            .votes
            .values()
            .position(crate::domain::vote::Vote::is_counted);
        let index = index.unwrap_or_default();
        let _ = writeln!(
            out,
            "```sh\nmufakat show {name} --json | jq '.votes[{index}]' | mufakat tally -\n```"
        );
    }
}
