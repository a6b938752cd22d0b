//! Groups at tables, and the order in which they present.

mod command;
mod event;

pub use command::GroupCommand;
pub use event::GroupEvent;

use super::attendance::{Code, Unsur};
use super::floor::Stint;
use super::line::{is_line, line};
use super::swot::sound_dimension;
use super::vote::spoken;
use super::{At, Inconsistent, Refusal, Workshop};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The six dimensions of a smart city, as items carry them.
pub const DIMENSIONS: [&str; 6] = ["governance", "branding", "economy", "living", "society", "environment"];

/// The fewest and the most groups.
pub const NUMBER: std::ops::RangeInclusive<usize> = 2..=12;
/// The shortest and the longest presentation, in minutes.
pub const MINUTES: std::ops::RangeInclusive<u32> = 1..=60;

/// A group at a table: a source of items like a delegation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// What it goes by, one of a kind among groups and delegations: `KELOMPOK-2`.
    pub code: Code,
    /// Its name: `Kelompok 2`.
    pub name: String,
    /// The aspect that it works on, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aspect: Option<String>,
    /// The dimension that it works on, lower case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dimension: Option<String>,
    /// The delegations at the table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Code>,
}

/// The presentations of the groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turns {
    /// The word of the room that the order was drawn from.
    pub seed: String,
    /// Minutes for each group.
    pub minutes: u32,
    /// The groups in the order drawn.
    pub order: Vec<Code>,
    /// When each began, in this order; the last one presents.
    pub started: Vec<Timestamp>,
    /// Whether they are over.
    pub ended: bool,
}

impl Turns {
    /// The group that presents, and since when; none before the first and once they are over.
    pub fn presenting(&self) -> Option<(&Code, Timestamp)> {
        if self.ended {
            return None;
        }
        let at = *self.started.last()?;
        let code = self.order.get(self.started.len() - 1)?;
        Some((code, at))
    }

    /// The group that comes next; none once they are over.
    pub fn next(&self) -> Option<&Code> {
        self.order.get(self.started.len()).filter(|_| !self.ended)
    }

    /// Whether the order holds: nobody draws another until one suits.
    pub fn stand(&self) -> bool {
        self.next().is_some()
    }

    /// The time of the group that presents; none when no group does.
    pub fn stint(&self) -> Option<Stint> {
        let (_, since) = self.presenting()?;
        Some(Stint { since, minutes: self.minutes })
    }

    /// Whether the presenting group is over by so much that it has ended without anybody saying so.
    pub fn is_forgotten(&self, now: Timestamp) -> bool {
        self.stint().is_some_and(|stint| stint.is_forgotten(now))
    }

    /// Seconds that the presenting group has left, negative when its time is over; none when no group presents.
    pub fn left(&self, now: Timestamp) -> Option<i64> {
        Some(self.stint()?.left(now))
    }
}

/// What the tables are made by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// An aspect each.
    Aspect,
    /// A dimension each.
    Dimension,
}

/// Why groups are not formed, or none presents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupRefusal {
    /// Fewer than 2 or more than 12, a code that is taken, or somebody at two tables.
    Unsound,
    /// There are none, or none is left to present.
    NoneLeft,
    /// An order is drawn, and not all have presented.
    Drawn,
}

/// `number` groups named `name` and their number, with the themes and the delegations in the room dealt in turn; the
/// committee sits at no table. Where nobody has counted heads, all delegations are dealt.
pub fn deal(workshop: &Workshop, number: usize, theme: Theme, name: &str) -> Vec<Group> {
    let group = |index: usize| {
        let name = format!("{name} {}", index + 1);
        let aspects = workshop.aspects();
        let aspect = (theme == Theme::Aspect && !aspects.is_empty()).then(|| aspects[index % aspects.len()].id.clone());
        let dimension = DIMENSIONS[index % DIMENSIONS.len()];
        Some(Group {
            code: Code::new(&name)?,
            name,
            aspect,
            dimension: (theme == Theme::Dimension).then(|| dimension.to_owned()),
            members: Vec::new(),
        })
    };
    let mut groups: Vec<Group> = (0..number).filter_map(group).collect();
    let seated = workshop.in_room().into_iter().filter(|code| {
        let delegation = workshop.delegation(code);
        delegation.is_some_and(|delegation| delegation.unsur != Unsur::Panitia)
    });
    for (place, code) in seated.enumerate() {
        let table = place % number.max(1);
        if let Some(group) = groups.get_mut(table) {
            group.members.push(code);
        }
    }
    groups
}

/// The groups in the order of SHA-256 over the seed and each code.
fn drawn(groups: &[Group], seed: &str) -> Vec<Code> {
    let mut order: Vec<Code> = groups.iter().map(|group| group.code.clone()).collect();
    order.sort_by_key(|code| Sha256::digest(format!("{seed}|{code}")));
    order
}

impl Workshop {
    /// The group with this code.
    pub fn group(&self, code: &Code) -> Option<&Group> {
        self.groups.iter().find(|group| group.code == *code)
    }

    /// Whether a delegation or a group goes by this code.
    pub fn is_source(&self, code: &Code) -> bool {
        self.delegation(code).is_some() || self.group(code).is_some()
    }

    /// The delegations with heads in the newest count, in order of entry; all where nobody was counted.
    pub fn in_room(&self) -> Vec<Code> {
        let counted = self.headcounts.last().filter(|count| count.total() > 0);
        let here = |code: &Code| counted.is_none_or(|count| count.present.get(code).is_some_and(|heads| *heads > 0));
        let all = self.delegations.iter().map(|delegation| &delegation.code);
        all.filter(|code| here(code)).cloned().collect()
    }
}

