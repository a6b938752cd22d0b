//! A workshop as JSON, as Markdown and as pages to print.

mod agreement;
mod documents;
mod large;
mod linear;
mod on_paper;
mod pages;
mod room;
mod seal;
mod sheets;
mod state;
mod tables;
mod written;
