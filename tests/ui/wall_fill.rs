//! What the room sees fills the wall: where a list goes on over pages, a page is no half-empty one.

use crate::every_screen::play;
use crate::stage::{Stage, buffer_of, painted};
use crate::wall_votes::SIZES;
use jiff::SignedDuration;
use mufakat::text::Language;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;

/// The page of a list and how many there are, as the last row says it.
fn page_of(picture: &str) -> Option<(usize, usize)> {
    let last = picture.trim_end().lines().last()?;
    let (page, pages) = last.split_whitespace().last()?.split_once('/')?;
    page.parse().ok().zip(pages.parse().ok())
}

/// Rows in which something stands.
fn used(picture: &str) -> usize {
    picture.lines().filter(|line| !line.trim().is_empty()).count()
}

#[test]
fn a_page_with_more_behind_it_is_at_least_half_full() {
    let mut paged = 0;
    for language in Language::ALL {
        let base = Stage::example(80, 24, Settings { language, ..Settings::default() }, Role::Desk);
        play(&base, Role::Desk, |stage, name| {
            // A recap goes by subjects, a page each.
            if name == "recap" {
                return;
            }
            let wall = stage.wall();
            for (columns, rows) in SIZES {
                for turn in 0..4 {
                    let at = stage.now + SignedDuration::from_secs(8 * turn);
                    let picture = painted(buffer_of(&wall, columns, rows, at));
                    if page_of(&picture).is_some_and(|(page, pages)| page < pages) {
                        paged += 1;
                        let half = usize::from(rows / 2);
                        assert!(used(&picture) >= half, "{name} at {columns}×{rows}:\n{picture}");
                    }
                }
            }
        });
    }
    assert!(paged > 50, "{paged} pages");
}
