//! Sentences about files: opening, saving, leaving. English sentences about journals are those of the journal itself.

use super::Language;
use crate::domain::bytes::Foreign;

/// In Indonesian: cannot be read.
pub const READING: &str = "tidak dapat dibaca";
/// In Indonesian: cannot be opened for writing.
pub const OPENING: &str = "tidak dapat dibuka untuk ditulis";
/// In Indonesian: cannot be created.
pub const CREATING: &str = "tidak dapat dibuat";
/// In Indonesian: an unfinished or damaged last line cannot be set aside.
pub const RECOVERING: &str = "baris terakhir yang belum selesai atau rusak tidak dapat disisihkan";
/// In Indonesian: cannot be copied.
pub const COPYING: &str = "tidak dapat disalin ke sana";
/// In Indonesian: saved workshops cannot be listed.
pub const LISTING: &str = "daftar kegiatan tidak dapat dibaca";
/// In Indonesian: the place to come back to cannot be kept.
pub const KEEPING_PLACE: &str = "tempat terakhir tidak dapat disimpan";
/// In Indonesian: there is no such file.
pub const MISSING: &str = "tidak ada berkas atau folder itu";
/// In Indonesian: it exists.
pub const EXISTS: &str = "sudah ada";
/// In Indonesian: it is a folder.
pub const FOLDER: &str = "itu folder";
/// In Indonesian: it is no ordinary file.
pub const NOT_A_FILE: &str = "itu bukan berkas biasa";
/// In Indonesian: it is too long to be read.
pub const TOO_LONG: &str = "terlalu panjang untuk dibaca";
/// In Indonesian: permission denied.
pub const DENIED: &str = "tidak diizinkan";
/// In Indonesian: a medium that takes no writes.
pub const READ_ONLY_MEDIUM: &str = "media hanya dapat dibaca";
/// In Indonesian: the disk is full.
pub const FULL: &str = "penyimpanan penuh";
/// In Indonesian: a part of the path is no folder.
pub const NOT_A_FOLDER: &str = "sebagian letaknya bukan folder";
/// In Indonesian: the name is too long.
pub const LONG_NAME: &str = "namanya terlalu panjang";
/// In Indonesian: what was read back is another.
pub const DIFFERS: &str = "yang terbaca kembali tidak sama dengan yang ditulis";
/// In Indonesian: somebody else writes to it.
pub const BUSY: &str = "sedang dibuka di tempat lain";
/// In Indonesian: a journal was moved, removed or replaced.
pub const REPLACED: &str = "berkasnya dipindahkan, dihapus atau diganti";
/// In Indonesian: somebody else has written to a journal.
pub const CHANGED: &str = "isinya diubah oleh program lain";
/// In Indonesian: the largest size is reached.
pub const LIMIT: &str = "berkas tidak boleh bertambah besar";

/// What can be wrong with a line of a journal, in Indonesian.
pub mod wrong {
    /// Longer than a line may be.
    pub const TOO_LONG: &str = "lebih panjang dari 4 MiB";
    /// It ends in a carriage return.
    pub const LINE_END: &str = "akhir barisnya berubah (CRLF), mungkin oleh penyunting teks";
    /// It is not JSON.
    pub const NOT_JSON: &str = "bukan JSON";
    /// It does not end with its sum.
    pub const NO_SUM: &str = "tidak diakhiri sidiknya";
    /// The sum is another one.
    pub const SUM: &str = "sidiknya tidak cocok: baris ini diubah setelah ditulis";
    /// It is not a record.
    pub const SHAPE: &str = "bukan catatan mufakat";
    /// It holds no event.
    pub const NO_EVENTS: &str = "tidak berisi peristiwa";
    /// The event is unknown.
    pub const UNKNOWN_EVENT: &str = "peristiwanya tidak dikenal";
    /// An event is not well formed.
    pub const EVENT: &str = "peristiwanya tidak lengkap atau salah tulis";
    /// Written in another way than mufakat does.
    pub const NOT_CANONICAL: &str = "tidak tertulis seperti mufakat menulisnya";
    /// The first event is another one.
    pub const NOT_CREATED: &str = "berkas tidak dimulai dengan \"workshop_created\"";
    /// A format that cannot follow.
    pub const FORMAT: &str = "formatnya bukan format berkas ini";
    /// It cannot have happened.
    pub const DOES_NOT_APPLY: &str = "tidak sesuai dengan catatan sebelumnya";