/// The events of a command about groups.
pub(super) fn decide(workshop: &Workshop, command: GroupCommand, at: At) -> Result<Vec<GroupEvent>, Refusal> {
    let event = match command {
        GroupCommand::Form(groups) => GroupEvent::GroupsFormed { groups: sound(workshop, groups)? },
        GroupCommand::Draw { seed, minutes } => {
            may_draw(workshop, minutes)?;
            GroupEvent::TurnsDrawn { seed: line(&spoken(&seed))?, minutes }
        }
        GroupCommand::Next => {
            let next = workshop.turns.as_ref().and_then(Turns::next);
            GroupEvent::TurnStarted { group: next.ok_or(Refusal::Group(GroupRefusal::NoneLeft))?.clone(), at: at.time }
        }
        GroupCommand::End => {
            let presenting = workshop.turns.as_ref().and_then(Turns::presenting);
            presenting.ok_or(Refusal::Group(GroupRefusal::NoneLeft))?;
            GroupEvent::TurnsEnded { at: at.time }
        }
    };
    Ok(vec![event])
}

fn sound(workshop: &Workshop, groups: Vec<Group>) -> Result<Vec<Group>, Refusal> {
    if !NUMBER.contains(&groups.len()) {
        return Err(Refusal::Group(GroupRefusal::Unsound));
    }
    let mut sound = Vec::with_capacity(groups.len());
    for group in groups {
        if let Some(unknown) = group.members.iter().find(|code| workshop.delegation(code).is_none()) {
            return Err(Refusal::NoSuchDelegation(unknown.to_string()));
        }
        sound.push(Group { name: line(&group.name)?, dimension: sound_dimension(group.dimension)?, ..group });
    }
    fits(workshop, &sound).map_err(|_| Refusal::Group(GroupRefusal::Unsound))?;
    Ok(sound)
}

/// An order may be drawn for groups of which none has one that holds, with presentations of [`MINUTES`].
fn may_draw(workshop: &Workshop, minutes: u32) -> Result<(), Refusal> {
    if workshop.groups.is_empty() {
        return Err(Refusal::Group(GroupRefusal::NoneLeft));
    }
    if !MINUTES.contains(&minutes) {
        return Err(Refusal::Minutes(i64::from(minutes)));
    }
    match &workshop.turns {
        Some(turns) if turns.stand() => Err(Refusal::Group(GroupRefusal::Drawn)),
        Some(_) | None => Ok(()),
    }
}

/// Codes are one of a kind, aspects and members known, and nobody sits at two tables.
fn fits(workshop: &Workshop, groups: &[Group]) -> Result<(), Inconsistent> {
    let (mut codes, mut seated) = (BTreeSet::new(), BTreeSet::new());
    if !NUMBER.contains(&groups.len()) {
        return Err(unsound(groups.len()));
    }
    for group in groups {
        let kept = sound_dimension(group.dimension.clone());
        if !is_line(&group.name) || kept.as_ref() != Ok(&group.dimension) {
            return Err(unsound(&group.code));
        }
        if workshop.delegation(&group.code).is_some() || !codes.insert(&group.code) {
            return Err(Inconsistent::taken("group", &group.code));
        }
        if let Some(aspect) = &group.aspect
            && workshop.aspect(aspect).is_none()
        {
            return Err(Inconsistent::no_such("aspect", aspect));
        }
        for code in &group.members {
            if workshop.delegation(code).is_none() {
                return Err(Inconsistent::no_such("delegation", code));
            }
            if !seated.insert(code) {
                return Err(Inconsistent::taken("member", code));
            }
        }
    }
    Ok(())
}

fn unsound(what: impl ToString) -> Inconsistent {
    Inconsistent::wrong_state("groups_formed", "groups", what)
}

/// Applies an event about groups.
pub(super) fn evolve(workshop: &mut Workshop, event: &GroupEvent) -> Result<(), Inconsistent> {
    match event {
        GroupEvent::GroupsFormed { groups } => {
            fits(workshop, groups)?;
            let codes =
                |groups: &[Group]| -> BTreeSet<Code> { groups.iter().map(|group| group.code.clone()).collect() };
            if codes(groups) != codes(&workshop.groups) {
                workshop.turns = None;
            }
            workshop.groups.clone_from(groups);
            Ok(())
        }
        GroupEvent::TurnsDrawn { seed, minutes } => {
            if workshop.groups.is_empty() {
                return Err(Inconsistent::no_such("group", seed));
            }
            if may_draw(workshop, *minutes).is_err() || !is_line(seed) || spoken(seed) != *seed {
                return Err(Inconsistent::wrong_state("turns_drawn", "turns", minutes));
            }
            workshop.turns = Some(Turns {
                seed: seed.clone(),
                minutes: *minutes,
                order: drawn(&workshop.groups, seed),
                started: Vec::new(),
                ended: false,
            });
            Ok(())
        }
        GroupEvent::TurnStarted { group, at } => match &mut workshop.turns {
            Some(turns) if turns.next() == Some(group) => {
                turns.started.push(*at);
                Ok(())
            }
            Some(_) | None => Err(Inconsistent::wrong_state("turn_started", "group", group)),
        },
        GroupEvent::TurnsEnded { at } => match &mut workshop.turns {
            Some(turns) if turns.presenting().is_some() => {
                turns.ended = true;
                Ok(())
            }
            Some(_) | None => Err(Inconsistent::wrong_state("turns_ended", "turn", at)),
        },
    }
}

#[cfg(test)]
mod tests;
