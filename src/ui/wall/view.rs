//! The picture of the wall: place, day and time above, what the desk shows, and a quiet line when the desk is away.

use super::page::{self, middle, wrapped};
use super::subject::Subject;
use super::{board, groups, lists, session, vote, vote_part, wording};
use crate::text::{dates, frame as phrases, wall as text};
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::screens::{View, pause, recap};
use crate::ui::session_line::session_line;
use crate::ui::view::place_and_day;
use crate::ui::widgets::wrap::{columns, cut};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

/// From this height on place, day and time stand above everything.
const HEAD_FROM: u16 = 10;

/// Draws the wall.
pub fn view(subject: &Subject, room: &Room, desk: bool, frame: &mut Frame, area: Rect) {
    let (area, foot) = fit::bottom(area, u16::from(!desk));
    if !desk {
        let said = format!(" {}", room.say(text::DESK_AWAY));
        frame.render_widget(Line::styled(cut(&said, foot.width), room.theme.muted), foot);
    }
    if *subject == Subject::Card {
        return card(room, frame, area);
    }
    let (head, body) = fit::top(area, if area.height < HEAD_FROM { 1 } else { 2 });
    let (first, second) = fit::top(head, head.height.saturating_sub(1));
    title_line(room, frame, first);
    session_line(room, frame, second);
    match subject {
        Subject::Card => {}
        Subject::Session(id, kind) => session::view(id, *kind, room, frame, body),
        Subject::Notes(kind) => session::notes_view(*kind, room, frame, body),
        Subject::Break(id) => pause::State::new(id).view(room, frame, body),
        Subject::Board(aspect, here) => board::view(*aspect, *here, room, frame, body),
        Subject::Vote(id, None) => vote::view(*id, room, frame, page::margins(body)),
        Subject::Vote(id, Some(part)) => {
            vote_part::view(*id, part, room, frame, page::margins(body));
        }
        Subject::Question(question) => {
            vote_part::question(question, room, frame, page::margins(body));
        }
        Subject::Agenda => lists::agenda(room, frame, body),
        Subject::Attendance => lists::attendance(room, frame, body),
        Subject::Priorities => lists::priorities(room, frame, page::margins(body)),
        Subject::Wordings(id) => wording::view(*id, room, frame, body),
        Subject::Tables => groups::tables(room, frame, page::margins(body)),
        Subject::Turns => groups::turns(room, frame, page::margins(body)),
        Subject::Recap(at) => recap::State::at(*at).view(room, frame, body),
    }
}

/// Place and day on the left, the time on the right.
fn title_line(room: &Room, frame: &mut Frame, area: Rect) {
    let time = dates::clock_with_zone(room.language(), room.workshop.zone(), room.now);
    let left = place_and_day(room, area.width.saturating_sub(columns(&time) + 3));
    frame.render_widget(Line::styled(left, room.theme.title), area);
    let right = Rect { width: area.width.saturating_sub(1), ..area };
    frame.render_widget(Line::styled(time, room.theme.title).right_aligned(), right);
}

/// Welcome, place, title, venue and date, and the time as large as fits.
fn card(room: &Room, frame: &mut Frame, area: Rect) {
    let created = &room.workshop.created;
    let (language, zone) = (room.language(), room.workshop.zone());
    let width = area.width.saturating_sub(4);
    let date = dates::long_date(language, zone.date(room.now));
    let place = created.place.full_name().to_uppercase();
    let mut parts = vec![
        vec![Line::from(room.say(phrases::WELCOME))],
        wrapped(&place, width, room.theme.title),
        wrapped(&created.title, width, room.theme.title),
        wrapped(&created.venue, width, Style::new()),
        wrapped(&format!("{date} · {}", zone.name()), width, Style::new()),
    ];
    if created.example {
        parts.push(vec![Line::styled(room.say(phrases::EXAMPLE), room.theme.warning)]);
    }
    let rows: usize = parts.iter().map(Vec::len).sum();
    // With room enough a blank row between the parts, and always the large time.
    let airy = rows + parts.len() + 6 <= usize::from(area.height);
    let lines = if airy { parts.join(&Line::raw("")) } else { parts.concat() };
    let time = dates::clock(language, zone, room.now);
    middle(frame, area, lines, Some((&time, room.theme.title)));
}
