//! Lines of different heights in an area: those around the selected one, else the page that is due. No page ends with a
//! heading, and one that begins under a heading repeats it.

use super::Pen;
use crate::text::frame as phrases;
use crate::text::wall;
use crate::ui::fit;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use std::ops::Range;

/// Pages begin anew at every multiple of about so many lines, so that a long list is not measured from its beginning.
const BLOCK: usize = 50;

/// Lines to choose from.
#[derive(Clone, Copy)]
pub(super) struct Lines<'a> {
    /// How many there are.
    pub len: usize,
    /// The place of the selected one.
    pub selected: Option<usize>,
    /// How many rows the line at a place takes; of a heading 1.
    pub height: &'a dyn Fn(usize) -> usize,
    /// Whether a heading stands at a place.
    pub is_heading: &'a dyn Fn(usize) -> bool,
}

/// What is shown of lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    /// The places of the lines; first the heading that a page repeats.
    pub places: Vec<usize>,
    /// The area that is left for them.
    pub inside: Rect,
    /// What the last row says.
    pub said: String,
}

/// A page: the place of the heading that it repeats, and the places of its lines.
type Page = (Option<usize>, Range<usize>);

impl Lines<'_> {
    /// The lines that are shown in an area.
    ///
    /// With a selected line the page around it is taken, and only lines near it are measured. Without one all lines
    /// are measured for the page that is due.
    pub fn shown(&self, pen: &Pen, area: Rect) -> Shown {
        let rows = usize::from(area.height);
        let all_fit = self.len <= rows && fit::last_fitting(self.len, rows, self.height) == 0;
        if all_fit {
            return Shown { places: (0..self.len).collect(), inside: area, said: String::new() };
        }
        // A last row that counts is worth it only where more than it is left.
        let kept = u16::from(area.height > 2);
        let (inside, _) = fit::bottom(area, kept);
        let rows = rows - usize::from(kept);
        let (page, said) = match self.selected.filter(|selected| *selected < self.len) {
            Some(selected) => {
                let page = self.around(selected, rows);
                let said = self.beyond(pen, &page.1);
                (page, said)
            }
            None => {
                let pages = self.even_pages(rows);
                let at = pen.turned % pages.len().max(1);
                let said = wall::page(at + 1, pages.len());
                (pages.into_iter().nth(at).unwrap_or((None, 0..0)), said)
            }
        };
        let (repeated, window) = page;
        let said = if kept == 0 { String::new() } else { said };
        Shown { places: repeated.into_iter().chain(window).collect(), inside, said }
    }

    /// How many pages there are in an area without a selected line.
    pub fn page_count(&self, area: Rect) -> usize {
        let rows = usize::from(area.height);
        if self.len <= rows && fit::last_fitting(self.len, rows, self.height) == 0 {
            return 1;
        }
        self.pages(0, self.len, rows - usize::from(rows > 2)).len().max(1)
    }

    fn beyond(&self, pen: &Pen, window: &Range<usize>) -> String {
        let rows = |range: Range<usize>| range.filter(|at| !(self.is_heading)(*at)).count();
        let (above, below) = (rows(0..window.start), rows(window.end..self.len));
        let arrows = match (above > 0, below > 0) {
            (true, true) => "↑↓",
            (true, false) => "↑",
            (false, true) => "↓",
            (false, false) => return String::new(),
        };
        format!("{arrows} {}", phrases::more(pen.language, above + below))
    }

    /// The heading that a line stands under.
    fn heading_of(&self, at: usize) -> Option<usize> {
        if (self.is_heading)(at) {
            return None;
        }
        (0..at).rev().find(|at| (self.is_heading)(*at))
    }

    /// The last page if the line is on it, else the page that it is on.
    fn around(&self, selected: usize, rows: usize) -> Page {
        // Every line takes a row: the last page holds none that stands further from the end.
        if selected + rows >= self.len {
            let last = self.last(rows);
            if last.1.contains(&selected) {
                return last;
            }
        }
        let start = self.block(selected / BLOCK);
        let end = self.block(selected / BLOCK + 1);
        let (start, end) = if selected < end { (start, end) } else { (end, self.block(selected / BLOCK + 2)) };
        let mut pages = self.pages(start, end, rows).into_iter();
        pages.find(|(_, page)| page.contains(&selected)).unwrap_or_else(|| self.last(rows))
    }

    /// Where a block begins: not right behind a heading.
    fn block(&self, block: usize) -> usize {
        let mut start = (block * BLOCK).min(self.len);
        while start < self.len && start > 0 && (self.is_heading)(start - 1) {
            start -= 1;
        }
        start
    }

    /// The last lines that fit.
    fn last(&self, rows: usize) -> Page {
        let start = |rows| fit::last_fitting(self.len, rows, self.height).min(self.len.saturating_sub(1));
        let first = start(rows);
        if self.heading_of(first).is_none() || rows < 2 {
            return (None, first..self.len);
        }
        let first = start(rows - 1);
        (self.heading_of(first), first..self.len)
    }

    /// All lines in as few pages as can be, and those as even as they can be: the last is no remnant.
    fn even_pages(&self, rows: usize) -> Vec<Page> {
        let full = self.pages(0, self.len, rows);
        let even = |rows: &usize| self.pages(0, self.len, *rows);
        let least = (0..self.len).map(self.height).sum::<usize>() / full.len().max(1);
        let fits = |pages: &Vec<Page>| pages.len() == full.len();
        (least.max(1)..rows).find_map(|rows| Some(even(&rows)).filter(fits)).unwrap_or(full)
    }

    /// Lines from one place to another packed into pages, in order; a line higher than a page has its own.
    fn pages(&self, from: usize, to: usize, rows: usize) -> Vec<Page> {
        let mut pages = Vec::new();
        let mut start = from;
        while start < to {
            let repeated = self.heading_of(start).filter(|_| rows > 1);
            let mut left = rows.saturating_sub(usize::from(repeated.is_some()));
            let mut end = start;
            while end < to {
                let high = (self.height)(end);
                let has_row = (start..end).any(|at| !(self.is_heading)(at));
                if high > left && (has_row || left == 0 && end > start) {
                    break;
                }
                left = left.saturating_sub(high);
                end += 1;
            }
            let mut kept = end;
            while end < to && kept > start && (self.is_heading)(kept - 1) {
                kept -= 1;
            }
            let end = if kept > start { kept } else { end };
            pages.push((repeated, start..end));
            start = end;
        }
        pages
    }
}

/// Draws what the last row of the area says.
pub(super) fn last_row(said: &str, pen: &Pen, frame: &mut Frame, area: Rect) {
    if !said.is_empty() {
        let (_, row) = fit::bottom(area, 1);
        frame.render_widget(Line::styled(said.to_owned(), pen.theme.muted).right_aligned(), row);
    }
}
