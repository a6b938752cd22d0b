//! Every dialog: what its last line names is what its table binds, and Esc is the way out of each.

use crate::scenes::with_dialog;
use crate::stage::Stage;
use mufakat::text::Language;
use mufakat::ui::dialogs::Dialog;
use mufakat::ui::dialogs::tables::tables;
use mufakat::ui::keys::{Key, KeyRef, Mode, Visibility};
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;

/// Each scene with a dialog, for both roles that have the keys.
fn every_dialog(language: Language, (columns, rows): (u16, u16), mut check: impl FnMut(&mut Stage, Role, &str)) {
    for role in [Role::Both, Role::Desk] {
        let settings = Settings { language, ..Settings::default() };
        let base = Stage::example(columns, rows, settings, role);
        for (name, scene) in with_dialog() {
            let mut stage = base.reopened(role);
            scene(&mut stage);
            check(&mut stage, role, &format!("{columns}×{rows} {language:?} {name}"));
        }
    }
}

/// The same in both languages, at the smallest and the usual size.
fn everywhere(mut check: impl FnMut(&mut Stage, Role, &str)) {
    for language in Language::ALL {
        for size in [(60, 18), (80, 24)] {
            every_dialog(language, size, &mut check);
        }
    }
}

/// The bindings that stand in the last line of the topmost dialog, each with those drawn beside it.
fn in_last_line(stage: &Stage, role: Role) -> Vec<Vec<KeyRef>> {
    let dialog = stage.app.dialog().expect("a dialog");
    let mode = dialog.mode(role);
    let table: Vec<KeyRef> = dialog.keys(role).into_iter().filter(|binding| binding.mode.holds_in(mode)).collect();
    let beside = |shown: &KeyRef| {
        let same = |other: &&KeyRef| other.visibility == Visibility::Hidden && other.label == shown.label;
        std::iter::once(*shown).chain(table.iter().filter(same).copied()).collect()
    };
    table.iter().filter(|binding| binding.visibility == Visibility::Bar).map(beside).collect()
}

/// What stands in each box with a title, the dialog's among them, by rows without the frame.
fn boxes(stage: &mut Stage) -> Vec<Vec<String>> {
    let screen = stage.screen();
    let rows: Vec<Vec<char>> = screen.lines().map(|row| row.chars().collect()).collect();
    let mut boxes = Vec::new();
    for (top, title) in rows.iter().enumerate() {
        for left in (0..title.len()).filter(|left| title[*left..].starts_with(&['┌', ' '])) {
            let width = title[left..].iter().position(|c| *c == '┐').unwrap_or(title.len() - left);
            let below = rows[top + 1..].iter().take_while(|row| row.get(left) == Some(&'│'));
            let inside = below.map(|row| row.iter().skip(left + 1).take(width - 1).collect::<String>());
            boxes.push(inside.map(|row| row.trim().to_owned()).collect());
        }
    }
    boxes
}

#[test]
fn the_last_line_is_the_table() {
    everywhere(|stage, role, name| {
        let language = stage.app.settings().language;
        let piece = |bindings: &Vec<KeyRef>| {
            let keys: Vec<String> = bindings.iter().map(|binding| binding.keys[0].name(language)).collect();
            let arrows = keys.iter().all(|key| "←→↑↓".contains(key.as_str()));
            let keys = keys.join(if arrows { "" } else { " " });
            format!("{keys} {}", language.say(bindings[0].label))
        };
        let typed = stage.app.dialog().and_then(Dialog::typed);
        let typed = typed.map(|typed| language.say(typed).to_owned());
        let wanted: Vec<String> = typed.into_iter().chain(in_last_line(stage, role).iter().map(piece)).collect();
        let wanted = wanted.join(" · ");
        let ends = |rows: &Vec<String>| (1..=rows.len()).any(|last| rows[rows.len() - last..].join(" · ") == wanted);
        let is_drawn = boxes(stage).iter().any(ends);
        assert!(is_drawn, "{name}: {wanted:?} is not the last line of\n{}", stage.screen());
    });
}

#[test]
fn every_key_of_a_last_line_is_bound_and_stands_in_a_listed_table() {
    every_dialog(Language::En, (80, 24), |stage, role, name| {
        let dialog = stage.app.dialog().expect("a dialog");
        for binding in in_last_line(stage, role).into_iter().flatten() {
            for key in binding.keys {
                let found = dialog.binding(role, *key).map(|found| found.index);
                assert_eq!(found, Some(binding.index), "{name}: {key:?}");
            }
        }
        let labels = |table: &[KeyRef]| table.iter().map(|binding| Language::En.say(binding.label)).collect::<Vec<_>>();
        let mut listed = tables().into_iter();
        assert!(listed.any(|(_, table)| labels(&table) == labels(&dialog.keys(role))), "{name} is not listed");
    });
}

#[test]
fn escape_stands_in_every_last_line_and_leads_out_without_a_trace() {
    every_dialog(Language::Id, (60, 18), |stage, role, name| {
        let shown = in_last_line(stage, role);
        let names_escape = shown.iter().flatten().any(|binding| binding.keys[0] == Key::Esc);
        assert!(names_escape, "{name}:\n{}", stage.screen());
        let records = stage.records.len();
        // From a field of the formulations it leads to the choice among them first.
        for _ in 0..2 {
            if stage.app.dialog().is_some() {
                stage.press(Key::Esc);
            }
        }
        assert!(stage.app.dialog().is_none(), "{name}:\n{}", stage.screen());
        assert_eq!(stage.records.len(), records, "{name}");
    });
}

#[test]
fn control_c_asks_whether_to_leave_over_every_dialog_and_answers_that() {
    every_dialog(Language::Id, (60, 18), |stage, role, name| {
        let asks = |stage: &Stage| {
            let dialog = stage.app.dialog().expect("a dialog");
            dialog.binding(role, Key::Ctrl('c')).is_some()
        };
        if !asks(stage) {
            stage.press(Key::Ctrl('c'));
        }
        assert!(asks(stage) && !stage.app.has_ended(), "{name}:\n{}", stage.screen());
        stage.press(Key::Ctrl('c'));
        assert!(stage.app.has_ended(), "{name}");
    });
}

#[test]
fn a_key_without_a_binding_changes_nothing_but_the_field() {
    every_dialog(Language::Id, (60, 18), |stage, role, name| {
        let dialog = stage.app.dialog().expect("a dialog");
        let free = [Key::Char('~'), Key::Tab, Key::BackTab, Key::Ctrl('b')];
        let free: Vec<Key> = free.into_iter().filter(|key| dialog.binding(role, *key).is_none()).collect();
        assert_eq!(free.len(), 4, "{name}");
        let types = dialog.mode(role) == Mode::Typing;
        let before = stage.screen();
        for key in free {
            stage.press(key);
        }
        assert_eq!(stage.screen() != before, types, "{name}:\n{}", stage.screen());
    });
}
