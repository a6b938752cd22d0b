//! What the capture line means: an office and its heads.

use super::State;
use super::add;
use super::update::count;
use crate::domain::attendance::{Code, Delegation, heads, matching, short_code};
use crate::domain::line::clean;
use crate::text::attendance as text;
use crate::ui::ctx::Room;
use crate::ui::dialogs::Reading;
use crate::ui::effect::{Notice, Step};

/// What is typed, as far as it goes.
pub(super) enum Meaning<'a> {
    /// Nothing.
    Empty,
    /// No office is named.
    NoOffice,
    /// One office, and a number if one is there.
    One(&'a Delegation, Option<u32>),
    /// One of several, in order of entry.
    Several(String, Vec<&'a Delegation>),
    /// Nobody on the list; with a number it can be added.
    Nobody(String, Option<u32>),
}

pub(super) fn meaning<'a>(room: &Room<'a>, typed: &str) -> Meaning<'a> {
    if typed.trim().is_empty() {
        return Meaning::Empty;
    }
    let all = &room.workshop.delegations;
    let whole = typed.trim();
    // A code that ends in a number is not a number of heads.
    if let Some(there) = Code::new(whole).and_then(|code| all.iter().find(|there| there.code == code)) {
        return Meaning::One(there, None);
    }
    let Some((who, n)) = heads(typed) else {
        return Meaning::NoOffice;
    };
    let place = room.workshop.created.place.name.to_lowercase();
    let found = match (matching(all, &who), who.to_lowercase().strip_suffix(&place)) {
        // `RSUD Bangli` in Bangli.
        (none, Some(rest)) if none.is_empty() && !place.is_empty() => matching(all, rest.trim_end()),
        (found, _) => found,
    };
    match found[..] {
        [] => Meaning::Nobody(who, n),
        [there] => Meaning::One(there, n),
        ref several => Meaning::Several(who, several.to_vec()),
    }
}

/// Enter: records, or says what is missing and keeps the line.
pub(super) fn save(state: &mut State, room: &Room) -> Vec<Step> {
    let language = room.language();
    let said = match meaning(room, state.capture.field.text()) {
        Meaning::Empty => return Vec::new(),
        Meaning::One(there, Some(n)) => {
            state.capture.send();
            let counts = vec![(there.code.clone(), n)];
            return vec![count(state.count, room, counts)];
        }
        Meaning::NoOffice => room.say(text::OFFICE_MISSING).to_owned(),
        Meaning::One(_, None) => room.say(text::NUMBER_MISSING).to_owned(),
        Meaning::Several(who, several) => text::ambiguous(language, &who, &codes(&several)),
        Meaning::Nobody(who, _) => text::unknown(language, &who),
    };
    vec![Step::Say(Notice::warning(said))]
}

/// Some codes in a row, the first five.
fn codes(several: &[&Delegation]) -> String {
    let mut named: Vec<&str> = several.iter().take(5).map(|there| there.code.as_str()).collect();
    if several.len() > named.len() {
        named.push("…");
    }
    named.join(", ")
}

/// Tab: the code written out, as far as it is certain; the number stays.
pub(super) fn complete(state: &mut State, room: &Room) {
    let (code, n) = match meaning(room, state.capture.field.text()) {
        Meaning::One(there, n) => (there.code.as_str().to_lowercase(), n),
        Meaning::Several(who, several) => {
            let Some(common) = common_beginning(&several, &who) else {
                return;
            };
            (common, None)
        }
        Meaning::Empty | Meaning::NoOffice | Meaning::Nobody(..) => return,
    };
    let number = n.map(|n| n.to_string()).unwrap_or_default();
    let is_whole = room.workshop.delegations.iter().any(|there| there.code.as_str().eq_ignore_ascii_case(&code));
    let blank = if is_whole { " " } else { "" };
    state.capture.field.set(format!("{code}{blank}{number}"));
}

/// The beginning that all these codes share, if it is longer than what is typed.
fn common_beginning(several: &[&Delegation], typed: &str) -> Option<String> {
    let first = several.first()?.code.as_str();
    let shared = several.iter().skip(1).fold(first, |shared, there| {
        let same = shared
            .char_indices()
            .zip(there.code.as_str().chars())
            .find(|((_, a), b)| a != b)
            .map_or(shared.len().min(there.code.as_str().len()), |((at, _), _)| at);
        shared.get(..same).unwrap_or_default()
    });
    let begins = shared.to_lowercase().starts_with(&typed.to_lowercase());
    (begins && shared.chars().count() > typed.chars().count()).then(|| shared.to_lowercase())
}

