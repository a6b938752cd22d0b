//! Papers beside what was entered: dice, papers one by one, the finding.

use super::{draft, open, press, sees, sees_not, state};
use crate::stage::Stage;
use mufakat::domain::Event;
use mufakat::domain::document::DocumentKind;
use mufakat::domain::event::VoteEvent;
use mufakat::domain::vote::VoteState;
use mufakat::domain::vote::audit::Audit;
use mufakat::report::document::{Asked, Style, document};
use mufakat::report::json::{self, Head};
use mufakat::report::markdown;
use mufakat::text::Language;
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;

const BALLOTS: [&str; 6] = ["ABC", "ABD", "AEF", "AAB", "BBC", "CDE"];

/// Six ballots of a closed vote by dots.
fn closed(role: Role) -> Stage {
    counted(open(role, 8))
}

fn counted(mut stage: Stage) -> Stage {
    for ballot in BALLOTS {
        stage.line(ballot);
    }
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    assert_eq!(state(&stage), Some(VoteState::Closed));
    stage
}

/// The same in a vote that is *terbuka* (one step to the left of *tertutup*) or *rahasia* (one to the right).
fn of(role: Role, step: Key, word: &str) -> Stage {
    let mut stage = draft(role, 8);
    press(&mut stage, "⏎");
    for _ in 0..6 {
        stage.press(Key::Down);
    }
    stage.press(step);
    sees(&mut stage, word);
    press(&mut stage, "⏎⏎b");
    counted(stage)
}

fn audits(stage: &Stage) -> Vec<Audit> {
    let workshop = stage.workshop();
    let vote = workshop.votes.values().last().expect("a vote");
    vote.audits.clone()
}

/// The number on the screen and whether the ballot beside it is the one entered under it.
fn shown(stage: &mut Stage) -> u32 {
    let screen = stage.screen();
    let (_, rest) = screen.split_once("Surat suara no. ").expect("a paper");
    let (no, rest) = rest.split_once(": ").expect("a ballot");
    let no: u32 = no.split(' ').next().expect("a number").parse().expect("a number");
    let entered = BALLOTS[no as usize - 1];
    assert!(rest.starts_with(entered), "{no}: {entered}\n{screen}");
    no
}

#[test]
fn the_desk_compares_paper_by_paper_and_records_what_was_found() {
    let mut stage = closed(Role::Desk);
    stage.keys("c");
    sees(&mut stage, "melempar dadu, paling sedikit lima kali");
    sees(&mut stage, "saksi di meja");
    sees(&mut stage, "semua 6 surat suara dibandingkan");
    sees(&mut stage, "↑ lebih banyak");
    stage.press(Key::Down).press(Key::Down);
    sees(&mut stage, "4 dari 6 surat suara dibandingkan");
    stage.line("3527");
    sees(&mut stage, "\"7\" bukan mata dadu");
    sees(&mut stage, "Dadu ▸ 3527");
    stage.press(Key::Ctrl('u')).line("35 26 14");
    sees(&mut stage, "0 dari 4 dibandingkan dengan kertasnya · dadu 352614");
    let first = shown(&mut stage);
    stage.keys("s");
    let second = shown(&mut stage);
    stage.keys("b").keys("AAA");
    sees(&mut stage, "Isi kertasnya ▸ AAA");
    sees_not(&mut stage, "lebih banyak");
    stage.press(Key::Enter);
    let third = shown(&mut stage);
    stage.press(Key::Left);
    sees(&mut stage, "berbeda dari kertasnya: AAA");
    stage.press(Key::Right).keys(" ");
    let fourth = shown(&mut stage);
    stage.press(Key::Enter);
    sees(&mut stage, "1 belum dibandingkan");
    stage.press(Key::Enter).keys("s");
    sees(&mut stage, &format!("4 dari 6 surat suara dibandingkan dengan kertasnya, 1 berbeda: no. {second}"));
    let drawn = [first, second, third, fourth];
    assert!((1..4).all(|i| !drawn[..i].contains(&drawn[i])), "{drawn:?}");
    assert!(audits(&stage).is_empty(), "nothing is recorded yet");
    stage.press(Key::Enter);
    let audits = audits(&stage);
    let [audit] = &audits[..] else {
        panic!("{audits:?}");
    };
    assert_eq!((audit.dice.as_str(), audit.sample, audit.of), ("352614", 4, 6));
    let differing = &audit.differing[..];
    assert!(matches!(differing, [one] if one.ballot == second && one.paper == "AAA"));
    sees(&mut stage, "Audit: 4 dari 6 surat suara dibandingkan dengan kertasnya, dadu 352614, 1");
    let wall = stage.on_the_wall(80, 24);
    assert!(wall.contains("dadu 352614, 1"), "{wall}");
}

