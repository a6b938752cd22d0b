//! The form of a new workshop: eight lines, all filled, each taken with Enter.

mod agendas;
mod earlier;
mod form;
mod offices;
mod update;
mod view;

pub use earlier::after;
use update::{paste, update};
use view::view;

use crate::domain::Zone;
use crate::domain::place::PlaceKind;
use crate::text::new as text;
use crate::ui::ctx::{Ctx, Room};
use crate::ui::effect::{Given, Step};
use crate::ui::keys::{Binding, Key, KeyRef, Mode, refs};
use crate::ui::route::Route;
use crate::ui::screens::{Screen, run};
use crate::ui::shelf::Earlier;
use crate::ui::widgets::field::Field;
use agendas::Agendas;
use offices::Offices;
use ratatui::Frame;
use ratatui::layout::Rect;

/// What is filled in, and the line that has the keys.
#[derive(Debug)]
pub struct State {
    line: FormLine,
    kind: PlaceKind,
    name: Field,
    /// Empty: the agenda's title.
    title: Field,
    venue: Field,
    /// Empty: today.
    date: Field,
    zone: Zone,
    agendas: Agendas,
    offices: Offices,
    /// The workshop whose next stage this is to be.
    earlier: Option<Box<Earlier>>,
    /// Enter was pressed on a line that is not right.
    insisted: bool,
}

/// A line of the form, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum FormLine {
    Kind,
    Name,
    Title,
    Venue,
    Date,
    Zone,
    Agenda,
    Delegations,
}

impl FormLine {
    const ALL: [Self; 8] =
        [Self::Kind, Self::Name, Self::Title, Self::Venue, Self::Date, Self::Zone, Self::Agenda, Self::Delegations];

    fn neighbour(self, forward: bool) -> Option<Self> {
        let here = Self::ALL.iter().position(|line| *line == self)?;
        let there = if forward { here + 1 } else { here.checked_sub(1)? };
        Self::ALL.get(there).copied()
    }
}

/// What can be done on the screen of the form of a new workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in the tables
pub enum Action {
    Next,
    Line,
    Previous,
    Change,
    ChangeBack,
    Create,
    Tick,
    TickAll,
    TickNone,
    Up,
    Down,
    Back,
}

/// The keys of the form.
pub const FORM_KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Next, text::key::NEXT).typing(),
    Binding::bar(&[Key::Esc], Action::Back, text::key::BACK).typing(),
    Binding::bar(&[Key::Up, Key::BackTab], Action::Previous, text::key::PREVIOUS).typing(),
    Binding::help(&[Key::Down, Key::Tab], Action::Line, text::key::LINE).typing(),
    Binding::bar(&[Key::Right], Action::Change, text::key::CHANGE).typing(),
    Binding::help(&[Key::Left], Action::ChangeBack, text::key::CHANGE_BACK).typing(),
];

/// The keys of the list of delegations.
pub const LIST_KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Create, text::key::CREATE).typing(),
    Binding::bar(&[Key::Char(' ')], Action::Tick, text::key::TICK).typing(),
    Binding::help(&[Key::Up], Action::Up, crate::text::frame::key::MOVE).typing(),
    Binding::hidden(&[Key::Down], Action::Down, crate::text::frame::key::MOVE).typing(),
    Binding::help(&[Key::BackTab], Action::Previous, text::key::PREVIOUS).typing(),
    Binding::bar(&[Key::Esc], Action::Back, text::key::BACK).typing(),
    Binding::help(&[], Action::TickAll, text::key::ALL).typing(),
    Binding::help(&[], Action::TickNone, text::key::NONE).typing(),
];

/// The keys that hold on the line where the facilitator is.
const fn keys(state: &State) -> &'static [Binding<Action>] {
    match state.line {
        FormLine::Delegations => LIST_KEYS,
        FormLine::Kind
        | FormLine::Name
        | FormLine::Title
        | FormLine::Venue
        | FormLine::Date
        | FormLine::Zone
        | FormLine::Agenda => FORM_KEYS,
    }
}

impl State {
    /// The form with everything proposed: the first agenda, today, the machine's zone, all sample offices ticked.
    pub fn new(ctx: &Ctx) -> Self {
        Self {
            line: FormLine::Kind,
            kind: PlaceKind::Kabupaten,
            name: Field::default(),
            title: Field::default(),
            venue: Field::default(),
            date: Field::default(),
            zone: ctx.materials.zone,
            agendas: Agendas::new(),
            offices: Offices::new(&ctx.materials.offices),
            earlier: None,
            insisted: false,
        }
    }
}

impl Screen for State {
    fn route(&self) -> Route {
        Route::New
    }

    fn keys(&self, _ctx: &Ctx, _room: Option<&Room>) -> Vec<KeyRef> {
        refs(keys(self))
    }

    fn act(&mut self, ctx: &Ctx, _room: Option<&Room>, index: usize) -> Vec<Step> {
        run(keys(self), index, |action| update(self, ctx, action))
    }

    fn view(&self, ctx: &Ctx, _room: Option<&Room>, frame: &mut Frame, area: Rect) {
        view(self, ctx, frame, area);
    }

    /// Letters are always text.
    fn mode(&self) -> Mode {
        Mode::Typing
    }

    /// The field that has the keys. What is typed on the kind is the beginning of the name.
    fn field(&mut self) -> Option<&mut Field> {
        self.insisted = false;
        match self.line {
            FormLine::Kind => {
                self.line = FormLine::Name;
                Some(&mut self.name)
            }
            FormLine::Name => Some(&mut self.name),
            FormLine::Title => Some(&mut self.title),
            FormLine::Venue => Some(&mut self.venue),
            FormLine::Date => Some(&mut self.date),
            FormLine::Delegations => Some(self.offices.typing()),
            FormLine::Zone | FormLine::Agenda => None,
        }
    }

    fn paste(&mut self, ctx: &Ctx, _room: Option<&Room>, text: &str) -> Vec<Step> {
        paste(self, ctx, text)
    }

    /// Takes a rundown as the agenda, delegations, one a line, and the workshop whose next stage this is to be.
    fn take(&mut self, given: Given) {
        match given {
            Given::Rundown(days) => {
                self.agendas.take(days);
                self.line = FormLine::Agenda;
            }
            Given::Lines(lines) => self.offices.take_lines(&lines),
            Given::Earlier { earlier, agenda } => self.begin_after(earlier, agenda),
            Given::Source(_) | Given::Written(..) => {}
        }
    }
}
