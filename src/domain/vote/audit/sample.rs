//! Which papers are compared, and what a comparison without a difference says.

use crate::domain::tally::BigRational;
use crate::domain::vote::audited::Dice;
use crate::domain::vote::result::VoteResult;
use crate::domain::vote::{Declaration, Method, RankingRule, Score};
use num_traits::{One, ToPrimitive, Zero};
use sha2::{Digest, Sha256};

/// The numbers in the order in which the dice draw them: by SHA-256 over the closing sum, a vertical bar, the dice, a
/// vertical bar and the number, smallest first.
pub fn draw(closing_sum: &str, dice: &Dice, numbers: &[u32]) -> Vec<u32> {
    let ticket = |&no: &u32| {
        let sum = Sha256::digest(format!("{closing_sum}|{}|{no}", dice.as_str()));
        (<[u8; 32]>::from(sum), no)
    };
    let mut tickets: Vec<_> = numbers.iter().map(ticket).collect();
    tickets.sort_unstable();
    tickets.into_iter().map(|(_, no)| no).collect()
}

/// The chance that `sample` of `of` papers, drawn without putting any back, hold none of the `wrong` ones:
/// C(of − wrong, sample) / C(of, sample).
pub fn missed(of: u32, wrong: u32, sample: u32) -> BigRational {
    let (wrong, sample) = (wrong.min(of), sample.min(of));
    let right = of - wrong;
    if sample > right {
        return BigRational::zero();
    }
    let draws =
        (0..sample).map(|drawn| BigRational::new(u64::from(right - drawn).into(), u64::from(of - drawn).into()));
    draws.fold(BigRational::one(), |chance, draw| chance * draw)
}

/// The fewest papers that hold a wrong one with nine chances in ten, if so many of them are wrong; all of them if none
/// is.
pub fn enough(of: u32, wrong: u32) -> u32 {
    let tenth = BigRational::new(1.into(), 10.into());
    (0..of).find(|&sample| missed(of, wrong, sample) <= tenth).unwrap_or(of)
}

/// How many ballots must have been entered wrongly, at the least, for others to be taken than were counted: the gap
/// between the last that is taken and the first that is not, over the most that one ballot moves it. Known where a
/// score is a sum over ballots.
pub fn least_wrong(declared: &Declaration, counted: &VoteResult) -> Option<u64> {
    let taken = counted.levels.iter().flatten().zip(0..);
    let cut = counted.cut?;
    let score = |letter: &String| {
        let found = counted.options.iter().find(|one| one.option == *letter);
        found.and_then(|one| one.score.as_ref())
    };
    let mut scores = taken.map(|(letter, place)| Some((place < cut, score(letter)?)));
    let scores: Vec<(bool, &Score)> = scores.by_ref().collect::<Option<_>>()?;
    let last = scores.iter().filter(|(taken, _)| *taken).map(|(_, s)| s).min()?;
    let next = scores.iter().filter(|(taken, _)| !taken).map(|(_, s)| s).max()?;
    let gap = last.exact() - next.exact();
    let ballots = (gap / BigRational::from_integer(most_moved(declared)?.into())).ceil();
    ballots.to_integer().to_u64().map(|ballots| ballots.max(1))
}

/// How far one ballot, entered as its opposite, moves two options against each other.
fn most_moved(declared: &Declaration) -> Option<u64> {
    match declared.method {
        Method::Choice { .. } | Method::Approval { .. } => Some(2),
        Method::Dots { max_per_item, .. } => Some(2 * u64::from(max_per_item)),
        Method::Ranking { rule: RankingRule::Borda, .. } => Some(2 * (declared.options.len() as u64).saturating_sub(1)),
        Method::Ranking { rule: RankingRule::Schulze, .. } | Method::Criteria { .. } | Method::Fist { .. } => None,
    }
    .filter(|&most| most > 0)
}
