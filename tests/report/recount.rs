//! Votes of every method in a workbook: what its formulas make of the ballots, and of other ballots.
//!
//! Here the formulas are looked at; `tests/office.sh` has a spreadsheet reckon them (see [`crate::office`]).

use crate::room::{Room, code};
use mufakat::domain::attendance::Unsur;
use mufakat::domain::command::{AttendanceCommand, NewDelegation, VoteCommand};
use mufakat::domain::vote::{
    Base, Choice, CriteriaSet, Declaration, Entry, Method, Openness, Quorum, RankingRule, TieRule, VoteOption, letters,
};
use mufakat::domain::{Command, Id};
use mufakat::report::block::{Block, Document, Standing};
use mufakat::report::document::record_of_votes;
use mufakat::report::markdown;
use mufakat::report::table::{Cell, Row, Table, Value};
use mufakat::text::Language;
use std::collections::BTreeMap;

/// Delegations that vote.
const VOTERS: u32 = 13;

/// Numbers that look like chance and are the same each time (a linear congruence, Knuth's).
pub struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// How a vote is held.
#[derive(Clone)]
struct Case {
    method: Method,
    options: usize,
    openness: Openness,
    ties: TieRule,
    cut: Option<u32>,
    base: Base,
    quorum: Quorum,
}

fn cases() -> Vec<Case> {
    let ballots = Entry::Ballots;
    let usual = |method, options| Case {
        method,
        options,
        openness: Openness::Closed,
        ties: TieRule::SecondKey,
        cut: Some(2),
        base: Base::Valid,
        quorum: Quorum::MoreThanHalf,
    };
    let ranking = |rule, shared| Method::Ranking { rule, shared, length: None };
    let usg = |panel| CriteriaSet::Usg.method(panel);
    let mut all = vec![
        usual(Method::Choice { entry: ballots }, 4),
        Case { base: Base::Present, cut: None, ..usual(Method::Choice { entry: ballots }, 2) },
        usual(Method::Choice { entry: Entry::Totals }, 5),
        usual(Method::Approval { max_choices: Some(3), entry: ballots }, 6),
        Case { base: Base::Present, ..usual(Method::Approval { max_choices: None, entry: Entry::Totals }, 3) },
        usual(Method::Dots { dots: 4, max_per_item: 2, entry: ballots }, 7),
        Case { quorum: Quorum::TwoThirds, ..usual(Method::Dots { dots: 3, max_per_item: 3, entry: Entry::Totals }, 4) },
        usual(usg(true), 4),
        usual(usg(false), 4),
        Case { cut: Some(1), ..usual(Method::Fist { entry: ballots }, 1) },
        Case { cut: None, ..usual(Method::Fist { entry: Entry::Totals }, 1) },
        usual(Method::Choice { entry: ballots }, 26),
    ];
    for rule in [RankingRule::Borda, RankingRule::Schulze] {
        for (shared, options) in [(true, 3), (false, 4), (true, 7), (false, 2), (true, 1)] {
            all.push(Case { cut: Some(1), ..usual(ranking(rule, shared), options) });
        }
    }
    // Each of them openly, in secret and without a second key as well.
    let open = all.iter().map(|case| Case { openness: Openness::Open, ..case.clone() });
    let secret = all.iter().map(|case| Case { openness: Openness::Secret, ties: TieRule::Musyawarah, ..case.clone() });
    [all.clone(), open.collect(), secret.collect()].concat()
}

/// A ballot of a method.
fn ballot(dice: &mut Dice, case: &Case) -> Choice {
    let all = letters(case.options);
    if dice.below(9) == 0 && !case.method.is_panel() {
        return Choice::Blank;
    }
    let mut some = |most: u64| {
        let mut left = all.clone();
        let taken = 1 + dice.below(most.min(left.len() as u64));
        let mut chosen = Vec::new();
        for _ in 0..taken {
            let place = usize::try_from(dice.below(left.len() as u64)).expect("few");
            chosen.push(left.remove(place));
        }
        chosen
    };
    match &case.method {
        Method::Choice { .. } => Choice::Approvals(some(1)),
        Method::Approval { .. } => Choice::Approvals(some(3)),
        Method::Dots { .. } => Choice::Dots(some(2).into_iter().map(|letter| (letter, 2)).collect()),
        Method::Ranking { shared, .. } => {
            let mut ranks: Vec<Vec<String>> = some(9).into_iter().map(|letter| vec![letter]).collect();
            if *shared && ranks.len() > 2 {
                let last = ranks.pop().expect("three");
                ranks[1].extend(last);
            }
            Choice::Ranking(ranks)
        }
        Method::Criteria { criteria, panel, .. } => {
            let rated = if *panel { all.clone() } else { some(9) };
            let row = |dice: &mut Dice| -> BTreeMap<String, i64> {
                let cell = |name: &String, n: u64| (name.clone(), i64::try_from(n).expect("few"));
                let given = criteria.iter().enumerate().filter(|(at, _)| *at == 0 || !dice.0.is_multiple_of(7));
                given.map(|(at, c)| cell(&c.name, 1 + (dice.0 >> (20 + 3 * at)) % 5)).collect()
            };
            let scored = rated.into_iter().map(|letter| {
                dice.below(2);
                (letter, row(dice))
            });
            Choice::Criteria(scored.collect())
        }
        Method::Fist { .. } => Choice::Fist(u8::try_from(dice.below(6)).expect("a hand")),
    }
}

