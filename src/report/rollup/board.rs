//! Items by aspect, quadrant and dimension.

use super::{Block, Map, Page, short};
use crate::domain::swot::Quadrant;
use crate::rollup::{Facts, Item};
use crate::text::{rollup as say, words};
use std::collections::BTreeSet;

impl Page<'_> {
    pub(super) fn boards(&self) -> Vec<Block> {
        let mut told = Vec::new();
        let quadrants = Quadrant::ALL.map(|quadrant| (quadrant, self.say(words::quadrant(quadrant))));
        let items = || self.rollup.facts.iter().flat_map(|facts| facts.items.iter());
        let aspects = self.aspects();
        let by_aspect = Map::of(&aspects, &quadrants, items().map(|item| (item.aspect, item.quadrant)));
        told.extend(self.map(say::BY_ASPECT, by_aspect));
        let dimensions = self.dimensions();
        let by_dimension =
            Map::of(&dimensions, &quadrants, items().map(|item| (self.dimension(item.dimension), item.quadrant)));
        told.extend(self.map(say::BY_DIMENSION, by_dimension));
        told.extend(self.map(say::BY_PLACE, self.by_place(&dimensions)));
        self.section(say::ITEMS, told)
    }

    /// Items of each place, by dimension.
    fn by_place(&self, dimensions: &[(&str, String)]) -> Map {
        let places: Vec<(&str, String)> =
            self.rollup.places.iter().map(|place| (place.name.as_str(), short(&place.name))).collect();
        let items = self.rollup.facts.iter().flat_map(|facts| facts.items.iter().map(move |item| (facts, item)));
        let pair = items.map(|(facts, item): (&Facts, Item)| (facts.place.as_str(), self.dimension(item.dimension)));
        Map::of(&places, dimensions, pair)
    }

    /// The aspects that have items, in order of their names.
    fn aspects(&self) -> Vec<(&str, String)> {
        let items = self.rollup.facts.iter().flat_map(|facts| facts.items.iter());
        let ids: BTreeSet<&str> = items.map(|item| item.aspect).collect();
        ids.into_iter().map(|id| (id, self.name(&self.names.aspects, id))).collect()
    }

    /// The dimensions that some workshop declares, and one for all that is of none of them.
    pub(super) fn dimensions(&self) -> Vec<(&str, String)> {
        let declared = self.names.dimensions.keys().map(|id| (id.as_str(), self.name(&self.names.dimensions, id)));
        declared.chain([("", self.say(say::NO_DIMENSION))]).collect()
    }

    /// The dimension of a path, if some workshop declares it; else none.
    pub(super) fn dimension<'b>(&self, path: Option<&'b str>) -> &'b str {
        let whole = path.and_then(|path| path.split('/').next());
        whole.filter(|id| self.names.dimensions.contains_key(*id)).unwrap_or_default()
    }
}
