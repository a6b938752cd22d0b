//! What Tab offers in a cell.

use super::alike::{both, likeness, plain};
use super::links::{citable, has_words, told};
use super::named;
use crate::domain::Workshop;
use crate::domain::agenda::Label;
use crate::domain::attendance::matching;
use crate::domain::sheet::{Column, Kind, Target};

/// The most that is offered: all rows of a sheet.
const MOST: usize = crate::domain::sheet::MOST_ROWS;

/// What a cell may be that begins as `text` does, best first, as the line reads it; of a cell with several entries all of
/// the line with its last entry completed. Names go by both languages. Nothing is offered for kinds without a list.
pub fn completions(workshop: &Workshop, column: &Column, text: &str) -> Vec<Label> {
    let mut found = match &column.kind {
        Kind::Choice(choices) => {
            let offered = choices.iter().filter(|choice| !choice.hidden);
            beginning(offered.map(|choice| choice.name.clone()), text)
        }
        Kind::ChoiceFrom { sheet, heading } => {
            let rows = named::rows(workshop, sheet, heading.as_deref()).into_iter();
            beginning(rows.map(|(_, label)| label), text)
        }
        Kind::Scale(scale) => beginning(scale.labels.iter().cloned(), text),
        Kind::Delegation => delegations(workshop, text),
        Kind::Delegations => several(text, |last| delegations(workshop, last)),
        Kind::Dimension => {
            let text = text.trim_start().trim_start_matches('#');
            let dimensions = workshop.created.dimensions.iter().flat_map(|dimension| {
                let parts = dimension.parts.iter().map(|part| named::path_label(dimension, part));
                std::iter::once(dimension.name.clone()).chain(parts)
            });
            beginning(dimensions, text)
        }
        Kind::Links(to) => several(text, |last| links(workshop, to, last)),
        Kind::Text
        | Kind::Number { .. }
        | Kind::Money
        | Kind::Year
        | Kind::Years
        | Kind::Yearly { .. }
        | Kind::Date
        | Kind::Tick
        | Kind::Computed(_) => Vec::new(),
    };
    found.truncate(MOST);
    found
}

/// Names that begin so, then those with these words.
fn beginning(names: impl Iterator<Item = Label>, text: &str) -> Vec<Label> {
    let typed = plain(text);
    let names: Vec<Label> = names.collect();
    let begins = |name: &&Label| typed.is_empty() || likeness(both(name), &typed).is_some();
    let first = names.iter().filter(begins);
    let then = names.iter().filter(|name| !begins(name) && has_words(name, text));
    first.chain(then).cloned().collect()
}

fn delegations(workshop: &Workshop, text: &str) -> Vec<Label> {
    let all = &workshop.delegations;
    let found = if text.trim().is_empty() { all.iter().collect() } else { matching(all, text.trim_start_matches('@')) };
    found.into_iter().map(|delegation| Label::same(delegation.code.as_str())).collect()
}

fn links(workshop: &Workshop, to: &[Target], text: &str) -> Vec<Label> {
    let text = text.trim();
    let all = to.iter().flat_map(|target| citable(workshop, target));
    let fits =
        |number: u32, words: &Label| text.is_empty() || number.to_string().starts_with(text) || has_words(words, text);
    all.filter(|one| fits(one.number, &one.words)).take(MOST).map(|one| told(workshop, to, &one)).collect()
}

/// The line with what follows its last comma completed.
fn several(text: &str, complete: impl Fn(&str) -> Vec<Label>) -> Vec<Label> {
    let (before, last) = text.rsplit_once(',').map_or(("", text), |(before, last)| (before.trim(), last.trim_start()));
    let join = |entry: &str| if before.is_empty() { entry.to_owned() } else { format!("{before}, {entry}") };
    complete(last).iter().map(|entry| Label { id: join(&entry.id), en: join(&entry.en) }).collect()
}
