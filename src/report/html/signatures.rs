//! Places to sign: a role, room for the pen, a name.

use super::escape;
use crate::domain::details::{Details, Person};
use crate::text::{Language, Phrase, minutes as say};
use std::fmt::Write;

/// Who is to sign, and as what.
struct Signature<'a> {
    role: String,
    person: &'a Person,
}

/// Room for the pen, which keeps its height in every program.
const PEN: &str = "\u{a0}<br/>\u{a0}<br/>\u{a0}<br/>\u{a0}";

/// Those who lead, organise and take notes, each with the name of the role.
pub(super) const fn leaders(details: &Details) -> [(Phrase, &Person); 3] {
    [
        (say::CHAIR, &details.chair),
        (say::COMMITTEE_HEAD, &details.committee_head),
        (say::NOTE_TAKER, &details.note_taker),
    ]
}

/// Writes the places to sign, two in a row; `dated`, the place and date, stands above the right one of the first row.
/// Those who lead, organise and take notes always have a place, with dots where nobody is named.
pub(super) fn signatures(out: &mut String, details: &Details, dated: &str, language: Language) {
    let lead = leaders(details).map(|(role, person)| Signature { role: language.say(role).to_owned(), person });
    let others = details.signers.iter().map(|person| Signature { role: String::new(), person });
    let all: Vec<Signature> = lead.into_iter().chain(others).collect();
    for (index, pair) in all.chunks(2).enumerate() {
        out.push_str("<table class=\"s\" cellspacing=\"0\" cellpadding=\"2\" width=\"100%\">\n");
        if index == 0 {
            row(out, ["", dated].map(escape));
        }
        let cells = |cell: fn(&Signature) -> String| [0, 1].map(|side| pair.get(side).map(cell).unwrap_or_default());
        row(out, cells(above));
        row(out, cells(|_| PEN.to_owned()));
        row(out, cells(name));
        out.push_str("</table>\n");
    }
}

fn row(out: &mut String, cells: [String; 2]) {
    out.push_str("<tr>");
    for cell in cells {
        let _ = write!(out, "<td width=\"50%\" align=\"center\">{cell}</td>");
    }
    out.push_str("</tr>\n");
}

/// The role and the office of who signs.
fn above(signature: &Signature) -> String {
    let lines: Vec<String> = [&signature.role, &signature.person.position]
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| escape(line))
        .collect();
    lines.join("<br/>")
}

/// The name, or dots where it goes, and the number below it.
fn name(signature: &Signature) -> String {
    let name = match signature.person.name.as_str() {
        "" => format!("({})", say::DOTS),
        name => format!("<strong><u>{}</u></strong>", escape(name)),
    };
    match signature.person.nip.as_str() {
        "" => name,
        nip => format!("{name}<br/>NIP. {}", escape(nip)),
    }
}
