//! Numbers where rows and columns meet, the larger the darker.

use super::{Anchor, Drawing, LETTER, LINE, WIDTH, letters, units, wrapped};

const NAMES: f64 = 220.0;

/// The most rows of one picture: those that a page has room for, upright or lengthwise.
const ROWS: usize = 20;

pub(super) fn draw(columns: &[String], rows: &[(String, Vec<Option<u64>>)]) -> Vec<Drawing> {
    let most = rows.iter().flat_map(|(_, counts)| counts).flatten().copied().max().unwrap_or(0);
    rows.chunks(ROWS).map(|rows| part(columns, rows, most)).collect()
}

fn part(columns: &[String], rows: &[(String, Vec<Option<u64>>)], most: u64) -> Drawing {
    let mut drawn = Drawing::default();
    let wide = (WIDTH - NAMES) / units(columns.len().max(1));
    let mut y = heads(&mut drawn, columns, wide);
    for (name, counts) in rows {
        let names = wrapped(name, NAMES - 12.0);
        let high = units(names.len().max(1)) * LINE + 6.0;
        for (row, name) in names.iter().enumerate() {
            drawn.text((NAMES - 8.0, y + units(row) * LINE + 15.0), Anchor::End, name);
        }
        for (column, count) in counts.iter().enumerate() {
            let x = NAMES + wide * units(column);
            let said = count.map_or_else(String::new, |n| n.to_string());
            drawn.rect((x, y), (wide, high), shade(count.unwrap_or(0), most));
            drawn.text((x + wide / 2.0, y + high / 2.0 + 5.0), Anchor::Middle, &said);
        }
        y += high;
    }
    drawn.height = y + 4.0;
    drawn
}

/// The names of the columns, upright where a word is wider than its column. Gives how high they are.
fn heads(drawn: &mut Drawing, columns: &[String], wide: f64) -> f64 {
    let middle = |column: usize| NAMES + wide * (units(column) + 0.5);
    let words = columns.iter().flat_map(|name| name.split_whitespace());
    if words.map(|word| word.chars().count()).max().unwrap_or(0) > letters(wide - 8.0) {
        let longest = columns.iter().map(|name| name.chars().count()).max().unwrap_or(0);
        let high = units(longest) * LETTER * 1.15 + 10.0;
        for (column, name) in columns.iter().enumerate() {
            drawn.upright((middle(column) + 4.0, high - 6.0), name);
        }
        return high;
    }
    let heads: Vec<Vec<String>> = columns.iter().map(|name| wrapped(name, wide - 8.0)).collect();
    for (column, lines) in heads.iter().enumerate() {
        for (row, line) in lines.iter().enumerate() {
            drawn.text((middle(column), units(row) * LINE + 14.0), Anchor::Middle, line);
        }
    }
    units(heads.iter().map(Vec::len).max().unwrap_or(0)) * LINE + 6.0
}

/// The shade of a number: light enough for black letters on all of them.
fn shade(count: u64, most: u64) -> &'static str {
    const SHADES: [&str; 5] = ["#fff", "#eee", "#ddd", "#ccc", "#bbb"];
    let place = if most == 0 { 0 } else { (count.saturating_mul(4)).div_ceil(most) };
    usize::try_from(place).ok().and_then(|place| SHADES.get(place)).copied().unwrap_or("#bbb")
}
