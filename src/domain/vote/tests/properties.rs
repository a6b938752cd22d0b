#![expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "the numbers of a test are small")]

use super::*;
use crate::domain::vote::ballot::TypedBallot;
use crate::domain::vote::ballot::{read, write};
use crate::domain::vote::form::tally_form;
use crate::domain::vote::result::{pairs, recount, recount_fingers};
use proptest::prelude::*;

const VOTERS: usize = 6;
const ITEMS: usize = 5;

/// A method, and a ballot that keeps its rules for each voter.
fn election() -> impl Strategy<Value = (Method, Option<u32>, Vec<Choice>)> {
    let cells = prop::collection::vec(prop::option::of(1_i64..=5), ITEMS * 2);
    let one = (cells, prop::collection::vec(0..ITEMS, 0..5), 0_u8..=5);
    let ballots = prop::collection::vec(one, 0..=VOTERS);
    (0_usize..6, prop::option::of(1_u32..=ITEMS as u32), ballots).prop_map(|(method, cut, ballots)| {
        let criterion = |name: &str| Criterion { name: name.to_owned(), weight: 2 };
        let method = match method {
            0 => HANDS,
            1 => Method::Approval { max_choices: None, entry: Entry::Ballots },
            2 => FIVE_DOTS,
            3 => BORDA,
            4 => SCHULZE,
            _ => Method::Criteria { criteria: ["U", "S"].map(criterion).to_vec(), low: 1, high: 5, panel: false },
        };
        let ballots = ballots.iter().map(|(cells, named, _)| ballot(&method, cells, named)).collect();
        (method, cut, ballots)
    })
}

fn ballot(method: &Method, cells: &[Option<i64>], named: &[usize]) -> Choice {
    let ids = letters(ITEMS);
    let mut once: Vec<Letter> = Vec::new();
    for &item in named {
        if !once.contains(&ids[item]) {
            once.push(ids[item].clone());
        }
    }
    if once.is_empty() {
        return Choice::Blank;
    }
    match method {
        Method::Choice { .. } => Choice::Approvals(once[..1].to_vec()),
        Method::Approval { .. } => Choice::Approvals(once),
        Method::Dots { .. } => {
            let on = |(i, letter): (usize, Letter)| (letter, if i == 0 { 2 } else { 1 });
            Choice::Dots(once.into_iter().take(3).enumerate().map(on).collect())
        }
        Method::Ranking { .. } => Choice::Ranking(once.chunks(2).map(<[Letter]>::to_vec).collect()),
        Method::Criteria { .. } => {
            let mut table: BTreeMap<Letter, BTreeMap<String, i64>> = BTreeMap::new();
            for (i, cell) in cells.iter().enumerate() {
                if let Some(score) = cell {
                    let name = ["U", "S"][i % 2].to_owned();
                    table.entry(ids[i / 2].clone()).or_default().insert(name, *score);
                }
            }
            if table.is_empty() { Choice::Blank } else { Choice::Criteria(table) }
        }
        Method::Fist { .. } => Choice::Fist(3),
    }
}

fn held(method: &Method, cut: Option<u32>, ballots: &[Choice]) -> (Room, Id) {
    let mut room = Room::new(VOTERS, ITEMS);
    let vote = room.opened(method.clone(), cut);
    room.cast_all(vote, ballots);
    room.close(vote);
    (room, vote)
}

