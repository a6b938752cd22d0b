//! What there is against what is wanted: the shares, then a bar a row.

use super::lines::{Lines, Shown, last_row};
use super::{Pen, indent, text_lines};
use crate::scene::sheet::{Bar, BarLine, Bars, ShareLine};
use crate::ui::fit;
use crate::ui::widgets::wrap::{columns, cut, wrapped};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};

/// The narrowest gauge.
const GAUGE_FROM: u16 = 8;

/// Draws the shares in at most half of the area, below them the rows, and last what has no bar.
pub(super) fn bars(bars: &Bars, pen: &Pen, frame: &mut Frame, area: Rect) {
    let high = u16::try_from(bars.shares.len()).unwrap_or(u16::MAX);
    let has_rows = !bars.lines.is_empty();
    let most = if has_rows { area.height / 2 } else { area.height };
    let (above, below) = fit::top(area, high.min(most));
    shares(&bars.shares, pen, frame, above);
    // A row of air parts the whole from its parts, where there is one to spare.
    let air = u16::from(has_rows && high > 0 && below.height > 8);
    let (_, below) = fit::top(below, air);
    let mut told = Vec::new();
    if !bars.told.is_empty() {
        told.extend(wrapped(&format!("▸{}", bars.told), below.width, pen.theme.selected));
    }
    if !bars.unanswered.is_empty() {
        told.push(Line::styled(format!(" {}", cut(&bars.unanswered, below.width.saturating_sub(1))), pen.theme.muted));
    }
    let high = u16::try_from(told.len()).unwrap_or(u16::MAX).min(below.height / 2 + 1);
    let (body, foot) = fit::bottom(below, high);
    frame.render_widget(Text::from(told), foot);
    rows(bars, pen, frame, body);
}

/// A share a line with a gauge; several in a line without one where they would be too many, else page by page.
fn shares(shares: &[ShareLine], pen: &Pen, frame: &mut Frame, area: Rect) {
    let rows = usize::from(area.height);
    if rows == 0 {
        return;
    }
    let wide = |share: &ShareLine| columns(&share.name) + columns(&share.said) + 3;
    let widest = shares.iter().map(wide).max().unwrap_or(1).max(1);
    let across = usize::from((area.width / widest).max(1));
    let names = shares.iter().map(|share| columns(&share.name)).max().unwrap_or(0).min(area.width / 3);
    if shares.len() <= rows || across < 2 {
        let (height, heading) = (|_| 1, |_| false);
        let lines = Lines { len: shares.len(), selected: None, height: &height, is_heading: &heading };
        let Shown { places, inside, said } = lines.shown(pen, area);
        let mut rest = inside;
        for share in places.into_iter().filter_map(|place| shares.get(place)) {
            let (row, more) = fit::top(rest, 1);
            share_line(share, names, pen, frame, row);
            rest = more;
        }
        return last_row(&said, pen, frame, area);
    }
    let each = area.width / u16::try_from(across).unwrap_or(1);
    let pages: Vec<&[ShareLine]> = shares.chunks(across * rows).collect();
    let page = pages.get(pen.turned % pages.len().max(1)).copied().unwrap_or_default();
    for (place, share) in page.iter().enumerate() {
        let (column, row) = (place / rows, place % rows);
        let x = area.x + each * u16::try_from(column).unwrap_or(0);
        let cell = Rect { x, y: area.y + u16::try_from(row).unwrap_or(0), width: each, height: 1 };
        share_line(share, columns(&share.name), pen, frame, cell.intersection(area));
    }
}

/// The name, a gauge in eighths of a block, and the share in words.
fn share_line(share: &ShareLine, names: u16, pen: &Pen, frame: &mut Frame, area: Rect) {
    if area.area() == 0 {
        return;
    }
    let said = columns(&share.said) + 1;
    let (name, rest) = fit::left(area, (names + 2).min(area.width));
    frame.render_widget(Line::styled(format!(" {}", cut(&share.name, names)), pen.theme.title), name);
    let (gauge, words) = fit::left(rest, rest.width.saturating_sub(said));
    if gauge.width >= GAUGE_FROM {
        let (filled, left) = eighths(share.permille.unwrap_or(0), gauge.width);
        let spans = vec![Span::styled(filled, pen.theme.title), Span::styled("·".repeat(left), pen.theme.muted)];
        frame.render_widget(Line::from(spans), gauge);
        frame.render_widget(Line::styled(format!(" {}", share.said), pen.theme.base), words);
    } else {
        frame.render_widget(Line::styled(share.said.clone(), pen.theme.base), rest);
    }
}

