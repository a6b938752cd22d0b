//! Watches whether a wall shows the workshop that is open here.

use super::message::{Message, Sender};
use super::worker::spawn;
use crate::journal::wall;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// A wall that comes is looked for at most this often, and only when the window is awake anyway.
const EVERY: Duration = Duration::from_secs(1);

/// Looks for walls; of one that goes, a thread that waits for that tells at once.
#[derive(Debug)]
pub(super) struct WallWatch {
    answers: Sender,
    journal: Option<PathBuf>,
    looked: Option<Instant>,
    /// A look was put off.
    pending: bool,
    there: bool,
}

impl WallWatch {
    pub(super) const fn new(answers: Sender) -> Self {
        Self { answers, journal: None, looked: None, pending: false, there: false }
    }

    /// The next look is not put off.
    pub(super) const fn look_at_once(&mut self) {
        self.looked = None;
    }

    /// Whether a wall shows this journal, if that has changed.
    pub(super) fn look(&mut self, journal: Option<&Path>) -> Option<bool> {
        if self.journal.as_deref() != journal {
            self.journal = journal.map(Path::to_owned);
            self.looked = None;
        }
        self.pending = self.looked.is_some_and(|at| at.elapsed() < EVERY);
        if self.pending {
            return None;
        }
        self.looked = Some(Instant::now());
        let there = journal.is_some_and(wall::is_there);
        if there == self.there {
            return None;
        }
        self.there = there;
        if let Some(journal) = self.journal.clone().filter(|_| there) {
            self.wait_until_gone(journal);
        }
        Some(there)
    }

    /// The time until the look that was put off; none if none was.
    pub(super) fn due(&self) -> Option<Duration> {
        let looked = self.looked.filter(|_| self.pending)?;
        Some(EVERY.saturating_sub(looked.elapsed()))
    }

    /// Starts the thread that tells when the last wall is gone. Where the system cannot wait for that, the next look tells.
    fn wait_until_gone(&self, journal: PathBuf) {
        let answers = self.answers.clone();
        let _ = spawn("wall", move || {
            if wall::wait_until_gone(&journal).is_ok() {
                let _ = answers.send(Message::WallGone);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::Inbox;

    #[test]
    fn a_wall_that_goes_is_told_and_one_that_comes_is_seen_at_the_next_look() {
        let folder = tempfile::tempdir().expect("a folder");
        let journal = folder.path().join("bangli.jsonl");
        let mut inbox = Inbox::default();
        let mut watch = WallWatch::new(inbox.sender());
        assert_eq!(watch.look(Some(&journal)), None);
        let (first, second) = (wall::Sign::hang(&journal), wall::Sign::hang(&journal));
        assert!(first.is_some() && second.is_some(), "several walls");
        assert_eq!(watch.due(), None, "nothing is put off");
        assert_eq!(watch.look(Some(&journal)), None, "a second has not passed");
        assert!(watch.due().is_some_and(|due| due <= EVERY));
        watch.look_at_once();
        assert_eq!(watch.look(Some(&journal)), Some(true));
        drop(first);
        watch.look_at_once();
        assert_eq!(watch.look(Some(&journal)), None, "there is another");
        drop(second);
        assert!(matches!(inbox.next(None), Some(Message::WallGone)));
        watch.look_at_once();
        assert_eq!(watch.look(Some(&journal)), Some(false));
    }

    #[test]
    fn another_workshop_is_looked_at_before_it_is_drawn() {
        let folder = tempfile::tempdir().expect("a folder");
        let (with, without) = (folder.path().join("a.jsonl"), folder.path().join("b.jsonl"));
        let _sign = wall::Sign::hang(&with).expect("hung");
        let inbox = Inbox::default();
        let mut watch = WallWatch::new(inbox.sender());
        assert_eq!(watch.look(Some(&with)), Some(true));
        assert_eq!(watch.look(Some(&without)), Some(false));
        assert_eq!(watch.look(Some(&with)), Some(true));
        assert_eq!(watch.look(None), Some(false));
    }
}
