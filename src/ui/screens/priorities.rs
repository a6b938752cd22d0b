//! What the room has accepted, per aspect and overall, and the order agreed afterwards.

use super::View;
use crate::domain::event::WorkshopEvent;
use crate::domain::priorities::{CarriedPriority, Priority, priorities};
use crate::domain::sheet::{Accepted, Ref};
use crate::domain::swot::ItemState;
use crate::domain::vote::Letter;
use crate::domain::{Command, Event, Id, Record, Workshop};
use crate::text::{frame, priorities as text, sheet, vote as votes};
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Picker, Prompt};
use crate::ui::effect::{Notice, Step};
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::links;
use crate::ui::route::Route;
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::tabs;
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// Where the facilitator is.
/// All aspects at first, with the best priority selected.
#[derive(Debug, Default)]
pub struct State {
    /// The aspect by its place; all of them without one.
    aspect: Option<usize>,
    selected: usize,
    /// A new order that is not recorded yet.
    order: Option<Vec<(Id, Letter)>>,
}

/// What can be done on the screen of the priorities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Enter,
    NextAspect,
    PreviousAspect,
    Raise,
    Lower,
    Make,
    Trace,
    Origin,
    Up,
    Down,
    Back,
}

/// Keys of the priorities.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Enter, text::key::ORIGIN),
    Binding::bar(&[Key::Tab, Key::Right, Key::Char('l')], Action::NextAspect, text::key::ASPECT),
    Binding::hidden(&[Key::BackTab, Key::Left, Key::Char('h')], Action::PreviousAspect, text::key::ASPECT),
    Binding::bar(&[Key::Char('n'), Key::Char('<')], Action::Raise, text::key::RAISE).pointed(),
    Binding::bar(&[Key::Char('t'), Key::Char('>')], Action::Lower, text::key::LOWER).pointed(),
    Binding::help(&[Key::Char('b')], Action::Make, sheet::key::MAKE),
    Binding::help(&[Key::Char('o')], Action::Trace, sheet::key::TRACE),
    Binding::help(&[Key::Char('O')], Action::Origin, sheet::key::ORIGIN),
    Binding::help(&[Key::Up, Key::Char('k')], Action::Up, frame::key::MOVE),
    Binding::hidden(&[Key::Down, Key::Char('j')], Action::Down, frame::key::MOVE),
    Binding::help(&[Key::Esc], Action::Back, text::key::DROP),
];

/// A line of the list: what this workshop has accepted, or what was carried over; these follow behind those.
#[derive(Debug)]
enum Shown<'a> {
    Voted(Priority),
    Carried(&'a CarriedPriority),
}

impl Shown<'_> {
    fn cited(&self) -> Ref {
        Ref::Priority(match self {
            Self::Voted(priority) => Accepted::Voted(priority.vote, priority.option.clone()),
            Self::Carried(carried) => Accepted::Carried(carried.id),
        })
    }

    fn text(&self) -> &str {
        match self {
            Self::Voted(priority) => &priority.text,
            Self::Carried(carried) => &carried.text,
        }
    }
}

impl State {
    /// All that the list shows: the priorities, and behind them those carried over that are about the aspect.
    fn all<'a>(&self, room: &Room<'a>) -> Vec<Shown<'a>> {
        let aspect = self.aspect_id(room);
        let is_about =
            |carried: &&CarriedPriority| aspect.is_none_or(|aspect| carried_aspect(room, carried) == Some(aspect));
        let workshop: &'a Workshop = room.workshop;
        let carried = workshop.carried.iter().filter(is_about).map(Shown::Carried);
        self.shown(room).into_iter().map(Shown::Voted).chain(carried).collect()
    }

    /// Those steps about the selected line.
    fn with_selected(&self, room: &Room, then: impl FnOnce(&Shown) -> Vec<Step>) -> Vec<Step> {
        self.all(room).get(self.selected).map(then).unwrap_or_default()
    }

    /// The priorities of the aspect, in the new order if there is one.
    fn shown(&self, room: &Room) -> Vec<Priority> {
        let mut all = priorities(room.workshop);
        if let Some(order) = &self.order {
            let place = |priority: &Priority| {
                let wanted = |(vote, option): &(Id, Letter)| *vote == priority.vote && *option == priority.option;
                order.iter().position(wanted).unwrap_or(order.len())
            };
            all.sort_by_key(place);
            for (rank, priority) in (1..).zip(&mut all) {
                priority.rank = rank;
            }
        }
        if let Some(aspect) = self.aspect_id(room) {
            all.retain(|priority| priority.aspect.as_deref() == Some(aspect));
        }
        all
    }

    fn aspect_id<'a>(&self, room: &Room<'a>) -> Option<&'a str> {
        let aspects: &'a [crate::domain::swot::Aspect] = room.workshop.aspects();
        aspects.get(self.aspect?).map(|aspect| aspect.id.as_str())
    }

    fn turn(&mut self, room: &Room, by: usize) {
        let aspects = room.workshop.aspects().len();
        let here = self.aspect.unwrap_or(aspects);
        let next = (here + by) % (aspects + 1);
        self.aspect = (next < aspects).then_some(next);
        self.selected = 0;
    }

    /// Moves the selected priority one place.
    fn shift(&mut self, room: &Room, up: bool) -> Vec<Step> {
        if self.aspect.is_some() {
            return vec![Step::Say(Notice::info(room.say(text::IN_ALL)))];
        }
        let shown = self.shown(room);
        let other = if up { self.selected.checked_sub(1) } else { Some(self.selected + 1) };
        let mut order: Vec<(Id, Letter)> = shown.into_iter().map(|priority| (priority.vote, priority.option)).collect();
        if let Some(other) = other.filter(|other| (*other).max(self.selected) < order.len()) {
            order.swap(self.selected, other);
            self.selected = other;
            self.order = Some(order);
        }
        Vec::new()
    }
}

