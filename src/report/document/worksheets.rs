//! The board and every sheet, each from a page of its own, with the pictures that its looks show.

use super::sheets::{by_heading, figures, filled_lines, label, views};
use super::{Block, Columns, Style, charts, heading, swot, titled};
use crate::domain::Workshop;
use crate::domain::document::DocumentKind;
use crate::text::report as say;

/// Worksheets of the whole workshop.
pub(super) fn worksheets(workshop: &Workshop, style: Style) -> Vec<Block> {
    let language = style.language;
    let mut blocks = titled(workshop, DocumentKind::Worksheets, style);
    blocks.push(heading(2, language, say::SWOT));
    blocks.extend(charts::boards(workshop, language));
    blocks.extend(swot(workshop, style).into_iter().skip(1));
    for view in views(workshop, style) {
        blocks.push(Block::PageBreak);
        blocks.push(Block::Heading(2, label(workshop, style, &view.sheet.title)));
        blocks.extend(charts::of_sheet(workshop, &view, style));
        blocks.extend(figures(workshop, &view, style));
        let lines = filled_lines(workshop, &view, Columns::All);
        match lines.is_empty() {
            true => blocks.push(Block::plain(language.say(say::NONE))),
            false => blocks.extend(by_heading(workshop, &view, &lines, (style, Columns::All))),
        }
    }
    blocks
}
