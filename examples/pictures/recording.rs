//! `docs/recording.svg`: a minute of the program as an animated picture that begins anew at its end.
//!
//! Each row of the screen is a strip: what stands in the row at any time is drawn once, one state below the other, and
//! a window one row high moves along the strip. Where people ask their system for less motion, and where nothing moves
//! pictures, the moment [`POSTER`] stands still.

use super::script::{Beat, SCRIPT};
use super::svg::{self, CELL, FONT, MARGIN};
use super::window::{SIZE, Screen, Window};
use mufakat::text::Language;
use mufakat::ui::keys::Key;
use std::fmt::Write as _;

/// Where the recording lies, from the root of the repository.
pub const PATH: &str = "docs/recording.svg";

/// The sentence during which the recording stands still.
const POSTER: &str = "Closed.";

/// Milliseconds between two characters that are typed.
const TYPING: u32 = 65;

/// Milliseconds that a pressed key is shown, at most.
const SHOWN: u32 = 1000;

/// Pixels of the band below the window.
const BAND: usize = 36;

/// Pixels from one state of a strip to the next. What a browser smears over the edge of a state reaches no other.
const PITCH: usize = 24;

/// Pixels that a strip shows above and below a state, so that the lines of two rows meet.
const OVERLAP: usize = 1;

/// What changes with time: values, each with the millisecond from which on it holds.
struct Track<T>(Vec<(u32, T)>);

impl<T: PartialEq> Track<T> {
    fn set(&mut self, at: u32, value: T) {
        if self.0.last().is_none_or(|(_, last)| *last != value) {
            self.0.push((at, value));
        }
    }
}

/// A recording being made.
struct Recorder {
    window: Window,
    time: u32,
    screens: Track<Screen>,
    captions: Track<&'static str>,
    keys: Vec<(u32, Key)>,
}

impl Recorder {
    fn shoot(&mut self) {
        let screen = self.window.screen();
        self.screens.set(self.time, screen);
    }

    /// Lets time pass; the clock of the window moves every second.
    fn pass(&mut self, milliseconds: u32) {
        let end = self.time + milliseconds;
        for second in self.time / 1000 + 1..=end / 1000 {
            self.time = second * 1000;
            self.window.clock(self.time);
            self.shoot();
        }
        self.time = end;
        self.window.clock(end);
    }

    fn press(&mut self, key: Key) {
        self.window.press(key);
        self.shoot();
    }

    fn play(&mut self, beat: Beat) {
        match beat {
            Beat::Say(caption) => self.captions.set(self.time, caption),
            Beat::Rest(milliseconds) => self.pass(milliseconds),
            Beat::Press(key) => {
                self.keys.push((self.time, key));
                self.press(key);
                self.pass(2 * TYPING);
            }
            Beat::Type(text) => {
                for c in text.chars() {
                    self.press(Key::Char(c));
                    self.pass(TYPING);
                }
            }
        }
    }
}

fn record() -> Recorder {
    let window = Window::open(true, mufakat::demo::Day::One);
    let (screens, captions) = (Track(Vec::new()), Track(Vec::new()));
    let mut recorder = Recorder { window, time: 0, screens, captions, keys: Vec::new() };
    recorder.shoot();
    SCRIPT.iter().flat_map(|part| part.iter()).for_each(|beat| recorder.play(*beat));
    recorder
}

/// What the window shows, each time with the millisecond from which on it does.
#[allow(dead_code, reason = "a test compares them with the recording")]
pub fn screens() -> Vec<(u32, Screen)> {
    record().screens.0
}

/// The text of the recording.
pub fn draw() -> String {
    let recorder = record();
    let (columns, rows) = (usize::from(SIZE.0), usize::from(SIZE.1));
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let mut film = Film::new(&recorder);
    for number in 0..rows {
        let mut track = Track(Vec::new());
        for (at, screen) in &recorder.screens.0 {
            let cells = &screen.cells.content()[number * columns..][..columns];
            track.set(*at, svg::row(cells, 0));
        }
        film.strip(&track, (0, number * CELL.1), (columns * CELL.0, CELL.1));
    }
    film.cursor(&recorder.screens);
    film.body.push_str("</g>\n<g font-family=\"Helvetica, Arial, sans-serif\" font-size=\"15\">\n");
    film.band(&recorder, (columns * CELL.0, rows * CELL.1 + MARGIN));
    let (seconds, all) = (f64::from(recorder.time) / 1000.0, height + BAND);
    let Film { css, body, .. } = film;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{all}\" viewBox=\"0 0 {width} {all}\">\n\
         <title>mufakat: a minute of the example</title>\n\
         <style>\n.s{{animation:{seconds}s step-end infinite}}\n.p{{animation:p {seconds}s steps(60) infinite}}\n\
         @keyframes p{{0%{{transform:scaleX(0)}}100%{{transform:scaleX(1)}}}}\n{css}\
         @media (prefers-reduced-motion:reduce){{.s,.p{{animation:none!important}}}}\n</style>\n\
         <rect width=\"{width}\" height=\"{all}\" rx=\"6\" fill=\"#f0f0f0\"/>\n\
         <path d=\"M0 {height}V6A6 6 0 0 1 6 0H{right}A6 6 0 0 1 {width} 6V{height}Z\" fill=\"#ffffff\"/>\n\
         <rect class=\"p\" y=\"{height}\" width=\"{width}\" height=\"2\" fill=\"#0000af\"/>\n\
         <rect width=\"{width}\" height=\"{all}\" rx=\"6\" fill=\"none\" stroke=\"#888888\"/>\n\
         <g transform=\"translate({MARGIN} {down})\">\n<g {FONT}>\n{body}</g>\n</g>\n</svg>\n",
        right = width - 6,
        down = MARGIN - OVERLAP
    )
}

