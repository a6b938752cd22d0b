//! The order in which the ballots of a counted vote are read out.
//!
//! Whose turn it was at the roll call was said aloud, so a vote that is not *terbuka* must not be read out in the order of
//! entry, nor by its numbers. Its ballots come by SHA-256 over the seal of the vote, a vertical bar and the ballot as it
//! is written when typed, smallest first (docs/tally.md). A ballot corrected after closing keeps its place.

use super::round::Ballot;
use super::{Declaration, Openness, ShownBallot, Standing, Vote, ballot};
use crate::domain::attendance::Code;
use sha2::{Digest, Sha256};

impl Vote {
    /// The ballots that count, in the order in which they are read out; none unless the vote is counted.
    pub fn ballots(&self) -> Vec<ShownBallot<'_>> {
        let named = self.reads_names();
        let ballots = self.reading().into_iter();
        ballots.map(|ballot| shown(ballot, named)).collect()
    }

    /// The number of the ballot that is read out at this place, from 0: for the command that corrects it, and for no
    /// eye unless the vote is *terbuka*.
    pub fn number_of_read(&self, place: usize) -> Option<u32> {
        self.reading().get(place).map(|ballot| ballot.no)
    }

    /// Whether ballots are read out with their numbers and names: of a vote that is *terbuka*.
    pub fn reads_names(&self) -> bool {
        let declared = self.declaration.as_ref();
        declared.is_some_and(|declared| declared.openness == Openness::Open)
    }

    /// The ballots of a counted vote that do not count, each with its number, whose it is and why; of a vote that is not
    /// *terbuka* none, since with their numbers they would tell at whose turn they came.
    pub fn set_aside(&self) -> Vec<(u32, Option<&Code>, Standing)> {
        let is_told = self.is_counted() && self.reads_names();
        let aside = self.ballots.iter().filter(|ballot| is_told && ballot.standing != Standing::Counts);
        aside.map(|ballot| (ballot.no, ballot.voter.as_ref(), ballot.standing)).collect()
    }

    pub(super) fn reading(&self) -> Vec<&Ballot> {
        let Some(declared) = self.declaration.as_ref().filter(|_| self.is_counted()) else {
            return Vec::new();
        };
        let mut ballots: Vec<&Ballot> = self.counting().collect();
        match declared.openness {
            Openness::Open => {}
            Openness::Closed | Openness::Secret => {
                let seal = self.seal.map_or_else(String::new, |seal| seal.to_string());
                ballots.sort_by_cached_key(|ballot| place(&seal, declared, ballot));
            }
        }
        ballots
    }
}

/// By what a ballot is sorted: its sum as it was handed in. Ballots that say the same need no order; so that a corrected
/// one stays where it is among them, they go by a second sum.
fn place(seal: &str, declared: &Declaration, ballot: &Ballot) -> (Vec<u8>, Vec<u8>) {
    let first = ballot.corrected.first();
    let choice = first.map_or(&ballot.choice, |(handed_in, _)| handed_in);
    let written = written(declared, ballot.count, choice);
    let sum = |text: String| Sha256::digest(text).to_vec();
    let among_alike = sum(format!("{seal}|{written}|{}", ballot.no));
    (sum(format!("{seal}|{written}")), among_alike)
}

/// `AAC`; `12*AAC` where one line stands for several alike.
fn written(declared: &Declaration, count: u32, choice: &super::Choice) -> String {
    let said = ballot::write(declared, choice);
    match count {
        1 => said,
        count => format!("{count}*{said}"),
    }
}

fn shown(ballot: &Ballot, named: bool) -> ShownBallot<'_> {
    ShownBallot {
        no: named.then_some(ballot.no),
        voter: ballot.voter.as_ref().filter(|_| named),
        count: ballot.count,
        choice: &ballot.choice,
        corrected: &ballot.corrected,
    }
}
