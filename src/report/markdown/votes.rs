//! Votes with their rules, results and ties, and the priorities that came of them.

use super::{columns, escape, heading, row};
use crate::domain::Workshop;
use crate::domain::vote::result::{Detail, OptionResult, VoteResult};
use crate::domain::vote::{
    Base, Declaration, Entry, Link, SettledBy, TieSettlement, Vote, VoteOption, VoteState, result,
};
use crate::text::report::{self as say, votes as tell};
use crate::text::{Language, dates};
use std::fmt::Write;

/// All votes that were opened or accepted; what was withdrawn or only drafted is nobody's business.
pub(super) fn votes(out: &mut String, workshop: &Workshop, language: Language) {
    heading(out, 2, language.say(say::VOTES));
    let public = |vote: &&Vote| match vote.state {
        VoteState::Open | VoteState::Closed | VoteState::Settled | VoteState::Accepted => true,
        VoteState::Drafted | VoteState::Withdrawn => false,
    };
    let mut any = false;
    for vote in workshop.votes.values().filter(public) {
        any = true;
        heading(out, 3, &escape(&vote.question));
        facts(out, workshop, vote, language);
        if let Some(result) = result(workshop, vote)
            && let Some(declared) = &vote.declaration
        {
            counted(out, vote, declared, &result, language);
        }
        accepted(out, vote, language);
    }
    if !any {
        let _ = writeln!(out, "{}", language.say(say::NONE));
    }
}

fn facts(out: &mut String, workshop: &Workshop, vote: &Vote, language: Language) {
    if let Some(link) = &vote.link {
        let earlier = |id: &_| {
            let vote = workshop.votes.get(id);
            vote.map_or_else(String::new, |vote| escape(&vote.question))
        };
        let line = match link {
            Link::RunOff { of } => tell::run_off_of(language, &earlier(of)),
            Link::SecondRound { of } => tell::second_round_of(language, &earlier(of)),
        };
        let _ = writeln!(out, "- {line}");
    }
    if let Some(declared) = &vote.declaration {
        let _ = writeln!(out, "- {}", rule(declared, language));
    }
    if !vote.agreed.is_empty() {
        let options = vote.agreed.iter().filter_map(|letter| vote.option(letter));
        let options: Vec<String> = options.map(named).collect();
        let before = language.say(say::AGREED_BEFORE);
        let _ = writeln!(out, "- {before}: {}", options.join("; "));
    }
    if let (Some(opened), zone) = (vote.opened_at, workshop.zone()) {
        let day = dates::long_date(language, zone.date(opened));
        let span = super::span(language, zone, opened, vote.closed_at);
        let _ = writeln!(out, "- {day}, {span} {}", zone.name());
    }
    if vote.reopened > 0 {
        let _ = writeln!(out, "- {}", language.say(say::REOPENED));
    }
    if let (VoteState::Open, Some(turnout)) = (vote.state, vote.turnout()) {
        let _ = writeln!(out, "- {}", tell::still_open(language, turnout));
    }
}

/// `A. Blank spot di hulu`, escaped.
fn named(option: &VoteOption) -> String {
    format!("{}. {}", option.id, escape(&option.text))
}

fn rule(declared: &Declaration, language: Language) -> String {
    let mut parts = vec![tell::rule(language, &declared.method)];
    parts.extend(declared.cut.map(|cut| tell::cut(language, cut)));
    if declared.method.entry() == Entry::Ballots {
        parts.push(language.say(tell::openness(declared.openness)).to_owned());
    }
    parts.push(language.say(tell::quorum(declared.quorum)).to_owned());
    parts.join(" · ")
}

fn counted(
    out: &mut String,
    vote: &Vote,
    declared: &Declaration,
    result: &VoteResult,
    language: Language,
) {
    let line = match result.entry {
        Entry::Ballots => {
            let voters = declared.voters.len() as u64;
            tell::ballots(language, result.valid, result.blank, voters)
        }
        Entry::Totals => {
            let present = tell::present(language, declared.present);
            format!("{present} {}", language.say(say::FROM_TOTALS))
        }
    };
    let _ = writeln!(out, "- {line}");
    remarks(out, vote, result, language);
    out.push('\n');
    match &result.detail {
        Detail::Fist { counts, outcome } => fist(out, counts, *outcome, language),
        Detail::Totals
        | Detail::Hands
        | Detail::Dots { .. }
        | Detail::Ranking(_)
        | Detail::Criteria(_) => table(out, declared, result, language),
    }
}

