//! A part of the agreement, as large as it can stand: words alone in block letters, a paragraph with air between its
//! lines, and what is longer in pages that the desk turns.

use super::Brush;
use super::page::{Pages, count, stack, wrapped};
use crate::scene::{ReadLine, Reading};
use crate::ui::fit;
use crate::ui::widgets::big::Words;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::{columns, cut};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Columns of a line that is read with ease.
const MEASURE: u16 = 72;

/// Draws the part.
pub fn reading(shown: &Reading, brush: &Brush, frame: &mut Frame, area: Rect) {
    let (head, rest) = fit::top(area, 1);
    let (body, foot) = fit::bottom(rest, u16::from(rest.height > 1));
    let whole = format!(" {} · {} ", shown.paper.to_uppercase(), shown.name);
    let title = if columns(&whole) <= head.width { whole } else { format!(" {} ", shown.name) };
    frame.render_widget(Line::styled(cut(&title, head.width), brush.theme.selected), head);
    let counted = Line::styled(format!("{} ", shown.counted), brush.theme.muted);
    frame.render_widget(counted.right_aligned(), foot);
    let (_, body) = fit::top(body, u16::from(body.height > 12));
    let body = fit::centered(body, MEASURE.min(body.width.saturating_sub(2)), body.height);
    if let [ReadLine::Title(words)] = &shown.lines[..] {
        let words = Words::of(words, body.width, body.height);
        let middle = fit::centered(body, body.width, words.rows());
        return words.view(frame, middle, brush.theme.title);
    }
    let pieces: Vec<Vec<Line>> = shown.lines.iter().map(|line| piece(line, brush, body.width)).collect();
    let rows: usize = pieces.iter().map(Vec::len).sum::<usize>() * 2;
    let fits = rows <= usize::from(body.height) + 1;
    let pieces = if fits { pieces.into_iter().map(airy).collect() } else { pieces };
    let rows = count(&pieces.concat()).saturating_add(count(&pieces)).saturating_sub(1);
    let body = fit::centered(body, body.width, rows.min(body.height));
    stack(brush, frame, body, &pieces, Pages::At(shown.page));
}

/// Lines with a blank one between them.
fn airy(lines: Vec<Line<'static>>) -> Vec<Line<'static>> {
    let between = |line| [line, Line::raw("")];
    let mut airy: Vec<Line> = lines.into_iter().flat_map(between).collect();
    airy.pop();
    airy
}

fn piece(line: &ReadLine, brush: &Brush, width: u16) -> Vec<Line<'static>> {
    let theme = brush.theme;
    match line {
        ReadLine::Title(text) => {
            wrapped(&text.to_uppercase(), width, theme.title).into_iter().map(Line::centered).collect()
        }
        ReadLine::Under(text) => wrapped(text, width, theme.base).into_iter().map(Line::centered).collect(),
        ReadLine::Over(text) => wrapped(text, width, theme.title),
        ReadLine::Words(text) => wrapped(text, width, theme.base),
        ReadLine::Entry(mark, text) => {
            // A mark wider than half of the line stands above its text.
            if columns(mark) > width / 2 {
                let above = wrapped(mark, width, theme.base);
                let below = Entry { head: "   ".to_owned(), text: text.clone(), style: theme.base, ..Entry::default() };
                return above.into_iter().chain(below.styled(width)).collect();
            }
            let entry = Entry { head: format!("{mark} "), text: text.clone(), style: theme.base, ..Entry::default() };
            entry.styled(width)
        }
    }
}
