//! An example to look at: the first day of a workshop in an invented regency, in full swing at this moment.
//!
//! What happens in it is told in `sessions/demo/`; it is played through the decider like anything that a facilitator
//! does, so its journal is a journal like any other.

mod day;
mod play;
mod script;

#[cfg(test)]
mod tests;

use crate::agenda_file;
use crate::domain::agenda::DayPlan;
use crate::domain::event::Created;
use crate::domain::{Inconsistent, Record, Refusal, Zone, create};
use day::Times;
use jiff::{SignedDuration, Timestamp};
use play::Play;
use script::Script;

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

/// The records of the example, all of them before `now`, the same for the same moment and zone.
///
/// Day one is today and its SWOT of infrastructure is running; three votes are closed, one is open.
///
/// # Errors
/// [`DemoFault`] when script and rules do not fit; a test sees to it that they do.
pub fn demo(now: Timestamp, zone: Zone) -> Result<Vec<Record>, DemoFault> {
    let script: Script = serde_json::from_str(SCRIPT)?;
    let no_such = |id: &str| DemoFault::NoSuch(id.to_owned());
    let file = agenda_file::by_id(&script.agenda).ok_or_else(|| no_such(&script.agenda))?;
    let today = zone.date(now);
    let mut days = agenda_file::plan(&file, today);
    let first = days.first_mut().ok_or_else(|| no_such("days"))?;
    let running = first.sessions.iter().position(|s| s.id == script.running);
    let running = running.ok_or_else(|| no_such(&script.running))?;
    let times = day::shift(&mut first.sessions, running, zone.civil(now).time());
    let starts = starts(&script, first, &times, zone)?;
    let opening = starts.first().copied().unwrap_or(now);
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
        years: file.years.years(today),
    };
    let events = create(created, script.delegations(), file.given())?;
    let first = Record { n: 1, at: created_at, events };
    let mut play = Play::begin(first)?;
    let ends = starts.iter().skip(1).copied().chain([now]);
    for ((scene, start), end) in script.day.iter().zip(&starts).zip(ends) {
        play.scene(scene, *start, end)?;
    }
    Ok(play.records())
}

/// When each scene really begins.
fn starts(script: &Script, day: &DayPlan, times: &Times, zone: Zone) -> Result<Vec<Timestamp>, DemoFault> {
    let start = |scene: &script::Scene| {
        let plan = day.sessions.iter().find(|s| s.id == scene.session);
        let plan = plan.ok_or_else(|| DemoFault::NoSuch(scene.session.clone()))?;
        let planned = crate::domain::agenda::planned_start(plan, day.date, zone);
        Ok(planned + times.scaled(scene.late))
    };
    script.day.iter().map(start).collect()
}
