//! The command line: reads the arguments, runs the command, and makes an exit code of how it ended.
//!
//! Commands without a screen leave the terminal as it is. They write results to stdout and reasons to stderr, and exit
//! with 0, 1 or 2.

mod agenda;
mod args;
mod audit;
mod environment;
mod export;
mod files;
mod manual;
mod names;
mod new;
mod out;
mod place;
mod rollup;
mod sum;
mod tally;
mod wall;

use crate::domain::plain::visible;
use crate::runtime::{self, End, Inbox, Paths, Start, Why};
use crate::text::{Language, files as files_text};
use crate::ui::ctx::{Agenda, Materials};
use crate::ui::settings::Settings;
use crate::ui::theme::ThemeName;
use args::{Args, Command};
use clap::Parser;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::LazyLock;

/// Why a command failed.
#[derive(Debug)]
enum Failure {
    /// What was asked for is refused or failed; the sentence for stderr. Exit code 1.
    Refused(String),
    /// The arguments or the environment are wrong; the sentence for stderr. Exit code 2.
    Usage(String),
    /// The program was ended by this signal, or by HUP because its terminal is gone. Exit code 128 + n.
    Signal(i32),
}

impl From<String> for Failure {
    fn from(why: String) -> Self {
        Self::Refused(why)
    }
}

/// What every command may look at.
struct Context {
    /// Where files lie; none without a home folder.
    paths: Option<Paths>,
    settings: Settings,
    /// The sentence that says that the settings file cannot be read, where that is so.
    remark: Option<String>,
    /// The language of sentences and screens; screens can switch it.
    language: Cell<Language>,
}

impl Context {
    const fn language(&self) -> Language {
        self.language.get()
    }

    /// Where files lie, for commands that need it; a refusal without a home folder.
    fn paths(&self) -> Result<&Paths, Failure> {
        let no_home = || files_text::no_home(self.language()).to_owned();
        Ok(self.paths.as_ref().ok_or_else(no_home)?)
    }
}

/// Runs the program and gives its exit code: 0 fine, 1 refused or failed, 2 wrong usage, 128 + n after a signal.
///
/// In a window that closes with the program it waits for a key, so that the last lines can be read; not after a signal.
pub fn main() -> ExitCode {
    let mut inbox = Inbox::default();
    let (language, end) = run(&mut inbox);
    if let Err(failure) = &end {
        print_reason(failure);
    }
    if !matches!(end, Err(Failure::Signal(_))) {
        inbox.wait_for_last_key(language);
    }
    match end {
        Ok(code) => code,
        Err(Failure::Refused(_)) => ExitCode::from(1),
        Err(Failure::Usage(_)) => ExitCode::from(2),
        Err(Failure::Signal(signal)) => after_signal(signal),
    }
}

/// Runs the command that the arguments name. Gives the language of its sentences, and how it ended.
fn run(inbox: &mut Inbox) -> (Language, Result<ExitCode, Failure>) {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return without_command(&error),
    };
    #[cfg(unix)]
    let _ = crate::journal::survive_file_size_limit();
    let asked_language = args.lang.map(Language::from);
    let is_wall = matches!(args.command, Some(Command::Wall { .. }));
    let context = match context(&args) {
        Ok(context) => context,
        Err(_) if is_wall => {
            let language = language_before_settings(args.lang);
            return (language, Err(wall::environment(language)));
        }
        Err(failure) => return (language_before_settings(args.lang), Err(failure)),
    };
    runtime::note_panics(context.paths.as_ref().map(|paths| paths.log.clone()));
    let work = AssertUnwindSafe(|| perform(args.command, asked_language, &context, inbox));
    let end = catch_unwind(work).unwrap_or_else(|_| match is_wall {
        true => Err(wall::panicked(context.language())),
        false => Err(panicked(&context)),
    });
    (context.language(), end)
}

/// What arguments that name no command to run end in: help, version or wrong usage.
fn without_command(error: &clap::Error) -> (Language, Result<ExitCode, Failure>) {
    let language = language_before_settings(None);
    let end = match error.use_stderr() && wall::is_asked_for(std::env::args_os()) {
        true => Err(wall::usage(language)),
        false => Ok(print_usage(error)),
    };
    (language, end)
}

