//! Numbers and amounts as Indonesians write them.

use super::NotACell;
use crate::domain::sheet::{CellFault, Decimal, MOST_NUMBER, PLACES};

/// A number as it was written: `mantissa` ÷ 10^`places`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Written {
    mantissa: i128,
    places: u32,
    /// It was written with a point before its places.
    pointed: bool,
}

/// The most digits of a number: one of more is too large, or has more places than are kept.
const MOST_DIGITS: usize = 30;

/// The number that was typed: `1.250,5`, `-3`, `1250.5`. A comma stands before the places, points and blanks part
/// thousands. One point is taken to stand before places where what follows is no group of three: `1.5`. Commas that part
/// thousands are understood where there are several, or a point behind them.
fn written(text: &str) -> Result<Written, NotACell> {
    let text = text.trim().replace(['\u{a0}', '\u{202f}'], " ");
    let bare = text.strip_prefix(['-', '−']).unwrap_or_else(|| text.strip_prefix('+').unwrap_or(&text));
    let sign = if text.starts_with(['-', '−']) { -1 } else { 1 };
    let (whole, rest, pointed) = parts(bare).ok_or(NotACell::NotANumber)?;
    let rest = rest.trim_end_matches('0');
    let digits = format!("{whole}{rest}");
    if digits.trim_start_matches('0').len() > MOST_DIGITS {
        return Err(NotACell::TooLarge);
    }
    let mantissa: i128 = digits.parse().map_err(|_| NotACell::NotANumber)?;
    let places = u32::try_from(rest.len()).map_err(|_| NotACell::NotANumber)?;
    Ok(Written { mantissa: sign * mantissa, places, pointed })
}

/// The digits before and behind the places' mark, and whether that is a point.
fn parts(text: &str) -> Option<(String, &str, bool)> {
    let count = |mark| text.matches(mark).count();
    let (group, places) = match (count('.'), count(',')) {
        (0, 0) => (' ', None),
        (0, 1) => (' ', Some(',')),
        (1, 0) if is_grouped(text, '.') => ('.', None),
        (1, 0) => (' ', Some('.')),
        (0, _) => (',', None),
        (_, 0) => ('.', None),
        (_, 1) if text.rfind(',') > text.rfind('.') => ('.', Some(',')),
        (1, _) if text.rfind('.') > text.rfind(',') => (',', Some('.')),
        _ => return None,
    };
    let (whole, rest) = match places {
        Some(mark) => text.split_once(mark)?,
        None => (text, ""),
    };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let whole = if is_digits(whole) { whole.to_owned() } else { grouped(whole, group)? };
    (places.is_none() || is_digits(rest)).then_some((whole, rest, places == Some('.')))
}

/// The digits of `1.250.000`; none where a group has not three digits.
fn grouped(text: &str, mark: char) -> Option<String> {
    let mut groups = text.split(mark);
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'))?;
    let mut digits = first.to_owned();
    for group in groups {
        digits.push_str(Some(group).filter(|group| group.len() == 3)?);
    }
    digits.bytes().all(|b| b.is_ascii_digit()).then_some(digits)
}

fn is_grouped(text: &str, mark: char) -> bool {
    grouped(text, mark).is_some()
}

/// The exact number that was typed; `units` are what may stand behind it.
pub(super) fn decimal(text: &str, decimals: u8, units: &[&str]) -> Result<Decimal, NotACell> {
    let bare = without_unit(text.trim(), units);
    let Written { mantissa, places, .. } = written(bare)?;
    let spare = u32::from(PLACES).checked_sub(places).ok_or(NotACell::Cell(CellFault::Decimals(decimals)))?;
    let parts = mantissa.checked_mul(10_i128.pow(spare)).ok_or(NotACell::TooLarge)?;
    Decimal::of(parts).ok_or(NotACell::TooLarge)
}

/// The text without the unit behind it.
fn without_unit<'a>(text: &'a str, units: &[&str]) -> &'a str {
    let lower = text.to_lowercase();
    let behind = units.iter().filter(|unit| !unit.is_empty() && lower.ends_with(&unit.to_lowercase()));
    let longest = behind.map(|unit| unit.chars().count()).max().unwrap_or(0);
    let end = text.char_indices().rev().take(longest).last().map_or(text.len(), |(at, _)| at);
    text.get(..end).map_or(text, str::trim_end)
}

/// What a word makes of the number before it.
fn factor(word: &str) -> Option<i128> {
    Some(match word.to_lowercase().as_str() {
        "" | "rupiah" => 1,
        "rb" | "ribu" | "k" | "thousand" => 1_000,
        "jt" | "jta" | "juta" | "million" => 1_000_000,
        "m" | "mlr" | "miliar" | "milyar" | "bn" | "billion" => 1_000_000_000,
        "t" | "tn" | "triliun" | "trilyun" | "trillion" => 1_000_000_000_000,
        _ => return None,
    })
}

/// The amount that was typed, in rupiah: `1,25 m`, `750 juta`, `1 miliar 250 juta`, `Rp 1.250.000.000,-`.
///
/// # Errors
/// [`NotACell::WhichMoney`] for `1.2 M`: with a point the M may be an English million.
pub(super) fn money(text: &str) -> Result<i64, NotACell> {
    let mut rest = text.trim();
    let currency = ["rp.", "rp", "idr"]
        .into_iter()
        .find(|name| rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)));
    rest = currency.map_or(rest, |name| rest[name.len()..].trim_start());
    rest = rest.strip_suffix(",-").or_else(|| rest.strip_suffix(".-")).unwrap_or(rest);
    let (mut sum, mut last): (i128, i128) = (0, i128::MAX);
    let alone = rest;
    while !rest.is_empty() {
        let word_at = rest.find(char::is_alphabetic).unwrap_or(rest.len());
        let (number, behind) = rest.split_at(word_at);
        let word_end = behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len());
        let (word, behind) = behind.split_at(word_end);
        rest = behind.trim_start();
        if last < i128::MAX && number.trim().is_empty() && word.eq_ignore_ascii_case("rupiah") && rest.is_empty() {
            break;
        }
        let factor = factor(word).filter(|factor| *factor < last).ok_or(NotACell::NotMoney)?;
        let written = written(number).map_err(not_money)?;
        if word == "M" && written.pointed && alone.ends_with('M') && written.places <= 2 {
            let [miliar, juta] = [amount(written, factor)?, amount(written, 1_000_000)?];
            return Err(NotACell::WhichMoney(miliar, juta));
        }
        sum = sum.checked_add(i128::from(amount(written, factor)?)).ok_or(NotACell::TooLarge)?;
        last = factor;
    }
    if last == i128::MAX {
        return Err(NotACell::NotMoney);
    }
    i64::try_from(sum).map_err(|_| NotACell::TooLarge)
}

fn not_money(why: NotACell) -> NotACell {
    if let NotACell::NotANumber = why { NotACell::NotMoney } else { why }
}

/// So many times the number, in whole rupiah.
fn amount(written: Written, factor: i128) -> Result<i64, NotACell> {
    let one = 10_i128.checked_pow(written.places).ok_or(NotACell::NotMoney)?;
    let all = written.mantissa.checked_mul(factor).ok_or(NotACell::TooLarge)?;
    if all / one > MOST_NUMBER {
        return Err(NotACell::TooLarge);
    }
    if all < 0 {
        return Err(NotACell::Cell(CellFault::Money));
    }
    if all % one != 0 {
        return Err(NotACell::NotMoney);
    }
    i64::try_from(all / one).map_err(|_| NotACell::TooLarge)
}
