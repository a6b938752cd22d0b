//! What is left of a day, pressed together so that fixed hours and the end of the day hold. Nothing happens here: this
//! is what is shown before anything does.

use super::projection::{date_of, follows_at, upcoming};
use super::{later, milliseconds};
use crate::domain::Workshop;
use crate::domain::agenda::{Session, SessionState, planned_start};
use jiff::Timestamp;
use jiff::civil::Date;

/// What becomes of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It starts no earlier than planned and keeps its length.
    Fixed,
    /// It keeps its length.
    Kept,
    /// It gets shorter.
    Shorter,
    /// Even at the least minutes of all there is no room; leaving this one out would make some.
    InTheWay,
    /// It is left out, as asked.
    LeftOut,
}

/// A session that is still to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Squeezed {
    /// Its id.
    pub id: String,
    /// When it would begin.
    pub start: Timestamp,
    /// Its minutes as things are, with what was granted or taken.
    pub old: i64,
    /// Its minutes as proposed: at most `old`, at least the fewest that it may have.
    pub new: i64,
    /// What becomes of it.
    pub fate: Fate,
}

/// What is left of a day, as proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compression {
    /// The sessions still to come, in the order in which they will.
    pub sessions: Vec<Squeezed>,
    /// When the day is planned to end.
    pub planned_end: Timestamp,
    /// When it would end.
    pub end: Timestamp,
    /// When it would end if nothing were done.
    pub end_as_is: Timestamp,
}

impl Compression {
    /// Whether every hour that must hold does.
    pub fn fits(&self) -> bool {
        let in_the_way = |session: &Squeezed| session.fate == Fate::InTheWay;
        !self.sessions.iter().any(in_the_way) && self.end <= self.planned_end
    }

    /// Minutes to add for each session that changes; all are negative.
    pub fn changes(&self) -> Vec<(String, i32)> {
        let kept = self.sessions.iter().filter(|s| s.fate != Fate::LeftOut);
        let change = |s: &Squeezed| {
            let minutes = i32::try_from(s.new - s.old).ok()?;
            (minutes != 0).then(|| (s.id.clone(), minutes))
        };
        kept.filter_map(change).collect()
    }
}

/// Presses what is left of a day together, without the sessions of `left_out`; none when nothing is to come.
///
/// Between now and the next fixed hour (the planned end of the day behind the last), sessions shrink in proportion to
/// their lengths, none below its least minutes; where there is room enough, none changes. What runs is left alone, and
/// a fixed hour that has passed holds nothing up.
pub fn compress(workshop: &Workshop, day: usize, now: Timestamp, left_out: &[String]) -> Option<Compression> {
    let date = date_of(workshop, day)?;
    let found = workshop.days.get(day)?;
    let first = follows_at(workshop, day, date, now)?;
    let planned_end = planned_end(workshop, &found.sessions, date)?;
    let coming: Vec<&Session> = upcoming(found).filter_map(|index| found.sessions.get(index)).collect();
    if coming.is_empty() {
        return None;
    }
    let day = Day { workshop, date, left_out, planned_end };
    let (sessions, end) = day.press(&coming, first);
    let as_is = Day { left_out: &[], ..day };
    let end_as_is = as_is.end_as_is(&coming, first);
    Some(Compression { sessions, planned_end, end, end_as_is })
}

/// When the last session of a day is planned to end.
fn planned_end(workshop: &Workshop, sessions: &[Session], date: Date) -> Option<Timestamp> {
    let held = sessions.iter().filter(|s| s.state != SessionState::Skipped);
    let ends = held.map(|session| {
        let start = planned_start(&session.plan, date, workshop.zone());
        later(start, i64::from(session.plan.slot(date).minutes) * 60)
    });
    ends.max()
}

struct Day<'a> {
    workshop: &'a Workshop,
    date: Date,
    left_out: &'a [String],
    planned_end: Timestamp,
}

