//! The table of a count: rank, letter, text, bar, numbers, and the cut line.

use crate::domain::vote::VoteOption;
use crate::text::{Phrase, frame as phrases, vote as text};
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::widgets::wrap::{columns, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns of rank and letter.
const HEAD: u16 = 8;

/// A row, or the cut line.
pub enum Row {
    Option {
        /// With `=` behind it where it is shared.
        rank: String,
        option: VoteOption,
        /// Of the longest bar, 0 to 1.
        part: f64,
        /// As wide as the titles.
        numbers: String,
        style: Style,
    },
    /// So many are taken.
    Cut(usize),
    /// What follows has too few scores to be ranked, and how that is called.
    Apart(Phrase),
}

/// Rows with a legend on the left above them and the titles of the numbers on the right.
pub struct Table<'a> {
    pub rows: Vec<Row>,
    /// Whether bars are painted before the numbers.
    pub bars: bool,
    pub legend: &'a str,
    pub titles: String,
}

/// How wide the columns are.
struct Sizes {
    text: u16,
    bar: u16,
    numbers: u16,
}

impl Sizes {
    fn new(width: u16, bars: bool, numbers: u16) -> Self {
        let bar = match width {
            _ if !bars => 0,
            0..70 => 6,
            70..100 => 14,
            _ => 24,
        };
        Self { text: width.saturating_sub(HEAD + bar + numbers + 2), bar, numbers }
    }
}

impl Table<'_> {
    /// Draws a page; pages go round.
    pub fn view(&self, page: i32, room: &Room, frame: &mut Frame, area: Rect) {
        let sizes = Sizes::new(area.width, self.bars, columns(&self.titles));
        let (top, body) = fit::top(area, 1);
        frame.render_widget(Line::styled(self.legend, room.theme.muted), top);
        let titles = Line::styled(self.titles.as_str(), room.theme.muted);
        let width = columns(&self.titles).min(top.width);
        let right = Rect { x: top.right() - width, width, ..top };
        frame.render_widget(titles, right);
        let heights: Vec<usize> = self.rows.iter().map(|row| height(row, &sizes)).collect();
        let whole = usize::from(body.height);
        let fits = heights.iter().sum::<usize>() <= whole;
        let pages = fit::pages(&heights, if fits { whole } else { whole.saturating_sub(1).max(1) });
        let many = i32::try_from(pages.len()).unwrap_or(1).max(1);
        let at = usize::try_from(page.rem_euclid(many)).unwrap_or(0);
        let shown = pages.get(at).and_then(|page| self.rows.get(page.clone()));
        let mut y = body.y;
        for row in shown.unwrap_or_default() {
            let rest = body.bottom().saturating_sub(y);
            let area = Rect { y, height: rest, ..body };
            y += draw(row, &sizes, room, frame, area).min(rest);
        }
        if pages.len() > 1 {
            let said = phrases::page(room.language(), at + 1, pages.len());
            let (_, last) = fit::bottom(body, 1);
            frame.render_widget(Line::styled(said, room.theme.muted).right_aligned(), last);
        }
    }
}

fn height(row: &Row, sizes: &Sizes) -> usize {
    match row {
        Row::Cut(_) | Row::Apart(_) => 1,
        Row::Option { option, .. } => words(option, sizes).len().max(1),
    }
}

fn words(option: &VoteOption, sizes: &Sizes) -> Vec<String> {
    wrap(&option.text, sizes.text.max(1))
}

/// Draws a row and gives its height.
fn draw(row: &Row, sizes: &Sizes, room: &Room, frame: &mut Frame, area: Rect) -> u16 {
    let (first, _) = fit::top(area, 1);
    match row {
        Row::Cut(taken) => rule(&text::cut_line(room.language(), *taken), room, frame, first),
        Row::Apart(why) => rule(room.say(*why), room, frame, first),
        Row::Option { rank, option, part, numbers, style } => {
            let lines = words(option, sizes);
            for (place, line) in (0u16..area.height).zip(&lines) {
                let head =
                    if place == 0 { format!("{rank:>3} {:>2}  ", option.id) } else { " ".repeat(usize::from(HEAD)) };
                let at = Rect { y: area.y + place, height: 1, ..area };
                let line = Line::from(vec![Span::raw(head), Span::raw(line.clone())]);
                frame.render_widget(line.style(*style), at);
            }
            let (_, right) = fit::left(first, HEAD + sizes.text + 1);
            let (bar, numbers_width) = (usize::from(sizes.bar), usize::from(sizes.numbers));
            let painted = "█".repeat(cells(*part, sizes.bar));
            frame.render_widget(Line::raw(format!("{painted:<bar$} {numbers:>numbers_width$}")), right);
            u16::try_from(lines.len().max(1)).unwrap_or(u16::MAX)
        }
    }
}

/// A line across the table with a word at its beginning.
fn rule(word: &str, room: &Room, frame: &mut Frame, area: Rect) -> u16 {
    let said = format!("── {word} ");
    let rest = usize::from(area.width.saturating_sub(columns(&said)));
    let line = format!("{said}{}", "─".repeat(rest));
    frame.render_widget(Line::styled(line, room.theme.title), area);
    1
}

/// Cells of a bar of `width` for a part of 0 to 1; at least one for anything above 0.
fn cells(part: f64, width: u16) -> usize {
    let whole = (part.clamp(0.0, 1.0) * f64::from(width)).round();
    // A bar has at most as many cells as a row has columns.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let cells = whole as usize;
    if part > 0.0 { cells.max(1) } else { cells }
}
