//! When the place to come back to is written.

use crate::ui::place::Place;
use std::time::{Duration, Instant};

/// The place is written at most this often.
const PLACE_EVERY: Duration = Duration::from_secs(1);
/// While the clock wakes the window anyway, an unchanged place is written this often: it says that the program is alive.
const ALIVE_EVERY: Duration = Duration::from_secs(30);

/// Keeps the place at every change of what a wall shows, and otherwise at most once a second.
#[derive(Debug, Default)]
pub(super) struct PlaceKeeper {
    last: Option<(Place, Instant)>,
    pending: bool,
}

impl PlaceKeeper {
    /// Whether a place should be written now.
    pub(super) fn wants(&mut self, place: &Place, at_once: bool) -> bool {
        let (changed, other_screen, recent) = match &self.last {
            None => (true, true, false),
            Some((last, at)) => (
                last != place || at.elapsed() >= ALIVE_EVERY,
                is_seen_elsewhere(last, place),
                at.elapsed() < PLACE_EVERY,
            ),
        };
        self.pending = changed && recent && !other_screen && !at_once;
        changed && !self.pending
    }

    pub(super) fn kept(&mut self, place: Place) {
        self.last = Some((place, Instant::now()));
        self.pending = false;
    }

    /// The time until a place that waits must be written.
    pub(super) fn due(&self) -> Option<Duration> {
        let (_, at) = self.last.as_ref()?;
        self.pending.then(|| PLACE_EVERY.saturating_sub(at.elapsed()))
    }
}

/// Whether the room sees something else on a wall, which must not wait.
fn is_seen_elsewhere(last: &Place, place: &Place) -> bool {
    let seen = |place: &Place| {
        let route = place.route.clone().without_selection();
        Place { route, line: String::new(), records: 0, seen: None, ..place.clone() }
    };
    seen(last) != seen(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::route::Route;

    fn place(route: Route, line: &str) -> Place {
        Place { route, line: line.to_owned(), ..Place::default() }
    }

    #[test]
    fn a_line_waits_a_second_and_a_new_screen_does_not() {
        let mut keeper = PlaceKeeper::default();
        assert!(keeper.wants(&place(Route::BOARD, ""), false));
        keeper.kept(place(Route::BOARD, ""));
        assert!(!keeper.wants(&place(Route::BOARD, ""), false));
        assert_eq!(keeper.due(), None, "nothing waits");
        assert!(!keeper.wants(&place(Route::BOARD, "a"), false));
        assert!(keeper.due().is_some_and(|due| due <= PLACE_EVERY));
        assert!(keeper.wants(&place(Route::BOARD, "a"), true), "the end");
        let covered = Place { covered: true, ..place(Route::BOARD, "") };
        assert!(keeper.wants(&covered, false), "the room must not see on");
        assert!(keeper.wants(&place(Route::AGENDA, ""), false));
        keeper.kept(place(Route::AGENDA, ""));
        assert_eq!(keeper.due(), None);
    }
}
