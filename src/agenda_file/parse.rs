//! From the tree of a file to an agenda, noting every mistake on the way.

use super::AgendaFile;
use super::fields::{Fields, Mistakes, Spot, note};
use super::mistake::Fault;
use super::sheet;
use super::tree::Node;
use crate::domain::agenda::{Activity, Label, SessionPlan, Slot};
use crate::domain::sheet::{Horizon, MOST_COLUMNS, Years};
use crate::domain::swot::Aspect;
use crate::domain::vote::MethodKind;
use jiff::civil::Time;
use serde::Serialize;

/// The fields of a file.
pub(super) const FILE: &[&str] = &["id", "title", "about", "aspects", "dimensions", "years", "sheets", "days"];
const YEARS: &[&str] = &["span", "first", "last"];
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
    "sheet",
    "look",
    "columns",
    "adds",
    "where",
];
/// The last fields of a session, which only one about a sheet has.
const ABOUT_SHEET: usize = 5;

/// Activities of an earlier form of the file, and the sheet that is filled instead.
const OLD: [(&str, &str); 8] = [
    ("outline", "rancangan"),
    ("issues", "isu"),
    ("readiness", "kesiapan"),
    ("strategies", "strategi"),
    ("programmes", "program"),
    ("roadmap", "program"),
    ("targets", "indikator"),
    ("actions", "tindak-lanjut"),
];

/// The agenda in the tree. Where a mistake is noted, a substitute stands: ids and titles are empty, times midnight,
/// lengths nought.
pub(super) fn agenda(root: &Node, out: &mut Mistakes) -> Option<(AgendaFile, sheet::Read)> {
    let spot = Spot { node: root, path: String::new() };
    let fields = spot.object(FILE, out)?;
    let id = fields.need("id", "a name such as \"tahap-1\"", out).and_then(|spot| spot.id(out));
    let title = title(&fields, out);
    let about = fields.get("about").and_then(|spot| spot.label(out));
    let aspects = fields.get("aspects").map_or_else(Vec::new, |spot| {
        let spots = spot.list(0..=12, "at most 12", out);
        spots.iter().map(|spot| aspect(spot, out)).collect()
    });
    let dimensions = sheet::dimensions(&fields, out);
    let years = fields.get("years").map_or(Horizon::USUAL, |spot| years(&spot, out));
    let mut read = sheet::sheets(&fields, &dimensions, out);
    let sheets = std::mem::take(&mut read.files);
    let days = fields.need("days", "a list of days", out);
    let days = days.map_or_else(Vec::new, |spot| {
        let spots = spot.list(1..=14, "1 to 14 days", out);
        spots.iter().map(|spot| day(spot, out)).collect()
    });
    let id = id.unwrap_or_default();
    Some((AgendaFile { id, title, about, aspects, dimensions, years, sheets, days }, read))
}

/// The years of roadmaps: a first and a last one, or so many from the one after the workshop.
fn years(spot: &Spot<'_>, out: &mut Mistakes) -> Horizon {
    let Some(fields) = spot.object(YEARS, out) else {
        return Horizon::USUAL;
    };
    if let Some(spot) = fields.get("span") {
        if let Some(beside) = fields.get("first").or_else(|| fields.get("last")) {
            note(out, beside.path, Fault::Beside("span"));
        }
        return spot.whole(1..=30, "1 to 30", out).map_or(Horizon::USUAL, Horizon::Span);
    }
    let mut year = |name: &str| {
        fields.need(name, "a year such as 2027", out).and_then(|spot| spot.whole(2000..=2100, "2000 to 2100", out))
    };
    let (Some(first), Some(last)) = (year("first"), year("last")) else {
        return Horizon::USUAL;
    };
    let years = Years { first, last };
    if !years.is_sound() {
        spot.is_not("a span of years", "the first before the last, 30 at most,", out);
        return Horizon::USUAL;
    }
    Horizon::Fixed(years)
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
    let activity = activity(&fields, out);
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
        aspects: ids(&fields, "aspects", 12, "at most 12", out),
        speaker: fields.get("speaker").and_then(|spot| spot.text(out)),
        prompts: labels(&fields, "prompts", out),
        checklist: labels(&fields, "checklist", out),
        method: fields.get("method").and_then(|spot| spot.name(methods, out)),
        sheet: about_sheet(&fields, activity, out),
        look: fields.get("look").and_then(|spot| spot.id(out)),
        columns: ids(&fields, "columns", MOST_COLUMNS, "at most 24 columns", out),
        adds: fields.get("adds").and_then(|spot| spot.flag(out)).unwrap_or(true),
        conditions: sheet::conditions(&fields, "where", out),
    }
}

/// What the room does; of an activity that is gone, what stands in its place.
fn activity(fields: &Fields<'_>, out: &mut Mistakes) -> Option<Activity> {
    let spot = fields.need("activity", "what the room does, such as \"talk\",", out)?;
    if let Node::Text(text) = spot.node
        && let Some((found, sheet)) = OLD.into_iter().find(|(found, _)| found == text)
    {
        note(out, spot.path, Fault::OldActivity { found, sheet });
        return None;
    }
    spot.name(activities, out)
}

/// The sheet of a session about one; another session has no field that is about one.
fn about_sheet(fields: &Fields<'_>, activity: Option<Activity>, out: &mut Mistakes) -> Option<String> {
    match activity {
        Some(Activity::Sheet) => fields.need("sheet", "the id of a sheet", out)?.id(out),
        None => None,
        Some(
            Activity::Attendance
            | Activity::Talk
            | Activity::Break
            | Activity::Swot
            | Activity::Vote
            | Activity::Recap
            | Activity::Agreement,
        ) => {
            for spot in SESSION.iter().rev().take(ABOUT_SHEET).rev().filter_map(|field| fields.get(field)) {
                note(out, spot.path, Fault::NotAboutSheet);
            }
            None
        }
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

fn ids(fields: &Fields<'_>, name: &str, most: usize, right: &'static str, out: &mut Mistakes) -> Vec<String> {
    let Some(spot) = fields.get(name) else {
        return Vec::new();
    };
    let spots = spot.list(0..=most, right, out);
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
pub(super) fn across(file: &AgendaFile, read: &sheet::Read, out: &mut Mistakes) {
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
    read.judge(file, out);
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
    let right = file.aspects.iter().map(|a| a.id.clone()).collect();
    note(out, path, Fault::not_one_of(id, right));
}
