//! What the events of delegations and heads change.

use super::{AttendanceEvent, Code, Delegation, HeadCount, rules};
use crate::domain::line::{is_line, is_short};
use crate::domain::{Id, Inconsistent, Refusal, Workshop};
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
            fits(rules::known(workshop, code), "delegation_edited", "delegation", code)?;
            if !is_line(name) {
                return Err(wrong("delegation_edited", "delegation", code));
            }
            if let Some(delegation) = workshop.delegations.iter_mut().find(|delegation| delegation.code == *code) {
                delegation.name.clone_from(name);
                delegation.unsur = *unsur;
                delegation.votes = *votes;
            }
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

/// What a rule says of an event.
fn fits(
    rule: Result<(), Refusal>,
    event: &'static str,
    what: &'static str,
    id: impl ToString,
) -> Result<(), Inconsistent> {
    rule.map_err(|why| Inconsistent::refused(why, event, what, id))
}

fn count(workshop: &mut Workshop, headcount: Id, code: &Code, n: u32) -> Result<(), Inconsistent> {
    let event = "present_counted";
    fits(rules::heads(workshop, code, n), event, "delegation", code)?;
    fits(rules::headcount(workshop, headcount).map(|_| ()), event, "headcount", headcount)?;
    if let Some(count) = workshop.headcounts.iter_mut().rfind(|count| count.id == headcount) {
        count.present.insert(code.clone(), n);
    }
    Ok(())
}
