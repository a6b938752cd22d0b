//! The tables of keys: nothing collides, nothing is out of reach, and every label fits.

use mufakat::text::Language;
use mufakat::ui::dialogs;
use mufakat::ui::fit;
use mufakat::ui::keys::{Key, KeyRef, Mode, Visibility};
use mufakat::ui::screens::tables::{everywhere, tables};
use mufakat::ui::widgets::{bar, wrap};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// Where a screen's own meaning of a key goes before the one that the key has everywhere: the key, and the screens.
const HIDES: &[(Key, &[&str])] = &[
    (
        Key::Esc,
        &[
            "Saved workshops",
            "Nothing saved yet",
            "Attendance",
            "SWOT board",
            "Worksheet",
            "Worksheet: a row held",
            "Settings",
            "Talk and the four lists",
            "Priorities",
            "Vote: draft",
            "Vote: talk it over or count",
            "Vote: rule",
            "Vote: ready to open",
            "Vote: open",
            "Vote: counted together",
            "Vote: result",
            "Vote: result revealed",
            "Vote: details",
            "Vote: counting again",
            "Vote: papers checked",
            "Vote: accepted",
            "Vote: withdrawn",
            "How one thing led to another",
        ],
    ),
    (Key::Ctrl('z'), &["Vote: open", "Vote: counted together"]),
];

/// Columns of the usual window.
const USUAL: u16 = 80;
/// What the box of the help takes from the width of the window: margin, border and padding.
const HELP_FRAME: u16 = 8;
/// Columns before the label in the help: indent and keys.
const HELP_KEYS: u16 = 14;

fn overlap(one: Mode, other: Mode) -> bool {
    one.holds_in(other) || other.holds_in(one)
}

fn name(key: Key) -> String {
    key.name(Language::En)
}

