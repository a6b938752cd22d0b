//! Attendance lists: a row to sign for each head that is expected, the offices filled in.

use super::{columns, escape, head};
use crate::domain::Workshop;
use crate::domain::attendance::Delegation;
use crate::text::{Language, dates, forms as say, report, words};
use std::fmt::Write;

/// Rows for an office that was never counted.
const ROWS: u32 = 2;
/// Empty rows at the end of a day's list.
const SPARE: u32 = 10;

pub(super) const STYLE: &str = "\
table.g{table-layout:fixed}
table.g td{height:8mm}
table.g td.office{font-size:9.5pt;line-height:1.2}
table.g td.even{padding-left:18mm}
";

/// One list for each day.
pub(super) fn body(workshop: &Workshop, language: Language) -> String {
    let mut out = String::new();
    for (index, day) in workshop.days.iter().enumerate() {
        head(&mut out, workshop, language, say::ATTENDANCE, index == 0);
        let date = dates::long_date(language, day.date);
        let line = format!("{}: {date}", words::day(language, index));
        let _ = writeln!(out, "<p class=\"c\">{line}</p>");
        if !workshop.created.venue.is_empty() {
            let venue = escape(&workshop.created.venue);
            let _ = writeln!(out, "<p class=\"c\">{}: {venue}</p>", language.say(report::VENUE));
        }
        list(&mut out, workshop, language);
    }
    out
}

fn list(out: &mut String, workshop: &Workshop, language: Language) {
    let names = [(6, say::NO), (26, say::NAME), (19, say::POSITION), (27, say::OFFICE), (22, say::SIGNATURE)];
    let names = names.map(|(share, name)| (share, language.say(name)));
    columns(out, &names);
    let mut number = 0;
    let mut row = |out: &mut String, office: &str| {
        number += 1;
        // Signatures stand left and right by turns, so that they have room.
        let class = if number % 2 == 0 { " class=\"even\"" } else { "" };
        let office = escape(office);
        let _ = writeln!(
            out,
            "<tr><td>{number}</td><td></td><td></td><td class=\"office\">{office}</td><td{class}>{number}.</td></tr>"
        );
    };
    for delegation in &workshop.delegations {
        for _ in 0..expected(workshop, delegation) {
            row(out, &delegation.name);
        }
    }
    for _ in 0..SPARE {
        row(out, "");
    }
    out.push_str("</tbody>\n</table>\n");
}

/// Rows for an office: the most of its heads that were ever counted, at least [`ROWS`].
fn expected(workshop: &Workshop, delegation: &Delegation) -> u32 {
    let counts = workshop.headcounts.iter();
    let heads = counts.filter_map(|count| count.present.get(&delegation.code).copied());
    heads.max().unwrap_or(0).clamp(ROWS, 200)
}
