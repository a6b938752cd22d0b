//! The loop: draw if something changed, wait, handle what came in one by one.

use super::following::Following;
use super::message::Message;
use super::perform::Desk;
use super::place_keeper::PlaceKeeper;
use super::wall_watch::WallWatch;
use super::{Inbox, Paths, error_text, now, signals, terminal};
use crate::demo::Day;
use crate::disk;
use crate::domain::History;
use crate::domain::plain::visible;
use crate::journal::Trouble;
use crate::text::{Language, files, frame};
use crate::ui::app::App;
use crate::ui::ctx::Materials;
use crate::ui::effect::Effect;
use crate::ui::input::Input;
use crate::ui::place::Place;
use crate::ui::role::Role;
use crate::ui::route::Route;
use crate::ui::settings::Settings;
use jiff::Timestamp;
use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

/// The most unsaved entries that are printed at the end.
const MOST_TOLD: usize = 100;

/// Messages that come one right behind the other are drawn together, but after this time at the latest.
const DRAW_WITHIN: Duration = Duration::from_millis(50);

/// The screen to begin with.
#[derive(Debug, Clone)]
pub enum Start {
    /// The list of saved workshops.
    Home,
    /// A saved workshop or file, on a session's screen.
    Open {
        /// Slug or path.
        name: String,
        /// Session id.
        session: Option<String>,
        /// Only look.
        read_only: bool,
        /// No room looks on.
        desk: bool,
    },
    /// A saved workshop or file, with items to look over.
    Import {
        /// Slug or path.
        name: String,
        /// The text of the file of items.
        text: String,
    },
    /// The example, in the middle of this day.
    Example(Day),
}

/// The end of the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// The reason.
    pub why: Why,
    /// The last lines on the terminal: where the workshop is, how to go on, which entries are not saved.
    pub farewell: String,
    /// The language of the screens at the end.
    pub language: Language,
}

/// The reason why the window ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The facilitator left.
    Left,
    /// This signal.
    Signal(i32),
    /// The terminal takes no more output or gives no more input.
    Gone,
    /// The program failed.
    Panic,
}

/// Runs the window until it ends. The terminal is put back when this returns.
///
/// # Errors
/// The sentence that says why it could not begin.
pub fn run(
    inbox: &mut Inbox,
    paths: Paths,
    settings: Settings,
    materials: Materials,
    start: Start,
    remark: Option<String>,
) -> Result<End, String> {
    if !terminal::is_there() {
        return Err(files::no_terminal(settings.language).to_owned());
    }
    disk::close_to_others(&paths.settings);
    let sender = inbox.sender();
    let office = matches!(start, Start::Open { desk: true, .. });
    let mut window = Window {
        desk: Desk::new(paths, settings, sender.clone()),
        app: App::new(settings, if office { Role::Desk } else { Role::Both }, materials),
        office,
        place: PlaceKeeper::default(),
        walls: WallWatch::new(sender),
        following: Following::default(),
        bell: false,
        inbox,
    };
    let second = window.desk.begin_second();
    window.input(second);
    window.begin(start)?;
    if let Some(text) = remark {
        window.input(Input::Refused(text));
    }
    let no_screen = |error: io::Error| error_text::trouble(settings.language, &Trouble::from(&error));
    window.inbox.listen().map_err(no_screen)?;
    let mut screen = terminal::Screen::take().map_err(no_screen)?;
    window.inbox.read().map_err(no_screen)?;
    let why = or_panic(|| window.work(&mut screen));
    drop(screen);
    if why != Why::Panic {
        window.keep_place(true);
    }
    Ok(End { why, farewell: window.farewell(), language: window.app.settings().language })
}

/// The reason why `work` ended. A panic is one; the panic hook has noted it.
pub(super) fn or_panic(work: impl FnOnce() -> Why) -> Why {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Why::Panic)
}

struct Window<'a> {
    desk: Desk,
    app: App,
    /// No room looks on, whether there is a wall or not.
    office: bool,
    place: PlaceKeeper,
    walls: WallWatch,
    following: Following,
    bell: bool,
    inbox: &'a mut Inbox,
}

