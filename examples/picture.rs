//! Draws `docs/picture.svg`: a true screen of the example, at 80×24, through the same window that the program runs.
//!
//! `cargo run --example picture` writes it; `cargo run --example picture -- --check` says whether it is current.
//! The same source gives the same bytes: the moment is fixed, and nothing is asked of the machine.

use jiff::Timestamp;
use mufakat::agenda_file;
use mufakat::domain::Zone;
use mufakat::domain::history::History;
use mufakat::ui::app::App;
use mufakat::ui::ctx::Materials;
use mufakat::ui::effect::Effect;
use mufakat::ui::input::{Input, Opened};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;
use mufakat::ui::widgets::wrap;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};
use std::fmt::Write as _;
use std::process::ExitCode;
use std::sync::LazyLock;

/// Where the picture lies, from the root of the repository.
pub const PATH: &str = "docs/picture.svg";

const COLUMNS: u16 = 80;
const ROWS: u16 = 24;
/// Pixels of a cell.
const CELL: (u16, u16) = (10, 20);
/// Pixels around the screen.
const MARGIN: u16 = 8;
/// Pixels from the upper edge of a cell to the line that letters stand on.
const BASELINE: u16 = 15;
/// Tuesday, 11 June 2024, in the afternoon.
const MOMENT: &str = "2024-06-11T15:54:20+08:00";
/// The line that somebody is typing.
const TYPED: &str = "Jaringan serat optik kabupaten sudah menjangkau";

#[allow(dead_code)] // a test takes this file as a module
fn main() -> ExitCode {
    let now = svg();
    if std::env::args().any(|word| word == "--check") {
        let current = std::fs::read_to_string(PATH).is_ok_and(|kept| kept == now);
        println!("{PATH} is {}", if current { "current" } else { "stale" });
        return ExitCode::from(u8::from(!current));
    }
    match std::fs::write(PATH, now) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{PATH}: {error}");
            ExitCode::from(1)
        }
    }
}

/// The picture.
pub fn svg() -> String {
    let mut terminal = Terminal::new(TestBackend::new(COLUMNS, ROWS)).expect("a terminal in memory");
    let now: Timestamp = MOMENT.parse().expect("an instant");
    let app = window(now);
    let mut cursor = None;
    terminal.draw(|frame| app.view(frame, now)).expect("a drawn frame");
    if terminal.backend().cursor_visible() {
        cursor = Some(terminal.backend().cursor_position());
    }
    let buffer = terminal.backend().buffer();
    let rows: Vec<&[Cell]> = buffer.content().chunks(usize::from(COLUMNS)).collect();
    let (width, height) = (COLUMNS * CELL.0 + 2 * MARGIN, ROWS * CELL.1 + 2 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\">\n\
         <title>mufakat: the SWOT board of the example</title>\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"#ffffff\" stroke=\"#888888\"/>\n\
         <g font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"16.6\" xml:space=\"preserve\">\n"
    );
    for (y, row) in (0..).zip(rows) {
        for run in runs(row) {
            draw(&mut svg, &run, MARGIN + y * CELL.1);
        }
    }
    if let Some(at) = cursor {
        let (x, y) = (MARGIN + at.x * CELL.0, MARGIN + at.y * CELL.1 + 2);
        let _ = writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"2\" height=\"16\" fill=\"#000000\"/>");
    }
    svg.push_str("</g>\n</svg>\n");
    svg
}

/// The example's window at that moment, somebody typing.
fn window(now: Timestamp) -> App {
    let records = mufakat::demo::demo(now, Zone::Wita).expect("the example");
    let materials =
        Materials { agendas: LazyLock::default(), offices: agenda_file::sample_offices(), zone: Zone::Wita };
    let mut app = App::new(Settings::default(), Role::Both, materials);
    let opened = Opened {
        name: "contoh".to_owned(),
        history: History::replay(records).expect("a whole history"),
        read_only: None,
        remark: None,
        place: None,
        fresh: true,
    };
    let typed = TYPED.chars().map(Key::Char);
    let inputs = [Input::Opened(Box::new(opened))].into_iter().chain(typed.map(Input::Key));
    for input in inputs {
        let effects: Vec<Effect> = app.update(input, now);
        assert!(effects.is_empty(), "the picture needs no runtime");
    }
    app
}