/// Prints help or version to stdout with exit code 0, wrong usage to stderr with exit code 2.
fn print_usage(error: &clap::Error) -> ExitCode {
    let code = if error.use_stderr() { 2 } else { 0 };
    // What it repeats of the arguments stands inside its sentences, so they are read once more as they may be shown.
    let shown = std::env::args_os().map(|arg| visible(&arg.to_string_lossy()).into_owned());
    let again = Args::try_parse_from(shown).err();
    let error = again.as_ref().unwrap_or(error);
    out::clap_says(&error.render().to_string(), error.use_stderr());
    ExitCode::from(code)
}

/// Prints why a command failed; a signal needs no words.
fn print_reason(failure: &Failure) {
    match failure {
        Failure::Refused(why) | Failure::Usage(why) => out::error(why),
        Failure::Signal(_) => {}
    }
}

fn panicked(context: &Context) -> Failure {
    let log = context.paths.as_ref().map(|paths| paths.log.display());
    let log = log.map(|log| visible(&log.to_string()).into_owned());
    Failure::Refused(files_text::panicked(context.language(), log.as_deref()))
}

/// The language of sentences that are said before the settings are read.
fn language_before_settings(flag: Option<names::Lang>) -> Language {
    let asked = || environment::read().ok().and_then(|asked| asked.language);
    let language = flag.map(Language::from).or_else(asked).or_else(locale);
    language.unwrap_or(Language::Id)
}

/// The language of the system, if it is one of [`Language::ALL`].
fn locale() -> Option<Language> {
    sys_locale::get_locale().and_then(|name| Language::parse(&name))
}

/// Reads environment and settings. A flag beats the environment, which beats a setting, which beats the locale; else
/// the language is Indonesian.
fn context(args: &Args) -> Result<Context, Failure> {
    let asked = environment::read()?;
    let language = args.lang.map(Language::from).or(asked.language);
    let paths = match (&args.data_dir, asked.data_dir) {
        (Some(folder), _) => Some(Paths { named: Some(folder.clone()), ..Paths::under(folder) }),
        (None, Some(folder)) => Some(Paths::under(&folder)),
        (None, None) => Paths::of_system(),
    };
    let kept = match &paths {
        Some(paths) => runtime::load_settings(&paths.settings),
        None => Ok(None),
    };
    let mut settings = kept
        .clone()
        .ok()
        .flatten()
        .unwrap_or_else(|| Settings { language: locale().unwrap_or(Language::Id), ..Settings::default() });
    settings.language = language.unwrap_or(settings.language);
    let theme = args.theme.map(ThemeName::from).or(asked.theme);
    settings.theme = theme.unwrap_or(settings.theme);
    let remark = kept.err().map(|_| files_text::settings_damaged(settings.language).to_owned());
    Ok(Context { paths, settings, remark, language: Cell::new(settings.language) })
}

