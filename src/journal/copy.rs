//! Copies of a journal: how two files stand to each other, and a copy that is written, synced and read back.

use super::disk;
use super::error::{Doing, JournalError};
use super::lock::{Lock, hold_for_now};
use super::record::{Chain, FORMATS, Sum};
use super::scan::{self, Scan, Step};
use super::shelf::path_of;
use super::slug;
use super::tail::{self, Tail};
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

pub use super::second_copy::SecondCopyFile;

/// The relation of another journal to ours. Records are counted; they are told apart by their sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The same records.
    Same {
        /// How many.
        records: u64,
    },
    /// It has all of ours and goes on.
    Longer {
        /// By so many records.
        by: u64,
    },
    /// Ours has all of it and goes on.
    Shorter {
        /// By so many records.
        by: u64,
    },
    /// Both begin alike and then go on differently.
    Parted {
        /// Records that both have.
        common: u64,
        /// Records that only ours has, 1 or more.
        ours: u64,
        /// Records that only it has, 1 or more.
        theirs: u64,
    },
    /// Not even the first record is the same.
    Unrelated,
}

/// A copy that was read back and is what was to be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The copy.
    pub path: PathBuf,
    /// Records in it.
    pub records: u64,
    /// Records that it did not have before.
    pub added: u64,
    /// Bytes of its records.
    pub size: u64,
}

/// The chain of a file: the sum of each record, the bytes of all of them, and what stands behind them.
#[derive(Debug)]
pub(super) struct Sums {
    of_records: Vec<Sum>,
    chain: Chain,
    end: u64,
    tail: Option<Tail>,
}

impl Sums {
    /// Reads the first `upto` bytes.
    pub(super) fn read(path: &Path, upto: u64) -> Result<Self, JournalError> {
        let file = scan::open(path, Doing::Reading, OpenOptions::new().read(true))?;
        let mut scan = Scan::new(path, file.take(upto), Chain::new(FORMATS), 0);
        let mut of_records = Vec::new();
        let tail = loop {
            match scan.step()? {
                Step::Record(..) => of_records.extend(scan.head().cloned()),
                Step::Torn(tail) => break Some(tail),
                Step::End => break None,
            }
        };
        if of_records.is_empty() {
            return Err(JournalError::Empty { path: path.to_owned() });
        }
        let (chain, end) = scan.into_end();
        Ok(Self { of_records, chain, end, tail })
    }

    /// Whether these are the records of `chain`, in `end` bytes.
    pub(super) fn is(&self, chain: &Chain, end: u64) -> bool {
        self.chain.head() == chain.head() && self.end == end
    }

    fn len(&self) -> u64 {
        self.of_records.len() as u64
    }

    fn relation(&self, theirs: &Self) -> Relation {
        let pairs = self.of_records.iter().zip(&theirs.of_records);
        let common = pairs.take_while(|(ours, theirs)| ours == theirs).count() as u64;
        match (self.len() - common, theirs.len() - common) {
            _ if common == 0 => Relation::Unrelated,
            (0, 0) => Relation::Same { records: common },
            (0, by) => Relation::Longer { by },
            (by, 0) => Relation::Shorter { by },
            (ours, theirs) => Relation::Parted { common, ours, theirs },
        }
    }
}

/// The relation of the journal `theirs` to `ours`.
///
/// # Errors
/// [`JournalError`] of the file that cannot be read to its end.
pub fn relation(ours: &Path, theirs: &Path) -> Result<Relation, JournalError> {
    let ours = Sums::read(ours, u64::MAX)?;
    Ok(ours.relation(&Sums::read(theirs, u64::MAX)?))
}

/// The journal in `folder` that has most in common with the one at `path`, and how that one stands to it; none if it is
/// not there in any form.
///
/// # Errors
/// [`JournalError`] if the journal at `path` cannot be read; one in the folder that cannot be read is passed over.
pub fn known(folder: &Path, path: &Path) -> Result<Option<(String, Relation)>, JournalError> {
    let theirs = Sums::read(path, u64::MAX)?;
    let mut best: Option<(u64, String, Relation)> = None;
    for saved in super::shelf::list(folder)? {
        let Ok(ours) = Sums::read(&saved.path, u64::MAX) else {
            continue;
        };
        let relation = ours.relation(&theirs);
        let common = match relation {
            Relation::Unrelated => continue,
            Relation::Same { records } => records,
            Relation::Longer { .. } => ours.len(),
            Relation::Shorter { .. } => theirs.len(),
            Relation::Parted { common, .. } => common,
        };
        if best.as_ref().is_none_or(|(most, ..)| common > *most) {
            best = Some((common, saved.name, relation));
        }
    }
    Ok(best.map(|(_, name, relation)| (name, relation)))
}

