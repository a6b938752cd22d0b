//! `rollup`: several workshops side by side, as a page or as tables.

use super::args::Rollup as Asked;
use super::{Context, Failure, out, place};
use crate::domain::document::DocumentFormat;
use crate::domain::plain::visible;
use crate::journal::{self, JournalError, Loaded, Summary, shelf, sidecar};
use crate::report::write::write;
use crate::report::{self, tidy};
use crate::rollup::{Facts, Reading, Rollup, Source, Why};
use crate::runtime;
use crate::text::documents::WHICH_FORMAT;
use crate::text::{Phrase, rollup as text};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How many files are named in one sentence.
const NAMED: usize = 3;

/// Puts workshops side by side. A file that cannot be read is told on stderr and left out; the exit code is 1 then.
pub(super) fn run(context: &Context, asked: &Asked) -> Result<ExitCode, Failure> {
    let language = context.language();
    let format = format(asked).map_err(|why| Failure::Usage(language.say(why).to_owned()))?;
    let mut reading = Reading::default();
    let (mut files, mut journals) = (Vec::new(), Vec::new());
    for file in asked.files.iter().flat_map(|file| journals_of(file)) {
        match path_of(context, &file) {
            Ok(path) => {
                files.push(file);
                journals.push(path);
            }
            Err(error) => leave_out(context, &mut reading, &file, &error),
        }
    }
    let facts = |n: usize, loaded: Result<Loaded, JournalError>| loaded.map(|loaded| kept(&files[n], loaded));
    journal::load_each(&journals, facts, |n, read| match read {
        Ok(read) => take(context, &mut reading, (&files[n], &journals[n]), read),
        Err(error) => leave_out(context, &mut reading, &files[n], &error),
    });
    let rollup = reading.finish();
    remark(context, &rollup);
    if rollup.facts.is_empty() {
        return Err(Failure::Refused(language.say(text::NOTHING_READ).to_owned()));
    }
    let journals: Vec<&Path> = journals.iter().map(PathBuf::as_path).collect();
    match (&asked.csv, asked.json) {
        (Some(folder), _) => csv(context, &rollup, folder, asked.output.force, &journals)?,
        (None, true) => {
            place::not_into_a_journal(context, &journals)?;
            out::written(|out| tidy::json(rollup.tables(), out))?;
        }
        (None, false) => page(context, &rollup, format, asked, &journals)?,
    }
    let is_missed = rollup.left_out.iter().any(|left| left.why != Why::Copy);
    Ok(ExitCode::from(u8::from(is_missed)))
}

/// The format of the page: that which is asked for, else that of the name of the file, else Markdown.
///
/// # Errors
/// The sentence that says that it is unknown, or one of tables.
fn format(asked: &Asked) -> Result<DocumentFormat, Phrase> {
    let format = match (asked.format, &asked.output.to) {
        (Some(format), _) => Some(format.into()),
        (None, Some(file)) => place::format_of(file),
        (None, None) => Some(DocumentFormat::Markdown),
    };
    match format.ok_or(WHICH_FORMAT)? {
        DocumentFormat::Csv | DocumentFormat::Json => Err(text::TABLES_HAVE_FLAGS),
        page @ (DocumentFormat::Docx | DocumentFormat::Xlsx | DocumentFormat::Html | DocumentFormat::Markdown) => {
            Ok(page)
        }
    }
}

/// The journals that an argument stands for: of a folder those in it, by name.
fn journals_of(file: &Path) -> Vec<PathBuf> {
    let is_journal = |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("jsonl"));
    let inside = std::fs::read_dir(file).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut inside: Vec<PathBuf> = inside.filter(is_journal).collect();
    inside.sort();
    if inside.is_empty() { vec![file.to_owned()] } else { inside }
}

/// The journal that is named.
fn path_of(context: &Context, file: &Path) -> Result<PathBuf, JournalError> {
    let shelf = context.paths.as_ref().map(|paths| &paths.workshops);
    match shelf.zip(file.to_str()) {
        Some((shelf, name)) => shelf::resolve(shelf, name),
        None => Ok(file.to_owned()),
    }
}

