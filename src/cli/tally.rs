//! `mufakat tally`

use super::args::Tally;
use super::{Context, Failure, out};
use crate::ballot_file::{self, Limit, Reason, TallyError};
use crate::disk::{self, Refused};
use crate::domain::plain::visible;
use crate::runtime;
use crate::text::{Language, Phrase, tally as text};
use std::io::{self, BufReader, Read};
use std::path::Path;
use std::process::ExitCode;

/// Counts ballots from a file or stdin and prints the results.
pub(super) fn run(context: &Context, tally: &Tally) -> Result<ExitCode, Failure> {
    let name = tally.file.display().to_string();
    let said = |why: String| visible(&format!("{name}: {why}")).into_owned();
    let input = input(&tally.file)
        .map_err(|refused| runtime::refused(context.language(), &tally.file, &refused))?;
    let results = ballot_file::tally(input, &tally.method)
        .map_err(|error| said(why(context.language(), error)))?;
    if tally.json {
        out::json(&results.to_json().to_string())?;
    } else {
        out::line(results.to_string().trim_end())?;
    }
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

/// Why there is no result.
fn why(language: Language, error: TallyError) -> String {
    match error {
        TallyError::Limit(limit) => text::too_large(language, phrase(limit)),
        TallyError::Ballot {
            number,
            reason: Reason::Limit(limit),
        } => text::large_ballot(language, number, phrase(limit)),
        TallyError::OtherForm => text::other_form(language, None),
        TallyError::Json(why) | TallyError::Form(why) => text::other_form(language, Some(&why)),
        TallyError::Missing(field) => {
            text::other_form(language, Some(&text::missing(language, field)))
        }
        TallyError::Io(_)
        | TallyError::UnknownKind(_)
        | TallyError::WrongKind { .. }
        | TallyError::NoCandidates
        | TallyError::DuplicateCandidate(_)
        | TallyError::Setting { .. }
        | TallyError::Rules(_)
        | TallyError::Ballot { .. } => format!("{:#}", anyhow::Error::from(error)),
    }
}

const fn phrase(limit: Limit) -> Phrase {
    match limit {
        Limit::Candidates => text::CANDIDATES,
        Limit::Criteria => text::CRITERIA,
        Limit::Cells => text::CELLS,
        Limit::Name => text::NAME,
        Limit::Entries => text::ENTRIES,
        Limit::Number => text::NUMBER,
        Limit::Ballots => text::BALLOTS,
        Limit::Ballot => text::BALLOT,
        Limit::Held => text::HELD,
        Limit::Rest => text::REST,
    }
}
