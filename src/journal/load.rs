//! Reading a whole journal, without writing.

use super::error::{Doing, JournalError, Wrong};
use super::record::{Chain, FORMATS, Sum};
use super::scan::{self, Scan};
use super::tail::Tail;
use crate::domain::{History, Seals, Zone};
use jiff::Timestamp;
use std::fs::OpenOptions;
use std::io::Read;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

/// The most threads that read journals.
const THREADS: usize = 4;
/// How many journals a thread reads before what it made of the first of them is taken.
const AHEAD: usize = 32;

/// The facts about a journal that was read whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Number of records, 1 or more.
    pub records: u64,
    /// Time of the first record.
    pub first: Timestamp,
    /// Time of the last record, which may lie before the first.
    pub last: Timestamp,
    /// Sum of the first record: which workshop it is.
    pub first_sum: Sum,
    /// Sum of the last record.
    pub sum: Sum,
    /// Zone of the workshop.
    pub zone: Zone,
    /// Format of the file.
    pub format: u32,
    /// The bytes behind the last record, if there are any: worth a remark, no damage.
    pub torn: Option<Tail>,
}

/// A journal read to its last record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// All its records, and the workshop they add up to.
    pub history: History,
    /// The facts about the file.
    pub summary: Summary,
}

/// Reads a journal to its last record, checks every line, and folds its records. Needs no lock, never writes.
///
/// # Errors
/// [`JournalError`] if it cannot be read, is empty or of a newer format, or the first line that is wrong.
pub fn load(path: &Path) -> Result<Loaded, JournalError> {
    let empty = || JournalError::Empty { path: path.to_owned() };
    let file = scan::open(path, Doing::Reading, OpenOptions::new().read(true))?;
    let mut scan = Scan::new(path, file, Chain::new(FORMATS), 0);
    let (history, torn) = read(path, &mut scan)?;
    let (chain, _) = scan.into_end();
    let summary = summary(&history, &chain, torn).ok_or_else(empty)?;
    Ok(Loaded { history, summary })
}

/// Reads many journals, on as many threads as there are processors, four at most. What each thread `make`s of a journal,
/// told by its place in the list, is handed over in turn; the journal itself goes where it was read.
pub fn load_each<T: Send>(
    paths: &[PathBuf],
    make: impl Fn(usize, Result<Loaded, JournalError>) -> T + Sync,
    mut take: impl FnMut(usize, T),
) {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(THREADS);
    let make = &make;
    thread::scope(|scope| {
        // Every so many journals are read by the same thread, so they come in order.
        let read: Vec<Receiver<T>> = (0..threads)
            .map(|first| {
                let (send, read) = sync_channel(AHEAD);
                scope.spawn(move || {
                    let mut own = paths.iter().enumerate().skip(first).step_by(threads);
                    // Until nobody takes them any more.
                    while own.next().is_some_and(|(n, path)| send.send(make(n, load(path))).is_ok()) {}
                });
                read
            })
            .collect();
        for (n, read) in (0..paths.len()).zip(read.iter().cycle()) {
            if let Ok(made) = read.recv() {
                take(n, made);
            }
        }
    });
}

fn summary(history: &History, chain: &Chain, torn: Option<Tail>) -> Option<Summary> {
    let terms = chain.terms()?;
    Some(Summary {
        records: chain.records(),
        first: history.records().first()?.at,
        last: history.records().last()?.at,
        first_sum: chain.first()?.clone(),
        sum: chain.head()?.clone(),
        zone: terms.zone,
        format: terms.format,
        torn,
    })
}

/// Reads to the last record and folds all of them; the tail behind it, if there is one.
///
/// # Errors
/// The first line that is wrong, be it that it does not chain or that it does not apply.
pub(super) fn read<R: Read>(path: &Path, scan: &mut Scan<R>) -> Result<(History, Option<Tail>), JournalError> {
    let (mut records, mut seals) = (Vec::new(), Seals::new());
    let end = scan.run(|record, sum| {
        seals.insert(record.n, sum);
        records.push(record);
    });
    if records.is_empty() {
        return end.and(Err(JournalError::Empty { path: path.to_owned() }));
    }
    let history = History::of(records, seals).map_err(|(line, reason)| JournalError::Damaged {
        path: path.to_owned(),
        line,
        wrong: Wrong::DoesNotApply(reason),
    })?;
    Ok((history, end?))
}
