//! The settings of a file, checked.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::ballot::{Names, Pairs};
use super::decimal::Decimal;
use super::limits::{Limit, MESSAGE_SHOWN, NAME_SHOWN, clipped};
use super::{Problem, TallyError};
use crate::domain::tally::{BigRational, Criterion, Scale};

/// Settings as written. Those of other kinds than the file's are allowed and make no difference.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Settings {
    pub dots: Option<u64>,
    pub max_per_item: Option<u64>,
    pub max_choices: Option<usize>,
    scale: Option<(i64, i64)>,
    criteria: Option<Names>,
    weights: Option<Pairs<Box<RawValue>>>,
}

impl Settings {
    pub fn scale(&self) -> Result<Option<Scale>, TallyError> {
        Ok(self.scale.map(|(lowest, highest)| Scale::new(lowest, highest)).transpose()?)
    }

    /// The names of the criteria and their rules.
    pub fn criteria(&self) -> Result<(Vec<String>, Vec<Criterion>), TallyError> {
        let names = self.criteria.as_ref().map_or(&[][..], |Names(names)| names);
        if names.is_empty() {
            return Err(TallyError::setting("criteria", Problem::NoCriteria));
        }
        if let Some(twice) = repeated(names.iter()) {
            return Err(TallyError::setting("criteria", Problem::ListedTwice(clipped(twice, NAME_SHOWN))));
        }
        for name in names {
            Limit::Name.over(name.chars().count())?;
        }
        let scale = self.scale()?;
        let mut criteria = vec![Criterion::new(scale); names.len()];
        for (name, weight) in self.weights()? {
            let place = names.iter().position(|known| known == name).ok_or_else(|| {
                let name = clipped(name, NAME_SHOWN);
                TallyError::setting("weights", Problem::NoCriterion(name))
            })?;
            criteria[place] = Criterion::new(scale).weighing(weight)?;
        }
        Ok((names.to_vec(), criteria))
    }

    fn weights(&self) -> Result<Vec<(&str, BigRational)>, TallyError> {
        let Some(Pairs(weights)) = &self.weights else {
            return Ok(Vec::new());
        };
        if let Some(twice) = repeated(weights.iter().map(|(name, _)| name)) {
            return Err(TallyError::setting("weights", Problem::WeighedTwice(clipped(twice, NAME_SHOWN))));
        }
        let read = |(name, raw): &'_ (String, Box<RawValue>)| {
            Limit::Number.over(raw.get().len())?;
            let ratio = Decimal::parse(raw.get()).and_then(|decimal| decimal.to_ratio());
            ratio.ok_or_else(|| {
                let (name, text) = (clipped(name, NAME_SHOWN), clipped(raw.get(), MESSAGE_SHOWN));
                TallyError::setting("weights", Problem::Weight { name, text })
            })
        };
        weights.iter().map(|pair| Ok((pair.0.as_str(), read(pair)?))).collect()
    }
}

fn repeated<'a>(names: impl Iterator<Item = &'a String>) -> Option<&'a String> {
    let mut names: Vec<_> = names.collect();
    names.sort();
    names.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0])
}
