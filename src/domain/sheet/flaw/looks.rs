//! What is wrong with looks.

use super::{CHOICES, Flaw, Found, LINKS, MOST_LOOKS, NUMBERS, SCALES, YEARS};
use crate::domain::sheet::{Look, Rows, Sheet};

pub(super) fn looks(sheet: &Sheet, found: &mut Found) {
    if sheet.looks.is_empty() {
        found.note("looks", Flaw::Empty);
    }
    found.most("looks", sheet.looks.len(), MOST_LOOKS);
    found.ids("looks", sheet.looks.iter().map(Look::id));
    for (n, look) in sheet.looks.iter().enumerate() {
        let at = |field: &str| format!("looks[{n}].{field}");
        match look {
            Look::List { .. } => {}
            Look::Bars { have, want, .. } => {
                found.column(at("have"), sheet, have, SCALES);
                found.column(at("want"), sheet, want, SCALES);
            }
            Look::Matrix { links, .. } => found.column(at("links"), sheet, links, LINKS),
            Look::Quadrant { weight, rating, .. } => {
                found.column(at("weight"), sheet, weight, NUMBERS);
                found.column(at("rating"), sheet, rating, NUMBERS);
                if sheet.rows == Rows::Open {
                    found.note(at("look"), Flaw::RowsAreNotItems);
                }
            }
            Look::Timeline { years, by, .. } => {
                found.column(at("years"), sheet, years, YEARS);
                if let Some(by) = by {
                    found.column(at("by"), sheet, by, CHOICES);
                }
            }
            Look::Spread { across, down, .. } => {
                found.column(at("across"), sheet, across, CHOICES);
                if let Some(down) = down {
                    found.column(at("down"), sheet, down, CHOICES);
                }
            }
        }
    }
}
