//! Votes as JSON. A counted vote holds the ballots in the form that `mufakat tally` reads, so that anybody can count
//! them again; an open one holds the turnout alone.

use super::instant;
use crate::domain::attendance::Code;
use crate::domain::vote::audit::Audit;
use crate::domain::vote::form::{FormBallot, FormKind, Said, tally_form};
use crate::domain::vote::{
    Base, Choice, Contradiction, DecidedBy, Entry, Letter, Link, Lot, Method, Openness, Quorum, RankingRule, TieRule,
    TieSettlement, Vote, VoteOption, VoteState, contradictions,
};
use crate::domain::{Id, Workshop, Zone};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// One vote.
#[derive(Debug, Serialize)]
pub(super) struct ShowVote<'a> {
    id: Id,
    question: &'a str,
    method: Option<&'static str>,
    settings: Value,
    state: VoteState,
    turnout: Option<Turnout>,
    options: Vec<ShowOption<'a>>,
    session: Option<&'a str>,
    aspect: Option<&'a str>,
    link: Option<&'a Link>,
    agreed: &'a [Letter],
    declared: Option<Declared<'a>>,
    opened_at: Option<String>,
    closed_at: Option<String>,
    seal: Option<String>,
    fingerprint: Option<String>,
    reopened: u32,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    counted: Option<Counted>,
    settlement: Option<Settlement<'a>>,
    lots: Vec<ShowLot<'a>>,
    audits: Vec<ShowAudit<'a>>,
    accepted: Option<Accepted<'a>>,
    contradictions: Vec<Value>,
}

#[derive(Debug, Serialize)]
struct Turnout {
    cast: u32,
    voters: u32,
}

#[derive(Debug, Serialize)]
struct ShowOption<'a> {
    id: &'a str,
    text: &'a str,
    item: Option<Id>,
    row: Option<Id>,
}

/// What was fixed at opening, beside method and settings.
#[derive(Debug, Serialize)]
struct Declared<'a> {
    cut: Option<u32>,
    ties: TieRule,
    shared_ranks: Option<bool>,
    panel: Option<bool>,
    openness: Openness,
    base: Base,
    quorum: Quorum,
    present: u32,
    entitled: u32,
    voters: Vec<&'a str>,
}

/// What exists only once the vote is counted: the ballots, and what they amount to.
#[derive(Debug, Serialize)]
struct Counted {
    kind: &'static str,
    candidates: Vec<Letter>,
    ballots: Vec<Value>,
    result: super::result::ShowResult,
}

#[derive(Debug, Serialize)]
struct Settlement<'a> {
    how: &'a TieSettlement,
    reason: Option<&'a str>,
}

/// A lot that was drawn, whatever decided in the end.
#[derive(Debug, Serialize)]
struct ShowLot<'a> {
    seal: Option<String>,
    word: &'a str,
    order: &'a [Letter],
}

/// Papers compared with what was entered; which differ stays with the witnesses.
#[derive(Debug, Serialize)]
struct ShowAudit<'a> {
    at: String,
    dice: &'a str,
    sample: u32,
    of: u32,
    different: usize,
}

#[derive(Debug, Serialize)]
struct Accepted<'a> {
    at: String,
    taken: &'a [Vec<Letter>],
    decided_by: DecidedBy,
    reason: Option<&'a str>,
}

pub(super) fn show<'a>(workshop: &'a Workshop, vote: &'a Vote, zone: Zone) -> ShowVote<'a> {
    let method = vote.declaration.as_ref().map(|declared| &declared.method);
    let settlement = vote.settlement.as_ref();
    ShowVote {
        id: vote.id,
        question: &vote.question,
        method: method.map(method_name),
        settings: method.map_or(Value::Null, settings),
        state: vote.state,
        turnout: vote.turnout().map(|turnout| Turnout { cast: turnout.ballots, voters: turnout.voters }),
        options: vote.options.iter().map(option).collect(),
        session: vote.session.as_deref(),
        aspect: vote.aspect.as_deref(),
        link: vote.link.as_ref(),
        agreed: &vote.agreed,
        declared: declared(vote),
        opened_at: vote.opened_at.map(|at| instant(zone, at)),
        closed_at: vote.closed_at.map(|at| instant(zone, at)),
        seal: vote.seal.map(|seal| seal.to_string()),
        fingerprint: vote.seal.map(|seal| seal.fingerprint()),
        reopened: vote.reopened,
        counted: counted(workshop, vote),
        settlement: settlement.map(|(how, reason)| Settlement { how, reason: reason.as_deref() }),
        lots: vote.lots.iter().map(lot).collect(),
        audits: vote.audits.iter().map(|audit| self::audit(audit, zone)).collect(),
        accepted: vote.acceptance.as_ref().map(|accepted| Accepted {
            at: instant(zone, accepted.at),
            taken: &accepted.taken,
            decided_by: accepted.decided_by,
            reason: accepted.reason.as_deref(),
        }),
        contradictions: contradictions(workshop, vote).iter().map(contradiction).collect(),
    }
}

fn contradiction(what: &Contradiction) -> Value {
    match what {
        Contradiction::NothingCounted => json!({ "kind": "nothing_counted" }),
        Contradiction::TieOpen => json!({ "kind": "tie_open" }),
        Contradiction::NoQuorum => json!({ "kind": "no_quorum" }),
        Contradiction::NotCarried => json!({ "kind": "not_carried" }),
        Contradiction::Taken { counted } => json!({ "kind": "taken", "counted": counted }),
        Contradiction::Way { counted } => json!({ "kind": "way", "counted": counted }),
        Contradiction::ReasonMissing => json!({ "kind": "reason_missing" }),
        Contradiction::NoTie => json!({ "kind": "no_tie" }),
        Contradiction::Settlement => json!({ "kind": "settlement" }),
        Contradiction::RunOff => json!({ "kind": "run_off" }),
        Contradiction::LotOrder => json!({ "kind": "lot_order" }),
    }
}

