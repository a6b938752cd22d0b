//! The break and the recap: what the back row reads.

use crate::stage::{Stage, english};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;
use ratatui::style::Modifier;

/// The painted cells of a picture, row by row.
fn painted(stage: &mut Stage) -> Vec<String> {
    let buffer = stage.buffer();
    let cell = |x, y| {
        let cell = &buffer[(x, y)];
        let painted = cell.modifier.contains(Modifier::REVERSED) && cell.symbol() == " ";
        if painted { '#' } else { ' ' }
    };
    let rows = (2..buffer.area.height - 2).map(|y| (0..buffer.area.width).map(|x| cell(x, y)).collect());
    rows.map(|row: String| row.trim_end().to_owned()).filter(|row| !row.is_empty()).collect()
}

/// The morning break begins at 10.15 sharp.
fn at_the_break(columns: u16, rows: u16, role: Role) -> Stage {
    let mut stage = Stage::with_workshop(columns, rows, Settings::default(), role);
    stage.wait(171).palette("susunan acara").keys("4").press(Key::Enter);
    stage
}

#[test]
fn a_break_shows_what_comes_next_and_when_however_late_it_is() {
    let mut stage = at_the_break(80, 24, Role::Both);
    let screen = stage.screen();
    assert!(screen.contains("RANCANGAN ISI MASTERPLAN"), "{screen}");
    let on_time = painted(&mut stage);
    assert_eq!(on_time.len(), 10, "digits ten rows high: {on_time:?}");
    let digit = |rows: &[String], n: usize| -> Vec<String> {
        rows.iter().map(|row| row.chars().skip(2 + n * 16).take(12).collect::<String>().trim_end().to_owned()).collect()
    };
    assert_eq!(digit(&on_time, 3)[8], "############", "the 3 of 10.30");
    stage.wait(20);
    assert_eq!(painted(&mut stage), on_time, "the promised time stays");
    assert!(!painted(&mut at_the_break(60, 18, Role::Wall)).is_empty());
}

#[test]
fn the_last_break_of_a_workshop_says_that_it_is_over() {
    let mut stage = Stage::bangli();
    stage.palette("susunan acara").keys("27").press(Key::Enter);
    assert!(stage.screen().contains("BERITA ACARA"), "{}", stage.screen());
    stage.palette("susunan acara").keys("28d29d27").press(Key::Enter);
    assert!(stage.screen().contains("Acara hari ini selesai"), "{}", stage.screen());
}

/// A morning with a little of everything.
fn morning(settings: Settings, role: Role) -> Stage {
    let mut stage = Stage::with_talks(60, 18, settings, role);
    let language = settings.language;
    stage.palette(language.pick("susunan acara", "agenda"));
    stage.keys("2").press(Key::Enter).wait(90);
    stage.palette(language.pick("susunan acara", "agenda"));
    stage.keys("5").press(Key::Enter).wait(20);
    stage.line("Hanya catatan").press(Key::Tab);
    stage.line("@dinkes Siapa walidata?").press(Key::Tab);
    stage.line("Pleno bulan depan").press(Key::Tab).line("Soal mutasi jabatan");
    stage.palette(language.pick("papan SWOT", "SWOT board"));
    for n in 1..=14 {
        stage.line(&format!("Kekuatan daerah nomor {n}"));
    }
    stage.line("Kalimat yang dicabut").press(Key::Esc).press(Key::Down).keys("d");
    stage.palette(language.pick("ringkasan", "recap"));
    stage
}

fn all_pages(stage: &mut Stage) -> Vec<String> {
    let first = stage.screen();
    let mut pages = vec![first.clone()];
    while let next = stage.keys(" ").screen()
        && next != first
    {
        assert!(pages.len() < 30, "the pages come round");
        pages.push(next);
    }
    pages
}

#[test]
fn the_recap_tells_everything_page_by_page_and_nothing_private() {
    for settings in [Settings::default(), english()] {
        for role in [Role::Both, Role::Desk] {
            let pages = all_pages(&mut morning(settings, role));
            let all = pages.join("\n");
            for told in ["Siapa walidata?", "Pleno bulan depan", "Kekuatan daerah nomor 1", "Kekuatan daerah nomor 14"]
            {
                assert!(all.contains(told), "{told}: {all}");
            }
            for private in ["mutasi", "dicabut", "DINKES", "dinkes"] {
                assert!(!all.contains(private), "{private}: {all}");
            }
            let parked = settings.language.pick("1 hal diparkir", "1 matter is parked");
            assert!(all.contains(parked), "{all}");
            let last = format!("{}/{}", pages.len(), pages.len());
            assert!(pages[pages.len() - 1].contains(&last), "{all}");
        }
    }
}

#[test]
fn pages_go_both_ways_and_come_back_after_a_restart() {
    let mut stage = morning(Settings::default(), Role::Both);
    let first = stage.screen();
    let last = stage.press(Key::PageUp).screen();
    assert!(last.contains("YANG MASIH TERBUKA"), "{last}");
    let mut again = stage.restarted();
    assert_eq!(again.press(Key::Enter).screen(), last);
    stage.press(Key::Home);
    assert_eq!(stage.screen(), first);
}

#[test]
fn real_times_of_the_opening_stay_off_the_wall() {
    let row = |role| {
        let mut stage = morning(Settings::default(), role);
        let pages: String = (0..9).map(|_| stage.press(Key::PageDown).screen()).collect();
        let row = pages.lines().find(|line| line.contains(" Pembukaan") && !line.contains('▶'));
        row.expect(&pages).to_owned()
    };
    assert!(!row(Role::Both).contains("07.24"), "{}", row(Role::Both));
    assert!(row(Role::Desk).contains("07.24–08.54"), "{}", row(Role::Desk));
}

#[test]
fn before_anything_happened_the_recap_says_so() {
    let mut stage = Stage::bangli();
    assert!(stage.palette("ringkasan").screen().contains("Belum ada yang dikerjakan"));
}

#[test]
fn a_quadrant_never_stands_without_an_item_at_the_end_of_a_page() {
    for rows in 18..30 {
        let mut stage = Stage::example(60, rows, Settings::default(), Role::Both);
        stage.show(Route::RECAP);
        for page in all_pages(&mut stage) {
            let mut lines = page.lines().filter(|line| !line.trim().is_empty());
            lines.next_back();
            lines.next_back();
            let last = lines.next_back().expect("a line");
            assert!(!last.starts_with(" ["), "{rows} rows: {page}");
        }
    }
}
