//! The wall: a second window for the room, and what the desk says about it.

use super::{Language, Phrase};

phrases! {
    /// The desk is not there; the wall goes on by itself when it is back.
    DESK_AWAY: "Menunggu laptop fasilitator…", "Waiting for the facilitator's laptop…";
    /// To the desk.
    OPENED:
        "Layar ruangan terbuka; layar ini hanya untuk fasilitator",
        "The room has a screen of its own; this one is yours alone";
    /// To the desk.
    GONE:
        "Layar ruangan tertutup; ruangan boleh melihat layar ini",
        "The room's screen is gone; the room may look at this one";
    /// On the desk: the room sees the title card.
    COVERED: "layar ruangan ditutup", "room's screen covered";
    /// A mark on the desk: pages of the wall do not turn.
    HELD: "halaman ditahan", "pages held";
    STILL: "Halaman layar ruangan ditahan; Ctrl+F: berganti lagi", "Pages of the room's screen are held; Ctrl+F: they turn again";
    TURNING: "Halaman layar ruangan berganti lagi", "Pages of the room's screen turn again";
    /// Before the session that comes next.
    NEXT: "Berikut", "Next";
    /// To the room's terminal.
    USAGE:
        "cara pakai: mufakat wall NAMA [--lang id|en] [--theme light|dark|plain]; nama kegiatan ada di mufakat list",
        "usage: mufakat wall NAME [--lang id|en] [--theme light|dark|plain]; mufakat list has the names";
    /// To the room's terminal: a variable of the environment means nothing.
    ENVIRONMENT:
        "MUFAKAT_LANG atau MUFAKAT_THEME tidak dikenal; bahasa: id, en; tema: light, dark, plain",
        "MUFAKAT_LANG or MUFAKAT_THEME means nothing; languages: id, en; themes: light, dark, plain";
    /// To the room's terminal: the terminal cannot be taken.
    NO_SCREEN:
        "layar ruangan tidak dapat dibuka di jendela ini; coba di jendela terminal lain",
        "the room's screen cannot be opened in this window; try another terminal";
}

/// To the room's terminal: no workshop has this name.
pub fn unknown(language: Language, name: &str, near: Option<&str>) -> String {
    match near {
        Some(near) => say!(
            language,
            "tidak ada kegiatan \"{name}\"; maksudnya \"{near}\"?",
            "there is no workshop \"{name}\"; is it \"{near}\"?"
        ),
        None => say!(
            language,
            "tidak ada kegiatan \"{name}\"; nama kegiatan ada di mufakat list",
            "there is no workshop \"{name}\"; mufakat list has the names"
        ),
    }
}

/// To the room's terminal: why a workshop is not shown.
pub fn not_shown(language: Language, name: &str, why: NotShown) -> String {
    let why = language.say(match why {
        NotShown::Empty => Phrase::new("belum ada yang tersimpan di dalamnya", "nothing is saved in it yet"),
        NotShown::Newer => Phrase::new(
            "dibuat dengan mufakat yang lebih baru dan tidak rusak; tayangkan dengan versi itu",
            "made by a newer mufakat, and not damaged; show it with that one",
        ),
        NotShown::TestBuild => Phrase::new(
            "dibuat dengan mufakat versi uji dan tidak rusak; tayangkan dengan versi itu",
            "made by a test build of mufakat, and not damaged; show it with that one",
        ),
        NotShown::Damaged => Phrase::new(
            "berkasnya rusak dan tidak disentuh; periksa di laptop fasilitator dengan mufakat verify",
            "its file is damaged and was left alone; check it on the facilitator's laptop with mufakat verify",
        ),
        NotShown::Unreadable => Phrase::new(
            "belum dapat dibaca; periksa di laptop fasilitator dengan mufakat verify, lalu coba lagi",
            "it cannot be read now; check it on the facilitator's laptop with mufakat verify, then try again",
        ),
    });
    say!(language, "kegiatan \"{name}\": {why}", "workshop \"{name}\": {why}")
}

/// Why a workshop is not shown to the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotShown {
    /// Nothing was ever saved in it.
    Empty,
    /// A later version made it.
    Newer,
    /// A build from before version 0.1.0 made it.
    TestBuild,
    /// A line is not as it was written.
    Damaged,
    /// The system refuses.
    Unreadable,
}

/// Which page of how many: `2/3`.
pub fn page(page: usize, pages: usize) -> String {
    format!("{page}/{pages}")
}

sentences! {
    /// Behind the number of a page: so many lines are on the others.
    pub fn more(n: usize) = "{n} lagi", "{n} more";
    /// When the first session of the day begins.
    pub fn first(time: &str) = "mulai pukul {time}", "begins at {time}";
    /// The same of another day.
    pub fn first_on(date: &str, time: &str) = "mulai {date} pukul {time}", "begins {date} at {time}";
    /// `ends` says when the day is expected to end.
    pub fn today(ends: &str) = "hari ini {ends}", "today {ends}";
}
