//! What stands in the columns of tables.

use serde::Serialize;
use std::borrow::Cow;

/// What stands in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// Nothing.
    None,
    /// A text.
    Text(Cow<'a, str>),
    /// A whole number.
    Whole(u64),
    /// A number with one decimal place, in tenths.
    Tenths(u32),
    /// Yes or no.
    Flag(bool),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(n: usize) -> Self {
        Self::Whole(n as u64)
    }
}

impl From<u64> for Value<'_> {
    fn from(n: u64) -> Self {
        Self::Whole(n)
    }
}

impl From<u32> for Value<'_> {
    fn from(n: u32) -> Self {
        Self::Whole(n.into())
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value<'_> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::None, Into::into)
    }
}

/// What is written as a text.
#[expect(clippy::needless_pass_by_value, reason = "most of what is said is small, and made to be said")]
pub(super) fn said<'a>(value: impl ToString) -> Value<'a> {
    Value::Text(value.to_string().into())
}

/// A year as a number; years are from 2000 on.
pub(super) fn year<'a>(year: i16) -> Value<'a> {
    u64::try_from(year).ok().into()
}

/// A dimension and the part of it, of a path.
pub(super) fn dimension(path: Option<&str>) -> [Value<'_>; 2] {
    match path.map(|path| path.split_once('/').unwrap_or((path, ""))) {
        None => [Value::None, Value::None],
        Some((whole, "")) => [whole.into(), Value::None],
        Some((whole, part)) => [whole.into(), part.into()],
    }
}

/// The dimension of a path without its part.
pub(super) fn whole(path: &str) -> &str {
    path.split_once('/').map_or(path, |(whole, _)| whole)
}

/// The name that a value has in journals.
pub(super) fn name<'a>(value: impl Serialize) -> Value<'a> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => Value::Text(name.into()),
        Ok(_) | Err(_) => Value::None,
    }
}
