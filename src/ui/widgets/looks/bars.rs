//! What there is against what is wanted: a share a line, then a bar a row.

use super::Pen;
use super::lines::{last_row, shown};
use crate::scene::sheet::{BarLine, Bars, ShareLine};
use crate::ui::fit;
use crate::ui::widgets::wrap::{columns, cut, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::LineGauge;

/// Draws the shares, and below them the rows.
pub(super) fn bars(shown_bars: &Bars, pen: &Pen, frame: &mut Frame, area: Rect) {
    let names = shown_bars.shares.iter().map(|share| columns(&share.name)).max().unwrap_or(0);
    let names = names.min(area.width / 3);
    let high = u16::try_from(shown_bars.shares.len()).unwrap_or(u16::MAX);
    let (above, below) = fit::top(area, high.min(area.height));
    let mut rest = above;
    for share in &shown_bars.shares {
        let (row, more) = fit::top(rest, 1);
        share_line(share, names, pen, frame, row);
        rest = more;
    }
    let (said, body) = fit::top(below, u16::from(!shown_bars.unanswered.is_empty()));
    frame.render_widget(Line::styled(format!(" {}", shown_bars.unanswered), pen.theme.muted), said);
    rows(shown_bars, pen, frame, body);
}

/// The name, a gauge in blocks, and the share in words.
fn share_line(share: &ShareLine, names: u16, pen: &Pen, frame: &mut Frame, area: Rect) {
    if area.area() == 0 {
        return;
    }
    let said = columns(&share.said) + 1;
    let (name, rest) = fit::left(area, (names + 2).min(area.width));
    frame.render_widget(Line::styled(format!(" {}", cut(&share.name, names)), pen.theme.title), name);
    let (gauge, words) = fit::left(rest, rest.width.saturating_sub(said));
    if gauge.width > 6 {
        let ratio = f64::from(share.permille.unwrap_or(0)) / 1000.0;
        let widget = LineGauge::default()
            .label("")
            .filled_symbol("█")
            .unfilled_symbol("·")
            .filled_style(pen.theme.title)
            .unfilled_style(pen.theme.muted)
            .ratio(ratio.clamp(0.0, 1.0));
        frame.render_widget(widget, gauge);
    }
    frame.render_widget(Line::styled(format!(" {}", share.said), pen.theme.base), words);
}

/// Columns of the bar of a row.
fn bar_width(high: u8, width: u16) -> u16 {
    let degrees = u16::from(high.max(1));
    let each = (width / 3 / degrees).clamp(1, 4);
    degrees * each
}

fn rows(bars: &Bars, pen: &Pen, frame: &mut Frame, area: Rect) {
    let gap = bars.rows.iter().map(|row| columns(&row.gap)).max().unwrap_or(0);
    let bar = bar_width(bars.high, area.width);
    let text = area.width.saturating_sub(bar + gap + 4).max(1);
    let texts = |index: usize| {
        let row = &bars.rows[index];
        wrap(&format!("{} {}", row.number, row.text), text.saturating_sub(1).max(1))
    };
    let (window, inside, said) = shown(pen, area, (bars.rows.len(), bars.selected), |index| texts(index).len());
    let mut rest = inside;
    for index in window {
        let row = &bars.rows[index];
        let style = if bars.selected == Some(index) { pen.theme.selected } else { pen.theme.base };
        for (n, words) in texts(index).iter().enumerate() {
            let (first, below) = fit::top(rest, 1);
            let (left, right) = fit::left(first, text);
            let mark = if n == 0 && bars.selected == Some(index) { "▸" } else { " " };
            let (words_area, _) = fit::left(left, (columns(words) + 1).min(left.width));
            frame.render_widget(Line::styled(format!("{mark}{words}"), style), words_area);
            if n == 0 {
                bar_of(row, bars.high, (bar, gap), pen, frame, right);
            }
            rest = below;
        }
    }
    last_row(&said, pen, frame, area);
}

/// Filled as far as there is, hatched as far as is wanted, dotted up to the highest; then the gap.
fn bar_of(row: &BarLine, high: u8, (width, gap): (u16, u16), pen: &Pen, frame: &mut Frame, area: Rect) {
    let each = usize::from(width / u16::from(high.max(1)));
    let part = |symbol: &str, degrees: u8| symbol.repeat(usize::from(degrees) * each);
    let want = row.want.unwrap_or(row.have).min(high);
    let have = row.have.min(high);
    let spans = vec![
        Span::raw(" "),
        Span::styled(part("█", have), pen.theme.title),
        Span::styled(part("░", want.saturating_sub(have)), pen.theme.base),
        Span::styled(part("·", high.saturating_sub(want.max(have))), pen.theme.muted),
        Span::styled(format!("  {:>wide$}", row.gap, wide = usize::from(gap)), pen.theme.title),
    ];
    frame.render_widget(Line::from(spans), area);
}
