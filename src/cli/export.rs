//! `export` and `forms`: a workshop as documents, on stdout, in a file or in a folder.

use super::args::{Export, Forms, Output};
use super::files::{load, remark_on_end};
use super::{Context, Failure, out, place};
use crate::domain::Workshop;
use crate::domain::attendance::Code;
use crate::domain::document::{DocumentFormat, DocumentKind, Office};
use crate::domain::forms::FormKind;
use crate::domain::plain::visible;
use crate::journal::Loaded;
use crate::report::document::{Asked, Style};
use crate::runtime::document::{self, DocumentFile};
use crate::text::{documents as say, forms as form_text};
use std::path::Path;
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
    match (export.format, &export.output.to, &export.into) {
        (Some(format), _, _) => Some(format.into()),
        (None, Some(file), _) => place::format_of(file),
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
    let [file] = files else {
        return Err(Failure::Usage(say::several_files(context.language(), files.len())));
    };
    place::one(context, &file.bytes, format, output, &[journal])
}

/// Writes files into a folder.
fn into_folder(
    context: &Context,
    folder: &Path,
    files: &[DocumentFile],
    force: bool,
    journal: &Path,
) -> Result<ExitCode, Failure> {
    let names: Vec<String> = files.iter().map(DocumentFile::name).collect();
    let paths = place::in_folder(context, folder, &names, force)?;
    for (file, path) in files.iter().zip(&paths) {
        place::put(context, path, |out| out.write_all(&file.bytes), force, &[journal])?;
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
    place::write(context, form.as_bytes(), true, &forms.output, &[&journal])
}

/// The whole state as JSON.
pub(super) fn show(context: &Context, loaded: &Loaded, journal: &Path) -> Result<ExitCode, Failure> {
    let state = document::json(loaded).map_err(|error| Failure::Refused(error.to_string()))?;
    place::print(context, state.as_bytes(), true, &[journal])
}
