//! What is told one key below the result of a vote by criteria: spreads and raters, and the four groups of impact
//! and effort.

use super::columns::mean;
use crate::domain::vote::result::{CellResult, CriteriaDetail, VoteResult};
use crate::domain::vote::{CriteriaSet, Declaration, Score};
use crate::text::vote::{self as text, criteria};
use crate::ui::ctx::Room;

/// Each criterion with its ends, then a line for each option: mean, lowest and highest by criterion, raters, sum.
pub fn spreads(declared: &Declaration, scores: &CriteriaDetail, room: &Room) -> Vec<String> {
    let Some((low, high)) = declared.method.scale() else {
        return Vec::new();
    };
    let criteria = declared.method.criteria();
    let (language, mark) = (room.language(), text::mark(room.language()));
    let mut lines: Vec<String> =
        criteria.iter().map(|criterion| criteria::ends(language, criterion, low, high)).collect();
    let rows = declared.options.iter().zip(&scores.cells);
    let counts = scores.raters.iter().zip(&scores.sums);
    for ((option, row), (raters, sum)) in rows.zip(counts) {
        let cells = criteria.iter().zip(row).map(|(criterion, cell)| {
            let letter = criteria::letter(language, criterion);
            format!("{letter} {}{}", mean(Some(cell), mark), spread(cell))
        });
        let cells: Vec<String> = cells.collect();
        let raters = match declared.method.is_panel() {
            true => String::new(),
            false => format!(" · {}", text::raters(language, *raters)),
        };
        // A sum of some of the cells would look like a low score.
        let has_gap = row.iter().any(|cell| cell.mean.is_none());
        let total = match declared.method.is_panel() && has_gap {
            true => room.say(text::apart(&declared.method)).to_owned(),
            false => text::score_sum(language, &sum.show(mark)),
        };
        lines.push(format!("{}: {}{raters} · {total}", option.id, cells.join(" · ")));
    }
    lines
}

/// ` (2–5)` where not all gave the same.
fn spread(cell: &CellResult) -> String {
    match cell.spread {
        Some((low, high)) if low != high => format!(" ({low}–{high})"),
        Some(_) | None => String::new(),
    }
}

/// The options by impact and ease, each above the middle of the scale or not, without those that too few have rated;
/// nothing for other criteria.
pub fn groups(declared: &Declaration, counted: &VoteResult, scores: &CriteriaDetail, room: &Room) -> Vec<String> {
    let Some((low, high)) = declared.method.scale() else {
        return Vec::new();
    };
    if CriteriaSet::of(declared.method.criteria()) != Some(CriteriaSet::ImpactEffort) {
        return Vec::new();
    }
    let above = |cell: &CellResult| {
        let middle = Score::half(low + high);
        cell.mean.as_ref().map(|mean| *mean > middle)
    };
    let group = |impact: bool, ease: bool| {
        let ranked = counted.options.iter().zip(&scores.cells);
        let ranked = ranked.filter(|(option, _)| option.level.is_some());
        let wanted = [Some(impact), Some(ease)];
        let within = ranked.filter(|(_, row)| row.iter().map(above).eq(wanted));
        let letters: Vec<&str> = within.map(|(option, _)| option.option.as_str()).collect();
        let name = room.say(criteria::group(impact, ease));
        format!("{name}: {}", if letters.is_empty() { "–".to_owned() } else { letters.join(", ") })
    };
    [(true, true), (true, false), (false, true), (false, false)].map(|(impact, ease)| group(impact, ease)).to_vec()
}
