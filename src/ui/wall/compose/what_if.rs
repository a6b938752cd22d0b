//! Whether a result would hold if it were counted otherwise: that it does, or which places would change.

use crate::domain::Id;
use crate::domain::vote::what_if as counted;
use crate::scene::{Content, DecidedVote, Recap, Subject};
use crate::text::vote::what_if as text;
use crate::ui::ctx::Room;

/// One subject with each way of counting and its outcome; none of a vote without another way.
pub fn what_if(room: &Room, vote: Id) -> Option<Recap> {
    let vote = room.workshop.vote(vote)?;
    let language = room.language();
    let told = counted(room.workshop, vote).into_iter().map(|what_if| DecidedVote {
        question: text::variation(language, what_if.variation),
        how: text::outcome(language, &what_if),
    });
    let told: Vec<DecidedVote> = told.collect();
    let title = format!("{} · {}", room.say(text::TITLE), vote.question);
    (!told.is_empty()).then(|| Recap { page: 0, subjects: vec![Subject { title, content: Content::Votes(told) }] })
}
