//! A workshop as JSON and as Markdown.

mod documents;
mod room;
mod state;
