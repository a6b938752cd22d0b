//! From ballots to scores and levels, by the method declared. Options go by their index here.

use super::round::Ballot;
use super::{Choice, Criterion, Declaration, Letter, Method, MethodKind, RankingRule, rules};
use crate::domain::tally::scores::{Cell, Scale};
use crate::domain::tally::{
    self, BigRational, Choices, Concordance, Dots, Fist, Pairwise, Ranking, RankingRules, Rankings, Schulze, Scores,
    levels_by,
};
use std::collections::{BTreeMap, HashMap};

/// What was counted.
pub(super) struct Count {
    /// Ballots that express something.
    pub valid: u64,
    /// Abstentions.
    pub blank: u64,
    /// Scores by option; none without a score (Schulze, fist to five, nobody rated it).
    pub scores: Vec<Option<BigRational>>,
    /// Best first; empty without a valid ballot. Options apart are in no level.
    pub levels: Vec<Vec<usize>>,
    /// What the method knows beside the scores.
    pub tally: Tally,
    /// What agreement is measured by; none where there are no ballots to compare.
    pub agreement: Option<(Concordance, Pairwise)>,
}

/// What the method knows beside the scores.
pub(super) enum Tally {
    /// Totals counted in the room.
    Totals,
    /// Hands have nothing beside the scores.
    Hands,
    Dots(Dots),
    Ranking(Box<Rankings>),
    Criteria(Scores),
    Fist(Fist),
}

/// Reads what ballots say into indices.
struct Reader<'a> {
    places: HashMap<&'a str, usize>,
}

impl<'a> Reader<'a> {
    fn new(declared: &'a Declaration) -> Self {
        let places = declared.options.iter().enumerate();
        Self { places: places.map(|(i, option)| (option.id.as_str(), i)).collect() }
    }

    fn all<'b>(&self, letters: impl IntoIterator<Item = &'b Letter>) -> Vec<usize> {
        let place = |letter: &Letter| self.places.get(letter.as_str()).copied();
        letters.into_iter().filter_map(place).collect()
    }

    fn dots(&self, placed: &BTreeMap<Letter, u32>) -> Vec<(usize, u64)> {
        let place = |(letter, dots): (&Letter, &u32)| Some((*self.places.get(letter.as_str())?, u64::from(*dots)));
        placed.iter().filter_map(place).collect()
    }

    fn cells(&self, criteria: &[Criterion], scores: &BTreeMap<Letter, BTreeMap<String, i64>>) -> Vec<Cell> {
        let mut cells = Vec::new();
        for (letter, row) in scores {
            let Some(&item) = self.places.get(letter.as_str()) else {
                continue;
            };
            cells.extend(criteria.iter().enumerate().filter_map(|(criterion, c)| {
                let score = *row.get(&c.name)?;
                Some(Cell { item, criterion, score })
            }));
        }
        cells
    }
}

/// Counts ballots. Those that are kept follow the rules (they are checked when they come in); a tally that
/// refuses one all the same leaves it out.
pub(super) fn ballots<'a>(declared: &Declaration, ballots: impl Iterator<Item = &'a Ballot>) -> Count {
    let items = declared.options.len();
    match &declared.method {
        Method::Choice { .. } => hands(declared, Choices::one(items), ballots),
        Method::Approval { max_choices, .. } => {
            let most = max_choices.map(|most| most as usize);
            hands(declared, Choices::new(items, most), ballots)
        }
        Method::Dots { dots, max_per_item, .. } => {
            let limits = (Some(u64::from(*dots)), Some(u64::from(*max_per_item)));
            dotted(declared, Dots::new(items, limits.0, limits.1), ballots)
        }
        Method::Ranking { rule, length, .. } => ranked(declared, *rule, *length, ballots),
        Method::Criteria { criteria, low, high, panel } => scored(declared, criteria, (*low, *high), *panel, ballots),
        Method::Fist { .. } => fist(ballots),
    }
}

