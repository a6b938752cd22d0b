//! Block letters and big digits for the back row, painted as reversed cells so that no font is asked for them: glyphs of
//! a font leave seams between cells.

use super::wrap::{columns, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Text};

/// Rows of a glyph at scale 1.
pub const ROWS: u16 = 5;

/// The rows of a glyph, all of a width; `#` is painted.
type Glyph = [&'static str; 5];

const fn glyph(c: char) -> Option<Glyph> {
    match c {
        'A'..='M' => a_to_m(c),
        'N'..='Z' => n_to_z(c),
        _ => sign(c),
    }
}

const fn a_to_m(c: char) -> Option<Glyph> {
    Some(match c {
        'A' => [".#.", "#.#", "###", "#.#", "#.#"],
        'B' => ["##.", "#.#", "##.", "#.#", "##."],
        'C' => [".##", "#..", "#..", "#..", ".##"],
        'D' => ["##.", "#.#", "#.#", "#.#", "##."],
        'E' => ["###", "#..", "##.", "#..", "###"],
        'F' => ["###", "#..", "##.", "#..", "#.."],
        'G' => [".###", "#...", "#.##", "#..#", ".###"],
        'H' => ["#.#", "#.#", "###", "#.#", "#.#"],
        'I' => ["#", "#", "#", "#", "#"],
        'J' => ["..#", "..#", "..#", "#.#", ".#."],
        'K' => ["#.#", "#.#", "##.", "#.#", "#.#"],
        'L' => ["#..", "#..", "#..", "#..", "###"],
        'M' => ["#...#", "##.##", "#.#.#", "#...#", "#...#"],
        _ => return None,
    })
}

const fn n_to_z(c: char) -> Option<Glyph> {
    Some(match c {
        'N' => ["#..#", "##.#", "#.##", "#..#", "#..#"],
        'O' => [".#.", "#.#", "#.#", "#.#", ".#."],
        'P' => ["##.", "#.#", "##.", "#..", "#.."],
        'Q' => [".##.", "#..#", "#..#", "#.##", ".###"],
        'R' => ["##.", "#.#", "##.", "#.#", "#.#"],
        'S' => [".##", "#..", ".#.", "..#", "##."],
        'T' => ["###", ".#.", ".#.", ".#.", ".#."],
        'U' => ["#.#", "#.#", "#.#", "#.#", "###"],
        'V' => ["#.#", "#.#", "#.#", "#.#", ".#."],
        'W' => ["#...#", "#...#", "#.#.#", "##.##", "#...#"],
        'X' => ["#.#", "#.#", ".#.", "#.#", "#.#"],
        'Y' => ["#.#", "#.#", ".#.", ".#.", ".#."],
        'Z' => ["###", "..#", ".#.", "#..", "###"],
        _ => return None,
    })
}

const fn sign(c: char) -> Option<Glyph> {
    Some(match c {
        '0' => ["###", "#.#", "#.#", "#.#", "###"],
        '1' => [".#.", "##.", ".#.", ".#.", "###"],
        '2' => ["###", "..#", "###", "#..", "###"],
        '3' => ["###", "..#", "###", "..#", "###"],
        '4' => ["#.#", "#.#", "###", "..#", "..#"],
        '5' => ["###", "#..", "###", "..#", "###"],
        '6' => ["###", "#..", "###", "#.#", "###"],
        '7' => ["###", "..#", ".#.", ".#.", ".#."],
        '8' => ["###", "#.#", "###", "#.#", "###"],
        '9' => ["###", "#.#", "###", "..#", "###"],
        ':' => ["...", ".#.", "...", ".#.", "..."],
        '.' => ["...", "...", "...", "...", ".#."],
        ',' => ["..", "..", "..", ".#", "#."],
        '/' => ["..#", "..#", ".#.", "#..", "#.."],
        '-' => ["...", "...", "###", "...", "..."],
        '+' => ["...", ".#.", "###", ".#.", "..."],
        '%' => ["#.#", "..#", ".#.", "#..", "#.#"],
        '(' => [".#", "#.", "#.", "#.", ".#"],
        ')' => ["#.", ".#", ".#", ".#", "#."],
        '!' => ["#", "#", "#", ".", "#"],
        '?' => ["##.", "..#", ".#.", "...", ".#."],
        '\'' => ["#", "#", ".", ".", "."],
        '&' => [".#..", "#.#.", ".#..", "#.#.", ".#.#"],
        '✓' => ["....#", "...#.", "#.#..", "#.#..", ".#..."],
        ' ' => [".", ".", ".", ".", "."],
        _ => return None,
    })
}

/// The painted cells of a text at scale 1, row by row, `#` for each, with a column between glyphs; capitals for small
/// letters. None where a sign has no glyph.
pub fn bitmap(text: &str) -> Option<[String; 5]> {
    let glyphs: Option<Vec<Glyph>> = text.chars().flat_map(char::to_uppercase).map(glyph).collect();
    let glyphs = glyphs?;
    let row = |at: usize| glyphs.iter().filter_map(|glyph| glyph.get(at).copied()).collect::<Vec<_>>().join(".");
    Some([0, 1, 2, 3, 4].map(row))
}

/// Columns and rows of a painted cell, largest first.
const CELLS: [(u16, u16); 4] = [(4, 2), (3, 2), (2, 1), (1, 1)];

/// Columns that `text` takes when each cell is `cell` columns wide; none where a sign has no glyph.
fn wide(text: &str, cell: u16) -> Option<u16> {
    let [row, ..] = bitmap(text)?;
    Some(u16::try_from(row.len()).unwrap_or(u16::MAX).saturating_mul(cell))
}

/// Columns that `text` takes when each cell is `cell` columns wide, 0 where a sign has no glyph.
pub fn width(text: &str, cell: u16) -> u16 {
    wide(text, cell).unwrap_or(0)
}

/// The largest cell with which `text` fits.
fn fitting(text: &str, columns: u16, rows: u16) -> Option<(u16, u16)> {
    let fits = |cell| wide(text, cell).is_some_and(|wide| wide <= columns);
    CELLS.into_iter().find(|&(cell, row)| fits(cell) && ROWS * row <= rows)
}

/// Rows that [`view`] takes of an area with so many columns and rows.
pub fn rows(text: &str, columns: u16, rows: u16) -> u16 {
    fitting(text, columns, rows).map_or(1, |(_, row)| ROWS * row)
}

/// Draws a line of letters, digits and signs in the middle of the area, as large as fits; a plain line where not even the
/// smallest do.
pub fn view(frame: &mut Frame, area: Rect, text: &str, style: Style) {
    let area = area.intersection(frame.area());
    let Some((cell, row)) = fitting(text, area.width, area.height) else {
        frame.render_widget(Line::styled(text, style).centered(), area);
        return;
    };
    let x = area.x + (area.width - width(text, cell)) / 2;
    let y = area.y + (area.height - ROWS * row) / 2;
    paint(frame, Rect { x, y, ..area }.intersection(area), text, (cell, row), style);
}

/// Paints a line of glyphs from the upper left corner of the area.
fn paint(frame: &mut Frame, area: Rect, text: &str, (cell, row): (u16, u16), style: Style) {
    let painted = style.add_modifier(Modifier::REVERSED);
    for (line, bits) in (0u16..).zip(bitmap(text).iter().flatten()) {
        for (column, _) in (0u16..).zip(bits.bytes()).filter(|(_, bit)| *bit == b'#') {
            let dot = Rect::new(area.x + column * cell, area.y + line * row, cell, row);
            frame.buffer_mut().set_style(dot.intersection(area), painted);
        }
    }
}

/// Words as large as an area allows: block letters in lines that break at blanks, else spaced capitals, else capitals.
#[derive(Debug, PartialEq, Eq)]
pub enum Words {
    /// Block letters, each cell of so many columns and rows.
    Blocks(Vec<String>, (u16, u16)),
    /// Lines of letters.
    Letters(Vec<String>),
}

impl Words {
    /// The words in so many columns and rows.
    pub fn of(text: &str, wide: u16, high: u16) -> Self {
        let text = text.to_uppercase();
        let blocks = CELLS.into_iter().find_map(|cell| Some(Self::Blocks(broken(&text, cell, wide, high)?, cell)));
        blocks.unwrap_or_else(|| Self::Letters(spaced(&text, wide, high).unwrap_or_else(|| wrap(&text, wide))))
    }

    /// Whether these are block letters.
    pub const fn are_blocks(&self) -> bool {
        matches!(self, Self::Blocks(..))
    }

    /// Rows that they take.
    pub fn rows(&self) -> u16 {
        match self {
            Self::Blocks(lines, (_, row)) => high(lines.len(), *row),
            Self::Letters(lines) => u16::try_from(lines.len()).unwrap_or(u16::MAX),
        }
    }

    /// Draws them from the top of the area, each line in the middle.
    pub fn view(&self, frame: &mut Frame, area: Rect, style: Style) {
        let area = area.intersection(frame.area());
        match self {
            Self::Blocks(lines, cell) => {
                for (place, line) in (0u16..).zip(lines) {
                    let x = area.x + area.width.saturating_sub(width(line, cell.0)) / 2;
                    let y = area.y + place * (ROWS + 1) * cell.1;
                    paint(frame, Rect { x, y, ..area }.intersection(area), line, *cell, style);
                }
            }
            Self::Letters(lines) => {
                let lines: Text = lines.iter().map(|line| Line::styled(line.as_str(), style)).collect();
                frame.render_widget(lines.centered(), area);
            }
        }
    }
}

/// Rows of so many lines of block letters.
fn high(lines: usize, row: u16) -> u16 {
    let lines = u16::try_from(lines).unwrap_or(u16::MAX);
    lines.saturating_mul((ROWS + 1) * row).saturating_sub(row)
}

/// The words in lines of block letters; none where they do not fit.
fn broken(text: &str, (cell, row): (u16, u16), columns: u16, rows: u16) -> Option<Vec<String>> {
    let fits = |line: &str| wide(line, cell).is_some_and(|wide| wide <= columns);
    let lines = lines_of(text, " ", fits)?;
    (high(lines.len(), row) <= rows).then_some(lines)
}

/// The words in lines of capitals with blanks between them; none where they do not fit.
fn spaced(text: &str, wide: u16, rows: u16) -> Option<Vec<String>> {
    let apart = |word: &str| word.chars().map(String::from).collect::<Vec<_>>().join(" ");
    let words: Vec<String> = text.split_whitespace().map(apart).collect();
    let lines = lines_of(&words.join("   "), "   ", |line| columns(line) <= wide)?;
    (lines.len() <= usize::from(rows)).then_some(lines)
}

/// Words in as few lines as hold them; none where one of them fits nowhere, or there are none.
fn lines_of(text: &str, blank: &str, fits: impl Fn(&str) -> bool) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(blank).filter(|word| !word.is_empty()) {
        let longer = lines.last().map(|line| format!("{line}{blank}{word}")).filter(|line| fits(line));
        match (lines.last_mut(), longer) {
            (Some(last), Some(longer)) => *last = longer,
            _ if fits(word) => lines.push(word.to_owned()),
            _ => return None,
        }
    }
    (!lines.is_empty()).then_some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;
    use ratatui::buffer::Cell;

    const SIGNS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:.,/-+%()!?'&✓ ";

    #[test]
    fn every_letter_digit_and_sign_has_a_glyph_of_its_own() {
        let all: Vec<Glyph> = SIGNS.chars().map(|c| glyph(c).unwrap_or_else(|| panic!("{c}"))).collect();
        for (at, one) in all.iter().enumerate() {
            assert!(one.iter().all(|row| row.len() == one[0].len() && row.len() <= 5), "{one:?}");
            assert!(!all[..at].contains(one), "{one:?}");
        }
        assert_eq!(bitmap("i1"), Some(["#..#.", "#.##.", "#..#.", "#..#.", "#.###"].map(str::to_owned)));
        assert_eq!(bitmap("日"), None);
    }

    #[test]
    fn words_are_as_large_as_fits_and_break_at_blanks() {
        let blocks = |lines: &[&str], cell| Words::Blocks(lines.iter().copied().map(str::to_owned).collect(), cell);
        let of = |wide, high| Words::of("Kabupaten Bangli", wide, high);
        assert_eq!(of(160, 24), blocks(&["KABUPATEN", "BANGLI"], (4, 2)));
        assert_eq!(of(78, 11), blocks(&["KABUPATEN", "BANGLI"], (2, 1)));
        assert_eq!(of(78, 10), blocks(&["KABUPATEN BANGLI"], (1, 1)));
        assert_eq!(of(38, 11), blocks(&["KABUPATEN", "BANGLI"], (1, 1)));
        let letters = |lines: &[&str]| Words::Letters(lines.iter().copied().map(str::to_owned).collect());
        assert_eq!(of(38, 10), letters(&["K A B U P A T E N   B A N G L I"]));
        assert_eq!(of(30, 10), letters(&["K A B U P A T E N", "B A N G L I"]));
        assert_eq!(of(30, 1), letters(&["KABUPATEN BANGLI"]));
        assert_eq!(of(16, 4), letters(&["KABUPATEN BANGLI"]));
        assert_eq!(Words::of("日本", 80, 24), letters(&["日 本"]));
    }

    proptest! {
        #[test]
        fn words_stay_in_their_rows_and_none_is_lost(
            text in "[A-Za-z'日]{1,9}( [A-Z]{1,9}){0,4}", wide in 1u16..130, high in 1u16..30,
        ) {
            let words = Words::of(&text, wide, high);
            if let Words::Blocks(lines, (cell, _)) = &words {
                prop_assert!(words.rows() <= high);
                prop_assert!(lines.iter().all(|line| width(line, *cell) <= wide));
                prop_assert_eq!(lines.join(" "), text.to_uppercase());
            }
            let mut terminal = Terminal::new(TestBackend::new(wide, high)).expect("a test terminal");
            terminal.draw(|frame| words.view(frame, frame.area(), Style::new())).expect("a drawn frame");
            let picture = terminal.backend().buffer();
            let shown = |cell: &Cell| cell.symbol() != " " || cell.modifier.contains(Modifier::REVERSED);
            prop_assert!(picture.content.iter().any(shown));
        }
    }
}
