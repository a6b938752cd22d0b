//! The question stands: talk it over first, then count what is left.

use super::rule;
use crate::domain::Id;
use crate::domain::command::VoteCommand;
use crate::domain::vote::{Letter, Vote, VoteOption};
use crate::text::{Phrase, vote as text};
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Confirm, Prompt};
use crate::ui::effect::{Notice, Step};
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::role::Role;
use crate::ui::screens::vote::Phase;
use crate::ui::screens::vote::options::{self, Page};
use crate::ui::screens::vote::result::settle;
use crate::ui::screens::vote::{Act, State, act};
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// What can be done with a question that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Count,
    Talk,
    Accept,
    Withdraw,
    NextPage,
    PreviousPage,
    List,
}

/// The keys of a drafted vote.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Enter], Act::Drafted(Action::Count), text::key::COUNT),
    Binding::bar(&[Key::Char('m')], Act::Drafted(Action::Talk), text::key::TALK),
    Binding::bar(&[Key::Char('s')], Act::Drafted(Action::Accept), text::key::ACCEPT_WHOLE),
    Binding::help(&[Key::Char('d')], Act::Drafted(Action::Withdraw), text::key::WITHDRAW),
    Binding::help(&[Key::PageDown, Key::Down, Key::Char('j')], Act::Drafted(Action::NextPage), text::key::PAGE),
    Binding::hidden(&[Key::PageUp, Key::Up, Key::Char('k')], Act::Drafted(Action::PreviousPage), text::key::PAGE),
    Binding::help(&[Key::Esc], Act::Drafted(Action::List), text::key::LIST),
];

pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let Some(vote) = state.vote(room) else {
        return Vec::new();
    };
    match action {
        Action::Count if vote.remaining().is_empty() => {
            return vec![Step::Say(Notice::info(room.say(text::ALL_AGREED)))];
        }
        Action::Count => rule::start(state, room),
        Action::Talk => return vec![talk(room, vote.id, vote.options.clone(), &vote.agreed)],
        Action::Accept => return vec![accept(room, vote)],
        Action::Withdraw => return vec![withdraw(room, vote)],
        Action::NextPage => turn(state, |page| page.turn(vote.options.len())),
        Action::PreviousPage => turn(state, Page::back),
        Action::List => *state = State::list(room),
    }
    Vec::new()
}

fn turn(state: &mut State, to: impl FnOnce(Page) -> Page) {
    if let Phase::Drafted(page) = &mut state.phase {
        *page = to(*page);
    }
}

/// The dialog of the letters agreed without a count.
pub fn talk(room: &Room, vote: Id, options: Vec<VoteOption>, agreed: &[Letter]) -> Step {
    let language = room.language();
    let then = move |typed: &str| {
        let letters = options::letters(&options, typed);
        let said = if letters.is_empty() {
            language.say(text::NONE_AGREED).to_owned()
        } else {
            text::agreed(language, &letters.join(", "))
        };
        let mut steps = act(VoteCommand::Agree { vote, options: letters });
        steps.push(Step::Say(Notice::info(said)));
        steps
    };
    Step::open(Prompt::new(room.say(text::AGREE), options::typed(agreed), then).remark(room.say(text::AGREE_REMARK)))
}

/// The dialogs that accept those agreed, or all, in the order typed and with the reason.
fn accept(room: &Room, vote: &Vote) -> Step {
    let letters = if vote.agreed.is_empty() {
        vote.options.iter().map(|option| option.id.clone()).collect()
    } else {
        vote.agreed.clone()
    };
    let shown = options::typed(&letters);
    settle::ask_accepted(room.language(), text::ACCEPT_WHOLE, vote, shown)
}

/// Asks before a vote is withdrawn.
pub fn withdraw(room: &Room, vote: &Vote) -> Step {
    Step::open(Confirm::new(
        room.say(text::WITHDRAW),
        room.say(text::WITHDRAW_TEXT),
        act(VoteCommand::Withdraw { vote: vote.id }),
    ))
}

/// What to press next; the wall takes no keys.
pub fn guide(room: &Room, phrase: Phrase) -> Option<&'static str> {
    (room.role != Role::Wall).then(|| room.say(phrase))
}

/// Draws the lines at the top of `area` and gives the rest.
pub fn head(frame: &mut Frame, area: Rect, lines: Vec<Line>) -> Rect {
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let (top, rest) = fit::top(area, rows);
    frame.render_widget(Text::from(lines), top);
    rest
}

/// The question, and under it the proposal where there is only one to decide about.
pub fn asked<'a>(room: &Room, vote: &Vote, width: u16) -> Vec<Line<'a>> {
    let mut lines = wrapped(&question(room, vote), width, room.theme.title);
    if let [proposal] = vote.options.as_slice() {
        let said = format!("{}  {}", proposal.id, proposal.text);
        lines.extend(wrapped(&said, width, room.theme.base));
    }
    lines
}

/// What stands before the question of a vote that goes back to another: `putaran kedua`.
pub fn question(room: &Room, vote: &Vote) -> String {
    use crate::domain::vote::Link;
    match vote.link {
        None => vote.question.clone(),
        Some(Link::SecondRound { .. }) => {
            let round = text::round(room.language(), vote.round);
            format!("{} · {round}", vote.question)
        }
        Some(Link::RunOff { .. }) => format!("{} · {}", vote.question, room.say(text::RUN_OFF_OF)),
    }
}

pub fn view(vote: &Vote, page: Page, room: &Room, frame: &mut Frame, area: Rect) {
    let language = room.language();
    let mut lines = wrapped(&question(room, vote), area.width, room.theme.title);
    let (first, last) = (vote.options.first(), vote.options.last());
    lines.push(Line::raw(text::ballot_paper(
        language,
        vote.options.len(),
        first.map(|option| option.id.as_str()).unwrap_or_default(),
        last.map(|option| option.id.as_str()).unwrap_or_default(),
    )));
    if !vote.agreed.is_empty() {
        let said = text::agreed(language, &text::and(language, &vote.agreed));
        lines.extend(wrapped(&said, area.width, room.theme.good));
    }
    let next = guide(room, text::TALK_FIRST);
    lines.extend(next.map(|next| Line::styled(next, room.theme.key)));
    lines.push(Line::raw(""));
    let rest = head(frame, area, lines);
    let marked: Vec<(VoteOption, String)> = vote
        .options
        .iter()
        .map(|option| {
            let agreed = vote.agreed.contains(&option.id);
            let mark = if agreed { room.say(text::AGREED_MARK) } else { "" };
            (option.clone(), mark.to_owned())
        })
        .collect();
    options::view(room, frame, rest, &marked, page);
}
