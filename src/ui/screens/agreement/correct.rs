//! Corrections while the wall keeps the part: words of its own for a paragraph, and decisions and questions where they
//! were taken down.

use crate::domain::Command;
use crate::domain::agreement::Part;
use crate::domain::command::{AgreementCommand, NoteCommand};
use crate::domain::note::{Note, NoteKind};
use crate::report::document::{Style, kept, made_words, passages, words_of};
use crate::text::agreement::reading as text;
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Picker, Prompt};
use crate::ui::effect::{Notice, Step};

/// The steps that correct the part at a place.
pub(super) fn correct(room: &Room, place: usize) -> Vec<Step> {
    let read = room.read();
    let Some(passage) = read.passages.get(place) else {
        return Vec::new();
    };
    let told = |phrase| vec![Step::Say(Notice::info(room.say(phrase)))];
    // A change tells of parts of the agreement: it is those that are corrected.
    let part = if let Part::Changed(part) = &passage.part { part.as_ref() } else { &passage.part };
    if read.nth > 0 && *part == passage.part {
        return told(text::CHANGE_ITSELF);
    }
    let style = Style { language: room.language(), names: false, desk: false };
    let whole = passages(room.workshop, room.head(), style);
    let Some(words) = whole.iter().find(|one| one.part == *part).and_then(words_of) else {
        return told(text::ELSEWHERE);
    };
    let prompt = || word(room, part, &words);
    let notes: Vec<&Note> = if *part == Part::Decisions {
        kept(room.workshop, NoteKind::Decision)
    } else if *part == Part::Questions {
        room.workshop.notes.values().filter(|note| note.is_open_question()).collect()
    } else {
        return vec![prompt()];
    };
    let entry = |(number, note): (usize, &&Note)| (format!("{number}. {}", note.text), vec![edit(room, note)]);
    let entries = std::iter::once((words.clone(), vec![prompt()])).chain((1..).zip(&notes).map(entry)).collect();
    vec![Step::open(Picker::new(room.say(text::WHICH), entries))]
}

/// Asks for words of its own; none go back to those that are made.
fn word(room: &Room, part: &Part, words: &str) -> Step {
    let made = made_words(room.workshop, room.head(), part).unwrap_or_default();
    let worded = room.workshop.agreement.worded.contains_key(part);
    let remark = match (worded, room.read().outdated.contains(part)) {
        (false, _) if room.workshop.is_signed() => room.say(text::SIGNED_STANDS).to_owned(),
        (false, _) => room.say(text::EMPTY_GOES_BACK).to_owned(),
        (true, false) => room.say(text::WORDED).to_owned(),
        (true, true) => text::outdated(room.language(), &made),
    };
    let part = part.clone();
    let then = move |text: &str| {
        let word = AgreementCommand::Word { part: part.clone(), text: text.to_owned(), made: made.clone() };
        vec![Step::Do(Command::Agreement(word))]
    };
    Step::open(Prompt::new(room.say(text::CORRECT), words, then).remark(remark))
}

/// Asks for the words of a decision or question.
fn edit(room: &Room, note: &Note) -> Step {
    let (id, kind) = (note.id, note.kind);
    let then = move |text: &str| vec![Step::Do(Command::Note(NoteCommand::Edit { id, kind, text: text.to_owned() }))];
    Step::open(Prompt::new(room.say(text::CORRECT), &note.text, then))
}
