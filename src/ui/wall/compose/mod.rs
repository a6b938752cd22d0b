//! Makes the scene: what the room may see, and nothing else, from the workshop, the instant, and what the desk told.

mod board;
pub mod breaks;
mod card;
mod groups;
mod lists;
mod notes;
mod question;
pub mod recap;
mod recount;
mod session;
mod vote;
mod wording;

use crate::scene::{Scene, WallScene};
use crate::text::wall as text;
use crate::ui::ctx::Room;
use crate::ui::header::header;
use crate::ui::place::Place;
use crate::ui::wall::subject::Subject;

/// What the wall shows at the instant of the room. `place` is where the desk is, `desk` whether it is there.
pub fn wall_scene(room: &Room, place: Option<&Place>, desk: bool) -> WallScene {
    let scene = scene(room, place);
    WallScene {
        language: room.language(),
        at: room.now,
        header: (!matches!(scene, Scene::Card(_))).then(|| header(room)),
        scene,
        desk_away: (!desk).then(|| room.say(text::DESK_AWAY).to_owned()),
    }
}

/// What the room looks at while the desk is at this place.
fn scene(room: &Room, place: Option<&Place>) -> Scene {
    let scene = match Subject::of(room, place) {
        Subject::Card => Some(Scene::Card(card::card(room))),
        Subject::Session(id, kind) => session::session(&id, kind, room),
        Subject::Notes(kind) => Some(Scene::Notes(notes::all(kind, room))),
        Subject::Break(id) => breaks::pause(&id, room).map(Scene::Break),
        Subject::Board(aspect, here) => Some(Scene::Board(board::board(aspect, here, room))),
        Subject::Vote(id, None) => room.workshop.vote(id).and_then(|vote| vote::vote(vote, room)),
        Subject::Vote(id, Some(part)) => room.workshop.vote(id).and_then(|vote| vote::part(vote, &part, room)),
        Subject::Question(asked) => Some(Scene::Question(question::about_to_be_asked(&asked, room))),
        Subject::Agenda => lists::agenda(room).map(Scene::Agenda),
        Subject::Attendance => Some(Scene::Attendance(lists::attendance(room))),
        Subject::Priorities => Some(Scene::Priorities(lists::priorities(room))),
        Subject::Wordings(id) => wording::wordings(id, room).map(Scene::Wordings),
        Subject::Tables => Some(Scene::Tables(groups::tables(room))),
        Subject::Turns => groups::turns(room).map(Scene::Turns),
        Subject::Recap(page) => Some(Scene::Recap(recap::recap(page, room))),
    };
    scene.unwrap_or(Scene::Empty)
}
