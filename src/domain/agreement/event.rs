//! What happens to the agreement.

use super::Part;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something that happened to the agreement that is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // docs/journal.md describes the fields
pub enum AgreementEvent {
    /// A part has words of its own; without any it is made of the record again.
    AgreementWorded {
        part: Part,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        text: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        made: String,
    },
    /// The paper made of so many records was signed: the agreement, and from then on each change of it.
    AgreementSigned { records: u64, at: Timestamp },
    /// The last signing was noted by mistake.
    AgreementSigningRevoked { reason: String },
}

impl AgreementEvent {
    /// Whether undo may take it back. What was signed has a correction of its own.
    pub const fn is_entry(&self) -> bool {
        match self {
            Self::AgreementWorded { .. } => true,
            Self::AgreementSigned { .. } | Self::AgreementSigningRevoked { .. } => false,
        }
    }

    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::AgreementWorded { .. } => "agreement_worded",
            Self::AgreementSigned { .. } => "agreement_signed",
            Self::AgreementSigningRevoked { .. } => "agreement_signing_revoked",
        }
    }

    /// What of the agreement it is about.
    pub(super) fn about(&self) -> String {
        match self {
            Self::AgreementWorded { part, .. } => part.to_string(),
            Self::AgreementSigned { records, .. } => records.to_string(),
            Self::AgreementSigningRevoked { .. } => String::new(),
        }
    }
}