/// Counts totals; an option without one has none.
pub(super) fn totals(declared: &Declaration, totals: &BTreeMap<Letter, u32>) -> Count {
    if declared.method.kind() == MethodKind::Fist {
        return fist_totals(totals);
    }
    let total = |id: &Letter| u64::from(totals.get(id).copied().unwrap_or(0));
    let scores: Vec<u64> = declared.options.iter().map(|o| total(&o.id)).collect();
    let any = scores.iter().any(|&score| score > 0);
    Count {
        valid: 0,
        blank: 0,
        levels: levels_if(any, &scores),
        scores: whole(&scores),
        tally: Tally::Totals,
        agreement: None,
    }
}

fn whole(scores: &[u64]) -> Vec<Option<BigRational>> {
    let exact = |&score: &u64| Some(BigRational::from_integer(score.into()));
    scores.iter().map(exact).collect()
}

fn levels_if<K: Ord>(any: bool, scores: &[K]) -> Vec<Vec<usize>> {
    if any { owned(&levels_by(scores)) } else { Vec::new() }
}

fn owned(levels: &tally::Levels) -> Vec<Vec<usize>> {
    levels.iter().map(<[usize]>::to_vec).collect()
}

/// Agreement of ballots that are no rankings themselves.
struct Implied(Option<(Concordance, Pairwise)>);

impl Implied {
    fn new(items: usize) -> Self {
        let pairs = Pairwise::new(items).ok();
        Self(pairs.map(|pairs| (Concordance::new(items), pairs)))
    }

    fn add(&mut self, ranking: &Ranking, count: u64) {
        if let Some((concordance, pairs)) = &mut self.0 {
            concordance.add(ranking, count);
            pairs.add(ranking, count);
        }
    }
}

fn hands<'a>(declared: &Declaration, mut choices: Choices, ballots: impl Iterator<Item = &'a Ballot>) -> Count {
    let reader = Reader::new(declared);
    let mut implied = Implied::new(declared.options.len());
    for ballot in ballots {
        let count = u64::from(ballot.count);
        let chosen = if let Choice::Approvals(chosen) = &ballot.choice { reader.all(chosen) } else { Vec::new() };
        if let Ok(tally::Cast::Valid) = choices.add(&chosen, count) {
            let level: Vec<_> = chosen.into_iter().map(|item| (item, 1)).collect();
            implied.add(&Ranking::of_dots(declared.options.len(), &level), count);
        }
    }
    let turnout = choices.turnout();
    Count {
        valid: turnout.valid,
        blank: turnout.blank,
        levels: levels_if(turnout.valid > 0, choices.scores()),
        scores: whole(choices.scores()),
        tally: Tally::Hands,
        // Among ballots of one option each, W only says again how the votes are spread.
        agreement: match declared.method.is_one_choice() {
            true => None,
            false => implied.0,
        },
    }
}

fn dotted<'a>(declared: &Declaration, mut dots: Dots, ballots: impl Iterator<Item = &'a Ballot>) -> Count {
    let reader = Reader::new(declared);
    let mut implied = Implied::new(declared.options.len());
    for ballot in ballots {
        let count = u64::from(ballot.count);
        let placed = if let Choice::Dots(placed) = &ballot.choice { reader.dots(placed) } else { Vec::new() };
        if let Ok(tally::Cast::Valid) = dots.add(&placed, count) {
            implied.add(&Ranking::of_dots(declared.options.len(), &placed), count);
        }
    }
    let turnout = dots.turnout();
    Count {
        valid: turnout.valid,
        blank: turnout.blank,
        levels: levels_if(turnout.valid > 0, dots.scores()),
        scores: whole(dots.scores()),
        tally: Tally::Dots(dots),
        agreement: implied.0,
    }
}

