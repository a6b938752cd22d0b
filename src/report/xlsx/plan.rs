//! What stands on which sheet of a workbook.

use super::super::block::{Block, Document, Marks, Span};
use super::super::chart::Chart;
use super::super::formula::{Area, Formula};
use super::super::table::{Row, Table};
use crate::domain::plain::visible;
use crate::domain::slug::worksheet;
use crate::text::agreement::DOTS;
use crate::text::{Language, report as say};
use rust_xlsxwriter::utility::column_number_to_name;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The sheets of a workbook.
pub(super) struct Plan<'a> {
    /// The name of the sheet with the text.
    pub first: String,
    /// The lines of the text.
    pub lines: Vec<Line>,
    /// The sheets behind it.
    pub sheets: Vec<Planned<'a>>,
    /// Where the tables stand that formulas name: which sheet, and by how many columns they are moved.
    keys: BTreeMap<Arc<str>, (usize, usize)>,
}

/// A sheet of a table or a chart.
pub(super) struct Planned<'a> {
    /// Its name, which no other has.
    pub name: String,
    /// What it holds.
    pub what: What<'a>,
}

/// What a sheet holds.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum What<'a> {
    /// A table.
    Table(&'a Table),
    /// A chart.
    Chart(&'a Chart),
}

/// A line of the text.
pub(super) enum Line {
    /// In large letters.
    Title(String),
    /// A heading of this level.
    Heading(u8, String),
    /// A name of what follows, in bold.
    Strong(String),
    /// Words.
    Words(String),
    /// A name and its value.
    Fact(String, String),
    /// A link to the sheet of this place.
    Sheet(usize),
}

/// Sets up the plan block by block.
struct Planner<'a> {
    plan: Plan<'a>,
    language: Language,
    /// The names of sheets that are taken, in small letters.
    taken: BTreeSet<String>,
    /// The heading above.
    above: String,
}

impl<'a> Plan<'a> {
    /// The sheets of a document.
    pub(super) fn of(document: &'a Document) -> Self {
        let first = document.language.say(say::DOCUMENT).to_owned();
        // Excel keeps this name for itself.
        let taken = ["history".to_owned(), first.to_lowercase()].into();
        let plan = Self { first, lines: Vec::new(), sheets: Vec::new(), keys: BTreeMap::new() };
        let mut planner = Planner { plan, language: document.language, taken, above: document.title.clone() };
        planner.blocks(&document.blocks);
        planner.plan
    }

    /// A formula with the names of the cells that it is about; none where it is about a table that is not here.
    pub(super) fn formula(&self, formula: &Formula) -> Option<String> {
        formula.written(|area| self.area(area))
    }

    /// `'Suara'!$B$2:$B$9`; one cell alone is named once.
    fn area(&self, area: &Area) -> Option<String> {
        let (sheet, moved) = self.keys.get(&area.table)?;
        let name = &self.sheets.get(*sheet)?.name;
        let cell = |column: usize, row: usize| {
            let column = u16::try_from(column + moved).ok()?;
            Some(format!("${}${}", column_number_to_name(column), row + 2))
        };
        let first = cell(area.columns.0, area.rows.0)?;
        let last = cell(area.columns.1, area.rows.1)?;
        Some(if first == last { format!("'{name}'!{first}") } else { format!("'{name}'!{first}:{last}") })
    }
}

/// Whether a table has names over its rows, which stand in a column of their own at the left.
pub(super) fn has_over(table: &Table) -> bool {
    table.rows.iter().any(|row| matches!(row, Row::Over(_)))
}

