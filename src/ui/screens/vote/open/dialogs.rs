//! Closing, taking back by number, and late delegations.

use crate::domain::Command;
use crate::domain::attendance::Code;
use crate::domain::command::VoteCommand;
use crate::domain::vote::{Declaration, Vote};
use crate::text::{Language, vote as text};
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Picker, Prompt};
use crate::ui::effect::{Notice, Step};
use crate::ui::screens::vote::act;

/// The dialog that closes: Enter does. Who is missing stands beside going on.
pub fn close(room: &Room, vote: &Vote, steps: Vec<Step>) -> Step {
    let language = room.language();
    let title = match vote.turnout() {
        Some(turnout) if !vote.declaration.as_ref().is_some_and(is_together) => text::close(language, turnout),
        Some(_) | None => text::close_plain(language).to_owned(),
    };
    let roll = vote.roll();
    let missing = roll.iter().filter(|(_, in_already)| !in_already);
    let missing: Vec<&str> = missing.map(|(code, _)| code.as_str()).collect();
    let mut stay = room.say(text::NOT_YET).to_owned();
    if !missing.is_empty() && !vote.declaration.as_ref().is_some_and(is_together) {
        stay = format!("{stay} · {}", text::missing(language, &missing));
    }
    let entries = vec![(room.say(text::CLOSE_NOW).to_owned(), steps), (stay, Vec::new())];
    Step::open(Picker::new(title, entries))
}

/// Where the room counts together, there is no turnout to speak of.
const fn is_together(declared: &Declaration) -> bool {
    declared.method.is_together()
}

pub fn take_back_steps(language: Language, vote: &Vote, no: u32) -> Vec<Step> {
    let said = if vote.has_replaced(no) {
        text::taken_back_for_earlier(language, no, vote.next_number())
    } else {
        text::taken_back(language, no)
    };
    vec![Step::Do(Command::Vote(VoteCommand::TakeBack { vote: vote.id, ballot: no })), Step::Say(Notice::info(said))]
}

/// The dialog that takes back any ballot by its number.
pub fn take_back(room: &Room, vote: &Vote) -> Step {
    let (language, vote) = (room.language(), vote.clone());
    let then = move |typed: &str| match typed.trim().parse() {
        Ok(no) => take_back_steps(language, &vote, no),
        Err(_) => vec![Step::Say(Notice::warning(language.say(text::NOT_A_NUMBER)))],
    };
    Step::open(Prompt::new(room.say(text::TAKE_BACK), "", then))
}

/// The dialog that puts a late delegation on the roll.
pub fn add_voter(room: &Room, vote: &Vote) -> Step {
    let (id, language) = (vote.id, room.language());
    let voters = vote.declaration.iter().flat_map(|declared| &declared.voters);
    let voters: Vec<&Code> = voters.collect();
    let late: Vec<(Code, String)> = room
        .workshop
        .delegations
        .iter()
        .filter(|delegation| delegation.votes && !voters.contains(&&delegation.code))
        .map(|delegation| (delegation.code.clone(), delegation.name.to_uppercase()))
        .collect();
    let then = move |typed: &str| {
        let wanted = typed.trim().trim_start_matches('@').to_uppercase();
        let Some(exact) = Code::new(&wanted) else {
            return Vec::new();
        };
        let known = |test: &dyn Fn(&(Code, String)) -> bool| {
            late.iter().find(|known| test(known)).map(|(code, _)| code.clone())
        };
        let code = known(&|(code, _)| *code == exact)
            .or_else(|| known(&|(code, _)| code.as_str().starts_with(&wanted)))
            .or_else(|| known(&|(_, name)| name.contains(&wanted)))
            .unwrap_or(exact);
        let said = text::voter_added(language, code.as_str());
        let mut steps = act(VoteCommand::AddVoter { vote: id, code });
        steps.push(Step::Say(Notice::info(said)));
        steps
    };
    Step::open(Prompt::new(room.say(text::ADD_VOTER), "", then).remark(room.say(text::ADD_VOTER_REMARK)))
}
