//! What happens to a vote.

use super::audited::Differing;
use super::{Choice, DecidedBy, Declaration, Letter, Link, TieSettlement, VoteOption};
use crate::domain::Id;
use crate::domain::attendance::Code;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something that happened to a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // docs/journal.md describes the fields
pub enum VoteEvent {
    VoteDrafted {
        id: Id,
        question: String,
        options: Vec<VoteOption>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        session: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        aspect: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        link: Option<Link>,
    },
    /// All options the room has agreed on before any count, in order; replaces an earlier list.
    OptionsAgreed {
        vote: Id,
        options: Vec<Letter>,
    },
    VoteOpened {
        vote: Id,
        at: Timestamp,
        declaration: Box<Declaration>,
    },
    /// A delegation that arrived while the vote was open.
    VoterAdded {
        vote: Id,
        code: Code,
    },
    BallotCast {
        vote: Id,
        ballot: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        voter: Option<Code>,
        count: u32,
        choice: Choice,
    },
    BallotTakenBack {
        vote: Id,
        ballot: u32,
    },
    BallotCorrected {
        vote: Id,
        ballot: u32,
        choice: Choice,
        reason: String,
    },
    VoteClosed {
        vote: Id,
        at: Timestamp,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        totals: Option<BTreeMap<Letter, u32>>,
    },
    VoteReopened {
        vote: Id,
        at: Timestamp,
    },
    /// Papers drawn by dice were compared with what was entered.
    VoteAudited {
        vote: Id,
        at: Timestamp,
        dice: String,
        sample: u32,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        differing: Vec<Differing>,
    },
    TieSettled {
        vote: Id,
        how: TieSettlement,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    VoteAccepted {
        vote: Id,
        at: Timestamp,
        /// Best first; those in one group share a rank.
        taken: Vec<Vec<Letter>>,
        decided_by: DecidedBy,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    VoteWithdrawn {
        vote: Id,
        at: Timestamp,
    },
}
