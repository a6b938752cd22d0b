use super::*;
use crate::domain::vote::ballot::{Summary, TypedBallot, read, read_row, summary, write_cells, write_row};

fn declared(method: Method, items: usize) -> Declaration {
    let mut room = Room::new(3, items);
    let vote = room.opened(method, None);
    room.get(vote).declaration.clone().unwrap()
}

fn secret(method: Method, items: usize) -> Declaration {
    Declaration { openness: Openness::Secret, ..declared(method, items) }
}

fn choice(declared: &Declaration, typed: &str) -> Choice {
    read(declared, typed).unwrap().choice
}

fn fault(declared: &Declaration, typed: &str) -> BallotFault {
    read(declared, typed).unwrap_err()
}

fn other(kind: MethodKind) -> BallotFault {
    BallotFault::OtherMethod(kind)
}

const APPROVAL: Method = Method::Approval { max_choices: Some(3), entry: Entry::Ballots };

#[test]
fn dots_are_typed_as_letters_in_either_case() {
    let declared = declared(FIVE_DOTS, 8);
    assert_eq!(choice(&declared, "aAc"), dots("AAC"));
    assert_eq!(choice(&declared, " A A, c "), dots("AAC"));
    assert_eq!(choice(&declared, "-"), Choice::Blank);
    assert_eq!(fault(&declared, ""), BallotFault::Empty);
    let five = BallotFault::TooManyDots { given: 6, dots: 5 };
    assert_eq!(fault(&declared, "AABBCC"), five);
    let unknown = |letter: &str| BallotFault::UnknownOption(letter.to_owned());
    assert_eq!(fault(&declared, "AIB"), unknown("I"));
    assert_eq!(fault(&declared, "AZ"), unknown("Z"));
    assert_eq!(fault(&declared, "C=A"), other(MethodKind::Ranking));
    assert_eq!(fault(&declared, "543 21-"), other(MethodKind::Criteria));
    assert_eq!(fault(&declared, "0"), other(MethodKind::Fist));
    assert_eq!(fault(&declared, "A4"), BallotFault::Unreadable("A4".to_owned()));
    assert_eq!(fault(&declared, "A?"), BallotFault::Unreadable("?".to_owned()));
}

#[test]
fn numbers_where_letters_stand_are_answered_with_the_letters() {
    for method in [FIVE_DOTS, APPROVAL, BORDA] {
        let declared = declared(method, 8);
        let meant = |letters: &str| BallotFault::Numbers { letters: letters.to_owned(), last: "H".to_owned() };
        assert_eq!(fault(&declared, "1 1 3 2 2"), meant("AACBB"));
        assert_eq!(fault(&declared, "11322"), meant("AACBB"));
        assert_eq!(fault(&declared, "8, 1"), meant("HA"));
        assert_eq!(fault(&declared, "4"), meant("D"));
        assert_eq!(fault(&declared, "1 9"), other(MethodKind::Criteria), "there are eight");
    }
    let many = declared(FIVE_DOTS, 12);
    let meant = BallotFault::Numbers { letters: "MA".to_owned(), last: "M".to_owned() };
    assert_eq!(fault(&many, "12 1"), meant);
}

#[test]
fn more_than_24_options_go_by_numbers_with_blanks() {
    let dotted = declared(FIVE_DOTS, 25);
    let placed = BTreeMap::from([("1".to_owned(), 2), ("25".to_owned(), 1)]);
    assert_eq!(choice(&dotted, "1 25 1"), Choice::Dots(placed));
    assert_eq!(fault(&dotted, "26"), BallotFault::UnknownOption("26".to_owned()));
    let ranked = declared(BORDA, 25);
    let ranks = [vec!["12"], vec!["3", "4"], vec!["25"]];
    let ranks = ranks.map(|rank| rank.into_iter().map(String::from).collect());
    assert_eq!(choice(&ranked, "12 3=4 25"), Choice::Ranking(ranks.into()));
}

#[test]
fn a_ranking_goes_best_first_with_equal_signs_between_those_level() {
    let declared = declared(BORDA, 4);
    assert_eq!(choice(&declared, "CA=B"), ranking("C A=B"));
    assert_eq!(choice(&declared, "c > a = b > d"), ranking("C A=B D"));
    assert_eq!(choice(&declared, "A=B=C"), ranking("A=B=C"));
    assert_eq!(fault(&declared, "ABA"), BallotFault::Twice("A".to_owned()));
    assert_eq!(fault(&declared, "AAC"), other(MethodKind::Dots));
    for broken in ["=A", "A=", "A==B"] {
        assert_eq!(fault(&declared, broken), BallotFault::Unreadable(broken.to_owned()));
    }
    let strict = Declaration {
        method: Method::Ranking { rule: RankingRule::Borda, shared: false, length: Some(2) },
        ..declared
    };
    assert_eq!(fault(&strict, "A=B"), BallotFault::SharedRank);
    assert_eq!(fault(&strict, "ABC"), BallotFault::TooManyChoices { most: 2 });
}

#[test]
fn hands_name_options_once_each() {
    let approval = declared(APPROVAL, 6);
    assert_eq!(choice(&approval, "fca"), hands("ACF"));
    assert_eq!(fault(&approval, "ABCD"), BallotFault::TooManyChoices { most: 3 });
    assert_eq!(fault(&approval, "AAC"), other(MethodKind::Dots));
    assert_eq!(fault(&approval, "A=C"), other(MethodKind::Ranking));
    let one = declared(HANDS, 6);
    assert_eq!(fault(&one, "AB"), BallotFault::TooManyChoices { most: 1 });
}

