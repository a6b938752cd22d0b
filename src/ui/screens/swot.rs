//! The board: four quadrants of one aspect, and the capture line.

use crate::domain::capture::{self, Sticky};
use crate::domain::command::{NewItem, SwotCommand};
use crate::domain::swot::{Item, ItemState, Quadrant};
use crate::domain::{Command, Event, Id, Record};
use crate::text::{frame as phrases, swot as text, words};
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Choose, Dialog, Entry as EntryDialog, Paste};
use crate::ui::effect::{Notice, Step};
use crate::ui::fit;
use crate::ui::keys::{Binding, Key, Mode};
use crate::ui::place::Place;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::wrap::{columns, cut};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

/// Where the facilitator is on the board.
#[derive(Debug)]
pub struct State {
    aspect: usize,
    quadrant: Quadrant,
    field: Field,
    mode: Mode,
    selected: Option<Id>,
    enlarged: bool,
    sticky: Sticky,
    /// The item entered last, and the one that it looks like.
    similar: Option<(Id, Id)>,
}

/// What can be done here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Save,
    NextQuadrant,
    PreviousQuadrant,
    NextAspect,
    PreviousAspect,
    Choose,
    Type,
    EditLast,
    Up,
    Down,
    Open,
    Edit,
    Withdraw,
    Park,
    Move,
    Merge,
    Restore,
    Enlarge,
    Find,
}

/// The keys of the board.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Save, text::key::SAVE).typing(),
    Binding::bar(&[Key::Tab], Action::NextQuadrant, text::key::QUADRANT).always(),
    Binding::help(
        &[Key::BackTab],
        Action::PreviousQuadrant,
        text::key::QUADRANT_BACK,
    )
    .always(),
    Binding::bar(&[Key::Esc], Action::Choose, text::key::CHOOSE).typing(),
    Binding::help(&[Key::Up], Action::EditLast, text::key::EDIT_LAST).typing(),
    Binding::bar(&[Key::PageDown], Action::NextAspect, text::key::ASPECT).always(),
    Binding::help(
        &[Key::PageUp],
        Action::PreviousAspect,
        text::key::ASPECT_BACK,
    )
    .always(),
    Binding::hidden(
        &[Key::Down, Key::Char('j')],
        Action::Down,
        phrases::key::MOVE,
    ),
    Binding::help(&[Key::Up, Key::Char('k')], Action::Up, phrases::key::MOVE),
    Binding::hidden(
        &[Key::Right, Key::Char('l')],
        Action::NextQuadrant,
        text::key::QUADRANT,
    ),
    Binding::hidden(
        &[Key::Left, Key::Char('h')],
        Action::PreviousQuadrant,
        text::key::QUADRANT_BACK,
    ),
    Binding::bar(
        &[Key::Char('i'), Key::Char('a'), Key::Esc],
        Action::Type,
        text::key::TYPE,
    ),
    Binding::bar(&[Key::Char('e')], Action::Edit, text::key::EDIT),
    Binding::bar(&[Key::Char('d')], Action::Withdraw, text::key::WITHDRAW),
    Binding::help(&[Key::Char('p')], Action::Park, text::key::PARK),
    Binding::help(&[Key::Char('v')], Action::Move, text::key::MOVE),
    Binding::help(&[Key::Char('x')], Action::Merge, text::key::MERGE),
    Binding::help(&[Key::Char('r')], Action::Restore, text::key::RESTORE),
    Binding::help(&[Key::Char('z')], Action::Enlarge, text::key::ENLARGE),
    Binding::help(&[Key::Char('/')], Action::Find, text::key::FIND),
    Binding::hidden(&[Key::Enter], Action::Open, text::key::EDIT),
];

impl State {
    /// The board on an aspect by id (the first without one), with an item selected.
    pub fn new(room: &Room, aspect: Option<&str>, item: Option<Id>) -> Self {
        let item = item.and_then(|id| room.workshop.items.get(&id));
        let wanted = item.map(|item| item.aspect.as_str()).or(aspect);
        let aspect = room
            .workshop
            .aspects()
            .iter()
            .position(|aspect| Some(aspect.id.as_str()) == wanted)
            .unwrap_or(0);
        Self {
            aspect,
            quadrant: item.map_or(Quadrant::S, |item| item.quadrant),
            field: Field::default(),
            mode: Mode::Typing,
            selected: item.map(|item| item.id),
            enlarged: false,
            sticky: Sticky::default(),
            similar: None,
        }
    }

