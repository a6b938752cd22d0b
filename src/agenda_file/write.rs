//! An agenda as a file, and as a table for people.

use super::parse::name;
use super::{AgendaFile, clock};
use crate::domain::agenda::{Label, SessionPlan, Slot};
use crate::domain::plain::visible;
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;

/// The text of an agenda file that reads back as `file`. Fields that say nothing are left out.
pub fn to_json(file: &AgendaFile) -> String {
    let mut out = String::from("{\n");
    let _ = writeln!(out, "  \"id\": {},", quote(&file.id));
    let _ = writeln!(out, "  \"title\": {},", pair(&file.title));
    if let Some(about) = &file.about {
        let _ = writeln!(out, "  \"about\": {},", pair(about));
    }
    let aspects = file.aspects.iter().map(|aspect| {
        let (id, name) = (quote(&aspect.id), pair(&aspect.name));
        format!("    {{ \"id\": {id}, \"name\": {name} }}")
    });
    let _ = writeln!(out, "  \"aspects\": {},", list(aspects.collect(), "  "));
    let days = file.days.iter().map(|sessions| {
        let sessions = sessions.iter().map(session).collect();
        let sessions = list(sessions, "      ");
        format!("    {{\n      \"sessions\": {sessions}\n    }}")
    });
    let _ = writeln!(out, "  \"days\": {}", list(days.collect(), "  "));
    out.push_str("}\n");
    out
}

fn session(plan: &SessionPlan) -> String {
    let mut lines = vec![
        format!("\"id\": {}", quote(&plan.id)),
        format!("\"title\": {}", pair(&plan.title)),
        format!("\"activity\": {}", quote(&name(&plan.activity))),
        slot(Slot { start: plan.start, minutes: plan.minutes }),
    ];
    if let Some(least) = plan.least {
        lines.push(format!("\"least\": {least}"));
    }
    if plan.fixed {
        lines.push("\"fixed\": true".to_owned());
    }
    if plan.protocol {
        lines.push("\"protocol\": true".to_owned());
    }
    if let Some(friday) = plan.friday {
        lines.push(format!("\"friday\": {{ {} }}", slot(friday)));
    }
    if !plan.aspects.is_empty() {
        let ids: Vec<String> = plan.aspects.iter().map(|id| quote(id)).collect();
        lines.push(format!("\"aspects\": [{}]", ids.join(", ")));
    }
    if let Some(speaker) = &plan.speaker {
        lines.push(format!("\"speaker\": {}", quote(speaker)));
    }
    if let Some(method) = &plan.method {
        lines.push(format!("\"method\": {}", quote(&name(method))));
    }
    for (field, labels) in [("prompts", &plan.prompts), ("checklist", &plan.checklist)] {
        if !labels.is_empty() {
            let labels = labels.iter().map(|label| format!("            {}", pair(label)));
            let labels = list(labels.collect(), "          ");
            lines.push(format!("\"{field}\": {labels}"));
        }
    }
    let lines: Vec<String> = lines.iter().map(|line| format!("          {line}")).collect();
    format!("        {{\n{}\n        }}", lines.join(",\n"))
}

fn slot(slot: Slot) -> String {
    let start = quote(&clock(slot.start));
    format!("\"start\": {start}, \"minutes\": {}", slot.minutes)
}

fn pair(label: &Label) -> String {
    let (id, en) = (quote(&label.id), quote(&label.en));
    format!("{{ \"id\": {id}, \"en\": {en} }}")
}

fn quote(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn list(entries: Vec<String>, indent: &str) -> String {
    if entries.is_empty() {
        return "[]".to_owned();
    }
    format!("[\n{}\n{indent}]", entries.join(",\n"))
}

/// The agenda as a plain table, one session a line, columns named like the fields of the file.
/// `language` chooses the text of a label.
pub fn table(file: &AgendaFile, language: fn(&Label) -> &str) -> String {
    let mut out = format!("{}: {}\n", visible(&file.id), visible(language(&file.title)));
    if let Some(about) = &file.about {
        let _ = writeln!(out, "{}", visible(language(about)));
    }
    let names = file.aspects.iter().map(|aspect| language(&aspect.name));
    let names: Vec<&str> = names.collect();
    let _ = writeln!(out, "aspects: {}\n", visible(&names.join(", ")));
    let mut rows = vec![["day", "start", "min", "friday", "id", "activity", "title"].map(str::to_owned)];
    for (day, sessions) in (1..).zip(&file.days) {
        rows.extend(sessions.iter().map(|plan| row(day, plan, language)));
    }
    out.push_str(&aligned(&rows));
    out
}

fn row(day: usize, plan: &SessionPlan, language: fn(&Label) -> &str) -> [String; 7] {
    let friday = plan.friday.map_or_else(String::new, |slot| format!("{} {:>3}", clock(slot.start), slot.minutes));
    let mut activity = name(&plan.activity);
    if plan.fixed {
        activity.push_str(" fixed");
    }
    if plan.protocol {
        activity.push_str(" protocol");
    }
    [
        day.to_string(),
        clock(plan.start),
        format!("{:>3}", plan.minutes),
        friday,
        visible(&plan.id).into_owned(),
        activity,
        visible(language(&plan.title)).into_owned(),
    ]
}

fn aligned<const N: usize>(rows: &[[String; N]]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..N).map(width).collect();
    let mut out = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths).map(|(cell, width)| {
            let blanks = " ".repeat(width.saturating_sub(cell.width()));
            format!("{cell}{blanks}")
        });
        let cells: Vec<String> = cells.collect();
        out.push_str(cells.join("  ").trim_end());
        out.push('\n');
    }
    out
}
