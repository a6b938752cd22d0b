//! A new vote before its question is recorded: which items, and what is asked.

pub mod drafted;
pub mod method;
pub mod ready;
pub mod rule;
pub mod sheet;
pub mod source;
mod view;
pub mod voters;

pub use view::view;

use crate::domain::capture;
use crate::domain::command::VoteCommand;
use crate::domain::line::clean;
use crate::domain::vote::{Link, Vote, VoteOption, letters};
use crate::domain::{Command, Id};
use crate::text::{frame, looked_over, vote as text};
use crate::ui::ctx::{Ctx, Room};
use crate::ui::dialogs::{Paste, Row};
use crate::ui::effect::{Given, Notice, Step};
use crate::ui::keys::{Binding, Key};
use crate::ui::route::{Question, Source};
use crate::ui::screens::vote::Phase;
use crate::ui::screens::vote::{Act, State, act};
use crate::ui::widgets::field::Field;
use std::collections::{BTreeMap, BTreeSet};

/// A new vote.
#[derive(Debug)]
pub struct Draft {
    source: Source,
    /// Those of the source, then those that were typed; whether each is ticked.
    options: Vec<(VoteOption, bool)>,
    /// Options that were typed here; one that the source has as well stands there once.
    typed: Vec<String>,
    /// As changed by hand; the source's otherwise.
    question: Option<String>,
    editing: Option<Editing>,
    link: Option<Link>,
    selected: usize,
    /// Whether the count follows as soon as it is recorded.
    pub count_at_once: bool,
}

/// What is being typed.
#[derive(Debug)]
enum Editing {
    Question(Field),
    Option(Field),
}

/// What can be done with a new vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Count,
    Talk,
    Tick,
    TickAll,
    NextSource,
    PreviousSource,
    Dimension,
    Question,
    AddOption,
    Keep,
    Drop,
    Up,
    Down,
    List,
}

/// The keys of the draft.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Enter], Act::Draft(Action::Count), text::key::COUNT),
    Binding::help(&[Key::Char('m')], Act::Draft(Action::Talk), text::key::TALK),
    Binding::bar(&[Key::Char(' ')], Act::Draft(Action::Tick), text::key::TICK),
    Binding::bar(&[Key::Tab, Key::Right, Key::Char('l')], Act::Draft(Action::NextSource), text::key::SOURCE),
    Binding::bar(&[Key::Char('a')], Act::Draft(Action::AddOption), text::key::ADD_OPTION),
    Binding::help(&[Key::Char('e')], Act::Draft(Action::Question), text::key::QUESTION),
    Binding::bar(&[Key::Enter], Act::Draft(Action::Keep), text::key::KEEP).typing(),
    Binding::bar(&[Key::Esc], Act::Draft(Action::Drop), text::key::BACK).typing(),
    Binding::hidden(&[Key::BackTab, Key::Left, Key::Char('h')], Act::Draft(Action::PreviousSource), text::key::SOURCE),
    Binding::help(&[Key::Char('c')], Act::Draft(Action::TickAll), text::key::TICK_ALL),
    Binding::help(&[Key::Char('d')], Act::Draft(Action::Dimension), text::key::DIMENSION),
    Binding::help(&[Key::Up, Key::Char('k')], Act::Draft(Action::Up), frame::key::MOVE),
    Binding::hidden(&[Key::Down, Key::Char('j')], Act::Draft(Action::Down), frame::key::MOVE),
    Binding::help(&[Key::Esc], Act::Draft(Action::List), text::key::LIST),
];

impl Draft {
    /// About the next aspect, or about all when each had its vote; where there is nothing yet, an option is typed.
    pub fn new(room: &Room) -> Self {
        let mut draft = Self::from(Source::usual(room), Vec::new(), room);
        if draft.options.is_empty() {
            draft.editing = Some(Editing::Option(Field::default()));
        }
        draft
    }

    /// A second round about the options of an earlier vote.
    pub fn second_round(room: &Room, of: &Vote) -> Self {
        let options = of.options.iter().filter(|option| source::stands(room, option));
        Self {
            source: of.aspect.clone().map_or(Source::Own, Source::Aspect),
            options: options.map(|option| (option.clone(), true)).collect(),
            typed: Vec::new(),
            question: Some(of.question.clone()),
            editing: None,
            link: Some(Link::SecondRound { of: of.id }),
            selected: 0,
            count_at_once: false,
        }
    }

    /// The question that it was about to ask, with the options that were ticked.
    pub fn resumed(room: &Room, asked: &Question) -> Self {
        let typed = asked.options.iter().filter(|option| option.source().is_none());
        let mut draft = Self::from(asked.source.clone(), typed.map(|option| option.text.clone()).collect(), room);
        for (option, ticked) in &mut draft.options {
            *ticked = asked.options.iter().any(|other| same(option, other));
        }
        draft.question.clone_from(&asked.text);
        draft
    }

    fn from(source: Source, typed: Vec<String>, room: &Room) -> Self {
        let mut options = source.options(room);
        let known: BTreeSet<String> = options.iter().map(|o| o.text.to_lowercase()).collect();
        let own = typed.iter().filter(|t| !known.contains(&t.to_lowercase()));
        options.extend(own.cloned().map(source::typed));
        Self {
            options: options.into_iter().map(|option| (option, true)).collect(),
            source,
            typed,
            question: None,
            editing: None,
            link: None,
            selected: 0,
            count_at_once: false,
        }
    }

    /// The field that has the keys.
    pub const fn field(&mut self) -> Option<&mut Field> {
        match &mut self.editing {
            Some(Editing::Question(field) | Editing::Option(field)) => Some(field),
            None => None,
        }
    }

