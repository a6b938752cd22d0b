//! What a count amounts to: a table of the options, or how many fingers were shown.

use super::named;
use crate::domain::tally::Outcome;
use crate::domain::vote::result::{Detail, OptionResult, VoteResult};
use crate::domain::vote::{Acceptance, Base, Declaration, Entry, Letter, Score, Share, Vote};
use crate::report::block::Block;
use crate::report::chart::{Bar, Chart, ChartKind};
use crate::report::table::{Cell, Table, Value};
use crate::text::report::{self as say, votes as tell};
use crate::text::vote::{apart, criteria as criterion};
use crate::text::{Language, dates};
use std::fmt::Write;

/// The count of a vote; what the room accepted is ticked where `sound`, where the record does not contradict it.
pub(super) fn counts(vote: &Vote, result: &VoteResult, sound: bool, language: Language) -> Vec<Block> {
    let Some(declared) = &vote.declaration else {
        return Vec::new();
    };
    match &result.detail {
        Detail::Fist { counts, outcome } => {
            let proposal = declared.options.iter().map(|o| Block::plain(o.text.clone()));
            proposal.chain(fist(counts, *outcome, language)).collect()
        }
        Detail::Totals | Detail::Hands | Detail::Dots { .. } | Detail::Ranking(_) | Detail::Criteria(_) => {
            vec![table(vote, declared, result, sound, language)]
        }
    }
}

fn fist(counts: &[u64; 6], outcome: Option<Outcome>, language: Language) -> Vec<Block> {
    let outcome = outcome.map_or(say::NO_BALLOTS, tell::outcome);
    vec![
        Block::Table(Table::new(
            ["0", "1", "2", "3", "4", "5"].map(str::to_owned).to_vec(),
            0,
            vec![counts.map(|n| Cell::count(dates::number(language, n), n)).to_vec()],
        )),
        Block::plain(language.say(outcome)),
    ]
}

/// The options in the order that holds in the end; those outside the order stand last. What a count would take was
/// taken by nobody before the room accepted it.
fn table(vote: &Vote, declared: &Declaration, result: &VoteResult, sound: bool, language: Language) -> Block {
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
    columns.extend(vote.acceptance.as_ref().map(|_| language.say(say::TAKEN).to_owned()));
    let mut options: Vec<&OptionResult> = result.options.iter().collect();
    options.sort_by_key(|option| option.settled_rank.unwrap_or(usize::MAX));
    let row = |option: &OptionResult| {
        let mut cells = option_cells(declared, result, option, language);
        if with_supporters {
            let n = option.supporters;
            cells.push(n.map(|n| Cell::count(dates::number(language, n), n)).unwrap_or_default());
        }
        if with_share {
            cells.push(option.share.map(percent).unwrap_or_default());
        }
        cells.extend(vote.acceptance.as_ref().map(|accepted| ticked(accepted, result, &option.option, sound).into()));
        cells
    };
    Block::Table(Table::new(columns, 2, options.into_iter().map(row).collect()))
}

/// The tick of what was accepted; a question mark at what the count takes where the record contradicts it.
fn ticked(accepted: &Acceptance, result: &VoteResult, option: &Letter, sound: bool) -> &'static str {
    let counted = || result.taken.iter().flatten().flatten().any(|letter| letter == option);
    match sound {
        true if accepted.taken.iter().flatten().any(|letter| letter == option) => "✓",
        false if counted() => "?",
        true | false => "",
    }
}

/// What percentages are of; totals have no valid ballots.
fn base_of(declared: &Declaration) -> Base {
    match declared.method.entry() {
        Entry::Ballots => declared.base,
        Entry::Totals => Base::Present,
    }
}

/// A share in whole per cent; a spreadsheet keeps all of it.
fn percent(share: Share) -> Cell {
    // Ballots of a workshop are far below 2^53.
    #[expect(clippy::cast_precision_loss, reason = "see above")]
    let exact = share.part as f64 / share.of.max(1) as f64;
    Cell::new(format!("{}%", share.percent()), Value::Percent(exact))
}

fn option_cells(declared: &Declaration, result: &VoteResult, option: &OptionResult, language: Language) -> Vec<Cell> {
    let rank = option.settled_rank.map_or_else(|| "–".into(), |rank| Cell::count(rank.to_string(), rank as u64));
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
    let shown = |score: Option<&Score>| {
        score.map_or_else(|| "–".into(), |score| Cell::new(tell::score(language, score), Value::Number(score.as_f64())))
    };
    let mut cells = vec![rank, text.into()];
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

/// The scores as bars, in the order that holds in the end; none of a count without scores.
pub(super) fn bars(vote: &Vote, result: &VoteResult, language: Language) -> Option<Block> {
    let declared = vote.declaration.as_ref()?;
    let mut options: Vec<&OptionResult> = result.options.iter().filter(|option| option.score.is_some()).collect();
    options.sort_by_key(|option| option.settled_rank.unwrap_or(usize::MAX));
    let bar = |option: &OptionResult| {
        let score = option.score.as_ref()?;
        let name = vote.option(&option.option).map_or_else(|| option.option.clone(), named);
        Some(Bar { name, value: score.as_f64(), text: tell::score(language, score), formula: None })
    };
    let bars: Vec<Bar> = options.into_iter().filter_map(bar).collect();
    let most = bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
    let title = format!("{} · {}", vote.question, language.say(tell::score_of(&declared.method)));
    (!bars.is_empty()).then_some(Block::Chart(Chart { title, kind: ChartKind::Bars { bars, most }, is_told: true }))
}
