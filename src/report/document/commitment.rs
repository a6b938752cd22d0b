//! The commitment that closes the last stage (*komitmen bersama*): three points, the quick wins, and who signs.

use super::signatures::signature;
use super::{Block, Head, ListItem, Marks, Style, dated, titled};
use crate::domain::Workshop;
use crate::domain::attendance::Unsur;
use crate::domain::details::Person;
use crate::domain::document::DocumentKind;
use crate::report::table::{Column, Row, Table};
use crate::text::cells::main_text;
use crate::text::documents::commitment as say;
use crate::text::{Language, forms};

pub(super) fn commitment(workshop: &Workshop, head: Head<'_>, language: Language) -> Vec<Block> {
    let style = Style { language, names: false, desk: false };
    let mut blocks = titled(workshop, DocumentKind::Commitment, style);
    blocks.push(Block::plain(language.say(say::OPENING)));
    let points = [say::INTEGRATION, say::MATERIAL, say::SUPPORT].map(|point| ListItem::plain(language.say(point)));
    blocks.push(Block::List(Marks::Numbers, points.to_vec()));
    let chosen = chosen(workshop, language);
    if !chosen.is_empty() {
        blocks.push(Block::plain(language.say(say::QUICK_WINS)));
        blocks.push(Block::List(Marks::Numbers, chosen.into_iter().map(ListItem::plain).collect()));
    }
    blocks.push(Block::plain(language.say(say::CLOSING)));
    blocks.push(signatures(workshop, head, language));
    blocks.push(Block::Table(offices(workshop, language)));
    blocks
}

/// The quick wins: rows of sheets with a gate that a vote has accepted.
fn chosen(workshop: &Workshop, language: Language) -> Vec<String> {
    workshop.chosen_rows().map(|row| main_text(language, workshop, row)).collect()
}

/// The head of the region, whose name is dots, and the signers.
fn signatures(workshop: &Workshop, head: Head<'_>, language: Language) -> Block {
    let details = &workshop.details;
    let leader = workshop.created.place.fill("{head}");
    let mut all = vec![signature(&leader, &Person::default())];
    all.extend(details.signers.iter().map(|person| signature("", person)));
    Block::Signatures(dated(workshop, head, language), all)
}

/// A row to sign for the head of each office.
fn offices(workshop: &Workshop, language: Language) -> Table {
    let column = |name, share| Column { name: language.say(name).to_owned(), share: Some(share), ..Column::default() };
    let all = workshop.delegations.iter().filter(|delegation| delegation.unsur == Unsur::Opd);
    let row = |(number, name): (usize, &str)| {
        let cells = [number.to_string(), name.to_owned(), String::new(), String::new()];
        Row::Cells(cells.into_iter().map(Into::into).collect())
    };
    Table {
        name: language.say(say::SIGNED_BY).to_owned(),
        columns: vec![
            column(forms::NO, 6),
            column(forms::OFFICE, 40),
            column(forms::NAME, 30),
            column(forms::SIGNATURE, 24),
        ],
        rows: (1..).zip(all.map(|delegation| delegation.name.as_str())).map(row).collect(),
        tall: true,
        ..Table::default()
    }
}
