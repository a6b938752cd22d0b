//! What is declared for a vote, and what the ballots say.

use super::random::Random;
use mufakat::domain::attendance::Code;
use mufakat::domain::vote::{
    Base, Choice, CriteriaSet, Declaration, Entry, Letter, Method, Openness, Quorum, RankingRule, TieRule,
};
use std::collections::BTreeMap;

/// A way of deciding among several options.
pub fn method(random: &mut Random) -> Method {
    let entry = if random.percent(50) { Entry::Ballots } else { Entry::Totals };
    match random.below(10) {
        0 | 1 => Method::Choice { entry },
        2 => Method::Approval { max_choices: None, entry },
        3 => Method::Approval { max_choices: Some(2), entry },
        4 | 5 => Method::Dots { dots: 4, max_per_item: 2, entry },
        6 => Method::Ranking { rule: RankingRule::Borda, shared: true, length: None },
        7 => Method::Ranking { rule: RankingRule::Schulze, shared: false, length: Some(3) },
        8 => CriteriaSet::Usg.method(true),
        _ => CriteriaSet::ALL[random.place(CriteriaSet::ALL.len())].method(false),
    }
}

/// What is fixed before a vote opens, for so many options.
pub fn declaration(random: &mut Random, method: Method, options: usize, voters: Vec<Code>) -> Declaration {
    let openness = [Openness::Open, Openness::Open, Openness::Closed, Openness::Secret][random.place(4)];
    let most = u32::try_from(options).unwrap_or(1);
    let only_order = matches!(method, Method::Fist { .. }) || random.percent(10);
    let cut = (!only_order).then(|| 1 + random.below(most));
    Declaration {
        question: "Mana yang didahulukan?".to_owned(),
        options: Vec::new(),
        method,
        cut,
        ties: if random.percent(40) { TieRule::SecondKey } else { TieRule::Musyawarah },
        present: u32::try_from(voters.len()).unwrap_or(1) + random.below(4),
        voters,
        entitled: 0,
        openness,
        base: if random.percent(20) { Base::Present } else { Base::Valid },
        quorum: [Quorum::None, Quorum::None, Quorum::MoreThanHalf, Quorum::TwoThirds][random.place(4)],
        reveal: random.percent(10),
    }
}

/// A ballot that keeps the rules.
pub fn choice(random: &mut Random, declared: &Declaration) -> Choice {
    let letters: Vec<Letter> = declared.options.iter().map(|option| option.id.clone()).collect();
    if random.percent(6) {
        return Choice::Blank;
    }
    let several = |random: &mut Random, most: Option<u32>| {
        let most = most.map_or(letters.len(), |most| (most as usize).min(letters.len()));
        let number = 1 + random.place(most);
        random.some(letters.clone(), number)
    };
    match &declared.method {
        Method::Choice { .. } => Choice::Approvals(several(random, Some(1))),
        Method::Approval { max_choices, .. } => Choice::Approvals(several(random, *max_choices)),
        Method::Dots { dots, max_per_item, .. } => {
            let chosen = several(random, Some(*dots / *max_per_item));
            Choice::Dots(chosen.into_iter().map(|letter| (letter, 1 + random.below(*max_per_item))).collect())
        }
        Method::Ranking { shared, length, .. } => {
            let mut ranks: Vec<Vec<Letter>> = several(random, *length).into_iter().map(|letter| vec![letter]).collect();
            if *shared && ranks.len() > 2 && random.percent(30) {
                let last = ranks.pop().unwrap_or_default();
                ranks[1].extend(last);
            }
            Choice::Ranking(ranks)
        }
        Method::Criteria { criteria, .. } => {
            let mut row = || {
                let cells = criteria.iter().map(|criterion| (criterion.name.clone(), 1 + i64::from(random.below(5))));
                cells.collect::<BTreeMap<String, i64>>()
            };
            Choice::Criteria(letters.iter().map(|letter| (letter.clone(), row())).collect())
        }
        Method::Fist { .. } => Choice::Fist([0, 1, 2, 3, 3, 4, 4, 5, 5, 5][random.place(10)]),
    }
}

/// Totals that those present can have given; often alike.
pub fn totals(random: &mut Random, declared: &Declaration) -> Option<BTreeMap<Letter, u32>> {
    if declared.method.entry() == Entry::Ballots {
        return None;
    }
    let options = u32::try_from(declared.options.len()).unwrap_or(1);
    let share = declared.present / options.max(1);
    let letters = declared.options.iter().map(|option| option.id.clone());
    Some(match declared.method {
        Method::Fist { .. } => {
            let high = random.below(declared.present + 1);
            BTreeMap::from([("5".to_owned(), high), ("3".to_owned(), declared.present - high)])
        }
        Method::Choice { .. } | Method::Approval { max_choices: Some(_), .. } => {
            letters.map(|letter| (letter, random.below(share + 1))).collect()
        }
        Method::Approval { .. } | Method::Dots { .. } | Method::Ranking { .. } | Method::Criteria { .. } => {
            letters.map(|letter| (letter, random.below(declared.present + 1).min(4))).collect()
        }
    })
}