    /// Lines are missing, repeated or in another order.
    pub fn number(found: u64, expected: u64) -> String {
        format!("catatan no. {found}, seharusnya no. {expected}")
    }
}

/// Nothing was ever saved in it.
pub fn empty(path: &str) -> String {
    format!("{path}: berkas kosong, belum ada yang tersimpan di dalamnya")
}

/// Made by a later version.
pub fn newer(path: &str, format: u32, known: u32) -> String {
    format!(
        "{path}: dibuat oleh mufakat yang lebih baru (format {format}, versi ini mengenal {known}); berkasnya tidak \
         rusak"
    )
}

/// It was written by a build from before version 0.1.0.
pub fn test_build(path: &str, line: u64, activity: &str) -> String {
    format!(
        "{path}: ditulis oleh mufakat versi uji, sebelum versi 0.1.0 (baris {line}: kegiatan \"{activity}\"); berkasnya tidak \
         rusak dan tidak disentuh; baca atau ekspor dengan versi itu, atau buat kegiatan baru dengan versi ini"
    )
}

/// A line is not as it was written.
pub fn damaged(path: &str, line: u64, wrong: &str) -> String {
    let salvage = if line > 1 {
        format!("; `mufakat repair {path} --to BARU` menyalin baris-baris sebelumnya")
    } else {
        String::new()
    };
    format!("{path}, baris {line}: {wrong}{salvage}")
}

/// No more is saved in this file.
pub fn broken(why: &str) -> String {
    format!("berkas ini tidak dapat ditulisi lagi: {why}")
}

/// The record does not fit.
pub fn refused(why: &str) -> String {
    format!("catatan tidak ditulis: {why}")
}

/// No workshop and no file has this name.
pub fn unknown(name: &str, near: Option<&str>) -> String {
    let near = near.map(|near| format!("; maksudnya \"{near}\"?")).unwrap_or_default();
    format!("tidak ada kegiatan atau berkas \"{name}\"{near}")
}

/// Somebody else writes to it.
pub fn held(language: Language, who: Option<(u32, &str)>) -> String {
    let who = who
        .map(|(pid, host)| language.pick(format!(" (proses {pid} di {host})"), format!(" (process {pid} on {host})")))
        .unwrap_or_default();
    say!(language, "sedang dibuka di tempat lain{who}", "it is open elsewhere{who}")
}

sentences! {
    pub fn no_lock(why: &str) = "tidak dapat dikunci: {why}", "it cannot be locked: {why}";
    /// The workshop is only looked at, and why.
    pub fn read_only(why: &str) = "Hanya melihat: {why}", "Read-only: {why}";
    pub fn agenda_saved(name: &str) =
        "Susunan acara disimpan: {name} di folder documents",
        "Agenda saved: {name} in the folder documents";
    /// Said on leaving: where the workshop is, and the command that goes on with it.
    pub fn farewell(path: &str, resume: &str) =
        "Tersimpan: {path}\nLanjutkan: {resume}",
        "Saved: {path}\nGo on with: {resume}";
    /// Said on leaving, above the entries.
    pub fn unsaved(n: usize) = "{n} isian BELUM tersimpan:", "{n} entries are NOT saved:";
}

/// Beginning of the name of an agenda file.
pub fn agenda(language: Language) -> &'static str {
    language.pick("susunan-acara", "agenda")
}

/// The workshop has no session with this id.
pub fn no_session(language: Language, id: &str, near: Option<&str>) -> String {
    let near = near
        .map(|near| language.pick(format!("; maksudnya \"{near}\"?"), format!("; did you mean \"{near}\"?")))
        .unwrap_or_default();
    say!(language, "tidak ada sesi \"{id}\"{near}", "there is no session \"{id}\"{near}")
}

/// There is no place to keep workshops in.
pub fn no_home(language: Language) -> &'static str {
    language.pick(
        "tidak ada folder rumah untuk menyimpan kegiatan; sebutkan folder dengan --data-dir",
        "there is no home folder to keep workshops in; name a folder with --data-dir",
    )
}

/// A screen was asked for where there is no terminal.
pub fn no_terminal(language: Language) -> &'static str {
    language.pick(
        "layar mufakat perlu terminal; perintah tanpa layar: mufakat --help",
        "the screens of mufakat need a terminal; commands without one: mufakat --help",
    )
}

