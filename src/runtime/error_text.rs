//! Errors of files as sentences in the facilitator's language.

use super::document_file::NotWritten;
use super::paths::quoted;
use crate::disk::Refused;
use crate::domain::plain::visible;
use crate::journal::{Breakage, Doing, JournalError, NoLock, Trouble, Wrong};
use crate::text::wall::{self, NotShown};
use crate::text::{Language, cli, files};
use std::path::{Path, PathBuf};

/// The sentence for an error of the journal: what happened, what is safe, what to do.
pub fn journal_error(language: Language, error: &JournalError) -> String {
    let said = match language {
        Language::En => error.to_string(),
        Language::Id => indonesian(error),
    };
    visible(&said).into_owned()
}

/// The sentence of [`journal_error`] for a window, at which the room may look: a saved workshop goes by its name, any other file by the name
/// of the file, without its folders. The log has the path.
pub(super) fn in_window(language: Language, shelf: &Path, error: &JournalError) -> String {
    let mut error = error.clone();
    match &mut error {
        JournalError::Io { path, .. }
        | JournalError::Empty { path }
        | JournalError::Newer { path, .. }
        | JournalError::TestBuild { path, .. }
        | JournalError::Damaged { path, .. }
        | JournalError::NoLock { path, .. }
        | JournalError::NotSaved { path, .. }
        | JournalError::Broken { path, .. } => *path = short(shelf, path),
        JournalError::Unknown { name, .. } => {
            *name = short(shelf, Path::new(name)).display().to_string();
        }
        JournalError::Refused(_) | JournalError::NeedsFormat(_) => {}
    }
    journal_error(language, &error)
}

/// The sentence of [`journal_error`] for the room's own terminal: of a file no more than its name without folders and ending, and of what is
/// wrong no detail.
pub(super) fn on_wall(language: Language, asked: &str, error: &JournalError) -> String {
    let name = bare(asked);
    let not_shown = |why| wall::not_shown(language, &name, why);
    match error {
        JournalError::Unknown { near, .. } => wall::unknown(language, &name, near.as_deref()),
        JournalError::Empty { .. } => not_shown(NotShown::Empty),
        JournalError::Newer { .. } => not_shown(NotShown::Newer),
        JournalError::TestBuild { .. } => not_shown(NotShown::TestBuild),
        JournalError::Damaged { .. } => not_shown(NotShown::Damaged),
        JournalError::Io { .. }
        | JournalError::NoLock { .. }
        | JournalError::NotSaved { .. }
        | JournalError::Broken { .. }
        | JournalError::Refused(_)
        | JournalError::NeedsFormat(_) => not_shown(NotShown::Unreadable),
    }
}

