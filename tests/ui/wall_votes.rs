//! Votes on the wall: what an open one shows.

use crate::stage::{Stage, buffer_of, english, painted};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;
use ratatui::buffer::Buffer;
use ratatui::style::Modifier;

/// The sizes of a wall.
pub const SIZES: [(u16, u16); 4] = [(40, 15), (60, 18), (80, 24), (120, 36)];

const OPTIONS: [&str; 20] = [
    "Air bersih belum merata",
    "Sampah pasar menumpuk",
    "Antrean layanan panjang",
    "Jalan lingkar rusak",
    "Data ganda antar dinas",
    "Sinyal lemah di hulu",
    "Gardu sering padam",
    "Operator sering berganti",
    "Pagu jaringan kecil",
    "Server usang",
    "Aplikasi belum terhubung",
    "Arsip kertas",
    "Pelatihan jarang",
    "Regulasi belum ada",
    "Anggaran terpencar",
    "Laporan warga lama",
    "Parkir semrawut",
    "Banjir di pasar",
    "Sekolah tanpa internet",
    "Puskesmas jauh",
];

/// A draft about so many options.
pub fn draft(items: usize, role: Role) -> Stage {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), role);
    stage.palette("papan").press(Key::PageDown);
    for option in OPTIONS.iter().take(items) {
        stage.line(option);
    }
    stage.palette("pemungutan suara");
    stage
}

/// Keys one by one: `⏎` is Enter, `⌃` closes the vote.
pub fn press(stage: &mut Stage, keys: &str) {
    for c in keys.chars() {
        stage.press(match c {
            '⏎' => Key::Enter,
            '⌃' => Key::Ctrl('d'),
            c => Key::Char(c),
        });
    }
}

/// The form of the rule with a way of deciding chosen by its name.
pub fn by(stage: &mut Stage, way: &str) {
    press(stage, "⏎");
    let is_chosen = |stage: &mut Stage| {
        let screen = stage.screen();
        screen.lines().any(|row| row.trim_start().starts_with("Cara") && row.trim_end().ends_with(way))
    };
    for _ in 0..10 {
        if is_chosen(stage) {
            return;
        }
        stage.press(Key::Left);
    }
    panic!("{way:?} is not offered");
}

/// An open vote by dots on so many options.
fn dots(items: usize) -> Stage {
    let mut stage = draft(items, Role::Both);
    by(&mut stage, "titik");
    press(&mut stage, "⏎⏎b");
    stage
}

/// Columns and rows of the cells that big figures are painted in.
fn figures(picture: &Buffer) -> Vec<(u16, u16)> {
    let area = picture.area;
    let cells = (0..area.height).flat_map(|y| (0..area.width).map(move |x| (x, y)));
    let painted =
        |&(x, y): &(u16, u16)| picture[(x, y)].symbol() == " " && picture[(x, y)].modifier.contains(Modifier::REVERSED);
    cells.filter(painted).collect()
}

/// The row that words stand in.
fn row_of(picture: &str, words: &str) -> Option<usize> {
    picture.lines().position(|line| line.contains(words))
}

#[test]
fn all_options_stand_on_one_page_and_the_turnout_in_a_corner_beside_them() {
    for items in [3, 5, 9, 12, 20] {
        let mut stage = dots(items);
        press(&mut stage, "AB⏎");
        for (columns, rows) in [(80, 24), (120, 36)] {
            let buffer = buffer_of(&stage.wall(), columns, rows, stage.now);
            let picture = painted(buffer.clone());
            for option in &OPTIONS[..items] {
                assert!(picture.contains(option), "{option} of {items}:\n{picture}");
            }
            let (first, second) = (row_of(&picture, "A  Air"), row_of(&picture, OPTIONS[items.div_ceil(2)]));
            assert_eq!(items >= 9, first == second, "two columns from nine on:\n{picture}");
            let turnout = figures(&buffer);
            let turnout: Vec<_> = turnout.iter().filter(|(_, y)| usize::from(*y) > first.unwrap_or(0)).collect();
            assert!(!turnout.is_empty() && turnout.iter().all(|(x, _)| *x > columns / 2), "{picture}");
            assert!(turnout.iter().all(|(_, y)| *y > rows / 2), "{picture}");
            assert_eq!(turnout.iter().map(|(_, y)| y).max(), Some(&(rows - 1)), "{picture}");
        }
    }
}

#[test]
fn the_rule_is_said_as_one_says_it_and_every_option_comes_round() {
    let mut stage = dots(20);
    press(&mut stage, "AB⏎");
    for (settings, rule) in [
        (Settings::default(), "enam titik, paling banyak tiga pada"),
        (english(), "six dots, at most three on one item"),
    ] {
        for (columns, rows) in SIZES {
            let at = |turn: i64| stage.now + jiff::SignedDuration::from_secs(8 * turn);
            let page = |turn| painted(buffer_of(&stage.wall_in(settings), columns, rows, at(turn)));
            let pages: Vec<String> = (0..12).map(page).collect();
            assert!(pages.iter().all(|page| page.contains(rule)), "{}", pages[0]);
            for option in OPTIONS {
                assert!(pages.iter().any(|page| page.contains(option)), "{option} at {columns}×{rows}:\n{}", pages[0]);
            }
            let turnout = settings.language.pick("masuk 1 dari 34", "1 of 34 in");
            assert!(pages.iter().all(|page| page.contains(turnout) || columns == 60), "{}", pages[0]);
        }
    }
}

#[test]
fn what_fingers_and_scores_mean_is_told() {
    let mut stage = draft(1, Role::Both);
    by(&mut stage, "lima jari");
    press(&mut stage, "⏎⏎b");
    let told = |stage: &Stage, said: &[&str]| {
        for (columns, rows) in SIZES {
            let picture = stage.on_the_wall(columns, rows);
            for said in said {
                assert!(picture.contains(said), "{said}:\n{picture}");
            }
        }
    };
    told(&stage, &[" 5  setuju penuh", " 3  setuju dengan catatan", " 0  keberatan", OPTIONS[0]]);
    let mut stage = draft(3, Role::Both);
    by(&mut stage, "USG");
    press(&mut stage, "⏎⏎b");
    told(&stage, &["U Urgency: 1 tidak mendesak", "S Seriousness", "G Growth", OPTIONS[0]]);
}
