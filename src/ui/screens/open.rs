//! Opens a screen.

use super::{
    Screen, agenda, agreement, attendance, card, details, documents, home, new, pause, priorities, recap, settings,
    sheet, swot, talk, threads, vote,
};
use crate::ui::ctx::{Ctx, Room};
use crate::ui::effect::Given;
use crate::ui::route::Route;

/// The screen that a route leads to, with the lines that follow from whoever speaks; none when it needs an open workshop and there is none, or what it names is gone.
pub fn open(route: &Route, ctx: &Ctx, room: Option<&Room>) -> Option<Box<dyn Screen>> {
    match (route, room) {
        (Route::Home, _) => Some(Box::new(home::State::default())),
        (Route::New, _) => Some(Box::new(new::State::new(ctx))),
        (Route::Settings, _) => Some(Box::new(settings::State::default())),
        (_, Some(room)) => {
            let mut screen = in_room(route, room)?;
            if let Some((code, _)) = room.workshop.floor().and_then(|floor| floor.speaking_at(room.now)) {
                screen.take(Given::Source(Some(code.clone())));
            }
            Some(screen)
        }
        (_, None) => None,
    }
}

fn in_room(route: &Route, room: &Room) -> Option<Box<dyn Screen>> {
    Some(match route {
        Route::Home | Route::New | Route::Settings => return None,
        Route::Card => Box::new(card::State),
        Route::Current => match room.session_id() {
            Some(session) => return of_session(room, &session),
            None => Box::new(recap::State::default()),
        },
        Route::Session(session) => return of_session(room, session),
        Route::Agenda { session } => Box::new(agenda::State::new(room, session.as_deref())),
        Route::Attendance { count, delegation } => Box::new(attendance::State::new(*count, delegation.clone())),
        Route::Notes { session, list, scope, note } => {
            Box::new(talk::State::at(room, session.as_deref(), (*list, *scope), *note)?)
        }
        Route::Break(session) => Box::new(pause::State::new(&room.workshop.session(session)?.1.plan.id)),
        Route::Board { aspect, quadrant, item, enlarged: _ } => {
            Box::new(swot::State::new(room, aspect.as_deref(), *quadrant, *item))
        }
        Route::Sheet { session, sheet, look, row, column, revealed, spot } => {
            let at = sheet::At {
                session: session.as_deref(),
                sheet,
                look: look.as_deref(),
                row: *row,
                column: column.as_deref(),
                revealed: *revealed,
                spot,
            };
            Box::new(sheet::State::at(room, &at)?)
        }
        Route::Vote { vote, part } => Box::new(vote::State::at(room, *vote, part.as_ref())),
        Route::Priorities => Box::new(priorities::State::default()),
        Route::Recap(page) => Box::new(recap::State::at(*page)),
        Route::Agreement { part, page } => Box::new(agreement::State::at(part.clone(), *page)),
        Route::Threads { at, shown } => Box::new(threads::State::at(*at, *shown)),
        Route::Documents => Box::new(documents::State::default()),
        Route::Details => Box::new(details::State::default()),
    })
}

fn of_session(room: &Room, id: &str) -> Option<Box<dyn Screen>> {
    let (_, session) = room.workshop.session(id)?;
    in_room(&Route::of_session(&session.plan), room)
}
