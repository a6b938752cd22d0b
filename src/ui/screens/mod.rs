//! The screens. A file has five parts in this order: `State`, `Action`, `KEYS`, `update`, `view`.

pub mod agenda;
pub mod attendance;
pub mod card;
pub mod details;
pub mod home;
pub mod new;
mod pasted;
pub mod pause;
pub mod priorities;
pub mod recap;
pub mod settings;
pub mod swot;
pub mod tables;
pub mod talk;
mod target;
pub mod vote;

pub use pasted::as_one_line;
pub use target::target_of;

use super::ctx::{Ctx, Room};
use super::effect::{Step, Target};
use super::keys::{Binding, KeyRef, Mode, refs};
use super::place::Place;
use super::widgets::field::Field;
use crate::domain::Record;
use crate::domain::agenda::Activity;
use crate::domain::attendance::Code;
use crate::domain::note::NoteKind;
use ratatui::Frame;
use ratatui::layout::Rect;

/// A screen with its state.
#[derive(Debug)]
pub enum Screen {
    /// Saved workshops.
    Home(home::State),
    /// The form of a new workshop.
    New(Box<new::State>),
    /// The title card.
    Card,
    /// Both days.
    Agenda(agenda::State),
    /// Heads by delegation.
    Attendance(attendance::State),
    /// Talk and the four lists.
    Talk(talk::State),
    /// A break.
    Pause(pause::State),
    /// The board.
    Swot(swot::State),
    /// A vote.
    Vote(Box<vote::State>),
    /// Accepted priorities.
    Priorities(priorities::State),
    /// Recap.
    Recap(recap::State),
    /// Data for documents.
    Details(details::State),
    /// Settings.
    Settings(settings::State),
}

/// Runs the action at `index` of a table.
fn run<A: Copy>(table: &'static [Binding<A>], index: usize, update: impl FnOnce(A) -> Vec<Step>) -> Vec<Step> {
    table.get(index).map(|binding| update(binding.action)).unwrap_or_default()
}

impl Screen {
    /// The list of saved workshops.
    pub fn home() -> Self {
        Self::Home(home::State::default())
    }

    /// The screen for a target; none when it needs an open workshop and there is none.
    pub fn at(target: &Target, ctx: &Ctx, room: Option<&Room>) -> Option<Self> {
        Some(match (target, room) {
            (Target::Home, _) => Self::home(),
            (Target::New, _) => Self::New(Box::new(new::State::new(ctx))),
            (Target::Settings, _) => Self::Settings(settings::State::default()),
            (Target::Card, Some(_)) => Self::Card,
            (Target::Current, Some(room)) => match room.session_id() {
                Some(session) => Self::of_session(room, &session)?,
                None => Self::Recap(recap::State::default()),
            },
            (Target::Session(session), Some(room)) => Self::of_session(room, session)?,
            (Target::Agenda, Some(room)) => Self::Agenda(agenda::State::new(room)),
            (Target::Attendance, Some(room)) => Self::Attendance(attendance::State::new(room)),
            (Target::Swot(aspect, item), Some(room)) => Self::Swot(swot::State::new(room, aspect.as_deref(), *item)),
            (Target::Quadrant(aspect, quadrant), Some(room)) => Self::Swot(swot::State::on(room, aspect, *quadrant)),
            (Target::Lists(kind), Some(room)) => Self::Talk(talk::State::lists(room, *kind)),
            (Target::List(session, kind), Some(_)) => Self::Talk(talk::State::new(session, *kind)),
            (Target::Vote(vote), Some(room)) => Self::Vote(Box::new(vote::State::new(room, *vote))),
            (Target::Priorities, Some(room)) => Self::Priorities(priorities::State::new(room)),
            (Target::Details, Some(_)) => Self::Details(details::State::default()),
            (Target::Recap, Some(_)) => Self::Recap(recap::State::default()),
            (_, None) => return None,
        })
    }

    fn of_session(room: &Room, id: &str) -> Option<Self> {
        let (_, session) = room.workshop.session(id)?;
        Some(match session.plan.activity {
            Activity::Attendance => Self::Attendance(attendance::State::new(room)),
            Activity::Break => Self::Pause(pause::State::new(id)),
            Activity::Swot => {
                Self::Swot(swot::State::new(room, session.plan.aspects.first().map(String::as_str), None))
            }
            Activity::Vote => Self::Vote(Box::new(vote::State::new(room, None))),
            Activity::Recap => Self::Recap(recap::State::default()),
            Activity::Talk
            | Activity::Outline
            | Activity::Issues
            | Activity::Readiness
            | Activity::Strategies
            | Activity::Programmes
            | Activity::Roadmap
            | Activity::Targets
            | Activity::Actions => Self::Talk(talk::State::new(id, NoteKind::Note)),
        })
    }

