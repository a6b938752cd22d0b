//! Rows of a terminal as SVG: text, frames and blocks, each at the column where the terminal has it.
//!
//! A browser draws with the font that it has, so nothing here trusts the width of a letter. A text of several columns
//! is given its length. One never holds two blanks in a row, which a browser would draw as one. Lines and blocks are
//! drawn, since those of a font leave gaps between rows.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use std::fmt::Write as _;

/// Width and height of a cell in pixels.
pub const CELL: (usize, usize) = (10, 20);

/// Pixels around the screen.
pub const MARGIN: usize = 8;

/// Attributes of the group that holds rows. Lines end with half a pixel more than they are long, and edges fall on
/// whole pixels, so that what belongs together meets at every magnification.
pub const FONT: &str = "font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"16.6\" \
    stroke-linecap=\"square\" shape-rendering=\"crispEdges\"";

/// Pixels from the upper edge of a cell to the line that letters stand on.
const BASELINE: usize = 15;

/// Red, green and blue.
pub type Rgb = [u8; 3];

/// How a cell looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// What is drawn in the cell.
    pub ink: Rgb,
    /// What it is drawn on.
    pub paper: Rgb,
    /// Whether letters are bold.
    pub bold: bool,
    underlined: bool,
}

impl Look {
    /// The look of a cell on a terminal that is black on white where nothing is said.
    pub fn of(cell: &Cell) -> Self {
        let (ink, paper) = (rgb(cell.fg).unwrap_or(INK), rgb(cell.bg).unwrap_or(PAPER));
        let reversed = cell.modifier.contains(Modifier::REVERSED);
        let (ink, paper) = if reversed { (paper, ink) } else { (ink, paper) };
        Self {
            ink,
            paper,
            bold: cell.modifier.contains(Modifier::BOLD),
            underlined: cell.modifier.contains(Modifier::UNDERLINED),
        }
    }
}

const INK: Rgb = [0; 3];
const PAPER: Rgb = [255; 3];

/// The first sixteen colours as xterm has them.
const FIRST: [Rgb; 16] = [
    [0, 0, 0],
    [205, 0, 0],
    [0, 205, 0],
    [205, 205, 0],
    [0, 0, 238],
    [205, 0, 205],
    [0, 205, 205],
    [229, 229, 229],
    [127, 127, 127],
    [255, 0, 0],
    [0, 255, 0],
    [255, 255, 0],
    [92, 92, 255],
    [255, 0, 255],
    [0, 255, 255],
    [255, 255, 255],
];

/// A colour as xterm shows it; none for the terminal's own.
fn rgb(colour: Color) -> Option<Rgb> {
    let number = match colour {
        Color::Reset => return None,
        Color::Rgb(red, green, blue) => return Some([red, green, blue]),
        Color::Indexed(number) => number,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
    };
    let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    Some(match number {
        0..16 => FIRST[usize::from(number)],
        16..232 => [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6].map(level),
        232.. => [8 + 10 * (number - 232); 3],
    })
}

fn hex([red, green, blue]: Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// What is drawn in a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Blank,
    /// A letter that every monospaced font has, with the width of all others.
    Letter,
    /// A symbol that may come from another font.
    Symbol,
    /// Lines from the middle of the cell to its left, right, upper and lower edge.
    Lines([bool; 4]),
    /// A filled part of the cell: left, upper, right and lower edge in eighths of it.
    Block([usize; 4]),
}

fn shape(symbol: &str) -> Shape {
    let mut chars = symbol.chars();
    let (Some(c), None) = (chars.next(), chars.next()) else { return Shape::Symbol };
    match c {
        ' ' => Shape::Blank,
        '─' => Shape::Lines([true, true, false, false]),
        '│' => Shape::Lines([false, false, true, true]),
        '┌' => Shape::Lines([false, true, false, true]),
        '┐' => Shape::Lines([true, false, false, true]),
        '└' => Shape::Lines([false, true, true, false]),
        '┘' => Shape::Lines([true, false, true, false]),
        '┼' => Shape::Lines([true; 4]),
        '█' => Shape::Block([0, 0, 8, 8]),
        '▀' => Shape::Block([0, 0, 8, 4]),
        '▄' => Shape::Block([0, 4, 8, 8]),
        '▉' => Shape::Block([0, 0, 7, 8]),
        '▊' => Shape::Block([0, 0, 6, 8]),
        '▋' => Shape::Block([0, 0, 5, 8]),
        '▌' => Shape::Block([0, 0, 4, 8]),
        '▍' => Shape::Block([0, 0, 3, 8]),
        '▎' => Shape::Block([0, 0, 2, 8]),
        '▏' => Shape::Block([0, 0, 1, 8]),
        '▐' => Shape::Block([4, 0, 8, 8]),
        '!'..='~' | '\u{a1}'..='\u{24f}' | '\u{2010}'..='\u{2027}' => Shape::Letter,
        _ => Shape::Symbol,
    }
}

/// A whole screen as a picture with a title.
pub fn picture(cells: &Buffer, title: &str) -> String {
    let (columns, rows) = (usize::from(cells.area.width), usize::from(cells.area.height));
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let paper = cells.content().first().map_or(PAPER, |cell| rgb(cell.bg).unwrap_or(PAPER));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\">\n\
         <title>mufakat: {}</title>\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"{}\" stroke=\"#888888\"/>\n\
         <g transform=\"translate({MARGIN} {MARGIN})\" {FONT}>\n",
        escaped(title),
        hex(paper),
    );
    for (number, cells) in cells.content().chunks(columns.max(1)).enumerate() {
        svg.push_str(&row_on(paper, cells, number * CELL.1));
    }
    svg
}

/// What ends a picture.
pub const END: &str = "</g>\n</svg>\n";

