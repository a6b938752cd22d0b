//! The fingerprint of a closed vote and the lots drawn with it, as documents tell them.

use super::super::Language;
use crate::domain::Seal;
use crate::domain::vote::lot::{seed, ticket};
use crate::domain::vote::{Letter, Lot, VoteOption};

/// `Sidik saat ditutup: 7F3A 91C2.`
pub fn fingerprint(language: Language, seal: &Seal) -> String {
    let said = language.pick("Sidik saat ditutup", "Fingerprint at the closing");
    format!("{said}: {}.", seal.fingerprint())
}

/// What a lot drew, with the word of the room; `holds` when it decided.
pub fn lot(language: Language, word: &str, order: &[Letter], holds: bool) -> String {
    let order = order.join(", ");
    match holds {
        true => say!(
            language,
            "Suara sama diundi dengan kata \"{word}\" dari ruangan: {order}.",
            "The tie was settled by lot with the word \"{word}\" from the room: {order}."
        ),
        false => say!(
            language,
            "Pernah diundi dengan kata \"{word}\" dari ruangan: {order}. Undian ini tidak dipakai.",
            "A lot was drawn with the word \"{word}\" from the room: {order}. It did not decide."
        ),
    }
}

/// How anybody redoes a lot; none in a workshop that comes from no file.
pub fn redo(language: Language, lot: &Lot, options: &[VoteOption]) -> Option<String> {
    let seed = seed(&lot.seal?, &lot.word);
    let drawn = lot.order.iter().filter_map(|letter| {
        let option = options.iter().find(|option| option.id == *letter)?;
        Some(format!("{letter} = {}", ticket(option)))
    });
    let drawn = drawn.collect::<Vec<_>>().join(", ");
    Some(say!(
        language,
        "Undian dapat diulang siapa pun: hitung SHA-256 dari teks \"{seed}\" yang langsung diikuti tanda pilihan \
         ({drawn}); yang terkecil lebih dulu.",
        "Anybody can redo the lot: take the SHA-256 of the text \"{seed}\" followed at once by the mark of the option \
         ({drawn}); the smallest comes first."
    ))
}