    /// Whether letters are commands or text.
    pub const fn mode(&self) -> Mode {
        self.mode
    }

    /// The capture line.
    pub const fn field(&mut self) -> &mut Field {
        &mut self.field
    }

    /// To typing mode.
    pub const fn start_typing(&mut self) -> bool {
        self.mode = Mode::Typing;
        true
    }

    fn aspect_id(&self, room: &Room) -> String {
        room.workshop
            .aspects()
            .get(self.aspect)
            .map(|aspect| aspect.id.clone())
            .unwrap_or_default()
    }

    fn items<'a>(&self, room: &Room<'a>, quadrant: Quadrant) -> Vec<&'a Item> {
        let aspect = self.aspect_id(room);
        let shown = |item: &&Item| {
            item.aspect == aspect && item.quadrant == quadrant && item.state == ItemState::Shown
        };
        room.workshop.items.values().filter(shown).collect()
    }

    fn selected<'a>(&self, room: &Room<'a>) -> Option<&'a Item> {
        room.workshop
            .items
            .get(&self.selected?)
            .filter(|item| item.state == ItemState::Shown)
    }

    fn select(&mut self, item: &Item, room: &Room) {
        self.selected = Some(item.id);
        self.quadrant = item.quadrant;
        self.aspect = room
            .workshop
            .aspects()
            .iter()
            .position(|aspect| aspect.id == item.aspect)
            .unwrap_or(self.aspect);
    }

    fn turn_aspect(&mut self, room: &Room, by: usize) {
        self.aspect = (self.aspect + by) % room.workshop.aspects().len().max(1);
        self.selected = None;
    }

    fn turn_quadrant(&mut self, room: &Room, by: usize) {
        let here = Quadrant::ALL
            .iter()
            .position(|&quadrant| quadrant == self.quadrant)
            .unwrap_or(0);
        self.quadrant = Quadrant::ALL[(here + by) % 4];
        if self.mode == Mode::Moving {
            self.selected = self.items(room, self.quadrant).first().map(|item| item.id);
        }
    }

    fn step_selection(&mut self, room: &Room, down: bool) {
        let items = self.items(room, self.quadrant);
        let here = items.iter().position(|item| Some(item.id) == self.selected);
        let next = match (here, down) {
            (Some(here), true) => (here + 1).min(items.len().saturating_sub(1)),
            (Some(here), false) => here.saturating_sub(1),
            (None, _) => items.len().saturating_sub(1),
        };
        self.selected = items.get(next).map(|item| item.id);
    }
}

/// Handles an action.
pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    match action {
        Action::Save => return save(state, room),
        Action::NextQuadrant if completion(state, room).is_some() => take_completion(state, room),
        Action::NextQuadrant => state.turn_quadrant(room, 1),
        Action::PreviousQuadrant => state.turn_quadrant(room, 3),
        Action::NextAspect => state.turn_aspect(room, 1),
        Action::PreviousAspect => state.turn_aspect(room, room.workshop.aspects().len().max(1) - 1),
        Action::Choose => {
            state.mode = Mode::Moving;
            if state
                .selected(room)
                .is_none_or(|item| item.quadrant != state.quadrant)
            {
                state.selected = state.items(room, state.quadrant).last().map(|item| item.id);
            }
        }
        Action::Type => {
            state.start_typing();
        }
        Action::Up => state.step_selection(room, false),
        Action::Down => state.step_selection(room, true),
        Action::Enlarge => state.enlarged = !state.enlarged,
        Action::EditLast if !state.field.is_empty() => {}
        Action::EditLast => {
            let last = room
                .workshop
                .items
                .values()
                .rev()
                .find(|item| item.state == ItemState::Shown);
            return last.map(edit).unwrap_or_default();
        }
        Action::Restore => return restore_list(room),
        Action::Find => return find(room),
        Action::Open
        | Action::Edit
        | Action::Withdraw
        | Action::Park
        | Action::Move
        | Action::Merge => {
            let Some(item) = state.selected(room) else {
                return vec![Step::Say(Notice::info(room.say(text::NONE_SELECTED)))];
            };
            return with_item(room, item, action);
        }
    }
    Vec::new()
}

fn with_item(room: &Room, item: &Item, action: Action) -> Vec<Step> {
    let id = item.id;
    match action {
        Action::Withdraw => swot(SwotCommand::Withdraw { id }),
        Action::Park => swot(SwotCommand::Park { id }),
        Action::Move => vec![Step::Open(Dialog::Choose(Choose::new(
            room.say(text::key::MOVE),
            places(room, item),
        )))],
        Action::Merge => vec![Step::Open(Dialog::Choose(Choose::new(
            room.say(text::MERGE_INTO),
            partners(room, item),
        )))],
        _ => edit(item),
    }
}