fn ranked<'a>(
    declared: &Declaration,
    rule: RankingRule,
    length: Option<u32>,
    ballots: impl Iterator<Item = &'a Ballot>,
) -> Count {
    let items = declared.options.len();
    let rules = RankingRules::new(items).map(|rules| rules.at_most(length.map(|n| n as usize)));
    let Ok(mut rankings) = rules.and_then(Rankings::new) else {
        return nothing(items, Tally::Hands);
    };
    let reader = Reader::new(declared);
    for ballot in ballots {
        let ranks = if let Choice::Ranking(ranks) = &ballot.choice {
            ranks.iter().map(|rank| reader.all(rank)).collect()
        } else {
            Vec::new()
        };
        let _ = rankings.add(&ranks, u64::from(ballot.count));
    }
    let turnout = rankings.turnout();
    let points = rankings.borda.half_points();
    let half = |&points: &u64| Some(BigRational::new(points.into(), 2.into()));
    let (scores, levels) = match rule {
        RankingRule::Borda => (points.iter().map(half).collect(), levels_by(&points)),
        RankingRule::Schulze => (vec![None; items], Schulze::new(&rankings.pairwise).levels()),
    };
    Count {
        valid: turnout.valid,
        blank: turnout.blank,
        scores,
        levels: if turnout.valid > 0 { owned(&levels) } else { Vec::new() },
        agreement: Some((rankings.concordance.clone(), rankings.pairwise.clone())),
        tally: Tally::Ranking(Box::new(rankings)),
    }
}

fn scored<'a>(
    declared: &Declaration,
    criteria: &[Criterion],
    (low, high): (i64, i64),
    panel: bool,
    ballots: impl Iterator<Item = &'a Ballot>,
) -> Count {
    let items = declared.options.len();
    let scale = Scale::new(low, high).ok();
    let weighing = |c: &Criterion| {
        let rule = tally::Criterion::new(scale);
        let weight = BigRational::from_integer(c.weight.into());
        rule.clone().weighing(weight).unwrap_or(rule)
    };
    let mut scores = Scores::new(items, criteria.iter().map(weighing).collect());
    let reader = Reader::new(declared);
    let mut implied = Implied::new(items);
    for ballot in ballots {
        let count = u64::from(ballot.count);
        let cells =
            if let Choice::Criteria(scores) = &ballot.choice { reader.cells(criteria, scores) } else { Vec::new() };
        if let Ok(tally::Cast::Valid) = scores.add(&cells, count)
            && cells.len() == items * criteria.len()
        {
            implied.add(&Ranking::of_scores(&weighted(items, criteria, &cells)), count);
        }
    }
    let turnout = scores.turnout();
    let apart = scores.too_few_raters();
    let means = scores.means();
    let mut levels = levels_if(turnout.valid > 0, &means);
    for level in &mut levels {
        level.retain(|item| !apart.contains(item));
    }
    levels.retain(|level| !level.is_empty());
    Count {
        valid: turnout.valid,
        blank: turnout.blank,
        scores: means,
        levels,
        tally: Tally::Criteria(scores),
        agreement: if panel { None } else { implied.0 },
    }
}

/// Sum of weight × score by item, of a ballot that scored every cell.
fn weighted(items: usize, criteria: &[Criterion], cells: &[Cell]) -> Vec<i128> {
    let mut sums = vec![0; items];
    for cell in cells {
        if let (Some(sum), Some(c)) = (sums.get_mut(cell.item), criteria.get(cell.criterion)) {
            *sum += i128::from(c.weight) * i128::from(cell.score);
        }
    }
    sums
}

fn fist<'a>(ballots: impl Iterator<Item = &'a Ballot>) -> Count {
    let mut hands = Fist::new();
    for ballot in ballots {
        let shown = if let Choice::Fist(fingers) = ballot.choice { Some(u64::from(fingers)) } else { None };
        let _ = hands.add(shown, u64::from(ballot.count));
    }
    shown(hands)
}

/// Hands counted in the room: there are no ballots, so none is valid or blank.
fn fist_totals(totals: &BTreeMap<Letter, u32>) -> Count {
    let mut hands = Fist::new();
    for (fingers, &count) in totals {
        if count > 0 {
            let _ = hands.add(rules::fingers_of(fingers).map(u64::from), count.into());
        }
    }
    Count { valid: 0, blank: 0, ..shown(hands) }
}

fn shown(hands: Fist) -> Count {
    let turnout = hands.turnout();
    Count {
        valid: turnout.valid,
        blank: turnout.blank,
        levels: levels_if(turnout.valid > 0, &[0]),
        ..nothing(1, Tally::Fist(hands))
    }
}

fn nothing(items: usize, tally: Tally) -> Count {
    Count { valid: 0, blank: 0, scores: vec![None; items], levels: Vec::new(), tally, agreement: None }
}
