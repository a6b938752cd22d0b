//! `mufakat agenda …`

use super::args::AgendaCommand;
use super::{Context, Failure, out};
use crate::agenda_file::{self, AgendaFile};
use crate::text::Language;
use std::path::Path;
use std::process::ExitCode;

/// Lists, shows or checks agenda files.
pub(super) fn run(context: &Context, command: &AgendaCommand) -> Result<ExitCode, Failure> {
    let language = context.language();
    match command {
        AgendaCommand::List => {
            for file in agenda_file::embedded() {
                out::line(&format!("{:<18} {}", file.id, language.label(&file.title)));
            }
        }
        AgendaCommand::Show { agenda, json: true } => {
            out::line(&agenda_file::to_json(&find(agenda)?))
        }
        AgendaCommand::Show {
            agenda,
            json: false,
        } => {
            out::line(&agenda_file::table(
                &find(agenda)?,
                match language {
                    Language::Id => |label| &label.id,
                    Language::En => |label| &label.en,
                },
            ));
        }
        AgendaCommand::Check { file } => return check(file),
    }
    Ok(ExitCode::SUCCESS)
}

/// The agenda with this id, or in this file.
pub(super) fn find(id_or_file: &str) -> Result<AgendaFile, Failure> {
    if let Some(file) = agenda_file::by_id(id_or_file) {
        return Ok(file);
    }
    let path = Path::new(id_or_file);
    agenda_file::read(path)
        .map(|(file, _)| file)
        .map_err(|mistakes| listed(path, &mistakes))
}

fn listed(path: &Path, mistakes: &[agenda_file::Mistake]) -> String {
    let lines = mistakes
        .iter()
        .map(|mistake| format!("\n  {}", mistake.to_string()));
    format!("{}:{}", path.display(), lines.collect::<String>())
}

fn check(path: &Path) -> Result<ExitCode, Failure> {
    let (file, warnings) = agenda_file::read(path).map_err(|mistakes| listed(path, &mistakes))?;
    for warning in &warnings {
        out::error(&warning.to_string());
    }
    let sessions: usize = file.days.iter().map(Vec::len).sum();
    out::line(&format!(
        "{}: {} days, {sessions} sessions",
        path.display(),
        file.days.len()
    ));
    Ok(ExitCode::SUCCESS)
}
