//! Votes with their rules, results and ties, and the priorities that came of them.

use super::{Block, Span, Table, heading, none};
use crate::domain::Workshop;
use crate::domain::tally::Outcome;
use crate::domain::vote::result::{Detail, OptionResult, VoteResult};
use crate::domain::vote::{
    Base, Declaration, Entry, Link, Lot, Score, SettledBy, TieSettlement, Vote, VoteOption, VoteState, contradictions,
    result,
};
use crate::text::report::{self as say, seal as sealed, votes as tell};
use crate::text::vote::{apart, audit, criteria as criterion};
use crate::text::{Language, contradiction, dates};
use std::fmt::Write;

/// All votes that were opened or accepted; what was withdrawn or only drafted is nobody's business.
pub fn votes(workshop: &Workshop, language: Language) -> Vec<Block> {
    let mut blocks = vec![heading(2, language, say::VOTES)];
    let public = |vote: &&Vote| match vote.state {
        VoteState::Open | VoteState::Closed | VoteState::Settled | VoteState::Accepted => true,
        VoteState::Drafted | VoteState::Withdrawn => false,
    };
    for vote in workshop.votes.values().filter(public) {
        blocks.push(Block::Heading(3, vote.question.clone()));
        let mut lines = facts(workshop, vote, language);
        let result = result(workshop, vote);
        let warned = contradicted(workshop, vote, language);
        if let (Some(result), Some(declared)) = (&result, &vote.declaration) {
            lines.extend(counted(vote, declared, result, language));
            blocks.push(Block::list(lines));
            blocks.extend(counts(declared, result, warned.is_empty(), language));
        } else if !lines.is_empty() {
            blocks.push(Block::list(lines));
        }
        blocks.extend(accepted(vote, language));
        let warning = |said: &String| strong(contradiction::warning(language, said));
        blocks.extend(warned.iter().map(warning));
    }
    if blocks.len() == 1 {
        blocks.push(none(language));
    }
    blocks
}

fn strong(text: String) -> Block {
    Block::Text(vec![Span::Strong(text)])
}

/// In what a vote contradicts its ballots.
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
        let span = super::span(language, zone, opened, vote.closed_at);
        lines.push(format!("{day}, {span} {}", zone.name()));
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

/// `A. Blank spot di hulu`.
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

