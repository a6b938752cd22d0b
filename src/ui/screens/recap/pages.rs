//! The pages of the recap: one subject a page, more pages where it does not fit.

use crate::domain::agenda::{Day, Session, SessionState};
use crate::domain::note::{Note, NoteKind};
use crate::domain::priorities::{Priority, priorities};
use crate::domain::swot::{Aspect, Item, ItemState, Quadrant};
use crate::domain::vote::{Vote, VoteState};
use crate::text::{dates, recap as text, talk, vote, words};
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::screens::agenda::times;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::columns;
use ratatui::style::Style;
use ratatui::text::Line;

/// One page.
pub struct Page {
    /// What it is about.
    pub title: String,
    /// Its lines, no more than fit.
    pub lines: Vec<Line<'static>>,
}

/// A subject with its blocks; a block stays on one page if it can.
struct Section {
    title: String,
    blocks: Vec<Vec<Entry>>,
}

impl Section {
    /// Every entry a block of its own.
    fn of(title: String, entries: impl IntoIterator<Item = Entry>) -> Self {
        let blocks = entries.into_iter().map(|entry| vec![entry]).collect();
        Self { title, blocks }
    }
}

/// A text with what stands before it.
fn text_entry(head: impl Into<String>, text: impl Into<String>, style: Style) -> Entry {
    Entry { head: head.into(), text: text.into(), style, ..Entry::default() }
}

/// All pages of `width` columns and `rows` rows; at least one.
pub fn pages(room: &Room, width: u16, rows: u16) -> Vec<Page> {
    let mut pages = Vec::new();
    for section in sections(room, width) {
        let lines: Vec<Vec<Line>> = section
            .blocks
            .iter()
            .map(|block| block.iter().flat_map(|entry| entry.styled(width.saturating_sub(1))).collect())
            .collect();
        let heights: Vec<usize> = lines.iter().map(Vec::len).collect();
        for range in fit::pages(&heights, usize::from(rows.max(1))) {
            let on_page = lines.get(range).unwrap_or_default();
            pages.push(Page { title: section.title.clone(), lines: on_page.concat() });
        }
    }
    pages
}

fn sections(room: &Room, width: u16) -> Vec<Section> {
    let mut sections = Vec::new();
    let days = (0..).zip(&room.workshop.days);
    sections.extend(days.map(|(index, day)| done(room, index, day, width)));
    sections.push(counts(room, width));
    let aspects = room.workshop.aspects().iter();
    sections.extend(aspects.map(|aspect| items(room, aspect)));
    sections.push(ranked(room));
    sections.push(decided(room));
    sections.push(decisions(room));
    sections.push(open(room));
    sections.retain(|section| !section.blocks.is_empty());
    if sections.is_empty() {
        let nothing = text_entry(" ", room.say(text::NOTHING), room.theme.base);
        let title = room.workshop.created.title.clone();
        sections.push(Section::of(title, [nothing]));
    }
    sections
}

/// The sessions of a day that have begun or were skipped, with planned and real times.
fn done(room: &Room, index: usize, day: &Day, width: u16) -> Section {
    let projected = times::projected(room, index);
    let whole = width >= 58;
    let rows: Vec<(&Session, [String; 2])> = (0..)
        .zip(&day.sessions)
        .filter(|(_, session)| session.started_at().is_some() || session.state == SessionState::Skipped)
        .map(|(place, session)| {
            let found = projected.get(place).copied().flatten();
            let planned = times::planned(room, day, session, whole);
            let real = if session.is_open() {
                times::began(room, session).unwrap_or_default()
            } else {
                times::real(room, day, session, found)
            };
            (session, [planned, real])
        })
        .collect();
    let real_width = rows.iter().map(|(_, [_, real])| columns(real)).max();
    let real_width = usize::from(real_width.unwrap_or(0));
    let entries = rows.into_iter().map(|(session, [planned, real])| {
        let mark = times::mark(session.state);
        let head = format!(" {mark} {planned}  {real:<real_width$}  ");
        text_entry(head, room.label(&session.plan.title), room.theme.base)
    });
    let language = room.language();
    let title = format!("{} · {}", words::day(language, index), dates::long_date(language, day.date));
    Section::of(title, entries)
}

