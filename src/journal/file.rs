//! Writing: creating a journal, opening it again, appending to it, going on elsewhere.

use super::disk::{self, Identity};
use super::error::{Breakage, Doing, JournalError, Trouble, Wrong};
use super::load;
use super::lock::Lock;
use super::record::{Chain, FORMATS, Fault, Formats, Sum};
use super::scan::{self, Scan};
use super::seen::Seen;
use super::tail::{self, Torn};
use crate::domain::event::JournalEvent;
use crate::domain::{Event, History, Record, Zone};
use jiff::Timestamp;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// A journal open for writing. The lock is held as long as it lives.
#[derive(Debug)]
pub struct Journal {
    lock: Lock,
    file: File,
    identity: Identity,
    chain: Chain,
    zone: Zone,
    /// Bytes of all saved lines.
    end: u64,
    broken: Option<Breakage>,
}

/// A journal opened again.
#[derive(Debug)]
pub struct Opened {
    /// The journal, behind its last record.
    pub journal: Journal,
    /// All its records, and the workshop they add up to.
    pub history: History,
    /// The bytes that were cut off, if a power cut had left some behind the last record.
    pub recovered: Option<Torn>,
}

impl Journal {
    /// Makes a new journal with its first record, which must create a workshop of this build's [`super::FORMAT`].
    ///
    /// # Errors
    /// [`JournalError::Refused`] if the record cannot be the first, [`JournalError::Io`] if the file exists or
    /// cannot be written; nothing is left behind then.
    pub fn create(lock: Lock, first: &Record) -> Result<Self, JournalError> {
        Self::create_with(FORMATS, lock, std::slice::from_ref(first))
    }

    /// Makes a new journal of several records, written and synced at once.
    ///
    /// # Errors
    /// As [`Self::create`]; [`JournalError::Refused`] also without any record.
    pub fn create_from(lock: Lock, records: &[Record]) -> Result<Self, JournalError> {
        Self::create_with(FORMATS, lock, records)
    }

    pub(super) fn create_with(formats: Formats, mut lock: Lock, records: &[Record]) -> Result<Self, JournalError> {
        let path = lock.path().to_owned();
        let mut chain = Chain::new(formats);
        let mut bytes = Vec::new();
        for record in records {
            let encoded = chain.encode(record).map_err(|fault| refused(&fault))?;
            bytes.extend_from_slice(&encoded.bytes);
            chain.wrote(encoded);
        }
        if records.is_empty() {
            return Err(JournalError::Refused(Wrong::NotCreated));
        }
        let (file, ()) = disk::create(&path, Doing::Creating, |file| {
            hold(&mut lock, file)?;
            file.write_all(&bytes).map_err(|error| JournalError::io(&path, Doing::Creating, &error))
        })?;
        Self::at_end(lock, file, chain, bytes.len() as u64, Doing::Creating)
    }

    /// Opens a journal for writing and folds its records. A tail behind them is copied, then cut off.
    ///
    /// # Errors
    /// [`JournalError`] if the file cannot be written, is of a newer format, or damaged in any other way; it is
    /// not touched then. [`Doing::Recovering`] says that a tail could not be set aside: the file can be read.
    pub fn open(lock: Lock) -> Result<Opened, JournalError> {
        Self::open_with(FORMATS, lock)
    }

    pub(super) fn open_with(formats: Formats, mut lock: Lock) -> Result<Opened, JournalError> {
        let path = lock.path().to_owned();
        let mut options = OpenOptions::new();
        let file = scan::open(&path, Doing::Opening, options.read(true).write(true))?;
        hold(&mut lock, &file)?;
        let mut scan = Scan::new(&path, &file, Chain::new(formats), 0);
        let (history, torn) = load::read(&path, &mut scan)?;
        let (chain, end) = scan.into_end();
        let recovered = match torn {
            None => None,
            Some(tail) => Some(
                tail::set_aside(&path, &file, end, tail)
                    .map_err(|error| JournalError::io(&path, Doing::Recovering, &error))?,
            ),
        };
        // A run that was killed between writing and syncing left a record that was never acknowledged. Now that it
        // is going to be shown, it must be on the disk like all others.
        file.sync_data().map_err(|error| JournalError::io(&path, Doing::Opening, &error))?;
        let journal = Self::at_end(lock, file, chain, end, Doing::Opening)?;
        Ok(Opened { journal, history, recovered })
    }

