//! Single screens of the example: the SWOT board while somebody types, and three looks of sheets.

use super::svg::{self, CELL};
use super::window::{Screen, Window};
use mufakat::demo::Day;
use mufakat::ui::keys::Key;
use mufakat::ui::route::Route;
use std::fmt::Write as _;

/// Where the picture of the board lies, from the root of the repository.
pub const PATH: &str = "docs/picture.svg";

/// A picture: where it lies, what it is called, and what it shows.
pub type Still = (&'static str, &'static str, fn() -> Screen);

/// All of them.
pub const ALL: [Still; 4] = [
    (PATH, "the SWOT board of the example", screen),
    ("docs/bars.svg", "readiness of the example", bars),
    ("docs/matrix.svg", "strategies of the example", matrix),
    ("docs/timeline.svg", "the road map of the example", timeline),
];

/// The line that somebody is typing.
const TYPED: &str = "Jaringan serat optik kabupaten sudah menjangkau";

/// What the picture of the board shows.
pub fn screen() -> Screen {
    let mut window = Window::open(false, Day::One);
    window.keys(TYPED);
    window.screen()
}

/// A session of day two, its next look, shown to the room by `u` so many times.
fn look(session: &str, keys: &str) -> Screen {
    let mut window = Window::open(false, Day::Two);
    window.show(Route::Session(session.to_owned()));
    window.press(Key::Esc);
    window.keys(keys);
    window.screen()
}

fn bars() -> Screen {
    look("kesenjangan", "tuuu")
}

fn matrix() -> Screen {
    look("strategi", "t")
}

fn timeline() -> Screen {
    look("prioritas-5-10", "")
}

/// The text of a picture.
pub fn draw((_, title, screen): &Still) -> String {
    let Screen { cells, cursor } = screen();
    let mut svg = svg::picture(&cells, title);
    if let Some((x, y)) = cursor {
        let _ = writeln!(svg, "{}", svg::cursor(usize::from(x) * CELL.0, usize::from(y) * CELL.1));
    }
    svg + svg::END
}
