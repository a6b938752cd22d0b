//! The page that shows all pictures side by side, and what they are called.

use crate::shots::{SIZES, Shot};
use crate::svg::{CELL, MARGIN, escaped};
use mufakat::text::Language;
use mufakat::ui::theme::ThemeName;
use std::fmt::Write as _;

/// The name of the file of a picture.
pub fn file(shot: &Shot, language: Language, theme: ThemeName, (columns, rows): (u16, u16)) -> String {
    format!("{}-{}-{columns}x{rows}-{}.svg", language.code(), slug(shot.name), theme.name())
}

/// A name in small letters, digits and hyphens.
fn slug(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join("-")
}

/// The beginning of the page.
pub fn head() -> String {
    "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>mufakat: the wall</title>\n<style>\n\
     body { font-family: sans-serif; margin: 1rem; background: #ddd }\n\
     .row { display: flex; gap: 1rem; align-items: start; margin-bottom: 1rem }\n\
     img { flex: none }\n</style>\n<h1>What the room sees</h1>\n"
        .to_owned()
}

/// What ends the page.
pub const FOOT: &str = "</html>\n";

/// The pictures of a scene: a row a size, a column a theme.
pub fn shot(shot: &Shot, language: Language) -> String {
    let code = language.code();
    let mut page = format!("<h2 id=\"{code}-{}\">{} ({code})</h2>\n", slug(shot.name), escaped(shot.name));
    for size in SIZES {
        page.push_str("<div class=\"row\">\n");
        let [width, height] =
            [(size.0, CELL.0), (size.1, CELL.1)].map(|(cells, pixels)| usize::from(cells) * pixels + 2 * MARGIN);
        for theme in ThemeName::ALL {
            let (file, name) = (file(shot, language, theme, size), theme.name());
            let _ = writeln!(
                page,
                "<img src=\"{file}\" alt=\"{name}\" title=\"{name}, {}×{}\" width=\"{width}\" height=\"{height}\" \
                 loading=\"lazy\">",
                size.0, size.1
            );
        }
        page.push_str("</div>\n");
    }
    page
}
