//! Documents as one page of HTML: no other file is needed, a word processor opens it, a browser prints it.
//!
//! It is also well-formed XML, so that anything can read it.

mod minutes;
mod signatures;

pub use minutes::minutes;

use super::document::{Block, ListItem, Span, Table};
use super::escape::html as escape;
use crate::text::Language;
use std::fmt::Write;

/// The paper that a page is laid out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 215 × 330 mm, the folio of Indonesian offices.
    F4,
}

impl Paper {
    const fn size(self) -> &'static str {
        match self {
            Self::A4 => "210mm 297mm",
            Self::F4 => "215mm 330mm",
        }
    }

    /// Rules that turn the paper, to stand behind the other rules of a page.
    pub(super) const fn lengthwise(self) -> &'static str {
        match self {
            Self::A4 => "@page{size:297mm 210mm}\n@page sheet{size:297mm 210mm}\nbody{max-width:none}\n",
            Self::F4 => "@page{size:330mm 215mm}\n@page sheet{size:330mm 215mm}\nbody{max-width:none}\n",
        }
    }
}

/// Rules that hold for every page. Word knows the named page, browsers the other.
const STYLE: &str = "\
body{font-family:'Bookman Old Style',Cambria,'Times New Roman',serif;font-size:11pt;line-height:1.35;color:#000;background:#fff;margin:0 auto;max-width:175mm}
h1{font-size:13pt;text-align:center;text-transform:uppercase;margin:0 0 2pt}
h2{font-size:12pt;margin:14pt 0 4pt;page-break-after:avoid}
h3{font-size:11pt;margin:10pt 0 3pt;page-break-after:avoid}
p{margin:4pt 0}
p.c{text-align:center;margin:0}
p.b{font-weight:bold}
p.j{text-align:justify}
ul,ol{margin:3pt 0;padding-left:18pt}
table{border-collapse:collapse;width:100%;margin:4pt 0}
table.g th,table.g td{border:0.75pt solid #000;padding:2pt 4pt;vertical-align:top;text-align:left}
table.g th{background:#eee}
table.g .n{text-align:right}
table.f td{padding:1pt 4pt 1pt 0;vertical-align:top}
table.f td.k{width:48mm}
table.f td.s{width:4mm}
table.s{page-break-inside:avoid;table-layout:fixed;margin:8pt 0 0}
table.s td{width:50%;text-align:center;vertical-align:top;padding:0 4pt}
table.g .w{white-space:nowrap}
p.k{page-break-after:avoid}
tr{page-break-inside:avoid}
thead{display:table-header-group}
code,pre{font-family:Consolas,'Courier New',monospace;font-size:8.5pt;word-break:break-all;white-space:pre-wrap}
.break{page-break-before:always}
";

/// A table with lines. Word processors heed attributes where browsers heed [`STYLE`].
pub(in crate::report) const LINED: &str =
    "<table class=\"g\" border=\"1\" cellspacing=\"0\" cellpadding=\"3\" width=\"100%\">";

/// What begins a page; a word processor does not look into classes for it.
pub(in crate::report) const BREAK: &str = " class=\"break\" style=\"page-break-before:always\"";

/// A whole page around what stands in it.
pub(super) fn page(title: &str, language: Language, paper: Paper, style: &str, body: &str) -> String {
    let (lang, size) = (language.code(), paper.size());
    let title = escape(title);
    let margins = "20mm 20mm 20mm 25mm";
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>{title}</title>\n<style>\n\
         @page{{size:{size};margin:{margins}}}\n@page sheet{{size:{size};margin:{margins}}}\ndiv.sheet{{page:sheet}}\n\
         @media screen{{body{{padding:10mm}}}}\n{STYLE}{style}</style>\n</head>\n<body>\n<div class=\"sheet\">\n{body}</div>\n</body>\n</html>\n"
    )
}

/// Blocks, one below the other.
pub(super) fn blocks(out: &mut String, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Heading(level, text) => {
                let level = (*level).clamp(1, 6);
                let _ = writeln!(out, "<h{level}>{}</h{level}>", escape(text));
            }
            Block::Text(spans) => {
                let class = match spans[..] {
                    [Span::Strong(_)] => " class=\"k\"",
                    _ => "",
                };
                let _ = writeln!(out, "<p{class}>{}</p>", inline(spans));
            }
            Block::List(entries) => list(out, entries),
            Block::Table(rows) => table(out, rows),
            Block::Shell(lines) => {
                let _ = writeln!(out, "<pre>{}</pre>", escape(lines));
            }
        }
    }
}

fn inline(spans: &[Span]) -> String {
    let span = |span: &Span| match span {
        Span::Plain(text) => escape(text),
        Span::Strong(text) => format!("<strong>{}</strong>", escape(text)),
        Span::Emphasis(text) => format!("<em>{}</em>", escape(text)),
        Span::Code(text) => format!("<code>{}</code>", escape(text)),
    };
    spans.iter().map(span).collect()
}

fn list(out: &mut String, entries: &[ListItem]) {
    out.push_str("<ul>\n");
    for entry in entries {
        let _ = write!(out, "<li>{}", inline(&entry.text));
        if !entry.under.is_empty() {
            out.push_str("<ul>");
            for under in &entry.under {
                let _ = write!(out, "<li>{}</li>", escape(under));
            }
            out.push_str("</ul>");
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ul>\n");
}

/// The longest text in a column of times and the like, which does not wrap.
const SHORT: usize = 14;

/// Columns from `numbers` on stand to the right; a column of short texts does not wrap.
pub(super) fn table(out: &mut String, table: &Table) {
    let is_short = |index: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(index));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0) <= SHORT
    };
    let short: Vec<bool> = (0..table.columns.len()).map(is_short).collect();
    let row = |out: &mut String, cells: &[String], tag: &str| {
        out.push_str("<tr>");
        for (index, cell) in cells.iter().enumerate() {
            let is_short = short.get(index).is_some_and(|short| *short);
            let class = match (index >= table.numbers, is_short) {
                (true, _) => " class=\"n\" align=\"right\"",
                (false, true) => " class=\"w\" nowrap=\"nowrap\"",
                (false, false) => "",
            };
            let _ = write!(out, "<{tag}{class}>{}</{tag}>", escape(cell));
        }
        out.push_str("</tr>\n");
    };
    let _ = write!(out, "{LINED}\n<thead>");
    row(out, &table.columns, "th");
    out.push_str("</thead>\n<tbody>\n");
    for cells in &table.rows {
        row(out, cells, "td");
    }
    out.push_str("</tbody>\n</table>\n");
}

/// Names and values in two columns without lines.
pub(super) fn facts(out: &mut String, facts: &[(String, String)]) {
    if facts.is_empty() {
        return;
    }
    out.push_str("<table class=\"f\" cellspacing=\"0\" cellpadding=\"1\" width=\"100%\">\n");
    for (name, value) in facts {
        let (name, value) = (escape(name), escape(value));
        let colon = if name.is_empty() { "" } else { ":" };
        let _ = writeln!(
            out,
            "<tr><td class=\"k\" width=\"28%\">{name}</td><td class=\"s\" width=\"3%\">{colon}</td><td>{value}</td></tr>"
        );
    }
    out.push_str("</table>\n");
}
