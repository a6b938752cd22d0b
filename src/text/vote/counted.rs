//! Sentences about a count: what came out, ties, what was accepted.

use super::{decided_by, entry};
use crate::domain::Seal;
use crate::domain::vote::{Acceptance, Letter, Method, Vote, VoteResult};
use crate::text::{Language, Phrase};

/// `E dan K`.
pub fn and(language: Language, letters: &[String]) -> String {
    match letters {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), language.pick("dan", "and")),
    }
}

/// `E dan K: suara sama pada batas`.
pub fn tie(language: Language, letters: &[String]) -> String {
    format!("{}: {}", and(language, letters), language.pick("suara sama pada batas", "tied at the cut"))
}

/// The cut line.
pub fn cut_line(language: Language, taken: usize) -> String {
    match language {
        Language::Id => format!("batas: {taken} diambil"),
        Language::En => format!("cut: {taken} taken"),
    }
}

/// `DITUTUP 09.45 · 34 sah · 1 abstain`, or how the room said it aloud together.
pub fn closed(language: Language, time: &str, counted: &VoteResult, method: &Method) -> String {
    let closed = language.pick("DITUTUP", "CLOSED");
    if method.is_together() {
        return format!("{closed} {time} · {}", language.say(entry(method)));
    }
    let VoteResult { valid, blank, .. } = counted;
    match language {
        Language::Id => format!("{closed} {time} · {valid} sah · {blank} abstain"),
        Language::En => format!("{closed} {time} · {valid} valid · {blank} blank"),
    }
}

/// The tied must all be named.
pub fn exactly(language: Language, letters: &[String]) -> String {
    format!("{}: {}", language.pick("Sebut tepat", "Name exactly"), and(language, letters))
}

/// Too few took part.
pub fn no_quorum(language: Language, took_part: u64, entitled: u64) -> String {
    match language {
        Language::Id => {
            format!("Kuorum tidak tercapai ({took_part} dari {entitled}): belum mengikat")
        }
        Language::En => format!("No quorum ({took_part} of {entitled}): not binding"),
    }
}

/// How far ahead the first is: `mayoritas`, `terbanyak, bukan mayoritas`.
pub fn lead(language: Language, majority: bool, part: u64, of: u64) -> String {
    let word = if majority {
        language.pick("mayoritas", "majority")
    } else {
        language.pick("terbanyak, bukan mayoritas", "most votes, no majority")
    };
    format!("{word}: {part} {} {of}", language.pick("dari", "of"))
}

/// Take all of the tied, `counted` then with those before them: `jadi 6 prioritas (C + 5)`.
pub fn take_all(language: Language, tied: usize, agreed: &[Letter], counted: usize) -> String {
    let them = if tied == 2 { language.pick("keduanya", "both") } else { language.pick("semuanya", "all of them") };
    let total = agreed.len() + counted;
    let parts = match agreed {
        [] => String::new(),
        agreed => format!(" ({} + {counted})", agreed.join(", ")),
    };
    match language {
        Language::Id => format!("Ambil {them}: jadi {total} prioritas{parts}"),
        Language::En => format!("Take {them}: {total} priorities{parts}"),
    }
}

/// Take none of the tied.
pub fn take_none(language: Language, total: usize) -> String {
    match language {
        Language::Id => format!("Jangan ambil satu pun: jadi {total} prioritas"),
        Language::En => format!("Take none of them: {total} priorities"),
    }
}

/// Accept as counted: how many, which.
pub fn accept(language: Language, letters: &str, total: usize) -> String {
    match language {
        Language::Id => format!("Sepakati {total} prioritas: {letters}"),
        Language::En => format!("Accept {total} priorities: {letters}"),
    }
}

