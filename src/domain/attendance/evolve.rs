//! What the events of delegations and heads change.

use super::{Code, Delegation, HeadCount};
use crate::domain::{Event, Id, Inconsistent, Workshop};
use std::collections::BTreeMap;

/// Applies an event of delegations and heads.
pub(in crate::domain) fn evolve(
    workshop: &mut Workshop,
    event: &Event,
) -> Result<(), Inconsistent> {
    match event {
        Event::DelegationAdded {
            code,
            name,
            unsur,
            votes,
        } => {
            if workshop.delegation(code).is_some() {
                return Err(Inconsistent::taken("delegation", code));
            }
            workshop.delegations.push(Delegation {
                code: code.clone(),
                name: name.clone(),
                unsur: *unsur,
                votes: *votes,
            });
            Ok(())
        }
        Event::DelegationEdited {
            code,
            name,
            unsur,
            votes,
        } => {
            let delegation = workshop
                .delegations
                .iter_mut()
                .find(|delegation| delegation.code == *code)
                .ok_or_else(|| Inconsistent::no_such("delegation", code))?;
            delegation.name.clone_from(name);
            delegation.unsur = *unsur;
            delegation.votes = *votes;
            Ok(())
        }
        Event::HeadcountStarted { id, at, label } => {
            if workshop.headcounts.iter().any(|count| count.id == *id) {
                return Err(Inconsistent::taken("headcount", id));
            }
            workshop.headcounts.push(HeadCount {
                id: *id,
                at: *at,
                label: label.clone(),
                present: BTreeMap::new(),
            });
            Ok(())
        }
        Event::PresentCounted { headcount, code, n } => count(workshop, *headcount, code, *n),
        _ => Err(Inconsistent::foreign("attendance")),
    }
}

fn count(workshop: &mut Workshop, headcount: Id, code: &Code, n: u32) -> Result<(), Inconsistent> {
    if workshop.delegation(code).is_none() {
        return Err(Inconsistent::no_such("delegation", code));
    }
    let count = workshop
        .headcounts
        .iter_mut()
        .find(|count| count.id == headcount)
        .ok_or_else(|| Inconsistent::no_such("headcount", headcount))?;
    count.present.insert(code.clone(), n);
    Ok(())
}
