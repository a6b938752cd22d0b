//! What is fixed before a vote opens, in words.

use super::{criteria, row};
use crate::domain::vote::preset::Estimate;
use crate::domain::vote::{
    Base, CriteriaSet, DecidedBy, Declaration, Entry, Method, MethodKind, Openness, Quorum, RankingRule, Score, TieRule,
};
use crate::text::{Language, Phrase};

/// How the room decides, in a word or two.
pub fn way(method: &Method) -> Phrase {
    match method {
        Method::Choice { .. } => Phrase::new("angkat tangan, satu pilihan", "hands, one choice"),
        Method::Approval { .. } => Phrase::new("angkat tangan, boleh beberapa", "hands, several choices"),
        Method::Dots { .. } => Phrase::new("titik", "dots"),
        Method::Ranking { rule: RankingRule::Borda, .. } => {
            Phrase::new("peringkat, poin (Borda)", "ranking, points (Borda)")
        }
        Method::Ranking { rule: RankingRule::Schulze, .. } => {
            Phrase::new("peringkat, perbandingan berpasangan (Schulze)", "ranking, pairwise comparison (Schulze)")
        }
        Method::Criteria { criteria, .. } => {
            CriteriaSet::of(criteria).map_or(Phrase::new("nilai per kriteria", "scores by criteria"), criteria::set)
        }
        Method::Fist { .. } => Phrase::new("lima jari", "fist to five"),
    }
}

/// How the voices come in: as ballots, as totals, or as one table.
pub const fn entry(method: &Method) -> Phrase {
    match method.entry() {
        Entry::Ballots if method.is_panel() => Phrase::new("satu tabel, disepakati bersama", "one agreed table"),
        Entry::Ballots => Phrase::new("surat suara tiap instansi", "a ballot a delegation"),
        Entry::Totals => Phrase::new("jumlah dihitung di ruangan", "totals counted in the room"),
    }
}

/// Why an option stands outside the order.
pub const fn apart(method: &Method) -> Phrase {
    if method.is_panel() {
        Phrase::new("belum dinilai lengkap", "not fully scored")
    } else {
        Phrase::new("penilai belum cukup", "too few raters")
    }
}

/// Who may see what a ballot says.
pub const fn openness(openness: Openness) -> Phrase {
    match openness {
        Openness::Open => Phrase::new("terbuka", "open, with names"),
        Openness::Closed => Phrase::new("tertutup", "closed"),
        Openness::Secret => Phrase::new("rahasia", "secret"),
    }
}

/// What percentages are taken of.
pub const fn base(base: Base) -> Phrase {
    match base {
        Base::Valid => Phrase::new("suara sah", "valid votes"),
        Base::Present => Phrase::new("yang hadir", "those present"),
    }
}

/// How many must take part.
pub const fn quorum(quorum: Quorum) -> Phrase {
    match quorum {
        Quorum::None => Phrase::new("tanpa kuorum", "no quorum"),
        Quorum::MoreThanHalf => Phrase::new("lebih dari setengah", "more than half"),
        Quorum::TwoThirds => Phrase::new("dua pertiga", "two thirds"),
    }
}

/// How the room is shown the result.
pub const fn reveal(one_by_one: bool) -> Phrase {
    if one_by_one { Phrase::new("satu per satu", "one after another") } else { Phrase::new("sekaligus", "at once") }
}

/// What is done with a tie that matters.
pub const fn ties(rule: TieRule, method: &Method) -> Phrase {
    match (rule, method) {
        (TieRule::Musyawarah, _) => Phrase::new("musyawarah", "musyawarah"),
        (TieRule::SecondKey, Method::Dots { .. }) => {
            Phrase::new("pendukung, lalu musyawarah", "supporters, then musyawarah")
        }
        (TieRule::SecondKey, Method::Ranking { rule: RankingRule::Schulze, .. }) => {
            Phrase::new("poin, lalu musyawarah", "points, then musyawarah")
        }
        (TieRule::SecondKey, Method::Ranking { .. }) => {
            Phrase::new("perbandingan berpasangan, lalu musyawarah", "pairwise comparison, then musyawarah")
        }
        (TieRule::SecondKey, Method::Criteria { .. }) => {
            Phrase::new("dua kriteria pertama, lalu musyawarah", "first two criteria, then musyawarah")
        }
        (TieRule::SecondKey, Method::Choice { .. } | Method::Approval { .. } | Method::Fist { .. }) => {
            Phrase::new("musyawarah", "musyawarah")
        }
    }
}

/// How it was decided.
pub const fn decided_by(by: DecidedBy) -> Phrase {
    match by {
        DecidedBy::Musyawarah => Phrase::new("musyawarah", "musyawarah"),
        DecidedBy::Count => Phrase::new("hitung", "count"),
        DecidedBy::CountThenMusyawarah => Phrase::new("hitung lalu musyawarah", "count, then musyawarah"),
    }
}

/// What a score counts.
pub const fn unit(method: &Method) -> Phrase {
    match method {
        Method::Choice { .. } | Method::Approval { .. } => Phrase::new("suara", "votes"),
        Method::Dots { .. } => Phrase::new("titik", "dots"),
        Method::Ranking { .. } | Method::Criteria { .. } => Phrase::new("poin", "points"),
        Method::Fist { .. } => Phrase::new("jari", "fingers"),
    }
}

