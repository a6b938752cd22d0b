//! The only loop, threads, clock, stdout, signals and settings; performs the effects that the screens ask for.

mod batch;
mod clock;
#[cfg(not(unix))]
mod console;
#[cfg(unix)]
mod crash;
pub mod document;
pub mod document_file;
mod drives;
mod error_text;
mod example;
mod following;
mod hand_out;
mod inbox;
pub mod items;
#[cfg(unix)]
pub mod keyboard;
mod last_key;
mod log;
mod message;
mod own_window;
mod paths;
mod perform;
mod place_keeper;
mod second_copy;
mod settings;
mod sheet_out;
mod shelf;
mod signals;
mod table_files;
mod tail_text;
pub mod terminal;
mod typed_path;
#[cfg(unix)]
mod wake_up;
mod wall;
mod wall_watch;
mod window;
mod worker;

pub use crate::demo::Day as ExampleDay;
pub use batch::Batch;
pub use clock::{now, zone_guess};
pub use error_text::{journal_error, no_lock, not_written, refused, wrong};
pub use inbox::Inbox;
pub use log::{log, note_panics};
pub use paths::Paths;
pub use settings::{load as load_settings, save as save_settings};
pub use tail_text::{remark_on_end, remark_on_seen};
pub use typed_path::typed_path;
pub use wall::run as run_wall;
pub use window::{End, Start, Why, run};