/// Runs a command. `asked_language` is that of `--lang`.
fn perform(
    command: Option<Command>,
    asked_language: Option<Language>,
    context: &Context,
    inbox: &mut Inbox,
) -> Result<ExitCode, Failure> {
    let mut screens = |start| screens(context, inbox, start);
    // A window says it itself; the room's terminal is told nothing.
    let has_window = matches!(
        &command,
        None | Some(Command::Demo { .. } | Command::Open { .. } | Command::Import { .. } | Command::Wall { .. })
    );
    if let Some(remark) = context.remark.as_ref().filter(|_| !has_window) {
        out::error(remark);
    }
    match command {
        None => screens(Start::Home),
        Some(Command::Demo { day }) => screens(Start::Example(day.into())),
        Some(Command::Open { name, session, read_only, desk }) => {
            screens(Start::Open { name, session, read_only, desk })
        }
        Some(Command::Wall { name }) => wall::run(context, inbox, asked_language, &name),
        Some(Command::Import { name, file }) => {
            let file = runtime::typed_path(&file.to_string_lossy());
            let text = runtime::items::read(&file).map_err(|why| not_read(context.language(), &file, &why))?;
            screens(Start::Import { name, text })
        }
        Some(Command::New(new)) => new::run(context, &new),
        Some(Command::List { json }) => files::list(context, json),
        Some(Command::Show { name, since_carried: true, .. }) => files::since_carried(context, &name),
        Some(Command::Show { name, since_carried: false, .. }) => files::show(context, &name),
        Some(Command::Verify { name, sum: None }) => files::verify(context, &name),
        Some(Command::Verify { name, sum: Some(typed) }) => sum::verify(context, &name, &typed),
        Some(Command::Audit(asked)) => audit::run(context, &asked),
        Some(Command::Repair { file, to }) => files::repair(context, &file, &to),
        Some(Command::Export(export)) => export::export(context, &export),
        Some(Command::Rollup(asked)) => rollup::run(context, &asked),
        Some(Command::Forms(forms)) => export::forms(context, &forms),
        Some(Command::Tally(tally)) => tally::run(context, &tally),
        Some(Command::Agenda { command }) => agenda::run(context, &command),
        Some(Command::Card) => manual::card(context),
        Some(Command::Completions { shell }) => manual::completions(shell),
        Some(Command::Man) => manual::man(),
    }
}

/// The sentence that says why a file of items is not read, and what to do instead.
fn not_read(language: Language, file: &Path, why: &runtime::items::NotRead) -> String {
    match why {
        runtime::items::NotRead::Refused(why) => runtime::refused(language, file, why),
        runtime::items::NotRead::Foreign(kind) => {
            let name = file.display().to_string();
            format!("{}: {}", visible(&name), files_text::foreign(language, *kind))
        }
    }
}

fn screens(context: &Context, inbox: &mut Inbox, start: Start) -> Result<ExitCode, Failure> {
    let materials = Materials {
        agendas: LazyLock::new(agendas),
        offices: crate::agenda_file::sample_offices(),
        zone: runtime::zone_guess(),
    };
    let end =
        runtime::run(inbox, context.paths()?.clone(), context.settings, materials, start, context.remark.clone())?;
    ended(context, &end)
}

fn agendas() -> Vec<Agenda> {
    let agenda = |file: crate::agenda_file::AgendaFile| Agenda {
        sheets: file.declared(),
        given: file.given(),
        id: file.id,
        title: file.title,
        about: file.about,
        aspects: file.aspects,
        dimensions: file.dimensions,
        years: file.years,
        days: file.days,
    };
    crate::agenda_file::embedded().into_iter().map(agenda).collect()
}

/// Prints the last words of the screens and gives the exit code.
fn ended(context: &Context, end: &End) -> Result<ExitCode, Failure> {
    context.language.set(end.language);
    if !end.farewell.is_empty() {
        // Where the terminal is gone, nobody is there to read it.
        let _ = out::line(&end.farewell);
    }
    match end.why {
        Why::Left => Ok(ExitCode::SUCCESS),
        Why::Signal(signal) => Err(Failure::Signal(signal)),
        Why::Gone => Err(Failure::Signal(HANGUP)),
        Why::Panic => Err(panicked(context)),
    }
}

/// The number of the signal HUP.
const HANGUP: i32 = 1;

/// The exit code after a signal: 128 + n, as shells count it.
fn after_signal(signal: i32) -> ExitCode {
    u8::try_from(128 + signal).map_or(ExitCode::FAILURE, ExitCode::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_home_folder_only_what_is_kept_there_is_refused() {
        let settings = Settings::default();
        let context = Context { paths: None, settings, remark: None, language: Cell::new(settings.language) };
        let no_home = files_text::no_home(settings.language);
        let verify = |name: &str| files::verify(&context, name).err();
        for refused in [files::list(&context, false).err(), verify("bangli")] {
            assert!(matches!(refused, Some(Failure::Refused(why)) if why == no_home));
        }
        let file = tempfile::NamedTempFile::new().expect("a file");
        let file = file.path().to_str().expect("a path");
        let empty = matches!(verify(file), Some(Failure::Refused(why)) if why.contains(file));
        assert!(empty, "a file is looked at where it lies");
    }
}
