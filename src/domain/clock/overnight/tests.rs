//! Worked examples of sessions that were left open.

use super::*;
use crate::domain::clock::{next_session, project};
use crate::domain::command::AgendaCommand;
use crate::domain::fixture::{Table, first_day, second_day};
use jiff::ToSpan;

/// `teori`, 60 minutes, runs since 13.53 of the first day.
fn left_open() -> Table {
    let mut table = Table::new();
    table.start(first_day(13, 53), "teori");
    table
}

fn of(table: &Table, records: &[Timestamp], now: Timestamp) -> Option<(Timestamp, Timestamp)> {
    overnight(table.workshop(), records.iter().copied(), now).map(|found| (found.from, found.until))
}

#[test]
fn it_ended_with_the_last_record_of_its_day() {
    let table = left_open();
    let records = [first_day(13, 53), first_day(16, 12), second_day(7, 49)];
    let held = Some((first_day(13, 53), first_day(16, 12)));
    assert_eq!(of(&table, &records, second_day(7, 50)), held);
    assert_eq!(of(&table, &records, second_day(7, 50) + (365 * 24).hours()), held, "after a year as well");
    assert_eq!(of(&table, &records, first_day(23, 59)), None, "late on its own day it runs on");
}

#[test]
fn without_any_record_it_had_run_for_a_minute() {
    let records = [first_day(13, 53)];
    let held = Some((first_day(13, 53), first_day(13, 54)));
    assert_eq!(of(&left_open(), &records, second_day(7, 50)), held);
}

#[test]
fn a_paused_one_ended_no_earlier_than_its_pause() {
    let mut table = left_open();
    table.agenda(first_day(14, 30), AgendaCommand::Pause { session: "teori".to_owned() });
    let records = [first_day(13, 53), first_day(14, 30)];
    let held = Some((first_day(13, 53), first_day(14, 30)));
    assert_eq!(of(&table, &records, second_day(7, 50)), held);
}

#[test]
fn one_that_goes_past_midnight_goes_on() {
    let mut table = Table::new();
    table.start(first_day(23, 40), "teori");
    let (midnight, morning) = (second_day(0, 20), second_day(1, 40));
    assert_eq!(of(&table, &[first_day(23, 40)], midnight), None);
    assert_eq!(of(&table, &[first_day(23, 40), midnight], morning), Some((first_day(23, 40), midnight)));
}

#[test]
fn nothing_of_it_counts_on() {
    let table = left_open();
    let (workshop, morning) = (table.workshop(), second_day(7, 50));
    assert_eq!(going_on(workshop, morning), None);
    let Position { day, session } = workshop.session("teori").unwrap().0;
    let projected = project(workshop, day, morning).unwrap();
    assert_eq!(projected.sessions[session].unwrap().end, first_day(14, 53));
    assert_eq!(next_session(workshop, morning).unwrap().day, 1);
}
