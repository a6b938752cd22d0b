//! What holds for every screen at every size, in every theme, language and role.

use crate::scenes::{self, scenes};
use crate::stage::Stage;
use mufakat::domain::note::NoteKind;
use mufakat::text::Language;
use mufakat::ui::dialogs;
use mufakat::ui::input::Input;
use mufakat::ui::keys::{Key, KeyRef};
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::screens::tables::tables;
use mufakat::ui::settings::Settings;
use mufakat::ui::theme::ThemeName;
use mufakat::ui::widgets::wrap;
use ratatui::style::Color;
use std::collections::BTreeSet;

/// Every screen that the example can show.
pub fn targets(stage: &Stage) -> Vec<Route> {
    let workshop = stage.workshop();
    let mut targets = vec![
        Route::Home,
        Route::New,
        Route::Card,
        Route::Current,
        Route::AGENDA,
        Route::ATTENDANCE,
        Route::Priorities,
        Route::RECAP,
        Route::THREADS,
        Route::Documents,
        Route::Details,
        Route::Settings,
        Route::vote(None),
    ];
    targets.extend(NoteKind::ALL.map(Route::list));
    targets.extend(workshop.aspects().iter().map(|aspect| Route::aspect(&aspect.id)));
    targets.extend(workshop.votes.keys().map(|id| Route::vote(Some(*id))));
    targets.extend(workshop.sessions().map(|(_, session)| Route::Session(session.plan.id.clone())));
    targets
}

/// Runs `check` on every screen, then with each dialog that every screen has.
pub fn walk(stage: &mut Stage, mut check: impl FnMut(&mut Stage, &str)) {
    for target in targets(stage) {
        stage.show(target.clone());
        check(stage, &format!("{target:?}"));
        for (key, name) in [(Key::Ctrl('p'), "palette"), (Key::Ctrl('c'), "leave"), (Key::Ctrl('t'), "cover")] {
            stage.press(key);
            check(stage, &format!("{target:?} with {name}"));
            stage.press(if key == Key::Ctrl('p') {
                Key::Esc
            } else if key == Key::Ctrl('t') {
                key
            } else {
                Key::Enter
            });
        }
    }
}

/// A copy of the workshop for each scene, and what is checked there.
pub fn play(base: &Stage, role: Role, mut check: impl FnMut(&mut Stage, &str)) {
    for (name, scene) in scenes() {
        let mut stage = base.reopened(role);
        scene(&mut stage);
        check(&mut stage, name);
    }
}

#[test]
fn every_screen_dialog_and_table_of_keys_is_reached() {
    for language in Language::ALL {
        let settings = Settings { language, ..Settings::default() };
        let base = Stage::example(80, 24, settings, Role::Desk);
        let mut screens = BTreeSet::new();
        let mut seen = Vec::new();
        for role in [Role::Desk, Role::Both] {
            play(&base, role, |stage, name| {
                screens.insert(scenes::screen(stage.app.screen()));
                let dialog = stage.app.dialog().map(|dialog| labels(&dialog.keys(role)));
                let expected = scenes::expects_dialog(name);
                assert_eq!(dialog.is_some(), expected, "{name}:\n{}", stage.screen());
                seen.extend(dialog);
                seen.push(labels(&stage.app.bindings(stage.now)));
            });
        }
        assert_eq!(screens, (0..scenes::SCREENS).collect());
        let missing: Vec<&str> = tables()
            .into_iter()
            .chain(dialogs::tables::tables())
            .filter(|(_, table)| !seen.contains(&labels(table)))
            .map(|(title, _)| Language::En.say(title))
            .collect();
        assert!(missing.is_empty(), "not reached: {missing:?}");
    }
}

fn labels(table: &[KeyRef]) -> Vec<&'static str> {
    let labels = table.iter().map(|binding| Language::En.say(binding.label));
    labels.collect()
}

#[test]
fn nothing_is_drawn_outside_a_small_frame() {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Both);
    for target in targets(&stage) {
        stage.show(target);
        for (columns, rows) in
            (0..=40).step_by(5).flat_map(|columns| (0..=15).step_by(3).map(move |rows| (columns, rows)))
        {
            stage.resize(columns, rows).screen();
        }
        for (columns, rows) in [(60, 18), (61, 18), (60, 19), (99, 24), (100, 18), (120, 36), (200, 60)] {
            stage.resize(columns, rows).screen();
        }
    }
}

#[test]
fn a_window_too_small_says_what_it_needs_and_keys_still_work() {
    let mut stage = Stage::bangli();
    stage.palette("papan").resize(50, 10);
    assert!(stage.screen().contains("60×18"), "{}", stage.screen());
    stage.line("Butir yang diketik tanpa melihat");
    assert!(stage.resize(80, 24).screen().contains("Butir yang diketik"));
}

