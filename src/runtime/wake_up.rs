//! The pipe that wakes a loop which waits with `poll` (Unix).

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// The end that rings. Clones ring the same loop.
#[derive(Debug, Clone, Default)]
pub(super) struct Alarm(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    /// Nothing until the loop waits with `poll`.
    pipe: OnceLock<PipeWriter>,
    /// A byte is in the pipe or about to be: at most one, so that no write can block.
    rings: AtomicBool,
}

impl Alarm {
    /// Makes the pipe; what rings before is not lost if the loop looks for messages before it first waits.
    ///
    /// # Errors
    /// The system's, when there can be no pipe; that there is one already.
    pub(super) fn listen(&self) -> io::Result<WakeUp> {
        let (reader, writer) = io::pipe()?;
        self.0.pipe.set(writer).map_err(|_| io::ErrorKind::AlreadyExists)?;
        Ok(WakeUp { reader, alarm: self.clone() })
    }

    /// Makes the pipe readable. What is to be found by the loop must be there before.
    pub(super) fn ring(&self) {
        if let Some(pipe) = self.0.pipe.get()
            && !self.0.rings.swap(true, Ordering::SeqCst)
        {
            // It fails when the loop is gone; then there is nobody to wake.
            let _ = (&*pipe).write(&[0]);
        }
    }
}

/// The end that is waited for.
#[derive(Debug)]
pub(super) struct WakeUp {
    reader: PipeReader,
    alarm: Alarm,
}

impl WakeUp {
    /// Empties the pipe once it is readable. What somebody rang for is to be looked for after this, not before.
    ///
    /// # Errors
    /// The system's.
    pub(super) fn take(&self) -> io::Result<()> {
        (&self.reader).read_exact(&mut [0])?;
        self.alarm.0.rings.store(false, Ordering::SeqCst);
        Ok(())
    }
}

impl AsFd for WakeUp {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.reader.as_fd()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn however_often_it_rings_one_byte_wakes_and_the_next_ring_wakes_again() {
        let alarm = Alarm::default();
        alarm.ring();
        let wake_up = alarm.listen().expect("a pipe");
        assert!(alarm.listen().is_err(), "there is one loop");
        for _ in 0..3 {
            // More than a pipe holds.
            (0..100_000).for_each(|_| alarm.ring());
            wake_up.take().expect("a byte");
        }
        alarm.clone().ring();
        wake_up.take().expect("a byte");
    }
}
