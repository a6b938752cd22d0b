//! The terminal, waited for together with the wake-up pipe.

use crate::runtime::keyboard::Keyboard;
use crate::runtime::message::{Message, Sender};
use crate::runtime::wake_up::{Alarm, WakeUp};
use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::thread;
use std::time::{Duration, Instant};

/// The terminal and the pipe.
#[derive(Debug)]
pub(super) struct Terminal {
    keyboard: Keyboard,
    wake_up: WakeUp,
}

/// The end of a wait.
enum Waited {
    /// Keys and pastes, or that the terminal is gone.
    Message(Message),
    /// Somebody rang.
    Woken,
    /// The deadline has passed.
    TimedOut,
}

impl Terminal {
    /// # Errors
    /// The system's, when there can be no pipe.
    pub(super) fn open(alarm: &Alarm) -> io::Result<Self> {
        Ok(Self { keyboard: Keyboard::open()?, wake_up: alarm.listen()? })
    }

    /// The next message from threads or from the terminal.
    pub(super) fn next(&mut self, messages: &Receiver<Message>, timeout: Option<Duration>) -> Option<Message> {
        let deadline = timeout.map(|timeout| Instant::now() + timeout);
        loop {
            match self.wait(deadline) {
                Waited::Message(message) => return Some(message),
                Waited::TimedOut => return None,
                Waited::Woken => {
                    if let Ok(message) = messages.try_recv() {
                        return Some(message);
                    }
                }
            }
        }
    }

    /// Does `work` on this thread while another one reads the terminal and sends what comes. Without threads left, it is
    /// read afterwards.
    pub(super) fn reading_meanwhile<T>(&mut self, sender: &Sender, work: impl FnOnce() -> T) -> T {
        let is_done = AtomicBool::new(false);
        let read = || {
            while !is_done.load(Ordering::SeqCst) {
                if let Waited::Message(message) = self.wait(None) {
                    let is_gone = matches!(message, Message::Gone);
                    if sender.queue(message).is_err() || is_gone {
                        return;
                    }
                }
            }
        };
        thread::scope(|scope| {
            let reader = thread::Builder::new().name("terminal".to_owned()).spawn_scoped(scope, read);
            let _done = Done { over: &is_done, sender, reads: reader.is_ok() };
            work()
        })
    }

    /// Waits for bytes, for the wake-up, or until what has begun in the terminal is given up.
    fn wait(&mut self, deadline: Option<Instant>) -> Waited {
        loop {
            let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            let rest = self.keyboard.patience();
            let timeout = left.into_iter().chain(rest).min();
            let ready = readable([self.keyboard.as_fd(), self.wake_up.as_fd()], timeout);
            let batch = match ready {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => Err(error),
                Ok([true, _]) => self.keyboard.read(),
                Ok([false, true]) => match self.wake_up.take() {
                    Ok(()) => return Waited::Woken,
                    Err(error) => Err(error),
                },
                Ok([false, false]) if rest.is_some() && timeout == rest => Ok(self.keyboard.give_up()),
                Ok([false, false]) => return Waited::TimedOut,
            };
            match batch {
                Ok(batch) if batch.is_empty() => {}
                Ok(batch) => return Waited::Message(Message::Terminal(batch)),
                Err(_) => return Waited::Message(Message::Gone),
            }
        }
    }
}

/// Ends the reader, however the work ends.
struct Done<'a> {
    over: &'a AtomicBool,
    sender: &'a Sender,
    reads: bool,
}

impl Drop for Done<'_> {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        if self.reads {
            self.sender.wake();
        }
    }
}

