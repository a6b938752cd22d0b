//! A second copy of a journal that is kept up to date record by record.
//!
//! The copy is held only while it is written: a drive must be free to be pulled out, and another laptop to go on with the
//! copy. What that one writes stays as it is; ours then go on in a copy of another name.

use super::copy::{Ours, Sums, Target, begin, failed};
use super::disk;
use super::error::JournalError;
use super::record::Chain;
use super::scan::{Scan, Step};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A second copy.
#[derive(Debug)]
pub struct SecondCopyFile {
    folder: PathBuf,
    from: PathBuf,
    path: PathBuf,
    /// The chain of its records; `end` is the length of all of them in bytes.
    chain: Chain,
    end: u64,
    /// When it was changed last by us: if that is so still, nobody else has touched it.
    left: Option<SystemTime>,
}

impl SecondCopyFile {
    /// Begins with the first `size` bytes of the journal `from`.
    ///
    /// # Errors
    /// As [`super::copy::copy_into`].
    pub fn begin(folder: &Path, from: &Path, size: u64) -> Result<Self, JournalError> {
        let (copied, chain) = begin(folder, from, size)?;
        Ok(Self {
            folder: folder.to_owned(),
            from: from.to_owned(),
            chain,
            end: copied.size,
            left: changed(&copied.path),
            path: copied.path,
        })
    }

    /// Whether it is the copy of this journal.
    pub fn is_of(&self, from: &Path) -> bool {
        self.from == from
    }

    /// The name under which the copy goes on, if the journal's own name there is somebody else's.
    pub fn parted(&self) -> Option<String> {
        let (own, name) = (self.from.file_stem(), self.path.file_stem());
        let is_parted = own != name;
        name.filter(|_| is_parted).map(|name| name.to_string_lossy().into_owned())
    }

    /// Brings the copy up to the first `size` bytes of the journal: whole records, as they were acknowledged.
    ///
    /// It is written only while nobody else writes to it, and only if it is as it was left: as long, with the same last
    /// sum, and whole if it was touched at all. Otherwise nothing of it is touched, and a copy of another name goes on
    /// ([`Self::parted`]).
    ///
    /// # Errors
    /// [`JournalError`] if either file cannot be read or the copy cannot be written, or is not what was written.
    pub fn follow(&mut self, size: u64) -> Result<(), JournalError> {
        if let Some(target) = Target::open(&self.path)?
            && self.is_as_left(target.file())?
            && target.append(&self.from, self.end, size)? == Ours::Yes
        {
            self.read_back(target.file(), size)?;
            self.left = changed(&self.path);
            return Ok(());
        }
        *self = Self::begin(&self.folder, &self.from, size)?;
        Ok(())
    }

    /// Whether the copy still begins with what was left there. One that was touched is read from its beginning.
    fn is_as_left(&self, file: &File) -> Result<bool, JournalError> {
        let sum = self.chain.head().map_or("", |sum| sum.as_str());
        let ends_well = disk::ends_with(file, self.end, sum).map_err(|error| failed(&self.path, &error))?;
        let is_untouched = self.left.is_some() && self.left == changed(&self.path);
        Ok(ends_well && (is_untouched || self.is_whole()))
    }

    fn is_whole(&self) -> bool {
        Sums::read(&self.path, self.end).is_ok_and(|there| there.is(&self.chain, self.end))
    }

    /// Reads what was written behind the last record.
    fn read_back(&mut self, mut file: &File, size: u64) -> Result<(), JournalError> {
        file.seek(SeekFrom::Start(self.end)).map_err(|error| failed(&self.path, &error))?;
        let rest = file.take(size.saturating_sub(self.end));
        let mut scan = Scan::new(&self.path, rest, self.chain.clone(), self.end);
        while let Step::Record(..) = scan.step()? {}
        let (chain, end) = scan.into_end();
        if end < size {
            return Err(failed(&self.path, &io::ErrorKind::InvalidData.into()));
        }
        (self.chain, self.end) = (chain, end);
        Ok(())
    }
}

/// When a file was changed last.
fn changed(path: &Path) -> Option<SystemTime> {
    std::fs::metadata(path).ok()?.modified().ok()
}
