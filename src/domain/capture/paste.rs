//! Many lines at once: headings say where the lines under them go; bullets and numbering go away.

use super::chat::{said, without_phones};
use super::named::{from_group, leading_aspect, quadrant, words};
use super::{Sticky, parse, table};
use crate::domain::Workshop;
use crate::domain::attendance::Code;
use crate::domain::group::Group;
use crate::domain::line::clean;
use crate::domain::swot::{NewItem, Quadrant};

/// What pasted lines say, one text a line: without what a chat puts before it, marks, numbering and telephone numbers.
pub fn lines(text: &str) -> Vec<String> {
    let said = text.lines().filter_map(said).map(|line| {
        let line = without_emphasis(&clean(line));
        clean(&without_phones(without_marks(&line)))
    });
    said.filter(|line| !line.is_empty()).collect()
}

/// The items in pasted lines or in the text of a file. Until a heading says otherwise they belong to `aspect`,
/// `quadrant` and `by`.
///
/// A heading is a line of nothing but quadrants (`S`, `Kekuatan`, `Strengths`) and names of aspects and groups, marked
/// up or not; `Kekuatan: teks` is a heading and an item. Under a group's name stands what the group works on, where no
/// other aspect is named. What a chat puts before a line goes, and so do telephone
/// numbers. A table whose first row names its columns (`butir`, `kuadran`, `aspek`, `kelompok`, `dimensi`) is read as
/// one. Texts are as pasted, and may be longer than an item can be.
pub fn paste(workshop: &Workshop, aspect: &str, quadrant: Quadrant, by: Option<&Code>, text: &str) -> Vec<NewItem> {
    let usual = table::usual(aspect, quadrant, by);
    if let Some(items) = table::items(workshop, &usual, text) {
        return items;
    }
    let mut place = usual;
    let mut sticky = Sticky::default();
    let mut items = Vec::new();
    for line in text.lines() {
        let Some(line) = said(line) else {
            continue;
        };
        let line = without_emphasis(&clean(line));
        let Some(line) = follow(&mut place, workshop, &line) else {
            continue;
        };
        let captured = parse(workshop, without_marks(line), &mut sticky);
        let text = without_phones(&captured.text);
        if !text.is_empty() {
            items.push(NewItem {
                text,
                by: captured.by.or_else(|| place.by.clone()),
                dimension: captured.dimension.or_else(|| place.dimension.clone()),
                ..place.clone()
            });
        }
    }
    items
}

/// Goes where the line says, if it is a heading; what is left to take down, if anything.
fn follow<'a>(place: &mut NewItem, workshop: &Workshop, line: &'a str) -> Option<&'a str> {
    if let Some(heading) = Heading::read(workshop, line) {
        heading.send(place);
        return None;
    }
    if let Some((before, after)) = line.split_once(':')
        && !after.trim().is_empty()
        && let Some(heading) = Heading::read(workshop, before)
        && (heading.quadrant.is_some() || heading.group.is_some())
    {
        heading.send(place);
        return Some(after);
    }
    Some(line)
}

/// Where a heading sends the lines under it.
struct Heading<'a> {
    aspect: Option<String>,
    quadrant: Option<Quadrant>,
    group: Option<&'a Group>,
}

impl<'a> Heading<'a> {
    fn send(self, place: &mut NewItem) {
        if let Some(group) = self.group {
            from_group(place, group);
        }
        if let Some(aspect) = self.aspect {
            place.aspect = aspect;
        }
        if let Some(quadrant) = self.quadrant {
            place.quadrant = quadrant;
        }
    }

    /// Reads a line that holds nothing but words of headings, and at most one group, aspect and quadrant.
    fn read(workshop: &'a Workshop, line: &str) -> Option<Self> {
        let aspects = workshop.aspects();
        let mut words = words(without_marks(line));
        let group = leading_group(workshop, &words);
        if let Some((_, length)) = group {
            words.drain(..length);
        }
        let group = group.map(|(group, _)| group);
        if words.is_empty() && group.is_some() {
            return Some(Self { aspect: None, quadrant: None, group });
        }
        let words = match words.split_first() {
            Some((first, rest)) if is_ordinal(first) && !rest.is_empty() => rest,
            _ => &words[..],
        };
        if words.is_empty() {
            return None;
        }
        let mut heading = Self { aspect: None, quadrant: None, group };
        let mut rest = words;
        while let Some(first) = rest.first() {
            if let Some((id, after)) = leading_aspect(aspects, rest) {
                if heading.aspect.as_ref().is_some_and(|other| other != id) {
                    return None;
                }
                heading.aspect = Some(id.to_owned());
                rest = after;
                continue;
            }
            if let Some(quadrant) = quadrant(first) {
                if heading.quadrant.is_some_and(|other| other != quadrant) {
                    return None;
                }
                heading.quadrant = Some(quadrant);
            } else if !is_filler(first) {
                return None;
            }
            rest = &rest[1..];
        }
        Some(heading)
    }
}

