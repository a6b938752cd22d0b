//! The documents that a workshop leaves: their names, and what stands in them.

use super::dates::number;
use super::{Language, Phrase};
use crate::domain::document::{DocumentFormat, DocumentKind};

phrases! {
    /// Title of the screen.
    TITLE: "Dokumen", "Documents";
    DRAFT: "konsep", "draft";
    FINAL: "final", "final";
    NAMES: "dengan nama penyampai", "with who said what";
    NO_NAMES: "tanpa nama penyampai", "without who said what";
    WHICH_OFFICE: "Lembar instansi mana?", "The half page of which office?";
    EACH_OFFICE: "semua instansi dalam satu berkas", "all offices in one file";
    /// Rows of the head of minutes.
    DAY: "Hari, tanggal", "Day, date";
    TIME: "Waktu", "Time";
    CHAIR: "Dipimpin oleh", "Chaired by";
    PRESENT: "Dihadiri oleh", "Attended by";
    DISCUSSION: "Pembahasan", "Discussion";
    CONCLUSIONS: "Kesimpulan", "Conclusions";
    FOLLOW_UPS: "Tindak lanjut", "Follow-up";
    /// The last page of minutes.
    PHOTOGRAPHS: "Dokumentasi kegiatan", "Photographs";
    /// Below the frame of a photograph.
    PHOTOGRAPH: "Foto:", "Photograph:";
    ANSWERED: "terjawab", "answered";
    NOT_ANSWERED: "belum terjawab", "not answered yet";
    /// Before the words of parked lines, in documents for the office.
    PARKED: "Ditunda", "Set aside";
    /// At the end of a final document.
    PROOF: "Keaslian", "Authenticity";
    /// Column of an attendance list.
    HEADS: "Hadir", "Present";
    /// What a delegation said, on its half page.
    POINTS: "Butir yang disampaikan", "What it said";
    PROGRAMMES: "Program", "Programmes";
    NO_PROGRAMMES:
        "Belum ada program dengan tahun, anggaran, atau instansi.",
        "No programme with years, a budget or an office yet.";
    /// In place of the count of a delegation's things.
    NOTHING_YET: "Belum ada yang tercatat atas nama instansi ini.", "Nothing is written down for this office yet.";
    /// Title of a table of shares, as a chart.
    READINESS: "Kesiapan", "Readiness";
    /// The state of a programme, by its years.
    STATUS: "Status", "Status";
    WHICH_FORMAT:
        "Nama berkas tidak menyebut formatnya; akhiri dengan .docx, .xlsx, .html, .md, .csv atau .json, atau tambahkan --format",
        "The name of the file does not tell its format; end it in .docx, .xlsx, .html, .md, .csv or .json, or add --format";
    JSON_IS_ALL:
        "JSON memuat semuanya; tanpa --document, atau dengan --document semua",
        "JSON holds everything; leave --document out, or take --document semua";
    OFFICE_OF_WORKSHEETS: "--office hanya untuk --document kertas-kerja", "--office goes with --document kertas-kerja";
    FORCE_OF_FILES: "--force hanya bersama -o atau --into", "--force goes with -o or --into";
    NOT_ON_A_TERMINAL:
        "Word dan Excel tidak dapat dibaca di terminal; tambahkan -o BERKAS, atau --into MAP",
        "Word and Excel cannot be read in a terminal; add -o FILE, or --into DIR";
    KNOWING: "Mengetahui", "Witnessed by";
}

