#![expect(clippy::cast_possible_wrap, reason = "the numbers of a test are small")]

use super::super::dots::{usual_dots, usual_limit};
use super::super::hands::{Hands, check_totals};
use super::super::*;
use super::{letters, ratio, whole};

#[test]
fn dots_and_supporters() {
    let mut dots = Dots::new(4, Some(5), Some(3));
    assert_eq!(dots.add(&[(0, 3), (1, 2)], 1), Ok(Cast::Valid));
    assert_eq!(dots.add(&[(1, 1), (2, 0)], 2), Ok(Cast::Valid));
    assert_eq!(dots.add(&[], 3), Ok(Cast::Blank));
    assert_eq!(dots.add(&[(3, 0)], 1), Ok(Cast::Blank));
    assert_eq!(dots.scores(), [3, 4, 0, 0]);
    assert_eq!(dots.supporters(), [1, 3, 0, 0]);
    assert_eq!((dots.placed(), dots.unused()), (7, Some(8)));
    assert_eq!(dots.turnout(), Turnout { valid: 3, blank: 4 });
    assert_eq!(letters(&levels_by(dots.scores())), "B A CD");
}

#[test]
fn the_usual_dots_grow_with_the_items_within_bounds() {
    let usual = |items| (usual_dots(items), usual_limit(items));
    assert_eq!([0, 9, 15, 16, 24, 90].map(usual), [(3, 2), (3, 2), (5, 2), (5, 3), (8, 3), (10, 3)]);
}

#[test]
fn dots_imply_a_ranking() {
    let ranking = Ranking::of_dots(5, &[(3, 1), (0, 0), (1, 2), (4, 1)]);
    assert_eq!(ranking.levels().collect::<Vec<_>>(), [&[1][..], &[3, 4]]);
    assert_eq!((ranking.items(), ranking.left_out()), (5, 2));
}

#[test]
fn scores_imply_a_ranking() {
    let ranking = Ranking::of_scores(&[2, 5, 2]);
    assert_eq!(ranking.levels().collect::<Vec<_>>(), [&[1][..], &[0, 2]]);
}

#[test]
fn approval_counts_ballots_that_name_the_item() {
    let mut approval = Choices::new(3, None);
    approval.add(&[0, 2], 5).unwrap();
    approval.add(&[2], 1).unwrap();
    approval.add(&[], 2).unwrap();
    assert_eq!(approval.scores(), [5, 0, 6]);
    assert_eq!(approval.turnout(), Turnout { valid: 6, blank: 2 });
}

#[test]
fn totals_of_one_choice_are_bounded_together_and_of_approval_each() {
    assert_eq!(check_totals(&[4, 6], Hands::OneChoice, 10), Ok(Cast::Valid));
    let more = BadBallot::MoreThanPresent { counted: 10, present: 9 };
    assert_eq!(check_totals(&[4, 6], Hands::OneChoice, 9), Err(more));
    assert_eq!(check_totals(&[4, 6], Hands::Approval, 6), Ok(Cast::Valid));
    let more = BadBallot::MoreThanPresent { counted: 6, present: 5 };
    assert_eq!(check_totals(&[4, 6], Hands::Approval, 5), Err(more));
    assert_eq!(check_totals(&[0, 0], Hands::OneChoice, 9), Ok(Cast::Blank));
}

/// One agreed table of three problems scored on urgency, seriousness and growth.
#[test]
fn usg_panel() {
    let mut usg = Scores::new(3, Criterion::usg());
    let table = [[5, 4, 3], [4, 4, 4], [5, 5, 4]];
    let cells: Vec<Cell> = (0..9).map(|i| Cell { item: i / 3, criterion: i % 3, score: table[i / 3][i % 3] }).collect();
    usg.add(&cells, 1).unwrap();
    assert_eq!(usg.totals(), whole(&[12, 12, 14]));
    assert_eq!(usg.means(), whole(&[12, 12, 14]).into_iter().map(Some).collect::<Vec<_>>());
    assert_eq!(letters(&levels_by(&usg.means())), "C AB");
}

#[test]
fn means_are_of_the_scores_given_and_a_missing_one_is_not_zero() {
    let mut scores = Scores::new(3, vec![Criterion::new(Some(Scale::ONE_TO_FIVE))]);
    let cell = |item, score| Cell { item, criterion: 0, score };
    scores.add(&[cell(0, 5)], 1).unwrap();
    scores.add(&[cell(0, 2), cell(1, 3)], 2).unwrap();
    scores.add(&[], 1).unwrap();
    assert_eq!(scores.means(), [Some(ratio(3, 1)), Some(ratio(3, 1)), None]);
    assert_eq!(letters(&levels_by(&scores.means())), "AB C");
    assert_eq!(scores.totals(), whole(&[9, 6, 0]));
    assert_eq!(scores.raters(), [3, 2, 0]);
    assert_eq!(scores.cells(0)[0].spread, Some((2, 5)));
    assert_eq!(scores.too_few_raters(), [2]);
}

