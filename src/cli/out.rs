//! Results to stdout, reasons to stderr. A closed pipe is no error: nobody is listening any more.

use std::io::{self, Write};

/// Writes one result, with its newline.
pub(super) fn line(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.write_all(b"\n");
    let _ = out.flush();
}

/// Writes one reason.
pub(super) fn error(why: &str) {
    let _ = writeln!(io::stderr().lock(), "mufakat: {why}");
}
