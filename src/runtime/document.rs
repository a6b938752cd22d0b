//! A workshop as documents.

use crate::agenda_file;
use crate::journal::{Loaded, Summary};
use crate::report::json::{self, Head};
use crate::report::markdown;
use crate::text::Language;

/// The document for people.
pub fn markdown(loaded: &Loaded, language: Language) -> String {
    let style = markdown::Style {
        language,
        names: false,
    };
    markdown::markdown(loaded.history.workshop(), head(&loaded.summary), style)
}

/// The agenda as a file that the next workshop can be started from.
pub fn agenda(loaded: &Loaded) -> String {
    agenda_file::to_json(&agenda_file::of_workshop(loaded.history.workshop()))
}

/// The whole state for programs, on one line.
///
/// # Errors
/// None in practice: everything in it can be written as JSON.
pub fn json(loaded: &Loaded) -> serde_json::Result<String> {
    serde_json::to_string(&json::show(
        loaded.history.workshop(),
        head(&loaded.summary),
    ))
}

fn head(summary: &Summary) -> Head<'_> {
    Head {
        records: summary.records,
        at: summary.last,
        sum: summary.sum.as_str(),
    }
}
