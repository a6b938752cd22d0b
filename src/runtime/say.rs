//! What went wrong with a file, in the facilitator's language.

use crate::journal::{Doing, JournalError, NoLock, Trouble};
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
            files::damaged(&path.display().to_string(), *line, &wrong.to_string())
        }
        JournalError::NotSaved { trouble, .. } => trouble_words(trouble),
        JournalError::Broken { why, .. } => files::broken(&why.to_string()),
        JournalError::Refused(wrong) => files::refused(&wrong.to_string()),
        JournalError::NeedsFormat(format) => files::refused(&format!("format {format}")),
        JournalError::Unknown { name, near } => files::unknown(name, near.as_deref()),
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
