//! Items in a table: a CSV file, or cells copied from a spreadsheet.

use super::chat::without_phones;
use super::named::{aspect_named, from_group, quadrant_named};
use super::named_dimension;
use crate::domain::attendance::Code;
use crate::domain::line::clean;
use crate::domain::swot::NewItem;
use crate::domain::{Workshop, swot::Quadrant};

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Text,
    Quadrant,
    Aspect,
    Source,
    Dimension,
    Other,
}

impl Column {
    fn named(name: &str) -> Self {
        match clean(name).to_lowercase().as_str() {
            "butir" | "item" | "teks" | "text" | "isi" | "uraian" | "pernyataan" | "statement" => Self::Text,
            "kuadran" | "quadrant" | "swot" => Self::Quadrant,
            "aspek" | "aspect" => Self::Aspect,
            "kelompok" | "group" | "instansi" | "oleh" | "sumber" | "by" | "source" => Self::Source,
            "dimensi" | "dimension" => Self::Dimension,
            _ => Self::Other,
        }
    }
}

/// The items of a table whose first row names its columns, one of them the text; none when this is no such table.
/// What a row leaves open is as `usual` has it.
pub(super) fn items(workshop: &Workshop, usual: &NewItem, text: &str) -> Option<Vec<NewItem>> {
    let head = text.lines().find(|line| !line.trim().is_empty())?;
    let delimiter = ['\t', ';', ','].into_iter().find(|c| head.contains(*c))?;
    let mut rows = rows(text, delimiter).into_iter();
    let names = rows.find(|row| row.iter().any(|cell| !cell.trim().is_empty()))?;
    let columns = names.iter().map(|name| Column::named(name)).enumerate();
    let mut columns: Vec<(usize, Column)> = columns.collect();
    let known = columns.iter().filter(|(_, c)| *c != Column::Other).count();
    if columns.iter().all(|(_, c)| *c != Column::Text) || known < 2 {
        return None;
    }
    // What a group works on is the usual thing for its rows, whichever cell stands first.
    columns.sort_by_key(|(_, column)| *column != Column::Source);
    let item = |row: Vec<String>| {
        let mut item = usual.clone();
        for (place, column) in &columns {
            let cell = clean(row.get(*place).map_or("", String::as_str));
            match column {
                _ if cell.is_empty() => {}
                Column::Text => item.text = without_phones(&cell),
                Column::Quadrant => item.quadrant = quadrant_named(&cell).unwrap_or(item.quadrant),
                Column::Aspect => {
                    let named = aspect_named(workshop.aspects(), &cell);
                    item.aspect = named.unwrap_or(item.aspect);
                }
                Column::Source => {
                    item.by = source(workshop, &cell).or(item.by);
                    let group = item.by.as_ref().and_then(|code| workshop.group(code));
                    if let Some(group) = group {
                        from_group(&mut item, group);
                    }
                }
                Column::Dimension => item.dimension = Some(named_dimension(workshop, &cell)),
                Column::Other => {}
            }
        }
        (!item.text.is_empty()).then_some(item)
    };
    Some(rows.filter_map(item).collect())
}

/// The delegation or group of this code or name; a bare number is a group's.
fn source(workshop: &Workshop, cell: &str) -> Option<Code> {
    let code = Code::new(cell)?;
    if workshop.is_source(&code) {
        return Some(code);
    }
    let numbered = |name: &str| name.rsplit(' ').next() == Some(cell);
    let group = workshop.groups.iter().find(|group| numbered(&group.name));
    group.map(|group| group.code.clone())
}

/// The cells of each row; a cell in quotes may hold delimiters, line breaks and doubled quotes.
fn rows(text: &str, delimiter: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' if quoted && rest.peek() == Some(&'"') => {
                rest.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                quoted = true;
                cell.clear();
            }
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c if c == delimiter && !quoted => row.push(std::mem::take(&mut cell)),
            '\r' => {}
            c => cell.push(c),
        }
    }
    row.push(cell);
    rows.push(row);
    rows
}

/// What a row is when it says nothing but its text.
pub(super) fn usual(aspect: &str, quadrant: Quadrant, by: Option<&Code>) -> NewItem {
    NewItem {
        aspect: aspect.to_owned(),
        quadrant,
        text: String::new(),
        by: by.cloned(),
        dimension: None,
        from: Vec::new(),
        origin: None,
    }
}
