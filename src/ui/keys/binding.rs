//! A binding is declared once. The bar of a screen, the last line of a dialog, the help, the palette and the tables of
//! `docs/keys.md` are made of bindings.

use super::Key;
use crate::text::Phrase;

/// When a binding holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Single letters are commands.
    Moving,
    /// A field has the keys; only Enter, Tab, Esc, arrows and Ctrl-combinations mean something else.
    Typing,
    /// In both modes.
    Always,
}

impl Mode {
    /// Whether a binding of this mode holds while the screen or dialog is in `current` (moving or typing).
    pub fn holds_in(self, current: Self) -> bool {
        self == Self::Always || self == current
    }
}

/// Where a binding is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// In the bar, the help and the palette; of a dialog in its last line.
    Bar,
    /// In the help and the palette; of a dialog nowhere.
    Help,
    /// Nowhere: a binding with the same label is shown. The last line of a dialog names the first key of both.
    Hidden,
}

/// Keys, the action they stand for, and its name. Without keys the action is reached through the palette only.
#[derive(Debug, Clone, Copy)]
pub struct Binding<A: 'static> {
    /// The keys; the first is the one shown.
    pub keys: &'static [Key],
    /// The action that they stand for.
    pub action: A,
    /// The name of the action.
    pub label: Phrase,
    /// Where it is shown.
    pub visibility: Visibility,
    /// When it holds.
    pub mode: Mode,
    /// Whether it acts only on what was pointed at: by an arrow, its number, or the search.
    pub pointed: bool,
}

impl<A: Copy> Binding<A> {
    /// A binding of moving mode that is shown in the bar.
    pub const fn bar(keys: &'static [Key], action: A, label: Phrase) -> Self {
        Self { keys, action, label, visibility: Visibility::Bar, mode: Mode::Moving, pointed: false }
    }

    /// A binding of moving mode that is shown in the help.
    pub const fn help(keys: &'static [Key], action: A, label: Phrase) -> Self {
        Self { keys, action, label, visibility: Visibility::Help, mode: Mode::Moving, pointed: false }
    }

    /// A binding that is shown nowhere.
    pub const fn hidden(keys: &'static [Key], action: A, label: Phrase) -> Self {
        Self { keys, action, label, visibility: Visibility::Hidden, mode: Mode::Moving, pointed: false }
    }

    /// This binding, for what was pointed at alone: letters of a word that somebody types past the field change nothing.
    pub const fn pointed(mut self) -> Self {
        self.pointed = true;
        self
    }

    /// This binding, for typing mode.
    pub const fn typing(mut self) -> Self {
        self.mode = Mode::Typing;
        self
    }

    /// This binding, for both modes.
    pub const fn always(mut self) -> Self {
        self.mode = Mode::Always;
        self
    }
}

/// A binding without the type of its action, for whatever shows keys or looks one up.
#[derive(Debug, Clone, Copy)]
pub struct KeyRef {
    /// Place of the binding in its table, from 0; it leads back to the action.
    pub index: usize,
    /// The keys; the first is the one shown.
    pub keys: &'static [Key],
    /// The name of the action.
    pub label: Phrase,
    /// Where it is shown.
    pub visibility: Visibility,
    /// When it holds.
    pub mode: Mode,
    /// Whether it acts only on what was pointed at.
    pub pointed: bool,
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
            pointed: binding.pointed,
        })
        .collect()
}

/// The binding for a key in the current mode.
pub fn find(bindings: &[KeyRef], key: Key, mode: Mode) -> Option<KeyRef> {
    bindings.iter().find(|binding| binding.mode.holds_in(mode) && binding.keys.contains(&key)).copied()
}
