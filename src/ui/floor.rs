//! A short countdown inside a session and its queue of speakers: what is asked about them, and what is shown of them.

use super::ctx::Room;
use super::dialogs::{Prompt, Speakers};
use super::effect::{Given, Notice, Step};
use crate::domain::attendance::Code;
use crate::domain::event::FloorEvent;
use crate::domain::floor::{Floor, Stint};
use crate::domain::{Command, Event, Record, command::FloorCommand};
use crate::scene::{Beside, Emphasis, Said};
use crate::text::{dates, floor as text, frame};

/// So many of the queue are named where the room reads it.
const NAMED: usize = 3;

fn run(command: FloorCommand) -> Step {
    Step::Do(Command::Floor(command))
}

/// What has a clock of its own now, for whoever looks: the speaker, then the countdown. In a protocol session the room
/// sees none.
pub fn beside(room: &Room) -> Vec<Beside> {
    let Some((_, open)) = room.workshop.open_session() else {
        return Vec::new();
    };
    if open.plan.protocol && room.role.is_public() {
        return Vec::new();
    }
    [speaker(room, &open.floor), countdown(room, &open.floor)].into_iter().flatten().collect()
}

fn speaker(room: &Room, floor: &Floor) -> Option<Beside> {
    let (code, stint) = floor.speaking_at(room.now)?;
    let next = |named: usize| {
        let codes: Vec<&str> = floor.queue.iter().take(named).map(Code::as_str).collect();
        let more = floor.queue.len() - named;
        let more = if more == 0 { String::new() } else { format!(" {}", text::more(room.language(), more)) };
        format!("{}: {}{more}", room.say(text::NEXT), codes.join(", "))
    };
    let next = (1..=floor.queue.len().min(NAMED)).rev().map(next).collect();
    Some(timed(room, names(room, code), stint, next))
}

fn countdown(room: &Room, floor: &Floor) -> Option<Beside> {
    let (stint, label) = floor.countdown_at(room.now)?;
    let label = if label.is_empty() { room.say(text::COUNTDOWN) } else { label };
    Some(timed(room, vec![label.to_owned()], stint, Vec::new()))
}

fn timed(room: &Room, name: Vec<String>, stint: Stint, below: Vec<String>) -> Beside {
    let left = stint.left(room.now);
    let emphasis = if left > 60 { Emphasis::Strong } else { Emphasis::Urgent };
    let below = if left <= 0 { vec![room.say(frame::TIME_UP).to_owned()] } else { below };
    Beside { name, figures: Said::new(dates::countdown(left.max(0)), emphasis), below }
}

/// The full name of a source, then its code.
pub fn names(room: &Room, code: &Code) -> Vec<String> {
    let group = room.workshop.group(code).map(|group| &group.name);
    let name = group.or_else(|| room.workshop.delegation(code).map(|delegation| &delegation.name));
    let mut ways: Vec<String> = name.into_iter().cloned().chain([code.to_string()]).collect();
    ways.dedup();
    ways
}

/// Minutes at the beginning of a line, and what stands behind them: `5`, `5 menit menulis`.
fn minutes(line: &str) -> Option<(u32, &str)> {
    let end = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
    let (number, rest) = line.split_at(end);
    let rest = rest.trim_start();
    let word = rest.split_whitespace().next().unwrap_or_default();
    let is_unit = ["menit", "mnt", "min", "minute", "minutes"].contains(&word.to_lowercase().as_str());
    let rest = if is_unit { rest[word.len()..].trim_start() } else { rest };
    Some((number.parse().ok()?, rest))
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
