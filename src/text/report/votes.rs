//! How votes are told in documents.

use super::super::dates::number;
use super::super::vote::criteria::legend;
use super::super::{Language, Phrase};
use super::seal;
use crate::domain::tally::Outcome;
use crate::domain::vote::result::{Lead, QuorumResult, TieAtCut};
use crate::domain::vote::{
    Base, DecidedBy, Entry, Method, Openness, Quorum, RankingRule, Score, TieSettlement, Turnout,
};

/// How a decision was reached.
pub const fn decided_by(by: DecidedBy) -> Phrase {
    match by {
        DecidedBy::Musyawarah => Phrase::new("musyawarah", "musyawarah"),
        DecidedBy::Count => Phrase::new("pemungutan suara", "count"),
        DecidedBy::CountThenMusyawarah => Phrase::new("pemungutan suara, lalu musyawarah", "count, then musyawarah"),
    }
}

/// How openly a vote was held.
pub const fn openness(openness: Openness) -> Phrase {
    match openness {
        Openness::Open => Phrase::new("terbuka", "open ballot"),
        Openness::Closed => Phrase::new("tertutup", "closed ballot"),
        Openness::Secret => Phrase::new("rahasia", "secret ballot"),
    }
}

/// What percentages are taken of.
pub const fn base(base: Base) -> Phrase {
    match base {
        Base::Valid => Phrase::new("dari suara sah", "of valid ballots"),
        Base::Present => Phrase::new("dari yang hadir", "of those present"),
    }
}

/// The quorum as a rule.
pub const fn quorum(quorum: Quorum) -> Phrase {
    match quorum {
        Quorum::None => Phrase::new("tanpa kuorum", "no quorum"),
        Quorum::MoreThanHalf => Phrase::new("kuorum lebih dari setengah", "quorum of more than half"),
        Quorum::TwoThirds => Phrase::new("kuorum dua pertiga", "quorum of two thirds"),
    }
}

/// Whether the quorum was met: `Kuorum tercapai: 31 dari 40.`
pub fn quorum_result(language: Language, quorum: QuorumResult) -> String {
    let (part, of) = (number(language, quorum.took_part), number(language, quorum.entitled));
    match quorum.met {
        true => say!(language, "Kuorum tercapai: {part} dari {of}.", "Quorum met: {part} of {of}."),
        false => say!(
            language,
            "Kuorum tidak tercapai: {part} dari {of}. Hasil tidak mengikat.",
            "Quorum not met: {part} of {of}. The result is not binding."
        ),
    }
}

/// The rule of a vote in one line.
pub fn rule(language: Language, method: &Method) -> String {
    match method {
        Method::Choice { entry } => match entry {
            Entry::Ballots => say!(language, "satu pilihan tiap surat suara", "one option a ballot"),
            Entry::Totals => say!(language, "angkat tangan, satu pilihan", "show of hands, one option each"),
        },
        Method::Approval { max_choices, entry } => approval(language, *max_choices, *entry),
        Method::Dots { dots, max_per_item, .. } => say!(
            language,
            "{dots} titik, paling banyak {max_per_item} pada satu pilihan",
            "{dots} dots, at most {max_per_item} on one option"
        ),
        Method::Ranking { rule, .. } => ranking(language, *rule).to_owned(),
        Method::Criteria { criteria, low, high, panel } => {
            let how = match panel {
                true => language.pick("satu tabel disepakati bersama", "one agreed table"),
                false => language.pick("nilai tiap surat suara", "scores on each ballot"),
            };
            let (legend, to) = (legend(language, criteria), language.pick("sampai", "to"));
            format!("{how}, {low} {to} {high}: {legend}")
        }
        Method::Fist { .. } => say!(language, "lima jari", "fist to five"),
    }
}

fn approval(language: Language, most: Option<u32>, entry: Entry) -> String {
    let how = match entry {
        Entry::Ballots => language.pick("surat suara", "ballots"),
        Entry::Totals => language.pick("angkat tangan", "show of hands"),
    };
    match most {
        Some(most) => say!(language, "{how}, paling banyak {most} pilihan", "{how}, up to {most} options each"),
        None => say!(language, "{how}, boleh beberapa pilihan", "{how}, any number of options each"),
    }
}

/// The name of a rule that orders rankings.
pub const fn ranking(language: Language, rule: RankingRule) -> &'static str {
    let phrase = match rule {
        RankingRule::Borda => Phrase::new("urutan pilihan (Borda)", "ranking (Borda)"),
        RankingRule::Schulze => Phrase::new("urutan pilihan (Schulze)", "ranking (Schulze)"),
    };
    language.say(phrase)
}

/// The head of the column of scores.
pub const fn score_of(method: &Method) -> Phrase {
    match method {
        Method::Choice { .. } | Method::Approval { .. } => Phrase::new("Suara", "Votes"),
        Method::Dots { .. } => Phrase::new("Titik", "Dots"),
        Method::Ranking { rule, .. } => match rule {
            RankingRule::Borda => Phrase::new("Nilai Borda", "Borda points"),
            RankingRule::Schulze => Phrase::new("Nilai", "Score"),
        },
        Method::Criteria { .. } | Method::Fist { .. } => Phrase::new("Nilai", "Score"),
    }
}

sentences! {
    pub fn cut(cut: u32) = "diambil {cut}", "{cut} to be taken";
    /// The other rule of a ranking vote puts other options first.
    pub fn other_first(rule: &str, letters: &str) =
        "Menurut {rule}, yang pertama lain: {letters}.",
        "By {rule} others come first: {letters}.";
    pub fn run_off_of(question: &str) = "Putaran tambahan dari: {question}", "Run-off of: {question}";
}

