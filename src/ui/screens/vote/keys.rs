//! The tables of keys, one a phase.

use super::count::{audit, recount};
use super::draft::{drafted, ready, rule, voters};
use super::open::sheet;
use super::result::{accepted, detail, reveal};
use super::{Act, Phase, State, draft, list, open, result, withdrawn};
use crate::text::{Phrase, vote as text};
use crate::ui::ctx::Room;
use crate::ui::keys::{Binding, KeyRef, refs};

/// The table of keys of each phase, with its name, in the order in which a vote goes through them.
pub fn tables() -> Vec<(Phrase, Vec<KeyRef>)> {
    [
        (text::table::LIST, list::KEYS),
        (text::table::DRAFT, draft::KEYS),
        (text::table::DRAFTED, drafted::KEYS),
        (text::table::DECLARE, rule::KEYS),
        (text::table::VOTERS, voters::KEYS),
        (text::table::READY, ready::KEYS),
        (text::table::OPEN, open::KEYS),
        (text::table::TOGETHER, sheet::KEYS),
        (text::table::REVEAL, reveal::KEYS),
        (text::table::RESULT, result::KEYS),
        (text::table::DETAIL, detail::KEYS),
        (text::table::RECOUNT, recount::KEYS),
        (text::table::AUDIT, audit::KEYS),
        (text::table::ACCEPTED, accepted::KEYS),
        (text::table::WITHDRAWN, withdrawn::KEYS),
    ]
    .into_iter()
    .map(|(name, table)| (name, refs(table)))
    .collect()
}

/// The keys of the phase.
pub fn keys(state: &State, room: &Room) -> &'static [Binding<Act>] {
    match &state.phase {
        Phase::List(_) => list::KEYS,
        Phase::Draft(_) => draft::KEYS,
        Phase::Drafted(_) => drafted::KEYS,
        Phase::Rule(_) => rule::KEYS,
        Phase::Voters(_) => voters::KEYS,
        Phase::Ready(_) => ready::KEYS,
        Phase::Open(_) => open::KEYS,
        Phase::Sheet(_) => sheet::KEYS,
        Phase::Result(_) => result::keys(state.vote(room), room),
        Phase::Detail(_) => detail::KEYS,
        Phase::Recount(_) => recount::KEYS,
        Phase::Audit(under_way) => audit::keys(under_way),
        Phase::Accepted => accepted::KEYS,
        Phase::Withdrawn => withdrawn::KEYS,
    }
}
