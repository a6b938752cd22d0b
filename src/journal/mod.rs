//! The journal: one file a workshop, one line a record, append-only. The only code that knows the file.
//!
//! `docs/journal.md` describes the format. A writer holds a [`Lock`] and has a [`Journal`]; readers need neither:
//! [`load`] goes through a file once, a [`Follower`] goes on looking.

pub mod bookmark;
pub mod copy;
pub mod sidecar;

mod diagnosis;
mod disk;
mod error;
mod file;
mod find_sum;
mod follow;
mod holder;
mod load;
mod lock;
mod record;
mod record_sum;
mod repair;
#[cfg(test)]
mod sample;
mod scan;
mod second_copy;
pub mod seen;
pub mod shelf;
pub mod slug;
mod tail;
pub mod wall;

pub use disk::is_same_file;
#[cfg(unix)]
pub use disk::survive_file_size_limit;
pub use error::{Breakage, Doing, JournalError, NoLock, Trouble, Wrong};
pub use file::{Journal, Opened};
pub use find_sum::{FoundSum, find_sum};
pub use follow::{Follower, Polled};
pub use holder::Who;
pub use load::{Loaded, Summary, load, load_each};
pub use lock::{Lock, is_held, who};
pub use record::{FORMAT, MAX_LINE, Sum};
pub use repair::{Repaired, repair};
pub use tail::{Tail, Torn};
