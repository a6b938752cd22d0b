//! The outside of files: reading an ordinary file up to a bound, putting a new one in the place of an old one, and the
//! files that only their owner may open.
//!
//! What lies under a name is somebody else's until it was looked at: a pipe must not be waited for, a device not be
//! started, a long file not be read whole, a link not be followed to what it names.

mod owned;
mod read;
mod write;

pub use owned::{append, close_to_others, hold};
pub use read::{Refused, is_same, open, open_with, read, stream};
pub use write::{Kind, create, create_with, folder, replace, replace_with, sync_folder, write_into};

#[cfg(all(test, unix))]
mod tests;
