//! Who sits at which table, and the group that presents with its time left large.

use super::Brush;
use super::page::{self, wrapped};
use crate::scene::{Table, Tables, TimeLeft, Turns};
use crate::ui::fit;
use crate::ui::widgets::big::{self, Words};
use crate::ui::widgets::list::Entry;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// Draws what the tables work on, who sits there, what they ask themselves, and the time left large where there is room.
pub fn tables(shown: &Tables, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let (head, rest) = fit::top(area, 1);
    frame.render_widget(Line::styled(shown.title.to_uppercase(), theme.title), head);
    let entry = |table: &Table| Entry {
        text: format!("{}: {}", table.name, table.members),
        style: theme.base,
        ..Entry::default()
    };
    let entries: Vec<Entry> = shown.tables.iter().map(entry).collect();
    let wanted: usize = entries.iter().map(|entry| entry.lines(rest.width).len()).sum();
    let prompt = wrapped(&shown.prompt, rest.width, theme.title);
    let (rest, below) = fit::bottom(rest, page::count(&prompt) + 1);
    frame.render_widget(Text::from(prompt).centered(), fit::bottom(below, below.height.saturating_sub(1)).1);
    let left = rest.height.saturating_sub(u16::try_from(wanted).unwrap_or(u16::MAX));
    let (list, clock) = match &shown.figures {
        Some(_) if left > big::ROWS => fit::bottom(rest, big::rows("00:00", rest.width, left - 1)),
        Some(_) | None => (rest, Rect::ZERO),
    };
    if let Some(figures) = shown.figures.as_ref().filter(|_| clock.area() > 0) {
        big::view(frame, clock, &figures.text, theme.emphasis(figures.emphasis));
    }
    page::view(brush, frame, list, &entries);
}

/// Draws the group that presents, its time left, and who follows.
pub fn turns(turns: &Turns, brush: &Brush, frame: &mut Frame, area: Rect) {
    let coming = page::count(&turns.coming);
    // Who presents stands large; before the first the title is that of a list.
    let most = if turns.left.is_some() { area.height.saturating_sub(coming + big::ROWS + 4) } else { 0 };
    let title = Words::of(&turns.title, area.width, most);
    let air = title.are_blocks() && area.height > title.rows() + 2 * big::ROWS + coming + 4;
    let (head, rest) = fit::top(fit::top(area, u16::from(air)).1, title.rows() + 1);
    title.view(frame, head, brush.theme.title);
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
