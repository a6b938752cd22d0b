//! The loop: draw if something changed, wait, handle what came in one by one.

use super::perform::Desk;
use super::{Paths, events, now, signals, terminal};
use crate::text::{Language, files};
use crate::ui::app::App;
use crate::ui::ctx::Materials;
use crate::ui::effect::{Effect, Target};
use crate::ui::input::Input;
use crate::ui::place::Place;
use crate::ui::role::Role;
use crate::ui::settings::Settings;
use crossterm::event::Event;
use jiff::Timestamp;
use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// What reaches the loop.
#[derive(Debug)]
pub(super) enum Message {
    /// Events that the terminal sent at once.
    Terminal(Vec<Event>),
    /// A worker's answer.
    Input(Input),
    /// The terminal can no longer be read.
    Gone,
    /// End, for this signal.
    End(i32),
    /// Stop until somebody lets us go on.
    Stop,
}

/// What to begin with.
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
    },
    /// The example.
    Example,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// The signal that ended it.
    pub signal: Option<i32>,
    /// What to say on the terminal: where the workshop is, how to go on, what is not saved.
    pub farewell: String,
}

/// The place is written at most this often.
const PLACE_EVERY: Duration = Duration::from_secs(1);
/// While the clock wakes the window anyway, an unchanged place is written this often: it says that the program is alive.
const ALIVE_EVERY: Duration = Duration::from_secs(30);

/// Runs the window until it ends. The terminal is put back when this returns.
///
/// # Errors
/// The sentence that says why it could not begin.
pub fn run(
    paths: Paths,
    settings: Settings,
    materials: Materials,
    start: Start,
    remark: Option<String>,
) -> Result<End, String> {
    if !terminal::is_there() {
        return Err(files::no_terminal(settings.language).to_owned());
    }
    let (sender, messages) = mpsc::channel();
    let mut window = Window {
        desk: Desk::new(paths, settings.language, sender.clone()),
        app: App::new(settings, Role::Both, materials),
        place: PlaceKeeper::default(),
        bell: false,
    };
    window.begin(start)?;
    if let Some(text) = remark {
        window.input(Input::Refused(text));
    }
    signals::listen(sender.clone()).map_err(|error| error.to_string())?;
    let mut screen = terminal::Screen::take().map_err(|error| error.to_string())?;
    read_in_background(sender).map_err(|error| error.to_string())?;
    let signal = window.work(&mut screen, &messages);
    window.keep_place(true);
    drop(screen);
    Ok(End {
        signal,
        farewell: window.farewell(),
    })
}

fn read_in_background(sender: Sender<Message>) -> io::Result<()> {
    let work = move || {
        while let Ok(events) = events::read_all() {
            if sender.send(Message::Terminal(events)).is_err() {
                return;
            }
        }
        let _ = sender.send(Message::Gone);
    };
    std::thread::Builder::new()
        .name("terminal".to_owned())
        .spawn(work)
        .map(|_| ())
}

struct Window {
    desk: Desk,
    app: App,
    place: PlaceKeeper,
    bell: bool,
}

/// What a message leads to.
enum Next {
    GoOn,
    End(Option<i32>),
}

impl Window {
    fn begin(&mut self, start: Start) -> Result<(), String> {
        match start {
            Start::Home => self.performed(vec![Effect::List]),
            Start::Example => self.performed(vec![Effect::Example]),
            Start::Open {
                name,
                session,
                read_only,
            } => {
                match self.desk.open_named(&name, read_only) {
                    Input::Refused(why) => return Err(why),
                    opened => self.input(opened),
                }
                if let Some(session) = session {
                    let effects = self.app.show(Target::Session(session), now());
                    self.performed(effects);
                }
            }
        }
        Ok(())
    }

