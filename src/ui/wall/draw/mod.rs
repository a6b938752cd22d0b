//! Draws scenes. Nothing here reaches the workshop: what is not in the scene cannot come onto the wall.

mod accepted;
mod board;
mod breaks;
mod card;
mod counted;
mod floor;
mod groups;
mod lists;
mod open;
mod options;
mod page;
mod reading;
mod recap;
mod recount;
mod session;
mod sheet;
mod thread;
mod vote;
mod wording;

use crate::scene::{Header, Scene, WallScene};
use crate::text::Language;
use crate::ui::fit;
use crate::ui::theme::Theme;
use crate::ui::widgets::header;
use crate::ui::widgets::wrap::{columns, cut};
pub use accepted::accepted;
pub use breaks::pause;
pub use card::card;
pub use counted::counted;
pub use floor::{beside, rows as rows_beside};
use jiff::Timestamp;
pub use open::open;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
pub use reading::reading;
pub use recap::recap;
pub use thread::threads;

/// From this height on place, day and time stand above everything.
const HEAD_FROM: u16 = 10;
/// From this height of a scene on, what counts down beside it has large figures.
const LARGE_FROM: u16 = 16;

/// What a drawing needs beside the scene.
#[derive(Debug, Clone, Copy)]
pub struct Brush<'a> {
    /// The styles.
    pub theme: &'a Theme,
    /// The language of page numbers.
    pub language: Language,
    /// The instant: pages turn by it.
    pub at: Timestamp,
}

/// Draws everything that a wall shows: place, day and time above, the scene, and a quiet line when the desk is away.
pub fn wall(shown: &WallScene, theme: &Theme, frame: &mut Frame, area: Rect) {
    let brush = &Brush { theme, language: shown.language, at: shown.at };
    let (area, foot) = fit::bottom(area, u16::from(shown.desk_away.is_some()));
    if let Some(said) = &shown.desk_away {
        let said = cut(&format!(" {said}"), foot.width);
        frame.render_widget(Line::styled(said, theme.muted), foot);
    }
    let mut body = area;
    if let Some(header) = &shown.header {
        let (head, below) = fit::top(area, if area.height < HEAD_FROM { 1 } else { 2 });
        let (first, second) = fit::top(head, head.height.saturating_sub(1));
        title_line(header, theme, frame, first);
        if let Some(session) = &header.session {
            header::session(frame, second, session, theme);
        }
        body = below;
    }
    let (body, foot) = fit::bottom(body, rows_beside(&shown.beside, body.height, LARGE_FROM));
    beside(&shown.beside, theme, frame, foot);
    scene(&shown.scene, brush, frame, body);
}

/// Draws a scene in all of the area.
fn scene(scene: &Scene, brush: &Brush, frame: &mut Frame, area: Rect) {
    let inner = page::margins(area);
    match scene {
        Scene::Empty => {}
        Scene::Card(shown) => card(shown, brush, frame, area),
        Scene::Session(session) => session::card(session, brush, frame, area),
        Scene::Talk(talk) => session::talk(talk, brush, frame, area),
        Scene::Closing(closing) => session::closing(closing, brush, frame, area),
        Scene::Notes(notes) => session::notes(notes, brush, frame, area),
        Scene::Break(shown) => pause(shown, brush, frame, area),
        Scene::Board(board) => board::board(board, brush, frame, area),
        Scene::Wordings(wordings) => wording::wordings(wordings, brush, frame, area),
        Scene::Sheet(shown) => sheet::sheet(shown, brush, frame, inner),
        Scene::Filling(filling) => session::filling(filling, brush, frame, area),
        Scene::Question(question) => vote::question(question, brush, frame, inner),
        Scene::Rule(rule) => vote::rule(rule, brush, frame, inner),
        Scene::VoteOpen(shown) => open(shown, None, brush, frame, inner),
        Scene::Counted(shown) => counted(shown, None, brush, frame, inner),
        Scene::Accepted(shown) => accepted(shown, brush, frame, inner),
        Scene::Recount(recount) => recount::recount(recount, brush, frame, inner),
        Scene::Audit(audit) => recount::audit(audit, brush, frame, inner),
        Scene::Agenda(agenda) => lists::agenda(agenda, brush, frame, area),
        Scene::Attendance(attendance) => lists::attendance(attendance, brush, frame, area),
        Scene::Priorities(priorities) => lists::priorities(priorities, brush, frame, inner),
        Scene::Recap(shown) => recap(shown, brush, frame, area),
        Scene::Reading(shown) => reading(shown, brush, frame, area),
        Scene::Threads(shown) => threads(shown, brush, frame, area),
        Scene::Tables(tables) => groups::tables(tables, brush, frame, inner),
        Scene::Turns(turns) => groups::turns(turns, brush, frame, inner),
    }
}

/// Place and day on the left, the time on the right.
fn title_line(shown: &Header, theme: &Theme, frame: &mut Frame, area: Rect) {
    let left = header::place(&shown.place, area.width.saturating_sub(columns(&shown.time) + 3));
    frame.render_widget(Line::styled(left, theme.title), area);
    let right = Rect { width: area.width.saturating_sub(1), ..area };
    frame.render_widget(Line::styled(shown.time.as_str(), theme.title).right_aligned(), right);
}
