//! Of an open vote nothing but the turnout is known to anybody.

use super::{open, press, sees, sees_not, state};
use mufakat::domain::vote::VoteState;
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

#[test]
fn two_different_ballots_cannot_be_told_apart_while_the_vote_is_open() {
    let pairs = [
        ["AABKD", "TTSRQ"],
        ["@dinkes QRSTA", "@dinkes BBDDE"],
        ["AAAAK", "SSSSB"],
        ["AAZ", "KOB"],
    ];
    for (role, typed) in Role::ALL
        .into_iter()
        .flat_map(|role| pairs.map(|pair| (role, pair)))
    {
        let mut stages = [open(role, 18), open(role, 18)];
        for (stage, ballot) in stages.iter_mut().zip(typed) {
            press(stage, "ABC⏎");
            stage.keys(ballot);
        }
        for keys in WALK {
            let pictures = stages.each_mut().map(|stage| {
                for key in *keys {
                    stage.press(*key);
                }
                stage.screen()
            });
            assert_eq!(
                pictures[0], pictures[1],
                "{role:?}, {typed:?} after {keys:?}"
            );
        }
        let names = [
            "ringkasan",
            "prioritas",
            "susunan acara",
            "pemungutan suara",
            "daftar suara",
        ];
        for name in names {
            let pictures = stages.each_mut().map(|stage| stage.palette(name).screen());
            assert_eq!(pictures[0], pictures[1], "{role:?}, {typed:?} on {name}");
        }
        let places = stages.each_ref().map(|stage| stage.app.place());
        assert_eq!(
            places[0], places[1],
            "nothing of it is kept beside the journal"
        );
    }
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