/// Cells side by side that look alike.
struct Run {
    column: u16,
    columns: u16,
    text: String,
    fg: &'static str,
    bg: &'static str,
    bold: bool,
    underlined: bool,
}

fn runs(row: &[Cell]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (column, cell) in (0..).zip(row) {
        let reversed = cell.modifier.contains(Modifier::REVERSED);
        let (fg, bg) = (colour(cell.fg, "#000000"), colour(cell.bg, "#ffffff"));
        let (fg, bg) = if reversed { (bg, fg) } else { (fg, bg) };
        let run = Run {
            column,
            columns: 1,
            text: cell.symbol().to_owned(),
            fg,
            bg,
            bold: cell.modifier.contains(Modifier::BOLD),
            underlined: cell.modifier.contains(Modifier::UNDERLINED),
        };
        match runs.last_mut() {
            Some(last)
                if (last.fg, last.bg, last.bold, last.underlined) == (run.fg, run.bg, run.bold, run.underlined)
                    && lines(&last.text).is_none()
                    && lines(&run.text).is_none() =>
            {
                last.columns += 1;
                last.text.push_str(&run.text);
            }
            _ => runs.push(run),
        }
    }
    runs
}

/// The colours of the light theme.
const fn colour(colour: Color, reset: &'static str) -> &'static str {
    match colour {
        Color::Indexed(16) => "#000000",
        Color::Indexed(231) => "#ffffff",
        Color::Indexed(240) => "#585858",
        Color::Indexed(124) => "#af0000",
        Color::Indexed(22) => "#005f00",
        Color::Indexed(19) => "#0000af",
        Color::Indexed(90) => "#870087",
        _ => reset,
    }
}

/// Where the lines of a border cell go: left, right, up, down.
fn lines(symbol: &str) -> Option<[bool; 4]> {
    Some(match symbol {
        "─" => [true, true, false, false],
        "│" => [false, false, true, true],
        "┌" => [false, true, false, true],
        "┐" => [true, false, false, true],
        "└" => [false, true, true, false],
        "┘" => [true, false, true, false],
        _ => return None,
    })
}

fn draw(svg: &mut String, run: &Run, y: u16) {
    let x = MARGIN + run.column * CELL.0;
    let width = run.columns * CELL.0;
    if run.bg != "#ffffff" {
        let _ =
            writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{}\" fill=\"{}\"/>", CELL.1, run.bg);
    }
    if let Some([left, right, up, down]) = lines(&run.text) {
        let (cx, cy) = (x + CELL.0 / 2, y + CELL.1 / 2);
        let mut path = String::new();
        for (there, to_x, to_y) in [(left, x, cy), (right, x + CELL.0, cy), (up, cx, y), (down, cx, y + CELL.1)] {
            if there {
                let _ = write!(path, "M{cx} {cy}L{to_x} {to_y}");
            }
        }
        let _ = writeln!(svg, "<path d=\"{path}\" stroke=\"{}\"/>", run.fg);
        return;
    }
    let blanks = run.text.chars().take_while(|c| *c == ' ').count();
    let text = run.text.trim_matches(' ');
    if text.is_empty() {
        return;
    }
    let pixels = |cells: usize| u16::try_from(cells).unwrap_or(0) * CELL.0;
    let (x, width) = (x + pixels(blanks), pixels(wrap::columns(text).into()));
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let bold = if run.bold { " font-weight=\"bold\"" } else { "" };
    let underlined = if run.underlined { " text-decoration=\"underline\"" } else { "" };
    let _ = writeln!(
        svg,
        "<text x=\"{x}\" y=\"{}\" textLength=\"{width}\" fill=\"{}\"{bold}{underlined}>{text}</text>",
        y + BASELINE,
        run.fg
    );
}