impl Day<'_> {
    fn is_left_out(&self, session: &Session) -> bool {
        self.left_out.contains(&session.plan.id)
    }

    /// The planned start of a fixed session that is still ahead of `at`.
    fn holds(&self, session: &Session, at: Timestamp) -> Option<Timestamp> {
        let start = planned_start(&session.plan, self.date, self.workshop.zone());
        let holds = session.plan.fixed && !self.is_left_out(session) && start > at;
        holds.then_some(start)
    }

    /// Groups of sessions between fixed hours, each pressed to the room that it has.
    fn press(&self, coming: &[&Session], first: Timestamp) -> (Vec<Squeezed>, Timestamp) {
        let mut squeezed = Vec::with_capacity(coming.len());
        let (mut at, mut rest) = (first, coming);
        while let Some((head, behind)) = rest.split_first() {
            at = self.holds(head, at).unwrap_or(at);
            let next = behind.iter().position(|session| self.holds(session, at).is_some());
            let (group, after) = rest.split_at(next.map_or(rest.len(), |next| next + 1));
            let deadline = after.first().and_then(|session| self.holds(session, at)).unwrap_or(self.planned_end);
            at = self.press_group(group, at, deadline, &mut squeezed);
            rest = after;
        }
        (squeezed, at)
    }

    fn press_group(
        &self,
        group: &[&Session],
        from: Timestamp,
        deadline: Timestamp,
        out: &mut Vec<Squeezed>,
    ) -> Timestamp {
        let lengths: Vec<Length> = group.iter().map(|session| self.length(session)).collect();
        let room = milliseconds(from, deadline).div_euclid(60_000);
        let minutes = allot(&lengths, room);
        let over = minutes.iter().sum::<i64>() - room;
        let alone = |length: &Length| over > 0 && length.may_go && length.least >= over;
        let any_alone = lengths.iter().any(alone);
        let mut at = from;
        for ((session, length), new) in group.iter().zip(&lengths).zip(minutes) {
            let old = session.minutes(self.date).max(0);
            let in_the_way = over > 0 && length.may_go && (alone(length) || !any_alone);
            let fate = if self.is_left_out(session) {
                Fate::LeftOut
            } else if session.plan.fixed {
                Fate::Fixed
            } else if in_the_way {
                Fate::InTheWay
            } else if new < old {
                Fate::Shorter
            } else {
                Fate::Kept
            };
            out.push(Squeezed { id: session.plan.id.clone(), start: at, old, new, fate });
            at = later(at, new * 60);
        }
        at
    }

    fn length(&self, session: &Session) -> Length {
        if self.is_left_out(session) {
            return Length::default();
        }
        let full = session.minutes(self.date).max(0);
        let least = i64::from(session.plan.least_minutes(self.date)).min(full);
        Length {
            full,
            least: if session.plan.fixed { full } else { least },
            may_go: !session.plan.fixed && !session.plan.protocol,
        }
    }

    /// When the last of them ends if none changes.
    fn end_as_is(&self, coming: &[&Session], first: Timestamp) -> Timestamp {
        coming.iter().fold(first, |at, session| {
            let start = self.holds(session, at).unwrap_or(at);
            later(start, session.minutes(self.date).max(0) * 60)
        })
    }
}

/// Minutes of a session: all of them, and the fewest.
#[derive(Debug, Clone, Copy, Default)]
struct Length {
    full: i64,
    least: i64,
    may_go: bool,
}

/// Minutes for each session within `room` in all: `full` where there is room for all, else in proportion to `full` but
/// never below `least`, whole minutes by largest remainder. Without room for all the least, the least.
fn allot(lengths: &[Length], room: i64) -> Vec<i64> {
    let full: i64 = lengths.iter().map(|length| length.full).sum();
    let least: i64 = lengths.iter().map(|length| length.least).sum();
    if full <= room {
        return lengths.iter().map(|length| length.full).collect();
    }
    if least >= room {
        return lengths.iter().map(|length| length.least).collect();
    }
    // Those that their share would press below the least get the least; the rest share what is left anew.
    let mut at_least = vec![false; lengths.len()];
    let (mut share, mut whole) = (room, full);
    loop {
        let pressed: Vec<usize> = lengths
            .iter()
            .enumerate()
            .filter(|(index, length)| !at_least[*index] && length.least * whole > length.full * share)
            .map(|(index, _)| index)
            .collect();
        if pressed.is_empty() {
            break;
        }
        for index in pressed {
            at_least[index] = true;
            share -= lengths[index].least;
            whole -= lengths[index].full;
        }
    }
    let mut minutes = Vec::with_capacity(lengths.len());
    let mut remainders = Vec::new();
    for (index, (length, pressed)) in lengths.iter().zip(&at_least).enumerate() {
        if *pressed || whole == 0 {
            minutes.push(length.least);
        } else {
            minutes.push(length.full * share / whole);
            remainders.push((length.full * share % whole, index));
        }
    }
    let mut left = room - minutes.iter().sum::<i64>();
    remainders.sort_by_key(|(remainder, index)| (std::cmp::Reverse(*remainder), *index));
    for (_, index) in remainders {
        if left > 0 {
            minutes[index] += 1;
            left -= 1;
        }
    }
    minutes
}

#[cfg(test)]
mod tests;
