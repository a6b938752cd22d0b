//! After closing: ties, counting again, acceptance.

use super::{open, press, sees, sees_not, state};
use crate::stage::Stage;
use mufakat::domain::Event;
use mufakat::domain::vote::{TieSettlement, VoteState};
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;

/// Seven options, dots; the last two of the cut are tied by dots and supporters.
fn tied() -> Stage {
    let mut stage = open(Role::Both, 8);
    press(&mut stage, "ABC⏎ABC⏎ABD⏎ABD⏎AEF⏎AEF⏎");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    sees(
        &mut stage,
        "C, D, E dan F: suara sama pada batas · perlu keputusan: m",
    );
    stage
}

#[test]
fn a_tie_at_the_cut_is_settled_by_taking_all_with_a_reason() {
    let mut stage = tied();
    press(&mut stage, "s");
    sees(&mut stage, "Urutan lain secara musyawarah");
    sees_not(&mut stage, "Sepakati 5");
    stage.press(Key::Esc);
    press(&mut stage, "m");
    sees(&mut stage, "Ambil semuanya: jadi 6 prioritas");
    press(&mut stage, "⏎Boleh keduanya⏎");
    assert_eq!(state(&stage), Some(VoteState::Settled));
    sees(
        &mut stage,
        "suara sama diputus: semua diambil · Boleh keduanya",
    );
    sees(&mut stage, "batas: 6 diambil");
    press(&mut stage, "s⏎");
    sees(&mut stage, "6 prioritas · cara: hitung lalu musyawarah");
}

#[test]
fn a_tie_is_settled_by_a_key_that_is_shown_first_and_only_while_there_is_one() {
    let mut stage = tied();
    let bar = |stage: &mut Stage| stage.screen().lines().last().map(str::to_owned);
    assert!(bar(&mut stage).is_some_and(|bar| bar.starts_with(" m suara sama · s sepakati")));
    press(&mut stage, "m⏎⏎");
    assert_eq!(state(&stage), Some(VoteState::Settled));
    assert!(bar(&mut stage).is_some_and(|bar| bar.starts_with(" s sepakati · Enter rincian")));
    press(&mut stage, "m");
    assert!(stage.app.dialog().is_none());
}

#[test]
fn a_tie_is_settled_by_a_decision_that_names_exactly_the_tied() {
    let mut stage = tied();
    stage.press(Key::Char('m')).line("keputusan pimpinan");
    stage.press(Key::Ctrl('u')).line("FE");
    sees(&mut stage, "Sebut tepat: C, D, E dan F");
    stage.press(Key::Ctrl('u')).line("fecd");
    press(&mut stage, "⏎");
    assert_eq!(state(&stage), Some(VoteState::Closed), "a reason is needed");
    stage.line("Paling siap");
    sees(
        &mut stage,
        "keputusan dengan alasan (pimpinan rapat): F, E, C, D ·",
    );
}

#[test]
fn a_run_off_among_the_tied_settles_it() {
    let mut stage = tied();
    stage.press(Key::Char('m')).line("putaran tambahan");
    sees(&mut stage, "putaran tambahan");
    press(&mut stage, "⏎⏎⏎b");
    assert_eq!(state(&stage), Some(VoteState::Open));
    press(&mut stage, "FECD⏎FCED⏎");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    sees(&mut stage, "Pakai untuk memutus suara sama: s");
    press(&mut stage, "s");
    sees(&mut stage, "suara sama diputus: putaran tambahan");
    press(&mut stage, "s⏎");
    sees(&mut stage, "D I S E P A K A T I");
}

#[test]
fn a_lot_is_drawn_over_the_sum_of_the_closing_record() {
    let mut stage = tied();
    stage.press(Key::Char('m')).line("undi");
    let asked = stage.asked.pop().expect("an effect");
    let mufakat::ui::effect::Effect::DrawLot { vote, closing } = asked else {
        panic!("{asked:?}");
    };
    let record = stage
        .records
        .iter()
        .find(|record| record.n == closing)
        .expect("the closing record");
    assert!(matches!(record.events[..], [Event::VoteClosed { .. }]));
    stage.input(Input::ClosingSum {
        vote,
        sum: "ab".repeat(32),
    });
    let vote = stage
        .workshop()
        .votes
        .values()
        .last()
        .cloned()
        .expect("a vote");
    let Some((TieSettlement::Lot { order, .. }, _)) = vote.settlement else {
        panic!("{:?}", vote.settlement);
    };
    sees(&mut stage, &format!("undian: {}", order.join(", ")));
}

