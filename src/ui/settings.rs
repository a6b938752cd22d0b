//! What is kept between runs.

use super::theme::ThemeName;
use crate::text::Language;

/// Language, theme and bell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Language of screens and documents.
    pub language: Language,
    /// Colours.
    pub theme: ThemeName,
    /// Whether the terminal's bell rings when a session's time is up.
    pub bell: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { language: Language::Id, theme: ThemeName::Light, bell: false }
    }
}
