//! Documents, forms and copies that leave the machine; second copies; files taken in.

use super::Language;
use super::dates::number;

phrases! {
    PRINT: "Cetak berita acara ke mana?", "Print the record of agreement where?";
    DOCUMENT_WHERE: "Dokumen ke mana?", "The document where?";
    FORM: "Formulir mana?", "Which form?";
    FORM_WHERE: "Formulir ke mana?", "The form where?";
    COPY: "Salin ke flashdisk mana?", "Copy to which flash disk?";
    SECOND: "Salinan kedua di mana?", "A second copy where?";
    DOCUMENTS: "folder dokumen", "documents folder";
    /// Behind a place.
    WITH_NAMES: "dengan nama penyampai", "with who said what";
    /// Behind a place.
    WITH_DESK: "dengan kolom meja, untuk kantor", "with desk columns, for the office";
    /// Behind a place.
    AS_PAGE: "sebagai halaman web (HTML)", "as a web page (HTML)";
    NO_SECOND: "tanpa salinan kedua", "no second copy";
    OTHER_FOLDER: "folder lain…", "another folder…";
    FOLDER: "Folder salinan kedua", "Folder of the second copy";
    FOLDER_REMARK: "Sebaiknya di disk lain. Folder harus sudah ada.", "Better on another disk. The folder must exist.";
    NO_FOLDER: "Ketik nama foldernya", "Type the folder";
    NO_DRIVE:
        "Flashdisk tidak ditemukan; pasang dahulu, lalu ulangi",
        "No flash disk was found; plug one in and try again";
    WRITING: "Sedang menulis, jangan dicabut dahulu…", "Writing, do not pull it out yet…";
    /// Behind the name of a file that was written to a drive.
    NOT_AS_WRITTEN:
        "terbaca lain daripada yang ditulis; pakai flashdisk lain",
        "reads back other than it was written; use another flash disk";
    /// A sheet that is not there, or that no workbook can hold.
    NOT_AS_SHEET: "Kertas kerja ini tidak dapat ditulis sebagai Excel", "This sheet cannot be written as Excel";
    NO_DETAILS:
        "Data kegiatan masih kosong (Ctrl+P, \"data kegiatan\")",
        "The data for documents are empty (Ctrl+P, \"data\")";
    KNOWN: "Kegiatan ini sudah ada di sini", "This workshop is here already";
    OPEN_OURS: "buka yang di sini", "open the one here";
    GO_ON_WITH: "lengkapi yang di sini dari berkas itu, lalu buka", "complete the one here from the file, then open it";
    TAKE_APART: "ambil berkas itu sebagai kegiatan tersendiri", "take the file as a workshop of its own";
    /// Quiet remark on the desk.
    SECOND_MISSING: "salinan kedua tidak ada", "no second copy";
    /// Quiet remark on the desk: the second copy goes on under another name.
    SECOND_PARTED: "salinan kedua berpisah", "second copy parted";
}

sentences! {
    pub fn second_has_parted(name: &str) =
        "Salinan kedua berpisah dan dilanjutkan sebagai {name}; berkas yang diisi pihak lain tidak disentuh",
        "The second copy parted and goes on as {name}; the file that somebody else wrote to was left alone";
    pub fn files(n: usize) = "{n} berkas", "{n} files";
    pub fn on_drive(file: &str) =
        "{file} tertulis di flashdisk dan terbaca utuh. Flashdisk boleh dicabut.",
        "{file} is on the flash disk and reads back whole. You can pull it out.";
    /// A document was written to the documents folder, which goes by its last two names.
    pub fn in_documents(file: &str, folder: &str) =
        "{file} tertulis di folder {folder}",
        "{file} is in the folder {folder}";
}

/// Key labels.
pub mod key {
    phrases! {
        PRINT: "cetak berita acara", "print the minutes", "kertas printer pdf laporan hasil document report paper";
        FORMS: "formulir kosong", "blank forms", "kertas suara surat blangko ballot paper template";
        COPY: "salin ke flashdisk", "copy to a flash disk", "usb cadangan ekspor backup export stick drive";
        DETAILS: "data kegiatan: pejabat, penanda tangan", "data for documents: people, signers", "tanda tangan nomor kepala pimpinan letterhead signatures";
    }
}

/// A drive in a list; its name is for the desk only.
pub fn drive(language: Language, index: usize, label: Option<&str>) -> String {
    match (label, index) {
        (Some(label), _) => format!("flashdisk {label}"),
        (None, 0) => say!(language, "flashdisk", "flash disk"),
        (None, index) => format!("{} {}", language.pick("flashdisk", "flash disk"), index + 1),
    }
}

phrases! {
    ON_DRIVES: "Di flashdisk:", "On the flash disk:";
    ELSEWHERE: "di tempat lain: ketik letaknya", "elsewhere: type the place";
}

/// A copy of the record is on a drive.
pub fn copied(language: Language, records: u64, added: u64) -> String {
    let all = number(language, records);
    let new = number(language, added);
    say!(
        language,
        "Salinan utuh: {all} catatan, {new} baru. Flashdisk boleh dicabut.",
        "The copy is whole: {all} records, {new} new. You can pull it out."
    )
}

/// The last session of a day has ended.
pub fn day_is_over(language: Language, day: usize) -> String {
    let day = day + 1;
    say!(
        language,
        "Hari {day} selesai · Ctrl+G salin ke flashdisk · Ctrl+P cetak",
        "Day {day} is over · Ctrl+G copy to flash disk · Ctrl+P print"
    )
}

/// The file has the same records.
pub fn same(language: Language, records: u64) -> String {
    let n = number(language, records);
    say!(language, "Isinya sama: {n} catatan.", "They are the same: {n} records.")
}

/// The file goes on from ours.
pub fn longer(language: Language, by: u64) -> String {
    let n = number(language, by);
    say!(
        language,
        "Berkas itu lebih panjang {n} catatan daripada yang di sini.",
        "The file is longer than the one here by {n} records."
    )
}

/// The file falls behind ours.
pub fn shorter(language: Language, by: u64) -> String {
    let n = number(language, by);
    say!(
        language,
        "Berkas itu tertinggal {n} catatan dari yang di sini.",
        "The file is behind the one here by {n} records."
    )
}

/// Both have gone their own ways.
pub fn parted(language: Language, common: u64, ours: u64, theirs: u64) -> String {
    let [common, ours, theirs] = [common, ours, theirs].map(|n| number(language, n));
    say!(
        language,
        "Sama sampai catatan {common}; sesudah itu di sini {ours}, di berkas itu {theirs} catatan yang berbeda.",
        "The same up to record {common}; after that {ours} others here and {theirs} in the file."
    )
}

/// The missing records are here now.
pub fn completed(language: Language, records: u64) -> String {
    let n = number(language, records);
    say!(language, "{n} catatan ditambahkan dari berkas itu", "{n} records were added from the file")
}
