//! A storm of random keys, pastes, resizes and hours: nothing breaks, nothing is lost.

use crate::stage::Stage;
use mufakat::domain::History;
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;
use proptest::prelude::*;

#[derive(Debug, Clone)]
enum Blow {
    Key(Key),
    Rush(String),
    Paste(String),
    Resize(u16, u16),
    Minutes(i64),
    Disk(bool),
}

fn key() -> impl Strategy<Value = Key> {
    prop_oneof![
        6 => prop::char::range(' ', '~').prop_map(Key::Char),
        3 => Just(Key::Enter),
        1 => Just(Key::Esc),
        1 => prop_oneof![Just(Key::Tab), Just(Key::BackTab), Just(Key::Backspace), Just(Key::Delete)],
        2 => prop_oneof![Just(Key::Up), Just(Key::Down), Just(Key::Left), Just(Key::Right), Just(Key::PageUp), Just(Key::PageDown)],
        2 => prop::sample::select(vec!['c', 'g', 'p', 's', 't', 'w', 'y', 'z']).prop_map(Key::Ctrl),
    ]
}

fn blow() -> impl Strategy<Value = Blow> {
    prop_oneof![
        40 => key().prop_map(Blow::Key),
        2 => "[a-z ]{3,12}".prop_map(Blow::Rush),
        2 => prop::sample::select(vec![
            "W:\n- satu\n- dua\n",
            "@dinkes kalimat #governance",
            "🙂 日本 \u{202e}تجربة\u{202c} \u{7}\u{1b}[31m",
            "x\ny\nz",
        ]).prop_map(|text| Blow::Paste(text.to_owned())),
        2 => (0u16..140, 0u16..50).prop_map(|(columns, rows)| Blow::Resize(columns, rows)),
        2 => (-30i64..300).prop_map(Blow::Minutes),
        1 => any::<bool>().prop_map(Blow::Disk),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn a_storm_breaks_nothing(blows in prop::collection::vec(blow(), 1..160)) {
        let mut stage = Stage::example(80, 24, Settings::default(), Role::Both);
        stage.press(Key::Enter);
        for blow in blows {
            match blow {
                Blow::Key(key) => stage.press(key),
                Blow::Rush(text) => stage.input(Input::Rush(text)),
                Blow::Paste(text) => stage.input(Input::Paste(text)),
                Blow::Resize(columns, rows) => stage.resize(columns, rows),
                Blow::Minutes(minutes) => stage.wait(minutes),
                Blow::Disk(works) => {
                    stage.disk = works;
                    &mut stage
                }
            };
            stage.screen();
        }
        prop_assert!(History::replay(stage.records.clone()).is_ok());
    }
}
