//! Counted: everything at one moment. Count, supporters, rank, ties and the cut line.

use super::drafted::{head, question, wrapped};
use super::{Act, Phase, State};
use crate::domain::command::VoteCommand;
use crate::domain::vote::result::{Lead, OptionResult, VoteResult};
use crate::domain::vote::{
    Declaration, Entry, Letter, Link, Method, Score, SettledBy, TieSettlement, Vote, VoteOption,
    VoteState, result,
};
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Confirm, Dialog};
use crate::ui::effect::{Notice, Step};
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::widgets::wrap::{columns, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Which page of the result is shown.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look {
    page: i32,
}

/// What can be done here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Accept,
    Settle,
    Details,
    Recount,
    Reopen,
    SecondRound,
    NextPage,
    PreviousPage,
    Withdraw,
    Back,
}

/// The keys of a result.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(
        &[Key::Char('s')],
        Act::Result(Action::Accept),
        text::key::ACCEPT,
    ),
    Binding::bar(
        &[Key::Char('m')],
        Act::Result(Action::Settle),
        text::key::SETTLE,
    ),
    Binding::bar(
        &[Key::Enter, Key::Tab],
        Act::Result(Action::Details),
        text::key::DETAILS,
    ),
    Binding::bar(
        &[Key::Char('u')],
        Act::Result(Action::Recount),
        text::key::RECOUNT,
    ),
    Binding::help(
        &[Key::Char('r')],
        Act::Result(Action::Reopen),
        text::key::REOPEN,
    ),
    Binding::help(
        &[Key::PageDown, Key::Down, Key::Char('j'), Key::Char(' ')],
        Act::Result(Action::NextPage),
        text::key::RESULT_PAGE,
    ),
    Binding::hidden(
        &[Key::PageUp, Key::Up, Key::Char('k')],
        Act::Result(Action::PreviousPage),
        text::key::RESULT_PAGE,
    ),
    Binding::help(&[], Act::Result(Action::SecondRound), text::key::SECOND),
    Binding::help(
        &[Key::Char('d')],
        Act::Result(Action::Withdraw),
        text::key::WITHDRAW,
    ),
    Binding::help(&[Key::Esc], Act::Result(Action::Back), text::key::LIST),
];

impl Look {
    pub(super) fn jump(&mut self, page: usize) {
        self.page = i32::try_from(page).unwrap_or(0);
    }
}

pub(super) fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let vote = state.vote(room);
    let (Phase::Result(look), Some(vote)) = (&mut state.phase, vote) else {
        return Vec::new();
    };
    let decided = vote.state == VoteState::Accepted;
    match action {
        Action::Accept | Action::Settle | Action::Reopen | Action::Withdraw if decided => {
            super::show(state, room);
        }
        Action::Accept => return super::settle::accept(room, vote),
        Action::Settle => return super::settle::tie(room, vote),
        Action::Details => state.phase = Phase::Detail(super::detail::Detail::default()),
        Action::Recount if vote.totals().is_some() => {
            return vec![Step::Say(Notice::info(room.say(text::NO_RECOUNT)))];
        }
        Action::Recount => state.phase = Phase::Recount(super::recount::Recount::default()),
        Action::Reopen => {
            return vec![Step::Open(Dialog::Confirm(Confirm::new(
                room.say(text::REOPEN),
                room.say(text::REOPEN_TEXT),
                super::act(VoteCommand::Reopen { vote: vote.id }),
            )))];
        }
        Action::SecondRound => {
            *state = State::drafting(super::draft::Draft::second_round(room, vote));
        }
        Action::NextPage => look.page += 1,
        Action::PreviousPage => look.page -= 1,
        Action::Withdraw => return vec![super::drafted::withdraw(room, vote)],
        Action::Back if decided => super::show(state, room),
        Action::Back => *state = State::list(room),
    }
    Vec::new()
}

/// A row of the table, or the cut line.
enum Row {
    Option {
        rank: String,
        option: VoteOption,
        tail: String,
        part: f64,
        numbers: String,
        style: Style,
    },
    Cut(usize),
}

