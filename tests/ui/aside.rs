//! What a dialog on the desk shows to the room on a wall: formulations, tables, presentations.

use crate::stage::{Stage, buffer_of, text};
use jiff::SignedDuration;
use mufakat::domain::Event;
use mufakat::domain::event::GroupEvent;
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;

const SIZES: [(u16, u16); 3] = [(40, 15), (60, 18), (80, 24)];

/// Three groups by aspect, and the board of the first one.
fn three() -> Stage {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), Role::Desk);
    stage.keys("]");
    stage.palette("kelompok").line("3 kelompok menurut aspek");
    stage.palette("papan");
    stage
}

#[test]
fn formulations_stand_on_the_wall_until_the_room_has_taken_one() {
    let mut stage = three();
    stage.line("Jaringan di desa belum merata").press(Key::Esc);
    stage.press(Key::Down).keys("w");
    let before = stage.on_the_wall(40, 15);
    assert!(before.contains("[S] Kekuatan 1"), "only one yet:\n{before}");
    stage.line("Belum semua desa terjangkau jaringan yang layak");
    for (columns, rows) in SIZES {
        let wall = stage.on_the_wall(columns, rows);
        for words in ["RUMUSAN · [S] 1", "Jaringan di desa", "Belum semua desa"] {
            assert!(wall.contains(words), "{words}:\n{wall}");
        }
    }
    stage.press(Key::Esc).keys("2s");
    let after = stage.on_the_wall(40, 15);
    assert!(!after.contains("RUMUSAN"), "{after}");
    assert!(after.contains("Belum semua desa"), "{after}");
}

#[test]
fn parked_formulations_leave_the_wall() {
    let mut stage = three();
    stage.line("Jaringan di desa belum merata").press(Key::Esc);
    stage.press(Key::Down).keys("w").line("Desa tertinggal").press(Key::Esc).keys("1p");
    let wall = stage.on_the_wall(40, 15);
    assert!(!wall.contains("Desa tertinggal") && !wall.contains("Jaringan di desa"), "{wall}");
}

#[test]
fn who_sits_where_is_shown_to_the_room_without_the_absent() {
    let mut stage = three();
    let groups = stage.workshop().groups;
    stage.palette("kelompok").line("Siapa duduk di mana");
    let desk = stage.screen();
    assert!(desk.contains("Kelompok 2 · Infrastruktur: "), "{desk}");
    for (columns, rows) in SIZES {
        let seen: String = (0..20)
            .map(|turn| {
                let at = stage.now + SignedDuration::from_secs(8 * turn);
                text(&buffer_of(&stage.wall(), columns, rows, at))
            })
            .collect();
        for group in &groups {
            assert!(seen.contains(&group.name), "{}:\n{seen}", group.name);
            for member in &group.members {
                assert!(seen.contains(member.as_str()), "{member}:\n{seen}");
            }
        }
    }
    stage.press(Key::Enter).palette("kehadiran");
    let there = groups[0].members[0].to_string();
    stage.line(&format!("{there} 3"));
    stage.palette("kelompok").line("Siapa duduk di mana");
    let absent = groups[1].members[0].as_str();
    let wall = stage.on_the_wall(80, 24);
    assert!(wall.contains(&there) && !wall.contains(absent), "{wall}");
}

#[test]
fn the_group_that_presents_and_its_time_stand_on_the_wall() {
    let mut stage = three();
    stage.palette("giliran").line("").line("jembatan");
    let wall = stage.on_the_wall(40, 15);
    assert!(wall.contains("URUTAN HASIL UNDIAN"), "{wall}");
    stage.press(Key::Enter);
    let first = stage.events().find_map(|event| {
        if let Event::Group(GroupEvent::TurnStarted { group, .. }) = event { Some(group.to_string()) } else { None }
    });
    let name = first.expect("a turn").replace('-', " ");
    for (columns, rows) in SIZES {
        let wall = stage.on_the_wall(columns, rows);
        // The head names who presents; below it the name is in capitals apart, or in blocks.
        assert!(wall.to_uppercase().contains(&name), "{name}:\n{wall}");
        for words in [" 2. Kelompok ", " 3. Kelompok "] {
            assert!(wall.contains(words), "{words}:\n{wall}");
        }
    }
    let wake = stage.wall().changes_at(stage.now);
    assert!(wake.duration_since(stage.now).as_millis() <= 1000);
    stage.wait(11);
    let wall = stage.on_the_wall(40, 15);
    assert!(wall.contains("waktu habis"), "{wall}");
    stage.press(Key::Esc);
    let desk = stage.screen();
    let row = desk.lines().nth(1).unwrap_or_default();
    assert!(row.contains("lewat 01:00 · sisa "), "the session's too: {row}");
    let wall = stage.on_the_wall(40, 15);
    assert!(wall.contains("STRUKTUR"), "the board again:\n{wall}");
    let row = wall.lines().next().unwrap_or_default();
    assert!(row.ends_with("lewat 01:00"), "its clock stays: {row}");
    assert!(row.to_uppercase().contains(&name), "{row}");
    stage.wait(5);
    let wall = stage.on_the_wall(40, 15);
    let row = wall.lines().next().unwrap_or_default();
    assert!(!row.contains("Kelompok"), "nobody presents for so long: {row}");
}

#[test]
fn once_the_last_group_is_done_no_clock_of_it_is_left() {
    let mut stage = three();
    stage.palette("giliran").line("").line("jembatan");
    for _ in 0..3 {
        stage.press(Key::Enter);
    }
    stage.wait(1).press(Key::Esc);
    let rows = |stage: &mut Stage| {
        let windows = [stage.screen(), stage.on_the_wall(40, 15)];
        windows.map(|window| window.lines().take(2).collect::<Vec<_>>().join(" "))
    };
    for row in rows(&mut stage) {
        assert!(row.contains("09:00"), "the last one presents: {row}");
    }
    stage.wait(10).palette("giliran").press(Key::Enter);
    for row in rows(&mut stage) {
        assert!(!row.contains("01:00"), "nobody does, though late: {row}");
    }
    let wall = stage.on_the_wall(40, 15);
    assert!(wall.contains("STRUKTUR"), "the board again:\n{wall}");
}

#[test]
fn in_a_rehearsal_the_wall_sees_none_of_it() {
    let mut stage = three();
    stage.palette("coba: berlatih");
    stage.line("Kalimat latihan");
    stage.palette("rumusan berdampingan").line("Latihan kedua");
    let desk = stage.screen();
    assert!(desk.contains("Rumusan") && desk.contains("Latihan kedua"), "{desk}");
    let wall = stage.on_the_wall(40, 15);
    assert!(!wall.to_lowercase().contains("latihan"), "{wall}");
}

#[test]
fn what_is_pasted_for_another_aspect_says_so_and_is_looked_at_there() {
    let mut stage = three();
    let lines = "Kelompok 2\nW\n1. Server tua\nStruktur\n2. Tim jarang bertemu";
    stage.input(Input::Paste(lines.to_owned()));
    let asked = stage.screen();
    assert!(asked.contains("[W] Server tua · Infrastruktur"), "{asked}");
    assert!(!asked.contains("bertemu ·"), "{asked}");
    stage.press(Key::Enter);
    assert!(stage.screen().contains("Tim jarang bertemu"), "it stays here");
    stage.input(Input::Paste("Kelompok 3\nW\nAturan belum ada".to_owned())).press(Key::Enter);
    let there = stage.screen();
    assert!(there.contains("[W] Kelemahan 1"), "{there}");
    assert!(there.contains("Aturan belum ada"), "{there}");
}
