//! The cells of a ballot of scores.

use crate::domain::vote::BallotFault;
use crate::domain::vote::{Choice, Criterion, Declaration, Letter, Method};
use std::collections::BTreeMap;

/// Whether every score is one digit, so that cells need nothing between them.
pub(super) fn is_one_digit(low: i64, high: i64) -> bool {
    (0..=9).contains(&low) && (0..=9).contains(&high)
}

/// One row of an agreed table: `543`, `5-3`; scores of several digits with blanks between them. Nothing typed is a row
/// without scores.
///
/// # Errors
/// [`BallotFault::Cells`] for another number of cells, and of a method without criteria; [`BallotFault::OffScale`];
/// [`BallotFault::Unreadable`].
pub fn read_row(method: &Method, typed: &str) -> Result<BTreeMap<String, i64>, BallotFault> {
    let Method::Criteria { criteria, low, high, .. } = method else {
        return Err(BallotFault::Cells { each: 0 });
    };
    let row = if is_one_digit(*low, *high) {
        let cells: Vec<char> = typed.chars().filter(|c| !c.is_whitespace()).collect();
        match cells.len() {
            0 => BTreeMap::new(),
            n if n == criteria.len() => row_of(criteria, &cells)?,
            _ => return Err(wrong_number(criteria)),
        }
    } else {
        let words: Vec<&str> = typed.split_whitespace().collect();
        match words.len() {
            0 => BTreeMap::new(),
            n if n == criteria.len() => row_of_words(criteria, &words)?,
            _ => return Err(wrong_number(criteria)),
        }
    };
    if row.values().all(|score| (*low..=*high).contains(score)) {
        Ok(row)
    } else {
        Err(BallotFault::OffScale { low: *low, high: *high })
    }
}

fn wrong_number(criteria: &[Criterion]) -> BallotFault {
    BallotFault::Cells { each: u32::try_from(criteria.len()).unwrap_or(u32::MAX) }
}

/// One digit a cell: a row for each option in order, `543 -21`, or only for those named, `A543 C-21`.
pub(super) fn digits(declared: &Declaration, criteria: &[Criterion], said: &str) -> Result<Choice, BallotFault> {
    let each = criteria.len();
    let wrong = wrong_number(criteria);
    let mut rows: Vec<&str> = said.split_whitespace().collect();
    let whole = rows.concat();
    let unnamed = whole.chars().all(|c| c.is_ascii_digit() || c == '-');
    let cells: Vec<char> = whole.chars().collect();
    let mut scores = BTreeMap::new();
    if unnamed {
        if cells.len() != each * declared.options.len() {
            return Err(wrong);
        }
        for (option, row) in declared.options.iter().zip(cells.chunks(each)) {
            scores.insert(option.id.clone(), row_of(criteria, row)?);
        }
    } else {
        rows.retain(|row| !row.is_empty());
        for row in rows {
            let mut chars = row.chars();
            let letter: Letter = chars.next().into_iter().flat_map(char::to_uppercase).collect();
            let row: Vec<char> = chars.skip_while(|&c| c == ':').collect();
            if declared.index_of(&letter).is_none() {
                return Err(BallotFault::UnknownOption(letter));
            }
            if row.len() != each {
                return Err(wrong);
            }
            if scores.insert(letter.clone(), row_of(criteria, &row)?).is_some() {
                return Err(BallotFault::Twice(letter));
            }
        }
    }
    Ok(scored(scores))
}

fn row_of(criteria: &[Criterion], row: &[char]) -> Result<BTreeMap<String, i64>, BallotFault> {
    let mut scores = BTreeMap::new();
    for (criterion, &cell) in criteria.iter().zip(row) {
        match cell.to_digit(10) {
            Some(score) => {
                scores.insert(criterion.name.clone(), i64::from(score));
            }
            None if cell == '-' => {}
            None => return Err(BallotFault::Unreadable(cell.to_string())),
        }
    }
    Ok(scores)
}

/// Scores of more than one digit: numbers with blanks, row by row, `-` where not scored.
pub(super) fn wide_scores(declared: &Declaration, criteria: &[Criterion], said: &str) -> Result<Choice, BallotFault> {
    let words: Vec<&str> = said.split_whitespace().collect();
    let each = criteria.len();
    if words.len() != each * declared.options.len() {
        return Err(wrong_number(criteria));
    }
    let mut scores = BTreeMap::new();
    for (option, row) in declared.options.iter().zip(words.chunks(each)) {
        scores.insert(option.id.clone(), row_of_words(criteria, row)?);
    }
    Ok(scored(scores))
}

fn row_of_words(criteria: &[Criterion], row: &[&str]) -> Result<BTreeMap<String, i64>, BallotFault> {
    let mut scores = BTreeMap::new();
    for (criterion, word) in criteria.iter().zip(row).filter(|(_, word)| **word != "-") {
        let unreadable = |_| BallotFault::Unreadable((*word).to_owned());
        scores.insert(criterion.name.clone(), word.parse().map_err(unreadable)?);
    }
    Ok(scores)
}

/// Without the rows that score nothing; blank when none does.
fn scored(mut scores: BTreeMap<Letter, BTreeMap<String, i64>>) -> Choice {
    scores.retain(|_, row| !row.is_empty());
    if scores.is_empty() { Choice::Blank } else { Choice::Criteria(scores) }
}
