//! What is fixed before a vote opens: a form filled in by the preset.

use super::drafted::{asked, head};
use super::method::{Way, ways};
use super::voters;
use crate::domain::vote::preset::{self, estimate};
use crate::domain::vote::{Base, Declaration, Entry, Link, Method, MethodKind, Openness, Quorum, TieRule, Vote};
use crate::text::vote::{self as text, row};
use crate::text::{Language, Phrase, frame};
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::keys::{Binding, Key};
use crate::ui::screens::vote::show;
use crate::ui::screens::vote::{Act, Phase, State};
use crate::ui::widgets::list::{self, Entry as Line};
use crate::ui::widgets::wrap::columns;
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line as TextLine;

/// The form.
#[derive(Debug)]
pub struct Form {
    declared: Declaration,
    /// A run-off: method and places follow from the tie.
    fixed: bool,
    selected: usize,
}

/// What can be done with the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Take,
    More,
    Less,
    Up,
    Down,
    Back,
}

/// The keys of the form.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Enter], Act::Rule(Action::Take), text::key::TAKE),
    Binding::bar(&[Key::Up, Key::Char('k')], Act::Rule(Action::Up), frame::key::MOVE),
    Binding::hidden(&[Key::Down, Key::Char('j')], Act::Rule(Action::Down), frame::key::MOVE),
    Binding::bar(&[Key::Right, Key::Char('l'), Key::Char(' ')], Act::Rule(Action::More), text::key::CHANGE),
    Binding::hidden(&[Key::Left, Key::Char('h')], Act::Rule(Action::Less), text::key::CHANGE),
    Binding::bar(&[Key::Esc], Act::Rule(Action::Back), text::key::BACK),
];

/// A row of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Way,
    Entry,
    Dots,
    Limit,
    Choices,
    Cut,
    Ties,
    Openness,
    Base,
    Quorum,
    Reveal,
}

/// To the form of the vote, filled in.
pub fn start(state: &mut State, room: &Room) {
    let Some(vote) = state.vote(room) else {
        return;
    };
    let declared = preset::preset(room.workshop, vote);
    state.phase = Phase::Rule(Form::new(declared, vote));
}

impl Form {
    pub const fn new(declared: Declaration, vote: &Vote) -> Self {
        Self { declared, fixed: matches!(vote.link, Some(Link::RunOff { .. })), selected: 0 }
    }

    pub const fn declared(&self) -> &Declaration {
        &self.declared
    }

    pub fn jump(&mut self, line: usize) {
        self.selected = line.min(self.rows().len().saturating_sub(1));
    }

    fn rows(&self) -> Vec<Row> {
        let method = &self.declared.method;
        let mut rows = Vec::new();
        if !self.fixed {
            rows.push(Row::Way);
        }
        match method {
            Method::Choice { .. } | Method::Criteria { .. } | Method::Fist { .. } => {
                rows.push(Row::Entry);
            }
            Method::Approval { .. } => rows.extend([Row::Entry, Row::Choices]),
            Method::Dots { .. } => rows.extend([Row::Dots, Row::Limit, Row::Entry]),
            Method::Ranking { .. } if !self.fixed => rows.push(Row::Choices),
            Method::Ranking { .. } => {}
        }
        let is_fist = method.kind() == MethodKind::Fist;
        if !self.fixed && !is_fist {
            rows.push(Row::Cut);
        }
        if !is_fist {
            rows.push(Row::Ties);
        }
        // What is said aloud together is hidden from nobody.
        if !method.is_together() {
            rows.push(Row::Openness);
        }
        rows.extend(has_shares(method).then_some(Row::Base));
        rows.extend([Row::Quorum, Row::Reveal]);
        rows
    }

    fn change(&mut self, room: &Room, vote: &Vote, by: i32) {
        let Some(row) = self.rows().get(self.selected).copied() else {
            return;
        };
        let declared = &mut self.declared;
        let options = u32::try_from(declared.options.len()).unwrap_or(u32::MAX);
        match row {
            Row::Way => {
                let ways = ways(declared.options.len());
                turned(&ways, Way::of(&declared.method), by).take(declared, room, vote);
            }
            Row::Entry => match &mut declared.method {
                Method::Choice { entry }
                | Method::Approval { entry, .. }
                | Method::Dots { entry, .. }
                | Method::Fist { entry } => {
                    *entry = turned(&[Entry::Ballots, Entry::Totals], *entry, by);
                }
                Method::Criteria { panel, .. } => *panel = !*panel,
                Method::Ranking { .. } => {}
            },
            Row::Dots => change_dots(&mut declared.method, by, 0),
            Row::Limit => change_dots(&mut declared.method, 0, by),
            Row::Choices => match &mut declared.method {
                Method::Approval { max_choices: most, .. } | Method::Ranking { length: most, .. } => {
                    *most = limited(*most, by, options);
                }
                Method::Choice { .. } | Method::Dots { .. } | Method::Criteria { .. } | Method::Fist { .. } => {}
            },
            Row::Cut => declared.cut = limited(declared.cut, by, options),
            Row::Ties => declared.ties = turned(&[TieRule::SecondKey, TieRule::Musyawarah], declared.ties, by),
            Row::Openness => {
                let all = [Openness::Open, Openness::Closed, Openness::Secret];
                declared.openness = turned(&all, declared.openness, by);
            }
            Row::Base => declared.base = turned(&[Base::Valid, Base::Present], declared.base, by),
            Row::Quorum => {
                let all = [Quorum::None, Quorum::MoreThanHalf, Quorum::TwoThirds];
                declared.quorum = turned(&all, declared.quorum, by);
            }
            Row::Reveal => declared.reveal = !declared.reveal,
        }
        self.jump(self.selected);
    }
}

