//! A new vote before its question is recorded: which items, and what is asked.

use super::{Act, State, act};
use crate::domain::agenda::Activity;
use crate::domain::command::VoteCommand;
use crate::domain::vote::{Link, Vote, VoteOption, VoteState, letters};
use crate::domain::{Command, Id};
use crate::text::{frame, vote as text};
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::wrap::wrap;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};

/// A new vote.
#[derive(Debug)]
pub struct Draft {
    aspect: Option<String>,
    options: Vec<(VoteOption, bool)>,
    /// As changed by hand; the aspect's otherwise.
    question: Option<String>,
    /// The question while it is changed.
    pub(super) editing: Option<Field>,
    link: Option<Link>,
    selected: usize,
    /// Whether the count follows as soon as it is recorded.
    pub(super) count_at_once: bool,
}

/// What can be done here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Count,
    Talk,
    Tick,
    TickAll,
    NextAspect,
    PreviousAspect,
    Question,
    Keep,
    Drop,
    Up,
    Down,
    List,
}

/// The keys of the draft.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Enter], Act::Draft(Action::Count), text::key::COUNT),
    Binding::bar(&[Key::Char('m')], Act::Draft(Action::Talk), text::key::TALK),
    Binding::bar(&[Key::Char(' ')], Act::Draft(Action::Tick), text::key::TICK),
    Binding::bar(
        &[Key::Tab, Key::Right, Key::Char('l')],
        Act::Draft(Action::NextAspect),
        text::key::ASPECT,
    ),
    Binding::help(
        &[Key::Char('e')],
        Act::Draft(Action::Question),
        text::key::QUESTION,
    ),
    Binding::bar(&[Key::Enter], Act::Draft(Action::Keep), text::key::KEEP).typing(),
    Binding::bar(&[Key::Esc], Act::Draft(Action::Drop), text::key::BACK).typing(),
    Binding::hidden(
        &[Key::BackTab, Key::Left, Key::Char('h')],
        Act::Draft(Action::PreviousAspect),
        text::key::ASPECT,
    ),
    Binding::help(
        &[Key::Char('c')],
        Act::Draft(Action::TickAll),
        text::key::TICK_ALL,
    ),
    Binding::help(
        &[Key::Up, Key::Char('k')],
        Act::Draft(Action::Up),
        frame::key::MOVE,
    ),
    Binding::hidden(
        &[Key::Down, Key::Char('j')],
        Act::Draft(Action::Down),
        frame::key::MOVE,
    ),
    Binding::help(&[Key::Esc], Act::Draft(Action::List), text::key::LIST),
];

/// Whether a new vote is what one comes here for: nothing was voted on yet, or a session for voting runs and an
/// aspect is left.
pub(super) fn is_due(room: &Room) -> bool {
    let voting = room
        .workshop
        .open_session()
        .is_some_and(|(_, session)| session.plan.activity == Activity::Vote);
    let left = next_aspect(room).is_some();
    (voting && left) || (room.workshop.votes.is_empty() && !shown(room, None).is_empty())
}

/// The first aspect of the running session (of all without a session of its own) with items and no vote.
fn next_aspect(room: &Room) -> Option<String> {
    let session = room.workshop.open_session();
    let wanted = session.map_or(&[][..], |(_, session)| &session.plan.aspects);
    let voted = |id: &str| {
        let about =
            |vote: &&Vote| vote.aspect.as_deref() == Some(id) && vote.state != VoteState::Withdrawn;
        room.workshop.votes.values().any(|vote| about(&vote))
    };
    let mut aspects = room.workshop.aspects().iter().map(|aspect| &aspect.id);
    aspects
        .find(|id| {
            (wanted.is_empty() || wanted.contains(id))
                && !voted(id)
                && !shown(room, Some(id)).is_empty()
        })
        .cloned()
}

