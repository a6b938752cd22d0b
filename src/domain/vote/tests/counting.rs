use super::*;
use crate::domain::vote::result::{pairs, recount};

fn shown(result: &VoteResult) -> Vec<String> {
    let score = |o: &result::OptionResult| o.score.as_ref().map_or("–".to_owned(), |s| s.show(','));
    result.options.iter().map(score).collect()
}

/// 36 ballots of dots on six options, counted by hand below.
fn thirty_six() -> Vec<Choice> {
    let mut ballots = vec![dots("AAABB"); 10];
    ballots.extend(vec![dots("CCCDD"); 8]);
    ballots.extend(vec![dots("ABCDE"); 12]);
    ballots.extend(vec![dots("EE"); 5]);
    ballots.push(Choice::Blank);
    ballots
}

#[test]
fn thirty_six_ballots_of_dots() {
    let mut room = Room::new(36, 6);
    let vote = room.opened(FIVE_DOTS, Some(3));
    room.cast_all(vote, &thirty_six());
    room.close(vote);
    let result = room.counted(vote);
    // A 30 + 12, B 20 + 12, C 24 + 12, D 16 + 12, E 12 + 10, F 0.
    assert_eq!(shown(&result), ["42", "32", "36", "28", "22", "0"]);
    let supporters: Vec<_> = result.options.iter().map(|o| o.supporters.unwrap()).collect();
    assert_eq!(supporters, [22, 22, 20, 20, 17, 0]);
    assert_eq!((result.valid, result.blank), (35, 1));
    assert_eq!(result.levels, levels("A C B D E F"));
    assert_eq!(result.taken, Some(levels("A C B")));
    assert_eq!(result.detail, Detail::Dots { placed: 160, unused: 15 });
    let share = result.options[0].share.unwrap();
    assert_eq!((share.part, share.of, share.percent()), (22, 35, 63));
    assert!(result.agreement.is_some());
    assert_eq!(result.lead, None);
}

#[test]
fn percentages_are_given_from_twenty_ballots_on() {
    for (ballots, given) in [(19, false), (20, true)] {
        let mut room = Room::new(20, 2);
        let vote = room.opened(HANDS, None);
        room.cast_all(vote, &vec![hands("A"); ballots]);
        room.close(vote);
        assert_eq!(room.counted(vote).options[0].share.is_some(), given);
    }
}

#[test]
fn counting_again_grows_until_it_equals_the_result() {
    let mut room = Room::new(36, 6);
    let vote = room.opened(FIVE_DOTS, Some(3));
    room.cast_all(vote, &thirty_six());
    room.close(vote);
    assert_eq!(recount(room.get(vote), 0).unwrap()[0], Some(Score::from(0)));
    let mut of_a = 0;
    for (shown, ballot) in (1..).zip(room.get(vote).ballots()) {
        if let Choice::Dots(placed) = ballot.choice {
            of_a += u64::from(placed.get("A").copied().unwrap_or(0));
        }
        let scores = recount(room.get(vote), shown).unwrap();
        assert_eq!(scores[0], Some(Score::from(of_a)), "after {shown}");
    }
    let all = recount(room.get(vote), 36).unwrap();
    let result = room.counted(vote);
    let scores: Vec<_> = result.options.into_iter().map(|o| o.score).collect();
    assert_eq!(all, scores);
}

#[test]
fn a_majority_is_more_than_half_of_the_declared_base() {
    let present = |base| {
        let mut room = Room::new(6, 2);
        let vote = room.draft();
        let declaration = Declaration { base, ..room.declaration(HANDS, Some(1)) };
        room.open(vote, declaration).unwrap();
        room.cast_all(vote, &[hands("A"), hands("A"), hands("A"), hands("B"), Choice::Blank]);
        room.close(vote);
        room.counted(vote).lead.unwrap()
    };
    assert_eq!(present(Base::Valid), Lead::Majority(Share { part: 3, of: 4 }));
    assert_eq!(present(Base::Present), Lead::Plurality(Share { part: 3, of: 6 }));
    assert!(!is_majority(3, 6) && is_majority(4, 6));
    assert!(is_two_thirds(4, 6) && !is_two_thirds(3, 5));
}

