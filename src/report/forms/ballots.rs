//! Ballots with the letters of a vote, to be cut apart. They never bear a name.

use super::escape;
use crate::domain::Workshop;
use crate::domain::forms::vote_for_ballots;
use crate::domain::vote::{Declaration, Vote};
use crate::report::html::LINED;
use crate::text::{Language, forms as say};
use std::fmt::Write;

/// Ballots beyond one for each delegation that votes, since some are spoiled.
const SPARE: usize = 4;
/// With so many options or fewer, two ballots stand side by side; with more, one fills the width of the sheet.
const MOST_BESIDE: usize = 12;

pub(super) const STYLE: &str = "\
table.b{border-collapse:collapse;table-layout:fixed;margin:0}
table.b>tbody>tr>td{border:0.75pt dashed #666;padding:3mm 4mm;vertical-align:top}
table.b{font-size:9.5pt;line-height:1.2}
p.no{margin:2mm 0 0 0;text-align:right}
table.g th.mark,table.g td.mark{width:14mm}
table.g td.letter{width:9mm;font-weight:bold;text-align:center}
";

/// One ballot for each delegation that votes, and a few more; none without a vote that is drafted or open.
pub(super) fn body(workshop: &Workshop, language: Language) -> Option<String> {
    let vote = vote_for_ballots(workshop)?;
    let voters = match &vote.declaration {
        Some(declared) => declared.voters.len(),
        None => workshop.delegations.iter().filter(|d| d.votes).count(),
    };
    let beside = if vote.options.len() > MOST_BESIDE { 1 } else { 2 };
    let rows = (voters + SPARE).div_ceil(beside);
    let ballot = ballot(workshop, vote, language);
    let row = format!("<tr>{}</tr>\n", format!("<td>{ballot}</td>").repeat(beside));
    Some(format!(
        "<table class=\"b\" border=\"1\" cellspacing=\"0\" cellpadding=\"8\" width=\"100%\"><tbody>\n{}</tbody></table>\n",
        row.repeat(rows)
    ))
}

fn ballot(workshop: &Workshop, vote: &Vote, language: Language) -> String {
    let mut out = String::new();
    let place = escape(&workshop.created.place.full_name());
    let title = language.say(say::BALLOT);
    let _ = write!(out, "<p class=\"c b\">{title} · {place}</p>");
    let _ = write!(out, "<p>{}</p>", escape(&vote.question));
    let mark = language.say(say::MARK);
    let _ = write!(
        out,
        "{LINED}<tbody><tr><th width=\"10%\"></th><th></th><th class=\"mark\" width=\"22%\">{mark}</th></tr>"
    );
    for option in &vote.options {
        let (letter, text) = (escape(&option.id), escape(&option.text));
        let _ = write!(out, "<tr><td class=\"letter\">{letter}</td><td>{text}</td><td class=\"mark\"></td></tr>");
    }
    let rule = language.say(say::RULE_IS_READ);
    let declared = vote.declaration.as_ref();
    let shuffled = match declared.is_none_or(Declaration::is_on_nameless_paper) {
        true => format!(" {}", language.say(say::SHUFFLED)),
        false => String::new(),
    };
    let number = language.say(say::NUMBER);
    let _ = write!(
        out,
        "</tbody></table><p><small>{rule}{shuffled}</small></p><p class=\"no\"><small>{number}</small></p>"
    );
    out
}
