//! Commands about saved workshops: list, show, verify, repair.

use super::{Context, Failure, export, out};
use crate::domain::carry::since;
use crate::domain::history::Found;
use crate::domain::plain::visible;
use crate::journal::{self, JournalError, Loaded, shelf, sidecar};
use crate::runtime;
use crate::text::{carry as carry_text, cli as text, contradiction, dates, ending};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Lists the saved workshops, the last changed first.
pub(super) fn list(context: &Context, as_json: bool) -> Result<ExitCode, Failure> {
    let language = context.language();
    let saved = shelf::list(&context.paths()?.workshops).map_err(|error| journal_failure(context, &error))?;
    for saved in &saved {
        remark_in_list(context, saved);
    }
    if as_json {
        let rows: Vec<serde_json::Value> = saved.iter().map(row).collect();
        out::json(&serde_json::Value::from(rows).to_string())?;
        return Ok(ExitCode::SUCCESS);
    }
    if saved.is_empty() {
        out::line(text::none_saved(language))?;
    }
    for saved in saved {
        match saved.glance {
            Ok(glance) => {
                let day = glance.days.first().map(|day| dates::short_date(language, *day));
                out::line(&format!(
                    "{:<32} {:<14} {} · {}",
                    visible(&saved.name),
                    day.unwrap_or_default(),
                    visible(&glance.place.full_name()),
                    visible(&glance.title)
                ))?;
            }
            Err(error) => {
                out::line(&format!("{:<32} {}", visible(&saved.name), runtime::journal_error(language, &error)))?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A saved workshop as `list --json` gives it.
fn row(saved: &shelf::Saved) -> serde_json::Value {
    match &saved.glance {
        Ok(glance) => json!({
            "name": saved.name,
            "place": glance.place.full_name(),
            "title": glance.title,
            "days": glance.days,
            "zone": glance.zone,
            "records": glance.last.map(|(n, _)| n),
            "changed": glance.last.map(|(_, at)| at),
            "path": saved.path,
        }),
        Err(error) => json!({ "name": saved.name, "path": saved.path, "error": error.to_string() }),
    }
}

/// Prints the whole state as JSON.
pub(super) fn show(context: &Context, name: &str) -> Result<ExitCode, Failure> {
    let (journal, loaded) = load(context, name)?;
    remark_on_end(context, &loaded);
    export::show(context, &loaded, &journal)
}

/// Lists what has changed since the workshop was carried over from an earlier one, a line each.
pub(super) fn since_carried(context: &Context, name: &str) -> Result<ExitCode, Failure> {
    let (_, loaded) = load(context, name)?;
    remark_on_end(context, &loaded);
    let (language, workshop) = (context.language(), loaded.history.workshop());
    let not_carried = || Failure::Refused(language.say(carry_text::NOT_CARRIED).to_owned());
    let changes = since(&loaded.history).ok_or_else(not_carried)?;
    if changes.is_empty() {
        out::line(language.say(carry_text::NO_CHANGE))?;
    }
    for change in changes {
        let how = carry_text::how(language, workshop, &change.how, false).unwrap_or_default();
        out::line(&visible(&format!("{how}: {}", carry_text::thing(language, workshop, &change.thing, true))))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Checks every line, and counts every vote again.
pub(super) fn verify(context: &Context, name: &str) -> Result<ExitCode, Failure> {
    let (_, loaded) = load(context, name)?;
    let summary = &loaded.summary;
    let language = context.language();
    let votes = recounted(context, &loaded)?;
    let time = |at| ending::moment(language, summary.zone, at);
    out::line(&text::verified(
        language,
        summary.records,
        &time(summary.first),
        &time(summary.last),
        summary.sum.as_str(),
    ))?;
    if let Some(said) = runtime::remark_on_end(language, summary.torn, summary.zone, summary.last) {
        out::line(&ending::remark(language, &said))?;
    }
    if votes > 0 {
        out::line(&contradiction::all_agree(language, votes))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Counts every vote again and gives how many there are.
///
/// # Errors
/// Every record that contradicts its ballots.
fn recounted(context: &Context, loaded: &Loaded) -> Result<usize, Failure> {
    let language = context.language();
    let recount = loaded.history.recount();
    if recount.found.is_empty() {
        return Ok(recount.votes);
    }
    let line = |found: &Found| {
        let vote = loaded.history.workshop().vote(found.vote);
        let taken = vote.and_then(|vote| vote.acceptance.as_ref());
        let taken = taken.map_or(&[][..], |accepted| &accepted.taken);
        let said = contradiction::sentence(language, &found.what, taken);
        let question = vote.map_or("", |vote| &vote.question);
        contradiction::of_record(language, found.record, question, &said)
    };
    let mut lines: Vec<String> = recount.found.iter().map(line).collect();
    lines.push(contradiction::explain(language).to_owned());
    let summary = &loaded.summary;
    lines.extend(runtime::remark_on_end(language, summary.torn, summary.zone, summary.last));
    Err(Failure::Refused(lines.join("\n")))
}

/// Copies the good beginning of a damaged file.
pub(super) fn repair(context: &Context, file: &Path, to: &Path) -> Result<ExitCode, Failure> {
    let saved = path_of(context, file.to_str().unwrap_or_default());
    let file = saved.unwrap_or_else(|_| file.to_owned());
    let language = context.language();
    if !to.exists() && sidecar::belongs_to_a_journal(to).unwrap_or(false) {
        let why = text::is_journal(language, &to.display().to_string());
        return Err(Failure::Refused(why));
    }
    let repaired = journal::repair(&file, to).map_err(|error| journal_failure(context, &error))?;
    out::line(&text::repaired(language, repaired.records, &visible(&to.display().to_string())))?;
    if let Some((line, wrong)) = repaired.damage {
        out::line(&text::left_behind(language, line, repaired.left, &runtime::wrong(language, &wrong)))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The path of the journal that is named, and what is in it. Says on stderr if this machine has seen more records of
/// it.
pub(super) fn load(context: &Context, name: &str) -> Result<(PathBuf, Loaded), Failure> {
    let path = path_of(context, name)?;
    let loaded = journal::load(&path).map_err(|error| journal_failure(context, &error))?;
    let behind = runtime::remark_on_seen(context.language(), &path, loaded.summary.records);
    if let Some(said) = behind {
        out::error(&said);
    }
    Ok((path, loaded))
}

/// Says on stderr what is odd at the end of the file, if anything is.
pub(super) fn remark_on_end(context: &Context, loaded: &Loaded) {
    let summary = &loaded.summary;
    let language = context.language();
    let said = runtime::remark_on_end(language, summary.torn, summary.zone, summary.last);
    if let Some(said) = said {
        out::error(&said);
    }
}

/// Says on stderr, behind the name of a workshop of the list, what is odd about its file.
fn remark_in_list(context: &Context, saved: &shelf::Saved) {
    let Ok(glance) = &saved.glance else { return };
    let Some((records, at)) = glance.last else {
        return;
    };
    let language = context.language();
    let end = runtime::remark_on_end(language, glance.tail, glance.zone, at);
    let behind = runtime::remark_on_seen(language, &saved.path, records);
    for said in [end, behind].into_iter().flatten() {
        out::error(&format!("{}: {said}", saved.name));
    }
}

/// The path of the file of a saved workshop, or of the file that is named itself. The latter needs no home folder.
pub(super) fn path_of(context: &Context, name: &str) -> Result<PathBuf, Failure> {
    let file = Path::new(name);
    if context.paths.is_none() && file.is_file() {
        return Ok(file.to_owned());
    }
    shelf::resolve(&context.paths()?.workshops, name).map_err(|error| journal_failure(context, &error))
}

/// The failure that says what is wrong with a journal.
pub(super) fn journal_failure(context: &Context, error: &JournalError) -> Failure {
    Failure::Refused(runtime::journal_error(context.language(), error))
}