#[test]
fn a_ballot_that_differs_is_corrected_on_the_spot_with_its_reason() {
    let mut stage = closed(Role::Desk);
    stage.keys("c").line("352614");
    let no = shown(&mut stage);
    stage.keys("b").line("AAC").press(Key::Left).keys("e");
    sees(&mut stage, "AAC");
    stage.press(Key::Enter);
    sees(&mut stage, "berbeda dari kertasnya (audit)");
    stage.press(Key::Enter);
    let corrected = |event: &Event| match event {
        Event::Vote(VoteEvent::BallotCorrected { ballot, reason, .. }) => Some((*ballot, reason.clone())),
        _ => None,
    };
    let corrected: Vec<_> = stage.events().filter_map(corrected).collect();
    assert_eq!(corrected, [(no, "berbeda dari kertasnya (audit)".to_owned())]);
    sees(&mut stage, &format!("Surat suara no. {no}: AAC"));
    sees(&mut stage, "berbeda dari kertasnya: AAC");
    stage.press(Key::Right).keys("sssss").press(Key::Enter);
    assert_eq!(audits(&stage).len(), 1);
}

#[test]
fn a_mirrored_screen_stays_covered_until_it_is_uncovered_after_being_told() {
    let mut stage = closed(Role::Both);
    stage.keys("c").line("352614");
    sees(&mut stage, "isinya tertutup");
    sees(&mut stage, "lalu tekan u");
    let covered = |stage: &mut Stage| {
        for ballot in BALLOTS {
            sees_not(stage, &format!(": {ballot}"));
        }
        sees_not(stage, "Surat suara no.");
    };
    covered(&mut stage);
    stage.keys("s").press(Key::Enter);
    covered(&mut stage);
    sees(&mut stage, "tertutup · u membuka");
    sees(&mut stage, "0 dari 6 dibandingkan");
    stage.keys("u");
    shown(&mut stage);
    let mut again = stage.reopened(Role::Both);
    again.palette("cek kertas");
    covered(&mut again);
}

#[test]
fn what_was_uncovered_is_covered_again_by_its_key_and_when_a_wall_comes_or_goes() {
    let mut stage = closed(Role::Both);
    stage.keys("c").line("352614").keys("u");
    shown(&mut stage);
    sees(&mut stage, "Ruangan ikut membaca · u menutup lagi");
    stage.keys("u");
    sees_not(&mut stage, "Surat suara no.");
    stage.keys("u").input(Input::Wall(true));
    shown(&mut stage);
    sees_not(&mut stage, "Ruangan ikut membaca");
    stage.input(Input::Wall(false));
    sees_not(&mut stage, "Surat suara no.");
    sees(&mut stage, "isinya tertutup");
}

#[test]
fn a_correction_on_the_desk_covers_itself_when_the_wall_goes() {
    let mut stage = closed(Role::Both);
    stage.input(Input::Wall(true)).keys("c").line("352614");
    let no = shown(&mut stage);
    stage.keys("e");
    sees(&mut stage, "Isi yang benar");
    stage.input(Input::Wall(false));
    let covered = |stage: &mut Stage| {
        sees_not(stage, "Surat suara no.");
        sees_not(stage, BALLOTS[no as usize - 1]);
    };
    covered(&mut stage);
    // No key takes what nobody sees.
    stage.keys("B").press(Key::Enter);
    covered(&mut stage);
    stage.keys("u");
    sees(&mut stage, &format!("Surat suara no. {no}"));
    sees(&mut stage, &format!("› {}", BALLOTS[no as usize - 1]));
    stage.input(Input::Wall(true)).input(Input::Wall(false));
    covered(&mut stage);
    stage.press(Key::Esc);
    covered(&mut stage);
    // Where the room reads along already, it reads the correction too.
    stage.keys("ue");
    sees(&mut stage, &format!("› {}", BALLOTS[no as usize - 1]));
}

