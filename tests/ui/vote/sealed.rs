//! Of an open vote nothing but the turnout is known to anybody.

use super::{draft, open, press, sees, sees_not, state, way};
use crate::stage::Stage;
use mufakat::domain::document::DocumentKind;
use mufakat::domain::vote::VoteState;
use mufakat::report::document::{Asked, Style, document};
use mufakat::report::json::{self, Head};
use mufakat::report::markdown;
use mufakat::text::Language;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;

/// Keys after which the picture must not depend on what a ballot says.
const WALK: &[&[Key]] = &[
    &[],
    &[Key::Enter],
    &[Key::Ctrl('p')],
    &[Key::Esc],
    &[Key::Ctrl('z')],
    &[Key::Ctrl('d')],
    &[Key::Esc],
    &[Key::Esc, Key::Char('?')],
    &[Key::Esc],
    &[Key::Char('d'), Key::Char('1'), Key::Enter],
];

/// Opens the same vote twice, takes the `first` ballot in both, and types one of a pair into each: whatever follows,
/// no picture of a window or a wall, nothing beside the journal and no document tells them apart.
fn are_alike(open: impl Fn(Role) -> Stage, first: &str, pairs: &[[&str; 2]]) {
    for (role, typed) in Role::ALL.into_iter().flat_map(|role| pairs.iter().map(move |pair| (role, pair))) {
        let mut stages = [open(role), open(role)];
        for (stage, ballot) in stages.iter_mut().zip(typed) {
            press(stage, first);
            stage.keys(ballot);
        }
        for keys in WALK {
            let pictures = stages.each_mut().map(|stage| {
                for key in *keys {
                    stage.press(*key);
                }
                [stage.screen(), stage.on_the_wall(60, 18), told(stage)]
            });
            assert_eq!(pictures[0], pictures[1], "{role:?}, {typed:?} after {keys:?}");
        }
        let names = ["ringkasan", "prioritas", "susunan acara", "pemungutan suara", "daftar suara"];
        for name in names {
            let pictures = stages.each_mut().map(|stage| stage.palette(name).screen());
            assert_eq!(pictures[0], pictures[1], "{role:?}, {typed:?} on {name}");
        }
        let places = stages.each_ref().map(|stage| stage.app.place());
        assert_eq!(places[0], places[1], "nothing of it is kept beside the journal");
    }
}

/// What other programs and documents are told.
fn told(stage: &Stage) -> String {
    let workshop = stage.workshop();
    let head = Head { records: 1, at: stage.now, sum: "" };
    let json = serde_json::to_string(&json::show(&workshop, head)).expect("JSON");
    let style = Style { language: Language::Id, names: true, desk: false };
    json + &markdown::document(&document(&workshop, head, &whole(style)))
}

#[test]
fn two_different_ballots_cannot_be_told_apart_while_the_vote_is_open() {
    let pairs = [["AABKD", "TTSRQ"], ["@dinkes QRSTA", "@dinkes BBDDE"], ["AAAAK", "SSSSB"], ["AAZ", "KOB"]];
    are_alike(|role| open(role, 18), "ABC⏎", &pairs);
}

#[test]
fn two_ballots_of_scores_cannot_be_told_apart() {
    let open = |role| {
        let mut stage = draft(role, 2);
        way(&mut stage, "USG");
        stage.press(Key::Down).press(Key::Right);
        press(&mut stage, "⏎⏎b");
        stage
    };
    let pairs = [["543 -23", "111 5-5"], ["@dinkes 543 111", "@dinkes 333 222"], ["549 111", "123 666"]];
    are_alike(open, "444 111⏎", &pairs);
}

#[test]
fn two_hands_cannot_be_told_apart_where_fingers_come_in_as_ballots() {
    let open = |role| {
        let mut stage = draft(role, 1);
        way(&mut stage, "lima jari");
        stage.press(Key::Down).press(Key::Right);
        press(&mut stage, "⏎⏎b");
        stage
    };
    are_alike(open, "3⏎", &[["4", "0"], ["@dinkes 5", "@dinkes 1"], ["6", "9"]]);
}

#[test]
fn the_desk_alone_can_peek() {
    let mut desk = open(Role::Desk, 18);
    desk.keys("@dinkes AADFK");
    sees(&mut desk, "@dinkes •••••");
    desk.press(Key::Ctrl('l'));
    sees(&mut desk, "@dinkes AADFK");
    let mut both = open(Role::Both, 18);
    both.keys("AADFK").press(Key::Ctrl('l'));
    sees_not(&mut both, "AADFK");
    sees(&mut both, "hanya dapat dilihat di layar meja");
}

#[test]
fn a_ballot_typed_as_a_name_is_hidden_too() {
    let mut stage = open(Role::Both, 18);
    stage.keys("@AADFK");
    sees_not(&mut stage, "AADFK");
    stage.press(Key::Enter);
    sees_not(&mut stage, "AADFK");
    sees(&mut stage, "belum terdaftar memilih");
}

#[test]
fn an_open_vote_outlives_the_program_and_asks_where_it_stopped() {
    let mut stage = open(Role::Both, 18);
    press(&mut stage, "AADFK⏎TTSRQ⏎AAB");
    let mut stage = stage.restarted();
    stage.press(Key::Down);
    sees(&mut stage, "masuk 2 dari");
    sees(&mut stage, "Giliran SETDA ▸");
    sees_not(&mut stage, "•");
    press(&mut stage, "AABKD⏎");
    sees(&mut stage, "masuk 3 dari");
}

#[test]
fn a_ballot_in_the_field_keeps_the_vote_open() {
    let mut stage = open(Role::Both, 18);
    stage.keys("AADFK").press(Key::Ctrl('d'));
    sees(&mut stage, "Masih ada surat suara di kolom");
    stage.press(Key::Enter).press(Key::Enter);
    assert_eq!(state(&stage), Some(VoteState::Open));
}

#[test]
fn what_the_disk_refuses_is_not_counted_and_not_shown() {
    let mut stage = open(Role::Both, 18);
    stage.disk = false;
    press(&mut stage, "AADFK⏎");
    sees(&mut stage, "TIDAK TERSIMPAN");
    sees(&mut stage, "masuk 0 dari");
    stage.palette("belum tersimpan");
    sees(&mut stage, "satu surat suara");
    sees_not(&mut stage, "AADFK");
    stage.disk = true;
    stage.press(Key::Enter);
    sees(&mut stage, "masuk 1 dari");
}

#[test]
fn a_withdrawn_vote_never_shows_its_ballots() {
    let mut stage = open(Role::Both, 8);
    press(&mut stage, "AAB⏎");
    stage.palette("cabut");
    press(&mut stage, "y");
    assert_eq!(state(&stage), Some(VoteState::Withdrawn));
    sees(&mut stage, "Pemungutan suara ini dicabut");
    sees_not(&mut stage, "masuk 1");
    stage.press(Key::Esc);
    sees(&mut stage, "1 dicabut");
    sees_not(&mut stage, "Prioritas infrastruktur");
}

fn whole(style: Style) -> Asked {
    Asked { kind: DocumentKind::All, style, is_final: true, office: None }
}
