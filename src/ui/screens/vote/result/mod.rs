//! Counted: everything at one moment. Count, supporters, rank, ties and the cut line.

pub mod accepted;
pub mod agreement;
pub mod columns;
pub mod criteria;
pub mod detail;
mod dimensions;
pub mod fist;
pub mod reveal;
pub mod settle;
pub mod table;

use crate::domain::command::VoteCommand;
use crate::domain::vote::result::{Detail as Known, Lead, ResultLine, VoteResult};
use crate::domain::vote::{
    Declaration, Letter, Link, Score, SettledBy, TieSettlement, Vote, VoteOption, VoteState, result,
};
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Confirm, Seen, Told};
use crate::ui::effect::{Notice, Step};
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::place::Aside;
use crate::ui::screens::vote::act;
use crate::ui::screens::vote::count::audit;
use crate::ui::screens::vote::count::recount;
use crate::ui::screens::vote::draft;
use crate::ui::screens::vote::draft::drafted;
use crate::ui::screens::vote::draft::drafted::{asked, guide, head, question};
use crate::ui::screens::vote::show;
use crate::ui::screens::vote::{Act, Phase, State};
use crate::ui::wall::compose::counted::{counted as compose, to_reveal};
use crate::ui::wall::compose::what_if::lines as counted_otherwise;
use crate::ui::wall::draw;
use crate::ui::widgets::wrap::{fitting, wrapped};
use columns::Columns;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Text};
use table::{Row, Table};

/// Which page of the result is shown.
#[derive(Debug, Clone, Copy, Default)]
pub struct Page {
    page: i32,
}

/// What can be done with a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Accept,
    Settle,
    Details,
    Recount,
    Audit,
    Reopen,
    SecondRound,
    Concern,
    WhatIf,
    NextPage,
    PreviousPage,
    Withdraw,
    Back,
}

/// The keys of a result.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Char('m')], Act::Result(Action::Settle), text::key::SETTLE),
    Binding::bar(&[Key::Char('s')], Act::Result(Action::Accept), text::key::ACCEPT),
    Binding::bar(&[Key::Enter, Key::Tab], Act::Result(Action::Details), text::key::DETAILS),
    Binding::bar(&[Key::Char('u')], Act::Result(Action::Recount), text::key::RECOUNT),
    Binding::help(&[Key::Char('c')], Act::Result(Action::Audit), text::key::AUDIT),
    Binding::help(&[Key::Char('r')], Act::Result(Action::Reopen), text::key::REOPEN),
    Binding::help(
        &[Key::PageDown, Key::Down, Key::Char('j'), Key::Char(' ')],
        Act::Result(Action::NextPage),
        text::key::RESULT_PAGE,
    ),
    Binding::hidden(&[Key::PageUp, Key::Up, Key::Char('k')], Act::Result(Action::PreviousPage), text::key::RESULT_PAGE),
    Binding::help(&[Key::Char('n')], Act::Result(Action::SecondRound), text::key::SECOND),
    Binding::help(&[Key::Char('a')], Act::Result(Action::Concern), text::key::CONCERN),
    Binding::help(&[Key::Char('b')], Act::Result(Action::WhatIf), text::key::WHAT_IF),
    Binding::help(&[Key::Char('d')], Act::Result(Action::Withdraw), text::key::WITHDRAW),
    Binding::help(&[Key::Esc], Act::Result(Action::Back), text::key::LIST),
];

/// Those of [`KEYS`] that hold: the first settles a tie and needs one.
pub fn keys(vote: Option<&Vote>, room: &Room) -> &'static [Binding<Act>] {
    if vote.is_some_and(|vote| to_reveal(vote, room).is_some()) {
        return reveal::KEYS;
    }
    let counted = vote.and_then(|vote| result(room.workshop, vote));
    match KEYS {
        [_, rest @ ..] if counted.is_some_and(|counted| counted.tie.is_none()) => rest,
        all => all,
    }
}

impl Page {
    pub fn jump(&mut self, page: usize) {
        self.page = i32::try_from(page).unwrap_or(0);
    }
}

pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let vote = state.vote(room);
    let (Phase::Result(page), Some(vote)) = (&mut state.phase, vote) else {
        return Vec::new();
    };
    let decided = vote.state == VoteState::Accepted;
    match action {
        Action::Accept | Action::Settle | Action::Reopen | Action::Withdraw if decided => {
            show(state, room);
        }
        Action::Accept => return settle::accept(room, vote),
        Action::Settle => return settle::tie(room, vote),
        Action::Details => state.phase = Phase::Detail(detail::Detail::default()),
        Action::Recount if vote.totals().is_some() => {
            return vec![Step::Say(Notice::info(room.say(text::NO_RECOUNT)))];
        }
        Action::Recount => state.phase = Phase::Recount(recount::Recount::default()),
        Action::Audit => return audit::start(state, vote, room),
        Action::Reopen => {
            return vec![Step::open(Confirm::new(
                room.say(text::REOPEN),
                room.say(text::REOPEN_TEXT),
                act(VoteCommand::Reopen { vote: vote.id }),
            ))];
        }
        Action::SecondRound => {
            *state = State::drafting(draft::Draft::second_round(room, vote));
        }
        Action::Concern => return vec![fist::concern(room, vote)],
        Action::WhatIf => return what_if(room, vote),
        Action::NextPage => page.page += 1,
        Action::PreviousPage => page.page -= 1,
        Action::Withdraw => return vec![drafted::withdraw(room, vote)],
        Action::Back if decided => show(state, room),
        Action::Back => *state = State::list(room),
    }
    Vec::new()
}

/// Opens whether the result would hold if it were counted otherwise: for the desk, until it is shown.
fn what_if(room: &Room, vote: &Vote) -> Vec<Step> {
    let lines = counted_otherwise(room, vote);
    if lines.is_empty() {
        return vec![Step::Say(Notice::info(room.say(text::what_if::NONE)))];
    }
    vec![Step::open(Told::new(room.say(text::what_if::TITLE), lines, Aside::WhatIf(vote.id), Seen::Desk))]
}

pub fn view(page: Page, vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let (Some(declared), Some(counted)) = (&vote.declaration, result(room.workshop, vote)) else {
        return;
    };
    if room.role.is_public() {
        return as_on_the_wall(page, vote, &counted, room, frame, area);
    }
    let mut lines = match &counted.detail {
        Known::Fist { .. } => asked(room, vote, area.width),
        Known::Totals | Known::Hands | Known::Dots { .. } | Known::Ranking(_) | Known::Criteria(_) => {
            wrapped(&question(room, vote), area.width, room.theme.title)
        }
    };
    lines.extend(headlines(vote, declared, &counted, room, area.width));
    lines.extend(accepted::contradicted(vote, room, area.width));
    if let Some(left) = to_reveal(vote, room) {
        let said = format!("{} · {}", text::places_hidden(room.language(), left), room.say(text::TO_REVEAL));
        lines.extend(wrapped(&said, area.width, room.theme.selected));
    }
    let rest = head(frame, area, lines);
    let shared = counted.options.iter().any(|option| option.tied);
    let columns = Columns::new(declared, &counted, room);
    let table = Table {
        rows: match &counted.detail {
            Known::Fist { counts, .. } => fist::rows(counts, room),
            Known::Totals | Known::Hands | Known::Dots { .. } | Known::Ranking(_) | Known::Criteria(_) => {
                rows(vote, declared, &counted, &columns, room)
            }
        },
        bars: true,
        legend: if shared { room.say(text::TIED_MARK) } else { "" },
        titles: columns.titles,
    };
    table.view(page.page, room, frame, rest);
}

