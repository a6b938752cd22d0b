//! Tally marks: four strokes, and a bar through them for the fifth.

/// Marks for a number, in groups of five; where they are wider than `width` columns, the full groups as a number.
pub fn marks(n: u64, width: u16) -> String {
    let (fives, rest) = (n / 5, usize::try_from(n % 5).unwrap_or(0));
    let strokes = "|".repeat(rest);
    let groups = fives + u64::from(rest > 0);
    // Each group has five columns and a blank before the next.
    if groups.saturating_mul(6) <= u64::from(width) + 1 + u64::from(rest > 0) * (5 - n % 5) {
        let full = (0..fives).map(|_| FIVE);
        let all = full.chain((rest > 0).then_some(strokes.as_str()));
        return all.collect::<Vec<_>>().join(" ");
    }
    format!("{fives}×{FIVE} {strokes}").trim_end().to_owned()
}

const FIVE: &str = "||||/";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::wrap::columns;

    #[test]
    fn they_are_grouped_by_fives() {
        for (n, marked) in [(0, ""), (1, "|"), (4, "||||"), (5, "||||/"), (6, "||||/ |"), (12, "||||/ ||||/ ||")] {
            assert_eq!(marks(n, 20), marked);
        }
    }

    #[test]
    fn what_does_not_fit_says_how_many_groups() {
        assert_eq!(marks(12, 14), "||||/ ||||/ ||");
        assert_eq!(marks(12, 13), "2×||||/ ||");
        assert_eq!(marks(105, 20), "21×||||/");
    }

    #[test]
    fn each_number_has_marks_of_its_own_within_the_width() {
        let all: Vec<String> = (0..200).map(|n| marks(n, 24)).collect();
        assert!(all.iter().all(|marked| columns(marked) <= 24));
        let different: std::collections::BTreeSet<&String> = all.iter().collect();
        assert_eq!(different.len(), all.len());
    }
}
