//! The pictures of the README are what the program draws, at the columns where it draws it.

#[path = "../examples/pictures/main.rs"]
mod pictures;

use pictures::svg::{CELL, MARGIN};
use pictures::window::{SIZE, Screen};
use pictures::{recording, still};
use std::collections::BTreeMap;
use std::fs;

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_pictures_are_what_the_program_draws_now() {
    let stills = still::ALL.iter().map(|picture| (picture.0, still::draw(picture)));
    for (path, now) in stills.chain([(recording::PATH, recording::draw())]) {
        assert!(read(path) == now, "{path} is stale: cargo run --example pictures");
    }
}

/// An element of an SVG.
#[derive(Debug)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    children: Vec<Element>,
}

impl Element {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    fn number(&self, name: &str) -> usize {
        let value = self.attribute(name).unwrap_or_else(|| panic!("{name} is missing in {self:?}"));
        value.parse().unwrap_or_else(|_| panic!("{name}={value:?}"))
    }

    /// This element and all below it with this name.
    fn all<'a>(&'a self, name: &str, found: &mut Vec<&'a Self>) {
        if self.name == name {
            found.push(self);
        }
        self.children.iter().for_each(|child| child.all(name, found));
    }

    fn named(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        self.all(name, &mut found);
        found
    }
}

/// The root of an SVG in which every element ends where it must.
fn parse(svg: &str) -> Element {
    let empty = |name: &str| Element {
        name: name.to_owned(),
        attributes: BTreeMap::new(),
        text: String::new(),
        children: Vec::new(),
    };
    let mut open = vec![empty("")];
    for part in svg.split('<').skip(1) {
        let (tag, text) = part.split_once('>').expect("a tag that ends");
        assert!(!text.contains('>'), "{text}");
        let parent = |open: &mut Vec<Element>, element| open.last_mut().expect("a parent").children.push(element);
        if let Some(name) = tag.strip_prefix('/') {
            let element = open.pop().expect("an open element");
            assert_eq!(element.name, name);
            parent(&mut open, element);
            continue;
        }
        let (tag, ends) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut element = empty(name);
        while let Some((attribute, after)) = rest.trim_start().split_once("=\"") {
            let (value, after) = after.split_once('"').expect("a closing quote");
            let twice = element.attributes.insert(attribute.to_owned(), value.to_owned());
            assert!(twice.is_none(), "{attribute} twice in {tag}");
            rest = after;
        }
        assert!(rest.trim().is_empty(), "{tag}");
        element.text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        if ends {
            parent(&mut open, element);
        } else {
            open.push(element);
        }
    }
    let mut file = open.pop().expect("a file");
    assert!(open.is_empty(), "{} does not end", file.name);
    file.children.pop().expect("a root")
}

/// A row as the screen has it, what is drawn as lines and blocks left blank.
fn row_of(screen: &Screen, row: usize) -> String {
    let columns = usize::from(SIZE.0);
    let cells = &screen.cells.content()[row * columns..][..columns];
    let drawn = |symbol: &str| symbol.chars().all(|c| ('\u{2500}'..='\u{259f}').contains(&c));
    cells.iter().map(|cell| if drawn(cell.symbol()) { " " } else { cell.symbol() }).collect()
}

/// Texts of one row at the columns where a browser puts them.
fn line_of(texts: &[&Element]) -> String {
    let mut line = vec![' '; SIZE.0.into()];
    for text in texts {
        let x = text.number("x");
        assert_eq!(x % CELL.0, 0, "{text:?} stands between two columns");
        let letters: Vec<char> = text.text.trim_end_matches('\n').chars().collect();
        if letters.len() > 1 {
            assert_eq!(text.number("textLength"), letters.len() * CELL.0, "{text:?}");
        }
        line[x / CELL.0..][..letters.len()].copy_from_slice(&letters);
    }
    line.into_iter().collect()
}

#[test]
fn every_letter_of_the_picture_stands_in_its_column() {
    let picture = parse(&read(still::PATH));
    let screen = still::screen();
    let texts = picture.named("text");
    for row in 0..usize::from(SIZE.1) {
        let of_row = |text: &&&Element| text.number("y") / CELL.1 == row;
        let of_row: Vec<&Element> = texts.iter().filter(of_row).copied().collect();
        assert_eq!(line_of(&of_row), row_of(&screen, row), "row {row}");
    }
}

