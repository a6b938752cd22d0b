//! The board and the formulations of an item.

use super::Quadrant;

/// The board of an aspect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// Name of the aspect.
    pub aspect: String,
    /// S, W, O and T, each with its items, the newest first.
    pub quadrants: [QuadrantItems; 4],
    /// The quadrant that the room talks about.
    pub here: Quadrant,
    /// The quadrant of an item that came in a moment ago.
    pub newest: Option<Quadrant>,
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