/// The window closes with the program; until then the last lines can be read.
pub fn any_key(language: Language) -> &'static str {
    language.pick("Tekan sembarang tombol untuk menutup jendela ini.", "Press any key to close this window.")
}

/// The program failed; where the log is, if there is one.
pub fn panicked(language: Language, log: Option<&str>) -> String {
    let said =
        language.pick("mufakat berhenti karena kesalahan program", "mufakat stopped because of an error of its own");
    match log {
        Some(log) => say!(language, "{said} (keterangan di {log})", "{said} (see {log})"),
        None => said.to_owned(),
    }
}

/// The settings file is ignored. The window says it, so it goes without its path.
pub fn settings_damaged(language: Language) -> &'static str {
    language.pick("Pengaturan tidak terbaca dan diabaikan", "The settings cannot be read and are ignored")
}

/// No workshop is open for writing.
pub fn closed(language: Language) -> &'static str {
    language.pick("tidak ada kegiatan yang terbuka untuk ditulis", "no workshop is open for writing")
}

/// Looking on was asked for.
pub fn asked_for(language: Language) -> &'static str {
    language.pick("diminta demikian", "as asked for")
}

/// Name of the example's file.
pub fn example(language: Language) -> &'static str {
    language.pick("contoh", "example")
}

/// A file that was to bring items is something else: what it is, and what to do instead.
pub const fn foreign(language: Language, kind: Foreign) -> &'static str {
    let (id, en) = match kind {
        Foreign::Pdf => (
            "ini PDF, bukan teks. Buka, salin teksnya, lalu tempel di papan; baris yang terpotong disambung",
            "this is a PDF, not text. Open it, copy its text and paste it on the board; broken lines are joined",
        ),
        Foreign::Document => (
            "ini dokumen Word, bukan teks. Buka, salin daftarnya, lalu tempel di papan; atau simpan sebagai Teks (.txt)",
            "this is a Word document, not text. Open it, copy the list and paste it on the board; or save it as Text (.txt)",
        ),
        Foreign::Slides => (
            "ini salindia PowerPoint, bukan teks. Buka, salin daftarnya, lalu tempel di papan",
            "these are PowerPoint slides, not text. Open them, copy the list and paste it on the board",
        ),
        Foreign::Picture => (
            "ini gambar, bukan teks. Ketik isinya di papan, atau minta berkas teks, CSV, atau Excel",
            "this is a picture, not text. Type what it says on the board, or ask for a text, CSV or Excel file",
        ),
        Foreign::Sound => (
            "ini rekaman suara atau video, bukan teks. Ketik isinya di papan",
            "this is a recording, not text. Type what it says on the board",
        ),
        Foreign::Archive => (
            "ini berkas kemasan (ZIP dan sejenisnya). Buka kemasannya, lalu ambil berkas di dalamnya",
            "this is a packed file (ZIP or the like). Unpack it, then take the file inside",
        ),
        Foreign::Locked => (
            "berkas Excel ini terkunci sandi. Buka di Excel, simpan tanpa sandi, lalu ambil lagi",
            "this Excel file is locked by a password. Open it in Excel, save it without one, then take it again",
        ),
        Foreign::Damaged => (
            "berkas Excel atau ZIP ini rusak atau terpotong. Salin ulang dari asalnya, atau simpan lagi sebagai .xlsx atau CSV",
            "this Excel or ZIP file is damaged or cut off. Copy it again from its source, or save it again as .xlsx or CSV",
        ),
        Foreign::Page => (
            "ini halaman web, bukan teks. Buka, salin isinya, lalu tempel di papan",
            "this is a web page, not text. Open it, copy what it says and paste it on the board",
        ),
        Foreign::Json => (
            "ini JSON, tetapi bukan obrolan Telegram. Ambil berkas teks, CSV, atau Excel",
            "this is JSON, but no Telegram chat. Take a text, CSV or Excel file",
        ),
        Foreign::Binary => (
            "ini bukan berkas teks. Ambil berkas teks, CSV, atau Excel",
            "this is no text file. Take a text, CSV or Excel file",
        ),
    };
    match language {
        Language::Id => id,
        Language::En => en,
    }
}

/// A file of items could not be read.
pub fn no_items(language: Language) -> &'static str {
    language.pick(
        "Berkas itu tidak terbaca; periksa nama dan letaknya",
        "That file cannot be read; check its name and place",
    )
}
