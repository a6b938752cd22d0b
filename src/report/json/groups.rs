//! Groups at tables and their presentations as JSON.

use super::instant;
use crate::domain::Workshop;
use crate::domain::attendance::Code;
use crate::domain::group::{Group, Turns};
use serde::Serialize;

/// A group.
#[derive(Debug, Serialize)]
pub(super) struct ShowGroup<'a> {
    code: &'a str,
    name: &'a str,
    aspect: Option<&'a str>,
    dimension: Option<&'a str>,
    members: Vec<&'a str>,
}

/// The presentations as drawn.
#[derive(Debug, Serialize)]
pub(super) struct ShowTurns<'a> {
    seed: &'a str,
    minutes: u32,
    order: Vec<Turn<'a>>,
    ended: bool,
}

#[derive(Debug, Serialize)]
struct Turn<'a> {
    group: &'a str,
    started_at: Option<String>,
}

pub(super) fn group(group: &Group) -> ShowGroup<'_> {
    ShowGroup {
        code: group.code.as_str(),
        name: &group.name,
        aspect: group.aspect.as_deref(),
        dimension: group.dimension.as_deref(),
        members: group.members.iter().map(Code::as_str).collect(),
    }
}

pub(super) fn turns(workshop: &Workshop) -> Option<ShowTurns<'_>> {
    let Turns { seed, minutes, order, started, ended } = workshop.turns.as_ref()?;
    let order = order.iter().enumerate().map(|(place, group)| Turn {
        group: group.as_str(),
        started_at: started.get(place).map(|at| instant(workshop.zone(), *at)),
    });
    Some(ShowTurns { seed, minutes: *minutes, order: order.collect(), ended: *ended })
}