#[test]
fn an_item_with_an_unscored_criterion_or_few_raters_is_apart() {
    let mut scores = Scores::new(3, vec![Criterion::new(None); 2]);
    let cell = |item, criterion| Cell { item, criterion, score: 1 };
    scores.add(&[cell(0, 0), cell(0, 1), cell(1, 0)], 3).unwrap();
    scores.add(&[cell(2, 0), cell(2, 1)], 2).unwrap();
    assert_eq!(scores.too_few_raters(), [1, 2]);
    assert_eq!(scores.means(), [Some(ratio(2, 1)), None, Some(ratio(2, 1))]);
}

#[test]
fn weights_multiply_means_and_totals() {
    let half = Criterion::new(None).weighing(ratio(1, 2)).unwrap();
    let mut scores = Scores::new(1, vec![half, Criterion::new(None)]);
    let cell = |criterion, score| Cell { item: 0, criterion, score };
    scores.add(&[cell(0, 3), cell(1, -1)], 1).unwrap();
    scores.add(&[cell(0, 4)], 1).unwrap();
    assert_eq!(scores.totals(), [ratio(5, 2)]);
    assert_eq!(scores.means(), [Some(ratio(3, 4))]);
}

#[test]
fn the_lowest_hand_decides_a_fist_to_five() {
    let outcome = |shown: &[u64]| {
        let mut fist = Fist::new();
        for fingers in shown {
            fist.add(Some(*fingers), 1).unwrap();
        }
        fist.outcome()
    };
    assert_eq!(outcome(&[5, 5, 0]), Some(Outcome::Objection));
    assert_eq!(outcome(&[5, 1]), Some(Outcome::NoConsensus));
    assert_eq!(outcome(&[2, 3]), Some(Outcome::NoConsensus));
    assert_eq!(outcome(&[3, 5]), Some(Outcome::ConsensusWithNotes));
    assert_eq!(outcome(&[4, 5]), Some(Outcome::Consensus));
    assert_eq!(outcome(&[]), None);
    let mut fist = Fist::new();
    fist.add(None, 3).unwrap();
    fist.add(Some(4), 2).unwrap();
    assert_eq!(fist.counts(), [0, 0, 0, 0, 2, 0]);
    assert_eq!(fist.turnout(), Turnout { valid: 2, blank: 3 });
}

#[test]
fn ranks_skip_after_a_tie() {
    let levels = levels_by(&[7, 9, 7, 1]);
    assert_eq!(letters(&levels), "B AC D");
    assert_eq!(levels.ranks(), [2, 1, 2, 4]);
    assert_eq!(levels.order(), [1, 0, 2, 3]);
    assert_eq!(levels.first(), [1]);
    assert_eq!(levels_by::<u8>(&[]).first(), [] as [usize; 0]);
}

#[test]
fn a_tie_matters_only_across_the_cut() {
    let levels = levels_by(&[7, 9, 7, 7, 1]);
    assert_eq!(levels.tied_at(0), None);
    assert_eq!(levels.tied_at(1), None);
    assert_eq!(levels.tied_at(2), Some(&[0, 2, 3][..]));
    assert_eq!(levels.tied_at(3), Some(&[0, 2, 3][..]));
    assert_eq!(levels.tied_at(4), None);
    assert_eq!(levels.tied_at(9), None);
}

#[test]
fn a_second_key_orders_inside_levels_only() {
    let levels = levels_by(&[7, 9, 7, 7]).then_by(&[1, 0, 5, 1]);
    assert_eq!(letters(&levels), "B C AD");
}

/// Against the same sums, one fraction added to another.
#[test]
fn sums_over_many_denominators_are_exact() {
    let items = 40;
    let mut first = FirstRanks::new(items);
    let mut shares = vec![ratio(0, 1); items];
    for size in 1..=items {
        let rank: Vec<usize> = (0..size).collect();
        let rules = RankingRules::new(items).unwrap();
        let ranking = rules.read(&[rank]).unwrap().unwrap();
        first.add(&ranking, size as u64 % 3 + 1);
        for share in &mut shares[..size] {
            *share += ratio(size as i64 % 3 + 1, size as i64);
        }
    }
    assert_eq!(first.scores(), shares);
    let sum: BigRational = first.scores().into_iter().sum();
    assert_eq!(sum, ratio((1..=40).map(|size| size % 3 + 1).sum(), 1));

    let weights = [ratio(3, 2), ratio(1, 10), ratio(7, 4)];
    let criterion = |weight: &BigRational| Criterion::new(None).weighing(weight.clone()).unwrap();
    let mut scores = Scores::new(1, weights.iter().map(criterion).collect());
    for (criterion, count) in [(0, 7), (1, 11), (2, 13), (0, 2), (1, 4), (2, 5)] {
        let (item, score) = (0, i64::try_from(count).unwrap() - 6);
        let cell = Cell { item, criterion, score };
        scores.add(&[cell], count).unwrap();
    }
    let sums = [7 - 2 * 4, 11 * 5 - 4 * 2, 13 * 7 - 5];
    let raters = [9, 15, 18];
    let by =
        |denominators: [i64; 3]| -> BigRational { (0..3).map(|c| &weights[c] * ratio(sums[c], denominators[c])).sum() };
    assert_eq!(scores.totals(), [by([1, 1, 1])]);
    assert_eq!(scores.means(), [Some(by(raters))]);
}
