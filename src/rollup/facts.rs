//! What is kept of one workshop.

use super::decided::{self, Decided, Heads};
use super::sheets::{self, About, Action, Programme, Readiness};
use super::{Items, Key, Names, Source};
use crate::domain::agenda::{Label, Session, SessionState};
use crate::domain::carry::stage;
use crate::domain::note::Note;
use crate::domain::place::PlaceKind;
use crate::domain::sheet::Origin;
use crate::domain::{Id, Seal, Workshop};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What is kept of one workshop.
#[derive(Debug)]
pub struct Facts {
    /// Which it is.
    pub key: Key,
    /// The file it was read from, as it was named.
    pub file: String,
    /// The full name of its place: `Kabupaten Bangli`.
    pub place: String,
    /// What kind of place that is.
    pub kind: PlaceKind,
    /// Its title.
    pub title: String,
    /// The id of its agenda.
    pub agenda: String,
    /// Its stage, 1 to 4; none of other agendas.
    pub stage: Option<usize>,
    /// When it was created.
    pub created_at: Timestamp,
    /// Its first and its last day.
    pub days: Option<[Date; 2]>,
    /// Its records.
    pub records: u64,
    /// The sum of the last of them.
    pub sum: Seal,
    /// Whether it is an example.
    pub example: bool,
    /// The workshop that it was carried over from.
    pub continues: Option<Key>,
    /// How far it has come.
    pub progress: Progress,
    /// The items on its board.
    pub items: Items,
    /// How ready each element is.
    pub readiness: Vec<Readiness>,
    /// What it accepted.
    pub decided: Vec<Decided>,
    /// Rows of a sheet with a gate that it accepted.
    pub quick_wins: Vec<About>,
    /// Rows with years.
    pub programmes: Vec<Programme>,
    /// Who is to do what, and is not done with it.
    pub actions: Vec<Action>,
    /// Questions without an answer: id and text.
    pub questions: Vec<(Id, String)>,
    /// Heads by count and kind of body.
    pub heads: Vec<Heads>,
    /// What its ids are called.
    pub(super) names: Names,
    /// What it has carried over, by workshop and id there.
    pub(super) origins: Vec<(Key, Id)>,
}

/// How many sessions a workshop has held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// All of them.
    pub sessions: usize,
    /// Those that are over.
    pub ended: usize,
    /// Those that were left out.
    pub skipped: usize,
    /// Those that run, or stand still for a while.
    pub open: usize,
}

/// How far a workshop has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// There is no journal of it.
    None,
    /// Nothing of it has begun.
    Planned,
    /// Some of it.
    UnderWay,
    /// All of it is over.
    Done,
}

impl State {
    /// Its name in the tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Planned => "planned",
            Self::UnderWay => "under_way",
            Self::Done => "done",
        }
    }
}

impl Progress {
    fn of(sessions: impl Iterator<Item = SessionState>) -> Self {
        let mut progress = Self::default();
        for state in sessions {
            progress.sessions += 1;
            match state {
                SessionState::Ended => progress.ended += 1,
                SessionState::Skipped => progress.skipped += 1,
                SessionState::Running | SessionState::Paused => progress.open += 1,
                SessionState::Planned | SessionState::Waiting => {}
            }
        }
        progress
    }

    /// Whether it is done: everything that was not left out is over.
    pub const fn state(self) -> State {
        match (self.ended, self.open) {
            (0, 0) => State::Planned,
            (ended, _) if ended > 0 && ended + self.skipped == self.sessions => State::Done,
            (_, _) => State::UnderWay,
        }
    }
}