/// What documents hold, in numbers.
pub mod holds {
    sentences! {
        pub fn sessions(n: usize) = "{n} sesi", "{n} sessions", "1 session" if n == 1;
        pub fn notes(n: usize) = "{n} catatan", "{n} notes", "1 note" if n == 1;
        pub fn priorities(n: usize) = "{n} prioritas", "{n} priorities", "1 priority" if n == 1;
        pub fn decisions(n: usize) = "{n} keputusan", "{n} decisions", "1 decision" if n == 1;
        pub fn offices(n: usize) = "{n} instansi", "{n} delegations", "1 delegation" if n == 1;
        pub fn heads(n: u32) = "{n} orang", "{n} people", "1 person" if n == 1;
        pub fn items(n: usize) = "{n} butir", "{n} items", "1 item" if n == 1;
        pub fn rows(n: usize) = "{n} baris", "{n} rows", "1 row" if n == 1;
        pub fn programmes(n: usize) = "{n} program", "{n} programmes", "1 programme" if n == 1;
        pub fn votes(n: usize) = "{n} pemungutan suara", "{n} votes", "1 vote" if n == 1;
        pub fn quick_wins(n: usize) = "{n} quick win", "{n} quick wins", "1 quick win" if n == 1;
        pub fn forms(n: usize) = "{n} formulir", "{n} forms", "1 form" if n == 1;
        pub fn records(n: usize) = "{n} catatan berkas", "{n} records", "1 record" if n == 1;
    }
}

/// What documents have dots for.
pub mod lacks {
    phrases! {
        LETTERHEAD: "kepala surat", "letterhead";
        LETTER: "nomor surat", "letter number";
        CHAIR: "pimpinan rapat", "chair";
        COMMITTEE_HEAD: "ketua panitia", "committee head";
        NOTE_TAKER: "notulis", "note-taker";
        SIGNERS: "penanda tangan", "signers";
        HEADS: "hitungan hadir", "head-count";
        VOTES: "keputusan atas pemungutan suara", "acceptance of a vote";
        QUICK_WINS: "quick win yang disepakati", "accepted quick wins";
        PROGRAMMES: "program", "programmes";
    }
}

/// Key labels.
pub mod key {
    phrases! {
        SHOW: "dokumen: Word, Excel", "documents: Word, Excel", "notula notulen minutes ekspor daftar hadir kertas kerja komitmen formulir export print docx xlsx html csv";
        WRITE: "tulis", "write";
        FORMAT: "format", "format";
        STANDING: "konsep/final", "draft/final";
        PAPER: "kertas A4/F4", "paper A4/F4";
        NAMES: "nama penyampai", "who said what";
        LANGUAGE: "bahasa dokumen", "language of documents";
        OFFICE: "tiap instansi", "by office";
        DETAILS: "data kegiatan", "data for documents";
    }
}

/// The commitment.
pub mod commitment {
    phrases! {
        OPENING:
            "Kami yang bertanda tangan di bawah ini menyatakan komitmen bersama untuk:",
            "We, the undersigned, declare our joint commitment:";
        INTEGRATION:
            "memadukan perencanaan dan penganggaran perangkat daerah dengan masterplan smart city;",
            "to bring the planning and budgets of all offices into line with the smart city masterplan;";
        MATERIAL:
            "menjadikan masterplan smart city sebagai bahan dokumen perencanaan pembangunan daerah;",
            "to use the smart city masterplan as material for the region's development plans;";
        SUPPORT:
            "mendukung pelaksanaannya secara efektif, efisien, inklusif, dan partisipatif.",
            "to support carrying it out effectively, efficiently, inclusively and with participation.";
        QUICK_WINS:
            "Untuk itu kami mendahulukan program percepatan (quick win) berikut:",
            "To this end the following quick wins come first:";
        CLOSING:
            "Demikian komitmen bersama ini dibuat dengan penuh kesadaran dan tanggung jawab.",
            "This commitment is made knowingly and responsibly.";
        /// Column and rows of signatures of offices.
        SIGNED_BY: "Yang menyatakan", "Signed by";
    }
}

