//! The agenda: days of planned sessions, and what really happened in each.

mod command;
mod decide;
mod doing;
mod event;
mod evolve;
mod replan;
mod rules;
mod rundown;
#[cfg(test)]
mod tests;
mod times;

pub use command::AgendaCommand;
pub(super) use decide::decide;
pub use decide::free_session_id;
pub use doing::Doing;
pub use event::AgendaEvent;
pub(super) use evolve::evolve;
pub use replan::{distinct_ids, replaced_by};
pub use rules::MAX_MINUTES;
pub(super) use rules::{sound_label, sound_plan};
pub use rundown::{NotRead, Planned, Understood, Unread, rundown};

use super::floor::Floor;
use super::sheet::Condition;
use super::time::Zone;
use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};
use serde::{Deserialize, Serialize};

/// A text in both languages; what a facilitator types is the same in both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}

impl Label {
    /// The same text in both languages.
    pub fn same(text: impl Into<String>) -> Self {
        let id = text.into();
        Self { en: id.clone(), id }
    }
}

/// What the room does in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    /// Registration and head-count.
    Attendance,
    /// Somebody speaks, the room asks.
    Talk,
    /// Coffee, lunch, prayer.
    Break,
    /// SWOT of one or all aspects.
    Swot,
    /// Choosing priorities.
    Vote,
    /// Filling a sheet.
    Sheet,
    /// Summing up, review.
    Recap,
    /// Reading the agreement and signing it.
    Agreement,
}

impl Activity {
    /// All of them, in the order of a workshop.
    pub const ALL: [Self; 8] =
        [Self::Attendance, Self::Talk, Self::Break, Self::Swot, Self::Vote, Self::Sheet, Self::Recap, Self::Agreement];
}

/// Start and length that hold when the day is a Friday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Planned start, time of day.
    pub start: Time,
    /// Planned length in minutes, 1 to 720.
    pub minutes: u32,
}

/// One planned block of a day, as an agenda file or the facilitator gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionPlan {
    /// Its id, `[a-z0-9-]{1,60}`, one of a kind in the workshop: `swot-struktur`.
    pub id: String,
    /// Its title; may hold `{place}`, `{head}` and the like.
    pub title: Label,
    /// What the room does in it.
    pub activity: Activity,
    /// Planned start, time of day.
    pub start: Time,
    /// Planned length in minutes, 1 to 720.
    pub minutes: u32,
    /// The fewest minutes that it may be pressed to, 1 to 720; none means a third of its length, 5 at least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<u32>,
    /// Starts no earlier than planned (ISHOMA, Friday prayer, closing).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fixed: bool,
    /// The room sees its title and the time of day, no countdown (opening, a guest's talk).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protocol: bool,
    /// What holds instead when the day is a Friday.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub friday: Option<Slot>,
    /// The aspects it is about, by id; none means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aspects: Vec<String>,
    /// Who speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// Topics or guiding questions for the room.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prompts: Vec<Label>,
    /// What the facilitator should not forget (desk only).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checklist: Vec<Label>,
    /// How a vote session proposes to decide; none means by the number of items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<super::vote::MethodKind>,
    /// The sheet that it fills, by id; of a session about a sheet alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The look that it begins with, by id; none means the first of the sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look: Option<String>,
    /// The columns that it shows, by id; none means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// Whether the room adds rows in it.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub adds: bool,
    /// Which rows it shows: those that meet all of it.
    #[serde(default, rename = "where", skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<Condition>,
}

/// Most sessions about a sheet add rows.
const fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_yes(adds: &bool) -> bool {
    *adds
}

impl SessionPlan {
    /// A plan of this length with nothing special about it.
    pub const fn new(id: String, title: Label, activity: Activity, start: Time, minutes: u32) -> Self {
        Self {
            id,
            title,
            activity,
            start,
            minutes,
            least: None,
            fixed: false,
            protocol: false,
            friday: None,
            aspects: Vec::new(),
            speaker: None,
            prompts: Vec::new(),
            checklist: Vec::new(),
            method: None,
            sheet: None,
            look: None,
            columns: Vec::new(),
            adds: true,
            conditions: Vec::new(),
        }
    }

    /// Start and length that hold on `date`: the Friday slot on a Friday, if there is one.
    pub fn slot(&self, date: Date) -> Slot {
        match self.friday {
            Some(slot) if date.weekday() == Weekday::Friday => slot,
            _ => Slot { start: self.start, minutes: self.minutes },
        }
    }

    /// The fewest minutes that it may be pressed to on `date`; at most its length.
    pub fn least_minutes(&self, date: Date) -> u32 {
        let planned = self.slot(date).minutes;
        let usual = planned.div_ceil(3).max(5);
        self.least.unwrap_or(usual).min(planned)
    }
}

/// One planned day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayPlan {
    /// Its date in the workshop's zone.
    pub date: Date,
    /// Its sessions in order.
    pub sessions: Vec<SessionPlan>,
}

/// How far a session has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionState {
    /// Not begun.
    Planned,
    /// Ready, and waits (for the head of region); another session may run meanwhile.
    Waiting,
    /// The clock runs. At most one session of a workshop is running or paused.
    Running,
    /// Begun, the clock stands.
    Paused,
    /// Over.
    Ended,
    /// Left out.
    Skipped,
}

/// A stretch of time in which a session ran; without an end it still does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Option<Timestamp>,
}

/// A session: its plan, and what really happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// As planned, with later edits.
    pub plan: SessionPlan,
    /// How far it has come.
    pub state: SessionState,
    /// Minutes granted (or taken, if negative) while it ran.
    pub extended: i32,
    /// When it ran; pauses lie between the stretches.
    pub stretches: Vec<Stretch>,
    /// When it really ended; none until then, and again after it is reopened.
    pub ended_at: Option<Timestamp>,
    /// Countdown and speakers.
    pub floor: Floor,
}

impl Session {
    /// A session that has not begun.
    pub const fn planned(plan: SessionPlan) -> Self {
        Self {
            plan,
            state: SessionState::Planned,
            extended: 0,
            stretches: Vec::new(),
            ended_at: None,
            floor: Floor::EMPTY,
        }
    }

    /// When it really began.
    pub fn started_at(&self) -> Option<Timestamp> {
        self.stretches.first().map(|stretch| stretch.from)
    }

    /// Its length in minutes on `date`, with what was granted or taken.
    pub fn minutes(&self, date: Date) -> i64 {
        i64::from(self.plan.slot(date).minutes) + i64::from(self.extended)
    }

    /// Whether it is running or paused.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, SessionState::Running | SessionState::Paused)
    }
}

/// A day of the workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Its date in the workshop's zone.
    pub date: Date,
    /// Its sessions in order.
    pub sessions: Vec<Session>,
}

/// Where a session stands: day and place within the day, both from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Index of the day.
    pub day: usize,
    /// Index of the session within it.
    pub session: usize,
}

/// The planned start of a session on a date, as an instant.
pub fn planned_start(plan: &SessionPlan, date: Date, zone: Zone) -> Timestamp {
    zone.instant(date.to_datetime(plan.slot(date).start))
}