/// Carries out an action of the priorities.
pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let last = state.all(room).len().saturating_sub(1);
    match action {
        Action::Enter => return enter(state, room),
        Action::NextAspect => state.turn(room, 1),
        Action::PreviousAspect => state.turn(room, room.workshop.aspects().len()),
        Action::Raise => return state.shift(room, true),
        Action::Lower => return state.shift(room, false),
        Action::Make => return state.with_selected(room, |one| links::make(room, &one.cited(), one.text())),
        Action::Origin => return state.with_selected(room, |one| links::origin_of(room, one.cited())),
        Action::Trace => return state.with_selected(room, |one| links::trace_of(room, &one.cited())),
        Action::Up => state.selected = state.selected.saturating_sub(1),
        Action::Down => state.selected = (state.selected + 1).min(last),
        Action::Back if state.order.take().is_some() => {}
        Action::Back => return vec![Step::Back],
    }
    Vec::new()
}

/// With a new order its reason, else where the selected priority comes from.
fn enter(state: &State, room: &Room) -> Vec<Step> {
    let Some(order) = state.order.clone() else {
        return state.with_selected(room, |one| match one {
            Shown::Voted(priority) => origin(priority, room),
            Shown::Carried(_) => links::trace_of(room, &one.cited()),
        });
    };
    let then = move |typed: &str| {
        vec![Step::Do(Command::ReorderPriorities { order: order.clone(), reason: typed.to_owned() })]
    };
    vec![Step::open(Prompt::new(room.say(text::REASON), "", then).remark(room.say(text::REASON_REMARK)))]
}

/// The dialog of its vote, and of its item or row.
fn origin(priority: &Priority, room: &Room) -> Vec<Step> {
    let language = room.language();
    let mut entries = Vec::new();
    if let Some(vote) = room.workshop.vote(priority.vote) {
        let how = room.say(votes::decided_by(priority.decided_by));
        let text = format!("{}: {} · {} · {how}", room.say(text::VOTE), vote.question, priority.option);
        entries.push((text, vec![Step::Go(Route::vote(Some(vote.id)))]));
    }
    if let Some(item) = priority.item.and_then(|id| room.workshop.items.get(&id))
        && item.state == ItemState::Shown
    {
        let under = room.workshop.count_merged_into(item.id);
        let under = if under > 0 { format!(" · {}", text::merged(language, under)) } else { String::new() };
        let (letter, number, said) = (item.quadrant.letter(), item.number, &item.text);
        let text = format!("{}: [{letter}] {number} {said}{under}", room.say(text::ITEM));
        let target = Route::item(item.id);
        entries.push((text, vec![Step::Go(target)]));
    }
    entries.extend(row(priority, room));
    vec![Step::open(Picker::new(room.say(text::ORIGIN), entries))]
}

/// The row that a priority came from, and the way to it.
fn row(priority: &Priority, room: &Room) -> Option<(String, Vec<Step>)> {
    let row = room.workshop.standing_row(priority.row?).filter(|row| row.is_shown())?;
    let sheet = room.workshop.sheet(&row.sheet)?;
    let told = text::row(room.language(), room.workshop, priority).join(" · ");
    let said = format!("{}: {told} · {}", room.say(text::ROW), room.main_text(sheet, row.id));
    Some((said, vec![Step::Go(Route::row(row.sheet.clone(), Some(row.id)))]))
}

impl View for State {
    type Action = Action;

    fn route(&self) -> Route {
        Route::Priorities
    }

