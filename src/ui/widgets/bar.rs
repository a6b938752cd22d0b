//! The key bar: at most six keys, in words.

use super::wrap::columns;
use crate::text::Language;
use crate::ui::keys::{KeyRef, Mode, Place};
use crate::ui::theme::Theme;
use ratatui::text::{Line, Span};

/// The most keys that the bar shows.
pub const MOST: usize = 6;

/// The bindings that the bar shows in `mode` within `width` columns: those of the screen first, at most [`MOST`], then
/// the ones of `everywhere` that still fit.
pub fn shown(screen: &[KeyRef], everywhere: &[KeyRef], mode: Mode, language: Language, width: u16) -> Vec<KeyRef> {
    let on_bar =
        |binding: &&KeyRef| binding.place == Place::Bar && binding.mode.holds_in(mode) && !binding.keys.is_empty();
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
    let mut bar: Vec<KeyRef> = Vec::new();
    let mut used = last.map_or(0, |binding| piece(binding, language)).saturating_sub(2);
    let rest = globals.iter().take(globals.len().saturating_sub(1));
    for binding in screen.iter().filter(on_bar).chain(rest) {
        let columns = piece(*binding, language);
        if bar.len() + 1 >= MOST || used + columns > width {
            continue;
        }
        used += columns;
        bar.push(*binding);
    }
    bar.extend(last);
    bar
}

/// The bar as a line.
pub fn line(bar: &[KeyRef], language: Language, theme: &Theme) -> Line<'static> {
    let mut spans = vec![Span::raw(" ")];
    for (index, binding) in bar.iter().enumerate() {
        if index > 0 {
            spans.push(Span::styled(" · ", theme.muted));
        }
        spans.push(Span::styled(binding.keys.first().map(|key| key.name(language)).unwrap_or_default(), theme.key));
        spans.push(Span::raw(format!(" {}", language.say(binding.label))));
    }
    Line::from(spans).style(theme.base)
}

/// Columns of a key and its label, with the separator behind them, which only the last has not.
fn piece(binding: KeyRef, language: Language) -> u16 {
    let key = binding.keys.first().map(|key| key.name(language)).unwrap_or_default();
    columns(&key) + columns(language.say(binding.label)) + 4
}
