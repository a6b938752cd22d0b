//! The board and the four lists.

use super::{Block, ListItem, Marks, Span, Style, heading, none};
use crate::domain::Workshop;
use crate::domain::note::{Note, NoteKind};
use crate::domain::swot::{Aspect, Item, ItemState, Quadrant};
use crate::text::{Phrase, cells, report as say, words};
use std::fmt::Write;

/// The items of every aspect and quadrant, those on the board only.
pub fn swot(workshop: &Workshop, style: Style) -> Vec<Block> {
    let mut blocks = vec![heading(2, style.language, say::SWOT)];
    if !workshop.items.values().any(is_shown) {
        blocks.push(none(style.language));
        return blocks;
    }
    for aspect in workshop.aspects() {
        blocks.extend(of_aspect(workshop, aspect, style));
    }
    blocks
}

fn is_shown(item: &Item) -> bool {
    item.state == ItemState::Shown
}

fn of_aspect(workshop: &Workshop, aspect: &Aspect, style: Style) -> Vec<Block> {
    let name = style.language.label(&aspect.name);
    let mut blocks = vec![Block::Heading(3, workshop.created.place.fill(name))];
    for quadrant in Quadrant::ALL {
        let word = style.language.say(words::quadrant(quadrant));
        let name = format!("{word} ({})", quadrant.letter());
        blocks.push(Block::strong(name));
        let items = workshop
            .items
            .values()
            .filter(|item| is_shown(item) && item.aspect == aspect.id && item.quadrant == quadrant);
        let entries: Vec<ListItem> = items.map(|item| of_item(workshop, item, style)).collect();
        if entries.is_empty() {
            blocks.push(none(style.language));
        } else {
            blocks.push(Block::List(Marks::Bullets, entries));
        }
    }
    blocks
}

fn of_item(workshop: &Workshop, item: &Item, style: Style) -> ListItem {
    let also = style.language.say(say::ALSO_SAID);
    let under = workshop.merged_into(item.id).map(|merged| format!("{also}: {}", with_source(workshop, merged, style)));
    ListItem {
        under: under.collect(),
        ..ListItem::plain(format!("{} · {}", item.number, with_source(workshop, item, style)))
    }
}

fn with_source(workshop: &Workshop, item: &Item, style: Style) -> String {
    let mut text = item.text.clone();
    if let Some(dimension) = &item.dimension {
        let _ = write!(text, " · {}", cells::dimension(style.language, workshop, dimension));
    }
    text + &style.source(item.by.as_ref())
}

/// Decisions, questions and notes in the order of the sessions; parked matters are only counted.
pub fn discussion(workshop: &Workshop, style: Style) -> Vec<Block> {
    let language = style.language;
    let mut blocks = vec![heading(2, language, say::DISCUSSION)];
    let questions = |is: fn(&Note) -> bool| workshop.notes.values().filter(|note| is(note)).collect();
    let lists: [(Phrase, Vec<&Note>); 4] = [
        (words::note_kind(NoteKind::Decision), kept(workshop, NoteKind::Decision)),
        (say::OPEN_QUESTIONS, questions(Note::is_open_question)),
        (say::ANSWERED, questions(Note::is_answered_question)),
        (words::note_kind(NoteKind::Note), kept(workshop, NoteKind::Note)),
    ];
    for (name, notes) in lists {
        if !notes.is_empty() {
            blocks.push(heading(3, language, name));
            blocks.push(by_session(workshop, &notes, style));
        }
    }
    let parked = parked(workshop);
    if parked > 0 {
        blocks.push(Block::plain(say::parked(language, parked)));
    } else if blocks.len() == 1 {
        blocks.push(none(language));
    }
    blocks
}

/// The lines of one list that were not withdrawn, in the order in which they were taken down.
pub fn kept(workshop: &Workshop, kind: NoteKind) -> Vec<&Note> {
    workshop.notes.values().filter(|note| note.kind == kind && !note.withdrawn).collect()
}

/// How many items and lines stand parked.
fn parked(workshop: &Workshop) -> usize {
    let items = workshop.items.values().filter(|item| item.state == ItemState::Parked);
    items.count() + kept(workshop, NoteKind::Parked).len()
}

fn by_session(workshop: &Workshop, notes: &[&Note], style: Style) -> Block {
    let mut entries = Vec::new();
    for (_, session) in workshop.sessions() {
        let taken = notes.iter().filter(|note| note.session == session.plan.id);
        for note in taken {
            let title = style.language.label(&session.plan.title);
            let by = style.source(note.by.as_ref());
            entries.push(ListItem {
                text: vec![
                    Span::Plain(format!("{}{by} · ", note.text)),
                    Span::Emphasis(workshop.created.place.fill(title)),
                ],
                under: Vec::new(),
            });
        }
    }
    Block::List(Marks::Bullets, entries)
}
