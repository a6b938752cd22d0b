//! `mufakat wall`: the room's window. Whatever goes wrong, the sentences on the room's terminal name no path, nothing
//! that was typed and no detail.

use super::args::Args;
use super::{Context, Failure};
use crate::runtime::{self, End, Inbox, Why};
use crate::text::{Language, files, wall as text};
use clap::CommandFactory;
use std::ffi::OsString;
use std::process::ExitCode;

/// Shows a workshop to the room.
pub(super) fn run(
    context: &Context,
    inbox: &mut Inbox,
    asked_language: Option<Language>,
    name: &str,
) -> Result<ExitCode, Failure> {
    let paths = context.paths()?;
    if context.remark.is_some() {
        runtime::log(&paths.log, "the settings cannot be read and are ignored");
    }
    let end = runtime::run_wall(inbox, paths, context.settings, asked_language, name)?;
    match end.why {
        Why::Panic => {
            context.language.set(end.language);
            Err(panicked(end.language))
        }
        Why::Left | Why::Signal(_) | Why::Gone => {
            // The room has nothing to read afterwards.
            super::ended(context, &End { farewell: String::new(), ..end })
        }
    }
}

/// The failure after a panic. Its sentence leaves out where the log lies.
pub(super) fn panicked(language: Language) -> Failure {
    Failure::Refused(files::panicked(language, None))
}

/// The failure of wrong arguments. Its sentence does not repeat them.
pub(super) fn usage(language: Language) -> Failure {
    Failure::Usage(language.say(text::USAGE).to_owned())
}

/// The failure of a variable of the environment with a wrong value. Its sentence does not repeat the value.
pub(super) fn environment(language: Language) -> Failure {
    Failure::Usage(language.say(text::ENVIRONMENT).to_owned())
}

/// Whether these arguments, which may be wrong, ask for the wall.
pub(super) fn is_asked_for(args: impl IntoIterator<Item = OsString>) -> bool {
    let command = Args::command().ignore_errors(true);
    command.try_get_matches_from(args).is_ok_and(|asked| asked.subcommand_name() == Some("wall"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> bool {
        let line = format!("mufakat {line}");
        is_asked_for(line.split_ascii_whitespace().map(OsString::from))
    }

    #[test]
    fn no_sentence_for_the_room_names_a_path() {
        for language in Language::ALL {
            for failure in [panicked(language), usage(language), environment(language)] {
                let (Failure::Refused(said) | Failure::Usage(said)) = failure else { panic!("{failure:?}") };
                assert!(!said.contains('/') && !said.contains(".log"), "{said}");
            }
        }
    }

    #[test]
    fn the_wall_is_known_among_wrong_arguments() {
        for line in [
            "wall",
            "wall bangli /home/ani/x",
            "wall --warna bangli",
            "--data-dir /home/ani wall bangli bangli",
            "--lang fr wall bangli",
            "wall --lang fr bangli",
            "wall bangli --read-only",
            "wall --data-dir",
        ] {
            assert!(asked(line), "{line}");
        }
        for line in ["", "open wall --x", "export wall", "--data-dir wall", "wal"] {
            assert!(!asked(line), "{line}");
        }
    }
}