/// Copies the first `upto` bytes of the journal `from` into a folder, under its own name, and reads the copy back. A
/// copy that is there already and falls behind is brought up to date. One that has gone another way, that somebody writes
/// to, or behind whose records anything else stands is left alone, and the copy gets the next free name.
///
/// # Errors
/// [`JournalError`] if `from` cannot be read or the copy cannot be written, or is not what was written.
pub fn copy_into(folder: &Path, from: &Path, upto: u64) -> Result<Copied, JournalError> {
    begin(folder, from, upto).map(|(copied, _)| copied)
}

/// The copy as [`copy_into`] makes it, with its chain.
pub(super) fn begin(folder: &Path, from: &Path, upto: u64) -> Result<(Copied, Chain), JournalError> {
    let ours = Sums::read(from, upto)?;
    let stem = from.file_stem().and_then(|stem| stem.to_str());
    let stem = stem.unwrap_or("mufakat");
    let mut path = path_of(folder, stem);
    let mut number = 2_u32;
    loop {
        if let Some(copied) = copy_to(&path, from, &ours)? {
            return Ok((copied, ours.chain));
        }
        path = path_of(folder, &format!("{stem}-{number}"));
        number += 1;
    }
}

/// Makes the file at `path` a copy; none if it is not ours to write to.
fn copy_to(path: &Path, from: &Path, ours: &Sums) -> Result<Option<Copied>, JournalError> {
    if path.symlink_metadata().is_err() {
        let (_file, ()) = disk::create(path, Doing::Copying, |new| {
            let target = Target::of(path, new.try_clone().map_err(|error| failed(path, &error))?);
            match target {
                Some(target) => target.append(from, 0, ours.end).map(drop),
                None => Err(failed(path, &io::ErrorKind::ResourceBusy.into())),
            }
        })?;
        return checked(ours, path, ours.len()).map(Some);
    }
    if disk::is_same_file(path, from) {
        return Ok(None);
    }
    let (begun, by) = match Sums::read(path, u64::MAX) {
        Ok(there) => match ours.relation(&there) {
            Relation::Same { .. } if there.tail.is_none() => {
                return checked(ours, path, 0).map(Some);
            }
            Relation::Shorter { by } => (there.end, by),
            Relation::Same { .. } | Relation::Longer { .. } | Relation::Parted { .. } | Relation::Unrelated => {
                return Ok(None);
            }
        },
        // Perhaps the beginning of a copy that was pulled out at once.
        Err(JournalError::Empty { .. }) => (0, ours.len()),
        Err(_) => return Ok(None),
    };
    let Some(target) = Target::open(path)? else {
        return Ok(None);
    };
    // Somebody may have gone on with it before it was held.
    let is_as_read = match Sums::read(path, u64::MAX) {
        Ok(there) => ours.relation(&there) == Relation::Shorter { by },
        Err(_) => begun == 0,
    };
    match is_as_read && target.append(from, begun, ours.end)? == Ours::Yes {
        true => checked(ours, path, by).map(Some),
        false => Ok(None),
    }
}

/// Appends to the journal `to`, whose lock the caller has, what `from` has beyond it; how many records. What a power cut
/// left behind the records of `to` is set aside first.
///
/// # Errors
/// [`JournalError`] if either cannot be read, `to` cannot be written, or `from` does not go on from it.
pub fn go_on_with(to: &Path, from: &Path) -> Result<u64, JournalError> {
    let theirs = Sums::read(from, u64::MAX)?;
    let ours = Sums::read(to, u64::MAX)?;
    match ours.relation(&theirs) {
        Relation::Longer { by } => {
            let target = Target::held(to)?;
            if let Some(tail) = ours.tail {
                tail::set_aside(to, &target.file, ours.end, tail)
                    .map_err(|error| JournalError::io(to, Doing::Recovering, &error))?;
            }
            match target.append(from, ours.end, theirs.end)? {
                Ours::Yes => checked(&theirs, to, by).map(|copied| copied.added),
                Ours::No => Err(failed(to, &io::ErrorKind::InvalidData.into())),
            }
        }
        Relation::Same { .. } => Ok(0),
        Relation::Shorter { .. } | Relation::Parted { .. } | Relation::Unrelated => {
            Err(failed(to, &io::ErrorKind::InvalidData.into()))
        }
    }
}

