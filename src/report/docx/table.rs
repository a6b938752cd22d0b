//! Tables with lines, and those without that only hold things beside each other.

use super::super::table::{Align, Cell, Column, Row, Table};
use super::runs::{Set, paragraph, plain, strong};
use std::fmt::Write;

/// The width of a letter in a table, in twentieths of a point.
const LETTER: u32 = 104;
/// The widths of a capital and of a digit in a table.
const CAPITAL: u32 = 142;
const DIGIT: u32 = 124;
/// What stands beside the words of a cell.
const BESIDE: u32 = 170;
/// Wider words are divided.
const LONG_WORD: u32 = 1800;
/// The height of a row to write in, in twentieths of a point: 8 mm.
const TALL: u32 = 454;

/// A table while it is written.
pub(super) struct Grid<'a> {
    out: &'a mut String,
    widths: &'a [u32],
}

/// What a row is like.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct RowSet {
    /// Whether it stands again on every page.
    pub head: bool,
    /// The least height in twentieths of a point.
    pub height: u32,
}

/// What a cell is like.
#[derive(Debug, Clone, Copy)]
pub(super) struct CellSet<'a> {
    /// How many columns it is wide.
    pub span: usize,
    /// Its colour; none is that of the paper.
    pub fill: &'a str,
}

impl Default for CellSet<'_> {
    fn default() -> Self {
        Self { span: 1, fill: "" }
    }
}

impl<'a> Grid<'a> {
    /// Begins a table of a style with columns so wide.
    pub(super) fn begin(out: &'a mut String, style: &str, widths: &'a [u32]) -> Self {
        let whole: u32 = widths.iter().sum();
        let _ = write!(
            out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{whole}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0000\"/></w:tblPr><w:tblGrid>"
        );
        for width in widths {
            let _ = write!(out, "<w:gridCol w:w=\"{width}\"/>");
        }
        out.push_str("</w:tblGrid>\n");
        Self { out, widths }
    }

    /// Begins a row, which stays on one page.
    pub(super) fn row(&mut self, set: RowSet) {
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/>");
        if set.height > 0 {
            let _ = write!(self.out, "<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>", set.height);
        }
        if set.head {
            self.out.push_str("<w:tblHeader/>");
        }
        self.out.push_str("</w:trPr>");
    }

    /// Ends a row.
    pub(super) fn end_row(&mut self) {
        self.out.push_str("</w:tr>\n");
    }

    /// A cell from a column on, with what is written in it: one paragraph at least, as the format asks for.
    pub(super) fn cell(&mut self, column: usize, set: CellSet, write: impl FnOnce(&mut String)) {
        let wide: u32 = self.widths.iter().skip(column).take(set.span).sum();
        let _ = write!(self.out, "<w:tc><w:tcPr><w:tcW w:w=\"{wide}\" w:type=\"dxa\"/>");
        if set.span > 1 {
            let _ = write!(self.out, "<w:gridSpan w:val=\"{}\"/>", set.span);
        }
        if !set.fill.is_empty() {
            let _ = write!(self.out, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{}\"/>", set.fill);
        }
        self.out.push_str("</w:tcPr>");
        write(self.out);
        self.out.push_str("</w:tc>");
    }

    /// Ends the table. Two tables without anything between them would be one.
    pub(super) fn end(self) {
        self.out.push_str("</w:tbl>\n");
        gap(self.out, false);
    }
}

/// The small space behind a table, or before one that begins a page.
pub(super) fn gap(out: &mut String, begins: bool) {
    paragraph(out, Set { style: "Gap", begins, ..Set::default() }, "");
}

/// The grey of heads.
pub(super) const GREY: &str = "EEEEEE";

/// Writes a table in so much width; one that is too wide goes on in further ones.
pub(super) fn write(out: &mut String, table: &Table, width: u32) {
    for table in table.fitted((width / LETTER) as usize) {
        one(out, &table, width);
    }
}

fn one(out: &mut String, table: &Table, width: u32) {
    let widths = widths(table, width);
    if widths.is_empty() {
        return;
    }
    let mut grid = Grid::begin(out, "Lines", &widths);
    if table.columns.iter().any(|column| !column.name.is_empty()) {
        grid.row(RowSet { head: true, ..RowSet::default() });
        for (index, column) in table.columns.iter().enumerate() {
            grid.cell(index, CellSet { fill: GREY, ..CellSet::default() }, |out| {
                paragraph(out, Set { keep: true, ..cell(column) }, &strong(&column.name));
            });
        }
        grid.end_row();
    }
    let height = if table.tall { TALL } else { 0 };
    for row in &table.rows {
        match row {
            Row::Over(name) => {
                grid.row(RowSet::default());
                grid.cell(0, CellSet { span: widths.len(), fill: GREY }, |out| {
                    paragraph(out, Set { style: "Cell", keep: true, ..Set::default() }, &strong(name));
                });
            }
            Row::Cells(cells) => {
                grid.row(RowSet { height, ..RowSet::default() });
                for (index, (column, there)) in table.columns.iter().zip(cells).enumerate() {
                    grid.cell(index, CellSet::default(), |out| paragraph(out, cell(column), &text(there)));
                }
            }
        }
        grid.end_row();
    }
    grid.end();
}

