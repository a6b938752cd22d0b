//! The result of a vote: a row of words and a bar for each option, the cut as a line, and what fingers come to in block
//! letters.

use super::Brush;
use super::options::entry;
use super::page::{self, Pages, wrapped};
use crate::scene::{Bar, Counted, CountedLine, CountedOption, OptionLine};
use crate::ui::fit;
use crate::ui::widgets::big::{self, Words};
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::{columns, cut, fitting};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span, Text};

/// Columns of rank and letter.
const HEAD: u16 = 8;

/// From so many columns on words and bar stand in one row where rows are scarce.
const ONE_ROW_FROM: u16 = 56;

/// The most rows of a bar.
const THICKEST: u16 = 3;

/// Draws the result of a vote. Without a page its pages turn as time goes; what is being revealed has one page.
pub fn counted(counted: &Counted, page: Option<usize>, brush: &Brush, frame: &mut Frame, area: Rect) {
    let mut lines = above(counted, brush, area);
    let rows = |thick| page::count(&pieces(counted, brush, area.width, thick).concat());
    let left = area.height.saturating_sub(page::count(&lines));
    let verdict = counted.verdict.as_ref().map(|said| Words::of(said, area.width, left.saturating_sub(rows(0) + 1)));
    let taken = verdict.as_ref().map_or(0, |words| words.rows() + 1) + rows(verdict.is_none().into());
    if left > taken {
        lines.push(Line::raw(""));
    }
    let (above, mut rest) = fit::top(area, page::count(&lines).min(area.height.saturating_sub(big::ROWS)));
    frame.render_widget(Text::from(lines), above);
    if let Some(words) = verdict {
        let (letters, below) = fit::top(rest, words.rows() + 1);
        words.view(frame, letters, brush.theme.title);
        rest = below;
    }
    let (hidden, said) = counted.hidden.clone().unwrap_or_default();
    let hidden = u16::try_from(hidden).unwrap_or(u16::MAX);
    let many = page::count(&counted.lines).saturating_add(hidden).max(1);
    // Those to come have a row of words and their bar as well.
    let whole = |thick: u16| {
        let shown = page::count(&pieces(counted, brush, rest.width, thick).concat());
        shown.saturating_add(hidden.saturating_mul(1 + thick))
    };
    let fits = |thick: &u16| whole(*thick).saturating_add(many - 1) <= rest.height;
    let in_one_row = (counted.verdict.is_some() || rest.width >= ONE_ROW_FROM)
        && hidden == 0
        && rows(1) > rest.height
        && rows(0) <= rest.height;
    let thick = (2..=THICKEST).rev().find(fits).unwrap_or(u16::from(!in_one_row));
    let mut shown = pieces(counted, brush, rest.width, thick);
    if hidden == 0 {
        let due = page.map_or(Pages::Since(counted.since), Pages::At);
        return page::stack(brush, frame, rest, &shown, due);
    }
    // What is shown stands where it will stand in the end, and where not all has room the newest is in sight.
    let air = if fits(&thick) { hidden.saturating_mul(2 + thick) } else { 1 };
    let mut first = vec![Line::styled(format!("   {said}"), brush.theme.muted)];
    first.resize(usize::from(air.saturating_sub(1).max(1)), Line::default());
    shown.insert(0, first);
    page::stack(brush, frame, rest, &shown, Pages::Around(0));
}

/// What stands above the options.
fn above<'a>(counted: &'a Counted, brush: &Brush, area: Rect) -> Vec<Line<'a>> {
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
        lines.extend(wrapped(&said.text, area.width, theme.emphasis(said.emphasis)));
    }
    lines
}

/// Columns of the lines of a result.
struct Widths {
    width: u16,
    /// Of the longest figure.
    widest: u16,
    /// Before a bar that stands in the same row as the words.
    bar_from: u16,
}