#[test]
fn no_two_bindings_of_a_table_collide() {
    let mut wrong = Vec::new();
    for (title, table) in tables().into_iter().chain([everywhere()]).chain(dialogs::tables::tables()) {
        for (index, one) in table.iter().enumerate() {
            for other in &table[index + 1..] {
                let shared = one.keys.iter().filter(|key| other.keys.contains(key));
                if overlap(one.mode, other.mode) {
                    wrong.extend(shared.map(|key| {
                        let title = Language::En.say(title);
                        let labels = [one.label, other.label].map(|label| Language::En.say(label));
                        format!("{title}: {} is {labels:?}", name(*key))
                    }));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_screen_hides_a_key_of_all_screens_only_where_listed() {
    let (_, global) = everywhere();
    let mut found = BTreeSet::new();
    for (title, table) in tables() {
        for binding in &table {
            for other in &global {
                let shared = binding.keys.iter().filter(|key| other.keys.contains(key));
                if overlap(binding.mode, other.mode) {
                    found.extend(shared.map(|key| (name(*key), Language::En.say(title))));
                }
            }
        }
    }
    let listed = HIDES.iter().flat_map(|(key, screens)| screens.iter().map(|screen| (name(*key), *screen)));
    assert_eq!(found, listed.collect());
}

#[test]
fn every_binding_is_in_reach() {
    for (title, table) in tables().into_iter().chain([everywhere()]) {
        for binding in table {
            let (title, label) = (Language::En.say(title), Language::En.say(binding.label));
            assert!(
                binding.visibility != Visibility::Hidden || !binding.keys.is_empty(),
                "{title}: {label} has no key and is not in the palette"
            );
            assert!(
                binding.visibility != Visibility::Bar || !binding.keys.is_empty(),
                "{title}: {label} stands in the bar without a key"
            );
        }
    }
    for (title, table) in dialogs::tables::tables() {
        for binding in table {
            let (title, label) = (Language::En.say(title), Language::En.say(binding.label));
            assert!(!binding.keys.is_empty(), "{title}: {label} has no key, and no palette opens over a dialog");
        }
    }
}

#[test]
fn letters_are_text_while_a_field_has_the_keys() {
    let mut wrong = Vec::new();
    for (title, table) in tables().into_iter().chain([everywhere()]).chain(dialogs::tables::tables()) {
        for binding in table.iter().filter(|binding| binding.mode != Mode::Moving) {
            // A blank ticks a line of two lists that are narrowed by typing.
            let letters = binding.keys.iter().filter(|key| matches!(key, Key::Char(letter) if *letter != ' '));
            wrong.extend(letters.map(|key| format!("{}: {}", Language::En.say(title), name(*key))));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_dialog_leaves_ctrl_t_to_the_title_card_and_ctrl_c_to_the_question_whether_to_leave() {
    let mut found = BTreeSet::new();
    for (title, table) in dialogs::tables::tables() {
        for key in table.iter().flat_map(|binding| binding.keys) {
            if matches!(key, Key::Ctrl('t' | 'c')) {
                found.insert((name(*key), Language::En.say(title)));
            }
        }
    }
    assert_eq!(found, BTreeSet::from([("Ctrl+C".to_owned(), "Dialog: leave")]));
}

#[test]
fn the_way_out_stands_in_the_last_line_of_every_dialog() {
    for (title, table) in dialogs::tables::tables() {
        let title = Language::En.say(title);
        let out = table.iter().find(|binding| binding.keys.first() == Some(&Key::Esc));
        let out = out.unwrap_or_else(|| panic!("{title}: Esc is not the first key of a binding"));
        let shown =
            |other: &&KeyRef| other.visibility == Visibility::Bar && other.label == out.label && other.mode == out.mode;
        assert!(table.iter().any(|other| shown(&other)), "{title}: Esc is not shown");
    }
}

#[test]
fn every_table_of_a_dialog_is_listed() {
    let files = fs::read_dir("src/ui/dialogs").expect("a folder").flatten();
    let files = files.map(|file| fs::read_to_string(file.path()).expect("a source file"));
    let declared: usize = files.map(|text| text.matches(": &[Binding<Action>] =").count()).sum();
    let tables = dialogs::tables::tables();
    assert_eq!(tables.len(), declared);
    let titles: BTreeSet<&str> = tables.iter().map(|(title, _)| Language::Id.say(*title)).collect();
    assert_eq!(titles.len(), declared, "two of them have one name");
}

#[test]
fn the_bar_drops_nothing_at_the_usual_size() {
    let (_, global) = everywhere();
    let mut wrong = Vec::new();
    for (title, table) in tables() {
        for language in Language::ALL {
            for mode in [Mode::Moving, Mode::Typing] {
                let bar = bar::shown(&table, &global, mode, language, USUAL);
                let wanted = |b: &&KeyRef| b.visibility == Visibility::Bar && b.mode.holds_in(mode);
                let dropped =
                    table.iter().filter(wanted).filter(|binding| !bar.iter().any(|shown| shown.keys == binding.keys));
                wrong.extend(dropped.map(|binding| {
                    let title = Language::En.say(title);
                    format!("{title}, {mode:?}: {}", language.say(binding.label))
                }));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_label_fits_the_help_of_the_smallest_window() {
    let mut wrong = Vec::new();
    for (title, table) in tables().into_iter().chain([everywhere()]) {
        for binding in table.iter().filter(|b| b.visibility != Visibility::Hidden) {
            for language in Language::ALL {
                let keys: Vec<String> = binding.keys.iter().map(|k| k.name(language)).collect();
                let keys = wrap::columns(&keys.join(" ")) + 2;
                let label = language.say(binding.label);
                let columns = keys.max(HELP_KEYS) + wrap::columns(label);
                if columns > fit::MINIMUM.0 - HELP_FRAME {
                    wrong.push(format!("{}: {label}", Language::En.say(title)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Source files of dialogs and screens, a folder as one text unless its files have actions of their own.
fn screens() -> Vec<(PathBuf, String)> {
    let global = PathBuf::from("src/ui/global.rs");
    let mut found = vec![(global.clone(), fs::read_to_string(&global).expect("a source file"))];
    let mut folders = vec![PathBuf::from("src/ui/dialogs"), PathBuf::from("src/ui/screens")];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).expect("a folder").flatten().map(|entry| entry.path());
        let (inner, files): (Vec<PathBuf>, Vec<PathBuf>) = entries.partition(|path| path.is_dir());
        folders.extend(inner);
        let read = |path: PathBuf| (path.clone(), fs::read_to_string(path).expect("a source file"));
        let files: Vec<(PathBuf, String)> = files.into_iter().map(read).collect();
        let acting = |(_, text): &&(PathBuf, String)| text.contains("pub enum Action {");
        if files.iter().filter(acting).count() > 1 {
            found.extend(files);
        } else {
            let whole = files.into_iter().map(|(_, text)| text).collect();
            found.push((folder, whole));
        }
    }
    found
}

/// The variants of this enum in a source text.
fn variants<'a>(text: &'a str, of: &str) -> Vec<&'a str> {
    let Some((_, body)) = text.split_once(&format!("pub enum {of} {{")) else {
        return Vec::new();
    };
    let body = body.split_once('}').map_or("", |(body, _)| body);
    body.lines()
        .map(str::trim)
        .filter(|line| line.starts_with(char::is_uppercase))
        .map(|line| line.split([',', '(', ' ', '{']).next().unwrap_or_default())
        .collect()
}

#[test]
fn every_action_stands_in_a_table() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (path, text) in screens() {
        // The action of each binding, the first that is named behind its beginning; of `Room(RoomAction::…)` the inner.
        let bound = ["Binding::bar(", "Binding::help(", "Binding::hidden("].map(|begin| text.split(begin).skip(1));
        let bound = bound.into_iter().flatten().filter_map(|rest| {
            let mut named = rest.split("Action::").skip(1);
            named.find(|named| !named.starts_with("Room(Room"))
        });
        let bound: BTreeSet<&str> =
            bound.filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next()).collect();
        let actions = variants(&text, "Action").into_iter().filter(|variant| *variant != "Room");
        for variant in actions.chain(variants(&text, "RoomAction")) {
            seen += 1;
            if !bound.contains(variant) {
                wrong.push(format!("{}: {variant}", path.display()));
            }
        }
    }
    assert!(seen > 30, "only {seen} actions found in the sources");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn w_is_the_wording_and_nothing_else() {
    let mut tables = tables();
    tables.push(everywhere());
    tables.extend(dialogs::tables::tables());
    let meant = tables.iter().flat_map(|(_, table)| table);
    let meant: BTreeSet<&str> = meant
        .filter(|binding| binding.keys.contains(&Key::Char('w')))
        .map(|binding| Language::En.say(binding.label))
        .collect();
    assert_eq!(meant, BTreeSet::from(["wordings side by side"]));
}
