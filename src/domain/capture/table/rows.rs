//! A text as rows of cells.

use std::collections::BTreeSet;

/// A row and its line in the text, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line in the text, from 1.
    pub line: usize,
    /// Its cells.
    pub cells: Vec<String>,
}

impl Row {
    /// The text of a cell; empty where there is none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Whether any cell says something.
    pub fn says(&self) -> bool {
        self.cells.iter().any(|cell| !cell.trim().is_empty())
    }
}

/// Signs that part the cells of a row, in the order in which they are tried.
const DELIMITERS: [char; 4] = ['\t', ';', '|', ','];

/// Quotes that are never closed and are told one by one; behind them none opens a cell.
const MOST_UNCLOSED: usize = 20;

/// The ways in which a text may be parted into rows, and the text behind a line `sep=;`.
pub(super) fn readings(text: &str) -> (Vec<char>, &str, usize) {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let small = first.trim().trim_matches('"').to_lowercase();
    if let Some(sign) = small.strip_prefix("sep=").and_then(|rest| rest.chars().next()) {
        let rest = text.get(first.len() + 1..).unwrap_or_default();
        return (vec![sign], rest, 1);
    }
    let there: Vec<char> = DELIMITERS.into_iter().filter(|sign| text.contains(*sign)).collect();
    (there, text, 0)
}

/// The rows of a text, and the lines on which a quote opens that nothing closes. A cell in quotes may hold delimiters,
/// ends of lines and doubled quotes; a quote that is never closed is a letter of its cell.
pub(super) fn rows(text: &str, delimiter: char, above: usize) -> (Vec<Row>, Vec<usize>) {
    let mut letters = BTreeSet::new();
    let mut lines = Vec::new();
    loop {
        let quotes = letters.len() <= MOST_UNCLOSED;
        match parted(text, delimiter, above, &letters, quotes) {
            Ok(rows) => return (without_frame(rows, delimiter), lines),
            Err((at, line)) => {
                letters.insert(at);
                lines.push(line);
            }
        }
    }
}

/// The rows; the place and the line of a quote that nothing closes.
fn parted(
    text: &str,
    delimiter: char,
    above: usize,
    letters: &BTreeSet<usize>,
    quotes: bool,
) -> Result<Vec<Row>, (usize, usize)> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut opened: Option<(usize, usize)> = None;
    let (mut line, mut begins) = (above + 1, above + 1);
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        match (c, opened) {
            ('"', Some(_)) if rest.peek().is_some_and(|(_, next)| *next == '"') => {
                rest.next();
                cell.push('"');
            }
            ('"', Some(open)) => {
                let behind = text[at + 1..].trim_start_matches([' ', '\r']);
                if !(behind.is_empty() || behind.starts_with(['\n', delimiter])) {
                    return Err(open);
                }
                opened = None;
            }
            ('"', None) if quotes && cell.trim().is_empty() && !letters.contains(&at) => {
                opened = Some((at, line));
                cell.clear();
            }
            ('\n', None) => {
                line += 1;
                row.push(std::mem::take(&mut cell));
                rows.push(Row { line: begins, cells: std::mem::take(&mut row) });
                begins = line;
            }
            (c, None) if c == delimiter => row.push(std::mem::take(&mut cell)),
            ('\r', _) => {}
            (c, _) => {
                line += usize::from(c == '\n');
                cell.push(c);
            }
        }
    }
    if let Some(open) = opened {
        return Err(open);
    }
    row.push(cell);
    rows.push(Row { line: begins, cells: row });
    Ok(rows)
}

/// Rows between bars as Markdown has them: without the empty cells at both ends and the row of dashes.
fn without_frame(rows: Vec<Row>, delimiter: char) -> Vec<Row> {
    if delimiter != '|' {
        return rows;
    }
    let is_rule =
        |row: &Row| row.says() && row.cells.iter().all(|cell| cell.trim().chars().all(|c| "-:= ".contains(c)));
    let framed = |row: Row| {
        let ends = row.cells.len() > 2 && row.cells.first().is_some_and(|cell| cell.trim().is_empty());
        let cells = row.cells.into_iter().skip(usize::from(ends)).collect();
        Row { cells, ..row }
    };
    rows.into_iter().filter(|row| !is_rule(row)).map(framed).collect()
}

/// Whether rows are surely those of a table: most have as many cells as the others, and where commas or semicolons part
/// them, no blank follows as in a sentence.
pub(super) fn are_tabular(rows: &[Row], delimiter: char) -> bool {
    let said: Vec<&Row> = rows.iter().filter(|row| row.says()).collect();
    let parted = said.iter().filter(|row| row.cells.len() >= 2).count();
    if parted < 2 || parted * 5 < said.len() * 4 {
        return false;
    }
    let (mut blanks, mut all) = (0, 0);
    for cell in said.iter().flat_map(|row| row.cells.iter().skip(1)).filter(|cell| !cell.is_empty()) {
        all += 1;
        blanks += usize::from(cell.starts_with(' '));
    }
    let sentences = matches!(delimiter, ',' | ';') && blanks * 2 > all;
    let width = said.first().map_or(0, |row| row.cells.len());
    let even = said.iter().filter(|row| row.cells.len() == width).count() * 10 >= said.len() * 7;
    !sentences && (delimiter == '\t' || even)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(text: &str) -> (Vec<Vec<String>>, Vec<usize>) {
        let (rows, unclosed) = rows(text, ';', 0);
        (rows.into_iter().map(|row| row.cells).collect(), unclosed)
    }

    #[test]
    fn a_quote_that_nothing_closes_is_a_letter_and_its_line_is_told() {
        let (rows, unclosed) = cells("Butir;Kuadran\n\"Server usang;W\nPerda ada;S");
        assert_eq!(rows, [["Butir", "Kuadran"], ["\"Server usang", "W"], ["Perda ada", "S"]]);
        assert_eq!(unclosed, [2]);
        let (rows, unclosed) = cells("a;b\nc;\"d\ne;\"f\"");
        assert_eq!(rows, [["a", "b"], ["c", "\"d"], ["e", "f"]]);
        assert_eq!(unclosed, [2]);
    }

    #[test]
    fn cells_in_quotes_hold_what_they_hold() {
        let (rows, unclosed) = cells("\"a;b\";\"c\n\"\"d\"\"\"\ne;5\" pipa");
        assert_eq!(rows, [["a;b", "c\n\"d\""], ["e", "5\" pipa"]]);
        assert!(unclosed.is_empty());
        let (rows, _) = super::rows("a\n\"b\nc\"\nd", ';', 1);
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 5]);
    }

    proptest! {
        #[test]
        fn any_text_has_rows(text in "[a;\"\n \\PC]{0,60}") {
            let (rows, _) = rows(&text, ';', 0);
            prop_assert!(!rows.is_empty());
        }
    }
}
