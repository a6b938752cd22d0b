//! Documents, forms and copies that leave the machine; second copies; files taken in.

use super::dates::number;
use super::{Language, Phrase};

/// Title of the choice.
pub const PRINT: Phrase = Phrase::new("Cetak berita acara ke mana?", "Print the minutes where?");
/// Title of the choice.
pub const FORM: Phrase = Phrase::new("Formulir mana?", "Which form?");
/// Title of the choice.
pub const FORM_WHERE: Phrase = Phrase::new("Formulir ke mana?", "The form where?");
/// Title of the choice.
pub const COPY: Phrase = Phrase::new("Salin ke flashdisk mana?", "Copy to which flash disk?");
/// Title of the choice.
pub const SECOND: Phrase = Phrase::new("Salinan kedua di mana?", "A second copy where?");
/// A place.
pub const DOCUMENTS: Phrase = Phrase::new("folder dokumen", "documents folder");
/// Behind a place.
pub const WITH_NAMES: Phrase = Phrase::new("dengan nama penyampai", "with who said what");
/// Behind a place.
pub const AS_TEXT: Phrase = Phrase::new("sebagai teks (Markdown)", "as text (Markdown)");
/// No second copy.
pub const NO_SECOND: Phrase = Phrase::new("tanpa salinan kedua", "no second copy");
/// Another folder.
pub const OTHER_FOLDER: Phrase = Phrase::new("folder lain…", "another folder…");
/// Title of the field.
pub const FOLDER: Phrase = Phrase::new("Folder salinan kedua", "Folder of the second copy");
/// Under the title.
pub const FOLDER_REMARK: Phrase =
    Phrase::new("Sebaiknya di disk lain. Folder harus sudah ada.", "Better on another disk. The folder must exist.");
/// Nothing was typed.
pub const NO_FOLDER: Phrase = Phrase::new("Ketik nama foldernya", "Type the folder");
/// There is none.
pub const NO_DRIVE: Phrase = Phrase::new(
    "Flashdisk tidak ditemukan; pasang dahulu, lalu ulangi",
    "No flash disk was found; plug one in and try again",
);
/// While a copy is written.
pub const WRITING: Phrase = Phrase::new("Sedang menulis, jangan dicabut dahulu…", "Writing, do not pull it out yet…");
/// The written file is not what was written.
pub const NOT_AS_WRITTEN: Phrase = Phrase::new(
    "terbaca lain daripada yang ditulis; pakai flashdisk lain",
    "reads back other than it was written; use another flash disk",
);
/// There is nobody to sign yet.
pub const NO_DETAILS: Phrase = Phrase::new(
    "Data kegiatan masih kosong (Ctrl+P, \"data kegiatan\")",
    "The data for documents are empty (Ctrl+P, \"data\")",
);
/// Title of the question about a file that is here already.
pub const KNOWN: Phrase = Phrase::new("Kegiatan ini sudah ada di sini", "This workshop is here already");
/// An answer.
pub const OPEN_OURS: Phrase = Phrase::new("buka yang di sini", "open the one here");
/// An answer.
pub const GO_ON_WITH: Phrase = Phrase::new(
    "lengkapi yang di sini dari berkas itu, lalu buka",
    "complete the one here from the file, then open it",
);
/// An answer.
pub const TAKE_APART: Phrase =
    Phrase::new("ambil berkas itu sebagai kegiatan tersendiri", "take the file as a workshop of its own");
/// Quiet remark on the desk.
pub const SECOND_MISSING: Phrase = Phrase::new("salinan kedua tidak ada", "no second copy");

/// The second copy parted just now; where it goes on.
pub fn second_has_parted(language: Language, name: &str) -> String {
    match language {
        Language::Id => format!(
            "Salinan kedua berpisah dan dilanjutkan sebagai {name}; berkas yang diisi pihak lain tidak disentuh"
        ),
        Language::En => {
            format!("The second copy parted and goes on as {name}; the file that somebody else wrote to was left alone")
        }
    }
}

/// Quiet remark on the desk: the second copy goes on under another name.
pub const SECOND_PARTED: Phrase = Phrase::new("salinan kedua berpisah", "second copy parted");

