//! The part as the room sees it; on the desk below it what comes next, how the paper stands, and what is missing.

use super::State;
use super::missing::missing;
use crate::domain::agreement::Part;
use crate::scene::ReadLine;
use crate::text::agreement::reading as text;
use crate::text::dates;
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::role::Role;
use crate::ui::wall::compose::reading::reading;
use crate::ui::wall::draw;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::cut;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

pub(super) fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let told = match room.role {
        Role::Desk => told(state, room, area.width),
        Role::Both | Role::Wall => Vec::new(),
    };
    let rows = u16::try_from(told.len()).unwrap_or(u16::MAX).min(area.height / 2);
    let (body, foot) = fit::bottom(area, rows);
    draw::reading(&reading(room, state.part.as_ref(), state.page), &room.brush(), frame, body);
    for (row, line) in (foot.y..foot.bottom()).zip(told) {
        frame.render_widget(line, Rect { y: row, height: 1, ..foot });
    }
}

/// What the desk is told beside the part.
fn told(state: &State, room: &Room, width: u16) -> Vec<Line<'static>> {
    let language = room.language();
    let read = room.read();
    let place = state.place(room);
    let next = read.passages.get(place + 1).map_or_else(
        || room.say(text::LAST).to_owned(),
        |passage| text::next(language, &passage.name, &begins(room, &passage.part)),
    );
    let stands = match (read.signed, read.nth) {
        (Some(records), _) => text::signed(language, &dates::number(language, records)),
        (None, 0) => room.say(text::NOT_SIGNED).to_owned(),
        (None, _) => room.say(text::CHANGED).to_owned(),
    };
    let worded =
        read.passages.get(place).is_some_and(|passage| room.workshop.agreement.worded.contains_key(&passage.part));
    let stands = if worded { format!("{stands} · {}", room.say(text::OWN_WORDS)) } else { stands };
    let line = |text: &str, style| Line::styled(cut(&format!(" {text}"), width), style);
    let mut lines = vec![line(&next, room.theme.base), line(&stands, room.theme.muted)];
    let missing = missing(room);
    lines.extend(missing.iter().flat_map(|missing| {
        let entry =
            Entry { head: " ".to_owned(), text: missing.clone(), style: room.theme.warning, ..Entry::default() };
        entry.styled(width)
    }));
    lines
}

/// The first words of a part, as the room is going to see them.
fn begins(room: &Room, part: &Part) -> String {
    let words = |line: &ReadLine| match line {
        ReadLine::Title(text) | ReadLine::Words(text) | ReadLine::Entry(_, text) => Some(text.clone()),
        ReadLine::Under(_) | ReadLine::Over(_) => None,
    };
    reading(room, Some(part), 0).lines.iter().find_map(words).unwrap_or_default()
}
