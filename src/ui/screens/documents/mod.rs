//! The documents that the workshop leaves: what each holds, what is missing, where it was written.

mod holds;
mod view;

use crate::domain::document::{DocumentFormat, DocumentKind, Office, Paper};
use crate::text::Language;
use crate::text::documents::{self as text, key};
use crate::text::frame;
use crate::ui::ctx::Room;
use crate::ui::dialogs::Picker;
use crate::ui::effect::{Given, Step};
use crate::ui::handout::{self, DocumentOrder, Purpose};
use crate::ui::keys::{Binding, Key};
use crate::ui::route::Route;
use crate::ui::screens::View;
use ratatui::Frame;
use ratatui::layout::Rect;
use std::collections::BTreeMap;

/// Which document is selected, how documents are written, and where they were.
#[derive(Debug)]
pub struct State {
    selected: usize,
    /// The language of documents; none is that of the screens.
    language: Option<Language>,
    format: DocumentFormat,
    paper: Paper,
    is_final: bool,
    names: bool,
    written: BTreeMap<DocumentKind, String>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            selected: 0,
            language: None,
            format: DocumentFormat::Docx,
            paper: Paper::A4,
            is_final: false,
            names: false,
            written: BTreeMap::new(),
        }
    }
}

/// What can be done on the screen of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Write,
    Format,
    Standing,
    Paper,
    Names,
    Language,
    Office,
    Details,
    Up,
    Down,
}

/// Keys of the documents.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Write, key::WRITE),
    Binding::bar(&[Key::Char('f')], Action::Format, key::FORMAT),
    Binding::bar(&[Key::Char('s')], Action::Standing, key::STANDING),
    Binding::bar(&[Key::Char('o')], Action::Office, key::OFFICE),
    Binding::help(&[Key::Char('p')], Action::Paper, key::PAPER),
    Binding::help(&[Key::Char('n')], Action::Names, key::NAMES),
    Binding::help(&[Key::Char('l')], Action::Language, key::LANGUAGE),
    Binding::help(&[Key::Char('d')], Action::Details, key::DETAILS),
    Binding::help(&[Key::Down, Key::Char('j')], Action::Down, frame::key::MOVE),
    Binding::hidden(&[Key::Up, Key::Char('k')], Action::Up, frame::key::MOVE),
];

/// The last line of the list.
const LAST: usize = DocumentKind::ALL.len() - 1;

impl State {
    fn kind(&self) -> DocumentKind {
        DocumentKind::ALL.get(self.selected).copied().unwrap_or(DocumentKind::All)
    }

    fn language(&self, room: &Room) -> Language {
        self.language.unwrap_or(room.language())
    }

    fn order(&self, room: &Room, kind: DocumentKind, office: Option<Office>) -> DocumentOrder {
        let Self { format, paper, is_final, names, .. } = *self;
        DocumentOrder { kind, language: self.language(room), format, paper, names, desk: false, is_final, office }
    }

    /// Asks whose half page; that of each stands first.
    fn offices(&self, room: &Room) -> Step {
        let write = |office| {
            let order = self.order(room, DocumentKind::Worksheets, Some(office));
            vec![handout::find(Purpose::Document(order))]
        };
        let each = (room.say(text::EACH_OFFICE).to_owned(), write(Office::Each));
        let one = room.workshop.delegations.iter().map(|delegation| {
            let name = format!("{} ({})", delegation.name, delegation.code);
            (name, write(Office::One(delegation.code.clone())))
        });
        Step::open(Picker::new(room.say(text::WHICH_OFFICE), std::iter::once(each).chain(one).collect()))
    }
}

/// The next of a list, round and round.
fn next<T: Copy + PartialEq>(all: &[T], of: T) -> T {
    let at = all.iter().position(|one| *one == of).map_or(0, |at| at + 1);
    all.get(at).or(all.first()).copied().unwrap_or(of)
}

impl View for State {
    type Action = Action;

    fn route(&self) -> Route {
        Route::Documents
    }

    fn keys(&self, _room: &Room) -> &'static [Binding<Action>] {
        KEYS
    }

    fn update(&mut self, room: &Room, action: Action) -> Vec<Step> {
        match action {
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(LAST),
            Action::Format => self.format = next(&DocumentFormat::ALL, self.format),
            Action::Paper => self.paper = next(&[Paper::A4, Paper::F4], self.paper),
            Action::Standing => self.is_final = !self.is_final,
            Action::Language => self.language = Some(next(&Language::ALL, self.language(room))),
            Action::Names => self.names = !self.names,
            Action::Details => return vec![Step::Go(Route::Details)],
            Action::Office => return vec![self.offices(room)],
            Action::Write => return vec![handout::find(Purpose::Document(self.order(room, self.kind(), None)))],
        }
        Vec::new()
    }

    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        view::view(self, room, frame, area);
    }

    fn take(&mut self, given: Given) {
        if let Given::Written(kind, said) = given {
            self.written.insert(kind, said);
        }
    }

    fn jump(&mut self, _room: &Room, number: u32) -> bool {
        let index = usize::try_from(number).ok().and_then(|n| n.checked_sub(1)).filter(|index| *index <= LAST);
        self.selected = index.unwrap_or(self.selected);
        index.is_some()
    }
}
