//! Every table of keys, for the README and for the tests of the keys.

use super::{
    agenda, agreement, attendance, card, details, documents, home, new, pause, priorities, recap, settings, sheet,
    swot, talk, threads, vote,
};
use crate::text::Phrase;
use crate::text::frame::{dialog, table};
use crate::ui::global;
use crate::ui::keys::{KeyRef, refs};

/// The keys that work on every screen, with the name of their table.
pub fn everywhere() -> (Phrase, Vec<KeyRef>) {
    (dialog::EVERYWHERE, refs(global::KEYS))
}

/// The keys of each screen with its name, in the order of a workshop. A screen whose keys change with what it shows
/// has several tables. Those of dialogs are in [`crate::ui::dialogs::tables`].
pub fn tables() -> Vec<(Phrase, Vec<KeyRef>)> {
    let before = vec![
        (table::HOME, refs(home::KEYS)),
        (table::NOTHING_SAVED, refs(home::NOTHING_SAVED_KEYS)),
        (table::NEW, refs(new::FORM_KEYS)),
        (table::NEW_DELEGATIONS, refs(new::LIST_KEYS)),
        (table::CARD, refs(card::KEYS)),
        (table::AGENDA, refs(agenda::KEYS)),
        (table::ATTENDANCE, refs(attendance::KEYS)),
        (table::TALK, refs(talk::KEYS)),
        (table::PAUSE, refs(pause::KEYS)),
        (table::SWOT, refs(swot::KEYS)),
        (table::SHEET, refs(sheet::KEYS)),
        (table::SHEET_HELD, refs(sheet::HELD_KEYS)),
    ];
    let after = vec![
        (table::PRIORITIES, refs(priorities::KEYS)),
        (table::RECAP, refs(recap::KEYS)),
        (crate::text::agreement::reading::SCREEN, refs(agreement::KEYS)),
        (crate::text::recap::thread::TITLE, refs(threads::KEYS)),
        (crate::text::documents::TITLE, refs(documents::KEYS)),
        (crate::text::details::TABLE, refs(details::KEYS)),
        (crate::text::details::TABLE_ASKS, refs(details::ASKING_KEYS)),
        (table::SETTINGS, refs(settings::KEYS)),
    ];
    [before, vote::tables(), after].concat()
}
