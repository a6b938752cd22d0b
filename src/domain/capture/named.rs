//! Which aspect, quadrant and group are named by words, in headings and in tables.

use crate::domain::agenda::Label;
use crate::domain::group::Group;
use crate::domain::swot::{Aspect, NewItem, Quadrant};

/// The aspect whose id or name stands at the beginning (the longest, if several do), and what follows it.
pub(super) fn leading_aspect<'a, 'w>(aspects: &'a [Aspect], line: &'w [String]) -> Option<(&'a str, &'w [String])> {
    let names = |aspect: &'a Aspect| {
        let Aspect { id, name: Label { id: name, en } } = aspect;
        [id, name, en].map(|text| (aspect.id.as_str(), words(text)))
    };
    aspects
        .iter()
        .flat_map(names)
        .filter(|(_, name)| !name.is_empty() && line.starts_with(name))
        .max_by_key(|(_, name)| name.len())
        .map(|(id, name)| (id, &line[name.len()..]))
}

/// What comes from a group is of the aspect and the dimension that it works on.
pub(super) fn from_group(place: &mut NewItem, group: &Group) {
    place.by = Some(group.code.clone());
    place.dimension.clone_from(&group.dimension);
    if let Some(aspect) = &group.aspect {
        place.aspect.clone_from(aspect);
    }
}

/// The aspect that a cell of a table names.
pub(super) fn aspect_named(aspects: &[Aspect], cell: &str) -> Option<String> {
    leading_aspect(aspects, &words(cell)).map(|(id, _)| id.to_owned())
}

/// The one quadrant that a cell of a table names: `W`, `Kelemahan`, `W - Kelemahan (Weakness)`.
pub(super) fn quadrant_named(cell: &str) -> Option<Quadrant> {
    let words = words(cell);
    let first = quadrant(words.first()?)?;
    words.iter().filter_map(|word| quadrant(word)).all(|other| other == first).then_some(first)
}

/// The words of a text in lower case, without marks.
pub(super) fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The quadrant that a word in lower case names.
pub(super) fn quadrant(word: &str) -> Option<Quadrant> {
    match word {
        "s" | "kekuatan" | "strength" | "strengths" => Some(Quadrant::S),
        "w" | "kelemahan" | "weakness" | "weaknesses" => Some(Quadrant::W),
        "o" | "peluang" | "kesempatan" | "opportunity" | "opportunities" => Some(Quadrant::O),
        "t" | "ancaman" | "tantangan" | "threat" | "threats" => Some(Quadrant::T),
        _ => None,
    }
}
