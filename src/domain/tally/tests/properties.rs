use proptest::prelude::*;
use proptest::sample::subsequence;

use super::super::*;
use super::ratio;

type Ballot = (Vec<Vec<usize>>, u64);

/// A ballot over `items`: some of them in random order, cut into ranks at random, 1 to 3 times.
fn ballot(items: usize) -> impl Strategy<Value = Ballot> {
    let all: Vec<usize> = (0..items).collect();
    let named = subsequence(all, 0..=items).prop_shuffle();
    (named, prop::collection::vec(any::<bool>(), items), 1..=3_u64).prop_map(|(named, splits, count)| {
        let mut ranks: Vec<Vec<usize>> = Vec::new();
        for (item, split) in named.into_iter().zip(splits) {
            match ranks.last_mut() {
                Some(rank) if !split => rank.push(item),
                _ => ranks.push(vec![item]),
            }
        }
        (ranks, count)
    })
}

fn election() -> impl Strategy<Value = (usize, Vec<Ballot>)> {
    (2..7_usize).prop_flat_map(|items| (Just(items), prop::collection::vec(ballot(items), 1..12)))
}

fn tally(items: usize, ballots: &[Ballot]) -> Rankings {
    let mut tally = Rankings::new(RankingRules::new(items).unwrap()).unwrap();
    for (ranks, count) in ballots {
        tally.add(ranks, *count).unwrap();
    }
    tally
}

/// Everything a ranking vote yields, to compare two of them.
fn results(tally: &Rankings) -> impl PartialEq + std::fmt::Debug + use<> {
    let pairs = &tally.pairwise;
    (
        tally.turnout(),
        tally.first_ranks.scores(),
        tally.borda.half_points(),
        Schulze::new(pairs).levels(),
        pairs.condorcet_winner(),
        (tally.concordance.w(), tally.concordance.uncorrected_w()),
        (agreement::disagreement(pairs), agreement::most_disputed(pairs, 9)),
    )
}

/// Where an item stands on one ballot: its rank, or below all.
fn place(ranks: &[Vec<usize>], item: usize) -> usize {
    ranks.iter().position(|rank| rank.contains(&item)).unwrap_or(ranks.len())
}