/// Says why a file is left out, and goes on without it.
fn leave_out(context: &Context, reading: &mut Reading, file: &Path, error: &JournalError) {
    let language = context.language();
    let named = file.to_string_lossy();
    let why = why(error);
    out::error(&match why {
        Why::Foreign => text::foreign(language, &visible(&named)),
        Why::Unreadable if file.is_dir() => text::no_journals(language, &visible(&named)),
        Why::Damaged | Why::Newer | Why::TestBuild | Why::Empty | Why::Unreadable | Why::Copy => {
            runtime::journal_error(language, error)
        }
    });
    reading.leave_out(named.into_owned(), why);
}

/// What is kept of a journal, where it is read.
fn kept(file: &Path, loaded: Loaded) -> (Summary, Facts) {
    let summary = loaded.summary;
    let facts = Facts::of(Source {
        file: &file.to_string_lossy(),
        first: summary.first_sum.seal(),
        last: summary.sum.seal(),
        records: summary.records,
        workshop: loaded.history.workshop(),
    });
    (summary, facts)
}

/// Takes a workshop up; says what is odd about its file.
fn take(context: &Context, reading: &mut Reading, (file, path): (&Path, &Path), (summary, facts): (Summary, Facts)) {
    let language = context.language();
    let named = file.to_string_lossy();
    let end = runtime::remark_on_end(language, summary.torn, summary.zone, summary.last);
    let behind = runtime::remark_on_seen(language, path, summary.records);
    for said in [end, behind].into_iter().flatten() {
        out::error(&format!("{}: {said}", visible(&named)));
    }
    if let Some(copy) = reading.add(facts) {
        out::error(&text::copy(language, &visible(&copy.file)));
    }
}

/// Why a file is left out. One that does not begin like a journal never was one.
fn why(error: &JournalError) -> Why {
    let length = |path: &Path| std::fs::metadata(path).map_or(0, |there| there.len());
    let is_foreign = |path: &Path| length(path) > 0 && !sidecar::begins_like_a_journal(path).unwrap_or(true);
    match error {
        JournalError::Newer { .. } => Why::Newer,
        JournalError::TestBuild { .. } => Why::TestBuild,
        JournalError::Empty { path } | JournalError::Damaged { path, .. } if is_foreign(path) => Why::Foreign,
        JournalError::Empty { .. } => Why::Empty,
        JournalError::Damaged { .. } => Why::Damaged,
        JournalError::Io { .. }
        | JournalError::NoLock { .. }
        | JournalError::NotSaved { .. }
        | JournalError::Broken { .. }
        | JournalError::Refused(_)
        | JournalError::NeedsFormat(_)
        | JournalError::Unknown { .. } => Why::Unreadable,
    }
}

/// Says on stderr what a reader of the figures must know.
fn remark(context: &Context, rollup: &Rollup) {
    let language = context.language();
    let mut named: Vec<&str> = rollup.with_a_gap().map(|facts| facts.file.as_str()).collect();
    if !named.is_empty() {
        let more = named.len().saturating_sub(NAMED);
        named.truncate(NAMED);
        let named = named.join(", ");
        let named = if more == 0 { named } else { text::and_more(language, &named, more) };
        out::error(&text::gap(language, &visible(&named)));
    }
    for [one, other] in rollup.spelled_differently() {
        out::error(&text::spelled_differently(language, &visible(one), &visible(other)));
    }
    if !rollup.themes.is_whole {
        out::error(language.say(text::TOO_MANY_ALIKE));
    }
}

/// Writes the page to a file, or to stdout.
fn page(
    context: &Context,
    rollup: &Rollup,
    format: DocumentFormat,
    asked: &Asked,
    journals: &[&Path],
) -> Result<(), Failure> {
    let document = report::rollup::document(rollup, context.language());
    let files = write(&document, format, asked.paper.into()).map_err(|why| Failure::Refused(why.to_string()))?;
    for file in files {
        place::one(context, &file.bytes, format, &asked.output, journals)?;
    }
    Ok(())
}

/// Writes each table as a file of its own.
fn csv(context: &Context, rollup: &Rollup, folder: &Path, force: bool, journals: &[&Path]) -> Result<(), Failure> {
    let tables = rollup.tables();
    let names: Vec<String> = tables.iter().map(|table| format!("{}.csv", table.name)).collect();
    let paths = place::in_folder(context, folder, &names, force)?;
    for (table, path) in tables.into_iter().zip(paths) {
        place::put(context, &path, |out| tidy::csv(table, out), force, journals)?;
        out::line(&visible(&path.display().to_string()))?;
    }
    Ok(())
}
