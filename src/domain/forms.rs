//! The blank forms that are handed out on paper.

use super::agenda::{Session, SessionState};
use super::group::Group;
use super::sheet::SheetView;
use super::vote::{Vote, VoteState};
use super::{Id, Workshop};

/// A kind of blank form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormKind {
    /// Attendance lists with the offices filled in, one a day.
    Attendance,
    /// Worksheets with the four quadrants, one a group; an aspect each while none is formed.
    Worksheet,
    /// Ballots with the letters of a vote.
    Ballots,
    /// The rows and columns of a session about a sheet, one a group; one for all while none is formed.
    Tables,
}

impl FormKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Attendance, Self::Worksheet, Self::Ballots, Self::Tables];
}

/// The vote that ballots are printed for: the newest that is drafted, else the newest that is open.
pub fn vote_for_ballots(workshop: &Workshop) -> Option<&Vote> {
    let newest = |state| workshop.votes.values().rfind(|vote| vote.state == state);
    newest(VoteState::Drafted).or_else(|| newest(VoteState::Open))
}

/// The session that forms for tables are printed for: of those about a sheet the one that is held, else the next, else
/// the last.
pub fn session_for_tables(workshop: &Workshop) -> Option<&Session> {
    let of_sheets = || workshop.sessions().map(|(_, session)| session).filter(|session| session.plan.sheet.is_some());
    let is_to_come = |session: &&Session| match session.state {
        SessionState::Planned | SessionState::Waiting => true,
        SessionState::Running | SessionState::Paused | SessionState::Ended | SessionState::Skipped => false,
    };
    let held = of_sheets().find(|session| session.is_open());
    held.or_else(|| of_sheets().find(is_to_come)).or_else(|| of_sheets().last())
}

/// The lines of a view that a table works on: those of its aspect or dimension, as far as headings and cells say it; all
/// of them where none is of it, and where no group is given.
pub fn lines_for_table(workshop: &Workshop, view: &SheetView, group: Option<&Group>) -> Vec<Id> {
    let all = workshop.lines(view);
    let aspect = group.and_then(|group| group.aspect.as_deref());
    let dimension = group.and_then(|group| group.dimension.as_deref());
    let is_of_it = |line: &&Id| {
        let row = workshop.sheets.row(**line);
        let heading = row.and_then(|row| view.sheet.heading(row.heading.as_deref()?));
        let item = workshop.items.get(line);
        let of_aspect = heading.and_then(|heading| heading.aspect.as_deref()).or(item.map(|item| item.aspect.as_str()));
        let of_dimension = workshop.dimension_of(**line).or_else(|| item?.dimension.as_deref());
        aspect.is_some_and(|aspect| of_aspect == Some(aspect))
            || dimension.is_some_and(|dimension| of_dimension == Some(dimension))
    };
    let its_own: Vec<Id> = all.iter().filter(is_of_it).copied().collect();
    if its_own.is_empty() { all } else { its_own }
}
