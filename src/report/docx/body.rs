//! Blocks as the body of a document.

use super::super::block::{Block, Document, ListItem, Marks, Panels, Signature};
use super::runs::{Set, code, inline, lines, paragraph, plain, strong};
use super::table::{CellSet, Grid, RowSet, gap};
use super::{Page, chart, table, twips};
use crate::report::scan;
use crate::text::agreement::DOTS;
use std::fmt::Write;

/// The paragraphs and tables of a document, and what they refer to.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// As XML.
    pub out: String,
    /// The lists with numbers or letters, each of which begins anew.
    pub lists: Vec<Marks>,
    /// The pictures of texts to scan.
    pub scans: Vec<Vec<u8>>,
    /// The width that is written into.
    width: u32,
    /// The width before the words of a clause.
    ordinals: u32,
    /// Whether it stands in frames that are cut apart, where all is small.
    small: bool,
}

/// The number of the list of dots; those with numbers and letters follow.
pub(super) const BULLETS: usize = 1;

/// Room for the pen, in twentieths of a point: 20 mm.
const PEN: u32 = 1134;
/// The side of a text to scan in English Metric Units: 26 mm.
const SCAN: u32 = 936_000;

impl Body {
    /// The body of a document on this page.
    pub(super) fn of(document: &Document, page: Page) -> Self {
        let ordinal = |block: &Block| if let Block::Clause(ordinal, _) = block { ordinal.chars().count() } else { 0 };
        let longest = document.blocks.iter().map(ordinal).max().unwrap_or(0);
        // A capital in bold is as wide as 2.8 mm.
        let ordinals = twips(u32::try_from(longest).unwrap_or(0).min(24) * 28 + 20);
        let mut body = Self { width: page.text(), ordinals, ..Self::default() };
        body.blocks(&document.blocks);
        body
    }

    fn blocks(&mut self, blocks: &[Block]) {
        let mut begins = false;
        let blocks: Vec<&Block> = blocks.iter().filter(|block| !block.is_working()).collect();
        for (index, block) in blocks.iter().enumerate() {
            if let Block::PageBreak = block {
                begins = true;
                continue;
            }
            let keep = blocks.get(index + 1).is_some_and(|next| belongs_to_text(next));
            self.block(block, std::mem::take(&mut begins), keep);
        }
    }

    fn block(&mut self, block: &Block, begins: bool, keep: bool) {
        let usual = if self.small { "Small" } else { "" };
        let set = Set { keep, begins, ..Set::default() };
        match block {
            Block::Letterhead(all) => self.letterhead(all, set),
            Block::Title(text) => self.line(Set { style: "Title", keep: true, ..set }, &plain(text)),
            Block::Under(spans) => self.line(Set { style: "Subtitle", ..set }, &inline(spans)),
            Block::Heading(level, text) => {
                let style = format!("Heading{}", (*level).clamp(2, 6));
                self.line(Set { style: &style, ..set }, &plain(text));
            }
            Block::Text(spans) => self.line(Set { style: usual, ..set }, &inline(spans)),
            Block::Clause(ordinal, spans) => {
                let hanging = self.ordinals + twips(40);
                let stops = [(self.ordinals, "left", "none"), (hanging, "left", "none")];
                let tab = "<w:r><w:tab/></w:r>";
                let runs = format!("{}{tab}{}{tab}{}", strong(ordinal), plain(":"), inline(spans));
                self.line(Set { style: "Clause", stops: &stops, hanging, ..set }, &runs);
            }
            Block::List(marks, entries) => self.list(*marks, entries, set),
            Block::Shell(text) => self.line(Set { style: "Shell", ..set }, &lines(text.lines(), plain)),
            Block::Scan(text) => self.scan(text, set),
            Block::Lines(n) => {
                for _ in 0..*n {
                    let stops = [(self.width, "right", "dot")];
                    self.line(Set { style: "Write", stops: &stops, ..set }, "<w:r><w:tab/></w:r>");
                }
            }
            Block::Gap(n) => (0..*n).for_each(|_| self.line(Set { style: "Write", ..set }, "")),
            Block::PageBreak => {}
            Block::Facts(_) | Block::Table(_) | Block::Chart(_) | Block::Panels(_) | Block::Signatures(..) => {
                if begins {
                    gap(&mut self.out, true);
                }
                self.beside(block);
            }
        }
    }

