//! Follows the workshop that is only looked at here: another window may be writing it.

use crate::journal::{Follower, Polled};
use crate::ui::input::Input;
use std::path::Path;
use std::time::{Duration, Instant};

/// New records are looked for this often.
const EVERY: Duration = Duration::from_millis(250);

/// Looks for records that another window wrote.
#[derive(Debug, Default)]
pub(super) struct Following {
    follower: Option<Follower>,
    looked: Option<Instant>,
}

impl Following {
    /// What is new in the file at `path`, when it is time to look; without a path nothing is followed. What cannot be
    /// read now leaves the window as it is.
    pub(super) fn look(&mut self, path: Option<&Path>) -> Option<Input> {
        let path = path.or_else(|| {
            self.follower = None;
            None
        })?;
        if self.follower.as_ref().is_none_or(|follower| follower.path() != path) {
            self.follower = Some(Follower::new(path));
        } else if self.due() != Some(Duration::ZERO) {
            return None;
        }
        self.looked = Some(Instant::now());
        match self.follower.as_mut()?.poll() {
            Ok(Polled::Records(records)) if !records.is_empty() => Some(Input::Followed(records)),
            Ok(Polled::Records(_) | Polled::Restarted) | Err(_) => None,
        }
    }

    /// How long until it is time to look again; none while nothing is followed.
    pub(super) fn due(&self) -> Option<Duration> {
        self.follower.as_ref()?;
        let looked = self.looked?;
        Some((looked + EVERY).saturating_duration_since(Instant::now()))
    }
}
