//! Places to sign: a role, room for the pen, a name.

use super::escape;
use crate::domain::details::{Details, Person};
use crate::text::{Language, minutes as say};
use std::fmt::Write;

/// One place to sign.
struct Place<'a> {
    role: String,
    person: &'a Person,
}

/// Two places in a row. Those who lead, organise and take notes are always there, with dots where nobody is named.
pub(super) fn signatures(out: &mut String, details: &Details, language: Language) {
    let lead = [
        (say::CHAIR, &details.chair),
        (say::COMMITTEE_HEAD, &details.committee_head),
        (say::NOTE_TAKER, &details.note_taker),
    ];
    let lead = lead.map(|(role, person)| Place {
        role: language.say(role).to_owned(),
        person,
    });
    let others = details.signers.iter().map(|person| Place {
        role: String::new(),
        person,
    });
    let places: Vec<Place> = lead.into_iter().chain(others).collect();
    for pair in places.chunks(2) {
        out.push_str("<table class=\"s\">\n");
        row(out, "", pair, above);
        row(out, " class=\"room\"", pair, |_| String::new());
        row(out, "", pair, name);
        out.push_str("</table>\n");
    }
}

/// A row with a cell for each of two places, one of which may be missing.
fn row(out: &mut String, class: &str, pair: &[Place], cell: impl Fn(&Place) -> String) {
    out.push_str("<tr>");
    for index in 0..2 {
        let text = pair.get(index).map(&cell).unwrap_or_default();
        let _ = write!(out, "<td{class}>{text}</td>");
    }
    out.push_str("</tr>\n");
}

/// The role and the office of who signs.
fn above(place: &Place) -> String {
    let lines: Vec<String> = [&place.role, &place.person.position]
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| escape(line))
        .collect();
    lines.join("<br/>")
}

/// The name, or dots where it goes, and the number below it.
fn name(place: &Place) -> String {
    let name = match place.person.name.as_str() {
        "" => format!("({})", say::DOTS),
        name => format!("<strong><u>{}</u></strong>", escape(name)),
    };
    match place.person.nip.as_str() {
        "" => name,
        nip => format!("{name}<br/>NIP. {}", escape(nip)),
    }
}
