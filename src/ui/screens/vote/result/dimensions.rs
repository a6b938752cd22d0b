//! Options that break "at most one a dimension": marked, not counted.

use super::settle::taken;
use crate::domain::vote::result::VoteResult;
use crate::domain::vote::{Crowd, Letter, Vote, VoteState, crowds};
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::widgets::wrap::wrapped;
use ratatui::text::Line;

/// `Smart Governance: A dan B`, parted by semicolons; empty where at most one of each dimension is taken.
pub fn said(room: &Room, vote: &Vote, taken: &[Letter]) -> String {
    let language = room.language();
    let crowd = |crowd: &Crowd| format!("{}: {}", name(room, crowd), text::and(language, &crowd.options));
    let crowds: Vec<String> = crowds(room.workshop, vote, taken).iter().map(crowd).collect();
    if crowds.is_empty() { String::new() } else { text::crowded(language, &crowds.join("; ")) }
}

fn name(room: &Room, crowd: &Crowd) -> String {
    match room.workshop.dimension(&crowd.dimension) {
        Some((dimension, _)) => room.label(&dimension.name),
        None => crowd.dimension.clone(),
    }
}

/// The lines above a result that is to be accepted.
pub fn lines<'a>(room: &Room, vote: &Vote, counted: &VoteResult, width: u16) -> Vec<Line<'a>> {
    if vote.state == VoteState::Accepted {
        return Vec::new();
    }
    let said = said(room, vote, &taken(vote, counted));
    if said.is_empty() { Vec::new() } else { wrapped(&said, width, room.theme.warning) }
}

/// The mark behind an option that shares its dimension with others above the cut: ` · Smart Governance ×2`.
pub fn marks(room: &Room, vote: &Vote, counted: &VoteResult) -> Vec<(Letter, String)> {
    if vote.state == VoteState::Accepted {
        return Vec::new();
    }
    let mark = |crowd: Crowd| {
        let mark = format!(" · {} ×{}", name(room, &crowd), crowd.options.len());
        crowd.options.into_iter().map(move |letter| (letter, mark.clone()))
    };
    crowds(room.workshop, vote, &taken(vote, counted)).into_iter().flat_map(mark).collect()
}
