//! A text field of one line, wrapped where there is room, with the real cursor.

use super::wrap::columns;
use crate::domain::line;
use crate::ui::keys::Key;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::ops::Range;
use tui_input::{Input, InputRequest};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The longest text that a field takes, in characters; more is not inserted.
const MAX_CHARS: usize = 10_000;

/// A one-line text field. Edits by grapheme and knows its display column. Its text can be selected as a whole: what is
/// typed next replaces it, and a key that moves the cursor keeps it.
#[derive(Debug, Clone, Default)]
pub struct Field {
    input: Input,
    selected: bool,
}

impl Field {
    /// A field that holds `text`, with the cursor behind it.
    pub fn with(text: impl Into<String>) -> Self {
        let mut field = Self::default();
        field.set(text);
        field
    }

    /// What stands in it.
    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Selects all that stands in it.
    pub fn select(&mut self) {
        self.selected = !self.is_empty();
    }

    /// Empties it and gives what stood in it.
    pub fn take(&mut self) -> String {
        self.selected = false;
        self.input.value_and_reset()
    }

    /// Replaces what stands in it; the cursor goes behind it.
    pub fn set(&mut self, text: impl Into<String>) {
        self.take();
        self.insert(&text.into());
    }

    /// Inserts a text at the cursor, or in the place of what is selected: nothing that cannot be seen, ends of lines as
    /// blanks.
    pub fn insert(&mut self, text: &str) {
        if self.selected {
            self.take();
        }
        let old = self.text();
        let new: Vec<char> = line::kept(text).take(MAX_CHARS.saturating_sub(old.chars().count())).collect();
        let cursor = self.input.cursor();
        let before = old.chars().take(cursor);
        let whole = before.chain(new.iter().copied()).chain(old.chars().skip(cursor));
        self.input = Input::new(whole.collect()).with_cursor(cursor + new.len());
    }

    /// Handles a key of its own; false when it is not one.
    pub fn handle(&mut self, key: Key) -> bool {
        let request = match key {
            Key::Char(c) => {
                self.insert(c.encode_utf8(&mut [0; 4]));
                return true;
            }
            Key::Backspace | Key::Ctrl('h') => InputRequest::DeletePrevChar,
            Key::Delete => InputRequest::DeleteNextChar,
            Key::Left => InputRequest::GoToPrevChar,
            Key::Right => InputRequest::GoToNextChar,
            Key::Home | Key::Ctrl('a') => InputRequest::GoToStart,
            Key::End | Key::Ctrl('e') => InputRequest::GoToEnd,
            Key::Ctrl('w') => InputRequest::DeletePrevWord,
            Key::Ctrl('u') => InputRequest::DeleteLine,
            Key::Ctrl(_)
            | Key::Enter
            | Key::Esc
            | Key::Tab
            | Key::BackTab
            | Key::Up
            | Key::Down
            | Key::PageUp
            | Key::PageDown => return false,
        };
        let selected = std::mem::take(&mut self.selected);
        let deletes = !matches!(key, Key::Left | Key::Right | Key::Home | Key::End | Key::Ctrl('a' | 'e'));
        self.input.handle(if selected && deletes { InputRequest::DeleteLine } else { request });
        true
    }

    /// A field that looks the same to the eye that may not read it: all but the first `keep` characters are dots, and
    /// the cursor stands where it stood.
    pub fn masked(&self, keep: usize) -> Self {
        let mask = |(place, c)| if place < keep { c } else { '•' };
        let hidden: String = self.text().chars().enumerate().map(mask).collect();
        Self { input: Input::new(hidden).with_cursor(self.input.cursor()), selected: self.selected }
    }

    /// How many rows prompt and text take in so many columns, at least 1.
    pub fn rows(&self, prompt: &str, width: u16) -> u16 {
        u16::try_from(rows(self.text(), widths(prompt, width)).len()).unwrap_or(u16::MAX)
    }

