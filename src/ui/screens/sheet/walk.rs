//! Arrows over the cells of a matrix and a spread: which one is looked at, and whether it is opened.

use super::{State, fill};
use crate::domain::Id;
use crate::domain::sheet::{Cell, Look, SheetView, tows_of};
use crate::text::{Phrase, sheet_look as text};
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::looks::{self, OTHER};

/// What the arrows walk over.
enum Over<'a> {
    /// The kinds of strategies that follow from what this column cites.
    Kinds(&'a str),
    /// The cells of two choices.
    Cells(&'a str, Option<&'a str>),
}

fn over<'a>(state: &State, seen: &'a SheetView) -> Option<Over<'a>> {
    match state.look(seen)? {
        Look::Matrix { links, .. } => Some(Over::Kinds(links)),
        Look::Spread { across, down, .. } => Some(Over::Cells(across, down.as_deref())),
        Look::List { .. } | Look::Bars { .. } | Look::Quadrant { .. } | Look::Timeline { .. } => None,
    }
}

/// The cell that a line stands in.
fn cell_of(room: &Room, seen: &SheetView, over: &Over, line: Id) -> Option<[usize; 2]> {
    match over {
        Over::Kinds(links) => {
            let refs = room.workshop.cell(&seen.sheet, line, links).map_or(&[][..], Cell::refs);
            Some(looks::kind_cell(tows_of(room.workshop, refs)))
        }
        Over::Cells(across, down) => looks::spread_cell(room, seen, (across, *down), line),
    }
}

/// Opens the cell that a line stands in, where the look has cells.
pub(super) fn to(state: &mut State, room: &Room, seen: &SheetView, line: Id) {
    if let Some(over) = over(state, seen) {
        state.spot.cell = cell_of(room, seen, &over, line);
        state.spot.opened = state.spot.cell.is_some();
    }
}

/// A row was added: a matrix goes to its kind, so that the room sees it.
pub(super) fn added(state: &mut State, room: &Room, line: Id) {
    let Some(seen) = state.seen(room) else {
        return;
    };
    if let Some(over @ Over::Kinds(_)) = over(state, &seen) {
        state.spot.cell = cell_of(room, &seen, &over, line);
    }
}

/// ↑ and ↓ while nothing is typed: over the cells until one is opened. Whether they were for that.
pub(super) fn up_or_down(state: &mut State, room: &Room, seen: &SheetView, down: bool) -> bool {
    let Some(over) = over(state, seen).filter(|_| !state.capture.is_typing() && !state.spot.opened) else {
        return false;
    };
    let cell = match &over {
        Over::Kinds(_) => Some(kind_beside(state.spot.cell, has_other(room, seen, &over), (down, false))),
        Over::Cells(across, down_by) => {
            let sizes = sizes(state, room, seen, (across, *down_by));
            cell_beside(&sizes, state.spot.cell, down)
        }
    };
    stand(state, cell);
    true
}

/// ← and →: over the cells of a picture, or the kinds of strategies; elsewhere over the columns of a row.
pub(super) fn sideways(state: &mut State, room: &Room, seen: &SheetView, right: bool) {
    let opened = state.spot.opened;
    let cell = match over(state, seen) {
        Some(over @ Over::Kinds(_)) => {
            let other = has_other(room, seen, &over);
            Some(if opened {
                next_kind(state.spot.cell, other, right)
            } else {
                kind_beside(state.spot.cell, other, (right, true))
            })
        }
        Some(Over::Cells(across, down)) if !opened => {
            let sizes = sizes(state, room, seen, (across, down));
            block_beside(&sizes, state.spot.cell, right)
        }
        Some(Over::Cells(..)) | None => return state.turn_column(seen, right),
    };
    stand(state, cell);
}

/// Stands on a cell; no row is selected that is not seen.
fn stand(state: &mut State, cell: Option<[usize; 2]>) {
    state.page = 0;
    state.spot.cell = cell;
    state.row = None;
}

/// Enter while nothing is typed: opens the cell with its first row selected, or with a strategy to be added; in a list and
/// in an opened cell it takes the row's cell to be changed.
pub(super) fn open(state: &mut State, room: &Room, seen: &SheetView) -> Vec<Step> {
    if over(state, seen).is_none() || state.spot.opened {
        return fill::edit_here(state, room, seen);
    }
    if state.spot.cell.is_none() {
        up_or_down(state, room, seen, true);
    }
    state.spot.opened = state.spot.cell.is_some();
    let inside = state.groups(room, seen).concat();
    let stays = state.row.filter(|row| inside.contains(row));
    let adds = seen.adds && matches!(over(state, seen), Some(Over::Kinds(_)));
    state.select(stays.or_else(|| inside.first().copied().filter(|_| !adds)), seen);
    Vec::new()
}

/// Esc while nothing is typed: out of an opened cell, else on with typing.
pub(super) fn out(state: &mut State) {
    if state.spot.opened {
        state.spot.opened = false;
        state.row = None;
    } else {
        state.capture.mode = crate::ui::keys::Mode::Typing;
    }
}

/// What a new row takes over from the cell of a spread that is opened.
pub(super) fn taken_over(state: &State, room: &Room, seen: &SheetView) -> Vec<(String, Cell)> {
    match (over(state, seen), state.spot.cell) {
        (Some(Over::Cells(across, down)), Some(cell)) if state.spot.opened => {
            looks::spread_values(room, seen, (across, down), cell)
        }
        (Some(Over::Cells(..) | Over::Kinds(_)) | None, _) => Vec::new(),
    }
}

