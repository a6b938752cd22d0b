//! The bars for counting: Schulze at 50, 200 and 1,000 items under 5 ms, 50 ms and 3 s; 100,000 ballots
//! that rank ten of 1,000 items, from JSON to every result, under 5 s.

#![expect(clippy::cast_possible_truncation, reason = "the numbers of a test are small")]

use divan::{Bencher, black_box};
use mufakat::ballot_file::tally;
use mufakat::domain::tally::{Pairwise, RankingRules, Schulze};

fn main() {
    divan::main();
}

/// A small generator of numbers that look random and are the same every time (`SplitMix64`).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % end as u64) as usize
    }

    /// Different items in random order.
    fn ranking(&mut self, items: usize, length: usize) -> Vec<usize> {
        let mut ranking = Vec::with_capacity(length);
        while ranking.len() < length.min(items) {
            let item = self.below(items);
            if !ranking.contains(&item) {
                ranking.push(item);
            }
        }
        ranking
    }
}

fn pairs(items: usize, ballots: usize, length: usize) -> Pairwise {
    let mut numbers = Numbers(items as u64);
    let rules = RankingRules::new(items).expect("few items");
    let mut pairs = Pairwise::new(items).expect("few items");
    for _ in 0..ballots {
        let ranks: Vec<_> = numbers.ranking(items, length).into_iter().map(|item| vec![item]).collect();
        let ranking = rules.read(&ranks).expect("a good ballot");
        pairs.add(&ranking.expect("not blank"), 1);
    }
    pairs
}

#[divan::bench(args = [50, 200, 1_000], sample_count = 10)]
fn schulze(bencher: Bencher, items: usize) {
    let pairs = pairs(items, 1_000, items.min(50));
    bencher.bench(|| Schulze::new(black_box(&pairs)).levels());
}

/// A ballot file of rankings of ten items each.
fn file(items: usize, ballots: usize) -> String {
    let ids: Vec<String> = (0..items).map(|item| format!("\"item-{item}\"")).collect();
    let mut numbers = Numbers(7);
    let ballots: Vec<String> = (0..ballots)
        .map(|_| {
            let ranking = numbers.ranking(items, 10);
            let ranks: Vec<String> = ranking.iter().map(|&item| format!("[{}]", ids[item])).collect();
            format!(r#"{{"ranking":[{}]}}"#, ranks.join(","))
        })
        .collect();
    let (ids, ballots) = (ids.join(","), ballots.join(","));
    format!(r#"{{"kind":"ranked","candidates":[{ids}],"ballots":[{ballots}]}}"#)
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn file_of_100_000_ballots_on_1_000_items(bencher: Bencher) {
    let text = file(1_000, 100_000);
    bencher.bench(|| tally(black_box(text.as_bytes()), &[]).expect("a good file"));
}

#[divan::bench]
fn vote_of_40_ballots_on_50_items(bencher: Bencher) {
    let mut numbers = Numbers(3);
    let rules = RankingRules::new(50).expect("few items");
    let ballots: Vec<Vec<Vec<usize>>> =
        (0..40).map(|_| numbers.ranking(50, 50).into_iter().map(|item| vec![item]).collect()).collect();
    bencher.bench(|| {
        let mut pairs = Pairwise::new(50).expect("few items");
        for ballot in &ballots {
            if let Ok(Some(ranking)) = rules.read(black_box(ballot)) {
                pairs.add(&ranking, 1);
            }
        }
        Schulze::new(&pairs).levels()
    });
}
