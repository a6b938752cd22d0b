//! The point that factors add up to.

use super::Here;
use crate::domain::sheet::{Exact, SheetView, Sums, Value, value_with};
use crate::domain::swot::Quadrant;
use crate::scene::sheet as scene;
use crate::text::{Language, cells, sheet_look as text};
use crate::ui::ctx::Room;
use num_traits::{CheckedAdd, CheckedMul, CheckedSub, Signed, ToPrimitive, Zero};

/// What the factors of a sheet add up to.
#[derive(Debug, Default)]
struct Sum {
    /// X and Y; none where a number is too large.
    point: Option<[Exact; 2]>,
    counted: usize,
    left_out: usize,
}

/// X = ΣS − ΣW and Y = ΣO − ΣT of weight × rating; a factor without one of both is left out and counted.
pub(super) fn quadrant(room: &Room, seen: &SheetView, columns: (&str, &str), here: &Here) -> scene::Quadrant {
    let Sum { point, counted, left_out } = sum(room, seen, columns, here);
    let language = room.language();
    let names = [text::QUADRANT_ONE, text::QUADRANT_TWO, text::QUADRANT_THREE, text::QUADRANT_FOUR];
    let verdict = match point {
        _ if counted == 0 => text::NOTHING_RATED,
        None => text::TOO_LARGE,
        Some([x, y]) if x.is_zero() || y.is_zero() => text::ON_THE_BORDER,
        Some([x, y]) => match (x.is_positive(), y.is_positive()) {
            (true, true) => text::QUADRANT_ONE,
            (true, false) => text::QUADRANT_TWO,
            (false, true) => text::QUADRANT_FOUR,
            (false, false) => text::QUADRANT_THREE,
        },
    };
    let point = point.filter(|_| counted > 0);
    // Around the cross: right above, left above, left below, right below.
    let [one, two, three, four] = names.map(|name| room.say(name).to_owned());
    scene::Quadrant {
        point: point.map(|point| point.map(thousandths)),
        said: point.map(|point| point.map(|of| said(language, of))).map_or_else(String::new, axes),
        names: [one, four, three, two],
        verdict: room.say(verdict).to_owned(),
        counted: text::counted(language, counted, left_out),
    }
}

fn axes([x, y]: [String; 2]) -> String {
    format!("X = {x} · Y = {y}")
}

/// With two places; whole where it is too large for any.
fn said(language: Language, of: Exact) -> String {
    cells::exact(of, 2)
        .or_else(|| cells::exact(of.trunc(), 0))
        .unwrap_or_else(|| language.say(text::TOO_LARGE).to_owned())
}

/// Rounded, but never to 0 what is not 0.
fn thousandths(exact: Exact) -> i64 {
    let most = if exact.is_negative() { i64::MIN } else { i64::MAX };
    let scaled = exact.checked_mul(&Exact::from_integer(1000));
    let rounded = scaled.and_then(|scaled| scaled.round().to_integer().to_i64()).unwrap_or(most);
    match rounded {
        0 if exact.is_positive() => 1,
        0 if exact.is_negative() => -1,
        _ => rounded,
    }
}

fn sum(room: &Room, seen: &SheetView, (weight, rating): (&str, &str), here: &Here) -> Sum {
    let sums = Sums::default();
    let mut sum = Sum { point: Some([Exact::zero(), Exact::zero()]), ..Sum::default() };
    for id in here.lines {
        let of = |column: &str| value_with(room.workshop, &seen.sheet, *id, column, &sums);
        let Some(item) = room.workshop.items.get(id) else {
            sum.left_out += 1;
            continue;
        };
        match (of(weight), of(rating)) {
            (Value::Exact(weight), Value::Exact(rating)) => {
                sum.counted += 1;
                sum.point = sum.point.and_then(|point| added(point, item.quadrant, weight.checked_mul(&rating)?));
            }
            (Value::TooLarge, Value::Exact(_) | Value::TooLarge) | (Value::Exact(_), Value::TooLarge) => {
                sum.counted += 1;
                sum.point = None;
            }
            (Value::Empty | Value::Tows(_) | Value::None, _) | (_, Value::Empty | Value::Tows(_) | Value::None) => {
                sum.left_out += 1;
            }
        }
    }
    sum
}

fn added([x, y]: [Exact; 2], quadrant: Quadrant, score: Exact) -> Option<[Exact; 2]> {
    Some(match quadrant {
        Quadrant::S => [x.checked_add(&score)?, y],
        Quadrant::W => [x.checked_sub(&score)?, y],
        Quadrant::O => [x, y.checked_add(&score)?],
        Quadrant::T => [x, y.checked_sub(&score)?],
    })
}
