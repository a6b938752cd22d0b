//! Colours of the wall: every pair of them is read from the back row, and nothing is told by them alone.

use crate::shots::{SIZES, shots};
use crate::stage::text;
use crate::svg::{Look, Rgb};
use mufakat::text::Language;
use mufakat::ui::theme::{Theme, ThemeName};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use std::collections::HashSet;

/// The least contrast of what is read, by WCAG 2 for texts of any size.
const LEAST: f64 = 4.5;

/// Relative luminance of a colour, as WCAG 2 has it.
fn luminance(colour: Rgb) -> f64 {
    let channel = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = colour.map(channel);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast of two colours, 1 to 21.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn contrast_is_reckoned_as_wcag_does() {
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 0.01);
    assert!((contrast([255; 3], [118; 3]) - 4.54).abs() < 0.01);
    assert!((contrast([255, 0, 0], [255; 3]) - 4.0).abs() < 0.01);
    assert!((contrast([9; 3], [9; 3]) - 1.0).abs() < 0.01);
}

/// Columns, rows and cells of a picture.
fn cells(picture: &Buffer) -> impl Iterator<Item = (u16, u16, &Cell)> {
    let (columns, rows) = (picture.area.width, picture.area.height);
    (0..rows).flat_map(move |y| (0..columns).map(move |x| (x, y, &picture[(x, y)])))
}

#[test]
fn every_pair_of_colours_is_read_from_the_back_row() {
    let themes = [ThemeName::Light, ThemeName::Dark];
    let mut seen = themes.map(|_| HashSet::new());
    for shot in shots(Language::Id) {
        for (theme, seen) in themes.into_iter().zip(&mut seen) {
            let wall = shot.wall(theme);
            for size in SIZES {
                for (x, y, cell) in cells(&shot.picture(&wall, size, 0)) {
                    let look = Look::of(cell);
                    let contrast = contrast(look.ink, look.paper);
                    let at = format_args!("{}, {size:?}, {}, ({x}, {y})", shot.name, theme.name());
                    assert!(contrast >= LEAST, "{at} {:?}: {contrast:.1}", cell.symbol());
                    seen.insert((look.ink, look.paper));
                }
            }
        }
    }
    assert!(seen.iter().all(|pairs| pairs.len() >= 6), "a scene has more colours than {seen:?}");
}

/// What a cell shows without its colours.
fn shape(cell: &Cell) -> (&str, bool) {
    (cell.symbol(), cell.modifier.contains(Modifier::REVERSED))
}

#[test]
fn without_colours_the_same_letters_and_shapes_are_there_and_what_is_urgent_is_underlined() {
    let mut urgent = 0;
    for language in Language::ALL {
        for shot in shots(language) {
            let [light, dark, plain] = ThemeName::ALL.map(|theme| shot.wall(theme));
            for size in SIZES {
                let [light, dark, plain] = [&light, &dark, &plain].map(|wall| shot.picture(wall, size, 0));
                assert!(plain.content.iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
                for picture in [&light, &dark] {
                    let other = cells(picture).zip(cells(&plain)).find(|(one, other)| shape(one.2) != shape(other.2));
                    assert!(other.is_none(), "{}, {size:?}: {other:?}\n{}", shot.name, text(&plain));
                }
                let urgent_cells = cells(&dark).zip(&plain.content).filter(|((_, _, cell), _)| is_urgent(cell));
                for ((x, y, _), cell) in urgent_cells {
                    let told = cell.modifier.intersects(Modifier::UNDERLINED);
                    assert!(told, "{}, {size:?}, ({x}, {y}): {cell:?}", shot.name);
                    urgent += 1;
                }
            }
        }
    }
    assert!(urgent > 0, "no scene is urgent");
}

/// Whether something is written in the colour that warnings alone have in the dark theme.
fn is_urgent(cell: &Cell) -> bool {
    cell.symbol() != " " && Some(cell.fg) == Theme::of(ThemeName::Dark).warning.fg
}
