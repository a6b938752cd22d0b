//! Following a journal that somebody else writes. Never writes, needs no lock.

use super::disk::Identity;
use super::error::{Doing, JournalError};
use super::record::{Chain, FORMATS};
use super::scan::{self, Scan, Step};
use super::tail::Tail;
use crate::domain::{Record, Seal};
use std::fs::{File, Metadata, OpenOptions};
use std::io::{Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A reader that looks again and again.
#[derive(Debug)]
pub struct Follower {
    path: PathBuf,
    seen: Option<Seen>,
}

/// The place up to which the file was read, and the file's length and time after that.
#[derive(Debug, Clone)]
struct Seen {
    chain: Chain,
    end: u64,
    identity: Identity,
    changed: Option<SystemTime>,
    /// Length and time of the last change before it was read: a tail behind `end` is not read again and again.
    before: (u64, Option<SystemTime>),
}

/// The result of a look at the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Polled {
    /// The records since the last look, often none, each with its sum.
    Records(Vec<(Record, Seal)>),
    /// The file is shorter than before, another one, or no longer goes on from what was read: forget all records;
    /// the next look begins at the first one.
    Restarted,
}

impl Follower {
    /// A follower that has seen nothing yet. The file need not exist.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), seen: None }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Looks for what is new, up to the last record. Costs one call to the system if there is nothing.
    ///
    /// # Errors
    /// [`JournalError`] if the file cannot be read, or is damaged from the first record on. What was read before
    /// stays; the next look tries again.
    pub fn poll(&mut self) -> Result<Polled, JournalError> {
        let metadata =
            std::fs::metadata(&self.path).map_err(|error| JournalError::io(&self.path, Doing::Reading, &error))?;
        match &self.seen {
            Some(seen) if seen.is_another(&metadata) => {
                self.seen = None;
                Ok(Polled::Restarted)
            }
            Some(seen) if seen.is_as_before(&metadata) => Ok(Polled::Records(Vec::new())),
            Some(_) | None => self.read_on(),
        }
    }

    fn read_on(&mut self) -> Result<Polled, JournalError> {
        let mut file = scan::open(&self.path, Doing::Reading, OpenOptions::new().read(true))?;
        let before = file.metadata().map_err(|error| JournalError::io(&self.path, Doing::Reading, &error))?;
        let before = looks(&before);
        let (chain, end) = match &self.seen {
            None => (Chain::new(FORMATS), 0),
            Some(seen) => (seen.chain.clone(), seen.end),
        };
        file.seek(SeekFrom::Start(end)).map_err(|error| JournalError::io(&self.path, Doing::Reading, &error))?;
        let mut scan = Scan::new(&self.path, &file, chain, end);
        let mut records = Vec::new();
        loop {
            match scan.step() {
                Ok(Step::Record(record, seal)) => records.push((record, seal)),
                // It may be another file that was written over the one that was read.
                Ok(Step::Torn(Tail::Damaged(_))) | Err(JournalError::Damaged { .. }) if self.seen.is_some() => {
                    self.seen = None;
                    return Ok(Polled::Restarted);
                }
                Ok(Step::Torn(Tail::Unfinished(_) | Tail::Damaged(_)) | Step::End) => break,
                Err(error) => return Err(error),
            }
        }
        let (chain, end) = scan.into_end();
        self.seen = Some(
            Seen::after(&file, chain, end, before)
                .map_err(|error| JournalError::io(&self.path, Doing::Reading, &error))?,
        );
        Ok(Polled::Records(records))
    }
}

/// Length and time of the last change.
fn looks(metadata: &Metadata) -> (u64, Option<SystemTime>) {
    (metadata.len(), metadata.modified().ok())
}

impl Seen {
    fn after(file: &File, chain: Chain, end: u64, before: (u64, Option<SystemTime>)) -> std::io::Result<Self> {
        Ok(Self { chain, end, identity: Identity::of(file)?, changed: file.metadata()?.modified().ok(), before })
    }

    /// Whether there is nothing that was not read.
    fn is_as_before(&self, now: &Metadata) -> bool {
        now.len() == self.end || looks(now) == self.before
    }

    /// Whether the file is not the one that was read, gone on or not. As long as before but written since, it was
    /// cut and written again.
    fn is_another(&self, now: &Metadata) -> bool {
        !self.identity.is(now) || now.len() < self.end || now.len() == self.end && now.modified().ok() != self.changed
    }
}