    pub const fn is_typing(&self) -> bool {
        self.editing.is_some()
    }

    pub fn jump(&mut self, line: usize) {
        self.selected = line.min(self.options.len().saturating_sub(1));
    }

    /// The items as they are on the board now.
    pub fn refresh(&mut self, room: &Room) {
        if self.link.is_none() {
            self.take(self.source.clone(), room);
            self.jump(self.selected);
        }
    }

    fn turn_source(&mut self, room: &Room, by: isize) {
        if self.link.is_none() {
            self.take(self.source.turned(room, by), room);
            self.selected = 0;
        }
    }

    /// The options of a source as they are now, and those typed; what was unticked stays so.
    fn take(&mut self, source: Source, room: &Room) {
        let fresh = Self::from(source, std::mem::take(&mut self.typed), room);
        let old = std::mem::replace(&mut self.options, fresh.options);
        (self.source, self.typed) = (fresh.source, fresh.typed);
        for (option, ticked) in &mut self.options {
            *ticked = !old.iter().any(|(other, on)| !on && same(option, other));
        }
    }

    fn asked(&self, room: &Room) -> String {
        let changed = self.question.clone();
        changed.unwrap_or_else(|| self.source.question(room, self.ticked().len()))
    }

    /// Takes what was typed. After an option the next one can be typed at once; an empty line ends that.
    fn keep(&mut self) {
        match self.editing.take() {
            Some(Editing::Question(field)) => {
                let asked = clean(field.text());
                self.question = (!asked.is_empty()).then_some(asked);
            }
            Some(Editing::Option(field)) => {
                let option = clean(field.text());
                if option.is_empty() {
                    return;
                }
                self.add(option);
                self.editing = Some(Editing::Option(Field::default()));
            }
            None => {}
        }
    }

    /// One more option; a wording that stands there already is only ticked.
    fn add(&mut self, text: String) {
        let wording = text.to_lowercase();
        let known = |(option, _): &(VoteOption, bool)| option.text.to_lowercase() == wording;
        let place = self.options.iter().position(known);
        self.put(place.unwrap_or(self.options.len()), text);
    }

    /// Ticks the option at this place, or adds the text as the next one.
    fn put(&mut self, place: usize, text: String) {
        match self.options.get_mut(place) {
            Some((_, ticked)) => *ticked = true,
            None => {
                self.typed.push(text.clone());
                self.options.push((source::typed(text), true));
            }
        }
        self.jump(place);
    }

    /// Looks each line over as an option; a paste into the question has one line.
    pub fn paste(&self, room: &Room, pasted: &str) -> Vec<Step> {
        let lines = match &self.editing {
            Some(Editing::Question(_)) => return Vec::new(),
            Some(Editing::Option(_)) | None => capture::lines(pasted),
        };
        if lines.is_empty() {
            let said = text::options_pasted(room.language(), 0);
            return vec![Step::Say(Notice::info(said))];
        }
        let then = |ctx: &Ctx, ticked: Vec<String>| {
            let said = text::options_pasted(ctx.language(), ticked.len());
            vec![Step::Give(Given::Lines(ticked)), Step::Say(Notice::info(said))]
        };
        let rows = lines.into_iter().enumerate().map(|(place, line)| Row::new(place, line)).collect();
        let paste = Paste::of_texts(rows, then).titled(room.say(looked_over::OPTIONS));
        vec![Step::open(paste.for_a_form())]
    }

    /// Takes each line as an option.
    pub fn take_lines(&mut self, lines: Vec<String>) {
        let stand = self.options.iter().enumerate();
        let mut places: BTreeMap<String, usize> =
            stand.rev().map(|(place, (option, _))| (option.text.to_lowercase(), place)).collect();
        for text in lines {
            let next = self.options.len();
            let place = *places.entry(text.to_lowercase()).or_insert(next);
            self.put(place, text);
        }
    }

    /// What the room is about to be asked.
    pub fn question(&self) -> Question {
        Question { text: self.question.clone(), source: self.source.clone(), options: self.ticked() }
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
            aspect: self.source.aspect().map(str::to_owned),
            link: self.link,
        }
    }
}

/// Whether two options are about the same.
fn same(a: &VoteOption, b: &VoteOption) -> bool {
    match (a.source(), b.source()) {
        (None, None) => a.text == b.text,
        (a, b) => a == b,
    }
}

pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let Phase::Draft(draft) = &mut state.phase else {
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
            let named: Vec<VoteOption> = named.map(|(option, id)| VoteOption { id, ..option }).collect();
            let vote = Id::new(room.history.next_record(), 0);
            let talk = drafted::talk(room, vote, named, &[]);
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
        Action::NextSource => draft.turn_source(room, 1),
        Action::PreviousSource => draft.turn_source(room, -1),
        Action::Dimension => match &draft.source {
            Source::Sheet { sheet, session, .. } => return sheet::ask(room, sheet, session.as_deref(), &draft.typed),
            Source::Aspect(_) | Source::Board | Source::Priorities | Source::Notes | Source::Own => {
                return vec![Step::Say(Notice::info(room.say(text::NO_DIMENSIONS)))];
            }
        },
        Action::Question => draft.editing = Some(Editing::Question(Field::with(draft.asked(room)))),
        Action::AddOption => draft.editing = Some(Editing::Option(Field::default())),
        Action::Keep => draft.keep(),
        Action::Drop => draft.editing = None,
        Action::Up => draft.selected = draft.selected.saturating_sub(1),
        Action::Down => draft.jump(draft.selected + 1),
        Action::List if room.workshop.votes.is_empty() => return vec![Step::Back],
        Action::List => *state = State::list(room),
    }
    Vec::new()
}