/// Draws it as the room sees it on a wall, and in the last rows what is to be done with it.
fn as_on_the_wall(page: Page, vote: &Vote, counted: &VoteResult, room: &Room, frame: &mut Frame, area: Rect) {
    let mut lines = accepted::contradicted(vote, room, area.width);
    match to_reveal(vote, room) {
        Some(_) => lines.extend(guide(room, text::TO_REVEAL).map(|said| Line::styled(said, room.theme.key))),
        None => {
            lines.extend(vote.declaration.iter().flat_map(|declared| found(vote, declared, counted, room, area.width)));
            lines.extend(dimensions::lines(room, vote, counted, area.width));
            let is_decided = vote.state == VoteState::Accepted;
            lines.extend(if is_decided { Vec::new() } else { next(vote, counted, room, area.width) });
        }
    }
    let (above, below) = fit::bottom(area, u16::try_from(lines.len()).unwrap_or(u16::MAX));
    let turned = usize::try_from(page.page.rem_euclid(PAGES)).unwrap_or(0);
    if let Some(shown) = compose(vote, room) {
        draw::counted(&shown, Some(turned), &room.brush(), frame, above);
    }
    frame.render_widget(Text::from(lines), below);
}

/// Pages go round: a number that any few pages divide.
const PAGES: i32 = 2_520;

/// What the table amounts to: turnout, a tie, what to do next.
fn headlines<'a>(vote: &Vote, declared: &Declaration, counted: &VoteResult, room: &Room, width: u16) -> Vec<Line<'a>> {
    let language = room.language();
    let at = text::time(language, room.workshop.zone(), vote.closed_at);
    let said = text::closed(language, &at, counted, &declared.method);
    let mut lines = vec![Line::raw(said)];
    let fingerprint = fingerprint(vote, room);
    if !fingerprint.is_empty() {
        lines.push(Line::styled(fitting(&fingerprint, width).to_owned(), room.theme.title));
    }
    if let Known::Fist { outcome, .. } = &counted.detail {
        let said = format!("  {}  ", fist::outcome(room, *outcome));
        lines.extend([Line::raw(""), Line::styled(said, room.theme.selected), Line::raw("")]);
    }
    if let Some(quorum) = counted.quorum.filter(|quorum| !quorum.met) {
        let said = text::no_quorum(language, quorum.took_part, quorum.entitled);
        lines.extend(wrapped(&said, width, room.theme.warning));
    }
    lines.extend(found(vote, declared, counted, room, width));
    if let Some(audit) = vote.audits.last() {
        let said = text::audit::told(language, audit);
        let style = match audit.differing.is_empty() {
            true => room.theme.good,
            false => room.theme.warning,
        };
        lines.extend(wrapped(&said, width, style));
    }
    lines.extend(dimensions::lines(room, vote, counted, width));
    if vote.state != VoteState::Accepted && to_reveal(vote, room).is_none() {
        lines.extend(next(vote, counted, room, width));
    }
    lines
}

/// How far ahead the first is, and what told equals apart.
fn found<'a>(vote: &Vote, declared: &Declaration, counted: &VoteResult, room: &Room, width: u16) -> Vec<Line<'a>> {
    let (language, mut lines) = (room.language(), Vec::new());
    let mut say = |said: String, style: Style| lines.extend(wrapped(&said, width, style));
    match &counted.lead {
        Some(Lead::Majority(share)) => say(text::lead(language, true, share.part, share.of), room.theme.base),
        Some(Lead::Plurality(share)) => say(text::lead(language, false, share.part, share.of), room.theme.base),
        Some(Lead::Tied(_)) | None => {}
    }
    for by in &counted.settled_by {
        match by {
            SettledBy::SecondKey => {
                let key = text::ties(crate::domain::vote::TieRule::SecondKey, &declared.method);
                say(text::second_key(language, key), room.theme.base);
            }
            SettledBy::Settlement(how) => {
                let reason = vote.settlement.as_ref().and_then(|(_, reason)| reason.as_deref());
                say(settled(room, how, reason), room.theme.good);
            }
        }
    }
    lines
}

/// The seal of the closing as the room photographs it, from the longest way to say it to the shortest; empty before the
/// closing.
pub fn fingerprint(vote: &Vote, room: &Room) -> Vec<String> {
    let seal = vote.seal.filter(|_| vote.is_counted());
    let said = seal.map(|seal| text::fingerprint(room.language(), &seal));
    let ways = |said: String| {
        let longer = [text::TO_PHOTOGRAPH_WHY, text::TO_PHOTOGRAPH];
        longer.map(|photo| format!("{said} · {}", room.say(photo))).into_iter().chain([said]).collect()
    };
    said.map(ways).unwrap_or_default()
}

