//! Whether a result would hold if it were counted otherwise.

use crate::domain::vote::{Change, RankingRule, Variation, WhatIf};
use crate::text::Language;

phrases! {
    TITLE: "Bagaimana jika", "What if";
    NONE: "Untuk hasil ini tidak ada hitungan lain yang berarti", "For this result no other count means anything";
    HOLDS: "hasil tetap", "the result holds";
}

/// What was counted otherwise.
pub fn variation(language: Language, variation: Variation) -> String {
    match variation {
        Variation::WithoutCommittee => say!(language, "tanpa panitia", "without the committee"),
        Variation::Rule(RankingRule::Borda) => say!(language, "dengan aturan Borda", "by the Borda rule"),
        Variation::Rule(RankingRule::Schulze) => say!(language, "dengan aturan Schulze", "by the Schulze rule"),
        Variation::OneDot => say!(language, "satu titik untuk tiap pilihan", "one dot for each option"),
    }
}

/// That the result holds, or which places would change, each option as `named` names it: `A 1→2 · C 2→1`.
pub fn outcome(language: Language, what_if: &WhatIf, named: impl Fn(&str) -> String) -> String {
    let place = |rank: Option<usize>| rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
    let change = |(letter, before, after): &Change| format!("{} {}→{}", named(letter), place(*before), place(*after));
    let changes: Vec<String> = what_if.changes.iter().map(change).collect();
    if changes.is_empty() { language.say(HOLDS).to_owned() } else { changes.join(" · ") }
}
