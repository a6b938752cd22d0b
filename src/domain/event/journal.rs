//! What happens to the journal itself: it begins, its format is raised, entries are undone and redone.

use crate::domain::agenda::DayPlan;
use crate::domain::place::Place;
use crate::domain::swot::Aspect;
use crate::domain::time::Zone;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The event that begins every journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Created {
    /// Format of the journal, from 1.
    pub format: u32,
    /// Title of the workshop.
    pub title: String,
    /// The region.
    pub place: Place,
    /// Where it is held, free text.
    pub venue: String,
    /// Id of the agenda it was started from.
    pub agenda: String,
    /// Time zone of all its times of day.
    pub zone: Zone,
    /// When it was created.
    pub created_at: Timestamp,
    /// The aspects in order.
    pub aspects: Vec<Aspect>,
    /// The planned days in order.
    pub days: Vec<DayPlan>,
    /// An example that may be thrown away (CONTOH).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
}

/// Something that happened to the journal itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // docs/journal.md describes the fields
pub enum JournalEvent {
    WorkshopCreated(Box<Created>),
    FormatRaised { to: u32 },
    Undone { record: u64 },
    Redone { record: u64 },
}
