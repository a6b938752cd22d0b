//! What is drawn of an open vote.

use super::{Ballots, completion};
use crate::domain::attendance::Code;
use crate::domain::command::BallotFault;
use crate::domain::vote::ballot;
use crate::domain::vote::{Declaration, Openness, Vote};
use crate::text::refusal;
use crate::text::vote::{self as text, audit};
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::keys::Mode;
use crate::ui::role::Role;
use crate::ui::wall::compose::vote::open as compose;
use crate::ui::wall::draw;
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};

/// How much of the field may be read while the rest is hidden: what may become the name of a delegation.
fn readable(text: &str, declared: &Declaration) -> usize {
    let Some(named) = text.strip_prefix('@') else {
        return 0;
    };
    let name = named.split(char::is_whitespace).next().unwrap_or_default();
    let wanted = name.to_uppercase();
    let begins = |code: &Code| code.as_str().starts_with(&wanted);
    if declared.voters.iter().any(begins) {
        let rest = named.chars().skip(name.chars().count());
        1 + name.chars().count() + rest.take_while(|c| c.is_whitespace()).count()
    } else {
        1
    }
}

/// Draws it as the room sees it on a wall, with the paper in hand below.
pub fn view(ballots: &Ballots, vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let (Some(declared), Some(shown)) = (&vote.declaration, compose(vote, room)) else {
        return;
    };
    let (body, foot) = fit::bottom(area, 3);
    let by_office = match room.role {
        Role::Desk => turnout_by_office(vote, room, area.width),
        Role::Both | Role::Wall => Vec::new(),
    };
    let rows = u16::try_from(by_office.len()).unwrap_or(u16::MAX);
    let (body, offices) = fit::bottom(body, rows.min(body.height / 2));
    draw::open(&shown, Some(ballots.page.option()), &room.brush(), frame, body);
    frame.render_widget(Text::from(by_office), offices);
    let (paper, foot) = fit::top(foot, 1);
    let (entry, status) = fit::top(foot, 1);
    if room.role != Role::Wall {
        frame.render_widget(number_line(ballots, vote, declared, room), paper);
        entry_line(ballots, vote, declared, room, frame, entry);
    }
    frame.render_widget(status_line(ballots, vote, declared, room), status);
}

/// For the desk: which delegations have handed in, and which have not; nobody in a secret vote.
fn turnout_by_office<'a>(vote: &Vote, room: &Room, width: u16) -> Vec<Line<'a>> {
    let roll = vote.roll();
    [(false, room.theme.key), (true, room.theme.good)]
        .into_iter()
        .flat_map(|(wanted, style)| {
            let codes = roll.iter().filter(|(_, is_in)| *is_in == wanted);
            let codes: Vec<&str> = codes.map(|(code, _)| code.as_str()).collect();
            if codes.is_empty() {
                return Vec::new();
            }
            wrapped(&text::handed_in(room.language(), wanted, &codes), width, style)
        })
        .collect()
}

/// Which number is to be written on the paper in hand, so that the paper can be found again; nothing once all are in.
fn number_line<'a>(ballots: &Ballots, vote: &Vote, declared: &Declaration, room: &Room) -> Line<'a> {
    let typed = ballots.field.text();
    let all_in = vote.turnout().is_some_and(|turnout| turnout.ballots >= turnout.voters);
    if all_in && typed.trim().is_empty() {
        return Line::default();
    }
    let alike = ballot::read(declared, typed).map_or(1, |typed| typed.count);
    let said = audit::write_number(room.language(), vote.next_number(), alike);
    Line::styled(said, room.theme.key)
}

fn entry_line(ballots: &Ballots, vote: &Vote, declared: &Declaration, room: &Room, frame: &mut Frame, area: Rect) {
    if !room.enters {
        return;
    }
    let language = room.language();
    let asked = match ballots.whose(vote) {
        Some(code) => text::turn(language, code.as_str()),
        None if declared.openness == Openness::Secret => text::numbered(language, vote.next_number()),
        None => room.say(text::ALL_IN).to_owned(),
    };
    let prompt = Span::styled(format!("{asked} ▸ "), room.theme.key);
    let typing = ballots.mode == Mode::Typing;
    if is_masked(ballots, declared, room) {
        let shown = ballots.field.masked(readable(ballots.field.text(), declared));
        shown.view(frame, area, prompt, room.theme.base, typing);
    } else {
        ballots.field.view(frame, area, prompt, room.theme.base, typing);
    }
}

pub fn is_masked(ballots: &Ballots, declared: &Declaration, room: &Room) -> bool {
    let peeks = ballots.peek && room.role == Role::Desk;
    declared.openness != Openness::Open && !peeks
}

/// Length and validity of what stands in the field, or of the ballot handed in last.
fn status_line<'a>(ballots: &Ballots, vote: &Vote, declared: &Declaration, room: &Room) -> Line<'a> {
    let language = room.language();
    let text = ballots.field.text();
    if let Some(code) = completion(ballots, vote, room) {
        let said = format!("@{} · {}", code.as_str().to_lowercase(), room.say(crate::text::swot::TAKE_COMPLETION));
        return Line::styled(said, room.theme.key);
    }
    if text.trim().is_empty() {
        return match ballots.last {
            Some(last) => {
                let turnout = vote.turnout().map(|turnout| text::turnout(language, turnout));
                let said = format!("{} · {}", text::summary(language, last), turnout.unwrap_or_default());
                Line::styled(said, room.theme.good)
            }
            None => Line::styled(room.say(text::TYPE_BALLOT), room.theme.muted),
        };
    }
    match ballot::read(declared, text) {
        Ok(typed) => {
            let said = text::summary(language, ballot::summary(declared, &typed.choice));
            let alike = if typed.count > 1 { format!("{} × ", typed.count) } else { String::new() };
            Line::styled(format!("{alike}{said}"), room.theme.good)
        }
        Err(BallotFault::Empty) => Line::styled(room.say(text::TYPE_BALLOT), room.theme.muted),
        Err(fault) if is_masked(ballots, declared, room) => {
            Line::styled(text::fault(language, &fault), room.theme.warning)
        }
        Err(fault) => Line::styled(refusal::ballot(language, &fault), room.theme.warning),
    }
}
