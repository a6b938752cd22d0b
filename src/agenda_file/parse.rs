//! From the tree of a file to an agenda, noting every mistake on the way.

use super::AgendaFile;
use super::fields::{Fields, Mistakes, Spot, note};
use super::mistake::Fault;
use super::tree::Node;
use crate::domain::agenda::{Activity, Label, SessionPlan, Slot};
use crate::domain::swot::Aspect;
use crate::domain::vote::MethodKind;
use jiff::civil::Time;
use serde::Serialize;

const FILE: &[&str] = &["id", "title", "about", "aspects", "days"];
const DAY: &[&str] = &["sessions"];
const ASPECT: &[&str] = &["id", "name"];
const SLOT: &[&str] = &["start", "minutes"];
/// The fields of a session.
pub(super) const SESSION: &[&str] = &[
    "id",
    "title",
    "activity",
    "start",
    "minutes",
    "least",
    "fixed",
    "protocol",
    "friday",
    "aspects",
    "speaker",
    "method",
    "prompts",
    "checklist",
];

/// The agenda in the tree. Where a mistake is noted, a substitute stands: ids and titles are empty, times midnight,
/// lengths nought.
pub(super) fn agenda(root: &Node, out: &mut Mistakes) -> Option<AgendaFile> {
    let spot = Spot { node: root, path: String::new() };
    let fields = spot.object(FILE, out)?;
    let id = fields.need("id", "a name such as \"tahap-1\"", out).and_then(|spot| spot.id(out));
    let title = title(&fields, out);
    let about = fields.get("about").and_then(|spot| spot.label(out));
    let aspects = fields.get("aspects").map_or_else(Vec::new, |spot| {
        let spots = spot.list(0..=12, "at most 12", out);
        spots.iter().map(|spot| aspect(spot, out)).collect()
    });
    let days = fields.need("days", "a list of days", out);
    let days = days.map_or_else(Vec::new, |spot| {
        let spots = spot.list(1..=14, "1 to 14 days", out);
        spots.iter().map(|spot| day(spot, out)).collect()
    });
    Some(AgendaFile { id: id.unwrap_or_default(), title, about, aspects, days })
}

fn title(fields: &Fields<'_>, out: &mut Mistakes) -> Label {
    fields
        .need("title", "{\"id\": \"…\", \"en\": \"…\"}", out)
        .and_then(|spot| spot.label(out))
        .unwrap_or_else(|| Label::same(""))
}

fn aspect(spot: &Spot<'_>, out: &mut Mistakes) -> Aspect {
    let fields = spot.object(ASPECT, out);
    let (id, name) = fields.map_or((None, None), |fields| {
        let id = fields.need("id", "a name such as \"struktur\"", out);
        let name = fields.need("name", "{\"id\": \"…\", \"en\": \"…\"}", out);
        (id, name)
    });
    Aspect {
        id: id.and_then(|spot| spot.id(out)).unwrap_or_default(),
        name: name.and_then(|spot| spot.label(out)).unwrap_or_else(|| Label::same("")),
    }
}

fn day(spot: &Spot<'_>, out: &mut Mistakes) -> Vec<SessionPlan> {
    let Some(fields) = spot.object(DAY, out) else {
        return Vec::new();
    };
    let Some(sessions) = fields.need("sessions", "a list of sessions", out) else {
        return Vec::new();
    };
    let spots = sessions.list(1..=60, "1 to 60 sessions", out);
    spots.iter().map(|spot| session(spot, out)).collect()
}

fn session(spot: &Spot<'_>, out: &mut Mistakes) -> SessionPlan {
    let Some(fields) = spot.object(SESSION, out) else {
        return empty();
    };
    let id = fields.need("id", "a name such as \"pembukaan\"", out).and_then(|spot| spot.id(out));
    let title = title(&fields, out);
    let activity = fields
        .need("activity", "what the room does, such as \"talk\",", out)
        .and_then(|spot| spot.name(activities, out));
    let slot = slot(&fields, out);
    SessionPlan {
        id: id.unwrap_or_default(),
        title,
        activity: activity.unwrap_or(Activity::Talk),
        start: slot.start,
        minutes: slot.minutes,
        least: fields.get("least").and_then(|spot| spot.minutes(out)),
        fixed: flag(&fields, "fixed", out),
        protocol: flag(&fields, "protocol", out),
        friday: fields.get("friday").and_then(|spot| spot.object(SLOT, out)).map(|fields| self::slot(&fields, out)),
        aspects: ids(&fields, out),
        speaker: fields.get("speaker").and_then(|spot| spot.text(out)),
        prompts: labels(&fields, "prompts", out),
        checklist: labels(&fields, "checklist", out),
        method: fields.get("method").and_then(|spot| spot.name(methods, out)),
        ..empty()
    }
}

