//! What stands before that which is agreed: when, where and what, who came and led, what was heard.

use super::Source;
use crate::domain::agenda::{Activity, Session, SessionState};
use crate::domain::details::Person;
use crate::domain::{Workshop, vote::Vote};
use crate::report::block::{Block, ListItem, Marks};
use crate::report::document::attendance::{by_unsur, largest};
use crate::report::document::beneath;
use crate::report::document::signatures::{leaders, named};
use crate::text::{agreement as say, words};

/// When, where and what, and how many came of whom; without a count a sentence without it.
pub(super) fn opening(source: Source<'_>, attendance: &str) -> Vec<Block> {
    let (language, workshop) = (source.language(), source.workshop);
    let created = &workshop.created;
    let first = say::opening(language, source.days(), &created.venue, &created.title, &created.place);
    let Some(count) = largest(workshop) else {
        return vec![Block::plain(format!("{first}."))];
    };
    let of_unsur = by_unsur(workshop, count).into_iter();
    let line = |(unsur, heads)| {
        let name = language.say(words::unsur(unsur));
        ListItem::plain(format!("{name}: {}", say::heads(language, heads)))
    };
    vec![
        Block::plain(first + &say::attended(language, count.total(), attendance)),
        Block::List(Marks::Letters, of_unsur.map(line).collect()),
    ]
}

/// Who led, organised, took notes and spoke; dots where that is not filled in.
pub(super) fn people(source: Source<'_>) -> Vec<Block> {
    let (language, details) = (source.language(), &source.workshop.details);
    let told = |person: &Person| if person.is_empty() { say::DOTS.to_owned() } else { named(person) };
    let [(_, chair), committee, notes] = leaders(details);
    let lead = [(say::LED_BY, chair), committee, notes];
    let mut lines: Vec<(String, String)> =
        lead.into_iter().map(|(role, person)| (language.say(role).to_owned(), told(person))).collect();
    let speaker = |(number, person): (usize, &Person)| match details.speakers.len() {
        1 => named(person),
        _ => format!("{number}. {}", named(person)),
    };
    lines.extend(beneath(language, say::SPEAKERS, (1..).zip(&details.speakers).map(speaker)));
    if details.speakers.is_empty() {
        lines.push((language.say(say::SPEAKERS).to_owned(), say::DOTS.to_owned()));
    }
    vec![Block::Facts(lines)]
}

/// What was heard and considered, from the sessions that were held before this is read; nothing where none was.
pub(super) fn considered(source: Source<'_>) -> Vec<Block> {
    let (language, workshop) = (source.language(), source.workshop);
    let held = held(workshop);
    let remarks = held.iter().position(|session| is_remarks(session));
    let title = |session: &Session| workshop.created.place.fill(language.label(&session.plan.title));
    let told = |is: &dyn Fn(usize, &Session) -> bool| -> Vec<String> {
        let of_kind = held.iter().enumerate().filter(|(place, session)| is(*place, session));
        let mut titles: Vec<String> = Vec::new();
        for title in of_kind.map(|(_, session)| title(session)) {
            if !titles.contains(&title) {
                titles.push(title);
            }
        }
        titles
    };
    let is_talk = |session: &Session| session.plan.activity == Activity::Talk;
    let mut votes = told(&|_, session| session.plan.activity == Activity::Vote);
    let counted = workshop.votes.values().filter(|vote| is_done(vote)).count();
    if counted > 0 {
        votes.push(say::considered_votes(language, counted));
    }
    let lines = [
        (say::REMARKS, told(&|place, _| Some(place) == remarks)),
        (say::TALKS, told(&|place, session| is_talk(session) && Some(place) != remarks)),
        (say::WORK, told(&|_, session| matches!(session.plan.activity, Activity::Swot | Activity::Sheet))),
        (say::VOTES, votes),
    ];
    let lines = lines.into_iter().filter(|(_, titles)| !titles.is_empty());
    let lines: Vec<ListItem> =
        lines.map(|(kind, titles)| ListItem::plain(format!("{}: {}", language.say(kind), titles.join("; ")))).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    vec![Block::plain(language.say(say::CONSIDERED)), Block::List(Marks::Numbers, lines)]
}

/// Whether a vote was counted or accepted.
pub(super) fn is_done(vote: &Vote) -> bool {
    vote.is_counted() || vote.acceptance.is_some()
}

/// The opening: somebody speaks, and the room sees no clock.
fn is_remarks(session: &Session) -> bool {
    session.plan.activity == Activity::Talk && session.plan.protocol
}

/// The sessions that were held before the agreement is read: without one for that, all but a closing talk.
fn held(workshop: &Workshop) -> Vec<&Session> {
    let all: Vec<&Session> = workshop.sessions().map(|(_, session)| session).collect();
    let read = all.iter().position(|session| session.plan.activity == Activity::Agreement);
    let closing = || all.last().filter(|last| last.plan.activity == Activity::Talk).map(|_| all.len() - 1);
    let until = read.or_else(closing).unwrap_or(all.len());
    let is_held = |session: &&Session| session.started_at().is_some() && session.state != SessionState::Skipped;
    all.into_iter().take(until).filter(is_held).collect()
}
