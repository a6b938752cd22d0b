//! Worked examples of the clock, and what always holds.

use super::*;
use crate::domain::agenda::Position;
use crate::domain::command::AgendaCommand;
use crate::domain::event::Created;
use crate::domain::fixture::{Table, created, first_day, second_day, steps};
use crate::domain::{Workshop, Zone};
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use proptest::prelude::*;

const MINUTE: i64 = 60;

fn wait(table: &mut Table, now: Timestamp, session: &str) {
    let session = session.to_owned();
    table.agenda(now, AgendaCommand::Wait { session });
}

fn session<'a>(table: &'a Table, id: &str) -> &'a Session {
    table.workshop().session(id).unwrap().1
}

fn left(table: &Table, id: &str, now: Timestamp) -> i64 {
    remaining(session(table, id), table.workshop(), now)
}

/// Times of day of a day's projection: `teori 08:50-09:50`, `registrasi -`.
fn day(table: &Table, day: usize, now: Timestamp) -> Vec<String> {
    let workshop = table.workshop();
    let projection = project(workshop, day, now).unwrap();
    let clock = |at| Zone::Wita.civil(at).strftime("%H:%M").to_string();
    let sessions = workshop.days[day].sessions.iter();
    sessions
        .zip(projection.sessions)
        .map(|(session, projected)| match projected {
            Some(p) => format!("{} {}-{}", session.plan.id, clock(p.start), clock(p.end)),
            None => format!("{} -", session.plan.id),
        })
        .collect()
}

fn next_id(table: &Table, now: Timestamp) -> &str {
    let Position { day, session } = next_session(table.workshop(), now).unwrap();
    &table.workshop().days[day].sessions[session].plan.id
}

fn first_day_on(date: Date) -> Created {
    let mut created = created();
    created.days[0].date = date;
    created
}

#[test]
fn late_opening() {
    let mut table = Table::new();
    table.start(first_day(8, 0), "registrasi");
    wait(&mut table, first_day(8, 30), "pembukaan");
    table.start(first_day(8, 50), "teori");
    assert_eq!(
        day(&table, 0, first_day(9, 0)),
        [
            "registrasi 08:00-08:50",
            "pembukaan 09:50-10:35",
            "teori 08:50-09:50",
            "rehat 10:35-10:50",
            "isu 10:50-11:50",
            "ishoma 12:00-13:00",
            "swot-struktur 13:00-14:00",
            "rangkuman 14:00-14:15",
        ]
    );
    assert_eq!(drift(table.workshop(), first_day(9, 0)), Some(-25 * MINUTE));
    assert_eq!(next_id(&table, first_day(9, 0)), "pembukaan");
    assert_eq!(left(&table, "teori", first_day(10, 20)), -30 * MINUTE);
    assert_eq!(drift(table.workshop(), first_day(10, 20)), Some(5 * MINUTE));
    assert_eq!(day(&table, 0, first_day(10, 20))[1], "pembukaan 10:20-11:05");

    table.start(first_day(10, 30), "pembukaan");
    let opening = session(&table, "pembukaan");
    assert_eq!(started_late(opening, table.workshop()), Some(120 * MINUTE));
    assert_eq!(drift(table.workshop(), first_day(10, 40)), Some(120 * MINUTE));
    assert_eq!(
        day(&table, 0, first_day(10, 40)),
        [
            "registrasi 08:00-08:50",
            "pembukaan 10:30-11:15",
            "teori 08:50-10:30",
            "rehat 11:15-11:30",
            "isu 11:30-12:30",
            "ishoma 12:30-13:30",
            "swot-struktur 13:30-14:30",
            "rangkuman 14:30-14:45",
        ]
    );
    assert_eq!(next_id(&table, first_day(10, 40)), "rehat");
}