/// A bar over so many columns to an eighth of one, and how many columns it leaves.
fn eighths(permille: u16, width: u16) -> (String, usize) {
    const PARTS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let eighths = u32::from(width) * 8 * u32::from(permille.min(1000)) / 1000;
    let (whole, part) = (eighths / 8, eighths % 8);
    let (whole, part) = (usize::try_from(whole).unwrap_or(0), usize::try_from(part).unwrap_or(0));
    let filled = format!("{}{}", "█".repeat(whole), PARTS.get(part).copied().unwrap_or_default());
    (filled, usize::from(width).saturating_sub(whole + usize::from(part > 0)))
}

/// Columns of the bar of a row: the same for every degree, in this room.
fn bar_width(high: u8, room: u16) -> u16 {
    let degrees = u16::from(high.max(1));
    degrees * (room / degrees).clamp(1, 5)
}

fn rows(bars: &Bars, pen: &Pen, frame: &mut Frame, area: Rect) {
    let gap = |line: &BarLine| if let BarLine::Row(bar) = line { columns(&bar.gap) } else { 0 };
    let gap = bars.lines.iter().map(gap).max().unwrap_or(0);
    let beside = area.width >= super::BESIDE_FROM;
    let room = if beside { area.width / 3 } else { area.width.saturating_sub(indent(area.width) + gap + 3) };
    let bar = bar_width(bars.high, room);
    let text = if beside { area.width.saturating_sub(bar + gap + 4).max(area.width / 4) } else { area.width };
    let texts = |index: usize| match &bars.lines[index] {
        BarLine::Heading(name) => vec![cut(name, area.width)],
        BarLine::Row(row) => text_lines(&row.text, text),
    };
    let is_heading = |index: usize| matches!(bars.lines.get(index), Some(BarLine::Heading(_)));
    let height = |index: usize| texts(index).len() + usize::from(!beside && !is_heading(index));
    let lines = Lines { len: bars.lines.len(), selected: bars.selected, height: &height, is_heading: &is_heading };
    let Shown { places, inside, said } = lines.shown(pen, area);
    let mut rest = inside;
    for index in places {
        let selected = bars.selected == Some(index);
        for (n, words) in texts(index).iter().enumerate() {
            let (first, below) = fit::top(rest, 1);
            rest = below;
            match &bars.lines[index] {
                BarLine::Heading(_) => frame.render_widget(Line::styled(words.clone(), pen.theme.title), first),
                BarLine::Row(row) => {
                    let (left, right) = fit::left(first, text);
                    super::words(pen, (row.number, words, n, selected), frame, left);
                    if beside && n == 0 {
                        bar_of(row, bars.high, (bar, gap), pen, frame, right);
                    }
                }
            }
        }
        if let (BarLine::Row(row), false) = (&bars.lines[index], beside) {
            let (first, below) = fit::top(rest, 1);
            rest = below;
            let (_, right) = fit::left(first, indent(area.width) - 1);
            bar_of(row, bars.high, (bar, gap), pen, frame, right);
        }
    }
    last_row(&said, pen, frame, area);
}

/// Filled as far as there is, hatched as far as is wanted, dotted up to the highest; then the gap.
fn bar_of(row: &Bar, high: u8, (width, gap): (u16, u16), pen: &Pen, frame: &mut Frame, area: Rect) {
    if area.area() == 0 {
        return;
    }
    let each = usize::from((width / u16::from(high.max(1))).max(1));
    let part = |symbol: &str, degrees: u8| symbol.repeat(usize::from(degrees) * each);
    let want = row.want.unwrap_or(row.have).min(high);
    let have = row.have.min(high);
    let spans = vec![
        Span::raw(" "),
        Span::styled(part("█", have), pen.theme.title),
        Span::styled(part("▒", want.saturating_sub(have)), pen.theme.base),
        Span::styled(part("·", high.saturating_sub(want.max(have))), pen.theme.muted),
        Span::styled(format!("  {:<wide$}", row.gap, wide = usize::from(gap)), pen.theme.title),
    ];
    frame.render_widget(Line::from(spans), area);
}
