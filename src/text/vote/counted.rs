//! Sentences about a count: what came out, ties, what was accepted.

use super::{decided_by, entry};
use crate::domain::Seal;
use crate::domain::vote::{Acceptance, Letter, Method, Score, Vote, VoteResult};
use crate::text::{Language, Phrase};

/// Letters as a sentence names them: `E dan K`.
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

sentences! {
    /// To the desk: the room does not see all of a result yet.
    pub fn places_hidden(places: usize) =
        "ruangan belum melihat {places} tempat",
        "the room has {places} places still to see",
        "the room has 1 place still to see" if places == 1;
    /// The cut goes through a tie that is not settled.
    pub fn cut_in_tie(taken: u32, places: u32, tied: usize) =
        "{taken} diambil · {tied} berebut {places} tempat",
        "{taken} taken · {tied} for {places} places",
        "{taken} taken · {tied} for 1 place" if places == 1;
    pub fn cut_line(taken: usize) = "batas: {taken} diambil", "cut: {taken} taken";
    pub fn no_quorum(took_part: u64, entitled: u64) =
        "Kuorum tidak tercapai ({took_part} dari {entitled}): belum mengikat",
        "No quorum ({took_part} of {entitled}): not binding";
    /// Take none of the tied options: how many priorities that makes.
    pub fn take_none(total: usize) =
        "Jangan ambil satu pun: jadi {total} prioritas",
        "Take none of them: {total} priorities";
    /// Accept as counted: how many, which.
    pub fn accept(letters: &str, total: usize) =
        "Sepakati {total} prioritas: {letters}",
        "Accept {total} priorities: {letters}";
    /// Accept with at most one option a dimension: how many, which.
    pub fn one_each(letters: &str, total: usize) =
        "Satu tiap dimensi secara musyawarah, {total} prioritas: {letters}",
        "One a dimension by musyawarah, {total} priorities: {letters}";
    /// Dimensions of which more than one option is above the cut.
    pub fn crowded(dimensions: &str) =
        "Lebih dari satu dalam satu dimensi · {dimensions}",
        "Several of one dimension · {dimensions}";
    pub fn settled(how: &str) = "suara sama diselesaikan: {how}", "tie settled: {how}";
    pub fn read_so_far(shown: usize, of: usize) = "{shown} dari {of} dibacakan", "{shown} of {of} read out";
    /// Sum of weight × score over all ballots.
    pub fn score_sum(sum: &str) = "jumlah {sum}", "sum {sum}";
    pub fn dots_used(placed: u64, unused: u64) =
        "{placed} titik ditempatkan, {unused} tidak dipakai",
        "{placed} dots placed, {unused} unused";
}

/// How many options are still to be revealed, or numbers of fingers.
pub fn still_hidden(language: Language, many: usize, of_fingers: bool) -> String {
    match (many, of_fingers) {
        (many, true) => say!(language, "… {many} baris lagi", "… {many} more lines"),
        (1, false) => say!(language, "… satu lagi", "… one more"),
        (many, false) => say!(language, "… {many} pilihan lagi", "… {many} more options"),
    }
}

/// Of a ranking the step of its order that the fewest ballots stand behind: `paling tipis: C di atas A pada 55% surat
/// suara`.
pub fn closest(language: Language, above: &str, below: &str, share: &Score) -> String {
    let percent = share.rounded(2).unwrap_or(0);
    say!(
        language,
        "paling tipis: {above} di atas {below} pada {percent}% surat suara",
        "closest step: {above} above {below} on {percent}% of the ballots"
    )
}

/// Ballots that do not count or were changed, and how often the vote was reopened; what did not happen is left out.
pub fn strays(language: Language, [taken_back, replaced, corrected]: [usize; 3], reopened: u32) -> Option<String> {
    let words = [("ditarik", "taken back"), ("diganti", "replaced"), ("dibetulkan", "corrected")];
    let counts = words.into_iter().zip([taken_back, replaced, corrected]).filter(|(_, n)| *n > 0);
    let mut said: Vec<String> = counts.map(|((id, en), n)| format!("{} {n}", language.pick(id, en))).collect();
    if reopened > 0 {
        said.push(say!(language, "dibuka lagi {reopened}×", "reopened {reopened}×"));
    }
    (!said.is_empty()).then(|| said.join(" · "))
}