/// Votes of every method and openness, closed. With `changed` one ballot of each, or one number, is another.
pub fn room(changed: bool) -> Room {
    let mut room = Room::new("Bimtek");
    let delegation = |n: u32| NewDelegation {
        code: code(&format!("OPD{n}")),
        name: format!("Dinas {n}"),
        unsur: Unsur::Opd,
        votes: true,
    };
    let all = (1..=VOTERS).map(delegation).collect();
    room.run(Command::Attendance(AttendanceCommand::AddDelegations(all)));
    for (number, case) in cases().iter().enumerate() {
        hold(&mut room, case, Dice(number as u64 + 1), changed);
    }
    room
}

fn hold(room: &mut Room, case: &Case, mut dice: Dice, changed: bool) {
    let vote = open(room, case);
    if case.method.entry() == Entry::Totals {
        let fist = matches!(case.method, Method::Fist { .. });
        let keys = if fist { (0..6).map(|n| n.to_string()).collect() } else { letters(case.options) };
        let mut totals: BTreeMap<String, u32> =
            keys.into_iter().map(|key| (key, u32::try_from(dice.below(3)).expect("few"))).collect();
        if changed {
            *totals.values_mut().last().expect("one") += 1;
        }
        room.vote(VoteCommand::Close { vote, totals: Some(totals) });
        return;
    }
    let voters = if case.method.is_panel() { 1 } else { VOTERS - u32::try_from(dice.below(5)).expect("few") };
    let other = dice.below(voters.into());
    for n in 1..=voters {
        let mut choice = ballot(&mut dice, case);
        let mut again = Dice(dice.0 ^ 0xabc);
        if changed && u64::from(n - 1) == other {
            choice = ballot(&mut again, case);
        }
        let is_named = case.openness != Openness::Secret && !case.method.is_panel();
        let voter = is_named.then(|| code(&format!("OPD{n}")));
        room.vote(VoteCommand::Cast { vote, voter, count: 1, choice });
    }
    room.close(vote);
}

fn open(room: &mut Room, case: &Case) -> Id {
    let option = |n: usize| VoteOption { id: String::new(), text: format!("Pilihan ke-{n}"), item: None, row: None };
    let question = "Mana yang didahulukan?".to_owned();
    let options = (1..=case.options).map(option).collect();
    let vote =
        room.vote(VoteCommand::Draft { question: question.clone(), options, session: None, aspect: None, link: None });
    let declaration = Declaration {
        question,
        options: Vec::new(),
        method: case.method.clone(),
        cut: case.cut.filter(|cut| *cut as usize <= case.options),
        ties: case.ties,
        voters: (1..=VOTERS).map(|n| code(&format!("OPD{n}"))).collect(),
        present: 40,
        entitled: VOTERS + 4,
        openness: case.openness,
        base: case.base,
        quorum: case.quorum,
        reveal: false,
    };
    room.vote(VoteCommand::Open { vote, declaration: Box::new(declaration) });
    vote
}

/// The record of the votes of a room.
pub fn record(room: &Room) -> Document {
    let blocks = record_of_votes(room.workshop(), Language::Id);
    let title = "Rekaman suara".to_owned();
    Document { title, language: Language::Id, standing: Standing::Draft, lengthwise: false, blocks }
}

/// The tables of blocks that formulas name.
pub fn tables(document: &Document) -> Vec<&Table> {
    let tables =
        document.blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    tables.filter(|table| table.key.is_some()).collect()
}

/// The cells of a table, row by row.
pub fn cells(table: &Table) -> impl Iterator<Item = &Cell> {
    table.rows.iter().flat_map(Row::cells)
}

/// A record as an official would change it: ballots and numbers are those of another, formulas and what they came to
/// are as they were.
pub fn as_changed(of: &Document, ballots_of: &Document) -> Document {
    let mut changed = of.clone();
    for (block, other) in changed.blocks.iter_mut().zip(&ballots_of.blocks) {
        let (Block::Table(table), Block::Table(other)) = (block, other) else { continue };
        for (row, other) in table.rows.iter_mut().zip(&other.rows) {
            let (Row::Cells(cells), Row::Cells(other)) = (row, other) else { continue };
            for (cell, other) in cells.iter_mut().zip(other) {
                assert_eq!(cell.formula, other.formula, "{:?}", table.key);
                if cell.formula.is_none() {
                    *cell = other.clone();
                }
            }
        }
    }
    changed
}

