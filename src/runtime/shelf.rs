//! The saved workshops as the home screen shows them.

use super::error_text;
use crate::domain::agenda::SessionState;
use crate::domain::plain::visible;
use crate::journal::{self, JournalError, shelf};
use crate::text::Language;
use crate::ui::input::{Health, Saved};
use std::path::Path;

/// The saved workshops, from their first and last lines; whether each is whole is found by [`health`].
///
/// # Errors
/// The sentence that says why the folder cannot be listed.
pub(super) fn list(folder: &Path, language: Language) -> Result<Vec<Saved>, String> {
    let saved = shelf::list(folder).map_err(|error| error_text::in_window(language, folder, &error))?;
    Ok(saved
        .into_iter()
        .map(|saved| match saved.glance {
            Ok(glance) => Saved {
                slug: saved.name,
                place: visible(&glance.place.full_name()).into_owned(),
                title: visible(&glance.title).into_owned(),
                days: glance.days,
                agenda: glance.agenda,
                sum: glance.sum,
                from: glance.from,
                changed: glance.last.map(|(_, at)| at),
                health: Health::Unknown,
            },
            Err(error) => Saved {
                slug: saved.name,
                place: String::new(),
                title: String::new(),
                days: Vec::new(),
                agenda: String::new(),
                sum: String::new(),
                from: None,
                changed: None,
                health: unread(language, folder, &error),
            },
        })
        .collect())
}

/// Reads a whole journal: the session reached, or what is wrong.
pub(super) fn health(path: &Path, language: Language) -> Health {
    match journal::load(path) {
        Err(error) => {
            let folder = path.parent().unwrap_or(path);
            unread(language, folder, &error)
        }
        Ok(loaded) => {
            let workshop = loaded.history.workshop();
            let begun = |state| !matches!(state, SessionState::Planned | SessionState::Skipped);
            let reached = workshop
                .open_session()
                .or_else(|| workshop.sessions().filter(|(_, session)| begun(session.state)).last());
            Health::Whole(reached.map(|(_, session)| workshop.created.place.fill(language.label(&session.plan.title))))
        }
    }
}

/// The health of a file that cannot be read.
fn unread(language: Language, folder: &Path, error: &JournalError) -> Health {
    let why = error_text::in_window(language, folder, error);
    match error {
        JournalError::Newer { .. } | JournalError::TestBuild { .. } => Health::OtherVersion(why),
        JournalError::Io { .. }
        | JournalError::Empty { .. }
        | JournalError::Damaged { .. }
        | JournalError::NoLock { .. }
        | JournalError::NotSaved { .. }
        | JournalError::Broken { .. }
        | JournalError::Refused(_)
        | JournalError::NeedsFormat(_)
        | JournalError::Unknown { .. } => Health::Damaged(why),
    }
}