fn text(cell: &Cell) -> String {
    if cell.text.is_empty() { String::new() } else { plain(&cell.text) }
}

const fn cell(column: &Column) -> Set<'static> {
    let align = match column.align {
        Align::Left => "",
        Align::Right => "right",
        Align::Centre => "center",
    };
    Set { style: "Cell", keep: false, begins: false, list: None, stops: &[], hanging: 0, align }
}

/// The widths of the columns, which fill the whole: shares as they are, short columns as wide as what stands in them,
/// the others what is left.
fn widths(table: &Table, whole: u32) -> Vec<u32> {
    let shares: u32 = table.columns.iter().filter_map(|column| column.share).map(u32::from).sum();
    let left = whole * (100_u32.saturating_sub(shares)) / 100;
    let longest = |index: usize| {
        let cells = table.rows.iter().filter_map(|row| row.cells().get(index));
        cells.map(|cell| cell.text.chars().count()).max().unwrap_or(0)
    };
    let asked = |index: usize| {
        let letters = u32::try_from(table.letters(index)).unwrap_or(u32::MAX).saturating_mul(LETTER);
        letters.max(word(table, index))
    };
    // Long texts share what is left over by the root of their lengths, so that none is far higher than the others.
    let more = |index: usize| match longest(index).saturating_sub(table.letters(index)) {
        0 => 0,
        more => u32::try_from(more.isqrt() + 1).unwrap_or(u32::MAX),
    };
    let free: Vec<usize> = (0..table.columns.len()).filter(|index| is_free(table, *index)).collect();
    let sum: u32 = free.iter().map(|index| asked(*index)).sum::<u32>().max(1);
    let spare = left.saturating_sub(sum);
    let hungry: u32 = free.iter().map(|index| more(*index)).sum();
    let wide = |index: usize| -> u32 {
        if let Some(share) = table.columns.get(index).and_then(|column| column.share) {
            return whole * u32::from(share) / 100;
        }
        let asked = asked(index);
        let part = |of: u32, all: u32| u32::try_from(u64::from(spare) * u64::from(of) / u64::from(all)).unwrap_or(0);
        match (spare, hungry) {
            (0, _) => u32::try_from(u64::from(left) * u64::from(asked) / u64::from(sum)).unwrap_or(0),
            (_, 0) => asked + part(1, u32::try_from(free.len()).unwrap_or(u32::MAX)),
            (_, hungry) => asked + part(more(index), hungry),
        }
    };
    balanced((0..table.columns.len()).map(wide).collect(), |index| word(table, index))
}

/// The widths with what columns lack to hold their widest words, taken from those with most to spare.
fn balanced(mut widths: Vec<u32>, word: impl Fn(usize) -> u32) -> Vec<u32> {
    for index in 0..widths.len() {
        let mut lacks = word(index).saturating_sub(widths[index]);
        while lacks > 0 {
            let spare = |(index, width): (usize, &u32)| (width.saturating_sub(word(index)), index);
            let Some((spare @ 1.., from)) = widths.iter().enumerate().map(spare).max() else {
                break;
            };
            let moved = lacks.min(spare.div_ceil(2));
            widths[from] -= moved;
            widths[index] += moved;
            lacks -= moved;
        }
    }
    widths
}

/// What the widest word of a column asks for. Names over columns are in bold, a quarter wider.
fn word(table: &Table, index: usize) -> u32 {
    let letter = |c: char| match c {
        c if c.is_uppercase() => CAPITAL,
        c if c.is_ascii_digit() => DIGIT,
        _ => LETTER,
    };
    let wide = |word: &str| -> u32 { word.chars().map(letter).sum() };
    let widest = |text: &str| text.split_whitespace().map(wide).max().unwrap_or(0);
    let head = table.columns.get(index).map_or(0, |column| widest(&column.name) * 5 / 4);
    let cells = table.rows.iter().filter_map(|row| row.cells().get(index));
    cells.map(|cell| widest(&cell.text)).fold(head, u32::max).min(LONG_WORD) + BESIDE
}

fn is_free(table: &Table, index: usize) -> bool {
    table.columns.get(index).is_some_and(|column| column.share.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_width_and_long_texts_get_what_is_left() {
        let names = ["No.", "Butir", "Jumlah"].map(str::to_owned).to_vec();
        let long = "Jaringan serat optik belum sampai ke desa di lereng, sinyal di balai banjar putus-putus";
        let table = Table::new(names, 2, vec![vec!["1", long, "12"]]);
        let [number, text, sum] = widths(&table, 9000)[..] else { panic!("three") };
        assert!((8997..=9000).contains(&(number + text + sum)));
        assert!(number < 700 && sum < 1000 && text > 7000, "{number} {text} {sum}");
        assert_eq!(balanced(vec![100, 500, 400], |index| [220, 100, 390][index]), [220, 380, 400]);
        assert_eq!(balanced(vec![10, 20], |_| 50), [10, 20], "nobody has any to spare");
        let short = Table::new(vec!["A".to_owned(), "B".to_owned()], 2, vec![vec!["1", "2"]]);
        assert_eq!(widths(&short, 9000), [4500, 4500]);
    }
}