fn shown<'a>(room: &Room<'a>, aspect: &Aspect, quadrant: Quadrant) -> Vec<&'a Item> {
    let items = room.workshop.items.values();
    let here = |item: &&Item| item.state == ItemState::Shown && item.aspect == aspect.id && item.quadrant == quadrant;
    items.filter(here).collect()
}

/// How many items stand in each quadrant of each aspect; nothing while there are none.
fn counts(room: &Room, width: u16) -> Section {
    let aspects = room.workshop.aspects();
    let names: Vec<String> = aspects.iter().map(|a| room.label(&a.name)).collect();
    let name_width = names.iter().map(|name| columns(name)).max().unwrap_or(0) + 2;
    let pad = |name: &str| {
        let blanks = usize::from(name_width.saturating_sub(columns(name)));
        format!(" {name}{}", " ".repeat(blanks))
    };
    let total_word = room.say(text::TOTAL);
    let cell = if width < 58 { 4 } else { 5 };
    let last = usize::from(columns(total_word)) + cell - 3;
    let row = |name: &str, figures: [String; 5]| {
        let [s, w, o, t, total] = figures;
        format!("{}{s:>cell$}{w:>cell$}{o:>cell$}{t:>cell$}{total:>last$}", pad(name))
    };
    let letters = Quadrant::ALL.map(|quadrant| quadrant.letter().to_string());
    let [s, w, o, t] = letters;
    let heading = row("", [s, w, o, t, total_word.to_owned()]);
    let mut entries = vec![text_entry(heading, "", room.theme.title)];
    let mut sums = [0; 4];
    for (aspect, name) in aspects.iter().zip(&names) {
        let counts = Quadrant::ALL.map(|quadrant| shown(room, aspect, quadrant).len());
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
        entries.push(text_entry(row(name, figures(counts)), "", room.theme.base));
    }
    entries.push(text_entry(row(total_word, figures(sums)), "", room.theme.title));
    if sums.iter().sum::<usize>() == 0 {
        entries.clear();
    }
    Section::of(room.say(text::ITEMS).to_owned(), entries)
}

fn figures([s, w, o, t]: [usize; 4]) -> [String; 5] {
    [s, w, o, t, s + w + o + t].map(|figure| figure.to_string())
}

/// The items of an aspect, quadrant by quadrant; a heading stays with its first item.
fn items(room: &Room, aspect: &Aspect) -> Section {
    let mut blocks = Vec::new();
    for quadrant in Quadrant::ALL {
        let items = shown(room, aspect, quadrant);
        let letter = quadrant.letter();
        let name = room.say(words::quadrant(quadrant));
        let heading = format!(" [{letter}] {name} {}", items.len());
        let mut heading = Some(text_entry(heading, "", room.theme.quadrant(quadrant)));
        blocks.extend(items.into_iter().map(|item| {
            let head = format!("  {letter} {:>2}  ", item.number);
            let item = text_entry(head, item.text.clone(), room.theme.base);
            heading.take().into_iter().chain([item]).collect()
        }));
    }
    Section { title: room.label(&aspect.name), blocks }
}

/// The priorities with their ranks and aspects.
fn ranked(room: &Room) -> Section {
    let entry = |priority: &Priority| {
        let aspect = priority.aspect.as_deref();
        let aspect = aspect.and_then(|id| room.workshop.aspect(id));
        let aspect = aspect.map(|aspect| format!(" · {}", room.label(&aspect.name)));
        let text = format!("{}{}", priority_text(room, priority), aspect.unwrap_or_default());
        text_entry(format!(" {:>2}. ", priority.rank), text, room.theme.base)
    };
    let priorities = priorities(room.workshop);
    let mut entries: Vec<Entry> = priorities.iter().map(entry).collect();
    if let Some((_, reason)) = room.workshop.priority_order.as_ref()
        && !entries.is_empty()
    {
        let said = text::reordered(room.language(), reason);
        entries.push(text_entry(" ", said, room.theme.muted));
    }
    Section::of(room.say(text::PRIORITIES).to_owned(), entries)
}

