//! A text as a square to scan (QR), with the text below it.

use super::escape;
use crate::report::scan::{QUIET, Square, square};
use std::fmt::Write;

pub(super) fn write(out: &mut String, text: &str) {
    if let Some(Square { side, dark }) = square(text) {
        let whole = side + 2 * QUIET;
        let _ = write!(out, "<svg class=\"scan\" viewBox=\"0 0 {whole} {whole}\" shape-rendering=\"crispEdges\">");
        let _ = write!(out, "<rect width=\"{whole}\" height=\"{whole}\" fill=\"#fff\"/><path d=\"");
        for (x, y) in dark {
            let _ = write!(out, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
        out.push_str("\"/></svg>\n");
    }
    let _ = writeln!(out, "<p><code>{}</code></p>", escape(text));
}