    /// Its name, kept in the place file.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Home(_) => "home",
            Self::New(_) => "new",
            Self::Card => "card",
            Self::Agenda(_) => "agenda",
            Self::Attendance(_) => "attendance",
            Self::Talk(_) => "talk",
            Self::Pause(_) => "break",
            Self::Swot(_) => "swot",
            Self::Vote(_) => "vote",
            Self::Priorities(_) => "priorities",
            Self::Recap(_) => "recap",
            Self::Details(_) => "details",
            Self::Settings(_) => "settings",
        }
    }

    /// Where the facilitator is on it.
    pub fn place(&self) -> Place {
        let place = match self {
            Self::Agenda(state) => agenda::place(state),
            Self::Recap(state) => recap::place(state),
            Self::Talk(state) => talk::place(state),
            Self::Pause(state) => pause::place(state),
            Self::Swot(state) => swot::place(state),
            Self::Vote(state) => vote::place(state),
            Self::Attendance(state) => attendance::place(state),
            Self::Home(_) | Self::New(_) | Self::Card | Self::Priorities(_) | Self::Details(_) | Self::Settings(_) => {
                Place::default()
            }
        };
        Place { screen: self.name().to_owned(), ..place }
    }

    /// The screen that a place describes; none when it makes no sense any more.
    pub fn restore(room: &Room, place: &Place) -> Option<Self> {
        Some(match place.screen.as_str() {
            "card" => Self::Card,
            "agenda" => Self::Agenda(agenda::restore(room, place)),
            "attendance" => Self::Attendance(attendance::restore(room, place)),
            "talk" => Self::Talk(talk::restore(room, place)?),
            "break" => Self::Pause(pause::restore(room, place)?),
            "swot" => Self::Swot(swot::restore(room, place)),
            "vote" => Self::Vote(Box::new(vote::restore(room, place))),
            "priorities" => Self::Priorities(priorities::State::new(room)),
            "recap" => Self::Recap(recap::restore(place)),
            _ => return None,
        })
    }

    /// Whether letters are commands or text.
    pub fn mode(&self) -> Mode {
        match self {
            Self::New(state) => state.mode(),
            Self::Attendance(state) => state.mode(),
            Self::Talk(state) => state.mode(),
            Self::Swot(state) => state.mode(),
            Self::Vote(state) => state.mode(),
            Self::Home(_)
            | Self::Card
            | Self::Agenda(_)
            | Self::Pause(_)
            | Self::Priorities(_)
            | Self::Recap(_)
            | Self::Details(_)
            | Self::Settings(_) => Mode::Moving,
        }
    }

    /// Whether typing is what one does on it, so that moving mode wants a band that says so.
    pub const fn is_capture(&self) -> bool {
        match self {
            Self::Attendance(_) | Self::Talk(_) | Self::Swot(_) => true,
            Self::Vote(state) => state.is_capture(),
            Self::Home(_)
            | Self::New(_)
            | Self::Card
            | Self::Agenda(_)
            | Self::Pause(_)
            | Self::Priorities(_)
            | Self::Recap(_)
            | Self::Details(_)
            | Self::Settings(_) => false,
        }
    }

    /// Goes to typing mode where there is a field; whether it is there now.
    pub fn start_typing(&mut self) -> bool {
        match self {
            Self::Attendance(state) => state.start_typing(),
            Self::Talk(state) => state.start_typing(),
            Self::Swot(state) => state.start_typing(),
            Self::New(state) => state.mode() == Mode::Typing,
            Self::Vote(state) => state.start_typing(),
            Self::Home(_)
            | Self::Card
            | Self::Agenda(_)
            | Self::Pause(_)
            | Self::Priorities(_)
            | Self::Recap(_)
            | Self::Details(_)
            | Self::Settings(_) => false,
        }
    }

    /// The source of the lines to come, where lines are taken down.
    pub fn set_source(&mut self, code: Option<Code>) {
        use {swot::State as Board, talk::State as Lists};
        if let Self::Swot(Board { sticky, .. }) | Self::Talk(Lists { sticky, .. }) = self {
            sticky.by = code;
        }
    }

    /// Goes on as the same screen was worked with before: its mode, what sticks.
    pub fn go_on_as(&mut self, before: &Self) {
        match (self, before) {
            (Self::Swot(state), Self::Swot(before)) => state.take_over(before),
            (Self::Talk(state), Self::Talk(before)) => state.take_over(before),
            (Self::Attendance(state), Self::Attendance(before)) => state.take_over(before),
            _ => {}
        }
    }

    /// Takes over the unfinished line of the same screen as it was before.
    pub fn take_over(&mut self, mut before: Self) {
        let is_other = matches!((&*self, &before), (Self::Vote(here), Self::Vote(there))
            if !here.is_about_the_vote_of(there));
        if is_other || !self.is_capture() {
            return;
        }
        let typed = before.field().map(Field::take).unwrap_or_default();
        if let Some(field) = self.field()
            && field.is_empty()
        {
            field.set(typed);
        }
    }

    /// The field that has the keys in typing mode.
    pub fn field(&mut self) -> Option<&mut Field> {
        match self {
            Self::New(state) => state.field(),
            Self::Attendance(state) => Some(state.field()),
            Self::Talk(state) => Some(state.field()),
            Self::Swot(state) => Some(state.field()),
            Self::Vote(state) => state.field(),
            Self::Home(_)
            | Self::Card
            | Self::Agenda(_)
            | Self::Pause(_)
            | Self::Priorities(_)
            | Self::Recap(_)
            | Self::Details(_)
            | Self::Settings(_) => None,
        }
    }

    /// Its bindings.
    pub fn keys(&self, room: Option<&Room>) -> Vec<KeyRef> {
        match self {
            Self::Home(_) => refs(home::KEYS),
            Self::New(state) => refs(new::keys(state)),
            Self::Card => refs(card::KEYS),
            Self::Agenda(_) => refs(agenda::KEYS),
            Self::Attendance(_) => refs(attendance::KEYS),
            Self::Talk(_) => refs(talk::KEYS),
            Self::Pause(_) => refs(pause::KEYS),
            Self::Swot(_) => refs(swot::KEYS),
            Self::Vote(state) => room.map(|room| refs(vote::keys(state, room))).unwrap_or_default(),
            Self::Priorities(_) => refs(priorities::KEYS),
            Self::Recap(_) => refs(recap::KEYS),
            Self::Details(state) => room.map(|room| refs(details::keys(state, room.role))).unwrap_or_default(),
            Self::Settings(_) => refs(settings::KEYS),
        }
    }

    /// Runs the action at `index` of its table.
    pub fn act(&mut self, ctx: &Ctx, room: Option<&Room>, index: usize) -> Vec<Step> {
        match (self, room) {
            (Self::Home(state), _) => run(home::KEYS, index, |action| home::update(state, ctx, room, action)),
            (Self::New(state), _) => run(new::keys(state), index, |action| new::update(state, ctx, action)),
            (Self::Settings(state), _) => run(settings::KEYS, index, |action| settings::update(state, ctx, action)),
            (Self::Card, Some(room)) => run(card::KEYS, index, |action| card::update(room, action)),
            (Self::Details(state), Some(room)) => {
                run(details::keys(state, room.role), index, |action| details::update(state, room, action))
            }
            (Self::Agenda(state), Some(room)) => run(agenda::KEYS, index, |action| agenda::update(state, room, action)),
            (Self::Attendance(state), Some(room)) => {
                run(attendance::KEYS, index, |action| attendance::update(state, room, action))
            }
            (Self::Talk(state), Some(room)) => run(talk::KEYS, index, |action| talk::update(state, room, action)),
            (Self::Pause(state), Some(room)) => run(pause::KEYS, index, |action| pause::update(state, room, action)),
            (Self::Swot(state), Some(room)) => run(swot::KEYS, index, |action| swot::update(state, room, action)),
            (Self::Vote(state), Some(room)) => {
                run(vote::keys(state, room), index, |action| vote::update(state, room, action))
            }
            (Self::Priorities(state), Some(room)) => {
                run(priorities::KEYS, index, |action| priorities::update(state, room, action))
            }
            (Self::Recap(state), Some(room)) => run(recap::KEYS, index, |action| recap::update(state, room, action)),
            (_, None) => vec![Step::Go(Target::Home)],
        }
    }

    /// Selects the line with this number.
    pub fn jump(&mut self, ctx: &Ctx, room: Option<&Room>, number: u32) {
        match (self, room) {
            (Self::Home(state), _) => home::jump(state, ctx, number),
            (Self::Details(state), Some(room)) => details::jump(state, room, number),
            (Self::Agenda(state), Some(room)) => agenda::jump(state, room, number),
            (Self::Attendance(state), Some(room)) => attendance::jump(state, room, number),
            (Self::Talk(state), Some(room)) => talk::jump(state, room, number),
            (Self::Swot(state), Some(room)) => swot::jump(state, room, number),
            (Self::Priorities(state), Some(room)) => priorities::jump(state, room, number),
            (Self::Vote(state), Some(room)) => vote::jump(state, room, number),
            (Self::New(_) | Self::Card | Self::Pause(_) | Self::Recap(_) | Self::Settings(_), _) | (_, None) => {}
        }
    }

    /// What the suggestion of the hint line leads to.
    pub fn suggestion(&mut self, room: &Room) -> Vec<Step> {
        match self {
            Self::Swot(state) => swot::suggestion(state, room),
            Self::Attendance(state) => attendance::suggestion(state, room),
            Self::Home(_)
            | Self::New(_)
            | Self::Card
            | Self::Agenda(_)
            | Self::Talk(_)
            | Self::Pause(_)
            | Self::Vote(_)
            | Self::Priorities(_)
            | Self::Recap(_)
            | Self::Details(_)
            | Self::Settings(_) => Vec::new(),
        }
    }

    /// A record is on the disk and applied.
    pub fn recorded(&mut self, room: &Room, record: &Record) {
        match self {
            Self::Agenda(state) => agenda::recorded(state, room, record),
            Self::Attendance(state) => attendance::recorded(state, room, record),
            Self::Details(state) => details::recorded(state, room, record),
            Self::Talk(state) => talk::recorded(state, room, record),
            Self::Swot(state) => swot::recorded(state, room, record),
            Self::Vote(state) => vote::recorded(state, room, record),
            Self::Priorities(state) => priorities::recorded(state, record),
            Self::Home(_) | Self::New(_) | Self::Card | Self::Pause(_) | Self::Recap(_) | Self::Settings(_) => {}
        }
    }

    /// Draws its hint line.
    pub fn hint(&self, room: &Room, frame: &mut Frame, area: Rect) {
        match self {
            Self::Swot(state) => swot::hint(state, room, frame, area),
            Self::Talk(state) => talk::hint(state, room, frame, area),
            Self::Attendance(state) => attendance::hint(state, room, frame, area),
            Self::Home(_)
            | Self::New(_)
            | Self::Card
            | Self::Agenda(_)
            | Self::Pause(_)
            | Self::Vote(_)
            | Self::Priorities(_)
            | Self::Recap(_)
            | Self::Details(_)
            | Self::Settings(_) => {}
        }
    }

    /// Draws it.
    pub fn view(&self, ctx: &Ctx, room: Option<&Room>, frame: &mut Frame, area: Rect) {
        match (self, room) {
            (Self::Home(state), _) => home::view(state, ctx, room, frame, area),
            (Self::New(state), _) => new::view(state, ctx, frame, area),
            (Self::Settings(state), _) => settings::view(state, ctx, frame, area),
            (Self::Card, Some(room)) => card::view(room, frame, area),
            (Self::Details(state), Some(room)) => details::view(state, room, frame, area),
            (Self::Agenda(state), Some(room)) => agenda::view(state, room, frame, area),
            (Self::Attendance(state), Some(room)) => attendance::view(state, room, frame, area),
            (Self::Talk(state), Some(room)) => talk::view(state, room, frame, area),
            (Self::Pause(state), Some(room)) => pause::view(state, room, frame, area),
            (Self::Swot(state), Some(room)) => swot::view(state, room, frame, area),
            (Self::Vote(state), Some(room)) => vote::view(state, room, frame, area),
            (Self::Priorities(state), Some(room)) => priorities::view(state, room, frame, area),
            (Self::Recap(state), Some(room)) => recap::view(state, room, frame, area),
            (_, None) => {}
        }
    }
}