/// The words of a priority; not those of an item that was withdrawn or parked meanwhile.
fn priority_text(room: &Room, priority: &Priority) -> String {
    let item = priority.item.and_then(|id| room.workshop.items.get(&id));
    let gone = item.is_some_and(|item| matches!(item.state, ItemState::Withdrawn | ItemState::Parked));
    if gone { format!("{} {}", priority.option, room.say(text::GONE)) } else { priority.text.clone() }
}

/// How each accepted vote was decided, and which votes are open. Of those only counted nothing is told.
fn decided(room: &Room) -> Section {
    let mut accepted: Vec<&Vote> =
        room.workshop.votes.values().filter(|vote| vote.state == VoteState::Accepted).collect();
    accepted.sort_by_key(|vote| vote.acceptance.as_ref().map(|accepted| accepted.nth));
    let block = |vote: &Vote, said: String| {
        vec![text_entry(" ", vote.question.clone(), room.theme.title), text_entry("   ", said, room.theme.base)]
    };
    let told = accepted.into_iter().map(|vote| block(vote, how(room, vote)));
    let mut blocks: Vec<Vec<Entry>> = told.collect();
    let open = room.workshop.votes.values().filter(|vote| vote.state == VoteState::Open);
    blocks.extend(open.filter_map(|vote| {
        let said = text::still_open(room.language(), vote.turnout()?);
        Some(block(vote, said))
    }));
    Section { title: room.say(text::HOW).to_owned(), blocks }
}

/// `titik · 35 instansi memilih · penghitungan suara, lalu musyawarah`.
fn how(room: &Room, vote: &Vote) -> String {
    let language = room.language();
    let mut said = Vec::new();
    if let Some(declaration) = &vote.declaration {
        said.push(room.say(vote::way(&declaration.method)).to_owned());
        said.push(text::voters(language, declaration.voters.len()));
    }
    if let Some(accepted) = &vote.acceptance {
        said.push(room.say(text::decided_by(accepted.decided_by)).to_owned());
        said.extend(accepted.reason.clone());
    }
    said.join(" · ")
}

fn notes<'a>(room: &Room<'a>, wanted: impl Fn(&Note) -> bool) -> Vec<&'a Note> {
    let standing = room.workshop.notes.values().filter(|note| !note.withdrawn);
    standing.filter(|note| wanted(note)).collect()
}

fn numbered(room: &Room, notes: &[&Note]) -> Vec<Entry> {
    let numbered = (1..).zip(notes);
    numbered
        .map(|(number, note): (usize, _)| {
            let head = format!(" {number:>2}. ");
            text_entry(head, note.text.clone(), room.theme.base)
        })
        .collect()
}

fn decisions(room: &Room) -> Section {
    let decisions = notes(room, |note| note.kind == NoteKind::Decision);
    let title = room.say(text::DECISIONS).to_owned();
    Section::of(title, numbered(room, &decisions))
}

/// Open questions, how many are answered, and how much is parked: its number only.
fn open(room: &Room) -> Section {
    let language = room.language();
    let questions = notes(room, Note::is_open_question);
    let answered = notes(room, Note::is_answered_question).len();
    let parked_items = room.workshop.items.values();
    let parked_items = parked_items.filter(|item| item.state == ItemState::Parked);
    let parked = notes(room, |note| note.kind == NoteKind::Parked).len() + parked_items.count();
    let mut entries = numbered(room, &questions);
    if entries.is_empty() && answered + parked > 0 {
        entries.push(text_entry(" ", room.say(text::NO_QUESTIONS), room.theme.base));
    }
    if answered > 0 {
        let said = text::answered(language, answered);
        entries.push(text_entry(" ", said, room.theme.good));
    }
    if parked > 0 {
        entries.push(text_entry(" ", talk::parked(language, parked), room.theme.base));
    }
    Section::of(room.say(text::OPEN).to_owned(), entries)
}
