//! Finds the fault of a line that cannot be the next one.

use super::error::Wrong;
use crate::domain::Event;
use serde::Deserialize;
use serde_json::Value;

/// The higher format that a line speaks of, whatever else is in it.
pub(super) fn newer(line: &[u8], highest: u32) -> Option<u32> {
    let line: Value = serde_json::from_slice(line).ok()?;
    line.get("events")?.as_array()?.iter().find_map(|event| {
        let field = match event.get("type")?.as_str()? {
            "workshop_created" => "format",
            "format_raised" => "to",
            _ => return None,
        };
        let format = event.get(field)?.as_u64()?;
        let format = u32::try_from(format).unwrap_or(u32::MAX);
        (format > highest).then_some(format)
    })
}

/// What the room did in sessions of builds from before version 0.1.0; sheets have taken their place.
const GONE: [&str; 8] = ["outline", "issues", "readiness", "strategies", "programmes", "roadmap", "targets", "actions"];

/// The first activity in a line that no session has any more.
pub(super) fn gone_activity(line: &[u8]) -> Option<&'static str> {
    let line: Value = serde_json::from_slice(line).ok()?;
    line.get("events")?.as_array()?.iter().find_map(|event| {
        let days = event.get("days").and_then(Value::as_array).into_iter().flatten();
        let planned = days.filter_map(|day| day.get("sessions")?.as_array()).flatten();
        let activities = planned.chain(event.get("plan")).filter_map(|plan| plan.get("activity")?.as_str());
        activities.into_iter().find_map(|activity| GONE.into_iter().find(|gone| *gone == activity))
    })
}

/// The fault of a line whose sum does not match.
pub(super) fn not_chained(line: &[u8], expected: u64) -> Wrong {
    match serde_json::from_slice::<Value>(line) {
        Err(error) => Wrong::NotJson(reason(&error)),
        Ok(value) => match value.get("n").and_then(Value::as_u64) {
            Some(found) if found != expected => Wrong::Number { found, expected },
            Some(_) | None => Wrong::Sum,
        },
    }
}

/// The fault of a line whose sum is right.
pub(super) fn not_read(line: &[u8], error: &serde_json::Error) -> Wrong {
    let value: Value = match serde_json::from_slice(line) {
        Ok(value) => value,
        Err(error) => return Wrong::NotJson(reason(&error)),
    };
    let events = value.get("events").and_then(Value::as_array);
    events.into_iter().flatten().find_map(not_an_event).unwrap_or_else(|| Wrong::Shape(reason(error)))
}

fn not_an_event(event: &Value) -> Option<Wrong> {
    let error = Event::deserialize(event).err()?;
    let reason = reason(&error);
    let name = event.get("type").and_then(Value::as_str)?;
    Some(if is_known(name) {
        Wrong::Event { name: name.to_owned(), reason }
    } else {
        Wrong::UnknownEvent(name.to_owned())
    })
}

fn is_known(name: &str) -> bool {
    match Event::deserialize(&serde_json::json!({ "type": name })) {
        Ok(_) => true,
        Err(error) => !error.to_string().starts_with("unknown variant"),
    }
}

/// The parser's words; the line it counts is always 1.
pub(super) fn reason(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column", " at byte")
}
