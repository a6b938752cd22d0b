//! A vote: its question and rule, and its result.

use super::Brush;
use super::options;
use super::page::{self, Pages, wrapped};
use crate::scene::{Counted, CountedLine, Emphasis, Question, Rule};
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::fitting;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws a question and its options.
pub fn question(shown: &Question, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let mut lines = wrapped(&shown.question, area.width, theme.title);
    lines.push(Line::raw(shown.paper.as_str()));
    lines.extend(shown.agreed.iter().flat_map(|said| wrapped(said, area.width, theme.good)));
    lines.push(Line::raw(""));
    let rest = page::head(frame, area, lines);
    options::view(&shown.options, brush, Pages::Turn, frame, rest);
}

/// Draws the rule that a vote is about to open with.
pub fn rule(rule: &Rule, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let mut lines = wrapped(&rule.question, area.width, theme.title);
    lines.extend(wrapped(&rule.voters, area.width, theme.title));
    lines.extend(wrapped(&rule.rule, area.width, theme.base));
    lines.extend(wrapped(&rule.estimate, area.width, theme.muted));
    lines.extend(rule.shuffle.iter().flat_map(|said| wrapped(said, area.width, theme.title)));
    lines.push(Line::raw(""));
    let rest = page::head(frame, area, lines);
    options::view(&rule.options, brush, Pages::Turn, frame, rest);
}

/// Draws the result of a vote.
pub fn counted(counted: &Counted, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let mut lines = wrapped(&counted.question, area.width, theme.title);
    lines.extend(counted.proposal.iter().flat_map(|said| wrapped(said, area.width, theme.base)));
    lines.extend(wrapped(&counted.closed, area.width, theme.base));
    if !counted.fingerprint.is_empty() {
        let fingerprint = Line::styled(fitting(&counted.fingerprint, area.width), theme.title);
        // A long question does not push it out of the head: then it stands above.
        let fits = lines.len() < usize::from(area.height / 2);
        lines.insert(if fits { lines.len() } else { 0 }, fingerprint);
    }
    for said in &counted.remarks {
        match said.emphasis {
            Emphasis::Band => lines.push(band(&said.text, brush)),
            Emphasis::Plain | Emphasis::Strong | Emphasis::Quiet | Emphasis::Urgent | Emphasis::Good => {
                lines.extend(wrapped(&said.text, area.width, theme.emphasis(said.emphasis)));
            }
        }
    }
    let rest = page::head(frame, area, lines);
    let entries: Vec<Entry> = counted.lines.iter().map(|line| counted_entry(line, brush)).collect();
    page::view_since(brush, frame, rest, &entries, counted.since);
}

fn band<'a>(said: &str, brush: &Brush) -> Line<'a> {
    Line::styled(format!("  {said}  "), brush.theme.emphasis(Emphasis::Band))
}

fn counted_entry(line: &CountedLine, brush: &Brush) -> Entry {
    let theme = brush.theme;
    match line {
        CountedLine::Agreed(option) => options::entry(option, brush),
        CountedLine::Option { rank, option, is_at_tie } => {
            let rank = rank.map(|rank| format!("{rank}.")).unwrap_or_default();
            Entry {
                head: format!("{rank:>3} {:>2}  ", option.letter),
                style: if *is_at_tie { theme.warning } else { theme.base },
                ..options::entry(option, brush)
            }
        }
        CountedLine::Divider(said) => {
            Entry { text: format!("── {said} ──"), style: theme.title, ..Entry::default() }
        }
        CountedLine::Hands { fingers, hands, meaning } => Entry {
            head: format!("{fingers}  "),
            text: format!("{hands} · {meaning}"),
            tail: String::new(),
            style: theme.base,
        },
    }
}
