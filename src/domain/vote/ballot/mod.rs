//! Ballots as they are typed: `AAC`, `CA=B`, `ACF`, `543 -21`, `4`, `-`, with `@dinkes` or `12*` in front.

mod cells;
mod write;

pub use cells::read_row;
pub use write::{write, write_cells, write_row};

use super::{Choice, Declaration, Letter, Method, MethodKind, Openness, rules};
use crate::domain::attendance::Code;
use crate::domain::vote::BallotFault;
use cells::{digits, wide_scores};
use std::collections::BTreeMap;

/// A ballot as typed, checked against the declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedBallot {
    /// The delegation named; none when nobody is, so that the roll call can fill it in.
    pub voter: Option<Code>,
    /// How many alike, 1 or more.
    pub count: u32,
    /// What it says.
    pub choice: Choice,
}

/// The numbers of a ballot that may be shown while what it says may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Summary {
    /// An abstention.
    Blank,
    /// Options named.
    Named(u32),
    /// Dots used, of how many.
    Dots {
        /// On the ballot.
        used: u32,
        /// A ballot has.
        of: u32,
    },
    /// A ranking.
    Ranked {
        /// Options named.
        options: u32,
        /// Ranks given, fewer where options share one.
        ranks: u32,
    },
    /// Scores.
    Scored {
        /// Given.
        given: u32,
        /// Cells, as far as they are known.
        of: u32,
    },
    /// A hand.
    Fist,
}

/// Reads a line. Up to 24 options go by letters in either case, more by numbers with blanks; `-` is blank.
///
/// # Errors
/// A [`BallotFault`], where possible with the method that the ballot looks like.
pub fn read(declared: &Declaration, typed: &str) -> Result<TypedBallot, BallotFault> {
    let typed = typed.trim();
    let (voter, rest) = split_voter(declared, typed)?;
    let (count, said) = split_count(declared, rest)?;
    let choice = match said {
        "" => return Err(BallotFault::Empty),
        "-" => Choice::Blank,
        said => read_choice(declared, said)?,
    };
    rules::choice(declared, &choice)?;
    Ok(TypedBallot { voter, count, choice })
}

/// The numbers of a ballot for the line that hides what it says.
pub fn summary(declared: &Declaration, choice: &Choice) -> Summary {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    match choice {
        Choice::Blank => Summary::Blank,
        Choice::Approvals(chosen) => Summary::Named(number(chosen.len())),
        Choice::Dots(placed) => Summary::Dots {
            used: placed.values().sum(),
            of: match declared.method {
                Method::Dots { dots, .. } => dots,
                Method::Choice { .. }
                | Method::Approval { .. }
                | Method::Ranking { .. }
                | Method::Criteria { .. }
                | Method::Fist { .. } => 0,
            },
        },
        Choice::Ranking(ranks) => {
            Summary::Ranked { options: number(ranks.iter().map(Vec::len).sum()), ranks: number(ranks.len()) }
        }
        Choice::Criteria(rows) => Summary::Scored {
            given: number(rows.values().map(BTreeMap::len).sum()),
            of: number(declared.method.criteria().len() * declared.options.len()),
        },
        Choice::Fist(_) => Summary::Fist,
    }
}

/// `@dinkes AAC`: the delegation and what follows.
fn split_voter<'a>(declared: &Declaration, typed: &'a str) -> Result<(Option<Code>, &'a str), BallotFault> {
    let Some(named) = typed.strip_prefix('@') else {
        return Ok((None, typed));
    };
    let (name, rest) = named.split_once(char::is_whitespace).unwrap_or((named, ""));
    if declared.openness == Openness::Secret || declared.method.is_panel() {
        return Err(BallotFault::Naming);
    }
    match Code::new(name).filter(|code| declared.voters.contains(code)) {
        Some(code) => Ok((Some(code), rest.trim())),
        None => Err(BallotFault::NotAVoter(name.to_owned())),
    }
}

/// `12*AAC`: how many alike, and what each says.
fn split_count<'a>(declared: &Declaration, typed: &'a str) -> Result<(u32, &'a str), BallotFault> {
    let Some((number, said)) = typed.split_once('*') else {
        return Ok((1, typed));
    };
    match number.trim().parse() {
        Ok(1) => Ok((1, said.trim())),
        Ok(0) | Err(_) => Err(BallotFault::Unreadable(typed.to_owned())),
        Ok(_) if declared.openness != Openness::Secret => Err(BallotFault::Alike),
        Ok(count) => Ok((count, said.trim())),
    }
}

