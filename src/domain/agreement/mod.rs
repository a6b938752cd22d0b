//! The agreement that is signed (*berita acara*): its parts, the words that the room gave to some of them, and when it
//! was signed. What it says is made from the rest of the workshop; nothing of that is kept here.

mod command;
mod event;
mod part;
#[cfg(test)]
mod tests;

pub use command::AgreementCommand;
pub use event::AgreementEvent;
pub use part::{Annex, Part, Point};

use super::line::{clean, is_line, line};
use super::plain::is_hidden;
use super::vote::VoteState;
use super::{At, Inconsistent, Refusal, Workshop};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// The longest wording of a part, in characters.
pub const MAX_CHARS: usize = 4000;

/// What is known of the agreement beside the record that it is made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Words that the room gave to parts, in place of those that are made.
    pub worded: BTreeMap<Part, Wording>,
    /// When it was signed, and each change of it, in this order.
    pub signed: Vec<Signing>,
}

/// Words in place of those that are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The words, one paragraph of 1 to [`MAX_CHARS`] characters.
    pub text: String,
    /// What was made of the record when they were given.
    pub made: String,
}

/// A paper that was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signing {
    /// Records that it was made from.
    pub records: u64,
    /// When that was noted.
    pub at: Timestamp,
}

/// Why the agreement stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgreementRefusal {
    /// It has no such part, or not one of words.
    NoWords,
    /// More than [`MAX_CHARS`] characters; the number typed.
    TooLong(usize),
    /// The part has no words of its own.
    NotWorded,
    /// Not a number of records that there are, or one that was signed already.
    Records,
    /// It is not signed.
    NotSigned,
}

impl Workshop {
    /// Whether the agreement is signed: from then on its documents are final.
    pub const fn is_signed(&self) -> bool {
        !self.agreement.signed.is_empty()
    }

    /// How many changes of the signed agreement were signed.
    pub fn changes_signed(&self) -> usize {
        self.agreement.signed.len().saturating_sub(1)
    }
}

/// The events of a command about the agreement.
pub(super) fn decide(workshop: &Workshop, command: AgreementCommand, at: At) -> Result<Vec<AgreementEvent>, Refusal> {
    let event = match command {
        AgreementCommand::Word { part, text, made } => {
            let text = clean(&text);
            let made = if text.is_empty() { String::new() } else { clean(&made) };
            AgreementEvent::AgreementWorded { part, text, made }
        }
        AgreementCommand::Sign { records } if records >= at.record => {
            return Err(Refusal::Agreement(AgreementRefusal::Records));
        }
        AgreementCommand::Sign { records } => AgreementEvent::AgreementSigned { records, at: at.time },
        AgreementCommand::Revoke { reason } => {
            AgreementEvent::AgreementSigningRevoked { reason: line(&reason).map_err(Refusal::reason)? }
        }
    };
    fits(workshop, &event)?;
    Ok(vec![event])
}

/// Whether the event may happen now.
fn fits(workshop: &Workshop, event: &AgreementEvent) -> Result<(), Refusal> {
    let Agreement { worded, signed } = &workshop.agreement;
    let must = |holds: bool, why| if holds { Ok(()) } else { Err(Refusal::Agreement(why)) };
    match event {
        AgreementEvent::AgreementWorded { part, text, made } => {
            must(has_words(workshop, part), AgreementRefusal::NoWords)?;
            must(!text.is_empty() || worded.contains_key(part), AgreementRefusal::NotWorded)?;
            let longest = text.chars().count().max(made.chars().count());
            must(longest <= MAX_CHARS, AgreementRefusal::TooLong(longest))?;
            let is_paragraph = |text: &str| text.trim().len() == text.len() && !text.chars().any(is_hidden);
            must(is_paragraph(text) && is_paragraph(made), AgreementRefusal::NoWords)
        }
        AgreementEvent::AgreementSigned { records, .. } => {
            let before = signed.last().map_or(0, |signing| signing.records);
            must(*records > before, AgreementRefusal::Records)
        }
        AgreementEvent::AgreementSigningRevoked { reason } => {
            must(workshop.is_signed(), AgreementRefusal::NotSigned)?;
            if is_line(reason) { Ok(()) } else { Err(Refusal::ReasonMissing) }
        }
    }
}

/// Whether a part is of words, and what it is about is there.
fn has_words(workshop: &Workshop, part: &Part) -> bool {
    part.is_words()
        && match part {
            Part::Accepted(vote) => workshop.vote(*vote).is_some_and(|vote| vote.state == VoteState::Accepted),
            Part::Sheet(sheet, _) => workshop.sheet(sheet).is_some(),
            Part::Title
            | Part::Opening
            | Part::People
            | Part::Considered
            | Part::Agrees
            | Part::Warnings
            | Part::Order
            | Part::Carried
            | Part::Decisions
            | Part::NotAgreed
            | Part::Questions
            | Part::Annexes
            | Part::Purpose
            | Part::Ways
            | Part::Closing
            | Part::Signatures
            | Part::Annex(_)
            | Part::Changed(_) => true,
        }
}

/// Applies an event about the agreement.
pub(super) fn evolve(workshop: &mut Workshop, event: &AgreementEvent) -> Result<(), Inconsistent> {
    fits(workshop, event).map_err(|why| Inconsistent::refused(why, event.name(), "agreement", event.about()))?;
    let Agreement { worded, signed } = &mut workshop.agreement;
    match event {
        AgreementEvent::AgreementWorded { part, text, .. } if text.is_empty() => {
            worded.remove(part);
        }
        AgreementEvent::AgreementWorded { part, text, made } => {
            worded.insert(part.clone(), Wording { text: text.clone(), made: made.clone() });
        }
        AgreementEvent::AgreementSigned { records, at } => signed.push(Signing { records: *records, at: *at }),
        AgreementEvent::AgreementSigningRevoked { .. } => {
            signed.pop();
        }
    }
    Ok(())
}
