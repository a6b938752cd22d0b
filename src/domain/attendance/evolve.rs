//! What the events of delegations and heads change.

use super::{Code, Delegation, HeadCount, MAX_HEADS};
use crate::domain::attendance::AttendanceEvent;
use crate::domain::line::{is_line, is_short};
use crate::domain::{Id, Inconsistent, Workshop};
use std::collections::BTreeMap;

/// Applies an event of delegations and heads.
pub(in crate::domain) fn evolve(workshop: &mut Workshop, event: &AttendanceEvent) -> Result<(), Inconsistent> {
    match event {
        AttendanceEvent::DelegationAdded { code, name, unsur, votes } => {
            if workshop.is_source(code) {
                return Err(Inconsistent::taken("delegation", code));
            }
            if !is_line(name) {
                return Err(wrong("delegation_added", "delegation", code));
            }
            workshop.delegations.push(Delegation {
                code: code.clone(),
                name: name.clone(),
                unsur: *unsur,
                votes: *votes,
            });
            Ok(())
        }
        AttendanceEvent::DelegationEdited { code, name, unsur, votes } => {
            let delegation = workshop
                .delegations
                .iter_mut()
                .find(|delegation| delegation.code == *code)
                .ok_or_else(|| Inconsistent::no_such("delegation", code))?;
            if !is_line(name) {
                return Err(wrong("delegation_edited", "delegation", code));
            }
            delegation.name.clone_from(name);
            delegation.unsur = *unsur;
            delegation.votes = *votes;
            Ok(())
        }
        AttendanceEvent::HeadcountStarted { id, at, label } => {
            if workshop.headcounts.iter().any(|count| count.id == *id) {
                return Err(Inconsistent::taken("headcount", id));
            }
            if !is_short(label) {
                return Err(wrong("headcount_started", "headcount", id));
            }
            workshop.headcounts.push(HeadCount { id: *id, at: *at, label: label.clone(), present: BTreeMap::new() });
            Ok(())
        }
        AttendanceEvent::PresentCounted { headcount, code, n } => count(workshop, *headcount, code, *n),
    }
}

fn wrong(event: &'static str, what: &'static str, id: impl ToString) -> Inconsistent {
    Inconsistent::wrong_state(event, what, id)
}

fn count(workshop: &mut Workshop, headcount: Id, code: &Code, n: u32) -> Result<(), Inconsistent> {
    if workshop.delegation(code).is_none() {
        return Err(Inconsistent::no_such("delegation", code));
    }
    let count = workshop
        .headcounts
        .iter_mut()
        .rfind(|count| count.id == headcount)
        .ok_or_else(|| Inconsistent::no_such("headcount", headcount))?;
    if n > MAX_HEADS {
        return Err(wrong("present_counted", "delegation", code));
    }
    count.present.insert(code.clone(), n);
    Ok(())
}