#[test]
fn the_wall_sees_how_far_it_is_and_never_a_ballot() {
    let mut stage = closed(Role::Desk);
    stage.keys("c");
    assert!(stage.on_the_wall(60, 18).contains("melempar dadu"));
    stage.line("352614");
    for done in 0..=6 {
        let wall = stage.on_the_wall(60, 18);
        assert!(wall.contains(&format!("audit: {done} dari 6 dibandingkan")), "{wall}");
        assert!(!wall.contains("no."), "{wall}");
        for ballot in BALLOTS {
            assert!(!wall.contains(ballot), "{ballot}\n{wall}");
        }
        stage.keys("s");
    }
}

#[test]
fn an_open_vote_is_compared_in_front_of_everybody_with_names() {
    let mut stage = of(Role::Both, Key::Left, "terbuka");
    stage.keys("c");
    sees_not(&mut stage, "saksi di meja");
    stage.line("352614");
    sees(&mut stage, "Surat suara no.");
    sees_not(&mut stage, "isinya tertutup");
    let workshop = stage.workshop();
    let vote = workshop.votes.values().last().expect("a vote");
    let voters: Vec<&str> =
        vote.papers().iter().filter_map(|p| p.voter).map(mufakat::domain::attendance::Code::as_str).collect();
    let screen = stage.screen();
    assert!(voters.iter().any(|voter| screen.contains(voter)), "{screen}");
}

#[test]
fn a_secret_vote_says_that_its_papers_were_shuffled() {
    let mut stage = of(Role::Desk, Key::Right, "rahasia");
    stage.keys("c");
    sees(&mut stage, "dikocok sebelum diberi nomor");
}

#[test]
fn what_was_compared_is_not_left_without_a_question() {
    let mut stage = closed(Role::Desk);
    stage.keys("c").line("352614").keys("ss").press(Key::Esc);
    sees(&mut stage, "Hentikan audit?");
    stage.press(Key::Enter);
    sees(&mut stage, "2 dari 6 dibandingkan");
    stage.press(Key::Esc).keys("y");
    sees(&mut stage, "DITUTUP");
    assert!(audits(&stage).is_empty());
    stage.keys("c").line("352614");
    sees(&mut stage, "0 dari 6 dibandingkan");
    stage.press(Key::Esc);
    sees(&mut stage, "DITUTUP");
}

#[test]
fn documents_tell_what_was_found_without_numbers_of_ballots() {
    let mut stage = closed(Role::Desk);
    stage.keys("c").line("352614").keys("b").line("ZULU").keys("sssss");
    stage.press(Key::Enter);
    let workshop = stage.workshop();
    let head = Head { records: 1, at: stage.now, sum: "" };
    let style = Style { language: Language::En, names: true, desk: false };
    let told = markdown::document(&document(&workshop, head, &whole(style)));
    assert!(told.contains("Audit: 6 of 6 ballots compared with their papers, dice 352614, 1 different."), "{told}");
    let shown = serde_json::to_value(json::show(&workshop, head)).expect("JSON");
    let audit = &shown["votes"].as_array().expect("votes").last().expect("one")["audits"][0];
    assert_eq!(audit["dice"], "352614");
    let counts = [&audit["sample"], &audit["of"], &audit["different"]];
    assert_eq!(counts, [6, 6, 1]);
    for text in [told, shown.to_string()] {
        assert!(!text.contains("ZULU"), "{text}");
    }
}

#[test]
fn there_is_nothing_to_compare_where_hands_were_counted() {
    let mut stage = draft(Role::Both, 3);
    press(&mut stage, "⏎⏎⏎b");
    for _ in 0..3 {
        stage.line("1");
    }
    stage.press(Key::Enter);
    stage.keys("c");
    sees(&mut stage, "tidak ada kertas untuk dibandingkan");
}

fn whole(style: Style) -> Asked {
    Asked { kind: DocumentKind::All, style, is_final: true, office: None }
}