proptest! {
    #[test]
    fn a_ballot_is_read_as_it_is_written((method, cut, ballots) in election()) {
        let (room, vote) = held(&method, cut, &ballots);
        let declared = room.get(vote).declaration.clone().unwrap();
        for mut ballot in ballots {
            if let Choice::Approvals(chosen) = &mut ballot {
                chosen.sort();
            }
            let typed = write(&declared, &ballot);
            prop_assert_eq!(read(&declared, &typed).map(|read| read.choice), Ok(ballot), "{}", typed);
        }
    }

    #[test]
    fn the_same_ballots_in_another_order_give_the_same_result(
        (method, cut, ballots) in election(),
        turn in 0..VOTERS,
    ) {
        let (room, vote) = held(&method, cut, &ballots);
        let mut turned = ballots.clone();
        turned.reverse();
        let by = turn.min(turned.len());
        turned.rotate_left(by);
        let (other_room, other) = held(&method, cut, &turned);
        prop_assert_eq!(room.result(vote), other_room.result(other));
        let form = |room: &Room, vote| tally_form(room.get(vote));
        prop_assert_eq!(form(&room, vote), form(&other_room, other));
    }

    #[test]
    fn ranks_levels_and_the_cut_fit_together((method, cut, ballots) in election()) {
        let (room, vote) = held(&method, cut, &ballots);
        let result = room.counted(vote);
        for option in &result.options {
            let better = |level: usize| result.levels[..level].concat().len();
            prop_assert_eq!(option.rank, option.level.map(|level| better(level) + 1));
            let level = option.level.map_or(&[][..], |level| &result.levels[level]);
            prop_assert_eq!(option.tied, level.len() > 1);
        }
        let (mut counted, mut settled) = (result.levels.concat(), result.settled.concat());
        counted.sort();
        settled.sort();
        prop_assert_eq!(&counted, &settled);
        match (&result.tie, &result.taken) {
            (Some(tie), None) => {
                prop_assert!(tie.places_left > 0);
                prop_assert!((tie.places_left as usize) < tie.level.len());
                prop_assert_eq!(Some(tie.taken_before + tie.places_left), cut);
            }
            (None, Some(taken)) => {
                let all = counted.len();
                prop_assert!(all > 0);
                let wanted = cut.map_or(all, |cut| all.min(cut as usize));
                prop_assert_eq!(taken.concat().len(), wanted);
            }
            (None, None) => prop_assert!(result.levels.is_empty()),
            (Some(_), Some(_)) => prop_assert!(false, "both taken and tied"),
        }
        let all = recount(room.get(vote), ballots.len()).unwrap();
        let scores: Vec<_> = result.options.into_iter().map(|o| o.score).collect();
        prop_assert_eq!(all, scores);
    }

    #[test]
    fn whatever_is_decided_evolves_and_nothing_shows_while_open(
        method in 0..METHODS,
        steps in prop::collection::vec(step(), 1..40),
    ) {
        let mut room = begun(method);
        for step in steps {
            // Refusals are fine; what is decided must evolve, which `enter` demands.
            let _ = room.vote(command(&room, step));
            for vote in room.workshop.votes.values() {
                let result = result(&room.workshop, vote);
                prop_assert_eq!(result.is_some(), vote.is_counted());
                if !vote.is_counted() {
                    prop_assert!(vote.ballots().is_empty() && vote.totals().is_none());
                    prop_assert!(tally_form(vote).is_none() && recount(vote, 1).is_none());
                    prop_assert!(pairs(vote).is_none() && recount_fingers(vote, 1).is_none());
                }
                if let (Some(result), Some(_)) = (&result, &vote.settlement) {
                    prop_assert!(result.tie.is_none(), "a settlement settles");
                }
                if vote.state == VoteState::Accepted {
                    prop_assert!(vote.acceptance.is_some());
                }
                let declared = vote.declaration.as_ref();
                let is_panel = declared.is_some_and(|declared| declared.method.is_panel());
                let is_shown = is_panel && vote.state != VoteState::Withdrawn;
                prop_assert!(is_shown || vote.agreed_table().is_empty());
                let voters = vote.turnout().map(|turnout| turnout.voters);
                prop_assert!(vote.took_part() <= voters && vote.took_part().is_some() == voters.is_some());
            }
            for vote in room.workshop.votes.values().filter(|vote| is_ready(vote)) {
                let declaration = Box::new(preset::preset(&room.workshop, vote));
                let open = VoteCommand::Open { vote: vote.id, declaration };
                prop_assert_eq!(room.clone().vote(open).map(drop), Ok(()), "what is proposed opens");
            }
            let priorities = crate::domain::priorities::priorities(&room.workshop);
            let rises = |pair: &[crate::domain::priorities::Priority]| pair[0].rank <= pair[1].rank || pair[1].rank == 1;
            prop_assert!(priorities.windows(2).all(rises));
        }
    }

    #[test]
    fn no_line_makes_the_reader_stumble(typed in "\\PC{0,20}|[A-Fa-f=@*0-9 -]{0,12}") {
        let mut room = Room::new(2, 5);
        for method in [HANDS, FIVE_DOTS, BORDA] {
            let vote = room.opened(method, None);
            let declared = room.get(vote).declaration.clone().unwrap();
            if let Ok(typed) = ballot::read(&declared, &typed) {
                let TypedBallot { voter, count, choice } = typed;
                let voter = voter.unwrap_or_else(|| code(1));
                let cast = VoteCommand::Cast { vote, voter: Some(voter), count, choice };
                prop_assert!(room.vote(cast).is_ok(), "what reads as valid can be handed in");
            }
        }
    }
}

