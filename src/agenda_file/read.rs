//! Reading an agenda file from the disk.

use super::mistake::{Fault, Mistake};
use super::{Checked, parse};
use crate::disk::{self, Refused};
use std::path::Path;

/// The largest agenda file that is read, in bytes.
pub const MAX_BYTES: u64 = 1 << 20;

/// Reads and checks the agenda file at `path`.
///
/// # Errors
/// Every mistake; one when the file cannot be read, is not a file, is larger than [`MAX_BYTES`] or is not UTF-8.
pub fn read(path: &Path) -> Result<Checked, Vec<Mistake>> {
    let whole = |fault| vec![Mistake { path: String::new(), fault }];
    let bytes = bytes(path).map_err(whole)?;
    match String::from_utf8(bytes) {
        Ok(text) => parse(&text),
        Err(error) => Err(whole(Fault::NotUtf8(error.utf8_error().valid_up_to()))),
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Fault> {
    disk::read(path, MAX_BYTES).map_err(|refused| match refused {
        Refused::Folder | Refused::NotOrdinary => Fault::NotAFile,
        Refused::TooLong { length, .. } => Fault::TooBig(length),
        Refused::System(error) => Fault::Unreadable(error.to_string()),
    })
}

/// A mistake of syntax with its place.
pub(super) fn syntax(error: &serde_json::Error) -> Mistake {
    let full = error.to_string();
    let reason = full.split(" at line ").next().unwrap_or(&full);
    Mistake {
        path: String::new(),
        fault: Fault::Syntax { line: error.line(), column: error.column(), reason: reason.to_owned() },
    }
}