    /// Draws prompt and text, wrapped where the area has several rows; with `focus` the real cursor stands where text will
    /// appear, and its row is among those that are drawn.
    pub fn view(&self, frame: &mut Frame, area: Rect, prompt: Span, style: Style, focus: bool) {
        let area = area.intersection(frame.area());
        if area.area() == 0 {
            return;
        }
        let (text, style) = (self.text(), if self.selected { style.reversed() } else { style });
        if area.height == 1 {
            return self.in_one_row(frame, area, prompt, style, focus);
        }
        let prompt_columns = columns(&prompt.content).min(area.width);
        let indent = indent(prompt_columns);
        let rows = rows(text, widths(&prompt.content, area.width));
        let cursor = text.char_indices().nth(self.input.cursor()).map_or(text.len(), |(at, _)| at);
        let here = rows.iter().rposition(|row| row.start <= cursor).unwrap_or(0);
        let first = (here + 1).saturating_sub(usize::from(area.height));
        let mut left = if first == 0 { Some(prompt) } else { None };
        for (row, y) in rows.iter().skip(first).zip(area.rows()) {
            let before = left.take().unwrap_or_else(|| Span::raw(" ".repeat(usize::from(indent))));
            let shown = text.get(row.clone()).unwrap_or_default();
            frame.render_widget(Line::from(vec![before, Span::styled(shown, style)]), y);
        }
        if focus {
            let row = rows.get(here).cloned().unwrap_or_default();
            let typed = columns(text.get(row.start..cursor).unwrap_or_default());
            let x = if here == 0 { prompt_columns } else { indent }.saturating_add(typed);
            let y = u16::try_from(here - first).unwrap_or(u16::MAX);
            frame.set_cursor_position((area.x + x.min(area.width - 1), area.y + y));
        }
    }

    /// Draws prompt and text in one row, scrolled to the cursor.
    fn in_one_row(&self, frame: &mut Frame, area: Rect, prompt: Span, style: Style, focus: bool) {
        let prompt_columns = columns(&prompt.content).min(area.width);
        let room = usize::from((area.width - prompt_columns).saturating_sub(1).max(1));
        let scroll = self.input.visual_scroll(room);
        let shown = skip_columns(self.text(), scroll);
        frame.render_widget(Line::from(vec![prompt, Span::styled(shown, style)]), area);
        if focus {
            let column = self.input.visual_cursor().max(scroll) - scroll;
            let x = area.x + prompt_columns + u16::try_from(column).unwrap_or(u16::MAX);
            frame.set_cursor_position((x.min(area.right() - 1), area.y));
        }
    }
}

/// Columns before the rows under the first: below the text where the prompt is short, else one.
const fn indent(prompt: u16) -> u16 {
    if prompt <= 4 { prompt } else { 1 }
}

/// Columns for text in the first row and in those under it; one is left for the cursor.
fn widths(prompt: &str, width: u16) -> [u16; 2] {
    let prompt = columns(prompt);
    [prompt, indent(prompt)].map(|before| width.saturating_sub(before).saturating_sub(1).max(1))
}

/// The text in rows, as ranges of bytes that follow on each other: broken behind blanks, and within words that are wider
/// than a row. No row is narrower than the first. A blank behind the last column stays on its row.
fn rows(text: &str, [first, rest]: [u16; 2]) -> Vec<Range<usize>> {
    let mut rows: Vec<Range<usize>> = Vec::new();
    let (mut start, mut used, mut blank) = (0, 0_u16, None);
    for (at, grapheme) in text.grapheme_indices(true) {
        let end = at + grapheme.len();
        let is_blank = grapheme == " ";
        used = used.saturating_add(columns(grapheme));
        while start < end && used > if rows.is_empty() { first } else { rest } {
            let broken = if is_blank { end } else { blank.take().unwrap_or(at) };
            if broken == start {
                break;
            }
            rows.push(start..broken);
            start = broken;
            used = text.get(start..end).map_or(0, columns);
        }
        if is_blank {
            blank = Some(end).filter(|_| start < end);
        }
    }
    rows.push(start..text.len());
    rows
}

