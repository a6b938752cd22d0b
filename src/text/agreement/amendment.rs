//! Changes of a signed agreement (*perubahan atas berita acara*).

use super::super::dates::number;
use super::super::{Language, report, spelled};
use super::DOTS;
use jiff::civil::Date;

phrases! {
    WAS: "Semula:", "It was:";
    BECOMES: "Menjadi:", "It becomes:";
    /// In place of what was not there.
    NOTHING: "(belum ada)", "(nothing)";
    /// In place of what is no longer there.
    DROPPED: "(dihapus)", "(dropped)";
    SO_MADE:
        "Demikian perubahan ini dibuat dengan sebenarnya; hal lain dalam berita acara tidak berubah.",
        "This change is a true account of what was agreed; all else in the record stands.";
}

/// `Perubahan Kesatu atas Berita Acara`, counted from 1.
pub fn title(language: Language, nth: usize) -> String {
    let nth = named(language, nth);
    say!(language, "Perubahan {nth} atas Berita Acara", "{nth} change of the record of agreement")
}

/// `Kesatu`, `Second`.
fn named(language: Language, nth: usize) -> String {
    let ordinal = spelled::ordinal(language, u32::try_from(nth).unwrap_or(u32::MAX));
    let words = ordinal.split(' ').map(|word| {
        let mut letters = word.chars();
        letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// What is changed: the signed paper by its number, its day, its records and its fingerprint, and how many changes of it
/// were signed before.
pub fn opening(
    language: Language,
    letter: &str,
    signed: Date,
    (records, sum): (u64, Option<&str>),
    before: usize,
) -> String {
    let letter = if letter.is_empty() { DOTS } else { letter };
    let (date, records) = (spelled::date(language, signed), number(language, records));
    let sum = sum.map_or_else(String::new, |sum| {
        let sum = report::short_sum(sum);
        say!(language, ", sidik {sum}", ", fingerprint {sum}")
    });
    let changed = match before {
        0 => String::new(),
        before => {
            let last = named(language, before);
            say!(language, " yang terakhir diubah dengan Perubahan {last}", ", last changed by its {last} change")
        }
    };
    say!(
        language,
        "Menunjuk Berita Acara Nomor {letter} yang ditandatangani pada {date} (dibuat dari {records} catatan{sum}){changed}, \
         disepakati perubahan sebagai berikut:",
        "On the record of agreement no. {letter} signed on {date} (made from {records} records{sum}){changed}, these changes \
         are agreed:"
    )
}

sentences! {
    pub fn changed(name: &str) = "{name} diubah:", "{name} is changed:";
    pub fn added(name: &str) = "{name} ditambahkan:", "{name} is added:";
    pub fn dropped(name: &str) = "{name} dihapus:", "{name} is dropped:";
    /// A point that has another number now.
    pub fn now(was: &str, is: &str) = "{was} (menjadi {is})", "{was} (now {is})";
}
