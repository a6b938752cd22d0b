//! `mufakat card`, `completions` and `man`: what is printed to be used away from the screens.

use super::args::Args;
use super::{Context, Failure, out};
use crate::text::{Language, card as text};
use crate::ui::keys::Binding;
use crate::ui::screens::swot;
use crate::ui::{global, keys::Mode};
use clap::CommandFactory;
use clap_complete::Shell;
use std::process::ExitCode;

/// Columns that keys take, before what they do.
const KEYS_WIDTH: usize = 10;

/// Prints the page for a stand-in in both languages, the language of the screens first.
pub(super) fn card(context: &Context) -> Result<ExitCode, Failure> {
    let first = context.language();
    let other = match first {
        Language::Id => Language::En,
        Language::En => Language::Id,
    };
    out::line(&format!("{}\n\n{}", page(first), page(other)))?;
    Ok(ExitCode::SUCCESS)
}

fn page(language: Language) -> String {
    let mut lines = vec![language.say(text::TITLE).to_owned(), String::new()];
    lines.push(language.say(text::KEYS).to_owned());
    lines.extend(keys(language));
    for (heading, steps) in [(text::POWER, text::POWER_STEPS), (text::LOST, text::LOST_STEPS)] {
        lines.push(String::new());
        lines.push(language.say(heading).to_owned());
        lines.extend((1..).zip(steps).map(|(number, step)| format!("  {number}. {}", language.say(*step))));
    }
    lines.join("\n")
}

/// The lines of the seven keys. Their names come from the tables of the screens.
fn keys(language: Language) -> Vec<String> {
    let board = [
        (swot::Action::Save, text::SAVE),
        (swot::Action::NextQuadrant, text::QUADRANT),
        (swot::Action::Choose, text::CHOOSE),
    ];
    let everywhere = [
        (global::Action::Room(global::RoomAction::Undo), text::UNDO),
        (global::Action::Cover, text::COVER),
        (global::Action::Room(global::RoomAction::Next), text::NEXT),
        (global::Action::Palette, text::PALETTE),
    ];
    let board = board.map(|(action, what)| (key(language, swot::KEYS, action), what));
    let everywhere = everywhere.map(|(action, what)| (key(language, global::KEYS, action), what));
    board
        .into_iter()
        .chain(everywhere)
        .map(|(key, what)| format!("  {key:<KEYS_WIDTH$}{}", language.say(what)))
        .collect()
}

/// The name of the first key that a table binds to an action; of one that works while typing, if there is one.
fn key<A: Copy + PartialEq>(language: Language, table: &[Binding<A>], action: A) -> String {
    let mut bound = table.iter().filter(|binding| binding.action == action);
    let typing = bound.clone().find(|binding| binding.mode.holds_in(Mode::Typing));
    typing
        .or_else(|| bound.next())
        .and_then(|binding| binding.keys.first())
        .map(|key| key.name(language))
        .unwrap_or_default()
}

/// Prints completions for a shell.
pub(super) fn completions(shell: Shell) -> Result<ExitCode, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "mufakat", &mut script);
    out::line(String::from_utf8_lossy(&script).trim_end())?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the manual page.
pub(super) fn man() -> Result<ExitCode, Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Args::command()).render(&mut page).map_err(|error| error.to_string())?;
    out::line(String::from_utf8_lossy(&page).trim_end())?;
    Ok(ExitCode::SUCCESS)
}
