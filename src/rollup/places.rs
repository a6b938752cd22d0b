//! Places side by side: what their workshops come to, in one row each.

use super::{Facts, State};
use crate::domain::agenda::Label;
use crate::domain::carry::STAGES;
use crate::domain::swot::Quadrant;
use std::collections::BTreeMap;
use std::ops::Range;

/// A place and what its workshops come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its full name: `Kabupaten Bangli`.
    pub name: String,
    /// Its workshops, among all of them.
    pub workshops: Range<usize>,
    /// How far each stage has come.
    pub stages: [State; STAGES],
    /// Items by quadrant, in the order of [`Quadrant::ALL`].
    pub items: [usize; 4],
    /// Readiness in tenths of a percent; none where nothing is answered.
    pub readiness: Option<u32>,
    /// Priorities.
    pub priorities: usize,
    /// Quick wins.
    pub quick_wins: usize,
    /// Programmes.
    pub programmes: usize,
    /// Actions that are not done, and questions without an answer.
    pub open: usize,
    /// Delegations and heads of the count with most heads.
    pub heads: Option<(usize, u64)>,
}

/// The places of these workshops, which are in order.
pub(super) fn places(facts: &[Facts]) -> Vec<Place> {
    let mut from = 0;
    let mut places = Vec::new();
    for workshops in facts.chunk_by(|one, other| one.place == other.place) {
        places.push(place(workshops, from..from + workshops.len()));
        from += workshops.len();
    }
    places
}

fn place(facts: &[Facts], workshops: Range<usize>) -> Place {
    let stage = |stage: usize| {
        let of_stage = facts.iter().filter(|facts| facts.stage == Some(stage));
        of_stage.map(|facts| facts.progress.state()).max().unwrap_or(State::None)
    };
    let items = |quadrant: Quadrant| {
        let items = facts.iter().flat_map(|facts| facts.items.iter());
        items.filter(|item| item.quadrant == quadrant).count()
    };
    let sum = |of: fn(&Facts) -> usize| facts.iter().map(of).sum();
    Place {
        name: facts.first().map(|facts| facts.place.clone()).unwrap_or_default(),
        workshops,
        stages: std::array::from_fn(|index| stage(index + 1)),
        items: Quadrant::ALL.map(items),
        readiness: newest_answered(facts).and_then(|facts| percent(&facts.readiness)),
        priorities: sum(|facts| facts.decided.len()),
        quick_wins: sum(|facts| facts.quick_wins.len()),
        programmes: sum(|facts| facts.programmes.len()),
        open: sum(|facts| facts.actions.len() + facts.questions.len()),
        heads: facts.iter().filter_map(Facts::most_heads).max_by_key(|(_, heads)| *heads),
    }
}

/// The newest workshop of a place in which readiness is answered.
pub(super) fn newest_answered(facts: &[Facts]) -> Option<&Facts> {
    facts.iter().rfind(|facts| facts.readiness.iter().any(|element| element.answered > 0))
}

/// Degrees given by degrees possible, over all elements.
fn percent(readiness: &[super::Readiness]) -> Option<u32> {
    let sum = |of: fn(&super::Readiness) -> u32| readiness.iter().map(of).sum();
    tenths(sum(|element| element.given), sum(|element| element.possible))
}

/// 100 × given ÷ possible in tenths of a percent, halves upwards; none where nothing is possible.
pub fn tenths(given: u32, possible: u32) -> Option<u32> {
    let (given, possible) = (u64::from(given), u64::from(possible));
    (2000 * given + possible).checked_div(2 * possible).and_then(|tenths| u32::try_from(tenths).ok())
}

/// What ids are called, in the words of the first workshop that has them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// Aspects.
    pub aspects: BTreeMap<String, Label>,
    /// Dimensions.
    pub dimensions: BTreeMap<String, Label>,
}

impl super::Rollup {
    /// What ids are called.
    pub fn names(&self) -> Names {
        let mut names = Names::default();
        for facts in &self.facts {
            let Names { aspects, dimensions } = &facts.names;
            for (into, from) in [(&mut names.aspects, aspects), (&mut names.dimensions, dimensions)] {
                for (id, label) in from {
                    into.entry(id.clone()).or_insert_with(|| label.clone());
                }
            }
        }
        names
    }

    /// The workshops of a place, from the oldest.
    pub fn of_place(&self, place: &Place) -> &[Facts] {
        self.facts.get(place.workshops.clone()).unwrap_or_default()
    }

    /// The readiness of a place by its elements, as its newest workshop has it in which it is answered.
    pub fn readiness_of(&self, place: &Place) -> &[super::Readiness] {
        newest_answered(self.of_place(place)).map_or(&[], |facts| &facts.readiness)
    }
}
