//! Every table of keys of a dialog, for the lists of keys and for the tests of the keys.

use super::{
    columns, compress, confirm, correcting, curtain, duplicates, help, palette, paste, picker, prompt, returned,
    rundown, seats, speakers, told, turns, unsaved, wording,
};
use crate::text::Phrase;
use crate::text::dialogs::table;
use crate::ui::keys::{KeyRef, refs};

/// The keys of each dialog with its name. A dialog whose keys change with what it asks has several tables.
pub fn tables() -> Vec<(Phrase, Vec<KeyRef>)> {
    vec![
        (table::LEAVE, refs(confirm::LEAVE_KEYS)),
        (table::CONFIRM, refs(confirm::KEYS)),
        (table::LINE, refs(prompt::KEYS)),
        (table::CHOICE, refs(picker::KEYS)),
        (table::HELP, refs(help::KEYS)),
        (table::PALETTE, refs(palette::KEYS)),
        (table::COVERED, refs(curtain::KEYS)),
        (table::PASTE, refs(paste::KEYS)),
        (table::LINES, refs(paste::LIST_KEYS)),
        (table::LINES_FORM, refs(paste::LIST_FORM_KEYS)),
        (table::LINES_BOARD, refs(paste::BOARD_KEYS)),
        (table::CORRECTING, refs(correcting::KEYS)),
        (table::COLUMNS, refs(columns::KEYS)),
        (table::RETURNED, refs(returned::PLAIN_KEYS)),
        (table::RETURNED_ASKED, refs(returned::KEYS)),
        (table::RUNDOWN, refs(rundown::KEYS)),
        (table::COMPRESS, refs(compress::KEYS)),
        (table::UNSAVED, refs(unsaved::KEYS)),
        (table::SECOND_WORDING, refs(wording::SECOND_KEYS)),
        (table::THIRD_WORDING, refs(wording::THIRD_KEYS)),
        (table::TWO_WORDINGS, refs(wording::CHOOSING_TWO_KEYS)),
        (table::ONE_OF_TWO_WORDINGS, refs(wording::CHOSEN_OF_TWO_KEYS)),
        (table::THREE_WORDINGS, refs(wording::CHOOSING_THREE_KEYS)),
        (table::ONE_OF_THREE_WORDINGS, refs(wording::CHOSEN_OF_THREE_KEYS)),
        (table::HANDS, refs(wording::COUNTING_KEYS)),
        (table::ALIKE, refs(duplicates::KEYS)),
        (table::SEATS, refs(seats::KEYS)),
        (table::SPEAKERS, refs(speakers::KEYS)),
        (table::TOLD, refs(told::KEYS)),
        (table::TOLD_SHOWN, refs(told::SHOWN_KEYS)),
        (table::TURNS, refs(turns::KEYS)),
        (table::LAST_TURN, refs(turns::LAST_KEYS)),
    ]
}
