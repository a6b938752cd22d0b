//! Sheets of an agenda file: read, judged, written; those inside the program.

mod column;
mod flaw;
mod given;
mod judge;
mod look;
mod plain;
mod shipped;
mod write;

pub(super) use flaw::sentence;
pub(super) use judge::Told;
pub(super) use look::conditions;
pub(super) use shipped::{dimensions as shipped_dimensions, shipped};
pub(super) use write::{dimensions as dimension_nodes, node, whole};

use super::fields::{Fields, Mistakes, Spot, note};
use super::mistake::Fault;
use super::tree::Node;
use crate::domain::agenda::Label;
use crate::domain::sheet::{Choice, Dimension, Given, Heading, MOST_HEADINGS, MOST_SHEETS, Rows, Sheet};

/// A sheet as an agenda file gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFile {
    /// The declaration.
    pub sheet: Sheet,
    /// The rows that stand on it from the beginning, at most 500.
    pub given: Vec<Given>,
}

/// The fields of a sheet.
pub(super) const SHEET: &[&str] =
    &["id", "title", "row", "rows", "headings", "given", "columns", "looks", "figures", "gate", "hidden"];
const HEADING: &[&str] = &["id", "name", "aspect", "dimension", "hidden"];
const CHOICE: &[&str] = &["id", "name", "aliases", "hidden"];
const DIMENSION: &[&str] = &["id", "name", "aliases", "parts"];

/// The fields of sheets, columns and looks, and the kinds of both.
#[cfg(test)]
pub(super) fn names() -> Vec<String> {
    let kinds = crate::domain::sheet::KindName::ALL.iter().map(super::parse::name);
    let fields = [SHEET, column::COLUMN, look::LOOK].concat();
    let looks = look::LOOKS.iter().map(|(kind, _)| *kind);
    kinds.chain(fields.into_iter().chain(looks).map(str::to_owned)).collect()
}

/// The sheets of a file, and what is told of each already.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) files: Vec<SheetFile>,
    pub(super) told: Vec<Told>,
    /// Ids that name no sheet inside the program.
    pub(super) unknown: Vec<String>,
}

/// The sheets in a field of the file; texts are ids of those inside the program.
pub(super) fn sheets(fields: &Fields<'_>, dimensions: &[Dimension], out: &mut Mistakes) -> Read {
    let mut read = Read::default();
    let spots = fields.get("sheets").map(|spot| spot.list(0..=MOST_SHEETS, "at most 24 sheets", out));
    for spot in spots.unwrap_or_default() {
        match spot.node {
            Node::Text(id) => match shipped().iter().find(|file| file.sheet.id == *id) {
                Some(file) => {
                    read.files.push(file.clone());
                    read.told.push(Told::nothing(&spot));
                }
                None => {
                    let right = shipped().iter().map(|file| file.sheet.id.clone()).collect();
                    note(out, spot.path.as_str(), Fault::not_one_of(id, right));
                    read.unknown.push(id.clone());
                }
            },
            Node::Object(_) => {
                let mut found = Mistakes::default();
                if let Some((file, broken)) = own(&spot, dimensions, &mut found) {
                    read.files.push(file);
                    read.told.push(Told::of(&spot, &found, broken));
                }
                out.append(found);
            }
            Node::Null | Node::Flag(_) | Node::Whole(_) | Node::Number(_) | Node::List(_) => {
                spot.is_not("a sheet", "the id of one inside the program, or an object,", out);
            }
        }
    }
    read
}

/// A whole sheet, and the ids of columns whose kind could not be read. Columns are read before cells, whatever the order
/// of the fields. A substitute stands for each entry with a mistake, so that those behind it keep their places.
fn own(spot: &Spot<'_>, dimensions: &[Dimension], out: &mut Mistakes) -> Option<(SheetFile, Vec<String>)> {
    let fields = spot.object(SHEET, out)?;
    let id = fields.need("id", "a name such as \"program\"", out).and_then(|spot| spot.id(out)).unwrap_or_default();
    let title = label(&fields, "title", out);
    let row = label(&fields, "row", out);
    let rows = fields.get("rows").and_then(|spot| spot.name(|| ["open", "items"].map(str::to_owned).to_vec(), out));
    let headings = entries(&fields, "headings", 0..=MOST_HEADINGS, "at most 40 headings", out);
    let headings: Vec<Heading> = headings.iter().map(|spot| heading(spot, out)).collect();
    let (columns, broken) = column::columns(&fields, dimensions, out);
    let looks = match fields.need("looks", "a list such as [{\"id\": \"daftar\", \"look\": \"list\"}]", out) {
        Some(spot) => spot.list(1..=12, "1 to 12 looks", out).iter().map(|spot| look::look(spot, out)).collect(),
        None => Vec::new(),
    };
    let figures = entries(&fields, "figures", 0..=12, "at most 12 figures", out);
    let sheet = Sheet {
        id,
        title,
        row,
        rows: rows.unwrap_or(Rows::Open),
        headings,
        columns,
        looks,
        figures: figures.iter().map(|spot| look::figure(spot, out)).collect(),
        gate: conditions(&fields, "gate", out),
        hidden: flag(&fields, out),
    };
    let complete = !Told::of(spot, out, Vec::new()).lacks_columns();
    let given = given::rows(&fields, &given::Around { sheet: &sheet, broken: &broken, complete, dimensions }, out);
    Some((SheetFile { sheet, given }, broken))
}

