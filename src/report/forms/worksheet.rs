//! Worksheets (*kertas kerja*) for groups: four quadrants with lines to write on, one sheet an aspect.

use super::{escape, head};
use crate::domain::Workshop;
use crate::domain::swot::Quadrant;
use crate::report::html::facts;
use crate::text::{Language, Phrase, forms as say, minutes::DOTS, words};
use std::fmt::Write;

/// Lines to write on in a quadrant.
const LINES: usize = 10;

pub(super) const STYLE: &str = "\
table.q{table-layout:fixed}
table.q td{width:50%;border:0.75pt solid #000;padding:4pt 6pt;vertical-align:top}
p.w{border-bottom:0.5pt dotted #000;height:8mm;margin:0}
";

/// A sheet an aspect.
pub(super) fn body(workshop: &Workshop, language: Language) -> String {
    let mut out = String::new();
    for (index, aspect) in workshop.aspects().iter().enumerate() {
        head(&mut out, workshop, language, say::WORKSHEET, index == 0);
        let name = workshop.created.place.fill(language.label(&aspect.name));
        let dots = DOTS.repeat(2);
        let lines = [
            (say::ASPECT, name.as_str()),
            (say::GROUP, &dots),
            (say::SPOKESPERSON, &dots),
            (say::MEMBERS, &dots),
        ];
        let lines = lines.map(|(name, value)| (language.say(name).to_owned(), value.to_owned()));
        facts(&mut out, &lines);
        let _ = writeln!(out, "<p>{}</p>", language.say(say::ONE_A_LINE));
        quadrants(&mut out, language);
    }
    out
}

fn quadrants(out: &mut String, language: Language) {
    out.push_str("<table class=\"q\">\n");
    for pair in Quadrant::ALL.chunks(2) {
        out.push_str("<tr>");
        for quadrant in pair {
            let name = language.say(words::quadrant(*quadrant));
            let asked = language.say(question(*quadrant));
            let _ = write!(
                out,
                "<td><strong>{} ({})</strong><br/><em>{}</em>{}</td>",
                escape(name),
                quadrant.letter(),
                escape(asked),
                "<p class=\"w\"></p>".repeat(LINES)
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
