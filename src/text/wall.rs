//! The wall: a second window for the room, and what the desk says about it.

use super::{Language, Phrase};

/// The desk is not there; the wall goes on by itself when it is back.
pub const DESK_AWAY: Phrase = Phrase::new(
    "Menunggu laptop fasilitator…",
    "Waiting for the facilitator's laptop…",
);
/// To the desk: a wall was opened.
pub const OPENED: Phrase = Phrase::new(
    "Layar ruangan terbuka; layar ini hanya untuk fasilitator",
    "The room has a screen of its own; this one is yours alone",
);
/// To the desk: the wall is gone.
pub const GONE: Phrase = Phrase::new(
    "Layar ruangan tertutup; ruangan boleh melihat layar ini",
    "The room's screen is gone; the room may look at this one",
);
/// On the desk: the room sees the title card.
pub const COVERED: Phrase = Phrase::new("layar ruangan ditutup", "room's screen covered");
/// Before the session that comes next.
pub const NEXT: Phrase = Phrase::new("Berikut", "Next");
/// In a vote: how much is in.
pub const TURNOUT: Phrase = Phrase::new("suara masuk", "ballots in");
/// The page of several.
pub fn page(page: usize, pages: usize) -> String {
    format!("{page}/{pages}")
}

/// `hari ini selesai ± 16.42 (rencana 16.30)`.
pub fn today(language: Language, ends: &str) -> String {
    match language {
        Language::Id => format!("hari ini {ends}"),
        Language::En => format!("today {ends}"),
    }
}
