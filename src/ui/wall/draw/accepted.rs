//! What was accepted of a vote, under the word for it in block letters.

use super::Brush;
use super::counted::behind;
use super::page::{self, Pages, wrapped};
use crate::scene::{Accepted, TakenLine};
use crate::ui::fit;
use crate::ui::widgets::big::{self, Words};
use crate::ui::widgets::list::Entry;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// Rows that the list keeps under the word, one of them for the number of its page.
const LIST_ROWS: u16 = 4;

/// Draws the question, the word, when and how, and what was taken: each in a row with how it was decided under it, or
/// behind it where not all fit so.
pub fn accepted(accepted: &Accepted, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let question = wrapped(&accepted.question, area.width, theme.title);
    let how = wrapped(&accepted.how, area.width, theme.base);
    let (wide, tight) = lists(accepted, brush, area.width);
    let [wide_rows, tight_rows] = [&wide, &tight].map(|list| page::count(&list.concat()));
    let said = page::count(&question) + page::count(&how);
    // Blank rows around the word and under it, where the list is whole for all that.
    let airy = area.height >= said + 3 + big::ROWS + tight_rows;
    let room = area.height.saturating_sub(said + if airy { 3 } else { 0 });
    let word = |rows: u16| Words::of(&accepted.word, area.width, rows);
    let large = word(room.saturating_sub(wide_rows));
    let least = || word(room.saturating_sub(tight_rows).max(big::ROWS.min(room.saturating_sub(LIST_ROWS))));
    let word = if large.are_blocks() { large } else { least() };
    let mut rest = area;
    let mut next = |rows: u16| {
        let (here, below) = fit::top(rest, rows);
        rest = fit::top(below, u16::from(airy)).1;
        here
    };
    let (above, letters, below) = (next(page::count(&question)), next(word.rows()), next(page::count(&how)));
    frame.render_widget(Text::from(question).centered(), above);
    word.view(frame, letters, theme.good.patch(theme.title));
    frame.render_widget(Text::from(how).centered(), below);
    let shown = if wide_rows <= rest.height { wide } else { tight };
    let widest = shown.iter().flatten().map(Line::width).max().unwrap_or(0);
    let middle = fit::centered(rest, u16::try_from(widest).unwrap_or(u16::MAX), rest.height);
    page::stack(brush, frame, middle, &shown, Pages::Since(Some(accepted.since)));
}

/// What was taken with how it was decided in a row of its own, and in the same.
fn lists<'a>(accepted: &'a Accepted, brush: &Brush, width: u16) -> (Vec<Vec<Line<'a>>>, Vec<Vec<Line<'a>>>) {
    let theme = brush.theme;
    let entry = |line: &TakenLine, tail: &str| Entry {
        head: format!("{:>2}. ", line.rank),
        text: line.text.clone(),
        tail: tail.to_owned(),
        style: theme.title,
    };
    let wide = |line: &'a TakenLine| {
        let mut lines = entry(line, "").styled(width);
        lines.push(Line::styled(format!("    {}", line.how), theme.base));
        lines
    };
    let tight = |line: &TakenLine| entry(line, &behind(&line.how)).styled(width);
    (accepted.taken.iter().map(wide).collect(), accepted.taken.iter().map(tight).collect())
}
