//! The table of programmes: whatever sheet says what is done in which years, by whom, and for how much.

use super::sheets::{by_heading, figures, filled_lines, label, views};
use super::{Block, Columns, Style, charts, titled};
use crate::domain::Workshop;
use crate::domain::document::DocumentKind;
use crate::domain::sheet::{Kind, Rows, SheetView};
use crate::text::documents as text;

pub(super) fn programmes(workshop: &Workshop, style: Style) -> Vec<Block> {
    let language = style.language;
    let mut blocks = titled(workshop, DocumentKind::Programmes, style);
    let from = blocks.len();
    for view in views(workshop, style).into_iter().filter(are_programmes) {
        let lines = filled_lines(workshop, &view, Columns::All);
        if lines.is_empty() {
            continue;
        }
        blocks.push(Block::Heading(2, label(workshop, style, &view.sheet.title)));
        blocks.extend(charts::of_sheet(workshop, &view, style));
        blocks.extend(figures(workshop, &view, style));
        blocks.extend(by_heading(workshop, &view, &lines, (style, Columns::All)));
    }
    if blocks.len() == from {
        blocks.push(Block::plain(language.say(text::NO_PROGRAMMES)));
        blocks.push(Block::Lines(8));
    }
    blocks
}

/// Whether the rows of a sheet are programmes: they have years or an amount of money.
fn are_programmes(view: &SheetView) -> bool {
    let is_told = |kind: &Kind| matches!(kind, Kind::Money | Kind::Years | Kind::Yearly { .. });
    view.sheet.rows == Rows::Open && view.shown().any(|column| is_told(&column.kind))
}
