//! Sixty workshops of 400 records, held side by side, and written as tables and as a page.

#[path = "../examples/many/main.rs"]
mod many;

use divan::{Bencher, black_box};
use many::batch::{self, Asked};
use mufakat::domain::document::{DocumentFormat, Paper};
use mufakat::journal::{self, Loaded};
use mufakat::report::{self, tidy};
use mufakat::rollup::{Facts, Reading, Rollup, Source};
use mufakat::text::Language;
use std::path::PathBuf;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

/// The workshops, and the files that they come from while they are read.
static LOADED: LazyLock<Vec<(String, Loaded)>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    batch::write(folder.path(), Asked { journals: 60, records: 400, from: 0 }).expect("journals");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder.path()).expect("a folder").flatten().map(|entry| entry.path()).collect();
    files.sort();
    let load = |path: PathBuf| (path.display().to_string(), journal::load(&path).expect("a journal"));
    files.into_iter().map(load).collect()
});

fn side_by_side() -> Rollup {
    let mut reading = Reading::default();
    for (file, loaded) in LOADED.iter() {
        let summary = &loaded.summary;
        reading.add(Facts::of(Source {
            file,
            first: summary.first_sum.seal(),
            last: summary.sum.seal(),
            records: summary.records,
            workshop: loaded.history.workshop(),
        }));
    }
    reading.finish()
}

#[divan::bench(sample_count = 10)]
fn hold(bencher: Bencher) {
    LazyLock::force(&LOADED);
    bencher.bench(side_by_side);
}

#[divan::bench(sample_count = 10)]
fn tables(bencher: Bencher) {
    let rollup = side_by_side();
    bencher.bench(|| tidy::json(rollup.tables(), &mut std::io::sink()).expect("written"));
}

#[divan::bench(sample_count = 10)]
fn page(bencher: Bencher) {
    let rollup = side_by_side();
    bencher.bench(|| {
        let document = report::rollup::document(&rollup, Language::Id);
        black_box(report::write::write(&document, DocumentFormat::Html, Paper::A4).expect("a page"));
    });
}
