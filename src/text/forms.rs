//! Blank forms.

use super::{Language, Phrase};

phrases! {
    ATTENDANCE: "Daftar hadir", "Attendance list";
    NO: "No.", "No.";
    NAME: "Nama", "Name";
    OFFICE: "Instansi", "Office";
    POSITION: "Jabatan", "Position";
    SIGNATURE: "Tanda tangan", "Signature";
    WORKSHEET: "Kertas kerja analisis SWOT", "SWOT worksheet";
    GROUP: "Kelompok", "Group";
    ASPECT: "Aspek", "Aspect";
    DIMENSION: "Dimensi", "Dimension";
    SPOKESPERSON: "Juru bicara", "Spokesperson";
    MEMBERS: "Instansi anggota", "Offices in the group";
    /// Under the title of a worksheet.
    ONE_A_LINE:
        "Satu baris satu butir, paling banyak dua puluh kata. Sebutkan tempat atau angka bila ada.",
        "One item a line, twenty words at most. Name places and numbers where there are any.";
    /// What belongs in the quadrant, as this and the next three ask on a worksheet.
    STRENGTHS: "Apa yang sudah baik di daerah kita?", "What do we do well?";
    WEAKNESSES: "Apa yang masih kurang di daerah kita?", "What do we still lack?";
    OPPORTUNITIES: "Apa dari luar yang dapat dimanfaatkan?", "What outside can we make use of?";
    THREATS: "Apa dari luar yang dapat menghambat?", "What outside can stand in our way?";
    BALLOT: "Surat suara", "Ballot";
    /// Column for the voter's mark.
    MARK: "Pilihan Anda", "Your choice";
    /// A box for the number, which the desk writes: one printed beforehand would tell who was given which paper.
    NUMBER: "No. ________ diisi petugas saat dimasukkan", "No. ________ written by the desk when it is entered";
    /// Under the options of a ballot.
    RULE_IS_READ:
        "Aturan mengisi dibacakan sebelum pemungutan suara. Jangan menulis nama.",
        "The rule is read out before the vote. Do not write your name.";
    /// Under the options where ballots have no names.
    SHUFFLED:
        "Semua surat suara dikumpulkan dan dikocok sebelum dimasukkan.",
        "All ballots are collected and shuffled before they are typed in.";
    NO_VOTE:
        "Belum ada rancangan pemungutan suara; buat dahulu pertanyaan dan pilihannya",
        "No vote is drafted yet; write its question and options first";
    NO_SHEET:
        "Tidak ada sesi dengan kertas kerja",
        "There is no session about a sheet";
    /// An argument that names a session for another form than that of tables.
    SESSION_OF_TABLES: "--session hanya untuk --kind tables", "--session goes with --kind tables";
    SESSION: "Sesi", "Session";
    /// Before what a table is to do.
    TASK: "Tugas", "Task";
    /// Part of the task where degrees are printed.
    CIRCLE: "Lingkari satu angka.", "Circle one number.";
    /// Part of the task where boxes are printed.
    TICK: "Centang satu kotak.", "Tick one box.";
    /// Part of the task where something is filled in already.
    CORRECT: "Yang sudah tercetak boleh dicoret dan diganti.", "What is printed may be crossed out and replaced.";
}

sentences! {
    /// Part of the task of a table that only fills rows.
    pub fn fill_rows(row: &str) = "Lengkapi tiap {row}.", "Complete each {row}.";
    /// Part of the task of a table that adds rows.
    pub fn add_rows(row: &str) = "Tulis {row} baru pada baris kosong, satu baris satu {row}.", "Write each new {row} on an empty line, one a line.";
    /// An argument that names no session about a sheet.
    pub fn no_such_session(id: &str) = "\"{id}\" bukan sesi dengan kertas kerja", "\"{id}\" is no session about a sheet";
}

/// Names of the kinds of forms, for a choice.
pub mod kind {
    phrases! {
        ATTENDANCE: "daftar hadir dengan nama instansi", "attendance list with the offices";
        WORKSHEET: "kertas kerja SWOT tiap kelompok atau aspek", "SWOT worksheets, one a group or aspect";
        BALLOTS: "surat suara dengan huruf pilihan", "ballots with the letters of the options";
        TABLES: "kertas kerja sesi ini, satu tiap meja", "the sheet of this session, one a table";
    }
}

/// Why there is no such form.
pub const fn none(kind: crate::domain::forms::FormKind) -> Phrase {
    use crate::domain::forms::FormKind;
    match kind {
        FormKind::Tables => NO_SHEET,
        FormKind::Attendance | FormKind::Worksheet | FormKind::Ballots => NO_VOTE,
    }
}

/// Ending of a form's file name.
pub const fn file(language: Language, kind: crate::domain::forms::FormKind) -> &'static str {
    use crate::domain::forms::FormKind;
    let phrase = match kind {
        FormKind::Attendance => Phrase::new("daftar-hadir", "attendance"),
        FormKind::Worksheet => Phrase::new("kertas-kerja", "worksheet"),
        FormKind::Ballots => Phrase::new("surat-suara", "ballots"),
        FormKind::Tables => Phrase::new("isian-meja", "tables"),
    };
    language.say(phrase)
}
