//! What is missing before the agreement is signed; for the desk alone.

use crate::domain::agreement::Part;
use crate::domain::vote::{Link, Vote, VoteState};
use crate::text::agreement::reading as text;
use crate::text::{agreement as say, details};
use crate::ui::ctx::Room;

/// A line for each thing that is missing.
pub(super) fn missing(room: &Room) -> Vec<String> {
    let language = room.language();
    let workshop = room.workshop;
    let of_details = &workshop.details;
    let empty = [
        (details::LETTER, of_details.letter.is_empty()),
        (say::CHAIR, of_details.chair.is_empty()),
        (say::COMMITTEE_HEAD, of_details.committee_head.is_empty()),
        (say::NOTE_TAKER, of_details.note_taker.is_empty()),
        (say::SPEAKERS, of_details.speakers.is_empty()),
    ];
    let empty: Vec<&str> = empty.iter().filter(|(_, is)| *is).map(|(name, _)| room.say(*name)).collect();
    let mut missing = Vec::new();
    if !empty.is_empty() {
        missing.push(text::details(language, &empty.join(", ").to_lowercase()));
    }
    let waits = |vote: &&Vote| {
        let is_run_off = matches!(vote.link, Some(Link::RunOff { .. }));
        match vote.state {
            VoteState::Open => true,
            VoteState::Closed | VoteState::Settled => !is_run_off,
            VoteState::Drafted | VoteState::Accepted | VoteState::Withdrawn => false,
        }
    };
    let votes: Vec<&str> = workshop.votes.values().filter(waits).map(|vote| vote.question.as_str()).collect();
    if !votes.is_empty() {
        missing.push(text::votes(language, votes.len(), &votes.join("; ")));
    }
    let came = |code| workshop.headcounts.iter().any(|count| count.present.contains_key(code));
    let uncounted = workshop.delegations.iter().filter(|delegation| !came(&delegation.code)).count();
    if workshop.headcounts.is_empty() {
        missing.push(room.say(text::NO_COUNT).to_owned());
    } else if uncounted > 0 {
        missing.push(text::uncounted(language, uncounted));
    }
    let outdated: Vec<String> = room.read().outdated.iter().map(|part| name(room, part)).collect();
    if !outdated.is_empty() {
        missing.push(text::worded_before(language, &outdated.join(", ")));
    }
    missing
}

fn name(room: &Room, part: &Part) -> String {
    let read = room.read();
    let passage = read.passages.iter().find(|passage| passage.part == *part);
    passage.map_or_else(|| part.to_string(), |passage| passage.name.clone())
}
