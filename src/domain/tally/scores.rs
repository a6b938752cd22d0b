//! Scores: whole numbers given to items, on one criterion or several (USG).

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

use super::common::least_multiple;
use super::{BadBallot, BadRules, Cast, Turnout};

/// A scale of whole numbers, both ends included. High means more pressing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    lowest: i64,
    highest: i64,
}

impl Scale {
    /// The scale of USG, 1 to 5.
    pub const ONE_TO_FIVE: Self = Self { lowest: 1, highest: 5 };

    /// A scale from `lowest` to `highest`.
    ///
    /// # Errors
    /// [`BadRules::EmptyScale`] when the lowest is above the highest.
    pub fn new(lowest: i64, highest: i64) -> Result<Self, BadRules> {
        if lowest > highest {
            return Err(BadRules::EmptyScale { lowest, highest });
        }
        Ok(Self { lowest, highest })
    }

    fn holds(self, score: i64) -> bool {
        (self.lowest..=self.highest).contains(&score)
    }
}

/// One thing that items are scored on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    scale: Option<Scale>,
    weight: BigRational,
}

impl Criterion {
    /// A criterion of weight 1. Without a scale any whole number is a score.
    pub fn new(scale: Option<Scale>) -> Self {
        Self { scale, weight: BigRational::one() }
    }

    /// Urgency, Seriousness, Growth: 1 to 5, weight 1 each.
    pub fn usg() -> Vec<Self> {
        vec![Self::new(Some(Scale::ONE_TO_FIVE)); 3]
    }

    /// The same criterion with another weight.
    ///
    /// # Errors
    /// [`BadRules::WeightNotPositive`] for zero or less.
    pub fn weighing(self, weight: BigRational) -> Result<Self, BadRules> {
        if weight <= BigRational::zero() {
            return Err(BadRules::WeightNotPositive);
        }
        Ok(Self { weight, ..self })
    }
}

/// One score on a ballot. A cell that is not scored is not on the ballot; it is never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The item scored.
    pub item: usize,
    /// The criterion it is scored on, 0 where there is only one.
    pub criterion: usize,
    /// The score.
    pub score: i64,
}

/// All scores of one item on one criterion.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CellSum {
    /// Sum of the scores given.
    pub sum: i128,
    /// Ballots that gave one.
    pub raters: u64,
    /// Lowest and highest score given; `None` without raters.
    pub spread: Option<(i64, i64)>,
}

/// A vote by scores: one agreed table, or one ballot a person.
#[derive(Debug, Clone)]
pub struct Scores {
    items: usize,
    criteria: Vec<Criterion>,
    /// Item by item: `cells[item * criteria + criterion]`.
    cells: Vec<CellSum>,
    turnout: Turnout,
}

impl Scores {
    /// No ballot yet. Plain scoring has one criterion.
    pub fn new(items: usize, criteria: Vec<Criterion>) -> Self {
        let cells = vec![CellSum::default(); items * criteria.len()];
        Self { items, criteria, cells, turnout: Turnout::default() }
    }

