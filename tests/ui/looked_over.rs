//! What is pasted or comes from a file, before anything of it is accepted: nothing of it before the room, until a key
//! uncovers it there.

use crate::stage::{Stage, english};
use mufakat::domain::Event;
use mufakat::domain::event::BoardEvent;
use mufakat::text::dialogs::key;
use mufakat::ui::dialogs::Dialog;
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

/// A word of every text that is looked over here, and of nothing else.
const WORD: &str = "zulu";

type Scene = (&'static str, fn(&mut Stage));

fn paste(stage: &mut Stage, text: &str) {
    stage.input(Input::Paste(text.to_owned()));
}

fn board(stage: &mut Stage) -> &mut Stage {
    stage.show(Route::aspect("struktur"))
}

/// Every way in which text of others comes in.
fn ways() -> Vec<Scene> {
    vec![
        ("items", |stage| {
            board(stage);
            paste(stage, "Jalan zulu rusak\nAir zulu keruh");
        }),
        ("a file of items", |stage| {
            stage.show(Route::Card);
            let text = "Kuadran;Butir\nW;Jalan zulu rusak\nT;Air zulu keruh\n";
            stage.input(Input::Items(text.to_owned()));
        }),
        ("a file of one item", |stage| {
            stage.input(Input::Items("Jalan zulu rusak".to_owned()));
        }),
        ("a file of items under the title card", |stage| {
            stage.press(Key::Ctrl('t'));
            stage.input(Input::Items("Jalan zulu\nAir zulu".to_owned()));
        }),
        ("items while letters are commands", |stage| {
            board(stage).press(Key::Esc);
            paste(stage, "Jalan zulu rusak\nAir zulu keruh");
        }),
        ("notes", |stage| {
            stage.show(Route::Session("teori".to_owned()));
            paste(stage, "1. Jalan zulu rusak\n2. Air zulu keruh");
        }),
        ("matters kept for later", |stage| {
            stage.show(Route::list(mufakat::domain::note::NoteKind::Parked));
            paste(stage, "Jalan zulu rusak\nAir zulu keruh");
        }),
        ("a rundown", |stage| {
            stage.show(Route::AGENDA);
            paste(stage, "13.00 Diskusi zulu\n14.00 Penutupan zulu\n");
        }),
    ]
}

fn ways_into_forms() -> Vec<Scene> {
    vec![
        ("a rundown of a new workshop", |stage| {
            stage.show(Route::New);
            paste(stage, "13.00 Diskusi zulu\n14.00 Penutupan zulu\n");
        }),
        ("delegations of a new workshop", |stage| {
            stage.show(Route::New).keys("Bangli");
            for _ in 0..6 {
                stage.press(Key::Enter);
            }
            paste(stage, "ZULU\tDinas zulu satu\nZULU2\tDinas zulu dua");
        }),
        ("lines for the name of a new workshop", |stage| {
            stage.show(Route::New);
            paste(stage, "Zulu\nzulu");
        }),
        ("heads", |stage| {
            stage.show(Route::ATTENDANCE);
            paste(stage, "dinkes 3 zulu\ndinkes 3\nbappeda zulu");
        }),
        ("options of a new vote", |stage| {
            closed(stage);
            paste(stage, "Jalan zulu\nAir zulu");
        }),
        ("the question of a new vote", |stage| {
            closed(stage);
            stage.keys("e");
            paste(stage, "Apa zulu\nyang zulu");
        }),
        ("a title", |stage| {
            stage.show(Route::AGENDA).palette("ubah judul kegiatan");
            paste(stage, "Bimtek zulu\nTahap zulu");
        }),
        ("a formulation", |stage| {
            board(stage).line("Gardu di hilir sering padam");
            stage.press(Key::Esc).press(Key::Down).keys("w");
            paste(stage, "Gardu zulu\npadam zulu");
        }),
    ]
}

/// A draft of a vote; the open one is closed before.
fn closed(stage: &mut Stage) {
    let workshop = stage.workshop();
    let open = mufakat::domain::vote::VoteState::Open;
    let open = workshop.votes.values().find(|vote| vote.state == open);
    stage.show(Route::vote(open.map(|vote| vote.id)));
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    stage.press(Key::Esc).keys("a");
}

fn example(role: Role) -> Stage {
    Stage::example(80, 24, Settings::default(), role).reopened(role)
}

fn shows(stage: &mut Stage) -> bool {
    stage.screen().to_lowercase().contains(WORD)
}

#[test]
fn nothing_of_it_is_on_a_mirrored_window_before_one_key_uncovers_it() {
    for (columns, rows) in [(80, 24), (60, 18), (120, 36)] {
        for (name, way) in [ways(), ways_into_forms()].concat() {
            let mut stage = example(Role::Both);
            stage.resize(columns, rows);
            way(&mut stage);
            let records = stage.records.len();
            let screen = stage.screen();
            assert!(!shows(&mut stage), "{name}:\n{screen}");
            assert!(screen.contains(" baris siap diperiksa"), "{name}:\n{screen}");
            assert!(screen.contains("u buka (ruangan ikut membaca)"), "{name}:\n{screen}");
            let kept = format!("{:?}", stage.app.place()).to_lowercase();
            assert!(!kept.contains(WORD), "{name} for the next start: {kept}");
            // Nobody takes what nobody has read, and what was typed behind the paste uncovers nothing.
            stage.press(Key::Enter).press(Key::Char(' ')).press(Key::Down);
            stage.input(Input::Rush("rusak u\n".to_owned()));
            assert!(!shows(&mut stage), "{name}:\n{}", stage.screen());
            assert_eq!(stage.records.len(), records, "{name}");
            stage.uncover();
            let screen = stage.screen();
            assert!(shows(&mut stage), "{name}:\n{screen}");
            assert!(screen.contains("Ruangan ikut membaca"), "{name}:\n{screen}");
            stage.uncover();
            assert!(!shows(&mut stage), "{name}:\n{}", stage.screen());
            stage.press(Key::Esc);
            assert!(!shows(&mut stage), "{name}:\n{}", stage.screen());
            assert_eq!(stage.records.len(), records, "{name}");
        }
    }
}

#[test]
fn with_a_wall_it_is_the_desks_alone_and_covers_itself_when_the_wall_goes() {
    for (name, way) in [ways(), ways_into_forms()].concat() {
        let mut stage = example(Role::Both);
        stage.input(Input::Wall(true));
        way(&mut stage);
        let screen = stage.screen();
        assert!(shows(&mut stage), "{name}:\n{screen}");
        assert!(!screen.contains("siap diperiksa"), "{name}:\n{screen}");
        assert!(!screen.contains("Ruangan ikut membaca"), "{name}:\n{screen}");
        let wall = stage.on_the_wall(60, 18).to_lowercase();
        assert!(!wall.contains(WORD), "{name}:\n{wall}");
        // Fields are typed in by the facilitator, who sees what stands in them.
        if stage.app.dialog().is_some_and(is_looked_over) {
            stage.input(Input::Wall(false));
            let screen = stage.screen();
            assert!(!shows(&mut stage), "{name}:\n{screen}");
            assert!(screen.contains("siap diperiksa"), "{name}:\n{screen}");
        }
    }
}

/// Whether it is a dialog of lines to tick.
fn is_looked_over(dialog: &dyn Dialog) -> bool {
    dialog.keys(Role::Desk).iter().any(|binding| binding.label == key::TICK)
}

#[test]
fn what_was_uncovered_before_a_wall_came_is_covered_again_when_it_goes() {
    let mut stage = example(Role::Both);
    board(&mut stage);
    paste(&mut stage, "Jalan zulu rusak\nAir zulu keruh");
    stage.uncover();
    assert!(shows(&mut stage));
    stage.input(Input::Wall(true));
    assert!(shows(&mut stage), "the desk goes on reading");
    stage.input(Input::Wall(false));
    assert!(!shows(&mut stage), "{}", stage.screen());
    // Also below another dialog.
    stage.uncover().press(Key::Ctrl('c'));
    stage.input(Input::Wall(true)).input(Input::Wall(false));
    stage.press(Key::Enter);
    assert!(!shows(&mut stage), "{}", stage.screen());
}

#[test]
fn who_said_it_leaves_the_window_with_the_wall_even_uncovered() {
    let mut stage = example(Role::Both);
    stage.input(Input::Wall(true));
    board(&mut stage).keys("@dinkes").press(Key::Enter);
    paste(&mut stage, "Jalan zulu rusak\nAir zulu keruh");
    let screen = stage.screen();
    assert!(screen.contains("2 butir dari "), "{screen}");
    stage.input(Input::Wall(false)).uncover();
    let screen = stage.screen();
    assert!(screen.contains("2 butir: Enter tayangkan"), "{screen}");
}

#[test]
fn what_is_uncovered_is_ticked_and_taken_as_ever() {
    let mut stage = Stage::with_workshop(60, 18, english(), Role::Both);
    board(&mut stage);
    paste(&mut stage, "Roads are broken\nWater is brown\nPower fails");
    assert!(stage.screen().contains("3 lines are ready to look over"));
    stage.uncover();
    let screen = stage.screen();
    assert!(screen.contains("The room reads along · u covers it again"), "{screen}");
    stage.press(Key::Down).keys(" ").press(Key::Enter);
    let workshop = stage.workshop();
    let texts: Vec<&str> = workshop.items.values().map(|i| i.text.as_str()).collect();
    assert_eq!(texts, ["Roads are broken", "Power fails"]);
}

#[test]
fn lines_that_were_not_read_are_looked_over_too_and_counted_alone_where_the_room_reads() {
    for role in [Role::Both, Role::Desk] {
        let mut stage = example(role);
        stage.show(Route::ATTENDANCE);
        paste(&mut stage, "dinkes 3\nentah zulu 5");
        stage.uncover().press(Key::Enter);
        let screen = stage.screen();
        assert_eq!(screen.contains("1 baris siap diperiksa"), role == Role::Both, "{screen}");
        assert_eq!(shows(&mut stage), role == Role::Desk, "{screen}");
        stage.press(Key::Esc);
        paste(&mut stage, "entah zulu 5\nzulu entah");
        let screen = stage.screen();
        assert_eq!(screen.contains("2 baris siap diperiksa"), role == Role::Both, "{screen}");
        assert_eq!(shows(&mut stage), role == Role::Desk, "{screen}");
    }
}

#[test]
fn lines_pasted_under_the_title_card_after_a_restart_are_looked_over_too() {
    let mut stage = example(Role::Both);
    board(&mut stage);
    let mut again = stage.restarted();
    paste(&mut again, "Jalan zulu rusak\nAir zulu keruh");
    assert!(!shows(&mut again), "{}", again.screen());
    again.uncover().press(Key::Enter);
    let added = again
        .events()
        .filter(|event| matches!(event, Event::Board(BoardEvent::ItemAdded { text, .. }) if text.contains(WORD)));
    assert_eq!(added.count(), 2);
}

#[test]
fn a_rehearsal_covers_what_is_pasted_as_well() {
    let mut stage = example(Role::Both);
    board(&mut stage).palette("coba");
    paste(&mut stage, "Jalan zulu rusak\nAir zulu keruh");
    assert!(!shows(&mut stage), "{}", stage.screen());
    stage.press(Key::Esc).press(Key::Esc);
    assert!(!shows(&mut stage), "{}", stage.screen());
}

#[test]
fn ballots_that_are_pasted_stay_behind_their_dots() {
    let mut stage = example(Role::Both);
    let workshop = stage.workshop();
    let open = mufakat::domain::vote::VoteState::Open;
    let open = workshop.votes.values().find(|vote| vote.state == open);
    stage.show(Route::vote(open.map(|vote| vote.id)));
    let before = stage.app.dialog().is_some();
    paste(&mut stage, "AB\nCD");
    assert!(!before && stage.app.dialog().is_none(), "{}", stage.screen());
    assert!(!stage.screen().contains("AB CD"), "{}", stage.screen());
}

#[test]
fn one_pasted_line_stands_in_the_field_as_if_typed() {
    let mut stage = example(Role::Both);
    board(&mut stage);
    paste(&mut stage, "Jalan zulu rusak\n");
    let screen = stage.screen();
    assert!(screen.contains("› Jalan zulu rusak"), "{screen}");
}

#[test]
fn what_no_record_can_hold_is_refused_and_stays_to_be_looked_over() {
    for (role, target) in [(Role::Desk, Route::aspect("struktur")), (Role::Both, Route::Session("teori".to_owned()))] {
        let mut stage = example(role);
        stage.show(target);
        let line = "kalimat zulu ".repeat(37);
        let lines: Vec<String> = (0..9_000).map(|n| format!("{n} {line}")).collect();
        paste(&mut stage, &lines.join("\n"));
        let records = stage.records.len();
        stage.uncover().press(Key::Enter);
        assert_eq!(stage.records.len(), records);
        assert!(stage.app.dialog().is_some_and(is_looked_over));
        assert_eq!(stage.app.unsaved(), Vec::<String>::new());
        assert!(stage.screen().contains("9000/9000"), "{}", stage.screen());
        stage.resize(120, 40);
        let screen = stage.screen();
        let told = "Terlalu banyak untuk satu catatan (paling banyak 4 MB)";
        assert!(screen.contains(told), "{screen}");
    }
}
