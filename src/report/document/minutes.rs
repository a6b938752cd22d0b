//! The minutes (*notula*): what was planned, what was said in each session, what follows from it.

use super::attendance::largest;
use super::signatures::{leaders, named, signature};
use super::{Block, Head, ListItem, Marks, Style, agenda, agreed, beneath, dated, heading, kept, priorities, titled};
use crate::domain::Workshop;
use crate::domain::agenda::Session;
use crate::domain::agreement::Point;
use crate::domain::document::DocumentKind;
use crate::domain::note::{Note, NoteKind};
use crate::report::block::Panels;
use crate::text::{agreement as say, dates, documents as text, report as common, words};

/// Frames for photographs.
const PHOTOGRAPHS: usize = 4;

pub(super) fn minutes(workshop: &Workshop, head: Head<'_>, style: Style) -> Vec<Block> {
    let language = style.language;
    let mut blocks = titled(workshop, DocumentKind::Minutes, style);
    blocks.extend(facts(workshop, style));
    blocks.extend(agenda(workshop, language));
    blocks.extend(discussion(workshop, style));
    blocks.push(heading(2, language, text::CONCLUSIONS));
    blocks.extend(priorities(workshop, language).into_iter().skip(1));
    let decisions = kept(workshop, NoteKind::Decision);
    if !decisions.is_empty() {
        blocks.push(heading(3, language, words::note_kind(NoteKind::Decision)));
        blocks.push(Block::list(decisions.iter().map(|note| said(note, style))));
    }
    blocks.extend(follow_ups(workshop, style));
    blocks.push(signed(workshop, head, style));
    blocks.extend(photographs(style));
    blocks
}

fn facts(workshop: &Workshop, style: Style) -> Vec<Block> {
    let language = style.language;
    let created = &workshop.created;
    let days = workshop.days.iter().map(|day| dates::long_date(language, day.date));
    let mut facts = beneath(language, text::DAY, days);
    facts.extend(beneath(language, text::TIME, times(workshop, style)));
    facts.push((language.say(common::VENUE).to_owned(), or_dots(&created.venue)));
    let [(_, chair), _, (_, note_taker)] = leaders(&workshop.details);
    facts.push((language.say(text::CHAIR).to_owned(), or_dots(&named(chair))));
    facts.push((language.say(say::NOTE_TAKER).to_owned(), or_dots(&named(note_taker))));
    facts.extend(beneath(language, say::SPEAKERS, workshop.details.speakers.iter().map(named)));
    let mut blocks = vec![Block::Facts(facts)];
    let largest = largest(workshop);
    let present = workshop.delegations.iter().filter_map(|delegation| {
        let heads = largest?.present.get(&delegation.code).copied().filter(|n| *n > 0)?;
        Some(text::heads_of(language, &delegation.name, heads))
    });
    let present: Vec<String> = present.collect();
    blocks.push(Block::strong(language.say(text::PRESENT)));
    if present.is_empty() {
        blocks.push(Block::plain(say::DOTS));
    } else {
        let items = present.into_iter().map(ListItem::plain).collect();
        blocks.push(Block::List(Marks::Numbers, items));
    }
    blocks
}

/// From the first start of each day to its last end, as it was held; dots where nothing was.
fn times(workshop: &Workshop, style: Style) -> Vec<String> {
    let language = style.language;
    let zone = workshop.zone();
    let mut times = Vec::new();
    for day in &workshop.days {
        let from = day.sessions.iter().filter_map(Session::started_at).min();
        let until = day.sessions.iter().filter_map(|session| session.ended_at).max();
        if let Some(from) = from {
            let stretch = dates::stretch(language, zone, from, until);
            times.push(format!("{stretch} {}", zone.name()));
        }
    }
    if times.is_empty() {
        times.push(say::DOTS.to_owned());
    }
    times
}

fn or_dots(text: &str) -> String {
    if text.is_empty() { say::DOTS.to_owned() } else { text.to_owned() }
}

/// What was taken down, session by session: decisions, questions, notes; what was set aside is counted, and told only to
/// the office.
fn discussion(workshop: &Workshop, style: Style) -> Vec<Block> {
    let language = style.language;
    let mut blocks = vec![heading(2, language, text::DISCUSSION)];
    let all = NoteKind::ALL.map(|kind| kept(workshop, kind));
    for (_, session) in workshop.sessions() {
        let [notes, questions, decisions, parked] = all
            .each_ref()
            .map(|notes| notes.iter().copied().filter(|note| note.session == session.plan.id).collect::<Vec<&Note>>());
        if [&notes, &questions, &decisions, &parked].iter().all(|list| list.is_empty()) {
            continue;
        }
        blocks.push(Block::Heading(3, workshop.created.place.fill(language.label(&session.plan.title))));
        let lists = [(NoteKind::Note, notes), (NoteKind::Question, questions), (NoteKind::Decision, decisions)];
        for (kind, notes) in lists.into_iter().filter(|(_, notes)| !notes.is_empty()) {
            blocks.push(Block::strong(language.say(words::note_kind(kind))));
            blocks.push(Block::list(notes.iter().map(|note| said(note, style))));
        }
        match (parked.len(), style.desk) {
            (0, _) => {}
            (n, false) => blocks.push(Block::plain(text::parked(language, n))),
            (_, true) => {
                blocks.push(Block::strong(language.say(text::PARKED)));
                blocks.push(Block::list(parked.iter().map(|note| said(note, style))));
            }
        }
    }
    if blocks.len() == 1 {
        blocks.push(Block::plain(say::DOTS));
    }
    blocks
}

/// A line as it was taken down; of a question, whether it was answered.
fn said(note: &Note, style: Style) -> String {
    let by = style.source(note.by.as_ref());
    let answered = match (note.kind, note.answered) {
        (NoteKind::Question, true) => format!(" ({})", style.language.say(text::ANSWERED)),
        (NoteKind::Question, false) => format!(" ({})", style.language.say(text::NOT_ANSWERED)),
        (NoteKind::Note | NoteKind::Decision | NoteKind::Parked, _) => String::new(),
    };
    format!("{}{by}{answered}", note.text)
}

/// The sheets that say who does what until when; a few empty rows where none does.
fn follow_ups(workshop: &Workshop, style: Style) -> Vec<Block> {
    let language = style.language;
    let mut blocks = vec![heading(2, language, text::FOLLOW_UPS)];
    let assigned = agreed(workshop, style).into_iter().filter(|agreed| agreed.point == Point::Assigned);
    let told: Vec<Block> = assigned.flat_map(|agreed| agreed.blocks).collect();
    match told.is_empty() {
        true => blocks.push(Block::Lines(3)),
        false => blocks.extend(told),
    }
    blocks
}

fn signed(workshop: &Workshop, head: Head<'_>, style: Style) -> Block {
    let language = style.language;
    let [chair, _, note_taker] = leaders(&workshop.details);
    let all = [chair, note_taker].map(|(role, person)| signature(language.say(role), person));
    Block::Signatures(dated(workshop, head, language), all.to_vec())
}

fn photographs(style: Style) -> Vec<Block> {
    let language = style.language;
    let frame = || vec![Block::Gap(9), Block::plain(format!("{} {}", language.say(text::PHOTOGRAPH), say::DOTS))];
    vec![
        Block::PageBreak,
        heading(2, language, text::PHOTOGRAPHS),
        Block::Panels(Panels { beside: 2, cut: false, panels: (0..PHOTOGRAPHS).map(|_| frame()).collect() }),
    ]
}
