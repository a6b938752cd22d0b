//! Criteria in words. Those of the ready-made sets have a letter and worded ends; any other is called by its name.

use crate::domain::vote::{CriteriaSet, Criterion};
use crate::text::{Language, Phrase};

/// How a criterion is spoken of.
struct Words {
    letter: Phrase,
    name: Phrase,
    low: Phrase,
    high: Phrase,
}

/// The name of a ready-made set.
pub const fn set(set: CriteriaSet) -> Phrase {
    match set {
        CriteriaSet::Usg => Phrase::new("USG", "USG"),
        CriteriaSet::ImpactEffort => Phrase::new("dampak dan kemudahan", "impact and effort"),
        CriteriaSet::QuickWin => Phrase::new("quick win", "quick win"),
    }
}

fn words(name: &str) -> Option<Words> {
    let (letter, name, low, high) = match name {
        "U" => (
            Phrase::new("U", "U"),
            Phrase::new("Urgency", "urgency"),
            Phrase::new("tidak mendesak", "can wait"),
            Phrase::new("sangat mendesak", "very urgent"),
        ),
        "S" => (
            Phrase::new("S", "S"),
            Phrase::new("Seriousness", "seriousness"),
            Phrase::new("akibatnya kecil", "small consequences"),
            Phrase::new("akibatnya gawat", "grave consequences"),
        ),
        "G" => (
            Phrase::new("G", "G"),
            Phrase::new("Growth", "growth"),
            Phrase::new("tidak memburuk", "does not get worse"),
            Phrase::new("cepat memburuk", "quickly gets worse"),
        ),
        "impact" => (
            Phrase::new("D", "I"),
            Phrase::new("dampak", "impact"),
            Phrase::new("kecil", "small"),
            Phrase::new("besar", "great"),
        ),
        "ease" => (
            Phrase::new("M", "E"),
            Phrase::new("kemudahan", "ease"),
            Phrase::new("berat, mahal, lama", "hard, costly, slow"),
            Phrase::new("ringan, murah, cepat", "easy, cheap, quick"),
        ),
        "benefit" => (
            Phrase::new("D", "B"),
            Phrase::new("dampak bagi warga", "benefit to citizens"),
            Phrase::new("kecil", "small"),
            Phrase::new("besar, langsung terasa", "great, felt at once"),
        ),
        "regulation" => (
            Phrase::new("R", "R"),
            Phrase::new("regulasi", "regulation"),
            Phrase::new("belum ada", "none yet"),
            Phrase::new("siap", "ready"),
        ),
        "infrastructure" => (
            Phrase::new("I", "I"),
            Phrase::new("infrastruktur", "infrastructure"),
            Phrase::new("belum ada", "none yet"),
            Phrase::new("siap", "ready"),
        ),
        "people" => (
            Phrase::new("S", "P"),
            Phrase::new("SDM dan anggaran", "people and budget"),
            Phrase::new("belum ada", "none yet"),
            Phrase::new("siap", "ready"),
        ),
        _ => return None,
    };
    Some(Words {
        letter,
        name,
        low,
        high,
    })
}

/// The head of its column.
pub fn letter(language: Language, criterion: &Criterion) -> String {
    let words = words(&criterion.name);
    words.map_or_else(
        || criterion.name.clone(),
        |words| language.say(words.letter).to_owned(),
    )
}

/// `D dampak bagi warga ×2`.
pub fn named(language: Language, criterion: &Criterion) -> String {
    let mut said = letter(language, criterion);
    if let Some(words) = words(&criterion.name) {
        said.push_str(&format!(" {}", language.say(words.name)));
    }
    if criterion.weight != 1 {
        said.push_str(&format!(" ×{}", criterion.weight));
    }
    said
}

/// `U Urgency · S Seriousness · G Growth`.
pub fn legend(language: Language, criteria: &[Criterion]) -> String {
    let named: Vec<String> = criteria.iter().map(|c| named(language, c)).collect();
    named.join(" · ")
}

/// `U Urgency: 1 tidak mendesak, 5 sangat mendesak`.
pub fn ends(language: Language, criterion: &Criterion, low: i64, high: i64) -> String {
    let name = named(language, criterion);
    match words(&criterion.name) {
        Some(words) => format!(
            "{name}: {low} {}, {high} {}",
            language.say(words.low),
            language.say(words.high)
        ),
        None => format!("{name}: {low}–{high}"),
    }
}

/// What a group of impact and effort is called.
pub const fn group(great_impact: bool, easy: bool) -> Phrase {
    match (great_impact, easy) {
        (true, true) => Phrase::new(
            "Dampak besar, ringan (kerjakan dulu)",
            "Great impact, easy (do first)",
        ),
        (true, false) => Phrase::new(
            "Dampak besar, berat (rencanakan)",
            "Great impact, hard (plan)",
        ),
        (false, true) => Phrase::new(
            "Dampak kecil, ringan (sambil jalan)",
            "Small impact, easy (along the way)",
        ),
        (false, false) => Phrase::new(
            "Dampak kecil, berat (tunda)",
            "Small impact, hard (put off)",
        ),
    }
}
