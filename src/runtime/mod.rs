//! The only loop, threads, clock, stdout, signals and settings; performs the effects that the screens ask for.

mod alone;
mod clock;
#[cfg(not(unix))]
mod console;
#[cfg(unix)]
mod crash;
pub mod document;
mod drives;
mod ending;
mod errand;
mod example;
mod inbox;
pub mod items;
#[cfg(unix)]
pub mod keyboard;
mod last_key;
mod log;
mod message;
mod paths;
mod perform;
mod place_keeper;
mod say;
mod second;
mod settings;
mod shelf;
mod signals;
pub mod terminal;
mod waiting;
#[cfg(unix)]
mod wake_up;
mod wall;
mod wall_watch;
mod window;
mod worker;
pub mod written;

pub use clock::{now, zone_guess};
pub use ending::{remark_on_end, remark_on_seen};
pub use inbox::Inbox;
pub use log::{log, note_panics};
pub use paths::Paths;
pub use say::{journal_error, no_lock, not_written, refused, wrong};
pub use settings::{load as load_settings, save as save_settings};
pub use waiting::Waiting;
pub use wall::run as run_wall;
pub use window::{End, Start, Why, run};
