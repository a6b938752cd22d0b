//! What can be done from every screen.

use super::ctx::Room;
use super::dialogs;
use super::effect::{Effect, Notice, Step};
use super::floor;
use super::groups;
use super::handout::{self, Purpose};
use super::keys::{Binding, Key};
use super::looks::due;
use super::route::Route;
use super::screens::agenda;
use super::settings::Settings;
use super::sheets;
use super::since;
use crate::domain::agenda::{Position, SessionState};
use crate::domain::command::AgendaCommand;
use crate::domain::event::{AgreementEvent, Event, VoteEvent};
use crate::domain::{Command, clock};
use crate::text::documents::key as documents_key;
use crate::text::floor::key as floor_key;
use crate::text::frame::{self, dialog, key};
use crate::text::handout::key as handout_key;
use crate::text::replan::key as replan;
use crate::text::{Language, Phrase, carry, describe, group, sheet, words};

/// An action that every screen has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Cover the wall with the title card, or lift it.
    Cover,
    /// Hold the pages of the wall, or let them turn again.
    Hold,
    /// "Already saved".
    Save,
    /// Take the suggestion of the hint line.
    Suggestion,
    /// Every key.
    Help,
    /// Every action by name.
    Palette,
    /// Leave?
    Leave,
    /// Back.
    Back,
    /// Show a screen.
    Show(&'static Route),
    /// Switch the language.
    Language,
    /// Entries that could not be saved.
    Unsaved,
    /// Try it out on a copy.
    Rehearse,
    /// Back to the real thing.
    EndRehearsal,
    /// Something that needs an open workshop and nothing else.
    Room(RoomAction),
}

/// What can be done from every screen with an open workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoomAction {
    /// Take back the newest entry.
    Undo,
    /// Bring it back.
    Redo,
    /// End the running session and start the next.
    Next,
    /// Choose a session.
    Go,
    /// Pause or go on.
    Pause,
    /// Five minutes more.
    More,
    /// End the running session.
    End,
    /// The next session waits.
    Wait,
    /// The rest of the day pressed together.
    Compress,
    /// Write the agenda as a file.
    SaveAgenda,
    /// Print the minutes.
    Print,
    /// Print a blank form.
    Forms,
    /// Copy the record to a drive.
    Copy,
    /// Change the workshop's title.
    Title,
    /// Change where it is held.
    Venue,
    /// Groups at tables.
    Groups,
    /// Their presentations.
    Turns,
    /// A short countdown.
    CountDown,
    /// The queue of speakers.
    Speakers,
    /// The next speaker.
    Call,
    /// Items that say the same.
    Alike,
    /// Take items from a file.
    Import,
    /// All sheets.
    Sheets,
    /// What has changed since the stage before.
    Since,
    /// The sheet of follow-ups, with how many are open.
    FollowUps,
}

