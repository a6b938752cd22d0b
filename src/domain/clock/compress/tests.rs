//! Worked examples of a day pressed together, and what always holds.

use super::*;
use crate::domain::Command;
use crate::domain::command::AgendaCommand;
use crate::domain::fixture::{Table, created, first_day, second_day, steps};
use proptest::prelude::*;

/// `isu 60→45`, with a mark for its fate.
fn pressed(table: &Table, now: Timestamp, left_out: &[&str]) -> (Vec<String>, Compression) {
    let left_out: Vec<String> = left_out.iter().map(|id| (*id).to_owned()).collect();
    let compression = compress(table.workshop(), 0, now, &left_out).unwrap();
    let line = |s: &Squeezed| {
        let mark = match s.fate {
            Fate::Fixed => "!",
            Fate::Kept => "=",
            Fate::Shorter => "",
            Fate::InTheWay => "?",
            Fate::LeftOut => "x",
        };
        format!("{} {}→{}{mark}", s.id, s.old, s.new)
    };
    let lines = compression.sessions.iter().map(line).collect();
    (lines, compression)
}

/// The bupati came at half past ten; his opening ends at eleven.
fn late() -> Table {
    let mut table = Table::new();
    table.start(first_day(8, 0), "registrasi");
    let session = "pembukaan".to_owned();
    table.agenda(first_day(8, 30), AgendaCommand::Wait { session });
    table.start(first_day(8, 50), "teori");
    table.start(first_day(10, 30), "pembukaan");
    let session = "pembukaan".to_owned();
    table.agenda(first_day(11, 0), AgendaCommand::End { session });
    table
}

#[test]
fn what_stands_before_lunch_shrinks_until_lunch_is_on_time() {
    let (lines, compression) = pressed(&late(), first_day(11, 0), &[]);
    assert_eq!(lines, ["rehat 15→12", "isu 60→48", "ishoma 60→60!", "swot-struktur 60→60=", "rangkuman 15→15="]);
    assert_eq!(compression.sessions[2].start, first_day(12, 0));
    assert_eq!((compression.end, compression.planned_end), (first_day(14, 15), first_day(14, 15)));
    assert_eq!(compression.end_as_is, first_day(14, 30));
    assert!(compression.fits());
    assert_eq!(compression.changes(), [("rehat".to_owned(), -3), ("isu".to_owned(), -12)]);
}

#[test]
fn a_session_that_does_not_fit_even_at_its_least_is_asked_about() {
    let (lines, compression) = pressed(&late(), first_day(11, 40), &[]);
    assert_eq!(lines[..3], ["rehat 15→5=".replace('=', "?"), "isu 60→20?".into(), "ishoma 60→60!".into()]);
    assert!(!compression.fits());
    let (lines, compression) = pressed(&late(), first_day(11, 40), &["rehat"]);
    assert_eq!(lines[..3], ["rehat 15→0x", "isu 60→20", "ishoma 60→60!"]);
    assert_eq!(compression.sessions[2].start, first_day(12, 0));
    assert!(compression.fits());
    assert!(compression.changes().iter().all(|(id, _)| id != "rehat"));
}

#[test]
fn only_those_that_make_room_alone_are_asked_about() {
    let (lines, _) = pressed(&late(), first_day(11, 46), &[]);
    assert_eq!(lines[..2], ["rehat 15→5", "isu 60→20?"], "eleven minutes too many: rehat alone does not help");
}

#[test]
fn a_fixed_hour_that_has_passed_holds_nothing_up() {
    let (lines, compression) = pressed(&late(), first_day(12, 30), &[]);
    // Until 14.15 there are 105 minutes, and lunch keeps its sixty.
    assert_eq!(
        lines,
        ["rehat 15→5", "isu 60→20", "ishoma 60→60!", "swot-struktur 60→20", "rangkuman 15→5"]
            .map(|line| if line.contains('!') { line.to_owned() } else { format!("{line}?") })
    );
    assert_eq!(compression.end, first_day(14, 20));
}

