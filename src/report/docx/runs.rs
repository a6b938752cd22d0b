//! Texts and paragraphs.

use super::super::block::Span;
use super::super::escape::html as escape;
use std::fmt::Write;

/// A run of text in the letters around it.
pub(super) fn plain(text: &str) -> String {
    run("", text)
}

/// A run of text in bold.
pub(super) fn strong(text: &str) -> String {
    run("Strong", text)
}

/// A run of text in the letters of a terminal.
pub(super) fn code(text: &str) -> String {
    run("Code", text)
}

/// A run of text in a character style; none is the letters around it.
fn run(style: &str, text: &str) -> String {
    let text = escape(text);
    let style = match style {
        "" => String::new(),
        style => format!("<w:rPr><w:rStyle w:val=\"{style}\"/></w:rPr>"),
    };
    format!("<w:r>{style}<w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// Spans as runs.
pub(super) fn inline(spans: &[Span]) -> String {
    let span = |span: &Span| match span {
        Span::Plain(text) => plain(text),
        Span::Strong(text) => strong(text),
        Span::Emphasis(text) => run("Emphasis", text),
        Span::Code(text) => code(text),
    };
    spans.iter().map(span).collect()
}

/// Lines as runs with breaks between them.
pub(super) fn lines<T: AsRef<str>>(lines: impl IntoIterator<Item = T>, style: fn(&str) -> String) -> String {
    let lines: Vec<String> = lines.into_iter().map(|line| style(line.as_ref())).collect();
    lines.join("<w:r><w:br/></w:r>")
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Set<'a> {
    /// Its style; none is the usual one.
    pub style: &'a str,
    /// Whether it stays on the page of what follows.
    pub keep: bool,
    /// Whether it begins a page.
    pub begins: bool,
    /// The numbers or marks that it bears, and how deep.
    pub list: Option<(usize, u8)>,
    /// Stops for the tabs in it, in twentieths of a point, each with its kind and leader.
    pub stops: &'a [(u32, &'a str, &'a str)],
    /// How far it hangs out to the left of its other lines.
    pub hanging: u32,
    /// Where its lines stand: `right`, `center`.
    pub align: &'a str,
}

/// A paragraph of runs.
pub(super) fn paragraph(out: &mut String, set: Set, runs: &str) {
    out.push_str("<w:p><w:pPr>");
    if !set.style.is_empty() {
        let _ = write!(out, "<w:pStyle w:val=\"{}\"/>", set.style);
    }
    if set.keep {
        out.push_str("<w:keepNext/>");
    }
    if set.begins {
        out.push_str("<w:pageBreakBefore/>");
    }
    if let Some((list, depth)) = set.list {
        let _ = write!(out, "<w:numPr><w:ilvl w:val=\"{depth}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
    }
    if !set.stops.is_empty() {
        out.push_str("<w:tabs>");
        for (at, kind, leader) in set.stops {
            let _ = write!(out, "<w:tab w:val=\"{kind}\" w:leader=\"{leader}\" w:pos=\"{at}\"/>");
        }
        out.push_str("</w:tabs>");
    }
    if set.hanging > 0 {
        let _ = write!(out, "<w:ind w:left=\"{0}\" w:hanging=\"{0}\"/>", set.hanging);
    }
    if !set.align.is_empty() {
        let _ = write!(out, "<w:jc w:val=\"{}\"/>", set.align);
    }
    let _ = writeln!(out, "</w:pPr>{runs}</w:p>");
}
