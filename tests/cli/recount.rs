//! `verify` counts again, and documents say where a record contradicts its ballots.

use crate::run::Data;
use mufakat::domain::vote::DecidedBy;
use mufakat::domain::{Event, Record};

fn example() -> Vec<Record> {
    let now = "2024-06-11T14:30:00+08:00".parse().expect("an instant");
    mufakat::demo::demo(now, mufakat::domain::Zone::Wita).expect("an example")
}

/// The example with its first acceptance by count turned round; the number of that record.
fn turned_round(data: &Data) -> u64 {
    let mut records = example();
    let turn = |event: &mut Event| match event {
        Event::VoteAccepted {
            taken,
            decided_by: DecidedBy::Count,
            ..
        } => {
            taken.reverse();
            true
        }
        _ => false,
    };
    let found = records.iter_mut().find_map(|record| {
        let any = record.events.iter_mut().any(turn);
        any.then_some(record.n)
    });
    data.save("contoh", &records);
    found.expect("an acceptance by count")
}

#[test]
fn every_closed_vote_is_counted_again() {
    let data = Data::example();
    let closed = |record: &Record| matches!(record.events[..], [Event::VoteClosed { .. }]);
    let votes = example().iter().filter(|record| closed(record)).count();
    let said = data.run(["--lang", "id", "verify", "contoh"]).fine();
    let last = format!("{votes} pemungutan suara dihitung ulang, semua cocok");
    assert_eq!(said.lines().last(), Some(last.as_str()), "{said}");
    let said = data.run(["--lang", "en", "verify", "contoh"]).fine();
    let last = format!("{votes} votes counted again, all agree");
    assert_eq!(said.lines().last(), Some(last.as_str()), "{said}");
    let empty = Data::bangli();
    let said = empty.run(["--lang", "en", "verify", "bangli"]).fine();
    assert!(!said.contains("counted again"), "{said}");
}

#[test]
fn what_was_not_counted_is_named_with_its_record_also_behind_a_torn_end() {
    let data = Data::new();
    let n = turned_round(&data);
    for torn in [false, true] {
        if torn {
            let journal = data.journal("contoh");
            let mut bytes = std::fs::read(&journal).expect("a journal");
            bytes.extend_from_slice(b"{\"n\":");
            std::fs::write(&journal, bytes).expect("written");
        }
        let said = data.run(["--lang", "id", "verify", "contoh"]).refused();
        assert!(
            said.contains(&format!("catatan {n}, pemungutan suara")),
            "{said}"
        );
        assert!(said.contains("hitungan memberi"), "{said}");
        assert_eq!(said.contains("belum selesai ditulis"), torn, "{said}");
        let said = data.run(["--lang", "en", "verify", "contoh"]).refused();
        assert!(said.contains(&format!("record {n}, vote")), "{said}");
    }
}

#[test]
fn documents_warn_instead_of_ticking() {
    let sound = Data::example();
    let forged = Data::new();
    turned_round(&forged);
    for (language, warning) in [("id", "perlu dijelaskan"), ("en", "must be explained")] {
        for format in ["markdown", "html"] {
            let args = ["--lang", language, "export", "contoh", "--format", format];
            let said = sound.run(args).fine();
            assert!(!said.contains(warning), "{said}");
            let ticks = said.matches('✓').count();
            assert!(ticks > 0, "{said}");
            let said = forged.run(args).fine();
            assert!(said.contains(warning), "{said}");
            assert!(said.matches('✓').count() < ticks, "{said}");
        }
    }
    let args = ["export", "contoh", "--format", "json"];
    let state = |data: &Data| -> serde_json::Value {
        serde_json::from_str(&data.run(args).fine()).expect("JSON")
    };
    let named = |state: &serde_json::Value| -> Vec<String> {
        let votes = state["votes"].as_array().expect("votes");
        let all = votes
            .iter()
            .flat_map(|vote| vote["contradictions"].as_array().expect("a list"));
        all.map(|one| one["kind"].to_string()).collect()
    };
    assert!(named(&state(&sound)).is_empty());
    assert_eq!(named(&state(&forged)), ["\"taken\""]);
}

#[test]
fn a_lot_is_drawn_from_the_sum_of_the_closing_record() {
    use mufakat::domain::vote::{TieSettlement, lot_order};
    let data = Data::new();
    let mut records = example();
    let settled = |event: &Event| matches!(event, Event::TieSettled { .. });
    let at = records
        .iter()
        .position(|record| record.events.iter().any(settled));
    let at = at.expect("a tie that was settled");
    let [Event::TieSettled { vote, .. }] = records[at].events[..] else {
        panic!("one event");
    };
    let history = mufakat::domain::History::replay(records[..at].iter().cloned());
    let history = history.expect("the records before");
    let workshop = history.workshop();
    let closed = workshop.vote(vote).expect("the vote");
    let tie = mufakat::domain::vote::result(workshop, closed).and_then(|result| result.tie);
    let tie = tie.expect("a tie");
    let tied: Vec<_> = closed
        .options
        .iter()
        .filter(|o| tie.level.contains(&o.id))
        .cloned()
        .collect();
    let lot = |seed: &str| Event::TieSettled {
        vote,
        how: TieSettlement::Lot {
            seed: seed.to_owned(),
            order: lot_order(seed, &tied),
        },
        reason: None,
    };
    records.truncate(at);
    let closing = records.iter().rev().find(|record| {
        record
            .events
            .iter()
            .any(|event| matches!(event, Event::VoteClosed { vote: closed, .. } if *closed == vote))
    });
    let closing = closing.expect("its closing").n;
    data.save("contoh", &records);
    let sum = mufakat::journal::sum_of(&data.journal("contoh"), closing).expect("a sum");
    let record = |seed: &str| Record {
        n: at as u64 + 1,
        at: records[at - 1].at,
        events: vec![lot(seed)],
    };
    for (name, seed, names) in [
        ("benar", sum.clone(), false),
        ("palsu", "0".repeat(64), true),
    ] {
        let all: Vec<Record> = records.iter().cloned().chain([record(&seed)]).collect();
        data.save(name, &all);
        let ran = data.run(["--lang", "en", "verify", name]);
        if names {
            let said = ran.refused();
            assert!(said.contains("was not drawn from the sum"), "{said}");
            assert!(said.contains(&format!("record {}", at + 1)), "{said}");
        } else {
            ran.fine();
        }
    }
}
