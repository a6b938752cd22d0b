use super::super::*;
use super::{count, letters, ratio, whole};

/// Memphis, Nashville, Chattanooga, Knoxville.
const TENNESSEE: [(u64, &str); 4] = [(42, "ABCD"), (26, "BCDA"), (15, "CDBA"), (17, "DCBA")];

/// The 45 ballots that introduce the Schulze method, five candidates.
const SCHULZE_45: [(u64, &str); 8] =
    [(5, "ACBED"), (5, "ADECB"), (8, "BEDAC"), (3, "CABED"), (7, "CAEBD"), (2, "CBADE"), (7, "DCEBA"), (8, "EBADC")];

#[test]
fn tennessee() {
    let tally = count(4, &TENNESSEE);
    assert_eq!(tally.first_ranks.scores(), whole(&[42, 26, 15, 17]));
    assert_eq!(tally.borda.half_points(), [252, 388, 346, 214]);
    assert_eq!(letters(&levels_by(&tally.borda.half_points())), "B C A D");
    assert_eq!(tally.pairwise.condorcet_winner(), Some(1));
    assert_eq!(letters(&Schulze::new(&tally.pairwise).levels()), "B C D A");
}

#[test]
fn schulze_with_a_cycle_of_all_five() {
    let tally = count(5, &SCHULZE_45);
    assert_eq!(tally.pairwise.condorcet_winner(), None);
    let schulze = Schulze::new(&tally.pairwise);
    let row = |a| (0..5).map(|b| schulze.path(a, b)).collect::<Vec<_>>();
    assert_eq!(row(0), [0, 28, 28, 30, 24]);
    assert_eq!(row(1), [25, 0, 28, 33, 24]);
    assert_eq!(row(2), [25, 29, 0, 29, 24]);
    assert_eq!(row(3), [25, 28, 28, 0, 24]);
    assert_eq!(row(4), [25, 28, 28, 31, 0]);
    assert_eq!(letters(&schulze.levels()), "E A C B D");
}

/// Two unbeaten items of the paper's fourth example share the first level.
#[test]
fn schulze_levels_hold_items_that_do_not_beat_each_other() {
    let tally = count(4, &[(3, "ABCD"), (2, "DABC"), (2, "DBCA"), (2, "CBDA")]);
    assert_eq!(letters(&Schulze::new(&tally.pairwise).levels()), "BD AC");
}

#[test]
fn a_lower_level_need_not_be_beaten_by_all_above() {
    let tally = count(3, &[(1, "ABC"), (1, "CAB")]);
    let schulze = Schulze::new(&tally.pairwise);
    assert_eq!(letters(&schulze.levels()), "AC B");
    assert!(schulze.beats(0, 1) && !schulze.beats(2, 1));
}

#[test]
fn borda_of_short_and_tied_ballots_is_half_points() {
    let tally = count(4, &[(1, "A"), (1, "B=C")]);
    // A alone on top: 3, the others level with two: 1 each. Then B and C: 2.5 each, A and D: 0.5.
    assert_eq!(tally.borda.half_points(), [7, 7, 7, 3]);
}

#[test]
fn a_shared_first_rank_divides_one_vote() {
    let tally = count(3, &[(1, "A=B=C"), (2, "B=C"), (1, "CA")]);
    assert_eq!(tally.first_ranks.scores(), [ratio(1, 3), ratio(4, 3), ratio(7, 3)]);
}

#[test]
fn items_left_out_are_level_with_each_other() {
    let pairs = count(3, &[(3, "A"), (2, "C=A"), (1, "BC")]).pairwise;
    assert_eq!((pairs.above(0, 1), pairs.above(1, 0), pairs.level(0, 1)), (5, 1, 0));
    assert_eq!((pairs.above(0, 2), pairs.above(2, 0), pairs.level(0, 2)), (3, 1, 2));
    assert_eq!((pairs.above(1, 2), pairs.above(2, 1), pairs.level(1, 2)), (1, 2, 3));
}

#[test]
fn a_blank_ranking_enters_no_tally() {
    let tally = count(2, &[(4, ""), (1, "AB")]);
    assert_eq!(tally.turnout(), Turnout { valid: 1, blank: 4 });
    assert_eq!(tally.turnout().total(), 5);
    assert_eq!(tally.pairwise.ballots(), 1);
    assert_eq!(tally.concordance.raters(), 1);
}

#[test]
fn nobody_wins_without_ballots_and_one_item_wins_with_any() {
    assert_eq!(count(2, &[]).pairwise.condorcet_winner(), None);
    assert_eq!(count(1, &[]).pairwise.condorcet_winner(), None);
    assert_eq!(count(1, &[(1, "A")]).pairwise.condorcet_winner(), Some(0));
}