    fn keys(&self, _room: &Room) -> &'static [Binding<Action>] {
        KEYS
    }

    fn update(&mut self, room: &Room, action: Action) -> Vec<Step> {
        update(self, room, action)
    }

    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        view(self, room, frame, area);
    }

    fn jump(&mut self, room: &Room, number: u32) -> bool {
        let all = self.all(room).len();
        self.selected = (number as usize).saturating_sub(1).min(all.saturating_sub(1));
        (1..=all).contains(&(number as usize))
    }

    /// A new order that was recorded is the order.
    fn recorded(&mut self, _room: &Room, record: &Record) {
        let reordered = |event: &Event| matches!(event, Event::Workshop(WorkshopEvent::PrioritiesReordered { .. }));
        if record.events.iter().any(reordered) {
            self.order = None;
        }
    }
}

/// Draws the priorities.
pub fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let area = Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area };
    let (tabs, rest) = fit::top(area, 2);
    aspects(state, room, frame, fit::top(tabs, 1).0);
    let mut lines = Vec::new();
    match (&state.order, &room.workshop.priority_order) {
        (Some(_), _) => lines.extend(wrapped(room.say(text::CHANGED), area.width, room.theme.warning)),
        (None, Some((_, reason))) => {
            let said = text::reason(room.language(), reason);
            lines.extend(wrapped(&said, area.width, room.theme.muted));
        }
        (None, None) => {}
    }
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let (above, body) = fit::top(rest, rows);
    frame.render_widget(Text::from(lines), above);
    let shown = state.all(room);
    if shown.is_empty() {
        frame.render_widget(Line::styled(room.say(text::NONE), room.theme.muted), body);
        return;
    }
    let all = priorities(room.workshop);
    let one = |one: &Shown| match one {
        Shown::Voted(priority) => entry(state, priority, &all, room),
        Shown::Carried(carried) => carried_entry(carried, room),
    };
    let entries: Vec<Entry> = shown.iter().map(one).collect();
    let selected = state.selected.min(entries.len() - 1);
    list::view(frame, body, &entries, Some(selected), room.theme.into(), room.language());
}

fn aspects(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let all = priorities(room.workshop);
    let carried = &room.workshop.carried;
    let mut names = vec![format!("{} {}", room.say(text::ALL), all.len() + carried.len())];
    for aspect in room.workshop.aspects() {
        let of = |priority: &&Priority| priority.aspect.as_deref() == Some(aspect.id.as_str());
        let of_carried = |one: &&CarriedPriority| carried_aspect(room, one) == Some(aspect.id.as_str());
        let count = all.iter().filter(of).count() + carried.iter().filter(of_carried).count();
        names.push(format!("{} {count}", room.label(&aspect.name)));
    }
    let selected = state.aspect.map_or(0, |place| place + 1);
    // The row begins with a column for a mark.
    let area = Rect { x: area.x.saturating_sub(1), width: area.width.saturating_add(1), ..area };
    let line = tabs::line(room.theme, area.width, &names, selected);
    frame.render_widget(line, area);
}

fn entry(state: &State, priority: &Priority, all: &[Priority], room: &Room) -> Entry {
    let (language, workshop) = (room.language(), room.workshop);
    let mut told = match state.aspect {
        Some(_) => text::row(language, workshop, priority),
        None => text::about(language, workshop, priority),
    };
    told.push(room.say(votes::decided_by(priority.decided_by)).to_owned());
    // How a line of a sheet cites it, where that is not its rank.
    let place = all.iter().position(|one| (one.vote, &one.option) == (priority.vote, &priority.option));
    let place = place.map(|place| place + 1).filter(|place| *place != priority.rank && state.order.is_none());
    told.extend(place.map(|place| format!("p{place}")));
    let tail = format!("· {}", told.join(" · "));
    Entry { head: format!("{:>3}. ", priority.rank), text: priority.text.clone(), tail, style: room.theme.base }
}

/// The aspect of the item that a priority carried over is about, by id.
fn carried_aspect<'a>(room: &Room<'a>, carried: &CarriedPriority) -> Option<&'a str> {
    let items = &room.workshop.items;
    match &carried.about {
        Some(Ref::Item(id)) => items.get(id).map(|item| item.aspect.as_str()),
        Some(Ref::Row(_) | Ref::Priority(_)) | None => None,
    }
}

/// A priority carried over, numbered behind those of this workshop as the line cites it.
fn carried_entry(carried: &CarriedPriority, room: &Room) -> Entry {
    let saved = room.shelf.iter().find(|saved| saved.sum == carried.origin.workshop);
    let title = saved.map(|saved| saved.title.as_str());
    let mut told = text::about_carried(room.language(), room.workshop, carried, title);
    told.push(room.say(votes::decided_by(carried.decided_by)).to_owned());
    let before = room.workshop.carried.iter().take_while(|one| one.id != carried.id).count();
    let number = priorities(room.workshop).len() + before + 1;
    let tail = format!("· {}", told.join(" · "));
    Entry { head: format!("{number:>3}. "), text: carried.text.clone(), tail, style: room.theme.base }
}
