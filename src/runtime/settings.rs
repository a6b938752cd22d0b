//! The settings file: language, theme and bell between runs.

use crate::disk::{self, Kind, Refused};
use crate::text::Language;
use crate::ui::settings::Settings;
use crate::ui::theme::ThemeName;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

/// The longest file that is read, in bytes.
const MOST: u64 = 1 << 20;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    language: String,
    theme: String,
    bell: bool,
    /// Folder of the second copies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    second: Option<String>,
}

/// The settings kept in a file; none when there is no file.
///
/// # Errors
/// Why a file that exists cannot be used.
pub fn load(path: &Path) -> Result<Option<Settings>, String> {
    let bytes = match disk::read(path, MOST) {
        Ok(bytes) => bytes,
        Err(Refused::System(error)) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(refused) => return Err(refused.to_string()),
    };
    let file: File = serde_json::from_slice(&bytes).map_err(|error| error.to_string())?;
    let language = Language::parse(&file.language).ok_or_else(|| format!("language \"{}\"", file.language))?;
    let theme = ThemeName::parse(&file.theme).ok_or_else(|| format!("theme \"{}\"", file.theme))?;
    Ok(Some(Settings { language, theme, bell: file.bell }))
}

/// The folder of the second copies, if the file asks for them.
pub fn second(path: &Path) -> Option<PathBuf> {
    let file: File = serde_json::from_slice(&disk::read(path, MOST).ok()?).ok()?;
    file.second.map(PathBuf::from)
}

/// Keeps the settings and the folder of the second copies: a new file takes the old one's place.
///
/// # Errors
/// The system's, if it cannot be written; the old file stays.
pub fn save(path: &Path, settings: Settings, second: Option<&Path>) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let file = File {
        language: settings.language.code().to_owned(),
        theme: settings.theme.name().to_owned(),
        bell: settings.bell,
        second: second.map(|folder| folder.display().to_string()),
    };
    disk::replace(path, &serde_json::to_vec_pretty(&file)?, Kind::Private)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_damage_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("config/settings.json");
        assert_eq!(load(&path), Ok(None));
        let settings = Settings { language: Language::En, theme: ThemeName::Plain, bell: true };
        save(&path, settings, None).expect("kept");
        assert_eq!(second(&path), None);
        save(&path, settings, Some(Path::new("/media/cadangan"))).expect("kept");
        assert_eq!(second(&path), Some(PathBuf::from("/media/cadangan")));
        assert_eq!(load(&path), Ok(Some(settings)));
        std::fs::write(&path, "{\"language\":\"id\"").expect("damaged");
        assert!(load(&path).is_err());
    }

    #[test]
    #[cfg(unix)]
    fn a_link_in_the_way_is_not_followed_and_the_file_is_its_owners_alone() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        let victim = folder.path().join("korban");
        std::fs::write(&victim, "utuh").expect("written");
        symlink(&victim, folder.path().join("settings.json.new")).expect("a link");
        std::fs::write(&path, "{}").expect("an old one");
        let open = std::fs::Permissions::from_mode(0o666);
        std::fs::set_permissions(&path, open).expect("for everybody");
        save(&path, Settings::default(), None).expect("kept");
        assert_eq!(std::fs::read_to_string(&victim).expect("read"), "utuh");
        let rights = std::fs::metadata(&path).expect("kept").permissions();
        assert_eq!(rights.mode() & 0o777, 0o600);
        assert_eq!(load(&path), Ok(Some(Settings::default())));
        assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 3);
    }

    #[test]
    fn three_gibibytes_are_no_settings() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        let file = std::fs::File::create(&path).expect("a file");
        file.set_len(3 << 30).expect("a long one");
        assert!(load(&path).is_err());
        assert_eq!(second(&path), None);
    }
}