#[test]
fn counting_again_together_ends_at_the_result_and_corrects_a_ballot() {
    let mut stage = tied();
    press(&mut stage, "u");
    sees(&mut stage, "0 dari 6 dibacakan");
    press(&mut stage, " ");
    sees(&mut stage, "Surat suara no. 1: ABC");
    sees_not(&mut stage, "DISKOMINFO");
    press(&mut stage, "     ");
    sees(
        &mut stage,
        "6 dari 6 dibacakan · sama dengan hasil yang ditampilkan",
    );
    press(&mut stage, "e");
    stage.press(Key::Ctrl('u')).line("ZZZ");
    sees(&mut stage, "bukan pilihan");
    stage.press(Key::Ctrl('u')).line("AEG");
    stage.line("Salah ketik");
    sees(&mut stage, "Surat suara no. 6: AEG");
    stage.press(Key::Esc);
    sees(&mut stage, "3=  E");
    sees(&mut stage, "6=  F");
    assert!(
        stage
            .events()
            .any(|event| matches!(event, Event::BallotCorrected { ballot: 6, .. }))
    );
}

#[test]
fn another_order_is_accepted_with_its_reason_and_a_closed_vote_reopened_after_asking() {
    let mut stage = tied();
    press(&mut stage, "r⏎");
    assert_eq!(
        state(&stage),
        Some(VoteState::Closed),
        "Enter does not reopen"
    );
    press(&mut stage, "ry");
    assert_eq!(state(&stage), Some(VoteState::Open));
    sees(&mut stage, "masuk 6 dari");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    stage.press(Key::Char('s')).line("urutan lain");
    stage.press(Key::Ctrl('u')).line("bax");
    sees(&mut stage, "\"X\" bukan pilihan");
    stage.press(Key::Ctrl('u')).line("ba");
    stage.line("Lebih mendesak");
    sees(&mut stage, "cara: hitung lalu musyawarah");
    sees(&mut stage, "Lebih mendesak");
    sees(&mut stage, "1.  B");
    stage.press(Key::Tab).press(Key::Char('s'));
    assert_eq!(state(&stage), Some(VoteState::Accepted));
    stage.palette("putaran kedua");
    sees(&mut stage, "8 butir · A sampai H");
    press(&mut stage, "⏎⏎⏎b");
    assert_eq!(stage.workshop().votes.len(), 2);
}

#[test]
fn a_last_vote_about_all_priorities_puts_each_of_them_in_its_order_once() {
    let mut stage = tied();
    press(&mut stage, "m⏎⏎s⏎");
    assert_eq!(state(&stage), Some(VoteState::Accepted));
    press(&mut stage, "a");
    stage.press(Key::Tab);
    sees(&mut stage, "Urutan prioritas");
    sees(&mut stage, "prioritas sejauh ini · 6 butir · A sampai F");
    press(&mut stage, "ms");
    stage.press(Key::Esc);
    press(&mut stage, "s");
    stage.press(Key::Ctrl('u')).line("FABCDE");
    stage.line("Kesepakatan pleno");
    press(&mut stage, "⏎");
    let listed = |stage: &mut Stage| {
        let screen = stage.screen();
        (1..=8)
            .map(|n| screen.matches(&format!("Butir nomor {n} ")).count())
            .collect::<Vec<_>>()
    };
    assert_eq!(listed(&mut stage), [1, 1, 1, 1, 1, 1, 0, 0]);
    sees(&mut stage, "1. Butir nomor 6");
}

#[test]
fn a_result_that_contradicts_its_ballots_warns_on_the_desk_and_never_on_the_wall() {
    let mut stage = tied();
    press(&mut stage, "m⏎⏎s⏎");
    assert_eq!(state(&stage), Some(VoteState::Accepted));
    let turned = stage
        .records
        .iter_mut()
        .rev()
        .flat_map(|record| &mut record.events);
    for event in turned {
        if let Event::VoteAccepted { taken, .. } = event {
            taken.reverse();
            break;
        }
    }
    let mut again = stage.restarted();
    sees(&mut again, "Periksa:");
    sees(&mut again, "perlu dijelaskan");
    again.press(Key::Tab);
    sees(&mut again, "Periksa:");
    assert!(!again.on_the_wall(60, 18).contains("Periksa"));
}
