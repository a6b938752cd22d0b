//! The result of fist to five: no average decides, and who is not convinced is heard.

use super::table::Row;
use crate::domain::Command;
use crate::domain::capture::{self, Sticky};
use crate::domain::command::NoteCommand;
use crate::domain::note::NoteKind;
use crate::domain::tally::Outcome;
use crate::domain::vote::{Score, Vote, VoteOption};
use crate::text::report::votes as tell;
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::dialogs::Prompt;
use crate::ui::effect::{Notice, Step};

/// Whether the outcome may be accepted as it is.
pub const fn is_carried(outcome: Option<Outcome>) -> bool {
    matches!(outcome, Some(Outcome::Consensus | Outcome::ConsensusWithNotes))
}

/// `MUFAKAT DENGAN CATATAN`, or that nobody showed a number.
pub fn outcome(room: &Room, outcome: Option<Outcome>) -> String {
    outcome
        .map_or_else(|| room.say(text::NO_RESULT).to_owned(), |outcome| room.say(tell::outcome(outcome)).to_uppercase())
}

/// The numbers of fingers in the place of options, 0 to 5, with what they mean.
pub fn fingers(room: &Room) -> impl Iterator<Item = VoteOption> {
    (0..=5).map(|fingers: u8| VoteOption {
        id: fingers.to_string(),
        text: room.say(text::fingers(fingers)).to_owned(),
        item: None,
        row: None,
    })
}

/// Hands by number of fingers, five first.
pub fn rows(counts: &[u64; 6], room: &Room) -> Vec<Row> {
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let row = |(fingers, &hands): (VoteOption, &u64)| Row::Option {
        rank: String::new(),
        option: fingers,
        part: Score::from(hands).as_f64() / Score::from(most).as_f64(),
        numbers: hands.to_string(),
        style: room.theme.base,
    };
    let mut rows: Vec<Row> = fingers(room).zip(counts).map(row).collect();
    rows.reverse();
    rows
}

/// The dialog that notes a concern in the session of the vote, with a name or without.
pub fn concern(room: &Room, vote: &Vote) -> Step {
    let Some(session) = vote.session.clone().or_else(|| room.session_id()) else {
        return Step::Say(Notice::info(room.say(text::NO_SESSION)));
    };
    let language = room.language();
    let about = match vote.options.as_slice() {
        [proposal] => proposal.text.clone(),
        _ => vote.question.clone(),
    };
    let workshop = room.workshop.clone();
    let then = move |typed: &str| {
        let line = capture::parse(&workshop, typed, &mut Sticky::default());
        if line.text.is_empty() {
            return Vec::new();
        }
        let note = NoteCommand::Take {
            session: session.clone(),
            kind: NoteKind::Note,
            texts: vec![text::concern(language, &about, &line.text)],
            by: line.by,
        };
        let said = language.say(text::CONCERN_NOTED);
        vec![Step::Do(Command::Note(note)), Step::Say(Notice::info(said))]
    };
    Step::open(Prompt::new(room.say(text::CONCERN), "", then).remark(room.say(text::CONCERN_REMARK)))
}