/// One row of the screen on white, its upper edge `y` pixels below the edge of the group that holds it.
pub fn row(cells: &[Cell], y: usize) -> String {
    row_on(PAPER, cells, y)
}

/// The same on a picture that has this colour where nothing is drawn.
fn row_on(paper: Rgb, cells: &[Cell], y: usize) -> String {
    let mut svg = String::new();
    let looks: Vec<Look> = cells.iter().map(Look::of).collect();
    let mut column = 0;
    for run in looks.chunk_by(|one, other| one == other) {
        let (look, end) = (run[0], column + run.len());
        if look.paper != paper {
            rect(&mut svg, &hex(look.paper), [column * CELL.0, y, end * CELL.0, y + CELL.1]);
        }
        pieces(&mut svg, &cells[column..end], look, (column, y));
        column = end;
    }
    svg
}

/// Draws cells that look alike, the first of them in the column and at the height of `at`.
fn pieces(svg: &mut String, cells: &[Cell], look: Look, at: (usize, usize)) {
    let shapes: Vec<Shape> = cells.iter().map(|cell| shape(cell.symbol())).collect();
    let mut lines = Lines::default();
    let mut next = 0;
    while let Some(shape) = shapes.get(next) {
        let (column, from) = (at.0 + next, next);
        next += 1;
        match shape {
            Shape::Blank => {}
            Shape::Lines(ends) => lines.add(*ends, (column * CELL.0, at.1)),
            Shape::Block([left, up, right, down]) => {
                if *right == 8 {
                    next += shapes[next..].iter().take_while(|other| *other == shape && *left == 0).count();
                }
                let x = |column: usize, eighths: usize| column * CELL.0 + CELL.0 * eighths / 8;
                let y = |eighths: usize| at.1 + CELL.1 * eighths / 8;
                rect(svg, &hex(look.ink), [x(column, *left), y(*up), x(at.0 + next - 1, *right), y(*down)]);
            }
            Shape::Symbol => text(svg, &cells[from..next], look, (column, at.1)),
            Shape::Letter => {
                next = from + letters(&shapes[from..]);
                text(svg, &cells[from..next], look, (column, at.1));
            }
        }
    }
    lines.draw(svg, &hex(look.ink));
}

/// How many cells from the first on are letters, with single blanks between them.
fn letters(shapes: &[Shape]) -> usize {
    let is_letter = |at: usize| shapes.get(at) == Some(&Shape::Letter);
    let mut count = 0;
    while is_letter(count) || (shapes.get(count) == Some(&Shape::Blank) && is_letter(count + 1)) {
        count += 1;
    }
    count
}

fn text(svg: &mut String, cells: &[Cell], look: Look, (column, y): (usize, usize)) {
    let text: String = cells.iter().map(Cell::symbol).collect();
    let (x, y) = (column * CELL.0, y + BASELINE);
    let _ = write!(svg, "<text x=\"{x}\" y=\"{y}\"");
    if cells.len() > 1 {
        let _ = write!(svg, " textLength=\"{}\"", cells.len() * CELL.0);
    }
    if look.ink != INK {
        let _ = write!(svg, " fill=\"{}\"", hex(look.ink));
    }
    if look.bold {
        svg.push_str(" font-weight=\"bold\"");
    }
    if look.underlined {
        svg.push_str(" text-decoration=\"underline\"");
    }
    let _ = writeln!(svg, ">{}</text>", escaped(&text));
}

/// A text as it stands between tags.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A filled rectangle with these left, upper, right and lower edges.
fn rect(svg: &mut String, fill: &str, [left, up, right, down]: [usize; 4]) {
    let (width, height) = (right - left, down - up);
    let _ = writeln!(svg, "<rect x=\"{left}\" y=\"{up}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>");
}

/// Lines of one colour in one row. They run through the middle of pixels, so that they are sharp.
#[derive(Default)]
struct Lines {
    path: String,
    /// The level line not yet drawn: where it begins, where it ends by now, and its height, in half pixels.
    level: Option<[usize; 3]>,
}

impl Lines {
    /// Adds a cell whose left upper corner is at `(x, y)`.
    fn add(&mut self, [left, right, up, down]: [bool; 4], (x, y): (usize, usize)) {
        let (middle, height) = (2 * x + CELL.0 + 1, 2 * y + CELL.1 + 1);
        let from = if left { 2 * x } else { middle };
        let to = if right { 2 * (x + CELL.0) } else { middle };
        match &mut self.level {
            _ if !(left || right) => {}
            Some([_, end, _]) if *end == from => *end = to,
            Some(_) | None => {
                self.end_level();
                self.level = Some([from, to, height]);
            }
        }
        if up || down {
            let top = if up { 2 * y } else { height };
            let bottom = if down { 2 * (y + CELL.1) } else { height };
            let _ = write!(self.path, "M{} {}V{}", half(middle), half(top), half(bottom));
        }
    }

    fn end_level(&mut self) {
        if let Some([from, to, height]) = self.level.take() {
            let _ = write!(self.path, "M{} {}H{}", half(from), half(height), half(to));
        }
    }

    fn draw(mut self, svg: &mut String, ink: &str) {
        self.end_level();
        if !self.path.is_empty() {
            let _ = writeln!(svg, "<path d=\"{}\" stroke=\"{ink}\"/>", self.path);
        }
    }
}

/// So many half pixels, in pixels.
fn half(halves: usize) -> String {
    let rest = if halves.is_multiple_of(2) { "" } else { ".5" };
    format!("{}{rest}", halves / 2)
}

/// The cursor of a cell whose left upper corner is at `(x, y)`.
pub fn cursor(x: usize, y: usize) -> String {
    format!("<rect x=\"{x}\" y=\"{}\" width=\"2\" height=\"16\"/>", y + 2)
}
