//! Results to stdout, reasons to stderr.

use super::Failure;
use std::io::{self, Write};

/// Writes one result, with its newline. A closed pipe is no error: nobody is listening any more.
pub(super) fn line(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let written = out
        .write_all(text.as_bytes())
        .and_then(|()| out.write_all(b"\n"))
        .and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::Refused(format!("stdout: {error}")))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Writes a question and stays behind it.
pub(super) fn ask(text: &str) {
    let mut out = io::stdout().lock();
    // Whoever does not see the question does not answer it either.
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Writes one reason.
pub(super) fn error(why: &str) {
    let _ = writeln!(io::stderr().lock(), "mufakat: {why}");
}
