//! Schulze with winning votes (M. Schulze, The Schulze Method of Voting, arXiv 1804.02973).

use super::{Levels, Pairwise};

/// The strongest paths between all items, and the order that follows from them.
///
/// A link from a to b has strength N(a, b) if N(a, b) > N(b, a), else there is none. P(a, b) is, over
/// all paths from a to b, the greatest of the least link on the path, 0 without a path.
#[derive(Debug, Clone)]
pub struct Schulze {
    items: usize,
    /// Row by row: `paths[a * items + b]` is P(a, b).
    paths: Vec<u32>,
}

impl Schulze {
    /// Finds the strongest paths, by Floyd and Warshall's algorithm on (max, min): n³ steps.
    pub fn new(pairs: &Pairwise) -> Self {
        let items = pairs.items();
        let mut paths = vec![0; items * items];
        for a in 0..items {
            for b in 0..items {
                let (won, lost) = (pairs.count(a, b), pairs.count(b, a));
                if won > lost {
                    paths[a * items + b] = won;
                }
            }
        }
        strengthen(&mut paths, items);
        Self { items, paths }
    }

    /// P(a, b), the strength of the strongest path from `a` to `b`; 0 for an item to itself.
    pub fn path(&self, a: usize, b: usize) -> u64 {
        self.strength(a, b).into()
    }

    /// Whether `a` beats `b`: its strongest path there is stronger than the one back.
    pub fn beats(&self, a: usize, b: usize) -> bool {
        self.strength(a, b) > self.strength(b, a)
    }

    /// First all items that no item beats; without them, all that no remaining item beats; and so
    /// on. An item of a lower level need not be beaten by every item above it.
    pub fn levels(&self) -> Levels {
        let beaten_by = |b: usize| (0..self.items).filter(|&a| self.beats(a, b)).count();
        let mut beaters: Vec<usize> = (0..self.items).map(beaten_by).collect();
        let mut remaining: Vec<usize> = (0..self.items).collect();
        let mut levels = Vec::new();
        while !remaining.is_empty() {
            let (level, rest): (Vec<_>, Vec<_>) = remaining.into_iter().partition(|&item| beaters[item] == 0);
            for &below in &rest {
                beaters[below] -= level.iter().filter(|&&above| self.beats(above, below)).count();
            }
            levels.push(level);
            remaining = rest;
        }
        Levels::new(levels)
    }

    fn strength(&self, a: usize, b: usize) -> u32 {
        self.paths[a * self.items + b]
    }
}

/// Turns links into strongest paths in place; the diagonal ends as 0.
fn strengthen(paths: &mut [u32], items: usize) {
    let mut onward = vec![0; items];
    for via in 0..items {
        onward.copy_from_slice(&paths[via * items..][..items]);
        for from in 0..items {
            let row = &mut paths[from * items..][..items];
            let reach = row[via];
            if reach == 0 || from == via {
                continue;
            }
            for (path, &next) in row.iter_mut().zip(&onward) {
                *path = (*path).max(reach.min(next));
            }
            row[from] = 0;
        }
    }
}
