//! Votes over the rows of a sheet: its gate, one a dimension, at most one a dimension, and what becomes of it.

use super::{press, sees, sees_not, state, way};
use crate::stage::Stage;
use mufakat::domain::Command;
use mufakat::domain::command::{NewRow, SheetCommand};
use mufakat::domain::decide;
use mufakat::domain::priorities::priorities;
use mufakat::domain::vote::{DecidedBy, VoteState};
use mufakat::domain::{Record, sheet::Cells};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use serde_json::json;

/// Programmes, each with its dimension and the months it takes.
const PROGRAMMES: [(&str, &str, &str); 6] = [
    ("Kanal aduan satu pintu", "governance/public-service", "6"),
    ("Peta wisata daring", "branding", "9"),
    ("Tanda tangan elektronik", "governance", "12"),
    ("Pusat data bersama", "governance", "30"),
    ("Pasar ikan digital", "economy", "8"),
    ("Kartu warga", "governance", "10"),
];

/// The workshop with a command more.
fn with(stage: &Stage, command: Command) -> Stage {
    let history = stage.history();
    let at = history.at(stage.now);
    let events = decide(history.workshop(), command, at).expect("what is allowed");
    let mut more = stage.reopened(Role::Both);
    more.records.push(Record { n: at.record, at: stage.now, events });
    more.reopened(Role::Both)
}

/// The session of quick wins, on its sheet.
fn quick_wins() -> Stage {
    let row = |(text, dimension, months): (&str, &str, &str)| {
        let cells =
            json!({"program": {"text": text}, "dimensi": {"dimension": dimension}, "bulan": {"number": months}});
        let cells: Cells = serde_json::from_value(cells).expect("cells");
        NewRow { sheet: "program".to_owned(), cells, ..NewRow::default() }
    };
    let rows = PROGRAMMES.map(row).to_vec();
    let mut stage = with(&Stage::bangli(), Command::Sheet(SheetCommand::add(rows)));
    stage.palette("ke sesi").line("quick");
    stage
}

/// The form of totals filled and closed: A 9, B 7, C 8, D 5, E 6.
fn counted() -> Stage {
    let mut stage = quick_wins();
    stage.palette("pemungutan suara").press(Key::Enter);
    press(&mut stage, "⏎");
    stage.press(Key::Down).press(Key::Down).press(Key::Down);
    stage.press(Key::Right).press(Key::Right).press(Key::Right);
    sees(&mut stage, "ambil 5");
    press(&mut stage, "⏎⏎b9⏎7⏎8⏎5⏎6⏎⏎");
    assert_eq!(state(&stage), Some(VoteState::Closed));
    stage
}

#[test]
fn a_vote_over_rows_of_several_dimensions_is_over_all_of_them_or_over_one() {
    let mut stage = quick_wins();
    stage.palette("pemungutan suara");
    sees(&mut stage, "Program: 5 calon");
    sees(&mut stage, "Program · Smart Economy: 1 calon");
    stage.line("govern");
    sees(&mut stage, "Prioritas program · Smart Governance");
    sees(&mut stage, "Program · Smart Governance · 3 butir · A sampai C");
    sees_not(&mut stage, "Peta wisata");
    sees_not(&mut stage, "Pusat data bersama");
    press(&mut stage, "s");
    press(&mut stage, "d");
    stage.line("economy");
    sees(&mut stage, "Setujukah kita?");
    sees(&mut stage, "1 butir · A");
    sees(&mut stage, "Pasar ikan digital");
}

#[test]
fn in_a_session_whose_sheet_has_a_gate_its_rows_are_the_usual_source_until_they_were_voted_on() {
    let mut stage = quick_wins();
    stage.show(Route::VOTE);
    sees(&mut stage, "Program · 5 butir · A sampai E");
    sees_not(&mut stage, "Pusat data bersama");
    stage.press(Key::Tab);
    sees(&mut stage, "Program · Smart Governance · 3 butir");
    stage.press(Key::BackTab).press(Key::BackTab);
    sees(&mut stage, "Analisis kesenjangan kesiapan · 27 butir");
    let mut stage = counted();
    press(&mut stage, "s⏎");
    assert_eq!(state(&stage), Some(VoteState::Accepted));
    press(&mut stage, "a");
    sees_not(&mut stage, "Kanal aduan satu pintu");
}