/// The group whose name stands at the beginning, and how many words that takes.
fn leading_group<'a>(workshop: &'a Workshop, line: &[String]) -> Option<(&'a Group, usize)> {
    let named = workshop.groups.iter().map(|group| (group, words(&group.name)));
    named
        .filter(|(_, name)| !name.is_empty() && line.starts_with(name))
        .map(|(group, name)| (group, name.len()))
        .max_by_key(|(_, length)| *length)
}

/// Words that stand in headings and say nothing about the place.
fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "aspek"
            | "aspect"
            | "analisis"
            | "analysis"
            | "swot"
            | "faktor"
            | "factor"
            | "factors"
            | "internal"
            | "eksternal"
            | "external"
    )
}

/// `a`, `b`, `iv`, `2`: what numbers a heading. The letters of the quadrants number nothing.
fn is_ordinal(word: &str) -> bool {
    let one_letter = word.len() == 1 && word.bytes().all(|b| b.is_ascii_lowercase());
    let roman = word.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
    let number = word.bytes().all(|b| b.is_ascii_digit());
    (one_letter && quadrant(word).is_none()) || roman || number
}

/// The line without `**`, `__` and the number signs of a Markdown heading.
fn without_emphasis(line: &str) -> String {
    let plain = line.replace("**", "").replace("__", "");
    let title = plain.trim_start_matches('#');
    if title.len() < plain.len() && title.starts_with(' ') {
        return title.trim().to_owned();
    }
    plain.trim().to_owned()
}

/// The line without bullets, boxes and numbering before it.
pub fn without_marks(line: &str) -> &str {
    let mut rest = line.trim();
    loop {
        let shorter = without_number(without_box(without_bullet(rest))).trim_start();
        if shorter.len() == rest.len() {
            return rest;
        }
        rest = shorter;
    }
}

fn without_bullet(line: &str) -> &str {
    const ALWAYS: &[char] =
        &['•', '·', '●', '○', '▪', '▫', '■', '□', '◦', '‣', '➢', '➤', '✓', '✔', '❖', '◆', '\u{f0b7}'];
    const BEFORE_A_BLANK: &[char] = &['-', '–', '—', '*', '+', '>'];
    match line.strip_prefix(ALWAYS) {
        Some(rest) => rest,
        None => match line.strip_prefix(BEFORE_A_BLANK) {
            Some(rest) if !rest.starts_with(|c: char| c.is_ascii_digit()) => rest,
            Some(_) | None => line,
        },
    }
}

fn without_box(line: &str) -> &str {
    ["[ ]", "[x]", "[X]"].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line)
}

/// Without `1.`, `12)`, `(3)`, `a.` or `B)` in front; `1.5 GHz`, `5 desa` and `H. Ahmad` stay.
fn without_number(line: &str) -> &str {
    let is_digit = |c: char| c.is_ascii_digit();
    let wrapped = line.starts_with('(');
    let open = line.strip_prefix('(').unwrap_or(line);
    let digits = open.len() - open.trim_start_matches(is_digit).len();
    let letter = open.starts_with(|c: char| c.is_ascii_alphabetic());
    let (label, rest) = match (digits, letter) {
        (1..=3, _) => open.split_at(digits),
        (0, true) => open.split_at(1),
        _ => return line,
    };
    let after = rest.get(1..).unwrap_or_default();
    let apart = after.is_empty() || after.starts_with(' ');
    let small = label.starts_with(|c: char| c.is_ascii_lowercase());
    let numbers = match rest.chars().next() {
        Some(')') => wrapped || digits > 0 || apart,
        Some('.') if wrapped => false,
        Some('.') if digits > 0 => !after.starts_with(is_digit),
        Some('.') => small && apart,
        Some(_) | None => false,
    };
    if numbers { after } else { line }
}
