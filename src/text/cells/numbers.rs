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

/// A fraction with at most so many decimal places, half away from zero.
pub fn rounded(number: Exact, places: u32) -> String {
    let one = 10_i128.pow(places);
    let Some(parts) = number.checked_mul(&Exact::from_integer(one)) else {
        return super::TOO_LARGE.to_owned();
    };
    let parts = parts.round().to_integer();
    let sign = if parts.is_negative() { "-" } else { "" };
    let (whole, rest) = ((parts / one).unsigned_abs(), (parts % one).unsigned_abs());
    let rest = format!("{rest:0>width$}", width = places as usize);
    let rest = if places == 0 { "" } else { rest.trim_end_matches('0') };
    let whole = grouped(&whole.to_string());
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole},{rest}") }
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
    let said = |places| format!("Rp {} {}", rounded(number, places), language.pick(id, en));
    let whole = said(12);
    if whole.width() <= width || said(2) == whole { whole } else { format!("≈ {}", said(2)) }
}
