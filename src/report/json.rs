//! The whole state of a workshop as JSON, `mufakat show --json`; described in `docs/journal.md`.
//!
//! Keys come in a fixed order, nothing depends on the language or on the moment of asking. It is the facilitator's
//! own document: withdrawn and parked texts are in it with their state. What a vote keeps hidden is not.

mod agreement;
mod groups;
mod result;
mod sheets;
mod votes;

use crate::domain::agenda::{Day, Session, SessionState, planned_start};
use crate::domain::attendance::{Code, Delegation};
use crate::domain::details::Details;
use crate::domain::note::{Note, NoteKind};
use crate::domain::priorities::{CarriedPriority, Priority, priorities};
use crate::domain::sheet::{Dimension, Origin, Ref, Years};
use crate::domain::swot::{Item, ItemState, Quadrant};
use crate::domain::vote::{DecidedBy, Letter};
use crate::domain::{Id, Workshop, Zone};
use jiff::Timestamp;
use serde::Serialize;

/// The end of a journal: what the state was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head<'a> {
    /// Records in the file.
    pub records: u64,
    /// When the last record was written.
    pub at: Timestamp,
    /// Sum of the last record.
    pub sum: &'a str,
}

/// The document; serialize it with `serde_json`.
#[derive(Debug, Serialize)]
pub struct Show<'a> {
    workshop: About<'a>,
    details: &'a Details,
    days: Vec<ShowDay<'a>>,
    delegations: Vec<ShowDelegation<'a>>,
    groups: Vec<groups::ShowGroup<'a>>,
    presentations: Option<groups::ShowTurns<'a>>,
    items: Vec<ShowItem<'a>>,
    sheets: Vec<sheets::ShowSheet<'a>>,
    notes: Vec<ShowNote<'a>>,
    votes: Vec<votes::ShowVote<'a>>,
    priorities: Vec<ShowPriority>,
    carried: Vec<ShowCarried<'a>>,
    agreement: agreement::ShowAgreement<'a>,
    records: u64,
    sum: &'a str,
}

#[derive(Debug, Serialize)]
struct About<'a> {
    title: &'a str,
    place: String,
    agenda: &'a str,
    zone: Zone,
    created_at: String,
    venue: &'a str,
    example: bool,
    dimensions: &'a [Dimension],
    years: Option<Years>,
}

#[derive(Debug, Serialize)]
struct ShowDay<'a> {
    date: String,
    sessions: Vec<ShowSession<'a>>,
}

#[derive(Debug, Serialize)]
struct ShowSession<'a> {
    id: &'a str,
    title: String,
    activity: crate::domain::agenda::Activity,
    sheet: Option<&'a str>,
    planned_start: String,
    planned_minutes: u32,
    state: &'static str,
    started_at: Option<String>,
    ended_at: Option<String>,
    seconds_run: i64,
    extended_minutes: i32,
}

#[derive(Debug, Serialize)]
struct ShowDelegation<'a> {
    code: &'a str,
    name: &'a str,
    unsur: crate::domain::attendance::Unsur,
    votes: bool,
    present: Vec<Present>,
}

#[derive(Debug, Serialize)]
struct Present {
    at: String,
    n: u32,
}

#[derive(Debug, Serialize)]
struct ShowItem<'a> {
    id: Id,
    aspect: &'a str,
    quadrant: Quadrant,
    text: &'a str,
    by: Option<&'a str>,
    dimension: Option<&'a str>,
    merged_into: Option<Id>,
    kept_apart: Vec<Id>,
    state: &'static str,
    number: u32,
    from: &'a [Ref],
    origin: Option<&'a Origin>,
}

#[derive(Debug, Serialize)]
struct ShowNote<'a> {
    session: &'a str,
    kind: NoteKind,
    text: &'a str,
    by: Option<&'a str>,
    state: &'static str,
}

#[derive(Debug, Serialize)]
struct ShowPriority {
    rank: usize,
    text: String,
    item: Option<Id>,
    row: Option<Id>,
    aspect: Option<String>,
    vote: Id,
    option: Letter,
    decided_by: DecidedBy,
}

#[derive(Debug, Serialize)]
struct ShowCarried<'a> {
    id: Id,
    rank: usize,
    text: &'a str,
    about: Option<&'a Ref>,
    decided_by: DecidedBy,
    origin: &'a Origin,
}

/// The state of a workshop as read from a journal that ends in `head`.
///
/// A session that still runs is counted up to the last record, so that the same file gives the same document.
pub fn show<'a>(workshop: &'a Workshop, head: Head<'a>) -> Show<'a> {
    let zone = workshop.zone();
    let days = workshop.days.iter();
    let delegations = workshop.delegations.iter();
    Show {
        workshop: about(workshop),
        details: &workshop.details,
        days: days.map(|d| day(workshop, d, head.at)).collect(),
        delegations: delegations.map(|d| delegation(workshop, d)).collect(),
        groups: workshop.groups.iter().map(groups::group).collect(),
        presentations: groups::turns(workshop),
        items: workshop.items.values().map(item).collect(),
        sheets: workshop.sheets.all().iter().map(|sheet| sheets::show(workshop, sheet)).collect(),
        notes: workshop.notes.values().map(note).collect(),
        votes: workshop.votes.values().map(|vote| votes::show(workshop, vote, zone)).collect(),
        priorities: priorities(workshop).into_iter().map(priority).collect(),
        carried: workshop.carried.iter().map(carried).collect(),
        agreement: agreement::agreement(workshop),
        records: head.records,
        sum: head.sum,
    }
}

