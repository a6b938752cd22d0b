//! What one types into a capture line: `@dinkes #governance text`, and which items say much the same.

mod chat;
mod doubt;
mod emphasis;
mod found;
mod joined;
mod likeness;
mod marks;
mod named;
mod paste;
mod table;
#[cfg(test)]
mod tests;

pub use doubt::doubt;
pub use found::{Away, Doubt, Found, FoundLine, Reading, Unread, Why, usual};
pub use likeness::Letters;
pub use marks::without_marks;
pub use paste::{SHEET_MARK, is_of_a_chat, lines, paste, read};
pub use table::{Column, Grid, Row};

use super::attendance::{Code, same_office};
use super::line::clean;
use super::sheet::typed::dimension_path;
use super::workshop::Workshop;
use super::{Id, swot::Item};
use std::collections::VecDeque;

/// The likeness from which two items are taken to say the same; 0 is nothing alike, 1 the same words.
pub const ALIKE: f64 = 0.7;

/// What holds for the lines to come until it is changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sticky {
    /// Who is speaking.
    pub by: Option<Code>,
    /// The dimension that is spoken of.
    pub dimension: Option<String>,
}

/// A line as understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapturedLine {
    /// The text without the tags that were understood; nothing when only tags were typed.
    pub text: String,
    /// Who said it.
    pub by: Option<Code>,
    /// Its dimension: one that the workshop declares as cells have it, `governance/public-service`; another as typed,
    /// lower case.
    pub dimension: Option<String>,
    /// A name after `@` that no delegation has, as typed; it stays in the text.
    pub unknown: Option<String>,
    /// The line held only tags, which now stick.
    pub only_sticks: bool,
}

/// Something at the beginning or end of a line that is not text.
enum Tag {
    By(Code),
    Dimension(String),
    NoBy,
    NoDimension,
}

/// Reads a line.
///
/// Tags stand at its beginning or end; before and behind a text the first of a kind counts. Without text they stick:
/// to `sticky`, and so to the lines that follow. `@` and `#` then clear what sticks.
pub fn parse(workshop: &Workshop, typed: &str, sticky: &mut Sticky) -> CapturedLine {
    let line = clean(typed);
    let mut words: VecDeque<&str> = line.split_whitespace().collect();
    let bare = words.iter().all(|word| tag(workshop, word).is_some());
    let mut found: Vec<Tag> = Vec::new();
    let fresh = |word: &&str, found: &[Tag]| {
        let first = |tag: &Tag| !(tag.clears() || found.iter().any(|other| tag.like(other)));
        tag(workshop, word).filter(|tag| bare || first(tag))
    };
    while let Some(tag) = words.front().and_then(|word| fresh(word, &found)) {
        found.push(tag);
        words.pop_front();
    }
    while let Some(tag) = words.back().and_then(|word| fresh(word, &found)) {
        found.push(tag);
        words.pop_back();
    }
    let mut here = sticky.clone();
    let untouched = found.is_empty();
    for tag in found {
        tag.apply(&mut here);
    }
    let only_sticks = bare && !untouched;
    if only_sticks {
        sticky.clone_from(&here);
    }
    CapturedLine {
        text: if untouched { line.clone() } else { words.make_contiguous().join(" ") },
        by: here.by,
        dimension: here.dimension,
        unknown: unknown(workshop, &words),
        only_sticks,
    }
}

impl Tag {
    fn clears(&self) -> bool {
        matches!(self, Self::NoBy | Self::NoDimension)
    }

    fn like(&self, other: &Self) -> bool {
        let names = |tag: &Self| matches!(tag, Self::By(_) | Self::NoBy);
        names(self) == names(other)
    }

    fn apply(self, sticky: &mut Sticky) {
        match self {
            Self::By(code) => sticky.by = Some(code),
            Self::Dimension(dimension) => sticky.dimension = Some(dimension),
            Self::NoBy => sticky.by = None,
            Self::NoDimension => sticky.dimension = None,
        }
    }
}

fn tag(workshop: &Workshop, word: &str) -> Option<Tag> {
    match word {
        "@" => return Some(Tag::NoBy),
        "#" => return Some(Tag::NoDimension),
        _ => {}
    }
    if let Some(name) = name(word) {
        let code = Code::new(name)?;
        return workshop.is_source(&code).then_some(Tag::By(code));
    }
    let dimension = without_stops(word.strip_prefix('#')?);
    let first = dimension.chars().next()?;
    let rest = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/');
    (first.is_alphabetic() && dimension.chars().all(rest)).then(|| Tag::Dimension(named_dimension(workshop, dimension)))
}

