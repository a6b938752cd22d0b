//! Documents: headings, columns, and what stands around them.

pub mod record;
pub mod seal;
pub mod sheets;
pub mod votes;

use super::Language;
use super::dates::number;

phrases! {
    EXAMPLE: "CONTOH: bukan kegiatan yang sungguh terjadi", "EXAMPLE: not a real event";
    /// On every page of a document that may still change.
    DRAFT: "Konsep", "Draft";
    /// The sheet of a workbook with the text.
    DOCUMENT: "Dokumen", "Document";
    /// A sheet of a workbook that has no name of its own.
    SHEET: "Lembar", "Sheet";
    /// Over what the bars of a chart are of.
    OPTION_OR_PART: "Nama", "Name";
    /// Over the lengths of the bars of a chart.
    VALUE: "Nilai", "Value";
    /// Over the first of some years.
    FROM: "Dari", "From";
    /// Over the last of some years.
    UNTIL: "Sampai", "Until";
    VENUE: "Tempat", "Venue";
    DATES: "Tanggal", "Dates";
    AGENDA: "Susunan acara", "Agenda";
    PLANNED: "Rencana", "Planned";
    ACTUAL: "Nyata", "Actual";
    SESSION: "Sesi", "Session";
    STATE: "Keadaan", "State";
    ATTENDANCE: "Kehadiran", "Attendance";
    UNSUR: "Unsur", "Group";
    OFFICE: "Instansi", "Delegation";
    VOTING_RIGHT: "Hak suara", "Votes";
    YES: "ya", "yes";
    TOTAL: "Jumlah", "Total";
    /// A count of heads without a label.
    HEADCOUNT: "Hadir", "Present";
    SWOT: "Analisis SWOT", "SWOT analysis";
    ITEM: "Butir", "Item";
    /// Column of what was taken down.
    WORDS: "Isi", "Text";
    NONE: "belum ada", "none yet";
    /// Before the items that stand under a merged one.
    ALSO_SAID: "juga disampaikan", "also said";
    DISCUSSION: "Catatan dan keputusan", "Notes and decisions";
    OPEN_QUESTIONS: "Pertanyaan terbuka", "Open questions";
    ANSWERED: "Pertanyaan terjawab", "Answered questions";
    VOTES: "Pemungutan suara", "Votes";
    RANK: "No.", "No.";
    OPTION: "Pilihan", "Option";
    SUPPORTERS: "Pendukung", "Supporters";
    TAKEN: "Diambil", "Taken";
    /// Of a vote that was counted, and no more.
    NOT_ACCEPTED: "Dari hitungan ini belum ada yang disepakati.", "Nothing has been accepted from this count.";
    NO_BALLOTS: "Belum ada suara.", "No votes.";
    /// Behind an option that shares its score.
    TIED: "suara sama", "tied";
    /// Before the name of who decided.
    BY: "Diputus oleh", "Decided by";
    FROM_TOTALS:
        "Jumlah dihitung di ruangan, bukan dari surat suara.",
        "Totals were counted in the room, not from ballots.";
    AGREED_BEFORE: "Disepakati secara musyawarah sebelum penghitungan", "Agreed by musyawarah before the count";
    SECOND_KEY:
        "Suara sama diselesaikan oleh ukuran kedua yang diumumkan sebelumnya.",
        "The tie was settled by the second key declared beforehand.";
    PRIORITIES: "Prioritas", "Priorities";
    ASPECT: "Aspek", "Aspect";
    DECIDED: "Cara", "Decided by";
    REORDERED: "Urutan ditetapkan secara musyawarah", "The order was set by musyawarah";
    REASON: "Alasan", "Reason";
    RECORD: "Berkas", "Record";
    RECOUNT:
        "Siapa pun dapat menghitung ulang sebuah pemungutan suara dari berkas ini, misalnya yang pertama:",
        "Anybody can count a vote again from the file, the first one for instance:";
    /// In place of a workshop's name, within a command.
    ANY_NAME: "NAMA", "NAME";
    REOPENED:
        "Pemungutan suara ini pernah dibuka kembali setelah hasilnya terlihat.",
        "This vote was reopened after its result had been seen.";
}

sentences! {
    /// How many matters stand parked; their texts are in no document.
    pub fn parked(n: usize) = "Diparkir untuk dibahas kemudian: {n}.", "Parked for later: {n}.";
}

/// What the document was made from; the sum follows.
pub fn made_from(language: Language, records: u64) -> String {
    let records = number(language, records);
    say!(language, "Dibuat dari {records} catatan; sidik ", "Made from {records} records; fingerprint ")
}

/// On every page of a final document: the record that it is made of.
pub fn standing(language: Language, records: u64, sum: &str) -> String {
    let records = number(language, records);
    let sum = short_sum(sum);
    say!(language, "Final · catatan {records} · sidik {sum}", "Final · record {records} · fingerprint {sum}")
}

/// Digits of a sum that name a record: eight, in two groups, in capitals.
pub fn short_sum(sum: &str) -> String {
    let digits: Vec<char> = sum.chars().take(8).map(|c| c.to_ascii_uppercase()).collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
