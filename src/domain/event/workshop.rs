//! What happens to the workshop as a whole.

use crate::domain::Id;
use crate::domain::details::Details;
use crate::domain::place::Place;
use crate::domain::priorities::CarriedPriority;
use crate::domain::vote::Letter;
use serde::{Deserialize, Serialize};

/// Something that happened to the workshop as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // docs/journal.md describes the fields
pub enum WorkshopEvent {
    WorkshopEdited {
        title: String,
        venue: String,
        place: Place,
    },
    DetailsEdited {
        details: Box<Details>,
    },
    /// A priority of an earlier workshop, without a vote of this one.
    PriorityCarried(CarriedPriority),
    /// The accepted priorities in an order agreed by musyawarah: (vote, option) pairs.
    PrioritiesReordered {
        order: Vec<(Id, Letter)>,
        reason: String,
    },
}