/// What a text names as a dimension: as cells have it where the workshop declares it, else in lower case.
fn named_dimension(workshop: &Workshop, text: &str) -> String {
    dimension_path(workshop, text).unwrap_or_else(|| text.to_lowercase())
}

/// Whether a workshop that declares dimensions does not know this one.
pub fn is_strange(workshop: &Workshop, dimension: &str) -> bool {
    !workshop.created.dimensions.is_empty() && workshop.dimension(dimension).is_none()
}

/// The name in `@name`, without the punctuation behind it.
fn name(word: &str) -> Option<&str> {
    let name = without_stops(word.strip_prefix('@')?);
    (!name.is_empty()).then_some(name)
}

fn without_stops(word: &str) -> &str {
    word.trim_end_matches([',', ':', ';', '.'])
}

/// A name without a delegation at the beginning or end of what is left.
fn unknown(workshop: &Workshop, words: &VecDeque<&str>) -> Option<String> {
    let ends = [words.front(), words.back()];
    let names = ends.into_iter().flatten().filter_map(|word| name(word));
    let unknown = |name: &&str| Code::new(name).is_none_or(|code| !workshop.is_source(&code));
    names.into_iter().find(unknown).map(str::to_owned)
}

/// The delegations that `prefix` (without the `@`) may become: first those whose code begins with it, then those
/// with a part of the code or a word of the name that does; in order of entry, then groups.
pub fn complete(workshop: &Workshop, prefix: &str) -> Vec<Code> {
    let wanted = prefix.to_uppercase();
    let begins = |code: &Code| code.as_str().starts_with(&wanted);
    let inside = |code: &Code, name: &str| {
        let parts = code.as_str().split('-').skip(1);
        let upper = name.to_uppercase();
        parts.chain(upper.split_whitespace()).any(|part| part.starts_with(&wanted))
    };
    let all = &workshop.delegations;
    let first = all.iter().filter(|d| begins(&d.code));
    let second = all.iter().filter(|d| !begins(&d.code) && inside(&d.code, &d.name));
    let groups = workshop.groups.iter().map(|group| &group.code);
    let groups = groups.filter(|code| begins(code)).cloned();
    first.chain(second).map(|d| d.code.clone()).chain(groups).collect()
}

/// The delegation or group that somebody means by a name typed, with or without `@`: its code, the only one that
/// [`complete`] finds, or an office under another name.
pub fn source(workshop: &Workshop, typed: &str) -> Option<Code> {
    let name = typed.trim().trim_start_matches('@').trim();
    let code = Code::new(name)?;
    if workshop.is_source(&code) {
        return Some(code);
    }
    let there = || workshop.delegations.iter().map(|delegation| (&delegation.code, delegation.name.as_str()));
    match &complete(workshop, name)[..] {
        [only] => Some(only.clone()),
        [] => same_office(there(), &code, name).cloned(),
        _ => None,
    }
}

/// The item on the board of this aspect that is most like the text, other than `except`, if one is alike.
pub fn similar(workshop: &Workshop, aspect: &str, text: &str, except: Id) -> Option<Id> {
    let words = Letters::of(&sorted_words(text));
    let likeness = |item: &Item| words.likeness(&Letters::of(&sorted_words(&item.text)));
    workshop
        .shown()
        .filter(|item| item.aspect == aspect && item.id != except)
        .filter(|item| !item.apart.contains(&except))
        .map(|item| (item.id, likeness(item)))
        .filter(|(_, likeness)| *likeness >= ALIKE)
        .max_by(|(a, x), (b, y)| x.total_cmp(y).then(b.cmp(a)))
        .map(|(id, _)| id)
}

/// Pairs of items on the board that say much the same and were not kept apart, the earlier first; with `of`, those that
/// this record brought, but for what one source says twice in it.
pub fn alike(workshop: &Workshop, of: Option<u64>) -> Vec<(Id, Id)> {
    let words = |item: &Item| Letters::of(&sorted_words(&item.text));
    let shown: Vec<(&Item, Letters)> = workshop.shown().map(|item| (item, words(item))).collect();
    let mut pairs = Vec::new();
    for (place, (later, words)) in shown.iter().enumerate() {
        if of.is_some_and(|record| later.id.record != record) {
            continue;
        }
        let earlier = shown.iter().take(place);
        pairs.extend(
            earlier
                .filter(|(item, _)| item.aspect == later.aspect && !later.apart.contains(&item.id))
                .filter(|(item, _)| of.is_none() || item.id.record != later.id.record || item.by != later.by)
                .filter(|(_, other)| words.likeness(other) >= ALIKE)
                .map(|(item, _)| (item.id, later.id)),
        );
    }
    pairs
}

fn sorted_words(text: &str) -> String {
    let lower = text.to_lowercase();
    let mut words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}
