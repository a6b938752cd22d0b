//! The command line: what was asked for, in which language, and how it ended.
//!
//! Headless commands never touch the terminal, write results to stdout and reasons to stderr, and exit 0, 1 or 2.

mod agenda;
mod args;
mod files;
mod new;
mod out;
mod tally;

use crate::runtime::{self, End, Paths, Start};
use crate::text::Language;
use crate::ui::ctx::{Agenda, Materials};
use crate::ui::settings::Settings;
use args::{Args, Command};
use clap::Parser;
use std::process::ExitCode;

/// Why a command failed: the sentence for stderr.
type Failure = String;

/// What every command may look at.
struct Context {
    paths: Paths,
    settings: Settings,
    /// The settings file could not be used.
    remark: Option<String>,
}

impl Context {
    const fn language(&self) -> Language {
        self.settings.language
    }
}

/// Runs the program and gives its exit code: 0 fine, 1 refused or failed, 2 wrong usage, 128 + n after a signal.
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return usage(&error),
    };
    #[cfg(unix)]
    let _ = crate::journal::survive_file_size_limit();
    let context = match context(&args) {
        Ok(context) => context,
        Err(why) => return failed(&why),
    };
    runtime::note_panics(context.paths.log.clone());
    let log = context.paths.log.display().to_string();
    let language = context.language();
    let run = std::panic::AssertUnwindSafe(|| perform(args.command, &context));
    match std::panic::catch_unwind(run) {
        Ok(Ok(code)) => code,
        Ok(Err(why)) => failed(&why),
        Err(_) => failed(&crate::text::files::panicked(language, &log)),
    }
}

/// Help and version go to stdout and are fine; anything else is wrong usage.
fn usage(error: &clap::Error) -> ExitCode {
    let code = if error.use_stderr() { 2 } else { 0 };
    let _ = error.print();
    ExitCode::from(code)
}

fn failed(why: &str) -> ExitCode {
    out::error(why);
    ExitCode::from(1)
}

/// Flag beats environment beats setting beats locale; else Indonesian.
fn context(args: &Args) -> Result<Context, Failure> {
    let paths = match &args.data_dir {
        Some(folder) => Paths::under(folder.clone()),
        None => Paths::of_system().map_err(|error| error.to_string())?,
    };
    let kept = runtime::load_settings(&paths.settings);
    let locale = || sys_locale::get_locale().and_then(|name| Language::parse(&name));
    let mut settings = kept.clone().ok().flatten().unwrap_or_else(|| Settings {
        language: locale().unwrap_or(Language::Id),
        ..Settings::default()
    });
    settings.language = args.lang.map_or(settings.language, Into::into);
    settings.theme = args.theme.map_or(settings.theme, Into::into);
    let remark = kept.err().map(|_| {
        let path = paths.settings.display().to_string();
        crate::text::files::settings_damaged(settings.language, &path)
    });
    Ok(Context {
        paths,
        settings,
        remark,
    })
}

fn perform(command: Option<Command>, context: &Context) -> Result<ExitCode, Failure> {
    match command {
        None => screens(context, Start::Home),
        Some(Command::Demo) => screens(context, Start::Example),
        Some(Command::Open {
            name,
            session,
            read_only,
        }) => screens(
            context,
            Start::Open {
                name,
                session,
                read_only,
            },
        ),
        Some(Command::New(new)) => new::run(context, &new),
        Some(Command::List { json }) => files::list(context, json),
        Some(Command::Show { name, json: _ }) => files::show(context, &name),
        Some(Command::Verify { name }) => files::verify(context, &name),
        Some(Command::Repair { file, to }) => files::repair(context, &file, &to),
        Some(Command::Export {
            name,
            format,
            output,
        }) => files::export(context, &name, format, output.as_deref()),
        Some(Command::Tally(tally)) => tally::run(&tally),
        Some(Command::Agenda { command }) => agenda::run(context, &command),
    }
}

fn screens(context: &Context, start: Start) -> Result<ExitCode, Failure> {
    let materials = Materials {
        agendas: crate::agenda_file::embedded()
            .into_iter()
            .map(|file| Agenda {
                id: file.id,
                title: file.title,
                about: file.about,
                aspects: file.aspects,
                days: file.days,
            })
            .collect(),
        offices: crate::agenda_file::sample_offices(),
        zone: runtime::zone_guess(),
    };
    let End { signal, farewell } = runtime::run(
        context.paths.clone(),
        context.settings,
        materials,
        start,
        context.remark.clone(),
    )?;
    if !farewell.is_empty() {
        out::line(&farewell);
    }
    let code = signal.and_then(|signal| u8::try_from(128 + signal).ok());
    Ok(code.map_or(ExitCode::SUCCESS, ExitCode::from))
}
