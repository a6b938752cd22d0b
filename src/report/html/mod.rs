//! Documents as one page of HTML: no other file is needed, a word processor opens it, a browser prints it.
//!
//! It is also well-formed XML, so that anything can read it.

mod chart;
mod scan;
mod style;
mod table;

use super::block::{Block, Document, ListItem, Marks, Panels, Signature, Span, Standing};
use super::escape::html as escape;
use crate::domain::document::Paper;
use crate::text::agreement::DOTS;
use crate::text::report as say;
use std::fmt::Write;

/// A document as a page that is laid out for this paper.
pub fn document(document: &Document, paper: Paper) -> String {
    let mut page = Page { out: String::new() };
    page.blocks(&document.blocks);
    let (lang, title) = (document.language.code(), escape(&document.title));
    let standing = standing(document);
    let style = style::of(paper, document.lengthwise, &standing);
    // On paper it stands in the margin of every page, on the screen and in a word processor at the top.
    let class = if document.standing == Standing::Draft { "draft" } else { "final" };
    let said = match standing.as_str() {
        "" => String::new(),
        standing => format!("<div class=\"{class}\">{}</div>\n", escape(standing)),
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width\"/>\n<title>{title}</title>\n<style>\n{style}</style>\n\
         </head>\n<body>\n<div class=\"sheet\">\n{said}{}</div>\n</body>\n</html>\n",
        page.out
    )
}

/// What every page says of the document.
fn standing(document: &Document) -> String {
    match &document.standing {
        Standing::Draft => document.language.say(say::DRAFT).to_uppercase(),
        Standing::Final { records, sum } => say::standing(document.language, *records, sum),
        Standing::Plain => String::new(),
    }
}

/// What begins a page; a word processor does not look into classes for it.
const BREAK: &str = " class=\"break\" style=\"page-break-before:always\"";

/// Room for the pen, which keeps its height in every program.
const PEN: &str = "\u{a0}<br/>\u{a0}<br/>\u{a0}<br/>\u{a0}";

/// A page while it is written.
struct Page {
    out: String,
}

impl Page {
    /// Blocks, one below the other.
    fn blocks(&mut self, blocks: &[Block]) {
        let mut breaks = false;
        for block in blocks.iter().filter(|block| !block.is_working()) {
            if let Block::PageBreak = block {
                breaks = true;
                continue;
            }
            // The break belongs to what follows: word processors know it there.
            let begin = if std::mem::take(&mut breaks) { BREAK } else { "" };
            self.block(block, begin);
        }
    }

    fn block(&mut self, block: &Block, begin: &str) {
        match block {
            Block::Title(text) => self.element("h1", begin, &escape(text)),
            Block::Heading(level, text) => {
                let level = format!("h{}", (*level).clamp(2, 6));
                self.element(&level, begin, &escape(text));
            }
            _ if !begin.is_empty() => {
                let _ = writeln!(self.out, "<p{begin}></p>");
                self.block(block, "");
            }
            Block::Letterhead(lines) => {
                let lines: Vec<String> = lines.iter().map(|line| escape(line)).collect();
                let _ = writeln!(self.out, "<div class=\"kop\"><p>{}</p></div>", lines.join("</p>\n<p>"));
            }
            Block::Under(spans) => self.element("p", " class=\"c\"", &inline(spans)),
            Block::Text(spans) => {
                let class = if let [Span::Strong(_)] = spans[..] { " class=\"k\"" } else { "" };
                self.element("p", class, &inline(spans));
            }
            Block::Clause(ordinal, spans) => {
                let text = format!("<strong>{}</strong>: {}", escape(ordinal), inline(spans));
                self.element("p", " class=\"k clause\"", &text);
            }
            Block::List(marks, entries) => self.list(*marks, entries),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(rows) => table::write(&mut self.out, rows),
            Block::Chart(chart) => chart::write(&mut self.out, chart),
            Block::Panels(panels) => self.panels(panels),
            Block::Signatures(dated, all) => self.signatures(dated, all),
            Block::Lines(n) => self.out.push_str(&"<p class=\"w\">\u{a0}</p>\n".repeat((*n).into())),
            Block::Gap(n) => self.element("p", &format!(" style=\"height:{}mm\"", u32::from(*n) * 15 / 2), "\u{a0}"),
            Block::PageBreak => {}
            Block::Shell(lines) => self.element("pre", "", &escape(lines)),
            Block::Scan(text) => scan::write(&mut self.out, text),
        }
    }