/// The keys that work everywhere.
pub const KEYS: &[Binding<Action>] = &[
    Binding::help(&[Key::Ctrl('y')], Action::Room(RoomAction::Redo), key::REDO).always(),
    Binding::help(&[Key::Ctrl('t')], Action::Cover, key::COVER).always(),
    Binding::help(&[Key::Ctrl('f')], Action::Hold, key::HOLD).always(),
    Binding::help(&[Key::Ctrl('s')], Action::Save, key::SAVE).always(),
    Binding::help(&[Key::Ctrl('g')], Action::Suggestion, key::SUGGESTION).always(),
    Binding::help(&[Key::Ctrl('c')], Action::Leave, key::LEAVE).always(),
    Binding::help(&[Key::Char('?')], Action::Help, key::HELP),
    Binding::bar(&[Key::Char(']')], Action::Room(RoomAction::Next), key::NEXT),
    Binding::help(&[Key::Char('g')], Action::Room(RoomAction::Go), key::GO),
    Binding::help(&[Key::Ctrl('r')], Action::Room(RoomAction::Go), key::GO_TYPING).always(),
    Binding::help(&[Key::Char('-')], Action::Room(RoomAction::Pause), key::PAUSE),
    Binding::help(&[Key::Char('+')], Action::Room(RoomAction::More), key::MORE),
    Binding::help(&[Key::Esc], Action::Back, key::BACK),
    Binding::help(&[], Action::Room(RoomAction::End), key::END),
    Binding::help(&[], Action::Room(RoomAction::Wait), key::WAIT),
    Binding::help(&[], Action::Room(RoomAction::Compress), replan::COMPRESS),
    Binding::help(&[Key::Ctrl('b')], Action::Show(&Route::Current), key::SESSION).always(),
    Binding::help(&[], Action::Show(&Route::AGENDA), key::AGENDA),
    Binding::help(&[], Action::Show(&Route::ATTENDANCE), key::ATTENDANCE),
    Binding::help(&[], Action::Show(&Route::BOARD), key::SWOT),
    Binding::help(&[], Action::Room(RoomAction::Sheets), sheet::key::SHEETS),
    Binding::help(&[], Action::Show(&Route::VOTE), key::VOTE),
    Binding::help(&[], Action::Show(&Route::VOTES), key::VOTES),
    Binding::help(&[], Action::Show(&Route::Priorities), key::PRIORITIES),
    Binding::help(&[], Action::Show(&Route::RECAP), key::RECAP),
    Binding::help(&[], Action::Show(&Route::AGREEMENT), crate::text::agreement::reading::key::READ),
    Binding::help(&[], Action::Show(&Route::THREADS), crate::text::recap::key::THREADS),
    Binding::help(&[], Action::Show(&Route::QUESTIONS), key::QUESTIONS),
    Binding::help(&[], Action::Show(&Route::PARKED), key::PARKED),
    Binding::help(&[], Action::Show(&Route::Settings), key::SETTINGS),
    Binding::help(&[], Action::Show(&Route::Home), key::HOME),
    Binding::help(&[], Action::Language, key::LANGUAGE),
    Binding::help(&[], Action::Room(RoomAction::Title), key::TITLE),
    Binding::help(&[], Action::Room(RoomAction::Venue), key::VENUE),
    Binding::help(&[], Action::Room(RoomAction::Print), handout_key::PRINT),
    Binding::help(&[], Action::Room(RoomAction::Copy), handout_key::COPY),
    Binding::help(&[], Action::Room(RoomAction::Forms), handout_key::FORMS),
    Binding::help(&[], Action::Show(&Route::Documents), documents_key::SHOW),
    Binding::help(&[], Action::Show(&Route::Details), handout_key::DETAILS),
    Binding::help(&[], Action::Room(RoomAction::SaveAgenda), replan::SAVE_AGENDA),
    Binding::help(&[], Action::Unsaved, key::UNSAVED),
    Binding::help(&[], Action::Room(RoomAction::Groups), group::key::GROUPS),
    Binding::help(&[], Action::Room(RoomAction::Turns), group::key::TURNS),
    Binding::help(&[Key::Ctrl('q')], Action::Room(RoomAction::Call), floor_key::CALL).always(),
    Binding::help(&[], Action::Room(RoomAction::Speakers), floor_key::SPEAKERS),
    Binding::help(&[], Action::Room(RoomAction::CountDown), floor_key::COUNTDOWN),
    Binding::help(&[], Action::Room(RoomAction::Alike), group::key::ALIKE),
    Binding::help(&[], Action::Room(RoomAction::Import), group::key::IMPORT),
    Binding::help(&[], Action::Room(RoomAction::Since), carry::key::SINCE),
    Binding::help(&[], Action::Room(RoomAction::FollowUps), sheet::key::FOLLOW_UPS),
    Binding::help(&[], Action::Rehearse, key::REHEARSE),
    Binding::help(&[Key::Ctrl('x')], Action::EndRehearsal, key::END_REHEARSAL).always(),
    Binding::bar(&[Key::Ctrl('z')], Action::Room(RoomAction::Undo), key::UNDO).always(),
    Binding::bar(&[Key::Ctrl('p')], Action::Palette, key::PALETTE).always(),
];

