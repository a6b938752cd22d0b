//! Cells as files write them: plainly, without their kind.

use crate::agenda_file::fields::{Mistakes, Spot, note};
use crate::agenda_file::mistake::Fault;
use crate::agenda_file::tree::Node;
use crate::domain::agenda::Label;
use crate::domain::attendance::Code;
use crate::domain::line::line;
use crate::domain::sheet::{ByYear, Cell, Column, Decimal, Dimension, Kind, Words, is_of_kind};
use jiff::civil::Date;

/// The cell of a column; what it may be is noted where it is none.
pub(in crate::agenda_file) fn read(
    spot: &Spot<'_>,
    column: &Column,
    dimensions: &[Dimension],
    out: &mut Mistakes,
) -> Option<Cell> {
    if matches!(column.kind, Kind::ChoiceFrom { .. } | Kind::Links(_) | Kind::Computed(_)) {
        note(out, spot.path.as_str(), Fault::NotGiven);
        return None;
    }
    let cell = cell(spot.node, &column.kind).filter(|cell| is_of_kind(cell, column));
    let cell = cell.filter(|cell| is_known(cell, dimensions));
    if cell.is_none() {
        let (found, right) = (spot.node.describe(), right(&column.kind, dimensions));
        note(out, spot.path.as_str(), Fault::Cell { found, column: column.id.clone(), right });
    }
    cell
}

fn is_known(cell: &Cell, dimensions: &[Dimension]) -> bool {
    let Cell::Dimension(path) = cell else {
        return true;
    };
    let (id, part) = path.split_once('/').map_or((path.as_str(), None), |(id, part)| (id, Some(part)));
    let dimension = dimensions.iter().find(|dimension| dimension.id == id);
    dimension.is_some_and(|dimension| part.is_none_or(|part| dimension.parts.iter().any(|other| other.id == part)))
}

fn cell(node: &Node, kind: &Kind) -> Option<Cell> {
    Some(match kind {
        Kind::Text => Cell::Text(Words::Given(label(node)?)),
        Kind::Choice(_) => Cell::Choice(text(node)?.to_owned()),
        Kind::Scale(_) => Cell::Scale(whole(node)?),
        Kind::Number { .. } => Cell::Number(number(node)?),
        Kind::Money => Cell::Money(whole(node)?),
        Kind::Year => Cell::Year(whole(node)?),
        Kind::Years => {
            let Node::List(years) = node else {
                return None;
            };
            let years: Option<Vec<i16>> = years.iter().map(whole).collect();
            Cell::Years(years?.try_into().ok()?)
        }
        Kind::Yearly { .. } => Cell::Yearly(by_year(node)?),
        Kind::Date => {
            let text = text(node)?;
            let date: Date = text.parse().ok()?;
            Cell::Date((date.to_string() == *text).then_some(date)?)
        }
        Kind::Delegation => Cell::Delegation(code(node)?),
        Kind::Delegations => {
            let Node::List(codes) = node else {
                return None;
            };
            Cell::Delegations(codes.iter().map(code).collect::<Option<_>>()?)
        }
        Kind::Dimension => Cell::Dimension(text(node)?.to_owned()),
        Kind::Tick => {
            let Node::Flag(ticked) = node else {
                return None;
            };
            Cell::Tick(*ticked)
        }
        Kind::ChoiceFrom { .. } | Kind::Links(_) | Kind::Computed(_) => return None,
    })
}

const fn text(node: &Node) -> Option<&String> {
    if let Node::Text(text) = node { Some(text) } else { None }
}

fn whole<T: TryFrom<i64>>(node: &Node) -> Option<T> {
    let Node::Whole(number) = node else {
        return None;
    };
    T::try_from(*number).ok()
}

fn code(node: &Node) -> Option<Code> {
    let text = text(node)?;
    Code::new(text).filter(|code| code.as_str() == text)
}

fn number(node: &Node) -> Option<Decimal> {
    match node {
        Node::Whole(number) => Decimal::whole(i128::from(*number)),
        Node::Number(number) => number.to_string().parse().ok(),
        Node::Text(text) => text.parse().ok(),
        Node::Null | Node::Flag(_) | Node::List(_) | Node::Object(_) => None,
    }
}