    /// What this ballot would be, without counting it.
    ///
    /// # Errors
    /// [`BadBallot`] when an item or criterion is not known, a cell is scored twice, or a score is off its scale.
    pub fn check(&self, scored: &[Cell]) -> Result<Cast, BadBallot> {
        for cell in scored {
            self.check_cell(*cell)?;
        }
        let mut places: Vec<_> = scored.iter().map(|cell| (cell.item, cell.criterion)).collect();
        places.sort_unstable();
        if let Some(twice) = places.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(BadBallot::NamedTwice(twice[0].0));
        }
        Ok(if scored.is_empty() { Cast::Blank } else { Cast::Valid })
    }

    fn check_cell(&self, cell: Cell) -> Result<(), BadBallot> {
        let Cell { item, criterion, score } = cell;
        if item >= self.items {
            return Err(BadBallot::UnknownItem(item));
        }
        let rules = self.criteria.get(criterion).ok_or(BadBallot::UnknownCriterion(criterion))?;
        match rules.scale {
            Some(scale) if !scale.holds(score) => {
                let Scale { lowest, highest } = scale;
                Err(BadBallot::OffScale { item, score, lowest, highest })
            }
            _ => Ok(()),
        }
    }

    /// Counts `count` ballots with these scores.
    ///
    /// # Errors
    /// As [`Self::check`]; [`BadBallot::TooManyBallots`] above [`MAX_BALLOTS`](super::MAX_BALLOTS).
    pub fn add(&mut self, scored: &[Cell], count: u64) -> Result<Cast, BadBallot> {
        let cast = self.check(scored)?;
        self.turnout = self.turnout.and(cast, count)?;
        for cell in scored {
            let sum = &mut self.cells[cell.item * self.criteria.len() + cell.criterion];
            sum.sum += i128::from(cell.score) * i128::from(count);
            sum.raters += count;
            let (low, high) = sum.spread.unwrap_or((cell.score, cell.score));
            sum.spread = Some((low.min(cell.score), high.max(cell.score)));
        }
        Ok(cast)
    }

    /// The scores of an item, by criterion.
    pub fn cells(&self, item: usize) -> &[CellSum] {
        &self.cells[item * self.criteria.len()..][..self.criteria.len()]
    }

    /// Sum over criteria of weight × scores, over all ballots, by item. 0 for an item never scored.
    pub fn totals(&self) -> Vec<BigRational> {
        let (weights, whole) = self.weights();
        let total = |item| {
            let cells = self.cells(item).iter().zip(&weights);
            let sum = cells.map(|(cell, weight)| weight * cell.sum).sum();
            BigRational::new(sum, whole.clone())
        };
        (0..self.items).map(total).collect()
    }

    /// T, the sum over criteria of weight × mean of the scores given, by item; `None` for an item
    /// that nobody scored on some criterion.
    pub fn means(&self) -> Vec<Option<BigRational>> {
        let (weights, whole) = self.weights();
        let mean = |item| {
            let cells = self.cells(item);
            if cells.iter().any(|cell| cell.raters == 0) {
                return None;
            }
            let raters = least_multiple(cells.iter().map(|cell| cell.raters));
            let weighted = |(cell, weight): (&CellSum, &BigInt)| weight * cell.sum * (&raters / cell.raters);
            let sum = cells.iter().zip(&weights).map(weighted).sum();
            Some(BigRational::new(sum, raters * &whole))
        };
        (0..self.items).map(mean).collect()
    }

    /// The weights as whole numbers of one part, and how many such parts make 1.
    fn weights(&self) -> (Vec<BigInt>, BigInt) {
        let whole = self.criteria.iter().fold(BigInt::one(), |whole, criterion| {
            let denominator = criterion.weight.denom();
            &whole * (BigRational::new(denominator.clone(), whole.clone())).numer()
        });
        let parts = |criterion: &Criterion| criterion.weight.numer() * (&whole / criterion.weight.denom());
        (self.criteria.iter().map(parts).collect(), whole)
    }

    /// Raters of each item, by item: the fewest on any of its criteria.
    pub fn raters(&self) -> Vec<u64> {
        let fewest = |item| self.cells(item).iter().map(|cell| cell.raters).min().unwrap_or(0);
        (0..self.items).map(fewest).collect()
    }

    /// Items to list apart, outside the order: with a criterion that nobody scored, or rated by
    /// fewer than half of the valid ballots.
    pub fn too_few_raters(&self) -> Vec<usize> {
        let raters = self.raters();
        let few = |&item: &usize| raters[item] == 0 || 2 * raters[item] < self.turnout.valid;
        (0..self.items).filter(few).collect()
    }

    /// Ballots taken.
    pub fn turnout(&self) -> Turnout {
        self.turnout
    }
}
