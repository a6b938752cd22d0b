//! The lot that settles a tie. Its seed is the seal of the vote, a vertical bar and a word that the room says after the
//! closing, so nobody can know the order before, and anybody can redo it after.

use super::{Letter, Vote, VoteOption};
use crate::domain::Seal;
use sha2::{Digest, Sha256};

/// A lot as drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lot {
    /// How often the vote had been reopened: a word counts for one closing.
    pub(super) reopened: u32,
    /// The seal of that closing.
    pub seal: Option<Seal>,
    /// The word that the room said.
    pub word: String,
    /// The tied options as drawn.
    pub order: Vec<Letter>,
}

/// A word as the room said it: in small letters, letters and digits with one blank between words. Who types it cannot try
/// capitals, marks and blanks until one of them suits. Empty when nothing is left.
pub fn spoken(typed: &str) -> String {
    let small = typed.to_lowercase();
    let words = small.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// The text that is hashed before the id of each option.
pub fn seed(seal: &Seal, word: &str) -> String {
    format!("{seal}|{word}")
}

/// What stands for an option behind the seed: the id of its item or row, its letter where it came from neither.
pub fn ticket(option: &VoteOption) -> String {
    option.source().map_or_else(|| option.id.clone(), |source| source.to_string())
}

/// The options by SHA-256 over the seed followed by their tickets, smallest first.
///
/// The place of two options to each other does not depend on the others: a lot among more or fewer of them agrees.
pub fn lot_order(seal: &Seal, word: &str, options: &[VoteOption]) -> Vec<Letter> {
    let seed = seed(seal, word);
    let draw = |option: &VoteOption| {
        let sum = Sha256::digest(format!("{seed}{}", ticket(option)));
        (sum.to_vec(), option.id.clone())
    };
    let mut drawn: Vec<_> = options.iter().map(draw).collect();
    drawn.sort_unstable();
    drawn.into_iter().map(|(_, letter)| letter).collect()
}

impl Vote {
    /// The word that the room has said for a lot after this closing. It stands: every other lot of the same closing is
    /// drawn with it, also after a ballot was corrected.
    pub fn word(&self) -> Option<&str> {
        let this = |lot: &&Lot| lot.reopened == self.reopened;
        self.lots.iter().rfind(this).map(|lot| lot.word.as_str())
    }

    /// Keeps a lot on record, once.
    pub(super) fn keep_lot(&mut self, word: &str, order: &[Letter]) {
        let lot = Lot { reopened: self.reopened, seal: self.seal, word: word.to_owned(), order: order.to_vec() };
        if !self.lots.contains(&lot) {
            self.lots.push(lot);
        }
    }
}
