//! Strategies with their factors, and the point that factors add up to.

use super::Here;
use crate::domain::Id;
use crate::domain::sheet::{Cell, Exact, Ref, SheetView, Tows, Value, Viewer, tows_of, value};
use crate::domain::swot::{Item, Quadrant};
use crate::scene::sheet as scene;
use crate::text::{cells, sheet_look as text, words};
use crate::ui::ctx::Room;
use num_traits::{Signed, ToPrimitive, Zero};
use std::collections::BTreeSet;

/// The four kinds of strategies with the factors that meet in them. Factors that are cited come first.
pub(super) fn matrix(room: &Room, seen: &SheetView, links: &str, here: &Here) -> scene::Matrix {
    let refs = |id: Id| room.workshop.cell(&seen.sheet, id, links).map_or(&[][..], Cell::refs);
    let cited: BTreeSet<Id> = here
        .lines
        .iter()
        .flat_map(|id| refs(*id))
        .filter_map(|cited| if let Ref::Item(id) = cited { Some(*id) } else { None })
        .collect();
    let numbered = |id: Id| scene::Numbered {
        number: room.workshop.number_of(id).unwrap_or_default(),
        text: room.main_text(&seen.sheet, id),
    };
    let of = |tows: Option<Tows>| -> Vec<scene::Numbered> {
        let lines = here.lines.iter().filter(|id| tows_of(room.workshop, refs(**id)) == tows);
        lines.map(|id| numbered(*id)).collect()
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
    let kind = |tows: Tows| scene::MatrixKind {
        letters: tows.letters().to_owned(),
        name: room.say(text::tows(tows)).to_owned(),
        factors: tows.quadrants().map(factors),
        strategies: of(Some(tows)),
    };
    let of_row = here.row.and_then(|row| tows_of(room.workshop, refs(row)));
    let at = here.cell.or_else(|| of_row.and_then(|tows| Tows::ALL.iter().position(|other| *other == tows)));
    scene::Matrix { kinds: Tows::ALL.map(kind), other: of(None), other_name: room.say(text::NO_KIND).to_owned(), at }
}

/// X = ΣS − ΣW and Y = ΣO − ΣT of weight × rating; a factor without one of both is left out and counted.
pub(super) fn quadrant(room: &Room, seen: &SheetView, (weight, rating): (&str, &str), here: &Here) -> scene::Quadrant {
    let (mut point, mut counted, mut left_out) = ([Exact::zero(), Exact::zero()], 0, 0);
    for id in here.lines {
        let of = |column: &str| value(room.workshop, &seen.sheet, *id, column);
        let item = room.workshop.items.get(id);
        match (of(weight), of(rating), item) {
            (Value::Exact(weight), Value::Exact(rating), Some(item)) => {
                let score = weight * rating;
                counted += 1;
                match item.quadrant {
                    Quadrant::S => point[0] += score,
                    Quadrant::W => point[0] -= score,
                    Quadrant::O => point[1] += score,
                    Quadrant::T => point[1] -= score,
                }
            }
            _ => left_out += 1,
        }
    }
    let [x, y] = point;
    let language = room.language();
    let names = [text::QUADRANT_ONE, text::QUADRANT_TWO, text::QUADRANT_THREE, text::QUADRANT_FOUR];
    let verdict = match (x.is_zero() || y.is_zero(), x.is_positive(), y.is_positive()) {
        (true, _, _) => text::ON_THE_BORDER,
        (false, true, true) => text::QUADRANT_ONE,
        (false, true, false) => text::QUADRANT_TWO,
        (false, false, true) => text::QUADRANT_FOUR,
        (false, false, false) => text::QUADRANT_THREE,
    };
    let thousandths = |exact: Exact| (exact * 1000).round().to_integer().to_i64().unwrap_or(0);
    // Around the cross: right above, left above, left below, right below.
    let [one, two, three, four] = names.map(|name| room.say(name).to_owned());
    scene::Quadrant {
        point: [thousandths(x), thousandths(y)],
        said: [cells::rounded(x, 2), cells::rounded(y, 2)],
        names: [one, four, three, two],
        verdict: room.say(verdict).to_owned(),
        counted: text::counted(language, counted, left_out),
    }
}
