//! Marking the paper as signed, and taking that back.

use crate::domain::Command;
use crate::domain::command::AgreementCommand;
use crate::report::document::agreement_name;
use crate::text::agreement::reading as text;
use crate::ui::ctx::Room;
use crate::ui::dialogs::Prompt;
use crate::ui::effect::{Notice, Step};

/// Asks which paper was signed, by the number of records at the foot of its pages; of one that is marked already, why
/// that was wrong.
pub(super) fn sign(room: &Room) -> Vec<Step> {
    let language = room.language();
    let read = room.read();
    let paper = agreement_name(language, read.nth);
    if read.signed.is_some() {
        let then =
            |reason: &str| vec![Step::Do(Command::Agreement(AgreementCommand::Revoke { reason: reason.to_owned() }))];
        let prompt = Prompt::new(text::revoke(language, &paper), "", then);
        return vec![Step::open(prompt.remark(room.say(text::REVOKE_REMARK)))];
    }
    let records = room.history.records().len();
    let wrong = room.say(text::NO_NUMBER);
    let then = move |typed: &str| match typed.trim().replace('.', "").parse() {
        Ok(records) => vec![Step::Do(Command::Agreement(AgreementCommand::Sign { records }))],
        Err(_) => vec![Step::Say(Notice::warning(wrong))],
    };
    let prompt = Prompt::new(text::sign(language, &paper), records.to_string(), then);
    vec![Step::open(prompt.remark(room.say(text::SIGN_REMARK)))]
}
