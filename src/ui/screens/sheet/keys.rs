//! Keys of a sheet.

use crate::text::returned::key as returned;
use crate::text::sheet::key;
use crate::text::{frame as phrases, group};
use crate::ui::keys::{Binding, Key};

/// What can be done on the screen of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in the tables
pub enum Action {
    Save,
    NextColumn,
    PreviousColumn,
    Choose,
    Type,
    New,
    Above,
    Below,
    Left,
    Right,
    Open,
    Out,
    Order,
    NextHeading,
    PreviousHeading,
    Source,
    NextLook,
    Edit,
    Restore,
    Enlarge,
    Find,
    Show,
    Vote,
    Points,
    Declare,
    Send,
    TakeBack,
    ByHand,
    Row(OfRow),
    Hold(Hold),
}

/// What can be done with the selected row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in the tables
pub enum OfRow {
    Withdraw,
    Park,
    Move,
    Merge,
    Make,
    FollowUp,
    Trace,
    Raise,
    Lower,
}

/// What can be done with a row of a roadmap that is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in the tables
pub enum Hold {
    Earlier,
    Later,
    Shorter,
    Longer,
    Keep,
    PutBack,
}

/// The keys of a sheet.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Save, key::SAVE).typing(),
    Binding::bar(&[Key::Tab], Action::NextColumn, key::COLUMN).always(),
    Binding::help(&[Key::BackTab], Action::PreviousColumn, key::COLUMN_BACK).always(),
    Binding::bar(&[Key::Down], Action::Below, key::ROW_BELOW).typing(),
    Binding::hidden(&[Key::Up], Action::Above, key::ROW_ABOVE).typing(),
    Binding::bar(&[Key::Esc], Action::Choose, key::CHOOSE).typing(),
    Binding::help(&[Key::Ctrl('o')], Action::Source, group::key::SOURCE).always(),
    Binding::help(&[Key::PageDown], Action::NextHeading, key::HEADING).always(),
    Binding::help(&[Key::PageUp], Action::PreviousHeading, key::HEADING_BACK).always(),
    Binding::hidden(&[Key::Down, Key::Char('j')], Action::Below, phrases::key::MOVE),
    Binding::help(&[Key::Up, Key::Char('k')], Action::Above, phrases::key::MOVE),
    Binding::hidden(&[Key::Right, Key::Char('l')], Action::Right, key::COLUMN),
    Binding::hidden(&[Key::Left, Key::Char('h')], Action::Left, key::COLUMN_BACK),
    Binding::bar(&[Key::Char('i'), Key::Char('a')], Action::Type, key::TYPE),
    Binding::hidden(&[Key::Esc], Action::Out, key::TYPE),
    Binding::bar(&[Key::Char('t')], Action::NextLook, key::LOOK),
    Binding::bar(&[Key::Char('e')], Action::Edit, key::EDIT).pointed(),
    Binding::bar(&[Key::Char('b')], Action::Row(OfRow::Make), key::MAKE).pointed(),
    Binding::help(&[Key::Char('f')], Action::Row(OfRow::FollowUp), key::FOLLOW_UP).pointed(),
    Binding::help(&[Key::Char('u')], Action::Show, key::SHOW),
    Binding::help(&[Key::Char('n')], Action::New, key::NEW),
    Binding::help(&[Key::Char('d')], Action::Row(OfRow::Withdraw), key::WITHDRAW).pointed(),
    Binding::help(&[Key::Char('p')], Action::Row(OfRow::Park), key::PARK).pointed(),
    Binding::help(&[Key::Char('v')], Action::Row(OfRow::Move), key::MOVE).pointed(),
    Binding::help(&[Key::Char('x')], Action::Row(OfRow::Merge), key::MERGE).pointed(),
    Binding::help(&[Key::Char('r')], Action::Restore, key::RESTORE).pointed(),
    Binding::help(&[Key::Char('z')], Action::Enlarge, key::ENLARGE),
    Binding::help(&[Key::Char('/')], Action::Find, key::FIND),
    Binding::help(&[Key::Char('o')], Action::Row(OfRow::Trace), key::TRACE),
    Binding::hidden(&[Key::Enter], Action::Open, key::EDIT),
    Binding::help(&[], Action::Order, key::ORDER).always(),
    Binding::help(&[], Action::Row(OfRow::Raise), key::UP).always(),
    Binding::help(&[], Action::Row(OfRow::Lower), key::DOWN).always(),
    Binding::help(&[], Action::Vote, key::VOTE).always(),
    Binding::help(&[], Action::Declare, key::DECLARE).always(),
    Binding::help(&[], Action::Send, returned::SEND).always(),
    Binding::help(&[], Action::TakeBack, returned::TAKE).always(),
    Binding::help(&[], Action::ByHand, returned::BY_HAND).always(),
    Binding::help(&[], Action::Points, key::POINTS).always(),
];

/// The keys while a row of a roadmap is held.
pub const HELD_KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Char('<'), Key::Left], Action::Hold(Hold::Earlier), key::HOLD_LEFT),
    Binding::hidden(&[Key::Char('>'), Key::Right], Action::Hold(Hold::Later), key::HOLD_LEFT),
    Binding::bar(&[Key::Char(','), Key::Down], Action::Hold(Hold::Shorter), key::HOLD_SHORTER),
    Binding::hidden(&[Key::Char('.'), Key::Up], Action::Hold(Hold::Longer), key::HOLD_SHORTER),
    Binding::bar(&[Key::Enter], Action::Hold(Hold::Keep), key::HOLD_SAVE),
    Binding::bar(&[Key::Esc], Action::Hold(Hold::PutBack), key::HOLD_BACK),
];
