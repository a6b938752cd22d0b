//! `mufakat tally`: counts ballots from a file.

use super::args::Tally;
use super::{Context, Failure, out};
use crate::ballot_file::{self, Kind, Limit, Problem, Reason, TallyError, Words};
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
    let input = input(&tally.file).map_err(|refused| runtime::refused(context.language(), &tally.file, &refused))?;
    let results = ballot_file::tally(input, &tally.method).map_err(|error| said(why(context.language(), &error)))?;
    if tally.json {
        out::json(&results.to_json().to_string())?;
    } else {
        let shown = results.in_words(words(context.language())).to_string();
        out::line(shown.trim_end())?;
    }
    Ok(ExitCode::SUCCESS)
}

fn input(path: &Path) -> Result<Box<dyn Read>, Refused> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    Ok(Box::new(BufReader::with_capacity(1 << 16, disk::stream(path)?)))
}

/// The phrases that results are told in.
const fn words(language: Language) -> Words {
    match language {
        Language::Id => Words {
            turnout: |valid, blank| text::turnout(Language::Id, valid, blank),
            raters: |raters| text::raters(Language::Id, raters),
            concordance: |value, raters, objects| text::concordance(Language::Id, value, raters, objects),
        },
        Language::En => Words {
            turnout: |valid, blank| text::turnout(Language::En, valid, blank),
            raters: |raters| text::raters(Language::En, raters),
            concordance: |value, raters, objects| text::concordance(Language::En, value, raters, objects),
        },
    }
}

/// The sentence that says why there is no result.
fn why(language: Language, error: &TallyError) -> String {
    match error {
        TallyError::Limit(limit) => text::too_large(language, phrase_of(*limit)),
        TallyError::Ballot { number, reason: Reason::Limit(limit) } => {
            text::large_ballot(language, *number, phrase_of(*limit))
        }
        TallyError::Ballot { number, reason } => {
            text::refused_ballot(language, *number, &ballot_fault(language, reason))
        }
        TallyError::OtherForm => text::other_form(language, None),
        TallyError::Quote(line) => text::open_quote(language, *line),
        TallyError::Known(known) => text::other_form(language, Some(&text::is_form(language, known.name()))),
        TallyError::Json(why) | TallyError::Form(why) => text::other_form(language, Some(why)),
        TallyError::Missing(field) => text::other_form(language, Some(&text::missing(language, field))),
        TallyError::Io(source) => text::unreadable(language, source),
        TallyError::UnknownKind(kind) => text::unknown_kind(language, kind, &kinds()),
        TallyError::WrongKind { method, kind } => {
            let methods: Vec<&str> = kind.methods().iter().map(|method| method.name()).collect();
            text::wrong_kind(language, method.name(), kind.name(), &methods.join(", "))
        }
        TallyError::NoCandidates => language.say(text::NO_CANDIDATES).to_owned(),
        TallyError::DuplicateCandidate(id) => text::candidate_twice(language, id),
        TallyError::Setting { name, problem: what } => text::setting(language, name, &setting_fault(language, what)),
        TallyError::Rules(bad) => text::impossible(language, &text::rules(language, *bad)),
    }
}

/// The names of all kinds of ballots.
fn kinds() -> String {
    Kind::ALL.map(Kind::name).join(", ")
}

/// What is wrong with a ballot.
fn ballot_fault(language: Language, reason: &Reason) -> String {
    match reason {
        Reason::Rule(broken) => text::rule(language, broken),
        Reason::Form(why) => text::ballot_form(language, why),
        Reason::Limit(limit) => language.say(phrase_of(*limit)).to_owned(),
        Reason::Count(count) => text::count(language, *count),
        Reason::Negative { candidate, number } => text::negative(language, candidate, *number),
        Reason::UnknownCriterion(name) => text::no_criterion(language, name),
        Reason::CriterionTwice { candidate, criterion } => text::scored_twice(language, candidate, criterion),
        Reason::Rating { candidate, text } => text::rating(language, candidate, text),
        Reason::SecondTotals => language.say(text::SECOND_TOTALS).to_owned(),
    }
}

/// What is wrong with a setting.
fn setting_fault(language: Language, problem: &Problem) -> String {
    match problem {
        Problem::NoCriteria => language.say(text::NO_CRITERIA).to_owned(),
        Problem::ListedTwice(name) => text::listed_twice(language, name),
        Problem::WeighedTwice(name) => text::weighed_twice(language, name),
        Problem::NoCriterion(name) => text::no_criterion(language, name),
        Problem::Weight { name, text } => text::weight(language, name, text),
        Problem::BehindBallots => language.say(text::BEHIND_BALLOTS).to_owned(),
    }
}

/// What there is too much of.
const fn phrase_of(limit: Limit) -> Phrase {
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
