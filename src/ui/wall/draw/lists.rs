//! Agenda, heads and priorities.

use super::Brush;
use super::page;
use crate::scene::{Agenda, AgendaLine, Attendance, Priorities, RankedLine};
use crate::ui::fit;
use crate::ui::widgets::big;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::columns;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws the sessions of a day; where not all fit, from the one before the open one on, or from earlier where those to
/// come leave room for it.
pub fn agenda(agenda: &Agenda, brush: &Brush, frame: &mut Frame, area: Rect) {
    let (head, list) = fit::top(area, 1);
    frame.render_widget(Line::styled(format!(" {}", agenda.title), brush.theme.title), head);
    let entry = |session: &AgendaLine| Entry {
        head: format!("{} {} ", session.mark, session.time),
        text: session.title.clone(),
        tail: String::new(),
        style: brush.theme.emphasis(session.emphasis),
    };
    let mut entries: Vec<Entry> = agenda.sessions.iter().map(entry).collect();
    let list = page::margins(list);
    if page::pages(&entries, list).len() > 1 {
        let heights: Vec<usize> = entries.iter().map(|entry| entry.lines(list.width).len()).collect();
        let filling = fit::last_fitting(entries.len(), usize::from(list.height), |place| heights[place]);
        entries.drain(..agenda.open.unwrap_or(0).saturating_sub(1).min(filling));
    }
    page::view(brush, frame, list, &entries);
}

/// Draws how many are there, large, and by unsur.
pub fn attendance(attendance: &Attendance, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let (heads, said, by_unsur) = match attendance {
        Attendance::Uncounted(welcome) => {
            return page::middle(frame, area, vec![Line::styled(welcome.as_str(), theme.title)], None);
        }
        Attendance::Counted { heads, said, by_unsur } => (heads.to_string(), said, by_unsur),
    };
    // The list is whole, if it can be, beside figures that are not the smallest.
    let list = page::count(by_unsur) + 2;
    let most = area.height.saturating_sub(list).max(big::ROWS.min(area.height.saturating_sub(5))).max(1);
    let high = big::rows(&heads, area.width, most.min(big::ROWS * 2));
    let air = area.height > high + 2 + page::count(by_unsur);
    let (digits, rest) = fit::top(fit::top(area, u16::from(air)).1, high + 1);
    big::view(frame, digits, &heads, theme.title);
    let (caption, rest) = fit::top(rest, 1);
    frame.render_widget(Line::styled(said.as_str(), theme.title).centered(), caption);
    let entry = |(heads, unsur): &(u32, String)| Entry {
        head: format!("{heads:>6}  "),
        text: unsur.clone(),
        tail: String::new(),
        style: theme.base,
    };
    let entries: Vec<Entry> = by_unsur.iter().map(entry).collect();
    let widest = entries.iter().map(|entry| columns(&entry.head) + columns(&entry.text)).max().unwrap_or(0);
    let rest = page::margins(rest);
    // The number of a page stands in the corner.
    let is_whole = page::pages(&entries, rest).len() == 1;
    let list = if is_whole { fit::centered(rest, widest, rest.height) } else { rest };
    page::view(brush, frame, list, &entries);
}

/// Draws what was accepted, in order.
pub fn priorities(priorities: &Priorities, brush: &Brush, frame: &mut Frame, area: Rect) {
    let (head, rest) = fit::top(area, 1);
    frame.render_widget(Line::styled(priorities.title.to_uppercase(), brush.theme.title), head);
    if priorities.lines.is_empty() {
        frame.render_widget(Line::raw(priorities.empty.as_str()), rest);
        return;
    }
    // The list has the better right to the rows of a small wall.
    let large = rest.height >= 3 * big::ROWS && page::are_large(&priorities.figures, rest);
    let figures = if large { page::figure_rows(&priorities.figures, rest) } else { 0 };
    let (counted, rest) = fit::top(rest, figures + u16::from(large));
    if large {
        page::figures(brush, frame, fit::top(counted, figures).0, &priorities.figures);
    }
    let entry = |line: &RankedLine| Entry {
        head: format!("{:>2}. ", line.rank),
        text: line.text.clone(),
        tail: line.about.iter().map(|about| format!("· {about}")).collect::<Vec<_>>().join(" "),
        style: brush.theme.base,
    };
    let entries: Vec<Entry> = priorities.lines.iter().map(entry).collect();
    page::view(brush, frame, rest, &entries);
}
