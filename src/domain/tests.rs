//! Properties of the whole: what is decided fits, and the workshop is the fold of its effective records.

#![expect(clippy::cast_possible_truncation, reason = "the numbers of a test are small")]

mod refused;

use super::fixture::{Step, Table, created, steps, sum_of};
use super::{Event, History, Record, Seals, Workshop, create, evolve};
use crate::domain::event::{JournalEvent, VoteEvent};
use proptest::prelude::*;

#[test]
fn a_title_with_a_placeholder_names_the_place() {
    let mut titled = created();
    titled.title = "Lokakarya {place} bersama {head}".to_owned();
    let place = titled.place.clone();
    let events = create(titled, Vec::new(), Vec::new()).unwrap();
    let Event::Journal(JournalEvent::WorkshopCreated(created)) = &events[0] else { panic!("the first event creates") };
    assert_eq!(created.title, format!("Lokakarya {} bersama {}", place.full_name(), place.head));
}

fn run(steps: &[Step]) -> Table {
    let mut table = Table::new();
    for step in steps {
        table.step(step);
    }
    table
}

/// The workshop by the definition: which records count is found first, by walking the undoings.
fn folded(records: &[Record]) -> Workshop {
    let mut counts = vec![true; records.len() + 1];
    for record in records {
        match record.events.as_slice() {
            [Event::Journal(JournalEvent::Undone { record })] => counts[*record as usize] = false,
            [Event::Journal(JournalEvent::Redone { record })] => counts[*record as usize] = true,
            _ => {}
        }
    }
    let Event::Journal(JournalEvent::WorkshopCreated(created)) = &records[0].events[0] else {
        panic!("the first event creates")
    };
    let mut workshop = Workshop::create(created).unwrap();
    let effective = records.iter().filter(|record| counts[record.n as usize]);
    let events = effective.flat_map(|record| record.events.iter().map(|event| (record.n, event)));
    for (n, event) in events.skip(1) {
        if !matches!(event, Event::Journal(JournalEvent::Undone { .. } | JournalEvent::Redone { .. })) {
            evolve(&mut workshop, event).unwrap();
        }
        if let Event::Vote(VoteEvent::VoteClosed { vote, .. }) = event {
            workshop.votes.get_mut(vote).unwrap().seal = Some(sum_of(n));
        }
    }
    workshop
}

fn holds(workshop: &Workshop) {
    let open = workshop.sessions().filter(|(_, session)| session.is_open());
    assert!(open.count() <= 1, "two sessions are open");
    for item in workshop.items.values() {
        if let super::swot::ItemState::Merged(into) = item.state {
            let above = &workshop.items[&into];
            assert_ne!(above.id, item.id);
            assert!(
                !matches!(above.state, super::swot::ItemState::Merged(_)),
                "a merged item hangs under a merged one"
            );
        }
        let under = workshop.items.values();
        let under = under.filter(|i| i.state == super::swot::ItemState::Merged(item.id));
        assert_eq!(workshop.count_merged_into(item.id), under.clone().count());
        assert!(workshop.merged_into(item.id).eq(under));
    }
    knows_what_is_on_the_board(workshop);
}

/// What is known to be on the board is what a look through all items finds there.
fn knows_what_is_on_the_board(workshop: &Workshop) {
    let shown = || workshop.items.values().filter(|item| item.is_shown());
    assert!(workshop.shown().eq(shown()));
    assert!(workshop.on_board().eq(shown().filter(|item| workshop.is_on_board(item))));
    for aspect in workshop.aspects().iter().chain(&workshop.hidden_aspects) {
        let of_aspect = || shown().filter(|item| item.aspect == aspect.id);
        assert_eq!(workshop.count_in_aspect(&aspect.id), of_aspect().count());
        for quadrant in super::swot::Quadrant::ALL {
            let here = || of_aspect().filter(|item| item.quadrant == quadrant);
            assert_eq!(workshop.count_in_quadrant(&aspect.id, quadrant), here().count());
            assert!(workshop.in_quadrant(&aspect.id, quadrant).eq(here()));
            assert!(workshop.in_quadrant(&aspect.id, quadrant).rev().eq(here().rev()));
        }
    }
}