/// A score with what it counts: `41 titik`, `1 dot`.
pub fn counted_in(language: Language, method: &Method, score: &Score) -> String {
    let number = score.show(super::mark(language));
    let one = match method {
        Method::Choice { .. } | Method::Approval { .. } => "vote",
        Method::Dots { .. } => "dot",
        Method::Ranking { .. } | Method::Criteria { .. } => "point",
        Method::Fist { .. } => "finger",
    };
    match (language, score.whole()) {
        (Language::En, Some(1)) => format!("{number} {one}"),
        (Language::Id | Language::En, _) => format!("{number} {}", language.say(unit(method))),
    }
}

/// The rule of a ballot in one line.
pub fn rule(language: Language, method: &Method) -> String {
    match method {
        Method::Choice { .. } => say!(language, "satu pilihan tiap instansi", "one choice a delegation"),
        Method::Approval { max_choices: None, .. } => {
            say!(language, "boleh memilih beberapa", "any number of choices")
        }
        Method::Approval { max_choices: Some(n), .. } => {
            say!(language, "paling banyak {n} pilihan", "at most {n} choices")
        }
        Method::Dots { dots, max_per_item, .. } => say!(
            language,
            "{dots} titik tiap instansi, paling banyak {max_per_item} pada satu butir",
            "{dots} dots a delegation, at most {max_per_item} on one item"
        ),
        Method::Ranking { length: None, .. } => {
            say!(language, "urutkan, terpenting dulu", "rank them, most important first")
        }
        Method::Ranking { length: Some(n), .. } => {
            say!(language, "urutkan {n} terpenting", "rank the {n} most important")
        }
        Method::Criteria { criteria: all, low, high, .. } => {
            let legend = criteria::legend(language, all);
            let within = match CriteriaSet::of(all) {
                Some(CriteriaSet::QuickWin) => language.say(IN_A_YEAR),
                Some(CriteriaSet::Usg | CriteriaSet::ImpactEffort) | None => "",
            };
            say!(language, "nilai {low} sampai {high}: {legend}{within}", "scores {low} to {high}: {legend}{within}")
        }
        Method::Fist { .. } => {
            say!(language, "0 sampai 5 jari, 3 ke atas berarti setuju", "0 to 5 fingers, 3 and more is consent")
        }
    }
}

/// What a quick win must be before it is scored.
const IN_A_YEAR: Phrase = Phrase::new(" · hanya yang selesai dalam 12 bulan", " · only what is done within 12 months");

/// `ambil 5`, or that only the order is wanted; `agreed` of them are taken already.
pub fn cut(language: Language, cut: Option<u32>, agreed: usize) -> String {
    match (cut, agreed) {
        (None, _) => language.say(row::ORDER_ONLY).to_owned(),
        (Some(n), 0) => say!(language, "ambil {n}", "take {n}"),
        (Some(n), _) => say!(language, "ambil {n} lagi", "take {n} more"),
    }
}

/// Everything that is fixed, in one sentence. One proposal has no cut and no tie, and what is said aloud is not hidden.
pub fn declaration(language: Language, declared: &Declaration, agreed: usize) -> String {
    let (method, is_fist) = (&declared.method, declared.method.kind() == MethodKind::Fist);
    let mut parts = Vec::new();
    if !is_fist {
        parts.push(cut(language, declared.cut, agreed));
    }
    parts.push(rule(language, method));
    if !method.is_together() {
        parts.push(language.say(openness(declared.openness)).to_owned());
    }
    if !is_fist {
        let ties = language.say(ties(declared.ties, method));
        parts.push(say!(language, "suara sama: {ties}", "if tied: {ties}"));
    }
    parts.join(" · ")
}

/// `35 surat suara × 15 detik = 9 menit`.
pub fn estimate(language: Language, estimate: Estimate, method: &Method) -> String {
    let Estimate { pieces, seconds_each } = estimate;
    let minutes = estimate.minutes();
    let piece = match (method.is_together(), method.kind()) {
        (true, MethodKind::Fist) => Phrase::new("angka", "numbers"),
        (true, _) => Phrase::new("pilihan", "options"),
        (false, _) => Phrase::new("surat suara", "ballots"),
    };
    let piece = language.say(piece);
    say!(
        language,
        "{pieces} {piece} × {seconds_each} detik = {minutes} menit",
        "{pieces} {piece} × {seconds_each} seconds = {minutes} min"
    )
}

/// What settled a tie, in a word.
pub const fn settlement(how: &crate::domain::vote::TieSettlement) -> Phrase {
    use crate::domain::vote::TieSettlement;
    match how {
        TieSettlement::RunOff { .. } => Phrase::new("putaran tambahan", "run-off"),
        TieSettlement::TakeAll => Phrase::new("semua diambil", "all taken"),
        TieSettlement::TakeNone => Phrase::new("tidak ada yang diambil", "none taken"),
        TieSettlement::Decision { .. } => Phrase::new("keputusan dengan alasan", "decision with a reason"),
        TieSettlement::Lot { .. } => Phrase::new("undian", "lot"),
    }
}
