//! `mufakat wall`: what is said on the room's terminal names no path and no detail, whatever went wrong.

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
    spoken: Option<Language>,
    name: &str,
) -> Result<ExitCode, Failure> {
    let paths = context.paths()?;
    if context.remark.is_some() {
        runtime::log(&paths.log, "the settings cannot be read and are ignored");
    }
    let end = runtime::run_wall(inbox, paths, context.settings, spoken, name)?;
    match end.why {
        Why::Panic => {
            context.language.set(end.language);
            Err(panicked(end.language))
        }
        Why::Left | Why::Signal(_) | Why::Gone => super::ended(context, &without_farewell(end)),
    }
}

/// The log knows where the program failed.
pub(super) fn panicked(language: Language) -> Failure {
    Failure::Refused(files::panicked(language, None))
}

/// The room has nothing to read afterwards.
fn without_farewell(end: End) -> End {
    End { farewell: String::new(), ..end }
}

/// Wrong usage, without what was typed.
pub(super) fn usage(language: Language) -> Failure {
    Failure::Usage(language.say(text::USAGE).to_owned())
}

/// A variable of the environment that means nothing, without what is in it.
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
