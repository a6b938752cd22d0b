//! Aspects, items, formulations and lines of the four lists.

use crate::domain::swot::{ItemState, WordingRefusal};
use crate::text::Phrase;

phrases! {
    TOO_MANY_ASPECTS: "Paling banyak 12 aspek", "At most 12 aspects";
    LAST_ASPECT:
        "Aspek terakhir di papan tidak dapat disembunyikan",
        "The last aspect on the board cannot be hidden";
    KEPT_APART: "Kedua butir itu sudah dibiarkan berbeda", "These two are kept apart already";
    MERGE_WITH_ITSELF: "Butir tidak dapat digabung dengan dirinya sendiri", "An item cannot be merged into itself";
    NOTE_STATE: "Catatan ini tidak dalam keadaan itu", "This note is not in that state";
}

sentences! {
    pub fn no_such_aspect(id: &str) = "Tidak ada aspek \"{id}\"", "There is no aspect \"{id}\"";
    pub fn aspect_taken(id: &str) = "Aspek \"{id}\" ada dua kali", "The aspect \"{id}\" is there twice";
}

/// The state that an item is in does not allow it.
pub const fn item_state(state: ItemState) -> Phrase {
    match state {
        ItemState::Shown => Phrase::new("Butir ini sudah ada di papan", "This item is on the board already"),
        ItemState::Merged(_) => Phrase::new("Butir ini sudah digabung", "This item is merged already"),
        ItemState::Parked => Phrase::new("Butir ini diparkir; pulihkan dulu", "This item is parked; restore it first"),
        ItemState::Withdrawn => {
            Phrase::new("Butir ini dicabut; pulihkan dulu", "This item is withdrawn; restore it first")
        }
    }
}

/// What is wrong with formulations side by side.
pub const fn wording(refusal: WordingRefusal) -> Phrase {
    match refusal {
        WordingRefusal::Number => Phrase::new(
            "Dua atau tiga rumusan, dan satu angka untuk tiap rumusan",
            "Two or three formulations, and a number for each",
        ),
        WordingRefusal::Tie => Phrase::new("Suara sama: sepakati, atau parkir dulu", "A tie: agree on one, or park it"),
    }
}
