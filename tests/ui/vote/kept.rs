//! What is typed for an open vote is lost to nobody: counts outlive the program, a ballot is replaced on purpose alone.

use super::{board, draft, open, press, sees, sees_not, state};
use crate::stage::{Stage, english};
use mufakat::domain::vote::{TieRule, VoteState};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;

#[test]
fn hands_counted_so_far_are_there_again_after_a_kill_and_after_another_screen() {
    let mut stage = open(Role::Both, 6);
    press(&mut stage, "20⏎12⏎9⏎1");
    let place = serde_json::to_string(&stage.app.place()).expect("a place");
    assert!(place.contains(r#"["20","12","9","1","",""]"#), "{place}");
    let mut again = stage.restarted();
    sees(&mut again, "A [  20]");
    sees(&mut again, "D [   1]");
    sees(&mut again, "E ▸");
    again.palette("susunan acara").palette("pemungutan suara");
    sees(&mut again, "C [   9]");
    again.press(Key::Ctrl('z'));
    press(&mut again, "4⏎3⏎2⏎⏎");
    assert_eq!(state(&again), Some(VoteState::Closed));
    let votes = again.workshop().votes;
    let totals = votes.values().last().and_then(|vote| vote.totals().cloned()).expect("totals");
    assert_eq!(totals.into_values().collect::<Vec<_>>(), [20, 12, 9, 4, 3, 2]);
    assert!(again.app.place().expect("a place").counts.is_empty(), "they are in the record now");
}

#[test]
fn counts_stand_on_no_wall_and_outlive_a_late_delegation() {
    let mut stage = draft(Role::Desk, 6);
    press(&mut stage, "⏎⏎dispora ⏎b77⏎");
    assert!(!stage.on_the_wall(60, 20).contains("77"));
    stage.press(Key::Ctrl('n')).line("dispora");
    let mut again = stage.restarted();
    sees(&mut again, "A [  77]");
}

/// The number of ballots that are in, and the number of the next paper.
fn papers(stage: &Stage) -> (u32, u32) {
    let votes = stage.workshop().votes;
    let vote = votes.values().last().expect("a vote");
    (vote.turnout().expect("a turnout").ballots, vote.next_number())
}

#[test]
fn an_office_that_has_voted_is_asked_about_and_its_earlier_ballot_comes_back() {
    let mut stage = open(Role::Both, 8);
    press(&mut stage, "@bappeda AAB⏎@bappeda CCD⏎");
    sees(&mut stage, "BAPPEDA sudah memilih · Ctrl+G mengganti suaranya");
    assert_eq!(papers(&stage), (1, 2), "nothing is replaced yet");
    stage.press(Key::Ctrl('g'));
    sees(&mut stage, "Surat suara BAPPEDA diganti");
    assert_eq!(papers(&stage), (1, 3));
    stage.press(Key::Ctrl('z'));
    sees(&mut stage, "No. 2 ditarik, yang lama berlaku lagi · tulis 3 di kertasnya");
    assert_eq!(papers(&stage), (1, 4));
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    let votes = stage.workshop().votes;
    let vote = votes.values().last().expect("a vote");
    let declared = vote.declaration.as_ref().expect("a declaration");
    let said = vote.ballots().into_iter().map(|ballot| mufakat::domain::vote::ballot::write(declared, ballot.choice));
    assert_eq!(said.collect::<Vec<_>>(), ["AAB"]);
}

#[test]
fn another_ballot_typed_after_the_question_is_asked_about_again() {
    let mut stage = open(Role::Both, 8);
    press(&mut stage, "@bappeda AAB⏎@bappeda CCD⏎");
    press(&mut stage, "D");
    stage.press(Key::Ctrl('g'));
    assert_eq!(papers(&stage), (1, 2), "the question was about another ballot");
}

#[test]
fn numbers_typed_for_letters_are_told_the_letters_and_in_a_hidden_vote_no_ballot() {
    let mut stage = open(Role::Both, 8);
    press(&mut stage, "1 1 3 2 2⏎");
    sees(&mut stage, "Pilihan di sini huruf, bukan angka: 1 = A, 2 = B, sampai H");
    sees_not(&mut stage, "AACBB");
    let mut stage = open(Role::Desk, 8);
    stage.press(Key::Ctrl('l'));
    press(&mut stage, "1 1 3 2 2⏎");
    sees(&mut stage, "Pilihan di sini huruf, bukan angka: maksudnya AACBB?");
    let mut stage = board(80, 24, english(), Role::Both, 8);
    stage.palette("vote");
    press(&mut stage, "⏎⏎⏎b1 1 3 2 2⏎");
    sees(&mut stage, "Options go by letters here, not by numbers: 1 = A, 2 = B, up to H");
}

#[test]
fn more_numbers_than_lines_are_told_the_lines() {
    let mut stage = open(Role::Both, 4);
    press(&mut stage, "1 1 3 2 2⏎");
    sees(&mut stage, "Satu angka untuk tiap baris: A B C D");
    stage.press(Key::Ctrl('u'));
    press(&mut stage, "1 3 2 2⏎");
    sees(&mut stage, "Tutup?");
    stage.press(Key::Esc);
    sees(&mut stage, "D [   2]");
    let mut stage = draft(Role::Both, 4);
    super::way(&mut stage, "USG");
    press(&mut stage, "⏎⏎b1 1 3 2 2⏎");
    sees(&mut stage, "3 nilai untuk tiap butir; - bila tidak dinilai · U S G");
}

#[test]
fn fewer_are_proposed_to_be_taken_than_there_are() {
    let mut stage = open(Role::Both, 4);
    let votes = stage.workshop().votes;
    let declared = votes.values().last().and_then(|vote| vote.declaration.clone()).expect("a declaration");
    assert_eq!((declared.cut, declared.ties), (Some(2), TieRule::Musyawarah));
    sees(&mut stage, "DIBUKA");
}

#[test]
fn what_stood_before_an_acceptance_is_named_before_it_is_undone() {
    let mut stage = draft(Role::Both, 4);
    press(&mut stage, "4 ⏎⏎⏎b1⏎3⏎2⏎⏎s⏎");
    assert_eq!(state(&stage), Some(VoteState::Accepted));
    let before = stage.records.len();
    stage.press(Key::Ctrl('z'));
    sees(&mut stage, "Urungkan yang sebelum keputusan?");
    sees(&mut stage, "Keputusan tetap berlaku.");
    sees(&mut stage, "sebelumnya: butir baru di Kekuatan");
    stage.press(Key::Enter);
    assert_eq!(stage.records.len(), before, "Enter changes nothing");
    stage.press(Key::Ctrl('z')).press(Key::Char('y'));
    assert_eq!(stage.records.len(), before + 1);
    sees(&mut stage, "Diurungkan");
}

#[test]
fn what_was_entered_after_an_acceptance_is_undone_at_once() {
    let mut stage = open(Role::Both, 4);
    press(&mut stage, "1⏎3⏎2⏎0⏎⏎s⏎");
    stage.palette("papan").line("Butir yang datang kemudian");
    let before = stage.records.len();
    stage.press(Key::Ctrl('z'));
    assert_eq!(stage.records.len(), before + 1);
    sees(&mut stage, "Diurungkan");
}

#[test]
fn each_undo_brings_back_the_ballot_before_of_an_office_that_has_cast_three() {
    for (settings, back) in
        [(Settings::default(), "yang lama berlaku lagi"), (english(), "the earlier one counts again")]
    {
        let mut stage = board(80, 24, settings, Role::Desk, 8);
        stage.palette("vote");
        press(&mut stage, "⏎⏎⏎b@bappeda AAB⏎@bappeda CCD⏎");
        stage.press(Key::Ctrl('g'));
        press(&mut stage, "@bappeda EEF⏎");
        stage.press(Key::Ctrl('g'));
        assert_eq!(papers(&stage), (1, 4));
        let said = |stage: &Stage| {
            let votes = stage.workshop().votes;
            let vote = votes.values().last().expect("a vote");
            let counts = vote.turnout().map(|turnout| turnout.ballots);
            (counts.expect("a turnout"), vote.next_number())
        };
        stage.press(Key::Ctrl('z'));
        sees(&mut stage, back);
        assert_eq!(said(&stage), (1, 5));
        let mut at_two = stage.restarted();
        at_two.press(Key::Ctrl('d')).press(Key::Enter);
        assert_eq!(ballots(&at_two), ["CCD"]);
        stage.press(Key::Ctrl('z'));
        sees(&mut stage, back);
        assert_eq!(said(&stage), (1, 6));
        let mut at_one = stage.restarted();
        at_one.press(Key::Ctrl('d')).press(Key::Enter);
        assert_eq!(ballots(&at_one), ["AAB"]);
        // The first has none before it.
        stage.press(Key::Ctrl('z'));
        sees_not(&mut stage, back);
        assert_eq!(said(&stage), (0, 6));
    }
}

/// The ballots of the last vote as typed.
fn ballots(stage: &Stage) -> Vec<String> {
    let votes = stage.workshop().votes;
    let vote = votes.values().last().expect("a vote");
    let declared = vote.declaration.as_ref().expect("a declaration");
    let all = vote.ballots().into_iter();
    all.map(|ballot| mufakat::domain::vote::ballot::write(declared, ballot.choice)).collect()
}