/// A name or path as typed, whatever system it was written for, without folders and ending.
fn bare(asked: &str) -> String {
    let mut parts = asked.split(['/', '\\']);
    let name = parts.rfind(|part| !part.is_empty()).unwrap_or_default();
    let stem = Path::new(name).file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// A file by the name that a window may show.
pub(super) fn short(shelf: &Path, path: &Path) -> PathBuf {
    let is_saved = path.parent() == Some(shelf);
    let name = if is_saved { path.file_stem() } else { path.file_name() };
    name.map(PathBuf::from).unwrap_or_default()
}

/// The reason why a workshop can only be looked at.
pub fn no_lock(language: Language, why: &NoLock) -> String {
    match why {
        NoLock::Held(who) => files::held(
            language,
            who.as_ref().map(|who| (who.pid, visible(&who.host))).as_ref().map(|(pid, host)| (*pid, host.as_ref())),
        ),
        NoLock::Impossible(why) => files::no_lock(language, &trouble(language, why)),
    }
}

/// The reason why a file is not read: `butir.txt: itu folder`.
pub fn refused(language: Language, path: &Path, why: &Refused) -> String {
    let why = trouble(language, &Trouble::from(why));
    format!("{}: {why}", visible(&path.display().to_string()))
}

/// The reason why a document is not written, and what to do.
pub fn not_written(language: Language, path: &Path, why: &NotWritten) -> String {
    let path = path.display().to_string();
    let path = visible(&path);
    match why {
        NotWritten::Journal => cli::is_journal(language, &path),
        NotWritten::Exists => cli::is_there(language, &path),
        NotWritten::InUse => cli::is_open(language, &path),
        NotWritten::Nowhere => cli::leads_nowhere(language, &path),
        NotWritten::Failed(why) => cli::not_written(language, &path, &trouble(language, why)),
    }
}

/// A refusal of the system in a few words.
pub(super) fn trouble(language: Language, trouble: &Trouble) -> String {
    let said = match language {
        Language::En => trouble.to_string(),
        Language::Id => trouble_words(trouble),
    };
    visible(&said).into_owned()
}

fn indonesian(error: &JournalError) -> String {
    match error {
        JournalError::Io { path, doing, trouble } => {
            format!("{}: {}: {}", path.display(), doing_words(*doing), trouble_words(trouble))
        }
        JournalError::Empty { path } => files::empty(&path.display().to_string()),
        JournalError::Newer { path, format, known, .. } => files::newer(&path.display().to_string(), *format, *known),
        JournalError::TestBuild { path, line, activity } => {
            files::test_build(&path.display().to_string(), *line, activity)
        }
        JournalError::Damaged { path, line, wrong } => files::damaged(&quoted(path), *line, &wrong_words(wrong)),
        JournalError::NoLock { path, why } => {
            format!("{}: {}", path.display(), no_lock(Language::Id, why))
        }
        JournalError::NotSaved { trouble, .. } => trouble_words(trouble),
        JournalError::Broken { why, .. } => files::broken(&breakage_words(why)),
        JournalError::Refused(wrong) => files::refused(&wrong_words(wrong)),
        JournalError::NeedsFormat(format) => files::refused(&format!("format {format}")),
        JournalError::Unknown { name, near } => files::unknown(name, near.as_deref()),
    }
}

/// The fault of a line, with the parser's words where it has some.
pub fn wrong(language: Language, wrong: &Wrong) -> String {
    let said = match language {
        Language::En => wrong.to_string(),
        Language::Id => wrong_words(wrong),
    };
    visible(&said).into_owned()
}

fn wrong_words(wrong: &Wrong) -> String {
    use files::wrong as words;
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

fn breakage_words(why: &Breakage) -> String {
    match why {
        Breakage::Failed(trouble) => trouble_words(trouble),
        Breakage::Replaced => files::REPLACED.to_owned(),
        Breakage::Changed => files::CHANGED.to_owned(),
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
        Trouble::TooLong => files::TOO_LONG,
        Trouble::Denied => files::DENIED,
        Trouble::ReadOnly => files::READ_ONLY_MEDIUM,
        Trouble::Full => files::FULL,
        Trouble::NotAFolder => files::NOT_A_FOLDER,
        Trouble::LongName => files::LONG_NAME,
        Trouble::Differs => files::DIFFERS,
        Trouble::Busy => files::BUSY,
        Trouble::Limit => files::LIMIT,
        Trouble::Other(words) => words,
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_names_files_without_their_folders() {
        let shelf = Path::new("/home/ayu/workshops");
        let of = |path: &str| {
            let path = PathBuf::from(path);
            let trouble = Trouble::Denied;
            [
                JournalError::Io { path: path.clone(), doing: Doing::Opening, trouble: trouble.clone() },
                JournalError::Empty { path: path.clone() },
                JournalError::Newer { path: path.clone(), line: 1, format: 9, known: 1 },
                JournalError::Damaged { path: path.clone(), line: 3, wrong: Wrong::Sum },
                JournalError::TestBuild { path: path.clone(), line: 9, activity: "outline" },
                JournalError::NotSaved { path: path.clone(), trouble },
                JournalError::Broken { path: path.clone(), why: crate::journal::Breakage::Replaced },
                JournalError::Unknown { name: path.display().to_string(), near: None },
            ]
        };
        for language in Language::ALL {
            for (path, name) in
                [("/home/ayu/workshops/bangli.jsonl", "bangli"), ("/media/stik usb/bangli.jsonl", "bangli.jsonl")]
            {
                for error in of(path) {
                    let said = in_window(language, shelf, &error);
                    assert!(!said.contains('/'), "{said}");
                    let named = !matches!(
                        (language, &error),
                        (Language::Id, JournalError::NotSaved { .. } | JournalError::Broken { .. })
                    );
                    assert!(!named || said.contains(name), "{said}");
                    let said = on_wall(language, path, &error);
                    assert!(said.contains("\"bangli\""), "{said}");
                    for detail in ["/", "ayu", "stik", ".jsonl", "baris", "line", "9", "repair"] {
                        assert!(!said.contains(detail), "{detail}: {said}");
                    }
                }
            }
        }
        let damaged = &of("/home/ayu/workshops/bangli.jsonl")[3];
        let said = in_window(Language::Id, shelf, damaged);
        assert!(said.contains("`mufakat repair bangli --to BARU`"), "{said}");
    }

    #[test]
    fn of_what_was_typed_the_room_reads_the_bare_name() {
        for (asked, name) in [
            ("bangli", "bangli"),
            ("/home/ayu/bangli.jsonl", "bangli"),
            ("../bangli.jsonl", "bangli"),
            ("C:\\Users\\ayu\\bangli.jsonl", "bangli"),
            ("/home/ayu/stik/", "stik"),
            ("kab. bangli", "kab"),
            ("/", ""),
            ("", ""),
        ] {
            assert_eq!(bare(asked), name);
        }
    }

    #[test]
    fn an_indonesian_sentence_has_no_english_words() {
        let path = Path::new("/home/ayu/workshops/bangli.jsonl");
        let who = crate::journal::Who {
            pid: 4711,
            host: "laptop-ayu".to_owned(),
            since: "2024-06-11T08:00:00+08:00".parse().expect("an instant"),
        };
        let broken = |why| JournalError::Broken { path: path.to_owned(), why };
        let copying = |kind: std::io::ErrorKind| JournalError::Io {
            path: path.to_owned(),
            doing: Doing::Copying,
            trouble: Trouble::from(&std::io::Error::from(kind)),
        };
        for (error, words) in [
            (NoLock::Held(Some(who)).of(path), "(proses 4711 di laptop-ayu)"),
            (NoLock::Held(None).of(path), "sedang dibuka di tempat lain"),
            (NoLock::Impossible(Trouble::Denied).of(path), "tidak dapat dikunci: tidak diizinkan"),
            (broken(Breakage::Replaced), "dipindahkan, dihapus atau diganti"),
            (broken(Breakage::Changed), "diubah oleh program lain"),
            (broken(Breakage::Failed(Trouble::Full)), "penyimpanan penuh"),
            (copying(std::io::ErrorKind::InvalidData), "tidak sama dengan yang ditulis"),
            (copying(std::io::ErrorKind::ResourceBusy), "sedang dibuka di tempat lain"),
            (copying(std::io::ErrorKind::NotADirectory), "bukan folder"),
            (copying(std::io::ErrorKind::InvalidFilename), "namanya terlalu panjang"),
        ] {
            let said = in_window(Language::Id, Path::new("/home/ayu/workshops"), &error);
            assert!(said.contains(words), "{said}");
            let english = format!(" {said} ").to_lowercase();
            for word in [" it ", " is ", " the ", " file ", " process ", " elsewhere ", " not "] {
                assert!(!english.contains(word), "{word}: {said}");
            }
        }
    }

    #[test]
    fn damage_is_told_in_one_language_with_a_command_that_can_be_typed() {
        let error =
            JournalError::Damaged { path: PathBuf::from("/media/stik usb/bangli.jsonl"), line: 3, wrong: Wrong::Sum };
        let said = journal_error(Language::Id, &error);
        assert!(said.contains("baris 3: sidiknya tidak cocok"), "{said}");
        assert!(said.contains("repair '/media/stik usb/bangli.jsonl' --to"), "{said}");
        let said = journal_error(Language::En, &error);
        assert!(said.contains("repair '/media/stik usb/bangli.jsonl' --to"), "{said}");
    }
}