/// The moving parts of the recording.
struct Film {
    css: String,
    body: String,
    /// Rules of `css` so far.
    rules: usize,
    /// Length in milliseconds.
    length: u32,
    /// The moment that is shown where nothing moves.
    poster: u32,
}

impl Film {
    fn new(recorder: &Recorder) -> Self {
        let poster = recorder.captions.0.iter().find(|(_, caption)| caption.starts_with(POSTER));
        let poster = poster.expect("the sentence of the still").0 + SHOWN;
        Self { css: String::new(), body: String::new(), rules: 0, length: recorder.time, poster }
    }

    /// Moves by these pixels, each from its millisecond on; gives the attributes of what moves.
    fn moves(&mut self, moves: &Track<(usize, usize)>) -> String {
        let name = self.rules;
        let _ = write!(self.css, "@keyframes k{name}{{");
        let mut still = (0, 0);
        for (at, (x, y)) in &moves.0 {
            let percent = 100.0 * f64::from(*at) / f64::from(self.length);
            let _ = write!(self.css, "{percent:.3}%{{transform:translate(-{x}px,-{y}px)}}");
            if *at <= self.poster {
                still = (*x, *y);
            }
        }
        self.css.push_str("}\n");
        self.rules += 1;
        format!("class=\"s\" style=\"animation-name:k{name}\" transform=\"translate(-{} -{})\"", still.0, still.1)
    }

    /// What stands at this place in this size at any time; each state draws itself with its upper edge at 0.
    fn strip(&mut self, track: &Track<String>, (x, y): (usize, usize), (width, height): (usize, usize)) {
        let mut states: Vec<&str> = Vec::new();
        let mut moves = Track(Vec::new());
        for (at, state) in &track.0 {
            let known = states.iter().position(|known| known == state);
            let number = known.unwrap_or_else(|| {
                states.push(state);
                states.len() - 1
            });
            moves.set(*at, (0, number * PITCH.max(height)));
        }
        if let [only] = states[..] {
            if !only.is_empty() {
                let _ = writeln!(self.body, "<g transform=\"translate({x} {})\">\n{only}</g>", y + OVERLAP);
            }
            return;
        }
        let (moving, tall) = (self.moves(&moves), height + 2 * OVERLAP);
        let _ = writeln!(self.body, "<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{tall}\">\n<g {moving}>");
        for (number, state) in states.iter().enumerate().filter(|(_, state)| !state.is_empty()) {
            let down = number * PITCH.max(height) + OVERLAP;
            let _ = writeln!(self.body, "<g transform=\"translate(0 {down})\">\n{state}</g>");
        }
        self.body.push_str("</g>\n</svg>\n");
    }

    /// The cursor, which stands outside of the picture where none is shown.
    fn cursor(&mut self, screens: &Track<Screen>) {
        let away = (usize::from(SIZE.0) * CELL.0, usize::from(SIZE.1) * CELL.1);
        let mut moves = Track(Vec::new());
        for (at, screen) in &screens.0 {
            let place = screen.cursor.map(|(x, y)| (usize::from(x) * CELL.0, usize::from(y) * CELL.1));
            moves.set(*at, place.map_or((2 * away.0, 0), |(x, y)| (away.0 - x, away.1 - y)));
        }
        let moving = self.moves(&moves);
        let _ = writeln!(self.body, "<g {moving}>{}</g>", svg::cursor(away.0, away.1 + OVERLAP));
    }

    /// The band below the window: what happens, and the key just pressed.
    fn band(&mut self, recorder: &Recorder, (width, y): (usize, usize)) {
        let mut captions = Track(Vec::new());
        for (at, caption) in &recorder.captions.0 {
            captions.set(*at, format!("<text x=\"10\" y=\"23\">{}</text>\n", svg::escaped(caption)));
        }
        self.strip(&captions, (0, y), (width - 110, BAND));
        let mut keys = Track(vec![(0, String::new())]);
        for (number, (at, key)) in recorder.keys.iter().enumerate() {
            keys.set(*at, cap(*key));
            let next = recorder.keys.get(number + 1).map_or(recorder.time, |(next, _)| *next);
            keys.set((at + SHOWN).min(next.saturating_sub(50)), String::new());
        }
        self.strip(&keys, (width - 110, y), (110, BAND));
    }
}

/// A key as its cap, at the right end of its place in the band.
fn cap(key: Key) -> String {
    let name = key.name(Language::En);
    let width = 18 + 9 * name.chars().count();
    let left = 100 - width;
    let middle = left + width / 2;
    format!(
        "<rect x=\"{left}\" y=\"6\" width=\"{width}\" height=\"24\" rx=\"4\" fill=\"#ffffff\" stroke=\"#888888\"/>\
         <text x=\"{middle}\" y=\"23\" text-anchor=\"middle\">{}</text>\n",
        svg::escaped(&name)
    )
}