fn counted(vote: &Vote, declared: &Declaration, result: &VoteResult, language: Language) -> Vec<String> {
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

fn because(reason: &str, language: Language) -> String {
    format!("{}: {reason}", language.say(say::REASON))
}

/// The count; what it takes is ticked where `sound`, where the record does not contradict it.
fn counts(declared: &Declaration, result: &VoteResult, sound: bool, language: Language) -> Vec<Block> {
    match &result.detail {
        Detail::Fist { counts, outcome } => {
            let proposal = declared.options.iter().map(|o| Block::plain(o.text.clone()));
            proposal.chain(fist(counts, *outcome, language)).collect()
        }
        Detail::Totals | Detail::Hands | Detail::Dots { .. } | Detail::Ranking(_) | Detail::Criteria(_) => {
            vec![table(declared, result, sound, language)]
        }
    }
}

fn fist(counts: &[u64; 6], outcome: Option<Outcome>, language: Language) -> Vec<Block> {
    let outcome = outcome.map_or(say::NO_BALLOTS, tell::outcome);
    vec![
        Block::Table(Table {
            columns: ["0", "1", "2", "3", "4", "5"].map(str::to_owned).to_vec(),
            numbers: 0,
            rows: vec![counts.map(|n| dates::number(language, n)).to_vec()],
        }),
        Block::plain(language.say(outcome)),
    ]
}

/// The options in the order that holds in the end; those outside the order stand last.
fn table(declared: &Declaration, result: &VoteResult, sound: bool, language: Language) -> Block {
    if result.levels.is_empty() {
        return Block::plain(language.say(say::NO_BALLOTS));
    }
    let with_supporters = result.options.iter().any(|o| o.supporters.is_some());
    let with_share = result.options.iter().any(|o| o.share.is_some());
    let named = |phrase| language.say(phrase).to_owned();
    let mut columns = vec![named(say::RANK), named(say::OPTION)];
    columns.extend(letters(declared, language));
    columns.push(named(tell::score_of(&declared.method)));
    if with_supporters {
        columns.push(named(say::SUPPORTERS));
    }
    if with_share {
        columns.push(format!("% {}", language.say(tell::base(base_of(declared)))));
    }
    columns.push(language.say(say::TAKEN).to_owned());
    let mut options: Vec<&OptionResult> = result.options.iter().collect();
    options.sort_by_key(|option| option.settled_rank.unwrap_or(usize::MAX));
    let row = |option: &OptionResult| {
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
        cells.push(match (is_taken, sound) {
            (true, true) => "✓".to_owned(),
            (true, false) => "?".to_owned(),
            (false, _) => String::new(),
        });
        cells
    };
    Block::Table(Table { columns, numbers: 2, rows: options.into_iter().map(row).collect() })
}

/// What percentages are of; totals have no valid ballots.
fn base_of(declared: &Declaration) -> Base {
    match declared.method.entry() {
        Entry::Ballots => declared.base,
        Entry::Totals => Base::Present,
    }
}

fn option_cells(declared: &Declaration, result: &VoteResult, option: &OptionResult, language: Language) -> Vec<String> {
    let rank = option.settled_rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
    let text = declared.options.iter().find(|o| o.id == option.option);
    let mut text = text.map_or_else(String::new, named);
    if option.tied {
        let _ = write!(text, " ({})", language.say(say::TIED));
    }
    if let Detail::Criteria(detail) = &result.detail
        && detail.apart.contains(&option.option)
    {
        let _ = write!(text, " ({})", language.say(apart(&declared.method)));
    }
    let shown = |score: Option<&Score>| score.map_or_else(|| "–".to_owned(), |score| tell::score(language, score));
    let mut cells = vec![rank, text];
    if let Detail::Criteria(detail) = &result.detail {
        let row = declared.index_of(&option.option);
        let row = row.and_then(|place| detail.cells.get(place));
        cells.extend(row.into_iter().flatten().map(|cell| shown(cell.mean.as_ref())));
    }
    cells.push(shown(option.score.as_ref()));
    cells
}

/// The heads of the columns of means.
fn letters(declared: &Declaration, language: Language) -> Vec<String> {
    let criteria = declared.method.criteria().iter();
    criteria.map(|c| criterion::letter(language, c)).collect()
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

/// Everything the room has accepted, in order.
pub fn priorities(workshop: &Workshop, language: Language) -> Vec<Block> {
    let mut blocks = vec![heading(2, language, say::PRIORITIES)];
    let ranked = crate::domain::priorities::priorities(workshop);
    if ranked.is_empty() {
        blocks.push(none(language));
        return blocks;
    }
    blocks.extend(warnings(workshop, language));
    let names = [say::RANK, say::OPTION, say::ASPECT, say::DECIDED];
    let mut rows = Vec::new();
    for priority in &ranked {
        let aspect = priority.aspect.as_deref().and_then(|id| workshop.aspect(id));
        let aspect = aspect.map_or("", |aspect| language.label(&aspect.name));
        let by = language.say(tell::decided_by(priority.decided_by));
        let question = workshop.vote(priority.vote).map_or("", |vote| &vote.question);
        rows.push(vec![
            priority.rank.to_string(),
            priority.text.clone(),
            aspect.to_owned(),
            format!("{by}: {question}"),
        ]);
    }
    blocks.push(Block::Table(Table {
        columns: names.map(|name| language.say(name).to_owned()).to_vec(),
        numbers: 4,
        rows,
    }));
    if let Some((_, reason)) = &workshop.priority_order {
        let word = language.say(say::REORDERED);
        let reason = because(reason, language);
        blocks.push(Block::Text(vec![Span::Plain(format!("{word}. {reason}"))]));
    }
    blocks
}
