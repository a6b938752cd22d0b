//! An agenda as a table for people.

use super::parse::name;
use super::{AgendaFile, SheetFile, clock};
use crate::domain::agenda::{Label, SessionPlan};
use crate::domain::plain::visible;
use crate::domain::sheet::{Figure, Look};
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
    let _ = writeln!(out, "aspects: {}", visible(&names.join(", ")));
    let sheets: Vec<&str> = file.sheets.iter().map(|file| file.sheet.id.as_str()).collect();
    if !sheets.is_empty() {
        let _ = writeln!(out, "sheets: {}", visible(&sheets.join(", ")));
    }
    out.push('\n');
    let mut rows = vec![["day", "start", "min", "friday", "id", "activity", "title"].map(str::to_owned)];
    for (day, sessions) in (1..).zip(&file.days) {
        rows.extend(sessions.iter().map(|plan| row(day, plan, language)));
    }
    out.push_str(&aligned(&rows));
    out
}

/// The columns of a sheet as a plain table, one a line, named like the fields of the file.
pub fn sheet_table(file: &SheetFile, language: fn(&Label) -> &str) -> String {
    let sheet = &file.sheet;
    let mut out = format!("{}: {}\n", visible(&sheet.id), visible(language(&sheet.title)));
    let mut list = |name: &str, entries: Vec<&str>| {
        if !entries.is_empty() {
            let _ = writeln!(out, "{name}: {}", visible(&entries.join(", ")));
        }
    };
    list("headings", sheet.headings.iter().map(|heading| language(&heading.name)).collect());
    list("looks", sheet.looks.iter().map(Look::id).collect());
    list("figures", sheet.figures.iter().map(Figure::id).collect());
    if !file.given.is_empty() {
        let _ = writeln!(out, "given: {}", file.given.len());
    }
    out.push('\n');
    let mut rows = vec![["id", "kind", "name"].map(str::to_owned)];
    rows.extend(sheet.columns.iter().map(|column| {
        let mut kind = name(&column.kind.name());
        kind.push_str(if column.main { " main" } else { "" });
        kind.push_str(if sheet.is_desk(&column.id) { " desk" } else { "" });
        [visible(&column.id).into_owned(), kind, visible(language(&column.name)).into_owned()]
    }));
    out.push_str(&aligned(&rows));
    out
}

fn row(day: usize, plan: &SessionPlan, language: fn(&Label) -> &str) -> [String; 7] {
    let friday = plan.friday.map_or_else(String::new, |slot| format!("{} {:>3}", clock(slot.start), slot.minutes));
    let mut activity = name(&plan.activity);
    if let Some(sheet) = &plan.sheet {
        activity = format!("{activity} {}", visible(sheet));
    }
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
