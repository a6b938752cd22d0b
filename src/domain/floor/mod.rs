//! The floor of a session: a short countdown, and who speaks, for how long, and who comes next.

mod command;
mod event;

pub use command::FloorCommand;
pub use event::FloorEvent;

use super::attendance::{Code, Unsur};
use super::capture;
use super::line::{is_short, short};
use super::{At, Inconsistent, Refusal, Workshop};
use jiff::Timestamp;

/// The shortest and the longest countdown or time of a speaker, in minutes.
pub const MINUTES: std::ops::RangeInclusive<u32> = 1..=90;

/// Minutes that each speaker has until others are set.
pub const SPEAKING: u32 = 3;

/// Seconds over its time after which a stint has ended without anybody saying so.
const OVER_AT_MOST: i64 = 300;

/// A stretch of time that somebody or something has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stint {
    /// When it began.
    pub since: Timestamp,
    /// How many minutes it has.
    pub minutes: u32,
}

impl Stint {
    /// Seconds that are left of it, negative when its time is over.
    pub fn left(self, now: Timestamp) -> i64 {
        let used = now.duration_since(self.since).as_secs().max(0);
        i64::from(self.minutes) * 60 - used
    }

    /// Whether it is over by so much that it has ended without anybody saying so.
    pub fn is_forgotten(self, now: Timestamp) -> bool {
        self.left(now) < -OVER_AT_MOST
    }
}

/// Countdown and speakers of one session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Floor {
    /// What is counted down, and for what; the label may be empty.
    pub countdown: Option<(Stint, String)>,
    /// Who speaks.
    pub speaking: Option<(Code, Stint)>,
    /// Who wants to speak, in the order in which they asked.
    pub queue: Vec<Code>,
    /// Who has been called in this session, in order, as often as they were.
    pub called: Vec<Code>,
}

impl Floor {
    /// The floor of a session that has not begun.
    pub const EMPTY: Self = Self { countdown: None, speaking: None, queue: Vec::new(), called: Vec::new() };

    /// What is counted down, unless it is long over.
    pub fn countdown_at(&self, now: Timestamp) -> Option<(Stint, &str)> {
        let (stint, label) = self.countdown.as_ref()?;
        (!stint.is_forgotten(now)).then_some((*stint, label.as_str()))
    }

    /// Who speaks, unless that is long over.
    pub fn speaking_at(&self, now: Timestamp) -> Option<(&Code, Stint)> {
        let (code, stint) = self.speaking.as_ref()?;
        (!stint.is_forgotten(now)).then_some((code, *stint))
    }
}

/// Why the floor stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FloorRefusal {
    /// No session is open.
    NoSession,
    /// In a protocol session the room sees no clock.
    Protocol,
    /// A countdown or a time to speak of fewer than 1 or more than 90 minutes.
    Minutes,
    /// Nothing counts down.
    NoCountdown,
    /// It waits in the queue already.
    Queued,
    /// It does not wait in the queue, or nobody does.
    NotQueued,
    /// Nobody speaks.
    NobodySpeaks,
}

impl Workshop {
    /// The floor of the open session.
    pub fn floor(&self) -> Option<&Floor> {
        self.open_session().map(|(_, session)| &session.floor)
    }

    /// The delegations in the room that have not been called in the open session, in order of entry, without the
    /// committee.
    pub fn unheard(&self) -> Vec<&Code> {
        let called = self.floor().map(|floor| floor.called.as_slice()).unwrap_or_default();
        let here = self.in_room();
        let delegations = self.delegations.iter().filter(|delegation| delegation.unsur != Unsur::Panitia);
        let codes = delegations.map(|delegation| &delegation.code);
        codes.filter(|code| here.contains(code) && !called.contains(code)).collect()
    }
}

