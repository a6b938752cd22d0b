//! Quick wins: what qualifies, one answer of four degrees, a vote where several stand in one dimension, musyawarah where
//! one does.

use crate::stage::Stage;
use mufakat::domain::priorities::priorities;
use mufakat::domain::sheet::{Cell, Exact, Value, value};
use mufakat::domain::vote::{DecidedBy, VoteState};
use mufakat::domain::{Id, Workshop};
use mufakat::ui::keys::Key;

fn sees(stage: &mut Stage, text: &str) {
    let screen = stage.screen();
    assert!(screen.contains(text), "{text} is not in\n{screen}");
}

fn rows(workshop: &Workshop) -> Vec<Id> {
    workshop.lines_of(workshop.sheet("program").expect("programmes"))
}

fn cell(workshop: &Workshop, row: Id, column: &str) -> Option<Cell> {
    workshop.cell(workshop.sheet("program").expect("programmes"), row, column).cloned()
}

/// Programmes typed in the session before, with dimension and months, then the session of quick wins.
fn session(programmes: &[&str]) -> Stage {
    let mut stage = Stage::bangli();
    stage.palette("ke sesi").line("diskusi enam meja");
    for programme in programmes {
        stage.line(programme);
    }
    stage.palette("ke sesi").line("quick win");
    stage
}

const PROGRAMMES: [&str; 5] = [
    "Kanal aduan satu pintu; ; gov; diskominfo; 6",
    "Pusat data bersama; ; gov; diskominfo; 30",
    "Tanda tangan elektronik; ; gov; diskominfo; 12",
    "Pasar ikan digital; ; eko; ; 8",
    "Kajian air tanah; ; living",
];

#[test]
fn what_does_not_qualify_stands_apart_with_its_reason_and_four_degrees_are_one_answer() {
    let mut stage = session(&PROGRAMMES);
    stage.resize(120, 30);
    sees(&mut stage, "Belum memenuhi syarat");
    sees(&mut stage, "atas 12 bulan");
    sees(&mut stage, "Kajian air tanah · selesai dalam");
    sees(&mut stage, "mengisi baris 1: dampak bagi warga");
    let before = stage.records.len();
    let answers = ["4332", "5444", "3555"];
    for answer in answers {
        stage.line(answer);
    }
    assert_eq!(stage.records.len(), before + 3);
    let workshop = stage.workshop();
    let sheet = workshop.sheet("program").expect("programmes");
    let all = rows(&workshop);
    for (row, answer) in [all[0], all[2], all[3]].into_iter().zip(answers) {
        let degrees: Vec<i128> = answer.chars().filter_map(|c| c.to_digit(10)).map(i128::from).collect();
        let score = 2 * degrees[0] + degrees[1] + degrees[2] + degrees[3];
        assert_eq!(value(&workshop, sheet, row, "skor"), Value::Exact(Exact::from_integer(score)), "{answer}");
        assert_eq!(cell(&workshop, row, "sdm"), Some(Cell::Scale(u8::try_from(degrees[3]).expect("a degree"))));
    }
}

#[test]
fn a_dimension_with_several_is_voted_on_and_one_alone_is_agreed_by_musyawarah() {
    let mut stage = session(&PROGRAMMES);
    stage.palette("pemungutan suara atas baris");
    sees(&mut stage, "Program · Smart Governance: 2 calon");
    sees(&mut stage, "Program · Smart Economy: 1 calon, cukup musyawarah");
    stage.line("govern");
    stage.press(Key::Enter).press(Key::Enter).press(Key::Enter).keys("b");
    // The form of totals: A 4, B 9.
    stage.line("4").line("9").press(Key::Enter);
    stage.keys("s").press(Key::Enter);
    let workshop = stage.workshop();
    let vote = workshop.votes.values().last().expect("a vote");
    assert_eq!(vote.state, VoteState::Accepted);
    stage.palette("ke sesi").line("quick win");
    stage.palette("pemungutan suara atas baris").line("economy").keys("mA").press(Key::Enter);
    stage.keys("s").press(Key::Enter).line("Disepakati aklamasi");
    let workshop = stage.workshop();
    let vote = workshop.votes.values().last().expect("a vote");
    assert_eq!(vote.acceptance.as_ref().map(|accepted| accepted.decided_by), Some(DecidedBy::Musyawarah));
    let (all, chosen) = (rows(&workshop), workshop.chosen());
    assert!(chosen.contains(&all[3]), "the one of its dimension");
    let ranked: Vec<Option<Id>> = priorities(&workshop).into_iter().map(|priority| priority.row).collect();
    assert_eq!(ranked.len(), chosen.len());
    stage.palette("ke sesi").line("quick win");
    sees(&mut stage, "Pasar ikan digital ✓");
    assert!(!stage.screen().contains("Pusat data bersama ✓"));
}

#[test]
fn with_one_in_each_dimension_musyawarah_is_said_to_be_enough() {
    let mut stage = session(&["Kanal aduan; ; gov; ; 6", "Pasar ikan digital; ; eko; ; 8"]);
    stage.palette("pemungutan suara atas baris");
    sees(&mut stage, "Satu calon tiap dimensi: cukup musyawarah");
}

#[test]
fn without_programmes_the_session_says_so_and_one_key_opens_the_whole_sheet() {
    let mut stage = session(&[]);
    sees(&mut stage, "Belum ada baris untuk sesi ini");
    stage.line("4332");
    sees(&mut stage, "Belum ada baris untuk sesi ini");
    stage.press(Key::Ctrl('u')).press(Key::Esc).keys("n");
    sees(&mut stage, "baris baru");
    stage.line("Kanal aduan");
    assert_eq!(rows(&stage.workshop()).len(), 1);
}
