//! Blank forms.

use super::{Language, Phrase};

/// Title.
pub const ATTENDANCE: Phrase = Phrase::new("Daftar hadir", "Attendance list");
/// Column.
pub const NO: Phrase = Phrase::new("No.", "No.");
/// Column.
pub const NAME: Phrase = Phrase::new("Nama", "Name");
/// Column.
pub const OFFICE: Phrase = Phrase::new("Instansi", "Office");
/// Column.
pub const POSITION: Phrase = Phrase::new("Jabatan", "Position");
/// Column.
pub const SIGNATURE: Phrase = Phrase::new("Tanda tangan", "Signature");
/// Title.
pub const WORKSHEET: Phrase = Phrase::new("Kertas kerja analisis SWOT", "SWOT worksheet");
/// Line.
pub const GROUP: Phrase = Phrase::new("Kelompok", "Group");
/// Line.
pub const ASPECT: Phrase = Phrase::new("Aspek", "Aspect");
/// Line.
pub const DIMENSION: Phrase = Phrase::new("Dimensi", "Dimension");
/// Line.
pub const SPOKESPERSON: Phrase = Phrase::new("Juru bicara", "Spokesperson");
/// Line.
pub const MEMBERS: Phrase = Phrase::new("Instansi anggota", "Offices in the group");
/// Under the title of a worksheet.
pub const ONE_A_LINE: Phrase = Phrase::new(
    "Satu baris satu butir, paling banyak dua puluh kata. Sebutkan tempat atau angka bila ada.",
    "One item a line, twenty words at most. Name places and numbers where there are any.",
);
/// What belongs in the quadrant, from inside.
pub const STRENGTHS: Phrase = Phrase::new("Apa yang sudah baik di daerah kita?", "What do we do well?");
/// What belongs in the quadrant, from inside.
pub const WEAKNESSES: Phrase = Phrase::new("Apa yang masih kurang di daerah kita?", "What do we still lack?");
/// What belongs in the quadrant, from outside.
pub const OPPORTUNITIES: Phrase =
    Phrase::new("Apa dari luar yang dapat dimanfaatkan?", "What outside can we make use of?");
/// What belongs in the quadrant, from outside.
pub const THREATS: Phrase = Phrase::new("Apa dari luar yang dapat menghambat?", "What outside can stand in our way?");
/// Title.
pub const BALLOT: Phrase = Phrase::new("Surat suara", "Ballot");
/// Column for the voter's mark.
pub const MARK: Phrase = Phrase::new("Pilihan Anda", "Your choice");
/// A box for the number, which the desk writes: one printed beforehand would tell who was given which paper.
pub const NUMBER: Phrase =
    Phrase::new("No. ________ diisi petugas saat dimasukkan", "No. ________ written by the desk when it is entered");
/// Under the options.
pub const RULE_IS_READ: Phrase = Phrase::new(
    "Aturan mengisi dibacakan sebelum pemungutan suara. Jangan menulis nama.",
    "The rule is read out before the vote. Do not write your name.",
);
/// Under the options where ballots have no names.
pub const SHUFFLED: Phrase = Phrase::new(
    "Semua surat suara dikumpulkan dan dikocok sebelum dimasukkan.",
    "All ballots are collected and shuffled before they are typed in.",
);
/// No vote is drafted, so there are no letters.
pub const NO_VOTE: Phrase = Phrase::new(
    "Belum ada rancangan pemungutan suara; buat dahulu pertanyaan dan pilihannya",
    "No vote is drafted yet; write its question and options first",
);

/// Names of the kinds of forms, for a choice.
pub mod kind {
    use super::Phrase;
    /// Attendance list.
    pub const ATTENDANCE: Phrase = Phrase::new("daftar hadir dengan nama instansi", "attendance list with the offices");
    /// Worksheets.
    pub const WORKSHEET: Phrase =
        Phrase::new("kertas kerja SWOT tiap kelompok atau aspek", "SWOT worksheets, one a group or aspect");
    /// Ballots.
    pub const BALLOTS: Phrase =
        Phrase::new("surat suara dengan huruf pilihan", "ballots with the letters of the options");
}

/// Ending of a form's file name.
pub const fn file(language: Language, kind: crate::domain::forms::FormKind) -> &'static str {
    use crate::domain::forms::FormKind;
    let phrase = match kind {
        FormKind::Attendance => Phrase::new("daftar-hadir", "attendance"),
        FormKind::Worksheet => Phrase::new("kertas-kerja", "worksheet"),
        FormKind::Ballots => Phrase::new("surat-suara", "ballots"),
    };
    language.say(phrase)
}