impl Window<'_> {
    fn begin(&mut self, start: Start) -> Result<(), String> {
        match start {
            Start::Home => self.performed(vec![Effect::List]),
            Start::Example(day) => {
                let example = self.desk.example(day);
                self.opened(example, None)?;
            }
            Start::Open { name, session, read_only, desk: _ } => {
                let opened = self.desk.open_named(&name, read_only);
                self.opened(opened, session.as_deref())?;
            }
            Start::Import { name, text } => {
                let opened = self.desk.open_named(&name, false);
                self.opened(opened, None)?;
                self.input(Input::Items(text));
            }
        }
        Ok(())
    }

    /// Shows what was opened, if a session is asked for on its screen.
    fn opened(&mut self, input: Input, session: Option<&str>) -> Result<(), String> {
        if let Input::Refused(why) = input {
            return Err(why);
        }
        let wanted = match (&input, session) {
            (Input::Opened(opened), Some(id)) => Some(find_session(&opened.history, id)),
            (_, _) => None,
        };
        let language = self.app.settings().language;
        let wanted = wanted.transpose();
        let wanted = wanted.map_err(|near| {
            files::no_session(language, &visible(session.unwrap_or_default()), near.as_deref().map(visible).as_deref())
        })?;
        self.input(input);
        if let Some(session) = wanted {
            let effects = self.app.show(Route::Session(session), now());
            self.performed(effects);
        }
        Ok(())
    }

    /// The only loop of the program.
    fn work(&mut self, screen: &mut terminal::Screen) -> Why {
        loop {
            self.look_for_walls();
            let at = now();
            let bell = std::mem::take(&mut self.bell);
            // Not ours: stopped, or the signal thread has lost patience.
            if terminal::is_ours() && screen.draw(bell, |frame| self.app.view(frame, at)).is_err() {
                return Why::Gone;
            }
            let mut message = Some(self.wait(at));
            let draw = Instant::now() + DRAW_WITHIN;
            while let Some(next) = message {
                if let Some(why) = self.message(next, screen) {
                    return why;
                }
                message = if Instant::now() < draw { self.inbox.next(Some(Duration::ZERO)) } else { None };
            }
        }
    }

    /// Waits for a message, or until the picture of `at` is out of date. Looks for walls and keeps the place when it is
    /// time to.
    fn wait(&mut self, at: Timestamp) -> Message {
        loop {
            self.keep_place(false);
            if let Some(there) = self.wall() {
                return Message::Input(Input::Wall(there));
            }
            let looked_at = self.desk.path().filter(|_| self.desk.writes_to().is_none());
            if let Some(followed) = self.following.look(looked_at) {
                return Message::Input(followed);
            }
            let left = |wake: Timestamp| Duration::try_from(wake.duration_since(now()));
            let clock = self.app.wake_at(at).map(|wake| left(wake).unwrap_or_default());
            if clock == Some(Duration::ZERO) {
                return Message::Input(Input::Tick);
            }
            let due = [clock, self.place.due(), self.walls.due(), self.following.due()];
            if let Some(message) = self.inbox.next(due.into_iter().flatten().min()) {
                return message;
            }
        }
    }

    /// Handles one message; why to end, if it ends the program.
    fn message(&mut self, message: Message, screen: &mut terminal::Screen) -> Option<Why> {
        match message {
            Message::Terminal(mut batch) => {
                while !self.app.has_ended()
                    && let Some(input) = batch.next(self.app.mode())
                {
                    self.input(input);
                }
            }
            Message::Input(input) => self.input(input),
            Message::Resized => {
                if screen.forget().is_err() {
                    return Some(Why::Gone);
                }
            }
            Message::WallGone => self.walls.look_at_once(),
            Message::Gone => return Some(Why::Gone),
            Message::End(signal) => return Some(Why::Signal(signal)),
            Message::Stop => {
                self.keep_place(true);
                terminal::put_back();
                signals::stop();
            }
            Message::GoOn => {
                if screen.take_again().is_err() {
                    return Some(Why::Gone);
                }
            }
        }
        self.app.has_ended().then_some(Why::Left)
    }

    fn input(&mut self, input: Input) {
        let effects = self.app.update(input, now());
        self.performed(effects);
    }

    /// Performs effects and what they lead to, before anything else is looked at.
    fn performed(&mut self, effects: Vec<Effect>) {
        let mut waiting: VecDeque<Effect> = effects.into();
        while let Some(effect) = waiting.pop_front() {
            self.bell |= matches!(effect, Effect::Bell);
            let inputs = if matches!(effect, Effect::Bell | Effect::Quit) {
                self.desk.perform(effect)
            } else {
                self.inbox.reading_meanwhile(|| self.desk.perform(effect))
            };
            for input in inputs {
                let more = self.app.update(input, now());
                for effect in more.into_iter().rev() {
                    waiting.push_front(effect);
                }
            }
        }
    }

    /// Whether the room has a window of its own, or none looks on, when that changed.
    fn wall(&mut self) -> Option<bool> {
        self.walls.look(self.desk.writes_to()).map(|there| there || self.office)
    }

    /// Before anything is drawn: with a wall this window is the desk's, without one the room may look at it.
    fn look_for_walls(&mut self) {
        if let Some(there) = self.wall() {
            self.input(Input::Wall(there));
        }
    }

    fn keep_place(&mut self, at_once: bool) {
        if let Some(place) = self.app.place()
            && self.place.wants(&place, at_once)
        {
            let seen = Some(now());
            let kept = Place { seen, ..place.clone() };
            self.inbox.reading_meanwhile(|| self.desk.keep_place(&kept));
            self.place.kept(place);
        }
    }

    fn farewell(&self) -> String {
        let language: Language = self.app.settings().language;
        let mut lines = Vec::new();
        if let Some((path, resume)) = self.desk.resume() {
            lines.push(files::farewell(language, &visible(&path), &visible(&resume)));
        }
        let unsaved = self.app.unsaved();
        if !unsaved.is_empty() {
            let all = unsaved.len();
            lines.push(files::unsaved(language, all));
            let told = unsaved.into_iter().take(MOST_TOLD);
            lines.extend(told.map(|line| format!("  {}", visible(&line))));
            if all > MOST_TOLD {
                lines.push(format!("  … {}", frame::more(language, all - MOST_TOLD)));
            }
        }
        lines.join("\n")
    }
}

/// The session with this id; else the id that is most like it.
fn find_session(history: &History, id: &str) -> Result<String, Option<String>> {
    let workshop = history.workshop();
    if workshop.session(id).is_some() {
        return Ok(id.to_owned());
    }
    let ids = workshop.sessions().map(|(_, session)| &session.plan.id);
    let near = ids
        .map(|near| (strsim::jaro_winkler(near, id), near))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|(a, _), (b, _)| a.total_cmp(b));
    Err(near.map(|(_, near)| near.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_end_like_others() {
        assert_eq!(or_panic(|| Why::Left), Why::Left);
        assert_eq!(or_panic(|| std::panic::resume_unwind(Box::new(()))), Why::Panic);
    }
}
