//! Arithmetic on areas: minimum size, dialog rectangles, pages of a list.

use ratatui::layout::Rect;
use std::ops::Range;

/// The smallest window in which everything works, columns and rows.
pub const MINIMUM: (u16, u16) = (60, 18);
/// From this many columns on the agenda stands on the left.
pub const WIDE: u16 = 100;

/// Whether a window is large enough to work in.
pub const fn is_large_enough(area: Rect) -> bool {
    area.width >= MINIMUM.0 && area.height >= MINIMUM.1
}

/// A rectangle of at most `width` × `height` in the middle of `area`.
pub fn centered(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}

/// The area without its outermost cells; empty when there is nothing inside.
pub fn inside(area: Rect) -> Rect {
    Rect {
        x: area.x + 1.min(area.width),
        y: area.y + 1.min(area.height),
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(2),
    }
}

/// The first `rows` rows of `area`, and the rest.
pub fn top(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    (Rect { height: rows, ..area }, Rect { y: area.y + rows, height: area.height - rows, ..area })
}

/// The rest, and the last `rows` rows of `area`.
pub fn bottom(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    (Rect { height: area.height - rows, ..area }, Rect { y: area.bottom() - rows, height: rows, ..area })
}

/// The first `columns` columns of `area`, and the rest.
pub fn left(area: Rect, columns: u16) -> (Rect, Rect) {
    let columns = columns.min(area.width);
    (Rect { width: columns, ..area }, Rect { x: area.x + columns, width: area.width - columns, ..area })
}

/// Entries of the given heights packed into pages of `rows` rows, in order; an entry higher than a page has its own.
pub fn pages(heights: &[usize], rows: usize) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let (mut start, mut used) = (0, 0);
    for (index, &height) in heights.iter().enumerate() {
        if index > start && used + height > rows {
            pages.push(start..index);
            (start, used) = (index, 0);
        }
        used += height;
    }
    if start < heights.len() {
        pages.push(start..heights.len());
    }
    pages
}

/// The same in no more pages, and those as even as they can be: the last is not left with one entry.
pub fn even_pages(heights: &[usize], rows: usize) -> Vec<Range<usize>> {
    let fewest = pages(heights, rows).len();
    if fewest <= 1 {
        return pages(heights, rows);
    }
    let share = heights.iter().sum::<usize>().div_ceil(fewest).min(rows);
    let even = (share..rows).map(|rows| pages(heights, rows)).find(|even| even.len() == fewest);
    even.unwrap_or_else(|| pages(heights, rows))
}

/// Pages begin anew at every multiple of this many entries, so that a long list is not measured from its beginning.
const BLOCK: usize = 50;

/// The entries to show in `rows` rows of a list of `len`: the last ones that fit, or the page with `selected` when it
/// is not among them. Measures only the entries near those.
pub fn window(len: usize, rows: usize, selected: Option<usize>, height: impl Fn(usize) -> usize) -> Range<usize> {
    let last = last_fitting(len, rows, &height).min(len.saturating_sub(1));
    match selected {
        Some(selected) if selected < last => {
            let start = selected / BLOCK * BLOCK;
            let heights: Vec<usize> = (start..len.min(start + BLOCK)).map(height).collect();
            let page = pages(&heights, rows).into_iter().find(|page| page.contains(&(selected - start)));
            page.map_or(last..len, |page| page.start + start..page.end + start)
        }
        Some(_) | None => last..len,
    }
}

/// The first of the last entries that fit in `rows` rows together.
pub fn last_fitting(len: usize, rows: usize, height: impl Fn(usize) -> usize) -> usize {
    let mut used = 0;
    let fits = (0..len).rev().take_while(|&index| {
        used += height(index);
        used <= rows
    });
    len - fits.count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_last_of_even_pages_is_no_remnant() {
        assert_eq!(pages(&[1; 9], 8), [0..8, 8..9]);
        assert_eq!(even_pages(&[1; 9], 8), [0..5, 5..9]);
        assert_eq!(even_pages(&[2, 2, 3, 2], 7), [0..2, 2..4]);
        assert_eq!(even_pages(&[9, 1, 1], 3), [0..1, 1..3]);
        assert_eq!(even_pages(&[2, 2], 4), std::slice::from_ref(&(0..2)));
        assert!(even_pages(&[], 4).is_empty());
    }

    proptest! {
        #[test]
        fn pages_hold_every_entry_once_in_order(heights in prop::collection::vec(1usize..5, 0..60), rows in 1usize..20) {
            let pages = pages(&heights, rows);
            let all: Vec<usize> = pages.iter().cloned().flatten().collect();
            prop_assert_eq!(all, (0..heights.len()).collect::<Vec<_>>());
            for page in pages {
                let used: usize = heights[page.clone()].iter().sum();
                prop_assert!(used <= rows || page.len() == 1);
            }
        }

        #[test]
        fn even_pages_hold_every_entry_once_in_no_more_pages(heights in prop::collection::vec(1usize..5, 0..60), rows in 1usize..20) {
            let (even, full) = (even_pages(&heights, rows), pages(&heights, rows));
            prop_assert_eq!(even.len(), full.len());
            let all: Vec<usize> = even.iter().cloned().flatten().collect();
            prop_assert_eq!(all, (0..heights.len()).collect::<Vec<_>>());
            let used = |pages: &[Range<usize>]| {
                pages.iter().map(|page| heights[page.clone()].iter().sum::<usize>()).collect::<Vec<_>>()
            };
            let (even, full) = (used(&even), used(&full));
            prop_assert!(even.iter().max() <= full.iter().max());
        }

        #[test]
        fn a_window_holds_what_is_selected(heights in prop::collection::vec(1usize..5, 1..160), rows in 1usize..20, at in 0usize..160) {
            let selected = Some(at).filter(|at| *at < heights.len());
            let window = window(heights.len(), rows, selected, |index| heights[index]);
            prop_assert!(selected.is_none_or(|at| window.contains(&at)));
            prop_assert!(selected.is_some() || window.end == heights.len());
            let used: usize = heights[window.clone()].iter().sum();
            prop_assert!(!window.is_empty() && (used <= rows || window.len() == 1));
        }

        #[test]
        fn areas_stay_inside(w in 0u16..50, h in 0u16..50, cw in 0u16..80, ch in 0u16..80) {
            let area = Rect::new(3, 4, w, h);
            for part in [centered(area, cw, ch), inside(area), top(area, ch).0, top(area, ch).1, bottom(area, ch).0, bottom(area, ch).1, left(area, cw).0, left(area, cw).1] {
                prop_assert_eq!(part.intersection(area).area(), part.area());
                prop_assert!(part.right() <= area.right() && part.bottom() <= area.bottom());
            }
        }
    }
}
