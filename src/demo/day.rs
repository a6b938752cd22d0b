//! A day moved so that one of its sessions runs now.

use crate::domain::agenda::SessionPlan;
use jiff::SignedDuration;
use jiff::civil::{Time, time};

/// Planned starts fall on multiples of this many minutes.
const STEP: i64 = 5;

/// By how much the morning had to be shortened to fit between midnight and now; as it is, not at all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Times {
    available: i64,
    needed: i64,
}

impl Times {
    /// So many minutes of the plan, shortened like the morning.
    pub(super) fn scaled(&self, minutes: i64) -> SignedDuration {
        SignedDuration::from_secs(self.of(minutes * 60))
    }

    const fn of(&self, amount: i64) -> i64 {
        if self.needed <= self.available { amount } else { amount * self.available / self.needed }
    }
}

fn minute(time: Time) -> i64 {
    i64::from(time.hour()) * 60 + i64::from(time.minute())
}

/// The time of day of a minute, within the day.
fn clock(minute: i64) -> Time {
    let minute = minute.clamp(0, 24 * 60 - 1);
    let part = |n: i64| i8::try_from(n).unwrap_or_default();
    Time::new(part(minute / 60), part(minute % 60), 0, 0).unwrap_or(time(0, 0, 0, 0))
}

/// Moves the sessions so that the one at `running` began `into` minutes before `now` by its plan, or up to four more. Before about eight in
/// the morning what stands before it is shortened to fit into the day. The times of Fridays go, whatever day it is.
pub(super) fn shift(sessions: &mut [SessionPlan], running: usize, into: i64, now: Time) -> Times {
    let start_of = |index: usize| sessions.get(index).map_or(0, |s| minute(s.start));
    let was = start_of(running);
    let new = (minute(now) - into).max(0) / STEP * STEP;
    let times = Times { available: new, needed: was - start_of(0) };
    for (index, session) in sessions.iter_mut().enumerate() {
        let before = was - minute(session.start);
        session.friday = None;
        if index < running {
            session.start = clock(new - times.of(before));
            let minutes = times.of(session.minutes.into()).max(1);
            session.minutes = u32::try_from(minutes).unwrap_or(1);
        } else {
            session.start = clock(new - before);
        }
    }
    times
}
