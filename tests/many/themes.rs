//! Themes found again by holding every item against every other.

use super::told::Row;
use mufakat::rollup::{MOST_THEMES, STOP_WORDS};
use serde_json::{Value, json};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What stands behind the themes: theme, quadrant, places, items, and one item of it a row.
pub struct Sources {
    /// Of words.
    pub words: Vec<Vec<Value>>,
    /// Of statements.
    pub statements: Vec<Vec<Value>>,
}

/// The themes of a kind with their items, as they are told.
pub fn told(tables: &BTreeMap<String, Vec<Row>>, kind: &str) -> Vec<Vec<Value>> {
    let of_kind = |row: &&Row| row["kind"] == kind;
    let mut rows = Vec::new();
    for source in tables["theme_sources"].iter().filter(of_kind) {
        let mut themes = tables["themes"].iter().filter(of_kind);
        let theme = themes.find(|row| row["theme"] == source["theme"] && row["quadrant"] == source["quadrant"]);
        let theme = theme.expect("a theme");
        let of_theme = ["rank", "theme", "quadrant", "places", "items"].map(|name| theme[name].clone());
        let of_source = ["place", "workshop", "item"].map(|name| source[name].clone());
        rows.push(of_theme.into_iter().chain(of_source).collect());
    }
    rows
}

fn words(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of an item that tell something.
fn telling(item: &Row) -> BTreeSet<String> {
    let own = words(item["place"].as_str().unwrap_or_default());
    let stops: BTreeSet<&str> = STOP_WORDS.split_whitespace().collect();
    let tells = |word: &String| {
        word.chars().count() >= 3 && !word.chars().all(char::is_numeric) && !stops.contains(word.as_str())
    };
    let text = item["text"].as_str().unwrap_or_default();
    words(text).into_iter().filter(|word| tells(word) && !own.contains(word)).collect()
}

/// A quadrant and the words that are said in it.
type Said = (String, BTreeSet<String>);

/// A theme that is found: its text, its quadrant and its items.
#[derive(Clone)]
struct Found<'a> {
    /// The words of its own items; of equals the smaller ones count.
    words: String,
    theme: String,
    quadrant: Value,
    items: Vec<&'a Row>,
}

impl Found<'_> {
    fn places(&self) -> usize {
        self.items.iter().filter_map(|item| item["place"].as_str()).collect::<BTreeSet<&str>>().len()
    }

    fn order(&self) -> (Reverse<usize>, Reverse<usize>, String, String, String) {
        let (places, items) = (Reverse(self.places()), Reverse(self.items.len()));
        (places, items, self.theme.clone(), self.quadrant.to_string(), self.words.clone())
    }
}

fn ranked(mut found: Vec<Found>) -> Vec<Vec<Value>> {
    found.retain(|found| found.places() > 1);
    found.sort_by_key(Found::order);
    found.truncate(MOST_THEMES);
    let rows = (1..).zip(&found).flat_map(|(rank, one)| {
        let head = [json!(rank), json!(one.theme), one.quadrant.clone(), json!(one.places()), json!(one.items.len())];
        let source = |item: &&Row| ["place", "workshop", "item"].map(|name| item[name].clone());
        one.items.iter().map(move |item| head.iter().cloned().chain(source(item)).collect())
    });
    rows.collect()
}

/// The themes of these items.
pub fn sources(items: &[Row]) -> Sources {
    let mut by_word: BTreeMap<String, Vec<&Row>> = BTreeMap::new();
    let mut by_words: BTreeMap<Said, Vec<&Row>> = BTreeMap::new();
    for item in items {
        let words = telling(item);
        for word in &words {
            by_word.entry(word.clone()).or_default().push(item);
        }
        if !words.is_empty() {
            by_words.entry((item["quadrant"].to_string(), words)).or_default().push(item);
        }
    }
    let of_word = |(theme, items)| Found { words: String::new(), theme, quadrant: Value::Null, items };
    Sources { words: ranked(by_word.into_iter().map(of_word).collect()), statements: ranked(statements(&by_words)) }
}

fn statements<'a>(all: &BTreeMap<Said, Vec<&'a Row>>) -> Vec<Found<'a>> {
    let are_alike = |(quadrant, one): &Said, (other_quadrant, other): &Said| {
        quadrant == other_quadrant && 5 * one.intersection(other).count() >= 3 * one.union(other).count()
    };
    // What a statement reaches: the items of all that are alike, itself among them.
    let reach = |said: &Said| {
        let alike = all.iter().filter(|(other, _)| are_alike(said, other));
        let own = &all[said];
        let items: Vec<&Row> = alike.flat_map(|(_, items)| items.iter().copied()).collect();
        let words = said.1.iter().map(String::as_str).collect::<Vec<&str>>().join(" ");
        Found { words, theme: usual(own), quadrant: own[0]["quadrant"].clone(), items }
    };
    let reaches: Vec<(&Said, Found)> = all.keys().map(|said| (said, reach(said))).collect();
    let widest = |said, one: &Found| {
        let mut alike = reaches.iter().filter(|(other, _)| are_alike(said, other));
        alike.all(|(_, other)| one.order() <= other.order())
    };
    reaches.iter().filter(|(said, one)| widest(said, one)).map(|(_, one)| one.clone()).collect()
}

/// The text that most of these items have, of equals the smallest.
fn usual(items: &[&Row]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for item in items {
        *counts.entry(item["text"].as_str().unwrap_or_default()).or_default() += 1;
    }
    let most = counts.into_iter().min_by_key(|(text, n)| (Reverse(*n), *text));
    most.map(|(text, _)| text.to_owned()).unwrap_or_default()
}