/// Ballots taken back, replaced by a later one, corrected after closing.
pub fn changed(language: Language, [taken_back, replaced, corrected]: [usize; 3]) -> String {
    say!(
        language,
        "Ditarik {taken_back}, diganti {replaced}, dikoreksi {corrected}.",
        "{taken_back} taken back, {replaced} replaced, {corrected} corrected."
    )
}

/// Ballots that are in, of how many; an open vote says no more.
pub fn still_open(language: Language, turnout: Turnout) -> String {
    let (cast, voters) = (number(language, turnout.ballots.into()), number(language, turnout.voters.into()));
    say!(language, "Masih dibuka: masuk {cast} dari {voters}.", "Still open: {cast} of {voters} are in.")
}

/// Valid and blank ballots of how many voters.
pub fn ballots(language: Language, valid: u64, blank: u64, voters: u64) -> String {
    let none = blank == 0;
    let [valid, blank, voters] = [valid, blank, voters].map(|n| number(language, n));
    if none {
        return say!(language, "{valid} surat suara sah, {voters} pemilih.", "{valid} valid ballots, {voters} voters.");
    }
    say!(
        language,
        "{valid} surat suara sah, {blank} abstain, {voters} pemilih.",
        "{valid} valid ballots, {blank} abstentions, {voters} voters."
    )
}

/// Who decided together, aloud: the delegations, or more heads than delegations.
pub fn present(language: Language, heads: u32, delegations: usize) -> String {
    let n = number(language, heads.into());
    match heads as usize > delegations {
        true => say!(language, "Hadir {n} orang.", "{n} present."),
        false => say!(language, "{n} instansi memilih.", "{n} delegations decided."),
    }
}

/// Whether the best option has a majority.
pub fn lead(language: Language, lead: Lead) -> String {
    let (phrase, share) = match lead {
        Lead::Majority(share) => (Phrase::new("Terbanyak dan lebih dari setengah", "A majority"), share),
        Lead::Plurality(share) => {
            (Phrase::new("Suara terbanyak, belum lebih dari setengah", "Most votes, not a majority"), share)
        }
        Lead::Tied(share) => (Phrase::new("Suara terbanyak sama", "Most votes are tied"), share),
    };
    let (part, of) = (number(language, share.part), number(language, share.of));
    let of_word = language.pick("dari", "of");
    format!("{}: {part} {of_word} {of}.", language.say(phrase))
}

/// A tie at the cut that waits to be settled; `letters` are the tied options.
pub fn tie(language: Language, tie: &TieAtCut) -> String {
    let (letters, left) = (tie.level.join(", "), tie.places_left);
    say!(
        language,
        "Suara sama pada batas, perlu keputusan: {letters} untuk {left} tempat.",
        "Tied at the cut, to be decided: {letters} for {left} places."
    )
}

/// How a tie was settled.
pub fn settled(language: Language, how: &TieSettlement) -> String {
    match how {
        TieSettlement::RunOff { .. } => {
            say!(language, "Suara sama diselesaikan dengan putaran tambahan.", "The tie was settled by a run-off.")
        }
        TieSettlement::TakeAll => say!(
            language,
            "Suara sama: semuanya diambil, secara musyawarah.",
            "Tied: all of them are taken, by musyawarah."
        ),
        TieSettlement::TakeNone => say!(
            language,
            "Suara sama: tidak satu pun diambil, secara musyawarah.",
            "Tied: none of them is taken, by musyawarah."
        ),
        TieSettlement::Decision { order, .. } => {
            let order = order.join(", ");
            say!(language, "Suara sama diselesaikan: {order}.", "The tie was decided: {order}.")
        }
        TieSettlement::Lot { word, order } => seal::lot(language, word, order, true),
    }
}

/// What a show of fingers amounts to.
pub const fn outcome(outcome: Outcome) -> Phrase {
    match outcome {
        Outcome::Objection => Phrase::new("ada keberatan", "there is an objection"),
        Outcome::NoConsensus => Phrase::new("belum mufakat", "no consensus yet"),
        Outcome::ConsensusWithNotes => Phrase::new("mufakat dengan catatan", "consensus with notes"),
        Outcome::Consensus => Phrase::new("mufakat", "consensus"),
    }
}

/// An exact number as people write it: `1.250,5` or `1,250.5`; at most two decimals.
pub fn score(language: Language, score: &Score) -> String {
    let shown = score.show('.');
    let (whole, decimals) = shown.split_once('.').unwrap_or((&shown, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |rest| ("-", rest));
    let whole = match digits.parse() {
        Ok(n) => number(language, n),
        Err(_) => digits.to_owned(),
    };
    match decimals.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        decimals => format!("{sign}{whole}{}{decimals}", language.pick(',', '.')),
    }
}

/// A second or later round of an earlier vote.
pub fn round_of(language: Language, round: u32, question: &str) -> String {
    match round {
        2 => say!(language, "Putaran kedua dari: {question}", "Second round of: {question}"),
        round => say!(language, "Putaran ke-{round} dari: {question}", "Round {round} of: {question}"),
    }
}

#[cfg(test)]
mod tests {
    use super::score;
    use crate::domain::tally::BigRational;
    use crate::domain::vote::Score;
    use crate::text::Language;

    #[test]
    fn scores_are_written_as_people_write_them() {
        let ratio = |a: i64, b: i64| Score::from(BigRational::new(a.into(), b.into()));
        assert_eq!(score(Language::Id, &ratio(2501, 2)), "1.250,5");
        assert_eq!(score(Language::En, &ratio(2501, 2)), "1,250.5");
        assert_eq!(score(Language::Id, &ratio(7, 3)), "2,33");
        assert_eq!(score(Language::Id, &ratio(-9000, 3)), "-3.000");
    }
}
