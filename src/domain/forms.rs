//! The blank forms that are handed out on paper.

use super::Workshop;
use super::vote::{Vote, VoteState};

/// A kind of blank form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormKind {
    /// Attendance lists with the offices filled in, one a day.
    Attendance,
    /// Worksheets with the four quadrants, one a group; an aspect each while none is formed.
    Worksheet,
    /// Ballots with the letters of a vote.
    Ballots,
}

impl FormKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Attendance, Self::Worksheet, Self::Ballots];
}

/// The vote that ballots are printed for: the newest that is drafted, else the newest that is open.
pub fn vote_for_ballots(workshop: &Workshop) -> Option<&Vote> {
    let newest = |state| workshop.votes.values().rfind(|vote| vote.state == state);
    newest(VoteState::Drafted).or_else(|| newest(VoteState::Open))
}
