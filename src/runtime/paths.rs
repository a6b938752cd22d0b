//! Where things lie.

use directories::ProjectDirs;
use std::path::PathBuf;

/// Folders and files of mufakat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// Saved workshops.
    pub workshops: PathBuf,
    /// Settings.
    pub settings: PathBuf,
    /// The log.
    pub log: PathBuf,
    /// Documents.
    pub documents: PathBuf,
}

/// The machine names no home folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no home folder to keep workshops in; name a folder with --data-dir")]
pub struct NoFolder;

impl Paths {
    /// Everything under one folder.
    pub fn under(folder: PathBuf) -> Self {
        Self {
            workshops: folder.join("workshops"),
            settings: folder.join("settings.json"),
            log: folder.join("mufakat.log"),
            documents: folder.join("documents"),
        }
    }

    /// The places that the system sets aside for programs.
    ///
    /// # Errors
    /// [`NoFolder`] without a home folder.
    pub fn of_system() -> Result<Self, NoFolder> {
        let folders = ProjectDirs::from("", "", "mufakat").ok_or(NoFolder)?;
        let data = folders.data_local_dir();
        Ok(Self {
            workshops: data.join("workshops"),
            settings: folders.config_dir().join("settings.json"),
            log: folders.state_dir().unwrap_or(data).join("mufakat.log"),
            documents: data.join("documents"),
        })
    }
}