    fn at_end(lock: Lock, file: File, chain: Chain, end: u64, doing: Doing) -> Result<Self, JournalError> {
        let path = lock.path();
        let identity = Identity::of(&file).map_err(|error| JournalError::io(path, doing, &error))?;
        let Some(terms) = chain.terms() else {
            return Err(JournalError::Empty { path: path.to_owned() });
        };
        Ok(Self { lock, file, identity, chain, zone: terms.zone, end, broken: None })
    }

    /// Appends a record: when this returns its sum, it is on the disk.
    ///
    /// # Errors
    /// [`JournalError::NotSaved`] after a failed write that could be cut off again: the next record may be tried.
    /// [`JournalError::Broken`] after any other: nothing more is written in this run. [`JournalError::Refused`] and
    /// [`JournalError::NeedsFormat`] before anything is written.
    pub fn append(&mut self, record: &Record) -> Result<Sum, JournalError> {
        if let Some(why) = &self.broken {
            return Err(self.broken_by(why.clone()));
        }
        let needed = self.needed(&record.events);
        if needed > self.format() {
            return Err(JournalError::NeedsFormat(needed));
        }
        let encoded = self.chain.encode(record).map_err(|fault| refused(&fault))?;
        self.check_place()?;
        if let Err(error) = self.write(&encoded.bytes) {
            return Err(self.cut_back(&error));
        }
        self.end += encoded.bytes.len() as u64;
        Ok(self.chain.wrote(encoded))
    }

    /// Appends the record that raises the file to `format`, if it is lower: to be called before the first record
    /// that the file's format cannot hold is decided, because that record then has the next number. The history
    /// takes up the record returned.
    ///
    /// # Errors
    /// As [`Self::append`].
    pub fn raise_format(&mut self, format: u32, at: Timestamp) -> Result<Option<Record>, JournalError> {
        let steps = self.format() + 1..=format;
        if steps.is_empty() {
            return Ok(None);
        }
        let record = Record {
            n: self.len() + 1,
            at,
            events: steps.map(|to| Event::Journal(JournalEvent::FormatRaised { to })).collect(),
        };
        self.append(&record)?;
        Ok(Some(record))
    }

    /// The lowest format that holds these events.
    pub fn needed(&self, events: &[Event]) -> u32 {
        let needed = self.chain.formats().needed;
        events.iter().map(needed).max().unwrap_or(0)
    }

    /// Copies everything that was saved to the new file that `lock` is for. Appending goes on there.
    ///
    /// # Errors
    /// [`JournalError`] if the new file exists or cannot be written, or if the old one can no longer be read.
    pub fn continue_in(&self, mut lock: Lock) -> Result<Self, JournalError> {
        let path = lock.path().to_owned();
        let failed = |error: &io::Error| JournalError::io(&path, Doing::Copying, error);
        let (file, chain) = disk::create(&path, Doing::Copying, |new| {
            hold(&mut lock, new)?;
            self.copy_to(new).map_err(|error| failed(&error))?;
            new.seek(SeekFrom::Start(0)).map_err(|error| failed(&error))?;
            let mut scan = Scan::new(&path, new, Chain::new(self.chain.formats()), 0);
            scan.run(|_, _| {})?;
            let (chain, _) = scan.into_end();
            if chain.head() == self.chain.head() { Ok(chain) } else { Err(failed(&io::ErrorKind::InvalidData.into())) }
        })?;
        Self::at_end(lock, file, chain, self.end, Doing::Copying)
    }

