//! A workshop as JSON, as Markdown and as pages to print.

mod agreement;
mod browser;
mod documents;
mod docx;
mod hostile;
mod kinds;
mod large;
mod linear;
mod office;
mod on_paper;
mod pages;
mod recount;
mod rollup;
mod room;
mod seal;
mod sheets;
mod state;
mod tables;
mod written;
mod xlsx;
