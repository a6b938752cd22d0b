//! A short countdown and who speaks, beside whatever the room looks at.

use super::groups::time_left;
use crate::domain::attendance::Code;
use crate::domain::floor::{Floor, Stint};
use crate::scene::Beside;
use crate::text::floor as text;
use crate::ui::ctx::Room;

/// So many of the queue are named where the room reads it.
const NAMED: usize = 3;

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
    let left = time_left(stint.left(room.now), room);
    Beside { name, figures: left.figures, below: left.over.map_or(below, |over| vec![over.text]) }
}

/// The full name of a source, then its code.
pub fn names(room: &Room, code: &Code) -> Vec<String> {
    let group = room.workshop.group(code).map(|group| &group.name);
    let name = group.or_else(|| room.workshop.delegation(code).map(|delegation| &delegation.name));
    let mut ways: Vec<String> = name.into_iter().cloned().chain([code.to_string()]).collect();
    ways.dedup();
    ways
}