impl Facts {
    /// What is kept of a journal.
    pub fn of(source: Source) -> Self {
        let Source { file, first, last, records, workshop } = source;
        let created = &workshop.created;
        let dates = || created.days.iter().map(|day| day.date);
        let sessions = workshop.sessions().map(|(_, session): (_, &Session)| session.state);
        let rows = sheets::rows(workshop);
        let key = Key::of(first);
        Self {
            key,
            file: file.to_owned(),
            place: created.place.full_name(),
            kind: created.place.kind,
            title: created.title.clone(),
            agenda: created.agenda.clone(),
            stage: stage(&created.agenda),
            created_at: created.created_at,
            days: dates().min().zip(dates().max()).map(|(first, last)| [first, last]),
            records,
            sum: last,
            example: created.example,
            continues: origins(workshop).next().and_then(|origin| Key::parse(&origin.workshop)),
            progress: Progress::of(sessions),
            items: Items::of(workshop),
            readiness: sheets::readiness(workshop),
            decided: decided::decided(workshop),
            quick_wins: sheets::quick_wins(workshop),
            programmes: rows.programmes,
            actions: rows.actions,
            questions: workshop.notes.values().filter(|note| note.is_open_question()).map(question).collect(),
            heads: decided::heads(workshop),
            names: Names { aspects: aspects(workshop), dimensions: dimensions(workshop) },
            origins: origins(workshop)
                .filter_map(|origin| Some((Key::parse(&origin.workshop)?, origin.id)))
                .filter(|(from, _)| *from != key)
                .collect(),
        }
    }

    /// By place, age and workshop.
    pub(super) fn order(&self) -> impl Ord + use<> {
        (self.place.clone(), self.created_at, self.key)
    }

    /// Leaves out what another workshop has carried on, and priorities carried over from one that is `read`.
    /// `carried_on` is in order.
    pub(super) fn keep_what_stands(&mut self, carried_on: &[(Key, Id)], read: &BTreeSet<Key>) {
        let key = self.key;
        let stands = |id: Id| carried_on.binary_search(&(key, id)).is_err();
        self.items.retain(stands);
        self.quick_wins.retain(|row| stands(row.row));
        self.programmes.retain(|row| stands(row.about.row));
        self.actions.retain(|row| stands(row.id));
        self.questions.retain(|(id, _)| stands(*id));
        self.decided.retain(|decided| decided.carried_from.is_none_or(|from| !read.contains(&from)));
    }

    /// The head count with most heads: delegations that came, and heads. None where nobody was counted.
    pub fn most_heads(&self) -> Option<(usize, u64)> {
        let largest = self.heads.iter().filter(|heads| heads.largest);
        let (delegations, heads) =
            largest.fold((0, 0), |(delegations, n), one| (delegations + one.delegations, n + one.heads));
        (heads > 0).then_some((delegations, heads))
    }
}

fn question(note: &Note) -> (Id, String) {
    (note.id, note.text.clone())
}

/// What the workshop has carried over, in whatever state: what stands first in its first record is the first.
fn origins(workshop: &Workshop) -> impl Iterator<Item = &Origin> {
    let items = workshop.items.values().filter_map(|item| item.origin.as_ref());
    let rows = workshop.sheets.rows().filter_map(|row| row.origin.as_ref());
    let notes = workshop.notes.values().filter_map(|note| note.origin.as_ref());
    items.chain(rows).chain(notes).chain(workshop.carried.iter().map(|priority| &priority.origin))
}

fn aspects(workshop: &Workshop) -> BTreeMap<String, Label> {
    workshop.aspects().iter().map(|aspect| (aspect.id.clone(), filled(workshop, &aspect.name))).collect()
}

fn dimensions(workshop: &Workshop) -> BTreeMap<String, Label> {
    let dimensions = workshop.created.dimensions.iter();
    dimensions.map(|dimension| (dimension.id.clone(), filled(workshop, &dimension.name))).collect()
}

/// A name with the words of the place.
pub(super) fn filled(workshop: &Workshop, label: &Label) -> Label {
    let fill = |text: &str| workshop.created.place.fill(text);
    Label { id: fill(&label.id), en: fill(&label.en) }
}