proptest! {
    #[test]
    fn the_order_of_ballots_does_not_matter(
        (items, ballots, shuffled) in election().prop_flat_map(|(items, ballots)| {
            (Just(items), Just(ballots.clone()), Just(ballots).prop_shuffle())
        }),
    ) {
        prop_assert_eq!(results(&tally(items, &ballots)), results(&tally(items, &shuffled)));
    }

    #[test]
    fn a_count_is_so_many_copies((items, ballots) in election()) {
        let copies: Vec<Ballot> = ballots
            .iter()
            .flat_map(|(ranks, count)| (0..*count).map(|_| (ranks.clone(), 1)))
            .collect();
        prop_assert_eq!(results(&tally(items, &ballots)), results(&tally(items, &copies)));
    }

    #[test]
    fn pairs_are_what_the_ballots_say((items, ballots) in election()) {
        let pairs = tally(items, &ballots).pairwise;
        for a in 0..items {
            for b in 0..items {
                let above = ballots
                    .iter()
                    .filter(|(ranks, _)| place(ranks, a) < place(ranks, b))
                    .map(|(_, count)| count)
                    .sum::<u64>();
                prop_assert_eq!(pairs.above(a, b), above);
            }
        }
    }

    #[test]
    fn borda_by_ballot_is_borda_from_pairs((items, ballots) in election()) {
        let tally = tally(items, &ballots);
        let pairs = &tally.pairwise;
        let from_pairs: Vec<u64> = (0..items)
            .map(|a| {
                let others = (0..items).filter(|&b| b != a);
                others.map(|b| 2 * pairs.above(a, b) + pairs.level(a, b)).sum()
            })
            .collect();
        prop_assert_eq!(tally.borda.half_points(), from_pairs);
    }

    #[test]
    fn every_valid_ballot_has_one_vote((items, ballots) in election()) {
        let tally = tally(items, &ballots);
        let votes: BigRational = tally.first_ranks.scores().into_iter().sum();
        prop_assert_eq!(votes, ratio(tally.turnout().valid.cast_signed(), 1));
    }

    #[test]
    fn w_and_disagreement_are_between_zero_and_one((items, ballots) in election()) {
        let tally = tally(items, &ballots);
        let found = [tally.concordance.w(), agreement::disagreement(&tally.pairwise)];
        for value in found.into_iter().flatten() {
            prop_assert!(ratio(0, 1) <= value && value <= ratio(1, 1));
        }
    }

    #[test]
    fn disagreement_is_the_mean_over_pairs_of_ballots((items, ballots) in election()) {
        let single: Vec<&Vec<Vec<usize>>> = ballots
            .iter()
            .filter(|(ranks, _)| !ranks.is_empty())
            .flat_map(|(ranks, count)| (0..*count).map(move |_| ranks))
            .collect();
        let (mut sum, mut compared) = (0, 0);
        for (i, x) in single.iter().enumerate() {
            for y in &single[..i] {
                for a in 0..items {
                    for b in 0..a {
                        let x = place(x, a).cmp(&place(x, b)) as i64;
                        let y = place(y, a).cmp(&place(y, b)) as i64;
                        sum += (x - y).abs();
                        compared += 2;
                    }
                }
            }
        }
        let expected = (compared > 0).then(|| ratio(sum, compared));
        prop_assert_eq!(agreement::disagreement(&tally(items, &ballots).pairwise), expected);
    }

    #[test]
    fn schulze_never_puts_an_item_below_one_it_beats((items, ballots) in election()) {
        let schulze = Schulze::new(&tally(items, &ballots).pairwise);
        let ranks = schulze.levels().ranks();
        for a in 0..items {
            for b in (0..items).filter(|&b| schulze.beats(a, b)) {
                prop_assert!(ranks[a] < ranks[b]);
            }
        }
    }

    #[test]
    fn schulze_puts_the_condorcet_winner_alone_on_top((items, ballots) in election()) {
        let pairs = tally(items, &ballots).pairwise;
        if let Some(winner) = pairs.condorcet_winner() {
            let levels = Schulze::new(&pairs).levels();
            prop_assert_eq!(levels.first(), [winner]);
        }
    }

    #[test]
    fn methods_are_neutral_under_renaming(
        (items, ballots, names) in election().prop_flat_map(|(items, ballots)| {
            let names = Just((0..items).collect::<Vec<_>>()).prop_shuffle();
            (Just(items), Just(ballots), names)
        }),
    ) {
        let rename = |ranks: &[Vec<usize>]| -> Vec<Vec<usize>> {
            ranks.iter().map(|rank| rank.iter().map(|&item| names[item]).collect()).collect()
        };
        let renamed: Vec<Ballot> =
            ballots.iter().map(|(ranks, count)| (rename(ranks), *count)).collect();
        let (plain, renamed) = (tally(items, &ballots), tally(items, &renamed));
        let schulze = |tally: &Rankings| Schulze::new(&tally.pairwise).levels().ranks();
        for (item, &name) in names.iter().enumerate() {
            prop_assert_eq!(schulze(&plain)[item], schulze(&renamed)[name]);
            let borda = |tally: &Rankings, item: usize| tally.borda.half_points()[item];
            prop_assert_eq!(borda(&plain, item), borda(&renamed, name));
            let votes = |tally: &Rankings, item: usize| tally.first_ranks.scores()[item].clone();
            prop_assert_eq!(votes(&plain, item), votes(&renamed, name));
        }
        prop_assert_eq!(plain.concordance.w(), renamed.concordance.w());
    }

    #[test]
    fn levels_follow_the_scores(scores in prop::collection::vec(0..5_u8, 0..9)) {
        let levels = levels_by(&scores);
        let ranks = levels.ranks();
        for (item, score) in scores.iter().enumerate() {
            let better = scores.iter().filter(|other| *other > score).count();
            prop_assert_eq!(ranks[item], 1 + better);
        }
        prop_assert!(levels.iter().all(<[usize]>::is_sorted));
    }
}
