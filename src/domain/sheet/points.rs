//! The points that items got in votes, from which factors take their weights.

use super::column::{Column, Formula, Kind};
use super::{Cell, Decimal, PLACES, Ref, RowCells, Rows, Sheet, standing};
use crate::domain::vote::{Link, MethodKind, Vote, result};
use crate::domain::{Id, Workshop};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The most items that are factors.
pub const MOST_FACTORS: usize = 20;

/// Points of items on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Points {
    /// The votes that gave them, oldest first: all of one method.
    pub votes: Vec<Id>,
    /// The items with most points, best first; those with as many in the order of the board.
    pub given: Vec<(Id, Decimal)>,
    /// Items on the board that are not among them.
    pub left_out: usize,
}

impl Sheet {
    /// The column that points of votes go to: the number of which a `portion` is taken, where rows are items.
    pub fn points_column(&self) -> Option<&Column> {
        let of = self.columns.iter().find_map(|column| {
            let Kind::Computed(Formula::Portion(of)) = &column.kind else {
                return None;
            };
            Some(of)
        })?;
        let column = self.column(of).filter(|_| self.rows == Rows::Items)?;
        matches!(column.kind, Kind::Number { .. }).then_some(column)
    }
}

/// The points of items, with so many decimal places, halves away from zero; none without a counted vote over items whose
/// method gives points.
///
/// Votes of the same method as the one counted last go together; an item in several has the points of the last one. A
/// vote whose second round is counted does not, and a run-off gives no points. What was merged adds its points to the
/// item that it stands under. An item that nobody gave a point has none.
pub fn points(workshop: &Workshop, places: u8) -> Option<Points> {
    let again: BTreeSet<Id> = workshop.votes.values().filter(|vote| vote.is_counted()).filter_map(second_of).collect();
    let gives = |vote: &&Vote| {
        let is_run_off = matches!(vote.link, Some(Link::RunOff { .. }));
        vote.is_counted() && !is_run_off && !again.contains(&vote.id) && !of_vote(workshop, vote, places).is_empty()
    };
    let mut votes: Vec<&Vote> = workshop.votes.values().filter(gives).collect();
    votes.sort_by_key(|vote| (vote.closed_at, vote.id));
    let method = method(votes.last()?);
    votes.retain(|vote| self::method(vote) == method);
    let of_items: BTreeMap<Id, i128> = votes.iter().flat_map(|vote| of_vote(workshop, vote, places)).collect();
    let mut summed: BTreeMap<Id, i128> = BTreeMap::new();
    for (item, parts) in of_items {
        if let Ref::Item(stands) = standing(workshop, &Ref::Item(item)) {
            *summed.entry(stands).or_default() += parts;
        }
    }
    let on_board: BTreeSet<Id> = workshop.on_board().map(|item| item.id).collect();
    let mut given: Vec<(Id, i128)> = summed.into_iter().filter(|(item, _)| on_board.contains(item)).collect();
    given.sort_by_key(|(item, parts)| (Reverse(*parts), *item));
    given.truncate(MOST_FACTORS);
    let given: Vec<(Id, Decimal)> =
        given.into_iter().filter_map(|(item, parts)| Some((item, Decimal::of(parts)?))).collect();
    let left_out = on_board.len() - given.len();
    (!given.is_empty()).then(|| Points { votes: votes.iter().map(|vote| vote.id).collect(), given, left_out })
}

fn method(vote: &Vote) -> Option<MethodKind> {
    vote.declaration.as_ref().map(|declared| declared.method.kind())
}

/// The vote of which this is the second round.
fn second_of(vote: &Vote) -> Option<Id> {
    match vote.link {
        Some(Link::SecondRound { of }) => Some(of),
        Some(Link::RunOff { .. }) | None => None,
    }
}

/// Points above zero of the items that a vote is about, in ten-thousandths.
fn of_vote(workshop: &Workshop, vote: &Vote, places: u8) -> BTreeMap<Id, i128> {
    let counted = result(workshop, vote);
    let options = counted.iter().flat_map(|counted| &counted.options);
    let points = options.filter_map(|option| {
        let item = vote.option(&option.option)?.item?;
        let rounded = option.score.as_ref()?.rounded(places.min(PLACES))?;
        let parts = rounded.checked_mul(10_i128.pow(u32::from(PLACES - places.min(PLACES))))?;
        (parts > 0).then_some((item, parts))
    });
    points.collect()
}

/// The cells that give a sheet of items its points: those of the vote, and empty ones where it gives none any more. Empty
/// where they stand already; none without such a column or vote.
pub fn points_cells(workshop: &Workshop, sheet: &Sheet) -> Option<(Points, Vec<RowCells>)> {
    let column = sheet.points_column()?;
    let Kind::Number { decimals, .. } = column.kind else {
        return None;
    };
    let points = points(workshop, decimals)?;
    let given: BTreeMap<Id, Decimal> = points.given.iter().copied().collect();
    let cells = workshop.lines_of(sheet).into_iter().filter_map(|item| {
        let wanted = given.get(&item).copied().map(Cell::Number);
        let stands = workshop.cell(sheet, item, &column.id);
        let cells = BTreeMap::from([(column.id.clone(), wanted.clone())]);
        (stands != wanted.as_ref()).then(|| RowCells { sheet: sheet.id.clone(), row: item, cells })
    });
    let cells = cells.collect();
    Some((points, cells))
}
