//! Salvage: the good beginning of a damaged journal as a new file.

use super::disk;
use super::error::{Doing, JournalError, Wrong};
use super::load;
use super::record::{Chain, FORMATS};
use super::scan::{self, Scan, Step};
use super::tail::Tail;
use std::fs::OpenOptions;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// The result of a repair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// Records copied, 1 or more.
    pub records: u64,
    /// The first line that was not copied, and what is wrong with it; none when all is whole.
    pub damage: Option<(u64, Wrong)>,
    /// Lines left behind in the old file, the wrong one among them; a tail is no line.
    pub left: u64,
    /// What stands behind the last record and was left behind.
    pub torn: Option<Tail>,
}

/// Copies every record of `old` that chains and fits, up to the first that does not, to `new`, which must not exist.
/// The old file is only read.
///
/// # Errors
/// [`JournalError`] if `old` cannot be read, is of a newer format, or has no good line, or if `new` exists or cannot
/// be written. `new` is not left behind then.
pub fn repair(old: &Path, new: &Path) -> Result<Repaired, JournalError> {
    let damage = match load::load(old) {
        Err(JournalError::Damaged { line, wrong, .. }) if line > 1 => Some((line, wrong)),
        loaded => loaded.map(|_| None)?,
    };
    let file = scan::open(old, Doing::Reading, OpenOptions::new().read(true))?;
    let mut scan = Scan::new(old, file, Chain::new(FORMATS), 0);
    let (_, repaired) = disk::create(new, Doing::Creating, |file| {
        let failed = |error: io::Error| JournalError::io(new, Doing::Creating, &error);
        let mut writer = BufWriter::new(file);
        let mut records = 0;
        let torn = loop {
            if damage.as_ref().is_some_and(|(line, _)| *line == records + 1) {
                break None;
            }
            match scan.step()? {
                Step::Record(..) => {
                    writer.write_all(scan.line()).map_err(failed)?;
                    writer.write_all(b"\n").map_err(failed)?;
                    records += 1;
                }
                Step::Torn(tail) => break Some(tail),
                Step::End => break None,
            }
        };
        writer.flush().map_err(failed)?;
        Ok(Repaired { records, left: scan.count_rest()?, damage, torn })
    })?;
    Ok(repaired)
}
