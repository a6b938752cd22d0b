//! Sessions, their order and their times.

use crate::domain::agenda::SessionState;
use crate::text::{Language, words};

phrases! {
    NO_SESSIONS: "Susunan acara belum punya sesi", "The agenda has no sessions";
    MINUTES: "Lama sesi 1 sampai 720 menit", "A session lasts 1 to 720 minutes";
    NO_SUCH_POSITION: "Tidak ada tempat seperti itu di susunan acara", "The agenda has no such place";
    NOTHING_TO_COMPRESS: "Tidak ada yang perlu dipadatkan", "There is nothing to press together";
    /// Of real times that were typed.
    TIMES:
        "Jam selesai harus sesudah jam mulai, dan keduanya sudah lewat",
        "The end must come after the start, and neither may lie ahead";
    /// Of a stretch that was to count as a pause.
    GAP: "Sesi ini tidak berjalan selama waktu itu", "This session was not running all that time";
}

sentences! {
    pub fn no_such_session(id: &str) = "Tidak ada sesi \"{id}\"", "There is no session \"{id}\"";
    pub fn session_taken(id: &str) = "Sesi \"{id}\" sudah ada", "There is a session \"{id}\" already";
    pub fn session_id(id: &str) =
        "\"{id}\" bukan tanda sesi: 1 sampai 60 huruf kecil, angka, atau tanda hubung",
        "\"{id}\" is no session id: 1 to 60 small letters, digits and hyphens";
    pub fn times_overlap(title: &str) =
        "Pada jam itu sesi \"{title}\" berjalan; koreksi dulu jamnya",
        "\"{title}\" ran at that time; correct its times first";
}

/// The state that a session is in does not allow it.
pub fn session_state(language: Language, state: SessionState) -> String {
    let word = language.say(words::session_state(state));
    say!(language, "Sesi ini {word}; yang diminta tidak berlaku", "This session is {word}; that does not apply")
}
