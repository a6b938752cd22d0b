//! A workshop as documents: JSON for programs, Markdown for people.

pub mod json;
pub mod markdown;
