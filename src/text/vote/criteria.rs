//! Criteria in words. Those of the ready-made sets have a letter and worded ends; any other is called by its name.

use crate::domain::vote::{CriteriaSet, Criterion};
use crate::text::{Language, Phrase};
use std::fmt::Write;

/// How a criterion is spoken of.
struct Words {
    letter: Phrase,
    name: Phrase,
    low: Phrase,
    high: Phrase,
}

impl Words {
    /// Letter, name, what the lowest and what the highest score means.
    const fn new(id: [&'static str; 4], en: [&'static str; 4]) -> Self {
        Self {
            letter: Phrase::new(id[0], en[0]),
            name: Phrase::new(id[1], en[1]),
            low: Phrase::new(id[2], en[2]),
            high: Phrase::new(id[3], en[3]),
        }
    }
}

/// The name of a ready-made set.
pub const fn set(set: CriteriaSet) -> Phrase {
    match set {
        CriteriaSet::Usg => Phrase::new("USG", "USG"),
        CriteriaSet::ImpactEffort => Phrase::new("dampak dan kemudahan", "impact and effort"),
        CriteriaSet::QuickWin => Phrase::new("quick win", "quick win"),
    }
}

/// The criteria of the ready-made sets, by name.
static WORDS: [(&str, Words); 9] = [
    (
        "U",
        Words::new(["U", "Urgency", "tidak mendesak", "sangat mendesak"], ["U", "urgency", "can wait", "very urgent"]),
    ),
    (
        "S",
        Words::new(
            ["S", "Seriousness", "akibatnya kecil", "akibatnya gawat"],
            ["S", "seriousness", "small consequences", "grave consequences"],
        ),
    ),
    (
        "G",
        Words::new(
            ["G", "Growth", "tidak memburuk", "cepat memburuk"],
            ["G", "growth", "does not get worse", "quickly gets worse"],
        ),
    ),
    ("impact", Words::new(["D", "dampak", "kecil", "besar"], ["I", "impact", "small", "great"])),
    (
        "ease",
        Words::new(
            ["M", "kemudahan", "berat, mahal, lama", "ringan, murah, cepat"],
            ["E", "ease", "hard, costly, slow", "easy, cheap, quick"],
        ),
    ),
    (
        "benefit",
        Words::new(
            ["D", "dampak bagi warga", "kecil", "besar, langsung terasa"],
            ["B", "benefit to citizens", "small", "great, felt at once"],
        ),
    ),
    ("regulation", Words::new(["R", "regulasi", "belum ada", "siap"], ["R", "regulation", "none yet", "ready"])),
    (
        "infrastructure",
        Words::new(["I", "infrastruktur", "belum ada", "siap"], ["I", "infrastructure", "none yet", "ready"]),
    ),
    (
        "people",
        Words::new(["S", "SDM dan anggaran", "belum ada", "siap"], ["P", "people and budget", "none yet", "ready"]),
    ),
];

fn words(name: &str) -> Option<&'static Words> {
    let mut known = WORDS.iter();
    known.find(|(known, _)| *known == name).map(|(_, words)| words)
}

/// The head of a criterion's column: its letter, or its name where it has none.
pub fn letter(language: Language, criterion: &Criterion) -> String {
    let words = words(&criterion.name);
    words.map_or_else(|| criterion.name.clone(), |words| language.say(words.letter).to_owned())
}

/// A criterion by letter, name and weight: `D dampak bagi warga ×2`.
pub fn named(language: Language, criterion: &Criterion) -> String {
    let mut said = letter(language, criterion);
    if let Some(words) = words(&criterion.name) {
        let _ = write!(said, " {}", language.say(words.name));
    }
    if criterion.weight != 1 {
        let _ = write!(said, " ×{}", criterion.weight);
    }
    said
}

/// All criteria in a line: `U Urgency · S Seriousness · G Growth`.
pub fn legend(language: Language, criteria: &[Criterion]) -> String {
    let named: Vec<String> = criteria.iter().map(|c| named(language, c)).collect();
    named.join(" · ")
}

/// What the ends of the scale mean: `U Urgency: 1 tidak mendesak, 5 sangat mendesak`.
pub fn ends(language: Language, criterion: &Criterion, low: i64, high: i64) -> String {
    let name = named(language, criterion);
    match words(&criterion.name) {
        Some(words) => format!("{name}: {low} {}, {high} {}", language.say(words.low), language.say(words.high)),
        None => format!("{name}: {low}–{high}"),
    }
}

/// What a group of impact and effort is called.
pub const fn group(great_impact: bool, easy: bool) -> Phrase {
    match (great_impact, easy) {
        (true, true) => Phrase::new("Dampak besar, ringan (kerjakan dulu)", "Great impact, easy (do first)"),
        (true, false) => Phrase::new("Dampak besar, berat (rencanakan)", "Great impact, hard (plan)"),
        (false, true) => Phrase::new("Dampak kecil, ringan (sambil jalan)", "Small impact, easy (along the way)"),
        (false, false) => Phrase::new("Dampak kecil, berat (tunda)", "Small impact, hard (put off)"),
    }
}