/// The steps of an action that needs an open workshop.
pub fn in_room(action: RoomAction, room: &Room) -> Vec<Step> {
    let language = room.language();
    let open =
        room.workshop.open_session().map(|(position, session)| (position, session.plan.id.clone(), session.state));
    let run = |command| vec![Step::Do(Command::Agenda(command))];
    let none_runs = || vec![Step::Say(Notice::info(language.say(frame::NO_SESSION)))];
    match action {
        RoomAction::Next => next(room),
        RoomAction::Go => vec![Step::open(choose_session(room))],
        RoomAction::Pause => match open {
            Some((_, session, SessionState::Running)) => run(AgendaCommand::Pause { session }),
            Some((_, session, _)) => run(AgendaCommand::Resume { session }),
            None => none_runs(),
        },
        RoomAction::More => {
            open.map_or_else(none_runs, |(_, session, _)| run(AgendaCommand::Extend { session, minutes: 5 }))
        }
        RoomAction::End => open.map_or_else(none_runs, |(_, session, _)| run(AgendaCommand::End { session })),
        RoomAction::Wait => {
            following(room, open.map(|(position, _, _)| position)).map_or_else(none_runs, |(_, session)| {
                vec![
                    Step::Do(Command::Agenda(AgendaCommand::Wait { session: session.clone() })),
                    Step::Go(Route::Session(session)),
                ]
            })
        }
        RoomAction::Compress => agenda::compress(room, None),
        RoomAction::Title => edit_workshop(room, key::TITLE, |(title, _)| title),
        RoomAction::Venue => edit_workshop(room, key::VENUE, |(_, venue)| venue),
        RoomAction::Print => vec![handout::find(Purpose::Agreement)],
        RoomAction::Copy => vec![handout::find(Purpose::Journal)],
        RoomAction::Forms => vec![handout::forms(language)],
        RoomAction::SaveAgenda => vec![Step::Run(Effect::SaveAgenda)],
        RoomAction::Groups => groups::menu(room),
        RoomAction::Turns => groups::turns(room),
        RoomAction::CountDown => floor::ask_countdown(room),
        RoomAction::Speakers => floor::speakers(room),
        RoomAction::Call => floor::call(room),
        RoomAction::Alike => groups::compare(room),
        RoomAction::Import => groups::import(room),
        RoomAction::Sheets => sheets::list(room),
        RoomAction::Since => since::list(room),
        RoomAction::FollowUps => due::show(room),
        RoomAction::Undo => undo(room),
        RoomAction::Redo => vec![Step::Redo],
    }
}

/// Takes back the newest entry. One from before an acceptance or a signing is named and asked about first: who presses the
/// key then means that, which stands.
fn undo(room: &Room) -> Vec<Step> {
    let history = room.history;
    let is_decision = |event: &Event| {
        let signed = matches!(event, Event::Agreement(AgreementEvent::AgreementSigned { .. }));
        signed || matches!(event, Event::Vote(VoteEvent::VoteAccepted { .. }))
    };
    let accepted = history.records().iter().rev().find(|record| record.events.iter().any(is_decision));
    match (history.undo(), accepted) {
        (Ok(entry), Some(accepted)) if entry.n < accepted.n => {
            let language = room.language();
            let text = frame::undo_before(language, &describe::events(language, &entry.events));
            vec![Step::open(dialogs::Confirm::new(room.say(frame::UNDO_BEFORE), text, vec![Step::Undo]))]
        }
        (Ok(_) | Err(_), Some(_) | None) => vec![Step::Undo],
    }
}

/// Asks for a new title or venue: `field` is which of the pair.
fn edit_workshop(room: &Room, label: Phrase, field: fn(&mut (String, String)) -> &mut String) -> Vec<Step> {
    let created = &room.workshop.created;
    let mut now = (created.title.clone(), created.venue.clone());
    let (text, place) = (field(&mut now).clone(), created.place.clone());
    let then = move |text: &str| {
        let mut new = now.clone();
        text.clone_into(field(&mut new));
        let (title, venue) = new;
        vec![Step::Do(Command::EditWorkshop { title, venue, place: place.clone() })]
    };
    vec![Step::open(dialogs::Prompt::new(room.say(label), text, then))]
}