/// What is to be done with it.
fn next<'a>(vote: &Vote, counted: &VoteResult, room: &Room, width: u16) -> Vec<Line<'a>> {
    if counted.levels.is_empty() {
        return wrapped(room.say(text::NO_RESULT), width, room.theme.warning);
    }
    if let Some(tie) = &counted.tie {
        let next = guide(room, text::TO_SETTLE).map(|next| format!(" · {next}")).unwrap_or_default();
        let said = format!("{}{next}", text::tie(room.language(), &tie.level));
        return wrapped(&said, width, room.theme.warning);
    }
    if let Known::Fist { outcome, .. } = &counted.detail
        && !fist::is_carried(*outcome)
    {
        let next = guide(room, text::TO_HEAR);
        return next.map_or_else(Vec::new, |next| wrapped(next, width, room.theme.key));
    }
    let next = match vote.link {
        Some(Link::RunOff { .. }) => text::TO_USE,
        Some(Link::SecondRound { .. }) | None => text::TO_ACCEPT,
    };
    let next = guide(room, next).map(|next| Line::styled(next, room.theme.key));
    next.into_iter().collect()
}

/// How a tie was settled, in what order, and why.
pub fn settled(room: &Room, how: &TieSettlement, reason: Option<&str>) -> String {
    let language = room.language();
    let said = text::settled(language, room.say(text::settlement(how)));
    let order = match how {
        TieSettlement::Decision { order, by } => format!(" ({by}): {}", order.join(", ")),
        TieSettlement::Lot { word, order } => text::drawn(language, word, order),
        TieSettlement::RunOff { .. } | TieSettlement::TakeAll | TieSettlement::TakeNone => String::new(),
    };
    let reason = reason.map(|reason| format!(" · {reason}")).unwrap_or_default();
    format!("{said}{order}{reason}")
}

/// The options in the settled order, and the cut line behind those that are taken.
fn rows(vote: &Vote, declared: &Declaration, counted: &VoteResult, columns: &Columns, room: &Room) -> Vec<Row> {
    let scores = counted.options.iter().filter_map(|option| option.score.as_ref());
    let best = scores.map(Score::as_f64).fold(0.0, f64::max);
    let marks = dimensions::marks(room, vote, counted);
    let marked = |mut option: VoteOption| {
        let mark = marks.iter().find(|(letter, _)| *letter == option.id);
        option.text.extend(mark.map(|(_, mark)| mark.as_str()));
        option
    };
    let row = |line| match line {
        ResultLine::Cut(taken) => Some(Row::Cut(taken)),
        ResultLine::Apart => Some(Row::Apart(text::apart(&declared.method))),
        ResultLine::Option(result) => {
            let score = result.score.as_ref().map_or(0.0, Score::as_f64);
            let rank = result.settled_rank.map(|rank| match result.tied {
                true => format!("{rank}="),
                false => format!("{rank} "),
            });
            Some(Row::Option {
                rank: rank.unwrap_or_default(),
                option: marked(vote.option(&result.option)?.clone()),
                part: if best > 0.0 { score / best } else { 0.0 },
                numbers: columns.of(&result.option),
                style: match counted.is_at_tie(&result.option) {
                    true => room.theme.warning,
                    false => room.theme.base,
                },
            })
        }
    };
    let mut rows: Vec<Row> = agreed(vote, room, marked);
    rows.extend(counted.lines().into_iter().filter_map(row));
    rows
}

/// The options agreed before the count.
fn agreed(vote: &Vote, room: &Room, marked: impl Fn(VoteOption) -> VoteOption) -> Vec<Row> {
    let option = |id: &Letter| vote.option(id).cloned().map(&marked);
    let agreed = vote.agreed.iter().filter_map(option);
    agreed
        .map(|option| Row::Option {
            rank: "✓ ".to_owned(),
            option,
            part: 0.0,
            numbers: String::new(),
            style: room.theme.good,
        })
        .collect()
}