/// How wide the columns of the table are.
struct Columns {
    text: u16,
    bar: u16,
    numbers: u16,
}

const HEAD: u16 = 8;

fn table_columns(width: u16, numbers: u16) -> Columns {
    let bar = match width {
        0..70 => 8,
        70..100 => 14,
        _ => 24,
    };
    Columns {
        text: width.saturating_sub(HEAD + bar + numbers + 2),
        bar,
        numbers,
    }
}

pub(super) fn view(look: &Look, vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let (Some(declared), Some(counted)) = (&vote.declaration, result(room.workshop, vote)) else {
        return;
    };
    let mut lines = wrapped(&question(room, vote), area.width, room.theme.title);
    lines.extend(headlines(vote, declared, &counted, room, area.width));
    let rest = head(frame, area, lines);
    let rows = rows(vote, declared, &counted, room);
    table(
        &rows,
        &titles(declared, &counted, room),
        look.page,
        room,
        frame,
        rest,
    );
}

/// What the table amounts to: turnout, a tie, what to do next.
fn headlines<'a>(
    vote: &Vote,
    declared: &Declaration,
    counted: &VoteResult,
    room: &Room,
    width: u16,
) -> Vec<Line<'a>> {
    let language = room.language();
    let at = text::time(language, room.workshop.zone(), vote.closed_at);
    let said = match counted.entry {
        Entry::Ballots => text::closed(language, &at, counted.valid, counted.blank),
        Entry::Totals => format!(
            "{} · {}",
            text::closed_at(language, &at),
            room.say(text::AS_TOTALS)
        ),
    };
    let mut lines = vec![Line::raw(said)];
    let mut say = |said: String, style: Style| lines.extend(wrapped(&said, width, style));
    if let Some(quorum) = counted.quorum.filter(|quorum| !quorum.met) {
        say(
            text::no_quorum(language, quorum.took_part, quorum.entitled),
            room.theme.warning,
        );
    }
    match &counted.lead {
        Some(Lead::Majority(share)) => say(
            text::lead(language, true, share.part, share.of),
            room.theme.base,
        ),
        Some(Lead::Plurality(share)) => say(
            text::lead(language, false, share.part, share.of),
            room.theme.base,
        ),
        Some(Lead::Tied(_)) | None => {}
    }
    for by in &counted.settled_by {
        match by {
            SettledBy::SecondKey => {
                let key = text::ties(crate::domain::vote::TieRule::SecondKey, &declared.method);
                say(text::second_key(language, key), room.theme.base);
            }
            SettledBy::Settlement(how) => {
                let reason = vote
                    .settlement
                    .as_ref()
                    .and_then(|(_, reason)| reason.as_deref());
                say(settled(room, how, reason), room.theme.good);
            }
        }
    }
    if vote.state == VoteState::Accepted {
        return lines;
    }
    if counted.levels.is_empty() {
        lines.push(Line::styled(room.say(text::NO_RESULT), room.theme.warning));
    } else if let Some(tie) = &counted.tie {
        let said = format!(
            "{} · {}",
            text::tie(language, &tie.level),
            room.say(text::TO_SETTLE)
        );
        lines.extend(wrapped(&said, width, room.theme.warning));
    } else {
        let next = match vote.link {
            Some(Link::RunOff { .. }) => text::TO_USE,
            Some(Link::SecondRound { .. }) | None => text::TO_ACCEPT,
        };
        lines.push(Line::styled(room.say(next), room.theme.key));
    }
    lines
}

/// How a tie was settled, in what order, and why.
pub(super) fn settled(room: &Room, how: &TieSettlement, reason: Option<&str>) -> String {
    let language = room.language();
    let mut said = text::settled(language, room.say(text::settlement(how)));
    match how {
        TieSettlement::Decision { order, by } => {
            said.push_str(&format!(" ({by}): {}", order.join(", ")))
        }
        TieSettlement::Lot { order, .. } => said.push_str(&format!(": {}", order.join(", "))),
        TieSettlement::RunOff { .. } | TieSettlement::TakeAll | TieSettlement::TakeNone => {}
    }
    if let Some(reason) = reason {
        said.push_str(&format!(" · {reason}"));
    }
    said
}