    /// The only loop of the program.
    fn work(&mut self, screen: &mut terminal::Screen, messages: &Receiver<Message>) -> Option<i32> {
        loop {
            let at = now();
            if screen.draw(|frame| self.app.view(frame, at)).is_err() {
                return None;
            }
            if std::mem::take(&mut self.bell) && screen.ring().is_err() {
                return None;
            }
            let mut message = match self.wait(messages, at) {
                Ok(message) => Some(message),
                Err(RecvTimeoutError::Timeout) => Some(Message::Input(Input::Tick)),
                Err(RecvTimeoutError::Disconnected) => return None,
            };
            while let Some(next) = message {
                match self.message(next, screen) {
                    Next::GoOn => {}
                    Next::End(signal) => return signal,
                }
                message = messages.try_recv().ok();
            }
            self.keep_place(false);
        }
    }

    fn wait(
        &self,
        messages: &Receiver<Message>,
        at: Timestamp,
    ) -> Result<Message, RecvTimeoutError> {
        let clock = self
            .app
            .wake_at(at)
            .map(|wake| wake.duration_since(at).unsigned_abs());
        match [clock, self.place.due()].into_iter().flatten().min() {
            Some(timeout) => messages.recv_timeout(timeout),
            None => messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
        }
    }

    fn message(&mut self, message: Message, screen: &mut terminal::Screen) -> Next {
        match message {
            Message::Terminal(events) => {
                for input in events::inputs(events, self.app.mode()) {
                    self.input(input);
                }
            }
            Message::Input(input) => self.input(input),
            Message::Gone => return Next::End(None),
            Message::End(signal) => return Next::End(Some(signal)),
            Message::Stop => {
                self.keep_place(true);
                terminal::put_back();
                signals::stop();
                if screen.take_again().is_err() {
                    return Next::End(None);
                }
            }
        }
        if self.app.has_ended() {
            Next::End(None)
        } else {
            Next::GoOn
        }
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
            for input in self.desk.perform(effect) {
                let more = self.app.update(input, now());
                for effect in more.into_iter().rev() {
                    waiting.push_front(effect);
                }
            }
        }
    }

    fn keep_place(&mut self, at_once: bool) {
        if let Some(place) = self.app.place()
            && self.place.wants(&place, at_once)
        {
            let seen = Some(now());
            self.desk.keep_place(&Place {
                seen,
                ..place.clone()
            });
            self.place.kept(place);
        }
    }

    fn farewell(&self) -> String {
        let language: Language = self.app.settings().language;
        let mut lines = Vec::new();
        if let (Some(path), Some(name)) = (self.desk.path(), self.desk.name()) {
            lines.push(files::farewell(
                language,
                &path.display().to_string(),
                &name,
            ));
        }
        let unsaved = self.app.unsaved();
        if !unsaved.is_empty() {
            lines.push(files::unsaved(language, unsaved.len()));
            lines.extend(unsaved.into_iter().map(|line| format!("  {line}")));
        }
        lines.join("\n")
    }
}

/// Keeps the place at every change of screen, and otherwise at most once a second.
#[derive(Debug, Default)]
struct PlaceKeeper {
    last: Option<(Place, std::time::Instant)>,
    pending: bool,
}

impl PlaceKeeper {
    /// Whether a place should be written now.
    fn wants(&mut self, place: &Place, at_once: bool) -> bool {
        let (changed, other_screen, recent) = match &self.last {
            None => (true, true, false),
            Some((last, at)) => (
                last != place || at.elapsed() >= ALIVE_EVERY,
                last.screen != place.screen,
                at.elapsed() < PLACE_EVERY,
            ),
        };
        self.pending = changed && recent && !other_screen && !at_once;
        changed && !self.pending
    }

    fn kept(&mut self, place: Place) {
        self.last = Some((place, std::time::Instant::now()));
        self.pending = false;
    }

    /// How long until a place that waits must be written.
    fn due(&self) -> Option<Duration> {
        let (_, at) = self.last.as_ref()?;
        self.pending
            .then(|| PLACE_EVERY.saturating_sub(at.elapsed()))
    }
}
