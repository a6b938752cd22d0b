//! What the agreement has beside the record: own words, and when it was signed.

use super::instant;
use crate::domain::Workshop;
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct ShowAgreement<'a> {
    worded: Vec<ShowWording<'a>>,
    signed: Vec<ShowSigning>,
}

#[derive(Debug, Serialize)]
struct ShowWording<'a> {
    part: String,
    text: &'a str,
    made: &'a str,
}

#[derive(Debug, Serialize)]
struct ShowSigning {
    records: u64,
    at: String,
}

pub(super) fn agreement(workshop: &Workshop) -> ShowAgreement<'_> {
    let known = &workshop.agreement;
    let worded = known.worded.iter();
    let signed = known.signed.iter();
    ShowAgreement {
        worded: worded
            .map(|(part, one)| ShowWording { part: part.to_string(), text: &one.text, made: &one.made })
            .collect(),
        signed: signed.map(|one| ShowSigning { records: one.records, at: instant(workshop.zone(), one.at) }).collect(),
    }
}
