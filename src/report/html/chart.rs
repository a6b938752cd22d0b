//! Charts as SVG: shades of grey that a printer keeps apart, letters as large as the text around them.

mod bars;
mod map;
mod points;
mod roadmap;
mod swot;

use super::escape;
use crate::report::chart::{Chart, ChartKind};
use std::fmt::Write;

/// Units across; a unit is about 0.25 mm on upright paper.
const WIDTH: f64 = 700.0;
/// Height of a line of text.
const LINE: f64 = 18.0;
/// Letters of text in a width of so many units.
const LETTER: f64 = 6.6;

/// Writes a chart under its title; one that is too long for a page as several pictures.
pub(super) fn write(out: &mut String, chart: &Chart) {
    let drawn = match &chart.kind {
        ChartKind::Bars { bars, most } => vec![bars::draw(bars, *most)],
        ChartKind::Swot(fields) => vec![swot::draw(fields)],
        ChartKind::Points { axes, range, cross, points } => vec![points::draw(axes, *range, *cross, points)],
        ChartKind::Roadmap { years, rows } => vec![roadmap::draw(*years, rows)],
        ChartKind::Map { columns, rows } => map::draw(columns, rows),
    };
    let title = escape(&chart.title);
    let _ = writeln!(out, "<p class=\"k\"><strong>{title}</strong></p>");
    for drawn in drawn {
        let _ = writeln!(
            out,
            "<svg viewBox=\"0 0 {WIDTH} {:.0}\" role=\"img\" aria-label=\"{title}\">{}</svg>",
            drawn.height, drawn.body
        );
    }
}

/// A picture: what is in it, and how high it is.
#[derive(Debug, Default)]
struct Drawing {
    body: String,
    height: f64,
}

/// Where a text stands from its point.
#[derive(Debug, Clone, Copy)]
enum Anchor {
    Start,
    Middle,
    End,
}

impl Drawing {
    fn rect(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), fill: &str) {
        let _ = write!(
            self.body,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{fill}\" stroke=\"#000\" \
             stroke-width=\"0.75\"/>",
            width.max(0.0),
            height.max(0.0)
        );
    }

    fn line(&mut self, (x, y): (f64, f64), (to_x, to_y): (f64, f64), stroke: &str) {
        let _ = write!(
            self.body,
            "<line x1=\"{x:.1}\" y1=\"{y:.1}\" x2=\"{to_x:.1}\" y2=\"{to_y:.1}\" stroke=\"{stroke}\" stroke-width=\"0.75\"/>"
        );
    }

    fn text(&mut self, (x, y): (f64, f64), anchor: Anchor, text: &str) {
        self.letters((x, y), anchor, "", text);
    }

    fn strong(&mut self, (x, y): (f64, f64), anchor: Anchor, text: &str) {
        self.letters((x, y), anchor, " font-weight=\"bold\"", text);
    }

    /// A text that is read from below upwards, from its point.
    fn upright(&mut self, (x, y): (f64, f64), text: &str) {
        let turned = format!(" transform=\"rotate(-90 {x:.1} {y:.1})\"");
        self.letters((x, y), Anchor::Start, &turned, text);
    }

    fn letters(&mut self, (x, y): (f64, f64), anchor: Anchor, more: &str, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let _ = write!(
            self.body,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"13\" text-anchor=\"{anchor}\"{more}>{}</text>",
            escape(text)
        );
    }
}

/// The text in lines that are no wider than so many units.
fn wrapped(text: &str, width: f64) -> Vec<String> {
    textwrap::wrap(text, letters(width)).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// How many letters fit into a width.
fn letters(width: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "widths are between 10 and 700")]
    let letters = (width / LETTER) as usize;
    letters.max(4)
}

/// A number of things as a length.
fn units(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}