    /// What is a table in this format.
    fn beside(&mut self, block: &Block) {
        match block {
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => table::write(&mut self.out, table, self.width),
            Block::Chart(chart) => chart::write(&mut self.out, chart, self.width),
            Block::Panels(panels) => self.panels(panels),
            Block::Signatures(dated, all) => self.signatures(dated, all),
            Block::Letterhead(_)
            | Block::Title(_)
            | Block::Under(_)
            | Block::Heading(..)
            | Block::Text(_)
            | Block::Clause(..)
            | Block::List(..)
            | Block::Shell(_)
            | Block::Scan(_)
            | Block::Lines(_)
            | Block::Gap(_)
            | Block::PageBreak => {}
        }
    }

    fn line(&mut self, set: Set, runs: &str) {
        paragraph(&mut self.out, set, runs);
    }

    /// The head of an office's paper; the double rule is the border of its last line.
    fn letterhead(&mut self, all: &[String], set: Set) {
        for (index, line) in all.iter().enumerate() {
            let style = if index + 1 == all.len() { "LetterheadLast" } else { "Letterhead" };
            self.line(Set { style, begins: set.begins && index == 0, keep: true, ..set }, &plain(line));
        }
    }

    fn list(&mut self, marks: Marks, entries: &[ListItem], set: Set) {
        let list = match marks {
            Marks::Bullets => BULLETS,
            Marks::Numbers | Marks::Letters => {
                self.lists.push(marks);
                BULLETS + self.lists.len()
            }
        };
        for (index, entry) in entries.iter().enumerate() {
            let begins = set.begins && index == 0;
            let set = Set { style: "ListParagraph", begins, ..Set::default() };
            let keep = !entry.under.is_empty();
            self.line(Set { list: Some((list, 0)), keep, ..set }, &inline(&entry.text));
            for under in &entry.under {
                self.line(Set { list: Some((list, 1)), begins: false, ..set }, &plain(under));
            }
        }
    }

    /// Names and values beside each other without lines.
    fn facts(&mut self, facts: &[(String, String)]) {
        if facts.is_empty() {
            return;
        }
        let (name, colon) = (self.width * 28 / 100, self.width * 3 / 100);
        let widths = [name, colon, self.width - name - colon];
        let mut grid = Grid::begin(&mut self.out, "Facts", &widths);
        for (name, value) in facts {
            grid.row(RowSet::default());
            let colon = if name.is_empty() { "" } else { ":" };
            for (column, text) in [name.as_str(), colon, value.as_str()].into_iter().enumerate() {
                let set = Set { style: "Fact", ..Set::default() };
                grid.cell(column, CellSet::default(), |out| paragraph(out, set, &plain(text)));
            }
            grid.end_row();
        }
        grid.end();
    }

    fn panels(&mut self, panels: &Panels) {
        let beside = panels.beside.max(1);
        let each = self.width / u32::try_from(beside).unwrap_or(1);
        let style = if panels.cut { "Cut" } else { "Frames" };
        let widths = vec![each; beside];
        // What stands in a frame is written first, since the numbers of its lists count on in the document.
        let written: Vec<String> = panels.panels.iter().map(|panel| self.within(panel, each, panels.cut)).collect();
        let mut grid = Grid::begin(&mut self.out, style, &widths);
        for row in written.chunks(beside) {
            grid.row(RowSet::default());
            for column in 0..beside {
                grid.cell(column, CellSet::default(), |out| match row.get(column) {
                    Some(inner) => out.push_str(inner),
                    None => paragraph(out, Set { style: "Cell", ..Set::default() }, ""),
                });
            }
            grid.end_row();
        }
        grid.end();
    }