/// Titles of the columns of numbers.
fn titles(declared: &Declaration, counted: &VoteResult, room: &Room) -> String {
    let scored = counted.options.iter().any(|option| option.score.is_some());
    let unit = if scored {
        room.say(text::unit(&declared.method))
    } else {
        ""
    };
    let mut titles = format!("{unit:>6}");
    if counted
        .options
        .iter()
        .any(|option| option.supporters.is_some())
    {
        titles.push_str(&format!(" {:>9}", room.say(text::SUPPORTERS)));
    }
    if counted.options.iter().any(|option| option.share.is_some()) {
        titles.push_str("    %");
    }
    titles
}

fn numbers(option: &OptionResult, counted: &VoteResult, mark: char) -> String {
    let score = option
        .score
        .as_ref()
        .map(|score| score.show(mark))
        .unwrap_or_default();
    let mut numbers = format!("{score:>6}");
    if counted
        .options
        .iter()
        .any(|option| option.supporters.is_some())
    {
        let supporters = option.supporters.map(|n| n.to_string()).unwrap_or_default();
        numbers.push_str(&format!(" {supporters:>9}"));
    }
    if counted.options.iter().any(|option| option.share.is_some()) {
        let share = option
            .share
            .map(|share| share.percent().to_string())
            .unwrap_or_default();
        numbers.push_str(&format!(" {share:>4}"));
    }
    numbers
}

/// The options in the settled order, and the cut line behind those that are taken.
fn rows(vote: &Vote, declared: &Declaration, counted: &VoteResult, room: &Room) -> Vec<Row> {
    let mark = text::mark(room.language());
    let mut order: Vec<&Letter> = counted.settled.iter().flatten().collect();
    let left: Vec<&Letter> = declared
        .options
        .iter()
        .map(|option| &option.id)
        .filter(|id| !order.contains(id))
        .collect();
    order.extend(left);
    let best = counted
        .options
        .iter()
        .filter_map(|option| option.score.as_ref())
        .map(Score::as_f64)
        .fold(0.0, f64::max);
    let taken = counted
        .taken
        .as_ref()
        .map(|taken| taken.iter().map(Vec::len).sum());
    let line = taken.or(counted
        .cut
        .filter(|_| !counted.levels.is_empty())
        .map(|cut| cut as usize));
    let tied = |id: &Letter| {
        counted
            .tie
            .as_ref()
            .is_some_and(|tie| tie.level.contains(id))
    };
    let mut rows: Vec<Row> = agreed(vote, room);
    for (place, id) in order.into_iter().enumerate() {
        if line == Some(place) {
            rows.push(Row::Cut(place));
        }
        let (Some(option), Some(result)) = (
            declared.options.iter().find(|option| option.id == *id),
            counted.options.iter().find(|option| option.option == *id),
        ) else {
            continue;
        };
        let score = result.score.as_ref().map_or(0.0, Score::as_f64);
        rows.push(Row::Option {
            rank: result
                .settled_rank
                .map(|rank| rank.to_string())
                .unwrap_or_default(),
            option: option.clone(),
            tail: if result.tied {
                format!("· {}", room.say(text::TIED))
            } else {
                String::new()
            },
            part: if best > 0.0 { score / best } else { 0.0 },
            numbers: numbers(result, counted, mark),
            style: if tied(id) {
                room.theme.warning
            } else {
                room.theme.base
            },
        });
    }
    rows
}

/// The options agreed before the count.
fn agreed(vote: &Vote, room: &Room) -> Vec<Row> {
    let option = |id: &Letter| vote.option(id).cloned();
    let agreed = vote.agreed.iter().filter_map(option);
    agreed
        .map(|option| Row::Option {
            rank: "✓".to_owned(),
            option,
            tail: format!("· {}", room.say(text::TALKERS)),
            part: 0.0,
            numbers: String::new(),
            style: room.theme.good,
        })
        .collect()
}

