//! How cells look: numbers as the document writes them, texts as texts.

use super::super::table::{Align, Cell, Value};
use crate::text::Language;
use rust_xlsxwriter::{Format, FormatAlign};
use std::collections::BTreeMap;

/// The formats of a workbook, each made once.
pub(super) struct Formats {
    language: Language,
    made: BTreeMap<(String, u8, bool), Format>,
}

/// What is written into a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kept {
    /// A text.
    Text,
    /// A number behind the signs of its format.
    Number(f64, String),
    /// A day, by its year, month and day.
    Date(u16, u8, u8),
}

/// The longest words that stand around a number in a format.
const MOST_AROUND: usize = 60;

impl Formats {
    pub(super) fn new(language: Language) -> Self {
        Self { language, made: BTreeMap::new() }
    }

    /// What a cell keeps.
    pub(super) fn kept(&self, cell: &Cell) -> Kept {
        let number = |n: f64, signs: Option<String>| match signs {
            Some(signs) if n.is_finite() => Kept::Number(n, signs),
            Some(_) | None => Kept::Text,
        };
        match cell.value {
            Value::Text => Kept::Text,
            Value::Number(n) => number(n, self.signs(&cell.text, "")),
            Value::Percent(n) => number(n, self.signs(&cell.text.replace('%', ""), "%")),
            Value::Money(n) => number(n, Some("\"Rp\" #,##0".to_owned())),
            Value::Date(date) => match u16::try_from(date.year()) {
                Ok(year @ 1900..) => Kept::Date(year, date.month().unsigned_abs(), date.day().unsigned_abs()),
                Ok(_) | Err(_) => Kept::Text,
            },
        }
    }

    /// The format of a number that shows it as this text does: as many decimals, groups of thousands where it has them,
    /// and the words around it. None of a text without a number, or with words that no format holds.
    fn signs(&self, text: &str, behind: &str) -> Option<String> {
        let (mark, group) = self.language.pick((',', '.'), ('.', ','));
        let from = text.find(|c: char| c.is_ascii_digit())?;
        let digits: String =
            text[from..].chars().take_while(|c| c.is_ascii_digit() || *c == mark || *c == group).collect();
        let digits = digits.trim_end_matches([mark, group]);
        let around = |part: &str| -> Option<String> {
            let part = part.trim_end_matches(['-', '−']);
            let is_held = part.chars().count() <= MOST_AROUND && !part.contains(['"', '\\']) && !part.contains('\n');
            is_held.then(|| if part.is_empty() { String::new() } else { format!("\"{part}\"") })
        };
        let decimals = digits.split_once(mark).map_or(0, |(_, decimals)| decimals.len());
        let whole = if digits.contains(group) { "#,##0" } else { "0" };
        let point = if decimals > 0 { format!(".{}", "0".repeat(decimals)) } else { String::new() };
        let rest = text.get(from + digits.len()..).unwrap_or_default();
        Some(format!("{}{whole}{point}{behind}{}", around(&text[..from])?, around(rest)?))
    }

    /// The format of days.
    pub(super) const fn days(&self) -> &'static str {
        match self.language {
            Language::Id => "[$-421]d mmm yyyy",
            Language::En => "[$-809]d mmm yyyy",
        }
    }

    /// A format with these signs of numbers; `@` is a text. What looks like a formula stays a text when it is edited.
    pub(super) fn of(&mut self, signs: &str, align: Align, text: &str) -> &Format {
        let is_formula = signs == "@" && text.starts_with(['=', '+', '-', '@']);
        self.made.entry((signs.to_owned(), align as u8, is_formula)).or_insert_with(|| {
            let format = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format(signs);
            let format = match align {
                Align::Left => format.set_align(FormatAlign::Left),
                Align::Right => format.set_align(FormatAlign::Right),
                Align::Centre => format.set_align(FormatAlign::Center),
            };
            if is_formula { format.set_quote_prefix() } else { format }
        })
    }
}

/// The most that a cell holds, in units of UTF-16.
const MOST: usize = 32_000;

/// A text in parts that a cell holds; one, perhaps empty, of nearly every text.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let mut units = 0;
        let end = text.char_indices().find_map(|(at, c)| {
            units += c.len_utf16();
            (units > MOST).then_some(at)
        });
        let (part, behind) = text.split_at(end.unwrap_or(text.len()));
        rest = end.map(|_| behind);
        Some(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_look_as_in_the_document() {
        let signs = |language, text| Formats::new(language).signs(text, "");
        let told = [
            ("12", "0"),
            ("1.250,5", "#,##0.0"),
            ("2,33", "0.00"),
            ("-3.000", "#,##0"),
            ("3 berjalan", "0\" berjalan\""),
            ("12 unit", "0\" unit\""),
            ("2025", "0"),
        ];
        for (text, format) in told {
            assert_eq!(signs(Language::Id, text).as_deref(), Some(format), "{text}");
        }
        assert_eq!(signs(Language::En, "1,250.5").as_deref(), Some("#,##0.0"));
        assert_eq!(signs(Language::Id, "tanpa"), None);
        assert_eq!(signs(Language::Id, "3 \"dua\""), None, "no format holds it");
    }

    #[test]
    fn a_text_longer_than_a_cell_is_divided() {
        let long = "🌾".repeat(20_000);
        let parts: Vec<&str> = parts(&long).collect();
        assert_eq!(parts.concat(), long);
        assert_eq!(parts.len(), 2);
        assert_eq!(super::parts("").collect::<Vec<_>>(), [""]);
    }
}
