//! Items and priorities, which cite one another: each comes once what it cites is there.

use super::priorities::{Handed, handed};
use super::{Carrier, What};
use crate::domain::event::{BoardEvent, Event, WorkshopEvent};
use crate::domain::priorities::CarriedPriority;
use crate::domain::sheet::{Accepted, MOST_REFS, Ref};
use crate::domain::swot::Item;
use std::collections::BTreeSet;

/// An item or a priority that is to come.
enum Thing<'a> {
    Item(&'a Item, Vec<Ref>),
    Priority(Handed),
}

impl Thing<'_> {
    /// What cites it in the earlier workshop.
    fn cited_as(&self) -> Ref {
        match self {
            Self::Item(item, _) => Ref::Item(item.id),
            Self::Priority(handed) => handed.cited_as.clone(),
        }
    }

    /// What has to be there before it.
    fn needs(&self) -> &[Ref] {
        match self {
            Self::Item(_, from) => from,
            Self::Priority(handed) => handed.about.as_slice(),
        }
    }
}

impl Carrier<'_> {
    /// Brings the items on the board and the priorities.
    pub(super) fn things(&mut self) {
        let from = self.from;
        let (handed, again) = handed(from);
        self.again = again;
        let mut things: Vec<Thing> = Vec::new();
        for item in from.on_board() {
            if self.to.aspect(&item.aspect).is_some() {
                things.push(Thing::Item(item, self.made_of(item)));
            } else if let Some(aspect) = from.aspect(&item.aspect) {
                self.lose(What::Aspect(aspect.name.clone()));
            }
        }
        things.extend(handed.into_iter().map(Thing::Priority));
        self.in_turn(things);
    }

    /// What an item was made of, and what those were made of that were merged into it; not itself.
    fn made_of(&self, item: &Item) -> Vec<Ref> {
        let merged = self.from.merged_into(item.id).flat_map(|under| &under.from);
        let all = item.from.iter().chain(merged).map(|cited| self.stands_as(cited));
        all.filter(|cited| *cited != Ref::Item(item.id)).collect()
    }

    /// Brings things one by one, those first whose origins are there; what is left goes round in a circle, which only
    /// merging can make, and comes without what is missing.
    fn in_turn(&mut self, mut things: Vec<Thing>) {
        let mut waiting: BTreeSet<Ref> = things.iter().map(Thing::cited_as).collect();
        loop {
            let before = things.len();
            let mut left = Vec::new();
            for thing in things {
                if thing.needs().iter().any(|cited| waiting.contains(cited)) {
                    left.push(thing);
                } else {
                    waiting.remove(&thing.cited_as());
                    self.thing(thing);
                }
            }
            things = left;
            if things.is_empty() || things.len() == before {
                break;
            }
        }
        for thing in things {
            self.thing(thing);
        }
    }

    fn thing(&mut self, thing: Thing) {
        let cited_as = thing.cited_as();
        let new = match thing {
            Thing::Item(item, from) => self.item(item, &from),
            Thing::Priority(handed) => self.priority(handed),
        };
        if let Some(new) = new {
            self.new.insert(cited_as, new);
        }
    }

    fn item(&mut self, item: &Item, made_of: &[Ref]) -> Option<Ref> {
        let mut from = Vec::new();
        for cited in made_of {
            match self.there(cited) {
                Some(there) if from.contains(&there) => {}
                Some(there) if from.len() < MOST_REFS => from.push(there),
                Some(_) | None => self.lose(What::Link),
            }
        }
        let by = self.source(item.by.as_ref());
        let Item { aspect, quadrant, text, dimension, .. } = item.clone();
        let brought = self.bring(item.id, |id, origin| {
            let origin = Some(origin);
            Event::Board(BoardEvent::ItemAdded { id, aspect, quadrant, text, by, dimension, from, origin })
        });
        self.comes.items += usize::from(brought.is_some());
        brought.map(Ref::Item)
    }

    /// A priority comes also where what it is about has no place there.
    fn priority(&mut self, handed: Handed) -> Option<Ref> {
        let Handed { origin, text, rank, decided_by, about, .. } = handed;
        let about = about.and_then(|about| self.there(&about));
        let brought = self.bring(origin, |id, origin| {
            let carried = CarriedPriority { id, text, rank, decided_by, about, origin };
            Event::Workshop(WorkshopEvent::PriorityCarried(carried))
        });
        self.comes.priorities += usize::from(brought.is_some());
        brought.map(|id| Ref::Priority(Accepted::Carried(id)))
    }
}
