//! `verify` counts again, and documents say where a record contradicts its ballots.

use crate::run::Data;
use mufakat::domain::event::VoteEvent;
use mufakat::domain::vote::DecidedBy;
use mufakat::domain::{Event, Record, Seal};

fn example() -> Vec<Record> {
    let now = "2024-06-11T14:30:00+08:00".parse().expect("an instant");
    mufakat::demo::demo(now, mufakat::domain::Zone::Wita, mufakat::demo::Day::One).expect("an example")
}

/// The example with its first acceptance by count turned round; the number of that record.
fn turned_round(data: &Data) -> u64 {
    let mut records = example();
    let turn = |event: &mut Event| {
        let Event::Vote(VoteEvent::VoteAccepted { taken, decided_by: DecidedBy::Count, .. }) = event else {
            return false;
        };
        taken.reverse();
        true
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
    let closed = |record: &Record| matches!(record.events[..], [Event::Vote(VoteEvent::VoteClosed { .. })]);
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
        assert!(said.contains(&format!("catatan {n}, pemungutan suara")), "{said}");
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
    let state = |data: &Data| -> serde_json::Value { serde_json::from_str(&data.run(args).fine()).expect("JSON") };
    let named = |state: &serde_json::Value| -> Vec<String> {
        let votes = state["votes"].as_array().expect("votes");
        let all = votes.iter().flat_map(|vote| vote["contradictions"].as_array().expect("a list"));
        all.map(|one| one["kind"].to_string()).collect()
    };
    assert!(named(&state(&sound)).is_empty());
    assert_eq!(named(&state(&forged)), ["\"taken\""]);
}

#[test]
fn a_lot_lies_as_the_closing_sum_and_the_word_give() {
    use mufakat::domain::vote::{TieSettlement, lot_order};
    let data = Data::new();
    let mut records = example();
    let settled = |event: &Event| matches!(event, Event::Vote(VoteEvent::TieSettled { .. }));
    let at = records.iter().position(|record| record.events.iter().any(settled));
    let at = at.expect("a tie that was settled");
    let [Event::Vote(VoteEvent::TieSettled { vote, .. })] = records[at].events[..] else {
        panic!("one event");
    };
    let history = mufakat::domain::History::replay(records[..at].iter().cloned());
    let history = history.expect("the records before");
    let workshop = history.workshop();
    let closed = workshop.vote(vote).expect("the vote");
    let tie = mufakat::domain::vote::result(workshop, closed).and_then(|result| result.tie);
    let tie = tie.expect("a tie");
    let tied: Vec<_> = closed.options.iter().filter(|o| tie.level.contains(&o.id)).cloned().collect();
    records.truncate(at);
    data.save("contoh", &records);
    let loaded = mufakat::journal::load(&data.journal("contoh")).expect("the records before");
    let closed = loaded.history.workshop().vote(vote).expect("the vote");
    let seal = closed.seal.expect("the sum of its closing");
    let other = Seal::of("another file");
    for (name, seal, fits) in [("benar", &seal, true), ("palsu", &other, false)] {
        // Two options lie alike by chance every second time.
        let words = ["bambu", "garuda", "melati", "kopi", "rinjani", "subak"];
        let drawn = |word: &&&str| {
            fits || lot_order(seal, word, &tied) != lot_order(&closed.seal.expect("closed"), word, &tied)
        };
        let word = words.iter().find(drawn).expect("a word that tells them apart");
        let settled = Event::Vote(VoteEvent::TieSettled {
            vote,
            how: TieSettlement::Lot { word: (*word).to_owned(), order: lot_order(seal, word, &tied) },
            reason: None,
        });
        let record = Record { n: at as u64 + 1, at: records[at - 1].at, events: vec![settled] };
        data.save(name, &[&records[..], &[record]].concat());
        let ran = data.run(["--lang", "en", "verify", name]);
        if fits {
            ran.fine();
        } else {
            let said = ran.refused();
            assert!(said.contains("the lot lies otherwise"), "{said}");
            assert!(said.contains(&format!("record {}", at + 1)), "{said}");
        }
    }
}
