//! The candidates of a file: ids to indexes and back.

use std::collections::HashMap;

use super::limits::{Limit, NAME_SHOWN, clipped};
use super::{Reason, TallyError};
use crate::domain::tally::BadBallot;

/// Candidates in the order of the file, each once.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    ids: Vec<String>,
    places: HashMap<String, usize>,
}

impl Candidates {
    pub fn new(ids: Vec<String>) -> Result<Self, TallyError> {
        for id in &ids {
            Limit::Name.over(id.chars().count())?;
        }
        let mut places = HashMap::with_capacity(ids.len());
        for (place, id) in ids.iter().enumerate() {
            if places.insert(id.clone(), place).is_some() {
                return Err(TallyError::twice(id));
            }
        }
        Ok(Self { ids, places })
    }

    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn into_ids(self) -> Vec<String> {
        self.ids
    }

    pub fn find(&self, id: &str) -> Result<usize, Reason> {
        let place = self.places.get(id).copied();
        place.ok_or_else(|| Reason::Rule(BadBallot::UnknownItem(quoted(id))))
    }

    pub fn find_all(&self, ids: &[String]) -> Result<Vec<usize>, Reason> {
        ids.iter().map(|id| self.find(id)).collect()
    }

    /// The places of ids that may each stand there once.
    pub fn find_once<'a>(&self, ids: impl Iterator<Item = &'a String>) -> Result<Vec<usize>, Reason> {
        let found = ids.map(|id| self.find(id)).collect::<Result<Vec<_>, _>>()?;
        let mut sorted = found.clone();
        sorted.sort_unstable();
        match sorted.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(twice) => Err(self.name(BadBallot::NamedTwice(twice[0]))),
            None => Ok(found),
        }
    }

    /// A refusal with the candidate named by its id.
    pub fn name(&self, refused: BadBallot) -> Reason {
        Reason::Rule(refused.map_item(|place| quoted(self.ids.get(place).map_or("?", |id| id))))
    }
}

fn quoted(id: &str) -> String {
    format!("`{}`", clipped(id, NAME_SHOWN))
}
