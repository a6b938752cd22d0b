//! Files that tables filled, from wherever they lie.

use super::drives::called;
use super::typed_path::typed_path;
use crate::disk;
use crate::sheet_file::MAX_BYTES;
use crate::ui::incoming::{TableFile, Wanted};
use std::path::{Path, PathBuf};

/// The most files of a folder that are read.
const MOST: usize = 30;

/// The files at these paths, of a folder those in it that may be tables; and what the log is told of those that cannot
/// be read.
pub fn read(paths: &[String]) -> (Vec<TableFile>, Vec<String>) {
    let (mut files, mut failed) = (Vec::new(), Vec::new());
    for path in paths.iter().flat_map(|path| inside(&typed_path(path))) {
        let bytes = disk::read(&path, MAX_BYTES as u64);
        if let Err(why) = &bytes {
            failed.push(format!("{}: {why}", path.display()));
        }
        files.push(TableFile { name: called(&path), bytes: bytes.ok() });
    }
    (files, failed)
}

/// The path, or the tables in the folder that it is, by name.
fn inside(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(path) else {
        return vec![path.to_owned()];
    };
    let is_table = |path: &PathBuf| {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
        // An open spreadsheet leaves a file beside it that begins so.
        let is_aside = called(path).starts_with(['.', '~']);
        Wanted::Tables.endings().contains(&ending.as_str()) && !is_aside
    };
    let mut found: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_table).collect();
    found.sort();
    found.truncate(MOST);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_stands_for_the_tables_in_it_and_what_cannot_be_read_stops_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        for name in ["meja-2.xlsx", "meja-1.csv", "~$meja-2.xlsx", ".tersembunyi.csv", "foto.jpg"] {
            std::fs::write(path(name), name).expect("written");
        }
        let names = |paths: &[PathBuf]| {
            let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
            let (files, failed) = read(&paths);
            let names: Vec<(String, bool)> = files.into_iter().map(|file| (file.name, file.bytes.is_some())).collect();
            (names, failed.len())
        };
        let both = vec![("meja-1.csv".to_owned(), true), ("meja-2.xlsx".to_owned(), true)];
        assert_eq!(names(&[folder.path().to_owned()]), (both, 0));
        let (found, failed) = names(&[path("tidak-ada.xlsx"), path("meja-1.csv")]);
        assert_eq!(found, [("tidak-ada.xlsx".to_owned(), false), ("meja-1.csv".to_owned(), true)]);
        assert_eq!(failed, 1);
    }
}
