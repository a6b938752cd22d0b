//! An agenda as a table for people.

use super::parse::name;
use super::{AgendaFile, clock};
use crate::domain::agenda::{Label, SessionPlan};
use crate::domain::plain::visible;
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;

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
