//! A session: its title, who speaks, the time left large, and what is taken down in it.

use super::Brush;
use super::page::{self, middle, wrapped};
use crate::scene::{Emphasis, Filling, NoteLine, Notes, SessionCard, Talk};
use crate::ui::fit;
use crate::ui::widgets::big;
use crate::ui::widgets::list::Entry;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// Draws title and speaker in the middle, and below them the figures large.
pub fn card(session: &SessionCard, brush: &Brush, frame: &mut Frame, area: Rect) {
    let mut lines = titled(&session.title, session.speaker.as_deref(), brush, area.width);
    let state = session.state.as_ref();
    lines.extend(state.map(|said| Line::styled(said.text.as_str(), brush.theme.emphasis(said.emphasis))));
    let figures = &session.figures;
    middle(frame, area, lines, Some((&figures.text, brush.theme.emphasis(figures.emphasis))));
}

/// Draws a sheet that tables are filling: what is to be done, how many are in, and the time left large.
pub fn filling(filling: &Filling, brush: &Brush, frame: &mut Frame, area: Rect) {
    let mut lines = titled(&filling.title, Some(&filling.task), brush, area.width);
    lines.push(Line::styled(filling.returned.as_str(), brush.theme.title));
    let figures = &filling.figures;
    middle(frame, area, lines, Some((&figures.text, brush.theme.emphasis(figures.emphasis))));
}

/// Draws a session with its list.
pub fn talk(talk: &Talk, brush: &Brush, frame: &mut Frame, area: Rect) {
    let rest = head(talk, brush, frame, area);
    let (tab, list) = fit::top(rest, u16::from(talk.list.is_some()));
    if let Some(name) = &talk.list {
        list_name(name, talk.lines.len(), brush, frame, tab);
    }
    page::view_pointed(brush, frame, page::margins(list), &entries(&talk.lines, brush), pointed(&talk.lines));
}

/// Draws one of the lists over all sessions.
pub fn notes(notes: &Notes, brush: &Brush, frame: &mut Frame, area: Rect) {
    let (row, rest) = fit::top(area, 2);
    match notes {
        Notes::Lines { name, lines } => {
            list_name(name, lines.len(), brush, frame, row);
            page::view_pointed(brush, frame, page::margins(rest), &entries(lines, brush), pointed(lines));
        }
        Notes::Instead { name, said } => {
            frame.render_widget(Line::styled(format!(" {name}"), brush.theme.title), row);
            frame.render_widget(Line::raw(format!(" {said}")), rest);
        }
    }
}

fn list_name(name: &str, lines: usize, brush: &Brush, frame: &mut Frame, area: Rect) {
    frame.render_widget(Line::styled(format!(" {name} {lines}"), brush.theme.title), area);
}

/// The place of the line that is pointed at.
fn pointed(lines: &[NoteLine]) -> Option<usize> {
    lines.iter().position(|line| line.emphasis == Emphasis::Band)
}

fn entries(lines: &[NoteLine], brush: &Brush) -> Vec<Entry> {
    let entry = |line: &NoteLine| Entry {
        head: format!("{} ", line.mark),
        text: line.text.clone(),
        tail: String::new(),
        style: brush.theme.emphasis(line.emphasis),
    };
    lines.iter().map(entry).collect()
}

/// Draws title and speaker, and the time left large where there is room for it; gives what is left of the area.
fn head(talk: &Talk, brush: &Brush, frame: &mut Frame, area: Rect) -> Rect {
    let mut lines = titled(&talk.title, talk.speaker.as_deref(), brush, area.width);
    let said = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let whole = said.saturating_add(big::ROWS + 2);
    // The clock stands in the header as well; the list has the better right to the rows.
    if whole + 6 <= area.height {
        let (above, rest) = fit::top(area, whole);
        let figures = &talk.figures;
        middle(frame, above, lines, Some((&figures.text, brush.theme.emphasis(figures.emphasis))));
        return rest;
    }
    lines.truncate(usize::from(area.height / 2));
    let (above, rest) = fit::top(area, said.min(area.height / 2));
    frame.render_widget(Text::from(lines).centered(), above);
    rest
}

fn titled<'a>(title: &str, speaker: Option<&str>, brush: &Brush, width: u16) -> Vec<Line<'a>> {
    let width = width.saturating_sub(4);
    let mut lines = wrapped(&title.to_uppercase(), width, brush.theme.title);
    lines.extend(speaker.into_iter().flat_map(|speaker| wrapped(speaker, width, brush.theme.base)));
    lines
}
