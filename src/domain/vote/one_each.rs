//! "At most one a dimension", of a vote over the rows of sheets. It is never counted: the room sees what breaks it, and
//! may agree on the other order.

use super::{Letter, Vote};
use crate::domain::Workshop;
use std::collections::BTreeSet;

/// Options of one dimension that are taken together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crowd {
    /// The dimension, by id.
    pub dimension: String,
    /// The options, two or more, in the order in which they are taken.
    pub options: Vec<Letter>,
}

/// The dimensions of which more than one option is taken, in the order of their first.
pub fn crowds(workshop: &Workshop, vote: &Vote, taken: &[Letter]) -> Vec<Crowd> {
    let mut crowds: Vec<Crowd> = Vec::new();
    for letter in taken {
        let Some(dimension) = dimension_of(workshop, vote, letter) else {
            continue;
        };
        match crowds.iter_mut().find(|crowd| crowd.dimension == dimension) {
            Some(crowd) => crowd.options.push(letter.clone()),
            None => crowds.push(Crowd { dimension: dimension.to_owned(), options: vec![letter.clone()] }),
        }
    }
    crowds.retain(|crowd| crowd.options.len() > 1);
    crowds
}

/// The first `places` of an order of which at most one is of each dimension; fewer where there are not as many. Those
/// agreed before the count come first and are all kept, and so is every option of no dimension.
pub fn one_each(workshop: &Workshop, vote: &Vote, order: &[Letter], places: usize) -> Vec<Letter> {
    let mut taken = vote.agreed.clone();
    let mut seen: BTreeSet<&str> = taken.iter().filter_map(|letter| dimension_of(workshop, vote, letter)).collect();
    for letter in order {
        let is_new = dimension_of(workshop, vote, letter).is_none_or(|dimension| seen.insert(dimension));
        if is_new && taken.len() < places && !taken.contains(letter) {
            taken.push(letter.clone());
        }
    }
    taken
}

/// The dimension of the row that an option came from.
fn dimension_of<'a>(workshop: &'a Workshop, vote: &Vote, letter: &str) -> Option<&'a str> {
    workshop.dimension_of(vote.option(letter)?.row?)
}
