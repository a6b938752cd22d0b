//! Four times the items take about four times as long: to open, and to write as every document.

use crate::large;
use crate::written::{agreement, form, markdown};
use mufakat::domain::Seals;
use mufakat::domain::document::Paper;
use mufakat::domain::forms::FormKind;
use mufakat::domain::history::History;
use mufakat::report::document::Style;
use mufakat::report::json::{self, Head};
use mufakat::text::Language;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// A quadratic spot takes sixteen times as long for four times as much.
const TIMES: u32 = 10;

fn head(history: &History) -> Head<'static> {
    Head { records: history.records().len() as u64, at: history.records().last().expect("a record").at, sum: "0f" }
}

/// The shortest of a few runs.
fn shortest(mut work: impl FnMut()) -> Duration {
    let times = (0..3).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

type Work = (&'static str, fn(&History));

const STYLE: Style = Style { language: Language::Id, names: true, desk: false };

fn works() -> Vec<Work> {
    vec![
        ("open", |history| {
            let records = history.records().to_vec();
            black_box(History::of(records, Seals::new()).expect("they fit"));
        }),
        ("markdown", |history| {
            black_box(markdown(history.workshop(), head(history), STYLE));
        }),
        ("minutes", |history| {
            let workshop = history.workshop();
            black_box(agreement(workshop, head(history), STYLE, Paper::A4));
        }),
        ("json", |history| {
            let shown = json::show(history.workshop(), head(history));
            black_box(serde_json::to_string(&shown).expect("JSON"));
        }),
        ("forms", |history| {
            for kind in [FormKind::Attendance, FormKind::Worksheet, FormKind::Ballots] {
                let form = form(history.workshop(), kind, Language::Id, Paper::A4);
                black_box(form);
            }
        }),
    ]
}

#[test]
fn a_workshop_four_times_as_large_takes_about_four_times_as_long() {
    let [small, large] = [5_000, 20_000].map(|items| {
        let history = History::of(large::records(items), Seals::new()).expect("they fit");
        assert_eq!(history.workshop().items.len() as u64, items);
        history
    });
    for (name, work) in works() {
        let (one, four) = (shortest(|| work(&small)), shortest(|| work(&large)));
        let most = one.max(Duration::from_millis(5)) * TIMES;
        assert!(four < most, "{name}: {one:?}, then {four:?}");
    }
}