/// The items on the board of an aspect, or of all, as options.
fn shown(room: &Room, aspect: Option<&str>) -> Vec<VoteOption> {
    let items = room.workshop.items.values();
    items
        .filter(|item| room.workshop.is_on_board(item) && aspect.is_none_or(|id| item.aspect == id))
        .map(|item| VoteOption {
            id: String::new(),
            text: item.text.clone(),
            item: Some(item.id),
        })
        .collect()
}

impl Draft {
    /// About the next aspect, or about all when each had its vote.
    pub fn new(room: &Room) -> Self {
        Self::about(room, next_aspect(room))
    }

    /// A second round about the options of an earlier vote.
    pub fn second_round(room: &Room, of: &Vote) -> Self {
        let on_board = |option: &&VoteOption| {
            let item = |id| {
                room.workshop
                    .items
                    .get(&id)
                    .is_some_and(|item| item.is_shown())
            };
            option.item.is_none_or(item)
        };
        let options = of.options.iter().filter(on_board);
        let options = options.map(|option| (option.clone(), true));
        Self {
            aspect: of.aspect.clone(),
            options: options.collect(),
            question: Some(of.question.clone()),
            editing: None,
            link: Some(Link::SecondRound { of: of.id }),
            selected: 0,
            count_at_once: false,
        }
    }

    fn about(room: &Room, aspect: Option<String>) -> Self {
        let options = shown(room, aspect.as_deref());
        Self {
            aspect,
            options: options.into_iter().map(|option| (option, true)).collect(),
            question: None,
            editing: None,
            link: None,
            selected: 0,
            count_at_once: false,
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.options.is_empty()
    }

    pub(super) fn jump(&mut self, line: usize) {
        self.selected = line.min(self.options.len().saturating_sub(1));
    }

    /// The items as they are on the board now; what was unticked stays so.
    pub(super) fn refresh(&mut self, room: &Room) {
        if self.link.is_some() {
            return;
        }
        let options = shown(room, self.aspect.as_deref()).into_iter();
        let unticked = |option: &VoteOption| {
            let same = |(old, ticked): &(VoteOption, bool)| old.item == option.item && !ticked;
            self.options.iter().any(same)
        };
        let options = options.map(|option| {
            let ticked = !unticked(&option);
            (option, ticked)
        });
        self.options = options.collect();
        self.jump(self.selected);
    }

    fn turn_aspect(&mut self, room: &Room, by: usize) {
        if self.link.is_some() {
            return;
        }
        let aspects = room.workshop.aspects();
        let here = self
            .aspect
            .as_deref()
            .and_then(|id| aspects.iter().position(|aspect| aspect.id == id))
            .unwrap_or(aspects.len());
        let next = (here + by) % (aspects.len() + 1);
        *self = Self {
            question: self.question.take(),
            ..Self::about(room, aspects.get(next).map(|aspect| aspect.id.clone()))
        };
    }

    fn aspect_name(&self, room: &Room) -> String {
        let aspect = self
            .aspect
            .as_deref()
            .and_then(|id| room.workshop.aspect(id));
        aspect.map_or_else(
            || room.say(text::ALL_ASPECTS).to_owned(),
            |aspect| room.label(&aspect.name),
        )
    }

    fn asked(&self, room: &Room) -> String {
        let name = self.aspect_name(room).to_lowercase();
        let changed = self.question.clone();
        changed.unwrap_or_else(|| text::question(room.language(), &name))
    }

    fn ticked(&self) -> Vec<VoteOption> {
        let ticked = self.options.iter().filter(|(_, ticked)| *ticked);
        ticked.map(|(option, _)| option.clone()).collect()
    }

    fn command(&self, room: &Room) -> VoteCommand {
        let session = room.workshop.open_session();
        VoteCommand::Draft {
            question: self.asked(room),
            options: self.ticked(),
            session: session.map(|(_, session)| session.plan.id.clone()),
            aspect: self.aspect.clone(),
            link: self.link,
        }
    }
}

pub(super) fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let super::Phase::Draft(draft) = &mut state.phase else {
        return Vec::new();
    };
    match action {
        Action::Count => {
            draft.count_at_once = true;
            return act(draft.command(room));
        }
        Action::Talk => {
            draft.count_at_once = false;
            let ticked = draft.ticked();
            let ids = letters(ticked.len());
            let named = ticked.into_iter().zip(ids);
            let named: Vec<VoteOption> = named
                .map(|(option, id)| VoteOption { id, ..option })
                .collect();
            let vote = Id::new(room.history.next_record(), 0);
            let talk = super::drafted::talk(room, vote, named, &[]);
            return vec![Step::Do(Command::Vote(draft.command(room))), talk];
        }
        Action::Tick => {
            if let Some((_, ticked)) = draft.options.get_mut(draft.selected) {
                *ticked = !*ticked;
            }
            draft.jump(draft.selected + 1);
        }
        Action::TickAll => {
            let all = draft.options.iter().all(|(_, ticked)| *ticked);
            for (_, ticked) in &mut draft.options {
                *ticked = !all;
            }
        }
        Action::NextAspect => draft.turn_aspect(room, 1),
        Action::PreviousAspect => draft.turn_aspect(room, room.workshop.aspects().len()),
        Action::Question => draft.editing = Some(Field::with(draft.asked(room))),
        Action::Keep => {
            let typed = draft.editing.take().unwrap_or_default();
            let typed = typed.text().trim();
            draft.question = (!typed.is_empty()).then(|| typed.to_owned());
        }
        Action::Drop => draft.editing = None,
        Action::Up => draft.selected = draft.selected.saturating_sub(1),
        Action::Down => draft.jump(draft.selected + 1),
        Action::List if room.workshop.votes.is_empty() => return vec![Step::Back],
        Action::List => *state = State::list(room),
    }
    Vec::new()
}

