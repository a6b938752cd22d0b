//! Strategies with their factors.

use super::Here;
use crate::domain::Id;
use crate::domain::sheet::{Cell, SheetView, Tows, Viewer, cited_item, tows_of};
use crate::domain::swot::{Item, Quadrant};
use crate::scene::sheet as scene;
use crate::text::{sheet_look as text, words};
use crate::ui::ctx::Room;
use std::collections::BTreeSet;

/// The block of the cell that holds what has no kind.
pub const OTHER: usize = 2;

/// The cell of a kind of strategies, and of what has none.
pub fn kind_cell(tows: Option<Tows>) -> [usize; 2] {
    let at = tows.and_then(|tows| Tows::ALL.iter().position(|other| *other == tows));
    at.map_or([OTHER, 0], |at| [at / 2, at % 2])
}

/// The kind of a strategy by what it cites.
fn kind_of(room: &Room, seen: &SheetView, links: &str, id: Id) -> Option<Tows> {
    tows_of(room.workshop, room.workshop.cell(&seen.sheet, id, links).map_or(&[][..], Cell::refs))
}

/// The strategies of the kind that is looked at; without one all of them.
pub(super) fn groups(room: &Room, seen: &SheetView, links: &str, here: &Here) -> Vec<Vec<Id>> {
    let Some(cell) = here.spot.cell else {
        return vec![here.lines.to_vec()];
    };
    let of = |id: &Id| kind_cell(kind_of(room, seen, links, *id)) == cell;
    vec![here.lines.iter().copied().filter(of).collect()]
}

/// The four kinds of strategies with the factors that meet in them. Factors that a strategy cites come first, be it by
/// themselves, as what was merged into them, or as what a priority is about.
pub(super) fn matrix(room: &Room, seen: &SheetView, links: &str, here: &Here) -> scene::Matrix {
    let refs = |id: Id| room.workshop.cell(&seen.sheet, id, links).map_or(&[][..], Cell::refs);
    let all = room.workshop.lines_of(&seen.sheet);
    let cited: BTreeSet<Id> =
        all.iter().flat_map(|id| refs(*id)).filter_map(|cited| cited_item(room.workshop, cited)).collect();
    let kind = |id: Id| kind_of(room, seen, links, id);
    let kinds: Vec<(Id, Option<Tows>)> = here.lines.iter().map(|id| (*id, kind(*id))).collect();
    let number = |id: Id| room.workshop.number_of(id).unwrap_or_default();
    let of = |wanted: Option<Tows>| -> Vec<scene::Numbered> {
        let lines = kinds.iter().filter(|(_, tows)| *tows == wanted);
        lines.map(|(id, _)| scene::Numbered { number: number(*id), text: room.main_text(&seen.sheet, *id) }).collect()
    };
    let factors = |quadrant: Quadrant| {
        let factor = |item: &Item| scene::Factor {
            item: scene::Numbered { number: item.number, text: item.text.clone() },
            unused: here.viewer == Viewer::Desk && !cited.contains(&item.id),
        };
        let mut items: Vec<&Item> = room.workshop.on_board().filter(|item| item.quadrant == quadrant).collect();
        items.sort_by_key(|item| (!cited.contains(&item.id), item.number));
        (room.say(words::quadrant(quadrant)).to_owned(), items.into_iter().map(factor).collect())
    };
    let drawn = |tows: Tows| scene::MatrixKind {
        letters: tows.letters().to_owned(),
        name: room.say(text::tows(tows)).to_owned(),
        factors: tows.quadrants().map(factors),
        strategies: of(Some(tows)),
    };
    let of_row = || here.row.and_then(kind).map(|tows| kind_cell(Some(tows)));
    let at = here.spot.cell.or_else(of_row).map(|[block, place]| block.saturating_mul(2).saturating_add(place));
    scene::Matrix {
        kinds: Tows::ALL.map(drawn),
        other: of(None),
        other_name: room.say(text::NO_KIND).to_owned(),
        at,
        opened: here.spot.opened || here.spot.cell.is_none(),
        selected: here.row.filter(|row| here.lines.contains(row)).map(number),
    }
}