/// A random step: which, two numbers and a flag that are read against the room as it is.
type Step = (usize, usize, usize, bool);

/// Mostly ballots, closings and settlements.
fn step() -> impl Strategy<Value = Step> {
    let kind = prop_oneof![8 => 4_usize..8, 3 => 9_usize..12, 2 => Just(11_usize), 2 => 0_usize..14];
    (kind, 0_usize..4, 0_usize..7, any::<bool>())
}

/// How many methods [`method`] has.
const METHODS: usize = 9;

/// Every method: hands, dots and rankings, an agreed table and scores each, fingers by ballots and by totals.
fn method(n: usize) -> Method {
    let entry = Entry::Totals;
    match n % METHODS {
        0 => HANDS,
        1 => FIVE_DOTS,
        2 => BORDA,
        3 => SCHULZE,
        4 => Method::Choice { entry },
        5 => CriteriaSet::Usg.method(true),
        6 => CriteriaSet::QuickWin.method(false),
        7 => FIST,
        _ => Method::Fist { entry },
    }
}

/// Whether what is proposed for it must open: a draft with something to decide that settles no tie.
fn is_ready(vote: &Vote) -> bool {
    let is_run_off = matches!(vote.link, Some(Link::RunOff { .. }));
    vote.state == VoteState::Drafted && !is_run_off && !vote.remaining().is_empty()
}

/// A room of three delegations with a vote over three items that is open; fingers are shown for one of them.
fn begun(n: usize) -> Room {
    let mut room = Room::new(3, 3);
    let vote = match method(n).kind() {
        MethodKind::Fist => {
            let proposal = draft(&room, Id::new(99, 0), 0, 0);
            room.vote(proposal).unwrap();
            *room.workshop.votes.keys().next().unwrap()
        }
        MethodKind::Hands | MethodKind::Dots | MethodKind::Criteria | MethodKind::Ranking => room.draft(),
    };
    room.vote(open(&room, vote, n, false)).unwrap();
    room
}

fn letter(n: usize) -> Letter {
    letters(3)[n % 3].clone()
}

/// Often a step that is refused.
fn command(room: &Room, step: Step) -> VoteCommand {
    let (kind, a, b, flag) = step;
    let ids: Vec<Id> = room.workshop.votes.keys().copied().collect();
    // The first vote half of the time, else the newest or no vote at all.
    let vote = match a {
        0 | 1 => ids.first(),
        2 => ids.last(),
        _ => None,
    };
    let vote = vote.copied().unwrap_or(Id::new(99, 0));
    match kind {
        0 => draft(room, vote, b, a),
        1 => VoteCommand::Agree { vote, options: vec![letter(b)] },
        2 | 3 => open(room, vote, a + b, flag),
        4..=7 => VoteCommand::Cast {
            vote,
            voter: (!is_panel(room, vote)).then(|| code(kind - 3)),
            count: 1,
            choice: fitting(room, vote, &letter(b), kind + a + b),
        },
        8 if flag => VoteCommand::TakeBack { vote, ballot: b as u32 },
        8 => VoteCommand::Correct {
            vote,
            ballot: b as u32,
            choice: match b % 2 {
                0 => Choice::Blank,
                _ => fitting(room, vote, &letter(a), b),
            },
            reason: "salah".to_owned(),
        },
        9 | 10 => VoteCommand::Close {
            vote,
            totals: (is_by_totals(room, vote) != (b == 6)).then(|| totals(room, vote, a, b)),
        },
        11 => VoteCommand::Settle { vote, how: settlement(room, vote, b), reason: flag.then(|| "alasan".to_owned()) },
        12 => VoteCommand::Accept {
            vote,
            order: (b > 3).then(|| vec![letter(b)]),
            reason: flag.then(|| "alasan".to_owned()),
        },
        13 if flag => VoteCommand::Audit {
            vote,
            dice: "352614".to_owned(),
            sample: u32::try_from(b).unwrap_or(1),
            differing: Vec::new(),
        },
        _ if flag => VoteCommand::Reopen { vote },
        _ if b == 0 => VoteCommand::Withdraw { vote },
        _ => VoteCommand::AddVoter { vote, code: code(b) },
    }
}

