//! Copies of a journal: how two files stand to each other, and a copy that is written, synced and read back.

use super::disk;
use super::error::{Doing, JournalError};
use super::record::{Chain, FORMATS, Sum};
use super::scan::{self, Scan, Step};
use super::shelf::path_of;
use super::slug;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// How another journal stands to ours. Records are counted; they are told apart by their sums.
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

/// The chain of a file: the sum of each record, and the bytes of all of them.
struct Sums {
    sums: Vec<Sum>,
    end: u64,
}

impl Sums {
    /// Of the first `upto` bytes; a torn tail is left out.
    fn read(path: &Path, upto: u64) -> Result<Self, JournalError> {
        let file = scan::open(path, Doing::Reading, OpenOptions::new().read(true))?;
        let mut scan = Scan::new(path, file.take(upto), Chain::new(FORMATS), 0);
        let mut sums = Vec::new();
        while let Step::Record(..) = scan.step()? {
            sums.extend(scan.head().cloned());
        }
        if sums.is_empty() {
            return Err(JournalError::Empty {
                path: path.to_owned(),
            });
        }
        let (_, end) = scan.into_end();
        Ok(Self { sums, end })
    }

    fn len(&self) -> u64 {
        self.sums.len() as u64
    }

    fn relation(&self, theirs: &Self) -> Relation {
        let pairs = self.sums.iter().zip(&theirs.sums);
        let common = pairs.take_while(|(ours, theirs)| ours == theirs).count() as u64;
        match (self.len() - common, theirs.len() - common) {
            _ if common == 0 => Relation::Unrelated,
            (0, 0) => Relation::Same { records: common },
            (0, by) => Relation::Longer { by },
            (by, 0) => Relation::Shorter { by },
            (ours, theirs) => Relation::Parted {
                common,
                ours,
                theirs,
            },
        }
    }
}

/// How the journal `theirs` stands to `ours`.
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
/// copy that is there already and falls behind is brought up to date; one that has gone another way stays, and the copy
/// gets the next free name.
///
/// # Errors
/// [`JournalError`] if `from` cannot be read or the copy cannot be written, or is not what was written.
pub fn copy_into(folder: &Path, from: &Path, upto: u64) -> Result<Copied, JournalError> {
    let ours = Sums::read(from, upto)?;
    let stem = from.file_stem().and_then(|stem| stem.to_str());
    let stem = stem.unwrap_or("mufakat");
    let mut path = path_of(folder, stem);
    let mut number = 2_u32;
    loop {
        if path.symlink_metadata().is_err() {
            let (_, ()) = disk::create(&path, Doing::Copying, |new| {
                append(from, &ours, new, &path, 0, 0)
            })?;
            return checked(&ours, path, ours.len());
        }
        match Sums::read(&path, u64::MAX).map(|there| (ours.relation(&there), there)) {
            Ok((Relation::Same { .. }, _)) => return checked(&ours, path, 0),
            Ok((Relation::Shorter { by }, there)) => {
                bring_up(from, &ours, &path, there.end)?;
                return checked(&ours, path, by);
            }
            Ok((Relation::Longer { .. } | Relation::Parted { .. } | Relation::Unrelated, _))
            | Err(_) => {}
        }
        path = path_of(folder, &format!("{stem}-{number}"));
        number += 1;
    }
}

/// Appends to the journal `to`, which nobody may be writing to, what `from` has beyond it; how many records.
///
/// # Errors
/// [`JournalError`] if either cannot be read, `to` cannot be written, or `from` does not go on from it.
pub fn go_on_with(to: &Path, from: &Path) -> Result<u64, JournalError> {
    let theirs = Sums::read(from, u64::MAX)?;
    let ours = Sums::read(to, u64::MAX)?;
    match ours.relation(&theirs) {
        Relation::Longer { by } => {
            bring_up(from, &theirs, to, ours.end)?;
            Ok(by)
        }
        Relation::Same { .. } => Ok(0),
        Relation::Shorter { .. } | Relation::Parted { .. } | Relation::Unrelated => {
            Err(failed(to, &io::ErrorKind::InvalidData.into()))
        }
    }
}

