//! The fingerprint of a closed vote, and what stands before a secret one.

use super::{draft, open, press, sees, sees_not, state};
use crate::stage::{Stage, seal_of};
use mufakat::domain::Event;
use mufakat::domain::event::VoteEvent;
use mufakat::domain::vote::VoteState;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;

/// The fingerprint of the record that closed a vote last.
fn fingerprint(stage: &Stage) -> String {
    let closes = |event: &Event| matches!(event, Event::Vote(VoteEvent::VoteClosed { .. }));
    let closing = stage.records.iter().rfind(|r| r.events.iter().any(closes));
    seal_of(closing.expect("a closing")).fingerprint()
}

fn closed(role: Role) -> Stage {
    let mut stage = open(role, 8);
    press(&mut stage, "ABC⏎ABC⏎ABD⏎AEF⏎");
    sees_not(&mut stage, "sidik");
    stage.press(Key::Ctrl('d'));
    sees_not(&mut stage, "sidik");
    stage.press(Key::Enter);
    stage
}

#[test]
fn at_the_closing_every_window_shows_the_fingerprint_to_photograph() {
    for role in [Role::Both, Role::Desk] {
        let mut stage = closed(role);
        let said = format!("sidik {}", fingerprint(&stage));
        sees(&mut stage, &format!("{said} · silakan difoto, berita acara memuat sidik yang sama"));
        for (columns, rows) in [(40, 15), (60, 18), (80, 24), (120, 36)] {
            let wall = stage.on_the_wall(columns, rows);
            assert!(wall.contains(&format!("{said} · silakan difoto")), "{wall}");
        }
        stage.resize(60, 18);
        sees(&mut stage, &format!("{said} · silakan difoto"));
        assert_eq!(stage.restarted().press(Key::Down).screen().matches(&said).count(), 1);
    }
    let mut stage = closed(Role::Both);
    stage.palette("ganti bahasa");
    let said = format!("fingerprint {}", fingerprint(&stage));
    sees(&mut stage, &format!("{said} · please take a photo, the minutes bear the same"));
}

#[test]
fn it_goes_with_reopening_and_withdrawing_and_another_comes_with_the_next_closing() {
    let mut stage = closed(Role::Both);
    let first = fingerprint(&stage);
    press(&mut stage, "ry");
    assert_eq!(state(&stage), Some(VoteState::Open));
    sees_not(&mut stage, &first);
    assert!(!stage.on_the_wall(60, 18).contains(&first));
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    let second = fingerprint(&stage);
    assert_ne!(first, second);
    sees(&mut stage, &second);
    sees_not(&mut stage, &first);
    stage.palette("cabut");
    press(&mut stage, "y");
    assert_eq!(state(&stage), Some(VoteState::Withdrawn));
    sees_not(&mut stage, &second);
    assert!(!stage.on_the_wall(60, 18).contains(&second));
}

#[test]
fn a_vote_in_a_rehearsal_has_a_fingerprint_and_a_lot_and_leaves_none_behind() {
    let mut stage = draft(Role::Both, 8);
    stage.palette("coba: berlatih");
    press(&mut stage, "⏎⏎⏎b");
    press(&mut stage, "ABC⏎ABC⏎ABD⏎ABD⏎AEF⏎AEF⏎");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    sees(&mut stage, "sidik ");
    stage.press(Key::Char('m')).line("undi").line("jembatan");
    sees(&mut stage, "undian dengan kata \"jembatan\": ");
    let closings = stage.events().filter(|e| matches!(e, Event::Vote(VoteEvent::VoteClosed { .. })));
    assert_eq!(closings.count(), 0);
}

#[test]
fn before_a_secret_vote_opens_the_papers_are_to_be_shuffled_and_before_another_not() {
    let mut stage = draft(Role::Both, 8);
    let shuffle = "kocok surat suara sebelum dimasukkan";
    press(&mut stage, "⏎⏎⏎");
    sees(&mut stage, "instansi memilih");
    sees_not(&mut stage, shuffle);
    let mut stage = draft(Role::Both, 8);
    press(&mut stage, "⏎");
    for _ in 0..6 {
        stage.press(Key::Down);
    }
    press(&mut stage, " ⏎⏎");
    sees(&mut stage, shuffle);
    let wall = stage.on_the_wall(80, 24);
    assert!(wall.contains(shuffle), "{wall}");
    stage.resize(60, 18);
    sees(&mut stage, "Kumpulkan semua, lalu kocok");
    stage.palette("ganti bahasa");
    sees(&mut stage, "shuffle the ballots before they");
}

#[test]
fn no_question_however_long_pushes_the_fingerprint_off_the_wall() {
    let mut stage = draft(Role::Both, 8);
    let question = "Mana yang paling mendesak ".repeat(15);
    stage.press(Key::Up).keys("e").line(&question);
    press(&mut stage, "⏎⏎⏎b");
    press(&mut stage, "ABC⏎ABC⏎ABD⏎AEF⏎");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    assert_eq!(state(&stage), Some(VoteState::Closed));
    let said = format!("sidik {}", fingerprint(&stage));
    for (columns, rows) in [(40, 15), (60, 18), (80, 24)] {
        let wall = stage.on_the_wall(columns, rows);
        assert!(wall.contains("Mana yang paling"), "{wall}");
        assert!(wall.contains(&said), "{wall}");
    }
    stage.resize(60, 18);
    sees(&mut stage, &said);
}
