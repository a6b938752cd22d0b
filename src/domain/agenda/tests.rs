//! What the agenda allows, by example.

use super::{Activity, MAX_MINUTES, SessionState, free_session_id};
use crate::domain::command::AgendaCommand;
use crate::domain::event::AgendaEvent;
use crate::domain::fixture::{Table, first_day, plan};
use crate::domain::{Command, Event, Refusal};
use jiff::civil::time;

fn state(table: &Table, id: &str) -> SessionState {
    table.workshop().session(id).unwrap().1.state
}

fn refused(table: &mut Table, command: AgendaCommand) -> Refusal {
    table.enter(Command::Agenda(command)).unwrap_err()
}

fn session(id: &str) -> String {
    id.to_owned()
}

#[test]
fn starting_ends_the_running_session_in_the_same_record() {
    let mut table = Table::new();
    table.start(first_day(8, 0), "registrasi");
    table.start(first_day(8, 35), "teori");
    assert_eq!(state(&table, "registrasi"), SessionState::Ended);
    assert_eq!(state(&table, "teori"), SessionState::Running);
    let last = table.history.records().last().unwrap();
    let at = first_day(8, 35);
    let expected = [
        Event::Agenda(AgendaEvent::SessionEnded { session: session("registrasi"), at }),
        Event::Agenda(AgendaEvent::SessionStarted { session: session("teori"), at }),
    ];
    assert_eq!(last.events, expected);
}

#[test]
fn a_waiting_session_waits_while_another_runs() {
    let mut table = Table::new();
    let wait = AgendaCommand::Wait { session: session("pembukaan") };
    table.agenda(first_day(8, 30), wait);
    table.start(first_day(8, 50), "teori");
    assert_eq!(state(&table, "pembukaan"), SessionState::Waiting);
    table.start(first_day(10, 30), "pembukaan");
    assert_eq!(state(&table, "pembukaan"), SessionState::Running);
    assert_eq!(state(&table, "teori"), SessionState::Ended);
}

#[test]
fn a_session_started_too_early_waits_and_has_not_begun() {
    let mut table = Table::new();
    table.start(first_day(8, 30), "pembukaan");
    let wait = AgendaCommand::Wait { session: session("pembukaan") };
    table.agenda(first_day(8, 33), wait);
    table.start(first_day(10, 30), "pembukaan");
    let (_, opening) = table.workshop().session("pembukaan").unwrap();
    assert_eq!(opening.started_at(), Some(first_day(10, 30)));
}

#[test]
fn what_is_over_is_reopened_not_started() {
    let mut table = Table::new();
    table.start(first_day(8, 0), "registrasi");
    table.start(first_day(8, 30), "pembukaan");
    let again = AgendaCommand::Start { session: session("registrasi") };
    let ended = Refusal::SessionState(SessionState::Ended);
    assert_eq!(refused(&mut table, again), ended);
    let reopen = AgendaCommand::Reopen { session: session("registrasi") };
    table.agenda(first_day(8, 31), reopen);
    assert_eq!(state(&table, "registrasi"), SessionState::Running);
    assert_eq!(state(&table, "pembukaan"), SessionState::Ended);
    let (_, reopened) = table.workshop().session("registrasi").unwrap();
    assert_eq!(reopened.ended_at, None);
}

#[test]
fn a_length_stays_between_one_minute_and_twelve_hours() {
    let mut table = Table::new();
    let extend = |minutes| AgendaCommand::Extend { session: session("registrasi"), minutes };
    assert_eq!(refused(&mut table, extend(-30)), Refusal::Minutes(0));
    assert_eq!(refused(&mut table, extend(691)), Refusal::Minutes(721));
    table.agenda(first_day(8, 0), extend(-29));
    table.agenda(first_day(8, 0), extend(719));
    let (_, found) = table.workshop().session("registrasi").unwrap();
    let date = table.workshop().days[0].date;
    assert_eq!(found.minutes(date), i64::from(MAX_MINUTES));
    let shorter = plan("x", Activity::Attendance, time(8, 0, 0, 0), 31);
    let edit = AgendaCommand::Edit { session: session("registrasi"), plan: Box::new(shorter) };
    assert_eq!(refused(&mut table, edit), Refusal::Minutes(721));
}

#[test]
fn sessions_move_within_a_day_and_unbegun_ones_to_another() {
    let mut table = Table::new();
    let to = |id: &str, day, index| AgendaCommand::Move { session: session(id), day, index };
    table.agenda(first_day(8, 0), to("teori", 0, 1));
    let order: Vec<_> = table.workshop().days[0].sessions.iter().collect();
    assert_eq!(order[1].plan.id, "teori");
    assert_eq!(order[2].plan.id, "pembukaan");
    table.agenda(first_day(8, 0), to("teori", 0, 7));
    assert_eq!(refused(&mut table, to("teori", 0, 8)), Refusal::NoSuchPosition);
    assert_eq!(refused(&mut table, to("teori", 2, 0)), Refusal::NoSuchPosition);
    table.agenda(first_day(8, 0), to("teori", 1, 3));
    assert_eq!(table.workshop().days[1].sessions.len(), 4);
    table.start(first_day(8, 0), "registrasi");
    let running = Refusal::SessionState(SessionState::Running);
    assert_eq!(refused(&mut table, to("registrasi", 1, 0)), running);
}

#[test]
fn only_a_stretch_that_was_running_becomes_a_pause() {
    let mut table = Table::new();
    table.start(first_day(8, 0), "registrasi");
    table.now = first_day(9, 0);
    let gap = |from, until| AgendaCommand::PauseGap { session: session("registrasi"), from, until };
    let before = gap(first_day(7, 50), first_day(8, 10));
    assert_eq!(refused(&mut table, before), Refusal::Gap);
    let empty = gap(first_day(8, 10), first_day(8, 10));
    assert_eq!(refused(&mut table, empty), Refusal::Gap);
    table.agenda(first_day(9, 0), gap(first_day(8, 10), first_day(8, 52)));
    let (_, found) = table.workshop().session("registrasi").unwrap();
    assert_eq!(found.stretches.len(), 2);
    assert_eq!(state(&table, "registrasi"), SessionState::Running);
}

#[test]
fn ids_come_from_titles_and_are_free() {
    let mut table = Table::new();
    let workshop = table.workshop();
    assert_eq!(free_session_id(workshop, "Teori"), "teori-2");
    assert_eq!(free_session_id(workshop, "Kunjungan  (lapangan)!"), "kunjungan-lapangan");
    assert_eq!(free_session_id(workshop, "会議"), "sesi");
    let add = |id: &str| AgendaCommand::Add {
        day: 0,
        index: 0,
        plan: Box::new(plan(id, Activity::Talk, time(9, 0, 0, 0), 30)),
    };
    let taken = Refusal::SessionTaken(session("teori"));
    assert_eq!(refused(&mut table, add("teori")), taken);
    let no_id = Refusal::SessionId(session("Teori 2"));
    assert_eq!(refused(&mut table, add("Teori 2")), no_id);
}