fn lot(lot: &Lot) -> ShowLot<'_> {
    ShowLot { seal: lot.seal.map(|seal| seal.to_string()), word: &lot.word, order: &lot.order }
}

fn audit(audit: &Audit, zone: Zone) -> ShowAudit<'_> {
    ShowAudit {
        at: instant(zone, audit.at),
        dice: audit.dice.as_str(),
        sample: audit.sample,
        of: audit.of,
        different: audit.differing.len(),
    }
}

fn option(option: &VoteOption) -> ShowOption<'_> {
    ShowOption { id: &option.id, text: &option.text, item: option.item, row: option.row }
}

/// The name by which `mufakat tally` knows the count that decides.
const fn method_name(method: &Method) -> &'static str {
    match method {
        Method::Choice { entry } => by_entry(*entry, "plurality"),
        Method::Approval { entry, .. } => by_entry(*entry, "approval"),
        Method::Dots { entry, .. } => by_entry(*entry, "dots"),
        Method::Ranking { rule, .. } => match rule {
            RankingRule::Borda => "borda",
            RankingRule::Schulze => "schulze",
        },
        Method::Criteria { .. } => "criteria_mean",
        Method::Fist { .. } => "fist",
    }
}

const fn by_entry(entry: Entry, ballots: &'static str) -> &'static str {
    match entry {
        Entry::Ballots => ballots,
        Entry::Totals => "totals",
    }
}

/// The numbers of the method, by the names that `mufakat tally` knows.
fn settings(method: &Method) -> Value {
    match method {
        Method::Choice { .. } | Method::Fist { .. } => json!({}),
        Method::Approval { max_choices, .. } => limit(*max_choices),
        Method::Ranking { length, .. } => limit(*length),
        Method::Dots { dots, max_per_item, .. } => json!({ "dots": dots, "max_per_item": max_per_item }),
        Method::Criteria { criteria, low, high, .. } => {
            let names: Vec<&str> = criteria.iter().map(|c| c.name.as_str()).collect();
            let weight = |c: &crate::domain::vote::Criterion| (c.name.clone(), c.weight.into());
            let weights: Map<String, Value> = criteria.iter().map(weight).collect();
            json!({ "criteria": names, "scale": [low, high], "weights": weights })
        }
    }
}

fn limit(most: Option<u32>) -> Value {
    match most {
        Some(most) => json!({ "max_choices": most }),
        None => json!({}),
    }
}

fn declared(vote: &Vote) -> Option<Declared<'_>> {
    let declared = vote.declaration.as_ref()?;
    let (shared_ranks, panel) = match declared.method {
        Method::Ranking { shared, .. } => (Some(shared), None),
        Method::Criteria { panel, .. } => (None, Some(panel)),
        Method::Choice { .. } | Method::Approval { .. } | Method::Dots { .. } | Method::Fist { .. } => (None, None),
    };
    Some(Declared {
        cut: declared.cut,
        ties: declared.ties,
        shared_ranks,
        panel,
        openness: declared.openness,
        base: declared.base,
        quorum: declared.quorum,
        present: declared.present,
        entitled: declared.entitled,
        voters: declared.voters.iter().map(Code::as_str).collect(),
    })
}

fn counted(workshop: &Workshop, vote: &Vote) -> Option<Counted> {
    let result = crate::domain::vote::result(workshop, vote)?;
    let form = tally_form(vote)?;
    Some(Counted {
        kind: form.kind.name(),
        candidates: form.candidates,
        ballots: form.ballots.iter().map(|b| ballot(form.kind, b)).collect(),
        result: super::result::show(result),
    })
}

fn ballot(kind: FormKind, ballot: &FormBallot) -> Value {
    let mut shown = Map::new();
    shown.insert("count".to_owned(), ballot.count.into());
    let (field, said) = said(kind, &ballot.said);
    shown.insert(field.to_owned(), said);
    if let Some(voter) = &ballot.voter {
        shown.insert("voter".to_owned(), voter.as_str().into());
    }
    Value::Object(shown)
}

/// The field of a ballot and what stands in it; an abstention is a field with nothing in it.
fn said(kind: FormKind, said: &Said) -> (&'static str, Value) {
    let field = match kind {
        FormKind::Ranked => "ranking",
        FormKind::Choice | FormKind::Approval => "approvals",
        FormKind::Dots => "dots",
        FormKind::Criteria => "criteria",
        FormKind::Fist => "fist",
        FormKind::Totals => "totals",
    };
    let value = match said {
        Said::Totals(totals) => json!(totals),
        Said::Choice(Choice::Approvals(letters)) => json!(letters),
        Said::Choice(Choice::Dots(dots)) => json!(dots),
        Said::Choice(Choice::Ranking(ranking)) => json!(ranking),
        Said::Choice(Choice::Criteria(scores)) => json!(scores),
        Said::Choice(Choice::Fist(fingers)) => json!(fingers),
        Said::Choice(Choice::Blank) => match kind {
            FormKind::Ranked | FormKind::Choice | FormKind::Approval => json!([]),
            FormKind::Dots | FormKind::Criteria | FormKind::Totals => json!({}),
            FormKind::Fist => Value::Null,
        },
    };
    (field, value)
}
