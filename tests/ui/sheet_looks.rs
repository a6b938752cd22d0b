//! What a facilitator does in the looks of a sheet, on the desk and on the wall.

use crate::stage::{Stage, buffer_of, text};
use mufakat::demo::{Day, demo};
use mufakat::domain::Zone;
use mufakat::domain::sheet::{Cell, Ref};
use mufakat::domain::{Id, Workshop};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::{Order, Route, Spot};
use mufakat::ui::settings::Settings;

/// The example in the middle of its second day.
fn second_day(columns: u16, rows: u16, settings: Settings, role: Role) -> Stage {
    let mut stage = Stage::empty(columns, rows, settings, role);
    stage.now = "2024-06-11T14:30:00+08:00".parse().expect("an instant");
    stage.records = demo(stage.now, Zone::Wita, Day::Two).expect("an example");
    stage.reopened(role)
}

fn desk() -> Stage {
    second_day(80, 24, Settings::default(), Role::Desk)
}

/// A sheet in a look, rows being chosen.
fn looked_at(stage: &mut Stage, sheet: &str, look: &str) {
    let look = Some(look.to_owned());
    let (session, row, column) = (None, None, None);
    let spot = Spot::default();
    stage.show(Route::Sheet { session, sheet: sheet.to_owned(), look, row, column, revealed: 0, spot });
    stage.press(Key::Esc);
}

fn sees(stage: &mut Stage, wanted: &str) {
    let screen = stage.screen();
    assert!(screen.contains(wanted), "{wanted} is not in\n{screen}");
}

fn on_the_wall(stage: &Stage, wanted: &str) {
    let wall = stage.on_the_wall(80, 24);
    assert!(wall.contains(wanted), "{wanted} is not on\n{wall}");
}

fn rows(workshop: &Workshop, sheet: &str) -> Vec<Id> {
    workshop.lines_of(workshop.sheet(sheet).expect("a sheet"))
}

fn cell(workshop: &Workshop, sheet: &str, row: Id, column: &str) -> Option<Cell> {
    workshop.cell(workshop.sheet(sheet).expect("a sheet"), row, column).cloned()
}

