//! A short countdown inside a session and its queue of speakers: what is asked about them.

use super::ctx::Room;
use super::dialogs::{Prompt, Speakers};
use super::effect::{Given, Notice, Step};
use crate::domain::event::FloorEvent;
use crate::domain::{Command, Event, Record, command::FloorCommand};
use crate::text::{floor as text, frame};

fn run(command: FloorCommand) -> Step {
    Step::Do(Command::Floor(command))
}

/// Minutes at the beginning of a line, and what stands behind them: `5`, `5 menit menulis`. None where something else
/// is meant than whole minutes: `1.5`, `5:30`, `30 detik`.
fn minutes(line: &str) -> Option<(u32, &str)> {
    let end = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
    let (number, behind) = line.split_at(end);
    let number = number.parse().ok()?;
    let rest = behind.trim_start();
    let word = rest.split_whitespace().next().unwrap_or_default();
    let named = word.trim_end_matches(|c: char| c.is_ascii_punctuation()).to_lowercase();
    match named.as_str() {
        "menit" | "mnt" | "min" | "minute" | "minutes" => Some((number, rest[word.len()..].trim_start())),
        "jam" | "hour" | "hours" | "detik" | "dtk" | "sec" | "second" | "seconds" => None,
        _ => (rest.is_empty() || behind.starts_with(char::is_whitespace)).then_some((number, rest)),
    }
}

/// Asks how long to count down, and for what; an empty line ends the countdown that runs.
pub fn ask_countdown(room: &Room) -> Vec<Step> {
    let runs = room.workshop.floor().is_some_and(|floor| floor.countdown_at(room.now).is_some());
    let then = move |typed: &str| match minutes(typed.trim()) {
        _ if typed.trim().is_empty() && runs => vec![run(FloorCommand::EndCountdown)],
        _ if typed.trim().is_empty() => Vec::new(),
        Some((minutes, label)) => vec![run(FloorCommand::CountDown { minutes, label: label.to_owned() })],
        // Refused, so that what was typed stays.
        None => vec![run(FloorCommand::CountDown { minutes: 0, label: String::new() })],
    };
    vec![Step::open(Prompt::new(room.say(text::COUNTDOWN_TITLE), "", then).remark(room.say(text::COUNTDOWN_HOW)))]
}

/// Opens the queue of speakers.
pub fn speakers(room: &Room) -> Vec<Step> {
    match room.workshop.open_session() {
        Some(_) => vec![Step::open(Speakers::new(room))],
        None => vec![Step::Say(Notice::info(room.say(frame::NO_SESSION)))],
    }
}

/// Calls the first of the queue; without one ends the speaker; without that opens the queue.
pub fn call(room: &Room) -> Vec<Step> {
    let floor = room.workshop.floor();
    let waits = floor.is_some_and(|floor| !floor.queue.is_empty());
    let speaks = floor.is_some_and(|floor| floor.speaking_at(room.now).is_some());
    match (waits, speaks) {
        (true, _) => vec![run(FloorCommand::Call(None))],
        (false, true) => vec![run(FloorCommand::EndSpeaking)],
        (false, false) => speakers(room),
    }
}

/// What a line typed in the queue asks: `dinkes` waits, `-dinkes` no longer does, `2` is the minutes of each speaker.
pub fn typed(line: &str) -> FloorCommand {
    match (minutes(line), line.strip_prefix('-')) {
        (Some((minutes, "")), _) => FloorCommand::SpeakingTime(minutes),
        (_, Some(name)) => FloorCommand::Unqueue(name.to_owned()),
        (_, None) => FloorCommand::Queue(line.to_owned()),
    }
}

/// What the screen takes when a record says that somebody speaks, or nobody any more: whose the next lines are.
pub fn source(record: &Record) -> Option<Given> {
    record.events.iter().rev().find_map(|event| {
        let Event::Floor(event) = event else { return None };
        match event {
            FloorEvent::SpeakerCalled { code, .. } => Some(Given::Source(Some(code.clone()))),
            FloorEvent::SpeakerEnded { .. } => Some(Given::Source(None)),
            FloorEvent::CountdownStarted { .. }
            | FloorEvent::CountdownEnded { .. }
            | FloorEvent::SpeakingTimeSet { .. }
            | FloorEvent::SpeakerQueued { .. }
            | FloorEvent::SpeakerUnqueued { .. } => None,
        }
    })
}
