//! JSON as it was written: fields in their order, those given twice kept.

use crate::domain::plain::visible;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// One value of a JSON text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number that fits 64 bits.
    Whole(i64),
    /// Any other number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object, fields in the order of the file.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// What it is, for a sentence: `a list`; short values as they are written.
    pub(super) fn describe(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Flag(flag) => flag.to_string(),
            Self::Whole(number) => number.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => quoted(text),
            Self::List(_) => "a list".to_owned(),
            Self::Object(_) => "an object".to_owned(),
        }
    }

    /// The value as JSON for people. A list or an object that fits into a line of [`WIDTH`] stands in one; another has
    /// a line for each entry.
    pub(super) fn layout(&self) -> String {
        self.laid_out(0, 0)
    }

    /// The layout of a value in a line that begins with `indent` blanks and has `taken` characters before the value.
    fn laid_out(&self, indent: usize, taken: usize) -> String {
        let inner = indent + 2;
        let named = |name: String, node: &Self| {
            let value = node.laid_out(inner, inner + name.chars().count());
            name + &value
        };
        let (open, parts, close) = match self {
            Self::List(nodes) => {
                ("[", nodes.iter().map(|node| named(String::new(), node)).collect::<Vec<String>>(), "]")
            }
            Self::Object(fields) => {
                let part = |(name, node): &(String, Self)| named(format!("{}: ", json(name.as_str())), node);
                ("{ ", fields.iter().map(part).collect(), " }")
            }
            Self::Null => return "null".to_owned(),
            Self::Flag(flag) => return flag.to_string(),
            Self::Whole(number) => return number.to_string(),
            Self::Number(number) => return json(*number),
            Self::Text(text) => return json(text.as_str()),
        };
        let line = format!("{open}{}{close}", parts.join(", "));
        if !line.contains('\n') && taken + line.chars().count() < WIDTH {
            return line;
        }
        let before = " ".repeat(inner);
        let lines: Vec<String> = parts.iter().map(|part| format!("{before}{part}")).collect();
        format!("{}\n{}\n{}{}", open.trim(), lines.join(",\n"), " ".repeat(indent), close.trim())
    }
}

/// The longest line of [`Node::layout`] that holds several values, in characters, with the comma behind it.
const WIDTH: usize = 120;

/// A text or a number as JSON writes it.
fn json(value: impl Into<serde_json::Value>) -> String {
    value.into().to_string()
}

/// The text in quotes, as [`short`] gives it.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", short(text))
}

/// The text as [`visible`] shows it, without outer blanks, cut after 40 characters.
pub(super) fn short(text: &str) -> String {
    let clean = visible(text.trim());
    match clean.char_indices().nth(39) {
        Some((cut, _)) if clean.chars().count() > 40 => {
            let start = clean.get(..cut).unwrap_or_default();
            format!("{start}…")
        }
        Some(_) | None => clean.into_owned(),
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Node, E> {
        Ok(Node::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Whole(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        #[expect(clippy::cast_precision_loss, reason = "no field takes so large a number")]
        Ok(i64::try_from(number).map_or(Node::Number(number as f64), Node::Whole))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node, E> {
        Ok(Node::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(node) = seq.next_element()? {
            list.push(node);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Node::Object(fields))
    }
}
