//! Forms to print: attendance lists, worksheets, ballots, the rows of a session for tables, what each delegation is to do.

mod attendance;
mod ballots;
mod tables;
mod worksheet;

pub use tables::{table_form, table_forms};

use super::Block;
use super::offices;
use crate::domain::Workshop;
use crate::domain::document::Office;
use crate::domain::forms::{FormKind, session_for_tables, vote_for_ballots};
use crate::report::block::{Document, Span, Standing};
use crate::text::report::sheets as told;
use crate::text::{Language, forms as say};

/// Whether there is such a form: what [`form`] would be none without.
pub fn is_there(workshop: &Workshop, kind: FormKind) -> bool {
    match kind {
        FormKind::Attendance | FormKind::Worksheet => true,
        FormKind::Ballots => vote_for_ballots(workshop).is_some(),
        FormKind::Tables => session_for_tables(workshop).is_some(),
        FormKind::Offices => offices::any(workshop),
    }
}

/// The form; none for ballots of a workshop without a vote that is drafted or open, for tables of one without a session
/// about a sheet, and for delegations where no row names any.
pub fn form(workshop: &Workshop, kind: FormKind, language: Language) -> Option<Document> {
    let (title, blocks) = match kind {
        FormKind::Attendance => (say::ATTENDANCE, attendance::blocks(workshop, language)),
        FormKind::Worksheet => (say::WORKSHEET, worksheet::blocks(workshop, language)),
        FormKind::Ballots => (say::BALLOT, ballots::blocks(workshop, language)?),
        FormKind::Offices if !is_there(workshop, kind) => return None,
        FormKind::Offices => (told::OFFICES, offices::offices(workshop, &Office::Each, language)),
        FormKind::Tables => {
            let session = session_for_tables(workshop)?;
            return table_forms(workshop, &session.plan.id, language);
        }
    };
    Some(sheets(workshop, language.say(title), language, blocks))
}

/// All forms that there are, each from a page of its own; dots where there is none.
pub(super) fn all(workshop: &Workshop, language: Language) -> Vec<Block> {
    let mut blocks = Vec::new();
    for form in FormKind::ALL.into_iter().filter_map(|kind| form(workshop, kind, language)) {
        blocks.extend((!blocks.is_empty()).then_some(Block::PageBreak));
        blocks.extend(form.blocks);
    }
    blocks
}

/// A form of this name.
fn sheets(workshop: &Workshop, title: &str, language: Language, blocks: Vec<Block>) -> Document {
    let title = format!("{title}: {}", workshop.created.place.full_name());
    Document { title, language, standing: Standing::Plain, lengthwise: false, blocks }
}

/// What a form is, and of which event, at the top of a sheet; sheets after the first begin a page.
pub(super) fn head(workshop: &Workshop, title: &str, first: bool) -> Vec<Block> {
    let created = &workshop.created;
    let event = format!("{}, {}", created.title, created.place.full_name());
    let begin = (!first).then_some(Block::PageBreak);
    let head = [Block::Title(title.to_owned()), Block::Under(vec![Span::Plain(event)])];
    begin.into_iter().chain(head).collect()
}
