//! A workshop as JSON, as Markdown and as pages to print.

mod documents;
mod pages;
mod room;
mod seal;
mod state;