/// Which of two files can be read without batch, their end included; waits for the first that can, at most for this
/// time, which is rounded up to milliseconds.
#[expect(unsafe_code, reason = "std has no call that waits for several files")]
fn readable(files: [BorrowedFd<'_>; 2], timeout: Option<Duration>) -> io::Result<[bool; 2]> {
    let mut polled = files.map(|file| libc::pollfd { fd: file.as_raw_fd(), events: libc::POLLIN, revents: 0 });
    let timeout = timeout.map_or(-1, |time| i32::try_from(time.as_nanos().div_ceil(1_000_000)).unwrap_or(i32::MAX));
    // SAFETY: two entries are handed over, as the number says, and they live until the call is back.
    match unsafe { libc::poll(polled.as_mut_ptr(), 2, timeout) } {
        0.. => Ok(polled.map(|polled| polled.revents != 0)),
        _ => Err(io::Error::last_os_error()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::batch::TerminalEvent;
    use crate::ui::keys::Key;
    use std::fs::File;
    use std::io::{PipeWriter, Write};
    use std::os::fd::OwnedFd;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::sync::mpsc;

    /// A terminal that is a pipe, and what a loop has.
    struct Loop {
        typing: PipeWriter,
        terminal: Terminal,
        messages: Receiver<Message>,
        sender: Sender,
    }

    fn a_loop() -> Loop {
        let (read, typing) = io::pipe().expect("a pipe");
        let alarm = Alarm::default();
        let keyboard = Keyboard::of(File::from(OwnedFd::from(read)));
        let terminal = Terminal { keyboard, wake_up: alarm.listen().expect("a pipe") };
        let (sender, messages) = mpsc::channel();
        Loop { typing, terminal, messages, sender: Sender::new(sender, alarm) }
    }

    impl Loop {
        /// All that has come in by now.
        fn arrived(&mut self) -> Vec<Vec<TerminalEvent>> {
            let now = Some(Duration::ZERO);
            std::iter::from_fn(|| self.terminal.next(&self.messages, now)).map(arrived).collect()
        }
    }

    /// What came together.
    fn arrived(message: Message) -> Vec<TerminalEvent> {
        let Message::Terminal(batch) = message else { panic!("{message:?}") };
        batch.into_arrived().collect()
    }

    #[test]
    fn keys_pressed_one_by_one_during_long_work_did_not_come_together() {
        let mut at = a_loop();
        let come = || at.messages.recv().expect("the terminal is read");
        let work = || {
            let keys = [b"d", b"p", b"d", b"\x1b", b"d"].into_iter();
            let one_by_one = keys.map(|key| at.typing.write_all(key).map(|()| come()).expect("typed"));
            one_by_one.map(arrived).collect()
        };
        let mut found: Vec<Vec<TerminalEvent>> = at.terminal.reading_meanwhile(&at.sender, work);
        at.typing.write_all(b"dpd").expect("typed");
        let [d, p] = ['d', 'p'].map(|c| TerminalEvent::Key(Key::Char(c)));
        let alone = [&d, &p, &d, &TerminalEvent::Key(Key::Esc), &d].map(|key| vec![key.clone()]);
        let mut expected = Vec::from(alone);
        expected.push(vec![d.clone(), p, d]);
        found.extend(at.arrived());
        assert_eq!(found, expected);
    }

    #[test]
    fn work_that_fails_ends_its_reader_and_others_may_ring_meanwhile() {
        let mut at = a_loop();
        for _ in 0..100 {
            let sender = at.sender.clone();
            let work = || {
                sender.wake();
                std::panic::resume_unwind(Box::new(()));
            };
            assert!(catch_unwind(AssertUnwindSafe(|| at.terminal.reading_meanwhile(&at.sender, work))).is_err());
        }
        assert_eq!(at.terminal.reading_meanwhile(&at.sender, || 7), 7);
        assert_eq!(at.arrived(), Vec::<Vec<TerminalEvent>>::new());
    }

    #[test]
    fn a_terminal_that_is_gone_is_told_whenever_somebody_asks() {
        let Loop { typing, mut terminal, messages, sender } = a_loop();
        drop(typing);
        terminal.reading_meanwhile(&sender, || thread::sleep(Duration::from_millis(20)));
        assert!(matches!(messages.try_recv(), Ok(Message::Gone)));
        assert!(matches!(terminal.next(&messages, None), Some(Message::Gone)));
    }

    #[test]
    fn it_sleeps_no_longer_than_it_may_and_a_message_wakes_it() {
        let Loop { typing: _typing, mut terminal, messages, sender } = a_loop();
        let begun = Instant::now();
        assert!(terminal.next(&messages, Some(Duration::from_millis(30))).is_none());
        assert!(begun.elapsed() >= Duration::from_millis(30));
        let sending = thread::spawn(move || {
            thread::sleep(Duration::from_millis(20));
            sender.send(Message::Resized).expect("the loop is there");
        });
        assert!(matches!(terminal.next(&messages, None), Some(Message::Resized)));
        sending.join().expect("sent");
    }
}
