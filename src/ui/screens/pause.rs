//! A break: what comes next, and at what time. Nothing else.

use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::keys::Binding;
use crate::ui::place::Place;
use crate::ui::wall::compose::breaks;
use crate::ui::wall::draw;
use ratatui::Frame;
use ratatui::layout::Rect;

/// Which break it is.
#[derive(Debug)]
pub struct State {
    session: String,
}

/// Nothing can be done here but what can be done everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {}

/// The keys.
pub const KEYS: &[Binding<Action>] = &[];

impl State {
    /// The break with this session id.
    pub fn new(session: &str) -> Self {
        Self { session: session.to_owned() }
    }
}

/// Handles an action.
pub fn update(_state: &mut State, _room: &Room, action: Action) -> Vec<Step> {
    match action {}
}

/// Where the facilitator is.
pub fn place(state: &State) -> Place {
    Place { session: Some(state.session.clone()), ..Place::default() }
}

/// The break as it was left; none when its session is gone.
pub fn restore(room: &Room, place: &Place) -> Option<State> {
    let (_, session) = room.workshop.session(place.session.as_deref()?)?;
    Some(State::new(&session.plan.id))
}

/// Draws it as the room sees it on a wall.
pub fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    if let Some(pause) = breaks::pause(&state.session, room) {
        draw::pause(&pause, &room.brush(), frame, area);
    }
}
