//! An agenda as the text of a file.

use super::tree::Node;
use super::{AgendaFile, SheetFile, clock, sheet};
use crate::domain::agenda::{Activity, Label, SessionPlan, Slot};
use crate::domain::sheet::{Condition, Horizon};
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
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    look: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    columns: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    adds: Option<bool>,
    #[serde(rename = "where", skip_serializing_if = "<[Condition]>::is_empty")]
    conditions: &'a [Condition],
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
            sheet: plan.sheet.as_deref(),
            look: plan.look.as_deref(),
            columns: &plan.columns,
            adds: (!plan.adds).then_some(false),
            conditions: &plan.conditions,
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
    let mut tree: Node = serde_json::from_str(&serde_json::to_string(&fields)?)?;
    if let Node::Object(fields) = &mut tree {
        let place = fields.len().saturating_sub(1);
        fields.splice(place..place, about_sheets(file)?);
    }
    Ok(tree.layout() + "\n")
}

/// The fields about sheets, which stand before the days; what is usual is left out.
fn about_sheets(file: &AgendaFile) -> serde_json::Result<Vec<(String, Node)>> {
    let dimensions = sheet::dimension_nodes(&file.dimensions)?.map(|node| ("dimensions", node));
    let years = years(file.years).map(|node| ("years", node));
    let sheets = file.sheets.iter().map(sheet::node).collect::<serde_json::Result<Vec<Node>>>()?;
    let sheets = (!sheets.is_empty()).then_some(("sheets", Node::List(sheets)));
    let fields = [dimensions, years, sheets].into_iter().flatten();
    Ok(fields.map(|(name, node)| (name.to_owned(), node)).collect())
}

fn years(horizon: Horizon) -> Option<Node> {
    let year = |name: &str, year: i16| (name.to_owned(), Node::Whole(i64::from(year)));
    match horizon {
        Horizon::USUAL => None,
        Horizon::Span(span) => Some(Node::Object(vec![year("span", span)])),
        Horizon::Fixed(years) => Some(Node::Object(vec![year("first", years.first), year("last", years.last)])),
    }
}

/// The text of a whole sheet, as it may stand in the `sheets` of an agenda file.
///
/// # Errors
/// None in practice: everything in it can be written as JSON.
pub fn sheet_to_json(file: &SheetFile) -> serde_json::Result<String> {
    Ok(sheet::whole(file)?.layout() + "\n")
}
