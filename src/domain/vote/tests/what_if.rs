//! Results counted otherwise.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

type Changes = Vec<(&'static str, usize, usize)>;

fn counted_otherwise(room: &Room, vote: Id) -> Vec<(Variation, Vec<Change>)> {
    let all = what_if(&room.workshop, room.get(vote));
    all.into_iter().map(|what_if| (what_if.variation, what_if.changes)).collect()
}

fn changed(changes: Changes) -> Vec<Change> {
    changes.into_iter().map(|(letter, before, after)| (letter.to_owned(), Some(before), Some(after))).collect()
}

#[test]
fn one_dot_each_puts_breadth_before_weight() {
    let mut room = Room::new(3, 3);
    let vote = room.opened(FIVE_DOTS, Some(1));
    room.cast_all(vote, &[dots("AAAB"), dots("BC"), dots("B")]);
    assert_eq!(counted_otherwise(&room, vote), [], "not before it is counted");
    room.close(vote);
    // Dots: A 3, B 3, C 1, and B goes first by its supporters. One each: A 1, B 3, C 1.
    assert_eq!(counted_otherwise(&room, vote), [(Variation::OneDot, changed(vec![("C", 3, 2)]))]);
}

#[test]
fn a_result_that_holds_has_no_change() {
    let mut room = Room::new(3, 3);
    let vote = room.opened(FIVE_DOTS, Some(1));
    room.cast_all(vote, &[dots("ABC"), dots("AB"), dots("A")]);
    room.close(vote);
    assert_eq!(counted_otherwise(&room, vote), [(Variation::OneDot, Vec::new())]);
}

#[test]
fn the_other_rule_of_a_ranking_may_put_another_first() {
    // Borda: A 2 × 3 + 0 × 2 = 6 of 10, B 1 × 3 + 2 × 2 = 7; head to head A wins 3 to 2.
    let mut room = Room::new(5, 3);
    let ballots = ["A B C", "A B C", "A B C", "B C A", "B C A"];
    for (rule, other) in [(BORDA, RankingRule::Schulze), (SCHULZE, RankingRule::Borda)] {
        let vote = room.opened(rule, Some(1));
        room.cast_all(vote, &ballots.map(ranking));
        room.close(vote);
        let (variation, changes) = counted_otherwise(&room, vote).remove(0);
        assert_eq!(variation, Variation::Rule(other));
        let places: Vec<_> = changes.iter().map(|(letter, before, after)| (letter.as_str(), *before, *after)).collect();
        let expected = match other {
            RankingRule::Schulze => [("A", Some(2), Some(1)), ("B", Some(1), Some(2))],
            RankingRule::Borda => [("A", Some(1), Some(2)), ("B", Some(2), Some(1))],
        };
        assert_eq!(places, expected);
    }
}

/// Two delegations and the committee, which hand in these dots.
fn with_committee(openness: Openness) -> (Room, Id) {
    let mut room = Room::new(2, 2);
    let committee = NewDelegation { unsur: Unsur::Panitia, ..delegation(3, true) };
    room.enter(Command::Attendance(AttendanceCommand::AddDelegations(vec![committee]))).unwrap();
    let vote = room.draft();
    let declaration = Declaration { openness, ..room.declaration(Method::Choice { entry: Entry::Ballots }, Some(1)) };
    room.open(vote, declaration).unwrap();
    room.cast_all(vote, &[hands("A"), hands("B"), hands("B")]);
    room.close(vote);
    (room, vote)
}

#[test]
fn the_committee_is_left_out_where_ballots_are_read_with_names_alone() {
    let (room, vote) = with_committee(Openness::Open);
    // B leads 2 to 1; without the committee both have one.
    let changes = vec![("A".to_owned(), Some(2), Some(1))];
    assert_eq!(counted_otherwise(&room, vote), [(Variation::WithoutCommittee, changes)]);
    let (room, vote) = with_committee(Openness::Closed);
    assert_eq!(counted_otherwise(&room, vote), [], "it would tell what a committee of one has voted");
}

proptest! {
    #[test]
    fn what_would_change_is_the_difference_of_two_counts(ballots in prop::collection::vec("[A-D]{1,5}", 1..8)) {
        let mut room = Room::new(ballots.len(), 4);
        let cast = |room: &mut Room, most: u32, ballots: &[Choice]| {
            let method = Method::Dots { dots: 5, max_per_item: most, entry: Entry::Ballots };
            let vote = room.opened(method, Some(1));
            room.cast_all(vote, ballots);
            room.close(vote);
            vote
        };
        let said: Vec<Choice> = ballots.iter().map(|ballot| dots(ballot)).collect();
        let letters = |ballot: &String| ballot.chars().collect::<BTreeSet<char>>().into_iter().collect::<String>();
        let once: Vec<Choice> = ballots.iter().map(|ballot| dots(&letters(ballot))).collect();
        let (many, single) = (cast(&mut room, 5, &said), cast(&mut room, 1, &once));
        let ranks = |vote| room.counted(vote).options.into_iter().map(|option| option.settled_rank).collect::<Vec<_>>();
        let told: Vec<usize> = counted_otherwise(&room, many)[0].1.iter().map(|change| {
            ["A", "B", "C", "D"].iter().position(|letter| *letter == change.0).unwrap()
        }).collect();
        let differ: Vec<usize> = (0..4).filter(|place| ranks(many)[*place] != ranks(single)[*place]).collect();
        prop_assert_eq!(told, differ);
    }
}