#[test]
fn the_plain_theme_sets_no_colour() {
    for role in Role::ALL {
        let settings = Settings { theme: ThemeName::Plain, ..Settings::default() };
        let mut stage = Stage::example(80, 24, settings, role);
        walk(&mut stage, |stage, name| {
            let buffer = stage.buffer();
            let coloured = buffer.content.iter().find(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset);
            assert!(coloured.is_none(), "{name}: {coloured:?}");
        });
    }
}

#[test]
fn every_screen_shows_how_to_find_everything() {
    for language in Language::ALL {
        for (columns, rows) in [(60, 18), (80, 24), (120, 36)] {
            let settings = Settings { language, ..Settings::default() };
            let mut stage = Stage::example(columns, rows, settings, Role::Both);
            for target in targets(&stage) {
                let screen = stage.show(target.clone()).screen();
                let bar = screen.lines().last().unwrap_or_default();
                let all = language.pick("Ctrl+P semua", "Ctrl+P all");
                assert!(bar.ends_with(all), "{target:?} {columns}×{rows}: {bar}");
                assert!(bar.split(" · ").count() <= 6, "{target:?}: {bar}");
            }
        }
    }
}

#[test]
fn the_same_moment_gives_the_same_picture() {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Both);
    for target in targets(&stage) {
        let first = stage.show(target.clone()).screen();
        assert_eq!(stage.screen(), first, "{target:?}");
    }
}

#[test]
fn nothing_wakes_a_window_without_a_clock() {
    let stage = Stage::empty(80, 24, Settings::default(), Role::Both);
    assert_eq!(stage.app.wake_at(stage.now), None);
}

#[test]
fn a_running_clock_wakes_it_once_a_second() {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Both);
    stage.show(Route::Current);
    let wake = stage.app.wake_at(stage.now).expect("a clock");
    assert!(wake > stage.now && wake.duration_since(stage.now).as_millis() <= 1000);
}

/// The lines that say what to do or where one is: they must be read to the end. The title and the keys of a dialog; of
/// a screen the place in the first row, the hint and the keys.
fn guiding(stage: &mut Stage) -> Vec<String> {
    let screen = stage.screen();
    let rows: Vec<&str> = screen.lines().collect();
    if stage.app.dialog().is_some() {
        let top = rows.iter().position(|row| row.contains('┌')).unwrap_or(0);
        let bottom = rows.iter().rposition(|row| row.contains('└'));
        let keys = bottom.unwrap_or(1) - 1;
        return vec![rows[top].to_owned(), rows[keys].to_owned()];
    }
    let place = rows[0].split('●').next().unwrap_or_default();
    let foot = rows.iter().rev().take(2).copied();
    foot.chain([place]).map(str::to_owned).collect()
}

#[test]
fn what_guides_is_read_to_the_end_in_the_smallest_window() {
    let mut cut = BTreeSet::new();
    for language in Language::ALL {
        let settings = Settings { language, ..Settings::default() };
        for (columns, rows) in [(60, 18), (80, 24)] {
            for role in [Role::Both, Role::Desk] {
                let base = Stage::example(columns, rows, settings, role);
                play(&base, role, |stage, name| {
                    for line in guiding(stage) {
                        let is_cut = line.trim_end_matches(['│', '┐', '─', ' ']).ends_with('…');
                        if is_cut {
                            cut.insert(format!("{columns}×{rows} {name}: {line}"));
                        }
                    }
                    // A hint that fills its row to the last column was clipped, or nearly.
                    let screen = stage.screen();
                    let hint = screen.lines().rev().nth(1).unwrap_or_default();
                    if wrap::columns(hint) >= columns && stage.app.dialog().is_none() {
                        cut.insert(format!("{columns}×{rows} {name}: {hint}"));
                    }
                });
            }
        }
    }
    let cut: Vec<String> = cut.into_iter().collect();
    assert!(cut.is_empty(), "{}", cut.join("\n"));
}

#[test]
fn a_long_notice_has_the_rows_it_needs() {
    let mut stage = Stage::example(60, 18, Settings::default(), Role::Both);
    stage.show(Route::BOARD).keys("setengah kalimat");
    let said = "Salinan utuh: 1.204 catatan, 3 baru. Flashdisk boleh dicabut sekarang, dan satu \
        kalimat lagi yang panjang sampai baris ketiga, berakhir di sini";
    stage.input(Input::Done(said.to_owned()));
    let screen = stage.screen();
    assert!(screen.contains("berakhir di sini"), "{screen}");
    assert!(screen.contains("› setengah kalimat"), "{screen}");
    assert!(screen.contains("Ctrl+P semua"), "{screen}");
    stage.press(Key::Down);
    assert!(!stage.screen().contains("berakhir di sini"));
}