    fn element(&mut self, name: &str, attributes: &str, inner: &str) {
        let _ = writeln!(self.out, "<{name}{attributes}>{inner}</{name}>");
    }

    fn list(&mut self, marks: Marks, entries: &[ListItem]) {
        let (open, close) = match marks {
            Marks::Bullets => ("<ul>", "</ul>"),
            Marks::Numbers => ("<ol>", "</ol>"),
            Marks::Letters => ("<ol type=\"a\">", "</ol>"),
        };
        let _ = writeln!(self.out, "{open}");
        for entry in entries {
            let _ = write!(self.out, "<li>{}", inline(&entry.text));
            if !entry.under.is_empty() {
                let under: Vec<String> = entry.under.iter().map(|under| escape(under)).collect();
                let _ = write!(self.out, "<ul><li>{}</li></ul>", under.join("</li><li>"));
            }
            self.out.push_str("</li>\n");
        }
        let _ = writeln!(self.out, "{close}");
    }

    /// Names and values in two columns without lines.
    fn facts(&mut self, facts: &[(String, String)]) {
        if facts.is_empty() {
            return;
        }
        self.out.push_str("<table class=\"f\" cellspacing=\"0\" cellpadding=\"1\" width=\"100%\">\n");
        for (name, value) in facts {
            let (name, value) = (escape(name), escape(value));
            let colon = if name.is_empty() { "" } else { ":" };
            let _ = writeln!(
                self.out,
                "<tr><td class=\"k\" width=\"28%\">{name}</td><td class=\"s\" width=\"3%\">{colon}</td><td>{value}</td></tr>"
            );
        }
        self.out.push_str("</table>\n");
    }

    fn panels(&mut self, panels: &Panels) {
        let class = if panels.cut { "p cut" } else { "p" };
        let _ = writeln!(
            self.out,
            "<table class=\"{class}\" border=\"1\" cellspacing=\"0\" cellpadding=\"6\" width=\"100%\">"
        );
        let beside = panels.beside.max(1);
        for row in panels.panels.chunks(beside) {
            self.out.push_str("<tr>");
            for panel in row {
                let _ = write!(self.out, "<td width=\"{}%\">", 100 / beside);
                self.blocks(panel);
                self.out.push_str("</td>");
            }
            let missing = beside - row.len();
            self.out.push_str(&"<td></td>".repeat(missing));
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</table>\n");
    }

    fn signatures(&mut self, dated: &str, all: &[Signature]) {
        for (index, pair) in all.chunks(2).enumerate() {
            self.out.push_str("<table class=\"s\" cellspacing=\"0\" cellpadding=\"2\" width=\"100%\">\n");
            if index == 0 {
                self.sides(["", dated].map(escape));
            }
            let cells =
                |cell: fn(&Signature) -> String| [0, 1].map(|side| pair.get(side).map(cell).unwrap_or_default());
            self.sides(cells(|signature| {
                signature.above.iter().map(|line| escape(line)).collect::<Vec<_>>().join("<br/>")
            }));
            self.sides(cells(|_| PEN.to_owned()));
            self.sides(cells(name));
            self.out.push_str("</table>\n");
        }
    }

    fn sides(&mut self, cells: [String; 2]) {
        self.out.push_str("<tr>");
        for cell in cells {
            let _ = write!(self.out, "<td width=\"50%\" align=\"center\">{cell}</td>");
        }
        self.out.push_str("</tr>\n");
    }
}

/// The name, or dots where it goes, and the number below it.
fn name(signature: &Signature) -> String {
    let name = match signature.name.as_str() {
        "" => format!("({DOTS})"),
        name => format!("<strong><u>{}</u></strong>", escape(name)),
    };
    match signature.nip.as_str() {
        "" => name,
        nip => format!("{name}<br/>NIP. {}", escape(nip)),
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