/// `DITUTUP 09.45 · 34 sah · 1 abstain`, or how the room said it aloud together.
pub fn closed(language: Language, time: &str, counted: &VoteResult, method: &Method) -> String {
    let closed = language.pick("DITUTUP", "CLOSED");
    if method.is_together() {
        return format!("{closed} {time} · {}", language.say(entry(method)));
    }
    let VoteResult { valid, blank, .. } = counted;
    let valid = say!(language, "{closed} {time} · {valid} sah", "{closed} {time} · {valid} valid");
    if *blank == 0 {
        return valid;
    }
    say!(language, "{valid} · {blank} abstain", "{valid} · {blank} blank")
}

/// What to type where the tied are to be put into an order: exactly these letters.
pub fn exactly(language: Language, letters: &[String]) -> String {
    format!("{}: {}", language.pick("Sebut tepat", "Name exactly"), and(language, letters))
}

/// How far ahead the first is: `mayoritas`, `terbanyak, bukan mayoritas`.
pub fn lead(language: Language, majority: bool, part: u64, of: u64) -> String {
    let word = if majority {
        language.pick("mayoritas", "majority")
    } else {
        language.pick("terbanyak, bukan mayoritas", "most votes, no majority")
    };
    say!(language, "{word}: {part} dari {of}", "{word}: {part} of {of}")
}

/// Take all of the tied, `counted` then with those before them: `jadi 6 prioritas (C + 5)`.
pub fn take_all(language: Language, tied: usize, agreed: &[Letter], counted: usize) -> String {
    let them = if tied == 2 { language.pick("keduanya", "both") } else { language.pick("semuanya", "all of them") };
    let total = agreed.len() + counted;
    let parts = match agreed {
        [] => String::new(),
        agreed => format!(" ({} + {counted})", agreed.join(", ")),
    };
    say!(language, "Ambil {them}: jadi {total} prioritas{parts}", "Take {them}: {total} priorities{parts}")
}

/// The line of the card: `34 instansi · 5 prioritas · cara: hitung`.
pub fn accepted(language: Language, vote: &Vote, accepted: &Acceptance) -> String {
    let voters = vote.took_part().map(|n| match n {
        1 => say!(language, "1 instansi", "1 delegation"),
        n => say!(language, "{n} instansi", "{n} delegations"),
    });
    let many: usize = accepted.taken.iter().map(Vec::len).sum();
    let many = (!vote.is_proposal()).then(|| match many {
        1 => say!(language, "1 prioritas", "1 priority"),
        many => say!(language, "{many} prioritas", "{many} priorities"),
    });
    let by = language.say(decided_by(accepted.decided_by));
    let by = say!(language, "cara: {by}", "by {by}");
    let parts = voters.into_iter().chain(many).chain([by]);
    parts.collect::<Vec<_>>().join(" · ")
}

/// `sidik 7F3A 91C2`: what the room photographs at the closing.
pub fn fingerprint(language: Language, seal: &Seal) -> String {
    let word = language.pick("sidik", "fingerprint");
    format!("{word} {}", seal.fingerprint())
}

/// The way out of a tie by lot, with the word that was said, if one was.
pub fn lot(language: Language, word: Option<&str>) -> String {
    match word {
        None => say!(language, "Undi dengan kata dari ruangan…", "Lot with a word from the room…"),
        Some(word) => say!(
            language,
            "Undi dengan kata \"{word}\" yang sudah disebut",
            "Lot with the word \"{word}\", already said"
        ),
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
    match of {
        None => say!(language, "Surat suara ke-{place} yang dibacakan", "Ballot {place} of this reading"),
        Some(of) => {
            say!(language, "Surat suara ke-{place} dari {of} yang dibacakan", "Ballot {place} of {of} in this reading")
        }
    }
}

/// `Surat suara no. 7 · DINKES: AACDK`.
pub fn read_out(named: &str, voter: Option<&str>, alike: u32, said: &str) -> String {
    let voter = voter.map_or_else(String::new, |code| format!(" · {code}"));
    let alike = if alike > 1 { format!(" ({alike}×)") } else { String::new() };
    format!("{named}{voter}{alike}: {said}")
}
