//! Dialogs: a stack on top of the screen; the topmost has the keys.

mod alike;
mod choose;
mod compress;
mod confirm;
mod curtain;
mod entry;
mod help;
mod palette;
mod paste;
mod rundown;
mod search;
mod seats;

mod turns;
mod unsaved;
pub mod wording;

pub use alike::Alike;
pub use choose::Choose;
pub use compress::Compress;
pub use confirm::{Confirm, Leave};
pub use entry::Entry;
pub use help::Help;
pub use palette::Palette;
pub use paste::Paste;
pub use rundown::Rundown;
pub use seats::Seats;
pub use turns::Turns;
pub use unsaved::Unsaved;
pub use wording::Wording;

use super::ctx::Ctx;
use super::effect::Step;
use super::fit;
use super::keys::{Key, KeyRef};
use super::place::Aside;
use super::widgets::wrap;
use crate::text::Phrase;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};
use ratatui::widgets::{Block, Clear};

/// A dialog.
#[derive(Debug)]
pub enum Dialog {
    /// Leave the program?
    Leave(Leave),
    /// Yes or no.
    Confirm(Confirm),
    /// One line of text.
    Entry(Entry),
    /// Pick one.
    Choose(Choose),
    /// Every key.
    Help(Help),
    /// Every action by name.
    Palette(Palette),
    /// A pasted list to look over.
    Paste(Paste),
    /// A pasted rundown to look over.
    Rundown(Rundown),
    /// The rest of a day pressed together.
    Compress(Compress),
    /// Entries that could not be saved.
    Unsaved(Unsaved),
    /// Formulations of an item side by side.
    Wording(Wording),
    /// Items that say much the same.
    Alike(Alike),
    /// Who sits at which table.
    Seats(Seats),
    /// Groups present.
    Turns(Turns),
}

/// What a key did to a dialog.
#[derive(Debug)]
pub enum Outcome {
    /// It stays.
    Stay,
    /// It closes; these steps follow.
    Close(Vec<Step>),
    /// These steps run; it closes when none was refused.
    Try(Vec<Step>),
    /// It closes and this binding runs: of the screen, or one that works everywhere.
    Run(Chosen),
}

/// A binding chosen by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// Of the screen below, by its place in the table.
    Screen(usize),
    /// Of those that work everywhere.
    Everywhere(usize),
}

/// The bindings a dialog can show: those of the screen below and those that work everywhere.
#[derive(Debug, Clone, Copy)]
pub struct Tables<'a> {
    /// Of the screen below.
    pub screen: &'a [KeyRef],
    /// Those that work everywhere.
    pub everywhere: &'a [KeyRef],
}

impl Dialog {
    /// Handles a key.
    pub fn key(&mut self, ctx: &Ctx, tables: Tables, key: Key) -> Outcome {
        match self {
            Self::Leave(dialog) => dialog.key(key),
            Self::Confirm(dialog) => dialog.key(key),
            Self::Entry(dialog) => dialog.key(ctx, key),
            Self::Choose(dialog) => dialog.key(key),
            Self::Help(dialog) => dialog.key(key),
            Self::Palette(dialog) => dialog.key(ctx, tables, key),
            Self::Paste(dialog) => dialog.key(ctx, key),
            Self::Rundown(dialog) => dialog.key(ctx, key),
            Self::Compress(dialog) => dialog.key(ctx, key),
            Self::Unsaved(dialog) => dialog.key(key),
            Self::Wording(dialog) => dialog.key(ctx, key),
            Self::Alike(dialog) => dialog.key(key),
            Self::Seats(dialog) => dialog.key(key),
            Self::Turns(dialog) => dialog.key(ctx, key),
        }
    }

    /// What a wall shows of it; of most dialogs nothing.
    pub const fn aside(&self) -> Option<Aside> {
        match self {
            Self::Wording(dialog) => Some(Aside::Wordings(dialog.item())),
            Self::Seats(_) => Some(Aside::Tables),
            Self::Turns(_) => Some(Aside::Turns),
            Self::Leave(_)
            | Self::Confirm(_)
            | Self::Entry(_)
            | Self::Choose(_)
            | Self::Help(_)
            | Self::Palette(_)
            | Self::Paste(_)
            | Self::Rundown(_)
            | Self::Compress(_)
            | Self::Unsaved(_)
            | Self::Alike(_) => None,
        }
    }

    /// Whether its picture changes every second.
    pub const fn counts(&self) -> bool {
        matches!(self, Self::Turns(_))
    }