/// The text without its first `skip` columns.
fn skip_columns(text: &str, skip: usize) -> &str {
    let mut used = 0;
    for (start, grapheme) in text.grapheme_indices(true) {
        if used >= skip {
            return text.get(start..).unwrap_or_default();
        }
        used += grapheme.width();
    }
    if used >= skip && skip == 0 { text } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    fn wrapped(text: &str, widths: [u16; 2]) -> Vec<&str> {
        rows(text, widths).into_iter().map(|row| &text[row]).collect()
    }

    #[test]
    fn a_line_breaks_behind_blanks_and_within_a_word_that_is_too_long() {
        assert_eq!(wrapped("", [5, 9]), [""]);
        assert_eq!(wrapped("satu dua tiga", [5, 9]), ["satu ", "dua tiga"]);
        assert_eq!(wrapped("satu dua tiga", [4, 8]), ["satu ", "dua tiga"]);
        assert_eq!(wrapped("kesejahteraan", [5, 5]), ["kesej", "ahter", "aan"]);
        assert_eq!(wrapped("日本語です", [4, 4]), ["日本", "語で", "す"]);
    }

    #[test]
    fn the_cursor_stands_behind_what_is_typed_on_the_row_that_is_drawn() {
        let mut field = Field::with("satu dua tiga empat");
        let mut terminal = Terminal::new(TestBackend::new(12, 2)).expect("a terminal");
        let mut drawn = |field: &Field| {
            let draw = |frame: &mut Frame| field.view(frame, frame.area(), Span::raw("› "), Style::default(), true);
            terminal.draw(draw).expect("drawn");
            let cursor = terminal.get_cursor_position().expect("a cursor");
            (terminal.backend().to_string(), (cursor.x, cursor.y))
        };
        assert_eq!(field.rows("› ", 12), 3);
        assert_eq!(drawn(&field), ("\"  tiga      \"\n\"  empat     \"\n".to_owned(), (7, 1)));
        field.handle(Key::Home);
        assert_eq!(drawn(&field), ("\"› satu dua  \"\n\"  tiga      \"\n".to_owned(), (2, 0)));
    }

    proptest! {
        #[test]
        fn rows_hold_all_of_the_text_and_none_is_too_wide(text in "[a-z日 ]{0,60}", first in 2_u16..20, more in 0_u16..9) {
            let widths = [first, first + more];
            let rows = rows(&text, widths);
            prop_assert_eq!(rows.first().map(|row| row.start), Some(0));
            prop_assert_eq!(rows.last().map(|row| row.end), Some(text.len()));
            prop_assert!(rows.windows(2).all(|pair| pair[0].end == pair[1].start));
            for (place, row) in rows.into_iter().enumerate() {
                prop_assert!(columns(text[row].trim_end()) <= widths[place.min(1)]);
            }
        }
    }

    #[test]
    fn a_text_goes_in_at_the_cursor_without_what_would_turn_or_break_the_line() {
        let mut field = Field::with("awal akhir");
        for _ in 0..5 {
            field.handle(Key::Left);
        }
        field.insert("\u{202e}te\u{7}ngah\n");
        field.handle(Key::Char('é'));
        assert_eq!(field.text(), "awal tengah éakhir");
    }

    #[test]
    fn what_is_selected_gives_way_to_what_is_typed_and_stays_when_the_cursor_moves() {
        let after = |keys: &[Key]| {
            let mut field = Field::with("7 abc");
            field.select();
            for key in keys {
                field.handle(*key);
            }
            field.text().to_owned()
        };
        assert_eq!(after(&[Key::Char('8'), Key::Char(' ')]), "8 ");
        assert_eq!(after(&[Key::Backspace]), "");
        assert_eq!(after(&[Key::Delete]), "");
        assert_eq!(after(&[Key::End, Key::Char('d')]), "7 abcd");
        assert_eq!(after(&[Key::Home, Key::Delete]), " abc");
        assert_eq!(after(&[Key::Left, Key::Backspace]), "7 ac");
        assert_eq!(after(&[Key::Enter, Key::Char('9')]), "9", "a key that is not the field's own leaves it selected");
    }

    #[test]
    fn a_long_text_goes_in_at_once_and_no_further_than_the_limit() {
        let mut field = Field::with("x");
        field.insert(&"👩‍👩‍👧‍👦漢".repeat(5_000));
        assert_eq!(field.text().chars().count(), MAX_CHARS);
    }
}
