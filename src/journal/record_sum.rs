//! The sum of one record, read from the file without checking the chain before it.

use super::record::MAX_LINE;
use crate::disk;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

/// The sum, in 64 hexadecimal digits, of record `n` (counted from 1).
///
/// # Errors
/// What the system says, or [`io::ErrorKind::InvalidData`] when there is no such line or it does not end in a sum.
pub(super) fn record_sum(path: &Path, n: u64) -> io::Result<String> {
    let missing = || io::Error::from(io::ErrorKind::InvalidData);
    let mut reader = BufReader::new(disk::open(path)?);
    let mut line = Vec::new();
    for _ in 0..n {
        line.clear();
        let most = MAX_LINE as u64 + 1;
        reader.by_ref().take(most).read_until(b'\n', &mut line)?;
        if line.pop_if(|byte| *byte == b'\n').is_none() {
            return Err(missing());
        }
    }
    let line = String::from_utf8(line).map_err(|_| missing())?;
    let (_, sum) = line.rsplit_once(",\"sum\":\"").ok_or_else(missing)?;
    let sum = sum.trim_end_matches("\"}");
    if sum.len() == 64 && sum.chars().all(|c| c.is_ascii_hexdigit()) { Ok(sum.to_owned()) } else { Err(missing()) }
}
