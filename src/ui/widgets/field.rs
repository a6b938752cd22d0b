//! A one-line text field with the real cursor.

use super::wrap::columns;
use crate::domain::line;
use crate::ui::keys::Key;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use tui_input::{Input, InputRequest};

/// The longest text that a field takes, in characters; more is not inserted.
const MAX_CHARS: usize = 10_000;

/// A one-line text field. Edits by grapheme and knows its display column.
#[derive(Debug, Clone, Default)]
pub struct Field {
    input: Input,
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

    /// Empties it and gives what stood in it.
    pub fn take(&mut self) -> String {
        self.input.value_and_reset()
    }

    /// Replaces what stands in it; the cursor goes behind it.
    pub fn set(&mut self, text: impl Into<String>) {
        self.take();
        self.insert(&text.into());
    }

    /// Inserts a text at the cursor: nothing that cannot be seen, ends of lines as blanks.
    pub fn insert(&mut self, text: &str) {
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
        self.input.handle(request);
        true
    }

    /// A field that looks the same to the eye that may not read it: all but the first `keep` characters are dots, and
    /// the cursor stands where it stood.
    pub fn masked(&self, keep: usize) -> Self {
        let mask = |(place, c)| if place < keep { c } else { '•' };
        let hidden: String = self.text().chars().enumerate().map(mask).collect();
        Self { input: Input::new(hidden).with_cursor(self.input.cursor()) }
    }

    /// Draws prompt and text in one row; with `focus` the real cursor stands where text will appear.
    pub fn view(&self, frame: &mut Frame, area: Rect, prompt: Span, style: Style, focus: bool) {
        let area = area.intersection(frame.area());
        let prompt_columns = columns(&prompt.content).min(area.width);
        let room = usize::from((area.width - prompt_columns).saturating_sub(1).max(1));
        let scroll = self.input.visual_scroll(room);
        let shown = skip_columns(self.text(), scroll);
        frame.render_widget(Line::from(vec![prompt, Span::styled(shown, style)]), area);
        if focus && area.area() > 0 {
            let column = self.input.visual_cursor().max(scroll) - scroll;
            let x = area.x + prompt_columns + u16::try_from(column).unwrap_or(u16::MAX);
            frame.set_cursor_position((x.min(area.right() - 1), area.y));
        }
    }
}

/// The text without its first `skip` columns.
fn skip_columns(text: &str, skip: usize) -> &str {
    use unicode_segmentation::UnicodeSegmentation;
    use unicode_width::UnicodeWidthStr;
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
    fn a_long_text_goes_in_at_once_and_no_further_than_the_limit() {
        let mut field = Field::with("x");
        field.insert(&"👩‍👩‍👧‍👦漢".repeat(5_000));
        assert_eq!(field.text().chars().count(), MAX_CHARS);
    }
}