fn empty() -> SessionPlan {
    SessionPlan::new(String::new(), Label::same(""), Activity::Talk, Time::midnight(), 0)
}

fn slot(fields: &Fields<'_>, out: &mut Mistakes) -> Slot {
    let start = fields.need("start", "a time of day such as \"08.00\"", out);
    let start = start.and_then(|spot| spot.time(out));
    let minutes = fields.need("minutes", "a length in minutes, 1 to 720,", out);
    let minutes = minutes.and_then(|spot| spot.minutes(out));
    Slot { start: start.unwrap_or_else(Time::midnight), minutes: minutes.unwrap_or_default() }
}

fn flag(fields: &Fields<'_>, name: &str, out: &mut Mistakes) -> bool {
    let flag = fields.get(name).and_then(|spot| spot.flag(out));
    flag.unwrap_or_default()
}

fn ids(fields: &Fields<'_>, out: &mut Mistakes) -> Vec<String> {
    let Some(spot) = fields.get("aspects") else {
        return Vec::new();
    };
    let spots = spot.list(0..=12, "at most 12", out);
    spots.iter().map(|spot| spot.id(out).unwrap_or_default()).collect()
}

fn labels(fields: &Fields<'_>, name: &str, out: &mut Mistakes) -> Vec<Label> {
    let Some(spot) = fields.get(name) else {
        return Vec::new();
    };
    let spots = spot.list(0..=24, "at most 24", out);
    spots.iter().filter_map(|spot| spot.label(out)).collect()
}

/// The names of all activities.
pub(super) fn activities() -> Vec<String> {
    Activity::ALL.iter().map(name).collect()
}

fn methods() -> Vec<String> {
    [MethodKind::Hands, MethodKind::Dots, MethodKind::Criteria, MethodKind::Ranking, MethodKind::Fist]
        .iter()
        .map(name)
        .collect()
}

/// The name of an enum's value in files, as serde spells it.
pub(super) fn name<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        Ok(_) | Err(_) => String::new(),
    }
}

/// Mistakes that show only when the whole is seen: ids given twice, aspects that do not exist.
pub(super) fn across(file: &AgendaFile, out: &mut Mistakes) {
    let mut seen: Vec<(&str, String)> = Vec::new();
    for (index, aspect) in file.aspects.iter().enumerate() {
        taken(&aspect.id, format!("aspects[{index}].id"), &mut seen, out);
    }
    seen.clear();
    for (path, session) in file.sessions() {
        taken(&session.id, format!("{path}.id"), &mut seen, out);
        for (index, id) in session.aspects.iter().enumerate() {
            aspect_exists(file, id, &format!("{path}.aspects[{index}]"), out);
        }
    }
    let mut activities = file.sessions().map(|(_, session)| session.activity);
    if file.aspects.is_empty() && activities.any(|activity| activity == Activity::Swot) {
        note(out, "aspects", Fault::NoAspects);
    }
}

fn taken<'f>(id: &'f str, path: String, seen: &mut Vec<(&'f str, String)>, out: &mut Mistakes) {
    if id.is_empty() {
        return;
    }
    match seen.iter().find(|(other, _)| *other == id) {
        Some((_, first)) => {
            let (id, first) = (id.to_owned(), first.clone());
            note(out, path, Fault::IdTaken { id, first });
        }
        None => seen.push((id, path)),
    }
}

fn aspect_exists(file: &AgendaFile, id: &str, path: &str, out: &mut Mistakes) {
    if id.is_empty() || file.aspects.iter().any(|aspect| aspect.id == id) {
        return;
    }
    let right: Vec<String> = file.aspects.iter().map(|a| a.id.clone()).collect();
    let near = super::fields::nearest(id, right.iter().map(String::as_str)).map(str::to_owned);
    let found = id.to_owned();
    note(out, path, Fault::NotOneOf { found, near, right });
}
