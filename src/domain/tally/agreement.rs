//! How far the ballots agree: Kendall's W, pairwise disagreement, and pairs worth talking about.
//!
//! W: Kendall, Rank Correlation Methods, 1948; Siegel and Castellan 1988. D: Fagin et al., Comparing
//! Partial Rankings, 2006 (K with penalty 1/2); without ties it is (1 − u)/2 with the u of Kendall
//! and Babington Smith 1940.

use std::cmp::Reverse;

use num_bigint::BigInt;
use num_rational::BigRational;

use super::{Borda, Pairwise, Ranking};

/// Kendall's coefficient of concordance over ballots turned into ranks, with mid-ranks for ties;
/// items left out share the last ranks.
///
/// The rank of an item on a ballot is n minus its Borda points there, so the rank sums deviate from
/// their mean exactly as the Borda points do.
#[derive(Debug, Clone)]
pub struct Concordance {
    items: usize,
    raters: u64,
    points: Borda,
    /// Over all ballots and all groups of t tied items, the sum of t³ − t.
    ties: u128,
}

impl Concordance {
    /// No ballot yet.
    pub fn new(items: usize) -> Self {
        Self { items, raters: 0, points: Borda::new(items), ties: 0 }
    }

    /// Counts `count` ballots with this ranking.
    pub fn add(&mut self, ranking: &Ranking, count: u64) {
        let ranked = ranking.levels().map(|level| tied(level.len())).sum::<u128>();
        self.ties += (ranked + tied(ranking.left_out())) * u128::from(count);
        self.raters += count;
        self.points.add(ranking, count);
    }

    /// m, the ballots counted.
    pub fn raters(&self) -> u64 {
        self.raters
    }

    /// n, the items ranked.
    pub fn objects(&self) -> usize {
        self.items
    }

    /// W = 12 S / (m²(n³ − n) − m T), corrected for ties: from 0, none, to 1, complete. `None` for
    /// fewer than two ballots or items, or when every ballot ties everything.
    pub fn w(&self) -> Option<BigRational> {
        self.over(self.most() - BigInt::from(self.ties) * self.raters)
    }

    /// W without the correction for ties, 12 S / (m²(n³ − n)).
    pub fn uncorrected_w(&self) -> Option<BigRational> {
        self.over(self.most())
    }

    /// m²(n³ − n).
    fn most(&self) -> BigInt {
        BigInt::from(self.raters).pow(2) * tied(self.items)
    }

    fn over(&self, denominator: BigInt) -> Option<BigRational> {
        let compares = self.raters >= 2 && self.items >= 2;
        (compares && denominator > BigInt::ZERO).then(|| BigRational::new(self.twelve_s(), denominator))
    }

    /// 12 S: points are doubled, so their squares are fourfold.
    fn twelve_s(&self) -> BigInt {
        let mean = BigInt::from(self.raters) * self.items.saturating_sub(1);
        let square = |points: &u64| (BigInt::from(*points) - &mean).pow(2);
        self.points.half_points().iter().map(square).sum::<BigInt>() * 3
    }
}

/// t³ − t.
fn tied(group: usize) -> u128 {
    let t = group as u128;
    t * t * t - t
}

/// D, the mean over two different ballots and two different items of: 1 for opposite orders, 1/2 for
/// level on exactly one ballot, else 0. From 0, all alike, to about 0.5 by chance and above. `None`
/// for fewer than two ballots or items.
pub fn disagreement(pairs: &Pairwise) -> Option<BigRational> {
    let (items, ballots) = (pairs.items() as u64, pairs.ballots());
    if items < 2 || ballots < 2 {
        return None;
    }
    let sum: u128 = each_pair(pairs).map(|(a, b)| twice_opposed(pairs, a, b)).sum();
    let ballot_pairs = BigInt::from(ballots) * (ballots - 1);
    Some(BigRational::new(sum.into(), ballot_pairs * (items * (items - 1) / 2)))
}

/// Two items with the share of pairs of ballots that disagree about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disputed {
    /// The item entered first.
    pub a: usize,
    /// The other item.
    pub b: usize,
    /// Share of pairs of ballots in opposite order, half for level on one only; from 0 to 1.
    pub share: BigRational,
}

/// The `most` pairs of items that ballots disagree about most, largest share first; pairs without
/// any disagreement are left out.
pub fn most_disputed(pairs: &Pairwise, most: usize) -> Vec<Disputed> {
    let mut disputed: Vec<_> = each_pair(pairs)
        .map(|(a, b)| (twice_opposed(pairs, a, b), a, b))
        .filter(|&(opposed, _, _)| opposed > 0)
        .collect();
    disputed.sort_by_key(|&(opposed, _, _)| Reverse(opposed));
    disputed.truncate(most);
    let ballots = BigInt::from(pairs.ballots());
    let ballot_pairs: BigInt = &ballots * (&ballots - 1);
    let share = |opposed: u128| BigRational::new(opposed.into(), ballot_pairs.clone());
    disputed.into_iter().map(|(opposed, a, b)| Disputed { a, b, share: share(opposed) }).collect()
}

/// For each item of an order but the last, the share of ballots that put it above the next one,
/// N(a, next)/V. `None` without ballots.
pub fn neighbour_agreement(pairs: &Pairwise, order: &[usize]) -> Option<Vec<BigRational>> {
    let ballots = pairs.ballots();
    let share = |pair: &[usize]| BigRational::new(pairs.above(pair[0], pair[1]).into(), BigInt::from(ballots));
    (ballots > 0).then(|| order.windows(2).map(share).collect())
}

fn each_pair(pairs: &Pairwise) -> impl Iterator<Item = (usize, usize)> {
    let items = pairs.items();
    (0..items).flat_map(move |a| (a + 1..items).map(move |b| (a, b)))
}

/// Twice N(a, b) N(b, a) + (N(a, b) + N(b, a)) E(a, b) / 2.
fn twice_opposed(pairs: &Pairwise, a: usize, b: usize) -> u128 {
    let (won, lost) = (u128::from(pairs.above(a, b)), u128::from(pairs.above(b, a)));
    2 * won * lost + (won + lost) * u128::from(pairs.level(a, b))
}
