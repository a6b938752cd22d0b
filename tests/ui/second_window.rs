//! A window that only looks on, and the example: no sentence claims to save what is not kept.

use crate::stage::{MORNING, Stage, english, seal_of};
use mufakat::demo::{Day, demo};
use mufakat::domain::Zone;
use mufakat::ui::input::{Input, Opened};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

/// A window on a workshop that another one writes.
fn looking_on() -> Stage {
    let mut stage = Stage::bangli();
    stage.palette("ke sesi").line("swot: infrastruktur");
    open(&mut stage, Some("dipakai jendela lain"), false);
    stage
}

fn open(stage: &mut Stage, read_only: Option<&str>, fresh: bool) {
    let opened = Opened {
        name: "bangli".to_owned(),
        history: stage.history(),
        read_only: read_only.map(str::to_owned),
        remark: None,
        place: None,
        fresh,
    };
    stage.input(Input::Opened(Box::new(opened)));
    stage.press(Key::Down);
}

#[test]
fn it_takes_no_text_and_says_so() {
    for route in [Route::BOARD, Route::Attendance { count: None, delegation: None }] {
        let mut stage = looking_on();
        let records = stage.records.len();
        stage.show(route);
        stage.keys("halo");
        let screen = stage.screen();
        assert!(!screen.contains("halo") && !screen.contains("lo▏"), "{screen}");
        stage.input(Input::Rush("satu baris".to_owned())).input(Input::Paste("dua\ntiga\nempat".to_owned()));
        let screen = stage.screen();
        assert!(screen.contains("Hanya melihat: tidak ada yang dicatat"), "{screen}");
        assert!(!screen.contains("satu baris") && !screen.contains("empat"), "{screen}");
        assert_eq!(stage.records.len(), records);
    }
}

#[test]
fn no_sentence_in_it_claims_to_save() {
    let mut stage = looking_on();
    stage.show(Route::BOARD);
    let screen = stage.screen();
    assert!(screen.contains("Hanya melihat: tidak ada yang dicatat") && !screen.contains("Enter simpan"), "{screen}");
    stage.press(Key::Ctrl('s'));
    let screen = stage.screen();
    assert!(screen.contains("Hanya melihat: tidak ada yang dicatat") && !screen.contains("udah tersimpan"), "{screen}");
    stage.press(Key::Ctrl('c'));
    let screen = stage.screen();
    assert!(screen.contains("hanya melihat; tidak ada yang dicatat") && !screen.contains("tersimpan"), "{screen}");
}

#[test]
fn a_rehearsal_does_not_claim_to_save_either() {
    let mut stage = Stage::bangli();
    stage.show(Route::BOARD).palette("latihan").press(Key::Ctrl('s'));
    let screen = stage.screen();
    assert!(!screen.contains("Sudah tersimpan") && screen.contains("tidak ada yang dicatat"), "{screen}");
}

#[test]
fn leaving_the_example_says_that_it_is_thrown_away() {
    let mut stage = Stage::empty(80, 24, Settings::default(), Role::Both);
    stage.records = demo(MORNING.parse().expect("an instant"), Zone::Wita, Day::One).expect("an example");
    open(&mut stage, None, true);
    stage.press(Key::Ctrl('s'));
    assert!(stage.screen().contains("dibuang saat keluar"), "{}", stage.screen());
    stage.press(Key::Ctrl('c'));
    let screen = stage.screen();
    assert!(screen.contains("dibuang saat keluar") && !screen.contains("Semua sudah tersimpan"), "{screen}");
    // A copy of it that was opened from elsewhere stays.
    open(&mut stage, None, false);
    stage.press(Key::Ctrl('c'));
    assert!(stage.screen().contains("Semua sudah tersimpan"), "{}", stage.screen());
}

#[test]
fn it_follows_the_window_that_writes() {
    let mut writing = Stage::bangli();
    writing.palette("ke sesi").line("swot: infrastruktur");
    let mut second = writing.reopened(Role::Both);
    open(&mut second, Some("dipakai jendela lain"), false);
    second.show(Route::BOARD);
    writing.line("Belasan desa masih blank spot");
    let all = || writing.records.iter().map(|record| (record.clone(), seal_of(record))).collect();
    second.input(Input::Followed(all()));
    assert!(second.screen().contains("Belasan desa masih blank spot"), "{}", second.screen());
    // Those that are known are not taken up twice.
    second.input(Input::Followed(all()));
    assert_eq!(second.screen().matches("Belasan desa").count(), 1, "{}", second.screen());
    // A window that writes takes up its own records only.
    let records = writing.records.clone();
    let mut own = Stage::bangli();
    own.input(Input::Followed(records.iter().map(|record| (record.clone(), seal_of(record))).collect()));
    assert!(!own.show(Route::BOARD).screen().contains("Belasan desa"));
}

