mod sheets;

use super::*;
use crate::domain::agenda::{SessionState, planned_start};
use crate::domain::swot::ItemState;
use crate::domain::vote::{Method, SettledBy, TieSettlement, VoteState, result};
use crate::domain::{History, Workshop};
use jiff::civil::date;

const DAYS: [Day; 2] = [Day::One, Day::Two];

fn at(zone: Zone, hour: i8, minute: i8) -> Timestamp {
    zone.instant(date(2024, 6, 11).at(hour, minute, 7, 0))
}

fn workshop(now: Timestamp, zone: Zone, day: Day) -> Workshop {
    let records = demo(now, zone, day).expect("the script fits");
    let history = History::replay(records).expect("the records fit");
    history.workshop().clone()
}

fn afternoon(day: Day) -> Workshop {
    workshop(at(Zone::Wita, 15, 42), Zone::Wita, day)
}

#[test]
fn it_runs_at_this_moment_whatever_the_hour() {
    for (zone, day) in Zone::ALL.into_iter().flat_map(|zone| DAYS.map(|day| (zone, day))) {
        for minute in (0_i16..24 * 60).step_by(97).chain([1, 5, 13, 14, 26, 27, 55, 1439]) {
            let time = i8::try_from(minute / 60).expect("an hour");
            let now = at(zone, time, i8::try_from(minute % 60).expect("a minute"));
            let records = demo(now, zone, day).expect("the script fits");
            assert!(records.iter().all(|record| record.at <= now), "{now}");
            assert!(records.is_sorted_by_key(|record| record.at), "{now}");
            let history = History::replay(records).expect("the records fit");
            let workshop = history.workshop();
            let (position, open) = workshop.open_session().expect("a session");
            let running = match day {
                Day::One => (0, "swot-infrastruktur"),
                Day::Two => (1, "quick-win"),
            };
            assert_eq!((position.day, open.plan.id.as_str()), running);
            assert_eq!(workshop.days[position.day].date, zone.date(now));
        }
    }
}

#[test]
fn in_the_afternoon_the_clock_has_some_minutes_left() {
    let zone = Zone::Wita;
    for minute in 0..60 {
        for (day, expected, planned) in [(Day::One, 8..13, 20), (Day::Two, 24..29, 45)] {
            let now = at(zone, 15, minute);
            let workshop = workshop(now, zone, day);
            let (_, open) = workshop.open_session().expect("a session");
            let started = open.started_at().expect("started");
            let ran = now.duration_since(started).as_mins();
            assert!(expected.contains(&ran), "{ran}");
            assert_eq!(open.plan.minutes, planned);
        }
    }
}

#[test]
fn a_friday_is_a_day_like_any_other() {
    let zone = Zone::Wib;
    for (day, date) in DAYS.into_iter().flat_map(|day| [14, 15].map(|of| (day, date(2024, 6, of)))) {
        let now = zone.instant(date.at(15, 0, 0, 0));
        assert!(workshop(now, zone, day).open_session().is_some());
    }
}

#[test]
fn it_is_the_same_for_the_same_moment() {
    for day in DAYS {
        let now = at(Zone::Wib, 15, 42);
        let (one, two) = (demo(now, Zone::Wib, day), demo(now, Zone::Wib, day));
        assert_eq!(one.expect("the script fits"), two.expect("the script fits"));
    }
}

#[test]
fn day_one_was_yesterday_with_its_delays() {
    let workshop = afternoon(Day::Two);
    assert_eq!(workshop.days[0].date, date(2024, 6, 10));
    let starts = workshop.days[0].sessions.iter().map(|session| {
        assert_eq!(session.state, SessionState::Ended, "{}", session.plan.id);
        let planned = planned_start(&session.plan, workshop.days[0].date, Zone::Wita);
        session.started_at().expect("started").duration_since(planned).as_mins()
    });
    assert_eq!(starts.collect::<Vec<i64>>(), [0, 14, 16, 15, 14, 12, 13, 9, 8, 6, 6, 6, 9, 11]);
    assert!(workshop.votes.values().take(5).all(|vote| vote.state == VoteState::Accepted));
}

#[test]
fn it_shows_what_there_is_to_see() {
    let workshop = afternoon(Day::One);
    assert!(workshop.created.example);
    assert!(workshop.created.title.starts_with("CONTOH"));
    assert!(workshop.delegations.len() > 40);
    assert_eq!(workshop.headcounts.len(), 2);
    assert!(workshop.headcounts[0].total() > 100);
    assert!(workshop.items.len() >= 60);
    assert_eq!(workshop.groups.len(), 6);
    let state = |state: fn(&ItemState) -> bool| workshop.items.values().filter(|item| state(&item.state)).count();
    assert_eq!(state(|s| matches!(s, ItemState::Merged(_))), 3);
    assert_eq!(state(|s| matches!(s, ItemState::Parked)), 1);
    assert_eq!(state(|s| matches!(s, ItemState::Withdrawn)), 1);
    for aspect in workshop.aspects() {
        for quadrant in crate::domain::swot::Quadrant::ALL {
            let mut there = workshop.items.values();
            assert!(there.any(|i| i.aspect == aspect.id && i.quadrant == quadrant));
        }
    }
    let ended = workshop.sessions().filter(|(_, s)| s.state == SessionState::Ended);
    assert_eq!(ended.count(), 11);
}

#[test]
fn its_votes_are_closed_by_different_methods_and_one_is_open() {
    let workshop = afternoon(Day::One);
    let votes: Vec<_> = workshop.votes.values().collect();
    let states: Vec<VoteState> = votes.iter().map(|vote| vote.state).collect();
    let accepted = VoteState::Accepted;
    assert_eq!(states, [accepted, accepted, accepted, VoteState::Open]);
    let method = |index: usize| votes[index].declaration.as_ref().map(|d| d.method.clone());
    assert!(matches!(method(0), Some(Method::Approval { .. })));
    assert!(matches!(method(1), Some(Method::Ranking { .. })));
    assert!(matches!(method(2), Some(Method::Dots { .. })));
    let dots = result(&workshop, votes[2]).expect("counted");
    assert_eq!(dots.settled_by, [SettledBy::Settlement(TieSettlement::TakeAll)]);
    let taken = dots.taken.expect("settled");
    assert_eq!(taken, [vec!["A"], vec!["D"], vec!["F", "J"]]);
    let turnout = votes[3].turnout().expect("open");
    assert_eq!((turnout.ballots, turnout.voters), (15, 40));
}
