//! The point that factors add up to.

use super::Here;
use crate::domain::sheet::{Exact, FactorPoint, SheetView, factor_point};
use crate::scene::sheet as scene;
use crate::text::{cells, sheet_look as text};
use crate::ui::ctx::Room;
use num_traits::{CheckedMul, Signed, ToPrimitive, Zero};

/// X = ΣS − ΣW and Y = ΣO − ΣT of weight × rating; a factor without one of both is left out and counted.
pub(super) fn quadrant(room: &Room, seen: &SheetView, columns: (&str, &str), here: &Here) -> scene::Quadrant {
    let FactorPoint { point, counted, left_out } = factor_point(room.workshop, &seen.sheet, columns, here.lines);
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
        said: point.map(|point| point.map(|of| cells::rounded(of, 2))).map_or_else(String::new, axes),
        names: [one, four, three, two],
        verdict: room.say(verdict).to_owned(),
        counted: text::counted(language, counted, left_out),
    }
}

fn axes([x, y]: [String; 2]) -> String {
    format!("X = {x} · Y = {y}")
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
