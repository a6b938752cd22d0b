//! Votes with their rules, results and ties.

mod count;
mod record;

pub use record::record_of_votes;

use super::priorities::words;
use super::{Block, Span, heading, none};
use crate::domain::Workshop;
use crate::domain::vote::result::{Detail, VoteResult};
use crate::domain::vote::{
    Declaration, Entry, Link, Lot, SettledBy, TieSettlement, Vote, VoteOption, VoteState, WhatIf, contradictions,
    result, what_if,
};
use crate::text::report::{self as say, seal as sealed, votes as tell};
use crate::text::vote::audit;
use crate::text::vote::what_if as what_if_text;
use crate::text::{Language, contradiction, dates};
use count::counts;
use std::borrow::Cow;

/// All votes that were opened; drafts and withdrawn votes are in no document.
pub fn votes(workshop: &Workshop, language: Language) -> Vec<Block> {
    let mut blocks = vec![heading(2, language, say::VOTES)];
    for vote in public(workshop, language) {
        let vote = vote.as_ref();
        blocks.push(Block::Heading(3, vote.question.clone()));
        blocks.extend(told(workshop, vote, language));
        if let Some(result) = result(workshop, vote) {
            blocks.extend(counts(vote, &result, contradictions(workshop, vote).is_empty(), language));
        }
        blocks.extend(ended(workshop, vote, language));
    }
    if blocks.len() == 1 {
        blocks.push(none(language));
    }
    blocks
}

/// The votes that documents tell: those that were opened, without words that were withdrawn or parked since.
fn public(workshop: &Workshop, language: Language) -> impl Iterator<Item = Cow<'_, Vote>> {
    let opened = workshop.votes.values().filter(|vote| match vote.state {
        VoteState::Open | VoteState::Closed | VoteState::Settled | VoteState::Accepted => true,
        VoteState::Drafted | VoteState::Withdrawn => false,
    });
    let told = move |option: &VoteOption| words(workshop, (option.item, option.row), &option.text, language);
    opened.map(move |vote| {
        if vote.options.iter().all(|option| told(option) == option.text) {
            return Cow::Borrowed(vote);
        }
        let mut vote = vote.clone();
        let declared = vote.declaration.iter_mut().flat_map(|declared| &mut declared.options);
        for option in vote.options.iter_mut().chain(declared) {
            option.text = told(option);
        }
        Cow::Owned(vote)
    })
}

/// The rule of a vote, when it was held, who took part, how ties were settled: a list.
fn told(workshop: &Workshop, vote: &Vote, language: Language) -> Option<Block> {
    let mut lines = facts(workshop, vote, language);
    if let (Some(result), Some(declared)) = (result(workshop, vote), &vote.declaration) {
        lines.extend(counted(vote, declared, &result, settles_another(workshop, vote), language));
        lines.extend(otherwise(workshop, vote, language));
    }
    (!lines.is_empty()).then(|| Block::list(lines))
}

/// What the room took of it, and where that contradicts the ballots.
fn ended(workshop: &Workshop, vote: &Vote, language: Language) -> Vec<Block> {
    let mut blocks = accepted(vote, language);
    let warned = contradicted(workshop, vote, language);
    blocks.extend(warned.iter().map(|said| strong(contradiction::warning(language, said))));
    blocks
}

/// Whether the result would hold if it were counted otherwise, a line for each way.
fn otherwise(workshop: &Workshop, vote: &Vote, language: Language) -> Vec<String> {
    let title = language.say(what_if_text::TITLE);
    let line = |what_if: &WhatIf| {
        let way = what_if_text::variation(language, what_if.variation);
        format!("{title} {way}: {}", what_if_text::outcome(language, what_if, str::to_owned))
    };
    what_if(workshop, vote).iter().map(line).collect()
}

fn strong(text: String) -> Block {
    Block::Text(vec![Span::Strong(text)])
}

/// A sentence for everything in which the records of a vote contradict its ballots.
fn contradicted(workshop: &Workshop, vote: &Vote, language: Language) -> Vec<String> {
    let taken = vote.acceptance.as_ref();
    let taken = taken.map_or(&[][..], |accepted| &accepted.taken);
    contradictions(workshop, vote).iter().map(|what| contradiction::sentence(language, what, taken)).collect()
}

/// A warning for every vote that contradicts its ballots, to stand above what is taken from votes.
pub fn warnings(workshop: &Workshop, language: Language) -> Vec<Block> {
    let of_vote = |vote: &Vote| {
        let said = contradicted(workshop, vote, language).into_iter();
        let warning = |said: String| contradiction::warning_of(language, &vote.question, &said);
        said.map(|said| strong(warning(said))).collect::<Vec<_>>()
    };
    workshop.votes.values().flat_map(of_vote).collect()
}

