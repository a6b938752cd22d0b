//! An audit as it is kept: the dice, and the papers that say something else than was entered.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The fewest throws of a die: 7,776 draws, none of which was known when the vote was closed.
const FEWEST: usize = 5;
/// The most throws that are taken down.
const MOST: usize = 100;

/// What the room threw: digits 1 to 6, at least five.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dice(String);

/// What is wrong with dice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiceFault {
    /// No die shows that.
    NotADie(char),
    /// Too few throws, or far too many.
    Throws {
        /// Given.
        given: usize,
        /// The fewest.
        fewest: usize,
        /// The most.
        most: usize,
    },
}

impl Dice {
    /// Digits as they were called out; blanks between them make no difference.
    ///
    /// # Errors
    /// [`DiceFault`].
    pub fn read(typed: &str) -> Result<Self, DiceFault> {
        let thrown: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        if let Some(other) = thrown.chars().find(|c| !('1'..='6').contains(c)) {
            return Err(DiceFault::NotADie(other));
        }
        match thrown.len() {
            FEWEST..=MOST => Ok(Self(thrown)),
            given => Err(DiceFault::Throws { given, fewest: FEWEST, most: MOST }),
        }
    }

    /// The digits without blanks.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A paper that says something else than was entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Differing {
    /// The number on it.
    pub ballot: u32,
    /// What it says, in the words of the witnesses; may be empty.
    pub paper: String,
}

/// Papers that were compared with what was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// When.
    pub at: Timestamp,
    /// The dice that the room threw.
    pub dice: Dice,
    /// How many numbers were drawn.
    pub sample: u32,
    /// Of how many.
    pub of: u32,
    /// Those whose paper says something else.
    pub differing: Vec<Differing>,
}
