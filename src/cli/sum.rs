//! `verify --sum`: is the file, up to a record, the one that was printed or photographed?

use super::{Context, Failure, files, out};
use crate::domain::seal::DIGITS;
use crate::journal;
use crate::text::cli as text;
use std::process::ExitCode;

/// The fewest digits that are looked for; fewer would often be those of another record.
const FEWEST: usize = 4;

/// Looks for the record with this sum, then checks every line as `verify` does. Damage elsewhere in the file is told
/// beside what was found.
pub(super) fn verify(context: &Context, name: &str, typed: &str) -> Result<ExitCode, Failure> {
    let language = context.language();
    let digits = digits(typed).ok_or_else(|| Failure::Usage(text::bad_sum(language, typed)))?;
    let path = files::path_of(context, name)?;
    let found = journal::find_sum(&path, &digits).map_err(|error| files::journal_failure(context, &error))?;
    let shown = digits.to_uppercase();
    let (is_found, said) = match found.numbers.as_slice() {
        [n] => (true, text::sum_found(language, *n, found.records)),
        [] => (false, text::sum_not_found(language, &shown)),
        several => (false, text::sum_ambiguous(language, &shown, several)),
    };
    match files::load(context, name) {
        Ok(_) if is_found => {
            out::line(&said)?;
            files::verify(context, name)
        }
        Ok(_) => Err(Failure::Refused(said)),
        Err(Failure::Refused(damage)) => Err(Failure::Refused(format!("{said}\n{damage}"))),
        Err(other) => Err(other),
    }
}

/// The sum of what is scanned from a document, `MUFAKAT 512 7F3A91C2…`; anything else as it is.
fn of_scan(typed: &str) -> &str {
    let mut words = typed.split_whitespace();
    let is_scan = words.next() == Some("MUFAKAT") && words.next().is_some_and(|n| n.parse::<u64>().is_ok());
    let rest = words.next().filter(|sum| is_scan && sum.len() == DIGITS);
    rest.filter(|_| words.next().is_none()).unwrap_or(typed)
}

/// A sum as it was typed: [`FEWEST`] to 64 hexadecimal digits, in lower case, without blanks and one hyphen. None where
/// anything else stands there.
fn digits(typed: &str) -> Option<String> {
    let digits: String = of_scan(typed).chars().filter(|c| !c.is_whitespace()).collect();
    let digits = digits.replacen('-', "", 1).to_ascii_lowercase();
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_hex && (FEWEST..=DIGITS).contains(&digits.len())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn digits_are_read_in_any_case_with_blanks_and_one_hyphen() {
        for typed in ["7F3A91C2", "7f3a 91c2", " 7F3A-91C2 ", "7 f 3 a 9 1 c 2", "7F3A\t91c2"] {
            assert_eq!(digits(typed).as_deref(), Some("7f3a91c2"), "{typed}");
        }
        assert_eq!(digits(&"Ab".repeat(32)), Some("ab".repeat(32)));
        assert_eq!(digits(&format!("MUFAKAT 512 {}", "7F".repeat(32))), Some("7f".repeat(32)), "as it is scanned");
        assert_eq!(digits(&format!("MUFAKAT {}", "7F".repeat(32))), None);
    }

    #[test]
    fn what_is_no_sum_is_none() {
        let long = "a".repeat(65);
        let wrong = ["", "-", "7F3", "7F3A-91-C2", "7F3A 91CG", "7F3A_91C2", "٧F3A91C2", &long];
        for typed in wrong {
            assert_eq!(digits(typed), None, "{typed}");
        }
    }
}
