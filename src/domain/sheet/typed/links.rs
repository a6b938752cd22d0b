//! What a row comes from, by the numbers that the room sees.

use super::alike::{Meant, both, likeness, meant, plain};
use super::{NotACell, named};
use crate::domain::agenda::Label;
use crate::domain::priorities::priorities;
use crate::domain::sheet::{Accepted, Ref, Target, standing, stands};
use crate::domain::swot::Item;
use crate::domain::{Id, Workshop};

/// What the line and the room call an item, in Indonesian and in English.
const ITEM: [&str; 2] = ["butir", "item"];
/// The same of a priority.
const PRIORITY: [&str; 2] = ["prioritas", "priority"];

/// Something that may be cited: its number, and what it is called by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Citable {
    pub cited: Ref,
    pub number: u32,
    pub words: Label,
}

/// What stands of a kind, in its order. Priorities are numbered by their places in the list.
pub(super) fn citable(workshop: &Workshop, target: &Target) -> Vec<Citable> {
    match target {
        Target::Items => {
            let one = |item: &Item| Citable {
                cited: Ref::Item(item.id),
                number: item.number,
                words: Label::same(&item.text),
            };
            workshop.on_board().map(one).collect()
        }
        Target::Priorities => {
            let voted = priorities(workshop).into_iter();
            let voted = voted.map(|one| (Accepted::Voted(one.vote, one.option), one.text));
            let carried = workshop.carried.iter().map(|one| (Accepted::Carried(one.id), one.text.clone()));
            let one = |(number, (accepted, text)): (u32, (Accepted, String))| Citable {
                cited: Ref::Priority(accepted),
                number,
                words: Label::same(text),
            };
            (1..).zip(voted.chain(carried)).map(one).collect()
        }
        Target::Sheet(id) => {
            let rows = named::rows(workshop, id, None).into_iter();
            rows.map(|(row, words)| Citable { cited: Ref::Row(row.id), number: row.number, words }).collect()
        }
    }
}

/// What has this number among things of a kind. A number that was merged leads to what it stands under.
fn numbered(workshop: &Workshop, target: &Target, number: u32) -> Option<Ref> {
    let found = match target {
        Target::Items => workshop.items.values().find(|item| item.number == number).map(|item| Ref::Item(item.id)),
        Target::Priorities => {
            let found = citable(workshop, target).into_iter().find(|one| one.number == number);
            found.map(|one| one.cited)
        }
        Target::Sheet(id) => {
            let mut rows = workshop.sheets.rows();
            rows.find(|row| row.sheet == *id && row.number == number).map(|row| Ref::Row(row.id))
        }
    };
    found.map(|found| standing(workshop, &found)).filter(|found| stands(workshop, found))
}

/// What has this number: of the kind that is named before it, else of the first kind that has it.
fn resolve(workshop: &Workshop, to: &[Target], kind: &str, number: u32) -> Option<Ref> {
    if kind.is_empty() {
        return to.iter().find_map(|target| numbered(workshop, target, number));
    }
    let target = named_target(workshop, to, kind)?;
    numbered(workshop, target, number)
}

/// The kind that a word before a number names: `p` for priorities, else a beginning of what it is called.
fn named_target<'a>(workshop: &Workshop, to: &'a [Target], word: &str) -> Option<&'a Target> {
    let word = plain(word);
    if word == "p" && to.contains(&Target::Priorities) {
        return Some(&Target::Priorities);
    }
    let like = |target: &'a Target| {
        let like = match target {
            Target::Items => likeness(ITEM, &word),
            Target::Priorities => likeness(PRIORITY, &word),
            Target::Sheet(id) => {
                let sheet = workshop.sheet(id);
                let names = sheet.into_iter().flat_map(|sheet| both(&sheet.title).into_iter().chain(both(&sheet.row)));
                likeness(names.chain([id.as_str()]), &word)
            }
        };
        (target, like)
    };
    match meant(to.iter().map(like)) {
        Meant::None => None,
        Meant::One(target) => Some(target),
        Meant::Several(several) => several.into_iter().next(),
    }
}

/// What a link is called, so that the line reads it back: `3` where an earlier kind has no such number, else `p3`,
/// `strategi 3`, `butir 3`. What was merged goes by what it stands under. None where it has no number any more.
pub fn link_name(workshop: &Workshop, to: &[Target], cited: &Ref) -> Option<Label> {
    let cited = standing(workshop, cited);
    let target = match &cited {
        Ref::Item(_) => Target::Items,
        Ref::Priority(_) => Target::Priorities,
        Ref::Row(id) => Target::Sheet(workshop.sheets.row(*id)?.sheet.clone()),
    };
    let number = match &cited {
        Ref::Item(id) | Ref::Row(id) => workshop.number_of(*id),
        Ref::Priority(_) => citable(workshop, &target).into_iter().find(|one| one.cited == cited).map(|one| one.number),
    }?;
    let first = resolve(workshop, to, "", number);
    if first.is_none_or(|first| first == cited) {
        return Some(Label::same(number.to_string()));
    }
    Some(match target {
        Target::Items => Label { id: format!("{} {number}", ITEM[0]), en: format!("{} {number}", ITEM[1]) },
        Target::Priorities => Label::same(format!("p{number}")),
        Target::Sheet(id) => {
            let row = workshop.sheet(&id).map_or_else(|| Label::same(&id), |sheet| sheet.row.clone());
            Label { id: format!("{} {number}", row.id), en: format!("{} {number}", row.en) }
        }
    })
}