#[test]
fn a_record_reckons_everything_that_a_count_says() {
    let [record, others] = [false, true].map(|changed| record(&room(changed)));
    assert!(tables(&record).len() > 150, "{}", tables(&record).len());
    let changed = as_changed(&record, &others);
    assert_ne!(changed.blocks, record.blocks, "ballots differ");
    let outcomes = |document: &Document| -> Vec<String> {
        let sums =
            tables(document).into_iter().filter(|table| table.key.as_ref().is_some_and(|key| key.ends_with("/sums")));
        sums.flat_map(cells).filter(|cell| cell.formula.is_some()).map(|cell| cell.text.clone()).collect()
    };
    let differ = outcomes(&record).iter().zip(&outcomes(&others)).filter(|(a, b)| a != b).count();
    assert!(differ > 20, "the changed ballots change outcomes: {differ}");
    // What is reckoned has a value of its own kind, so that a spreadsheet shows it before it reckons.
    for cell in tables(&record).into_iter().flat_map(cells).filter(|cell| cell.formula.is_some()) {
        let is_number = cell.text.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '-') && !cell.text.is_empty();
        assert_eq!(matches!(cell.value, Value::Number(_)), is_number, "{cell:?}");
    }
}

#[test]
fn names_stand_only_at_ballots_that_were_open() {
    let room = room(false);
    let record = record(&room);
    for table in
        tables(&record).into_iter().filter(|table| table.key.as_ref().is_some_and(|key| key.ends_with("/ballots")))
    {
        let vote = room
            .workshop()
            .votes
            .values()
            .find(|vote| table.key.as_ref().is_some_and(|key| key.starts_with(&format!("{}/", vote.id))));
        let is_open = vote.expect("its vote").reads_names();
        let has_names = cells(table).any(|cell| cell.text.starts_with("OPD"));
        assert_eq!(has_names, is_open, "{:?}", table.key);
    }
}

#[test]
fn workings_stand_in_spreadsheets_alone() {
    let record = record(&room(false));
    assert!(tables(&record).iter().any(|table| table.is_working));
    let text = markdown::document(&record);
    assert!(text.contains("**Jalur terkuat ") && text.contains("**Surat suara "), "{text}");
    assert!(!text.contains("Langkah ") && !text.contains("Masih tersisa"), "{text}");
}

#[test]
fn ballots_that_were_replaced_taken_back_or_corrected_are_told() {
    let mut room = Room::new("Bimtek");
    let choice = |letter: &str| Choice::Approvals(vec![letter.to_owned()]);
    let told = |room: &Room| markdown::document(&record(room));
    for (openness, seen) in [(Openness::Open, true), (Openness::Closed, false)] {
        let method = Method::Choice { entry: Entry::Ballots };
        let vote = room.open(&["Jaringan", "Tenaga"], method, openness, Some(1));
        for (voter, letter) in [("DINKES", "A"), ("DISHUB", "B"), ("DPMD", "B"), ("DINKES", "B")] {
            let voter = Some(code(voter));
            room.vote(VoteCommand::Cast { vote, voter, count: 1, choice: choice(letter) });
        }
        room.vote(VoteCommand::TakeBack { vote, ballot: 3 });
        room.close(vote);
        let (ballot, reason) = (2, "salah baca".to_owned());
        room.vote(VoteCommand::Correct { vote, ballot, choice: choice("A"), reason });
        let text = told(&room);
        let (_, text) = text.rsplit_once("### ").expect("the last vote");
        for line in ["- No. 1 (DINKES): diganti no. 4.", "- No. 3 (DPMD): ditarik."] {
            assert_eq!(text.contains(line), seen, "{line}\n{text}");
        }
        assert!(text.contains("dikoreksi, semula B. Alasan: salah baca"), "{text}");
        assert!(text.contains("Ditarik 1, diganti 1, dikoreksi 1."), "{text}");
        assert_eq!(text.contains("DISHUB |"), seen, "{text}");
    }
}

#[test]
fn of_an_open_vote_nothing_but_the_turnout_is_told() {
    let mut room = Room::new("Bimtek");
    let method = Method::Choice { entry: Entry::Ballots };
    let vote = room.open(&["Jaringan", "Tenaga"], method, Openness::Open, Some(1));
    room.cast(vote, Openness::Open, vec![Choice::Approvals(vec!["B".to_owned()])]);
    let record = record(&room);
    assert_eq!(tables(&record).len(), 0);
    assert!(markdown::document(&record).contains("Masih dibuka: masuk 1 dari 4."));
}

#[test]
fn more_options_than_a_table_of_pairs_holds_have_ranks_all_the_same() {
    let mut room = Room::new("Bimtek");
    let texts: Vec<String> = (1..=60).map(|n| format!("Pilihan {n}")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let method = Method::Ranking { rule: RankingRule::Schulze, shared: false, length: None };
    let vote = room.open(&texts, method, Openness::Closed, Some(2));
    let ranked = |all: [u32; 3]| Choice::Ranking(all.map(|n| vec![n.to_string()]).into());
    room.cast(vote, Openness::Closed, vec![ranked([7, 60, 1]), ranked([7, 1, 60]), Choice::Blank, ranked([60, 7, 2])]);
    room.close(vote);
    let text = markdown::document(&record(&room));
    assert!(text.contains("terlalu banyak untuk tabel pasangan"), "{text}");
    assert!(text.lines().any(|line| line.starts_with("| 7. Pilihan 7 |") && line.ends_with("| 1 |")), "{text}");
}
