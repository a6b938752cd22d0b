//! The recap in pages: one subject a page, more pages where it does not fit.

use super::Brush;
use super::page;
use crate::scene::{
    BoardItem, Content, Counts, DecidedVote, Emphasis, Figures, NumberedLine, Quadrant, QuadrantItems, RankedLine,
    Recap, Said, SessionTimes,
};
use crate::text::frame as phrases;
use crate::ui::fit;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::columns;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Text};

/// From this many columns on planned times have an end as well, and figures stand further apart.
const WIDE: u16 = 58;

/// Lines that stay on one page if they can.
type Block<'a> = Vec<Line<'a>>;

/// What stands on a page.
enum Page<'a> {
    Lines(Vec<Line<'a>>),
    /// Large figures.
    Figures(&'a Figures),
}

/// Draws the page of the recap, and which of how many it is.
pub fn recap(recap: &Recap, brush: &Brush, frame: &mut Frame, area: Rect) {
    let (head, rest) = fit::top(area, 1);
    let (body, foot) = fit::bottom(rest, 1);
    let (_, body) = fit::top(body, u16::from(body.height > 12));
    let pages = pages(recap, brush, body);
    let count = i64::try_from(pages.len().max(1)).unwrap_or(i64::MAX);
    let shown = usize::try_from(recap.page.rem_euclid(count)).unwrap_or(0);
    let counted = phrases::page(brush.language, shown + 1, pages.len().max(1));
    let Some((title, page)) = pages.into_iter().nth(shown) else {
        return;
    };
    let title = format!(" {} ", title.to_uppercase());
    frame.render_widget(Line::styled(title, brush.theme.selected), head);
    match page {
        Page::Lines(lines) => frame.render_widget(Text::from(lines), body),
        Page::Figures(figures) => page::figures(brush, frame, body, figures),
    }
    let counted = Line::styled(format!("{counted} "), brush.theme.muted);
    frame.render_widget(counted.right_aligned(), foot);
}

/// All pages, each with the title of its subject and no more lines than fit.
fn pages<'a>(recap: &'a Recap, brush: &Brush, area: Rect) -> Vec<(&'a str, Page<'a>)> {
    let mut pages = Vec::new();
    for subject in &recap.subjects {
        if let Content::Figures(figures) = &subject.content
            && page::are_large(figures, area)
        {
            pages.push((subject.title.as_str(), Page::Figures(figures)));
            continue;
        }
        let blocks = blocks(&subject.content, brush, area.width);
        let heights: Vec<usize> = blocks.iter().map(Vec::len).collect();
        for range in fit::even_pages(&heights, usize::from(area.height.max(1))) {
            let on_page = blocks.get(range).unwrap_or_default();
            pages.push((subject.title.as_str(), Page::Lines(on_page.concat())));
        }
    }
    pages
}

fn blocks<'a>(content: &Content, brush: &Brush, width: u16) -> Vec<Block<'a>> {
    let theme = brush.theme;
    match content {
        Content::Figures(figures) => {
            let line = |(figure, of): &(usize, String)| vec![Line::styled(format!(" {figure:>4} {of}"), theme.title)];
            figures.iter().map(line).collect()
        }
        Content::Sessions(sessions) => session_blocks(sessions, brush, width),
        Content::Counts(counts) => count_blocks(counts, brush, width),
        Content::Items(quadrants) => {
            quadrants.iter().flat_map(|quadrant| quadrant_blocks(quadrant, brush, width)).collect()
        }
        Content::Ranked(ranked, why) => {
            let block = |line: &RankedLine| {
                let told: Vec<&str> = std::iter::once(&line.text).chain(&line.about).map(String::as_str).collect();
                indented(&format!(" {:>2}. ", line.rank), &told.join(" · "), theme.base, width)
            };
            ranked.iter().map(block).chain(why.iter().map(|said| said_block(None, said, brush, width))).collect()
        }
        Content::Votes(votes) => {
            let block = |vote: &DecidedVote| {
                let question = indented(" ", &vote.question, theme.title, width);
                [question, indented("   ", &vote.how, theme.base, width)].concat()
            };
            votes.iter().map(block).collect()
        }
        Content::Lines(lines) => {
            let block = |line: &NumberedLine| said_block(line.number, &line.said, brush, width);
            lines.iter().map(block).collect()
        }
    }
}

