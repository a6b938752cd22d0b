//! Sentences of the command line.

use super::Language;

pub mod audit;

/// The place is not readable.
pub fn no_place(language: Language) -> &'static str {
    language.pick("--place: tulis misalnya \"Kabupaten Bangli\"", "--place: write for example \"Kabupaten Bangli\"")
}

sentences! {
    /// `--name` is no slug.
    pub fn bad_name(name: &str) =
        "--name: \"{name}\" bukan nama berkas; huruf kecil, angka dan tanda hubung, 1 sampai 60",
        "--name: \"{name}\" is no file name; small letters, digits and hyphens, 1 to 60";
    pub fn agenda_fine(path: &str, days: usize, sessions: usize) =
        "{path}: {days} hari, {sessions} sesi, tanpa kesalahan",
        "{path}: no mistakes; days: {days}, sessions: {sessions}";
    pub fn verified(records: u64, first: &str, last: &str, sum: &str) =
        "utuh: {records} catatan\npertama: {first}\nterakhir: {last}\nsidik: {sum}",
        "whole: {records} records\nfirst: {first}\nlast: {last}\nfingerprint: {sum}";
    /// The record whose sum begins with the digits given.
    pub fn sum_found(n: u64, of: u64) =
        "catatan {n} dari {of}: semua sampai di situ sama seperti yang tercetak",
        "record {n} of {of}: everything before is as printed";
    pub fn sum_not_found(digits: &str) =
        "tidak ada catatan dengan sidik {digits}: berkas ini bukan yang difoto atau dicetak, atau isinya sudah diubah; \
         periksa ketikan sidiknya, lalu salinan lain",
        "no record has the fingerprint {digits}: this is not the file that was photographed or printed, or it was \
         changed; check the digits, then another copy";
    pub fn is_journal(path: &str) =
        "{path}: nama ini untuk berkas kegiatan itu sendiri; tidak ada yang diubah. Pilih nama lain",
        "{path}: this name is for a workshop's own files; nothing was changed. Choose another name";
    pub fn is_there(path: &str) =
        "{path}: sudah ada dan dibiarkan seperti semula; pilih nama lain, atau tambahkan --force untuk menggantinya",
        "{path}: it exists already and stays as it is; choose another name, or add --force to replace it";
    pub fn is_open(path: &str) =
        "{path}: sedang dibuka di Word atau LibreOffice dan dibiarkan seperti semula; tutup dahulu di sana, atau pilih nama lain",
        "{path}: it is open in Word or LibreOffice and stays as it is; close it there first, or choose another name";
    pub fn leads_nowhere(path: &str) =
        "{path}: tautan ini tidak menuju ke mana pun; pilih nama lain",
        "{path}: this link leads nowhere; choose another name";
    pub fn not_written(path: &str, why: &str) =
        "{path}: {why}; dokumen tidak ditulis, yang ada sebelumnya tetap seperti semula",
        "{path}: {why}; the document was not written, and what was there before is as it was";
    pub fn repaired(records: u64, to: &str) = "{records} catatan disalin ke {to}", "{records} records copied to {to}";
    /// What a repair did not salvage: the first bad line, and the number of lines from it on.
    pub fn left_behind(line: u64, left: u64, wrong: &str) =
        "baris {line}: {wrong}; {left} baris ditinggalkan di berkas lama",
        "line {line}: {wrong}; {left} lines left behind in the old file";
}

/// There is neither an agenda with this id nor a file of this name.
pub fn no_agenda(language: Language, id: &str, ids: &[String]) -> String {
    let ids = ids.join(", ");
    say!(
        language,
        "tidak ada susunan acara atau berkas \"{id}\"; yang tersedia: {ids}, atau berkas sendiri",
        "there is no agenda or file \"{id}\"; there are {ids}, or a file of yours"
    )
}

/// The shelf is empty.
pub fn none_saved(language: Language) -> &'static str {
    language.pick(
        "Belum ada kegiatan. Buat dengan: mufakat new --place \"Kabupaten …\"",
        "No workshops yet. Make one with: mufakat new --place \"Kabupaten …\"",
    )
}

/// The digits given are no sum.
pub fn bad_sum(language: Language, typed: &str) -> String {
    let typed = crate::domain::line::clean(typed);
    say!(
        language,
        "--sum: \"{typed}\" bukan sidik; tulis 4 sampai 64 angka dan huruf A sampai F, misalnya 7F3A91C2",
        "--sum: \"{typed}\" is no fingerprint; write 4 to 64 digits and letters A to F, for example 7F3A91C2"
    )
}

/// Several records have a sum that begins with the digits given.
pub fn sum_ambiguous(language: Language, digits: &str, numbers: &[u64]) -> String {
    let numbers: Vec<String> = numbers.iter().map(u64::to_string).collect();
    let numbers = numbers.join(", ");
    say!(
        language,
        "lebih dari satu catatan sidiknya berawal {digits}: {numbers}; tulis lebih banyak angkanya",
        "the fingerprints of several records begin with {digits}: {numbers}; write more of the digits"
    )
}
