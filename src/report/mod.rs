//! A workshop as documents. A document is blocks; Markdown and HTML are written from them, so they cannot disagree. JSON
//! is for programs.

pub mod block;
pub mod chart;
pub mod csv;
pub mod document;
mod escape;
pub mod html;
pub mod json;
pub mod markdown;
mod scan;
pub mod table;
pub mod write;
