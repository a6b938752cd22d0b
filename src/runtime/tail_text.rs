//! Sentences about the end of a journal: bytes behind the last record, records that are missing.

use super::error_text;
use crate::domain::{History, Zone};
use crate::journal::seen::{self, Behind};
use crate::journal::{Doing, JournalError, Tail, Torn, Trouble};
use crate::text::{Language, ending};
use jiff::Timestamp;
use std::path::Path;

/// The sentence about bytes that were set aside when a workshop was opened.
pub(super) fn set_aside(language: Language, torn: &Torn, history: &History) -> String {
    let last = last(language, history);
    match torn.tail {
        Tail::Unfinished(bytes) => ending::torn(language, bytes, &last),
        Tail::Damaged(bytes) => ending::damaged(language, bytes, &last),
    }
}

/// The remark of a command that only reads about bytes behind the last record, if there are any; `at` is the time of the last record.
pub fn remark_on_end(language: Language, tail: Option<Tail>, zone: Zone, at: Timestamp) -> Option<String> {
    let last = ending::moment(language, zone, at);
    Some(match tail? {
        Tail::Unfinished(bytes) => ending::is_torn(language, bytes, &last),
        Tail::Damaged(bytes) => ending::is_damaged(language, bytes, &last),
    })
}

/// The remark about a file of `records` records that falls behind what this machine has seen of it.
pub fn remark_on_seen(language: Language, journal: &Path, records: u64) -> Option<String> {
    Some(match seen::behind(journal, records)? {
        Behind::Fewer(missing) => ending::fewer(language, missing),
        Behind::Another(n) => ending::another(language, n),
    })
}

/// The remark of [`remark_on_seen`] in a window, behind another one (`said`).
pub(super) fn in_window(language: Language, journal: &Path, history: &History, said: Option<String>) -> Option<String> {
    let records = history.records().len() as u64;
    let behind = remark_on_seen(language, journal, records);
    ending::together([said, behind.map(|said| ending::mind(language, &said))])
}

/// Day and time of the last record.
fn last(language: Language, history: &History) -> String {
    let zone = history.workshop().zone();
    let last = history.records().last();
    last.map(|record| ending::moment(language, zone, record.at)).unwrap_or_default()
}

/// The reason why a workshop can be read but not opened for writing; none if the error is another one.
pub(super) fn only_looked_at(language: Language, error: &JournalError) -> Option<String> {
    let (doing, trouble) = match error {
        JournalError::Io { doing, trouble, .. } => (doing, trouble),
        JournalError::NoLock { why, .. } => return Some(error_text::no_lock(language, why)),
        JournalError::Empty { .. }
        | JournalError::Newer { .. }
        | JournalError::TestBuild { .. }
        | JournalError::Damaged { .. }
        | JournalError::NotSaved { .. }
        | JournalError::Broken { .. }
        | JournalError::Refused(_)
        | JournalError::NeedsFormat(_)
        | JournalError::Unknown { .. } => return None,
    };
    let said = error_text::trouble(language, trouble);
    match (doing, trouble) {
        (Doing::Opening, Trouble::Denied | Trouble::ReadOnly) => Some(said),
        (Doing::Recovering, _) => Some(ending::not_set_aside(language, &said)),
        (
            Doing::Opening | Doing::Reading | Doing::Creating | Doing::Copying | Doing::Listing | Doing::KeepingPlace,
            _,
        ) => None,
    }
}
