//! What is said about the end of a file.

use super::say;
use crate::domain::{History, Zone};
use crate::journal::{Doing, JournalError, Tail, Torn, Trouble};
use crate::text::{Language, ending};
use jiff::Timestamp;

/// What was set aside when a workshop was opened.
pub(super) fn set_aside(language: Language, torn: &Torn, history: &History) -> String {
    let last = last(language, history);
    match torn.tail {
        Tail::Unfinished(bytes) => ending::torn(language, bytes, &last),
        Tail::Damaged(bytes) => ending::damaged(language, bytes, &last),
    }
}

/// What a command that only reads has to say about the end of a file, if anything; `at` is the time of the last record.
pub fn remark_on_end(
    language: Language,
    tail: Option<Tail>,
    zone: Zone,
    at: Timestamp,
) -> Option<String> {
    let last = ending::moment(language, zone, at);
    Some(match tail? {
        Tail::Unfinished(bytes) => ending::is_torn(language, bytes, &last),
        Tail::Damaged(bytes) => ending::is_damaged(language, bytes, &last),
    })
}

/// Day and time of the last record.
fn last(language: Language, history: &History) -> String {
    let zone = history.workshop().zone();
    let last = history.records().last();
    last.map(|record| ending::moment(language, zone, record.at))
        .unwrap_or_default()
}

/// Why a workshop that can be read cannot be opened for writing, if that is what an error says.
pub(super) fn only_looked_at(language: Language, error: &JournalError) -> Option<String> {
    let JournalError::Io { doing, trouble, .. } = error else {
        return None;
    };
    let said = say::trouble(language, trouble);
    match (doing, trouble) {
        (Doing::Opening, Trouble::Denied | Trouble::ReadOnly) => Some(said),
        (Doing::Recovering, _) => Some(ending::not_set_aside(language, &said)),
        (
            Doing::Opening
            | Doing::Reading
            | Doing::Creating
            | Doing::Copying
            | Doing::Listing
            | Doing::KeepingPlace,
            _,
        ) => None,
    }
}