/// What going through the records one by one gives.
fn one_by_one(records: &[Record]) -> Result<History, (u64, super::Inconsistent)> {
    let (first, rest) = records.split_first().expect("a record");
    let mut history = History::begin(first.clone()).map_err(|why| (1, why))?;
    for record in rest {
        let n = history.next_record();
        history.push(record.clone()).map_err(|why| (n, why))?;
    }
    Ok(history)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    // `Table` unwraps every event that was decided, so that one that does not fit fails here.
    #[test]
    fn the_workshop_is_the_fold_of_its_effective_records(steps in steps(220)) {
        let table = run(&steps);
        let records = table.history.records();
        prop_assert_eq!(table.workshop(), &folded(records));
        let seals = records.iter().skip(1).map(|record| (record.n, sum_of(record.n))).collect();
        let replayed = History::of(records.to_vec(), seals).unwrap();
        prop_assert_eq!(&replayed, &table.history);
        prop_assert_eq!(table.history.recount().found, vec![], "what was decided contradicts nothing");
        holds(table.workshop());
    }

    #[test]
    fn after_every_step_the_board_is_known_without_looking_through_all_items(steps in steps(120)) {
        let mut table = Table::new();
        for step in &steps {
            table.step(step);
            knows_what_is_on_the_board(table.workshop());
        }
    }

    #[test]
    fn undo_then_redo_changes_nothing(steps in steps(80)) {
        let mut table = run(&steps);
        let before = table.workshop().clone();
        if table.undo().is_ok() {
            prop_assert!(table.redo().is_ok());
            prop_assert_eq!(table.workshop(), &before);
        }
    }

    #[test]
    fn undoing_everything_leaves_what_are_no_entries(steps in steps(60)) {
        let mut table = run(&steps);
        while table.undo().is_ok() {}
        let history = &table.history;
        let effective = history.records().iter().filter(|record| history.is_effective(record.n));
        let entries = effective.filter(|record| record.is_entry()).count();
        match history.undo() {
            Err(super::Refusal::NothingToUndo) => prop_assert_eq!(entries, 0),
            Err(super::Refusal::NeededBy(later)) => {
                prop_assert!(history.is_effective(later));
                prop_assert!(!history.record(later).unwrap().is_entry());
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn a_record_that_does_not_fit_changes_nothing(
        steps in steps(60),
        others in steps(60),
        order in any::<prop::sample::Index>(),
    ) {
        let mut history = run(&steps).history;
        let other = run(&others).history;
        let events: Vec<Event> = other.records().iter().flat_map(|r| r.events.clone()).collect();
        let start = order.index(events.len());
        for chunk in events[start..].chunks(3) {
            let before = history.clone();
            let record = Record { n: history.next_record(), at: jiff::Timestamp::MIN, events: chunk.to_vec() };
            if history.push(record).is_err() {
                prop_assert_eq!(&history, &before);
            }
        }
        holds(history.workshop());
    }

    #[test]
    fn what_does_not_fit_is_named_where_those_before_it_fit(
        steps in steps(160),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..4),
        half in any::<prop::sample::Index>(),
    ) {
        let mut records = run(&steps).history.records().to_vec();
        for (to, from) in changes {
            let events = records[from.index(records.len())].events.clone();
            let to = to.index(records.len());
            records[to].events = events;
        }
        let of = |records: &[Record]| History::of(records.to_vec(), Seals::new());
        let slow = one_by_one(&records);
        match (&slow, of(&records)) {
            (Ok(slow), Ok(at_once)) => prop_assert_eq!(slow, &at_once),
            (Err((first, _)), Err((n, why))) => {
                prop_assert!(*first <= n, "{} of {}", n, first);
                let n = usize::try_from(n).expect("few");
                let before = of(&records[..n - 1]);
                prop_assert!(n == 1 || before.is_ok());
                if let Ok(mut before) = before {
                    prop_assert_eq!(before.push(records[n - 1].clone()), Err(why));
                }
            }
            // A record that was undone for good is not looked at.
            (Err(_), Ok(_)) => {}
            (Ok(_), Err((n, why))) => prop_assert!(false, "{}: {}", n, why),
        }
        let (known, next) = records.split_at(half.index(records.len()));
        if let Ok(mut history) = of(known) {
            let mut pushed = history.clone();
            let misfit = next.iter().find_map(|record| pushed.push(record.clone()).err());
            let sealed = next.iter().map(|record| (record.clone(), sum_of(record.n))).collect();
            match (misfit, history.extend(sealed)) {
                (None, Ok(())) => prop_assert_eq!(history.records(), pushed.records()),
                (Some(_), Err(_)) => prop_assert!(history.records().len() >= pushed.records().len()),
                (Some(_), Ok(())) => {}
                (None, Err(why)) => prop_assert!(false, "{}", why),
            }
            prop_assert!(of(history.records()).is_ok(), "what is left adds up");
        }
    }

    #[test]
    fn events_in_any_order_never_panic(steps in steps(220), seed in any::<u64>()) {
        let records = run(&steps).history.records().to_vec();
        let mut events: Vec<Event> = records.into_iter().flat_map(|record| record.events).collect();
        let mut workshop = Table::new().workshop().clone();
        let mut state = seed | 1;
        while !events.is_empty() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let event = events.swap_remove((state >> 33) as usize % events.len());
            let before = workshop.clone();
            if evolve(&mut workshop, &event).is_err() {
                prop_assert_eq!(&workshop, &before);
            }
            holds(&workshop);
        }
    }

    #[test]
    fn an_event_reads_as_it_was_written(steps in steps(40)) {
        for event in run(&steps).history.records().iter().flat_map(|record| &record.events) {
            let written = serde_json::to_string(event).unwrap();
            let read: Event = serde_json::from_str(&written).unwrap();
            prop_assert_eq!(&read, event);
        }
    }
}

#[test]
fn random_steps_reach_most_kinds_of_events() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut kinds = std::collections::BTreeSet::new();
    for _ in 0..60 {
        let steps = steps(500).new_tree(&mut runner).unwrap().current();
        for record in run(&steps).history.records() {
            for event in &record.events {
                let json = serde_json::to_value(event).unwrap();
                kinds.insert(json["type"].as_str().unwrap().to_owned());
            }
        }
    }
    assert!(kinds.len() >= 44, "only {kinds:?}");
}
