//! The agreement as it is read to the room, and signed.

phrases! {
    /// Title of the table of keys.
    SCREEN: "Pembacaan berita acara", "Reading the record of agreement";
    LAST: "Ini bagian terakhir yang dibacakan", "This is the last part that is read";
    NOT_SIGNED: "Belum ditandatangani (t: tandai)", "Not signed yet (t: mark it)";
    CHANGED:
        "Berubah sejak ditandatangani: ini naskah perubahannya",
        "Changed since it was signed: this is the text of the change";
    /// Behind the standing, of a part with words of its own.
    OWN_WORDS: "rumusan sendiri", "own words";
    /// Title of the dialog.
    CORRECT: "Perbaiki kalimat", "Correct the words";
    WHICH: "Kalimat mana yang diperbaiki?", "Which words are corrected?";
    EMPTY_GOES_BACK:
        "Dinding tetap menampilkan bagian ini. Kosongkan untuk kembali ke naskah dari catatan.",
        "The wall keeps showing this part. Empty it to go back to the text made of the record.";
    WORDED:
        "Rumusan sendiri. Kosongkan untuk kembali ke naskah dari catatan.",
        "Own words. Empty them to go back to the text made of the record.";
    ELSEWHERE:
        "Bagian ini mengikuti catatan: perbaiki di data kegiatan, kertas kerja, atau pemungutan suara",
        "This part follows the record: correct it in the data for documents, on its sheet or in its vote";
    SIGNED_STANDS:
        "Sudah ditandatangani: perubahan ini menjadi naskah tersendiri.",
        "It is signed: this change becomes a document of its own.";
    CHANGE_ITSELF:
        "Naskah perubahan mengikuti catatan: perbaiki hal yang diubah di tempatnya",
        "The text of a change follows the record: correct what is changed where it belongs";
    SIGN_REMARK:
        "Nomor catatan di kaki halaman yang ditandatangani. Setelah itu setiap perubahan menjadi naskah tersendiri.",
        "The record at the foot of the signed page. From then on every change becomes a document of its own.";
    NO_NUMBER: "Ketik angkanya saja, misalnya 377", "Type the number alone, such as 377";
    REVOKE_REMARK:
        "Hanya bila tandanya keliru: tulis alasannya. Naskah kembali dapat diubah.",
        "Only if the mark was wrong: write why. The text can be changed again.";
    NO_COUNT: "Kehadiran belum dihitung", "Heads are not counted yet";
}

sentences! {
    /// Which of how many parts is read.
    pub fn counted(place: usize, of: usize) = "bagian {place} dari {of}", "part {place} of {of}";
    pub fn next(name: &str, begins: &str) = "Berikut: {name} · {begins}", "Next: {name} · {begins}";
    pub fn signed(records: &str) =
        "Ditandatangani, dari {records} catatan (t: tanda ini keliru)",
        "Signed, made from {records} records (t: the mark is wrong)";
    /// Title of the dialog.
    pub fn sign(paper: &str) = "{paper} ditandatangani: dari catatan ke", "{paper} signed: made of record";
    /// Title of the dialog.
    pub fn revoke(paper: &str) = "{paper}: tanda keliru", "{paper}: the mark is wrong";
    /// The made words have changed since the room gave its own.
    pub fn outdated(made: &str) =
        "Catatan berubah sejak dirumuskan; dari catatan kini: {made}",
        "The record has changed since this was worded; it now makes: {made}";
    /// What is missing.
    pub fn details(names: &str) = "Data kegiatan kosong: {names}", "Data for documents empty: {names}";
    pub fn votes(n: usize, questions: &str) =
        "{n} pemungutan suara belum disepakati: {questions}",
        "{n} votes not accepted: {questions}",
        "1 vote not accepted: {questions}" if n == 1;
    pub fn uncounted(n: usize) =
        "{n} instansi belum dihitung hadir",
        "{n} delegations not counted",
        "1 delegation not counted" if n == 1;
    pub fn worded_before(names: &str) =
        "Dirumuskan sebelum catatan berubah: {names}",
        "Worded before the record changed: {names}";
}

/// Key labels.
pub mod key {
    phrases! {
        NEXT: "berikutnya", "next";
        BACK: "bagian sebelumnya", "part before";
        CORRECT: "perbaiki", "correct";
        PRINT: "cetak", "print";
        SIGN: "ditandatangani", "signed";
        NEXT_PAGE: "halaman berikut bagian ini", "next page of the part";
        PAGE_BACK: "halaman sebelumnya", "page before";
        FIRST: "bagian pertama", "first part";
        LAST: "bagian terakhir", "last part";
        /// On other screens: the way to it.
        READ: "bacakan berita acara", "read the agreement", "tanda tangan sign agreement pembacaan";
    }
}
