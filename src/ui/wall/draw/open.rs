//! An open vote: the question, its rule, the options, and in a corner how many have voted.

use super::Brush;
use super::options::{self, Laid};
use super::page::{self, Pages, wrapped};
use crate::scene::{Progress, VoteOpen};
use crate::ui::fit;
use crate::ui::widgets::big::{self, Words};
use crate::ui::widgets::wrap::cut;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// Draws an open vote. Without a page the options turn as time goes.
pub fn open(open: &VoteOpen, page: Option<usize>, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let mut lines: Vec<Line> = open.proposal.iter().flat_map(|said| wrapped(said, area.width, theme.title)).collect();
    lines.extend(wrapped(&open.rule, area.width, theme.base));
    lines.extend(open.scales.iter().flat_map(|said| wrapped(said, area.width, theme.muted)));
    let below = area.height.saturating_sub(page::count(&lines) + 3);
    if options::laid(&open.options, brush, area.width, below).is_some() {
        lines.push(Line::raw(""));
    }
    let rest = match large_question(open, page::count(&lines), brush, area) {
        Some(words) => {
            let (above, rest) = fit::top(area, words.rows() + 1);
            words.view(frame, above, theme.title);
            page::head(frame, rest, lines)
        }
        None => {
            let question = wrapped(&open.question, area.width, theme.title);
            page::head(frame, area, [question, lines].concat())
        }
    };
    match &open.progress {
        Progress::Ballots { ballots, voters } => {
            ballots_in(open, &format!("{ballots}/{voters}"), page, brush, frame, rest);
        }
        Progress::Together { next, since } => {
            let (rest, last) = fit::bottom(rest, u16::from(rest.height > 4));
            frame.render_widget(Line::styled(open.state.as_str(), theme.muted), last);
            let due = page.or(*next).map_or(Pages::Since(*since), Pages::Around);
            options::view(&open.options, brush, due, frame, rest);
        }
    }
}

/// The question in block letters, where all options and the turnout stand on one page for all that.
fn large_question(open: &VoteOpen, said: u16, brush: &Brush, area: Rect) -> Option<Words> {
    let words = Words::of(&open.question, area.width, area.height / 3);
    let taken = words.rows() + 1 + said + big::ROWS + 1;
    let rows = area.height.saturating_sub(taken);
    let fit = words.are_blocks() && options::laid(&open.options, brush, area.width, rows).is_some();
    fit.then_some(words)
}

/// The options, and the turnout in the lower right corner: in large figures where all options leave that free, or on a
/// page of its own where they need all of the room.
fn ballots_in(open: &VoteOpen, figures: &str, page: Option<usize>, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let laid = options::laid(&open.options, brush, area.width, area.height);
    if let Some((laid, corner, airy)) = laid.and_then(|laid| cornered(laid, figures, area)) {
        laid.view(airy, frame, area);
        big::view(frame, corner, figures, theme.title);
        let said = wrapped(&open.state, area.width.saturating_sub(corner.width + 2), theme.base);
        let (_, foot) = fit::bottom(area, page::count(&said));
        if laid.leaves_free(area, area.height - foot.height, 0, airy) {
            frame.render_widget(Text::from(said), foot);
        }
        return;
    }
    // The number of a page stands in the same row.
    let (_, last) = fit::bottom(area, 1);
    frame.render_widget(Line::styled(cut(&open.state, last.width.saturating_sub(6)), theme.title), last);
    let rest = fit::bottom(area, 1).0;
    if options::laid(&open.options, brush, rest.width, rest.height).is_some() || rest.height < big::ROWS {
        return options::view(&open.options, brush, Pages::Turn, frame, rest);
    }
    if let Some(option) = page {
        return options::view(&open.options, brush, Pages::Around(option), frame, area);
    }
    match page::turned(brush.at) % (options::pages(&open.options, brush, area) + 1) {
        0 => big::view(frame, rest, figures, theme.title),
        turn => options::nth(&open.options, brush, turn - 1, frame, area),
    }
}

/// The largest figures for which the options leave the lower right corner free, and whether those have air for all that.
fn cornered(laid: Laid, figures: &str, area: Rect) -> Option<(Laid, Rect, bool)> {
    let sizes = [(4, 2), (2, 1), (1, 1)].map(|(cell, row)| (big::width(figures, cell), big::ROWS * row));
    let free = |(wide, high): (u16, u16), airy: bool| {
        // Figures larger than the options themselves would be all that is seen.
        let modest = high == big::ROWS || high * 3 <= area.height;
        let within = wide <= area.width && high <= area.height && modest;
        let column = area.width.saturating_sub(wide + 2);
        within && laid.leaves_free(area, area.height.saturating_sub(high), column, airy)
    };
    let places = sizes.into_iter().flat_map(|size| [(size, true), (size, false)]);
    let ((wide, high), airy) = places.into_iter().find(|(size, airy)| free(*size, *airy))?;
    let corner = Rect { x: area.right() - wide, y: area.bottom() - high, width: wide, height: high };
    Some((laid, corner, airy))
}