#[test]
fn no_text_has_blanks_that_a_browser_would_drop() {
    for path in [still::PATH, recording::PATH] {
        for text in parse(&read(path)).named("text") {
            let shown = text.text.trim_end_matches('\n');
            assert!(shown == shown.trim() && !shown.contains("  ") && !shown.is_empty(), "{path}: {text:?}");
        }
    }
}

/// The frames of an animation: from which part of the film on, in percent, what it moves is moved up by so many pixels.
type Frames = Vec<(f64, usize)>;

/// The length of the film in seconds, and its animations by name.
fn animations(css: &str) -> (f64, BTreeMap<&str, Frames>) {
    let (_, rest) = css.split_once("animation:").expect("an animation");
    let (seconds, _) = rest.split_once('s').expect("its length");
    let mut found = BTreeMap::new();
    for rule in css.split("@keyframes ").skip(1).filter(|rule| rule.starts_with('k')) {
        let (name, frames) = rule.split_once('{').expect("a rule");
        let (frames, _) = frames.split_once('\n').expect("its end");
        let frame = |frame: &str| {
            let (percent, rest) = frame.split_once("%{transform:translate(-").expect("a frame");
            let (_, y) = rest.split_once("px,-").expect("two lengths");
            (percent.parse().expect("a number"), y.trim_end_matches("px)").parse().expect("pixels"))
        };
        let frames = frames.trim_end_matches('}').split('}').filter(|frame| !frame.is_empty());
        found.insert(name, frames.map(frame).collect());
    }
    (seconds.parse().expect("a number"), found)
}

/// What stands in each row of the film when this part of it, in percent, is over.
fn film_at(film: &Element, animations: &BTreeMap<&str, Frames>, percent: f64) -> Vec<String> {
    let mut rows = vec![line_of(&[]); SIZE.1.into()];
    let body = film.children.iter().find(|child| child.attribute("transform").is_some()).expect("what is drawn");
    for strip in &body.children[0].children {
        let (y, state) = if strip.name == "svg" {
            let moving = &strip.children[0];
            let name = moving.attribute("style").expect("a style").trim_start_matches("animation-name:");
            let far = animations[name].iter().rev().find(|(from, _)| *from <= percent + 0.001).expect("a beginning").1;
            let place = format!("translate(0 {})", far + 1);
            let state = moving.children.iter().find(|state| state.attribute("transform") == Some(&place));
            (strip.number("y"), state)
        } else if strip.attribute("class").is_none() {
            let place = strip.attribute("transform").expect("a place").trim_end_matches(')');
            (place.rsplit(' ').next().expect("y").parse().expect("a number"), Some(strip))
        } else {
            continue; // the cursor
        };
        let texts = state.map(|state| state.named("text")).unwrap_or_default();
        rows[y / CELL.1] = line_of(&texts);
    }
    rows
}

#[test]
fn the_recording_shows_at_any_time_what_the_window_showed() {
    let film = parse(&read(recording::PATH));
    let (seconds, animations) = animations(&film.named("style")[0].text);
    let screens = recording::screens();
    assert!((50.0..=70.0).contains(&seconds), "{seconds} s is not about a minute");
    assert!(screens.len() > 200, "hardly anything happens");
    for (number, (at, screen)) in screens.iter().enumerate() {
        // Of screens at the same moment the last is seen.
        if screens.get(number + 1).is_some_and(|(next, _)| next == at) {
            continue;
        }
        let rows = film_at(&film, &animations, f64::from(*at) / seconds / 10.0);
        for (row, line) in rows.iter().enumerate() {
            assert_eq!(*line, row_of(screen, row), "row {row} at {at} ms");
        }
    }
}

#[test]
fn the_recording_is_small_and_asks_nothing_of_the_network() {
    let svg = read(recording::PATH);
    assert!(svg.len() < 1_000_000, "{} bytes", svg.len());
    assert!(svg.contains("prefers-reduced-motion"));
    let svg = svg.replacen("http://www.w3.org/2000/svg", "", 1);
    for outside in ["http", "href", "url(", "@import", "<script", "<foreignObject", "<image"] {
        assert!(!svg.contains(outside), "{outside}");
    }
    let root = parse(&svg);
    assert_eq!(root.number("width"), usize::from(SIZE.0) * CELL.0 + 2 * MARGIN);
}
