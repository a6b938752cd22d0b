//! Ballots with the letters of a vote, to be cut apart. They never bear a name.

use super::{Block, Span};
use crate::domain::Workshop;
use crate::domain::forms::vote_for_ballots;
use crate::domain::vote::{Declaration, Vote};
use crate::report::block::Panels;
use crate::report::table::{Align, Column, Row, Table};
use crate::text::{Language, forms as say};

/// Ballots beyond one for each delegation that votes, since some are spoiled.
const SPARE: usize = 4;
/// With so many options or fewer, two ballots stand side by side; with more, one fills the width of the sheet.
const MOST_BESIDE: usize = 12;

/// One ballot for each delegation that votes, and a few more; none without a vote that is drafted or open.
pub(super) fn blocks(workshop: &Workshop, language: Language) -> Option<Vec<Block>> {
    let vote = vote_for_ballots(workshop)?;
    let voters = match &vote.declaration {
        Some(declared) => declared.voters.len(),
        None => workshop.delegations.iter().filter(|d| d.votes).count(),
    };
    let beside = if vote.options.len() > MOST_BESIDE { 1 } else { 2 };
    let all = (voters + SPARE).div_ceil(beside) * beside;
    let panels = vec![ballot(workshop, vote, language); all];
    Some(vec![Block::Panels(Panels { beside, cut: true, panels })])
}

fn ballot(workshop: &Workshop, vote: &Vote, language: Language) -> Vec<Block> {
    let place = workshop.created.place.full_name();
    let title = format!("{} · {place}", language.say(say::BALLOT));
    let rule = language.say(say::RULE_IS_READ);
    let declared = vote.declaration.as_ref();
    let rule = match declared.is_none_or(Declaration::is_on_nameless_paper) {
        true => format!("{rule} {}", language.say(say::SHUFFLED)),
        false => rule.to_owned(),
    };
    vec![
        Block::Under(vec![Span::Strong(title)]),
        Block::plain(vote.question.clone()),
        Block::Table(options(vote, language)),
        Block::plain(rule),
        Block::plain(language.say(say::NUMBER)),
    ]
}

fn options(vote: &Vote, language: Language) -> Table {
    let column = |name: &str, share, align| Column { name: name.to_owned(), share: Some(share), align, again: false };
    let rows = vote.options.iter();
    let row = rows.map(|option| Row::Cells(vec![option.id.clone().into(), option.text.clone().into(), "".into()]));
    Table {
        columns: vec![
            column("", 10, Align::Centre),
            column("", 68, Align::Left),
            column(language.say(say::MARK), 22, Align::Left),
        ],
        rows: row.collect(),
        ..Table::default()
    }
}
