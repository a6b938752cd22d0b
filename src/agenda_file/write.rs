//! An agenda as the text of a file.

use super::tree::Node;
use super::{AgendaFile, clock};
use crate::domain::agenda::{Activity, Label, SessionPlan, Slot};
use crate::domain::swot::Aspect;
use crate::domain::vote::MethodKind;
use serde::Serialize;
use std::ops::Not;

/// The fields of an agenda file, in their order.
#[derive(Serialize)]
struct FileFields<'a> {
    id: &'a str,
    title: &'a Label,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<&'a Label>,
    aspects: &'a [Aspect],
    days: Vec<DayFields<'a>>,
}

/// The fields of a day.
#[derive(Serialize)]
struct DayFields<'a> {
    sessions: Vec<SessionFields<'a>>,
}

/// The fields of a session, in their order. What says nothing is left out.
#[derive(Serialize)]
struct SessionFields<'a> {
    id: &'a str,
    title: &'a Label,
    activity: Activity,
    #[serde(flatten)]
    slot: SlotFields,
    #[serde(skip_serializing_if = "Option::is_none")]
    least: Option<u32>,
    #[serde(skip_serializing_if = "Not::not")]
    fixed: bool,
    #[serde(skip_serializing_if = "Not::not")]
    protocol: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    friday: Option<SlotFields>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    aspects: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    method: Option<MethodKind>,
    #[serde(skip_serializing_if = "<[Label]>::is_empty")]
    prompts: &'a [Label],
    #[serde(skip_serializing_if = "<[Label]>::is_empty")]
    checklist: &'a [Label],
}

/// The fields of a start and a length.
#[derive(Serialize)]
struct SlotFields {
    start: String,
    minutes: u32,
}

impl From<Slot> for SlotFields {
    fn from(slot: Slot) -> Self {
        Self { start: clock(slot.start), minutes: slot.minutes }
    }
}

impl<'a> From<&'a SessionPlan> for SessionFields<'a> {
    fn from(plan: &'a SessionPlan) -> Self {
        Self {
            id: &plan.id,
            title: &plan.title,
            activity: plan.activity,
            slot: Slot { start: plan.start, minutes: plan.minutes }.into(),
            least: plan.least,
            fixed: plan.fixed,
            protocol: plan.protocol,
            friday: plan.friday.map(Into::into),
            aspects: &plan.aspects,
            speaker: plan.speaker.as_deref(),
            method: plan.method,
            prompts: &plan.prompts,
            checklist: &plan.checklist,
        }
    }
}

impl<'a> From<&'a Vec<SessionPlan>> for DayFields<'a> {
    fn from(sessions: &'a Vec<SessionPlan>) -> Self {
        Self { sessions: sessions.iter().map(Into::into).collect() }
    }
}

/// The text of an agenda file that reads back as `file`. Fields that say nothing are left out, and what fits into a
/// line stands in one.
///
/// # Errors
/// None in practice: everything in it can be written as JSON.
pub fn to_json(file: &AgendaFile) -> serde_json::Result<String> {
    let fields = FileFields {
        id: &file.id,
        title: &file.title,
        about: file.about.as_ref(),
        aspects: &file.aspects,
        days: file.days.iter().map(Into::into).collect(),
    };
    let tree: Node = serde_json::from_str(&serde_json::to_string(&fields)?)?;
    Ok(tree.layout() + "\n")
}
