//! What time does by itself: pictures that change, notices that go, bells that ring.

use super::App;
use crate::domain::agenda::SessionState;
use crate::domain::clock;
use crate::ui::ctx::Room;
use crate::ui::effect::{Effect, Tone};
use crate::ui::wall::compose::floor;
use jiff::Timestamp;

/// Something at whose end the bell rings.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Counting {
    /// The running session, by id.
    Session(String),
    /// The countdown that began then.
    Countdown(Timestamp),
}

/// What counts down now, with the seconds left.
fn counting(room: &Room) -> Vec<(Counting, i64)> {
    let Some((_, session)) = clock::going_on(room.workshop, room.now) else {
        return Vec::new();
    };
    let counts = session.state == SessionState::Running && !session.plan.protocol;
    let left = || clock::remaining(session, room.workshop, room.now);
    let session_counts = counts.then(|| (Counting::Session(session.plan.id.clone()), left()));
    let countdown = session.floor.countdown_at(room.now);
    let countdown = countdown.map(|(stint, _)| (Counting::Countdown(stint.since), stint.left(room.now)));
    session_counts.into_iter().chain(countdown).collect()
}

impl App {
    /// The next instant at which the picture changes by itself; none when it does not.
    pub fn wake_at(&self, now: Timestamp) -> Option<Timestamp> {
        let notice = self.notice.as_ref().filter(|(notice, _)| notice.tone == Tone::Info).map(|(_, until)| *until);
        [self.clock_changes_at(now), notice].into_iter().flatten().min()
    }

    fn clock_changes_at(&self, now: Timestamp) -> Option<Timestamp> {
        let open = self.open.as_ref()?;
        let counting = open.history.workshop().open_session().is_some_and(|(_, session)| {
            session.state == SessionState::Running && !(session.plan.protocol && self.role.is_public())
        });
        let counting = counting || self.dialogs.iter().any(|dialog| dialog.ticks());
        let counting = counting || self.room(now).is_some_and(|room| !floor::beside(&room).is_empty());
        let step = if counting && !self.is_covered() { 1000 } else { 60_000 };
        let next = (now.as_millisecond().div_euclid(step) + 1) * step;
        Timestamp::from_millisecond(next).ok()
    }

    pub(super) fn tick(&mut self, now: Timestamp) -> Vec<Effect> {
        if self.notice.as_ref().is_some_and(|(notice, until)| notice.tone == Tone::Info && *until <= now) {
            self.notice = None;
        }
        let counting = self.room(now).map(|room| counting(&room)).unwrap_or_default();
        let session_counts = counting.iter().any(|(what, _)| matches!(what, Counting::Session(_)));
        let mut effects = if session_counts { Vec::new() } else { self.end_overnight(now) };
        let (left, up): (Vec<_>, Vec<_>) = counting.into_iter().partition(|(_, left)| *left > 0);
        let before = std::mem::replace(&mut self.rings_for, left.into_iter().map(|(what, _)| what).collect());
        let is_up = up.iter().any(|(what, _)| before.contains(what));
        effects.extend((is_up && self.settings.bell).then_some(Effect::Bell));
        effects
    }
}
