//! Charts as SVG.

use super::escape;
use crate::report::chart::Chart;
use std::fmt::Write;

pub(super) fn write(out: &mut String, chart: &Chart) {
    let _ = writeln!(out, "<p><strong>{}</strong></p>", escape(&chart.title));
}
