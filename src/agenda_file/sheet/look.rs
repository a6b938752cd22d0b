//! Looks, figures and conditions of a sheet.

use super::{Sheet, entries, raw_id};
use crate::agenda_file::fields::{Fields, Mistakes, Spot, note};
use crate::agenda_file::mistake::Fault;
use crate::agenda_file::tree::Node;
use crate::domain::agenda::Label;
use crate::domain::sheet::{Condition, Figure, Look, Plain};

/// The fields of a look, those of one kind of look behind those of all.
pub(in crate::agenda_file) const LOOK: &[&str] =
    &["id", "look", "name", "have", "want", "links", "weight", "rating", "years", "by", "across", "down"];
const OF_ALL: usize = 3;
const FIGURE: &[&str] = &["id", "name", "share", "total"];
const CONDITION: &[&str] = &["column", "is", "at_least", "at_most", "filled"];

/// The kinds of looks and the fields that belong to each.
pub(in crate::agenda_file) const LOOKS: [(&str, &[&str]); 6] = [
    ("list", &[]),
    ("bars", &["have", "want"]),
    ("matrix", &["links"]),
    ("quadrant", &["weight", "rating"]),
    ("timeline", &["years", "by"]),
    ("spread", &["across", "down"]),
];

/// A look; a list in place of one whose kind cannot be read.
pub(super) fn look(spot: &Spot<'_>, out: &mut Mistakes) -> Look {
    let Some(fields) = spot.object(LOOK, out) else {
        return Look::List { id: String::new(), name: None };
    };
    let id = raw_id(&fields, "id", "a name such as \"daftar\"", out);
    let name = name(&fields, out);
    let kind = fields.need("look", "how it looks, such as \"list\",", out).and_then(|spot| {
        let kind = spot.raw(out)?;
        let known = LOOKS.into_iter().find(|(known, _)| *known == kind);
        if known.is_none() {
            let right = LOOKS.iter().map(|(known, _)| (*known).to_owned()).collect();
            note(out, spot.path.as_str(), Fault::not_one_of(&kind, right));
        }
        known
    });
    let Some((kind, belonging)) = kind else {
        return Look::List { id, name };
    };
    for field in LOOK.iter().skip(OF_ALL).filter(|field| !belonging.contains(field)) {
        if let Some(spot) = fields.get(field) {
            note(out, spot.path, Fault::NoUse { of: kind.to_owned(), fields: belonging });
        }
    }
    let mut column = |field: &str| raw_id(&fields, field, "the id of a column", out);
    match kind {
        "bars" => Look::Bars { id, name, have: column("have"), want: column("want") },
        "matrix" => Look::Matrix { id, name, links: column("links") },
        "quadrant" => Look::Quadrant { id, name, weight: column("weight"), rating: column("rating") },
        "timeline" => {
            let years = column("years");
            Look::Timeline { id, name, years, by: fields.get("by").and_then(|spot| spot.raw(out)) }
        }
        "spread" => {
            let across = column("across");
            Look::Spread { id, name, across, down: fields.get("down").and_then(|spot| spot.raw(out)) }
        }
        _ => Look::List { id, name },
    }
}

fn name(fields: &Fields<'_>, out: &mut Mistakes) -> Option<Label> {
    fields.get("name").and_then(|spot| spot.label(out))
}

/// A figure: a share or a total.
pub(super) fn figure(spot: &Spot<'_>, out: &mut Mistakes) -> Figure {
    let Some(fields) = spot.object(FIGURE, out) else {
        return Figure::Share { id: String::new(), name: None, share: String::new() };
    };
    let id = raw_id(&fields, "id", "a name such as \"kesiapan\"", out);
    let name = name(&fields, out);
    match (fields.get("share"), fields.get("total")) {
        (share, Some(spot)) => {
            if share.is_some() {
                note(out, spot.path.as_str(), Fault::Beside("share"));
            }
            Figure::Total { id, name, total: spot.raw(out).unwrap_or_default() }
        }
        (Some(spot), None) => Figure::Share { id, name, share: spot.raw(out).unwrap_or_default() },
        (None, None) => {
            note(out, fields.at("share"), Fault::Missing("the id of a column (or total, the id of one)"));
            Figure::Share { id, name, share: String::new() }
        }
    }
}

/// The conditions in a field; none where it is left out.
pub(in crate::agenda_file) fn conditions(fields: &Fields<'_>, name: &str, out: &mut Mistakes) -> Vec<Condition> {
    let spots = entries(fields, name, 0..=12, "at most 12 conditions", out);
    spots.iter().map(|spot| condition(spot, out)).collect()
}

fn condition(spot: &Spot<'_>, out: &mut Mistakes) -> Condition {
    let none = Condition { column: String::new(), is: Vec::new(), at_least: None, at_most: None, filled: None };
    let Some(fields) = spot.object(CONDITION, out) else {
        return none;
    };
    let bound = |name: &str, out: &mut Mistakes| {
        let most = 1_000_000_000_000_000;
        fields.get(name).and_then(|spot| spot.whole(-most..=most, "a whole number", out))
    };
    Condition {
        column: raw_id(&fields, "column", "the id of a column, or \"chosen\",", out),
        is: entries(&fields, "is", 1..=60, "1 to 60 values", out).iter().filter_map(|spot| value(spot, out)).collect(),
        at_least: bound("at_least", out),
        at_most: bound("at_most", out),
        filled: fields.get("filled").and_then(|spot| spot.flag(out)),
    }
}

fn value(spot: &Spot<'_>, out: &mut Mistakes) -> Option<Plain> {
    match spot.node {
        Node::Flag(flag) => Some(Plain::Flag(*flag)),
        Node::Whole(number) => Some(Plain::Whole(*number)),
        Node::Text(text) => Some(Plain::Text(text.clone())),
        Node::Null | Node::Number(_) | Node::List(_) | Node::Object(_) => {
            spot.is_not("a value", "true, a whole number, or the id of a choice", out);
            None
        }
    }
}

/// The conditions of a sheet's sessions, each judged alone, so that one about a broken column hides no other.
pub(super) fn judged(
    sheet: &Sheet,
    conditions: &[Condition],
    name: &str,
    broken: &[String],
) -> Vec<crate::domain::sheet::Flawed> {
    let of = |(n, condition): (usize, &Condition)| {
        let first = format!("{name}[0]");
        let flaws = crate::domain::sheet::condition_flaws(sheet, std::slice::from_ref(condition), name);
        flaws
            .into_iter()
            .map(move |flawed| {
                let rest = flawed.path.strip_prefix(first.as_str()).unwrap_or_default();
                crate::domain::sheet::Flawed { path: format!("{name}[{n}]{rest}"), flaw: flawed.flaw }
            })
            .collect::<Vec<_>>()
    };
    let sound = conditions.iter().enumerate().filter(|(_, condition)| !broken.contains(&condition.column));
    sound.flat_map(of).collect()
}
