//! What is said of a vote whose records contradict its ballots.

use super::Language;
use super::report::votes::decided_by;
use crate::domain::vote::{Contradiction, Letter};

/// What contradicts what, without a full stop; `taken` is what was accepted.
pub fn sentence(language: Language, what: &Contradiction, taken: &[Vec<Letter>]) -> String {
    match what {
        Contradiction::NothingCounted => say!(
            language,
            "diputus menurut hitungan, padahal tidak ada suara sah",
            "decided by a count, but there is no valid ballot"
        ),
        Contradiction::TieOpen => say!(
            language,
            "disepakati menurut hitungan, padahal suara sama pada batas belum diselesaikan",
            "accepted by count, but the tie at the cut is not settled"
        ),
        Contradiction::NoQuorum => say!(
            language,
            "disepakati menurut hitungan, padahal kuorum tidak tercapai",
            "accepted by count, but without the quorum"
        ),
        Contradiction::NotCarried => say!(
            language,
            "disepakati, padahal hitungan jarinya belum mufakat",
            "accepted, but the fingers counted are no consensus"
        ),
        Contradiction::Taken { counted } => otherwise(language, counted, taken),
        Contradiction::Way { counted } => {
            let by = language.say(decided_by(*counted));
            say!(language, "cara memutusnya seharusnya tercatat: {by}", "the way it was decided should read: {by}")
        }
        Contradiction::ReasonMissing => say!(
            language,
            "diputus lain dari hitungan tanpa alasan",
            "decided otherwise than counted, without a reason"
        ),
        Contradiction::NoTie => say!(
            language,
            "suara sama diselesaikan, padahal tidak ada suara sama pada batas",
            "a tie was settled, but there is none at the cut"
        ),
        Contradiction::Settlement => say!(
            language,
            "putusan suara sama tidak memuat tepat pilihan yang suaranya sama",
            "the settlement does not name exactly the tied options"
        ),
        Contradiction::RunOff => {
            say!(language, "putaran tambahan tidak memutus suara sama ini", "the run-off does not settle this tie")
        }
        Contradiction::LotOrder => say!(
            language,
            "urutan undian lain dari hasil sidik penutupan dan kata dari ruangan",
            "the lot lies otherwise than the closing fingerprint and the room's word give"
        ),
    }
}

fn otherwise(language: Language, counted: &[Vec<Letter>], taken: &[Vec<Letter>]) -> String {
    let (counted, taken) = (said(language, counted), said(language, taken));
    say!(
        language,
        "hitungan memberi {counted}, yang disepakati {taken}",
        "the count gives {counted}, accepted was {taken}"
    )
}

/// `C, A=B`: those that share a rank stand together.
fn said(language: Language, levels: &[Vec<Letter>]) -> String {
    if levels.is_empty() {
        return say!(language, "tidak satu pun", "none");
    }
    let levels: Vec<String> = levels.iter().map(|level| level.join("=")).collect();
    levels.join(", ")
}

sentences! {
    /// In documents and on screens, about one vote.
    pub fn warning(said: &str) =
        "Periksa: {said}. Catatan pemungutan suara ini perlu dijelaskan.",
        "Check: {said}. The record of this vote must be explained.";
    /// As [`warning`], where several votes stand together.
    pub fn warning_of(question: &str, said: &str) =
        "Periksa \"{question}\": {said}. Catatan pemungutan suara ini perlu dijelaskan.",
        "Check \"{question}\": {said}. The record of this vote must be explained.";
    /// A line of `mufakat verify`.
    pub fn of_record(record: u64, question: &str, said: &str) =
        "catatan {record}, pemungutan suara \"{question}\": {said}",
        "record {record}, vote \"{question}\": {said}";
    /// `mufakat verify` counted every vote again.
    pub fn all_agree(votes: usize) =
        "{votes} pemungutan suara dihitung ulang, semua cocok",
        "{votes} votes counted again, all agree",
        "1 vote counted again, it agrees" if votes == 1;
}

/// What `mufakat verify` says behind the contradictions.
pub fn explain(language: Language) -> &'static str {
    language.pick(
        "Berkas ini utuh tetapi isinya bertentangan dengan surat suaranya. Surat suara dan semua catatan tetap ada; \
         hitung ulang bersama, lalu jelaskan catatan di atas sebelum hasilnya dipakai.",
        "The file is whole, but it contradicts its own ballots. Ballots and records are all there; count again \
         together, and explain the records above before the result is used.",
    )
}