fn read_choice(declared: &Declaration, said: &str) -> Result<Choice, BallotFault> {
    match &declared.method {
        Method::Choice { .. } | Method::Approval { .. } => {
            let mut chosen = flat(declared, said)?;
            looks_like_dots(&chosen)?;
            chosen.sort_by_key(|letter| declared.index_of(letter));
            Ok(Choice::Approvals(chosen))
        }
        Method::Dots { .. } => {
            let mut placed: BTreeMap<Letter, u32> = BTreeMap::new();
            for letter in flat(declared, said)? {
                let dots = placed.entry(letter).or_default();
                *dots = dots.saturating_add(1);
            }
            Ok(Choice::Dots(placed))
        }
        Method::Ranking { .. } => {
            let ranks = ranks(declared, said)?;
            looks_like_dots(&ranks.concat())?;
            Ok(Choice::Ranking(ranks))
        }
        Method::Criteria { criteria, low, high, .. } => {
            looks_like_letters(said)?;
            if cells::is_one_digit(*low, *high) {
                digits(declared, criteria, said)
            } else {
                wide_scores(declared, criteria, said)
            }
        }
        Method::Fist { .. } => {
            looks_like_letters(said)?;
            match said.parse() {
                Ok(fingers) => Ok(Choice::Fist(fingers)),
                Err(_) => Err(BallotFault::Unreadable(said.to_owned())),
            }
        }
    }
}

/// Options in the order typed, without ranks.
fn flat(declared: &Declaration, said: &str) -> Result<Vec<Letter>, BallotFault> {
    if said.contains('=') {
        return Err(BallotFault::OtherMethod(MethodKind::Ranking));
    }
    words(declared, said)
}

/// Options with `=` between those that share a rank.
fn ranks(declared: &Declaration, said: &str) -> Result<Vec<Vec<Letter>>, BallotFault> {
    let mut ranks: Vec<Vec<Letter>> = Vec::new();
    for (i, part) in said.split('=').enumerate() {
        let mut letters = words(declared, part)?.into_iter();
        let first = letters.next().ok_or_else(|| BallotFault::Unreadable(said.to_owned()))?;
        match ranks.last_mut().filter(|_| i > 0) {
            Some(rank) => rank.push(first),
            None => ranks.push(vec![first]),
        }
        ranks.extend(letters.map(|letter| vec![letter]));
    }
    Ok(ranks)
}

/// The options named, each known; blanks, commas and `>` only part them.
fn words(declared: &Declaration, said: &str) -> Result<Vec<Letter>, BallotFault> {
    let parts = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '>');
    let words = said.split(parts).filter(|word| !word.is_empty());
    let letters: Vec<Letter> = if declared.is_numbered() {
        words.map(str::to_owned).collect()
    } else {
        looks_like_numbers(declared, said)?;
        let capitals = words.flat_map(str::chars).flat_map(char::to_uppercase);
        capitals.map(String::from).collect()
    };
    let known = |letter: Letter| {
        if declared.index_of(&letter).is_some() {
            Ok(letter)
        } else if letter.chars().all(char::is_alphanumeric) {
            Err(BallotFault::UnknownOption(letter))
        } else {
            Err(BallotFault::Unreadable(letter))
        }
    };
    letters.into_iter().map(known).collect()
}

/// `AAC`: the same option twice in a row is how dots are typed.
fn looks_like_dots(letters: &[Letter]) -> Result<(), BallotFault> {
    if letters.windows(2).any(|pair| pair.first() == pair.last()) {
        Err(BallotFault::OtherMethod(MethodKind::Dots))
    } else {
        Ok(())
    }
}

/// Digits where letters are expected: options by their places, else one is a hand and several are scores.
fn looks_like_numbers(declared: &Declaration, said: &str) -> Result<(), BallotFault> {
    if let (Some(letters), Some(last)) = (by_places(declared, said), declared.options.last()) {
        return Err(BallotFault::Numbers { letters, last: last.id.clone() });
    }
    let score = |c: char| c.is_ascii_digit() || c == '-' || c.is_whitespace();
    let given = said.chars().filter(char::is_ascii_digit).count();
    match given {
        0 => Ok(()),
        _ if !said.chars().all(score) => Err(BallotFault::Unreadable(said.to_owned())),
        1 => Err(BallotFault::OtherMethod(MethodKind::Fist)),
        _ => Err(BallotFault::OtherMethod(MethodKind::Criteria)),
    }
}

/// The letters of the options at the places that are typed, `1 1 3` or, below ten options, `113`.
fn by_places(declared: &Declaration, said: &str) -> Option<String> {
    let parted = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '>' | '=');
    let at = |place: &str| declared.options.get(place.parse::<usize>().ok()?.checked_sub(1)?);
    let words: Vec<&str> = said.split(parted).filter(|word| !word.is_empty()).collect();
    let whole = words.iter().map(|word| at(word)).collect::<Option<Vec<_>>>();
    let digits = || words.concat().chars().map(|c| at(&c.to_string())).collect::<Option<Vec<_>>>();
    let options = whole.or_else(digits).filter(|options| !options.is_empty())?;
    Some(options.iter().map(|option| option.id.as_str()).collect())
}

/// Letters alone where numbers are expected.
fn looks_like_letters(said: &str) -> Result<(), BallotFault> {
    let listed = |c: char| c.is_alphabetic() || c.is_whitespace() || matches!(c, '=' | ',' | '>');
    if !said.chars().all(listed) {
        return Ok(());
    }
    let letters: Vec<Letter> =
        said.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_uppercase).map(String::from).collect();
    if said.contains('=') || said.contains('>') {
        return Err(BallotFault::OtherMethod(MethodKind::Ranking));
    }
    looks_like_dots(&letters)?;
    Err(BallotFault::OtherMethod(MethodKind::Hands))
}
