//! Writes whole files: under a fresh name beside their place, synced, and then put there.

use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use tempfile::{Builder, NamedTempFile};

/// Who may open a file, and whether it must survive a power cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// For its owner only; written often and missed by nobody, so it is not synced.
    Passing,
    /// For its owner only.
    Private,
    /// For those for whom the file it takes the place of was; a new one as the system has it.
    Document,
}

/// Puts a file in the place of what is there. A link under that name goes, and what it leads to stays.
///
/// # Errors
/// The system's. What was there before is whole then, and nothing else lies about.
pub fn replace(path: &Path, bytes: &[u8], kind: Kind) -> io::Result<()> {
    replace_with(path, |out| out.write_all(bytes), kind)
}

/// The same with what `fill` writes.
///
/// # Errors
/// As of [`replace`], and those of `fill`.
pub fn replace_with(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>, kind: Kind) -> io::Result<()> {
    let new = written(path, fill, kind)?;
    new.persist(path).map_err(|failed| failed.error)?;
    settle(path, kind);
    Ok(())
}

/// Makes a new file; nothing may be there, not even a link that leads nowhere.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`], or the system's; nothing lies about then.
pub fn create(path: &Path, bytes: &[u8], kind: Kind) -> io::Result<()> {
    create_with(path, |out| out.write_all(bytes), kind)
}

/// The same with what `fill` writes.
///
/// # Errors
/// As of [`create`], and those of `fill`.
pub fn create_with(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>, kind: Kind) -> io::Result<()> {
    if path.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    match written(path, fill, kind)?.persist_noclobber(path) {
        Ok(_) => {}
        Err(failed) if failed.error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(failed.error);
        }
        // Some drives can neither link nor rename without replacing: the name is taken first, then filled.
        Err(failed) => {
            OpenOptions::new().write(true).create_new(true).open(path)?;
            if let Err(failed) = failed.file.persist(path) {
                let _ = std::fs::remove_file(path);
                return Err(failed.error);
            }
        }
    }
    settle(path, kind);
    Ok(())
}

/// Writes into what is there and is no ordinary file: a device, or a pipe, whose reader is waited for.
///
/// # Errors
/// The system's; a reader that has left is none.
pub fn write_into(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut there = BufWriter::new(OpenOptions::new().write(true).open(path)?);
    match fill(&mut there).and_then(|()| there.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// What is filled in, in a file with a name of its own beside `path`, which goes away again unless it is put in its place.
fn written(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>, kind: Kind) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".mufakat-").suffix(".new");
    match kind {
        Kind::Passing | Kind::Private => {}
        Kind::Document => for_everybody(&mut builder),
    }
    let mut new = builder.tempfile_in(folder(path))?;
    let mut out = BufWriter::new(new.as_file_mut());
    fill(&mut out)?;
    out.flush()?;
    drop(out);
    match kind {
        Kind::Passing => {}
        Kind::Private => new.as_file().sync_all()?,
        Kind::Document => {
            if let Ok(there) = std::fs::metadata(path) {
                new.as_file().set_permissions(there.permissions())?;
            }
            new.as_file().sync_all()?;
        }
    }
    Ok(new)
}

/// As the system has new files.
fn for_everybody(builder: &mut Builder<'_, '_>) {
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    #[cfg(not(unix))]
    let _ = builder;
}

/// The folder remembers the name. The file itself is whole and synced: where that cannot be had, it is there all the
/// same.
fn settle(path: &Path, kind: Kind) {
    match kind {
        Kind::Passing => {}
        Kind::Private | Kind::Document => {
            let _ = sync_folder(path);
        }
    }
}

/// Syncs the folder that a file is in, so that its name survives a power cut. Where folders cannot be synced
/// (Windows, some network drives), the system sees to it.
///
/// # Errors
/// The system's.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(folder(path)).and_then(|folder| folder.sync_all()) {
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        result => result,
    }
}

/// The folder that a path is in.
pub fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}
