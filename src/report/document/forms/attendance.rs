//! Attendance lists: a row to sign for each head that is expected, the offices filled in.

use super::{Block, Span, head};
use crate::domain::Workshop;
use crate::domain::attendance::Delegation;
use crate::report::table::{Column, Row, Table};
use crate::text::{Language, Phrase, dates, forms as say, report, words};

/// Rows for an office that was never counted.
const ROWS: u32 = 2;
/// Empty rows at the end of a day's list.
const SPARE: u32 = 10;

/// One list for each day.
pub(super) fn blocks(workshop: &Workshop, language: Language) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (index, day) in workshop.days.iter().enumerate() {
        blocks.extend(head(workshop, language.say(say::ATTENDANCE), index == 0));
        let date = dates::long_date(language, day.date);
        let under = |text: String| Block::Under(vec![Span::Plain(text)]);
        blocks.push(under(format!("{}: {date}", words::day(language, index))));
        let venue = &workshop.created.venue;
        if !venue.is_empty() {
            blocks.push(under(format!("{}: {venue}", language.say(report::VENUE))));
        }
        blocks.push(Block::Table(list(workshop, language)));
    }
    blocks
}

fn list(workshop: &Workshop, language: Language) -> Table {
    let names = [(6, say::NO), (26, say::NAME), (19, say::POSITION), (27, say::OFFICE), (22, say::SIGNATURE)];
    let column = |(share, name): (u8, Phrase)| Column {
        name: language.say(name).to_owned(),
        share: Some(share),
        ..Column::default()
    };
    let expected = |delegation: &Delegation| {
        let rows = usize::try_from(expected(workshop, delegation)).unwrap_or(usize::MAX);
        std::iter::repeat_n(delegation.name.clone(), rows)
    };
    let offices = workshop.delegations.iter().flat_map(expected);
    let offices = offices.chain((0..SPARE).map(|_| String::new()));
    let row = |(number, office): (usize, String)| {
        // Signatures stand left and right by turns, so that they have room.
        let aside = if number % 2 == 0 { ASIDE } else { "" };
        let cells = [number.to_string(), String::new(), String::new(), office, format!("{aside}{number}.")];
        Row::Cells(cells.into_iter().map(Into::into).collect())
    };
    Table {
        columns: names.map(column).to_vec(),
        rows: (1..).zip(offices).map(row).collect(),
        tall: true,
        ..Table::default()
    }
}

/// Blanks that do not fall together, half a column of signatures.
const ASIDE: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// Rows for an office: the most of its heads that were ever counted, at least [`ROWS`].
fn expected(workshop: &Workshop, delegation: &Delegation) -> u32 {
    let counts = workshop.headcounts.iter();
    let heads = counts.filter_map(|count| count.present.get(&delegation.code).copied());
    heads.max().unwrap_or(0).clamp(ROWS, 200)
}