#[test]
fn a_draft_about_rows_is_the_same_after_a_restart_and_the_wall_asks_it_meanwhile() {
    let mut stage = quick_wins();
    stage.palette("pemungutan suara").line("govern");
    stage.press(Key::Char(' ')).keys("a").line("Usul dari ruangan").press(Key::Esc);
    let wall = stage.on_the_wall(60, 20);
    assert!(wall.contains("Prioritas program · Smart Governance") && wall.contains("A  Tanda tangan"), "{wall}");
    let mut again = stage.restarted();
    again.press(Key::Char(' '));
    sees(&mut again, "[ ]     Kanal aduan satu pintu");
    sees(&mut again, "[✓]  A  Tanda tangan elektronik");
    sees(&mut again, "[✓]  C  Usul dari ruangan");
    press(&mut again, "⏎⏎");
    let workshop = again.workshop();
    let vote = workshop.votes.values().last().expect("a vote");
    let rows = vote.options.iter().map(|option| option.row.is_some());
    assert_eq!(rows.collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn at_most_one_a_dimension_is_marked_and_offered_with_its_reason_while_the_count_stays() {
    let mut stage = counted();
    sees(&mut stage, "Lebih dari satu dalam satu dimensi · Smart Governance: A, C dan E");
    let wall = stage.on_the_wall(60, 20);
    assert!(!wall.contains("×3") && wall.contains("Kanal aduan satu pintu"), "the wall shows the count: {wall}");
    press(&mut stage, "s");
    sees(&mut stage, "Sepakati 5 prioritas: A, C, B, E, D");
    sees(&mut stage, "Satu tiap dimensi secara musyawarah, 3 prioritas: A, B, D");
    stage.press(Key::Down).press(Key::Enter);
    sees(&mut stage, "paling banyak satu tiap dimensi");
    press(&mut stage, "⏎");
    let workshop = stage.workshop();
    let vote = workshop.votes.values().last().expect("a vote");
    let accepted = vote.acceptance.as_ref().expect("an order");
    assert_eq!(accepted.taken.concat(), ["A", "B", "D"]);
    assert_eq!(accepted.decided_by, DecidedBy::CountThenMusyawarah);
    assert_eq!(accepted.reason.as_deref(), Some("paling banyak satu tiap dimensi"));
    assert_eq!(vote.totals().map(|totals| totals["E"]), Some(6), "the count stays");
    stage.press(Key::Tab);
    sees_not(&mut stage, "×3");
}

#[test]
fn one_of_each_dimension_is_accepted_as_counted_without_a_remark() {
    let mut stage = quick_wins();
    stage.palette("pemungutan suara").press(Key::Enter);
    stage.press(Key::Down).press(Key::Down).keys(" ").press(Key::Down).keys(" ");
    sees(&mut stage, "3 butir · A sampai C");
    press(&mut stage, "⏎⏎⏎b9⏎7⏎8⏎⏎");
    sees_not(&mut stage, "dalam satu dimensi");
    press(&mut stage, "s");
    sees_not(&mut stage, "Satu tiap dimensi");
}

#[test]
fn a_priority_tells_its_row_and_leads_to_it_and_no_wall_shows_the_words_of_a_row_that_is_gone() {
    let mut stage = counted();
    press(&mut stage, "s⏎⏎");
    sees(&mut stage, "1. Kanal aduan satu pintu · Program 1 · Smart Governance · hitung");
    assert!(stage.on_the_wall(60, 20).contains("Kanal aduan satu pintu · Program 1 · Smart Governance"));
    stage.press(Key::Enter);
    sees(&mut stage, "baris: Program 1 · Smart Governance · Kanal aduan satu pintu");
    stage.press(Key::Down).press(Key::Enter);
    sees(&mut stage, "mengisi baris 1");
    let first = priorities(&stage.workshop())[0].row.expect("a row");
    let mut gone = with(&stage, Command::Sheet(SheetCommand::Withdraw { row: first, reason: None }));
    gone.show(Route::Priorities);
    let wall = gone.on_the_wall(60, 20);
    assert!(!wall.contains("Kanal aduan") && wall.contains("Program 1"), "{wall}");
}

#[test]
fn quick_wins_of_one_dimension_are_scored_by_criteria() {
    let mut stage = quick_wins();
    stage.palette("pemungutan suara").line("govern");
    way(&mut stage, "quick win");
    press(&mut stage, "⏎⏎b5333⏎4222⏎3555⏎⏎");
    assert_eq!(state(&stage), Some(VoteState::Closed));
    sees(&mut stage, " R 5");
    sees(&mut stage, "21 poin");
    press(&mut stage, "s⏎⏎");
    sees(&mut stage, "1. Kartu warga · Program 6 · Smart Governance");
}
