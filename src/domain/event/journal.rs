//! What happens to the journal itself: it begins, its format is raised, entries are undone and redone.

use crate::domain::agenda::DayPlan;
use crate::domain::place::Place;
use crate::domain::sheet::{Dimension, Sheet, Years};
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
    /// The sheets in order; at most 24.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<Sheet>,
    /// The dimensions in order; at most 12, each with at most 12 parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dimensions: Vec<Dimension>,
    /// The years of the roadmap.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<Years>,
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