/// The answer to whether a file is ours to write behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ours {
    /// It was, and is written.
    Yes,
    /// It is somebody else's, and was not touched.
    No,
}

/// A file that records are appended to, kept from other writers until dropped.
#[derive(Debug)]
pub(super) struct Target {
    path: PathBuf,
    file: File,
    _lock: Option<Lock>,
}

impl Target {
    /// The file at `path`; none if somebody writes to it.
    pub(super) fn open(path: &Path) -> Result<Option<Self>, JournalError> {
        let Self { path, file, .. } = Self::held(path)?;
        Ok(Self::of(&path, file))
    }

    /// The file at `path`, which the caller keeps from others.
    fn held(path: &Path) -> Result<Self, JournalError> {
        let mut options = OpenOptions::new();
        Ok(Self {
            file: scan::open(path, Doing::Copying, options.read(true).write(true))?,
            path: path.to_owned(),
            _lock: None,
        })
    }

    /// An open file; none if somebody writes to it.
    fn of(path: &Path, file: File) -> Option<Self> {
        let lock = hold_for_now(path, &file).ok()?;
        Some(Self { path: path.to_owned(), file, _lock: lock })
    }

    pub(super) const fn file(&self) -> &File {
        &self.file
    }

    /// Writes the bytes of `from` between `at` and `upto` behind the first `at` bytes, synced. What stands there must be a
    /// beginning of them, left by a write that was cut off: nothing is ever cut away.
    pub(super) fn append(&self, from: &Path, at: u64, upto: u64) -> Result<Ours, JournalError> {
        let old = scan::open(from, Doing::Reading, OpenOptions::new().read(true))?;
        let length = upto.saturating_sub(at);
        let write = || {
            let there = self.file.metadata()?.len().checked_sub(at);
            let Some(begun) = there.filter(|begun| *begun <= length) else {
                return Ok(Ours::No);
            };
            let (mut old, mut new) = (&old, &self.file);
            old.seek(SeekFrom::Start(at))?;
            new.seek(SeekFrom::Start(at))?;
            if !same_bytes(old.take(begun), new.take(begun))? {
                return Ok(Ours::No);
            }
            let rest = length - begun;
            old.seek(SeekFrom::Start(at + begun))?;
            new.seek(SeekFrom::Start(at + begun))?;
            match io::copy(&mut old.take(rest), &mut new)? {
                copied if copied == rest => self.file.sync_data().map(|()| Ours::Yes),
                _ => Err(io::ErrorKind::UnexpectedEof.into()),
            }
        };
        write().map_err(|error| failed(&self.path, &error))
    }
}

/// Whether two readers give the same bytes.
fn same_bytes(one: impl Read, other: impl Read) -> io::Result<bool> {
    let (mut one, mut other) = (BufReader::new(one), BufReader::new(other));
    loop {
        let (bytes, others) = (one.fill_buf()?, other.fill_buf()?);
        let common = bytes.len().min(others.len());
        if bytes.get(..common) != others.get(..common) {
            return Ok(false);
        }
        if common == 0 {
            return Ok(bytes.len() == others.len());
        }
        one.consume(common);
        other.consume(common);
    }
}

/// The copy, read from its beginning, if it has the records of `whole` and no others.
fn checked(whole: &Sums, path: &Path, added: u64) -> Result<Copied, JournalError> {
    let there = Sums::read(path, u64::MAX)?;
    match whole.relation(&there) {
        Relation::Same { records } if there.tail.is_none() => {
            Ok(Copied { path: path.to_owned(), records, added, size: there.end })
        }
        Relation::Same { .. }
        | Relation::Longer { .. }
        | Relation::Shorter { .. }
        | Relation::Parted { .. }
        | Relation::Unrelated => Err(failed(path, &io::ErrorKind::InvalidData.into())),
    }
}

pub(super) fn failed(path: &Path, error: &io::Error) -> JournalError {
    JournalError::io(path, Doing::Copying, error)
}

/// The name that a journal from elsewhere gets on the shelf.
pub fn name_for(folder: &Path, from: &Path) -> String {
    let stem = from.file_stem().and_then(|stem| stem.to_str());
    let name = stem.and_then(slug::make);
    slug::free(folder, name.as_deref().unwrap_or("kegiatan"))
}
