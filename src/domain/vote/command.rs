//! What may be asked about a vote.

use super::audited::Differing;
use super::{Choice, Declaration, Letter, Link, TieSettlement, VoteOption};
use crate::domain::Id;
use crate::domain::attendance::Code;
use std::collections::BTreeMap;

/// Asked about a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum VoteCommand {
    /// Letters of the options are given by [`super::decide`]; only texts, items and rows count here. The options of a
    /// run-off are those tied in the earlier vote, and keep their letters.
    Draft {
        question: String,
        options: Vec<VoteOption>,
        session: Option<String>,
        aspect: Option<String>,
        link: Option<Link>,
    },
    /// The room agrees on options without a count: all of them in order. It replaces what was agreed before, so
    /// that a slip is corrected by sending the right list.
    Agree {
        vote: Id,
        options: Vec<Letter>,
    },
    /// Its options and `entitled` are filled in by [`super::decide`].
    Open {
        vote: Id,
        declaration: Box<Declaration>,
    },
    AddVoter {
        vote: Id,
        code: Code,
    },
    Cast {
        vote: Id,
        voter: Option<Code>,
        count: u32,
        choice: Choice,
    },
    TakeBack {
        vote: Id,
        ballot: u32,
    },
    Correct {
        vote: Id,
        ballot: u32,
        choice: Choice,
        reason: String,
    },
    Close {
        vote: Id,
        totals: Option<BTreeMap<Letter, u32>>,
    },
    Reopen {
        vote: Id,
    },
    /// So many papers, drawn by these dice, were compared; of some the paper says something else.
    Audit {
        vote: Id,
        dice: String,
        sample: u32,
        differing: Vec<Differing>,
    },
    Settle {
        vote: Id,
        how: TieSettlement,
        reason: Option<String>,
    },
    /// The order as counted and settled, or `order` agreed by musyawarah with the reason. From a draft: `order`, or
    /// without it the options agreed, or all. Options agreed before the count always come first.
    Accept {
        vote: Id,
        order: Option<Vec<Letter>>,
        reason: Option<String>,
    },
    Withdraw {
        vote: Id,
    },
}
