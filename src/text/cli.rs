//! Sentences of the command line.

use super::Language;

pub mod audit;

/// Title of a workshop when none is given.
pub const TITLE: &str = "Bimbingan Teknis Tahap I Penyusunan Masterplan Smart City";

/// The place is not readable.
pub fn no_place(language: Language) -> &'static str {
    language.pick("--place: tulis misalnya \"Kabupaten Bangli\"", "--place: write for example \"Kabupaten Bangli\"")
}

/// The name is no slug.
pub fn bad_name(language: Language, name: &str) -> String {
    match language {
        Language::Id => {
            format!("--name: \"{name}\" bukan nama berkas; huruf kecil, angka dan tanda hubung, 1 sampai 60")
        }
        Language::En => format!("--name: \"{name}\" is no file name; small letters, digits and hyphens, 1 to 60"),
    }
}

/// There is neither an agenda with this id nor a file of this name.
pub fn no_agenda(language: Language, id: &str, ids: &[String]) -> String {
    let ids = ids.join(", ");
    match language {
        Language::Id => {
            format!("tidak ada susunan acara atau berkas \"{id}\"; yang tersedia: {ids}, atau berkas sendiri")
        }
        Language::En => {
            format!("there is no agenda or file \"{id}\"; there are {ids}, or a file of yours")
        }
    }
}

/// The agenda file has no mistake.
pub fn agenda_fine(language: Language, path: &str, days: usize, sessions: usize) -> String {
    match language {
        Language::Id => format!("{path}: {days} hari, {sessions} sesi, tanpa kesalahan"),
        Language::En => format!("{path}: no mistakes; days: {days}, sessions: {sessions}"),
    }
}

/// The shelf is empty.
pub fn none_saved(language: Language) -> &'static str {
    language.pick(
        "Belum ada kegiatan. Buat dengan: mufakat new --place \"Kabupaten …\"",
        "No workshops yet. Make one with: mufakat new --place \"Kabupaten …\"",
    )
}

/// Every line is as it was written.
pub fn verified(language: Language, records: u64, first: &str, last: &str, sum: &str) -> String {
    match language {
        Language::Id => {
            format!("utuh: {records} catatan\npertama: {first}\nterakhir: {last}\njumlah: {sum}")
        }
        Language::En => {
            format!("whole: {records} records\nfirst: {first}\nlast: {last}\nsum: {sum}")
        }
    }
}

/// The digits given are no sum.
pub fn bad_sum(language: Language, typed: &str) -> String {
    let typed = crate::domain::line::clean(typed);
    match language {
        Language::Id => {
            format!("--sum: \"{typed}\" bukan sidik; tulis 4 sampai 64 angka dan huruf A sampai F, misalnya 7F3A91C2")
        }
        Language::En => format!(
            "--sum: \"{typed}\" is no fingerprint; write 4 to 64 digits and letters A to F, for example 7F3A91C2"
        ),
    }
}

/// The record with the sum given.
pub fn sum_found(language: Language, n: u64, of: u64) -> String {
    match language {
        Language::Id => {
            format!("catatan {n} dari {of}: semua sampai di situ sama seperti yang tercetak")
        }
        Language::En => format!("record {n} of {of}: everything before is as printed"),
    }
}

/// No record has the sum given.
pub fn sum_not_found(language: Language, digits: &str) -> String {
    match language {
        Language::Id => format!(
            "tidak ada catatan dengan sidik {digits}: berkas ini bukan yang difoto atau dicetak, atau isinya sudah \
             diubah; periksa ketikan sidiknya, lalu salinan lain"
        ),
        Language::En => format!(
            "no record has the fingerprint {digits}: this is not the file that was photographed or printed, or it was \
             changed; check the digits, then another copy"
        ),
    }
}

/// Several records have a sum that begins with the digits given.
pub fn sum_ambiguous(language: Language, digits: &str, numbers: &[u64]) -> String {
    let numbers: Vec<String> = numbers.iter().map(u64::to_string).collect();
    let numbers = numbers.join(", ");
    match language {
        Language::Id => {
            format!("lebih dari satu catatan sidiknya berawal {digits}: {numbers}; tulis lebih banyak angkanya")
        }
        Language::En => format!("the sums of several records begin with {digits}: {numbers}; write more of the digits"),
    }
}

/// Something would be written under a name that a journal has, or what belongs to one.
pub fn is_journal(language: Language, path: &str) -> String {
    match language {
        Language::Id => {
            format!("{path}: nama ini untuk berkas kegiatan itu sendiri; tidak ada yang diubah. Pilih nama lain")
        }
        Language::En => {
            format!("{path}: this name is for a workshop's own files; nothing was changed. Choose another name")
        }
    }
}

/// A document would take the place of a file.
pub fn is_there(language: Language, path: &str) -> String {
    match language {
        Language::Id => format!(
            "{path}: sudah ada dan dibiarkan seperti semula; pilih nama lain, atau tambahkan --force untuk menggantinya"
        ),
        Language::En => {
            format!("{path}: it exists already and stays as it is; choose another name, or add --force to replace it")
        }
    }
}

/// A document was to go where a link leads nowhere.
pub fn leads_nowhere(language: Language, path: &str) -> String {
    match language {
        Language::Id => {
            format!("{path}: tautan ini tidak menuju ke mana pun; pilih nama lain")
        }
        Language::En => format!("{path}: this link leads nowhere; choose another name"),
    }
}

/// A document could not be written.
pub fn not_written(language: Language, path: &str, why: &str) -> String {
    match language {
        Language::Id => {
            format!("{path}: {why}; dokumen tidak ditulis, yang ada sebelumnya tetap seperti semula")
        }
        Language::En => {
            format!("{path}: {why}; the document was not written, and what was there before is as it was")
        }
    }
}

/// How many records were salvaged.
pub fn repaired(language: Language, records: u64, to: &str) -> String {
    match language {
        Language::Id => format!("{records} catatan disalin ke {to}"),
        Language::En => format!("{records} records copied to {to}"),
    }
}

/// What was not salvaged.
pub fn left_behind(language: Language, line: u64, left: u64, wrong: &str) -> String {
    match language {
        Language::Id => format!("baris {line}: {wrong}; {left} baris ditinggalkan di berkas lama"),
        Language::En => format!("line {line}: {wrong}; {left} lines left behind in the old file"),
    }
}
