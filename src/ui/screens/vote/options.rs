//! The options with their letters, in as few pages as fit, and letters as they are typed.

use crate::domain::vote::{Letter, VoteOption};
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;

/// Which page of options is shown: the one with this option.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Page(usize);

/// How many options a turn of the page goes on.
const STRIDE: usize = 8;

impl Page {
    /// The next page; the first after the last.
    pub const fn turn(self, options: usize) -> Self {
        if self.0 + STRIDE < options {
            Self(self.0 + STRIDE)
        } else if self.0 + 1 < options {
            Self(options - 1)
        } else {
            Self(0)
        }
    }

    /// The option that it is about.
    pub const fn option(self) -> usize {
        self.0
    }

    /// The page before.
    pub const fn back(self) -> Self {
        Self(self.0.saturating_sub(STRIDE))
    }
}

/// Draws options with a remark behind each: in one column, in two where that fits them on a page, else page by page.
pub fn view(room: &Room, frame: &mut Frame, area: Rect, options: &[(VoteOption, String)], page: Page) {
    let entries: Vec<Entry> = options.iter().map(|(option, tail)| entry(option, tail, room)).collect();
    let height =
        |entries: &[Entry], width: u16| -> usize { entries.iter().map(|entry| entry.lines(width).len()).sum() };
    let resting = list::Styles { selected: room.theme.base, muted: room.theme.muted };
    let rows = usize::from(area.height);
    let half = (area.width / 2).saturating_sub(1);
    let middle = entries.len().div_ceil(2);
    let (left, right) = entries.split_at(middle.min(entries.len()));
    let in_two = height(left, half).max(height(right, half)) <= rows;
    if height(&entries, area.width) > rows && in_two {
        let (west, east) = fit::left(area, area.width / 2);
        let west = Rect { width: half, ..west };
        list::view(frame, west, left, Some(0), resting, room.language());
        list::view(frame, east, right, Some(0), resting, room.language());
        return;
    }
    list::view(frame, area, &entries, Some(page.0), resting, room.language());
}

fn entry(option: &VoteOption, tail: &str, room: &Room) -> Entry {
    Entry {
        head: format!("{:>2}  ", option.id),
        text: option.text.clone(),
        tail: tail.to_owned(),
        style: room.theme.base,
    }
}

/// Letters as typed, in order: `ca`, `C, A`; numbers with blanks where options are numbered. Unknown ones are kept, so
/// that they are refused by name.
pub fn letters(options: &[VoteOption], typed: &str) -> Vec<Letter> {
    let numbered = options.iter().any(|option| option.id.starts_with(|c: char| c.is_ascii_digit()));
    let parts = typed.split(|c: char| c.is_whitespace() || c == ',' || c == ';').filter(|part| !part.is_empty());
    if numbered {
        return parts.map(str::to_owned).collect();
    }
    parts.flat_map(str::chars).flat_map(char::to_uppercase).map(String::from).collect()
}

/// Letters as one would type them.
pub fn typed(letters: &[Letter]) -> String {
    if letters.iter().any(|letter| letter.len() > 1 || letter.starts_with(|c: char| c.is_ascii_digit())) {
        letters.join(" ")
    } else {
        letters.concat()
    }
}
