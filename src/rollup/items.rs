//! The items of a workshop, close together: many workshops have very many of them.

use crate::domain::swot::Quadrant;
use crate::domain::{Id, Workshop};
use std::collections::HashMap;

/// An item on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item<'a> {
    /// Its id.
    pub id: Id,
    /// Its aspect, by id.
    pub aspect: &'a str,
    /// Its quadrant.
    pub quadrant: Quadrant,
    /// Its dimension or a part of one, by id; or what was typed instead.
    pub dimension: Option<&'a str>,
    /// What it says.
    pub text: &'a str,
}

/// The items on the board of a workshop.
#[derive(Debug, Default)]
pub struct Items {
    rows: Vec<Row>,
    /// The texts of all of them, one after another.
    texts: String,
    /// Aspects and dimensions, each once.
    names: Vec<Box<str>>,
}

#[derive(Debug)]
struct Row {
    id: Id,
    /// Where its text begins.
    text: u32,
    /// How long that is, in bytes: a line has 500 characters at most.
    length: u16,
    aspect: u16,
    dimension: Option<u16>,
    quadrant: Quadrant,
}

impl Items {
    pub(super) fn of(workshop: &Workshop) -> Self {
        let mut items = Self::default();
        let mut known: HashMap<&str, u16> = HashMap::new();
        for item in workshop.on_board() {
            let names = &mut items.names;
            let mut named = |name| {
                *known.entry(name).or_insert_with(|| {
                    names.push(name.into());
                    narrow(names.len() - 1)
                })
            };
            let (aspect, dimension) = (named(&item.aspect), item.dimension.as_deref().map(&mut named));
            let text = u32::try_from(items.texts.len()).unwrap_or(u32::MAX);
            let length = narrow(item.text.len());
            items.texts.push_str(&item.text);
            items.rows.push(Row { id: item.id, text, length, aspect, dimension, quadrant: item.quadrant });
        }
        items.rows.shrink_to_fit();
        items.texts.shrink_to_fit();
        items
    }

    /// The items in the order of entry.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Item<'_>> {
        self.rows.iter().map(|row| self.item(row))
    }

    /// The item number `index`, from 0.
    pub fn get(&self, index: usize) -> Option<Item<'_>> {
        self.rows.get(index).map(|row| self.item(row))
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(super) fn retain(&mut self, stands: impl Fn(Id) -> bool) {
        self.rows.retain(|row| stands(row.id));
    }

    fn item(&self, row: &Row) -> Item<'_> {
        let name = |index: u16| self.names.get(usize::from(index)).map_or("", AsRef::as_ref);
        let from = row.text as usize;
        Item {
            id: row.id,
            aspect: name(row.aspect),
            quadrant: row.quadrant,
            dimension: row.dimension.map(name),
            text: self.texts.get(from..from + usize::from(row.length)).unwrap_or_default(),
        }
    }
}

/// A number that a workshop has no more of than fit.
fn narrow(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}