#[test]
fn overnight() {
    let mut table = Table::new();
    table.start(first_day(14, 0), "rangkuman");
    let (shut, morning) = (first_day(14, 5), second_day(7, 50));
    assert_eq!(left(&table, "rangkuman", morning), -(17 * 60 + 35) * MINUTE);
    assert_eq!(drift(table.workshop(), morning), None);
    let shown = resume_target(table.workshop(), morning).unwrap();
    assert_eq!((shown.day, shown.session), (0, 7));
    assert_eq!(next_id(&table, morning), "registrasi-2");
    assert_eq!(
        day(&table, 1, morning),
        ["registrasi-2 08:00-08:30", "prioritas 08:30-09:30", "penutupan 16:00-16:15",]
    );

    let Gap { session, from, until } = gap(table.workshop(), shut, morning).unwrap();
    assert_eq!((from, until), (shut, morning));
    let pause = AgendaCommand::PauseGap { session, from, until };
    table.agenda(morning, pause);
    assert_eq!(left(&table, "rangkuman", morning), 10 * MINUTE);
    assert_eq!(gap(table.workshop(), shut, morning), None);

    table.start(second_day(8, 5), "registrasi-2");
    assert_eq!(drift(table.workshop(), second_day(8, 6)), Some(5 * MINUTE));
    assert_eq!(day(&table, 0, second_day(8, 6))[0], "registrasi -");
}

#[test]
fn friday() {
    let friday = date(2024, 6, 14);
    let mut table = Table::of(first_day_on(friday));
    let at = |hour, minute| Zone::Wita.instant(friday.at(hour, minute, 0, 0));
    table.start(at(10, 15), "isu");
    assert_eq!(
        day(&table, 0, at(10, 20))[4..],
        ["isu 10:15-11:15", "ishoma 11:30-13:30", "swot-struktur 13:30-14:30", "rangkuman 14:30-14:45",]
    );
    assert_eq!(day(&table, 0, at(11, 40))[5], "ishoma 11:40-13:40");
    table.start(at(11, 40), "ishoma");
    assert_eq!(left(&table, "ishoma", at(11, 40)), 120 * MINUTE);
    assert_eq!(drift(table.workshop(), at(11, 41)), Some(10 * MINUTE));
    let late = session(&table, "ishoma");
    assert_eq!(started_late(late, table.workshop()), Some(10 * MINUTE));
}

#[test]
fn power_cut() {
    let mut table = Table::new();
    table.start(first_day(9, 15), "teori");
    let (cut, back) = (first_day(10, 0), first_day(10, 42));
    assert_eq!(left(&table, "teori", back), -27 * MINUTE);
    let found = gap(table.workshop(), cut, back).unwrap();
    assert_eq!(found.seconds(), 42 * MINUTE);
    let pause = AgendaCommand::PauseGap { session: found.session, from: found.from, until: found.until };
    table.agenda(back, pause);
    assert_eq!(left(&table, "teori", back), 15 * MINUTE);
    assert_eq!(drift(table.workshop(), back), Some(42 * MINUTE));
    assert_eq!(day(&table, 0, back)[2], "teori 09:15-10:57");
    let (_, teori) = table.workshop().open_session().unwrap();
    assert_eq!(seconds_run(teori, first_day(10, 57)), 60 * MINUTE);
}

#[test]
fn a_clock_that_steps_back_stops_the_session_and_no_more() {
    let mut table = Table::new();
    table.start(first_day(9, 15), "teori");
    let before = first_day(8, 15);
    assert_eq!(seconds_run(session(&table, "teori"), before), 0);
    assert_eq!(left(&table, "teori", before), 60 * MINUTE);
    assert_eq!(gap(table.workshop(), first_day(9, 20), before), None);
}

#[test]
fn short_and_paused_stretches_are_no_gaps() {
    let mut table = Table::new();
    table.start(first_day(9, 15), "teori");
    let workshop = table.workshop();
    assert_eq!(gap(workshop, first_day(9, 20), first_day(9, 21)), None);
    let early = gap(workshop, first_day(9, 0), first_day(9, 30)).unwrap();
    assert_eq!(early.from, first_day(9, 15));
    let pause = AgendaCommand::Pause { session: "teori".to_owned() };
    table.agenda(first_day(9, 20), pause);
    assert_eq!(gap(table.workshop(), first_day(9, 20), first_day(11, 0)), None);
}

