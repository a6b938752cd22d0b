//! Many lines at once: headings say where the lines under them go; bullets and numbering go away.

use super::chat::{Kind, Message, spoken};
use super::doubt::doubt;
use super::emphasis::{without_emphasis, without_mentions};
use super::found::{Away, Doubt, Found, FoundLine, Reading, Unread, Why, usual};
use super::joined::{Joined, joined};
use super::marks::{Numbering, without_marks};
use super::named::{from_group, leading_aspect, quadrant, words};
use super::{Sticky, parse, table};
use crate::domain::Workshop;
use crate::domain::attendance::Code;
use crate::domain::bytes::with_plain_ends;
use crate::domain::group::Group;
use crate::domain::line::clean;
use crate::domain::swot::{NewItem, Quadrant};

/// Stands before the name of each worksheet of a workbook that is read as a text.
pub const SHEET_MARK: char = '\u{1c}';

/// Whether a text has what a chat puts before messages, or says of itself.
pub fn is_of_a_chat(text: &str) -> bool {
    let text = with_plain_ends(text);
    let spoken = spoken(&text);
    spoken.stamped > 0 || spoken.left_out > 0
}

/// What pasted lines say, one text a line: without what a chat puts before it, marks and numbering. A message of several
/// lines is one text unless its lines are a list.
pub fn lines(text: &str) -> Vec<String> {
    let text = with_plain_ends(text);
    let spoken = spoken(&text);
    let numbering = numbering(&spoken.messages);
    let mut all = Vec::new();
    for message in &spoken.messages {
        for Joined { text, .. } in whole_lines(message, numbering, |_| false) {
            let (text, _) = without_mentions(&text);
            let text = without_emphasis(&clean(&text));
            all.push(clean(numbering.without_marks(&text)));
        }
    }
    all.retain(|line| !line.is_empty());
    all
}

/// The items in pasted lines or in the text of a file that nothing speaks against; see [`read`].
pub fn paste(workshop: &Workshop, aspect: &str, quadrant: Quadrant, by: Option<&Code>, text: &str) -> Vec<NewItem> {
    match read(workshop, aspect, quadrant, by, text) {
        Reading::Lines(found) => found.sure(),
        Reading::Asks(_) => Vec::new(),
    }
}

/// What pasted lines or the text of a file say. Until a heading says otherwise they belong to `aspect`, `quadrant` and
/// `by`.
///
/// A heading is a line of nothing but quadrants (`S`, `Kekuatan`, `Strengths`) and names of aspects and groups, marked
/// up or not; `Kekuatan: teks` is a heading and an item. Under a group's name stands what the group works on, where no
/// other aspect is named. What a chat puts before and among its messages goes, and so do those whom it calls. A table
/// is read by the row that names its columns (`butir`, `kuadran`, `aspek`, `kelompok`, `dimensi`, or a quadrant a
/// column); without one it is asked for. Texts are as pasted, and may be longer than an item can be.
pub fn read(workshop: &Workshop, aspect: &str, quadrant: Quadrant, by: Option<&Code>, text: &str) -> Reading {
    let text = with_plain_ends(text);
    let usual = usual(aspect, quadrant, by);
    let mut sheets = text.split(SHEET_MARK);
    let first = sheets.next().unwrap_or_default();
    let mut found = Found::default();
    let mut asks = Vec::new();
    if !first.trim().is_empty() {
        match one(workshop, &usual, first) {
            Reading::Lines(lines) => found.append(lines),
            Reading::Asks(grid) => asks.push((String::new(), grid)),
        }
    }
    for sheet in sheets {
        let (name, rows) = sheet.split_once('\n').unwrap_or((sheet, ""));
        let mut place = usual.clone();
        if let Some(heading) = Heading::read(workshop, name) {
            heading.send(&mut place);
        }
        match one(workshop, &place, rows) {
            Reading::Lines(lines) => found.append(lines),
            Reading::Asks(grid) => asks.push((clean(name), grid)),
        }
    }
    if found.is_empty() && !asks.is_empty() {
        return Reading::Asks(asks.swap_remove(0).1);
    }
    let unread = asks.into_iter().map(|(text, _)| Unread { line: 1, text, why: Why::NoColumns });
    found.unread.extend(unread);
    Reading::Lines(found)
}

