//! The folders and files of mufakat on this machine.

use directories::ProjectDirs;
use std::path::{Path, PathBuf};

/// Folders and files of mufakat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The folder that was named on the command line, and must be named again to find things there.
    pub named: Option<PathBuf>,
    /// Saved workshops.
    pub workshops: PathBuf,
    /// Settings.
    pub settings: PathBuf,
    /// The log.
    pub log: PathBuf,
    /// Documents.
    pub documents: PathBuf,
}

impl Paths {
    /// Everything under one folder.
    pub fn under(folder: &Path) -> Self {
        Self {
            named: None,
            workshops: folder.join("workshops"),
            settings: folder.join("settings.json"),
            log: folder.join("mufakat.log"),
            documents: folder.join("documents"),
        }
    }

    /// The places that the system sets aside for programs; none without a home folder.
    pub fn of_system() -> Option<Self> {
        // To look the home folder up by user, a static glibc loads modules of the machine's glibc, of another version.
        let is_alone = cfg!(all(target_env = "gnu", target_feature = "crt-static"));
        if is_alone && cfg!(unix) && std::env::var_os("HOME").is_none_or(|home| home.is_empty()) {
            return None;
        }
        let folders = ProjectDirs::from("", "", "mufakat")?;
        let data = folders.data_local_dir();
        Some(Self {
            named: None,
            workshops: data.join("workshops"),
            settings: folders.config_dir().join("settings.json"),
            log: folders.state_dir().unwrap_or(data).join("mufakat.log"),
            documents: data.join("documents"),
        })
    }

    /// The command that goes on with the workshop in this file.
    pub fn resume(&self, file: &Path) -> String {
        let slug = file.file_stem().and_then(|stem| stem.to_str());
        match (slug, &self.named) {
            (Some(slug), None) if self.is_saved(file) => format!("mufakat open {slug}"),
            (Some(slug), Some(named)) if self.is_saved(file) => {
                format!("mufakat open {slug} --data-dir {}", quoted(named))
            }
            _ => format!("mufakat open {}", quoted(file)),
        }
    }

    /// Whether the file is on the shelf.
    pub fn is_saved(&self, file: &Path) -> bool {
        file.parent() == Some(&self.workshops)
    }
}

/// A path as a shell takes it.
pub fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-~:\\".contains(c);
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', "'\\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_on_leaving_can_be_typed() {
        let mut paths = Paths::under(Path::new("/home/ani/data"));
        let saved = Path::new("/home/ani/data/workshops/bangli.jsonl");
        assert_eq!(paths.resume(saved), "mufakat open bangli");
        let elsewhere = Path::new("/media/stik usb/bangli.jsonl");
        assert_eq!(paths.resume(elsewhere), "mufakat open '/media/stik usb/bangli.jsonl'");
        paths.named = Some(PathBuf::from("/home/ani/data"));
        assert_eq!(paths.resume(saved), "mufakat open bangli --data-dir /home/ani/data");
    }
}