const fn parts_links(c: char) -> bool {
    matches!(c, ' ' | ',' | ';' | '·' | '&' | '#')
}

/// What was typed: numbers parted by blanks or commas, each perhaps behind the name of its kind and before all of its
/// words; or words of exactly one thing.
pub(super) fn links(workshop: &Workshop, to: &[Target], text: &str) -> Result<Vec<Ref>, NotACell> {
    let mut found = Vec::new();
    let mut rest = text.trim_start_matches(parts_links);
    while !rest.is_empty() {
        let no_link = |what: &str| NotACell::NoLink(what.trim().to_owned());
        let Some(digits) = rest.find(|c: char| c.is_ascii_digit()) else {
            if found.is_empty() {
                return by_words(workshop, to, text).map(|one| vec![one]);
            }
            return Err(no_link(rest));
        };
        let (kind, behind) = rest.split_at(digits);
        let end = behind.find(|c: char| !c.is_ascii_digit()).unwrap_or(behind.len());
        let (number, behind) = behind.split_at(end);
        let cited = number.parse().ok().and_then(|number| resolve(workshop, to, kind.trim_end(), number));
        let Some(cited) = cited else {
            if found.is_empty() && !kind.is_empty() {
                return by_words(workshop, to, text).map(|one| vec![one]);
            }
            return Err(no_link(&format!("{kind}{number}")));
        };
        let behind = without_words(workshop, &cited, behind);
        if !behind.is_empty() && !behind.starts_with(parts_links) {
            return Err(no_link(rest));
        }
        if !found.contains(&cited) {
            found.push(cited);
        }
        rest = behind.trim_start_matches(parts_links);
    }
    if found.is_empty() { Err(NotACell::NoLink(text.trim().to_owned())) } else { Ok(found) }
}

/// What follows a number, without the words of what has the number where they follow.
fn without_words<'a>(workshop: &Workshop, cited: &Ref, behind: &'a str) -> &'a str {
    let rest = behind.trim_start();
    let words = words_of(workshop, cited);
    let follows = |words: &&str| {
        let start = rest.get(..words.len());
        !words.is_empty() && start.is_some_and(|start| start.eq_ignore_ascii_case(words))
    };
    both(&words).into_iter().find(follows).and_then(|words| rest.get(words.len()..)).unwrap_or(behind)
}

/// What a thing is called by.
fn words_of(workshop: &Workshop, cited: &Ref) -> Label {
    let priority = || citable(workshop, &Target::Priorities).into_iter().find(|one| one.cited == *cited);
    let row = |id: Id| {
        let row = workshop.sheets.row(id)?;
        Some(named::main_text(workshop.sheet(&row.sheet)?, row))
    };
    let words = match cited {
        Ref::Item(id) => workshop.items.get(id).map(|item| Label::same(&item.text)),
        Ref::Row(id) => row(*id),
        Ref::Priority(_) => priority().map(|one| one.words),
    };
    words.unwrap_or_else(|| Label::same(""))
}

/// The one thing whose words begin with all of these.
fn by_words(workshop: &Workshop, to: &[Target], text: &str) -> Result<Ref, NotACell> {
    let mut found: Vec<Citable> = to.iter().flat_map(|target| citable(workshop, target)).collect();
    found.retain(|one| has_words(&one.words, text));
    match found.as_slice() {
        [] => Err(NotACell::NoLink(text.trim().to_owned())),
        [one] => Ok(one.cited.clone()),
        several => Err(NotACell::Several(several.iter().map(|one| told(workshop, to, one)).collect())),
    }
}

/// Whether each word typed is the beginning of a word there.
pub(super) fn has_words(words: &Label, typed: &str) -> bool {
    let typed = plain(typed);
    let has = |text: &str| {
        let text = plain(text);
        let there: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
        typed.split(' ').all(|word| there.iter().any(|other| other.starts_with(word)))
    };
    both(words).into_iter().any(has)
}

/// A thing by its number and its words, as the line reads it.
pub(super) fn told(workshop: &Workshop, to: &[Target], one: &Citable) -> Label {
    let name = link_name(workshop, to, &one.cited).unwrap_or_else(|| Label::same(one.number.to_string()));
    let join = |name: &str, words: &str| format!("{name} {words}");
    Label { id: join(&name.id, &one.words.id), en: join(&name.en, &one.words.en) }
}

/// The numbers at the beginning of a text, where all of them exist and a text follows; and that text.
pub fn leading<'a>(workshop: &Workshop, to: &[Target], text: &'a str) -> (Vec<Ref>, &'a str) {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    loop {
        let end = rest.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        let digits = word.strip_prefix(['p', 'P']).unwrap_or(word);
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return if rest.is_empty() { (Vec::new(), text) } else { (found, rest) };
        }
        let kind = &word[..word.len() - digits.len()];
        let Some(cited) = digits.parse().ok().and_then(|number| resolve(workshop, to, kind, number)) else {
            return (Vec::new(), text);
        };
        if !found.contains(&cited) {
            found.push(cited);
        }
        rest = behind.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    }
}
