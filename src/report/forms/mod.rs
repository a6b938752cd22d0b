//! Blank forms to print beforehand: attendance lists, worksheets, ballots, the rows of a session for tables.

mod attendance;
mod ballots;
mod tables;
mod worksheet;

pub use tables::{table_form, table_forms};

use super::escape::html as escape;
use super::html::{self, BREAK, LINED, Paper};
use crate::domain::Workshop;
use crate::domain::forms::{FormKind, session_for_tables};
use crate::text::{Language, Phrase, forms as say};
use std::fmt::Write;

/// The form as one page of HTML; none for ballots of a workshop without a vote that is drafted or open, and for tables of
/// one without a session about a sheet.
pub fn form(workshop: &Workshop, kind: FormKind, language: Language, paper: Paper) -> Option<String> {
    let (title, style, body) = match kind {
        FormKind::Attendance => (say::ATTENDANCE, attendance::STYLE, attendance::body(workshop, language)),
        FormKind::Worksheet => (say::WORKSHEET, worksheet::STYLE, worksheet::body(workshop, language)),
        FormKind::Ballots => (say::BALLOT, ballots::STYLE, ballots::body(workshop, language)?),
        FormKind::Tables => {
            let session = session_for_tables(workshop)?;
            return table_forms(workshop, &session.plan.id, language, paper);
        }
    };
    let place = workshop.created.place.full_name();
    let title = format!("{}: {place}", language.say(title));
    Some(html::page(&title, language, paper, style, &body))
}

/// What a form is, and of which event, at the top of a sheet; sheets after the first begin a page.
fn head(out: &mut String, workshop: &Workshop, language: Language, title: Phrase, first: bool) {
    named_head(out, workshop, language.say(title), first);
}

/// The same under any title.
fn named_head(out: &mut String, workshop: &Workshop, title: &str, first: bool) {
    let created = &workshop.created;
    let class = if first { "" } else { BREAK };
    let _ = writeln!(out, "<h1{class}>{}</h1>", escape(title));
    let event = format!("{}, {}", created.title, created.place.full_name());
    let _ = writeln!(out, "<p class=\"c\">{}</p>", escape(&event));
}

/// A row of names above a table, each with its share of the width in percent.
fn columns(out: &mut String, names: &[(u8, &str)]) {
    let _ = write!(out, "{LINED}\n<thead><tr>");
    for (share, name) in names {
        let name = escape(name);
        let _ = write!(out, "<th width=\"{share}%\" style=\"width:{share}%\">{name}</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
}
