use super::super::*;
use super::{ranks, ratio};

#[test]
fn unknown_items_are_refused_by_every_method() {
    let unknown = || BadBallot::UnknownItem(2);
    assert_eq!(Choices::new(2, None).add(&[2], 1), Err(unknown()));
    assert_eq!(Dots::new(2, None, None).add(&[(2, 1)], 1), Err(unknown()));
    let cell = Cell { item: 2, criterion: 0, score: 1 };
    assert_eq!(Scores::new(2, vec![Criterion::new(None)]).add(&[cell], 1), Err(unknown()));
    assert_eq!(RankingRules::new(2).unwrap().read(&ranks("AC")), Err(unknown()));
}

#[test]
fn items_named_twice_are_refused_by_every_method() {
    let twice = || BadBallot::NamedTwice(1);
    assert_eq!(Choices::new(2, None).add(&[1, 0, 1], 1), Err(twice()));
    assert_eq!(Dots::new(2, None, None).add(&[(1, 1), (1, 0)], 1), Err(twice()));
    let cell = Cell { item: 1, criterion: 0, score: 1 };
    assert_eq!(Scores::new(2, vec![Criterion::new(None)]).add(&[cell, cell], 1), Err(twice()));
    let rules = RankingRules::new(2).unwrap();
    assert_eq!(rules.read(&ranks("BAB")), Err(twice()));
    assert_eq!(rules.read(&ranks("B=B")), Err(twice()));
}

#[test]
fn limits_hold_up_to_the_limit() {
    let mut one = Choices::one(3);
    assert_eq!(one.add(&[2], 1), Ok(Cast::Valid));
    assert_eq!(one.add(&[0, 1], 1), Err(BadBallot::TooManyChoices { chosen: 2, allowed: 1 }));

    let mut dots = Dots::new(3, Some(5), Some(3));
    assert_eq!(dots.add(&[(0, 3), (1, 2)], 1), Ok(Cast::Valid));
    let more = BadBallot::TooManyDots { placed: 6, allowed: 5 };
    assert_eq!(dots.add(&[(0, 3), (1, 3)], 1), Err(more));
    let more = BadBallot::TooManyDotsOnItem { item: 1, placed: 4, allowed: 3 };
    assert_eq!(dots.add(&[(1, 4)], 1), Err(more));

    let rules = RankingRules::new(3).unwrap().at_most(Some(2));
    assert!(rules.read(&ranks("AB")).is_ok());
    let more = BadBallot::TooManyRanked { ranked: 3, allowed: 2 };
    assert_eq!(rules.read(&ranks("AB=C")), Err(more));
}

#[test]
fn a_refused_ballot_changes_nothing() {
    let mut dots = Dots::new(3, Some(5), None);
    dots.add(&[(0, 1), (2, 9)], 1).unwrap_err();
    assert_eq!(dots.scores(), [0, 0, 0]);
    assert_eq!(dots.turnout(), Turnout::default());
    let mut tally = Rankings::new(RankingRules::new(2).unwrap()).unwrap();
    tally.add(&ranks("AA"), 1).unwrap_err();
    assert_eq!(tally.turnout(), Turnout::default());
    assert_eq!(tally.pairwise.ballots(), 0);
}

#[test]
fn shared_and_empty_ranks() {
    let strict = RankingRules::new(3).unwrap().shared(SharedRanks::Refused);
    assert_eq!(strict.read(&ranks("AB=C")), Err(BadBallot::SharedRank(2)));
    assert!(strict.read(&ranks("ABC")).is_ok());
    assert_eq!(strict.read(&[vec![0], vec![]]), Err(BadBallot::EmptyRank(2)));
    assert_eq!(strict.read(&[]), Ok(None));
}

#[test]
fn scores_stay_on_the_scale() {
    let mut scores = Scores::new(1, Criterion::usg());
    let cell = |criterion, score| Cell { item: 0, criterion, score };
    assert_eq!(scores.add(&[cell(0, 1), cell(1, 5)], 1), Ok(Cast::Valid));
    for score in [0, 6, -1] {
        let off = BadBallot::OffScale { item: 0, score, lowest: 1, highest: 5 };
        assert_eq!(scores.add(&[cell(2, score)], 1), Err(off));
    }
    assert_eq!(scores.add(&[cell(3, 1)], 1), Err(BadBallot::UnknownCriterion(3)));
}

#[test]
fn rules_that_make_no_sense() {
    let empty = BadRules::EmptyScale { lowest: 5, highest: 1 };
    assert_eq!(Scale::new(5, 1), Err(empty));
    for weight in [ratio(0, 1), ratio(-1, 2)] {
        assert_eq!(Criterion::new(None).weighing(weight), Err(BadRules::WeightNotPositive));
    }
}

#[test]
fn a_hand_has_five_fingers() {
    assert_eq!(Fist::new().add(Some(6), 1), Err(BadBallot::NotAHand(6)));
}

#[test]
fn ranking_stops_at_a_thousand_items_and_the_others_do_not() {
    assert!(RankingRules::new(1_000).is_ok() && Pairwise::new(1_000).is_ok());
    assert_eq!(RankingRules::new(1_001).err(), Some(BadRules::TooManyItems(1_001)));
    assert_eq!(Pairwise::new(1_001).err(), Some(BadRules::TooManyItems(1_001)));
    assert_eq!(Dots::new(5_000, None, None).add(&[(4_999, 1)], 1), Ok(Cast::Valid));
    assert_eq!(Choices::new(5_000, None).add(&[4_999], 1), Ok(Cast::Valid));
}

#[test]
fn counts_that_do_not_fit_are_refused() {
    let mut choices = Choices::one(1);
    assert_eq!(choices.add(&[0], MAX_BALLOTS), Ok(Cast::Valid));
    assert_eq!(choices.add(&[0], 1), Err(BadBallot::TooManyBallots));
    assert_eq!(choices.add(&[], 1), Err(BadBallot::TooManyBallots));
    assert_eq!(choices.scores(), [MAX_BALLOTS]);
    let mut dots = Dots::new(2, None, None);
    assert_eq!(dots.add(&[(0, u64::MAX), (1, 1)], 1), Err(BadBallot::TooManyBallots));
    assert_eq!(dots.add(&[(0, u64::MAX / 2)], 3), Err(BadBallot::TooManyBallots));
    assert_eq!(dots.turnout(), Turnout::default());
}

#[test]
fn a_refusal_can_name_the_item_by_its_id() {
    let refused = Choices::new(2, None).check(&[1, 1]).unwrap_err();
    let named = refused.map_item(|item| ["x", "y"][item]);
    assert_eq!(named.to_string(), "y is named twice");
}
