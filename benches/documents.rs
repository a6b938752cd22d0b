//! A workshop with 100 000 items and everything that happened to them: opened, and written as every document.

#[path = "../tests/report/large.rs"]
mod large;
#[path = "../tests/report/written.rs"]
mod written;

use divan::{Bencher, black_box};
use mufakat::domain::Record;
use mufakat::domain::Seals;
use mufakat::domain::document::{DocumentKind, Paper};
use mufakat::domain::forms::FormKind;
use mufakat::domain::history::History;
use mufakat::report::block::Document;
use mufakat::report::document::{Asked, Style, document};
use mufakat::report::json::{self, Head};
use mufakat::report::{docx, xlsx};
use mufakat::text::Language;
use std::sync::LazyLock;

const SIZES: [u64; 2] = [25_000, 100_000];

static HISTORIES: LazyLock<[History; 2]> = LazyLock::new(|| SIZES.map(history));

fn main() {
    divan::main();
}

fn history(items: u64) -> History {
    History::of(large::records(items), Seals::new()).expect("they fit")
}

fn of(items: u64) -> &'static History {
    let index = SIZES.iter().position(|size| *size == items).expect("a size");
    &HISTORIES[index]
}

fn head(history: &History) -> Head<'static> {
    Head { records: history.records().len() as u64, at: history.records().last().expect("a record").at, sum: "0f" }
}

const STYLE: Style = Style { language: Language::Id, names: true, desk: false };

#[divan::bench(args = SIZES, sample_count = 3)]
fn open(bencher: Bencher, items: u64) {
    bencher
        .with_inputs(|| of(items).records().to_vec())
        .bench_values(|records: Vec<Record>| History::of(records, Seals::new()).expect("they fit"));
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn markdown(items: u64) {
    let history = of(items);
    black_box(written::markdown(history.workshop(), head(history), STYLE));
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn minutes(items: u64) {
    let history = of(items);
    let page = written::agreement(history.workshop(), head(history), STYLE, Paper::A4);
    black_box(page);
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn json(items: u64) {
    let history = of(items);
    let shown = serde_json::to_string(&json::show(history.workshop(), head(history)));
    black_box(shown.expect("JSON"));
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn worksheet(items: u64) {
    let workshop = of(items).workshop();
    let form = written::form(workshop, FormKind::Worksheet, Language::Id, Paper::A4);
    black_box(form);
}

/// Files for office programs are of a workshop with so many items: a hundred times what a room says.
const FILED: u64 = 10_000;

static FILED_HISTORY: LazyLock<History> = LazyLock::new(|| history(FILED));

fn filed() -> Document {
    let asked = Asked { kind: DocumentKind::All, style: STYLE, is_final: true, office: None };
    document(FILED_HISTORY.workshop(), head(&FILED_HISTORY), &asked)
}

#[divan::bench(sample_count = 3)]
fn word() {
    black_box(docx::document(&filed(), Paper::A4).expect("a file"));
}

#[divan::bench(sample_count = 3)]
fn excel() {
    black_box(xlsx::document(&filed(), Paper::A4).expect("a file"));
}
