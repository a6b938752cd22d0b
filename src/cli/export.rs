//! `export` and `forms`: a workshop as documents, on stdout, in a file or in a folder.

use super::args::{Export, Forms, Output};
use super::files::{load, remark_on_end};
use super::{Context, Failure, out};
use crate::disk;
use crate::domain::Workshop;
use crate::domain::attendance::Code;
use crate::domain::document::{DocumentFormat, DocumentKind, Office};
use crate::domain::forms::FormKind;
use crate::domain::plain::visible;
use crate::journal::{Loaded, sidecar};
use crate::report::document::{Asked, Style};
use crate::runtime;
use crate::runtime::document::{self, DocumentFile};
use crate::runtime::document_file::{self, Existing};
use crate::text::{cli as text, documents as say, forms as form_text};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Writes a workshop as documents.
pub(super) fn export(context: &Context, export: &Export) -> Result<ExitCode, Failure> {
    let language = context.language();
    let usage = |phrase| Failure::Usage(language.say(phrase).to_owned());
    let format = format(export).ok_or_else(|| usage(say::WHICH_FORMAT))?;
    let kind = export.document.map_or(DocumentKind::All, Into::into);
    if format == DocumentFormat::Json && kind != DocumentKind::All {
        return Err(usage(say::JSON_IS_ALL));
    }
    if export.office.is_some() && kind != DocumentKind::Worksheets {
        return Err(usage(say::OFFICE_OF_WORKSHEETS));
    }
    let (journal, loaded) = load(context, &export.name)?;
    remark_on_end(context, &loaded);
    let office = export.office.as_ref().map(|typed| office(context, loaded.history.workshop(), typed)).transpose()?;
    let asked = |kind| Asked {
        kind,
        style: Style { language, names: export.names, desk: export.desk },
        is_final: export.is_final,
        office: office.clone(),
    };
    let name = journal.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let made = |kind| document::files((&name, &loaded), &asked(kind), format, export.paper.into());
    let Some(folder) = &export.into else {
        return one(context, &made(kind).map_err(Failure::Refused)?, format, &export.output, &journal);
    };
    let mut files = Vec::new();
    for kind in document::kinds(kind, format) {
        files.extend(made(kind).map_err(Failure::Refused)?);
    }
    into_folder(context, folder, &files, export.output.force, &journal)
}

/// The format that is asked for; else that of the name of the file, if it is one; else Word in a folder and Markdown on
/// stdout.
fn format(export: &Export) -> Option<DocumentFormat> {
    let of_name = |file: &Path| DocumentFormat::of_ending(&file.extension()?.to_string_lossy());
    match (export.format, &export.output.to, &export.into) {
        (Some(format), _, _) => Some(format.into()),
        (None, Some(file), _) => of_name(file),
        (None, None, Some(_)) => Some(DocumentFormat::Docx),
        (None, None, None) => Some(DocumentFormat::Markdown),
    }
}

/// The delegation that is named, in any case; or each.
fn office(context: &Context, workshop: &Workshop, typed: &str) -> Result<Office, Failure> {
    if ["semua", "all"].contains(&typed) {
        return Ok(Office::Each);
    }
    let is_it = |code: &&Code| code.as_str().eq_ignore_ascii_case(typed);
    let found = workshop.delegations.iter().map(|delegation| &delegation.code).find(is_it);
    let why = || Failure::Refused(say::no_such_office(context.language(), &visible(typed)));
    found.cloned().map(Office::One).ok_or_else(why)
}

/// Writes a document that is one file to that file, or to stdout.
fn one(
    context: &Context,
    files: &[DocumentFile],
    format: DocumentFormat,
    output: &Output,
    journal: &Path,
) -> Result<ExitCode, Failure> {
    let language = context.language();
    let [file] = files else {
        return Err(Failure::Usage(say::several_files(language, files.len())));
    };
    let is_text = !matches!(format, DocumentFormat::Docx | DocumentFormat::Xlsx);
    if output.to.is_none() && !is_text && std::io::stdout().is_terminal() {
        return Err(Failure::Usage(language.say(say::NOT_ON_A_TERMINAL).to_owned()));
    }
    write(context, &file.bytes, is_text, output, journal)
}

