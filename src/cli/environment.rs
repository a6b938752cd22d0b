//! What variables of the environment ask for. An empty variable asks for nothing.

use super::Failure;
use crate::domain::plain::visible;
use crate::text::Language;
use crate::ui::theme::ThemeName;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

/// What the variables ask for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// `MUFAKAT_DATA_DIR`.
    pub(super) data_dir: Option<PathBuf>,
    /// `MUFAKAT_LANG`.
    pub(super) language: Option<Language>,
    /// `MUFAKAT_THEME`; else plain with `NO_COLOR`.
    pub(super) theme: Option<ThemeName>,
}

/// Reads the variables.
///
/// # Errors
/// [`Failure::Usage`] for a value that means nothing.
pub(super) fn read() -> Result<Asked, Failure> {
    asked(|name| std::env::var_os(name))
}

fn asked(variable: impl Fn(&str) -> Option<OsString>) -> Result<Asked, Failure> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let language =
        set("MUFAKAT_LANG").map(|value| one_of(&Language::ALL, Language::code, "MUFAKAT_LANG", &value)).transpose()?;
    let theme = set("MUFAKAT_THEME")
        .map(|value| one_of(&ThemeName::ALL, ThemeName::name, "MUFAKAT_THEME", &value))
        .transpose()?;
    Ok(Asked {
        data_dir: set("MUFAKAT_DATA_DIR").map(PathBuf::from),
        language,
        theme: theme.or_else(|| set("NO_COLOR").map(|_| ThemeName::Plain)),
    })
}

/// The choice of `all` whose name is the value of a variable.
fn one_of<T: Copy>(all: &[T], name_of: fn(T) -> &'static str, variable: &str, value: &OsStr) -> Result<T, Failure> {
    let found = all.iter().find(|choice| *value == *name_of(**choice));
    found.copied().ok_or_else(|| {
        let names: Vec<&str> = all.iter().map(|choice| name_of(*choice)).collect();
        let value = value.to_string_lossy();
        let value = visible(&value);
        Failure::Usage(format!("{variable}=\"{value}\": {}", names.join(", ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)]) -> Result<Asked, Failure> {
        asked(|name| {
            let found = variables.iter().find(|(other, _)| *other == name);
            found.map(|(_, value)| OsString::from(value))
        })
    }

    #[test]
    fn empty_variables_ask_for_nothing_and_wrong_ones_are_refused() {
        let nothing = of(&[("MUFAKAT_DATA_DIR", ""), ("NO_COLOR", "")]).expect("read");
        assert_eq!(nothing, of(&[]).expect("read"));
        let all = [("MUFAKAT_DATA_DIR", "/data"), ("MUFAKAT_LANG", "en"), ("MUFAKAT_THEME", "dark"), ("NO_COLOR", "1")];
        let all = of(&all).expect("read");
        assert_eq!(all.data_dir, Some(PathBuf::from("/data")));
        assert_eq!(all.language, Some(Language::En));
        assert_eq!(all.theme, Some(ThemeName::Dark));
        let plain = of(&[("NO_COLOR", "1")]).expect("read");
        assert_eq!(plain.theme, Some(ThemeName::Plain));
        let wrong = of(&[("MUFAKAT_LANG", "fr")]);
        assert!(matches!(wrong, Err(Failure::Usage(why)) if why == "MUFAKAT_LANG=\"fr\": id, en"));
    }
}
