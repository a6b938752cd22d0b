//! Whether a result would hold if it were counted otherwise: that it does, or which places would change.

use super::question::words as option_words;
use crate::domain::Id;
use crate::domain::vote::{Vote, WhatIf, what_if as counted};
use crate::scene::{Content, DecidedVote, Recap, Subject};
use crate::text::vote::what_if as text;
use crate::ui::ctx::Room;

/// Each way of counting and its outcome, with the words of the options that would have another place.
pub fn lines(room: &Room, vote: &Vote) -> Vec<(String, String)> {
    let language = room.language();
    let named = |letter: &str| {
        let option = vote.option(letter);
        option.map_or_else(|| letter.to_owned(), |option| format!("{letter} {}", option_words(room, option)))
    };
    let line =
        |what_if: WhatIf| (text::variation(language, what_if.variation), text::outcome(language, &what_if, named));
    counted(room.workshop, vote).into_iter().map(line).collect()
}

/// One subject with each way of counting and its outcome; none of a vote without another way.
pub fn what_if(room: &Room, vote: Id) -> Option<Recap> {
    let vote = room.workshop.vote(vote)?;
    let told = lines(room, vote).into_iter().map(|(question, how)| DecidedVote { question, how });
    let told: Vec<DecidedVote> = told.collect();
    let title = format!("{} · {}", room.say(text::TITLE), vote.question);
    (!told.is_empty()).then(|| Recap { page: 0, subjects: vec![Subject { title, content: Content::Votes(told) }] })
}
