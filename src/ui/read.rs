//! The agreement as it is read to the room: the paper that stands to be signed, else the one that was signed last, made
//! once for many pictures.

use super::ctx::Room;
use super::memo::Memo;
use crate::domain::Seal;
use crate::domain::agreement::{Annex, Part};
use crate::report::document::{AgreementPaper, Style, agreement_papers, outdated_words};
use crate::report::json::Head;
use crate::text::Language;
use std::ops::Deref;
use std::rc::Rc;

/// What a paper follows from: how many records, the last of them, the language.
type Key = (usize, Option<Seal>, Language);

/// What was made last.
pub type Readings = Memo<Key, Rc<Reading>>;

/// A paper as it is read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The paper.
    pub paper: AgreementPaper,
    /// Parts with words of their own that were given before the record changed.
    pub outdated: Vec<Part>,
}

impl Deref for Reading {
    type Target = AgreementPaper;

    fn deref(&self) -> &AgreementPaper {
        &self.paper
    }
}

impl Room<'_> {
    /// The paper that is read, without the annexes that hold the record itself.
    pub fn read(&self) -> Rc<Reading> {
        let records = self.history.records().len();
        let key = (records, self.history.sum(records as u64), self.language());
        self.readings
            .get(key, || Rc::new(Reading { paper: self.paper(), outdated: outdated_words(self.workshop, self.head()) }))
    }

    /// What the journal is known by where the sum does not matter.
    pub fn head(&self) -> Head<'static> {
        let at = self.history.records().last().map_or(self.now, |record| record.at);
        Head { records: self.history.records().len() as u64, at, sum: "" }
    }

    fn paper(&self) -> AgreementPaper {
        let style = Style { language: self.language(), names: false, desk: false };
        let papers = agreement_papers(self.history, self.workshop, self.head(), style);
        let mut paper = papers.into_iter().last().unwrap_or_default();
        paper.passages.retain(|passage| is_read(&passage.part));
        paper
    }
}

/// Whether a part is read to the room: not how many came of whom, and not the record itself as far as nothing was changed
/// in it.
fn is_read(part: &Part) -> bool {
    match part {
        Part::Changed(part) => **part != Part::Annex(Annex::Attendance),
        Part::Annex(annex) => matches!(annex, Annex::Agreed | Annex::NotAgreed | Annex::Assigned),
        Part::Title
        | Part::Opening
        | Part::People
        | Part::Considered
        | Part::Agrees
        | Part::Warnings
        | Part::Accepted(_)
        | Part::Order
        | Part::Carried
        | Part::Sheet(..)
        | Part::Decisions
        | Part::NotAgreed
        | Part::Questions
        | Part::Annexes
        | Part::Purpose
        | Part::Ways
        | Part::Closing
        | Part::Signatures => true,
    }
}
