//! Makes the scene: what the room may see, and nothing else, from the workshop, the instant, and what the desk told.

pub mod accepted;
mod board;
pub mod breaks;
mod card;
pub mod counted;
mod figures;
pub mod floor;
mod groups;
mod lists;
mod notes;
pub mod origin;
mod question;
pub mod reading;
pub mod recap;
mod recount;
mod session;
mod sheet;
pub mod thread;
pub mod vote;
pub mod what_if;
mod wording;

pub use card::card;

use crate::domain::Id;
use crate::domain::agenda::Activity;
use crate::domain::note::NoteKind;
use crate::domain::swot::Quadrant;
use crate::domain::vote::VoteState;
use crate::scene::{Header, Scene, WallScene};
use crate::text::wall as text;
use crate::ui::ctx::Room;
use crate::ui::header::header;
use crate::ui::place::{Aside, Place};
use crate::ui::route::{Route, Scope, VotePart};
use crate::ui::screens::vote::under_way;
use jiff::Timestamp;

/// What the wall shows at the instant of the room. `place` is where the desk is, `desk` whether it is there.
pub fn wall_scene(room: &Room, place: Option<&Place>, desk: bool) -> WallScene {
    let scene = scene(room, place);
    WallScene {
        language: room.language(),
        at: pages_at(room, place, &scene),
        header: above(&scene, room),
        beside: if matches!(scene, Scene::Card(_)) { Vec::new() } else { floor::beside(room) },
        scene,
        desk_away: (!desk).then(|| room.say(text::DESK_AWAY).to_owned()),
    }
}

/// The instant by which pages turn: the one since which the desk holds them, or at which items came in that still stand
/// out.
fn pages_at(room: &Room, place: Option<&Place>, scene: &Scene) -> Timestamp {
    let entered = || if matches!(scene, Scene::Board(_)) { board::entered_at(room) } else { None };
    place.and_then(|place| place.still).or_else(entered).map_or(room.now, |at| at.min(room.now))
}

/// What stands above a scene; a board has a head of its own. Beside what was accepted no clock runs.
fn above(scene: &Scene, room: &Room) -> Option<Header> {
    if matches!(scene, Scene::Card(_) | Scene::Board(_)) {
        return None;
    }
    let header = header(room);
    let quiet = matches!(scene, Scene::Accepted(_));
    Some(if quiet { Header { time: String::new(), session: None, ..header } } else { header })
}

/// What the room looks at: what the desk shows. Without a place that can be understood, or with one that is for the desk
/// alone, that is the running session, else the title card.
fn scene(room: &Room, place: Option<&Place>) -> Scene {
    let Some(place) = place else {
        return running(room);
    };
    if place.covered {
        return Scene::Card(card(room));
    }
    let aside = place.aside.as_ref().and_then(|aside| of_dialog(room, aside));
    aside.or_else(|| at_the_desk(room, &place.route)).unwrap_or_else(|| running(room))
}

/// What a dialog on the desk is about, when the room may see it and there is something to see.
fn of_dialog(room: &Room, aside: &Aside) -> Option<Scene> {
    match aside {
        Aside::Wordings(id) => {
            let item = room.workshop.items.get(id)?;
            let shown = item.is_shown() && !item.proposed.is_empty();
            shown.then(|| wording::wordings(*id, room).map_or(Scene::Empty, Scene::Wordings))
        }
        Aside::Tables => (!room.workshop.groups.is_empty()).then(|| Scene::Tables(groups::tables(room))),
        Aside::Turns => {
            let turns = room.workshop.turns.as_ref()?;
            (!turns.ended).then(|| groups::turns(room).map_or(Scene::Empty, Scene::Turns))
        }
        Aside::Origin(of) => Some(Scene::Threads(origin::origin(room, of)?)),
        Aside::WhatIf(vote) => Some(Scene::Recap(what_if::what_if(room, *vote)?)),
    }
}

/// What the desk is at. While people come in they are welcomed, and heads are counted at the desk alone.
fn at_the_desk(room: &Room, route: &Route) -> Option<Scene> {
    if come_in(room, route) { Some(Scene::Card(card(room))) } else { of_route(room, route) }
}

fn come_in(room: &Room, route: &Route) -> bool {
    let open = room.workshop.open_session();
    let heads = open.is_some_and(|(_, session)| session.plan.activity == Activity::Attendance);
    heads && route.is_same_screen(&Route::ATTENDANCE)
}

