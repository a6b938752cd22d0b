use super::*;
use crate::domain::agenda::SessionState;
use crate::domain::swot::ItemState;
use crate::domain::vote::{Method, SettledBy, TieSettlement, VoteState, result};
use crate::domain::{History, Workshop};
use jiff::civil::date;

fn at(zone: Zone, hour: i8, minute: i8) -> Timestamp {
    zone.instant(date(2024, 6, 11).at(hour, minute, 7, 0))
}

fn workshop(now: Timestamp, zone: Zone) -> Workshop {
    let records = demo(now, zone).expect("the script fits");
    let history = History::replay(records).expect("the records fit");
    history.workshop().clone()
}

#[test]
fn it_runs_at_this_moment_whatever_the_hour() {
    for zone in Zone::ALL {
        for minute in (0_i16..24 * 60).step_by(41).chain([1, 5, 13, 14, 1439]) {
            let time = i8::try_from(minute / 60).expect("an hour");
            let now = at(zone, time, i8::try_from(minute % 60).expect("a minute"));
            let records = demo(now, zone).expect("the script fits");
            assert!(records.iter().all(|record| record.at <= now), "{now}");
            assert!(records.is_sorted_by_key(|record| record.at), "{now}");
            let workshop = workshop(now, zone);
            let (position, open) = workshop.open_session().expect("a session");
            assert_eq!((position.day, open.plan.id.as_str()), (0, "swot-infrastruktur"));
            assert_eq!(workshop.days[0].date, zone.date(now));
        }
    }
}

#[test]
fn in_the_afternoon_the_clock_has_some_minutes_left() {
    let zone = Zone::Wita;
    for minute in 0..60 {
        let now = at(zone, 15, minute);
        let workshop = workshop(now, zone);
        let (_, open) = workshop.open_session().expect("a session");
        let started = open.started_at().expect("started");
        let ran = now.duration_since(started).as_mins();
        assert!((8..13).contains(&ran), "{ran}");
        assert_eq!(open.plan.minutes, 20);
    }
}

#[test]
fn a_friday_is_a_day_like_any_other() {
    let zone = Zone::Wib;
    let now = zone.instant(date(2024, 6, 14).at(15, 0, 0, 0));
    assert!(workshop(now, zone).open_session().is_some());
}

#[test]
fn it_is_the_same_for_the_same_moment() {
    let now = at(Zone::Wib, 15, 42);
    let (one, two) = (demo(now, Zone::Wib), demo(now, Zone::Wib));
    assert_eq!(one.expect("the script fits"), two.expect("the script fits"));
}

#[test]
fn it_shows_what_there_is_to_see() {
    let workshop = workshop(at(Zone::Wita, 15, 42), Zone::Wita);
    assert!(workshop.created.example);
    assert!(workshop.created.title.starts_with("CONTOH"));
    assert!(workshop.delegations.len() > 40);
    assert_eq!(workshop.headcounts.len(), 2);
    assert!(workshop.headcounts[0].total() > 100);
    assert!(workshop.items.len() >= 60);
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
    let workshop = workshop(at(Zone::Wita, 15, 42), Zone::Wita);
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