/// The lines of the result, bars so many rows thick; 0 is a bar in the same row as the words.
fn pieces(counted: &Counted, brush: &Brush, width: u16, thick: u16) -> Vec<Vec<Line<'static>>> {
    let theme = brush.theme;
    let figures = counted.lines.iter().filter_map(|line| match line {
        CountedLine::Option(option) => Some(columns(&option.figure)),
        CountedLine::Agreed(_) | CountedLine::Divider(_) => None,
    });
    let fingers = counted.lines.iter().filter_map(|line| match line {
        CountedLine::Option(CountedOption { rank: None, options, .. }) => {
            options.iter().map(|one| columns(&one.text)).max()
        }
        CountedLine::Option(_) | CountedLine::Agreed(_) | CountedLine::Divider(_) => None,
    });
    // What fingers mean stands in one row before the bar, where that leaves the bar its place.
    let bar_from = (fingers.max().unwrap_or(0) + 5).clamp(width / 2, width / 5 * 3);
    let widths = Widths { width, widest: figures.max().unwrap_or(0), bar_from };
    let piece = |line: &CountedLine| match line {
        CountedLine::Agreed(option) => {
            let head = format!("  ✓ {:>2}  ", option.letter);
            Entry { head, style: theme.good, ..entry(option, brush) }.styled(width)
        }
        CountedLine::Divider(said) => vec![divider(said, width, theme.title)],
        CountedLine::Option(option) => counted_piece(option, brush, &widths, thick),
    };
    counted.lines.iter().map(piece).collect()
}

/// A line across with words at its beginning.
fn divider(said: &str, width: u16, style: Style) -> Line<'static> {
    let said = cut(&format!("── {said} "), width);
    let rest = usize::from(width.saturating_sub(columns(&said)));
    Line::styled(format!("{said}{}", "─".repeat(rest)), style)
}

fn counted_piece(option: &CountedOption, brush: &Brush, widths: &Widths, thick: u16) -> Vec<Line<'static>> {
    let style = if option.is_at_tie { brush.theme.warning } else { brush.theme.title };
    let Widths { width, widest, bar_from } = *widths;
    let figure = &option.figure;
    let Some(bar) = &option.bar else {
        let tail = if figure.is_empty() { String::new() } else { behind(figure) };
        return words(option, width, style, &tail);
    };
    let said = || Span::styled(figure.clone(), brush.theme.title);
    let painted = |room: u16, named: bool| {
        let mut spans = painted(bar, room.saturating_sub(widest + 1), named, brush, style);
        // The figure stands at the end of the bar.
        spans.extend((!spans.is_empty() && named).then(|| Span::raw(" ")));
        spans.extend(named.then(said));
        spans
    };
    if thick == 0 {
        let room = bar_from.saturating_sub(1);
        let mut lines = words(option, room, style, "");
        // All six numbers of fingers are seen together, each in one row.
        if let (None, [one]) = (option.rank, option.options.as_slice()) {
            lines = vec![Line::styled(cut(&format!("{:>2}  {}", one.letter, one.text), room), style)];
        }
        if let Some(first) = lines.first_mut() {
            first.spans.push(Span::raw(" ".repeat(usize::from(bar_from).saturating_sub(first.width()))));
            first.spans.extend(painted(width - bar_from, true));
        }
        return lines;
    }
    let mut lines = words(option, width, style, "");
    for row in 0..thick {
        let indent = Span::raw(" ".repeat(usize::from(HEAD)));
        lines.push([indent].into_iter().chain(painted(width.saturating_sub(HEAD), row == 0)).collect());
    }
    lines
}

/// What stands behind words, which no line breaks.
pub fn behind(said: &str) -> String {
    format!("· {said}").replace(' ', "\u{a0}")
}

/// Rank, letter and words; options with the same result side by side where they fit so.
fn words(option: &CountedOption, width: u16, style: Style, tail: &str) -> Vec<Line<'static>> {
    let Some(rank) = option.rank.map(|rank| format!("{rank}.")).or((option.options.len() != 1).then(String::new))
    else {
        let named = |one: &OptionLine| {
            let (head, tail) = (format!("{:>2}  ", one.letter), tail.to_owned());
            Entry { head, text: one.text.clone(), tail, style }.styled(width)
        };
        return option.options.iter().flat_map(named).collect();
    };
    let line = |head: String, text: String| {
        let tail = tail.to_owned();
        Entry { head, text, tail, style }.styled(width)
    };
    let together: Vec<String> = option.options.iter().map(|one| format!("{:>2} {}", one.letter, one.text)).collect();
    let together = together.join("  =  ");
    if option.options.len() > 1 && columns(&together) + HEAD + columns(tail) < width {
        return line(format!("{rank:>4} "), together);
    }
    let each = |(place, one): (usize, &OptionLine)| {
        let rank = if place == 0 { rank.as_str() } else { "=" };
        line(format!("{rank:>4} {:>2} ", one.letter), one.text.clone())
    };
    option.options.iter().enumerate().flat_map(each).collect()
}