#[test]
fn no_field_in_it_invites_to_type() {
    let only = ["Hanya melihat", "Read-only: nothing is recorded"];
    for (settings, only) in [Settings::default(), english()].into_iter().zip(only) {
        for (columns, rows) in [(80, 24), (60, 18)] {
            for route in [
                Route::BOARD,
                Route::Attendance { count: None, delegation: None },
                Route::Session("teori".to_owned()),
                Route::Session("isu-daerah".to_owned()),
            ] {
                let mut stage = Stage::with_workshop(columns, rows, settings, Role::Both);
                let writes = stage.show(route.clone()).screen();
                assert!(writes.contains('›'), "{writes}");
                open(&mut stage, Some("dipakai jendela lain"), false);
                let screen = stage.show(route.clone()).screen();
                assert!(!screen.contains('›') && screen.contains(only), "{route:?}:\n{screen}");
            }
        }
    }
}

/// Dialogs that look something up, or ask what does not go into the records.
const LOOKING: [&str; 7] = ["Picker", "Palette", "Help", "Leave", "Seats", "Told", "Confirm"];

#[test]
fn no_key_and_no_command_opens_a_dialog_that_would_write() {
    let example = Stage::example(80, 24, Settings::default(), Role::Both);
    let begin = || {
        let mut stage = example.reopened(Role::Both);
        open(&mut stage, Some("dipakai jendela lain"), false);
        stage
    };
    let vote = example.workshop().votes.keys().next().copied();
    let sheet = example.workshop().sheets.all().first().map(|sheet| sheet.id.clone());
    let mut routes = vec![
        Route::BOARD,
        Route::Attendance { count: None, delegation: None },
        Route::AGENDA,
        Route::Session("teori".to_owned()),
        Route::list(mufakat::domain::note::NoteKind::Parked),
        Route::vote(vote),
        Route::vote(None),
        Route::Priorities,
        Route::Documents,
        Route::Details,
    ];
    routes.extend(sheet.map(|sheet| Route::Sheet {
        session: None,
        sheet,
        look: None,
        row: None,
        column: None,
        revealed: 0,
        spot: mufakat::ui::route::Spot::default(),
    }));
    let mut closed = 0;
    for route in routes {
        let mut stage = begin();
        stage.show(route.clone());
        if stage.app.mode() == mufakat::ui::keys::Mode::Typing {
            stage.press(Key::Esc);
        }
        for binding in stage.app.bindings(stage.now) {
            let said = Settings::default().language.say(binding.label);
            let mut stage = begin();
            stage.show(route.clone());
            if stage.app.mode() == mufakat::ui::keys::Mode::Typing {
                stage.press(Key::Esc);
            }
            // Something is pointed at.
            stage.press(Key::Down);
            match binding.keys.first() {
                Some(key) => stage.press(*key),
                None => stage.palette(said),
            };
            let dialog = stage.app.dialog().map(|dialog| format!("{dialog:?}"));
            let looks = dialog.as_deref().is_none_or(|dialog| LOOKING.iter().any(|name| dialog.starts_with(name)));
            assert!(looks, "{said} on {route:?}: {dialog:?}");
            closed += usize::from(stage.screen().contains("Hanya melihat: tidak ada yang dicatat"));
        }
    }
    assert!(closed > 40, "{closed} keys say why");
}

#[test]
fn files_and_pastes_are_not_looked_over_and_searching_goes_on() {
    for (columns, rows) in [(80, 24), (60, 18)] {
        let mut stage = looking_on();
        stage.resize(columns, rows);
        stage.show(Route::BOARD).press(Key::Esc).keys("e");
        assert!(stage.app.dialog().is_none());
        stage.input(Input::Items("Jalan rusak\nAir keruh".to_owned()));
        assert!(stage.app.dialog().is_none());
        assert!(stage.screen().contains("Hanya melihat: tidak ada yang dicatat"), "{}", stage.screen());
        stage.press(Key::Esc).press(Key::Esc).press(Key::Char('/'));
        assert!(stage.app.dialog().is_some(), "one still finds: {}", stage.screen());
        stage.press(Key::Esc).palette("ke sesi");
        assert!(stage.app.dialog().is_some(), "and goes to a session: {}", stage.screen());
    }
}
