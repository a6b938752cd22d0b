//! One line that fills several columns.

use super::{NotACell, links, named, typed};
use crate::domain::line::clean;
use crate::domain::sheet::{Cell, Column, Kind, Sheet};
use crate::domain::{Id, Workshop};
use jiff::civil::Date;

/// What one line fills.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    /// Columns, by id, and what they are to hold; none empties one.
    pub cells: Vec<(String, Option<Cell>)>,
}

impl Filled {
    fn put(&mut self, column: &Column, cell: Option<Cell>) {
        self.cells.push((column.id.clone(), cell));
    }
}

/// One answer for neighbouring scale columns, perhaps followed by words for the next text column: `24`, `2 4`, `-4` where
/// the first is not known, `2 tiga orang untuk 41 OPD`. `columns` are those that are filled in, in order, from the one
/// that the line stands on; that one is a scale.
///
/// # Errors
/// [`NotACell`] of the first part that does not fit; [`NotACell::TooManyDegrees`] where there are more digits than
/// scales; [`NotACell::TextThere`] where words would replace a text.
pub fn scales_then_words(
    workshop: &Workshop,
    sheet: &Sheet,
    columns: &[&Column],
    row: Option<Id>,
    text: &str,
) -> Result<Filled, NotACell> {
    let scales = columns.iter().take_while(|column| matches!(column.kind, Kind::Scale(_))).count();
    let (scales, behind) = columns.split_at(scales);
    let text = clean(text);
    let (degrees, words) = degrees_and_words(&text);
    if degrees.is_empty() {
        let column = scales.first().ok_or(NotACell::NotANumber)?;
        let mut filled = Filled::default();
        filled.put(column, Some(Cell::Scale(named::scale(column, &text)?)));
        return Ok(filled);
    }
    if degrees.len() > scales.len() {
        return Err(NotACell::TooManyDegrees(scales.len()));
    }
    let mut filled = Filled::default();
    for (column, degree) in scales.iter().zip(degrees) {
        let cell = match degree {
            '-' => None,
            digit => Some(Cell::Scale(named::scale(column, &digit.to_string())?)),
        };
        filled.put(column, cell);
    }
    if !words.is_empty() {
        let column = behind.iter().find(|column| matches!(column.kind, Kind::Text)).ok_or(NotACell::NoTextColumn)?;
        if row.is_some_and(|row| workshop.cell(sheet, row, &column.id).is_some()) {
            return Err(NotACell::TextThere);
        }
        filled.put(column, Some(super::text_cell(words)?));
    }
    Ok(filled)
}

/// The degrees at the beginning of a line, and what follows them. Degrees stand together, or each by itself where nothing
/// else stands in the line.
fn degrees_and_words(text: &str) -> (Vec<char>, &str) {
    let is_degree = |c: char| c.is_ascii_digit() || c == '-';
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.iter().all(|word| word.len() == 1 && word.chars().all(is_degree)) {
        return (words.concat().chars().collect(), "");
    }
    let (head, tail) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    if head.chars().all(is_degree) { (head.chars().collect(), tail.trim_start()) } else { (Vec::new(), text) }
}

/// A line for a new row. `text; 2026-2028; 1,25 m` fills the columns in order where every part fits its column and no
/// part after the first is free text. Where some parts fit, or one that does not is figures, that one is wrong; else all of
/// it is the text. Numbers before the text (`3 17 teks`) are links where
/// `columns` hold a column of links and all of them exist. `columns` are those that are filled in, in order, the main one
/// first.
///
/// # Errors
/// The column by its id and why a part is no cell of it, [`NotACell::WhichMoney`] where it asks which amount is meant; of
/// the text that it is too long.
pub fn whole_line(
    workshop: &Workshop,
    sheet: &Sheet,
    columns: &[&Column],
    text: &str,
    today: Date,
) -> Result<Filled, (String, NotACell)> {
    let Some((main, others)) = columns.split_first() else {
        return Err((String::new(), NotACell::NoTextColumn));
    };
    let text = clean(text);
    let citing =
        others.iter().find_map(|column| if let Kind::Links(to) = &column.kind { Some((column, to)) } else { None });
    let (refs, text) = match citing {
        Some((_, to)) => links::leading(workshop, to, &text),
        None => (Vec::new(), text.as_str()),
    };
    let cited = citing.filter(|_| !refs.is_empty()).map(|(column, _)| *column);
    let rest: Vec<&Column> =
        others.iter().copied().filter(|column| cited.is_none_or(|cited| cited.id != column.id)).collect();
    let (words, others) = match parts(workshop, sheet, &rest, text, today)? {
        Some((words, cells)) => (words, cells),
        None => (text, Vec::new()),
    };
    let mut filled = Filled::default();
    filled.put(main, Some(super::text_cell(words).map_err(|why| (main.id.clone(), why))?));
    if let Some(column) = cited {
        filled.put(column, Some(Cell::Refs(refs)));
    }
    filled.cells.extend(others);
    Ok(filled)
}

/// Cells by their columns.
type Found = Vec<(String, Option<Cell>)>;

/// The first part of a line, and the cells of the others where each fits its column.
fn parts<'a>(
    workshop: &Workshop,
    sheet: &Sheet,
    columns: &[&Column],
    text: &'a str,
    today: Date,
) -> Result<Option<(&'a str, Found)>, (String, NotACell)> {
    let Some((first, rest)) = text.split_once(';') else {
        return Ok(None);
    };
    let rest: Vec<&str> = rest.split(';').map(str::trim).collect();
    if first.trim().is_empty() || rest.len() > columns.len() {
        return Ok(None);
    }
    let (mut cells, mut wrong) = (Vec::new(), None);
    let mut are_figures = false;
    for (part, column) in rest.into_iter().zip(columns) {
        if part.is_empty() {
            continue;
        }
        let by_words = matches!(column.kind, Kind::Links(_)) && !part.chars().any(|c| c.is_ascii_digit());
        if by_words || matches!(column.kind, Kind::Text) {
            return Ok(None);
        }
        match typed(workshop, sheet, column, None, part, today) {
            Ok(Some(cell)) => cells.push((column.id.clone(), Some(cell))),
            Ok(None) => {}
            Err(why) => {
                are_figures |= matches!(why, NotACell::WhichMoney(..)) || reads_like_figures(column, part);
                wrong = wrong.or(Some((column.id.clone(), why)));
            }
        }
    }
    match wrong {
        Some(wrong) if are_figures || !cells.is_empty() => Err(wrong),
        Some(_) => Ok(None),
        None => Ok(Some((first.trim(), cells))),
    }
}

/// Whether a part is meant for a column of figures: it begins with a digit, and has no longer words but in a date.
fn reads_like_figures(column: &Column, part: &str) -> bool {
    let letters = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).count();
    let is_short = || part.split_whitespace().all(|word| letters(word) < 3);
    part.starts_with(|first: char| first.is_ascii_digit())
        && match column.kind {
            Kind::Date => true,
            Kind::Scale(_) | Kind::Number { .. } | Kind::Money | Kind::Year | Kind::Years | Kind::Yearly { .. } => {
                is_short()
            }
            Kind::Text
            | Kind::Choice(_)
            | Kind::ChoiceFrom { .. }
            | Kind::Delegation
            | Kind::Delegations
            | Kind::Dimension
            | Kind::Tick
            | Kind::Links(_)
            | Kind::Computed(_) => false,
        }
}