fn swot(command: SwotCommand) -> Vec<Step> {
    vec![Step::Do(Command::Swot(command))]
}

fn edit(item: &Item) -> Vec<Step> {
    let (id, by, dimension) = (item.id, item.by.clone(), item.dimension.clone());
    let then = move |text: &str| {
        swot(SwotCommand::Edit {
            id,
            text: text.to_owned(),
            by: by.clone(),
            dimension: dimension.clone(),
        })
    };
    vec![Step::Open(Dialog::Entry(EntryDialog::new(
        format!("[{}] {}", item.quadrant.letter(), item.number),
        item.text.clone(),
        then,
    )))]
}

fn places(room: &Room, item: &Item) -> Vec<(String, Vec<Step>)> {
    let mut places = Vec::new();
    for aspect in room.workshop.aspects() {
        for quadrant in Quadrant::ALL {
            let text = format!(
                "{} · [{}] {}",
                room.label(&aspect.name),
                quadrant.letter(),
                room.say(words::quadrant(quadrant))
            );
            let command = SwotCommand::Move {
                id: item.id,
                aspect: aspect.id.clone(),
                quadrant,
            };
            places.push((text, swot(command)));
        }
    }
    places
}

fn partners(room: &Room, item: &Item) -> Vec<(String, Vec<Step>)> {
    let mut others: Vec<&Item> = room
        .workshop
        .items
        .values()
        .filter(|other| other.id != item.id && other.state == ItemState::Shown)
        .collect();
    others.sort_by_key(|other| {
        (
            other.aspect != item.aspect,
            other.quadrant != item.quadrant,
            other.number,
        )
    });
    others
        .into_iter()
        .map(|other| {
            (
                format!("{} {}", other.number, other.text),
                swot(SwotCommand::Merge {
                    from: item.id,
                    into: other.id,
                }),
            )
        })
        .collect()
}

/// What can be brought back, by its number only where the room can see it.
fn restore_list(room: &Room) -> Vec<Step> {
    let gone = room
        .workshop
        .items
        .values()
        .filter(|item| item.state != ItemState::Shown);
    let entries: Vec<(String, Vec<Step>)> = gone
        .map(|item| {
            let words = if room.role.is_public() {
                String::new()
            } else {
                format!(" {}", item.text)
            };
            (
                format!(
                    "[{}] {}{words} · {}",
                    item.quadrant.letter(),
                    item.number,
                    room.say(text::item_state(item.state))
                ),
                swot(SwotCommand::Restore { id: item.id }),
            )
        })
        .collect();
    if entries.is_empty() {
        return vec![Step::Say(Notice::info(room.say(text::NOTHING_GONE)))];
    }
    vec![Step::Open(Dialog::Choose(Choose::new(
        room.say(text::key::RESTORE),
        entries,
    )))]
}

fn find(room: &Room) -> Vec<Step> {
    let shown = room
        .workshop
        .items
        .values()
        .filter(|item| item.state == ItemState::Shown);
    let entries = shown.map(|item| {
        let step = Step::Go(crate::ui::effect::Target::Swot(None, Some(item.id)));
        (
            format!("{} [{}] {}", item.number, item.quadrant.letter(), item.text),
            vec![step],
        )
    });
    vec![Step::Open(Dialog::Choose(Choose::new(
        room.say(text::key::FIND),
        entries.collect(),
    )))]
}

fn save(state: &mut State, room: &Room) -> Vec<Step> {
    let line = capture::parse(room.workshop, state.field.text(), &mut state.sticky);
    if line.text.is_empty() && line.only_sticks {
        state.field.take();
        return Vec::new();
    }
    let item = NewItem {
        aspect: state.aspect_id(room),
        quadrant: state.quadrant,
        text: line.text,
        by: line.by,
        dimension: line.dimension,
    };
    let mut steps = swot(SwotCommand::Add(vec![item]));
    steps.extend(
        line.unknown
            .map(|name| Step::Say(Notice::info(text::unknown_name(room.language(), &name)))),
    );
    steps
}

/// The delegation that completes the `@name` at the end of the line.
fn completion(state: &State, room: &Room) -> Option<String> {
    let typed = state.field.text().rsplit(' ').next()?.strip_prefix('@')?;
    let codes = capture::complete(room.workshop, typed);
    codes
        .first()
        .filter(|code| !code.as_str().eq_ignore_ascii_case(typed))
        .map(|code| code.as_str().to_lowercase())
}