/// Appends what stands behind `end` in `from`.
fn bring_up(from: &Path, whole: &Sums, to: &Path, end: u64) -> Result<(), JournalError> {
    let mut options = OpenOptions::new();
    let mut file = scan::open(to, Doing::Copying, options.read(true).write(true))?;
    append(from, whole, &mut file, to, end, end)?;
    file.sync_all().map_err(|error| failed(to, &error))
}

/// Writes the bytes of `from` behind `start` at `at` of an open file, and cuts off what stood behind.
fn append(
    from: &Path,
    whole: &Sums,
    to: &mut File,
    path: &Path,
    start: u64,
    at: u64,
) -> Result<(), JournalError> {
    let mut old = scan::open(from, Doing::Reading, OpenOptions::new().read(true))?;
    let mut write = || {
        old.seek(SeekFrom::Start(start))?;
        to.set_len(at)?;
        to.seek(SeekFrom::Start(at))?;
        let length = whole.end.saturating_sub(start);
        match io::copy(&mut (&old).take(length), to)? {
            copied if copied == length => to.flush(),
            _ => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    };
    write().map_err(|error| failed(path, &error))
}

/// The copy, read from its beginning, if it has the records of `whole` and no others.
fn checked(whole: &Sums, path: PathBuf, added: u64) -> Result<Copied, JournalError> {
    let there = Sums::read(&path, u64::MAX)?;
    match whole.relation(&there) {
        Relation::Same { records } => Ok(Copied {
            path,
            records,
            added,
            size: there.end,
        }),
        Relation::Longer { .. }
        | Relation::Shorter { .. }
        | Relation::Parted { .. }
        | Relation::Unrelated => Err(failed(&path, &io::ErrorKind::InvalidData.into())),
    }
}

fn failed(path: &Path, error: &io::Error) -> JournalError {
    scan::io(path, Doing::Copying, error)
}

/// A second copy of a journal that is kept up to date record by record.
#[derive(Debug)]
pub struct Second {
    from: PathBuf,
    copy: Copied,
}

impl Second {
    /// Begins with the first `size` bytes of the journal `from`.
    ///
    /// # Errors
    /// As [`copy_into`].
    pub fn begin(folder: &Path, from: &Path, size: u64) -> Result<Self, JournalError> {
        Ok(Self {
            from: from.to_owned(),
            copy: copy_into(folder, from, size)?,
        })
    }

    /// Whether it is the copy of this journal.
    pub fn is_of(&self, from: &Path) -> bool {
        self.from == from
    }

    /// Brings the copy up to the first `size` bytes of the journal: whole records, as they were acknowledged.
    ///
    /// # Errors
    /// [`JournalError`] if either file is not as it was left, or the copy cannot be written.
    pub fn follow(&mut self, size: u64) -> Result<(), JournalError> {
        let end = self.copy.size;
        if size <= end {
            return Ok(());
        }
        let path = &self.copy.path;
        let mut options = OpenOptions::new();
        let mut file = scan::open(path, Doing::Copying, options.read(true).write(true))?;
        let length = file.metadata().map_err(|error| failed(path, &error))?.len();
        if length < end {
            return Err(failed(path, &io::ErrorKind::InvalidData.into()));
        }
        let whole = Sums {
            sums: Vec::new(),
            end: size,
        };
        append(&self.from, &whole, &mut file, path, end, end)?;
        file.sync_data().map_err(|error| failed(path, &error))?;
        self.copy.size = size;
        Ok(())
    }
}

/// The name that a journal from elsewhere gets on the shelf.
pub fn name_for(folder: &Path, from: &Path) -> String {
    let stem = from.file_stem().and_then(|stem| stem.to_str());
    let name = stem.and_then(slug::make);
    slug::free(folder, name.as_deref().unwrap_or("kegiatan"))
}
