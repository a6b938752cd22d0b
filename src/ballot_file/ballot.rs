//! One ballot as it stands in the file: a map with `count` and the field of its kind.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::limits::Limit;

/// A ballot, `count` times.
#[derive(Debug)]
pub(super) struct Ballot<B> {
    pub count: i128,
    pub body: B,
}

/// Reads a [`Ballot`] whose body stands in this field; other fields are passed over.
#[derive(Debug)]
pub(super) struct BallotIn<B> {
    field: &'static str,
    body: PhantomData<B>,
}

impl<B> BallotIn<B> {
    pub fn field(field: &'static str) -> Self {
        Self { field, body: PhantomData }
    }
}

impl<'de, B: Deserialize<'de>> DeserializeSeed<'de> for BallotIn<B> {
    type Value = Ballot<B>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Ballot<B>, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, B: Deserialize<'de>> Visitor<'de> for BallotIn<B> {
    type Value = Ballot<B>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a ballot with `{}`", self.field)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ballot<B>, A::Error> {
        let (mut count, mut body) = (None, None);
        while let Some(key) = map.next_key::<String>()? {
            if key == self.field {
                if body.replace(map.next_value()?).is_some() {
                    return Err(A::Error::duplicate_field(self.field));
                }
            } else if key == "count" {
                if count.replace(map.next_value::<Whole>()?).is_some() {
                    return Err(A::Error::duplicate_field("count"));
                }
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        let body = body.ok_or_else(|| A::Error::missing_field(self.field))?;
        Ok(Ballot { count: count.map_or(1, |Whole(count)| count), body })
    }
}

/// A list of no more entries than this limit of a file allows.
pub(super) fn list<'de, T, D>(deserializer: D, limit: Limit) -> Result<Vec<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_seq(ListVisitor(limit, PhantomData))
}

struct ListVisitor<T>(Limit, PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<T>, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = seq.next_element()? {
            entries.push(entry);
            self.0.over(entries.len()).map_err(A::Error::custom)?;
        }
        Ok(entries)
    }
}

/// A list on a ballot.
#[derive(Debug)]
pub(super) struct List<T>(pub Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        list(deserializer, Limit::Entries).map(Self)
    }
}

/// The candidates of a file.
pub(super) struct Ids(pub Vec<String>);

impl<'de> Deserialize<'de> for Ids {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        list(deserializer, Limit::Candidates).map(Self)
    }
}

/// The criteria of a file.
#[derive(Debug, Clone)]
pub(super) struct Names(pub Vec<String>);

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        list(deserializer, Limit::Criteria).map(Self)
    }
}

/// The pairs of a JSON map in order, repeated keys included.
#[derive(Debug)]
pub(super) struct Pairs<T>(pub Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor(PhantomData))
    }
}

struct PairsVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for PairsVisitor<T> {
    type Value = Pairs<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map from names to values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<T>, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
            Limit::Entries.over(pairs.len()).map_err(A::Error::custom)?;
        }
        Ok(Pairs(pairs))
    }
}

/// A whole number, also when written as `3.0`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whole(pub i128);

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WholeVisitor)
    }
}

struct WholeVisitor;

impl Visitor<'_> for WholeVisitor {
    type Value = Whole;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Whole, E> {
        Ok(Whole(number.into()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Whole, E> {
        Ok(Whole(number.into()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Whole, E> {
        /// Up to 2^53 every whole number has its own float.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if number.fract() != 0.0 || number.abs() >= EXACT {
            return Err(E::custom(format_args!("{number} is not a whole number")));
        }
        #[expect(clippy::cast_possible_truncation, reason = "a whole number below 2^53")]
        Ok(Whole(number as i128))
    }
}