/// Ctrl+G: adds the office that is on no list, with its heads.
pub fn suggestion(state: &mut State, room: &Room) -> Vec<Step> {
    match meaning(room, state.capture.field.text()) {
        Meaning::Nobody(who, n) => {
            state.capture.send();
            // A name of several words stands behind its code at once.
            let code = short_code(&who).map_or_else(|| who.clone(), |code| code.to_string());
            let name = if who.contains(' ') && code != who.to_uppercase() { who.as_str() } else { "" };
            let heads = n.map(|n| (n, state.count));
            vec![Step::open(add::dialog(room, &format!("{code} {name}"), heads))]
        }
        Meaning::Empty | Meaning::NoOffice | Meaning::One(..) | Meaning::Several(..) => Vec::new(),
    }
}

/// The hint: what Enter will do, or what is missing.
pub(super) fn hint(room: &Room, typed: &str) -> (String, bool) {
    let language = room.language();
    match meaning(room, typed) {
        Meaning::Empty => (room.say(text::GUIDE).to_owned(), false),
        Meaning::NoOffice => (room.say(text::OFFICE_MISSING).to_owned(), false),
        Meaning::One(there, Some(n)) => (text::will_count(language, there.code.as_str(), &there.name, n), false),
        Meaning::One(there, None) => {
            (format!("{} · {} · {}", there.code, there.name, room.say(text::TAKE_COMPLETION)), false)
        }
        Meaning::Several(_, several) => (codes(&several), false),
        Meaning::Nobody(who, _) => (text::unknown(language, &who), true),
    }
}

/// The lines of a paste, without headings of a table.
pub(super) fn lines(room: &Room, pasted: &str) -> Vec<String> {
    let says = |line: &String| matches!(meaning(room, line), Meaning::One(_, Some(_)));
    let lines = pasted.lines().map(clean).filter(|line| !line.is_empty());
    lines.filter(|line| says(line) || !is_heading(line)).collect()
}

/// How lines are understood; an office counts once, in the first line of those that are ticked.
pub(super) fn reads(room: &Room, lines: &[(&str, bool)]) -> Vec<Reading> {
    let mut counted: Vec<(&Code, u32)> = Vec::new();
    let language = room.language();
    let mut read = |line: &str, ticked: bool| {
        let why = match meaning(room, line) {
            Meaning::One(there, Some(n)) => {
                let code = there.code.as_str();
                if let Some((_, before)) = counted.iter().find(|(other, _)| **other == there.code) {
                    return Reading::Wrong(format!("· {}", text::counted_already(language, code, *before)));
                }
                if ticked {
                    counted.push((&there.code, n));
                }
                return Reading::Right(text::pasted(language, code, n, line));
            }
            Meaning::One(there, None) => format!("{}: {}", there.code, room.say(text::NO_NUMBER)),
            Meaning::Several(_, several) => format!("{}?", codes(&several)),
            Meaning::Nobody(who, _) => text::on_no_list(language, &who),
            Meaning::Empty | Meaning::NoOffice => room.say(text::OFFICE_MISSING).to_owned(),
        };
        Reading::Wrong(format!("· {why}"))
    };
    lines.iter().map(|(line, ticked)| read(line, *ticked)).collect()
}

/// The heads that lines say.
pub(super) fn counts(room: &Room, lines: &[&str]) -> Vec<(Code, u32)> {
    let said = lines.iter().filter_map(|line| match meaning(room, line) {
        Meaning::One(there, Some(n)) => Some((there.code.clone(), n)),
        Meaning::One(_, None) | Meaning::Several(..) | Meaning::Nobody(..) | Meaning::Empty | Meaning::NoOffice => None,
    });
    said.collect()
}

/// Whether a line is the heading of a table: `No;Instansi;Jumlah`.
fn is_heading(line: &str) -> bool {
    const KNOWN: [&str; 16] = [
        "no",
        "nomor",
        "instansi",
        "opd",
        "dinas",
        "nama",
        "jumlah",
        "hadir",
        "peserta",
        "orang",
        "kehadiran",
        "unit",
        "kerja",
        "office",
        "heads",
        "perangkat",
    ];
    let lower = line.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    words.clone().count() > 1 && words.peek().is_some() && words.all(|word| KNOWN.contains(&word))
}
