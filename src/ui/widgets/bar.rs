//! Keys with what they do: the bar of a screen, at most six of them, and the last line of a dialog.

use super::wrap::columns;
use crate::text::{Language, Phrase};
use crate::ui::keys::{KeyRef, Mode, Visibility};
use crate::ui::theme::Theme;
use ratatui::text::{Line, Span};

/// The most keys that the bar of a screen shows.
pub const MOST: usize = 6;

/// Between two keys.
const SEPARATOR: &str = " · ";
/// Columns of that.
const SEPARATOR_COLUMNS: u16 = 3;

/// The bindings that the bar shows in `mode` within `width` columns: those of the screen first, at most [`MOST`], then
/// the ones of `everywhere` that still fit.
pub fn shown(screen: &[KeyRef], everywhere: &[KeyRef], mode: Mode, language: Language, width: u16) -> Vec<KeyRef> {
    let on_bar = |binding: &&KeyRef| is_on_bar(binding, mode);
    let is_free = |binding: &&KeyRef| {
        let takes = |own: &KeyRef| {
            let same = |key| own.keys.contains(key);
            own.mode.holds_in(mode) && binding.keys.iter().any(same)
        };
        !screen.iter().any(takes)
    };
    let globals = everywhere.iter().filter(on_bar).filter(is_free);
    let globals: Vec<KeyRef> = globals.copied().collect();
    let last = globals.last().copied();
    let taken = |binding: KeyRef| Piece::of_first_key(&binding, language).columns() + SEPARATOR_COLUMNS;
    let mut bar: Vec<KeyRef> = Vec::new();
    let mut used = last.map_or(0, taken).saturating_sub(2);
    let rest = globals.iter().take(globals.len().saturating_sub(1));
    for binding in screen.iter().filter(on_bar).chain(rest) {
        let columns = taken(*binding);
        if bar.len() + 1 >= MOST || used + columns > width {
            continue;
        }
        used += columns;
        bar.push(*binding);
    }
    bar.extend(last);
    bar
}

/// The bar of a screen as a line.
pub fn line(bar: &[KeyRef], language: Language, theme: &Theme) -> Line<'static> {
    let pieces: Vec<Piece> = bar.iter().map(|binding| Piece::of_first_key(binding, language)).collect();
    row(&pieces, theme)
}

/// The keys of a dialog, all of them that its table shows, in as many rows as they need.
#[derive(Debug)]
pub struct LastLine {
    pieces: Vec<Piece>,
}

impl LastLine {
    /// What is typed, if anything is, then the bindings of `table` that are for the bar in `mode`. Keys that do the same
    /// to another place (`↑↓`, `1 2`) stand together: the first key of a binding, then that of each hidden one with its
    /// label.
    pub fn of(typed: Option<Phrase>, table: &[KeyRef], mode: Mode, language: Language) -> Self {
        let typed = typed.map(|typed| Piece { keys: String::new(), label: language.say(typed) });
        let on_bar = table.iter().filter(|binding| is_on_bar(binding, mode));
        let keys =
            on_bar.map(|binding| Piece { keys: caps(binding, table, language), label: language.say(binding.label) });
        Self { pieces: typed.into_iter().chain(keys).collect() }
    }

    /// Columns that it takes in one row.
    pub fn columns(&self) -> u16 {
        let pieces = self.pieces.iter().map(|piece| piece.columns() + SEPARATOR_COLUMNS);
        pieces.sum::<u16>().saturating_sub(SEPARATOR_COLUMNS)
    }

    /// Its rows, each with a blank before it, of at most `width` columns where no single key needs more.
    pub fn rows(&self, theme: &Theme, width: u16) -> Vec<Line<'static>> {
        let mut rows = Vec::new();
        let (mut from, mut used) = (0, 0);
        for (index, piece) in self.pieces.iter().enumerate() {
            let columns = piece.columns() + SEPARATOR_COLUMNS;
            if index > from && used + columns - 2 > width {
                rows.extend(self.pieces.get(from..index).map(|pieces| row(pieces, theme)));
                (from, used) = (index, 0);
            }
            used += columns;
        }
        rows.extend(self.pieces.get(from..).map(|pieces| row(pieces, theme)));
        rows
    }
}

