//! What went wrong with a file, in the facilitator's language.

use super::paths::quoted;
use crate::journal::{Doing, JournalError, NoLock, Trouble, Wrong};
use crate::text::{Language, files};

/// The sentence for an error of the journal: what happened, what is safe, what to do.
pub fn journal_error(language: Language, error: &JournalError) -> String {
    match language {
        Language::En => error.to_string(),
        Language::Id => indonesian(error),
    }
}

/// Why a workshop can only be looked at.
pub fn no_lock(language: Language, why: &NoLock) -> String {
    match why {
        NoLock::Held(who) => files::held(
            language,
            who.as_ref().map(|who| (who.pid, who.host.as_str())),
        ),
        NoLock::Impossible(why) => files::no_lock(language, &trouble(language, why)),
    }
}

/// What the system said, short.
pub(super) fn trouble(language: Language, trouble: &Trouble) -> String {
    match language {
        Language::En => trouble.to_string(),
        Language::Id => trouble_words(trouble),
    }
}

fn indonesian(error: &JournalError) -> String {
    match error {
        JournalError::Io {
            path,
            doing,
            trouble,
        } => {
            format!(
                "{}: {}: {}",
                path.display(),
                doing_words(*doing),
                trouble_words(trouble)
            )
        }
        JournalError::Empty { path } => files::empty(&path.display().to_string()),
        JournalError::Newer {
            path,
            format,
            known,
            ..
        } => files::newer(&path.display().to_string(), *format, *known),
        JournalError::Damaged { path, line, wrong } => {
            files::damaged(&quoted(path), *line, &self::wrong(Language::Id, wrong))
        }
        JournalError::NotSaved { trouble, .. } => trouble_words(trouble),
        JournalError::Broken { why, .. } => files::broken(&why.to_string()),
        JournalError::Refused(wrong) => files::refused(&self::wrong(Language::Id, wrong)),
        JournalError::NeedsFormat(format) => files::refused(&format!("format {format}")),
        JournalError::Unknown { name, near } => files::unknown(name, near.as_deref()),
    }
}

/// What is wrong with a line, and the parser's words where it has some.
pub fn wrong(language: Language, wrong: &Wrong) -> String {
    use files::wrong as words;
    if language == Language::En {
        return wrong.to_string();
    }
    match wrong {
        Wrong::TooLong => words::TOO_LONG.to_owned(),
        Wrong::LineEnd => words::LINE_END.to_owned(),
        Wrong::NotJson(parser) => format!("{} ({parser})", words::NOT_JSON),
        Wrong::NoSum => words::NO_SUM.to_owned(),
        Wrong::Sum => words::SUM.to_owned(),
        Wrong::Number { found, expected } => words::number(*found, *expected),
        Wrong::Shape(parser) => format!("{} ({parser})", words::SHAPE),
        Wrong::NoEvents => words::NO_EVENTS.to_owned(),
        Wrong::UnknownEvent(name) => format!("{}: {name}", words::UNKNOWN_EVENT),
        Wrong::Event { name, reason } => format!("{}: {name} ({reason})", words::EVENT),
        Wrong::NotCanonical => words::NOT_CANONICAL.to_owned(),
        Wrong::NotCreated => words::NOT_CREATED.to_owned(),
        Wrong::Format { found, has } => format!("{} ({found}, {has})", words::FORMAT),
        Wrong::DoesNotApply(why) => format!("{} ({why})", words::DOES_NOT_APPLY),
    }
}

const fn doing_words(doing: Doing) -> &'static str {
    match doing {
        Doing::Reading => files::READING,
        Doing::Opening => files::OPENING,
        Doing::Creating => files::CREATING,
        Doing::Recovering => files::RECOVERING,
        Doing::Copying => files::COPYING,
        Doing::Listing => files::LISTING,
        Doing::KeepingPlace => files::KEEPING_PLACE,
    }
}

fn trouble_words(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Missing => files::MISSING,
        Trouble::Exists => files::EXISTS,
        Trouble::Folder => files::FOLDER,
        Trouble::NotAFile => files::NOT_A_FILE,
        Trouble::Denied => files::DENIED,
        Trouble::ReadOnly => files::READ_ONLY_MEDIUM,
        Trouble::Full => files::FULL,
        Trouble::Limit => files::LIMIT,
        Trouble::Other(words) => words,
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    #[test]
    fn damage_is_told_in_one_language_with_a_command_that_can_be_typed() {
        let error = JournalError::Damaged {
            path: PathBuf::from("/media/stik usb/bangli.jsonl"),
            line: 3,
            wrong: Wrong::Sum,
        };
        let said = journal_error(Language::Id, &error);
        assert!(
            said.contains("baris 3: jumlah periksanya tidak cocok"),
            "{said}"
        );
        assert!(
            said.contains("repair '/media/stik usb/bangli.jsonl' --to"),
            "{said}"
        );
        let said = journal_error(Language::En, &error);
        assert!(
            said.contains("repair '/media/stik usb/bangli.jsonl' --to"),
            "{said}"
        );
    }
}