#[test]
fn totals_are_marked_and_have_no_supporters_and_no_agreement() {
    let mut room = Room::new(36, 3);
    let vote = room.draft();
    let method = Method::Choice { entry: Entry::Totals };
    let declaration = Declaration { present: 110, ..room.declaration(method, Some(1)) };
    room.open(vote, declaration).unwrap();
    let totals = BTreeMap::from([("A".to_owned(), 60), ("C".to_owned(), 20)]);
    assert_eq!(room.get(vote).totals(), None);
    room.vote(VoteCommand::Close { vote, totals: Some(totals.clone()) }).unwrap();
    let result = room.counted(vote);
    assert_eq!(result.entry, Entry::Totals);
    assert_eq!(shown(&result), ["60", "0", "20"]);
    assert_eq!(result.lead, Some(Lead::Majority(Share { part: 60, of: 110 })));
    assert_eq!(result.options[0].share.unwrap().percent(), 55);
    assert_eq!((result.agreement, result.options[0].supporters), (None, None));
    assert_eq!(room.get(vote).totals(), Some(&totals));
    room.vote(VoteCommand::Reopen { vote }).unwrap();
    assert_eq!(room.get(vote).totals(), None);
}

#[test]
fn the_other_rule_stands_beside_and_says_when_it_differs() {
    let mut room = Room::new(5, 3);
    let vote = room.opened(BORDA, Some(1));
    // A beats both head to head, B has more points: 3 × ABC, 2 × BCA.
    let ballots = ["A B C", "A B C", "A B C", "B C A", "B C A"].map(ranking);
    room.cast_all(vote, &ballots);
    room.close(vote);
    let result = room.counted(vote);
    assert_eq!(shown(&result), ["6", "7", "2"]);
    let Detail::Ranking(detail) = &result.detail else { panic!() };
    assert_eq!(detail.other_rule, RankingRule::Schulze);
    assert_eq!(detail.other, levels("A B C"));
    assert!(detail.first_differs);
    assert_eq!(detail.condorcet_winner.as_deref(), Some("A"));
    assert_eq!(pairs(room.get(vote)).unwrap()[0], [0, 3, 3]);
    let agreement = result.agreement.unwrap();
    assert_eq!(agreement.disputed[0].share.two_decimals(','), "0,60");
    // The settled order is B, A, C: two of five put B above A, three of five A above C.
    let neighbours: Vec<_> = agreement.neighbours.iter().map(|s| s.show(',')).collect();
    assert_eq!(neighbours, ["0,40", "0,60"]);
    // Rank sums 9, 8, 13: S = 14, W = 12·14 / (25·24).
    assert_eq!(agreement.w.unwrap().show('.'), "0.28");
}

fn usg(rows: &[(&str, [Option<i64>; 3])]) -> Choice {
    let row = |cells: &[Option<i64>; 3]| {
        let named = ["U", "S", "G"].into_iter().zip(cells);
        named.filter_map(|(name, score)| Some((name.to_owned(), (*score)?))).collect()
    };
    Choice::Criteria(rows.iter().map(|(id, cells)| ((*id).to_owned(), row(cells))).collect())
}

fn usg_method(panel: bool) -> Method {
    let criterion = |name: &str| Criterion { name: name.to_owned(), weight: 1 };
    Method::Criteria { criteria: ["U", "S", "G"].map(criterion).to_vec(), low: 1, high: 5, panel }
}

#[test]
fn an_agreed_table_is_one_ballot_and_urgency_is_its_second_key() {
    let mut room = Room::new(3, 3);
    let vote = room.opened(usg_method(true), Some(1));
    let cast = |choice| VoteCommand::Cast { vote, voter: None, count: 1, choice };
    let all = |u, s, g| [Some(u), Some(s), Some(g)];
    room.vote(cast(usg(&[("A", all(1, 1, 1))]))).unwrap();
    let table = usg(&[("A", all(3, 5, 4)), ("B", all(5, 4, 3)), ("C", all(2, 2, 2))]);
    room.vote(cast(table)).unwrap();
    let off = usg(&[("A", all(3, 6, 4))]);
    assert_eq!(refused(room.vote(cast(off))), VoteRefusal::Ballot(BallotFault::OffScale { low: 1, high: 5 }));
    assert_eq!(refused(room.cast(vote, 1, Choice::Blank)), VoteRefusal::Naming);
    room.close(vote);
    let result = room.counted(vote);
    assert_eq!((result.valid, result.replaced), (1, 0));
    assert_eq!(shown(&result), ["12", "12", "6"]);
    assert_eq!(result.levels, levels("AB C"));
    assert_eq!(result.settled, levels("B A C"));
}

