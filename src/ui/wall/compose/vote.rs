//! A vote in the state that it is in. While it is open, its turnout and nothing else.

use super::accepted::accepted;
use super::counted::counted;
use super::question::{about_to_be_asked, drafted, option_line, rule, words};
use super::recount::{audit, recount};
use crate::domain::vote::ballot::write_cells;
use crate::domain::vote::{Vote, VoteOption, VoteState};
use crate::scene::{OptionLine, Progress, Scene, VoteOpen};
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::route::VotePart;
use crate::ui::screens::vote::question;

/// Stands between the cells of a row, so that no line breaks there.
const NO_BREAK: &str = "\u{a0}";

/// What the room looks at that is not in the journal: the question and the rule before they are recorded, and counting
/// again together.
pub fn part(vote: &Vote, part: &VotePart, room: &Room) -> Option<Scene> {
    match part {
        VotePart::List => None,
        VotePart::Question(asked) => Some(Scene::Question(about_to_be_asked(asked, room))),
        VotePart::Rule(declared) => Some(Scene::Rule(rule(vote, declared, room))),
        VotePart::Recount(shown) => recount(vote, *shown, room).map(Scene::Recount),
        VotePart::Audit { done, of } => Some(Scene::Audit(audit(vote, *done, *of, room))),
    }
}

/// The vote in the state that it is in.
pub fn vote(vote: &Vote, room: &Room) -> Option<Scene> {
    match vote.state {
        VoteState::Drafted => Some(Scene::Question(drafted(vote, room))),
        VoteState::Open => open(vote, room).map(Scene::VoteOpen),
        VoteState::Closed | VoteState::Settled => counted(vote, room).map(Scene::Counted),
        VoteState::Accepted => accepted(vote, room).map(Scene::Accepted),
        VoteState::Withdrawn => None,
    }
}

/// An open vote; none of one that is not.
pub fn open(vote: &Vote, room: &Room) -> Option<VoteOpen> {
    let (declared, turnout) = (vote.declaration.as_ref()?, vote.turnout()?);
    let language = room.language();
    let table = vote.agreed_table();
    let cells = |option: &VoteOption| match table.get(&option.id) {
        Some(row) => format!("· {}", write_cells(&declared.method, row).join(NO_BREAK)),
        None => String::new(),
    };
    let fingers = text::meaning_of_fingers(language, &declared.method);
    let together = declared.method.is_together();
    let said = if together { text::voters(language, declared.voters.len()) } else { text::turnout(language, turnout) };
    let opened = text::opened(language, &text::time(language, room.workshop.zone(), vote.opened_at));
    let progress = if together {
        let has_score = |option: &VoteOption| table.contains_key(&option.id);
        let next = declared.options.iter().position(|option| !has_score(option));
        Progress::Together { next: next.filter(|_| declared.options.iter().any(has_score)), since: vote.opened_at }
    } else {
        Progress::Ballots { ballots: turnout.ballots, voters: turnout.voters }
    };
    Some(VoteOpen {
        question: question(room, vote),
        rule: text::plain_rule(language, declared),
        scales: text::meaning_of_scores(language, &declared.method),
        proposal: (!fingers.is_empty()).then(|| declared.options.first().map(|option| words(room, option))).flatten(),
        state: format!("{opened} · {said}"),
        progress,
        options: match fingers.is_empty() {
            true => declared.options.iter().map(|option| option_line(room, option, cells(option))).collect(),
            false => fingers.into_iter().map(finger).collect(),
        },
    })
}

fn finger((fingers, meaning): (u8, &str)) -> OptionLine {
    OptionLine { letter: fingers.to_string(), text: meaning.to_owned(), remark: String::new() }
}