fn facts(workshop: &Workshop, vote: &Vote, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(link) = &vote.link {
        let earlier = |id: &_| {
            let vote = workshop.votes.get(id);
            vote.map_or_else(String::new, |vote| vote.question.clone())
        };
        lines.push(match link {
            Link::RunOff { of } => tell::run_off_of(language, &earlier(of)),
            Link::SecondRound { of } => tell::round_of(language, vote.round, &earlier(of)),
        });
    }
    lines.extend(vote.declaration.as_ref().map(|declared| rule(declared, language)));
    if !vote.agreed.is_empty() {
        let options = vote.agreed.iter().filter_map(|letter| vote.option(letter));
        let options: Vec<String> = options.map(named).collect();
        let before = language.say(say::AGREED_BEFORE);
        lines.push(format!("{before}: {}", options.join("; ")));
    }
    if let (Some(opened), zone) = (vote.opened_at, workshop.zone()) {
        let day = dates::long_date(language, zone.date(opened));
        let times = dates::stretch(language, zone, opened, vote.closed_at);
        lines.push(format!("{day}, {times} {}", zone.name()));
    }
    if vote.reopened > 0 {
        lines.push(language.say(say::REOPENED).to_owned());
    }
    lines.extend(vote.seal.map(|seal| sealed::fingerprint(language, &seal)));
    if let (VoteState::Open, Some(turnout)) = (vote.state, vote.turnout()) {
        lines.push(tell::still_open(language, turnout));
    }
    lines
}

/// An option as documents name it: `A. Blank spot di hulu`.
fn named(option: &VoteOption) -> String {
    format!("{}. {}", option.id, option.text)
}

fn rule(declared: &Declaration, language: Language) -> String {
    let mut parts = vec![tell::rule(language, &declared.method)];
    parts.extend(declared.cut.map(|cut| tell::cut(language, cut)));
    if !declared.method.is_together() {
        parts.push(language.say(tell::openness(declared.openness)).to_owned());
    }
    parts.push(language.say(tell::quorum(declared.quorum)).to_owned());
    parts.join(" · ")
}

/// Whether it is a run-off that has settled a tie: its order holds in the vote that it belongs to.
fn settles_another(workshop: &Workshop, vote: &Vote) -> bool {
    let Some(Link::RunOff { of }) = vote.link else {
        return false;
    };
    let settlement = workshop.vote(of).and_then(|of| of.settlement.as_ref());
    settlement.is_some_and(|(how, _)| *how == TieSettlement::RunOff { vote: vote.id })
}

fn counted(
    vote: &Vote,
    declared: &Declaration,
    result: &VoteResult,
    settles_another: bool,
    language: Language,
) -> Vec<String> {
    let present = || tell::present(language, declared.present, declared.voters.len());
    let mut lines = vec![match result.entry {
        Entry::Ballots if declared.method.is_panel() => present(),
        Entry::Ballots => {
            let voters = declared.voters.len() as u64;
            tell::ballots(language, result.valid, result.blank, voters)
        }
        Entry::Totals => format!("{} {}", present(), language.say(say::FROM_TOTALS)),
    }];
    let changed = [result.taken_back, result.replaced, result.corrected];
    if changed.iter().any(|&n| n > 0) {
        lines.push(tell::changed(language, changed));
    }
    lines.extend(vote.audits.iter().map(|done| audit::told(language, done)));
    lines.extend(result.quorum.map(|q| tell::quorum_result(language, q)));
    lines.extend(result.lead.map(|lead| tell::lead(language, lead)));
    lines.extend(result.tie.as_ref().map(|tie| tell::tie(language, tie)));
    for by in &result.settled_by {
        lines.push(match by {
            SettledBy::SecondKey => language.say(say::SECOND_KEY).to_owned(),
            SettledBy::Settlement(how) => tell::settled(language, how),
        });
    }
    lines.extend(lots(vote, language));
    if vote.acceptance.is_none() && !settles_another {
        lines.push(language.say(say::NOT_ACCEPTED).to_owned());
    }
    if let Some((how, reason)) = &vote.settlement {
        if let TieSettlement::Decision { by, .. } = how {
            lines.push(format!("{}: {by}", language.say(say::BY)));
        }
        lines.extend(reason.as_ref().map(|reason| because(reason, language)));
    }
    if let Detail::Ranking(detail) = &result.detail
        && detail.first_differs
    {
        let first = detail.other.first().map(|level| level.join(", "));
        let rule = tell::ranking(language, detail.other_rule);
        lines.extend(first.map(|first| tell::other_first(language, rule, &first)));
    }
    lines
}

/// Every lot ever drawn, and how it is redone; the one that decided was told before.
fn lots(vote: &Vote, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    let decided = vote.settlement.as_ref().map(|(how, _)| how);
    let holds = |lot: &Lot| match decided {
        Some(TieSettlement::Lot { word, order }) => lot.seal == vote.seal && lot.word == *word && lot.order == *order,
        Some(
            TieSettlement::RunOff { .. }
            | TieSettlement::TakeAll
            | TieSettlement::TakeNone
            | TieSettlement::Decision { .. },
        )
        | None => false,
    };
    for lot in &vote.lots {
        let aside = (!holds(lot)).then(|| sealed::lot(language, &lot.word, &lot.order, false));
        lines.extend(aside);
        lines.extend(sealed::redo(language, lot, &vote.options));
    }
    lines
}

pub(super) fn because(reason: &str, language: Language) -> String {
    format!("{}: {reason}", language.say(say::REASON))
}

fn accepted(vote: &Vote, language: Language) -> Vec<Block> {
    let Some(accepted) = &vote.acceptance else {
        return Vec::new();
    };
    let taken = accepted.taken.iter().flatten();
    let taken: Vec<String> = taken.filter_map(|letter| vote.option(letter)).map(named).collect();
    let by = language.say(tell::decided_by(accepted.decided_by));
    let word = language.say(say::TAKEN);
    let mut blocks = vec![Block::plain(format!("{word} ({by}): {}", taken.join("; ")))];
    let reason = accepted.reason.as_ref();
    blocks.extend(reason.map(|reason| Block::plain(because(reason, language))));
    blocks
}
