//! Numbers where rows and columns meet, the larger the darker.

use super::{Anchor, Drawing, LINE, WIDTH, units, wrapped};

const NAMES: f64 = 220.0;

pub(super) fn draw(columns: &[String], rows: &[(String, Vec<Option<u64>>)]) -> Drawing {
    let mut drawn = Drawing::default();
    let wide = (WIDTH - NAMES) / units(columns.len().max(1));
    let heads: Vec<Vec<String>> = columns.iter().map(|name| wrapped(name, wide - 8.0)).collect();
    let high = units(heads.iter().map(Vec::len).max().unwrap_or(0)) * LINE + 6.0;
    for (column, lines) in heads.iter().enumerate() {
        let x = NAMES + wide * (units(column) + 0.5);
        for (row, line) in lines.iter().enumerate() {
            drawn.text((x, units(row) * LINE + 14.0), Anchor::Middle, line);
        }
    }
    let most = rows.iter().flat_map(|(_, counts)| counts).flatten().copied().max().unwrap_or(0);
    let mut y = high;
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

/// The shade of a number: light enough for black letters on all of them.
fn shade(count: u64, most: u64) -> &'static str {
    const SHADES: [&str; 5] = ["#fff", "#eee", "#ddd", "#ccc", "#bbb"];
    let place = if most == 0 { 0 } else { (count.saturating_mul(4)).div_ceil(most) };
    usize::try_from(place).ok().and_then(|place| SHADES.get(place)).copied().unwrap_or("#bbb")
}
