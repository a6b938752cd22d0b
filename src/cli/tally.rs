//! `mufakat tally`

use super::args::Tally;
use super::{Context, Failure, out};
use crate::ballot_file;
use crate::disk::{self, Refused};
use crate::runtime;
use std::io::{self, BufReader, Read};
use std::path::Path;
use std::process::ExitCode;

/// Counts ballots from a file or stdin and prints the results.
pub(super) fn run(context: &Context, tally: &Tally) -> Result<ExitCode, Failure> {
    let name = tally.file.display();
    let input = input(&tally.file)
        .map_err(|refused| runtime::refused(context.language(), &tally.file, &refused))?;
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

fn input(path: &Path) -> Result<Box<dyn Read>, Refused> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    Ok(Box::new(BufReader::with_capacity(
        1 << 16,
        disk::stream(path)?,
    )))
}
