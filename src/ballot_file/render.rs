//! Results as plain text: ranks with scores, `=` at tied ranks.

use std::fmt;

use super::results::outcome_name;
use super::{Finding, Results};
use crate::domain::plain::visible;
use crate::domain::tally::{BigRational, Levels};

/// What stands between the figures of results, in the reader's language.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// Valid and blank ballots.
    pub turnout: fn(valid: u64, blank: u64) -> String,
    /// How many ballots rate an option.
    pub raters: fn(raters: u64) -> String,
    /// What Kendall's W is of: the value without the correction for ties, ballots, options.
    pub concordance: fn(uncorrected: &str, raters: u64, objects: usize) -> String,
}

/// Results with their words.
struct Worded<'a>(&'a Results, Words);

impl fmt::Display for Worded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(results, words) = self;
        let turnout = results.turnout;
        writeln!(f, "{}", (words.turnout)(turnout.valid, turnout.blank))?;
        for (method, finding) in &results.findings {
            writeln!(f, "\n{method}")?;
            results.write_finding(f, finding, words)?;
        }
        Ok(())
    }
}

impl Results {
    /// The results as plain text.
    pub fn in_words(&self, words: Words) -> impl fmt::Display + '_ {
        Worded(self, words)
    }

    fn write_finding(&self, f: &mut fmt::Formatter<'_>, finding: &Finding, words: &Words) -> fmt::Result {
        match finding {
            Finding::Order(levels) => self.write_order(f, levels, |_| String::new()),
            Finding::Scored { levels, scores } => self.write_order(f, levels, |item| two_decimals(&scores[item])),
            Finding::Means { levels, means, raters } => self.write_order(f, levels, |item| {
                let mean = means[item].as_ref().map_or("-".to_owned(), two_decimals);
                format!("{mean} {}", (words.raters)(raters[item]))
            }),
            Finding::Winner(winner) => {
                let id = winner.map_or("-", |item| &self.candidates[item]);
                writeln!(f, "  {}", visible(id))
            }
            Finding::Concordance { value, uncorrected, raters, objects } => writeln!(
                f,
                "  {} {}",
                shown(value.as_ref()),
                (words.concordance)(&shown(uncorrected.as_ref()), *raters, *objects),
            ),
            Finding::Disagreement(value) => writeln!(f, "  {}", shown(value.as_ref())),
            Finding::Fist { counts, outcome } => {
                for (fingers, hands) in counts.iter().enumerate() {
                    writeln!(f, "  {fingers}: {hands}")?;
                }
                writeln!(f, "  {}", outcome.map_or("-", outcome_name))
            }
        }
    }

    /// One item a line: rank, score, id.
    fn write_order(&self, f: &mut fmt::Formatter<'_>, levels: &Levels, score: impl Fn(usize) -> String) -> fmt::Result {
        let items: usize = levels.iter().map(<[usize]>::len).sum();
        let scores: Vec<String> = (0..items).map(score).collect();
        let rank_width = items.to_string().len();
        let score_width = scores.iter().map(String::len).max().unwrap_or(0);
        for (rank, level) in levels.ranked() {
            let tied = if level.len() > 1 { '=' } else { ' ' };
            for &item in level {
                write!(f, "  {rank:>rank_width$}{tied} ")?;
                if score_width > 0 {
                    write!(f, "{:>score_width$}  ", scores[item])?;
                }
                writeln!(f, "{}", visible(&self.candidates[item]))?;
            }
        }
        if items == 0 { writeln!(f, "  -") } else { Ok(()) }
    }
}

fn shown(value: Option<&BigRational>) -> String {
    value.map_or("-".to_owned(), two_decimals)
}

/// A whole number as it is, anything else rounded to two decimals, halves away from zero.
fn two_decimals(value: &BigRational) -> String {
    if value.is_integer() {
        return value.to_integer().to_string();
    }
    let hundredths = (value * BigRational::from_integer(100.into())).round().to_integer();
    let sign = if hundredths < 0.into() { "-" } else { "" };
    let digits = format!("{:0>3}", hundredths.magnitude());
    let (whole, decimals) = digits.split_at(digits.len() - 2);
    format!("{sign}{whole}.{decimals}")
}
