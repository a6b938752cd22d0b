//! `docs/picture.svg`: the SWOT board of the example, somebody typing.

use super::svg::{self, CELL, FONT, MARGIN};
use super::window::{SIZE, Screen, Window};
use std::fmt::Write as _;

/// Where the picture lies, from the root of the repository.
pub const PATH: &str = "docs/picture.svg";

/// The line that somebody is typing.
const TYPED: &str = "Jaringan serat optik kabupaten sudah menjangkau";

/// What the picture shows.
pub fn screen() -> Screen {
    let mut window = Window::open(false);
    window.keys(TYPED);
    window.screen()
}

/// The text of the picture.
pub fn draw() -> String {
    let Screen { cells, cursor } = screen();
    let columns = usize::from(SIZE.0);
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, usize::from(SIZE.1) * CELL.1 + 2 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\">\n\
         <title>mufakat: the SWOT board of the example</title>\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"#ffffff\" stroke=\"#888888\"/>\n\
         <g transform=\"translate({MARGIN} {MARGIN})\" {FONT}>\n"
    );
    for (number, row) in cells.content().chunks(columns).enumerate() {
        svg.push_str(&svg::row(row, number * CELL.1));
    }
    if let Some((x, y)) = cursor {
        let _ = writeln!(svg, "{}", svg::cursor(usize::from(x) * CELL.0, usize::from(y) * CELL.1));
    }
    svg.push_str("</g>\n</svg>\n");
    svg
}