    /// Blocks within a frame so wide, as XML.
    fn within(&mut self, blocks: &[Block], width: u32, small: bool) -> String {
        let kept = (std::mem::take(&mut self.out), self.width, self.small);
        self.width = width.saturating_sub(twips(80));
        self.small = small;
        self.blocks(blocks);
        if self.out.is_empty() {
            gap(&mut self.out, false);
        }
        let inner = std::mem::replace(&mut self.out, kept.0);
        (self.width, self.small) = (kept.1, kept.2);
        inner
    }

    /// Places to sign, two in a row; what belongs to one place stays on one page.
    fn signatures(&mut self, dated: &str, all: &[Signature]) {
        let widths = [self.width / 2, self.width - self.width / 2];
        gap(&mut self.out, false);
        // Who signs alone does so below the date.
        let first = usize::from(all.len() == 1);
        for (index, pair) in all.chunks(2).enumerate() {
            let mut grid = Grid::begin(&mut self.out, "Places", &widths);
            let dates = (index == 0).then(|| [String::new(), plain(dated)]);
            let place = |side: usize| side.checked_sub(first).and_then(|side| pair.get(side));
            let each = |cell: fn(&Signature) -> String| [0, 1].map(|side| place(side).map(cell).unwrap_or_default());
            let above = each(|signature| lines(&signature.above, plain));
            let pen = [String::new(), String::new()];
            let rows = dates.into_iter().map(|row| (row, 0, true));
            for (row, height, keep) in rows.chain([(above, 0, true), (pen, PEN, true), (each(name), 0, false)]) {
                grid.row(RowSet { height, ..RowSet::default() });
                for (column, runs) in row.iter().enumerate() {
                    let set = Set { style: "Place", keep, ..Set::default() };
                    grid.cell(column, CellSet::default(), |out| paragraph(out, set, runs));
                }
                grid.end_row();
            }
            grid.end();
        }
    }

    /// A text to scan, with the same text below it; a text too long for any square stands alone.
    fn scan(&mut self, text: &str, set: Set) {
        if let Some(picture) = scan::png(text) {
            self.scans.push(picture);
            let drawing = drawing(self.scans.len(), text);
            self.line(Set { keep: true, ..set }, &drawing);
        }
        let begins = set.begins && scan::png(text).is_none();
        self.line(Set { begins, ..set }, &code(text));
    }
}

/// Whether a paragraph before it is kept on its page.
const fn belongs_to_text(block: &Block) -> bool {
    match block {
        Block::Facts(_)
        | Block::Table(_)
        | Block::Chart(_)
        | Block::Signatures(..)
        | Block::List(..)
        | Block::Lines(_)
        | Block::Shell(_)
        | Block::Scan(_) => true,
        Block::Letterhead(_)
        | Block::Title(_)
        | Block::Under(_)
        | Block::Heading(..)
        | Block::Text(_)
        | Block::Clause(..)
        | Block::Panels(_)
        | Block::Gap(_)
        | Block::PageBreak => false,
    }
}

/// The name, or dots where it goes, and the number below it.
fn name(signature: &Signature) -> String {
    let name = match signature.name.as_str() {
        "" => plain(&format!("({DOTS})")),
        name => strong(name),
    };
    match signature.nip.as_str() {
        "" => name,
        nip => format!("{name}<w:r><w:br/></w:r>{}", plain(&format!("NIP. {nip}"))),
    }
}

/// A picture in a line, by its number among those of the document.
fn drawing(number: usize, text: &str) -> String {
    let text = super::super::escape::html(text);
    let mut out = String::new();
    let _ = write!(
        out,
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{SCAN}\" cy=\"{SCAN}\"/>\
         <wp:docPr id=\"{number}\" name=\"QR {number}\" descr=\"{text}\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks \
         noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData \
         uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"{number}\" \
         name=\"QR {number}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"scan{number}\"/><a:stretch>\
         <a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{SCAN}\" \
         cy=\"{SCAN}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>\
         </a:graphic></wp:inline></w:drawing></w:r>"
    );
    out
}
