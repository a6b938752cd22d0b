//! What a document would hold now, and what it would have dots for.

use crate::domain::agenda::Activity;
use crate::domain::document::DocumentKind;
use crate::domain::forms::FormKind;
use crate::domain::note::NoteKind;
use crate::domain::priorities::priorities;
use crate::domain::sheet::{Kind, Rows};
use crate::domain::vote::{Vote, VoteState};
use crate::report::document::forms;
use crate::text::Phrase;
use crate::text::documents::{holds as say, lacks as lack};
use crate::ui::ctx::Room;

/// What it would hold, in numbers.
pub(super) fn holds(room: &Room, kind: DocumentKind) -> String {
    let (language, workshop) = (room.language(), room.workshop);
    let notes = |kind: NoteKind| workshop.notes.values().filter(|note| note.kind == kind && !note.withdrawn).count();
    match kind {
        DocumentKind::Minutes => {
            let is_told = |activity: &Activity| *activity != Activity::Break;
            let sessions = workshop.sessions().filter(|(_, session)| session.started_at().is_some());
            let sessions = sessions.filter(|(_, session)| is_told(&session.plan.activity)).count();
            let lines = [NoteKind::Note, NoteKind::Question, NoteKind::Decision].map(notes).iter().sum();
            format!("{}, {}", say::sessions(language, sessions), say::notes(language, lines))
        }
        DocumentKind::Agreement => {
            let accepted = say::priorities(language, priorities(workshop).len());
            format!("{accepted}, {}", say::decisions(language, notes(NoteKind::Decision)))
        }
        DocumentKind::Attendance => {
            let heads = workshop.headcounts.iter().map(crate::domain::attendance::HeadCount::total).max();
            let offices = say::offices(language, workshop.delegations.len());
            format!("{offices}, {}", say::heads(language, heads.unwrap_or(0)))
        }
        DocumentKind::Worksheets => {
            let rows = workshop.sheets.all().iter().filter(|sheet| !sheet.hidden && sheet.rows == Rows::Open);
            let rows = rows.map(|sheet| workshop.lines_of(sheet).len()).sum();
            format!("{}, {}", say::items(language, workshop.on_board().count()), say::rows(language, rows))
        }
        DocumentKind::Programmes => say::programmes(language, programmes(room)),
        DocumentKind::Votes => say::votes(language, workshop.votes.values().filter(|vote| vote.is_counted()).count()),
        DocumentKind::Commitment => say::quick_wins(language, room.workshop.chosen_rows().count()),
        DocumentKind::Forms => say::forms(language, printable(room)),
        DocumentKind::All => say::records(language, room.history.records().len()),
    }
}

/// What it would have dots for, or what waits to be settled before it.
pub(super) fn lacks(room: &Room, kind: DocumentKind) -> Vec<Phrase> {
    let workshop = room.workshop;
    let details = &workshop.details;
    let counted = workshop.headcounts.iter().any(|count| count.total() > 0);
    let waits = |vote: &Vote| match vote.state {
        VoteState::Open | VoteState::Closed | VoteState::Settled => true,
        VoteState::Drafted | VoteState::Accepted | VoteState::Withdrawn => false,
    };
    let lacks = match kind {
        DocumentKind::Minutes => vec![
            (details.letterhead.is_empty(), lack::LETTERHEAD),
            (details.chair.is_empty(), lack::CHAIR),
            (details.note_taker.is_empty(), lack::NOTE_TAKER),
            (!counted, lack::HEADS),
        ],
        DocumentKind::Agreement => vec![
            (details.letter.is_empty(), lack::LETTER),
            (details.chair.is_empty(), lack::CHAIR),
            (details.committee_head.is_empty(), lack::COMMITTEE_HEAD),
            (details.note_taker.is_empty(), lack::NOTE_TAKER),
            (details.signers.is_empty(), lack::SIGNERS),
            (!counted, lack::HEADS),
            (workshop.votes.values().any(waits), lack::VOTES),
        ],
        DocumentKind::Attendance => vec![(!counted, lack::HEADS)],
        DocumentKind::Commitment => {
            vec![
                (details.signers.is_empty(), lack::SIGNERS),
                (room.workshop.chosen_rows().count() == 0, lack::QUICK_WINS),
            ]
        }
        DocumentKind::Programmes => vec![(programmes(room) == 0, lack::PROGRAMMES)],
        DocumentKind::Worksheets | DocumentKind::Votes | DocumentKind::Forms | DocumentKind::All => Vec::new(),
    };
    lacks.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, phrase)| phrase).collect()
}

/// Rows of sheets with years or money.
fn programmes(room: &Room) -> usize {
    let is_told = |kind: &Kind| matches!(kind, Kind::Money | Kind::Years);
    let all = room.workshop.sheets.all().iter().filter(|sheet| !sheet.hidden && sheet.rows == Rows::Open);
    let all = all.filter(|sheet| sheet.shown_columns().any(|column| is_told(&column.kind)));
    all.map(|sheet| room.workshop.lines_of(sheet).len()).sum()
}

/// Kinds of forms that can be printed now.
fn printable(room: &Room) -> usize {
    FormKind::ALL.into_iter().filter(|kind| forms::is_there(room.workshop, *kind)).count()
}