fn declared(room: &Room, vote: Id) -> Option<&Declaration> {
    room.workshop.vote(vote)?.declaration.as_ref()
}

fn is_panel(room: &Room, vote: Id) -> bool {
    declared(room, vote).is_some_and(|declared| declared.method.is_panel())
}

fn is_by_totals(room: &Room, vote: Id) -> bool {
    declared(room, vote).is_some_and(|declared| declared.method.entry() == Entry::Totals)
}

/// Totals of two options, or of two numbers of fingers.
fn totals(room: &Room, vote: Id, a: usize, b: usize) -> BTreeMap<String, u32> {
    let declared = declared(room, vote);
    let is_fist = declared.is_some_and(|declared| declared.method.kind() == MethodKind::Fist);
    let named = |n: usize| match is_fist {
        true => (n % 7).to_string(),
        false => letter(n),
    };
    BTreeMap::from([(named(a), 1), (named(a + 1 + b % 2), 1)])
}

/// A draft of `b + 1` options, or a second round about `a + 1`.
fn draft(room: &Room, vote: Id, b: usize, a: usize) -> VoteCommand {
    let option = |n: usize| VoteOption {
        id: String::new(),
        text: format!("pilihan {n}"),
        item: room.items.get(n).copied(),
        row: None,
    };
    let link = match b {
        0..3 => None,
        3 => Some(Link::SecondRound { of: vote }),
        _ => Some(Link::RunOff { of: vote }),
    };
    VoteCommand::Draft {
        question: "Mana?".to_owned(),
        options: match link {
            Some(Link::RunOff { .. }) => Vec::new(),
            Some(Link::SecondRound { .. }) => (0..=a).map(option).collect(),
            None => (0..=b).map(option).collect(),
        },
        session: None,
        aspect: None,
        link,
    }
}

fn open(room: &Room, vote: Id, n: usize, proposed: bool) -> VoteCommand {
    let declaration = match room.workshop.vote(vote) {
        Some(draft) if proposed => preset::preset(&room.workshop, draft),
        Some(_) | None => room.declaration(method(n), Some(1)),
    };
    VoteCommand::Open { vote, declaration: Box::new(declaration) }
}

/// A ballot for one option by the method of the vote; scores are of it and those before it, the first cell left open
/// now and then.
fn fitting(room: &Room, vote: Id, option: &str, n: usize) -> Choice {
    let Some(declared) = declared(room, vote) else {
        return Choice::Blank;
    };
    let row = |place: usize| {
        let Method::Criteria { criteria, .. } = &declared.method else {
            return BTreeMap::new();
        };
        let cells = criteria.iter().enumerate().skip(usize::from(n.is_multiple_of(3)));
        let score = |cell: usize| ((n + place * cell) % 5 + 1) as i64;
        cells.map(|(cell, c)| (c.name.clone(), score(cell))).collect()
    };
    match declared.method.kind() {
        MethodKind::Dots => dots(option),
        MethodKind::Ranking => ranking(option),
        MethodKind::Hands => hands(option),
        MethodKind::Fist => Choice::Fist((n % 7) as u8),
        MethodKind::Criteria => {
            let options = declared.options.iter().enumerate();
            let rated = options.take_while(|(_, other)| other.id.as_str() <= option);
            Choice::Criteria(rated.map(|(place, o)| (o.id.clone(), row(place))).collect())
        }
    }
}

fn settlement(room: &Room, vote: Id, b: usize) -> TieSettlement {
    let tie = room.workshop.vote(vote).and_then(|vote| result(&room.workshop, vote)?.tie);
    let order = tie.map(|tie| tie.level).unwrap_or_default();
    let votes = room.workshop.votes.values().rev();
    let link = Some(Link::RunOff { of: vote });
    let run_off = votes.filter(|other| other.link == link).map(|other| other.id).next();
    match b {
        0 => TieSettlement::TakeAll,
        1 => TieSettlement::TakeNone,
        2 => TieSettlement::Decision { order, by: "ketua".to_owned() },
        3 => TieSettlement::Lot {
            word: if order.len().is_multiple_of(2) { "jembatan" } else { "pasar" }.to_owned(),
            order: Vec::new(),
        },
        _ => TieSettlement::RunOff { vote: run_off.unwrap_or(vote) },
    }
}