/// Writes files into a folder, which is made where it is missing and the one above it is there. Where one of them is
/// there already nothing is written, unless it may be replaced.
fn into_folder(
    context: &Context,
    folder: &Path,
    files: &[DocumentFile],
    force: bool,
    journal: &Path,
) -> Result<ExitCode, Failure> {
    let language = context.language();
    let failed =
        |path: &Path, error: std::io::Error| Failure::Refused(runtime::not_written(language, path, &error.into()));
    if !folder.is_dir() {
        std::fs::create_dir(folder).map_err(|error| failed(folder, error))?;
    }
    let paths: Vec<PathBuf> = files.iter().map(|file| folder.join(file.name())).collect();
    if !force && let Some(there) = paths.iter().find(|path| path.symlink_metadata().is_ok()) {
        return Err(Failure::Refused(text::is_there(language, &visible(&there.display().to_string()))));
    }
    for (file, path) in files.iter().zip(&paths) {
        put(context, path, &file.bytes, force, journal)?;
        out::line(&visible(&path.display().to_string()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a blank form.
pub(super) fn forms(context: &Context, forms: &Forms) -> Result<ExitCode, Failure> {
    let (journal, loaded) = load(context, &forms.name)?;
    remark_on_end(context, &loaded);
    let language = context.language();
    let (kind, paper) = (FormKind::from(forms.kind), forms.paper.into());
    let form = match (&forms.session, kind) {
        (Some(session), FormKind::Tables) => document::table_forms(&loaded, session, language, paper),
        (Some(_), FormKind::Attendance | FormKind::Worksheet | FormKind::Ballots | FormKind::Offices) => {
            return Err(Failure::Usage(language.say(form_text::SESSION_OF_TABLES).to_owned()));
        }
        (None, kind) => document::form(&loaded, kind, language, paper),
    };
    let Some(form) = form else {
        let why = match &forms.session {
            Some(session) => form_text::no_such_session(language, &visible(session)),
            None => language.say(form_text::none(kind)).to_owned(),
        };
        return Err(Failure::Refused(why));
    };
    write(context, form.as_bytes(), true, &forms.output, &journal)
}

/// The whole state as JSON.
pub(super) fn show(context: &Context, loaded: &Loaded, journal: &Path) -> Result<ExitCode, Failure> {
    let state = document::json(loaded).map_err(|error| Failure::Refused(error.to_string()))?;
    print(context, state.as_bytes(), true, journal)
}

/// Writes a document made of a journal to a file, or to stdout.
fn write(context: &Context, bytes: &[u8], is_text: bool, output: &Output, journal: &Path) -> Result<ExitCode, Failure> {
    let Some(target) = output.to.as_deref() else {
        if output.force {
            return Err(Failure::Usage(context.language().say(say::FORCE_OF_FILES).to_owned()));
        }
        return print(context, bytes, is_text, journal);
    };
    if disk::is_same(target, Path::new(STDOUT)) {
        return print(context, bytes, is_text, journal);
    }
    put(context, target, bytes, output.force, journal)?;
    Ok(ExitCode::SUCCESS)
}

fn put(context: &Context, target: &Path, bytes: &[u8], force: bool, journal: &Path) -> Result<(), Failure> {
    let existing = if force { Existing::GivesWay } else { Existing::Stays };
    let shelf = context.paths.as_ref().map(|paths| paths.workshops.as_path());
    let written = document_file::write(target, bytes, existing, journal, shelf);
    Ok(written.map_err(|why| runtime::not_written(context.language(), target, &why))?)
}

/// The path under which the system offers what is open as stdout.
const STDOUT: &str = "/dev/stdout";

/// Prints a document, unless the shell has redirected stdout into the journal itself.
fn print(context: &Context, bytes: &[u8], is_text: bool, journal: &Path) -> Result<ExitCode, Failure> {
    if sidecar::is_of(journal, Path::new(STDOUT)) {
        let why = text::is_journal(context.language(), &journal.display().to_string());
        return Err(Failure::Refused(why));
    }
    match is_text {
        true => out::line(String::from_utf8_lossy(bytes).trim_end())?,
        false => out::bytes(bytes)?,
    }
    Ok(ExitCode::SUCCESS)
}
