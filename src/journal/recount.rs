//! Every vote counted again, with the lots compared with the sums that they were drawn from.

use super::Loaded;
use crate::domain::history::{Found, Recount};
use crate::domain::vote::Contradiction;
use crate::domain::vote::contradiction::is_drawn_from;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

/// Counts every vote of a journal again, which `loaded` was read from. Never writes.
///
/// # Errors
/// The system's, when the file can no longer be read.
pub fn recount(path: &Path, loaded: &Loaded) -> io::Result<Recount> {
    let mut recount = loaded.history.recount();
    if recount.lots.is_empty() {
        return Ok(recount);
    }
    let closings = recount.lots.iter().map(|lot| lot.closing).collect();
    let sums = sums(path, &closings)?;
    let drawn = |lot: &&crate::domain::history::Lot| {
        let sum = sums.get(&lot.closing);
        sum.is_some_and(|sum| is_drawn_from(&lot.seed, sum))
    };
    let otherwise = recount.lots.iter().filter(|lot| !drawn(lot));
    let found: Vec<Found> = otherwise
        .map(|lot| Found {
            record: lot.record,
            vote: lot.vote,
            what: Contradiction::LotSeed,
        })
        .collect();
    recount.found.extend(found);
    recount.found.sort_by_key(|found| found.record);
    Ok(recount)
}

/// The sums of these records.
fn sums(path: &Path, wanted: &BTreeSet<u64>) -> io::Result<BTreeMap<u64, String>> {
    let mut sums = BTreeMap::new();
    for (n, line) in (1..).zip(BufReader::new(File::open(path)?).split(b'\n')) {
        let line = line?;
        if wanted.contains(&n) {
            let line = String::from_utf8_lossy(&line).into_owned();
            let sum = line.rsplit_once(",\"sum\":\"").map(|(_, sum)| sum);
            sums.extend(sum.map(|sum| (n, sum.trim_end_matches("\"}").to_owned())));
        }
    }
    Ok(sums)
}
