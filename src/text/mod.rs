//! Every phrase that a person reads, in Indonesian and English. A phrase missing in one language does not compile.
//!
//! One file a topic. A phrase without parameters is a [`Phrase`]; one with parameters is a function whose first
//! parameter is the [`Language`]. Both stand in tables, see `phrases`.

#[macro_use]
mod phrases;

pub mod agenda;
pub mod agreement;
pub mod attendance;
pub mod card;
pub mod carry;
pub mod cells;
pub mod cli;
pub mod contradiction;
pub mod dates;
pub mod describe;
pub mod details;
pub mod dialogs;
pub mod documents;
pub mod ending;
pub mod files;
pub mod floor;
pub mod forms;
pub mod frame;
pub mod group;
pub mod handout;
pub mod home;
pub mod looked_over;

pub mod new;
pub mod pause;
pub mod priorities;
pub mod recap;
pub mod refusal;
pub mod replan;
pub mod report;
pub mod returned;
pub mod rollup;
pub mod settings;
pub mod sheet;
pub mod sheet_look;
pub mod spelled;
pub mod swot;
pub mod talk;
pub mod tally;
pub mod vote;
pub mod wall;
pub mod wording;
pub mod words;

/// A language of the screens and documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Bahasa Indonesia.
    Id,
    /// English.
    En,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// The code used on the command line and in settings: `id` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The language with this code, or whose locale name begins with it (`id_ID.UTF-8`, `en-GB`).
    pub fn parse(name: &str) -> Option<Self> {
        let tag: String = name.chars().take_while(char::is_ascii_alphabetic).collect();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(&tag))
    }

    /// The value for this language.
    pub fn pick<T>(self, id: T, en: T) -> T {
        match self {
            Self::Id => id,
            Self::En => en,
        }
    }

    /// The phrase in this language.
    pub const fn say(self, phrase: Phrase) -> &'static str {
        match self {
            Self::Id => phrase.id,
            Self::En => phrase.en,
        }
    }

    /// The label in this language.
    pub fn label(self, label: &crate::domain::agenda::Label) -> &str {
        match self {
            Self::Id => &label.id,
            Self::En => &label.en,
        }
    }
}

/// A phrase without parameters, in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    id: &'static str,
    en: &'static str,
    also: &'static str,
}

impl Phrase {
    /// The phrase in Indonesian and in English.
    pub const fn new(id: &'static str, en: &'static str) -> Self {
        Self { id, en, also: "" }
    }

    /// The phrase with other words, of both languages, by which people look for it.
    pub const fn also(self, words: &'static str) -> Self {
        Self { also: words, ..self }
    }

    /// The words by which people look for it: those of both languages and the others.
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        let split = |text: &'static str| text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        [self.id, self.en, self.also].into_iter().flat_map(split)
    }

    /// The other words by which people look for it, with blanks between them.
    pub const fn other_words(self) -> &'static str {
        self.also
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn languages_are_found_in_locale_names() {
        assert_eq!(Language::parse("id_ID.UTF-8"), Some(Language::Id));
        assert_eq!(Language::parse("en-GB"), Some(Language::En));
        assert_eq!(Language::parse("C"), None);
        assert_eq!(Language::parse("idx"), None);
    }
}