/// Page down and page up in an opened kind: the next factors. Whether they were for that.
pub(super) fn page(state: &mut State, seen: &SheetView, forward: bool) -> bool {
    let in_kind = state.spot.opened && matches!(over(state, seen), Some(Over::Kinds(_)));
    if in_kind {
        state.page = if forward { state.page.saturating_add(1) } else { state.page.saturating_sub(1) };
    }
    in_kind
}

/// What the band says of arrows, Enter and Esc, where that is not what they do in a list.
pub(super) fn band(state: &State, seen: &SheetView) -> Option<Phrase> {
    let over = over(state, seen).filter(|_| !state.capture.is_typing())?;
    Some(match (over, state.spot.opened) {
        (_, false) => text::WALK,
        (Over::Kinds(_), true) => text::WALK_KIND,
        (Over::Cells(..), true) => text::WALK_CELL,
    })
}

fn has_other(room: &Room, seen: &SheetView, over: &Over) -> bool {
    let lines = room.workshop.lines(seen);
    lines.into_iter().any(|line| cell_of(room, seen, over, line) == Some([OTHER, 0]))
}

/// The kind beside one in the square of four. What has no kind stands above and left of SO.
fn kind_beside(here: Option<[usize; 2]>, other: bool, (on, sideways): (bool, bool)) -> [usize; 2] {
    let Some([block, place]) = here else {
        return [0, 0];
    };
    match (block, place) {
        (OTHER, _) if on => [0, 0],
        (OTHER, _) => [OTHER, 0],
        (0, 0) if other && !on => [OTHER, 0],
        (block, _) if sideways => [block, usize::from(on)],
        (_, place) => [usize::from(on), place],
    }
}

/// The kind behind one or before it, in the order SO, WO, ST, WT.
fn next_kind(here: Option<[usize; 2]>, other: bool, on: bool) -> [usize; 2] {
    let kinds = if other { 5 } else { 4 };
    let here = here.map_or(0, |[block, place]| block.saturating_mul(2).saturating_add(place) % kinds);
    let next = if on { (here + 1) % kinds } else { (here + kinds - 1) % kinds };
    [next / 2, next % 2]
}

/// How many cells each block of a spread has.
fn sizes(state: &State, room: &Room, seen: &SheetView, columns: (&str, Option<&str>)) -> Vec<usize> {
    let lines = state.lines(room, seen);
    let blocks = looks::spread_cells(room, seen, columns, &lines);
    blocks.into_iter().map(|(_, cells)| cells.len()).collect()
}

/// The next cell or the one before, on into the next block that has any.
fn cell_beside(sizes: &[usize], here: Option<[usize; 2]>, down: bool) -> Option<[usize; 2]> {
    let all: Vec<[usize; 2]> =
        sizes.iter().enumerate().flat_map(|(block, size)| (0..*size).map(move |place| [block, place])).collect();
    let at = here.and_then(|here| all.iter().position(|cell| *cell == here));
    let next = match (at, down) {
        (None, _) => 0,
        (Some(at), true) => (at + 1).min(all.len().saturating_sub(1)),
        (Some(at), false) => at.saturating_sub(1),
    };
    all.get(next).copied()
}

/// The same place in the next block that has cells, or in the one before.
fn block_beside(sizes: &[usize], here: Option<[usize; 2]>, right: bool) -> Option<[usize; 2]> {
    let Some([block, place]) = here.filter(|[block, _]| *block < sizes.len()) else {
        return cell_beside(sizes, None, true);
    };
    let filled = |block: &usize| sizes.get(*block).is_some_and(|size| *size > 0);
    let next = if right { (block + 1..sizes.len()).find(filled) } else { (0..block).rev().find(filled) };
    let block = next.unwrap_or(block);
    let last = sizes.get(block).copied().unwrap_or_default().saturating_sub(1);
    Some([block, place.min(last)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn arrows_never_leave_the_cells(
            sizes in prop::collection::vec(0_usize..5, 0..8),
            ways in prop::collection::vec((any::<bool>(), any::<bool>()), 0..40),
        ) {
            let mut here = None;
            for (sideways, on) in ways {
                here = if sideways { block_beside(&sizes, here, on) } else { cell_beside(&sizes, here, on) };
                match here {
                    Some([block, place]) => prop_assert!(place < sizes[block]),
                    None => prop_assert!(sizes.iter().all(|size| *size == 0)),
                }
            }
        }

        #[test]
        fn every_cell_is_reached_by_going_down(sizes in prop::collection::vec(0_usize..5, 0..8)) {
            let all = sizes.iter().sum::<usize>();
            let mut seen = std::collections::BTreeSet::new();
            let mut here = None;
            for _ in 0..all {
                here = cell_beside(&sizes, here, true);
                seen.extend(here);
            }
            prop_assert_eq!(seen.len(), all);
        }
    }

    #[test]
    fn the_four_kinds_are_a_square() {
        let go = |here, way| kind_beside(Some(here), false, way);
        assert_eq!(kind_beside(None, false, (true, true)), [0, 0]);
        assert_eq!(go([0, 0], (true, true)), [0, 1]);
        assert_eq!(go([0, 1], (true, false)), [1, 1]);
        assert_eq!(go([1, 1], (false, true)), [1, 0]);
        assert_eq!(go([1, 0], (false, false)), [0, 0]);
        assert_eq!(go([0, 0], (false, false)), [0, 0]);
        assert_eq!(kind_beside(Some([0, 0]), true, (false, true)), [OTHER, 0]);
        assert_eq!(kind_beside(Some([OTHER, 0]), true, (true, false)), [0, 0]);
    }
}
