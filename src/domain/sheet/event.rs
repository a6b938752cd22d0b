//! What happens to sheets.

use super::{Cell, Cells, Sheet};
use crate::domain::attendance::Code;
use crate::domain::{Id, Seal};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something that happened to a sheet or to a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // docs/journal.md describes the fields
pub enum SheetEvent {
    /// A sheet as it is declared from now on, an old one or a new one.
    SheetChanged {
        sheet: Box<Sheet>,
    },
    RowAdded {
        id: Id,
        sheet: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        heading: Option<String>,
        cells: Cells,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Code>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        origin: Option<Origin>,
    },
    /// Cells as they are from now on; null is an empty one. Where rows are items, `row` is the item.
    CellsSet {
        sheet: String,
        row: Id,
        cells: BTreeMap<String, Option<Cell>>,
    },
    /// Under a heading, before another row of the sheet or last.
    RowMoved {
        row: Id,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        heading: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<Id>,
    },
    /// `from` now stands under `into`.
    RowMerged {
        from: Id,
        into: Id,
    },
    RowParked {
        row: Id,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    RowWithdrawn {
        row: Id,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    RowRestored {
        row: Id,
    },
    /// The sheet, as a session shows it, was handed out to these tables, in place of those before; to none: it is out no
    /// longer.
    TablesSent {
        sheet: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        session: Option<String>,
        tables: Vec<Code>,
    },
    /// What these tables filled in came back.
    TablesReturned {
        sheet: String,
        tables: Vec<Code>,
    },
}

/// Where something came from that was carried over from an earlier workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The first sum of the earlier journal.
    pub workshop: String,
    /// The id there.
    pub id: Id,
}

impl Origin {
    /// Whether the workshop is a sum: 64 hexadecimal digits in lower case.
    pub(in crate::domain) fn is_sound(&self) -> bool {
        Seal::parse(&self.workshop).is_some()
    }
}