/// Keys and what they do; no keys where something is to be typed.
#[derive(Debug)]
struct Piece {
    keys: String,
    label: &'static str,
}

impl Piece {
    /// The first key of a binding; the others are in the help.
    fn of_first_key(binding: &KeyRef, language: Language) -> Self {
        let key = binding.keys.first().map(|key| key.name(language));
        Self { keys: key.unwrap_or_default(), label: language.say(binding.label) }
    }

    fn columns(&self) -> u16 {
        let blank = u16::from(!self.keys.is_empty());
        columns(&self.keys) + blank + columns(self.label)
    }

    fn spans(&self, theme: &Theme) -> Vec<Span<'static>> {
        if self.keys.is_empty() {
            return vec![Span::raw(self.label)];
        }
        vec![Span::styled(self.keys.clone(), theme.key), Span::raw(format!(" {}", self.label))]
    }
}

fn is_on_bar(binding: &KeyRef, mode: Mode) -> bool {
    binding.visibility == Visibility::Bar && binding.mode.holds_in(mode) && !binding.keys.is_empty()
}

/// The first key of a binding and those of the hidden ones with the same label: arrows side by side, others apart.
fn caps(binding: &KeyRef, table: &[KeyRef], language: Language) -> String {
    let same = table.iter().filter(|other| other.visibility == Visibility::Hidden && other.label == binding.label);
    let same = same.filter(|other| other.mode == binding.mode);
    let keys = std::iter::once(binding).chain(same).filter_map(|binding| binding.keys.first());
    let mut caps = String::new();
    for key in keys {
        if !caps.is_empty() && !key.is_arrow() {
            caps.push(' ');
        }
        caps.push_str(&key.name(language));
    }
    caps
}

fn row(pieces: &[Piece], theme: &Theme) -> Line<'static> {
    let mut spans = vec![Span::raw(" ")];
    for (index, piece) in pieces.iter().enumerate() {
        if index > 0 {
            spans.push(Span::styled(SEPARATOR, theme.muted));
        }
        spans.extend(piece.spans(theme));
    }
    Line::from(spans).style(theme.base)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::keys::{Binding, Key, refs};
    use crate::ui::theme::ThemeName;

    const UP: Phrase = Phrase::new("pilih", "choose");
    const TAKE: Phrase = Phrase::new("ambil", "take");
    const PAGE: Phrase = Phrase::new("halaman", "page");
    const TYPE: Phrase = Phrase::new("ketik", "type");
    const TABLE: &[Binding<()>] = &[
        Binding::bar(&[Key::Up, Key::Char('k')], (), UP),
        Binding::hidden(&[Key::Down], (), UP),
        Binding::help(&[Key::PageDown], (), PAGE),
        Binding::bar(&[Key::Char('1')], (), TAKE),
        Binding::hidden(&[Key::Char('2')], (), TAKE),
        Binding::bar(&[Key::Enter], (), TAKE).typing(),
    ];

    fn rows(width: u16) -> Vec<String> {
        let last = LastLine::of(Some(TYPE), &refs(TABLE), Mode::Moving, Language::En);
        let rows = last.rows(&Theme::of(ThemeName::Plain), width);
        rows.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn keys_that_do_the_same_stand_together_in_the_last_line() {
        assert_eq!(rows(80), [" type · ↑↓ choose · 1 2 take"]);
    }

    #[test]
    fn the_last_line_is_broken_between_keys_and_never_within_one() {
        assert_eq!(rows(28), [" type · ↑↓ choose · 1 2 take"]);
        assert_eq!(rows(27), [" type · ↑↓ choose", " 1 2 take"]);
        assert_eq!(rows(1), [" type", " ↑↓ choose", " 1 2 take"]);
        let columns = LastLine::of(Some(TYPE), &refs(TABLE), Mode::Moving, Language::En).columns();
        assert_eq!(columns, 27);
    }
}
