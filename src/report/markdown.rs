//! Documents as Markdown.

use super::block::{Block, Document, ListItem, Marks, Signature, Span, Standing};
use super::escape::{markdown as escape, markdown_cell};
use super::table::{Align, Cell, Row, Table};
use crate::text::{Language, agreement::DOTS};
use std::fmt::Write;

/// A document as Markdown; a draft says so above its title.
pub fn document(document: &Document) -> String {
    let text = blocks(&document.blocks, document.language);
    match &document.standing {
        Standing::Draft => format!("**{}**\n\n{text}", document.language.say(crate::text::report::DRAFT)),
        Standing::Final { .. } | Standing::Plain => text,
    }
}

fn blocks(blocks: &[Block], language: Language) -> String {
    let mut out = String::new();
    for block in blocks.iter().filter(|block| !block.is_working()) {
        if !out.is_empty() {
            out.push('\n');
        }
        write(&mut out, block, language);
    }
    out
}

fn write(out: &mut String, block: &Block, language: Language) {
    match block {
        Block::Letterhead(lines) => lines.iter().for_each(|line| line_of(out, &format!("**{}**  ", escape(line)))),
        Block::Title(text) => line_of(out, &format!("# {}", escape(text))),
        Block::Heading(level, text) => {
            line_of(out, &format!("{} {}", "#".repeat((*level).into()), escape(text)));
        }
        Block::Under(spans) | Block::Text(spans) => line_of(out, &inline(spans)),
        Block::Clause(ordinal, spans) => line_of(out, &format!("**{}**: {}", escape(ordinal), inline(spans))),
        Block::List(marks, entries) => list(out, *marks, entries),
        Block::Facts(facts) => facts.iter().for_each(|fact| line_of(out, &told(fact))),
        Block::Table(table) => write_table(out, table),
        Block::Chart(chart) => {
            line_of(out, &format!("*{}*", escape(&chart.title)));
            if let Some(table) = chart.as_table().filter(|_| !chart.is_told) {
                out.push('\n');
                write_table(out, &table);
            }
        }
        Block::Panels(panels) => {
            for (index, panel) in panels.panels.iter().enumerate() {
                if index > 0 {
                    out.push('\n');
                }
                out.push_str(&blocks(panel, language));
            }
        }
        Block::Signatures(dated, all) => signatures(out, dated, all),
        Block::Lines(n) => (0..*n).for_each(|_| line_of(out, DOTS)),
        Block::Gap(_) => {}
        Block::PageBreak => line_of(out, "---"),
        Block::Shell(lines) => line_of(out, &format!("```sh\n{lines}\n```")),
        Block::Scan(text) => line_of(out, &format!("`{text}`")),
    }
}

fn line_of(out: &mut String, text: &str) {
    let _ = writeln!(out, "{text}");
}

/// A name and its value; a value without a name goes on from the one above.
fn told((name, value): &(String, String)) -> String {
    match name.as_str() {
        "" => format!("  - {}", escape(value)),
        name => format!("- {}: {}", escape(name), escape(value)),
    }
}

fn list(out: &mut String, marks: Marks, entries: &[ListItem]) {
    for (index, entry) in entries.iter().enumerate() {
        // Markdown has no letters; behind a dash they are words.
        let mark = match (marks, marks.of(index)) {
            (Marks::Letters, Some(mark)) => format!("- {mark}"),
            (Marks::Numbers, Some(mark)) => mark,
            (Marks::Bullets | Marks::Numbers | Marks::Letters, _) => "-".to_owned(),
        };
        line_of(out, &format!("{mark} {}", inline(&entry.text)));
        for under in &entry.under {
            line_of(out, &format!("  - {}", escape(under)));
        }
    }
}

fn signatures(out: &mut String, dated: &str, all: &[Signature]) {
    line_of(out, &escape(dated));
    for Signature { above, name, nip } in all {
        let name = if name.is_empty() { format!("({DOTS})") } else { format!("**{}**", escape(name)) };
        let above = above.iter().map(|line| escape(line)).collect::<Vec<_>>().join(", ");
        let nip = if nip.is_empty() { String::new() } else { format!(", NIP. {}", escape(nip)) };
        let _ = write!(out, "\n{above}: {name}{nip}\n");
    }
}

fn inline(spans: &[Span]) -> String {
    let span = |span: &Span| match span {
        Span::Plain(text) => escape(text),
        Span::Strong(text) => format!("**{}**", escape(text)),
        Span::Emphasis(text) => format!("*{}*", escape(text)),
        Span::Code(text) => format!("`{text}`"),
    };
    spans.iter().map(span).collect()
}

fn write_table(out: &mut String, table: &Table) {
    let row = |out: &mut String, cells: &mut dyn Iterator<Item = &str>| {
        let cells: Vec<String> = cells.map(markdown_cell).collect();
        line_of(out, &format!("| {} |", cells.join(" | ")));
    };
    row(out, &mut table.columns.iter().map(|column| column.name.as_str()));
    let rule = |align| match align {
        Align::Left => "---",
        Align::Right => "--:",
        Align::Centre => ":-:",
    };
    let rules: Vec<&str> = table.columns.iter().map(|column| rule(column.align)).collect();
    line_of(out, &format!("|{}|", rules.join("|")));
    for one in &table.rows {
        match one {
            Row::Cells(cells) => row(out, &mut cells.iter().map(|cell: &Cell| cell.text.as_str())),
            Row::Over(name) => {
                let blank = " |".repeat(table.columns.len().saturating_sub(1));
                line_of(out, &format!("| **{}** |{blank}", markdown_cell(name)));
            }
        }
    }
}
