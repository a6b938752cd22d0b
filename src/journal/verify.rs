//! Going through a journal once, without writing.

use super::error::{Doing, JournalError};
use super::record::{Chain, FORMATS, Sum};
use super::scan::{self, Scan};
use crate::domain::{Inconsistent, Record, Zone};
use jiff::Timestamp;
use std::fs::OpenOptions;
use std::path::Path;

/// What is in a whole journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Number of records, 1 or more.
    pub records: u64,
    /// Time of the first record.
    pub first: Timestamp,
    /// Time of the last record, which may lie before the first.
    pub last: Timestamp,
    /// Sum of the last record.
    pub sum: Sum,
    /// Zone of the workshop.
    pub zone: Zone,
    /// Format of the file.
    pub format: u32,
    /// Bytes of an unfinished last line, which was never acknowledged: a remark, no damage.
    pub torn: Option<u64>,
}

/// Reads a journal to its last newline and hands every record to `apply`. Needs no lock.
///
/// # Errors
/// [`JournalError`] if it cannot be read, is empty or of a newer format, or the first line that is wrong.
pub fn read(
    path: &Path,
    mut apply: impl FnMut(Record) -> Result<(), Inconsistent>,
) -> Result<Summary, JournalError> {
    let file = scan::open(path, Doing::Reading, OpenOptions::new().read(true))?;
    let mut scan = Scan::new(path, file, Chain::new(FORMATS), 0);
    let mut times = None;
    let torn = scan.run(|record| {
        let (first, _) = times.unwrap_or((record.at, record.at));
        times = Some((first, record.at));
        apply(record)
    })?;
    let (chain, _) = scan.into_end();
    match (times, chain.terms(), chain.head()) {
        (Some((first, last)), Some(terms), Some(sum)) => Ok(Summary {
            records: chain.records(),
            first,
            last,
            sum: sum.clone(),
            zone: terms.zone,
            format: terms.format,
            torn,
        }),
        _ => Err(JournalError::Empty {
            path: path.to_owned(),
        }),
    }
}
