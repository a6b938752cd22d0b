//! A session: its title, who speaks, the time left large, and what is taken down in it.

use super::Brush;
use super::page::{self, middle, wrapped};
use crate::scene::{Closing, Emphasis, Filling, NoteLine, Notes, SessionCard, Talk};
use crate::ui::fit;
use crate::ui::widgets::big::{self, Words};
use crate::ui::widgets::list::Entry;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// Draws the title in block letters where it fits so, the speaker, and below them the figures large.
pub fn card(session: &SessionCard, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let width = area.width.saturating_sub(4);
    let mut lines: Vec<Line> = Vec::new();
    lines.extend(session.speaker.iter().flat_map(|speaker| wrapped(speaker, width, theme.base)));
    lines.extend(session.state.iter().map(|said| Line::styled(said.text.as_str(), theme.emphasis(said.emphasis))));
    let figures = session.figures.as_ref().map(|said| (said.text.as_str(), theme.emphasis(said.emphasis)));
    let figure_rows = if figures.is_some() { big::ROWS + 1 } else { 0 };
    let title = Words::of(&session.title, width, area.height.saturating_sub(page::count(&lines) + figure_rows + 2));
    if !title.are_blocks() {
        lines.splice(..0, wrapped(&session.title.to_uppercase(), width, theme.title));
        return middle(frame, area, lines, figures);
    }
    let rows = title.rows() + 1 + page::count(&lines) + figure_rows;
    let (above, below) = fit::top(fit::centered(area, area.width, rows), title.rows() + 1);
    title.view(frame, above, theme.title);
    let (said, digits) = fit::top(below, page::count(&lines));
    frame.render_widget(Text::from(lines).centered(), said);
    if let Some((text, style)) = figures {
        big::view(frame, fit::top(digits, 1).1, text, style);
    }
}

/// Draws a sheet that tables are filling: what is to be done, how many are in, and the time left large.
pub fn filling(filling: &Filling, brush: &Brush, frame: &mut Frame, area: Rect) {
    let mut lines = titled(&filling.title, Some(&filling.task), brush, area.width);
    lines.push(Line::styled(filling.returned.as_str(), brush.theme.title));
    let figures = &filling.figures;
    middle(frame, area, lines, Some((&figures.text, brush.theme.emphasis(figures.emphasis))));
}

/// Draws a session with its topics, which stay, and below them what was taken down.
pub fn talk(talk: &Talk, brush: &Brush, frame: &mut Frame, area: Rect) {
    let topic = |topic: &String| Entry {
        head: "• ".to_owned(),
        text: topic.clone(),
        tail: String::new(),
        style: brush.theme.base,
    };
    let topics: Vec<Entry> = talk.topics.iter().map(topic).collect();
    let rest = page::margins(head(talk, brush, frame, area));
    if talk.lists.is_empty() {
        return page::view(brush, frame, rest, &topics);
    }
    let wanted: usize = topics.iter().map(|topic| topic.lines(rest.width).len()).sum();
    let wanted = u16::try_from(wanted).unwrap_or(u16::MAX).min(rest.height / 2);
    let (above, below) = fit::top(rest, wanted);
    page::view(brush, frame, above, &topics);
    let (_, below) = fit::top(below, u16::from(wanted > 0 && below.height > LIST_ROWS));
    let named = |(name, lines): &(String, Vec<NoteLine>)| {
        let title = Entry { text: format!("{name} {}", lines.len()), style: brush.theme.title, ..Entry::default() };
        let lines = entries(lines, brush).into_iter().zip(lines.iter().map(is_pointed));
        std::iter::once((title, false)).chain(lines).collect::<Vec<_>>()
    };
    let (entries, pointed): (Vec<Entry>, Vec<bool>) = talk.lists.iter().flat_map(named).unzip();
    page::view_pointed(brush, frame, below, &entries, pointed.iter().position(|pointed| *pointed));
}

/// Draws thanks, what was achieved, and what happens next.
pub fn closing(closing: &Closing, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let inner = page::margins(area);
    let steps: Vec<Line> = match closing.steps.is_empty() {
        true => Vec::new(),
        false => std::iter::once(Line::styled(closing.next.as_str(), theme.title))
            .chain(closing.steps.iter().flat_map(|step| wrapped(step, inner.width, theme.base)))
            .collect(),
    };
    let workshop = wrapped(&closing.workshop, inner.width, theme.base);
    let thanks = Words::of(&closing.thanks, inner.width, (inner.height / 3).max(big::ROWS));
    let figures = page::figure_rows(&closing.figures, inner);
    let used = thanks.rows() + page::count(&workshop) + figures + page::count(&steps);
    let between = u16::from(used + 4 <= inner.height);
    let middle = fit::centered(inner, inner.width, used + 4 * between);
    let mut rest = middle;
    let mut next = |rows: u16| {
        let (here, below) = fit::top(rest, rows);
        rest = fit::top(below, between).1;
        here
    };
    thanks.view(frame, next(thanks.rows()), theme.good.patch(theme.title));
    let (said, counted) = (next(page::count(&workshop)), next(figures));
    frame.render_widget(Text::from(workshop).centered(), said);
    page::figures(brush, frame, counted, &closing.figures);
    frame.render_widget(Text::from(steps), rest);
}

/// Draws one of the lists over all sessions.
pub fn notes(notes: &Notes, brush: &Brush, frame: &mut Frame, area: Rect) {
    match notes {
        Notes::Lines { name, lines } => {
            let (row, rest) = fit::top(area, 2);
            list_name(name, lines.len(), brush, frame, row);
            page::view_pointed(
                brush,
                frame,
                page::margins(rest),
                &entries(lines, brush),
                lines.iter().position(is_pointed),
            );
        }
        Notes::Instead { name, said } => {
            let said = wrapped(said, area.width.saturating_sub(4), brush.theme.base);
            let most = area.height.saturating_sub(page::count(&said) + 2).min(2 * big::ROWS);
            let name = Words::of(name, area.width.saturating_sub(4), most);
            let middle = fit::centered(area, area.width, name.rows() + 2 + page::count(&said));
            let (above, below) = fit::top(middle, name.rows() + 2);
            name.view(frame, fit::top(above, name.rows()).0, brush.theme.title);
            frame.render_widget(Text::from(said).centered(), below);
        }
    }
}

fn list_name(name: &str, lines: usize, brush: &Brush, frame: &mut Frame, area: Rect) {
    frame.render_widget(Line::styled(format!(" {name} {lines}"), brush.theme.title), area);
}

/// Rows that lists keep beside a row that sets them apart.
const LIST_ROWS: u16 = 4;

fn is_pointed(line: &NoteLine) -> bool {
    line.emphasis == Emphasis::Band
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
