//! Keys of lines that are looked over.

use crate::text::Phrase;
use crate::text::dialogs::key as label;
use crate::ui::keys::{Binding, Key};

/// What can be done with lines that are looked over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Select the line above.
    Up,
    /// Select the line below.
    Down,
    /// Select a line some way above.
    PageUp,
    /// Select a line some way below.
    PageDown,
    /// Select the first line.
    First,
    /// Select the last line.
    Last,
    /// Tick the selected line, or take its tick away.
    Tick,
    /// Correct the selected line.
    Correct,
    /// The quadrant before for the selected line.
    PreviousQuadrant,
    /// The quadrant behind for the selected line.
    NextQuadrant,
    /// The aspect behind for the selected line.
    Aspect,
    /// Part the selected line into those that were joined.
    Part,
    /// Take the ticked lines.
    Take,
    /// Throw all of them away.
    Discard,
    /// Cover them again on a window that the room sees.
    Cover,
}

/// Keys of lines that are ticked and no more.
pub const KEYS: &[Binding<Action>] = &without_correcting();

/// Keys of lines that go to a list and can be corrected.
pub const LIST_KEYS: &[Binding<Action>] = &correcting(label::SHOW);

/// Keys of lines that go to a form and can be corrected.
pub const LIST_FORM_KEYS: &[Binding<Action>] = &correcting(label::TAKE);

/// Keys of lines that go to the board.
pub const BOARD_KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Char(' ')], Action::Tick, label::TICK),
    Binding::bar(&[Key::Char('e')], Action::Correct, label::CORRECT),
    Binding::bar(&[Key::Enter], Action::Take, label::SHOW),
    Binding::bar(&[Key::Esc], Action::Discard, label::DISCARD),
    Binding::help(&[Key::Left], Action::PreviousQuadrant, label::QUADRANT),
    Binding::hidden(&[Key::Right], Action::NextQuadrant, label::QUADRANT),
    Binding::help(&[Key::Char('a')], Action::Aspect, label::ASPECT),
    Binding::help(&[Key::Char('p')], Action::Part, label::PART),
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    FIRST,
    LAST,
    COVER,
];

const UP: Binding<Action> = Binding::help(&[Key::Up], Action::Up, label::MOVE);
const DOWN: Binding<Action> = Binding::hidden(&[Key::Down], Action::Down, label::MOVE);
const PAGE_UP: Binding<Action> = Binding::hidden(&[Key::PageUp], Action::PageUp, label::TEN_LINES);
const PAGE_DOWN: Binding<Action> = Binding::help(&[Key::PageDown], Action::PageDown, label::TEN_LINES);
const FIRST: Binding<Action> = Binding::hidden(&[Key::Home], Action::First, label::LAST_LINE);
const LAST: Binding<Action> = Binding::help(&[Key::End], Action::Last, label::LAST_LINE);
const COVER: Binding<Action> = Binding::help(&[Key::Char('u')], Action::Cover, label::COVER);

const fn without_correcting() -> [Binding<Action>; 10] {
    let [tick, _correct, take, discard, up, down, page_up, page_down, first, last, cover] = correcting(label::TAKE);
    [tick, take, discard, up, down, page_up, page_down, first, last, cover]
}

const fn correcting(take: Phrase) -> [Binding<Action>; 11] {
    [
        Binding::bar(&[Key::Char(' ')], Action::Tick, label::TICK),
        Binding::bar(&[Key::Char('e')], Action::Correct, label::CORRECT),
        Binding::bar(&[Key::Enter], Action::Take, take),
        Binding::bar(&[Key::Esc], Action::Discard, label::DISCARD),
        UP,
        DOWN,
        PAGE_UP,
        PAGE_DOWN,
        FIRST,
        LAST,
        COVER,
    ]
}