/// The events of a command about the floor of the open session.
pub(super) fn decide(workshop: &Workshop, command: FloorCommand, at: At) -> Result<Vec<FloorEvent>, Refusal> {
    let at = at.time;
    let open = workshop.open_session().map(|(_, open)| open).ok_or(Refusal::Floor(FloorRefusal::NoSession));
    let session = || open.clone().map(|open| open.plan.id.clone());
    let queue = open.as_ref().map_or(&[][..], |open| open.floor.queue.as_slice());
    let named = |name: &str| {
        let unknown = || Refusal::NoSuchDelegation(name.trim().to_owned());
        capture::source(workshop, name).ok_or_else(unknown)
    };
    // A table that waits may be gone since groups were formed anew; it leaves the queue by its code.
    let waiting = |name: &str| {
        let code = Code::new(name.trim().trim_start_matches('@')).filter(|code| queue.contains(code));
        code.map_or_else(|| named(name), Ok)
    };
    let event = match command {
        FloorCommand::CountDown { minutes, label } => {
            FloorEvent::CountdownStarted { session: session()?, minutes, label: short(&label)?, at }
        }
        FloorCommand::EndCountdown => FloorEvent::CountdownEnded { session: session()?, at },
        FloorCommand::SpeakingTime(minutes) => FloorEvent::SpeakingTimeSet { minutes },
        FloorCommand::Queue(name) => FloorEvent::SpeakerQueued { session: session()?, code: named(&name)? },
        FloorCommand::Unqueue(name) => FloorEvent::SpeakerUnqueued { session: session()?, code: waiting(&name)? },
        FloorCommand::Call(code) => {
            let session = session()?;
            let code = code.or_else(|| queue.first().cloned());
            let code = code.ok_or(Refusal::Floor(FloorRefusal::NotQueued))?;
            FloorEvent::SpeakerCalled { session, code, at }
        }
        FloorCommand::EndSpeaking => FloorEvent::SpeakerEnded { session: session()?, at },
    };
    fits(workshop, &event)?;
    Ok(vec![event])
}

/// Whether the event may happen now: to the open session, and as its floor is.
fn fits(workshop: &Workshop, event: &FloorEvent) -> Result<(), Refusal> {
    let open = |id: &str| workshop.open_session().map(|(_, open)| open).filter(|open| open.plan.id == *id);
    let open = |id: &str| open(id).ok_or(Refusal::Floor(FloorRefusal::NoSession));
    let must = |holds: bool, why| if holds { Ok(()) } else { Err(Refusal::Floor(why)) };
    match event {
        FloorEvent::SpeakingTimeSet { minutes } => must(MINUTES.contains(minutes), FloorRefusal::Minutes),
        FloorEvent::CountdownStarted { session, minutes, label, .. } => {
            must(MINUTES.contains(minutes), FloorRefusal::Minutes)?;
            is_short(label).then_some(()).ok_or(Refusal::EmptyText)?;
            must(!open(session)?.plan.protocol, FloorRefusal::Protocol)
        }
        FloorEvent::CountdownEnded { session, .. } => {
            must(open(session)?.floor.countdown.is_some(), FloorRefusal::NoCountdown)
        }
        FloorEvent::SpeakerQueued { session, code } => {
            let queued = open(session)?.floor.queue.contains(code);
            let known = || Refusal::NoSuchDelegation(code.to_string());
            workshop.is_source(code).then_some(()).ok_or_else(known)?;
            must(!queued, FloorRefusal::Queued)
        }
        FloorEvent::SpeakerUnqueued { session, code } | FloorEvent::SpeakerCalled { session, code, .. } => {
            must(open(session)?.floor.queue.contains(code), FloorRefusal::NotQueued)
        }
        FloorEvent::SpeakerEnded { session, .. } => {
            must(open(session)?.floor.speaking.is_some(), FloorRefusal::NobodySpeaks)
        }
    }
}

/// Applies an event about the floor.
pub(super) fn evolve(workshop: &mut Workshop, event: &FloorEvent) -> Result<(), Inconsistent> {
    let refused = |why| Inconsistent::refused(why, event.name(), "session", event.session().unwrap_or_default());
    fits(workshop, event).map_err(refused)?;
    let speaking = workshop.speaking_minutes;
    match event {
        FloorEvent::SpeakingTimeSet { minutes } => workshop.speaking_minutes = *minutes,
        FloorEvent::CountdownStarted { session, minutes, label, at } => {
            floor_of(workshop, session)?.countdown = Some((Stint { since: *at, minutes: *minutes }, label.clone()));
        }
        FloorEvent::CountdownEnded { session, .. } => floor_of(workshop, session)?.countdown = None,
        FloorEvent::SpeakerQueued { session, code } => floor_of(workshop, session)?.queue.push(code.clone()),
        FloorEvent::SpeakerUnqueued { session, code } => {
            floor_of(workshop, session)?.queue.retain(|queued| queued != code);
        }
        FloorEvent::SpeakerCalled { session, code, at } => {
            let floor = floor_of(workshop, session)?;
            floor.queue.retain(|queued| queued != code);
            floor.called.push(code.clone());
            floor.speaking = Some((code.clone(), Stint { since: *at, minutes: speaking }));
        }
        FloorEvent::SpeakerEnded { session, .. } => floor_of(workshop, session)?.speaking = None,
    }
    Ok(())
}

/// The floor of a session, to change.
fn floor_of<'a>(workshop: &'a mut Workshop, session: &str) -> Result<&'a mut Floor, Inconsistent> {
    Ok(&mut workshop.session_mut(session)?.floor)
}

#[cfg(test)]
mod tests;