pub(super) fn view(draft: &Draft, room: &Room, frame: &mut Frame, area: Rect) {
    let language = room.language();
    let ids = letters(draft.ticked().len());
    let (first, last) = (ids.first().cloned(), ids.last().cloned());
    let paper = text::ballot_paper(
        language,
        ids.len(),
        &first.unwrap_or_default(),
        &last.unwrap_or_default(),
    );
    let asked = wrap(&draft.asked(room), area.width);
    let mut head: Vec<Line> = match draft.editing {
        Some(_) => vec![Line::raw("")],
        None => asked
            .into_iter()
            .map(|line| Line::styled(line, room.theme.title))
            .collect(),
    };
    head.push(Line::raw(format!("{} · {paper}", draft.aspect_name(room))));
    head.push(Line::styled(room.say(text::TALK_FIRST), room.theme.key));
    let rows = u16::try_from(head.len()).unwrap_or(u16::MAX);
    let (top, rest) = fit::top(area, rows);
    frame.render_widget(Text::from(head), top);
    if let Some(field) = &draft.editing {
        let prompt = Span::styled(format!("{} › ", room.say(text::QUESTION)), room.theme.key);
        field.view(frame, fit::top(top, 1).0, prompt, room.theme.base, true);
    }
    ticks(draft, ids, room, frame, rest);
}

/// The items, each ticked one with the letter that it will have.
fn ticks(draft: &Draft, ids: Vec<String>, room: &Room, frame: &mut Frame, area: Rect) {
    if draft.options.is_empty() {
        let nothing = Line::styled(room.say(text::NO_ITEMS), room.theme.muted);
        return frame.render_widget(nothing, area);
    }
    let mut ids = ids.into_iter();
    let entry = |(option, ticked): &(VoteOption, bool)| {
        let (head, style) = if *ticked {
            let id = ids.next().unwrap_or_default();
            (format!("[x] {id:>2}  "), room.theme.base)
        } else {
            ("[ ]     ".to_owned(), room.theme.muted)
        };
        Entry {
            head,
            text: option.text.clone(),
            tail: String::new(),
            style,
        }
    };
    let entries: Vec<Entry> = draft.options.iter().map(entry).collect();
    let (selected, styles) = (Some(draft.selected), room.theme.into());
    list::view(frame, area, &entries, selected, styles, room.language());
}