/// More or fewer dots, and on one option; never more on one than there are.
fn change_dots(method: &mut Method, by: i32, on_one: i32) {
    if let Method::Dots { dots, max_per_item, .. } = method {
        *dots = dots.saturating_add_signed(by).clamp(1, 30);
        *max_per_item = max_per_item.saturating_add_signed(on_one).clamp(1, *dots);
    }
}

/// Whether the result gives percentages.
const fn has_shares(method: &Method) -> bool {
    match method.kind() {
        MethodKind::Hands | MethodKind::Dots => true,
        MethodKind::Criteria | MethodKind::Ranking | MethodKind::Fist => false,
    }
}

/// The value `by` places on, round and round.
fn turned<T: Copy + PartialEq>(all: &[T], value: T, by: i32) -> T {
    let here = all.iter().position(|other| *other == value).unwrap_or(0);
    let many = i32::try_from(all.len()).unwrap_or(1).max(1);
    let next = (i32::try_from(here).unwrap_or(0) + by).rem_euclid(many);
    usize::try_from(next).ok().and_then(|next| all.get(next).copied()).unwrap_or(value)
}

/// 1 to `most`, and none behind it and before it.
fn limited(value: Option<u32>, by: i32, most: u32) -> Option<u32> {
    let here = i64::from(value.unwrap_or(0));
    let next = (here + i64::from(by)).rem_euclid(i64::from(most) + 1);
    u32::try_from(next).ok().filter(|n| *n > 0)
}

pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let vote = state.vote(room);
    let (Phase::Rule(form), Some(vote)) = (&mut state.phase, vote) else {
        return Vec::new();
    };
    match action {
        Action::Take => {
            let roll = voters::Roll::new(room, form.declared.clone());
            state.phase = Phase::Voters(roll);
        }
        Action::More => form.change(room, vote, 1),
        Action::Less => form.change(room, vote, -1),
        Action::Up => form.selected = form.selected.saturating_sub(1),
        Action::Down => form.jump(form.selected + 1),
        Action::Back => show(state, room),
    }
    Vec::new()
}

fn label(row: Row) -> Phrase {
    match row {
        Row::Way => row::WAY,
        Row::Entry => row::ENTRY,
        Row::Dots => row::DOTS,
        Row::Limit => row::LIMIT,
        Row::Choices => row::CHOICES,
        Row::Cut => row::CUT,
        Row::Ties => row::TIES,
        Row::Openness => row::OPENNESS,
        Row::Base => row::BASE,
        Row::Quorum => row::QUORUM,
        Row::Reveal => row::REVEAL,
    }
}

fn value(language: Language, declared: &Declaration, row: Row) -> String {
    let number = |n: Option<u32>, none| n.map_or_else(|| language.say(none).to_owned(), |n| n.to_string());
    match row {
        Row::Way => language.say(text::way(&declared.method)).to_owned(),
        Row::Entry => language.say(text::entry(&declared.method)).to_owned(),
        Row::Dots => match declared.method {
            Method::Dots { dots, .. } => dots.to_string(),
            Method::Choice { .. }
            | Method::Approval { .. }
            | Method::Ranking { .. }
            | Method::Criteria { .. }
            | Method::Fist { .. } => String::new(),
        },
        Row::Limit => match declared.method {
            Method::Dots { max_per_item, .. } => max_per_item.to_string(),
            Method::Choice { .. }
            | Method::Approval { .. }
            | Method::Ranking { .. }
            | Method::Criteria { .. }
            | Method::Fist { .. } => String::new(),
        },
        Row::Choices => match declared.method {
            Method::Approval { max_choices: most, .. } | Method::Ranking { length: most, .. } => number(most, row::ANY),
            Method::Choice { .. } | Method::Dots { .. } | Method::Criteria { .. } | Method::Fist { .. } => {
                String::new()
            }
        },
        Row::Cut => number(declared.cut, row::ORDER_ONLY),
        Row::Ties => language.say(text::ties(declared.ties, &declared.method)).to_owned(),
        Row::Openness => language.say(text::openness(declared.openness)).to_owned(),
        Row::Base => language.say(text::base(declared.base)).to_owned(),
        Row::Quorum => language.say(text::quorum(declared.quorum)).to_owned(),
        Row::Reveal => language.say(text::reveal(declared.reveal)).to_owned(),
    }
}

pub fn view(form: &Form, vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let language = room.language();
    let sentence = text::declaration(language, &form.declared, vote.agreed.len());
    let guess = text::estimate(language, estimate(&form.declared), &form.declared.method);
    let mut lines = asked(room, vote, area.width);
    lines.extend(wrapped(&sentence, area.width, room.theme.base));
    lines.push(TextLine::styled(guess, room.theme.muted));
    let rows = form.rows();
    if lines.len() + rows.len() < usize::from(area.height) {
        lines.push(TextLine::raw(""));
    }
    let rest = head(frame, area, lines);
    let widest = rows.iter().map(|row| columns(room.say(label(*row)))).max().unwrap_or(0);
    let entries: Vec<Line> = rows
        .iter()
        .map(|row| {
            let name = room.say(label(*row));
            Line {
                head: format!(" {name:<width$}  ", width = usize::from(widest)),
                text: value(language, &form.declared, *row),
                tail: String::new(),
                style: room.theme.base,
            }
        })
        .collect();
    list::view(frame, rest, &entries, Some(form.selected), room.theme.into(), language);
}
