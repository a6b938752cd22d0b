//! Threads beside the loop.

use std::io;

/// Starts a thread that nobody waits for.
///
/// # Errors
/// The system's, when there can be no thread.
pub(super) fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    let builder = std::thread::Builder::new().name(name.to_owned());
    builder.spawn(work).map(drop)
}
