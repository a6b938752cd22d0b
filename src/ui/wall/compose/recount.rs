//! Counting again together: ballots read out, and papers compared with what was entered.

use super::question::words;
use crate::domain::vote::{Score, Vote, VoteOption, result};
use crate::scene::{Audit, MarkLine, Recount};
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::screens::vote::{is_by_strokes, marks, question, read_out};

/// How far the comparison has come; what ballots say stays with the witnesses at the desk.
pub fn audit(vote: &Vote, done: usize, of: usize, room: &Room) -> Audit {
    let question = question(room, vote);
    match of {
        0 => Audit::Dice { question, said: room.say(text::audit::THROW).to_owned() },
        of => Audit::Papers { question, said: text::audit::so_far(room.language(), done, of), done, of },
    }
}

/// The ballot read out last, and the marks so far.
pub fn recount(vote: &Vote, shown: usize, room: &Room) -> Option<Recount> {
    let (declared, counted) = (vote.declaration.as_ref()?, result(room.workshop, vote)?);
    let (so_far, last) = read_out(vote, shown, room);
    let mark = text::mark(room.language());
    let strokes = is_by_strokes(&declared.method);
    let line = |(option, score): (VoteOption, Option<Score>)| MarkLine {
        text: words(room, &option),
        score: score.as_ref().map(|score| score.show(mark)).unwrap_or_default(),
        strokes: score.as_ref().filter(|_| strokes).and_then(Score::whole).unwrap_or(0),
        letter: option.id,
    };
    Some(Recount {
        question: question(room, vote),
        so_far,
        last: last.unwrap_or_default(),
        marks: marks(vote, declared, &counted, shown, room).into_iter().map(line).collect(),
    })
}
