use super::super::agreement::{disagreement, most_disputed, neighbour_agreement};
use super::{count, ratio};

/// Three executives rank six applicants (Siegel, Nonparametric Statistics, 1956): W = .16.
#[test]
fn w_of_siegels_applicants() {
    let tally = count(6, &[(1, "ADCFEB"), (1, "AEFDBC"), (1, "FCBEDA")]);
    let rank_sums: Vec<u64> = tally.borda.half_points().iter().map(|half_points| 3 * 6 - half_points / 2).collect();
    assert_eq!(rank_sums, [8, 14, 11, 11, 11, 8]);
    assert_eq!(tally.concordance.w(), Some(ratio(51, 315)));
    assert_eq!(tally.concordance.uncorrected_w(), tally.concordance.w());
}

#[test]
fn w_is_one_when_all_agree_and_nothing_when_nothing_can_agree() {
    assert_eq!(count(3, &[(5, "BCA")]).concordance.w(), Some(ratio(1, 1)));
    assert_eq!(count(3, &[(5, "B=C")]).concordance.w(), Some(ratio(1, 1)));
    assert_eq!(count(2, &[(1, "AB"), (1, "BA")]).concordance.w(), Some(ratio(0, 1)));
    assert_eq!(count(3, &[(1, "ABC")]).concordance.w(), None);
    assert_eq!(count(1, &[(9, "A")]).concordance.w(), None);
    let ties = count(3, &[(2, "A=B=C")]).concordance;
    assert_eq!((ties.w(), ties.uncorrected_w()), (None, Some(ratio(0, 1))));
}

#[test]
fn w_with_ties_uses_mid_ranks() {
    // Ranks 1.5 1.5 3 and 1 2 3: sums 2.5 3.5 6, S = 6.5, T = 6.
    let concordance = count(3, &[(1, "A=B"), (1, "ABC")]).concordance;
    assert_eq!(concordance.w(), Some(ratio(12 * 13, 2 * (4 * 24 - 2 * 6))));
    assert_eq!(concordance.uncorrected_w(), Some(ratio(12 * 13, 2 * 4 * 24)));
}

#[test]
fn disagreement_of_two_ballots() {
    assert_eq!(disagreement(&count(3, &[(1, "ABC"), (1, "CBA")]).pairwise), Some(ratio(1, 1)));
    assert_eq!(disagreement(&count(3, &[(2, "ABC")]).pairwise), Some(ratio(0, 1)));
    // AB opposed, AC agreed, BC level on one only.
    let pairs = count(3, &[(1, "ABC"), (1, "BAC")]).pairwise;
    assert_eq!(disagreement(&pairs), Some(ratio(1, 3)));
    let pairs = count(3, &[(1, "ABC"), (1, "A")]).pairwise;
    assert_eq!(disagreement(&pairs), Some(ratio(1, 6)));
    assert_eq!(disagreement(&count(3, &[(1, "ABC")]).pairwise), None);
    assert_eq!(disagreement(&count(1, &[(2, "A")]).pairwise), None);
}

#[test]
fn disputed_pairs_come_first_and_agreed_ones_not_at_all() {
    let pairs = count(3, &[(2, "ABC"), (2, "BAC"), (1, "BCA")]).pairwise;
    let disputed = most_disputed(&pairs, 9);
    let found: Vec<_> = disputed.iter().map(|pair| (pair.a, pair.b, pair.share.clone())).collect();
    assert_eq!(found, [(0, 1, ratio(6, 10)), (0, 2, ratio(4, 10))]);
    assert_eq!(most_disputed(&pairs, 1).len(), 1);
    let agreement = neighbour_agreement(&pairs, &[1, 0, 2]);
    assert_eq!(agreement, Some(vec![ratio(3, 5), ratio(4, 5)]));
    assert_eq!(neighbour_agreement(&count(2, &[]).pairwise, &[0, 1]), None);
}
