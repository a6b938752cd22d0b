//! Times corrected afterwards.

use super::*;
use crate::domain::command::AgendaCommand;
use crate::domain::fixture::{Table, first_day};
use crate::domain::{Command, clock};

fn correct(table: &mut Table, id: &str, from: (i8, i8), until: Option<(i8, i8)>) -> Result<(), Refusal> {
    table.enter(Command::Agenda(AgendaCommand::CorrectTimes {
        session: id.to_owned(),
        from: first_day(from.0, from.1),
        until: until.map(|(hour, minute)| first_day(hour, minute)),
    }))
}

fn run(table: &Table, id: &str) -> (Timestamp, Option<Timestamp>, i64) {
    let (_, session) = table.workshop().session(id).unwrap();
    let minutes = clock::seconds_run(session, table.now) / 60;
    (session.started_at().unwrap(), session.ended_at, minutes)
}

/// Registration from 8 to 9 with a pause of ten minutes, the opening from 9 on; it is half past nine.
fn table() -> Table {
    let mut table = Table::new();
    let session = || "registrasi".to_owned();
    table.start(first_day(8, 0), "registrasi");
    table.agenda(first_day(8, 20), AgendaCommand::Pause { session: session() });
    table.agenda(first_day(8, 30), AgendaCommand::Resume { session: session() });
    table.start(first_day(9, 0), "pembukaan");
    table.now = first_day(9, 30);
    table
}

#[test]
fn edges_move_and_pauses_stay() {
    let mut table = table();
    let before = table.workshop().clone();
    correct(&mut table, "registrasi", (8, 5), Some((8, 50))).unwrap();
    assert_eq!(run(&table, "registrasi"), (first_day(8, 5), Some(first_day(8, 50)), 35));
    correct(&mut table, "registrasi", (7, 40), Some((8, 25))).unwrap();
    assert_eq!(run(&table, "registrasi").2, 40, "the pause goes on to the end");
    table.undo().unwrap();
    table.undo().unwrap();
    assert_eq!(*table.workshop(), before);
}

#[test]
fn the_start_of_what_runs_moves_and_its_clock_goes_on() {
    let mut table = table();
    correct(&mut table, "registrasi", (8, 0), Some((8, 45))).unwrap();
    correct(&mut table, "pembukaan", (8, 50), None).unwrap();
    assert_eq!(run(&table, "pembukaan"), (first_day(8, 50), None, 40));
    assert!(table.workshop().open_session().is_some());
}

#[test]
fn an_end_that_nobody_pressed_ends_what_runs() {
    let mut table = table();
    correct(&mut table, "pembukaan", (9, 0), Some((9, 20))).unwrap();
    assert_eq!(run(&table, "pembukaan"), (first_day(9, 0), Some(first_day(9, 20)), 20));
    assert!(table.workshop().open_session().is_none());
    table.undo().unwrap();
    assert!(table.workshop().open_session().is_some());
}

#[test]
fn a_session_held_without_the_program_is_entered_afterwards() {
    let mut table = table();
    correct(&mut table, "teori", (7, 10), Some((7, 50))).unwrap();
    assert_eq!(run(&table, "teori").2, 40);
    let state = SessionState::Planned;
    let refused = correct(&mut table, "isu", (7, 0), None);
    assert_eq!(refused, Err(Refusal::SessionState(state)), "an end is missing");
}

#[test]
fn impossible_times_are_refused() {
    let mut table = table();
    for (from, until) in [((8, 30), (8, 30)), ((8, 30), (8, 0)), ((9, 0), (9, 40))] {
        let refused = correct(&mut table, "pembukaan", from, Some(until));
        assert_eq!(refused, Err(Refusal::Times), "{from:?} {until:?}");
    }
    assert_eq!(correct(&mut table, "pembukaan", (9, 45), None), Err(Refusal::Times));
    let refused = correct(&mut table, "registrasi", (8, 0), Some((9, 10)));
    assert!(matches!(refused, Err(Refusal::TimesOverlap(title)) if title.id == "pembukaan"));
    let refused = correct(&mut table, "teori", (8, 40), Some((8, 50)));
    assert!(matches!(refused, Err(Refusal::TimesOverlap(title)) if title.id == "registrasi"));
}

#[test]
fn a_part_of_a_minute_is_no_overlap() {
    let mut table = Table::new();
    table.start(first_day(8, 0), "registrasi");
    let just_before = first_day(9, 0) - SignedDuration::from_secs(20);
    table.start(just_before, "pembukaan");
    table.now = first_day(9, 30);
    correct(&mut table, "registrasi", (8, 5), Some((9, 0))).unwrap();
    assert_eq!(run(&table, "registrasi").1, Some(just_before));
}

#[test]
fn a_paused_session_cannot_begin_after_it_stopped() {
    let mut table = table();
    let session = "pembukaan".to_owned();
    table.agenda(first_day(9, 10), AgendaCommand::Pause { session });
    table.now = first_day(9, 30);
    assert_eq!(correct(&mut table, "pembukaan", (9, 20), None), Err(Refusal::Times));
    correct(&mut table, "pembukaan", (9, 5), None).unwrap();
    assert_eq!(run(&table, "pembukaan").2, 5);
}
