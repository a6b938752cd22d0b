//! When each scene begins and ends.

use super::day::Times;
use super::script::{Scene, Script, ToldDay};
use super::{Day, DemoFault};
use crate::domain::Zone;
use crate::domain::agenda::{DayPlan, planned_start};
use jiff::{SignedDuration, Timestamp};

/// A scene, and when it really begins and ends.
pub(super) struct Timed<'a> {
    pub scene: &'a Scene,
    pub start: Timestamp,
    pub until: Until,
}

/// What ends a scene.
#[derive(Debug, Clone, Copy)]
pub(super) enum Until {
    /// The next scene begins.
    Next(Timestamp),
    /// Nothing follows that day.
    EndOfDay(Timestamp),
    /// It is running.
    Now,
}

/// The scenes of the days that are over, at their planned times and with their delays, and of the day in which the
/// example stands those until the one that is running, at these times.
pub(super) fn of<'a>(
    script: &'a Script,
    days: &[DayPlan],
    day: Day,
    times: Times,
    zone: Zone,
) -> Result<Vec<Timed<'a>>, DemoFault> {
    let mut all = Vec::new();
    for (index, (told, plan)) in script.days.iter().zip(days).enumerate().take(day.index() + 1) {
        let is_over = index < day.index();
        let (scenes, times) = if is_over { (&told.scenes[..], Times::default()) } else { (so_far(told), times) };
        let spans: Vec<(Timestamp, Timestamp)> =
            scenes.iter().map(|scene| span(scene, plan, times, zone)).collect::<Result<_, _>>()?;
        let spans = in_order(spans);
        for (n, (scene, (start, end))) in scenes.iter().zip(&spans).enumerate() {
            let last = if is_over { Until::EndOfDay(*end) } else { Until::Now };
            let until = spans.get(n + 1).map_or(last, |(next, _)| Until::Next(*next));
            all.push(Timed { scene, start: *start, until });
        }
    }
    Ok(all)
}

/// The scenes until the one that is running.
fn so_far(told: &ToldDay) -> &[Scene] {
    let running = told.scenes.iter().position(|scene| scene.session == told.running);
    running.map_or(&told.scenes, |running| &told.scenes[..=running])
}

/// The same, none beginning before the one in front of it: in a morning pressed to minutes a delay that shrinks could.
fn in_order(mut spans: Vec<(Timestamp, Timestamp)>) -> Vec<(Timestamp, Timestamp)> {
    let mut latest = Timestamp::MIN;
    for (start, _) in &mut spans {
        latest = latest.max(*start);
        *start = latest;
    }
    spans
}

/// When a scene begins, and when it ends by its length.
fn span(scene: &Scene, day: &DayPlan, times: Times, zone: Zone) -> Result<(Timestamp, Timestamp), DemoFault> {
    let plan = day.sessions.iter().find(|s| s.id == scene.session);
    let plan = plan.ok_or_else(|| DemoFault::NoSuch(scene.session.clone()))?;
    let start = planned_start(plan, day.date, zone) + times.scaled(scene.late);
    Ok((start, start + SignedDuration::from_mins(plan.slot(day.date).minutes.into())))
}
