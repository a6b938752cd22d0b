//! Sessions swapped, pressed and added together.

use super::*;
use crate::domain::Command;
use crate::domain::agenda::{Activity, SessionState};
use crate::domain::command::AgendaCommand;
use crate::domain::fixture::{Table, first_day, plan};
use jiff::civil::time;

fn day(table: &Table, day: usize) -> Vec<String> {
    let day = &table.workshop().days[day];
    let line = |s: &Session| format!("{} {}", s.plan.start.strftime("%H.%M"), s.plan.id);
    day.sessions.iter().map(line).collect()
}

fn swap(one: &str, other: &str) -> AgendaCommand {
    AgendaCommand::Swap { one: one.to_owned(), other: other.to_owned() }
}

#[test]
fn two_sessions_change_places_and_hours_in_one_record() {
    let mut table = Table::new();
    let before = table.workshop().clone();
    table.agenda(first_day(7, 50), swap("isu", "pembukaan"));
    assert_eq!(
        day(&table, 0)[..6],
        ["08.00 registrasi", "08.30 isu", "09.30 teori", "10.30 rehat", "10.45 pembukaan", "12.00 ishoma"]
    );
    table.agenda(first_day(7, 51), swap("isu", "pembukaan"));
    assert_eq!(*table.workshop(), before);
    table.undo().unwrap();
    table.undo().unwrap();
    assert_eq!(*table.workshop(), before);
}

#[test]
fn neighbours_and_other_days_are_swapped_too() {
    let mut table = Table::new();
    table.agenda(first_day(7, 50), swap("teori", "pembukaan"));
    assert_eq!(day(&table, 0)[1..3], ["08.30 teori", "09.30 pembukaan"]);
    table.agenda(first_day(7, 51), swap("prioritas", "isu"));
    assert_eq!(day(&table, 0)[4], "10.30 prioritas");
    assert_eq!(day(&table, 1)[1], "08.30 isu");
}

#[test]
fn friday_hours_are_swapped_with_the_others() {
    let mut table = Table::new();
    table.agenda(first_day(7, 50), swap("ishoma", "isu"));
    let (_, isu) = table.workshop().session("isu").unwrap();
    let slot = isu.plan.friday.unwrap();
    assert_eq!((slot.start, slot.minutes), (time(12, 30, 0, 0), 60));
    let (_, ishoma) = table.workshop().session("ishoma").unwrap();
    let slot = ishoma.plan.friday.unwrap();
    assert_eq!((slot.start, slot.minutes), (time(10, 30, 0, 0), 120));
}

#[test]
fn what_has_begun_is_not_swapped() {
    let mut table = Table::new();
    table.start(first_day(8, 0), "registrasi");
    let refused = table.enter(Command::Agenda(swap("isu", "registrasi")));
    assert_eq!(refused, Err(Refusal::SessionState(SessionState::Running)));
    let refused = table.enter(Command::Agenda(swap("isu", "isu")));
    assert_eq!(refused, Err(Refusal::NoSuchPosition));
}

#[test]
fn new_sessions_stand_where_their_hours_belong_and_behind_what_has_begun() {
    let mut table = Table::new();
    table.start(first_day(8, 0), "teori");
    let new = |id: &str, hour| (0, plan(id, Activity::Talk, time(hour, 5, 0, 0), 30));
    let sessions = vec![new("Sambutan", 8), new("Isu", 13), new("Isu", 13)];
    table.agenda(first_day(8, 5), AgendaCommand::AddAll { sessions, instead: false });
    assert_eq!(
        day(&table, 0)[2..],
        [
            "09.15 teori",
            "08.05 sambutan",
            "10.15 rehat",
            "10.30 isu",
            "12.00 ishoma",
            "13.00 swot-struktur",
            "13.05 isu-2",
            "13.05 isu-3",
            "14.00 rangkuman"
        ]
    );
}

#[test]
fn a_new_rundown_leaves_out_what_has_not_begun_that_day_only() {
    let mut table = Table::new();
    let before = table.workshop().clone();
    table.start(first_day(8, 0), "registrasi");
    let begun = table.workshop().clone();
    let sessions = vec![(0, plan("kunjungan", Activity::Talk, time(9, 0, 0, 0), 30))];
    let instead = true;
    table.agenda(first_day(8, 5), AgendaCommand::AddAll { sessions, instead });
    let skipped = |day: usize| {
        let sessions = table.workshop().days[day].sessions.iter();
        sessions.filter(|s| s.state == SessionState::Skipped).count()
    };
    let before_nine = 2;
    assert_eq!((skipped(0), skipped(1)), (before.days[0].sessions.len() - before_nine, 0));
    table.undo().unwrap();
    assert_eq!(*table.workshop(), begun);
}