/// Draws a page of the table under the titles of its columns.
fn table(rows: &[Row], titles: &str, page: i32, room: &Room, frame: &mut Frame, area: Rect) {
    let language = room.language();
    let sizes = table_columns(area.width, columns(titles));
    let (top, body) = fit::top(area, 1);
    frame.render_widget(
        Line::styled(titles.to_owned(), room.theme.muted).right_aligned(),
        top,
    );
    let heights: Vec<usize> = rows.iter().map(|row| height(row, &sizes)).collect();
    let whole = usize::from(body.height);
    let all: usize = heights.iter().sum();
    let pages = fit::pages(
        &heights,
        if all <= whole {
            whole
        } else {
            whole.saturating_sub(1).max(1)
        },
    );
    let many = i32::try_from(pages.len()).unwrap_or(1).max(1);
    let at = usize::try_from(page.rem_euclid(many)).unwrap_or(0);
    let mut y = body.y;
    for row in pages
        .get(at)
        .and_then(|page| rows.get(page.clone()))
        .unwrap_or_default()
    {
        let area = Rect { y, ..body }.intersection(body);
        y = y.saturating_add(draw(row, &sizes, room, frame, area));
    }
    if pages.len() > 1 {
        let said = crate::text::frame::page(language, at + 1, pages.len());
        let (_, last) = fit::bottom(body, 1);
        frame.render_widget(Line::styled(said, room.theme.muted).right_aligned(), last);
    }
}

fn height(row: &Row, sizes: &Columns) -> usize {
    match row {
        Row::Cut(_) => 1,
        Row::Option { option, tail, .. } => words(option, tail, sizes).len().max(1),
    }
}

fn words(option: &VoteOption, tail: &str, sizes: &Columns) -> Vec<String> {
    wrap(
        format!("{} {tail}", option.text).trim_end(),
        sizes.text.max(1),
    )
}

fn draw(row: &Row, sizes: &Columns, room: &Room, frame: &mut Frame, area: Rect) -> u16 {
    match row {
        Row::Cut(taken) => {
            let said = format!("── {} ", text::cut_line(room.language(), *taken));
            let rest = usize::from(area.width.saturating_sub(columns(&said)));
            frame.render_widget(
                Line::styled(format!("{said}{}", "─".repeat(rest)), room.theme.title),
                fit::top(area, 1).0,
            );
            1
        }
        Row::Option {
            rank,
            option,
            tail,
            part,
            numbers,
            style,
        } => {
            let lines = words(option, tail, sizes);
            for (place, line) in (0u16..).zip(&lines) {
                let head = if place == 0 {
                    format!("{rank:>3} {:>2}  ", option.id)
                } else {
                    " ".repeat(usize::from(HEAD))
                };
                let at = Rect {
                    y: area.y + place,
                    height: 1,
                    ..area
                }
                .intersection(area);
                frame.render_widget(
                    Line::from(vec![Span::raw(head), Span::raw(line.clone())]).style(*style),
                    at,
                );
            }
            let (row, _) = fit::top(area, 1);
            let x = row.x + HEAD + sizes.text + 1;
            let right = Rect {
                x,
                width: row.right().saturating_sub(x),
                ..row
            }
            .intersection(row);
            let shown = format!(
                "{:<bar$} {numbers:>width$}",
                "█".repeat(cells(*part, sizes.bar)),
                bar = usize::from(sizes.bar),
                width = usize::from(sizes.numbers)
            );
            frame.render_widget(Line::raw(shown), right);
            u16::try_from(lines.len().max(1)).unwrap_or(u16::MAX)
        }
    }
}

/// Cells of a bar of `width` for a part of 0 to 1; at least one for anything above 0.
pub(super) fn cells(part: f64, width: u16) -> usize {
    let whole = (part.clamp(0.0, 1.0) * f64::from(width)).round();
    // A bar has at most as many cells as a row has columns.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let cells = whole as usize;
    if part > 0.0 { cells.max(1) } else { cells }
}

/// Titles of the score column, for counting again.
pub(super) fn unit(method: &Method, room: &Room) -> String {
    room.say(text::unit(method)).to_owned()
}
