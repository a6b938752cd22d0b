//! A thread: step below step, each in one line where they would not all fit otherwise.

use super::Brush;
use crate::scene::{Thread, ThreadStep, Threads};
use crate::text::frame as phrases;
use crate::ui::fit;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::cut;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// Draws the thread, or what is about to be told.
pub fn threads(told: &Threads, brush: &Brush, frame: &mut Frame, area: Rect) {
    let (head, body) = fit::top(area, 1);
    let name = told.thread.as_ref().map_or(&told.title, |thread| &thread.dimension);
    let title = format!(" {} ", name.to_uppercase());
    frame.render_widget(Line::styled(title, brush.theme.selected), head);
    let counted = Line::styled(format!("{} ", told.counted), brush.theme.muted);
    let (rest, foot) = fit::bottom(body, u16::from(body.height > 1));
    frame.render_widget(counted.right_aligned(), foot);
    match &told.thread {
        Some(thread) => frame.render_widget(Text::from(lines(thread, brush, rest)), rest),
        None => {
            let entry = Entry { text: told.empty.clone(), style: brush.theme.title, ..Entry::default() };
            let lines = entry.styled(rest.width.saturating_sub(2));
            let middle = fit::centered(rest, rest.width, u16::try_from(lines.len()).unwrap_or(u16::MAX));
            frame.render_widget(Text::from(lines).centered(), middle);
        }
    }
}

/// The steps: kind above words where there is room for all of it, else both in a line: wrapped from the first
/// step on as long as the lines below find room, then cut.
fn lines<'a>(thread: &'a Thread, brush: &Brush, area: Rect) -> Vec<Line<'a>> {
    let rows = usize::from(area.height);
    let width = area.width.saturating_sub(1);
    let marks = |place: usize| if place == 0 { " ● " } else { " → " };
    let apart = |(place, step): (usize, &ThreadStep)| {
        let entry = |head: &str, text: &str, style| {
            Entry { head: head.to_owned(), text: text.to_owned(), style, ..Entry::default() }.styled(width)
        };
        [entry(marks(place), &step.kind, brush.theme.muted), entry("   ", &step.text, brush.theme.base)].concat()
    };
    let joined = |(place, step): (usize, &ThreadStep)| {
        let text = format!("{}: {}", step.kind, step.text);
        let entry = Entry { head: marks(place).to_owned(), text, style: brush.theme.base, ..Entry::default() };
        entry.styled(width)
    };
    let steps = || thread.steps.iter().enumerate();
    let pieces: Vec<Vec<Line>> = steps().map(apart).collect();
    let all = pieces.iter().map(Vec::len).sum::<usize>();
    if all + pieces.len() <= rows + 1 {
        return pieces.join(&Line::raw(""));
    }
    if all <= rows {
        return pieces.concat();
    }
    let whole: Vec<Vec<Line>> = steps().map(joined).collect();
    let mut room = rows.saturating_sub(whole.len());
    let one = |(place, step): (usize, &ThreadStep)| {
        let text = format!("{}{}: {}", marks(place), step.kind, step.text);
        Line::styled(cut(&text, width), brush.theme.base)
    };
    let fitted = whole.into_iter().zip(steps()).flat_map(|(lines, step)| {
        let more = lines.len().saturating_sub(1);
        if more > room {
            return vec![one(step)];
        }
        room -= more;
        lines
    });
    let mut fitted: Vec<Line> = fitted.collect();
    let hidden = fitted.len().saturating_sub(rows);
    if hidden > 0 && rows > 0 {
        fitted.truncate(rows - 1);
        let more = format!(" ↓ {}", phrases::more(brush.language, hidden + 1));
        fitted.push(Line::styled(more, brush.theme.muted));
    }
    fitted
}
