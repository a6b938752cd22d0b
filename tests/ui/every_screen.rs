//! What holds for every screen at every size, in every theme, language and role.

use crate::stage::Stage;
use mufakat::domain::note::NoteKind;
use mufakat::text::Language;
use mufakat::ui::effect::Target;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;
use mufakat::ui::theme::ThemeName;
use ratatui::style::Color;

/// Every screen that the example can show.
pub fn targets(stage: &Stage) -> Vec<Target> {
    let workshop = stage.workshop();
    let mut targets = vec![
        Target::Home,
        Target::New,
        Target::Card,
        Target::Current,
        Target::Agenda,
        Target::Attendance,
        Target::Priorities,
        Target::Recap,
        Target::Details,
        Target::Settings,
        Target::Vote(None),
    ];
    targets.extend(NoteKind::ALL.map(Target::Lists));
    targets.extend(
        workshop
            .aspects()
            .iter()
            .map(|aspect| Target::Swot(Some(aspect.id.clone()), None)),
    );
    targets.extend(workshop.votes.keys().map(|id| Target::Vote(Some(*id))));
    targets.extend(
        workshop
            .sessions()
            .map(|(_, session)| Target::Session(session.plan.id.clone())),
    );
    targets
}

/// Runs `check` on every screen, then with each dialog that every screen has.
pub fn walk(stage: &mut Stage, mut check: impl FnMut(&mut Stage, &str)) {
    for target in targets(stage) {
        stage.show(target.clone());
        check(stage, &format!("{target:?}"));
        for (key, name) in [
            (Key::Ctrl('p'), "palette"),
            (Key::Ctrl('c'), "leave"),
            (Key::Ctrl('t'), "cover"),
        ] {
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

#[test]
fn nothing_is_drawn_outside_a_small_frame() {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Both);
    for target in targets(&stage) {
        stage.show(target);
        for (columns, rows) in (0..=40)
            .step_by(5)
            .flat_map(|columns| (0..=15).step_by(3).map(move |rows| (columns, rows)))
        {
            stage.resize(columns, rows).screen();
        }
        for (columns, rows) in [
            (60, 18),
            (61, 18),
            (60, 19),
            (99, 24),
            (100, 18),
            (120, 36),
            (200, 60),
        ] {
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
        let settings = Settings {
            theme: ThemeName::Plain,
            ..Settings::default()
        };
        let mut stage = Stage::example(80, 24, settings, role);
        walk(&mut stage, |stage, name| {
            let buffer = stage.buffer();
            let coloured = buffer
                .content
                .iter()
                .find(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset);
            assert!(coloured.is_none(), "{name}: {coloured:?}");
        });
    }
}

#[test]
fn every_screen_shows_how_to_find_everything() {
    for language in Language::ALL {
        for (columns, rows) in [(60, 18), (80, 24), (120, 36)] {
            let settings = Settings {
                language,
                ..Settings::default()
            };
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
    stage.show(Target::Current);
    let wake = stage.app.wake_at(stage.now).expect("a clock");
    assert!(wake > stage.now && wake.duration_since(stage.now).as_millis() <= 1000);
}
