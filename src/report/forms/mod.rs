//! Blank forms to print beforehand: attendance lists, worksheets, ballots.

mod attendance;
mod ballots;
mod worksheet;

use super::escape::html as escape;
use super::html::{self, Paper};
use crate::domain::Workshop;
use crate::domain::forms::FormKind;
use crate::text::{Language, Phrase, forms as say};
use std::fmt::Write;

/// The form as one page of HTML; none for ballots of a workshop without a vote that is drafted or open.
pub fn form(
    workshop: &Workshop,
    kind: FormKind,
    language: Language,
    paper: Paper,
) -> Option<String> {
    let (title, style, body) = match kind {
        FormKind::Attendance => (
            say::ATTENDANCE,
            attendance::STYLE,
            attendance::body(workshop, language),
        ),
        FormKind::Worksheet => (
            say::WORKSHEET,
            worksheet::STYLE,
            worksheet::body(workshop, language),
        ),
        FormKind::Ballots => (
            say::BALLOT,
            ballots::STYLE,
            ballots::body(workshop, language)?,
        ),
    };
    let place = workshop.created.place.full_name();
    let title = format!("{}: {place}", language.say(title));
    Some(html::page(&title, language, paper, style, &body))
}

/// What a form is, and of which event, at the top of a sheet; sheets after the first begin a page.
fn head(out: &mut String, workshop: &Workshop, language: Language, title: Phrase, first: bool) {
    let created = &workshop.created;
    let class = if first { "" } else { " class=\"break\"" };
    let _ = writeln!(out, "<h1{class}>{}</h1>", language.say(title));
    let event = format!("{}, {}", created.title, created.place.full_name());
    let _ = writeln!(out, "<p class=\"c\">{}</p>", escape(&event));
}

/// A row of names above a table.
fn columns(out: &mut String, names: &[(&str, &str)]) {
    out.push_str("<table class=\"g\">\n<thead><tr>");
    for (class, name) in names {
        let _ = write!(out, "<th class=\"{class}\">{}</th>", escape(name));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
}
