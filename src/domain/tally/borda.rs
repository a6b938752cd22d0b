//! Borda: an item gets the number of items below it plus half the number level with it.
//!
//! One rule for full, short and tied ballots (the symmetric Borda rule for truncated ballots:
//! Terzopoulou and Endriss, The Borda Class, J. Math. Econ. 2021). On a full strict ballot of n
//! items the points are n − 1, …, 1, 0. Points are kept doubled, so that they are whole.

use super::Ranking;

/// Borda points of each item.
#[derive(Debug, Clone)]
pub struct Borda {
    /// What each item has above `shared`, in half points.
    own: Vec<u64>,
    /// What every item has, in half points.
    shared: u64,
}

impl Borda {
    /// No ballot yet.
    pub fn new(items: usize) -> Self {
        Self { own: vec![0; items], shared: 0 }
    }

    /// Counts `count` ballots with this ranking; the cost grows with the items ranked, not with all.
    pub fn add(&mut self, ranking: &Ranking, count: u64) {
        let left_out = (ranking.left_out() as u64).saturating_sub(1);
        self.shared += left_out * count;
        let mut below = ranking.items();
        for level in ranking.levels() {
            below -= level.len();
            let half_points = (2 * below + level.len() - 1) as u64;
            for &item in level {
                self.own[item] += (half_points - left_out) * count;
            }
        }
    }

    /// Twice the Borda points, by item. Each ballot gives n(n − 1) half points in all.
    pub fn half_points(&self) -> Vec<u64> {
        self.own.iter().map(|own| own + self.shared).collect()
    }
}