#[test]
fn extensions_and_pauses_move_the_end() {
    let mut table = Table::new();
    table.start(first_day(8, 0), "registrasi");
    let id = || "registrasi".to_owned();
    let extend = AgendaCommand::Extend { session: id(), minutes: 5 };
    table.agenda(first_day(8, 10), extend);
    table.agenda(first_day(8, 10), AgendaCommand::Pause { session: id() });
    assert_eq!(left(&table, "registrasi", first_day(8, 20)), 25 * MINUTE);
    assert_eq!(day(&table, 0, first_day(8, 20))[0], "registrasi 08:00-08:45");
    table.agenda(first_day(8, 30), AgendaCommand::Resume { session: id() });
    assert_eq!(day(&table, 0, first_day(8, 31))[0], "registrasi 08:00-08:55");
    assert_eq!(drift(table.workshop(), first_day(8, 31)), Some(25 * MINUTE));
}

#[test]
fn the_session_to_show() {
    let mut table = Table::new();
    let at = |table: &Table, now| {
        let target = resume_target(table.workshop(), now)?;
        let session = &table.workshop().days[target.day].sessions[target.session];
        Some(session.plan.id.clone())
    };
    let before = first_day(7, 0) - SignedDuration::from_hours(48);
    assert_eq!(at(&table, before).as_deref(), Some("registrasi"));
    assert_eq!(at(&table, second_day(7, 0)).as_deref(), Some("registrasi-2"));
    table.start(first_day(9, 15), "teori");
    assert_eq!(at(&table, first_day(9, 20)).as_deref(), Some("teori"));
    let end = AgendaCommand::End { session: "teori".to_owned() };
    table.agenda(first_day(10, 15), end);
    assert_eq!(at(&table, first_day(10, 16)).as_deref(), Some("rehat"));
    table.start(first_day(14, 0), "rangkuman");
    let end = AgendaCommand::End { session: "rangkuman".to_owned() };
    table.agenda(first_day(14, 15), end);
    assert_eq!(at(&table, first_day(14, 20)).as_deref(), Some("registrasi-2"));
    table.start(second_day(16, 0), "penutupan");
    let end = AgendaCommand::End { session: "penutupan".to_owned() };
    table.agenda(second_day(16, 15), end);
    assert_eq!(at(&table, second_day(16, 20)), None);
}

fn plans(workshop: &Workshop) -> Vec<String> {
    let sessions = workshop.sessions();
    sessions.map(|(at, session)| format!("{at:?} {:?}", session.plan)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_session_never_runs_backwards(
        steps in steps(60),
        first in -2_000_i64..200_000,
        more in 0_i64..200_000,
    ) {
        let mut table = Table::new();
        for step in &steps {
            table.step(step);
        }
        let early = later(first_day(7, 30), first);
        let late = later(early, more);
        for (_, session) in table.workshop().sessions() {
            let (before, after) = (seconds_run(session, early), seconds_run(session, late));
            prop_assert!(0 <= before && before <= after);
            if session.state != SessionState::Running {
                prop_assert_eq!(before, after);
            }
        }
    }

    #[test]
    fn a_projection_keeps_the_order_and_moves_no_plan(
        steps in steps(60),
        seconds in 0_i64..250_000,
    ) {
        let mut table = Table::new();
        for step in &steps {
            table.step(step);
        }
        let workshop = table.workshop();
        let now = later(first_day(7, 30), seconds);
        let before = plans(workshop);
        for (index, day) in workshop.days.iter().enumerate() {
            let projection = project(workshop, index, now).unwrap();
            prop_assert_eq!(projection.sessions.len(), day.sessions.len());
            let date = projection::date_of(workshop, index).unwrap();
            let mut cursor = Timestamp::MIN;
            for (session, projected) in day.sessions.iter().zip(projection.sessions) {
                let Some(projected) = projected else { continue };
                prop_assert!(session.state != SessionState::Skipped);
                if session.state == SessionState::Planned {
                    prop_assert!(cursor <= projected.start && projected.start <= projected.end);
                    cursor = projected.end;
                    let planned = planned_start(&session.plan, date, workshop.zone());
                    prop_assert!(!session.plan.fixed || projected.start >= planned);
                    prop_assert!(projected.start >= now);
                }
                if session.is_open() {
                    prop_assert!(projected.end >= now || !goes_on(session, workshop, now));
                }
                prop_assert!(projection.end >= Some(projected.end));
            }
        }
        prop_assert_eq!(before, plans(workshop));
        let _ = (drift(workshop, now), next_session(workshop, now), resume_target(workshop, now));
    }
}
