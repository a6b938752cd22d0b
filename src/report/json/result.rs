//! What a count amounts to, as JSON. Scores are the nearest numbers; the exact ones follow from the ballots beside
//! them.

use crate::domain::tally::Outcome;
use crate::domain::vote::result::{
    Agreement, CellResult, CriteriaDetail, Detail, Lead, OptionResult, RankingDetail, VoteResult,
};
use crate::domain::vote::{Entry, Letter, Score, SettledBy, Share};
use serde::Serialize;
use serde_json::{Value, json};

/// The result of a counted vote.
#[derive(Debug, Serialize)]
pub(super) struct ShowResult {
    entry: Entry,
    valid: u64,
    blank: u64,
    taken_back: usize,
    replaced: usize,
    corrected: usize,
    ranking: Vec<Vec<Letter>>,
    options: Vec<ShowOption>,
    cut: Option<u32>,
    tie: Option<Value>,
    settled: Vec<Vec<Letter>>,
    settled_by: Vec<Value>,
    taken: Option<Vec<Vec<Letter>>>,
    quorum: Option<Value>,
    lead: Option<Value>,
    detail: Value,
    agreement: Option<Value>,
}

#[derive(Debug, Serialize)]
struct ShowOption {
    id: Letter,
    score: Option<Value>,
    supporters: Option<u64>,
    percent: Option<u64>,
    rank: Option<usize>,
    tied: bool,
    settled_rank: Option<usize>,
}

pub(super) fn show(result: VoteResult) -> ShowResult {
    let tie = result
        .tie
        .map(|tie| json!({ "level": tie.level, "taken_before": tie.taken_before, "places_left": tie.places_left }));
    let quorum = result
        .quorum
        .map(|quorum| json!({ "took_part": quorum.took_part, "entitled": quorum.entitled, "met": quorum.met }));
    ShowResult {
        entry: result.entry,
        valid: result.valid,
        blank: result.blank,
        taken_back: result.taken_back,
        replaced: result.replaced,
        corrected: result.corrected,
        ranking: result.levels,
        options: result.options.into_iter().map(option).collect(),
        cut: result.cut,
        tie,
        settled: result.settled,
        settled_by: result.settled_by.iter().map(settled_by).collect(),
        taken: result.taken,
        quorum,
        lead: result.lead.map(lead),
        detail: detail(&result.detail),
        agreement: result.agreement.as_ref().map(agreement),
    }
}

fn option(option: OptionResult) -> ShowOption {
    ShowOption {
        score: option.score.as_ref().map(number),
        supporters: option.supporters,
        percent: option.share.map(Share::percent),
        rank: option.rank,
        tied: option.tied,
        settled_rank: option.settled_rank,
        id: option.option,
    }
}

/// Whole numbers without a decimal point.
fn number(score: &Score) -> Value {
    let shown = score.show('.');
    match shown.parse::<i64>() {
        Ok(whole) => whole.into(),
        Err(_) => score.as_f64().into(),
    }
}

fn settled_by(by: &SettledBy) -> Value {
    match by {
        SettledBy::SecondKey => json!({ "kind": "second_key" }),
        SettledBy::Settlement(how) => json!(how),
    }
}

fn lead(lead: Lead) -> Value {
    let (kind, share) = match lead {
        Lead::Majority(share) => ("majority", share),
        Lead::Plurality(share) => ("plurality", share),
        Lead::Tied(share) => ("tied", share),
    };
    json!({ "kind": kind, "votes": share.part, "of": share.of })
}

fn detail(detail: &Detail) -> Value {
    match detail {
        Detail::Totals | Detail::Hands => Value::Null,
        Detail::Dots { placed, unused } => json!({ "placed": placed, "unused": unused }),
        Detail::Ranking(detail) => ranking(detail),
        Detail::Criteria(detail) => criteria(detail),
        Detail::Fist { counts, outcome } => {
            json!({ "counts": counts, "outcome": outcome.map(outcome_name) })
        }
    }
}

fn ranking(detail: &RankingDetail) -> Value {
    let borda: Vec<Value> = detail.borda.iter().map(number).collect();
    json!({
        "rule": detail.rule,
        "borda": borda,
        "other_rule": detail.other_rule,
        "other_ranking": detail.other,
        "first_differs": detail.first_differs,
        "condorcet_winner": detail.condorcet_winner,
    })
}

fn criteria(detail: &CriteriaDetail) -> Value {
    let cell = |cell: &CellResult| {
        let mean = cell.mean.as_ref().map(number);
        json!({ "mean": mean, "raters": cell.raters, "spread": cell.spread })
    };
    let rows: Vec<Vec<Value>> = detail.cells.iter().map(|row| row.iter().map(cell).collect()).collect();
    let sums: Vec<Value> = detail.sums.iter().map(number).collect();
    json!({ "cells": rows, "raters": detail.raters, "sums": sums, "apart": detail.apart })
}

const fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Objection => "objection",
        Outcome::NoConsensus => "no_consensus",
        Outcome::ConsensusWithNotes => "consensus_with_notes",
        Outcome::Consensus => "consensus",
    }
}

fn agreement(agreement: &Agreement) -> Value {
    let disputed: Vec<Value> = agreement
        .disputed
        .iter()
        .map(|dispute| json!({ "a": dispute.a, "b": dispute.b, "share": number(&dispute.share) }))
        .collect();
    let neighbours: Vec<Value> = agreement.neighbours.iter().map(number).collect();
    json!({
        "w": agreement.w.as_ref().map(number),
        "d": agreement.d.as_ref().map(number),
        "disputed": disputed,
        "neighbours": neighbours,
    })
}
