//! What is told one key below the result of a vote by criteria: spreads and raters, and the four groups of impact
//! and effort.

use super::columns::mean;
use crate::domain::vote::result::{CellResult, CriteriaDetail};
use crate::domain::vote::{CriteriaSet, Criterion, Declaration, Method, Score};
use crate::text::vote::{self as text, criteria};
use crate::ui::ctx::Room;

fn criteria_of(declared: &Declaration) -> Option<(&[Criterion], i64, i64)> {
    match &declared.method {
        Method::Criteria {
            criteria,
            low,
            high,
            ..
        } => Some((criteria, *low, *high)),
        Method::Choice { .. }
        | Method::Approval { .. }
        | Method::Dots { .. }
        | Method::Ranking { .. }
        | Method::Fist { .. } => None,
    }
}

/// Each criterion with its ends, then a line for each option: mean, lowest and highest by criterion, raters, sum.
pub(super) fn spreads(declared: &Declaration, scores: &CriteriaDetail, room: &Room) -> Vec<String> {
    let Some((criteria, low, high)) = criteria_of(declared) else {
        return Vec::new();
    };
    let (language, mark) = (room.language(), text::mark(room.language()));
    let mut lines: Vec<String> = criteria
        .iter()
        .map(|criterion| criteria::ends(language, criterion, low, high))
        .collect();
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
        lines.push(format!(
            "{}: {}{raters} · {total}",
            option.id,
            cells.join(" · ")
        ));
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

/// The options by impact and ease, each above the middle of the scale or not; nothing for other criteria.
pub(super) fn groups(declared: &Declaration, scores: &CriteriaDetail, room: &Room) -> Vec<String> {
    let Some((criteria, low, high)) = criteria_of(declared) else {
        return Vec::new();
    };
    if CriteriaSet::of(criteria) != Some(CriteriaSet::ImpactEffort) {
        return Vec::new();
    }
    let above = |cell: &CellResult| {
        let middle = Score::half(low + high);
        cell.mean.as_ref().map(|mean| *mean > middle)
    };
    let group = |impact: bool, ease: bool| {
        let rows = declared.options.iter().zip(&scores.cells);
        let wanted = [Some(impact), Some(ease)];
        let within = rows.filter(|(_, row)| row.iter().map(above).eq(wanted));
        let letters: Vec<&str> = within.map(|(option, _)| option.id.as_str()).collect();
        let name = room.say(criteria::group(impact, ease));
        format!(
            "{name}: {}",
            if letters.is_empty() {
                "–".to_owned()
            } else {
                letters.join(", ")
            }
        )
    };
    [(true, true), (true, false), (false, true), (false, false)]
        .map(|(impact, ease)| group(impact, ease))
        .to_vec()
}
