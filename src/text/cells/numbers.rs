//! Numbers and amounts as Indonesians write them.

use crate::domain::sheet::{Decimal, Exact};
use crate::text::Language;
use num_traits::CheckedMul;
use unicode_width::UnicodeWidthStr;

/// Digits with their thousands apart.
fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// A number as it is written with a point: `-1250.5` becomes `-1.250,5`.
fn marked(written: &str) -> String {
    let (sign, bare) = written.strip_prefix('-').map_or(("", written), |bare| ("-", bare));
    match bare.split_once('.') {
        Some((whole, places)) => format!("{sign}{},{places}", grouped(whole)),
        None => format!("{sign}{}", grouped(bare)),
    }
}

/// An exact number: `1.250,5`.
pub fn decimal(number: Decimal) -> String {
    marked(&number.to_string())
}

/// A fraction rounded to so many places, halves away from zero, without zeros at the end; none where it cannot be
/// reckoned.
pub fn exact(number: Exact, places: u32) -> Option<String> {
    let one = 10_i128.checked_pow(places)?;
    let parts = number.checked_mul(&Exact::from_integer(one))?.round().to_integer();
    let (whole, rest) = (parts.abs() / one, parts.abs() % one);
    let sign = if parts.is_negative() { "-" } else { "" };
    let rest = format!("{rest:0>width$}", width = usize::try_from(places).ok()?);
    let rest = rest.trim_end_matches('0');
    let whole = grouped(&whole.to_string());
    Some(if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole},{rest}") })
}

/// A percentage to one place: `33,3%`; none where it cannot be reckoned.
pub fn percent(number: Exact) -> Option<String> {
    exact(number, 1).map(|number| format!("{number}%"))
}

/// An amount in full: `Rp 1.250.000.000`.
pub fn rupiah(amount: i64) -> String {
    format!("Rp {}", marked(&amount.to_string()))
}

/// An amount in words of thousands, at most `width` columns wide where one so short says all of it; else rounded to two
/// places behind `≈`: `Rp 1,25 miliar`, `≈ Rp 1,25 miliar`.
pub fn short_rupiah(language: Language, amount: i64, width: usize) -> String {
    let units = [
        (1_000_000_000_000, "triliun", "trillion"),
        (1_000_000_000, "miliar", "billion"),
        (1_000_000, "juta", "million"),
        (1_000, "ribu", "thousand"),
    ];
    let Some((unit, id, en)) = units.into_iter().find(|(unit, ..)| amount >= *unit) else {
        return rupiah(amount);
    };
    let number = Exact::new(i128::from(amount), i128::from(unit));
    let said = |places| exact(number, places).map(|number| format!("Rp {number} {}", language.pick(id, en)));
    let whole = said(12).filter(|whole| whole.width() <= width);
    let rounded = || {
        let is_exact = (number * 100).is_integer();
        said(2).map(|said| if is_exact { said } else { format!("≈ {said}") })
    };
    whole.or_else(rounded).unwrap_or_else(|| rupiah(amount))
}
