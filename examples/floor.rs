//! The smallest ratatui program with a list and a field: the yardstick for `cargo bench --bench budget`.
//!
//! Type, Enter puts the line on the list, Esc leaves. It begins with 500 lines, or with as many as are asked for.

use ratatui::Frame;
use ratatui::crossterm::event::{self, Event, KeyCode};
use ratatui::layout::{Constraint, Layout, Position};
use ratatui::widgets::{List, Paragraph};
use std::io;

/// Runs the program until Esc.
///
/// # Errors
/// Those of the terminal.
pub fn main() -> io::Result<()> {
    let lines = std::env::args().find_map(|arg| arg.parse().ok());
    let mut list: Vec<String> = (1..=lines.unwrap_or(500)).map(|n| format!("line {n}")).collect();
    let mut field = String::new();
    let mut terminal = ratatui::try_init()?;
    loop {
        terminal.draw(|frame| view(frame, &list, &field))?;
        if let Event::Key(key) = event::read()? {
            if let KeyCode::Char(c) = key.code {
                field.push(c);
            } else if key.code == KeyCode::Enter {
                list.push(std::mem::take(&mut field));
            } else if key.code == KeyCode::Esc {
                break;
            }
        }
    }
    ratatui::try_restore()
}

fn view(frame: &mut Frame, list: &[String], field: &str) {
    let [top, bottom] = Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(frame.area());
    frame.render_widget(List::new(list.iter().map(String::as_str)), top);
    frame.render_widget(Paragraph::new(format!("> {field}")), bottom);
    frame.set_cursor_position(Position::new(u16::try_from(2 + field.len()).unwrap_or(u16::MAX), bottom.y));
}
