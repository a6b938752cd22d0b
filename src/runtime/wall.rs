//! The wall: follows the journal that the desk writes, and the place where the desk is. Takes no entry.

use super::message::Message;
use super::window::{End, Why, or_panic};
use super::{Inbox, Paths, error_text, log, now, signals, terminal};
use crate::journal::{self, Follower, JournalError, Polled, bookmark, wall::Sign};
use crate::text::{Language, files, wall as text};
use crate::ui::input::Input;
use crate::ui::keys::{Key, Mode};
use crate::ui::settings::Settings;
use crate::ui::wall::Wall;
use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// The wall looks for new records and for the desk's place this often.
const EVERY: Duration = Duration::from_millis(250);

/// Shows a workshop to the room until somebody leaves, in the desk's language if none is given. The terminal is put
/// back when this returns.
///
/// # Errors
/// The sentence that says why it could not begin. The room may read it; the log has the details.
pub fn run(
    inbox: &mut Inbox,
    paths: &Paths,
    settings: Settings,
    spoken: Option<Language>,
    name: &str,
) -> Result<End, String> {
    let language = settings.language;
    if !terminal::is_there() {
        return Err(files::no_terminal(language).to_owned());
    }
    let said = |error: JournalError| {
        log(&paths.log, &error.to_string());
        error_text::on_wall(language, name, &error)
    };
    let no_screen = |error: io::Error| {
        log(&paths.log, &error.to_string());
        language.say(text::NO_SCREEN).to_owned()
    };
    let journal = journal::shelf::resolve(&paths.workshops, name).map_err(said)?;
    // Damage is told here, with what helps against it; the follower only waits.
    journal::load(&journal).map_err(said)?;
    let mut watcher = Watcher::new(journal, paths.log.clone());
    let wall = Wall::new(settings);
    let mut wall = match spoken {
        Some(language) => wall.in_language(language),
        None => wall,
    };
    watcher.follow(&mut wall).map_err(said)?;
    inbox.listen().map_err(no_screen)?;
    let mut screen = terminal::Screen::take().map_err(no_screen)?;
    inbox.read().map_err(no_screen)?;
    let why = or_panic(|| work(&mut wall, &mut watcher, &mut screen, inbox));
    Ok(End { why, farewell: String::new(), language: wall.language() })
}

/// Draws what has changed, and looks again.
fn work(wall: &mut Wall, watcher: &mut Watcher, screen: &mut terminal::Screen, inbox: &mut Inbox) -> Why {
    let mut look = Instant::now() + EVERY;
    loop {
        let at = now();
        // Not ours: stopped, or the signal thread has lost patience.
        if terminal::is_ours() && screen.draw(false, |frame| wall.view(frame, at)).is_err() {
            return Why::Gone;
        }
        loop {
            if let Some(message) = inbox.next(Some(look.saturating_duration_since(Instant::now()))) {
                match handle(message, screen) {
                    Then::Nothing => {}
                    Then::Draw => break,
                    Then::End(why) => return why,
                }
            } else {
                look = Instant::now() + EVERY;
                let time = now();
                // A clock that stepped back changes the picture as well.
                let is_over = time >= wall.changes_at(at) || time < at;
                if watcher.look(wall) || is_over {
                    break;
                }
            }
        }
    }
}

/// The step that follows a message.
enum Then {
    Nothing,
    Draw,
    End(Why),
}

fn handle(message: Message, screen: &mut terminal::Screen) -> Then {
    match message {
        Message::Terminal(mut events) => {
            while let Some(input) = events.next(Mode::Moving) {
                if let Input::Key(Key::Char('q' | 'Q') | Key::Ctrl('c')) = input {
                    return Then::End(Why::Left);
                }
            }
            Then::Nothing
        }
        Message::Input(_) | Message::WallGone => Then::Nothing,
        Message::Gone => Then::End(Why::Gone),
        Message::Resized => draw_if(screen.forget()),
        Message::End(signal) => Then::End(Why::Signal(signal)),
        Message::Stop => {
            terminal::put_back();
            signals::stop();
            Then::Nothing
        }
        Message::GoOn => draw_if(screen.take_again()),
    }
}

/// A frame, unless the terminal is gone.
fn draw_if(done: io::Result<()>) -> Then {
    done.map_or(Then::End(Why::Gone), |()| Then::Draw)
}

/// Follows the journal and the place of the desk.
struct Watcher {
    journal: PathBuf,
    follower: Follower,
    /// Hung as soon as the desk is not looking.
    sign: Option<Sign>,
    log: PathBuf,
    /// The last fault in the log.
    fault: Option<String>,
}

impl Watcher {
    fn new(journal: PathBuf, log: PathBuf) -> Self {
        Self { follower: Follower::new(&journal), journal, sign: None, log, fault: None }
    }

    /// Looks at everything; whether the picture may have changed. What cannot be read now leaves it as it is.
    fn look(&mut self, wall: &mut Wall) -> bool {
        self.follow(wall).unwrap_or_else(|error| {
            self.note(error.to_string());
            wall.desk(false)
        })
    }

    fn follow(&mut self, wall: &mut Wall) -> Result<bool, JournalError> {
        if self.sign.is_none() {
            self.sign = Sign::hang(&self.journal);
        }
        let mut changed = wall.desk(journal::is_held(&self.journal));
        let records = loop {
            match self.follower.poll()? {
                Polled::Records(records) => break records,
                Polled::Restarted => {
                    wall.forget();
                    changed = true;
                }
            }
        };
        changed |= !records.is_empty();
        if let Err(inconsistent) = wall.extend(records) {
            self.note(inconsistent.to_string());
        }
        // After the records: a place may name something that came in with them.
        Ok(wall.place(bookmark::kept(&self.journal)) || changed)
    }

    /// Logs a fault, once.
    fn note(&mut self, fault: String) {
        if self.fault.as_ref() != Some(&fault) {
            log(&self.log, &fault);
            self.fault = Some(fault);
        }
    }
}
