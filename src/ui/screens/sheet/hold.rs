//! A row of a roadmap is taken hold of: moved and stretched over the years, then saved as one event or put back.

use super::keys::Hold;
use super::update::say;
use super::{Next, State};
use crate::domain::command::SheetCommand;
use crate::domain::sheet::{Cell, SheetView, YEARS};
use crate::domain::{Command, Id};
use crate::text::sheet as text;
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::keys::Mode;

/// The row that is held, and where its years are by now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The row.
    pub row: Id,
    /// The column of its years, by id.
    pub column: String,
    /// The first and the last year by now.
    pub years: [i16; 2],
}

/// Takes hold of a row that has years.
pub(super) fn take(state: &mut State, room: &Room, seen: &SheetView, row: Id, column: &str) -> Vec<Step> {
    let Some(Cell::Years(years)) = room.workshop.cell(&seen.sheet, row, column) else {
        return say(room, text::NO_YEARS);
    };
    state.capture.mode = Mode::Moving;
    state.held = Some(Held { row, column: column.to_owned(), years: *years });
    Vec::new()
}

/// Carries out an action on the row that is held.
pub(super) fn update(state: &mut State, action: Hold) -> Vec<Step> {
    let Some(held) = &mut state.held else {
        return Vec::new();
    };
    match action {
        Hold::Earlier => held.by(-1, -1),
        Hold::Later => held.by(1, 1),
        Hold::Shorter => held.by(0, -1),
        Hold::Longer => held.by(0, 1),
        Hold::Keep => {
            let Held { row, column, years } = held.clone();
            state.held = None;
            state.next = Next::Stay;
            let command = SheetCommand::cell(state.sheet.clone(), row, column, Some(Cell::Years(years)));
            return vec![Step::Do(Command::Sheet(command))];
        }
        Hold::PutBack => state.held = None,
    }
    Vec::new()
}

impl Held {
    /// Moves both ends by so many years, within what a cell may hold.
    fn by(&mut self, first: i16, last: i16) {
        let [from, to] = [self.years[0] + first, self.years[1] + last];
        if from <= to && YEARS.contains(&from) && YEARS.contains(&to) {
            self.years = [from, to];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn moving_a_programme_loses_no_year(from in 2000_i16..2100, length in 0_i16..20, steps in prop::collection::vec(-1_i16..=1, 0..40)) {
            let years = [from, (from + length).min(2100)];
            let mut held = Held { row: Id::new(1, 0), column: String::new(), years };
            for step in steps {
                held.by(step, step);
                prop_assert_eq!(held.years[1] - held.years[0], years[1] - years[0]);
                prop_assert!(held.years.iter().all(|year| YEARS.contains(year)));
            }
        }
    }
}