fn by_year(node: &Node) -> Option<ByYear> {
    let Node::Object(years) = node else {
        return None;
    };
    let year = |(year, node): &(String, Node)| {
        let read: i16 = year.parse().ok()?;
        (read.to_string() == *year).then_some((read, number(node)?))
    };
    years.iter().map(year).collect::<Option<_>>().map(ByYear)
}

/// A text the same in both languages, or one for each.
fn label(node: &Node) -> Option<Label> {
    match node {
        Node::Text(text) => line(text).ok().map(Label::same),
        Node::Object(fields) => {
            let of = |name: &str| {
                let (_, node) = fields.iter().find(|(field, _)| field == name)?;
                line(text(node)?).ok()
            };
            if fields.len() != 2 {
                return None;
            }
            Some(Label { id: of("id")?, en: of("en")? })
        }
        Node::Null | Node::Flag(_) | Node::Whole(_) | Node::Number(_) | Node::List(_) => None,
    }
}

/// What a cell of a kind may be.
fn right(kind: &Kind, dimensions: &[Dimension]) -> String {
    let names = |ids: Vec<&str>| ids.iter().map(|id| format!("\"{id}\"")).collect::<Vec<String>>().join(", ");
    match kind {
        Kind::Text => "a text of 1 to 500 characters, or one for each language".to_owned(),
        Kind::Choice(choices) => names(choices.iter().map(|choice| choice.id.as_str()).collect()),
        Kind::Scale(scale) => format!("{} to {}", scale.low, scale.high),
        Kind::Number { decimals: 0, .. } => "a whole number".to_owned(),
        Kind::Number { decimals, .. } => {
            format!("a number such as 3 or \"1250.5\", of at most {decimals} decimal places,")
        }
        Kind::Money => "whole rupiah, 0 to 1000000000000000,".to_owned(),
        Kind::Year => "2000 to 2100".to_owned(),
        Kind::Years => "[first, last], 2000 to 2100,".to_owned(),
        Kind::Yearly { decimals, .. } => {
            format!("{{\"2026\": \"40\"}}, 1 to 30 years of 2000 to 2100, at most {decimals} decimal places,")
        }
        Kind::Date => "\"2026-11-28\"".to_owned(),
        Kind::Delegation => "a code such as \"DINKES\"".to_owned(),
        Kind::Delegations => "1 to 40 codes such as [\"DINKES\"]".to_owned(),
        Kind::Dimension => {
            let ids = names(dimensions.iter().map(|dimension| dimension.id.as_str()).collect());
            format!("{ids}, or a part such as \"governance/public-service\",")
        }
        Kind::Tick => "true or false".to_owned(),
        Kind::ChoiceFrom { .. } | Kind::Links(_) | Kind::Computed(_) => "nothing".to_owned(),
    }
}

/// The cell as a file writes it; none of what files cannot give.
pub(in crate::agenda_file) fn written(cell: &Cell) -> Option<Node> {
    Some(match cell {
        Cell::Text(Words::Given(Label { id, en })) if id == en => Node::Text(id.clone()),
        Cell::Text(Words::Given(Label { id, en })) => {
            Node::Object(vec![("id".to_owned(), Node::Text(id.clone())), ("en".to_owned(), Node::Text(en.clone()))])
        }
        Cell::Text(Words::Typed(text)) | Cell::Choice(text) | Cell::Dimension(text) => Node::Text(text.clone()),
        Cell::Scale(degree) => Node::Whole(i64::from(*degree)),
        Cell::Number(number) => decimal(*number),
        Cell::Money(rupiah) => Node::Whole(*rupiah),
        Cell::Year(year) => Node::Whole(i64::from(*year)),
        Cell::Years(years) => Node::List(years.iter().map(|year| Node::Whole(i64::from(*year))).collect()),
        Cell::Yearly(ByYear(years)) => {
            Node::Object(years.iter().map(|(year, number)| (year.to_string(), decimal(*number))).collect())
        }
        Cell::Date(date) => Node::Text(date.to_string()),
        Cell::Delegation(code) => Node::Text(code.to_string()),
        Cell::Delegations(codes) => Node::List(codes.iter().map(|code| Node::Text(code.to_string())).collect()),
        Cell::Tick(ticked) => Node::Flag(*ticked),
        Cell::Refs(_) => return None,
    })
}

fn decimal(number: Decimal) -> Node {
    let text = number.to_string();
    text.parse().map_or(Node::Text(text), Node::Whole)
}