#[test]
fn least_minutes_are_those_of_the_plan() {
    let mut created = created();
    created.days[0].sessions[3].least = Some(15);
    let mut table = Table::of(created);
    table.start(first_day(11, 0), "teori");
    let session = "teori".to_owned();
    table.agenda(first_day(11, 0), AgendaCommand::End { session });
    let (lines, _) = pressed(&table, first_day(11, 0), &[]);
    assert_eq!(lines[..2], ["rehat 15→15=", "isu 60→45"]);
}

#[test]
fn pressing_twice_changes_nothing_more_and_one_undo_takes_it_back() {
    let mut table = late();
    let before = table.workshop().clone();
    let (_, compression) = pressed(&table, first_day(11, 0), &[]);
    let changes = compression.changes();
    let skip = Vec::new();
    table.agenda(first_day(11, 0), AgendaCommand::Compress { changes, skip });
    let (_, again) = pressed(&table, first_day(11, 0), &[]);
    assert!(again.changes().is_empty());
    assert_eq!(again.end, compression.end);
    table.undo().unwrap();
    assert_eq!(*table.workshop(), before);
}

#[test]
fn a_day_that_is_over_or_not_there_is_not_pressed() {
    assert_eq!(compress(late().workshop(), 0, second_day(9, 0), &[]), None);
    assert_eq!(compress(late().workshop(), 7, first_day(9, 0), &[]), None);
}

fn lengths() -> impl Strategy<Value = Vec<Length>> {
    let length =
        (1_i64..300, 0_i64..300).prop_map(|(full, least)| Length { full, least: least.min(full), may_go: true });
    prop::collection::vec(length, 1..12)
}

proptest! {
    #[test]
    fn minutes_fit_and_shrink_in_proportion(lengths in lengths(), room in -100_i64..2_000) {
        let minutes = allot(&lengths, room);
        let (full, least): (i64, i64) = lengths.iter().fold((0, 0), |(f, l), x| (f + x.full, l + x.least));
        prop_assert_eq!(minutes.iter().sum::<i64>(), room.clamp(least, full));
        for (length, new) in lengths.iter().zip(&minutes) {
            prop_assert!(length.least <= *new && *new <= length.full);
        }
        // Two that are not held up by their least minutes keep the same share, to the minute.
        let free: Vec<_> = lengths.iter().zip(&minutes).filter(|(l, new)| **new > l.least + 1).collect();
        for (a, x) in &free {
            for (b, y) in &free {
                prop_assert!((*x * b.full - *y * a.full).abs() <= a.full + b.full);
            }
        }
    }

    #[test]
    fn whatever_happened_a_day_is_pressed_soundly(steps in steps(60), day in 0_usize..2) {
        let mut table = Table::new();
        for step in &steps {
            table.step(step);
        }
        let now = table.now;
        let Some(compression) = compress(table.workshop(), day, now, &[]) else {
            return Ok(());
        };
        for squeezed in &compression.sessions {
            let (_, session) = table.workshop().session(&squeezed.id).unwrap();
            prop_assert!(squeezed.new <= squeezed.old);
            prop_assert!(!session.plan.fixed || squeezed.new == squeezed.old);
        }
        prop_assert!(compression.end <= compression.end_as_is);
        if compression.fits() {
            prop_assert!(compression.end <= compression.planned_end);
        }
        let changes = compression.changes();
        if !changes.is_empty() {
            let before = table.workshop().clone();
            table.enter(Command::Agenda(AgendaCommand::Compress { changes, skip: Vec::new() })).unwrap();
            let projected = crate::domain::clock::project(table.workshop(), day, now).unwrap();
            prop_assert_eq!(projected.end.unwrap().max(compression.end), projected.end.unwrap());
            table.undo().unwrap();
            prop_assert_eq!(table.workshop(), &before);
        }
    }
}
