//! The agreement that is signed.

use crate::domain::agreement::{AgreementRefusal, MAX_CHARS};
use crate::text::Language;
use crate::text::dates::number;

phrases! {
    NO_WORDS: "Bagian ini tidak diubah dengan kata-kata", "This part is not changed by words";
    NOT_WORDED: "Bagian ini belum diubah; belum ada yang diketik", "This part is as it was made; nothing is typed yet";
    RECORDS:
        "Ketik nomor catatan di kaki halaman yang ditandatangani, lebih besar daripada yang terakhir ditandatangani",
        "Type the record at the foot of the signed page, above the one that was signed last";
    NOT_SIGNED: "Berita acara belum ditandatangani", "The record of agreement is not signed yet";
}

sentences! {
    fn too_long(chars: &str, most: &str) =
        "{chars} huruf; paling banyak {most}. Persingkat dahulu",
        "{chars} characters; at most {most}. Make it shorter";
}

/// The sentence for a refusal.
pub fn agreement(language: Language, refusal: AgreementRefusal) -> String {
    let phrase = match refusal {
        AgreementRefusal::NoWords => NO_WORDS,
        AgreementRefusal::TooLong(chars) => {
            let [chars, most] = [chars, MAX_CHARS].map(|n| number(language, n as u64));
            return too_long(language, &chars, &most);
        }
        AgreementRefusal::NotWorded => NOT_WORDED,
        AgreementRefusal::Records => RECORDS,
        AgreementRefusal::NotSigned => NOT_SIGNED,
    };
    language.say(phrase).to_owned()
}
