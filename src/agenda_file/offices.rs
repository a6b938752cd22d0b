//! The sample list of offices of a regency.

use crate::domain::attendance::{Code, Unsur};
use crate::domain::command::NewDelegation;
use serde::Deserialize;

const OFFICES: &str = include_str!("../../sessions/offices.json");

/// A delegation as files write it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Office {
    code: Code,
    name: String,
    unsur: Unsur,
    votes: bool,
}

impl From<Office> for NewDelegation {
    fn from(office: Office) -> Self {
        Self { code: office.code, name: office.name, unsur: office.unsur, votes: office.votes }
    }
}

/// The 34 offices that a new workshop proposes; names differ by region.
pub fn sample_offices() -> Vec<NewDelegation> {
    let offices: Vec<Office> = serde_json::from_str(OFFICES).unwrap_or_default();
    offices.into_iter().map(NewDelegation::from).collect()
}