/// An instant in the workshop's zone, as journals write it: `2024-06-11T08:00:04.120+08:00`.
fn instant(zone: Zone, at: Timestamp) -> String {
    format!("{:.3}", at.display_with_offset(zone.offset()))
}

fn about(workshop: &Workshop) -> About<'_> {
    let created = &workshop.created;
    About {
        title: &created.title,
        place: created.place.full_name(),
        agenda: &created.agenda,
        zone: created.zone,
        created_at: instant(created.zone, created.created_at),
        venue: &created.venue,
        example: created.example,
        dimensions: &created.dimensions,
        years: created.years,
    }
}

fn day<'a>(workshop: &'a Workshop, day: &'a Day, until: Timestamp) -> ShowDay<'a> {
    let session = |session| session_of(workshop, day, session, until);
    ShowDay { date: day.date.to_string(), sessions: day.sessions.iter().map(session).collect() }
}

fn session_of<'a>(workshop: &'a Workshop, day: &Day, session: &'a Session, until: Timestamp) -> ShowSession<'a> {
    let zone = workshop.zone();
    let plan = &session.plan;
    ShowSession {
        id: &plan.id,
        title: workshop.created.place.fill(&plan.title.id),
        activity: plan.activity,
        sheet: plan.sheet.as_deref(),
        planned_start: instant(zone, planned_start(plan, day.date, zone)),
        planned_minutes: plan.slot(day.date).minutes,
        state: state(session.state),
        started_at: session.started_at().map(|at| instant(zone, at)),
        ended_at: session.ended_at.map(|at| instant(zone, at)),
        seconds_run: seconds_run(session, until),
        extended_minutes: session.extended,
    }
}

/// Seconds in which the clock ran, pauses left out; an open stretch ends at `until`.
pub(super) fn seconds_run(session: &Session, until: Timestamp) -> i64 {
    let seconds = session.stretches.iter().map(|stretch| {
        let end = stretch.until.unwrap_or(until);
        end.duration_since(stretch.from).as_secs().max(0)
    });
    seconds.sum()
}

const fn state(state: SessionState) -> &'static str {
    match state {
        SessionState::Planned => "planned",
        SessionState::Waiting => "waiting",
        SessionState::Running => "running",
        SessionState::Paused => "paused",
        SessionState::Ended => "ended",
        SessionState::Skipped => "skipped",
    }
}

fn delegation<'a>(workshop: &'a Workshop, delegation: &'a Delegation) -> ShowDelegation<'a> {
    let zone = workshop.zone();
    let counts = workshop.headcounts.iter();
    let present = counts.filter_map(|count| {
        let n = *count.present.get(&delegation.code)?;
        let at = instant(zone, count.at);
        Some(Present { at, n })
    });
    ShowDelegation {
        code: delegation.code.as_str(),
        name: &delegation.name,
        unsur: delegation.unsur,
        votes: delegation.votes,
        present: present.collect(),
    }
}

/// The state of an item, and the one that it stands under.
const fn item_state(state: ItemState) -> (&'static str, Option<Id>) {
    match state {
        ItemState::Shown => ("shown", None),
        ItemState::Merged(into) => ("merged", Some(into)),
        ItemState::Parked => ("parked", None),
        ItemState::Withdrawn => ("withdrawn", None),
    }
}

fn item(item: &Item) -> ShowItem<'_> {
    let (state, merged_into) = item_state(item.state);
    ShowItem {
        id: item.id,
        aspect: &item.aspect,
        quadrant: item.quadrant,
        text: &item.text,
        by: item.by.as_ref().map(Code::as_str),
        dimension: item.dimension.as_deref(),
        merged_into,
        kept_apart: item.apart.iter().copied().collect(),
        state,
        number: item.number,
        from: &item.from,
        origin: item.origin.as_ref(),
    }
}

fn note(note: &Note) -> ShowNote<'_> {
    let state = if note.withdrawn {
        "withdrawn"
    } else if note.is_open_question() {
        "open"
    } else if note.is_answered_question() {
        "answered"
    } else {
        "kept"
    };
    ShowNote {
        session: &note.session,
        kind: note.kind,
        text: &note.text,
        by: note.by.as_ref().map(Code::as_str),
        state,
    }
}

fn priority(priority: Priority) -> ShowPriority {
    ShowPriority {
        rank: priority.rank,
        text: priority.text,
        item: priority.item,
        row: priority.row,
        aspect: priority.aspect,
        vote: priority.vote,
        option: priority.option,
        decided_by: priority.decided_by,
    }
}

fn carried(carried: &CarriedPriority) -> ShowCarried<'_> {
    ShowCarried {
        id: carried.id,
        rank: carried.rank,
        text: &carried.text,
        about: carried.about.as_ref(),
        decided_by: carried.decided_by,
        origin: &carried.origin,
    }
}
