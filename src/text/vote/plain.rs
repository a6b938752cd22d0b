//! The rule of a vote as one would say it to the room, and what fingers or scores mean.

use super::{criteria, fingers, openness};
use crate::domain::vote::{CriteriaSet, Declaration, Method};
use crate::text::spelled::small;
use crate::text::{Language, Phrase};

/// `tiga titik, paling banyak dua pada satu butir · tertutup`. What is said aloud is not hidden.
pub fn plain_rule(language: Language, declared: &Declaration) -> String {
    let said = of_ballot(language, &declared.method);
    match declared.method.is_together() {
        true => said,
        false => format!("{said} · {}", language.say(openness(declared.openness))),
    }
}

fn of_ballot(language: Language, method: &Method) -> String {
    let small = |n: u32| small(language, n);
    match method {
        Method::Choice { .. } => language.pick("satu pilihan", "one choice").to_owned(),
        Method::Approval { max_choices: None, .. } => {
            language.pick("boleh memilih beberapa", "any number of choices").to_owned()
        }
        Method::Approval { max_choices: Some(n), .. } => {
            let n = small(*n);
            say!(language, "paling banyak {n} pilihan", "at most {n} choices")
        }
        Method::Dots { dots, max_per_item, .. } => {
            let dot = if *dots == 1 { language.pick("titik", "dot") } else { language.pick("titik", "dots") };
            let (many, most) = (small(*dots), small(*max_per_item));
            match max_per_item < dots {
                true => say!(
                    language,
                    "{many} {dot}, paling banyak {most} pada satu butir",
                    "{many} {dot}, at most {most} on one item"
                ),
                false => format!("{many} {dot}"),
            }
        }
        Method::Ranking { length: None, .. } => {
            language.pick("urutkan semua, terpenting dulu", "rank them all, most important first").to_owned()
        }
        Method::Ranking { length: Some(n), .. } => {
            let n = small(*n);
            say!(language, "urutkan {n} terpenting", "rank the {n} most important")
        }
        Method::Criteria { criteria, low, high, .. } => scores(language, criteria, *low, *high),
        Method::Fist { .. } => {
            let said = Phrase::new(
                "tunjukkan nol sampai lima jari, tiga ke atas setuju",
                "show up to five fingers, three and more is consent",
            );
            language.say(said).to_owned()
        }
    }
}

fn scores(language: Language, all: &[crate::domain::vote::Criterion], low: i64, high: i64) -> String {
    let said =
        say!(language, "nilai {low} sampai {high} tiap kriteria", "a score of {low} to {high} for each criterion");
    let within = Phrase::new(" · hanya yang selesai dalam 12 bulan", " · only what is done within 12 months");
    match CriteriaSet::of(all) {
        Some(CriteriaSet::QuickWin) => said + language.say(within),
        Some(CriteriaSet::Usg | CriteriaSet::ImpactEffort) | None => said,
    }
}

/// What so many fingers mean, five first, where fingers are shown.
pub fn meaning_of_fingers(language: Language, method: &Method) -> Vec<(u8, &'static str)> {
    let all = (0..=5).rev().map(|n| (n, language.say(fingers(n))));
    if matches!(method, Method::Fist { .. }) { all.collect() } else { Vec::new() }
}

/// What the ends of the scale mean, a criterion a line, where scores are given.
pub fn meaning_of_scores(language: Language, method: &Method) -> Vec<String> {
    let ends = |(low, high)| move |one| criteria::ends(language, one, low, high);
    method.scale().map_or_else(Vec::new, |scale| method.criteria().iter().map(ends(scale)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::vote::Entry;

    #[test]
    fn a_rule_is_said_as_one_would_to_the_room() {
        let entry = Entry::Ballots;
        let said = |method| [Language::Id, Language::En].map(|language| of_ballot(language, &method));
        let dots = |dots, max_per_item| Method::Dots { dots, max_per_item, entry };
        for (method, id, en) in [
            (dots(3, 2), "tiga titik, paling banyak dua pada satu butir", "three dots, at most two on one item"),
            (dots(3, 3), "tiga titik", "three dots"),
            (dots(1, 1), "satu titik", "one dot"),
            (Method::Choice { entry }, "satu pilihan", "one choice"),
            (Method::Approval { max_choices: Some(4), entry }, "paling banyak empat pilihan", "at most four choices"),
            (CriteriaSet::Usg.method(true), "nilai 1 sampai 5 tiap kriteria", "a score of 1 to 5 for each criterion"),
        ] {
            assert_eq!(said(method), [id, en]);
        }
    }

    #[test]
    fn fingers_and_scores_mean_something_and_dots_nothing() {
        let fist = Method::Fist { entry: Entry::Totals };
        assert_eq!(meaning_of_fingers(Language::Id, &fist)[..2], [(5, "setuju penuh, siap mendukung"), (4, "setuju")]);
        assert!(meaning_of_scores(Language::Id, &fist).is_empty());
        let scores = CriteriaSet::Usg.method(false);
        assert_eq!(meaning_of_scores(Language::Id, &scores)[0], "U Urgency: 1 tidak mendesak, 5 sangat mendesak");
        assert!(meaning_of_fingers(Language::Id, &scores).is_empty());
    }
}
