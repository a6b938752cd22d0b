//! The board and the four lists.

use super::{Block, Style, Table, columns, heading, none};
use crate::domain::Workshop;
use crate::domain::note::{Note, NoteKind};
use crate::domain::swot::{Aspect, Item, ItemState, Quadrant};
use crate::report::table::{Cell, Row};
use crate::text::{Phrase, cells, forms, report as say, words};
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
    let language = style.language;
    let name = workshop.created.place.fill(language.label(&aspect.name));
    let mut rows = Vec::new();
    for quadrant in Quadrant::ALL {
        let word = language.say(words::quadrant(quadrant));
        rows.push(Row::Over(format!("{word} ({})", quadrant.letter())));
        let items = workshop
            .items
            .values()
            .filter(|item| is_shown(item) && item.aspect == aspect.id && item.quadrant == quadrant);
        let before = rows.len();
        rows.extend(items.map(|item| Row::Cells(of_item(workshop, item, style))));
        if rows.len() == before {
            rows.push(Row::Cells(vec![Cell::default(), language.say(say::NONE).into(), Cell::default()]));
        }
    }
    let mut table = Table::new::<Cell>(columns(language, &[forms::NO, say::ITEM, forms::DIMENSION]), 3, Vec::new());
    table.rows = rows;
    vec![Block::Heading(3, name), Block::Table(table)]
}

/// Its number, its words with those that were merged into it, its dimension.
fn of_item(workshop: &Workshop, item: &Item, style: Style) -> Vec<Cell> {
    let language = style.language;
    let mut text = with_source(item, style);
    for merged in workshop.merged_into(item.id) {
        let _ = write!(text, "; {}: {}", language.say(say::ALSO_SAID), with_source(merged, style));
    }
    let dimension = item.dimension.as_deref().map(|path| cells::dimension(language, workshop, path));
    vec![Cell::count(item.number.to_string(), item.number.into()), text.into(), dimension.unwrap_or_default().into()]
}

fn with_source(item: &Item, style: Style) -> String {
    item.text.clone() + &style.source(item.by.as_ref())
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
    let mut rows = Vec::new();
    for (_, session) in workshop.sessions() {
        let title = workshop.created.place.fill(style.language.label(&session.plan.title));
        let taken = notes.iter().filter(|note| note.session == session.plan.id);
        rows.extend(taken.map(|note| vec![title.clone(), note.text.clone() + &style.source(note.by.as_ref())]));
    }
    Block::Table(Table::new(columns(style.language, &[say::SESSION, say::WORDS]), 2, rows))
}
