//! Writes journals of many invented places in up to four stages, to try out what looks at several journals at once.
//!
//! `cargo run --example many -- FOLDER` writes 300 of them; `--journals` and `--records` say how many and how long,
//! `--bad` adds a folder `bad` of files that are no good journals. The same numbers give the same bytes.
//!
//! Words that were taken back, parked or replaced hold `RAHASIA`, cells for the desk `MEJA` (amounts [`AMOUNT`]); those
//! who said something are `SUMBER00` and so on, those who vote openly `PEMILIH00`. None of these stands anywhere else.

pub mod bad;
mod ballots;
pub mod batch;
mod board;
mod oddments;
mod play;
mod random;
mod regions;
mod sheets;
mod story;
mod timing;
mod votes;
mod words;

use batch::{Asked, Made};
use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;

/// Digits that amounts for the desk begin with.
pub const AMOUNT: i64 = 765_432_100_000;

#[derive(Debug, Parser)]
struct Arguments {
    /// Where the journals go; it is made if need be.
    folder: PathBuf,
    /// How many journals.
    #[arg(long, default_value_t = 300)]
    journals: usize,
    /// How many records each has at least, about.
    #[arg(long, default_value_t = 400)]
    records: usize,
    /// Files that are no good journals, in a folder of their own.
    #[arg(long)]
    bad: bool,
}

#[allow(dead_code, reason = "a test takes this file as a module")]
fn main() -> ExitCode {
    let Arguments { folder, journals, records, bad } = Arguments::parse();
    let made = batch::write(&folder, Asked { journals, records, from: 0 });
    let made = made.and_then(|made| if bad { bad::write(&folder).map(|()| made) } else { Ok(made) });
    match made {
        Ok(made) => {
            tell(&made);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn tell(made: &Made) {
    for (event, times) in &made.events {
        println!("{times:>9} {event}");
    }
    println!("{} journals of {} places, {} records", made.journals, made.places, made.records);
}
