//! Looks for the record whose sum was printed or photographed.

use super::error::{Doing, JournalError};
use super::record::{Chain, FORMATS};
use super::scan::{self, Scan, Step};
use std::fs::{File, OpenOptions};
use std::path::Path;

/// The records that have a sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundSum {
    /// Numbers of the records whose sum begins with the digits; more than one only by chance.
    pub numbers: Vec<u64>,
    /// Records of the file, those behind damage among them.
    pub records: u64,
}

/// Looks for the records whose sum begins with these hexadecimal digits in lower case, as far as the lines chain: up to
/// such a record every byte is as it was when the sum was told. Needs no lock, never writes.
///
/// # Errors
/// [`JournalError`] if the file cannot be read or is of a newer format. Damage is no error here, it only ends the
/// search.
pub fn find_sum(path: &Path, digits: &str) -> Result<FoundSum, JournalError> {
    let mut scan = from_the_beginning(path)?;
    let (mut numbers, mut records) = (Vec::new(), 0);
    loop {
        match scan.step() {
            Ok(Step::Record(record, _)) => {
                records = record.n;
                let begins = |sum: &super::Sum| sum.as_str().starts_with(digits);
                if scan.head().is_some_and(begins) {
                    numbers.push(record.n);
                }
            }
            Ok(Step::Torn(_) | Step::End) => break,
            Err(JournalError::Damaged { .. }) => {
                records = from_the_beginning(path)?.count_rest()?;
                break;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(FoundSum { numbers, records })
}

fn from_the_beginning(path: &Path) -> Result<Scan<File>, JournalError> {
    let file = scan::open(path, Doing::Reading, OpenOptions::new().read(true))?;
    Ok(Scan::new(path, file, Chain::new(FORMATS), 0))
}
