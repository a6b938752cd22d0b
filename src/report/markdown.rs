//! The workshop as a document for people: Markdown in either language.

use super::document::{self, Block, ListItem, Span, Style, Table};
use super::escape::{markdown as escape, markdown_cell};
use super::json::Head;
use crate::domain::Workshop;
use std::fmt::Write;

/// The document of a workshop as read from a journal that ends in `head`.
pub fn markdown(workshop: &Workshop, head: Head<'_>, style: Style) -> String {
    let mut out = String::new();
    for block in document::whole(workshop, head, style) {
        if !out.is_empty() {
            out.push('\n');
        }
        write(&mut out, &block);
    }
    out
}

fn write(out: &mut String, block: &Block) {
    match block {
        Block::Heading(level, text) => {
            let _ = writeln!(out, "{} {}", "#".repeat((*level).into()), escape(text));
        }
        Block::Text(spans) => {
            let _ = writeln!(out, "{}", inline(spans));
        }
        Block::List(entries) => entries.iter().for_each(|entry| list_entry(out, entry)),
        Block::Table(table) => write_table(out, table),
        Block::Shell(lines) => {
            let _ = writeln!(out, "```sh\n{lines}\n```");
        }
    }
}

fn list_entry(out: &mut String, entry: &ListItem) {
    let _ = writeln!(out, "- {}", inline(&entry.text));
    for under in &entry.under {
        let _ = writeln!(out, "  - {}", escape(under));
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

/// The columns from `numbers` on stand to the right.
fn write_table(out: &mut String, table: &Table) {
    let row = |out: &mut String, cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| markdown_cell(cell)).collect();
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    };
    row(out, &table.columns);
    let rule = |index| {
        if index >= table.numbers { "--:" } else { "---" }
    };
    let rules: Vec<&str> = (0..table.columns.len()).map(rule).collect();
    let _ = writeln!(out, "|{}|", rules.join("|"));
    table.rows.iter().for_each(|cells| row(out, cells));
}
