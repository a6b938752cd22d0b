//! The board and the formulations of an item.

use super::{Emphasis, Quadrant, Said};

/// The board of an aspect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// Name of the aspect.
    pub aspect: String,
    /// The time left of the session, else the time of day: from the longest way to say it to the shortest.
    pub clock: Vec<Said>,
    /// S, W, O and T, each with its items in ascending numbers.
    pub quadrants: [QuadrantItems; 4],
    /// The quadrant that the room talks about.
    pub here: Quadrant,
    /// Whether that quadrant alone is shown.
    pub enlarged: bool,
    /// Said in a quadrant without items.
    pub empty: String,
}

/// The shown items of a quadrant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuadrantItems {
    /// The quadrant.
    pub quadrant: Quadrant,
    /// Its name.
    pub name: String,
    /// Its items.
    pub items: Vec<BoardItem>,
}

/// An item as the room knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardItem {
    /// The number that the room calls it by, from 1.
    pub number: u32,
    /// Its text.
    pub text: String,
    /// A band for one that is pointed at, strong for one that came in a moment ago.
    pub emphasis: Emphasis,
}

/// Formulations of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wordings {
    /// What they are.
    pub name: String,
    /// The quadrant of the item.
    pub quadrant: Quadrant,
    /// The number of the item, from 1.
    pub number: u32,
    /// Two or three formulations.
    pub wordings: Vec<String>,
}