    /// Covers a text that is being looked over, before the room sees this window or no longer does.
    pub(super) fn cover(&mut self) {
        match self {
            Self::Paste(dialog) => dialog.cover(),
            Self::Rundown(dialog) => dialog.cover(),
            Self::Entry(dialog) => dialog.cover(),
            Self::Leave(_)
            | Self::Confirm(_)
            | Self::Choose(_)
            | Self::Help(_)
            | Self::Palette(_)
            | Self::Compress(_)
            | Self::Unsaved(_)
            | Self::Wording(_)
            | Self::Alike(_)
            | Self::Seats(_)
            | Self::Turns(_) => {}
        }
    }

    /// Whether text that comes at once goes into a field of it.
    pub(super) const fn takes_text(&self) -> bool {
        match self {
            Self::Entry(_) | Self::Palette(_) | Self::Choose(_) => true,
            Self::Wording(dialog) => dialog.takes_text(),
            Self::Leave(_)
            | Self::Confirm(_)
            | Self::Help(_)
            | Self::Paste(_)
            | Self::Rundown(_)
            | Self::Compress(_)
            | Self::Alike(_)
            | Self::Seats(_)
            | Self::Turns(_)
            | Self::Unsaved(_) => false,
        }
    }

    /// Takes text that came at once.
    pub fn paste(&mut self, text: &str) {
        match self {
            Self::Entry(dialog) => dialog.paste(text),
            Self::Palette(dialog) => dialog.paste(text),
            Self::Choose(dialog) => dialog.paste(text),
            Self::Wording(dialog) => dialog.paste(text),
            Self::Leave(_)
            | Self::Confirm(_)
            | Self::Help(_)
            | Self::Paste(_)
            | Self::Rundown(_)
            | Self::Compress(_)
            | Self::Alike(_)
            | Self::Seats(_)
            | Self::Turns(_)
            | Self::Unsaved(_) => {}
        }
    }

    /// Draws it in the middle of the frame.
    pub fn view(&self, ctx: &Ctx, tables: Tables, frame: &mut Frame, area: Rect) {
        match self {
            Self::Leave(dialog) => dialog.view(ctx, frame, area),
            Self::Confirm(dialog) => dialog.view(ctx, frame, area),
            Self::Entry(dialog) => dialog.view(ctx, frame, area),
            Self::Choose(dialog) => dialog.view(ctx, frame, area),
            Self::Help(dialog) => dialog.view(ctx, tables, frame, area),
            Self::Palette(dialog) => dialog.view(ctx, tables, frame, area),
            Self::Paste(dialog) => dialog.view(ctx, frame, area),
            Self::Rundown(dialog) => dialog.view(ctx, frame, area),
            Self::Compress(dialog) => dialog.view(ctx, frame, area),
            Self::Unsaved(dialog) => dialog.view(ctx, frame, area),
            Self::Wording(dialog) => dialog.view(ctx, frame, area),
            Self::Alike(dialog) => dialog.view(ctx, frame, area),
            Self::Seats(dialog) => dialog.view(ctx, frame, area),
            Self::Turns(dialog) => dialog.view(ctx, frame, area),
        }
    }
}

/// Clears a box of at most `width` × `height` in the middle, draws border, title and the keys in as many rows as they
/// need, and gives what is inside.
fn open_box(ctx: &Ctx, frame: &mut Frame, area: Rect, (width, height): (u16, u16), title: &str, keys: Phrase) -> Rect {
    let wide = width.max(wrap::columns(ctx.say(keys)) + 4);
    let room = wide.min(area.width).saturating_sub(3);
    let keys = wrap::wrap(ctx.say(keys), room);
    let rows = u16::try_from(keys.len()).unwrap_or(u16::MAX);
    let outer = fit::centered(area, wide, height.saturating_add(rows).saturating_add(2));
    clear(ctx, frame, outer);
    let title =
        Line::styled(format!(" {} ", wrap::cut(&capital(title), outer.width.saturating_sub(6))), ctx.theme.title);
    frame.render_widget(Block::bordered().title(title).style(ctx.theme.base).border_style(ctx.theme.border), outer);
    let (body, last) = fit::bottom(fit::inside(outer), rows);
    let keys = keys.into_iter().map(|line| format!(" {line}"));
    let keys: Text = keys.map(|line| Line::styled(line, ctx.theme.key)).collect();
    frame.render_widget(keys, last);
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
