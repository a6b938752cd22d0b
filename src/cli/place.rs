//! Where documents go: to stdout, into a file, into a folder. What is there stays, unless it may be replaced; a journal
//! stays in any case.

use super::args::Output;
use super::{Context, Failure, out};
use crate::disk;
use crate::domain::document::DocumentFormat;
use crate::domain::plain::visible;
use crate::journal::sidecar;
use crate::runtime;
use crate::runtime::document_file::{self, Existing};
use crate::text::{cli as text, documents as say};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The format that the name of a file tells.
pub(super) fn format_of(file: &Path) -> Option<DocumentFormat> {
    DocumentFormat::of_ending(&file.extension()?.to_string_lossy())
}

/// Writes a document to a file, or to stdout, where nobody reads Word and Excel.
pub(super) fn one(
    context: &Context,
    bytes: &[u8],
    format: DocumentFormat,
    output: &Output,
    journals: &[&Path],
) -> Result<ExitCode, Failure> {
    let is_text = !matches!(format, DocumentFormat::Docx | DocumentFormat::Xlsx);
    if output.to.is_none() && !is_text && io::stdout().is_terminal() {
        return Err(Failure::Usage(context.language().say(say::NOT_ON_A_TERMINAL).to_owned()));
    }
    write(context, bytes, is_text, output, journals)
}

/// Writes a document made of journals to a file, or to stdout.
pub(super) fn write(
    context: &Context,
    bytes: &[u8],
    is_text: bool,
    output: &Output,
    journals: &[&Path],
) -> Result<ExitCode, Failure> {
    let Some(target) = output.to.as_deref() else {
        if output.force {
            return Err(Failure::Usage(context.language().say(say::FORCE_OF_FILES).to_owned()));
        }
        return print(context, bytes, is_text, journals);
    };
    if disk::is_same(target, Path::new(STDOUT)) {
        return print(context, bytes, is_text, journals);
    }
    put(context, target, |out| out.write_all(bytes), output.force, journals)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes what `fill` writes to a file.
pub(super) fn put(
    context: &Context,
    target: &Path,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    force: bool,
    journals: &[&Path],
) -> Result<(), Failure> {
    let existing = if force { Existing::GivesWay } else { Existing::Stays };
    let shelf = context.paths.as_ref().map(|paths| paths.workshops.as_path());
    let written = document_file::write(target, fill, existing, journals, shelf);
    Ok(written.map_err(|why| runtime::not_written(context.language(), target, &why))?)
}

/// The paths of files of these names in a folder, which is made where it is missing and the one above it is there. Where
/// one of them is there already it is a refusal, unless it may be replaced.
pub(super) fn in_folder(
    context: &Context,
    folder: &Path,
    names: &[String],
    force: bool,
) -> Result<Vec<PathBuf>, Failure> {
    let language = context.language();
    let failed = |path: &Path, error: io::Error| Failure::Refused(runtime::not_written(language, path, &error.into()));
    if !folder.is_dir() {
        std::fs::create_dir(folder).map_err(|error| failed(folder, error))?;
    }
    let paths: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    if !force && let Some(there) = paths.iter().find(|path| path.symlink_metadata().is_ok()) {
        return Err(Failure::Refused(text::is_there(language, &visible(&there.display().to_string()))));
    }
    Ok(paths)
}

/// The path under which the system offers what is open as stdout.
const STDOUT: &str = "/dev/stdout";

/// Prints a document, unless the shell has redirected stdout into one of the journals.
pub(super) fn print(context: &Context, bytes: &[u8], is_text: bool, journals: &[&Path]) -> Result<ExitCode, Failure> {
    not_into_a_journal(context, journals)?;
    match is_text {
        true => out::line(String::from_utf8_lossy(bytes).trim_end())?,
        false => out::bytes(bytes)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Refuses where the shell has redirected stdout into one of the journals.
pub(super) fn not_into_a_journal(context: &Context, journals: &[&Path]) -> Result<(), Failure> {
    let is_it = |journal: &&&Path| sidecar::is_of(journal, Path::new(STDOUT));
    match journals.iter().find(is_it) {
        Some(journal) => Err(Failure::Refused(text::is_journal(context.language(), &journal.display().to_string()))),
        None => Ok(()),
    }
}
