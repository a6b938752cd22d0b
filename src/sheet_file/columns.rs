//! What stands in the columns of a table, by the names above them.

use super::ROW_ID;
use crate::domain::sheet::typed::plain;
use crate::domain::sheet::{Column, Sheet};
use crate::text::{Language, cells, forms, sheet::key};

/// What stands in a column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stands {
    /// Ids of rows.
    RowId,
    /// Numbers of rows, which say nothing.
    Number,
    /// Headings, for new rows.
    Heading,
    /// Cells of this column of the sheet, by id.
    Cells(String),
    /// What is computed here.
    Computed,
    /// Nothing that is known; the name.
    Unknown(String),
    /// Nothing.
    Nameless,
}

/// What the names say, each column of the sheet once: all of a name in either language or the id goes before the
/// beginning of exactly one.
pub(super) fn stands(sheet: &Sheet, names: &[String]) -> Vec<Stands> {
    let mut found: Vec<Stands> = names.iter().map(|name| by_name(sheet, name, is_same)).collect();
    for (place, name) in names.iter().enumerate() {
        if matches!(found[place], Stands::Unknown(_)) {
            found[place] = by_name(sheet, name, begins);
        }
    }
    for place in 1..found.len() {
        let is_double = matches!(found[place], Stands::Cells(_) | Stands::RowId | Stands::Heading);
        if is_double && found[..place].contains(&found[place]) {
            found[place] = Stands::Unknown(names[place].trim().to_owned());
        }
    }
    found
}

fn is_same(name: &str, typed: &str) -> bool {
    name == typed
}

fn begins(name: &str, typed: &str) -> bool {
    typed.chars().count() >= 3 && name.starts_with(typed)
}

fn by_name(sheet: &Sheet, name: &str, like: fn(&str, &str) -> bool) -> Stands {
    let typed = plain(name);
    if typed.is_empty() {
        return Stands::Nameless;
    }
    // A unit behind the name is not part of it.
    let bare = typed.split_once(" (").map_or(typed.as_str(), |(bare, _)| bare);
    let means = |other: &str| like(&plain(other), &typed) || like(&plain(other), bare);
    let both = |column: &&Column| {
        let full = Language::ALL.map(|language| cells::column_name(language, column));
        let names = [&column.name.id, &column.name.en, &column.id].into_iter().chain(&full);
        names.into_iter().any(|name| means(name))
    };
    let mut columns = sheet.columns.iter().filter(both);
    if let Some(column) = columns.next() {
        return match columns.next() {
            Some(_) => Stands::Unknown(name.trim().to_owned()),
            None if column.kind.is_computed() => Stands::Computed,
            None => Stands::Cells(column.id.clone()),
        };
    }
    if typed == ROW_ID {
        return Stands::RowId;
    }
    let says = |phrase| Language::ALL.into_iter().any(|language| plain(language.say(phrase)) == typed);
    if says(forms::NO) || typed == "no" {
        Stands::Number
    } else if says(key::HEADING) {
        Stands::Heading
    } else {
        Stands::Unknown(name.trim().to_owned())
    }
}