impl<'a> Planner<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Letterhead(lines) => lines.iter().for_each(|line| self.line(Line::Strong, line)),
            Block::Title(text) => self.line(Line::Title, text),
            Block::Heading(level, text) => {
                self.above.clone_from(text);
                self.line(|text| Line::Heading(*level, text), text);
            }
            Block::Under(spans) | Block::Text(spans) => match &spans[..] {
                [Span::Strong(text)] => {
                    self.above.clone_from(text);
                    self.line(Line::Strong, text);
                }
                spans => self.line(Line::Words, &inline(spans)),
            },
            Block::Clause(ordinal, spans) => self.line(Line::Strong, &format!("{ordinal}: {}", inline(spans))),
            Block::List(marks, entries) => {
                for (index, entry) in entries.iter().enumerate() {
                    let mark = mark(*marks, index);
                    self.line(Line::Words, &format!("{mark} {}", inline(&entry.text)));
                    entry.under.iter().for_each(|under| self.line(Line::Words, &format!("    – {under}")));
                }
            }
            Block::Facts(facts) => {
                for (name, value) in facts {
                    self.plan.lines.push(Line::Fact(seen(name), seen(value)));
                }
            }
            Block::Table(table) => {
                let name = if table.name.is_empty() { self.above.clone() } else { table.name.clone() };
                self.sheet(&name, What::Table(table));
            }
            Block::Chart(chart) => {
                let name = if chart.title.is_empty() { self.above.clone() } else { chart.title.clone() };
                self.sheet(&name, What::Chart(chart));
            }
            // The same frame over and over is cut apart on paper; here once is enough.
            Block::Panels(panels) => {
                let mut before: Option<&Vec<Block>> = None;
                for panel in &panels.panels {
                    if before != Some(panel) {
                        self.blocks(panel);
                    }
                    before = Some(panel);
                }
            }
            Block::Signatures(dated, places) => {
                self.line(Line::Words, dated);
                for place in places {
                    let name = if place.name.is_empty() { format!("({DOTS})") } else { place.name.clone() };
                    let nip = if place.nip.is_empty() { String::new() } else { format!(", NIP. {}", place.nip) };
                    self.plan.lines.push(Line::Fact(seen(&place.above.join(", ")), seen(&(name + &nip))));
                }
            }
            Block::Shell(text) => text.lines().for_each(|line| self.line(Line::Words, line)),
            Block::Scan(text) => self.line(Line::Words, text),
            Block::Lines(_) | Block::Gap(_) | Block::PageBreak => {}
        }
    }

    fn line(&mut self, kind: impl FnOnce(String) -> Line, text: &str) {
        if !text.is_empty() {
            self.plan.lines.push(kind(seen(text)));
        }
    }

    /// A sheet for a table or a chart, and a link to it; what stands in the document twice has one sheet.
    fn sheet(&mut self, name: &str, what: What<'a>) {
        if let What::Table(table) = what
            && table.columns.is_empty()
        {
            return;
        }
        if let Some(there) = self.plan.sheets.iter().position(|sheet| sheet.what == what && is_small(what)) {
            self.plan.lines.push(Line::Sheet(there));
            return;
        }
        let name = worksheet(&seen(name), self.language.say(say::SHEET), |name| self.taken.contains(name));
        self.taken.insert(name.to_lowercase());
        let place = self.plan.sheets.len();
        if let What::Table(table) = what
            && let Some(key) = &table.key
        {
            self.plan.keys.insert(Arc::clone(key), (place, usize::from(has_over(table))));
        }
        self.plan.sheets.push(Planned { name, what });
        self.plan.lines.push(Line::Sheet(place));
    }
}

/// Whether it is worth a look for another like it: tables of forms, not those of a thousand rows.
fn is_small(what: What<'_>) -> bool {
    match what {
        What::Table(table) => table.rows.len() < 100 && table.key.is_none(),
        What::Chart(_) => false,
    }
}

fn mark(marks: Marks, index: usize) -> String {
    marks.of(index).unwrap_or_else(|| "•".to_owned())
}

fn inline(spans: &[Span]) -> String {
    spans.iter().map(Span::text).collect()
}

fn seen(text: &str) -> String {
    visible(text).into_owned()
}
