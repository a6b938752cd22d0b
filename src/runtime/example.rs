//! The example: a filled workshop in a folder of its own, thrown away with the program.

use super::error_text;
use crate::demo::{self, Day};
use crate::domain::{Record, Zone};
use crate::journal::Trouble;
use crate::text::{Language, files};
use jiff::Timestamp;
use std::io;
use std::path::{Path, PathBuf};

/// The folder of the example; dropping it removes the folder.
#[derive(Debug)]
pub(super) struct Example {
    folder: PathBuf,
}

impl Example {
    /// Makes the folder and tells the records of the example that stands in this day.
    ///
    /// # Errors
    /// The sentence that says why there is no example.
    pub(super) fn make(
        language: Language,
        now: Timestamp,
        zone: Zone,
        day: Day,
    ) -> Result<(Self, Vec<Record>), String> {
        let records = demo::demo(now, zone, day).map_err(|fault| fault.to_string())?;
        let name = files::example(language);
        let folder = new_folder(&std::env::temp_dir().join(format!("mufakat-{name}")));
        // The room may read this: no path.
        let folder = folder.map_err(|error| error_text::trouble(language, &Trouble::from(&error)))?;
        Ok((Self { folder }, records))
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Example {
    fn drop(&mut self) {
        // One that cannot be removed is the system's to clear away.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A new folder, for its owner only.
fn new_folder(beginning: &Path) -> io::Result<PathBuf> {
    let mut builder = std::fs::DirBuilder::new();
    for_owner_only(&mut builder);
    let mut number = std::process::id();
    loop {
        let path = PathBuf::from(format!("{}-{number}", beginning.display()));
        match builder.create(&path) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                number = number.wrapping_add(1);
            }
            Err(error) => return Err(error),
        }
    }
}

fn for_owner_only(builder: &mut std::fs::DirBuilder) {
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(builder, 0o700);
    #[cfg(not(unix))]
    let _ = builder;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_examples_have_two_folders_that_go_away() {
        let root = tempfile::tempdir().expect("a folder");
        let make = || new_folder(&root.path().join("contoh")).map(|folder| Example { folder });
        let (first, second) = (make().expect("made"), make().expect("made"));
        assert_ne!(first.folder(), second.folder());
        std::fs::write(first.folder().join("x"), "x").expect("written");
        drop((first, second));
        assert_eq!(std::fs::read_dir(root.path()).expect("read").count(), 0);
    }
}
