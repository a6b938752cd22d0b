//! Worksheets (*kertas kerja*) for groups: four quadrants with lines to write on, one sheet a group.

use super::{escape, head};
use crate::domain::Workshop;
use crate::domain::attendance::Code;
use crate::domain::group::Group;
use crate::domain::swot::{Aspect, Quadrant};
use crate::report::html::facts;
use crate::text::{Language, Phrase, forms as say, group as groups, minutes::DOTS, words};
use std::fmt::Write;

/// Lines to write on in a quadrant.
const LINES: usize = 9;

pub(super) const STYLE: &str = "\
table.q{table-layout:fixed}
table.q td{width:50%;border:0.75pt solid #000;padding:4pt 6pt;vertical-align:top}
p.w{border-bottom:0.5pt dotted #000;height:7.5mm;margin:0}
";

/// What is filled in at the top of a sheet.
struct Sheet {
    /// The aspect by name, or the dimension.
    subject: (Phrase, String),
    group: String,
    members: String,
}

/// One sheet for each group; for each aspect while no groups are formed.
pub(super) fn body(workshop: &Workshop, language: Language) -> String {
    let mut out = String::new();
    let dots = DOTS.repeat(2);
    let or_dots = |text: String| if text.is_empty() { dots.clone() } else { text };
    for (index, sheet) in sheets(workshop, language).into_iter().enumerate() {
        head(&mut out, workshop, language, say::WORKSHEET, index == 0);
        let (name, subject) = sheet.subject;
        let lines = [
            (name, subject),
            (say::GROUP, sheet.group),
            (say::SPOKESPERSON, String::new()),
            (say::MEMBERS, sheet.members),
        ];
        let lines = lines.map(|(name, value)| (language.say(name).to_owned(), or_dots(value)));
        facts(&mut out, &lines);
        let _ = writeln!(out, "<p>{}</p>", language.say(say::ONE_A_LINE));
        quadrants(&mut out, language);
    }
    out
}

fn sheets(workshop: &Workshop, language: Language) -> Vec<Sheet> {
    let named = |aspect: &Aspect| workshop.created.place.fill(language.label(&aspect.name));
    if workshop.groups.is_empty() {
        let sheet = |aspect: &Aspect| Sheet {
            subject: (say::ASPECT, named(aspect)),
            group: String::new(),
            members: String::new(),
        };
        return workshop.aspects().iter().map(sheet).collect();
    }
    let sheet = |group: &Group| {
        let aspect = group.aspect.as_deref().and_then(|id| workshop.aspect(id));
        let members: Vec<&str> = group.members.iter().map(Code::as_str).collect();
        Sheet {
            subject: match &group.dimension {
                Some(dimension) => (say::DIMENSION, groups::dimension(dimension)),
                None => (say::ASPECT, aspect.map(named).unwrap_or_default()),
            },
            group: group.name.clone(),
            members: members.join(", "),
        }
    };
    workshop.groups.iter().map(sheet).collect()
}

fn quadrants(out: &mut String, language: Language) {
    let attributes = "border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\"";
    let _ = writeln!(out, "<table class=\"q\" {attributes}>");
    for pair in Quadrant::ALL.chunks(2) {
        out.push_str("<tr>");
        for quadrant in pair {
            let name = language.say(words::quadrant(*quadrant));
            let asked = language.say(question(*quadrant));
            let _ = write!(
                out,
                "<td width=\"50%\"><strong>{} ({})</strong><br/><em>{}</em>{}</td>",
                escape(name),
                quadrant.letter(),
                escape(asked),
                "<p class=\"w\">\u{a0}</p>".repeat(LINES)
            );
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
}

const fn question(quadrant: Quadrant) -> Phrase {
    match quadrant {
        Quadrant::S => say::STRENGTHS,
        Quadrant::W => say::WEAKNESSES,
        Quadrant::O => say::OPPORTUNITIES,
        Quadrant::T => say::THREATS,
    }
}