#[test]
fn an_agreed_table_can_be_seen_while_it_is_filled_in_and_no_ballot_can() {
    let mut room = Room::new(3, 3);
    let vote = room.opened(usg_method(true), Some(1));
    let rows = usg(&[("A", [Some(5), None, Some(3)])]);
    let (voter, choice) = (None, rows.clone());
    room.vote(VoteCommand::Cast { vote, voter, count: 1, choice }).unwrap();
    assert_eq!(Choice::Criteria(room.get(vote).agreed_table()), rows);
    assert_eq!(room.result(vote), None);
    let mut each = Room::new(3, 3);
    let vote = each.opened(usg_method(false), Some(1));
    each.cast(vote, 1, rows).unwrap();
    assert_eq!(each.get(vote).agreed_table(), BTreeMap::new());
}

#[test]
fn fingers_counted_in_the_room_come_to_what_ballots_come_to() {
    let method = Method::Fist { entry: Entry::Totals };
    let mut room = Room::new(6, 1);
    let vote = room.opened(method, None);
    let totals = |hands: [u32; 6]| {
        let keys = (0..).map(|fingers: u32| fingers.to_string());
        keys.zip(hands).collect::<BTreeMap<_, _>>()
    };
    let close = |totals| VoteCommand::Close { vote, totals };
    let too_many = room.vote(close(Some(totals([0, 0, 0, 2, 3, 2]))));
    assert_eq!(refused(too_many), VoteRefusal::Totals { most: 6 });
    let strange = BTreeMap::from([("6".to_owned(), 1)]);
    assert_eq!(refused(room.vote(close(Some(strange)))), VoteRefusal::Numbers);
    room.vote(close(Some(totals([0, 0, 0, 1, 3, 1])))).unwrap();
    let result = room.counted(vote);
    assert_eq!((result.entry, result.valid), (Entry::Totals, 0));
    let detail =
        Detail::Fist { counts: [0, 0, 0, 1, 3, 1], outcome: Some(crate::domain::tally::Outcome::ConsensusWithNotes) };
    assert_eq!(result.detail, detail);
    let form = crate::domain::vote::form::tally_form(room.get(vote)).unwrap();
    let alike: Vec<u32> = form.ballots.iter().map(|ballot| ballot.count).collect();
    assert_eq!((form.kind.name(), alike), ("fist", vec![1, 3, 1]));
    assert_eq!(room.accept(vote).unwrap().taken, levels("A"));
}

#[test]
fn options_with_too_few_raters_stand_apart() {
    let mut room = Room::new(3, 3);
    let vote = room.opened(usg_method(false), Some(1));
    let all = |n| [Some(n); 3];
    let half = [Some(5), None, Some(5)];
    room.cast_all(
        vote,
        &[
            usg(&[("A", all(3)), ("B", all(2)), ("C", all(5))]),
            usg(&[("A", all(4)), ("B", all(2))]),
            usg(&[("A", all(3)), ("B", half)]),
        ],
    );
    room.close(vote);
    let result = room.counted(vote);
    assert_eq!(shown(&result), ["10", "8", "15"]);
    assert_eq!(result.levels, levels("A B"));
    assert_eq!(result.options[2].rank, None);
    let Detail::Criteria(detail) = result.detail else { panic!() };
    assert_eq!(detail.apart, ["C"]);
    assert_eq!(detail.raters, [3, 2, 1]);
    assert_eq!(detail.cells[0][0].mean.as_ref().unwrap().show(','), "3,33");
    assert_eq!(detail.cells[0][0].spread, Some((3, 4)));
}

#[test]
fn numbers_are_shown_with_two_decimals_only_when_needed() {
    use crate::domain::tally::BigRational;
    let score = |n: i64, d: i64| Score::from(BigRational::new(n.into(), d.into()));
    let shown: Vec<_> = [(7, 2), (4, 2), (-1, 3), (1, 200), (-5, 2), (2, 3)].map(|(n, d)| score(n, d).show(',')).into();
    assert_eq!(shown, ["3,50", "2", "-0,33", "0,01", "-2,50", "0,67"]);
}
