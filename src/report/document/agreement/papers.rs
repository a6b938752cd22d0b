//! The papers of an agreement: the agreement itself and each change of it, those that were signed and the one that would
//! be signed now. A signed one is made of the records that it was made of then, whatever came later.

use super::amendment::{self, changes};
use super::{Passage, Source, blocks, passages};
use crate::domain::agreement::Signing;
use crate::domain::document::DocumentKind;
use crate::domain::{History, Seal, Workshop};
use crate::report::block::Document;
use crate::report::block::Standing;
use crate::report::document::{Asked, Style, closed};
use crate::report::json::Head;
use crate::text::Language;
use crate::text::agreement::{TITLE, amendment as tell};

/// A paper: the agreement, or a change of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paper {
    /// 0 is the agreement, 1 the first change of it.
    pub nth: usize,
    /// What it says.
    pub passages: Vec<Passage>,
    /// Records that it is made of, where it is signed.
    pub signed: Option<u64>,
    sum: Option<Seal>,
}

/// A state of the workshop that was signed.
struct State {
    signing: Signing,
    workshop: Workshop,
    sum: Option<Seal>,
}

/// All papers, in order. `now` is the workshop as it is, `head` where its journal ends. The last is the one to be read and
/// signed where anything has changed since the last signing.
pub fn papers(history: &History, now: &Workshop, head: Head<'_>, style: Style) -> Vec<Paper> {
    let states = signed_states(history, now);
    let Some(first) = states.first() else {
        return vec![Paper { nth: 0, passages: passages(now, head, style), signed: None, sum: None }];
    };
    let sums: Vec<Option<String>> = states.iter().map(|state| state.sum.map(|sum| sum.to_string())).collect();
    let sum = |nth: usize| sums.get(nth).and_then(Option::as_deref);
    let head_of = |nth: usize, state: &State| {
        let at = history.record(state.signing.records).map_or(state.signing.at, |record| record.at);
        Head { records: state.signing.records, at, sum: sum(nth).unwrap_or_default() }
    };
    let on = now.zone().date(first.signing.at);
    let amended = |nth: usize, before: &Workshop, (after, head): (&Workshop, Head<'_>)| {
        // Both as of the same day: that it is another day is no change.
        let [was, is] = [before, after].map(|workshop| passages(workshop, head, style));
        let changes = changes(&was, &is);
        let source = Source { workshop: after, head, style, signed_sum: sum(0) };
        (!changes.is_empty()).then(|| amendment::passages(source, nth, (first.signing, on), &changes))
    };
    let mut papers = Vec::new();
    for (nth, state) in states.iter().enumerate() {
        let head = head_of(nth, state);
        let before = nth.checked_sub(1).and_then(|before| states.get(before));
        let told = match before {
            None => Some(passages(&state.workshop, head, style)),
            Some(before) => amended(nth, &before.workshop, (&state.workshop, head)),
        };
        let signed = Some(state.signing.records);
        papers.push(Paper { nth, passages: told.unwrap_or_default(), signed, sum: state.sum });
    }
    let last = states.last().map_or(now, |state| &state.workshop);
    let pending = amended(states.len(), last, (now, head));
    papers.extend(pending.map(|passages| Paper { nth: states.len(), passages, signed: None, sum: None }));
    papers
}

fn signed_states(history: &History, now: &Workshop) -> Vec<State> {
    let state = |signing: &Signing| {
        let workshop = history.as_of(signing.records)?;
        Some(State { signing: *signing, workshop, sum: history.sum(signing.records) })
    };
    now.agreement.signed.iter().filter_map(state).collect()
}

/// The papers as documents. Those that were signed are final; the other one is as asked.
pub fn documents(history: &History, now: &Workshop, head: Head<'_>, asked: &Asked) -> Vec<Document> {
    let language = asked.style.language;
    let document = |paper: Paper| {
        let standing = match (paper.signed, paper.sum, asked.is_final) {
            (Some(records), sum, _) => {
                Standing::Final { records, sum: sum.map_or_else(String::new, |sum| sum.to_string()) }
            }
            (None, _, true) => Standing::Final { records: head.records, sum: head.sum.to_owned() },
            (None, _, false) => Standing::Draft,
        };
        let title = title_of(now, language, paper.nth);
        closed(DocumentKind::Agreement, title, blocks(paper.passages), (standing, language))
    };
    papers(history, now, head, asked.style).into_iter().map(document).collect()
}

/// What a file says of itself.
fn title_of(workshop: &Workshop, language: Language, nth: usize) -> String {
    let created = &workshop.created;
    format!("{}: {}, {}", name(language, nth), created.title, created.place.full_name())
}

/// What a paper is called: `Berita Acara`, `Perubahan Kesatu atas Berita Acara`.
pub fn name(language: Language, nth: usize) -> String {
    match nth {
        0 => language.say(TITLE).to_owned(),
        nth => tell::title(language, nth),
    }
}