fn take_completion(state: &mut State, room: &Room) {
    if let Some(code) = completion(state, room) {
        let kept = state
            .field
            .text()
            .rfind('@')
            .and_then(|at| state.field.text().get(..=at))
            .unwrap_or_default()
            .to_owned();
        state.field.set(format!("{kept}{code} "));
    }
}

/// A pasted list: looked over first.
pub fn paste(state: &mut State, room: &Room, pasted: &str) -> Vec<Step> {
    let items = capture::paste(
        room.workshop,
        &state.aspect_id(room),
        state.quadrant,
        pasted,
    );
    let lines = items
        .iter()
        .map(|item| format!("[{}] {}", item.quadrant.letter(), item.text))
        .collect();
    let then = move |ticked: &[usize]| {
        swot(SwotCommand::Add(
            ticked
                .iter()
                .filter_map(|&index| items.get(index).cloned())
                .collect(),
        ))
    };
    vec![Step::Open(Dialog::Paste(Paste::new(lines, then)))]
}

/// An item was added: the line is free again, and one that looks like another says so.
pub fn recorded(state: &mut State, room: &Room, record: &Record) {
    state.similar = None;
    for event in &record.events {
        if let Event::ItemAdded {
            id, aspect, text, ..
        } = event
        {
            state.field.take();
            state.selected = Some(*id);
            let alike = capture::similar(room.workshop, aspect, text, *id);
            state.similar = alike.map(|other| (*id, other)).or(state.similar);
        }
        if let Event::ItemMoved { id, .. } = event
            && let Some(item) = room.workshop.items.get(id)
        {
            state.select(item, room);
        }
    }
}

/// Ctrl+G: merges the item entered last into the one it looks like.
pub fn suggestion(state: &mut State, _room: &Room) -> Vec<Step> {
    state
        .similar
        .take()
        .map(|(from, into)| swot(SwotCommand::Merge { from, into }))
        .unwrap_or_default()
}

/// Selects the item with this number.
pub fn jump(state: &mut State, room: &Room, number: u32) {
    if let Some(item) = room
        .workshop
        .items
        .values()
        .find(|item| item.number == number && item.state == ItemState::Shown)
    {
        state.select(item, room);
    }
}

/// Where the facilitator is.
pub fn place(state: &State) -> Place {
    Place {
        aspect: Some(state.aspect.to_string()),
        part: Some(state.quadrant.letter().to_string()),
        selected: state.selected.map(|id| id.to_string()),
        line: state.field.text().to_owned(),
        ..Place::default()
    }
}

/// The board as it was left; typing is the resting state.
pub fn restore(room: &Room, place: &Place) -> State {
    let mut state = State::new(room, None, None);
    let aspects = room.workshop.aspects().len();
    state.aspect = place
        .aspect
        .as_deref()
        .and_then(|index| index.parse().ok())
        .filter(|&index: &usize| index < aspects)
        .unwrap_or(0);
    let letter = place.part.as_deref().unwrap_or_default();
    state.quadrant = Quadrant::ALL
        .into_iter()
        .find(|quadrant| letter.starts_with(quadrant.letter()))
        .unwrap_or(Quadrant::S);
    state.selected = place.selected.as_deref().and_then(|id| id.parse().ok());
    state.field.set(place.line.clone());
    state
}

/// Draws aspects, quadrants and the capture line.
pub fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let (aspects, rest) = fit::top(area, 1);
    let (grid, line) = fit::bottom(rest, 1);
    aspect_line(state, room, frame, aspects);
    if state.enlarged {
        quadrant_box(state, room, frame, grid, state.quadrant);
    } else {
        let (upper, lower) = fit::top(grid, grid.height.div_ceil(2));
        for (row, pair) in [
            (upper, [Quadrant::S, Quadrant::W]),
            (lower, [Quadrant::O, Quadrant::T]),
        ] {
            let (left, right) = fit::left(row, row.width / 2);
            quadrant_box(state, room, frame, left, pair[0]);
            quadrant_box(state, room, frame, right, pair[1]);
        }
    }
    let prompt = Span::styled(
        format!(" {} › ", room.say(words::quadrant(state.quadrant))),
        room.theme.quadrant(state.quadrant),
    );
    let typing = state.mode == Mode::Typing;
    if state.field.is_empty() && state.sticky == Sticky::default() {
        let hint = Line::from(vec![
            prompt.clone(),
            Span::styled(room.say(text::HINT), room.theme.muted),
        ]);
        frame.render_widget(hint, line);
        if typing {
            frame.set_cursor_position((
                (line.x + columns(&prompt.content)).min(line.right().saturating_sub(1)),
                line.y,
            ));
        }
    } else {
        let sticky = sticky_text(state, room);
        let prompt = Span::styled(format!("{}{sticky}", prompt.content), prompt.style);
        state
            .field
            .view(frame, line, prompt, room.theme.base, typing);
    }
}

