//! What may happen to delegations and heads.

use super::{AttendanceCommand, AttendanceEvent, Code, HeadCount, NewDelegation, rules};
use crate::domain::line::{line, short};
use crate::domain::{At, Id, Refusal, Workshop};
use std::collections::BTreeSet;

/// The events of a command about delegations and heads.
pub(in crate::domain) fn decide(
    workshop: &Workshop,
    command: AttendanceCommand,
    at: At,
) -> Result<Vec<AttendanceEvent>, Refusal> {
    match command {
        AttendanceCommand::AddDelegations(new) if new.is_empty() => Err(Refusal::EmptyText),
        AttendanceCommand::AddDelegations(new) => add(workshop.sources().cloned(), new),
        AttendanceCommand::EditDelegation(edited) => {
            rules::known(workshop, &edited.code)?;
            Ok(vec![AttendanceEvent::DelegationEdited {
                name: line(&edited.name)?,
                code: edited.code,
                unsur: edited.unsur,
                votes: edited.votes,
            }])
        }
        AttendanceCommand::StartHeadcount { label } => Ok(vec![started(at, &label)?]),
        AttendanceCommand::Count { headcount, counts, label } => count(workshop, headcount, counts, &label, at),
    }
}

/// The events that add delegations where these codes are taken; none for none.
pub(in crate::domain) fn add(
    taken: impl IntoIterator<Item = Code>,
    new: Vec<NewDelegation>,
) -> Result<Vec<AttendanceEvent>, Refusal> {
    let mut taken: BTreeSet<Code> = taken.into_iter().collect();
    let mut events = Vec::with_capacity(new.len());
    for delegation in new {
        if !taken.insert(delegation.code.clone()) {
            return Err(Refusal::DelegationTaken(delegation.code));
        }
        events.push(AttendanceEvent::DelegationAdded {
            name: line(&delegation.name)?,
            code: delegation.code,
            unsur: delegation.unsur,
            votes: delegation.votes,
        });
    }
    Ok(events)
}

fn started(at: At, label: &str) -> Result<AttendanceEvent, Refusal> {
    Ok(AttendanceEvent::HeadcountStarted { id: Id::new(at.record, 0), at: at.time, label: short(label)? })
}

fn count(
    workshop: &Workshop,
    headcount: Option<Id>,
    counts: Vec<(Code, u32)>,
    label: &str,
    at: At,
) -> Result<Vec<AttendanceEvent>, Refusal> {
    if counts.is_empty() {
        return Err(Refusal::EmptyText);
    }
    for (code, n) in &counts {
        rules::heads(workshop, code, *n)?;
    }
    let (headcount, mut events) = match (headcount, newest_of_the_day(workshop, at)) {
        (Some(id), _) => (rules::headcount(workshop, id)?.id, Vec::new()),
        (None, Some(newest)) => (newest.id, Vec::new()),
        (None, None) => (Id::new(at.record, 0), vec![started(at, label)?]),
    };
    events.extend(counts.into_iter().map(|(code, n)| AttendanceEvent::PresentCounted { headcount, code, n }));
    Ok(events)
}

/// A new day is counted anew.
fn newest_of_the_day(workshop: &Workshop, at: At) -> Option<&HeadCount> {
    let zone = workshop.zone();
    let newest = workshop.headcounts.last()?;
    (zone.date(newest.at) == zone.date(at.time)).then_some(newest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Command;
    use crate::domain::attendance::Unsur;
    use crate::domain::fixture::{Table, code, first_day, second_day};
    use crate::domain::group::{GroupCommand, Theme, deal};

    #[test]
    fn the_first_count_of_a_day_begins_a_head_count() {
        let mut table = Table::new();
        let count = |office: &str, n| {
            Command::Attendance(AttendanceCommand::Count {
                headcount: None,
                counts: vec![(code(office), n)],
                label: "pagi".to_owned(),
            })
        };
        table.now = first_day(8, 5);
        table.enter(count("dinkes", 3)).unwrap();
        table.enter(count("dishub", 2)).unwrap();
        table.enter(count("dinkes", 4)).unwrap();
        table.now = second_day(8, 5);
        table.enter(count("dinkes", 1)).unwrap();
        let totals = table.workshop().headcounts.iter().map(HeadCount::total);
        assert_eq!(totals.collect::<Vec<_>>(), [6, 1]);
        assert_eq!(table.enter(count("dinkes", 10_000)), Err(Refusal::TooManyHeads(10_000)));
    }

    #[test]
    fn no_delegation_takes_the_code_of_a_group() {
        let mut table = Table::new();
        let add = |office: &str| {
            let new = NewDelegation { code: code(office), name: "Dinas".to_owned(), unsur: Unsur::Opd, votes: true };
            Command::Attendance(AttendanceCommand::AddDelegations(vec![new]))
        };
        let groups = deal(table.workshop(), 3, Theme::Aspect, "kelompok");
        let form = Command::Group(GroupCommand::Form(groups));
        table.enter(form).expect("groups");
        let taken = Refusal::DelegationTaken(code("kelompok-2"));
        assert_eq!(table.enter(add("kelompok-2")), Err(taken));
        table.enter(add("kelompok-4")).expect("a free code");
    }
}