fn remarks(out: &mut String, vote: &Vote, result: &VoteResult, language: Language) {
    let mut lines: Vec<String> = Vec::new();
    let changed = [result.taken_back, result.replaced, result.corrected];
    if changed.iter().any(|&n| n > 0) {
        lines.push(tell::changed(language, changed));
    }
    lines.extend(result.quorum.map(|q| tell::quorum_result(language, q)));
    lines.extend(result.lead.map(|lead| tell::lead(language, lead)));
    lines.extend(result.tie.as_ref().map(|tie| tell::tie(language, tie)));
    for by in &result.settled_by {
        lines.push(match by {
            SettledBy::SecondKey => language.say(say::SECOND_KEY).to_owned(),
            SettledBy::Settlement(how) => tell::settled(language, how),
        });
    }
    if let Some((how, reason)) = &vote.settlement {
        if let TieSettlement::Decision { by, .. } = how {
            lines.push(format!("{}: {}", language.say(say::BY), escape(by)));
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
    for line in lines {
        let _ = writeln!(out, "- {line}");
    }
}

fn because(reason: &str, language: Language) -> String {
    format!("{}: {}", language.say(say::REASON), escape(reason))
}

fn fist(
    out: &mut String,
    counts: &[u64; 6],
    outcome: Option<crate::domain::tally::Outcome>,
    language: Language,
) {
    columns(out, &["0", "1", "2", "3", "4", "5"].map(str::to_owned), 0);
    row(out, &counts.map(|n| dates::number(language, n)));
    let outcome = outcome.map_or(say::NO_BALLOTS, tell::outcome);
    let _ = writeln!(out, "\n{}", language.say(outcome));
}

/// The options in the order that holds in the end; those outside the order stand last.
fn table(out: &mut String, declared: &Declaration, result: &VoteResult, language: Language) {
    if result.levels.is_empty() {
        let _ = writeln!(out, "{}", language.say(say::NO_BALLOTS));
        return;
    }
    let with_supporters = result.options.iter().any(|o| o.supporters.is_some());
    let with_share = result.options.iter().any(|o| o.share.is_some());
    let mut names = vec![say::RANK, say::OPTION, tell::score_of(&declared.method)];
    if with_supporters {
        names.push(say::SUPPORTERS);
    }
    let mut names: Vec<String> = names.iter().map(|&n| language.say(n).to_owned()).collect();
    if with_share {
        names.push(format!("% {}", language.say(tell::base(base_of(declared)))));
    }
    names.push(language.say(say::TAKEN).to_owned());
    columns(out, &names, 2);
    let mut options: Vec<&OptionResult> = result.options.iter().collect();
    options.sort_by_key(|option| option.settled_rank.unwrap_or(usize::MAX));
    for option in options {
        let mut cells = option_cells(declared, result, option, language);
        if with_supporters {
            let n = option.supporters;
            cells.push(n.map_or_else(String::new, |n| dates::number(language, n)));
        }
        if with_share {
            let share = option.share;
            cells.push(share.map_or_else(String::new, |share| format!("{}%", share.percent())));
        }
        let taken = result.taken.iter().flatten().flatten();
        let is_taken = taken.into_iter().any(|letter| *letter == option.option);
        cells.push(if is_taken {
            "✓".to_owned()
        } else {
            String::new()
        });
        row(out, &cells);
    }
}

/// What percentages are of; totals have no valid ballots.
fn base_of(declared: &Declaration) -> Base {
    match declared.method.entry() {
        Entry::Ballots => declared.base,
        Entry::Totals => Base::Present,
    }
}

fn option_cells(
    declared: &Declaration,
    result: &VoteResult,
    option: &OptionResult,
    language: Language,
) -> Vec<String> {
    let rank = option
        .settled_rank
        .map_or_else(|| "–".to_owned(), |rank| rank.to_string());
    let text = declared.options.iter().find(|o| o.id == option.option);
    let mut text = text.map_or_else(String::new, named);
    if option.tied {
        let _ = write!(text, " ({})", language.say(say::TIED));
    }
    if let Detail::Criteria(detail) = &result.detail
        && detail.apart.contains(&option.option)
    {
        let _ = write!(text, " ({})", language.say(say::TOO_FEW_RATERS));
    }
    let score = option.score.as_ref();
    let score = score.map_or_else(|| "–".to_owned(), |score| tell::score(language, score));
    vec![rank, text, score]
}

fn accepted(out: &mut String, vote: &Vote, language: Language) {
    let Some(accepted) = &vote.acceptance else {
        return;
    };
    let taken = accepted.taken.iter().flatten();
    let taken: Vec<String> = taken
        .filter_map(|letter| vote.option(letter))
        .map(named)
        .collect();
    let by = language.say(tell::decided_by(accepted.decided_by));
    let word = language.say(say::TAKEN);
    let _ = writeln!(out, "\n{word} ({by}): {}", taken.join("; "));
    if let Some(reason) = &accepted.reason {
        let _ = writeln!(out, "\n{}", because(reason, language));
    }
}

/// Everything the room has accepted, in order.
pub(super) fn priorities(out: &mut String, workshop: &Workshop, language: Language) {
    heading(out, 2, language.say(say::PRIORITIES));
    let ranked = crate::domain::priorities::priorities(workshop);
    if ranked.is_empty() {
        let _ = writeln!(out, "{}", language.say(say::NONE));
        return;
    }
    let names = [say::RANK, say::OPTION, say::ASPECT, say::DECIDED];
    columns(out, &names.map(|name| language.say(name).to_owned()), 4);
    for priority in &ranked {
        let aspect = priority
            .aspect
            .as_deref()
            .and_then(|id| workshop.aspect(id));
        let aspect = aspect.map_or("", |aspect| language.label(&aspect.name));
        let by = language.say(tell::decided_by(priority.decided_by));
        let question = workshop
            .vote(priority.vote)
            .map_or("", |vote| &vote.question);
        let cells = [
            priority.rank.to_string(),
            escape(&priority.text),
            escape(aspect),
            format!("{by}: {}", escape(question)),
        ];
        row(out, &cells);
    }
    if let Some((_, reason)) = &workshop.priority_order {
        let word = language.say(say::REORDERED);
        let _ = writeln!(out, "\n{word}. {}", because(reason, language));
    }
}