fn said_block<'a>(number: Option<usize>, said: &Said, brush: &Brush, width: u16) -> Block<'a> {
    let head = number.map_or_else(|| " ".to_owned(), |number| format!(" {number:>2}. "));
    indented(&head, &said.text, brush.theme.emphasis(said.emphasis), width)
}

/// A text behind what stands before it; wrapped lines are indented by that.
fn indented<'a>(head: &str, text: &str, style: Style, width: u16) -> Block<'a> {
    let entry = Entry { head: head.to_owned(), text: text.to_owned(), style, ..Entry::default() };
    entry.styled(width.saturating_sub(1))
}

fn session_blocks<'a>(sessions: &[SessionTimes], brush: &Brush, width: u16) -> Vec<Block<'a>> {
    let real_width = sessions.iter().map(|session| columns(&session.real)).max();
    let real_width = usize::from(real_width.unwrap_or(0));
    let block = |session: &SessionTimes| {
        let planned = if width >= WIDE { &session.planned } else { &session.planned_start };
        let head = format!(" {} {planned}  {:<real_width$}  ", session.mark, session.real);
        indented(&head, &session.title, brush.theme.base, width)
    };
    sessions.iter().map(block).collect()
}

fn count_blocks<'a>(counts: &Counts, brush: &Brush, width: u16) -> Vec<Block<'a>> {
    let name_width = counts.aspects.iter().map(|(name, _)| columns(name)).max().unwrap_or(0) + 2;
    let cell = if width < WIDE { 4 } else { 5 };
    let last = usize::from(columns(&counts.total)) + cell - 3;
    let row = |name: &str, figures: [String; 4], total: &str, emphasis: Emphasis| {
        let [s, w, o, t] = figures;
        let blanks = " ".repeat(usize::from(name_width.saturating_sub(columns(name))));
        let row = format!(" {name}{blanks}{s:>cell$}{w:>cell$}{o:>cell$}{t:>cell$}{total:>last$}");
        indented(&row, "", brush.theme.emphasis(emphasis), width)
    };
    let counted = |name: &str, counts: [usize; 4], emphasis| {
        row(name, counts.map(|count| count.to_string()), &counts.iter().sum::<usize>().to_string(), emphasis)
    };
    let mut sums = [0; 4];
    for (sum, count) in counts.aspects.iter().flat_map(|(_, counts)| counts.iter().enumerate()) {
        sums[sum] += count;
    }
    let letters = Quadrant::ALL.map(|quadrant| quadrant.letter().to_string());
    let aspects = counts.aspects.iter().map(|(name, counts)| counted(name, *counts, Emphasis::Plain));
    let heading = row("", letters, &counts.total, Emphasis::Strong);
    [heading].into_iter().chain(aspects).chain([counted(&counts.total, sums, Emphasis::Strong)]).collect()
}

/// The items of a quadrant; its heading stays with the first of them.
fn quadrant_blocks<'a>(shown: &QuadrantItems, brush: &Brush, width: u16) -> Vec<Block<'a>> {
    let letter = shown.quadrant.letter();
    let heading = format!(" [{letter}] {} {}", shown.name, shown.items.len());
    let mut heading = Some(indented(&heading, "", brush.theme.quadrant(shown.quadrant), width));
    let block = |item: &BoardItem| {
        let head = format!("  {letter} {:>2}  ", item.number);
        let item = indented(&head, &item.text, brush.theme.base, width);
        [heading.take().unwrap_or_default(), item].concat()
    };
    shown.items.iter().map(block).collect()
}
