//! A delegation that came late, and changes to one that is there.

use super::update::{count_of, label};
use crate::domain::attendance::{Code, Delegation, Unsur, new_delegation, same_office};
use crate::domain::command::{AttendanceCommand, NewDelegation};
use crate::domain::{Command, Id};
use crate::text::{Language, attendance as text, refusal, words};
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Picker, Prompt};
use crate::ui::effect::{Notice, Step};

/// What the dialog must know after the room is out of sight.
#[derive(Debug, Clone)]
struct Adding {
    language: Language,
    taken: Vec<Code>,
    /// Code and name of those that are there.
    there: Vec<(Code, String)>,
    /// Heads to record at once, and in which count.
    heads: Option<(u32, Option<Id>)>,
    /// Label of a count that is begun by it.
    label: String,
}

/// Asks for `CODE name`, then for the unsur; with heads, they are recorded too.
pub(super) fn dialog(room: &Room, typed: &str, heads: Option<(u32, Option<Id>)>) -> Prompt {
    let adding = Adding {
        language: room.language(),
        taken: room.workshop.sources().cloned().collect(),
        there: room.workshop.delegations.iter().map(|there| (there.code.clone(), there.name.clone())).collect(),
        heads,
        label: label(room),
    };
    entry(adding, typed)
}

fn entry(adding: Adding, typed: &str) -> Prompt {
    let language = adding.language;
    let then = move |typed: &str| {
        let again = |said: String| vec![Step::open(entry(adding.clone(), typed)), Step::Say(Notice::warning(said))];
        match new_delegation(typed) {
            None => again(language.say(text::ADD_REMARK).to_owned()),
            Some(new) if adding.taken.contains(&new.code) => {
                let taken = crate::domain::Refusal::DelegationTaken(new.code);
                again(refusal::sentence(language, &taken))
            }
            Some(new) if let Some(same) = adding.same(&new) => again(text::same_office(language, same.as_str())),
            Some(new) => vec![Step::open(choose_unsur(language, new.unsur, |unsur| adding.steps(&new, unsur)))],
        }
    };
    Prompt::new(language.say(text::ADD), typed, then).remark(language.say(text::ADD_REMARK))
}

impl Adding {
    /// The code of the same office, which would vote twice.
    fn same(&self, new: &NewDelegation) -> Option<&Code> {
        let there = self.there.iter().map(|(code, name)| (code, name.as_str()));
        same_office(there, &new.code, &new.name)
    }

    fn steps(&self, new: &NewDelegation, unsur: Unsur) -> Vec<Step> {
        let new = NewDelegation { unsur, votes: unsur.usually_votes(), ..new.clone() };
        let counts = vec![(new.code.clone(), self.heads.map_or(0, |(n, _)| n))];
        let mut steps = vec![attendance(AttendanceCommand::AddDelegations(vec![new]))];
        steps.extend(self.heads.map(|(_, headcount)| count_of(headcount, self.label.clone(), counts)));
        steps
    }
}

fn attendance(command: AttendanceCommand) -> Step {
    Step::Do(Command::Attendance(command))
}

fn choose_unsur(language: Language, here: Unsur, steps: impl Fn(Unsur) -> Vec<Step>) -> Picker {
    let entries = Unsur::ALL.map(|unsur| {
        let name = language.say(words::unsur(unsur)).to_owned();
        (name, steps(unsur))
    });
    let at = Unsur::ALL.iter().position(|unsur| *unsur == here);
    Picker::new(language.say(text::UNSUR), entries.into()).at(at.unwrap_or_default())
}

/// The delegation as it is, to be edited.
fn as_it_is(there: &Delegation) -> NewDelegation {
    NewDelegation { code: there.code.clone(), name: there.name.clone(), unsur: there.unsur, votes: there.votes }
}

/// Gives or takes the right to vote.
pub(super) fn turn_vote(there: &Delegation) -> Step {
    attendance(AttendanceCommand::EditDelegation(NewDelegation { votes: !there.votes, ..as_it_is(there) }))
}

/// What can be changed about a delegation.
pub(super) fn menu(room: &Room, there: &Delegation) -> Picker {
    let language = room.language();
    let renamed = as_it_is(there);
    let rename = Prompt::new(there.code.to_string(), there.name.clone(), move |typed: &str| {
        vec![attendance(AttendanceCommand::EditDelegation(NewDelegation { name: typed.to_owned(), ..renamed.clone() }))]
    });
    let moved = choose_unsur(language, there.unsur, |unsur| {
        vec![attendance(AttendanceCommand::EditDelegation(NewDelegation { unsur, ..as_it_is(there) }))]
    });
    Picker::new(
        format!("{} · {}", there.code, there.name),
        vec![
            (room.say(text::EDIT_NAME).to_owned(), vec![Step::open(rename)]),
            (room.say(text::EDIT_UNSUR).to_owned(), vec![Step::open(moved)]),
            (room.say(text::EDIT_VOTE).to_owned(), vec![turn_vote(there)]),
        ],
    )
}

/// Any delegation by name, also those that the room does not see in the list.
pub(super) fn find(room: &Room) -> Picker {
    let entries = room.workshop.delegations.iter().map(|there| {
        let line = format!("{} · {}", there.code, there.name);
        (line, vec![Step::open(menu(room, there))])
    });
    Picker::new(room.say(text::key::FIND), entries.collect())
}
