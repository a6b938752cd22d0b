//! Who sits at which table, and the group that presents with its time left large.

use super::Brush;
use super::page;
use crate::scene::{Table, Tables, TimeLeft, Turns};
use crate::ui::fit;
use crate::ui::widgets::big;
use crate::ui::widgets::list::Entry;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws the tables and who sits there.
pub fn tables(shown: &Tables, brush: &Brush, frame: &mut Frame, area: Rect) {
    let (head, list) = fit::top(area, 1);
    frame.render_widget(Line::styled(shown.title.to_uppercase(), brush.theme.title), head);
    let entry = |table: &Table| Entry {
        text: format!("{}: {}", table.name, table.members),
        style: brush.theme.base,
        ..Entry::default()
    };
    let entries: Vec<Entry> = shown.tables.iter().map(entry).collect();
    page::view(brush, frame, list, &entries);
}

/// Draws the group that presents, its time left, and who follows.
pub fn turns(turns: &Turns, brush: &Brush, frame: &mut Frame, area: Rect) {
    let (head, rest) = fit::top(area, 2);
    let title = Line::styled(turns.title.to_uppercase(), brush.theme.title);
    frame.render_widget(title.centered(), head);
    let entry = |(place, name): &(usize, String)| Entry {
        head: format!("{place}. "),
        text: name.clone(),
        tail: String::new(),
        style: brush.theme.base,
    };
    let entries: Vec<Entry> = turns.coming.iter().map(entry).collect();
    let rest = match &turns.left {
        Some(left) => clock(left, brush, entries.len(), frame, rest),
        None => rest,
    };
    page::view(brush, frame, rest, &entries);
}

/// Draws minutes and seconds left, as large as `below` rows allow, or that time is up; gives what is left of the area.
fn clock(left: &TimeLeft, brush: &Brush, below: usize, frame: &mut Frame, area: Rect) -> Rect {
    let figures = &left.figures;
    let below = u16::try_from(below).unwrap_or(u16::MAX);
    let most = area.height.saturating_sub(below.saturating_add(2));
    let high = big::rows(&figures.text, area.width, most.max(big::ROWS).min(area.height));
    let (digits, rest) = fit::top(area, high);
    big::view(frame, digits, &figures.text, brush.theme.emphasis(figures.emphasis));
    let (word, rest) = fit::top(rest, 2);
    if let Some(over) = &left.over {
        let over = Line::styled(over.text.as_str(), brush.theme.emphasis(over.emphasis));
        frame.render_widget(over.centered(), word);
    }
    rest
}
