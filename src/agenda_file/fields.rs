//! Reads the values of a tree one by one. What is wrong is noted, and reading goes on.

use super::mistake::{Fault, Mistake};
use super::tree::{Node, short};
use crate::domain::agenda::Label;
use crate::domain::line::{MAX_CHARS, NotALine, line};
use jiff::civil::Time;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};
use std::collections::BTreeSet;

/// One value and its path, such as `days[1].sessions[3].minutes`.
pub(super) struct Spot<'a> {
    pub(super) node: &'a Node,
    pub(super) path: String,
}

/// The fields of one object.
pub(super) struct Fields<'a> {
    path: String,
    entries: &'a [(String, Node)],
}

/// The most mistakes that are told one by one.
pub(super) const MOST: usize = 100;

/// The mistakes found so far: the first [`MOST`], and how many more.
#[derive(Debug, Default)]
pub(super) struct Mistakes {
    told: Vec<Mistake>,
    more: usize,
}

impl Mistakes {
    pub(super) const fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    /// The paths of those that are told.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.told.iter().map(|mistake| mistake.path.as_str())
    }

    /// Puts these behind.
    pub(super) fn append(&mut self, others: Self) {
        for Mistake { path, fault } in others.told {
            note(self, path, fault);
        }
        self.more += others.more;
    }

    /// Whether further mistakes are only counted.
    const fn is_full(&self) -> bool {
        self.told.len() >= MOST
    }

    /// The mistakes, and behind them how many more there are.
    pub(super) fn into_list(self) -> Vec<Mistake> {
        let more = (self.more > 0).then_some(Mistake { path: String::new(), fault: Fault::More(self.more) });
        self.told.into_iter().chain(more).collect()
    }
}

/// Notes a fault at a path.
pub(super) fn note(out: &mut Mistakes, path: impl Into<String>, fault: Fault) {
    if out.is_full() {
        out.more += 1;
        return;
    }
    out.told.push(Mistake { path: path.into(), fault });
}

