//! Commands about saved workshops: list, show, verify, repair, export, forms.

use super::args::{Export, Format, Forms};
use super::{Context, Failure, out};
use crate::journal::{self, JournalError, Loaded, shelf};
use crate::report::document::Style;
use crate::runtime::{self, document};
use crate::text::{cli as text, dates};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Lists the saved workshops, the last changed first.
pub(super) fn list(context: &Context, as_json: bool) -> Result<ExitCode, Failure> {
    let language = context.language();
    let saved = shelf::list(&context.paths()?.workshops).map_err(|error| said(context, &error))?;
    if as_json {
        let rows: Vec<serde_json::Value> = saved.iter().map(row).collect();
        out::line(&serde_json::Value::from(rows).to_string())?;
        return Ok(ExitCode::SUCCESS);
    }
    if saved.is_empty() {
        out::line(text::none_saved(language))?;
    }
    for saved in saved {
        match saved.glance {
            Ok(glance) => {
                let day = glance
                    .days
                    .first()
                    .map(|day| dates::short_date(language, *day));
                out::line(&format!(
                    "{:<32} {:<14} {} · {}",
                    saved.name,
                    day.unwrap_or_default(),
                    glance.place.full_name(),
                    glance.title
                ))?;
            }
            Err(error) => out::line(&format!(
                "{:<32} {}",
                saved.name,
                runtime::journal_error(language, &error)
            ))?,
        }
    }
    Ok(ExitCode::SUCCESS)
}

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
    let loaded = load(context, name)?;
    out::line(&state(&loaded)?)?;
    Ok(ExitCode::SUCCESS)
}

fn state(loaded: &Loaded) -> Result<String, Failure> {
    document::json(loaded).map_err(|error| Failure::Refused(error.to_string()))
}

/// Checks every line.
pub(super) fn verify(context: &Context, name: &str) -> Result<ExitCode, Failure> {
    let summary = load(context, name)?.summary;
    let language = context.language();
    let time = |at| {
        let date = dates::short_date(language, summary.zone.date(at));
        format!(
            "{date} {}",
            dates::clock_with_zone(language, summary.zone, at)
        )
    };
    out::line(&text::verified(
        language,
        summary.records,
        &time(summary.first),
        &time(summary.last),
        summary.sum.as_str(),
    ))?;
    if let Some(bytes) = summary.torn {
        out::line(&text::torn(language, bytes))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Copies the good beginning of a damaged file.
pub(super) fn repair(context: &Context, file: &Path, to: &Path) -> Result<ExitCode, Failure> {
    let saved = found(context, file.to_str().unwrap_or_default());
    let file = saved.unwrap_or_else(|_| file.to_owned());
    let repaired = journal::repair(&file, to).map_err(|error| said(context, &error))?;
    let language = context.language();
    out::line(&text::repaired(
        language,
        repaired.records,
        &to.display().to_string(),
    ))?;
    if let Some((line, wrong)) = repaired.damage {
        out::line(&text::left_behind(
            language,
            line,
            repaired.left,
            &runtime::wrong(language, &wrong),
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a workshop as a document.
pub(super) fn export(context: &Context, export: &Export) -> Result<ExitCode, Failure> {
    let loaded = load(context, &export.name)?;
    let style = Style {
        language: context.language(),
        names: export.names,
    };
    let text = match export.format {
        Format::Json => state(&loaded)?,
        Format::Markdown => document::markdown(&loaded, style),
        Format::Html => document::minutes(&loaded, style, export.paper.into()),
    };
    write(&text, export.output.as_deref())
}

/// Writes a blank form.
pub(super) fn forms(context: &Context, forms: &Forms) -> Result<ExitCode, Failure> {
    let loaded = load(context, &forms.name)?;
    let language = context.language();
    let form = document::form(&loaded, forms.kind.into(), language, forms.paper.into());
    let Some(form) = form else {
        let why = language.say(crate::text::forms::NO_VOTE);
        return Err(Failure::Refused(why.to_owned()));
    };
    write(&form, forms.output.as_deref())
}

/// To a file, or to stdout.
fn write(text: &str, output: Option<&Path>) -> Result<ExitCode, Failure> {
    match output {
        None => out::line(text.trim_end())?,
        Some(path) => std::fs::write(path, format!("{}\n", text.trim_end()))
            .map_err(|error| format!("{}: {error}", path.display()))?,
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn load(context: &Context, name: &str) -> Result<Loaded, Failure> {
    let path = found(context, name)?;
    journal::load(&path).map_err(|error| said(context, &error))
}

/// The file of a saved workshop, or the file itself, which wants no home folder.
pub(super) fn found(context: &Context, name: &str) -> Result<PathBuf, Failure> {
    let file = Path::new(name);
    if context.paths.is_none() && file.is_file() {
        return Ok(file.to_owned());
    }
    shelf::resolve(&context.paths()?.workshops, name).map_err(|error| said(context, &error))
}

pub(super) fn said(context: &Context, error: &JournalError) -> Failure {
    Failure::Refused(runtime::journal_error(context.language(), error))
}