/// Key labels.
pub mod key {
    use super::Phrase;
    /// Print.
    pub const PRINT: Phrase = Phrase::new("cetak berita acara", "print the minutes");
    /// Forms.
    pub const FORMS: Phrase = Phrase::new("formulir kosong", "blank forms");
    /// Copy.
    pub const COPY: Phrase = Phrase::new("salin ke flashdisk", "copy to a flash disk");
    /// Data for documents.
    pub const DETAILS: Phrase =
        Phrase::new("data kegiatan: pejabat, penanda tangan", "data for documents: people, signers");
}

/// A drive in a list; its name is for the desk only.
pub fn drive(language: Language, index: usize, label: Option<&str>) -> String {
    match (label, index) {
        (Some(label), _) => format!("flashdisk {label}"),
        (None, 0) => language.pick("flashdisk", "flash disk").to_owned(),
        (None, index) => format!("{} {}", language.pick("flashdisk", "flash disk"), index + 1),
    }
}

/// Files were found.
pub const ON_DRIVES: Phrase = Phrase::new("Di flashdisk:", "On the flash disk:");
/// None of them.
pub const ELSEWHERE: Phrase = Phrase::new("di tempat lain: ketik letaknya", "elsewhere: type the place");

/// A document was written to a drive.
pub fn on_drive(language: Language, file: &str) -> String {
    match language {
        Language::Id => {
            format!("{file} tertulis di flashdisk dan terbaca utuh. Flashdisk boleh dicabut.")
        }
        Language::En => {
            format!("{file} is on the flash disk and reads back whole. You can pull it out.")
        }
    }
}

/// A document was written to the documents folder, which goes by its last two names.
pub fn in_documents(language: Language, file: &str, folder: &str) -> String {
    match language {
        Language::Id => format!("{file} tertulis di folder {folder}"),
        Language::En => format!("{file} is in the folder {folder}"),
    }
}

/// A copy of the record is on a drive.
pub fn copied(language: Language, records: u64, added: u64) -> String {
    let all = number(language, records);
    let new = number(language, added);
    match language {
        Language::Id => {
            format!("Salinan utuh: {all} catatan, {new} baru. Flashdisk boleh dicabut.")
        }
        Language::En => {
            format!("The copy is whole: {all} records, {new} new. You can pull it out.")
        }
    }
}

/// The last session of a day has ended.
pub fn day_is_over(language: Language, day: usize) -> String {
    match language {
        Language::Id => format!("Hari {} selesai · Ctrl+G salin ke flashdisk", day + 1),
        Language::En => format!("Day {} is over · Ctrl+G copies to a flash disk", day + 1),
    }
}

/// The file has the same records.
pub fn same(language: Language, records: u64) -> String {
    let n = number(language, records);
    match language {
        Language::Id => format!("Isinya sama: {n} catatan."),
        Language::En => format!("They are the same: {n} records."),
    }
}

/// The file goes on from ours.
pub fn longer(language: Language, by: u64) -> String {
    let n = number(language, by);
    match language {
        Language::Id => format!("Berkas itu lebih panjang {n} catatan daripada yang di sini."),
        Language::En => format!("The file is longer than the one here by {n} records."),
    }
}

/// The file falls behind ours.
pub fn shorter(language: Language, by: u64) -> String {
    let n = number(language, by);
    match language {
        Language::Id => format!("Berkas itu tertinggal {n} catatan dari yang di sini."),
        Language::En => format!("The file is behind the one here by {n} records."),
    }
}

/// Both have gone their own ways.
pub fn parted(language: Language, common: u64, ours: u64, theirs: u64) -> String {
    let [common, ours, theirs] = [common, ours, theirs].map(|n| number(language, n));
    match language {
        Language::Id => format!(
            "Sama sampai catatan {common}; sesudah itu di sini {ours}, di berkas itu {theirs} catatan yang berbeda."
        ),
        Language::En => {
            format!("The same up to record {common}; after that {ours} others here and {theirs} in the file.")
        }
    }
}

/// The missing records are here now.
pub fn completed(language: Language, records: u64) -> String {
    let n = number(language, records);
    match language {
        Language::Id => format!("{n} catatan ditambahkan dari berkas itu"),
        Language::En => format!("{n} records were added from the file"),
    }
}