/// What a text says that is one table or one list.
fn one(workshop: &Workshop, usual: &NewItem, text: &str) -> Reading {
    // Some chats part names and texts by tabs, as tables do.
    let said = text.lines().filter(|line| !line.trim().is_empty()).count();
    if spoken(text).stamped * 2 >= said {
        return Reading::Lines(listed(workshop, usual, text));
    }
    match table::read(workshop, usual, text) {
        table::Read::Found(found) => Reading::Lines(found),
        table::Read::Asks(grid) => Reading::Asks(grid),
        table::Read::No => Reading::Lines(listed(workshop, usual, text)),
    }
}

/// The items of a list or of a chat.
fn listed(workshop: &Workshop, usual: &NewItem, text: &str) -> Found {
    let spoken = spoken(text);
    let numbering = numbering(&spoken.messages);
    let away = Away { stamps: spoken.stamped, chat: spoken.left_out, ..Away::default() };
    let mut found = Found { away, ..Found::default() };
    let mut place = usual.clone();
    let mut sticky = Sticky::default();
    let is_heading = |line: &str| {
        let mut place = usual.clone();
        let line = without_emphasis(&clean(line));
        follow(&mut place, workshop, &line).is_none_or(|rest| rest.len() < line.len())
    };
    for block in blocks(&spoken.messages) {
        let lines = match block {
            [message] => whole_lines(message, numbering, is_heading),
            block => {
                let lines: Vec<&str> =
                    block.iter().flat_map(|message| &message.lines).map(|(_, line)| line.as_str()).collect();
                joined(&lines, numbering, is_heading)
            }
        };
        let kind = block.first().map_or(Kind::Line, |message| message.kind);
        for Joined { text, parts } in lines {
            let (text, mentions) = without_mentions(&text);
            found.away.mentions += mentions;
            let line = without_emphasis(&clean(&text));
            let Some(line) = follow(&mut place, workshop, &line) else {
                continue;
            };
            let captured = parse(workshop, numbering.without_marks(line), &mut sticky);
            let text = captured.text;
            // A line of dashes is none.
            if text.is_empty() || !text.chars().any(|c| c.is_alphanumeric() || !c.is_ascii() && !"—–―─═•·".contains(c))
            {
                continue;
            }
            let doubt = match kind {
                Kind::Doubtful | Kind::Question => Some(Doubt::Chat),
                Kind::Option => None,
                Kind::Line | Kind::Said => doubt(&text),
            };
            let by = captured.by.or_else(|| place.by.clone());
            let dimension = captured.dimension.or_else(|| place.dimension.clone());
            found.lines.push(FoundLine {
                item: NewItem { text, by, dimension, ..place.clone() },
                doubts: doubt.into_iter().collect(),
                parts,
            });
        }
    }
    found
}

/// What numbers the lines of all messages.
fn numbering(messages: &[Message]) -> Numbering {
    Numbering::of(messages.iter().flat_map(|message| &message.lines).map(|(_, line)| line.as_str()))
}

/// Messages one by one, and lines that no chat has stamped together.
fn blocks(messages: &[Message]) -> impl Iterator<Item = &[Message]> {
    messages.chunk_by(|one, other| one.kind == Kind::Line && other.kind == Kind::Line)
}

/// The lines of a message that are items: each where they are a list or stand under a heading, with what goes on below
/// it; else all of them as one.
fn whole_lines(message: &Message, numbering: Numbering, is_heading: impl Fn(&str) -> bool) -> Vec<Joined> {
    let alone = |text: &str| Joined { text: text.to_owned(), parts: Vec::new() };
    let lines: Vec<&str> = message.lines.iter().map(|(_, line)| line.as_str()).collect();
    let headed = lines.iter().any(|line| is_heading(line));
    if headed || lines.len() < 2 || !lines.iter().any(|line| numbering.is_listed(line)) {
        let whole = vec![alone(&lines.join(" "))];
        return if headed { joined(&lines, numbering, is_heading) } else { whole };
    }
    let mut all: Vec<Joined> = Vec::new();
    for line in lines {
        let goes_on = line.trim().starts_with(char::is_lowercase) && !numbering.is_listed(line);
        let under = all.last_mut().filter(|last| goes_on && numbering.is_listed(&last.text));
        match under {
            Some(last) => last.text = format!("{} {}", last.text, line.trim()),
            None => all.push(alone(line)),
        }
    }
    all
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
