//! The terminal comes back whatever ends the program (Unix): a stack that overflows, an abort, a fault, a signal that
//! nobody waits for. Nothing of the program can be trusted then, so a handler does it with three calls to the system
//! that are allowed in handlers, and lets the signal do what it would have done.

use libc::{c_int, c_void, siginfo_t, termios};
use std::cell::UnsafeCell;
use std::mem::MaybeUninit;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};

/// Signals that end a program and that nothing else of it takes.
const FATAL: [c_int; 14] = [
    libc::SIGABRT,
    libc::SIGSEGV,
    libc::SIGBUS,
    libc::SIGILL,
    libc::SIGFPE,
    libc::SIGTRAP,
    libc::SIGSYS,
    libc::SIGQUIT,
    libc::SIGUSR1,
    libc::SIGUSR2,
    libc::SIGALRM,
    libc::SIGVTALRM,
    libc::SIGPROF,
    libc::SIGXCPU,
];

/// Puts the screen back: the frame ended, no colour, no bracketed paste, the other screen, no mode that others left, the
/// cursor.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[0m\x1b[?2004l\x1b[=0u\x1b[?1049l\x1b[?9l\x1b[?1000l\x1b[?1001l\x1b[?1002l\
    \x1b[?1003l\x1b[?1004l\x1b[?1005l\x1b[?1006l\x1b[?1015l\x1b[?1016l\x1b[>4;0m\x1b[=0u\x1b[?25h";
/// How long a terminal may take to be ready for that, in milliseconds; one that takes no more output takes for ever.
const READY: c_int = 200;

/// The state that the terminal was put into.
#[derive(Debug, Clone, Copy)]
#[repr(u8)]
pub(super) enum Taken {
    Nothing = 0,
    /// Raw mode.
    Raw = 1,
    /// Raw mode and the other screen.
    Screen = 2,
}

static TAKEN: AtomicU8 = AtomicU8::new(Taken::Nothing as u8);

/// Whether a handler has put the terminal back.
static OVER: AtomicBool = AtomicBool::new(false);

/// The terminal as it was before.
struct Before(UnsafeCell<MaybeUninit<termios>>);

// SAFETY: it is written while `TAKEN` says that nothing is taken, by the one thread that takes the terminal, and read
// by whoever has turned `TAKEN` back to that.
#[expect(unsafe_code, reason = "a handler can wait for no lock")]
unsafe impl Sync for Before {}

static BEFORE: Before = Before(UnsafeCell::new(MaybeUninit::uninit()));

/// The actions that the signals had before, in the order of [`FATAL`].
struct Actions(UnsafeCell<[MaybeUninit<libc::sigaction>; FATAL.len()]>);

// SAFETY: it is written once, each place before its handler can run.
#[expect(unsafe_code, reason = "a handler can wait for no lock")]
unsafe impl Sync for Actions {}

static ACTIONS: Actions = Actions(UnsafeCell::new([MaybeUninit::uninit(); FATAL.len()]));

/// Notes how the terminal is, before anything is done to it; none where it cannot be asked.
#[expect(unsafe_code, reason = "std has no call for the modes of a terminal")]
pub(super) fn before() -> Option<termios> {
    let mut modes = MaybeUninit::<termios>::uninit();
    // SAFETY: the pointer is to a `termios`, which the call fills in when it gives 0.
    unsafe { (libc::tcgetattr(libc::STDIN_FILENO, modes.as_mut_ptr()) == 0).then(|| modes.assume_init()) }
}

/// From now on a fatal signal puts the terminal back to these modes first.
#[expect(unsafe_code, reason = "what a handler reads stands in statics")]
pub(super) fn arm(modes: Option<termios>, taken: Taken) {
    static INSTALLED: Once = Once::new();
    disarm();
    INSTALLED.call_once(install);
    if let Some(modes) = modes {
        // SAFETY: nothing is taken, so no handler reads it.
        unsafe { (*BEFORE.0.get()).write(modes) };
        TAKEN.store(taken as u8, Ordering::SeqCst);
    }
}

/// Whether the program is ending in a handler, so that nothing more is to be drawn.
pub(super) fn is_over() -> bool {
    OVER.load(Ordering::SeqCst)
}

/// The terminal is as it was.
pub(super) fn disarm() {
    TAKEN.store(Taken::Nothing as u8, Ordering::SeqCst);
}

#[expect(unsafe_code, reason = "std has no call for handlers of signals")]
fn install() {
    for (place, signal) in FATAL.iter().enumerate() {
        // SAFETY: all fields of a `sigaction` may be zero. Those behind the pointers outlive the calls, and the place
        // in `ACTIONS` is filled in before the handler that reads it is there.
        unsafe {
            let old = (*ACTIONS.0.get()).get_mut(place).map(MaybeUninit::as_mut_ptr);
            let Some(old) = old else {
                return;
            };
            if libc::sigaction(*signal, std::ptr::null(), old) != 0 {
                continue;
            }
            let mut action: libc::sigaction = std::mem::zeroed();
            action.sa_sigaction = put_back as *const () as usize;
            action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
            libc::sigfillset(&raw mut action.sa_mask);
            libc::sigaction(*signal, &raw const action, std::ptr::null_mut());
        }
    }
}

/// The handler. A fault that happens again when it returns is left to whoever had it before (Rust says which stack has
/// overflowed); any other signal does what it does by itself.
#[expect(unsafe_code, reason = "std has no call for handlers of signals")]
extern "C" fn put_back(signal: c_int, info: *mut siginfo_t, _context: *mut c_void) {
    leave();
    // SAFETY: `info` is the system's; the place in `ACTIONS` was filled in before this could run; the calls are among
    // those that a handler may make.
    unsafe {
        let is_fault = !info.is_null()
            && (*info).si_code > 0
            && matches!(signal, libc::SIGSEGV | libc::SIGBUS | libc::SIGILL | libc::SIGFPE | libc::SIGTRAP);
        let place = FATAL.iter().position(|known| *known == signal);
        let old = place.and_then(|place| (*ACTIONS.0.get()).get(place));
        match old {
            Some(old) if is_fault => {
                libc::sigaction(signal, old.as_ptr(), std::ptr::null_mut());
            }
            Some(_) | None => {
                libc::signal(signal, libc::SIG_DFL);
                libc::raise(signal);
            }
        }
    }
}

/// Puts the terminal back, if it is taken.
#[expect(unsafe_code, reason = "only calls to the system are allowed in a handler")]
fn leave() {
    OVER.store(true, Ordering::SeqCst);
    let taken = TAKEN.swap(Taken::Nothing as u8, Ordering::SeqCst);
    if taken == Taken::Nothing as u8 {
        return;
    }
    // SAFETY: `BEFORE` was filled in before `TAKEN` said so. A stop by the system for writing from the background
    // cannot come in between, since a handler here runs with all signals held back.
    unsafe {
        let modes = (*BEFORE.0.get()).as_ptr();
        libc::tcsetattr(libc::STDIN_FILENO, libc::TCSANOW, modes);
        if taken != Taken::Screen as u8 {
            return;
        }
        let mut out = libc::pollfd { fd: libc::STDOUT_FILENO, events: libc::POLLOUT, revents: 0 };
        if libc::poll(&raw mut out, 1, READY) == 1 && out.revents & libc::POLLOUT != 0 {
            libc::write(libc::STDOUT_FILENO, LEAVE.as_ptr().cast(), LEAVE.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::terminal::OF_OTHERS;

    #[test]
    fn a_crash_switches_off_what_an_ordinary_end_does() {
        let others = OF_OTHERS.as_bytes();
        assert!(LEAVE.windows(others.len()).any(|bytes| bytes == others));
    }
}