impl<'a> Spot<'a> {
    /// The object here; fields that do not exist or stand twice are noted.
    pub(super) fn object(&self, known: &'static [&'static str], out: &mut Mistakes) -> Option<Fields<'a>> {
        let Node::Object(entries) = self.node else {
            self.is_not("an object", "{ … }", out);
            return None;
        };
        let fields = Fields { path: self.path.clone(), entries };
        let mut seen = BTreeSet::new();
        for (name, _) in entries {
            if !known.contains(&name.as_str()) {
                let near = (!out.is_full()).then(|| nearest(name, known.iter().copied())).flatten();
                let path = fields.at(&short(name));
                note(out, path, Fault::UnknownField { near, known });
            } else if !seen.insert(name.as_str()) {
                note(out, fields.at(name), Fault::FieldTwice);
            }
        }
        Some(fields)
    }

    /// The entries of the list here. `counts` is how many there may be, those beyond are left out; `right` says it in
    /// words.
    pub(super) fn list(
        &self,
        counts: std::ops::RangeInclusive<usize>,
        right: &'static str,
        out: &mut Mistakes,
    ) -> Vec<Self> {
        let Node::List(entries) = self.node else {
            self.is_not("a list", "[ … ]", out);
            return Vec::new();
        };
        if !counts.contains(&entries.len()) {
            let found = entries.len();
            note(out, self.path.as_str(), Fault::Count { found, right });
        }
        let spot = |(index, node)| Self { node, path: format!("{}[{index}]", self.path) };
        let entries = entries.iter().take(*counts.end());
        entries.enumerate().map(spot).collect()
    }

    /// The line of text here.
    pub(super) fn text(&self, out: &mut Mistakes) -> Option<String> {
        let Node::Text(text) = self.node else {
            self.is_not("a text", "\"…\"", out);
            return None;
        };
        match line(text) {
            Ok(line) => Some(line),
            Err(NotALine::Empty) => {
                self.is_not("a text", "at least one letter", out);
                None
            }
            Err(NotALine::TooLong(chars)) => {
                let most = MAX_CHARS;
                note(out, self.path.as_str(), Fault::TooLong { chars, most });
                None
            }
        }
    }

    /// The text in both languages here.
    pub(super) fn label(&self, out: &mut Mistakes) -> Option<Label> {
        let fields = self.object(&["id", "en"], out)?;
        let id = fields.need("id", "the text in Indonesian", out);
        let en = fields.need("en", "the text in English", out);
        let id = id.and_then(|spot| spot.text(out));
        let en = en.and_then(|spot| spot.text(out));
        Some(Label { id: id?, en: en? })
    }

    /// The text here, whatever it is.
    pub(super) fn raw(&self, out: &mut Mistakes) -> Option<String> {
        let Node::Text(text) = self.node else {
            self.is_not("a text", "\"…\"", out);
            return None;
        };
        Some(text.clone())
    }

    /// The whole number here, within a range; `right` says it in words.
    pub(super) fn whole<T: TryFrom<i64>>(
        &self,
        range: std::ops::RangeInclusive<i64>,
        right: &'static str,
        out: &mut Mistakes,
    ) -> Option<T> {
        let number = if let Node::Whole(number) = self.node { Some(*number) } else { None };
        let number = number.filter(|number| range.contains(number)).and_then(|number| T::try_from(number).ok());
        if number.is_none() {
            self.is_not("a number in its range", right, out);
        }
        number
    }

    /// The fields of the object here, whatever they are called; `null` counts as not there.
    pub(super) fn entries(&self, out: &mut Mistakes) -> Vec<(&'a str, Self)> {
        let Node::Object(fields) = self.node else {
            self.is_not("an object", "{ … }", out);
            return Vec::new();
        };
        let mut seen = BTreeSet::new();
        let mut entries = Vec::new();
        for (name, node) in fields {
            let path = format!("{}.{}", self.path, short(name));
            if !seen.insert(name.as_str()) {
                note(out, path, Fault::FieldTwice);
            } else if *node != Node::Null {
                entries.push((name.as_str(), Self { node, path }));
            }
        }
        entries
    }

    /// The id here: `[a-z0-9-]{1,60}`.
    pub(super) fn id(&self, out: &mut Mistakes) -> Option<String> {
        if let Node::Text(text) = self.node
            && is_id(text)
        {
            return Some(text.clone());
        }
        self.is_not("an id", "1 to 60 of a-z, 0-9 and hyphen, such as \"swot-struktur\",", out);
        None
    }

    /// The time of day here: `08.00`, `8.00` or `08:00`.
    pub(super) fn time(&self, out: &mut Mistakes) -> Option<Time> {
        let time = if let Node::Text(text) = self.node { parse_time(text) } else { None };
        if time.is_none() {
            let right = "\"00.00\" to \"23.59\"";
            self.is_not("a time of day", right, out);
        }
        time
    }

    /// The length in minutes here, 1 to 720.
    pub(super) fn minutes(&self, out: &mut Mistakes) -> Option<u32> {
        let minutes = if let Node::Whole(number) = self.node { u32::try_from(*number).ok() } else { None };
        let minutes = minutes.filter(|minutes| (1..=720).contains(minutes));
        if minutes.is_none() {
            self.is_not("a length", "1 to 720", out);
        }
        minutes
    }

    /// `true` or `false` here.
    pub(super) fn flag(&self, out: &mut Mistakes) -> Option<bool> {
        let Node::Flag(flag) = self.node else {
            self.is_not("a yes or no", "true or false", out);
            return None;
        };
        Some(*flag)
    }

    /// One of the names of an enum, as serde spells them; `all` are the right ones.
    pub(super) fn name<T: for<'de> Deserialize<'de>>(
        &self,
        all: impl FnOnce() -> Vec<String>,
        out: &mut Mistakes,
    ) -> Option<T> {
        let Node::Text(text) = self.node else {
            self.is_not("a name", "\"…\"", out);
            return None;
        };
        let text = text.trim();
        let deserializer: StrDeserializer<'_, Error> = text.into_deserializer();
        let value = T::deserialize(deserializer).ok();
        if value.is_none() {
            note(out, self.path.as_str(), Fault::not_one_of(text, all()));
        }
        value
    }

    /// Notes that what is here is not what it should be.
    pub(super) fn is_not(&self, what: &'static str, right: &'static str, out: &mut Mistakes) {
        let found = self.node.describe();
        let fault = Fault::NotA { found, what, right };
        note(out, self.path.as_str(), fault);
    }
}

impl<'a> Fields<'a> {
    /// The path of a field of this object.
    pub(super) fn at(&self, name: &str) -> String {
        if self.path.is_empty() {
            return name.to_owned();
        }
        format!("{}.{name}", self.path)
    }

    /// The field, if it is there; `null` counts as not there.
    pub(super) fn get(&self, name: &str) -> Option<Spot<'a>> {
        let (_, node) = self.entries.iter().find(|(field, _)| field == name)?;
        (*node != Node::Null).then(|| Spot { node, path: self.at(name) })
    }

    /// The field; noted as missing when it is not there. `right` says what would stand in it.
    pub(super) fn need(&self, name: &str, right: &'static str, out: &mut Mistakes) -> Option<Spot<'a>> {
        let spot = self.get(name);
        if spot.is_none() {
            note(out, self.at(name), Fault::Missing(right));
        }
        spot
    }
}

/// Whether the text is an id, `[a-z0-9-]{1,60}`.
fn is_id(text: &str) -> bool {
    (1..=60).contains(&text.len()) && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// `08.00`, `8.00`, `08:00` as a time of day.
fn parse_time(text: &str) -> Option<Time> {
    let (hour, minute) = text.trim().split_once(['.', ':'])?;
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if !(1..=2).contains(&hour.len()) || minute.len() != 2 || !digits(hour) || !digits(minute) {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// The nearest of some names, if one is near: at most a third of its letters differ.
pub(super) fn nearest<'n>(typed: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let typed: String = typed.to_lowercase().chars().take(60).collect();
    names
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&typed, name), name))
        .filter(|(distance, name)| *distance * 3 <= name.len().max(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}
