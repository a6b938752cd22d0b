//! An example to look at: a day of a workshop in an invented regency, in full swing at this moment.
//!
//! What happens in it is told in `sessions/demo/`; it is played through the decider like anything that a facilitator
//! does, so its journal is a journal like any other.

mod cells;
mod day;
mod known;
mod play;
mod script;
mod timetable;

#[cfg(test)]
mod tests;

use crate::agenda_file;
use crate::domain::event::Created;
use crate::domain::{Inconsistent, Record, Refusal, Zone, create};
use jiff::{SignedDuration, Timestamp, ToSpan};
use play::Play;
use script::{Extent, Script};
use timetable::{Timed, Until};

/// Why the example cannot be built: what is told does not fit the rules.
#[derive(Debug, thiserror::Error)]
pub enum DemoFault {
    /// The script is not one.
    #[error("the script of the example cannot be read: {0}")]
    Script(#[from] serde_json::Error),
    /// The script names an agenda, session, item or question that does not exist.
    #[error("the script of the example speaks of \"{0}\", which does not exist")]
    NoSuch(String),
    /// The decider refuses a step.
    #[error("a step of the example is refused: {0:?}")]
    Refused(Refusal),
    /// The workshop does not take an event.
    #[error("a step of the example does not fit: {0}")]
    Inconsistent(#[from] Inconsistent),
}

impl From<Refusal> for DemoFault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

const SCRIPT: &str = include_str!("../../sessions/demo/tirtamandala.json");

/// The day in which the example stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Day {
    /// The SWOT of infrastructure is running; votes are closed, one is open.
    #[default]
    One,
    /// The quick wins are being chosen; day one was yesterday.
    Two,
}

impl Day {
    /// Its place among the days, from 0.
    const fn index(self) -> usize {
        match self {
            Self::One => 0,
            Self::Two => 1,
        }
    }
}

/// The records of the example, all of them before `now`, the same for the same moment, zone and day.
///
/// # Errors
/// [`DemoFault`] when script and rules do not fit; a test sees to it that they do.
pub fn demo(now: Timestamp, zone: Zone, day: Day) -> Result<Vec<Record>, DemoFault> {
    let script: Script = serde_json::from_str(SCRIPT)?;
    let no_such = |id: &str| DemoFault::NoSuch(id.to_owned());
    let file = agenda_file::by_id(&script.agenda).ok_or_else(|| no_such(&script.agenda))?;
    let today = zone.date(now);
    let begins = today.saturating_sub(i64::from(day == Day::Two).days());
    let mut days = agenda_file::plan(&file, begins);
    let told = script.days.get(day.index()).ok_or_else(|| no_such("days"))?;
    let last = days.get_mut(day.index()).ok_or_else(|| no_such("days"))?;
    let running = last.sessions.iter().position(|s| s.id == told.running);
    let running = running.ok_or_else(|| no_such(&told.running))?;
    let times = day::shift(&mut last.sessions, running, told.into, zone.civil(now).time());
    let timetable = timetable::of(&script, &days, day, times, zone)?;
    let opening = timetable.first().map_or(now, |timed| timed.start);
    let created_at = opening - SignedDuration::from_mins(40);
    let created = Created {
        format: 1,
        title: script.title.clone(),
        place: script.place.clone(),
        venue: script.venue.clone(),
        agenda: file.id.clone(),
        zone,
        created_at,
        aspects: file.aspects.clone(),
        days,
        example: true,
        sheets: file.declared(),
        dimensions: file.dimensions.clone(),
        years: file.years.years(begins),
    };
    let events = create(created, script.delegations(), file.given())?;
    let mut play = Play::begin(Record { n: 1, at: created_at, events })?;
    for Timed { scene, start, until } in timetable {
        match until {
            Until::Now => play.scene(scene, Extent::SoFar, start, now)?,
            Until::Next(next) => play.scene(scene, Extent::Whole, start, next)?,
            Until::EndOfDay(end) => {
                play.scene(scene, Extent::Whole, start, end)?;
                play.end(&scene.session, end)?;
            }
        }
    }
    Ok(play.records())
}
