//! `mufakat agenda`: lists, shows and checks agenda files.

use super::args::AgendaCommand;
use super::{Context, Failure, out};
use crate::agenda_file::{self, AgendaFile};
use crate::domain::agenda::Label;
use crate::domain::plain::visible;
use crate::text::{Language, cli as text};
use std::path::Path;
use std::process::ExitCode;

/// Lists, shows or checks agenda files.
pub(super) fn run(context: &Context, command: &AgendaCommand) -> Result<ExitCode, Failure> {
    let language = context.language();
    match command {
        AgendaCommand::List => {
            for file in agenda_file::embedded() {
                let about = file.about.as_ref().unwrap_or(&file.title);
                out::line(&format!("{:<18} {}", file.id, language.label(about)))?;
            }
        }
        AgendaCommand::Show { agenda, json } => show(context, agenda, *json)?,
        AgendaCommand::Check { file } => return check(context, file),
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints an agenda, or a sheet inside the program: as JSON, or as a table.
fn show(context: &Context, id_or_file: &str, json: bool) -> Result<(), Failure> {
    let label: fn(&Label) -> &str = match context.language() {
        Language::Id => |label| &label.id,
        Language::En => |label| &label.en,
    };
    let sheet = agenda_file::sheet_by_id(id_or_file);
    if !json {
        return match sheet {
            Some(sheet) => out::line(&agenda_file::sheet_table(&sheet, label)),
            None => out::line(&agenda_file::table(&find(context, id_or_file)?, label)),
        };
    }
    let written = match sheet {
        Some(sheet) => agenda_file::sheet_to_json(&sheet),
        None => agenda_file::to_json(&find(context, id_or_file)?),
    };
    out::json(&written.map_err(|error| Failure::Refused(error.to_string()))?)
}

/// The agenda with this id, or in this file.
pub(super) fn find(context: &Context, id_or_file: &str) -> Result<AgendaFile, Failure> {
    if let Some(file) = agenda_file::by_id(id_or_file) {
        return Ok(file);
    }
    let path = Path::new(id_or_file);
    if !path.exists() {
        let ids: Vec<String> = agenda_file::embedded().into_iter().map(|file| file.id).collect();
        let why = text::no_agenda(context.language(), &visible(id_or_file), &ids);
        return Err(Failure::Refused(why));
    }
    agenda_file::read(path).map(|(file, _)| file).map_err(|mistakes| listed(path, &mistakes))
}

/// The failure that lists every mistake of a file, a line each.
fn listed(path: &Path, mistakes: &[agenda_file::Mistake]) -> Failure {
    let lines = mistakes.iter().map(|mistake| format!("\n  {}", visible(&mistake.to_string())));
    let path = path.display().to_string();
    Failure::Refused(format!("{}:{}", visible(&path), lines.collect::<String>()))
}

/// Says on stderr what is doubtful in a file, and refuses it with all its mistakes.
fn check(context: &Context, path: &Path) -> Result<ExitCode, Failure> {
    let (file, warnings) = agenda_file::read(path).map_err(|mistakes| listed(path, &mistakes))?;
    for warning in &warnings {
        out::error(&visible(&warning.to_string()));
    }
    let sessions: usize = file.days.iter().map(Vec::len).sum();
    out::line(&text::agenda_fine(
        context.language(),
        &visible(&path.display().to_string()),
        file.days.len(),
        sessions,
    ))?;
    Ok(ExitCode::SUCCESS)
}