/// The line of the card: `34 instansi · 5 prioritas · cara: hitung`.
pub fn accepted(language: Language, vote: &Vote, accepted: &Acceptance) -> String {
    let voters = vote.took_part().map(|n| match language {
        Language::Id => format!("{n} instansi"),
        Language::En => format!("{n} delegations"),
    });
    let many: usize = accepted.taken.iter().map(Vec::len).sum();
    let many = (!vote.is_proposal()).then(|| match language {
        Language::Id => format!("{many} prioritas"),
        Language::En => format!("{many} priorities"),
    });
    let by = language.say(decided_by(accepted.decided_by));
    let by = match language {
        Language::Id => format!("cara: {by}"),
        Language::En => format!("by {by}"),
    };
    let parts = voters.into_iter().chain(many).chain([by]);
    parts.collect::<Vec<_>>().join(" · ")
}

/// Settled by what.
pub fn settled(language: Language, how: &str) -> String {
    format!("{}: {how}", language.pick("suara sama diputus", "tie settled"))
}

/// `sidik 7F3A 91C2`: what the room photographs at the closing.
pub fn fingerprint(language: Language, seal: &Seal) -> String {
    let word = language.pick("sidik", "fingerprint");
    format!("{word} {}", seal.fingerprint())
}

/// The way out of a tie by lot, with the word that was said, if one was.
pub fn lot(language: Language, word: Option<&str>) -> String {
    match (language, word) {
        (Language::Id, None) => "Undi dengan kata dari ruangan…".to_owned(),
        (Language::En, None) => "Lot with a word from the room…".to_owned(),
        (Language::Id, Some(word)) => format!("Undi dengan kata \"{word}\" yang sudah disebut"),
        (Language::En, Some(word)) => format!("Lot with the word \"{word}\", already said"),
    }
}

/// The word of a lot and what was drawn: ` dengan kata "jembatan": C, B`.
pub fn drawn(language: Language, word: &str, order: &[Letter]) -> String {
    let with = language.pick("dengan kata", "with the word");
    format!(" {with} \"{word}\": {}", order.join(", "))
}

/// The second key split a tie.
pub fn second_key(language: Language, ties: Phrase) -> String {
    format!("{}: {}", language.pick("yang sama dipisahkan menurut", "equals told apart by"), language.say(ties))
}

/// How a ballot without a number is named: by its place in the reading, `Surat suara ke-7 yang dibacakan`.
pub fn read_at(language: Language, place: usize, of: Option<usize>) -> String {
    match (language, of) {
        (Language::Id, None) => format!("Surat suara ke-{place} yang dibacakan"),
        (Language::Id, Some(of)) => format!("Surat suara ke-{place} dari {of} yang dibacakan"),
        (Language::En, None) => format!("Ballot {place} of this reading"),
        (Language::En, Some(of)) => format!("Ballot {place} of {of} in this reading"),
    }
}

/// `Surat suara no. 7 · DINKES: AACDK`.
pub fn read_out(named: &str, voter: Option<&str>, alike: u32, said: &str) -> String {
    let voter = voter.map_or_else(String::new, |code| format!(" · {code}"));
    let alike = if alike > 1 { format!(" ({alike}×)") } else { String::new() };
    format!("{named}{voter}{alike}: {said}")
}

/// `7 dari 35 dibacakan`.
pub fn read_so_far(language: Language, shown: usize, of: usize) -> String {
    match language {
        Language::Id => format!("{shown} dari {of} dibacakan"),
        Language::En => format!("{shown} of {of} read out"),
    }
}

/// Counts of ballots that do not count or were changed.
pub fn strays(language: Language, taken_back: usize, replaced: usize, corrected: usize, reopened: u32) -> String {
    match language {
        Language::Id => {
            format!("Ditarik {taken_back} · diganti {replaced} · dibetulkan {corrected} · dibuka lagi {reopened}×")
        }
        Language::En => {
            format!("Taken back {taken_back} · replaced {replaced} · corrected {corrected} · reopened {reopened}×")
        }
    }
}

/// Sum of weight × score over all ballots.
pub fn score_sum(language: Language, sum: &str) -> String {
    format!("{} {sum}", language.pick("jumlah", "sum"))
}

/// Dots placed and unused.
pub fn dots_used(language: Language, placed: u64, unused: u64) -> String {
    match language {
        Language::Id => format!("{placed} titik ditempatkan, {unused} tidak dipakai"),
        Language::En => format!("{placed} dots placed, {unused} unused"),
    }
}
