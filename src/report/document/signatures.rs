//! Who leads, organises, takes notes and signs.

use super::Block;
use crate::domain::details::{Details, Person};
use crate::report::block::Signature;
use crate::text::{Language, Phrase, agreement as say};

/// Those who lead, organise and take notes, each with the name of the role.
pub(super) const fn leaders(details: &Details) -> [(Phrase, &Person); 3] {
    [
        (say::CHAIR, &details.chair),
        (say::COMMITTEE_HEAD, &details.committee_head),
        (say::NOTE_TAKER, &details.note_taker),
    ]
}

/// A name with the office behind it.
pub(super) fn named(person: &Person) -> String {
    let parts = [&person.name, &person.position];
    let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// The places to sign under `dated`, the place and date. Those who lead, organise and take notes always have one.
pub(super) fn signatures(details: &Details, dated: String, language: Language) -> Block {
    let lead = leaders(details).map(|(role, person)| signature(language.say(role), person));
    let others = details.signers.iter().map(|person| signature("", person));
    Block::Signatures(dated, lead.into_iter().chain(others).collect())
}

/// A place to sign for a person in a role.
pub(super) fn signature(role: &str, person: &Person) -> Signature {
    let above = [role, &person.position].into_iter().filter(|line| !line.is_empty()).map(str::to_owned);
    Signature { above: above.collect(), name: person.name.clone(), nip: person.nip.clone() }
}
