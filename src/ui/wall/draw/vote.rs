//! A vote: its question and rule, the turnout while it is open, its result, and what was accepted of it.

use super::Brush;
use super::page::{self, wrapped};
use crate::scene::{Counted, CountedLine, Emphasis, OptionLine, Progress, Question, Rule, VoteOpen};
use crate::ui::fit;
use crate::ui::widgets::big;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::fitting;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// Rows that the options keep under the large digits.
const OPTION_ROWS: u16 = 3;

/// The most pages of options under large figures.
const MOST_PAGES: usize = 3;

/// Draws lines at the top, at most half of the area, and gives the rest.
pub fn head(frame: &mut Frame, area: Rect, lines: Vec<Line>) -> Rect {
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let (above, rest) = fit::top(area, rows.min(area.height / 2));
    frame.render_widget(Text::from(lines), above);
    rest
}

/// Options as they stand on the ballot paper.
fn options(options: &[OptionLine], brush: &Brush) -> Vec<Entry> {
    options.iter().map(|option| option_entry(option, brush)).collect()
}

fn option_entry(option: &OptionLine, brush: &Brush) -> Entry {
    Entry {
        head: format!("{:>2}  ", option.letter),
        text: option.text.clone(),
        tail: option.remark.clone(),
        style: brush.theme.base,
    }
}

/// Draws a question and its options.
pub fn question(shown: &Question, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let mut lines = wrapped(&shown.question, area.width, theme.title);
    lines.push(Line::raw(shown.paper.as_str()));
    lines.extend(shown.agreed.iter().flat_map(|said| wrapped(said, area.width, theme.good)));
    lines.push(Line::raw(""));
    let rest = head(frame, area, lines);
    page::view(brush, frame, rest, &options(&shown.options, brush));
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
    let rest = head(frame, area, lines);
    page::view(brush, frame, rest, &options(&rule.options, brush));
}

/// Draws an open vote.
pub fn open(open: &VoteOpen, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let mut lines = wrapped(&open.question, area.width, theme.title);
    lines.extend(wrapped(&open.state, area.width, theme.base));
    let entries = options(&open.options, brush);
    match &open.progress {
        Progress::Ballots { ballots, voters } => {
            let rest = head(frame, area, lines);
            options_and_turnout(brush, frame, rest, &entries, &format!("{ballots}/{voters}"));
        }
        Progress::Together { rule, next, since } => {
            lines.extend(wrapped(rule, area.width, theme.muted));
            let rest = head(frame, area, lines);
            match next {
                Some(next) => page::view_around(brush, frame, rest, &entries, *next),
                None => page::view_since(brush, frame, rest, &entries, *since),
            }
        }
    }
}

/// The turnout in large figures, and the options below; where few of them would fit there, by turns.
fn options_and_turnout(brush: &Brush, frame: &mut Frame, area: Rect, entries: &[Entry], figures: &str) {
    let left = area.height.saturating_sub(OPTION_ROWS + 2);
    if left < big::ROWS {
        return page::view(brush, frame, area, entries);
    }
    // In a high window large figures, but never more than half of it.
    let most = left.min((area.height / 2).max(big::ROWS));
    let high = big::rows(figures, area.width, most);
    let air = if area.height < 16 { 1 } else { 2 };
    let (digits, under) = fit::top(area, high + air);
    if page::pages(entries, under).len() <= MOST_PAGES {
        big::view(frame, digits, figures, brush.theme.title);
        return page::view(brush, frame, under, entries);
    }
    let pages = page::pages(entries, area).len();
    match page::turned(brush.at) % (pages + 1) {
        0 => big::view(frame, area, figures, brush.theme.title),
        turn => page::view_page(brush, frame, area, entries, turn - 1),
    }
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
    let rest = head(frame, area, lines);
    let entries: Vec<Entry> = counted.lines.iter().map(|line| counted_entry(line, brush)).collect();
    page::view_since(brush, frame, rest, &entries, counted.since);
}

fn band<'a>(said: &str, brush: &Brush) -> Line<'a> {
    Line::styled(format!("  {said}  "), brush.theme.emphasis(Emphasis::Band))
}

fn counted_entry(line: &CountedLine, brush: &Brush) -> Entry {
    let theme = brush.theme;
    match line {
        CountedLine::Agreed(option) => option_entry(option, brush),
        CountedLine::Option { rank, option, is_at_tie } => {
            let rank = rank.map(|rank| format!("{rank}.")).unwrap_or_default();
            Entry {
                head: format!("{rank:>3} {:>2}  ", option.letter),
                style: if *is_at_tie { theme.warning } else { theme.base },
                ..option_entry(option, brush)
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
