//! What the room has accepted of a vote.

use super::question::words;
use crate::domain::vote::result::{Detail, VoteResult};
use crate::domain::vote::{Letter, Vote, result};
use crate::scene::{Accepted, TakenLine};
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::screens::vote::{outcome, question, ranked};

/// What was accepted, each with how it was decided; none of a vote that was not.
pub fn accepted(vote: &Vote, room: &Room) -> Option<Accepted> {
    let accepted = vote.acceptance.as_ref()?;
    let language = room.language();
    let at = text::time(language, room.workshop.zone(), Some(accepted.at));
    let counted = vote.is_counted().then(|| result(room.workshop, vote)).flatten();
    let line = |(rank, letter): (usize, &Letter)| {
        let text = words(room, vote.option(letter)?);
        Some(TakenLine { rank, text, how: how(vote, letter, counted.as_ref(), room) })
    };
    Some(Accepted {
        question: question(room, vote),
        word: room.say(text::ACCEPTED).to_owned(),
        how: format!("{at} · {}", text::accepted(language, vote, accepted)),
        taken: ranked(&accepted.taken).into_iter().filter_map(line).collect(),
        since: accepted.at,
    })
}

/// The score of an option, or the verdict on a proposal; that it was agreed where nothing was counted.
fn how(vote: &Vote, letter: &Letter, counted: Option<&VoteResult>, room: &Room) -> String {
    let agreed = || room.say(text::AGREED_MARK).to_owned();
    let (Some(counted), Some(declared)) = (counted, &vote.declaration) else {
        return agreed();
    };
    if let Detail::Fist { outcome: found, .. } = &counted.detail {
        return outcome(room, *found);
    }
    let Some(found) = counted.options.iter().find(|option| option.option == *letter) else {
        return agreed();
    };
    let score = found.score.as_ref().map(|score| text::counted_in(room.language(), &declared.method, score));
    score.unwrap_or_else(|| room.say(text::decided_by(crate::domain::vote::DecidedBy::Count)).to_owned())
}
