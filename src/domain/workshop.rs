//! The workshop: what is true after a number of events.

use super::agenda::{Day, Position, Session};
use super::agreement::Agreement;
use super::attendance::{Code, Delegation, HeadCount};
use super::details::Details;
use super::event::Created;
use super::group::{Group, Turns};
use super::inconsistent::Inconsistent;
use super::note::Note;
use super::priorities::CarriedPriority;
use super::sheet::{Choice, Dimension, SheetRows};
use super::swot::{Aspect, Board, Item};
use super::vote::{Letter, Vote};
use super::{Id, Zone};
use std::collections::{BTreeMap, BTreeSet};

/// One saved event of one or more days for one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workshop {
    /// What was fixed when it was created, with later edits of title, venue, place and aspects; its `days` hold the
    /// plan as created.
    pub created: Created,
    /// Aspects taken off the board; their items stay.
    pub hidden_aspects: Vec<Aspect>,
    /// The days as they are now.
    pub days: Vec<Day>,
    /// Delegations in order of entry.
    pub delegations: Vec<Delegation>,
    /// The groups at tables, if there are any.
    pub groups: Vec<Group>,
    /// Their presentations, if the order was drawn.
    pub turns: Option<Turns>,
    /// Minutes that each speaker has, 1 to 90.
    pub speaking_minutes: u32,
    /// Counts of heads, oldest first.
    pub headcounts: Vec<HeadCount>,
    /// Items by id, in order of entry.
    pub items: BTreeMap<Id, Item>,
    /// The items that stand under another one, by that one, so that nobody goes through all items for them.
    pub(super) under: BTreeMap<Id, BTreeSet<Id>>,
    /// Which items stand on the board, by aspect and quadrant.
    pub(super) board: Board,
    /// The sheets with their rows.
    pub sheets: SheetRows,
    /// Priorities that were carried over from an earlier workshop, in order of entry.
    pub carried: Vec<CarriedPriority>,
    /// Notes by id, in order of entry.
    pub notes: BTreeMap<Id, Note>,
    /// Votes by id, in order of entry.
    pub votes: BTreeMap<Id, Vote>,
    /// How many votes were accepted.
    pub(super) accepted: usize,
    /// The order of priorities agreed by musyawarah, with the reason, if it was changed.
    pub priority_order: Option<(Vec<(Id, Letter)>, String)>,
    /// What documents need beside the record.
    pub details: Details,
    /// Words that the room gave to the agreement, and when it was signed.
    pub agreement: Agreement,
}

impl Workshop {
    /// The items that were merged into this one, in order of entry.
    pub fn merged_into(&self, id: Id) -> impl Iterator<Item = &Item> {
        let under = self.under.get(&id).into_iter().flatten();
        under.filter_map(|id| self.items.get(id))
    }

    /// How many items were merged into this one.
    pub fn count_merged_into(&self, id: Id) -> usize {
        self.under.get(&id).map_or(0, BTreeSet::len)
    }

    /// Whether two items that read alike were kept apart.
    pub fn are_apart(&self, one: Id, other: Id) -> bool {
        let items = &self.items;
        items.get(&one).is_some_and(|item| item.apart.contains(&other))
    }
}

impl Workshop {
    /// Time zone of all times of day.
    pub const fn zone(&self) -> Zone {
        self.created.zone
    }

    /// The aspects on the board, in order.
    pub fn aspects(&self) -> &[Aspect] {
        &self.created.aspects
    }

    /// The aspect with this id, on the board or hidden.
    pub fn aspect(&self, id: &str) -> Option<&Aspect> {
        let all = self.aspects().iter().chain(&self.hidden_aspects);
        all.into_iter().find(|aspect| aspect.id == id)
    }

    /// Whether an item stands on the board: shown, and its aspect is not hidden.
    pub fn is_on_board(&self, item: &Item) -> bool {
        let hidden = |aspect: &Aspect| aspect.id == item.aspect;
        item.is_shown() && !self.hidden_aspects.iter().any(hidden)
    }

    /// All sessions in order, with their places.
    pub fn sessions(&self) -> impl Iterator<Item = (Position, &Session)> {
        self.days
            .iter()
            .enumerate()
            .flat_map(|(day, d)| d.sessions.iter().enumerate().map(move |(session, s)| (Position { day, session }, s)))
    }

    /// The session with this id and its place.
    pub fn session(&self, id: &str) -> Option<(Position, &Session)> {
        self.sessions().find(|(_, session)| session.plan.id == id)
    }

    /// The session that is running or paused.
    pub fn open_session(&self) -> Option<(Position, &Session)> {
        self.sessions().find(|(_, session)| session.is_open())
    }

    /// The dimension with this id, and the part of it where the path names one: `governance/public-service`.
    pub fn dimension(&self, path: &str) -> Option<(&Dimension, Option<&Choice>)> {
        let (id, part) = match path.split_once('/') {
            Some((id, part)) => (id, Some(part)),
            None => (path, None),
        };
        let dimension = self.created.dimensions.iter().find(|dimension| dimension.id == id)?;
        match part {
            None => Some((dimension, None)),
            Some(part) => Some((dimension, Some(dimension.parts.iter().find(|choice| choice.id == part)?))),
        }
    }

    /// The delegation with this code.
    pub fn delegation(&self, code: &Code) -> Option<&Delegation> {
        self.delegations.iter().find(|delegation| delegation.code == *code)
    }

    /// The codes of all delegations and groups.
    pub fn sources(&self) -> impl Iterator<Item = &Code> {
        let delegations = self.delegations.iter().map(|delegation| &delegation.code);
        delegations.chain(self.groups.iter().map(|group| &group.code))
    }

    /// The session with this id, to change.
    pub(super) fn session_mut(&mut self, id: &str) -> Result<&mut Session, Inconsistent> {
        self.days
            .iter_mut()
            .flat_map(|day| &mut day.sessions)
            .find(|session| session.plan.id == id)
            .ok_or_else(|| Inconsistent::no_such("session", id))
    }

    /// The vote with this id.
    pub fn vote(&self, id: Id) -> Option<&Vote> {
        self.votes.get(&id)
    }
}
