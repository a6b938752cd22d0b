//! A workshop as documents. A document is blocks; Markdown, HTML and files for Word and Excel are written from them, so
//! they cannot disagree. JSON is for programs.

pub mod block;
pub mod chart;
pub mod csv;
pub mod document;
pub mod docx;
mod escape;
pub mod formula;
pub mod html;
pub mod json;
pub mod markdown;
mod not_written;
mod pack;
pub mod rollup;
mod scan;
pub mod table;
pub mod tidy;
pub mod write;
pub mod xlsx;

pub use not_written::NotWritten;
