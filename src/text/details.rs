//! Data of the event for its documents.

use super::Phrase;

/// Title of the screen.
pub const TITLE: Phrase = Phrase::new("Data kegiatan untuk dokumen", "Data for documents");
/// Title of its table of keys.
pub const TABLE: Phrase = Phrase::new("Data kegiatan", "Data for documents");
/// Title of the table of keys before it is shown.
pub const TABLE_ASKS: Phrase =
    Phrase::new("Data kegiatan, sebelum ditampilkan", "Data for documents, before they are shown");
/// Asked where the room sees this screen.
pub const ASKS: Phrase = Phrase::new(
    "Layar ini terlihat oleh ruangan. Data kegiatan memuat nama, jabatan, dan NIP. Tampilkan?",
    "The room sees this screen. The data hold names, positions and numbers. Show them?",
);
/// Never shown on a wall.
pub const NOT_HERE: Phrase =
    Phrase::new("Data kegiatan hanya di layar fasilitator.", "The data are for the facilitator's screen only.");
/// Under the lines.
pub const MAY_STAY_EMPTY: Phrase = Phrase::new(
    "Semua boleh dikosongkan; berita acara memberi titik-titik di tempatnya.",
    "All may stay empty; the minutes then have dots to write on.",
);
/// A line.
pub const VENUE: Phrase = Phrase::new("Tempat", "Venue");
/// A line.
pub const LETTER: Phrase = Phrase::new("Nomor surat", "Letter number");
/// A line.
pub const CHAIR: Phrase = Phrase::new("Pimpinan rapat", "Chair");
/// A line.
pub const COMMITTEE_HEAD: Phrase = Phrase::new("Ketua panitia", "Committee head");
/// A line.
pub const NOTE_TAKER: Phrase = Phrase::new("Notulis", "Note-taker");
/// A line.
pub const SPEAKER: Phrase = Phrase::new("Narasumber", "Speaker");
/// A line.
pub const SIGNER: Phrase = Phrase::new("Penanda tangan", "Signer");
/// An empty line at the end of a list.
pub const ADD: Phrase = Phrase::new("tambah…", "add…");
/// An empty line.
pub const EMPTY: Phrase = Phrase::new("–", "–");
/// How a person is typed.
pub const PERSON: Phrase = Phrase::new(
    "Nama; jabatan; NIP. Pisahkan dengan titik koma, yang belum ada boleh dikosongkan.",
    "Name; position; number. Apart by semicolons, what is not known may be left out.",
);
/// How a letter number is typed.
pub const LETTER_REMARK: Phrase = Phrase::new(
    "Nomor berita acara, misalnya 027/112/DISKOMINFO/2024",
    "Number of the minutes, for example 027/112/DISKOMINFO/2024",
);
/// How a venue is typed.
pub const VENUE_REMARK: Phrase =
    Phrase::new("Gedung atau aula, seperti di undangan", "Building or hall, as in the invitation");

/// Key labels.
pub mod key {
    use super::Phrase;
    /// Show.
    pub const SHOW: Phrase = Phrase::new("tampilkan", "show");
    /// Edit.
    pub const EDIT: Phrase = Phrase::new("isi", "fill in");
    /// Add.
    pub const ADD: Phrase = Phrase::new("tambah orang", "add a person");
    /// Clear.
    pub const CLEAR: Phrase = Phrase::new("kosongkan", "clear");
}
