//! The board and the four lists.

use super::{Style, escape, gap, heading};
use crate::domain::note::{Note, NoteKind};
use crate::domain::swot::{Aspect, Item, ItemState, Quadrant};
use crate::domain::{Id, Workshop};
use crate::text::{Phrase, report as say, words};
use std::fmt::Write;

/// The items of every aspect and quadrant, those on the board only.
pub(super) fn swot(out: &mut String, workshop: &Workshop, style: Style) {
    heading(out, 2, style.language.say(say::SWOT));
    if !workshop.items.values().any(is_shown) {
        let _ = writeln!(out, "{}", style.language.say(say::NONE));
        return;
    }
    for aspect in workshop.aspects() {
        of_aspect(out, workshop, aspect, style);
    }
}

fn is_shown(item: &Item) -> bool {
    item.state == ItemState::Shown
}

fn of_aspect(out: &mut String, workshop: &Workshop, aspect: &Aspect, style: Style) {
    let name = style.language.label(&aspect.name);
    heading(out, 3, &escape(&workshop.created.place.fill(name)));
    for quadrant in Quadrant::ALL {
        let word = style.language.say(words::quadrant(quadrant));
        let _ = writeln!(out, "**{word} ({})**\n", quadrant.letter());
        let items = workshop
            .items
            .values()
            .filter(|item| is_shown(item) && item.aspect == aspect.id && item.quadrant == quadrant);
        let mut any = false;
        for item in items {
            any = true;
            of_item(out, workshop, item, style);
        }
        if !any {
            let _ = writeln!(out, "{}", style.language.say(say::NONE));
        }
        gap(out);
    }
}

fn of_item(out: &mut String, workshop: &Workshop, item: &Item, style: Style) {
    let number = item.number;
    let _ = writeln!(out, "- {number} · {}", with_source(item, style));
    for merged in merged_into(workshop, item.id) {
        let also = style.language.say(say::ALSO_SAID);
        let _ = writeln!(out, "  - {also}: {}", with_source(merged, style));
    }
}

/// The items under another one, those under these included.
fn merged_into(workshop: &Workshop, into: Id) -> Vec<&Item> {
    let mut found: Vec<&Item> = Vec::new();
    let mut heads = vec![into];
    while let Some(head) = heads.pop() {
        for item in workshop.items.values() {
            if item.state == ItemState::Merged(head) && !found.iter().any(|f| f.id == item.id) {
                found.push(item);
                heads.push(item.id);
            }
        }
    }
    found
}

fn with_source(item: &Item, style: Style) -> String {
    let mut text = escape(&item.text);
    if let Some(dimension) = &item.dimension {
        let _ = write!(text, " · {}", escape(dimension));
    }
    if let Some(by) = item.by.as_ref().filter(|_| style.names) {
        let _ = write!(text, " ({by})");
    }
    text
}

/// Decisions, questions and notes in the order of the sessions; parked matters are only counted.
pub(super) fn discussion(out: &mut String, workshop: &Workshop, style: Style) {
    heading(out, 2, style.language.say(say::DISCUSSION));
    let kept = |kind| move |note: &&Note| note.kind == kind && !note.withdrawn;
    let language = style.language;
    type Belongs = fn(&Note) -> bool;
    let lists: [(Phrase, Belongs); 4] = [
        (words::note_kind(NoteKind::Decision), |note| {
            note.kind == NoteKind::Decision && !note.withdrawn
        }),
        (say::OPEN_QUESTIONS, Note::is_open_question),
        (say::ANSWERED, Note::is_answered_question),
        (words::note_kind(NoteKind::Note), |note| {
            note.kind == NoteKind::Note && !note.withdrawn
        }),
    ];
    let mut any = false;
    for (name, belongs) in lists {
        let notes: Vec<&Note> = workshop
            .notes
            .values()
            .filter(|note| belongs(note))
            .collect();
        if !notes.is_empty() {
            any = true;
            heading(out, 3, language.say(name));
            by_session(out, workshop, &notes, style);
        }
    }
    let parked_items = workshop.items.values();
    let parked_items = parked_items.filter(|item| item.state == ItemState::Parked);
    let parked = workshop
        .notes
        .values()
        .filter(kept(NoteKind::Parked))
        .count()
        + parked_items.count();
    if parked > 0 {
        gap(out);
        let _ = writeln!(out, "{}", say::parked(language, parked));
    } else if !any {
        let _ = writeln!(out, "{}", language.say(say::NONE));
    }
}

fn by_session(out: &mut String, workshop: &Workshop, notes: &[&Note], style: Style) {
    for (_, session) in workshop.sessions() {
        let taken = notes.iter().filter(|note| note.session == session.plan.id);
        for note in taken {
            let title = style.language.label(&session.plan.title);
            let title = escape(&workshop.created.place.fill(title));
            let by = match &note.by {
                Some(by) if style.names => format!(" ({by})"),
                Some(_) | None => String::new(),
            };
            let _ = writeln!(out, "- {}{by} · *{title}*", escape(&note.text));
        }
    }
}
