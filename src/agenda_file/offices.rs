//! The sample list of offices of a regency.

use crate::domain::attendance::{Code, Unsur};
use crate::domain::command::NewDelegation;
use serde::Deserialize;

const OFFICES: &str = include_str!("../../sessions/offices.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Office {
    code: Code,
    name: String,
    unsur: Unsur,
    votes: bool,
}

/// The 34 offices that a new workshop proposes; names differ by region.
pub fn sample_offices() -> Vec<NewDelegation> {
    let offices: Vec<Office> = serde_json::from_str(OFFICES).unwrap_or_default();
    let delegation = |office: Office| NewDelegation {
        code: office.code,
        name: office.name,
        unsur: office.unsur,
        votes: office.votes,
    };
    offices.into_iter().map(delegation).collect()
}
