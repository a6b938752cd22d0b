//! What the room sees of sessions: talks, group work, the recap, what was agreed, and the end.

use crate::stage::{Stage, buffer_of, english};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;
use ratatui::style::Modifier;

const SIZES: [(u16, u16); 4] = [(40, 15), (60, 18), (80, 24), (120, 36)];

/// Starts a session by its title, also on another day.
fn start(stage: &mut Stage, title: &str) {
    stage.show(Route::BOARD).press(Key::Ctrl('r')).line(title);
    if stage.app.dialog().is_some() {
        stage.press(Key::Char('y'));
    }
}

#[test]
fn topics_stay_and_decisions_and_open_questions_grow_under_them() {
    let mut stage = Stage::with_talks(80, 24, Settings::default(), Role::Desk);
    start(&mut stage, "kesenjangan");
    let topics = ["Struktur: SDM", "Infrastruktur: fisik", "Suprastruktur: kebijakan"];
    let sees = |stage: &Stage, words: &[&str]| {
        for (columns, rows) in SIZES {
            let wall = stage.on_the_wall(columns, rows);
            for said in words {
                assert!(wall.contains(said), "{said} at {columns}×{rows}:\n{wall}");
            }
        }
    };
    sees(&stage, &topics);
    stage.press(Key::Esc).keys("K").line("Data dirapikan dulu");
    stage.press(Key::Esc).keys("T").line("Siapa walidata desa?").line("Kapan mulai?");
    sees(&stage, &topics[..1]);
    let wall = stage.on_the_wall(80, 24);
    for said in topics.iter().chain(&["Keputusan 1", "Data dirapikan dulu", "Pertanyaan 2", "Siapa walidata desa?"]) {
        assert!(wall.contains(said), "{said}:\n{wall}");
    }
    stage.press(Key::Esc).press(Key::Up).press(Key::Down).keys(" ").keys("C");
    let wall = stage.on_the_wall(80, 24);
    assert!(wall.contains("Pertanyaan 1") && !wall.contains("Kapan mulai?"), "an answered one is done: {wall}");
}

#[test]
fn a_protocol_session_shows_title_and_speaker_and_nothing_else() {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), Role::Desk);
    start(&mut stage, "pembukaan");
    stage.press(Key::Esc).keys("K").line("Tidak untuk layar");
    for (columns, rows) in SIZES {
        let wall = stage.on_the_wall(columns, rows);
        let body: Vec<&str> = wall.lines().skip(2).map(str::trim).filter(|line| !line.is_empty()).collect();
        let in_letters = |line: &&str| line.replace(' ', "") == "PEMBUKAAN";
        assert!(body.iter().all(in_letters), "{wall}");
        let picture = buffer_of(&stage.wall(), columns, rows, stage.now);
        let painted = picture.content.iter().any(|cell| cell.modifier.contains(Modifier::REVERSED));
        assert!(painted || body.len() == 1, "the title stands there, in letters or blocks: {columns}×{rows}");
    }
}

#[test]
fn group_work_shows_tables_their_question_and_a_big_countdown() {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), Role::Desk);
    start(&mut stage, "kelompok");
    stage.palette("kelompok").line("3 kelompok menurut aspek").palette("kelompok").line("Siapa duduk di mana");
    for (columns, rows) in SIZES {
        let wall = stage.on_the_wall(columns, rows);
        assert!(wall.contains("Kelompok 1") && wall.contains("Dalam kendali"), "{columns}×{rows}:\n{wall}");
    }
}

#[test]
fn the_recap_begins_with_figures_and_the_newest_day_goes_first() {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Desk);
    stage.show(Route::RECAP);
    let first = stage.on_the_wall(80, 24);
    assert!(first.contains("SAMPAI SAAT INI") && first.contains("butir SWOT"), "{first}");
    let mut seen = Vec::new();
    for _ in 0..12 {
        stage.press(Key::Char(' '));
        let wall = stage.on_the_wall(80, 24);
        let title = wall.lines().nth(2).unwrap_or_default().trim().to_owned();
        if seen.last() != Some(&title) {
            seen.push(title);
        }
    }
    let place = |word: &str| seen.iter().position(|title| title.contains(word));
    assert!(place("BUTIR SWOT") < place("HARI 1") && place("HARI 1") < place("STRUKTUR"), "{seen:?}");
}

#[test]
fn the_last_session_thanks_counts_and_says_what_happens_next() {
    for settings in [Settings::default(), english()] {
        let language = settings.language;
        let mut stage = Stage::example(80, 24, settings, Role::Desk);
        start(&mut stage, language.pick("penutup", "closing"));
        let words = [language.pick("butir SWOT", "SWOT items"), "Tirtamandala"];
        for (columns, rows) in SIZES {
            let wall = stage.on_the_wall(columns, rows);
            assert!(words.iter().all(|word| wall.contains(word)), "{columns}×{rows}:\n{wall}");
        }
        let items = stage.workshop().on_board().count().to_string();
        assert!(stage.on_the_wall(40, 15).contains(&format!("{items} {}", words[0])));
    }
}
