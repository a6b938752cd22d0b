//! Why a command was refused, and what to do, in a sentence. Each family of refusals has its words in a file.

mod agenda;
mod agreement;
mod attendance;
mod ballot;
mod board;
mod floor;
mod record;
mod sheet;
mod vote;

pub use ballot::ballot;
pub use sheet::cell_fault;
pub use vote::vote_state;

use super::{Language, Phrase};
use crate::domain::Refusal;

/// The sentence for a refusal.
pub fn sentence(language: Language, refusal: &Refusal) -> String {
    let say = |phrase: Phrase| language.say(phrase).to_owned();
    match refusal {
        Refusal::EmptyText => say(record::EMPTY_TEXT),
        Refusal::TextTooLong(chars) => record::too_long(language, *chars),
        Refusal::TooMuchAtOnce => say(record::TOO_MUCH_AT_ONCE),
        Refusal::NoSuch(id) => record::no_such(language, *id),
        Refusal::TooManyPeople(most) => record::too_many_people(language, *most),
        Refusal::ReasonMissing => say(record::REASON_MISSING),
        Refusal::OrderIncomplete => say(record::ORDER_INCOMPLETE),
        Refusal::NothingToUndo => say(record::NOTHING_TO_UNDO),
        Refusal::NothingToRedo => say(record::NOTHING_TO_REDO),
        Refusal::NeededBy(number) => record::needed_by(language, *number),
        Refusal::NoSessions => say(agenda::NO_SESSIONS),
        Refusal::NoSuchSession(id) => agenda::no_such_session(language, id),
        Refusal::SessionTaken(id) => agenda::session_taken(language, id),
        Refusal::SessionId(id) => agenda::session_id(language, id),
        Refusal::SessionState(state) => agenda::session_state(language, *state),
        Refusal::Minutes(_) => say(agenda::MINUTES),
        Refusal::NoSuchPosition => say(agenda::NO_SUCH_POSITION),
        Refusal::NothingToCompress => say(agenda::NOTHING_TO_COMPRESS),
        Refusal::Times => say(agenda::TIMES),
        Refusal::TimesOverlap(title) => agenda::times_overlap(language, language.label(title)),
        Refusal::Gap => say(agenda::GAP),
        Refusal::NoSuchDelegation(code) => attendance::no_such_delegation(language, code),
        Refusal::DelegationTaken(code) => attendance::delegation_taken(language, code),
        Refusal::TooManyHeads(n) => attendance::too_many_heads(language, *n),
        Refusal::Group(refusal) => say(attendance::group(*refusal)),
        Refusal::Floor(refusal) => say(floor::floor(*refusal)),
        Refusal::NoSuchAspect(id) => board::no_such_aspect(language, id),
        Refusal::AspectTaken(id) => board::aspect_taken(language, id),
        Refusal::TooManyAspects => say(board::TOO_MANY_ASPECTS),
        Refusal::LastAspect => say(board::LAST_ASPECT),
        Refusal::ItemState(state) => say(board::item_state(*state)),
        Refusal::KeptApart => say(board::KEPT_APART),
        Refusal::MergeWithItself => say(board::MERGE_WITH_ITSELF),
        Refusal::Wording(refusal) => say(board::wording(*refusal)),
        Refusal::NoteState => say(board::NOTE_STATE),
        Refusal::Agreement(refusal) => agreement::agreement(language, *refusal),
        Refusal::Sheet(refusal) => sheet::sentence(language, refusal),
        Refusal::Vote(refusal) => vote::sentence(language, refusal),
    }
}