sentences! {
    pub fn parked(n: usize) = "{n} hal ditunda untuk dibahas kemudian.", "{n} matters were set aside for later.", "1 matter was set aside for later." if n == 1;
    /// A delegation and its heads, in the list of those present.
    pub fn heads_of(name: &str, heads: u32) = "{name}: {heads} orang", "{name}: {heads} people", "{name}: 1 person" if heads == 1;
    pub fn no_such_office(code: &str) = "tidak ada instansi dengan kode \"{code}\"; kode ada di daftar hadir", "there is no delegation with the code \"{code}\"; codes are in the attendance list";
    /// A document of several files where one is asked for.
    pub fn several_files(n: usize) = "dokumen ini {n} berkas; pakai --into MAP sebagai ganti -o", "this document is {n} files; use --into DIR in place of -o";
    /// What is missing for a document, in the list of documents.
    pub fn missing(what: &str) = "belum ada: {what}", "missing: {what}";
}

/// What a final document says of the record that it is made of.
pub fn proof(language: Language, records: u64) -> String {
    let records = number(language, records);
    say!(
        language,
        "Dokumen ini dibuat dari {records} catatan berkas kegiatan. Siapa pun yang memegang berkas itu dapat memeriksa \
         sidiknya, yang juga dapat dipindai:",
        "This document was made from {records} records of the workshop's file. Whoever holds that file can check its \
         fingerprint, which can be scanned too:"
    )
}

/// The name of a document as its title says it.
pub const fn title(kind: DocumentKind) -> Phrase {
    match kind {
        DocumentKind::Minutes => Phrase::new("Notula", "Minutes"),
        DocumentKind::Agreement => super::agreement::TITLE,
        DocumentKind::Attendance => super::forms::ATTENDANCE,
        DocumentKind::Worksheets => super::report::sheets::SHEETS,
        DocumentKind::Programmes => Phrase::new("Tabel program", "Table of programmes"),
        DocumentKind::Votes => Phrase::new("Catatan pemungutan suara", "Record of votes"),
        DocumentKind::Commitment => Phrase::new("Komitmen bersama", "Joint commitment"),
        DocumentKind::Forms => Phrase::new("Formulir", "Forms"),
        DocumentKind::All => Phrase::new("Seluruh catatan", "The whole record"),
    }
}

/// The beginning of the names of its files.
pub const fn file(language: Language, kind: DocumentKind) -> &'static str {
    let phrase = match kind {
        DocumentKind::Minutes => Phrase::new("notula", "minutes"),
        DocumentKind::Agreement => Phrase::new("berita-acara", "agreement"),
        DocumentKind::Attendance => Phrase::new("daftar-hadir", "attendance"),
        DocumentKind::Worksheets => Phrase::new("kertas-kerja", "worksheets"),
        DocumentKind::Programmes => Phrase::new("program", "programmes"),
        DocumentKind::Votes => Phrase::new("suara", "votes"),
        DocumentKind::Commitment => Phrase::new("komitmen", "commitment"),
        DocumentKind::Forms => Phrase::new("formulir", "forms"),
        DocumentKind::All => Phrase::new("semua", "all"),
    };
    language.say(phrase)
}

/// The beginning of the name of a file with the `nth` change of the agreement of this workshop.
pub fn change_file(language: Language, nth: usize, name: &str) -> String {
    say!(language, "perubahan-{nth}-berita-acara-{name}", "agreement-change-{nth}-{name}")
}

/// The name of a format, for a choice.
pub const fn format(format: DocumentFormat) -> Phrase {
    match format {
        DocumentFormat::Docx => Phrase::new("Word", "Word"),
        DocumentFormat::Xlsx => Phrase::new("Excel", "Excel"),
        DocumentFormat::Html => Phrase::new("halaman web (HTML)", "web page (HTML)"),
        DocumentFormat::Markdown => Phrase::new("teks (Markdown)", "text (Markdown)"),
        DocumentFormat::Csv => Phrase::new("CSV, satu berkas satu tabel", "CSV, a file a table"),
        DocumentFormat::Json => Phrase::new("JSON untuk program", "JSON for programs"),
    }
}
