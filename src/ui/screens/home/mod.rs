//! Saved workshops. The room sees today's title card; others stand behind Tab.

mod stages;
mod view;

use view::view;

use crate::text::{carry as stage_text, frame as phrases, home as text};
use crate::ui::ctx::{Ctx, Room};
use crate::ui::effect::{Effect, Notice, Step};
use crate::ui::input::{Health, Saved};
use crate::ui::intake::{self, Wanted};
use crate::ui::keys::{Binding, Key, KeyRef, refs};
use crate::ui::route::Route;
use crate::ui::screens::{Screen, run};
use jiff::civil::Date;
use ratatui::Frame;
use ratatui::layout::Rect;

/// Whether the list was asked for, and which of it is selected.
#[derive(Debug, Default)]
pub struct State {
    list: bool,
    selected: usize,
}

/// What can be done on the screen of the saved workshops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    GoOn,
    List,
    New,
    Example,
    TakeIn,
    NextStage,
    Up,
    Down,
    Back,
}

/// Keys of the saved workshops.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::GoOn, text::key::GO_ON),
    Binding::bar(&[Key::Tab], Action::List, text::key::LIST),
    Binding::bar(&[Key::Char('a'), Key::Char('n')], Action::New, text::key::NEW),
    Binding::bar(&[Key::Char('i')], Action::TakeIn, text::key::TAKE_IN),
    Binding::help(&[Key::Char('t')], Action::NextStage, stage_text::key::NEXT_STAGE),
    Binding::help(&[Key::Char('c')], Action::Example, text::key::EXAMPLE),
    Binding::help(&[Key::Up, Key::Char('k')], Action::Up, phrases::key::MOVE),
    Binding::hidden(&[Key::Down, Key::Char('j')], Action::Down, phrases::key::MOVE),
    Binding::help(&[Key::Esc], Action::Back, text::key::BACK),
];

/// Keys while nothing is saved yet.
pub const NOTHING_SAVED_KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter, Key::Char('a'), Key::Char('n')], Action::New, text::key::NEW),
    Binding::bar(&[Key::Char('c')], Action::Example, text::key::EXAMPLE),
    Binding::bar(&[Key::Char('i')], Action::TakeIn, text::key::TAKE_IN),
    Binding::help(&[Key::Esc], Action::Back, text::key::BACK),
];

fn table(ctx: &Ctx) -> &'static [Binding<Action>] {
    if ctx.shelf.is_empty() { NOTHING_SAVED_KEYS } else { KEYS }
}

impl State {
    /// Whether the list stands there: asked for, or nobody but the facilitator sees it.
    fn is_listed(&self, ctx: &Ctx) -> bool {
        !ctx.shelf.is_empty() && (self.list || !ctx.role.is_public())
    }

    /// The workshop that is selected in the list, else today's.
    fn chosen<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Saved> {
        match self.is_listed(ctx) {
            true => in_order(ctx).get(self.selected(ctx)).copied(),
            false => today(ctx).map(|(saved, _)| saved),
        }
    }

    fn selected(&self, ctx: &Ctx) -> usize {
        self.selected.min(ctx.shelf.len().saturating_sub(1))
    }
}

/// Carries out an action of the saved workshops.
pub fn update(state: &mut State, ctx: &Ctx, room: Option<&Room>, action: Action) -> Vec<Step> {
    match action {
        Action::GoOn => {
            let without = || if state.is_listed(ctx) { Vec::new() } else { vec![Step::Go(Route::New)] };
            return state.chosen(ctx).map_or_else(without, |saved| open(room, saved));
        }
        Action::NextStage => {
            let none = || Step::Say(Notice::info(ctx.say(text::NONE_CHOSEN)));
            return vec![state.chosen(ctx).map_or_else(none, |saved| Step::Run(Effect::Earlier(saved.slug.clone())))];
        }
        Action::List => state.list = !state.list,
        Action::New => return vec![Step::Go(Route::New)],
        Action::Example => return vec![Step::Run(Effect::Example)],
        Action::TakeIn => return intake::ask(ctx, Wanted::Workshops),
        Action::Up => state.selected = state.selected(ctx).saturating_sub(1),
        Action::Down => {
            state.selected += 1;
            state.selected = state.selected(ctx);
        }
        Action::Back if state.list => state.list = false,
        Action::Back => return vec![Step::Back],
    }
    Vec::new()
}

fn open(room: Option<&Room>, saved: &Saved) -> Vec<Step> {
    vec![match room {
        Some(room) if room.name == saved.slug => Step::Go(Route::Current),
        Some(_) | None => Step::Run(Effect::Open(saved.slug.clone())),
    }]
}

impl Screen for State {
    fn route(&self) -> Route {
        Route::Home
    }

    fn keys(&self, ctx: &Ctx, _room: Option<&Room>) -> Vec<KeyRef> {
        refs(table(ctx))
    }

    fn act(&mut self, ctx: &Ctx, room: Option<&Room>, index: usize) -> Vec<Step> {
        run(table(ctx), index, |action| update(self, ctx, room, action))
    }

    fn view(&self, ctx: &Ctx, room: Option<&Room>, frame: &mut Frame, area: Rect) {
        view(self, ctx, room, frame, area);
    }

    fn jump(&mut self, ctx: &Ctx, _room: Option<&Room>, number: u32) -> bool {
        if let Some(index) = usize::try_from(number).ok().and_then(|number| number.checked_sub(1))
            && self.is_listed(ctx)
        {
            self.selected = index;
            self.selected = self.selected(ctx);
        }
        false
    }
}

/// The workshop with a session today and the index of that day; a damaged one only if there is no other.
fn today<'a>(ctx: &Ctx<'a>) -> Option<(&'a Saved, usize)> {
    let today = ctx.materials.zone.date(ctx.now);
    let held = |saved: &'a Saved| Some((saved, day_index(saved, today)?));
    let mut all = ctx.shelf.iter().filter_map(held);
    let first = all.next()?;
    let whole = std::iter::once(first)
        .chain(all)
        .find(|(saved, _)| !matches!(saved.health, Health::Damaged(_) | Health::OtherVersion(_)));
    whole.or(Some(first))
}

fn day_index(saved: &Saved, date: Date) -> Option<usize> {
    saved.days.iter().position(|day| *day == date)
}

/// Today's workshop, then the others as they were listed.
fn in_order<'a>(ctx: &Ctx<'a>) -> Vec<&'a Saved> {
    let first = today(ctx).map(|(saved, _)| saved);
    let rest = ctx.shelf.iter().filter(|saved| first.is_none_or(|first| first.slug != saved.slug));
    first.into_iter().chain(rest).collect()
}