/// Whether the desk shows the room the title card alone. It is asked four times a second, so no scene is made for it.
pub fn shows_the_card(room: &Room, place: &Place) -> bool {
    let aside = || place.aside.as_ref().is_some_and(|aside| of_dialog(room, aside).is_some());
    place.covered || !aside() && (place.route == Route::Card || come_in(room, &place.route))
}

/// What the running session is about.
fn running(room: &Room) -> Scene {
    let Some((_, session)) = room.workshop.open_session() else {
        return Scene::Card(card(room));
    };
    let notes = || session::session(&session.plan.id, (NoteKind::Note, None), room).unwrap_or(Scene::Empty);
    of_route(room, &Route::of_session(&session.plan)).unwrap_or_else(notes)
}

/// What the room may see of a screen; none when that is for the desk alone, or what it names is gone.
fn of_route(room: &Room, route: &Route) -> Option<Scene> {
    let known = |id: &str| room.workshop.session(id).map(|(_, session)| session.plan.id.as_str());
    Some(match route {
        Route::Card => Scene::Card(card(room)),
        Route::Agenda { .. } => lists::agenda(room).map_or(Scene::Empty, Scene::Agenda),
        Route::Attendance { .. } => Scene::Attendance(lists::attendance(room)),
        Route::Notes { list, scope: Scope::All, note, .. } => Scene::Notes(notes::all(*list, *note, room)),
        Route::Notes { session, list, scope: Scope::Session, note } => {
            session::session(known(session.as_deref()?)?, (*list, *note), room).unwrap_or(Scene::Empty)
        }
        Route::Break(session) => breaks::pause(known(session)?, room).map_or(Scene::Empty, Scene::Break),
        Route::Board { aspect, quadrant, item, enlarged } => {
            let quadrant = quadrant.unwrap_or(Quadrant::S);
            Scene::Board(board::board(
                &board::At { aspect: aspect.as_deref(), quadrant, item: *item, enlarged: *enlarged },
                room,
            ))
        }
        Route::Sheet { session, sheet, look, row, column, revealed, spot } => {
            // What the facilitator shows by a key is seen even while tables are still filling.
            if *revealed == 0
                && let Some(filling) = session::filling(sheet, session.as_deref(), room)
            {
                return Some(Scene::Filling(filling));
            }
            let at = sheet::At {
                session: session.as_deref(),
                sheet,
                look: look.as_deref(),
                row: *row,
                column: column.as_deref(),
                revealed: *revealed,
                spot,
            };
            Scene::Sheet(Box::new(sheet::sheet(&at, room)?))
        }
        Route::Vote { vote, part } => return of_vote(room, *vote, part.as_ref()),
        Route::Priorities => Scene::Priorities(lists::priorities(room)),
        Route::Recap(page) => Scene::Recap(recap::recap(*page, room)),
        Route::Agreement { part, page } => Scene::Reading(reading::reading(room, part.as_ref(), *page)),
        Route::Threads { shown, .. } => Scene::Threads(thread::threads_at(room, *shown)),
        Route::Home
        | Route::New
        | Route::Current
        | Route::Session(_)
        | Route::Documents
        | Route::Details
        | Route::Settings => {
            return None;
        }
    })
}

/// A question about to be asked, or a vote with what the journal does not tell of it; without either the vote that is
/// under way.
fn of_vote(room: &Room, vote: Option<Id>, part: Option<&VotePart>) -> Option<Scene> {
    if let Some(VotePart::Question(question)) = part {
        let asked = || Scene::Question(question::about_to_be_asked(question, room));
        return (!question.options.is_empty()).then(asked);
    }
    let vote = match (vote, part) {
        (Some(id), _) => room.workshop.vote(id)?,
        (None, None) => under_way(room)?,
        (None, Some(_)) => return None,
    };
    // The journal goes before the place: a rule is of a vote that is not open yet, a count of one that is counted.
    let part = part.filter(|part| match part {
        VotePart::List | VotePart::Question(_) => false,
        VotePart::Rule(_) => vote.state == VoteState::Drafted,
        VotePart::Recount(_) | VotePart::Audit { .. } => vote.is_counted(),
    });
    let scene = match part {
        Some(part) => vote::part(vote, part, room),
        None => vote::vote(vote, room),
    };
    (vote.state != VoteState::Withdrawn).then(|| scene.unwrap_or(Scene::Empty))
}