/// The entries of a list that may be left out.
fn entries<'a>(
    fields: &Fields<'a>,
    name: &str,
    counts: std::ops::RangeInclusive<usize>,
    right: &'static str,
    out: &mut Mistakes,
) -> Vec<Spot<'a>> {
    fields.get(name).map(|spot| spot.list(counts, right, out)).unwrap_or_default()
}

/// A text in both languages that must be there; dots in its place where it is not.
fn label(fields: &Fields<'_>, name: &str, out: &mut Mistakes) -> Label {
    let spot = fields.need(name, "{\"id\": \"…\", \"en\": \"…\"}", out);
    spot.and_then(|spot| spot.label(out)).unwrap_or_else(|| Label::same("…"))
}

/// An id as it was typed; whether it is one is judged with the whole sheet, so that what names it is found.
fn raw_id(fields: &Fields<'_>, name: &str, right: &'static str, out: &mut Mistakes) -> String {
    fields.need(name, right, out).and_then(|spot| spot.raw(out)).unwrap_or_default()
}

fn flag(fields: &Fields<'_>, out: &mut Mistakes) -> bool {
    fields.get("hidden").and_then(|spot| spot.flag(out)).unwrap_or_default()
}

fn heading(spot: &Spot<'_>, out: &mut Mistakes) -> Heading {
    let Some(fields) = spot.object(HEADING, out) else {
        return Heading { id: String::new(), name: Label::same("…"), aspect: None, dimension: None, hidden: false };
    };
    Heading {
        id: raw_id(&fields, "id", "a name such as \"sdm\"", out),
        name: label(&fields, "name", out),
        aspect: fields.get("aspect").and_then(|spot| spot.raw(out)),
        dimension: fields.get("dimension").and_then(|spot| spot.raw(out)),
        hidden: flag(&fields, out),
    }
}

/// A choice of a column, or a part of a dimension.
fn choice(spot: &Spot<'_>, out: &mut Mistakes) -> Choice {
    let Some(fields) = spot.object(CHOICE, out) else {
        return Choice { id: String::new(), name: Label::same("…"), aliases: Vec::new(), hidden: false };
    };
    Choice {
        id: raw_id(&fields, "id", "a name such as \"naik\"", out),
        name: label(&fields, "name", out),
        aliases: texts(&fields, "aliases", out),
        hidden: flag(&fields, out),
    }
}

fn texts(fields: &Fields<'_>, name: &str, out: &mut Mistakes) -> Vec<String> {
    let spots = entries(fields, name, 0..=24, "at most 24 texts", out);
    spots.iter().filter_map(|spot| spot.text(out)).collect()
}

/// The dimensions of a file; those inside the program where it says nothing.
pub(super) fn dimensions(fields: &Fields<'_>, out: &mut Mistakes) -> Vec<Dimension> {
    match fields.get("dimensions") {
        Some(spot) => list_of_dimensions(&spot, out),
        None => shipped_dimensions().to_vec(),
    }
}

fn list_of_dimensions(spot: &Spot<'_>, out: &mut Mistakes) -> Vec<Dimension> {
    let before = spot.path.clone();
    let spots = spot.list(0..=12, "at most 12 dimensions", out);
    let mut found = Mistakes::default();
    let all: Vec<Dimension> = spots.iter().map(|spot| dimension(spot, &mut found)).collect();
    let told = Told::at(before, &found, Vec::new());
    out.append(found);
    judge::note_all(crate::domain::sheet::dimension_flaws(&all), &told, &[], out);
    all
}

fn dimension(spot: &Spot<'_>, out: &mut Mistakes) -> Dimension {
    let Some(fields) = spot.object(DIMENSION, out) else {
        return Dimension { id: String::new(), name: Label::same("…"), aliases: Vec::new(), parts: Vec::new() };
    };
    let parts = entries(&fields, "parts", 0..=12, "at most 12 parts", out);
    Dimension {
        id: raw_id(&fields, "id", "a name such as \"governance\"", out),
        name: label(&fields, "name", out),
        aliases: texts(&fields, "aliases", out),
        parts: parts.iter().map(|spot| choice(spot, out)).collect(),
    }
}
