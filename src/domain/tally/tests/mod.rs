//! Textbook examples as facts, the limits and refusals, and properties over random ballots.

#![expect(clippy::cast_possible_truncation, reason = "the numbers of a test are small")]

mod agreement;
mod counted;
mod properties;
mod ranked;
mod refusals;

use num_rational::BigRational;

use super::{RankingRules, Rankings};

/// Counts ranking ballots written as `AB=C`: best first, `=` between items of one rank.
fn count(items: usize, ballots: &[(u64, &str)]) -> Rankings {
    let mut tally = Rankings::new(RankingRules::new(items).unwrap()).unwrap();
    for (count, ballot) in ballots {
        tally.add(&ranks(ballot), *count).unwrap();
    }
    tally
}

fn ranks(ballot: &str) -> Vec<Vec<usize>> {
    let mut ranks: Vec<Vec<usize>> = Vec::new();
    let mut shares = false;
    for letter in ballot.bytes() {
        let item = usize::from(letter.wrapping_sub(b'A'));
        match ranks.last_mut() {
            _ if letter == b'=' => shares = true,
            Some(rank) if shares => {
                rank.push(item);
                shares = false;
            }
            _ => ranks.push(vec![item]),
        }
    }
    ranks
}

fn ratio(numer: i64, denom: i64) -> BigRational {
    BigRational::new(numer.into(), denom.into())
}

fn whole(values: &[i64]) -> Vec<BigRational> {
    values.iter().map(|&value| ratio(value, 1)).collect()
}

/// The levels written as letters, `A BC D`.
fn letters(levels: &super::Levels) -> String {
    let level = |level: &[usize]| level.iter().map(|&i| char::from(b'A' + i as u8)).collect();
    levels.iter().map(level).collect::<Vec<String>>().join(" ")
}
