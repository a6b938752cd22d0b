//! Files that stay open for a while and that only their owner may open: locks and the log.

use super::read::{Refused, never_wait, ordinary};
use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

/// Opens the file, empty or not, that stands for a lock; it is made if it is not there.
///
/// # Errors
/// [`Refused`], at once, for a link and for anything that is no ordinary file.
pub fn hold(path: &Path) -> Result<File, Refused> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).read(true).write(true);
    open(path, options)
}

/// Opens a file to write at its end; it is made if it is not there.
///
/// # Errors
/// As [`hold`].
pub fn append(path: &Path) -> Result<File, Refused> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    open(path, options)
}

/// Closes a file that is there to others, if it is an ordinary one and can be closed.
pub fn close_to_others(path: &Path) {
    let mut options = OpenOptions::new();
    options.read(true);
    // What cannot be opened is not there, not ours, or looked at again by those who use it.
    let _ = open(path, options);
}

fn open(path: &Path, mut options: OpenOptions) -> Result<File, Refused> {
    match std::fs::symlink_metadata(path) {
        Ok(there) => ordinary(there.file_type())?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error.into()),
    }
    for_owner_only(&mut options);
    let file = options.open(path).map_err(refused)?;
    ordinary(file.metadata()?.file_type())?;
    take_from_others(&file);
    Ok(file)
}

#[cfg(unix)]
fn for_owner_only(options: &mut OpenOptions) {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    never_wait(options, libc::O_NOFOLLOW);
}

#[cfg(not(unix))]
fn for_owner_only(options: &mut OpenOptions) {
    never_wait(options, 0);
}

/// A link that came between looking and opening is no ordinary file either.
fn refused(error: io::Error) -> Refused {
    #[cfg(unix)]
    if error.raw_os_error() == Some(libc::ELOOP) {
        return Refused::NotOrdinary;
    }
    Refused::System(error)
}

/// A file that others could open is closed to them. Where the system has no such rights, or the file is somebody
/// else's, it stays as it is.
fn take_from_others(file: &File) {
    #[cfg(unix)]
    {
        use std::fs::Permissions;
        use std::os::unix::fs::PermissionsExt;
        let others = |file: &File| Some(file.metadata().ok()?.permissions().mode() & 0o077);
        if others(file).is_some_and(|rights| rights != 0) {
            let _ = file.set_permissions(Permissions::from_mode(0o600));
        }
    }
    #[cfg(not(unix))]
    let _ = file;
}
