//! The `@name` that is being typed at the end of a capture line.

use super::widgets::field::Field;
use crate::domain::{Workshop, capture};

/// The delegation that completes it, lower case; none when nothing is left to complete.
pub fn completion(field: &Field, workshop: &Workshop) -> Option<String> {
    let typed = field.text().rsplit(' ').next()?.strip_prefix('@')?;
    let codes = capture::complete(workshop, typed);
    codes.first().filter(|code| !code.as_str().eq_ignore_ascii_case(typed)).map(|code| code.as_str().to_lowercase())
}

/// Puts the completion in its place, if there is one; whether there was.
pub fn complete(field: &mut Field, workshop: &Workshop) -> bool {
    let Some(code) = completion(field, workshop) else {
        return false;
    };
    let kept = field.text().rfind('@').and_then(|at| field.text().get(..=at));
    let line = format!("{}{code} ", kept.unwrap_or_default());
    field.set(line);
    true
}