/// What sticks to the next line. A name is not for the room.
fn sticky_text(state: &State, room: &Room) -> String {
    let by = state
        .sticky
        .by
        .as_ref()
        .filter(|_| !room.role.is_public())
        .map(|code| format!("@{} ", code.as_str().to_lowercase()));
    let dimension = state
        .sticky
        .dimension
        .as_ref()
        .map(|dimension| format!("#{dimension} "));
    format!(
        "{}{}",
        by.unwrap_or_default(),
        dimension.unwrap_or_default()
    )
}

/// The hint line: a likeness, a completion, or how to place an item.
pub fn hint(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let similar = state
        .similar
        .and_then(|(_, other)| room.workshop.items.get(&other));
    let (said, style) = match (similar, completion(state, room)) {
        (Some(other), _) => (
            text::similar(room.language(), other.number),
            room.theme.warning,
        ),
        (None, Some(code)) => (
            format!("@{code} · {}", room.say(text::TAKE_COMPLETION)),
            room.theme.key,
        ),
        (None, None) => (room.say(text::GUIDE).to_owned(), room.theme.muted),
    };
    frame.render_widget(
        Line::styled(
            format!(" {}", cut(&said, area.width.saturating_sub(2))),
            style,
        ),
        area,
    );
}

fn aspect_line(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let mut spans = vec![Span::raw(" ")];
    for (index, aspect) in room.workshop.aspects().iter().enumerate() {
        let shown = |item: &&Item| item.aspect == aspect.id && item.state == ItemState::Shown;
        let count = room.workshop.items.values().filter(shown).count();
        let style = if index == state.aspect {
            room.theme.selected
        } else {
            room.theme.base
        };
        spans.push(Span::styled(
            format!(" {} {count} ", room.label(&aspect.name)),
            style,
        ));
        spans.push(Span::raw(" "));
    }
    frame.render_widget(Line::from(spans), area);
}

fn quadrant_box(state: &State, room: &Room, frame: &mut Frame, area: Rect, quadrant: Quadrant) {
    let items = state.items(room, quadrant);
    let style = room.theme.quadrant(quadrant);
    let here = quadrant == state.quadrant;
    let mark = if here { "▸" } else { " " };
    let title = format!(
        "{mark}[{}] {} {} ",
        quadrant.letter(),
        room.say(words::quadrant(quadrant)),
        items.len()
    );
    let block = Block::bordered()
        .border_style(if here { style } else { room.theme.border })
        .title(Line::styled(title, style));
    frame.render_widget(block, area);
    let inside = fit::inside(area);
    if items.is_empty() {
        frame.render_widget(
            Line::styled(room.say(text::EMPTY), room.theme.muted),
            inside,
        );
        return;
    }
    let entries: Vec<Entry> = items.iter().map(|item| entry(room, item)).collect();
    let selected = (state.mode == Mode::Moving)
        .then(|| {
            items
                .iter()
                .position(|item| Some(item.id) == state.selected)
        })
        .flatten();
    let resting = list::Styles {
        selected: room.theme.base,
        muted: room.theme.muted,
    };
    let (styles, shown) = match selected {
        Some(_) => (room.theme.into(), selected),
        None => (
            resting,
            items
                .iter()
                .position(|item| Some(item.id) == state.selected),
        ),
    };
    list::view(frame, inside, &entries, shown, styles, room.language());
}

fn entry(room: &Room, item: &Item) -> Entry {
    let merged = room
        .workshop
        .items
        .values()
        .filter(|other| other.state == ItemState::Merged(item.id))
        .count();
    let mut tail = Vec::new();
    tail.extend((merged > 0).then(|| text::merged(room.language(), merged)));
    tail.extend(
        item.by
            .as_ref()
            .filter(|_| !room.role.is_public())
            .map(|code| format!("@{code}")),
    );
    Entry {
        head: format!("{} ", item.number),
        text: item.text.clone(),
        tail: tail.join(" "),
        style: room.theme.base,
    }
}
