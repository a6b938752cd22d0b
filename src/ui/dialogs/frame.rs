//! The box around every dialog: its title above, the keys of its table below.

use super::Dialog;
use crate::ui::ctx::Ctx;
use crate::ui::fit;
use crate::ui::widgets::bar::LastLine;
use crate::ui::widgets::wrap;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};
use ratatui::widgets::{Block, Clear};

/// Clears a box of at most `width` × `height` in the middle, wider where that keeps the keys in one row, draws border,
/// title and the keys of the dialog in as many rows as they need below that, and gives what is inside.
pub(super) fn open_box(
    dialog: &dyn Dialog,
    ctx: &Ctx,
    frame: &mut Frame,
    area: Rect,
    (width, height): (u16, u16),
    title: &str,
) -> Rect {
    let table = dialog.keys(ctx.role);
    let keys = LastLine::of(dialog.typed(), &table, dialog.mode(ctx.role), ctx.language());
    let wide = width.max(keys.columns() + 4);
    let keys = keys.rows(ctx.theme, wide.min(area.width).saturating_sub(2));
    let rows = u16::try_from(keys.len()).unwrap_or(u16::MAX);
    let outer = fit::centered(area, wide, height.saturating_add(rows).saturating_add(2));
    clear(ctx, frame, outer);
    let title =
        Line::styled(format!(" {} ", wrap::cut(&capital(title), outer.width.saturating_sub(6))), ctx.theme.title);
    frame.render_widget(Block::bordered().title(title).style(ctx.theme.base).border_style(ctx.theme.border), outer);
    let (body, last) = fit::bottom(fit::inside(outer), rows);
    frame.render_widget(Text::from(keys), last);
    Rect { x: body.x + 1.min(body.width), width: body.width.saturating_sub(2), ..body }
}

/// The title with a capital first: commands are written small, and many a title is the name of one.
fn capital(title: &str) -> String {
    let mut letters = title.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Clears an area; a wide character that straddles its left edge goes too, since half of it would stay.
fn clear(ctx: &Ctx, frame: &mut Frame, area: Rect) {
    let area = area.intersection(frame.area());
    if area.x > 0 {
        let x = area.x - 1;
        for y in area.top()..area.bottom() {
            if let Some(cell) = frame.buffer_mut().cell_mut((x, y))
                && wrap::columns(cell.symbol()) > 1
            {
                cell.set_symbol(" ");
            }
        }
    }
    frame.render_widget(Clear, area);
    frame.buffer_mut().set_style(area, ctx.theme.base);
}
