//! A question before its vote is open: about to be asked, drafted, or with the rule that it is about to open with.

use crate::domain::Id;
use crate::domain::sheet::RowState;
use crate::domain::swot::ItemState;
use crate::domain::vote::preset::estimate;
use crate::domain::vote::{Declaration, Vote, VoteOption, letters};
use crate::scene::{OptionLine, Question, Rule};
use crate::text::{Language, recap, vote as text};
use crate::ui::ctx::Room;
use crate::ui::route;
use crate::ui::screens::vote::question;

/// Whether an item or a row was withdrawn or parked.
pub fn is_gone(room: &Room, item: Option<Id>, row: Option<Id>) -> bool {
    let item = item.and_then(|id| room.workshop.items.get(&id));
    let row = row.and_then(|id| room.workshop.sheets.row(id));
    item.is_some_and(|item| matches!(item.state, ItemState::Withdrawn | ItemState::Parked))
        || row.is_some_and(|row| matches!(row.state, RowState::Withdrawn | RowState::Parked))
}

/// The words of an option; not those of an item or a row that was withdrawn or parked meanwhile.
pub fn words(room: &Room, option: &VoteOption) -> String {
    if is_gone(room, option.item, option.row) { room.say(recap::GONE).to_owned() } else { option.text.clone() }
}

/// An option with what stands behind it.
pub fn option_line(room: &Room, option: &VoteOption, remark: impl Into<String>) -> OptionLine {
    OptionLine { letter: option.id.clone(), text: words(room, option), remark: remark.into() }
}

/// `18 butir · A sampai T`.
fn paper(language: Language, options: &[VoteOption]) -> String {
    let letter = |option: Option<&VoteOption>| option.map(|option| option.id.clone()).unwrap_or_default();
    text::ballot_paper(language, options.len(), &letter(options.first()), &letter(options.last()))
}

/// A question about to be asked, its options with the letters that they will have.
pub fn about_to_be_asked(asked: &route::Question, room: &Room) -> Question {
    let said = asked.text.clone();
    let named = asked.options.iter().zip(letters(asked.options.len()));
    let options: Vec<VoteOption> = named.map(|(option, id)| VoteOption { id, ..option.clone() }).collect();
    Question {
        question: said.unwrap_or_else(|| asked.source.question(room, options.len())),
        paper: paper(room.language(), &options),
        agreed: None,
        options: plain(&options, room),
    }
}

fn plain(options: &[VoteOption], room: &Room) -> Vec<OptionLine> {
    options.iter().map(|option| option_line(room, option, "")).collect()
}

/// By what rule it is about to open, for how many, and how long that will take.
pub fn rule(vote: &Vote, declared: &Declaration, room: &Room) -> Rule {
    let language = room.language();
    Rule {
        question: question(room, vote),
        voters: text::voters(language, declared.voters.len()),
        rule: text::declaration(language, declared, vote.agreed.len()),
        estimate: text::estimate(language, estimate(declared), &declared.method),
        shuffle: declared.is_on_nameless_paper().then(|| room.say(text::SHUFFLE).to_owned()),
        options: plain(&declared.options, room),
    }
}

/// A question that stands drafted.
pub fn drafted(vote: &Vote, room: &Room) -> Question {
    let language = room.language();
    let line = |option: &VoteOption| {
        let agreed = vote.agreed.contains(&option.id);
        option_line(room, option, if agreed { room.say(text::AGREED_MARK) } else { "" })
    };
    Question {
        question: question(room, vote),
        paper: paper(language, &vote.options),
        agreed: (!vote.agreed.is_empty()).then(|| text::agreed(language, &text::and(language, &vote.agreed))),
        options: vote.options.iter().map(line).collect(),
    }
}
