//! The title card: the region in block letters, the time small.

use super::Brush;
use super::page::{count as rows, wrapped};
use crate::scene::Card;
use crate::ui::fit;
use crate::ui::widgets::big::Words;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};

/// Draws welcome, place, title, venue, date, what comes first, and the time.
pub fn card(card: &Card, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let below = below(card, brush, area.width.saturating_sub(4));
    let below_rows = rows(&below.concat());
    let region = |high: u16| region(card, area.width.saturating_sub(2), high);
    let most = |more: u16| area.height.saturating_sub(below_rows + more);
    // A word of welcome stands above, unless the region would be smaller for it.
    let largest = region(most(1));
    let welcome = [2, 1].into_iter().find(|rows| region(most(1 + rows)) == largest).unwrap_or(0);
    let region = largest;
    let region_rows: u16 = region.iter().map(Words::rows).sum::<u16>() + rows(&region) - 1;
    let used = welcome + region_rows + 1 + below_rows;
    let gaps = rows(&below) - 1;
    let airy = used + gaps <= area.height;
    let text: Vec<Line> = if airy { below.join(&Line::raw("")) } else { below.concat() };
    let middle = fit::centered(area, area.width, used + if airy { gaps } else { 0 });
    let (above, mut rest) = fit::top(middle, welcome);
    frame.render_widget(Line::from(card.welcome.as_str()).centered(), above);
    for words in region {
        words.view(frame, fit::top(rest, words.rows()).0, theme.title);
        rest = fit::top(rest, words.rows() + 1).1;
    }
    frame.render_widget(Text::from(text).centered(), rest);
}

/// What stands below the region, in parts.
fn below<'a>(card: &'a Card, brush: &Brush, width: u16) -> Vec<Vec<Line<'a>>> {
    let theme = brush.theme;
    let mut held = if card.venue.is_empty() { Vec::new() } else { wrapped(&card.venue, width, theme.base) };
    held.extend(wrapped(&card.date, width, theme.base));
    let mut parts = vec![wrapped(&card.title, width, theme.title), held];
    let first = card.first.as_ref().map(|first| format!("{} · {}", first.begins, first.title));
    parts.extend(first.map(|first| wrapped(&first, width, theme.title)));
    let example = card.example.as_ref().map(|example| [Span::styled(example.as_str(), theme.warning), " · ".into()]);
    let time = example.into_iter().flatten().chain([Span::raw(card.time.as_str())]);
    parts.push(vec![time.collect()]);
    parts
}

/// Kind and name of the region together in block letters, else the name alone under its kind.
fn region(card: &Card, wide: u16, high: u16) -> Vec<Words> {
    let whole = Words::of(&format!("{} {}", card.kind, card.place), wide, high);
    let name = Words::of(&card.place, wide, high.saturating_sub(2));
    if whole.are_blocks() || !name.are_blocks() { vec![whole] } else { vec![Words::of(&card.kind, wide, 1), name] }
}
