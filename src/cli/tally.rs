//! `mufakat tally`

use super::args::Tally;
use super::{Failure, out};
use crate::ballot_file;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;
use std::process::ExitCode;

/// Counts ballots from a file or stdin and prints the results.
pub(super) fn run(tally: &Tally) -> Result<ExitCode, Failure> {
    let name = tally.file.display();
    let input = input(&tally.file).map_err(|error| format!("{name}: {error}"))?;
    let results = ballot_file::tally(input, &tally.method)
        .map_err(|error| format!("{name}: {:#}", anyhow::Error::from(error)))?;
    let text = if tally.json {
        results.to_json().to_string()
    } else {
        results.to_string()
    };
    out::line(text.trim_end())?;
    Ok(ExitCode::SUCCESS)
}

fn input(path: &Path) -> io::Result<Box<dyn Read>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    Ok(Box::new(BufReader::with_capacity(
        1 << 16,
        File::open(path)?,
    )))
}
