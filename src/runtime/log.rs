//! A small log of panics and failed I/O, with none of the room's words in it.

use super::now;
use crate::disk;
use crate::domain::plain::visible;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The log begins anew above this many bytes; the one before stays as `.old`.
const CAP: u64 = 256 * 1024;

/// Appends one line with the time, to a file of its owner alone. A log that cannot be written is no reason to stop.
pub fn log(path: &Path, line: &str) {
    if let Some(folder) = path.parent() {
        let _ = std::fs::create_dir_all(folder);
    }
    if std::fs::metadata(path).is_ok_and(|file| file.len() > CAP) {
        let _ = std::fs::rename(path, path.with_extension("log.old"));
    }
    if let Ok(mut file) = disk::append(path) {
        let _ = writeln!(file, "{} {}", now(), visible(&line.replace('\n', " | ")));
    }
}

/// From now on a panic goes to the log: where it happened, not what it says, which could be the room's words. If it
/// happened in the thread that has the terminal, that is put back first.
/// Without a log it is not said anywhere.
pub fn note_panics(path: impl Into<Option<PathBuf>>) {
    let path = path.into();
    std::panic::set_hook(Box::new(move |panic| {
        super::terminal::put_back_own();
        let place = panic.location().map_or_else(String::new, ToString::to_string);
        if let Some(path) = &path {
            log(path, &format!("panic at {place}"));
        }
    }));
}
