//! Countdown and speakers.

use crate::domain::floor::FloorRefusal;
use crate::text::Phrase;

/// The sentence for a refusal.
pub const fn floor(refusal: FloorRefusal) -> Phrase {
    match refusal {
        FloorRefusal::NoSession => Phrase::new(
            "Tidak ada sesi yang berjalan; mulai sesinya dulu (])",
            "No session is running; start it first (])",
        ),
        FloorRefusal::Protocol => Phrase::new(
            "Sesi protokoler tidak menayangkan jam apa pun kepada ruangan",
            "In a protocol session the room sees no clock",
        ),
        FloorRefusal::Minutes => Phrase::new(
            "Ketik menitnya dulu, 1 sampai 90: misalnya 5 Menulis",
            "Type the minutes first, 1 to 90: for example 5 Writing",
        ),
        FloorRefusal::NoCountdown => Phrase::new("Tidak ada hitung mundur", "Nothing counts down"),
        FloorRefusal::Queued => Phrase::new("Sudah ada di antrean", "It waits in the queue already"),
        FloorRefusal::NotQueued => Phrase::new("Tidak ada di antrean", "It does not wait in the queue"),
        FloorRefusal::NobodySpeaks => Phrase::new("Tidak ada yang sedang bicara", "Nobody is speaking"),
    }
}