fn spot(stage: &Stage) -> (Option<Id>, Spot) {
    match stage.app.place().expect("a place").route {
        Route::Sheet { row, spot, .. } => (row, spot),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_four_kinds_are_walked_and_the_wall_shows_the_one_that_the_desk_stands_on() {
    let mut stage = desk();
    looked_at(&mut stage, "strategi", "matriks");
    stage.press(Key::Right);
    for (key, letters) in [(Key::Right, "WO · "), (Key::Down, "WT · "), (Key::Left, "ST · "), (Key::Up, "SO · ")] {
        stage.press(key);
        on_the_wall(&stage, letters);
        let screen = stage.screen();
        assert!(screen.contains(&format!("▸{}", &letters[..2])), "{screen}");
        assert!(!screen.contains(letters), "all nine in numbers\n{screen}");
    }
    stage.press(Key::Enter);
    sees(&mut stage, "SO · kekuatan merebut peluang");
    stage.press(Key::Right);
    sees(&mut stage, "WO · ");
    on_the_wall(&stage, "WO · ");
    stage.press(Key::Esc);
    sees(&mut stage, "▸WO");
    let mut again = stage.restarted();
    again.press(Key::Esc);
    assert_eq!(spot(&again).1.cell, Some([0, 1]));
}

#[test]
fn a_strategy_is_typed_over_the_matrix_and_the_wall_goes_to_its_kind() {
    let mut stage = desk();
    looked_at(&mut stage, "strategi", "matriks");
    let workshop = stage.workshop();
    let of = |letter| workshop.on_board().find(|item| item.quadrant.letter() == letter).expect("an item");
    let (inner, outer) = (of('W'), of('T'));
    stage.press(Key::Right).press(Key::Enter).press(Key::Char('i'));
    stage.keys(&format!("{} {} ", inner.number, outer.number));
    sees(&mut stage, &inner.text.chars().take(20).collect::<String>());
    sees(&mut stage, &outer.text.chars().take(20).collect::<String>());
    stage.line("Jaga data sebelum hilang");
    let after = stage.workshop();
    let row = rows(&after, "strategi").into_iter().max().expect("a strategy");
    assert_eq!(cell(&after, "strategi", row, "asal"), Some(Cell::Refs(vec![Ref::Item(inner.id), Ref::Item(outer.id)])));
    sees(&mut stage, "WT · ");
    sees(&mut stage, "Jaga data sebelum hilang");
    on_the_wall(&stage, "Jaga data sebelum hilang");
}

#[test]
fn a_factor_that_no_strategy_uses_is_marked_on_the_desk_alone() {
    let mut stage = desk();
    looked_at(&mut stage, "strategi", "matriks");
    stage.press(Key::Right).press(Key::Enter);
    let mut desk = String::new();
    for _ in 0..8 {
        desk.push_str(&stage.screen());
        assert!(!stage.on_the_wall(80, 24).contains("belum dipakai"));
        stage.press(Key::PageDown);
    }
    assert!(desk.contains(" belum dipakai ─"), "{desk}");
    assert!(desk.contains("(belum dipakai)"), "{desk}");
    let mut mirrored = second_day(80, 24, Settings::default(), Role::Both);
    looked_at(&mut mirrored, "strategi", "matriks");
    mirrored.press(Key::Right).press(Key::Enter);
    assert!(!mirrored.screen().contains("belum dipakai"));
}

#[test]
fn a_cell_of_a_spread_opens_as_the_list_of_its_rows_and_esc_goes_back_to_the_cell() {
    let mut stage = desk();
    looked_at(&mut stage, "program", "sebaran");
    let mut filled = 0;
    for _ in 0..18 {
        stage.press(Key::Down);
        let here = spot(&stage).1.cell;
        let closed = stage.screen();
        assert!(closed.contains('▸'), "{closed}");
        stage.press(Key::Enter);
        sees(&mut stage, " › ");
        let wall = stage.on_the_wall(80, 24);
        assert!(wall.contains(" › "), "{wall}");
        if let Some(row) = spot(&stage).0 {
            filled += 1;
            let workshop = stage.workshop();
            assert!(matches!(cell(&workshop, "program", row, "dimensi"), Some(Cell::Dimension(_))));
        }
        stage.press(Key::Esc);
        assert_eq!((spot(&stage).1.cell, stage.screen()), (here, closed));
    }
    assert!(filled > 0, "no cell holds a programme");
}

#[test]
fn a_row_that_is_typed_in_an_opened_cell_stands_in_it() {
    let mut stage = desk();
    looked_at(&mut stage, "program", "sebaran");
    stage.press(Key::Down).press(Key::Down).press(Key::Enter).press(Key::Char('n')).line("Loket zulu");
    sees(&mut stage, "Loket zulu");
    let workshop = stage.workshop();
    let row = rows(&workshop, "program").into_iter().max().expect("a programme");
    let dimension = &workshop.created.dimensions[0];
    let path = format!("{}/{}", dimension.id, dimension.parts[1].id);
    assert_eq!(cell(&workshop, "program", row, "dimensi"), Some(Cell::Dimension(path)));
    looked_at(&mut stage, "program", "keselarasan");
    stage.press(Key::Right).press(Key::Right).press(Key::Enter).press(Key::Char('n')).line("Pasar zulu");
    sees(&mut stage, "Pasar zulu");
    let workshop = stage.workshop();
    let row = rows(&workshop, "program").into_iter().max().expect("a programme");
    assert!(matches!(cell(&workshop, "program", row, "misi"), Some(Cell::Choice(_))));
    assert_eq!(cell(&workshop, "program", row, "dimensi"), Some(Cell::Dimension(dimension.id.clone())));
}

#[test]
fn a_number_leads_to_its_row_in_every_look() {
    for (sheet, look) in [("program", "daftar"), ("program", "jalan"), ("program", "sebaran"), ("strategi", "matriks")]
    {
        let mut stage = desk();
        looked_at(&mut stage, sheet, look);
        stage.keys("7");
        let row = spot(&stage).0.expect("a row");
        assert_eq!(stage.workshop().number_of(row), Some(7), "{look}");
        let screen = stage.screen();
        assert!(screen.contains("▸  7 "), "{look}\n{screen}");
    }
}

#[test]
fn page_down_goes_to_the_next_group_of_the_picture() {
    for (sheet, look) in [("kesiapan", "daftar"), ("kesiapan", "batang"), ("program", "jalan"), ("program", "daftar")] {
        let mut stage = desk();
        looked_at(&mut stage, sheet, look);
        let mut seen = Vec::new();
        for _ in 0..rows(&stage.workshop(), sheet).len() {
            stage.press(Key::PageDown);
            let row = spot(&stage).0.expect("a row");
            if seen.contains(&row) {
                break;
            }
            seen.push(row);
        }
        assert!(seen.len() > 1, "{look}: {seen:?}");
        stage.press(Key::PageUp);
        assert_eq!(spot(&stage).0, seen.last().copied(), "{look}: round and round");
    }
}

#[test]
fn percentages_and_bars_come_to_the_wall_by_the_key_alone() {
    let mut stage = desk();
    looked_at(&mut stage, "kesiapan", "batang");
    sees(&mut stage, "% · ");
    let before = stage.on_the_wall(80, 24);
    assert!(before.contains("24 dari 27 terisi") && !before.contains("% · ") && !before.contains('█'), "{before}");
    for shown in 1..=3 {
        stage.press(Key::Char('u'));
        let wall = stage.on_the_wall(80, 24);
        assert_eq!(wall.matches("% · ").count(), shown, "{wall}");
    }
}

#[test]
fn what_nothing_serves_is_told_to_the_desk_alone() {
    let mut stage = desk();
    stage.show(Route::row("visi".to_owned(), None));
    while !stage.screen().contains("(Misi RPJMD)") {
        stage.press(Key::PageDown);
    }
    stage.line("Layanan dasar merata zulu");
    looked_at(&mut stage, "program", "keselarasan");
    sees(&mut stage, "Belum dilayani");
    sees(&mut stage, "zulu");
    assert!(!stage.on_the_wall(80, 24).contains("zulu"));
    let mut mirrored = stage.reopened(Role::Both);
    looked_at(&mut mirrored, "program", "keselarasan");
    let screen = mirrored.screen();
    assert!(!screen.contains("zulu") && !screen.contains("Belum dilayani"), "{screen}");
}

/// The numbers of the rows in the order of a picture.
fn walked(stage: &mut Stage, steps: usize) -> Vec<Id> {
    let mut seen = Vec::new();
    for _ in 0..steps {
        seen.extend(spot(stage).0);
        stage.press(Key::Down);
    }
    seen.dedup();
    seen
}

/// The line of the picture that is marked.
fn marked(picture: &str) -> Option<usize> {
    picture.lines().position(|line| line.starts_with('▸'))
}

#[test]
fn down_goes_in_the_order_of_bars_and_of_the_roadmap() {
    for (sheet, look) in [("kesiapan", "batang"), ("program", "jalan")] {
        let mut stage = second_day(120, 60, Settings::default(), Role::Desk);
        looked_at(&mut stage, sheet, look);
        let all = rows(&stage.workshop(), sheet).len();
        for _ in 0..all {
            stage.press(Key::Up);
        }
        let mut before = None;
        for _ in 0..all {
            let here = marked(&stage.screen());
            assert!(here > before || here.is_none(), "{look}: {before:?} {here:?}\n{}", stage.screen());
            before = here.or(before);
            stage.press(Key::Down);
        }
    }
}

#[test]
fn each_row_of_a_picture_is_walked_over_once() {
    for (sheet, look) in [("kesiapan", "batang"), ("program", "jalan"), ("tindak-lanjut", "daftar")] {
        let mut stage = desk();
        looked_at(&mut stage, sheet, look);
        let mut all = rows(&stage.workshop(), sheet);
        for _ in 0..all.len() {
            stage.press(Key::Up);
        }
        let mut seen = walked(&mut stage, all.len());
        let again = stage.restarted();
        assert_eq!(spot(&again), spot(&stage), "the place is kept");
        seen.sort_unstable();
        all.sort_unstable();
        assert_eq!(seen, all, "{look}");
    }
}

#[test]
fn the_wall_marks_the_row_that_the_desk_stands_on() {
    let mut stage = desk();
    looked_at(&mut stage, "program", "jalan");
    for _ in 0..rows(&stage.workshop(), "program").len() {
        stage.press(Key::Up);
        let row = spot(&stage).0.expect("a row");
        let number = stage.workshop().number_of(row).expect("a number");
        for (columns, height) in [(40, 15), (80, 24)] {
            let wall = stage.on_the_wall(columns, height);
            let said =
                wall.lines().any(|line| line.trim_start().starts_with('▸') && line.contains(&number.to_string()));
            assert!(said, "{number} is not marked on\n{wall}");
        }
    }
}

#[test]
fn follow_ups_come_by_date_and_what_is_late_is_told_to_the_desk_alone() {
    let mut stage = desk();
    stage.show(Route::row("tindak-lanjut".to_owned(), None));
    stage.line("Kirim data penduduk zulu; ; 10 Juni 2024");
    stage.palette("tindak lanjut");
    sees(&mut stage, "tindak lanjut terbuka");
    let workshop = stage.workshop();
    let rows = rows(&workshop, "tindak-lanjut");
    let newest = rows.iter().max().copied().expect("a follow-up");
    stage.resize(120, 36).press(Key::Tab);
    assert_eq!(spot(&stage).0, Some(newest));
    while !stage.screen().contains("batas waktu ›") {
        stage.press(Key::Tab);
    }
    stage.line("1 Juni 2024");
    assert!(
        matches!(cell(&stage.workshop(), "tindak-lanjut", newest, "batas"), Some(Cell::Date(_))),
        "{}",
        stage.screen()
    );
    stage.press(Key::Esc);
    for _ in 0..rows.len() {
        stage.press(Key::Up);
    }
    assert_eq!(spot(&stage).0, Some(newest), "the earliest comes first\n{}", stage.screen());
    sees(&mut stage, "lewat 10 hari");
    let wall = stage.on_the_wall(80, 24);
    assert!(wall.contains("zulu") && !wall.contains("lewat"), "{wall}");
    stage.palette("tindak lanjut");
    sees(&mut stage, "1 lewat batas waktu");
    let mut mirrored = stage.reopened(Role::Both);
    mirrored.palette("tindak lanjut");
    let screen = mirrored.screen();
    assert!(screen.contains("zulu") && !screen.contains("lewat"), "{screen}");
    stage.wait(60 * 24);
    sees(&mut stage, "lewat 11 hari");
}

#[test]
fn the_order_is_chosen_from_the_palette_and_never_by_a_column_of_the_desk_in_public() {
    let mut stage = desk();
    looked_at(&mut stage, "program", "daftar");
    stage.palette("baris: urutan").line("selesai dalam, dari yang terbesar");
    let down = Order::By { column: "bulan".to_owned(), down: true };
    assert_eq!(spot(&stage).1.order, down);
    let months = |stage: &mut Stage| {
        let workshop = stage.workshop();
        let all = rows(&workshop, "program").len();
        for _ in 0..all {
            stage.press(Key::Up);
        }
        let order = walked(stage, all);
        let number = |row: &Id| match cell(&workshop, "program", *row, "bulan") {
            Some(Cell::Number(number)) => number.to_string().parse::<f64>().ok(),
            _ => None,
        };
        order.iter().filter_map(number).collect::<Vec<f64>>()
    };
    stage.press(Key::Esc);
    let sorted = months(&mut stage);
    // Those that do not meet the gate of twelve months stand apart, below.
    let (fit, apart): (Vec<f64>, Vec<f64>) = sorted.iter().copied().partition(|months| *months <= 12.0);
    for part in [fit, apart] {
        assert!(part.windows(2).all(|pair| pair[0] >= pair[1]), "{sorted:?}");
    }
    let mut again = stage.restarted();
    assert_eq!(spot(&again).1.order, down, "{}", again.screen());
    let before = stage.on_the_wall(80, 24);
    stage.palette("baris: urutan").line("anggaran (meja), dari yang terbesar");
    assert_eq!(spot(&stage).1.order, Order::By { column: "anggaran".to_owned(), down: true });
    stage.palette("baris: urutan").line("seperti dimasukkan");
    let entered = stage.on_the_wall(80, 24);
    stage.palette("baris: urutan").line("anggaran (meja), dari yang terkecil");
    assert_eq!(stage.on_the_wall(80, 24), entered, "the room sees them as entered");
    assert!(!before.contains("anggaran"));
    let mut mirrored = second_day(80, 24, Settings::default(), Role::Both);
    looked_at(&mut mirrored, "program", "daftar");
    mirrored.palette("baris: urutan").keys("anggaran");
    let screen = mirrored.screen();
    assert!(!screen.contains("perkiraan anggaran"), "{screen}");
}

#[test]
fn enter_goes_on_in_the_order_that_was_seen_before_it() {
    let mut stage = desk();
    looked_at(&mut stage, "kesiapan", "batang");
    let workshop = stage.workshop();
    let all = rows(&workshop, "kesiapan");
    for _ in 0..all.len() {
        stage.press(Key::Up);
    }
    let order = walked(&mut stage, all.len());
    for _ in 0..all.len() {
        stage.press(Key::Up);
    }
    stage.press(Key::Char('i'));
    // The row falls down as far as it is filled; the line goes on with the one that stood below it.
    while !stage.screen().contains("saat ini ›") {
        stage.press(Key::Tab);
    }
    stage.line("5");
    assert_eq!(spot(&stage).0, order.get(1).copied());
}

#[test]
fn looks_in_both_languages() {
    for language in mufakat::text::Language::ALL {
        let settings = Settings { language, ..Settings::default() };
        for (columns, height) in [(60, 18), (80, 24)] {
            let base = second_day(columns, height, settings, Role::Desk);
            for (sheet, look, keys) in SCENES {
                let mut stage = base.reopened(Role::Desk);
                looked_at(&mut stage, sheet, look);
                for key in *keys {
                    stage.press(*key);
                }
                let code = language.pick("id", "en");
                let name = format!("{sheet}-{look}-{}-{code}-{columns}x{height}", keys.len());
                insta::assert_snapshot!(name, stage.screen());
                if columns == 80 {
                    for (columns, height) in [(40, 15), (80, 24)] {
                        let wall = text(&buffer_of(&stage.wall(), columns, height, stage.now));
                        insta::assert_snapshot!(
                            format!("wall-{sheet}-{look}-{}-{code}-{columns}x{height}", keys.len()),
                            wall
                        );
                    }
                }
            }
        }
    }
}

/// A sheet, a look, and keys from there.
const SCENES: &[(&str, &str, &[Key])] = &[
    ("kesiapan", "daftar", &[]),
    ("kesiapan", "batang", &[Key::Char('u'), Key::Char('u')]),
    ("strategi", "matriks", &[Key::Right]),
    ("strategi", "matriks", &[Key::Right, Key::Enter]),
    ("program", "daftar", &[]),
    ("program", "jalan", &[Key::Up]),
    ("program", "sebaran", &[Key::Down]),
    ("program", "sebaran", &[Key::Down, Key::Enter]),
    ("program", "keselarasan", &[Key::Down]),
    ("tindak-lanjut", "daftar", &[]),
];
