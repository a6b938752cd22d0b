//! Names in a row, one of them selected. Where not all fit, those around it stand there, and marks that there are more.

use super::wrap::{columns, cut};
use crate::ui::theme::Theme;
use ratatui::text::{Line, Span};

/// Columns of a mark.
const MARK: u16 = 1;

/// The names in a row of so many columns.
pub fn line<'a>(theme: &Theme, width: u16, names: &[String], selected: usize) -> Line<'a> {
    let shown = shown(width, names, selected);
    let mut spans = vec![Span::raw(if shown.start > 0 { "‹" } else { " " })];
    let most = width.saturating_sub(2 * MARK + 3);
    for (index, name) in names.iter().enumerate().take(shown.end).skip(shown.start) {
        let style = if index == selected { theme.selected } else { theme.base };
        spans.push(Span::styled(format!(" {} ", cut(name, most)), style));
        spans.push(Span::raw(" "));
    }
    if shown.end < names.len() {
        spans.push(Span::raw("›"));
    }
    Line::from(spans)
}

/// The places of the names that fit, the selected one among them.
fn shown(width: u16, names: &[String], selected: usize) -> std::ops::Range<usize> {
    let taken = |range: &std::ops::Range<usize>| {
        let widths = names.get(range.clone()).unwrap_or_default().iter();
        let widths = widths.map(|name| columns(name).saturating_add(3));
        widths.fold(MARK, u16::saturating_add)
    };
    let all = 0..names.len();
    // The last blanks may fall off.
    if taken(&all) <= width.saturating_add(2) {
        return all;
    }
    let mut range = selected..(selected + 1).min(names.len());
    loop {
        let right = range.start..(range.end + 1).min(names.len());
        let left = range.start.saturating_sub(1)..range.end;
        let more = [right, left].into_iter().find(|more| *more != range && taken(more) <= width.saturating_sub(MARK));
        match more {
            Some(more) => range = more,
            None => return range,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::ThemeName;

    fn row(width: u16, selected: usize) -> String {
        let names = ["Struktur 23", "Infrastruktur 30", "Suprastruktur 15"];
        let more = ["Tata kelola 0", "Ekosistem 4"];
        let names: Vec<String> = names.into_iter().chain(more).map(str::to_owned).collect();
        line(&Theme::of(ThemeName::Plain), width, &names, selected).to_string()
    }

    #[test]
    fn the_selected_name_is_whole_at_every_width() {
        for width in [40, 60, 80] {
            for (selected, name) in [(0, " Struktur 23 "), (3, " Tata kelola 0 "), (4, " Ekosistem 4 ")] {
                let row = row(width, selected);
                assert!(row.contains(name), "{row}");
                assert!(columns(row.trim_end()) <= width, "{row}");
            }
        }
        assert!(row(10, 1).contains('…'), "{}", row(10, 1));
    }

    #[test]
    fn marks_say_that_there_are_more() {
        let (first, middle, last) = (row(60, 0), row(40, 2), row(60, 4));
        assert!(first.starts_with("  Struktur") && first.ends_with('›'), "{first}");
        assert!(middle.starts_with('‹') && middle.ends_with('›'), "{middle}");
        assert!(last.starts_with('‹') && !last.contains('›'), "{last}");
        let whole = row(100, 0);
        assert!(!whole.contains('‹') && !whole.contains('›'), "{whole}");
    }
}
