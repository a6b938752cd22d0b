//! Keys: what the terminal sends, and the tables that say what each key does.

mod binding;
mod key;

pub use binding::{Binding, KeyRef, Mode, Visibility, find, refs};
pub use key::Key;