    fn copy_to(&self, new: &mut File) -> io::Result<()> {
        let mut old = &self.file;
        old.seek(SeekFrom::Start(0))?;
        match io::copy(&mut old.take(self.end), new)? {
            copied if copied == self.end => Ok(()),
            _ => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }

    /// Sum of the last record, in hexadecimal digits.
    pub fn head(&self) -> &str {
        self.chain.head().map_or("", Sum::as_str)
    }

    /// The number and sum of its last record, by which an older copy of it is told later.
    pub fn seen(&self) -> Seen {
        let digits = |sum: Option<&Sum>| sum.map_or("", Sum::as_str).to_owned();
        Seen { first: digits(self.chain.first()), records: self.len(), sum: digits(self.chain.head()) }
    }

    /// Number of records, 1 or more; the next one has this number and one.
    #[allow(clippy::len_without_is_empty)] // a journal is never empty
    pub const fn len(&self) -> u64 {
        self.chain.records()
    }

    /// Bytes of all saved records.
    pub const fn size(&self) -> u64 {
        self.end
    }

    /// The format of the file.
    pub fn format(&self) -> u32 {
        self.chain.terms().map_or(0, |terms| terms.format)
    }

    /// The zone in which times are written.
    pub const fn zone(&self) -> Zone {
        self.zone
    }

    /// The file.
    pub fn path(&self) -> &Path {
        self.lock.path()
    }

    /// The reason why nothing more is saved in this file; none while records are.
    pub const fn broken(&self) -> Option<&Breakage> {
        self.broken.as_ref()
    }

    /// Whether the path still leads to our file, as long as we left it and with our last sum at its end: otherwise a
    /// record would be written where nobody finds it, or over what somebody else wrote.
    fn check_place(&mut self) -> Result<(), JournalError> {
        let why = match std::fs::metadata(self.path()) {
            Ok(there) if !self.identity.is(&there) => Breakage::Replaced,
            Ok(there) if there.len() != self.end => Breakage::Changed,
            Ok(_) => match disk::ends_with(&self.file, self.end, self.head()) {
                Ok(true) => return Ok(()),
                Ok(false) => Breakage::Changed,
                Err(error) => return Err(self.not_saved(Trouble::from(&error))),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Breakage::Replaced,
            Err(error) => return Err(self.not_saved(Trouble::from(&error))),
        };
        Err(self.break_off(why))
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(self.end))?;
        self.file.write_all(bytes)?;
        self.file.sync_data()
    }

    fn cut_back(&mut self, error: &io::Error) -> JournalError {
        let trouble = Trouble::from(error);
        let cut = self.file.set_len(self.end);
        match cut.and_then(|()| self.file.sync_data()) {
            Ok(()) => self.not_saved(trouble),
            Err(_) => self.break_off(Breakage::Failed(trouble)),
        }
    }

    fn not_saved(&self, trouble: Trouble) -> JournalError {
        JournalError::NotSaved { path: self.path().to_owned(), trouble }
    }

    fn break_off(&mut self, why: Breakage) -> JournalError {
        self.broken = Some(why.clone());
        self.broken_by(why)
    }

    fn broken_by(&self, why: Breakage) -> JournalError {
        JournalError::Broken { path: self.path().to_owned(), why }
    }
}

/// Holds the file itself as well, which only now is there to be held.
fn hold(lock: &mut Lock, file: &File) -> Result<(), JournalError> {
    let held = lock.hold(file);
    held.map_err(|why| why.of(lock.path()))
}

fn refused(fault: &Fault) -> JournalError {
    match fault {
        Fault::Wrong(wrong) | Fault::Unchained(wrong) => JournalError::Refused(wrong.clone()),
        Fault::Newer(format) => JournalError::NeedsFormat(*format),
    }
}

#[cfg(test)]
mod tests;
