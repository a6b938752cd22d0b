//! Files of items, in whatever way an office program has written them.

use crate::disk::{self, Refused};
use crate::domain::bytes;
use std::path::Path;

/// The most bytes that are read.
const MOST: u64 = 4 << 20;

/// The text of a file.
///
/// # Errors
/// [`Refused`] for anything but an ordinary file of at most 4 MiB, and when the system refuses.
pub fn read(path: &Path) -> Result<String, Refused> {
    disk::read(path, MOST).map(|bytes| bytes::text(&bytes))
}
