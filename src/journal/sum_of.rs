//! The sum of one record, read from the file without checking the chain before it.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

/// The sum, in 64 hexadecimal digits, of record `n` (counted from 1).
///
/// # Errors
/// What the system says, or [`io::ErrorKind::InvalidData`] when there is no such line or it does not end in a sum.
pub fn sum_of(path: &Path, n: u64) -> io::Result<String> {
    let missing = || io::Error::from(io::ErrorKind::InvalidData);
    let at = usize::try_from(n.saturating_sub(1)).map_err(|_| missing())?;
    let mut lines = BufReader::new(File::open(path)?).lines();
    let line = lines.nth(at).ok_or_else(missing)??;
    let (_, sum) = line.rsplit_once(",\"sum\":\"").ok_or_else(missing)?;
    let sum = sum.trim_end_matches("\"}");
    if sum.len() == 64 && sum.chars().all(|c| c.is_ascii_hexdigit()) {
        Ok(sum.to_owned())
    } else {
        Err(missing())
    }
}
