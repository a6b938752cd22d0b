//! The settings of a file, checked.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::TallyError;
use super::ballot::Pairs;
use super::decimal::Decimal;
use crate::domain::tally::{BigRational, Criterion, Scale};

/// Settings as written. Those of other kinds than the file's are allowed and make no difference.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Settings {
    pub dots: Option<u64>,
    pub max_per_item: Option<u64>,
    pub max_choices: Option<usize>,
    scale: Option<(i64, i64)>,
    criteria: Option<Vec<String>>,
    weights: Option<Pairs<Box<RawValue>>>,
}

impl Settings {
    pub fn scale(&self) -> Result<Option<Scale>, TallyError> {
        Ok(self
            .scale
            .map(|(lowest, highest)| Scale::new(lowest, highest))
            .transpose()?)
    }

    /// The names of the criteria and their rules.
    pub fn criteria(&self) -> Result<(Vec<String>, Vec<Criterion>), TallyError> {
        let names = self.criteria.clone().unwrap_or_default();
        if names.is_empty() {
            return Err(TallyError::setting(
                "criteria",
                "ballots by criteria need their names",
            ));
        }
        if let Some(twice) = repeated(names.iter()) {
            return Err(TallyError::setting(
                "criteria",
                format!("`{twice}` is listed twice"),
            ));
        }
        let scale = self.scale()?;
        let mut criteria = vec![Criterion::new(scale); names.len()];
        for (name, weight) in self.weights()? {
            let place = names
                .iter()
                .position(|known| known == name)
                .ok_or_else(|| {
                    TallyError::setting("weights", format!("`{name}` is not among the criteria"))
                })?;
            criteria[place] = Criterion::new(scale).weighing(weight)?;
        }
        Ok((names, criteria))
    }

    fn weights(&self) -> Result<Vec<(&str, BigRational)>, TallyError> {
        let Some(Pairs(weights)) = &self.weights else {
            return Ok(Vec::new());
        };
        if let Some(twice) = repeated(weights.iter().map(|(name, _)| name)) {
            return Err(TallyError::setting(
                "weights",
                format!("`{twice}` is given twice"),
            ));
        }
        let read = |(name, raw): &'_ (String, Box<RawValue>)| {
            Decimal::parse(raw.get())
                .and_then(|decimal| decimal.to_ratio())
                .ok_or_else(|| {
                    let problem = format!("the weight of `{name}` is {raw}, not a usable number");
                    TallyError::setting("weights", problem)
                })
        };
        weights
            .iter()
            .map(|pair| Ok((pair.0.as_str(), read(pair)?)))
            .collect()
    }
}

fn repeated<'a>(names: impl Iterator<Item = &'a String>) -> Option<&'a String> {
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
        .windows(2)
        .find(|pair| pair[0] == pair[1])
        .map(|pair| pair[0])
}
