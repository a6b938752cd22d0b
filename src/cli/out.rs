//! Results to stdout, reasons to stderr. Text and ends of lines are all that is written; other control characters are
//! made visible.

use super::Failure;
use crate::domain::plain::{visible_json, visible_lines};
use std::io::{self, BufWriter, Write};

/// Writes one result and ends its line. A closed pipe is no error: nobody is listening any more.
pub(super) fn line(text: &str) -> Result<(), Failure> {
    raw(&visible_lines(text))
}

/// Writes one result that is JSON.
pub(super) fn json(text: &str) -> Result<(), Failure> {
    raw(&visible_json(text))
}

fn raw(text: &str) -> Result<(), Failure> {
    written(|out| out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")))
}

/// Writes what `write` writes, as it is.
pub(super) fn written(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Refused(format!("stdout: {error}"))),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Writes bytes as they are.
pub(super) fn bytes(bytes: &[u8]) -> Result<(), Failure> {
    written(|out| out.write_all(bytes))
}

/// Writes a question; the answer is typed behind it in the same line.
pub(super) fn ask(text: &str) {
    let mut out = io::stdout().lock();
    // Whoever does not see the question does not answer it either.
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Writes why something failed.
pub(super) fn error(why: &str) {
    let _ = writeln!(io::stderr().lock(), "mufakat: {}", visible_lines(why));
}

/// Writes what clap says: help to stdout, what it does not understand to stderr.
pub(super) fn clap_says(text: &str, is_error: bool) {
    let text = visible_lines(text);
    let _ = match is_error {
        true => io::stderr().lock().write_all(text.as_bytes()),
        false => io::stdout().lock().write_all(text.as_bytes()),
    };
}