#[test]
fn criteria_are_typed_one_digit_a_cell() {
    let criterion = |name: &str| Criterion { name: name.to_owned(), weight: 1 };
    let method = |high| Method::Criteria { criteria: ["U", "S"].map(criterion).to_vec(), low: 1, high, panel: false };
    let cells = |rows: &[(&str, &[(&str, i64)])]| {
        let row = |(id, cells): &(&str, &[(&str, i64)])| {
            let cells = cells.iter().map(|(name, n)| ((*name).to_owned(), *n));
            ((*id).to_owned(), cells.collect())
        };
        Choice::Criteria(rows.iter().map(row).collect())
    };
    let both: &[(&str, i64)] = &[("U", 5), ("S", 4)];
    let second: &[(&str, i64)] = &[("S", 1)];
    let small = declared(method(5), 3);
    let table = cells(&[("A", both), ("B", second)]);
    assert_eq!(choice(&small, "54 -1 --"), table);
    assert_eq!(choice(&small, "54-1--"), table);
    assert_eq!(choice(&small, "b-1 A:54"), table);
    assert_eq!(choice(&small, "-- -- --"), Choice::Blank);
    assert_eq!(fault(&small, "54 -1"), BallotFault::Cells { each: 2 });
    assert_eq!(fault(&small, "A54 A11"), BallotFault::Twice("A".to_owned()));
    assert_eq!(fault(&small, "56 11 11"), BallotFault::OffScale { low: 1, high: 5 });
    assert_eq!(fault(&small, "AAC"), other(MethodKind::Dots));
    assert_eq!(fault(&small, "A=C"), other(MethodKind::Ranking));
    assert_eq!(fault(&small, "AC"), other(MethodKind::Hands));
    let wide = declared(method(100), 2);
    let full: &[(&str, i64)] = &[("U", 90), ("S", 100)];
    assert_eq!(choice(&wide, "90 100 - 1"), cells(&[("A", full), ("B", second)]));
}

#[test]
fn fist_to_five_is_a_number_of_fingers() {
    let declared = secret(FIST, 1);
    assert_eq!(choice(&declared, "4"), Choice::Fist(4));
    assert_eq!(fault(&declared, "6"), BallotFault::OffScale { low: 0, high: 5 });
    assert_eq!(fault(&declared, "A"), other(MethodKind::Hands));
}

#[test]
fn a_row_of_an_agreed_table_is_read_and_written_alike() {
    let usg = CriteriaSet::Usg.method(true);
    let row = |cells: &[(&str, i64)]| -> BTreeMap<String, i64> {
        cells.iter().map(|(name, n)| ((*name).to_owned(), *n)).collect()
    };
    assert_eq!(read_row(&usg, " 5-3 "), Ok(row(&[("U", 5), ("G", 3)])));
    assert_eq!(read_row(&usg, ""), Ok(row(&[])));
    assert_eq!(write_row(&usg, &row(&[("U", 5), ("G", 3)])), "5-3");
    assert_eq!(read_row(&usg, "54"), Err(BallotFault::Cells { each: 3 }));
    let off = BallotFault::OffScale { low: 1, high: 5 };
    assert_eq!(read_row(&usg, "546"), Err(off));
    let unreadable = BallotFault::Unreadable("x".to_owned());
    assert_eq!(read_row(&usg, "5x4"), Err(unreadable));
    let Method::Criteria { criteria, .. } = usg else { panic!("USG has criteria") };
    let wide = Method::Criteria { criteria, low: 0, high: 100, panel: true };
    let scores = row(&[("U", 10), ("G", 3)]);
    assert_eq!(write_cells(&wide, &scores), ["10", "-", "3"]);
    assert_eq!(read_row(&wide, &write_row(&wide, &scores)), Ok(scores));
}

#[test]
fn a_name_or_a_number_may_stand_in_front() {
    let named = declared(FIVE_DOTS, 4);
    let expected = TypedBallot { voter: Some(code(2)), count: 1, choice: dots("AAC") };
    assert_eq!(read(&named, "@d2 aac"), Ok(expected));
    assert_eq!(read(&named, "aac").unwrap().voter, None);
    assert_eq!(fault(&named, "@d2"), BallotFault::Empty);
    assert_eq!(fault(&named, "@x aac"), BallotFault::NotAVoter("x".to_owned()));
    assert_eq!(fault(&named, "12*AAC"), BallotFault::Alike);
    let secret = secret(FIVE_DOTS, 4);
    let alike = read(&secret, "12*AAC").unwrap();
    assert_eq!((alike.count, alike.choice), (12, dots("AAC")));
    assert_eq!(fault(&secret, "@d2 AAC"), BallotFault::Naming);
    for broken in ["0*A", "x*A", "*A"] {
        assert_eq!(fault(&secret, broken), BallotFault::Unreadable(broken.to_owned()));
    }
}

#[test]
fn the_hidden_line_gets_numbers_only() {
    assert_eq!(summary(&declared(FIVE_DOTS, 4), &dots("AAC")), Summary::Dots { used: 3, of: 5 });
    assert_eq!(summary(&declared(APPROVAL, 4), &hands("AC")), Summary::Named(2));
    let ranked = Summary::Ranked { options: 3, ranks: 2 };
    assert_eq!(summary(&declared(BORDA, 4), &ranking("C A=B")), ranked);
    assert_eq!(summary(&declared(FIST, 1), &Choice::Fist(3)), Summary::Fist);
    assert_eq!(summary(&declared(FIST, 1), &Choice::Blank), Summary::Blank);
}
