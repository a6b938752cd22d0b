//! Documents: headings, columns, and what stands around them.

pub mod seal;
pub mod votes;

use super::dates::number;
use super::{Language, Phrase};

/// The mark of an example.
pub const EXAMPLE: Phrase = Phrase::new("CONTOH: bukan kegiatan yang sungguh terjadi", "EXAMPLE: not a real event");
/// Where it is held.
pub const VENUE: Phrase = Phrase::new("Tempat", "Venue");
/// When it is held.
pub const DATES: Phrase = Phrase::new("Tanggal", "Dates");
/// Heading.
pub const AGENDA: Phrase = Phrase::new("Susunan acara", "Agenda");
/// Column.
pub const PLANNED: Phrase = Phrase::new("Rencana", "Planned");
/// Column.
pub const ACTUAL: Phrase = Phrase::new("Nyata", "Actual");
/// Column.
pub const SESSION: Phrase = Phrase::new("Sesi", "Session");
/// Column.
pub const STATE: Phrase = Phrase::new("Keadaan", "State");
/// Heading.
pub const ATTENDANCE: Phrase = Phrase::new("Kehadiran", "Attendance");
/// Column.
pub const UNSUR: Phrase = Phrase::new("Unsur", "Group");
/// Column.
pub const OFFICE: Phrase = Phrase::new("Instansi", "Delegation");
/// Column.
pub const VOTING_RIGHT: Phrase = Phrase::new("Hak suara", "Votes");
/// A cell.
pub const YES: Phrase = Phrase::new("ya", "yes");
/// Last row.
pub const TOTAL: Phrase = Phrase::new("Jumlah", "Total");
/// A count of heads without a label.
pub const HEADCOUNT: Phrase = Phrase::new("Hadir", "Present");
/// Heading.
pub const SWOT: Phrase = Phrase::new("Analisis SWOT", "SWOT analysis");
/// Nothing is there.
pub const NONE: Phrase = Phrase::new("belum ada", "none yet");
/// Before the items that stand under a merged one.
pub const ALSO_SAID: Phrase = Phrase::new("juga disampaikan", "also said");
/// Heading.
pub const DISCUSSION: Phrase = Phrase::new("Catatan dan keputusan", "Notes and decisions");
/// Heading.
pub const OPEN_QUESTIONS: Phrase = Phrase::new("Pertanyaan terbuka", "Open questions");
/// Heading.
pub const ANSWERED: Phrase = Phrase::new("Pertanyaan terjawab", "Answered questions");
/// Heading.
pub const VOTES: Phrase = Phrase::new("Pemungutan suara", "Votes");
/// Column.
pub const RANK: Phrase = Phrase::new("No.", "No.");
/// Column.
pub const OPTION: Phrase = Phrase::new("Pilihan", "Option");
/// Column.
pub const SUPPORTERS: Phrase = Phrase::new("Pendukung", "Supporters");
/// Column.
pub const TAKEN: Phrase = Phrase::new("Diambil", "Taken");
/// No valid ballot.
pub const NO_BALLOTS: Phrase = Phrase::new("Belum ada suara.", "No votes.");
/// A tie in a table.
pub const TIED: Phrase = Phrase::new("suara sama", "tied");
/// Before the name of who decided.
pub const BY: Phrase = Phrase::new("Diputus oleh", "Decided by");
/// Totals are no ballots.
pub const FROM_TOTALS: Phrase = Phrase::new(
    "Jumlah dihitung di ruangan, bukan dari surat suara.",
    "Totals were counted in the room, not from ballots.",
);
/// Items accepted before the count.
pub const AGREED_BEFORE: Phrase =
    Phrase::new("Disepakati secara musyawarah sebelum penghitungan", "Agreed by musyawarah before the count");
/// The second key settled a tie.
pub const SECOND_KEY: Phrase = Phrase::new(
    "Suara sama diputus oleh ukuran kedua yang diumumkan sebelumnya.",
    "The tie was settled by the second key declared beforehand.",
);
/// Heading.
pub const PRIORITIES: Phrase = Phrase::new("Prioritas", "Priorities");
/// Column.
pub const ASPECT: Phrase = Phrase::new("Aspek", "Aspect");
/// Column.
pub const DECIDED: Phrase = Phrase::new("Cara", "Decided by");
/// The priorities were put into another order.
pub const REORDERED: Phrase = Phrase::new("Urutan ditetapkan secara musyawarah", "The order was set by musyawarah");
/// Before the reason of a decision.
pub const REASON: Phrase = Phrase::new("Alasan", "Reason");
/// Heading.
pub const RECORD: Phrase = Phrase::new("Berkas", "Record");
/// How to count again.
pub const RECOUNT: Phrase = Phrase::new(
    "Siapa pun dapat menghitung ulang sebuah pemungutan suara dari berkas ini, misalnya yang pertama:",
    "Anybody can count a vote again from the file, the first one for instance:",
);
/// A vote reopened after its result had been seen.
pub const REOPENED: Phrase = Phrase::new(
    "Pemungutan suara ini pernah dibuka kembali setelah hasilnya terlihat.",
    "This vote was reopened after its result had been seen.",
);

/// How many matters stand parked; their texts are in no document.
pub fn parked(language: Language, n: usize) -> String {
    match language {
        Language::Id => format!("Diparkir untuk dibahas kemudian: {n}."),
        Language::En => format!("Parked for later: {n}."),
    }
}

/// What the document was made from; the sum follows.
pub fn made_from(language: Language, records: u64) -> String {
    let records = number(language, records);
    match language {
        Language::Id => format!("Dibuat dari {records} catatan; jumlah periksa "),
        Language::En => format!("Made from {records} records; sum "),
    }
}
