//! How heads are drawn: the total large, by unsur, and by delegation.

use super::{State, line};
use crate::domain::attendance::{Delegation, Unsur};
use crate::text::{attendance as text, dates, words};
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::keys::Mode;
use crate::ui::widgets::big;
use crate::ui::widgets::list::{self, Entry, Styles};
use crate::ui::widgets::wrap::{columns, cut};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws the count, its total and its lists, and the capture line.
pub fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let (title, rest) = fit::top(area, 1);
    let body = capture_line(state, room, frame, rest);
    title_line(state, room, frame, title);
    let least = if area.width < 70 { 24 } else { 30 };
    let wide = columns(&second_caption(state, room)).saturating_add(1);
    let (left, right) = fit::left(body, wide.max(least));
    totals(state, room, frame, left);
    delegations(state, room, frame, right);
}

fn title_line(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let language = room.language();
    let counts = room.workshop.headcounts.len();
    let said = match state.count(room) {
        None => room.say(text::NOT_BEGUN).to_owned(),
        Some((index, count)) => {
            let zone = room.workshop.zone();
            let label = if count.label.is_empty() { room.say(text::COUNT) } else { &count.label };
            let date = zone.date(count.at);
            let day = if date == zone.date(room.now) {
                String::new()
            } else {
                format!("{} ", dates::weekday(language, date.weekday()))
            };
            let time = dates::clock(language, zone, count.at);
            let of = (counts > 1).then(|| format!(" · {}", text::count_of(language, index + 1, counts)));
            format!("{label} · {day}{time}{}", of.unwrap_or_default())
        }
    };
    frame.render_widget(Line::styled(format!(" {}", cut(&said, area.width.saturating_sub(2))), room.theme.title), area);
}

/// The total in large digits, then heads by unsur.
fn totals(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let language = room.language();
    let total = state.count(room).map_or(0, |(_, count)| count.total());
    let digits_rows = if area.height >= big::ROWS + 5 { big::ROWS + 1 } else { 1 };
    let (digits, rest) = fit::top(area, digits_rows);
    big::view(frame, digits, &total.to_string(), room.theme.title);
    let (caption, rest) = fit::top(rest, 2);
    frame.render_widget(Line::styled(room.say(text::PEOPLE), room.theme.title).centered(), caption);
    let (_, caption) = fit::top(caption, 1);
    frame.render_widget(Line::styled(second_caption(state, room), room.theme.muted).centered(), caption);
    let entries: Vec<Entry> = by_unsur(state, room)
        .into_iter()
        .map(|(unsur, n)| Entry {
            head: format!("{n:>6} "),
            text: room.say(words::unsur(unsur)).to_owned(),
            tail: String::new(),
            style: room.theme.base,
        })
        .collect();
    list::view(frame, rest, &entries, None, room.theme.into(), language);
}

/// How many delegations are there; the desk also sees how many of all, and how many vote.
fn second_caption(state: &State, room: &Room) -> String {
    let language = room.language();
    let there = room.workshop.delegations.iter().filter(|there| state.heads(room, &there.code).is_some_and(|n| n > 0));
    let (mut present, mut votes) = (0, 0);
    for delegation in there {
        present += 1;
        votes += usize::from(delegation.votes);
    }
    let delegations = text::delegations(language, present);
    if room.role.is_public() {
        return delegations;
    }
    format!("{delegations} · {}", text::votes(language, votes))
}

/// Heads by unsur; where the room looks, only those with somebody present.
fn by_unsur(state: &State, room: &Room) -> Vec<(Unsur, u32)> {
    let all = &room.workshop.delegations;
    let heads = |unsur| {
        let of_it = all.iter().filter(|there| there.unsur == unsur);
        of_it.filter_map(|there| state.heads(room, &there.code)).fold(0_u32, u32::saturating_add)
    };
    Unsur::ALL
        .into_iter()
        .filter(|unsur| all.iter().any(|there| there.unsur == *unsur))
        .map(|unsur| (unsur, heads(unsur)))
        .filter(|(_, n)| *n > 0 || !room.role.is_public())
        .collect()
}

fn delegations(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let listed = state.listed(room);
    if listed.is_empty() {
        frame.render_widget(
            Line::styled(room.say(text::EMPTY), room.theme.muted).centered(),
            fit::centered(area, area.width, 1),
        );
        return;
    }
    let moving = state.capture.mode == Mode::Moving;
    let entries: Vec<Entry> = listed
        .iter()
        .enumerate()
        .map(|(index, there)| entry(state, room, there, moving.then_some(index + 1)))
        .collect();
    let selected = state.selected_index(&listed);
    let style = match (selected, moving) {
        (Some(_), true) => room.theme.selected,
        (Some(_), false) => room.theme.title,
        (None, _) => room.theme.base,
    };
    let styles = Styles { selected: style, muted: room.theme.muted };
    list::view(frame, area, &entries, Some(selected.unwrap_or(0)), styles, room.language());
}

/// Heads, then the delegation; line numbers while they can be typed.
fn entry(state: &State, room: &Room, there: &Delegation, number: Option<usize>) -> Entry {
    let heads =
        state.heads(room, &there.code).map_or_else(|| room.say(text::NOT_COUNTED).to_owned(), |n| n.to_string());
    let number = number.map(|number| format!("{number:>3}.")).unwrap_or_default();
    let says_vote = !there.votes && (state.capture.mode == Mode::Moving || !room.role.is_public());
    Entry {
        head: format!("{number}{heads:>5} "),
        text: format!("{} · {}", there.code, there.name),
        tail: if says_vote { format!("({})", room.say(text::NO_VOTE)) } else { String::new() },
        style: room.theme.base,
    }
}

/// Draws the line that is typed at the foot of an area, and gives the rest.
fn capture_line(state: &State, room: &Room, frame: &mut Frame, area: Rect) -> Rect {
    let prompt = Span::styled(format!(" {} › ", room.say(text::PROMPT)), room.theme.key);
    state.capture.view(room, frame, area, prompt, Some(room.say(text::HINT)))
}

/// The hint line: what Enter will do, or what is missing.
pub fn hint(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let (said, look) = line::hint(room, state.capture.field.text());
    let style = if look { room.theme.warning } else { room.theme.muted };
    frame.render_widget(Line::styled(format!(" {}", cut(&said, area.width.saturating_sub(2))), style), area);
}
