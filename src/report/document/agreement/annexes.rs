//! The annexes: who came, what was agreed, what was not, who does what, and the record itself.

use super::{Passage, Source, left};
use crate::domain::agreement::{Annex, Part, Point};
use crate::report::block::Block;
use crate::report::document::{
    Agreed, Columns, agenda, agreed, attendance, discussion, priorities, record, sheets, swot, votes,
};
use crate::text::{Language, agreement as say};

/// The annexes in which something stands, in order.
pub(super) struct Annexes {
    language: Language,
    parts: Vec<(Annex, Vec<Block>)>,
    /// What was agreed on sheets, by part, with what it is and how many rows.
    sheets: Vec<(Part, String, usize)>,
}

impl Annexes {
    pub(super) fn of(source: Source<'_>) -> Self {
        let Source { workshop, head, style, .. } = source;
        let language = style.language;
        let agreed = agreed(workshop, style);
        let (assigned, others): (Vec<&Agreed>, Vec<&Agreed>) =
            agreed.iter().partition(|one| one.point == Point::Assigned);
        let whole = |mut blocks: Vec<Block>| {
            blocks.remove(0);
            blocks
        };
        let parts = [
            (
                Annex::Attendance,
                if workshop.headcounts.is_empty() { Vec::new() } else { whole(attendance(workshop, language)) },
            ),
            (Annex::Agreed, self::agreed_of(source, &others)),
            (Annex::NotAgreed, left::left(source)),
            (Annex::Assigned, of_sheets(&assigned)),
            (Annex::Agenda, whole(agenda(workshop, language))),
            (Annex::Swot, whole(swot(workshop, style))),
            (Annex::Sheets, sheets(workshop, style, Columns::Filled).into_iter().skip(1).collect()),
            (Annex::Votes, whole(votes(workshop, language))),
            (Annex::Discussion, whole(discussion(workshop, style))),
            (Annex::Record, whole(record(workshop, head, language))),
        ];
        let sheets = agreed.iter().map(|one| (Part::Sheet(one.sheet.clone(), one.point), one.what.clone(), one.rows));
        Self {
            language,
            sheets: sheets.collect(),
            parts: parts.into_iter().filter(|(_, blocks)| !blocks.is_empty()).collect(),
        }
    }

    pub(super) fn has(&self, annex: Annex) -> bool {
        self.parts.iter().any(|(one, _)| *one == annex)
    }

    /// `Lampiran II`; the word alone for one that is not there.
    pub(super) fn name(&self, annex: Annex) -> String {
        let place = self.parts.iter().position(|(one, _)| *one == annex);
        place.map_or_else(|| self.language.say(say::ANNEX).to_owned(), |place| say::annex(self.language, place))
    }

    /// The names of the first and the last.
    pub(super) fn ends(&self) -> Option<(String, String)> {
        let last = self.parts.len().checked_sub(1)?;
        Some((say::annex(self.language, 0), say::annex(self.language, last)))
    }

    /// A point for what was agreed on each sheet, with its sentence.
    pub(super) fn sheets(&self, language: Language) -> Vec<(Part, String)> {
        let sentence = |(part, what, rows): &(Part, String, usize)| {
            let is_assigned = matches!(part, Part::Sheet(_, Point::Assigned));
            let annex = if is_assigned { Annex::Assigned } else { Annex::Agreed };
            (part.clone(), say::agreed_on(language, what, *rows, &self.name(annex)))
        };
        self.sheets.iter().map(sentence).collect()
    }

    /// Each below its number and name.
    pub(super) fn passages(self) -> Vec<Passage> {
        let language = self.language;
        let passage = |(place, (annex, blocks)): (usize, (Annex, Vec<Block>))| {
            let title = language.say(say::annex_title(annex));
            let name = format!("{}: {title}", say::annex(language, place));
            let heading = Block::Heading(2, name.clone());
            Passage { part: Part::Annex(annex), name, blocks: std::iter::once(heading).chain(blocks).collect() }
        };
        self.parts.into_iter().enumerate().map(passage).collect()
    }
}

/// The priorities with how they were decided, and what was agreed on sheets.
fn agreed_of(source: Source<'_>, sheets: &[&Agreed]) -> Vec<Block> {
    let ranked = crate::domain::priorities::priorities(source.workshop);
    let mut blocks = Vec::new();
    if !ranked.is_empty() || !source.workshop.carried.is_empty() {
        blocks.extend(priorities(source.workshop, source.language()));
        if let Some(Block::Heading(level, _)) = blocks.first_mut() {
            *level = 3;
        }
    }
    blocks.extend(of_sheets(sheets));
    blocks
}

fn of_sheets(sheets: &[&Agreed]) -> Vec<Block> {
    let told = |one: &&Agreed| {
        let heading = Block::Heading(3, one.what.clone());
        std::iter::once(heading).chain(one.blocks.clone()).collect::<Vec<Block>>()
    };
    sheets.iter().flat_map(told).collect()
}