/// The other language, kept.
pub fn switch_language(settings: Settings) -> Step {
    Step::Settings(Settings { language: settings.language.pick(Language::En, Language::Id), ..settings })
}

/// Steps that start a session and show it; asks first when it lies on another day than the running one.
pub fn start(room: &Room, session: &str) -> Vec<Step> {
    let Some((position, found)) = room.workshop.session(session) else {
        return Vec::new();
    };
    let session = session.to_owned();
    let command = match found.state {
        SessionState::Running => return vec![Step::Go(Route::Session(session))],
        SessionState::Paused => AgendaCommand::Resume { session: session.clone() },
        SessionState::Ended => AgendaCommand::Reopen { session: session.clone() },
        SessionState::Planned | SessionState::Waiting | SessionState::Skipped => {
            AgendaCommand::Start { session: session.clone() }
        }
    };
    let steps = vec![Step::Do(Command::Agenda(command)), Step::Go(Route::Session(session))];
    let other_day = room.workshop.open_session().is_some_and(|(open, _)| open.day != position.day);
    if other_day {
        let language = room.language();
        let text = language.say(dialog::OTHER_DAY);
        return vec![Step::open(dialogs::Confirm::new(language.say(dialog::START), text, steps))];
    }
    steps
}

/// Ends the running session and starts the next of its day that has not begun; the last of a day ends the day. From a
/// day that is over to another it goes only when asked again.
pub fn next(room: &Room) -> Vec<Step> {
    let open = room.workshop.open_session();
    let following = following(room, open.map(|(position, _)| position));
    match (open, following) {
        (Some((here, _)), Some((next, session))) if next.day == here.day => start(room, &session),
        (Some((_, running)), _) => {
            vec![Step::Do(Command::Agenda(AgendaCommand::End { session: running.plan.id.clone() }))]
        }
        (None, Some((next, session))) => {
            let steps = start(room, &session);
            let today = clock::today(room.workshop, room.now);
            if today.is_some_and(|today| today < next.day && clock::is_over(room.workshop, today)) {
                let text = room.say(dialog::DAY_IS_OVER);
                return vec![Step::open(dialogs::Confirm::new(room.say(dialog::START), text, steps))];
            }
            steps
        }
        (None, None) => vec![Step::Say(Notice::info(room.say(frame::NO_MORE_SESSIONS)))],
    }
}

/// The first session after `open` that has not begun; without an open one, the one to go on with.
fn following(room: &Room, open: Option<Position>) -> Option<(Position, String)> {
    let after = match open {
        Some(open) => room
            .workshop
            .sessions()
            .find(|(position, session)| *position > open && session.state == SessionState::Planned)
            .map(|(position, _)| position),
        None => clock::resume_target(room.workshop, room.now),
    }?;
    room.workshop
        .sessions()
        .find(|(position, _)| *position == after)
        .map(|(position, session)| (position, session.plan.id.clone()))
}

fn choose_session(room: &Room) -> dialogs::Picker {
    let language = room.language();
    let mut entries = Vec::new();
    let mut selected = 0;
    for (position, session) in room.workshop.sessions() {
        let Some(day) = room.workshop.days.get(position.day) else {
            continue;
        };
        let time = crate::text::dates::time(language, session.plan.slot(day.date).start);
        let state = match session.state {
            SessionState::Planned => String::new(),
            state @ (SessionState::Waiting
            | SessionState::Running
            | SessionState::Paused
            | SessionState::Ended
            | SessionState::Skipped) => format!(" ({})", language.say(words::session_state(state))),
        };
        if session.is_open() {
            selected = entries.len();
        }
        let text = format!("{} {time} {}{state}", words::day(language, position.day), room.label(&session.plan.title));
        entries.push((text, start(room, &session.plan.id)));
    }
    dialogs::Picker::new(language.say(dialog::GO), entries).at(selected)
}