/// A bar of at most so many columns. Whole cells are blanks in reverse, so that no font leaves seams in them, and its end
/// is one of the eighths; of several parts every other one is shaded, each with its name where that is wanted and fits.
fn painted(bar: &Bar, width: u16, named: bool, brush: &Brush, style: Style) -> Vec<Span<'static>> {
    let solid = style.remove_modifier(Modifier::UNDERLINED).add_modifier(Modifier::REVERSED);
    let mut spans = Vec::new();
    let (mut sum, mut from) = (0u32, 0u32);
    let last = bar.parts.len().saturating_sub(1);
    for (place, (name, part)) in bar.parts.iter().enumerate() {
        sum = sum.saturating_add(*part);
        let eighths = eighths(sum, width);
        let until = if place == last { eighths / 8 } else { (eighths + 4) / 8 };
        let cells = usize::try_from(until.saturating_sub(from)).unwrap_or(0);
        let name =
            if named && !name.is_empty() && name.chars().count() < cells { format!(" {name}") } else { String::new() };
        let fill = cells.saturating_sub(name.chars().count());
        match place % 2 {
            0 if cells > 0 => spans.push(Span::styled(format!("{name}{}", " ".repeat(fill)), solid)),
            0 => {}
            _ => {
                spans.push(Span::styled(name, brush.theme.title));
                spans.push(Span::styled("▒".repeat(fill), style));
            }
        }
        from = from.max(until);
        if place == last && place % 2 == 0 && eighths / 8 >= from {
            let end = ENDS.get(eighths as usize % 8).copied().unwrap_or_default();
            spans.extend((!end.is_empty()).then(|| Span::styled(end, style)));
        }
    }
    spans
}

/// The end of a bar by eighths.
const ENDS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// Eighths of columns for a part of a bar; at least one for anything above 0.
fn eighths(part: u32, width: u16) -> u32 {
    let all = u64::from(width) * 8;
    let part = u64::from(part.min(Bar::WHOLE));
    let eighths = (part * all + u64::from(Bar::WHOLE) / 2) / u64::from(Bar::WHOLE);
    u32::try_from(if part > 0 { eighths.max(1) } else { 0 }).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use crate::ui::theme::{Theme, ThemeName};
    use proptest::prelude::*;

    fn drawn(parts: &[(&str, u32)], width: u16) -> String {
        let theme = Theme::of(ThemeName::Plain);
        let at = jiff::Timestamp::UNIX_EPOCH;
        let brush = Brush { theme: &theme, language: Language::Id, at };
        let parts = parts.iter().map(|(name, part)| ((*name).to_owned(), *part)).collect();
        let shown = |span: Span| match span.style.add_modifier.contains(Modifier::REVERSED) {
            true => span.content.replace(' ', "█"),
            false => span.content.into_owned(),
        };
        painted(&Bar { parts }, width, true, &brush, theme.base).into_iter().map(shown).collect()
    }

    #[test]
    fn a_bar_ends_at_an_eighth_and_nothing_is_longer_than_the_best() {
        assert_eq!(drawn(&[("", Bar::WHOLE)], 10), "██████████");
        assert_eq!(drawn(&[("", Bar::WHOLE / 2)], 5), "██▌");
        assert_eq!(drawn(&[("", 1)], 10), "▏");
        assert_eq!(drawn(&[("", 0)], 10), "");
    }

    #[test]
    fn parts_are_told_apart_by_letter_and_by_shade() {
        let third = Bar::WHOLE / 3;
        assert_eq!(drawn(&[("U 5", third), ("S 5", third), ("G 5", third)], 24), "█U█5████ S 5▒▒▒▒█G█5████");
        assert_eq!(drawn(&[("U", third), ("S", third), ("G", third)], 3), "█▒█");
    }

    proptest! {
        #[test]
        fn a_longer_score_has_no_shorter_bar(one in 0u32..=Bar::WHOLE, other in 0u32..=Bar::WHOLE, width in 0u16..200) {
            let (short, long) = (one.min(other), one.max(other));
            let columns = |part| drawn(&[("", part)], width).chars().count();
            prop_assert!(columns(short) <= columns(long));
            prop_assert!(columns(long) <= usize::from(width.max(1)));
        }
    }
}
