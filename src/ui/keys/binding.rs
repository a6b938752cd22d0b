//! A binding is declared once and makes the key bar, the help, the palette and the README's tables.

use super::Key;
use crate::text::Phrase;

/// When a binding holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Single letters are commands.
    Moving,
    /// A field has the keys; only Enter, Tab, Esc, arrows and Ctrl-combinations mean something else.
    Typing,
    /// In both.
    Always,
}

impl Mode {
    /// Whether a binding of this mode holds while the screen is in `current` (moving or typing).
    pub fn holds_in(self, current: Self) -> bool {
        self == Self::Always || self == current
    }
}

/// Where a binding is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// In the key bar, the help and the palette.
    Bar,
    /// In the help and the palette.
    Help,
    /// Nowhere: the same thing is shown under another binding.
    Hidden,
}

/// Keys, what they do, and what that is called. Without keys it is reached through the palette only.
#[derive(Debug, Clone, Copy)]
pub struct Binding<A: 'static> {
    /// The keys; the first is the one shown.
    pub keys: &'static [Key],
    /// What they do.
    pub action: A,
    /// What that is called.
    pub label: Phrase,
    /// Where it is shown.
    pub visibility: Visibility,
    /// When it holds.
    pub mode: Mode,
}

impl<A: Copy> Binding<A> {
    /// A binding of moving mode that is shown in the bar.
    pub const fn bar(keys: &'static [Key], action: A, label: Phrase) -> Self {
        Self { keys, action, label, visibility: Visibility::Bar, mode: Mode::Moving }
    }

    /// A binding of moving mode that is shown in the help.
    pub const fn help(keys: &'static [Key], action: A, label: Phrase) -> Self {
        Self { keys, action, label, visibility: Visibility::Help, mode: Mode::Moving }
    }

    /// A binding that is shown nowhere.
    pub const fn hidden(keys: &'static [Key], action: A, label: Phrase) -> Self {
        Self { keys, action, label, visibility: Visibility::Hidden, mode: Mode::Moving }
    }

    /// The same for typing mode.
    pub const fn typing(mut self) -> Self {
        self.mode = Mode::Typing;
        self
    }

    /// The same for both modes.
    pub const fn always(mut self) -> Self {
        self.mode = Mode::Always;
        self
    }
}

/// A binding without its action: what bar, help, palette and README need. `index` is its place in its table.
#[derive(Debug, Clone, Copy)]
pub struct KeyRef {
    /// Place in its table.
    pub index: usize,
    /// The keys; the first is the one shown.
    pub keys: &'static [Key],
    /// What it is called.
    pub label: Phrase,
    /// Where it is shown.
    pub visibility: Visibility,
    /// When it holds.
    pub mode: Mode,
}

/// The bindings of a table without their actions.
pub fn refs<A>(table: &'static [Binding<A>]) -> Vec<KeyRef> {
    table
        .iter()
        .enumerate()
        .map(|(index, binding)| KeyRef {
            index,
            keys: binding.keys,
            label: binding.label,
            visibility: binding.visibility,
            mode: binding.mode,
        })
        .collect()
}

/// The binding for a key in the current mode.
pub fn find(bindings: &[KeyRef], key: Key, mode: Mode) -> Option<KeyRef> {
    bindings.iter().find(|binding| binding.mode.holds_in(mode) && binding.keys.contains(&key)).copied()
}
