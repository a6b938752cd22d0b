//! Files that are zips: the same parts give the same bytes on every machine.

use super::NotWritten;
use std::io::{Cursor, Read, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{DateTime, System, ZipArchive, ZipWriter};

impl From<ZipError> for NotWritten {
    fn from(why: ZipError) -> Self {
        Self::new(&why)
    }
}

impl From<std::io::Error> for NotWritten {
    fn from(why: std::io::Error) -> Self {
        Self::new(&why)
    }
}

/// Parts as a zip. Each bears the first day that a zip knows, and the marks of one system, whichever wrote it.
pub(super) fn pack(parts: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, NotWritten> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().system(System::Unix).last_modified_time(DateTime::DEFAULT);
    for (name, bytes) in parts {
        zip.start_file(name, options)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// A zip that bears the marks of the system it was written on, packed as [`pack`] does.
pub(super) fn packed_again(zip: &[u8]) -> Result<Vec<u8>, NotWritten> {
    let mut zip = ZipArchive::new(Cursor::new(zip))?;
    let mut parts = Vec::with_capacity(zip.len());
    for index in 0..zip.len() {
        let mut part = zip.by_index(index)?;
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes)?;
        parts.push((part.name()?.into_owned(), bytes));
    }
    pack(parts)
}
