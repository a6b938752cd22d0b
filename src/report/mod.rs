//! A workshop as documents: JSON for programs, Markdown and HTML for people, and blank forms.

pub mod document;
mod escape;
pub mod forms;
pub mod html;
pub mod json;
pub mod markdown;
